//! One subscription: how it stands, and what a partner changes about it (rules §4.11).

use crate::orders::side;
use crate::record::{self, Attempt, Happening};
use crate::store::customer_people::CustomerPerson;
use crate::store::events::By;
use crate::store::subscription_life::{self, Held};
use crate::store::{self, Tx};
use crate::{Program, ProgramError, Refusal, guard};
use domain::order::OrderRefusal;
use domain::subscription::SubscriptionStatus;
use domain::subscription_life::{After, Change, Side, SuspendReason};
use domain::{Actor, CustomerTenantId, PartnerTenantId, Permission, SubscriptionId, UserId};

/// The page of a subscription.
#[derive(Debug, Clone)]
pub struct SubscriptionView {
    /// The customer's name.
    pub customer_name: String,
    /// The customer's domain.
    pub customer_domain: String,
    /// The subscription.
    pub held: Held,
    /// How the tenant stands to it.
    pub side: Side,
    /// Its base, by id and name.
    pub base: Option<(SubscriptionId, String)>,
    /// Its add-ons that are not deleted, by id, name and status.
    pub add_ons: Vec<(SubscriptionId, String, SubscriptionStatus)>,
    /// The transfer request it stands in, by id and number.
    pub open_request: Option<(String, String)>,
    /// Whether the tenant administers the customer's tenant (DAP-01).
    pub dap: bool,
    /// The customer's people, and whether each has a license of it.
    pub people: Vec<(CustomerPerson, bool)>,
}

/// One subscription of a customer.
///
/// # Errors
/// `NotFound` for a customer the tenant has no relation with and for a subscription it neither bills nor is on record
/// for, `Refused(Role)`, `Database`.
pub async fn show(
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
    id: &SubscriptionId,
) -> Result<SubscriptionView, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let known = store::customers::of_partner(&mut tx, customer, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    let held = subscription_life::of_partner(&mut tx, customer, &actor.tenant, id).await?;
    let held = held.ok_or(ProgramError::NotFound)?;
    guard::require(actor, Permission::SeeCustomers)?;

    let all = store::subscriptions::visible(&mut tx, customer, &actor.tenant).await?;
    let open = store::subscriptions::open_requests(&mut tx, customer, &held.owner.0).await?;
    let named = |id: &SubscriptionId| all.iter().find(|it| it.subscription.id == *id);
    let add_ons = all.iter().map(|it| &it.subscription).filter(|it| it.parent.as_ref() == Some(id));
    let relation = store::relations::of(&mut tx, &actor.tenant, customer).await?;
    Ok(SubscriptionView {
        customer_name: known.name,
        customer_domain: known.domain,
        side: side(actor, &held),
        base: held
            .life
            .it
            .parent
            .as_ref()
            .and_then(named)
            .map(|it| (it.subscription.id.clone(), it.subscription.friendly_name.clone())),
        add_ons: add_ons.map(|it| (it.id.clone(), it.friendly_name.clone(), it.status)).collect(),
        open_request: open.get(id).map(|(transfer, number)| (transfer.to_string(), number.clone())),
        dap: relation.is_some_and(|it| it.dap),
        people: super::licenses::people(&mut tx, customer, id).await?,
        held,
    })
}

/// A change, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypedChange {
    /// So many licenses.
    Quantity(String),
    /// Suspend, with the code of a reason.
    Suspend(String),
    /// Go on.
    Reactivate,
    /// Whether it renews by itself.
    AutoRenew(bool),
}

impl TypedChange {
    fn parse(&self) -> Result<Change, ProgramError> {
        Ok(match self {
            Self::Quantity(typed) => Change::Quantity(crate::orders::quantity(typed)?),
            Self::Suspend(code) => Change::Suspend(SuspendReason::of_code(code).ok_or_else(|| {
                let problem = domain::text::TextProblem::Missing;
                ProgramError::Invalid(vec![crate::FieldProblem { field: "reason", problem }])
            })?),
            Self::Reactivate => Change::Reactivate,
            Self::AutoRenew(on) => Change::AutoRenew(*on),
        })
    }
}

/// A partner changes a subscription; add-ons follow their base (rules §4.11, CUS-22, DIR-21).
///
/// # Errors
/// `NotFound`, `Refused` with the role or the rule, `Invalid` for what was typed, `Overtaken` when it was changed since
/// `version`.
pub async fn change(
    program: &Program,
    actor: &Actor,
    (customer, id): (&CustomerTenantId, &SubscriptionId),
    version: i64,
    change: &TypedChange,
) -> Result<(), ProgramError> {
    let attempt = Attempt { operation: "update_subscription", resource_type: "subscription", resource_id: id.as_str() };
    let outcome = try_change(program, actor, (customer, id), version, change).await;
    record::refusals(program, actor, attempt, outcome).await
}

