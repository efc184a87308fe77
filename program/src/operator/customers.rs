//! The customers of a partner as the program desk sees them, and the end of such a relation by the desk (rules §4.8).

use crate::customer_tenants::{self, END, ENDED, Ending};
use crate::customers::{self, CustomersPage, CustomersQuery};
use crate::record::{self, Attempt, Happening};
use crate::store::accounts::AccountRow;
use crate::store::events::By;
use crate::store::{self, Tx};
use crate::{Program, ProgramError, guard};
use domain::{Actor, CustomerTenantId, PartnerTenantId, Permission};

/// One page of a partner's customers, ordered by name, and whose they are.
///
/// # Errors
/// `NotFound` for partners and for a tenant that is no partner's; `Refused(Role)`; `Database`.
pub async fn list(
    program: &Program,
    actor: &Actor,
    partner: &PartnerTenantId,
    query: &CustomersQuery,
) -> Result<(AccountRow, CustomersPage), ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let account = account(&mut program.database.snapshot().await?, partner).await?;
    Ok((account, customers::list_of(program, partner, query).await?))
}

/// What is in the way of ending a partner's relation with a customer, and whose it is.
///
/// # Errors
/// `NotFound` for partners and without such a relation; `Refused(Role)`; `Database`.
pub async fn ending(
    program: &Program,
    actor: &Actor,
    partner: &PartnerTenantId,
    customer: &CustomerTenantId,
) -> Result<(AccountRow, Ending), ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let mut tx = program.database.snapshot().await?;
    let account = account(&mut tx, partner).await?;
    Ok((account, customer_tenants::ending_of(&mut tx, partner, customer).await?))
}

async fn account(tx: &mut Tx, partner: &PartnerTenantId) -> Result<AccountRow, ProgramError> {
    store::accounts::of_tenant(tx, partner).await?.ok_or(ProgramError::NotFound)
}

/// The program desk ends a partner's relation with a customer. It takes what it takes when the partner does it, and
/// nothing that is active is left behind (CUS-14 to CUS-16): the desk has no other way into a subscription.
///
/// # Errors
/// `NotFound` for partners and without such a relation; `Refused(Role)`; `Refused(Customer)`: `StillActive`,
/// `TransferOpen`; `Database`.
pub async fn end(
    program: &Program,
    actor: &Actor,
    partner: &PartnerTenantId,
    customer: &CustomerTenantId,
) -> Result<(), ProgramError> {
    let outcome = try_end(program, actor, partner, customer).await;
    let attempt = Attempt { operation: END, resource_type: "account", resource_id: partner.as_str() };
    record::refusals(program, actor, attempt, outcome).await
}

async fn try_end(
    program: &Program,
    actor: &Actor,
    partner: &PartnerTenantId,
    customer: &CustomerTenantId,
) -> Result<(), ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let mut tx = program.database.begin().await?;
    store::relations::hold(&mut tx, customer).await?;
    let kind = customer_tenants::end_within(&mut tx, program, actor, (partner, customer)).await?;
    let happening = Happening {
        operation: END,
        kind: ENDED,
        resource_type: "account",
        resource_id: partner.as_str(),
        old_value: Some(kind.code()),
        new_value: None,
        facts: "{}",
    };
    let desk = (&[&actor.tenant][..], Some(customer));
    record::happened_to(&mut tx, program, By::Person(actor), desk, &[happening]).await?;
    tx.commit().await
}
