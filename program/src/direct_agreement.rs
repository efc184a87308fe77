//! Whether a customer has accepted the customer agreement itself (MCA-02, MCA-06).

use crate::store::{customer_agreements, customers};
use crate::{Program, ProgramError, guard};
use domain::{Actor, CustomerTenantId, Permission};

/// Whether a customer of the actor's tenant has accepted it itself.
///
/// # Errors
/// `NotFound` for a customer without a relation, `Refused(Role)`, `Database`.
pub async fn is_accepted(program: &Program, actor: &Actor, customer: &CustomerTenantId) -> Result<bool, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    customers::of_partner(&mut tx, customer, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    guard::require(actor, Permission::SeeCustomers)?;
    Ok(customer_agreements::accepted(&mut tx, customer).await?.is_some())
}
