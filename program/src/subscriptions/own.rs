//! What a customer has, as its own people see it: its global admins give the licenses to colleagues (rules §2, DAP-01:
//! the same right that a partner has only by delegation).

use super::licenses;
use crate::record::{self, Attempt, Concerned};
use crate::store::customer_people::{self, CustomerPerson};
use crate::store::events::By;
use crate::store::subscription_life::{self, Held};
use crate::store::subscriptions::{self, Owned};
use crate::store::{self, Tx};
use crate::{Program, ProgramError};
use domain::work_account::AccountRefusal;
use domain::{CustomerActor, PartnerTenantId, SubscriptionId, UserId};

/// A subscription whose licenses are given to people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Licensed {
    /// The subscription, and who bills it.
    pub it: Owned,
    /// How many people have a license of it.
    pub assigned: usize,
}

/// The subscriptions of the actor's customer whose licenses are given to people, the oldest first.
///
/// # Errors
/// `Refused(Account(GlobalAdminOnly))`, `Database`.
pub async fn licensed(program: &Program, actor: &CustomerActor) -> Result<Vec<Licensed>, ProgramError> {
    global_admin(actor)?;
    let mut tx = program.database.snapshot().await?;
    let mut found = Vec::new();
    for it in subscriptions::of_customer(&mut tx, &actor.customer).await? {
        if it.subscription.is_assignable() {
            let assigned = store::licenses::holders(&mut tx, &it.subscription.id).await?.len();
            found.push(Licensed { it, assigned });
        }
    }
    Ok(found)
}

/// One of them, with who has a license.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LicensesView {
    /// The subscription.
    pub held: Held,
    /// The customer's people, and whether each has a license of it.
    pub people: Vec<(CustomerPerson, bool)>,
}

/// Who of the actor's customer has a license of a subscription.
///
/// # Errors
/// `Refused(Account(GlobalAdminOnly))`; `NotFound` for others' and for what nobody is given; `Database`.
pub async fn licenses_of(
    program: &Program,
    actor: &CustomerActor,
    id: &SubscriptionId,
) -> Result<LicensesView, ProgramError> {
    global_admin(actor)?;
    let mut tx = program.database.snapshot().await?;
    let held = load(&mut tx, actor, id).await?;
    if !held.life.it.is_assignable() {
        return Err(ProgramError::NotFound);
    }
    Ok(LicensesView { people: licenses::people(&mut tx, &actor.customer, id).await?, held })
}

async fn load(tx: &mut Tx, actor: &CustomerActor, id: &SubscriptionId) -> Result<Held, ProgramError> {
    let all = subscriptions::of_customer(tx, &actor.customer).await?;
    let owner = all.into_iter().find(|it| it.subscription.id == *id).ok_or(ProgramError::NotFound)?.owner;
    subscription_life::of_partner(tx, &actor.customer, &owner, id).await?.ok_or(ProgramError::NotFound)
}

fn global_admin(actor: &CustomerActor) -> Result<(), ProgramError> {
    if actor.is_global_admin() { Ok(()) } else { Err(AccountRefusal::GlobalAdminOnly.into()) }
}

/// A customer's global admin gives a colleague a license, or takes it back. The partners concerned see it in their logs.
///
/// # Errors
/// `Refused(Account(GlobalAdminOnly))`; `Refused(Order)` where there is none to give; `NotFound`, also for somebody who
/// is not the customer's; `Database`.
pub async fn assign_own(
    program: &Program,
    actor: &CustomerActor,
    id: &SubscriptionId,
    person: &UserId,
    give: bool,
) -> Result<(), ProgramError> {
    let outcome = try_assign(program, actor, id, person, give).await;
    let attempt = Attempt { operation: "assign_license", resource_type: "subscription", resource_id: id.as_str() };
    record::refusals_of_customer(program, actor, Concerned::Administrators, attempt, outcome).await
}

async fn try_assign(
    program: &Program,
    actor: &CustomerActor,
    id: &SubscriptionId,
    person: &UserId,
    give: bool,
) -> Result<(), ProgramError> {
    global_admin(actor)?;
    let mut tx = program.database.begin().await?;
    customer_people::lock(&mut tx, &actor.customer).await?;
    subscription_life::hold(&mut tx, id).await?;
    let held = load(&mut tx, actor, id).await?;
    let tenants: Vec<&PartnerTenantId> = held.reseller.iter().map(|(id, _)| id).chain([&held.owner.0]).collect();
    let concerned = (&tenants[..], &actor.customer);
    licenses::set(&mut tx, program, By::Customer(actor), concerned, (&held.life, person, give)).await?;
    tx.commit().await
}
