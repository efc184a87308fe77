//! Ending the relation with a customer (CUS-14 to CUS-16, C-16). No mail goes out (rules §7); coming back takes a new
//! invitation.

use super::{attempt, related};
use crate::record::{self, Happening};
use crate::store::customer_tenants::{self as rows};
use crate::store::events::By;
use crate::store::subscriptions::Owned;
use crate::store::{self, Tx, customers};
use crate::{Program, ProgramError, guard};
use domain::customer::RelationKind;
use domain::customer_tenant::Ties;
use domain::subscription::SubscriptionStatus;
use domain::{Actor, CustomerTenantId, PartnerTenantId, Permission};

/// The audit name (AUD-02).
pub(crate) const END: &str = "remove_partner_customer_relationship";
/// The kind of event.
pub const ENDED: &str = "customer_relation_ended";

/// What ending means, and what is in its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// The customer's name.
    pub name: String,
    /// What the partner is to it.
    pub kind: RelationKind,
    /// Whether the partner administers its tenant, which ends too.
    pub dap: bool,
    /// Subscriptions that are active: the partner's own, and those it is the reseller of.
    pub active: Vec<Owned>,
    /// Transfers that are not over: id and number.
    pub transfers: Vec<(String, String)>,
}

impl Ending {
    /// What still ties the two.
    #[must_use]
    pub const fn ties(&self) -> Ties {
        Ties { active: self.active.len(), open_transfers: self.transfers.len() }
    }
}

/// What is in the way of ending the relation.
///
/// # Errors
/// `NotFound` without one; `Refused(Role)`; `Database`.
pub async fn ending(program: &Program, actor: &Actor, customer: &CustomerTenantId) -> Result<Ending, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    related(&mut tx, actor, customer).await?;
    guard::require(actor, Permission::EndRelation)?;
    ending_of(&mut tx, &actor.tenant, customer).await
}

/// As [`ending`], for a partner whose relation the reader may end.
pub(crate) async fn ending_of(
    tx: &mut Tx,
    partner: &PartnerTenantId,
    customer: &CustomerTenantId,
) -> Result<Ending, ProgramError> {
    let relation = store::relations::of(tx, partner, customer).await?.ok_or(ProgramError::NotFound)?;
    let known = customers::of_partner(tx, customer, partner).await?.ok_or(ProgramError::NotFound)?;
    let (active, transfers) = ties(tx, partner, customer).await?;
    Ok(Ending { name: known.name, kind: relation.kind, dap: relation.dap, active, transfers })
}

async fn ties(
    tx: &mut Tx,
    partner: &PartnerTenantId,
    customer: &CustomerTenantId,
) -> Result<(Vec<Owned>, Vec<(String, String)>), ProgramError> {
    let mut active = store::subscriptions::visible(tx, customer, partner).await?;
    active.retain(|it| it.subscription.status == SubscriptionStatus::Active);
    Ok((active, rows::open_transfers(tx, customer, partner).await?))
}

/// End the relation of the actor's tenant with a customer: the customer leaves its list, it buys nothing for it any
/// more, delegated administration is gone (C-07). Other partners keep theirs (CUS-15).
///
/// # Errors
/// `NotFound` without a relation; `Refused(Role)`; `Refused(Customer)`: `StillActive`, `TransferOpen`; `Database`.
pub async fn end(program: &Program, actor: &Actor, customer: &CustomerTenantId) -> Result<(), ProgramError> {
    let outcome = try_end(program, actor, customer).await;
    record::refusals(program, actor, attempt(END, customer), outcome).await
}

async fn try_end(program: &Program, actor: &Actor, customer: &CustomerTenantId) -> Result<(), ProgramError> {
    let mut tx = program.database.begin().await?;
    store::relations::hold(&mut tx, customer).await?;
    related(&mut tx, actor, customer).await?;
    guard::require(actor, Permission::EndRelation)?;
    end_within(&mut tx, program, actor, (&actor.tenant, customer)).await?;
    tx.commit().await
}

/// End the relation of a partner with a customer whose rows are held, and tell the partner's log and those of the
/// partners that serve the customer with it. Answers what the partner was to it.
pub(crate) async fn end_within(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    (partner, customer): (&PartnerTenantId, &CustomerTenantId),
) -> Result<RelationKind, ProgramError> {
    let relation = store::relations::of(tx, partner, customer).await?.ok_or(ProgramError::NotFound)?;
    let beside = rows::beside(tx, customer, partner).await?;
    if !store::relations::end(tx, partner, customer, program.now()).await? {
        return Err(ProgramError::Overtaken);
    }
    let (active, transfers) = ties(tx, partner, customer).await?;
    Ties { active: active.len(), open_transfers: transfers.len() }.let_go()?;
    rows::forget(tx, customer, partner).await?;

    let happening = Happening {
        operation: END,
        kind: ENDED,
        resource_type: "customer",
        resource_id: customer.as_str(),
        old_value: Some(relation.kind.code()),
        new_value: None,
        facts: "{}",
    };
    let others: Vec<_> = beside.iter().filter_map(|it| PartnerTenantId::parse(&it.id).ok()).collect();
    let tenants: Vec<_> = std::iter::once(partner).chain(&others).collect();
    record::happened_to(tx, program, By::Person(actor), (&tenants, Some(customer)), &[happening]).await?;
    Ok(relation.kind)
}