async fn try_change(
    program: &Program,
    actor: &Actor,
    (customer, id): (&CustomerTenantId, &SubscriptionId),
    version: i64,
    typed: &TypedChange,
) -> Result<(), ProgramError> {
    let now = program.now();
    let mut tx = program.database.begin().await?;
    let held = load(&mut tx, actor, customer, id).await?;
    guard::require(actor, Permission::PlaceOrders)?;
    if held.version != version {
        return Err(ProgramError::Overtaken);
    }
    let change = typed.parse()?;
    let after = held.life.change(side(actor, &held), change, now)?;

    write(&mut tx, program, By::Person(actor), (customer, &held), (kind(change), &after)).await?;
    tx.commit().await
}

/// The subscription, held until the end of the transaction, for a tenant that may see it.
pub(super) async fn load(
    tx: &mut Tx,
    actor: &Actor,
    customer: &CustomerTenantId,
    id: &SubscriptionId,
) -> Result<Held, ProgramError> {
    store::relations::hold(tx, customer).await?;
    store::customers::of_partner(tx, customer, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    subscription_life::of_partner(tx, customer, &actor.tenant, id).await?.ok_or(ProgramError::NotFound)?;
    subscription_life::hold(tx, id).await?;
    subscription_life::of_partner(tx, customer, &actor.tenant, id).await?.ok_or(ProgramError::NotFound)
}

pub(super) const fn kind(change: Change) -> &'static str {
    match change {
        Change::Quantity(_) => "subscription_quantity_changed",
        Change::Suspend(_) => "subscription_suspended",
        Change::Reactivate => "subscription_reactivated",
        Change::AutoRenew(_) => "subscription_renewal_changed",
    }
}

/// Save what became of a subscription and of its add-ons, and write it to the logs of those concerned.
pub(super) async fn write(
    tx: &mut Tx,
    program: &Program,
    by: By<'_>,
    (customer, held): (&CustomerTenantId, &Held),
    (kind, after): (&str, &After),
) -> Result<(), ProgramError> {
    let now = program.now();
    subscription_life::save(tx, held, after, now).await?;
    let it = &held.life.it;
    let followed = if it.status == after.status || it.is_add_on() {
        Vec::new()
    } else {
        subscription_life::follow_base(tx, held, after, now).await?
    };
    let (old, new) =
        (value(it.quantity, it.status, it.auto_renew), value(after.quantity, after.status, after.auto_renew));
    let facts = serde_json::json!({ "reason": after.suspension_reason }).to_string();
    let with_base = r#"{"reason":"BaseSuspended"}"#;
    let happening = |resource_id, old_value, new_value, facts| Happening {
        operation: "update_subscription",
        kind,
        resource_type: "subscription",
        resource_id,
        old_value: Some(old_value),
        new_value: Some(new_value),
        facts,
    };
    let mut happenings = vec![happening(it.id.as_str(), &*old, &*new, &*facts)];
    let statuses = (it.status.code(), after.status.code());
    happenings.extend(followed.iter().map(|add_on| happening(add_on, statuses.0, statuses.1, with_base)));
    let tenants: Vec<&PartnerTenantId> = held.reseller.iter().map(|(id, _)| id).chain([&held.owner.0]).collect();
    record::happened_to(tx, program, by, (&tenants, Some(customer)), &happenings).await
}

fn value(quantity: i64, status: SubscriptionStatus, auto_renew: bool) -> String {
    format!("{} {quantity} {}", status.code(), if auto_renew { "renews" } else { "ends" })
}

/// A partner that administers the customer's tenant gives one of its people a license, or takes it back (DAP-01,
/// CUS-22).
///
/// # Errors
/// `NotFound`, also for somebody who is not the customer's; `Refused` with the role, without delegated administration,
/// or when there are too few licenses.
pub async fn assign(
    program: &Program,
    actor: &Actor,
    (customer, id): (&CustomerTenantId, &SubscriptionId),
    person: &UserId,
    give: bool,
) -> Result<(), ProgramError> {
    let attempt = Attempt { operation: "assign_license", resource_type: "subscription", resource_id: id.as_str() };
    let outcome = try_assign(program, actor, (customer, id), person, give).await;
    record::refusals(program, actor, attempt, outcome).await
}

async fn try_assign(
    program: &Program,
    actor: &Actor,
    (customer, id): (&CustomerTenantId, &SubscriptionId),
    person: &UserId,
    give: bool,
) -> Result<(), ProgramError> {
    let mut tx = program.database.begin().await?;
    let held = load(&mut tx, actor, customer, id).await?;
    guard::require(actor, Permission::AssignLicenses)?;
    let relation = store::relations::of(&mut tx, &actor.tenant, customer).await?;
    if !relation.is_some_and(|it| it.dap) {
        return Err(ProgramError::Refused(Refusal::Order(OrderRefusal::NoDelegatedAdministration)));
    }
    let tenants: Vec<&PartnerTenantId> = held.reseller.iter().map(|(id, _)| id).chain([&held.owner.0]).collect();
    super::licenses::set(&mut tx, program, By::Person(actor), (&tenants, customer), (&held.life, person, give)).await?;
    tx.commit().await
}
