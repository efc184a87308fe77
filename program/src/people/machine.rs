//! What the operator does about people at the machine itself: when nobody of a tenant can sign in any more, say.
//!
//! Whoever is at the machine has no account and may do what the role may that a tenant must never be without; what
//! holds for that role holds here too (ROL-03 to ROL-06). The log tells that the program did it.

use super::add::Coming;
use super::{Credentials, Giver, NewPerson, Person, change};
use crate::import::find_partner;
use crate::record;
use crate::store::events::By;
use crate::store::{self, Tx, settings};
use crate::{Program, ProgramError};
use domain::work_account::keeper;
use domain::{PartnerTenantId, Roles, UserId};

/// Add a person to the tenant that is meant by its id or domain, as [`super::add`] does.
///
/// # Errors
/// `NotFound` without such a tenant; `Refused(Account)` for roles that are not of that tenant, `AlreadyMember`;
/// `Invalid`; `Database`.
pub async fn add_for(program: &Program, tenant: &str, new: &NewPerson) -> Result<Credentials, ProgramError> {
    let tenant = find_partner(program, tenant).await?.ok_or(ProgramError::NotFound)?;
    let coming = Coming::read(program, new).await?;
    let mut tx = program.database.begin().await?;
    let operator = store::people::lock(&mut tx, &tenant).await?;
    let giver = at_the_machine(&tenant, operator);
    let added = coming.join(&mut tx, program, &giver, &UserId::of(program.random())).await?;
    tx.commit().await?;
    Ok(added)
}

/// Everyone in a tenant, by name.
///
/// # Errors
/// `NotFound` without such a tenant; `Database`.
pub async fn list_for(program: &Program, tenant: &str) -> Result<Vec<Person>, ProgramError> {
    let tenant = find_partner(program, tenant).await?.ok_or(ProgramError::NotFound)?;
    store::people::all(&mut program.database.snapshot().await?, &tenant).await
}

/// Give a person of a tenant, meant by its address, a new temporary password, as [`super::reset_password`] does.
///
/// # Errors
/// `NotFound` without such a tenant, or when it has nobody with that address; `Refused(Account)`: `KeptElsewhere`;
/// `Database`.
pub async fn reset_password_for(program: &Program, tenant: &str, email: &str) -> Result<Credentials, ProgramError> {
    let fresh = change::Fresh::of(program).await?;
    let Found { mut tx, tenant, operator, person } = find(program, tenant, email).await?;
    let by = settings::current(&mut tx).await?.operator_name;
    change::reset(tx, program, &at_the_machine(&tenant, operator), person, (fresh, &by)).await
}

/// End all sessions of a person of a tenant. Answers how many there were.
///
/// # Errors
/// `NotFound` without such a tenant, or when it has nobody with that address; `Database`.
pub async fn sign_out_for(program: &Program, tenant: &str, email: &str) -> Result<u64, ProgramError> {
    let Found { mut tx, tenant, person, .. } = find(program, tenant, email).await?;
    let ended = store::sessions::end_all(&mut tx, &person.user).await?;
    record::happened(&mut tx, program, By::Program, &[&tenant], &[change::told("signed_out", &person.user)]).await?;
    tx.commit().await?;
    Ok(ended)
}

/// Take a person out of a tenant, as [`super::remove`] does.
///
/// # Errors
/// `NotFound` without such a tenant, or when it has nobody with that address; `Refused(Account)`: `LastGlobalAdmin`
/// (ROL-05); `Database`.
pub async fn remove_for(program: &Program, tenant: &str, email: &str) -> Result<Person, ProgramError> {
    let Found { tx, tenant, operator, person } = find(program, tenant, email).await?;
    change::take_out(tx, program, &at_the_machine(&tenant, operator), &person, person.version).await?;
    Ok(person)
}

const fn at_the_machine(tenant: &PartnerTenantId, operator: bool) -> Giver<'_> {
    Giver { by: By::Program, tenant, roles: Roles::of(&[keeper(operator)]), operator }
}

/// Somebody of a tenant. Until the transaction ends nobody else changes people there (ROL-05).
struct Found {
    tx: Tx,
    tenant: PartnerTenantId,
    operator: bool,
    person: Person,
}

async fn find(program: &Program, tenant: &str, email: &str) -> Result<Found, ProgramError> {
    let tenant = find_partner(program, tenant).await?.ok_or(ProgramError::NotFound)?;
    let sought = email.trim().to_lowercase();
    let mut tx = program.database.begin().await?;
    let operator = store::people::lock(&mut tx, &tenant).await?;
    let person = store::people::all(&mut tx, &tenant).await?.into_iter().find(|it| it.sign_in_name == sought);
    Ok(Found { tx, tenant, operator, person: person.ok_or(ProgramError::NotFound)? })
}
