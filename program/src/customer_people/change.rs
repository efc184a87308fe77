//! Giving somebody of a customer another role or a new password, and taking them out of its tenant.

use super::{Administrator, happening, rows, tell};
use crate::accounts::{hash_password, temporary_password};
use crate::people::Credentials;
use crate::record::Happening;
use crate::store::customer_people::CustomerPerson;
use crate::{FieldProblem, Program, ProgramError, letters, store};
use domain::customer_actor::may_become;
use domain::text::TextProblem;
use domain::{CustomerRole, UserId};

const UPDATE: &str = "update_customer_user";
const REMOVE: &str = "remove_customer_user";

/// Give somebody the role of that code; it counts from the next request on. `version` is the one that was seen.
///
/// # Errors
/// Those of [`Administrator::admitted`] and [`Administrator::acting`]; `Refused(Account(LastGlobalAdmin))` (ROL-05);
/// `NotFound` for people of others; `Invalid`; `Overtaken`; `Database`.
pub async fn change_role(
    program: &Program,
    by: Administrator<'_>,
    user: &UserId,
    seen: (&str, i64),
) -> Result<(), ProgramError> {
    let outcome = try_change(program, by, user, seen).await;
    by.logged(program, UPDATE, outcome).await
}

async fn try_change(
    program: &Program,
    by: Administrator<'_>,
    user: &UserId,
    (role, version): (&str, i64),
) -> Result<(), ProgramError> {
    by.admitted(program).await?;
    let wrong = FieldProblem { field: "role", problem: TextProblem::NotInList };
    let role = CustomerRole::of_code(role).ok_or_else(|| ProgramError::Invalid(vec![wrong]))?;
    let mut tx = program.database.begin().await?;
    let people = by.acting(&mut tx).await?;
    let person = present(&people, user)?;
    may_become(person.role, role, kept_by_others(&people, user))?;

    if person.role != role {
        rows::set_role(&mut tx, by.customer(), user, (role, version)).await?;
        let (old_value, new_value) = (Some(person.role.code()), Some(role.code()));
        let changed = Happening { old_value, new_value, ..happening(UPDATE, "customer_role_changed", user) };
        tell(&mut tx, program, by.by(), by.customer(), changed).await?;
    }
    tx.commit().await
}

fn present<'a>(people: &'a [CustomerPerson], user: &UserId) -> Result<&'a CustomerPerson, ProgramError> {
    people.iter().find(|person| person.user == *user).ok_or(ProgramError::NotFound)
}

/// Whether somebody else there is a global admin (ROL-05).
fn kept_by_others(people: &[CustomerPerson], user: &UserId) -> bool {
    people.iter().any(|other| other.user != *user && other.role == CustomerRole::GlobalAdmin)
}

/// Take somebody out of the customer's tenant: sessions there end at once, licenses are free again, the account stays
/// where else it is used. `version` is the one that was seen.
///
/// # Errors
/// As [`change_role`], without `Invalid`.
pub async fn remove(program: &Program, by: Administrator<'_>, user: &UserId, version: i64) -> Result<(), ProgramError> {
    let outcome = try_remove(program, by, user, version).await;
    by.logged(program, REMOVE, outcome).await
}

async fn try_remove(program: &Program, by: Administrator<'_>, user: &UserId, version: i64) -> Result<(), ProgramError> {
    by.admitted(program).await?;
    let mut tx = program.database.begin().await?;
    let people = by.acting(&mut tx).await?;
    let person = present(&people, user)?;
    // Who leaves is a global admin there no more.
    may_become(person.role, CustomerRole::User, kept_by_others(&people, user))?;

    rows::leave(&mut tx, by.customer(), user, version).await?;
    let removed = Happening { old_value: Some(person.role.code()), ..happening(REMOVE, "customer_user_removed", user) };
    tell(&mut tx, program, by.by(), by.customer(), removed).await?;
    tx.commit().await
}

/// Give somebody a new temporary password, told to the caller once; all their sessions end, and a letter tells them
/// who did it (ROL-04, S11).
///
/// # Errors
/// Those of [`Administrator::admitted`], [`Administrator::acting`] and [`Administrator::may_reset`]; `NotFound`;
/// `Database`.
pub async fn reset_password(
    program: &Program,
    by: Administrator<'_>,
    user: &UserId,
) -> Result<Credentials, ProgramError> {
    let outcome = try_reset(program, by, user).await;
    by.logged(program, UPDATE, outcome).await
}

async fn try_reset(program: &Program, by: Administrator<'_>, user: &UserId) -> Result<Credentials, ProgramError> {
    by.admitted(program).await?;
    // Hashing takes its time: never while a transaction is open.
    let password = temporary_password(program);
    let hash = hash_password(program, &password).await?;
    let mut tx = program.database.begin().await?;
    let people = by.acting(&mut tx).await?;
    let person = present(&people, user)?.clone();
    by.may_reset(&person)?;

    store::users::set_password(&mut tx, user, &hash, true).await?;
    store::sessions::end_all(&mut tx, user).await?;
    letters::of_new_password(&mut tx, program, user, Some(by.name())).await?;
    tell(&mut tx, program, by.by(), by.customer(), happening(UPDATE, "password_reset", user)).await?;
    tx.commit().await?;
    let CustomerPerson { user, name, sign_in_name, .. } = person;
    Ok(Credentials { user, name, sign_in_name, temporary_password: Some(password) })
}
