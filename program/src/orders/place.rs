//! Placing an order: every gate, every line, one transaction.

use super::purchase;
use crate::record::{self, Attempt, Happening};
use crate::store::events::By;
use crate::store::orders::{self, NewLine};
use crate::store::{self, Tx};
use crate::{FieldProblem, Program, ProgramError, guard};
use domain::catalogue::Offer;
use domain::id::guid_of;
use domain::order::{OnRecord, OrderRefusal};
use domain::order_lines::{self, Ground, OrderLine};
use domain::subscription::{BillingCycle, ProductFamily, Term};
use domain::subscription_life::{Life, MOST_LICENSES};
use domain::text::TextProblem;
use domain::{Actor, CustomerTenantId, OrderId, PartnerTenantId, Permission, SubscriptionId};

/// One thing that is wanted, as typed. Without a number it is not wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WantedLine {
    /// The offer.
    pub offer: String,
    /// How many.
    pub quantity: String,
}

/// An order, as typed.
#[derive(Debug, Clone)]
pub struct NewOrder {
    /// For whom.
    pub customer: CustomerTenantId,
    /// The subscription the add-ons hang on; without one the first thing wanted becomes a base.
    pub base: Option<SubscriptionId>,
    /// What is wanted.
    pub lines: Vec<WantedLine>,
    /// The code of the term of a new base; empty for what has none.
    pub term: String,
    /// The code of the rhythm in which a new base is paid.
    pub cycle: String,
    /// The MPN ID of the reseller on record; empty for none.
    pub reseller: String,
    /// The caller's id of this order: a repetition has no second effect.
    pub request_id: Option<String>,
}

/// What an order became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The order.
    pub order: OrderId,
    /// Its subscriptions, in the order of the lines.
    pub subscriptions: Vec<SubscriptionId>,
}

/// Order for a customer: all of it, or nothing.
///
/// # Errors
/// `NotFound` for a customer the tenant never had a relation with, and for a base that is not the tenant's;
/// `Refused` with the role or the first closed gate of ORD-02; `Invalid` for a number; `Overtaken`.
pub async fn place(program: &Program, actor: &Actor, order: &NewOrder) -> Result<Placed, ProgramError> {
    let attempt =
        Attempt { operation: "create_order", resource_type: "customer", resource_id: order.customer.as_str() };
    record::refusals(program, actor, attempt, try_place(program, actor, order).await).await
}

async fn try_place(program: &Program, actor: &Actor, order: &NewOrder) -> Result<Placed, ProgramError> {
    let now = program.now();
    let mut tx = program.database.begin().await?;
    let id = OrderId::of(program.random());
    if let Some(request_id) = order.request_id.as_deref().filter(|it| !it.is_empty()) {
        let before = store::idempotency::remember(&mut tx, &actor.user, request_id, "order", id.as_str(), now).await?;
        if let Some(before) = before {
            return repeated(&mut tx, actor, order, &before).await;
        }
    }
    store::orders::region_if_known(&mut tx, &order.customer, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    guard::require(actor, Permission::PlaceOrders)?;
    store::relations::hold(&mut tx, &order.customer).await?;
    let reseller = order.reseller.trim();
    let on_record = orders::on_record(&mut tx, reseller, &actor.tenant, &order.customer).await?;
    let (purchase, currency) = purchase(&mut tx, program, actor, &order.customer, on_record).await?;
    purchase.allowed()?;

    let base = base(&mut tx, actor, order).await?;
    let offers = offers(&mut tx, order).await?;
    let wanted: Vec<_> = offers.iter().map(|(offer, quantity)| (offer, *quantity)).collect();
    let ground = base.as_ref().map_or_else(|| new_base(order), |base| Ok(Ground::Base(base)))?;
    let lines = order_lines::lines(ground, &wanted, &currency, now)?;

    let cycle = lines.first().map_or(BillingCycle::Monthly, |line| line.cycle);
    let on_record = match &purchase.on_record {
        OnRecord::Somebody(somebody) => Some((&somebody.partner.id, reseller)),
        OnRecord::Nobody | OnRecord::Unknown => None,
    };
    let new = orders::NewOrder {
        id: &id,
        customer: &order.customer,
        owner: &actor.tenant,
        currency: &currency,
        cycle,
        by: actor.user.as_str(),
        reseller: on_record,
    };
    let subscriptions = store_lines(&mut tx, program, &new, base.as_ref(), &lines).await?;
    write_down(&mut tx, program, actor, &new).await?;
    tx.commit().await?;
    Ok(Placed { order: id, subscriptions })
}

/// What was ordered before under the same request id, if it was for the same customer.
async fn repeated(tx: &mut Tx, actor: &Actor, order: &NewOrder, before: &str) -> Result<Placed, ProgramError> {
    let id = OrderId::parse(before).map_err(|_| store::unreadable("order id", before))?;
    let subscriptions = orders::became(tx, &id, &actor.tenant, &order.customer).await?;
    if subscriptions.is_empty() { Err(ProgramError::Overtaken) } else { Ok(Placed { order: id, subscriptions }) }
}

/// The base of the add-ons: one that the tenant bills.
async fn base(tx: &mut Tx, actor: &Actor, order: &NewOrder) -> Result<Option<Life>, ProgramError> {
    let Some(base) = &order.base else { return Ok(None) };
    let held = store::subscription_life::of_partner(tx, &order.customer, &actor.tenant, base).await?;
    let held = held.filter(|held| held.owner.0 == actor.tenant).ok_or(ProgramError::NotFound)?;
    Ok(Some(held.life))
}

fn new_base(order: &NewOrder) -> Result<Ground<'static>, ProgramError> {
    let term = if order.term.is_empty() { Ok(None) } else { Term::of_code(&order.term).map(Some).ok_or(()) };
    match (term, BillingCycle::of_code(&order.cycle)) {
        (Ok(term), Some(cycle)) => Ok(Ground::New(term, cycle)),
        _ => Err(OrderRefusal::TermNotOffered.into()),
    }
}

