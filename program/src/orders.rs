//! Ordering for customers (ORD-01 to ORD-03): a provider with the reseller on record, a direct-bill partner for its own.

mod history;
mod place;
mod told;

pub use history::{History, HistoryPlace, Ordered, history};
pub(crate) use place::quantity;
pub use place::{NewOrder, Placed, WantedLine, place};
pub use told::{ToldLine, ToldOrder, offer, told, usual_term};

use crate::store::{self, Tx};
use crate::{Program, ProgramError, guard};
use domain::catalogue::Offer;
use domain::customer::RelationKind;
use domain::order::{OnRecord, OrderRefusal, Purchase};
use domain::subscription::{Subscription, SubscriptionStatus};
use domain::subscription_life::Side;
use domain::{Actor, CustomerTenantId, Permission};

/// What can be ordered for a customer.
#[derive(Debug, Clone)]
pub struct Preparation {
    /// The customer's name.
    pub customer_name: String,
    /// The customer's domain.
    pub customer_domain: String,
    /// Which gate is closed, if one is: then there is nothing to choose.
    pub closed: Option<OrderRefusal>,
    /// The currency of the prices.
    pub currency: String,
    /// The offers that are sold in it, by name.
    pub offers: Vec<Offer>,
    /// What the tenant bills the customer for and add-ons can hang on.
    pub bases: Vec<Subscription>,
    /// The resellers that can be put on record: MPN ID and name. None for a direct customer.
    pub resellers: Vec<(String, String)>,
}

/// Look at what can be ordered for a customer, before anything is chosen.
///
/// # Errors
/// `NotFound` when the tenant has no relation with the customer, `Refused(Role)`, `Database`.
pub async fn prepare(
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
) -> Result<Preparation, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let known = store::customers::of_partner(&mut tx, customer, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    guard::require(actor, Permission::PlaceOrders)?;

    let (purchase, currency) = purchase(&mut tx, program, actor, customer, OnRecord::Nobody).await?;
    let closed = purchase.buyer_allowed().err();
    let offers = if closed.is_none() { store::catalogue::all(&mut tx).await? } else { Vec::new() };
    let offers = offers.into_iter().map(|it| it.offer).filter(|it| it.is_sold_in(&currency)).collect();
    let resellers = match purchase.relation {
        Some(RelationKind::IndirectProvider) => store::orders::resellers(&mut tx, customer, &actor.tenant).await?,
        _ => Vec::new(),
    };
    let bases = bases(&mut tx, actor, customer).await?;
    let (customer_name, customer_domain) = (known.name, known.domain);
    Ok(Preparation { customer_name, customer_domain, closed, currency, offers, bases, resellers })
}

/// The active subscriptions on which add-ons can hang.
async fn bases(tx: &mut Tx, actor: &Actor, customer: &CustomerTenantId) -> Result<Vec<Subscription>, ProgramError> {
    let own = store::subscriptions::owned(tx, customer, &actor.tenant).await?.into_iter().map(|it| it.subscription);
    Ok(own.filter(|it| it.status == SubscriptionStatus::Active && !it.is_add_on()).collect())
}

/// The facts about a purchase, and the buyer's currency.
async fn purchase(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
    on_record: OnRecord,
) -> Result<(Purchase, String), ProgramError> {
    let region = store::orders::region_if_known(tx, customer, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    let buyer = store::partners::partner(tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    let (currency, restricted_from) = store::orders::buyer(tx, &actor.tenant).await?;
    let relation = store::relations::of(tx, &actor.tenant, customer).await?;
    let purchase = Purchase {
        buyer,
        relation: relation.map(|it| it.kind),
        customer_region: region,
        agreement: store::partners::agreement_for(tx, customer, &actor.tenant).await?.is_some(),
        restricted: restricted_from.is_some_and(|from| from <= program.now()),
        on_record,
    };
    Ok((purchase, currency))
}

/// How a tenant stands to a subscription that it may see.
pub(crate) fn side(actor: &Actor, held: &store::subscription_life::Held) -> Side {
    if held.owner.0 == actor.tenant { Side::BillingPartner } else { Side::ResellerOnRecord }
}
