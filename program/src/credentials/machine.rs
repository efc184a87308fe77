//! Credentials from the command line: whoever is at the machine looks after those of every tenant.

use super::{Credential, Made, NewCredential, all, take_back, try_create};
use crate::import::find_partner;
use crate::store::events::By;
use crate::{Program, ProgramError};
use domain::CredentialId;

/// Make a credential for the tenant that is meant by its id or domain.
///
/// # Errors
/// `Invalid`; `NotFound` when there is no such tenant; `Database`.
pub async fn create_for(program: &Program, tenant: &str, new: &NewCredential) -> Result<Made, ProgramError> {
    let tenant = find_partner(program, tenant).await?.ok_or(ProgramError::NotFound)?;
    try_create(program, By::Program, &tenant, new, &CredentialId::of(program.random())).await
}

/// The credentials of a tenant, newest first; those taken back or ended among them.
///
/// # Errors
/// `NotFound` when there is no such tenant; `Database`.
pub async fn list_for(program: &Program, tenant: &str) -> Result<Vec<Credential>, ProgramError> {
    let tenant = find_partner(program, tenant).await?.ok_or(ProgramError::NotFound)?;
    all(program, &tenant).await
}

/// Take a credential of a tenant back, as [`super::revoke`] does.
///
/// # Errors
/// `NotFound` when there is no such tenant, or it has no such credential; `Overtaken` when it was taken back already;
/// `Database`.
pub async fn revoke_for(program: &Program, tenant: &str, id: &CredentialId) -> Result<(), ProgramError> {
    let tenant = find_partner(program, tenant).await?.ok_or(ProgramError::NotFound)?;
    take_back(program, By::Program, &tenant, id).await
}