/// The offers that are wanted, with how many. What has no number, or none at all, is not wanted.
async fn offers(tx: &mut Tx, order: &NewOrder) -> Result<Vec<(Offer, i64)>, ProgramError> {
    let mut offers: Vec<(Offer, i64)> = Vec::new();
    for line in &order.lines {
        let typed = line.quantity.trim();
        if typed.is_empty() || typed == "0" {
            continue;
        }
        let kept = store::catalogue::one(tx, &line.offer).await?.ok_or(OrderRefusal::OfferNotSold)?;
        if offers.iter().any(|(offer, _)| offer.id == kept.offer.id) {
            return Err(wrong("quantity", TextProblem::Malformed));
        }
        offers.push((kept.offer, quantity(typed)?));
    }
    Ok(offers)
}

/// So many licenses, as typed.
pub(crate) fn quantity(typed: &str) -> Result<i64, ProgramError> {
    match typed.trim().parse::<i64>() {
        Ok(number @ 1..=MOST_LICENSES) => Ok(number),
        _ if typed.trim().is_empty() => Err(wrong("quantity", TextProblem::Missing)),
        _ => Err(wrong("quantity", TextProblem::Malformed)),
    }
}

fn wrong(field: &'static str, problem: TextProblem) -> ProgramError {
    ProgramError::Invalid(vec![FieldProblem { field, problem }])
}

async fn store_lines(
    tx: &mut Tx,
    program: &Program,
    order: &orders::NewOrder<'_>,
    base: Option<&Life>,
    lines: &[OrderLine<'_>],
) -> Result<Vec<SubscriptionId>, ProgramError> {
    if let Some(base) = base {
        orders::hang_on(tx, &base.it.id, order.owner).await?;
    }
    orders::insert(tx, order, program.now()).await?;
    let mut made: Vec<SubscriptionId> = Vec::with_capacity(lines.len());
    for (number, line) in (0..).zip(lines) {
        let subscription = SubscriptionId::of(program.random());
        let entitlement = (line.offer.family == ProductFamily::AzurePayg).then(|| guid_of(program.random()));
        let hangs_on = base.map(|base| &base.it.id).or(made.first()).filter(|_| line.add_on);
        let entitlement = entitlement.as_deref();
        let new = NewLine { number, line, subscription: &subscription, base: hangs_on, entitlement };
        orders::insert_line(tx, order, &new, program.now()).await?;
        made.push(subscription);
    }
    Ok(made)
}

/// In the buyer's log, and in that of the reseller on record.
async fn write_down(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    order: &orders::NewOrder<'_>,
) -> Result<(), ProgramError> {
    let happening = Happening {
        operation: "create_order",
        kind: "order_created",
        resource_type: "order",
        resource_id: order.id.as_str(),
        old_value: None,
        new_value: Some("completed"),
        facts: "{}",
    };
    let tenants: Vec<&PartnerTenantId> = order.reseller.iter().map(|(id, _)| *id).chain([order.owner]).collect();
    record::happened_to(tx, program, By::Person(actor), (&tenants, Some(order.customer)), &[happening]).await
}
