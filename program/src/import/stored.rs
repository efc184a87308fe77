//! A row of the subscriptions file held against what is stored under its id.

use super::Verdict;
use super::findings::{Problem, Reason};
use super::subscriptions::{CUSTOMER, ID, SubscriptionRow};
use crate::store::imports::StoredSubscription;
use crate::store::micros;
use domain::subscription::Term;
use domain::{PartnerTenantId, SubscriptionId};

/// Hold a row against what is stored under its id.
pub(super) fn compare(
    row: &SubscriptionRow,
    stored: Option<&StoredSubscription>,
    partner: &PartnerTenantId,
) -> Result<Verdict, Problem> {
    let no = |column, sentence| Err((column, Reason::Is(sentence)));
    let Some(stored) = stored else { return Ok(Verdict::New) };
    if stored.owner_id != partner.as_str() {
        return no(ID, "The subscription belongs to another partner; remove the row.");
    }
    if stored.customer_id != row.customer.as_str() {
        return no(
            CUSTOMER,
            "The subscription is stored for another customer and cannot change hands; correct the row.",
        );
    }
    if is_same(row, stored) {
        return Ok(Verdict::Unchanged);
    }
    if stored.transferred {
        return no(ID, "The subscription was transferred to an indirect provider and stays as it is; remove the row.");
    }
    if stored.requested {
        return no(
            ID,
            "The subscription stands in an open transfer request; wait for its answer or withdraw it first.",
        );
    }
    Ok(Verdict::Changed)
}

fn is_same(row: &SubscriptionRow, stored: &StoredSubscription) -> bool {
    let it = &row.it;
    it.parent.as_ref().map(SubscriptionId::as_str) == stored.parent_id.as_deref()
        && it.offer_id == stored.offer_id
        && it.offer_name == stored.offer_name
        && it.friendly_name == stored.friendly_name
        && it.quantity == stored.quantity
        && it.family.code() == stored.family
        && it.status.code() == stored.status
        && it.billing_cycle.code() == stored.billing_cycle
        && it.term.map(Term::code) == stored.term.as_deref()
        && it.auto_renew == stored.auto_renew
        && micros(row.created_at) == stored.created_at
        && it.commitment_end.map(micros) == stored.commitment_end
}
