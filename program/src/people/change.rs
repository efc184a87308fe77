//! Changing a person's roles, giving a new password, taking a person out of the tenant (ROL-02, ROL-04, ROL-05).

use super::{Credentials, Giver, acting, attempt, codes};
use crate::accounts::{add_role, hash_password, temporary_password};
use crate::record::{self, Happening};
use crate::store::events::By;
use crate::store::people::Person;
use crate::store::{self, Tx};
use crate::{Program, ProgramError, guard, letters};
use domain::work_account::{AccountRefusal, RoleChange, assignable, keeper, may_reset};
use domain::{Actor, Permission, Role, Roles, UserId};

const UPDATE: &str = "update_partner_user";
const REMOVE: &str = "remove_partner_user";

/// Set the roles of a person to the ticked ones. Roles that the actor may not give stay as they are unless they are
/// among the ticked ones. `version` is the one that was seen.
///
/// # Errors
/// `Refused(Role)`; `Refused(Account)`: `GlobalAdminOnly`, `RoleNotYours`, `LastGlobalAdmin` (ROL-05); `NotFound`;
/// `Overtaken` when the person was changed since that version; `Database`.
pub async fn change_roles(
    program: &Program,
    actor: &Actor,
    user: &UserId,
    ticked: Roles,
    version: i64,
) -> Result<(), ProgramError> {
    let outcome = try_change(program, actor, user, ticked, version).await;
    record::refusals(program, actor, attempt(UPDATE, user.as_str()), outcome).await
}

async fn try_change(
    program: &Program,
    actor: &Actor,
    user: &UserId,
    ticked: Roles,
    version: i64,
) -> Result<(), ProgramError> {
    guard::require(actor, Permission::SeeUsers)?;
    let mut tx = program.database.begin().await?;

    let (actor, operator) = acting(&mut tx, actor, Permission::SeeUsers).await?;
    let person = present(&mut tx, &actor, user).await?;
    let mine = assignable(actor.roles);
    let after = Role::ALL
        .into_iter()
        .filter(|role| ticked.contains(*role) || person.roles.contains(*role) && !mine.contains(*role));
    let after: Roles = after.collect();
    let changed = check(&mut tx, &Giver::of(&actor, operator), &person, after).await?;

    store::people::touch(&mut tx, &actor.tenant, user, version).await?;
    for (role, given) in &changed {
        if *given {
            add_role(&mut tx, user, &actor.tenant, *role).await?;
        } else {
            store::users::drop_role(&mut tx, user, &actor.tenant, *role).await?;
        }
    }
    if !changed.is_empty() {
        let (old, new) = (codes(person.roles), codes(after));
        let happening = Happening { old_value: Some(&old), new_value: Some(&new), ..told("roles_changed", user) };
        record::happened(&mut tx, program, By::Person(&actor), &[&actor.tenant], &[happening]).await?;
    }
    tx.commit().await
}

async fn check(
    tx: &mut Tx,
    giver: &Giver<'_>,
    person: &Person,
    after: Roles,
) -> Result<Vec<(Role, bool)>, ProgramError> {
    let (by, operator) = (giver.roles, giver.operator);
    let kept_by_others = store::people::kept_by_others(tx, giver.tenant, &person.user, keeper(operator)).await?;
    Ok(RoleChange { by, before: person.roles, after, kept_by_others, operator }.check()?)
}

async fn present(tx: &mut Tx, actor: &Actor, user: &UserId) -> Result<Person, ProgramError> {
    store::people::one(tx, &actor.tenant, user).await?.ok_or(ProgramError::NotFound)
}

pub(super) fn told<'a>(kind: &'a str, user: &'a UserId) -> Happening<'a> {
    Happening {
        operation: UPDATE,
        kind,
        resource_type: "user",
        resource_id: user.as_str(),
        old_value: None,
        new_value: None,
        facts: "{}",
    }
}

