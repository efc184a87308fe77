//! Several changes of a subscription at once, as client programs send them: all, or none (rules §4.11).

use super::life::{kind, load, write};
use crate::orders::side;
use crate::record::{self, Attempt, Happening};
use crate::store::events::By;
use crate::store::subscription_life::Held;
use crate::store::{Tx, subscription_told};
use crate::{FieldProblem, Program, ProgramError, guard};
use domain::order::OrderRefusal;
use domain::subscription::SubscriptionStatus;
use domain::subscription_life::{Change, Life, MOST_LICENSES, Side, SuspendReason};
use domain::text::{self, COMPANY_NAME, TextProblem};
use domain::{Actor, CustomerTenantId, PartnerTenantId, Permission, SubscriptionId};

/// How a subscription is to be; what is not told stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Amendment {
    /// In use or paused; nothing else can be asked for.
    pub status: Option<SubscriptionStatus>,
    /// So many licenses.
    pub quantity: Option<i64>,
    /// Whether it renews by itself.
    pub auto_renew: Option<bool>,
    /// What the customer knows it by.
    pub name: Option<String>,
}

impl Amendment {
    /// What differs from how it is, in the order in which it is done: what wakes it first, what pauses it last.
    fn changes(&self, life: &Life) -> Result<Vec<Change>, ProgramError> {
        let it = &life.it;
        let to = self.status.filter(|status| *status != it.status);
        let mut changes = Vec::new();
        match to {
            Some(SubscriptionStatus::Active) => changes.push(Change::Reactivate),
            // It is deleted by nobody: it lapses 90 days after it was suspended.
            Some(SubscriptionStatus::Deleted) => return Err(wrong("status", TextProblem::NotInList)),
            Some(SubscriptionStatus::Suspended) | None => {}
        }
        if let Some(quantity) = self.quantity.filter(|quantity| *quantity != it.quantity) {
            if !(1..=MOST_LICENSES).contains(&quantity) {
                return Err(OrderRefusal::TooFewLicenses.into());
            }
            changes.push(Change::Quantity(quantity));
        }
        changes.extend(self.auto_renew.filter(|on| *on != it.auto_renew).map(Change::AutoRenew));
        if to == Some(SubscriptionStatus::Suspended) {
            changes.push(Change::Suspend(SuspendReason::PartnerRequest));
        }
        Ok(changes)
    }
}

fn wrong(field: &'static str, problem: TextProblem) -> ProgramError {
    ProgramError::Invalid(vec![FieldProblem { field, problem }])
}

/// Change a subscription in several ways: all of them, or none.
///
/// # Errors
/// `NotFound`; `Refused` with the role or the rule; `Invalid` for the name; `Overtaken` when it was changed since
/// `version`; `Database`.
pub async fn amend(
    program: &Program,
    actor: &Actor,
    (customer, id): (&CustomerTenantId, &SubscriptionId),
    version: i64,
    wanted: &Amendment,
) -> Result<(), ProgramError> {
    let attempt = Attempt { operation: "update_subscription", resource_type: "subscription", resource_id: id.as_str() };
    let outcome = try_amend(program, actor, (customer, id), version, wanted).await;
    record::refusals(program, actor, attempt, outcome).await
}

async fn try_amend(
    program: &Program,
    actor: &Actor,
    (customer, id): (&CustomerTenantId, &SubscriptionId),
    version: i64,
    wanted: &Amendment,
) -> Result<(), ProgramError> {
    let now = program.now();
    let mut tx = program.database.begin().await?;
    let mut held = load(&mut tx, actor, customer, id).await?;
    guard::require(actor, Permission::PlaceOrders)?;
    if held.version != version {
        return Err(ProgramError::Overtaken);
    }
    let changes = wanted.changes(&held.life)?;
    // A name is given while it is in use: before a pause, after one has ended.
    let (woken, rest): (Vec<_>, Vec<_>) = changes.into_iter().partition(|it| *it == Change::Reactivate);
    for change in woken {
        let after = held.life.change(side(actor, &held), change, now)?;
        write(&mut tx, program, By::Person(actor), (customer, &held), (kind(change), &after)).await?;
        held = load(&mut tx, actor, customer, id).await?;
    }
    if let Some(name) = wanted.name.as_ref().filter(|name| **name != held.life.it.friendly_name) {
        rename(&mut tx, program, actor, (customer, &held), name).await?;
        held = load(&mut tx, actor, customer, id).await?;
    }
    for change in rest {
        let after = held.life.change(side(actor, &held), change, now)?;
        write(&mut tx, program, By::Person(actor), (customer, &held), (kind(change), &after)).await?;
        held = load(&mut tx, actor, customer, id).await?;
    }
    tx.commit().await
}

async fn rename(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    (customer, held): (&CustomerTenantId, &Held),
    name: &str,
) -> Result<(), ProgramError> {
    let it = &held.life.it;
    match it.status {
        _ if side(actor, held) == Side::ResellerOnRecord => return Err(OrderRefusal::OfBillingPartner.into()),
        SubscriptionStatus::Deleted => return Err(OrderRefusal::Deleted.into()),
        _ if held.life.has_moved() => return Err(OrderRefusal::Transferred.into()),
        SubscriptionStatus::Suspended => return Err(OrderRefusal::Suspended.into()),
        SubscriptionStatus::Active => {}
    }
    let name = text::line(name, COMPANY_NAME).map_err(|problem| wrong("friendlyName", problem))?;
    subscription_told::rename(tx, &it.id, held.version, &name).await?;
    let happening = Happening {
        operation: "update_subscription",
        kind: "subscription_renamed",
        resource_type: "subscription",
        resource_id: it.id.as_str(),
        old_value: Some(&it.friendly_name),
        new_value: Some(&name),
        facts: "{}",
    };
    let tenants: Vec<&PartnerTenantId> = held.reseller.iter().map(|(id, _)| id).chain([&held.owner.0]).collect();
    record::happened_to(tx, program, By::Person(actor), (&tenants, Some(customer)), &[happening]).await
}
