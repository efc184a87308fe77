//! Whether a domain can be that of a new customer (CUS-05).

use crate::store::domains;
use crate::{FieldProblem, Program, ProgramError, guard};
use domain::{Actor, Permission, text};

/// Whether a customer or a partner has the domain already.
///
/// # Errors
/// `Refused(Role)`; `Invalid` for what is no domain; `Database`.
pub async fn is_taken(program: &Program, actor: &Actor, domain: &str) -> Result<bool, ProgramError> {
    guard::require(actor, Permission::CreateCustomer)?;
    let domain = text::domain_name(domain)
        .map_err(|problem| ProgramError::Invalid(vec![FieldProblem { field: "domain", problem }]))?;
    domains::taken(&mut program.database.snapshot().await?, &domain).await
}