/// Take a person out of the tenant: roles and sessions there end, the account stays where else it is used.
///
/// # Errors
/// `Refused(Role)`; `Refused(Account)` as for taking every role; `NotFound`; `Overtaken` when the person was changed
/// since that version; `Database`.
pub async fn remove(program: &Program, actor: &Actor, user: &UserId, version: i64) -> Result<(), ProgramError> {
    let outcome = try_remove(program, actor, user, version).await;
    record::refusals(program, actor, attempt(REMOVE, user.as_str()), outcome).await
}

async fn try_remove(program: &Program, actor: &Actor, user: &UserId, version: i64) -> Result<(), ProgramError> {
    guard::require(actor, Permission::AssignRoles)?;
    let mut tx = program.database.begin().await?;

    let (actor, operator) = acting(&mut tx, actor, Permission::AssignRoles).await?;
    let person = present(&mut tx, &actor, user).await?;
    take_out(tx, program, &Giver::of(&actor, operator), &person, version).await
}

/// Take a person out, if nobody changed them since that version, and commit.
pub(super) async fn take_out(
    mut tx: Tx,
    program: &Program,
    giver: &Giver<'_>,
    person: &Person,
    version: i64,
) -> Result<(), ProgramError> {
    check(&mut tx, giver, person, Roles::NONE).await?;
    store::people::touch(&mut tx, giver.tenant, &person.user, version).await?;
    store::people::leave(&mut tx, giver.tenant, &person.user).await?;

    let old = codes(person.roles);
    let happening = Happening { operation: REMOVE, old_value: Some(&old), ..told("user_removed", &person.user) };
    record::happened(&mut tx, program, giver.by, &[giver.tenant], &[happening]).await?;
    tx.commit().await
}

/// Give a person a new temporary password, told to the caller once; all their sessions end, and a letter
/// tells them who did it (ROL-04, S11). Only the tenant
/// in which the account came about may: elsewhere it would open other companies' doors.
///
/// # Errors
/// `Refused(Role)`; `Refused(Account)`: `GlobalAdminOnly`, `KeptElsewhere`; `NotFound`; `Database`.
pub async fn reset_password(program: &Program, actor: &Actor, user: &UserId) -> Result<Credentials, ProgramError> {
    let outcome = try_reset(program, actor, user).await;
    record::refusals(program, actor, attempt(UPDATE, user.as_str()), outcome).await
}

async fn try_reset(program: &Program, actor: &Actor, user: &UserId) -> Result<Credentials, ProgramError> {
    guard::require(actor, Permission::ResetPasswords)?;
    let fresh = Fresh::of(program).await?;
    let mut tx = program.database.begin().await?;

    let (actor, operator) = acting(&mut tx, actor, Permission::ResetPasswords).await?;
    let person = present(&mut tx, &actor, user).await?;
    reset(tx, program, &Giver::of(&actor, operator), person, (fresh, &actor.name)).await
}

/// A temporary password with its hash, which takes too long to make within a transaction.
pub(super) struct Fresh {
    password: String,
    hash: String,
}

impl Fresh {
    pub(super) async fn of(program: &Program) -> Result<Self, ProgramError> {
        let password = temporary_password(program);
        let hash = hash_password(program, &password).await?;
        Ok(Self { password, hash })
    }
}

/// Give a person a new password, in the name that the letter tells, and commit.
pub(super) async fn reset(
    mut tx: Tx,
    program: &Program,
    giver: &Giver<'_>,
    person: Person,
    (fresh, called): (Fresh, &str),
) -> Result<Credentials, ProgramError> {
    may_reset(giver.roles, person.roles)?;
    if !person.kept_here {
        return Err(AccountRefusal::KeptElsewhere.into());
    }
    store::users::set_password(&mut tx, &person.user, &fresh.hash, true).await?;
    store::sessions::end_all(&mut tx, &person.user).await?;
    letters::of_new_password(&mut tx, program, &person.user, Some(called)).await?;

    let happening = told("password_reset", &person.user);
    record::happened(&mut tx, program, giver.by, &[giver.tenant], &[happening]).await?;
    tx.commit().await?;
    let Person { user, name, sign_in_name, .. } = person;
    Ok(Credentials { user, name, sign_in_name, temporary_password: Some(fresh.password) })
}
