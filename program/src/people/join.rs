//! Answering an invitation. Looking at it uses nothing up: mail scanners open links too (S52).

use super::codes;
use crate::accounts::{InvitationToken, LANGUAGES, NewUser, SessionToken, add_role, add_user, choose_tenant, session};
use crate::accounts::{open_session, password};
use crate::record::{self, Happening};
use crate::store::events::By;
use crate::store::invitations::{self, Invitation};
use crate::store::{self, Tx};
use crate::{FieldProblem, Program, ProgramError};
use domain::text::{self, COMPANY_NAME, TextProblem};
use domain::work_account::{AccountRefusal, RoleChange};
use domain::{Actor, Roles, UserId};
use time::OffsetDateTime;

/// An invitation that can still be accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationView {
    /// The tenant's name.
    pub company: String,
    /// Who invites.
    pub invited_by: String,
    /// The address that is invited.
    pub sign_in_name: String,
    /// The name, if one was given.
    pub name: Option<String>,
    /// The roles that come with it.
    pub roles: Roles,
    /// Until when it can be accepted.
    pub expires_at: OffsetDateTime,
    /// Whether the address has an account: then its owner signs in and accepts.
    pub known: bool,
}

/// What a new person types to join.
#[derive(Clone, Default)]
pub struct NewcomerForm {
    /// The full name.
    pub name: String,
    /// The password they choose.
    pub password: String,
    /// One of [`LANGUAGES`].
    pub language: String,
}

/// What a link stands for; looking at it changes nothing.
///
/// # Errors
/// `Refused(Account(InvitationUnknown))` for a link that is unknown, used, withdrawn or too old; `Database`.
pub async fn invitation(program: &Program, token: &str) -> Result<InvitationView, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let it = open(&mut tx, program, token).await?;
    let known = store::users::of_sign_in_name(&mut tx, &it.sign_in_name).await?.is_some();
    Ok(InvitationView {
        company: it.tenant_name,
        invited_by: it.invited_by,
        sign_in_name: it.sign_in_name,
        name: it.name,
        roles: it.roles,
        expires_at: it.expires_at,
        known,
    })
}

async fn open(tx: &mut Tx, program: &Program, token: &str) -> Result<Invitation, ProgramError> {
    let token = InvitationToken::parse(token).ok_or(AccountRefusal::InvitationUnknown)?;
    let it = invitations::by_token(tx, &token.hash()).await?;
    let it = it.filter(|it| it.open && program.now() < it.expires_at);
    it.ok_or_else(|| AccountRefusal::InvitationUnknown.into())
}

/// Join as somebody who has no account yet: it comes about in the tenant that invites.
///
/// # Errors
/// `Refused(Account)`: `InvitationUnknown`; `NameTaken` when the address has an account; `Invalid`; `Database`.
pub async fn join_as_new(program: &Program, token: &str, new: &NewcomerForm) -> Result<SessionToken, ProgramError> {
    let seen = invitation(program, token).await?;
    let name = parse(new, &seen)?;
    let password_hash = password::hash_chosen(program, &new.password, &[&name, &seen.sign_in_name]).await?;
    let user = UserId::of(program.random());
    let mut tx = program.database.begin().await?;

    let it = open(&mut tx, program, token).await?;
    let (id, language) = (user.clone(), Some(new.language.clone()));
    let account = NewUser { id, sign_in_name: it.sign_in_name.clone(), name: name.clone(), password_hash, language };
    if store::users::of_sign_in_name(&mut tx, &it.sign_in_name).await?.is_some() {
        return Err(AccountRefusal::NameTaken.into());
    }
    add_user(&mut tx, &account, program.now())
        .await
        .map_err(|error| if error.is_duplicate() { AccountRefusal::NameTaken.into() } else { error })?;
    accept(&mut tx, program, &it, &user, &name).await?;
    let tenants = store::users::tenants_of(&mut tx, &user).await?;
    let session = open_session(program, &mut tx, &user, &tenants).await?;
    tx.commit().await?;
    Ok(session)
}

fn parse(new: &NewcomerForm, seen: &InvitationView) -> Result<String, ProgramError> {
    let mut problems = Vec::new();
    let mut wrong = |field, problem| problems.push(FieldProblem { field, problem });
    let name = text::line(&new.name, COMPANY_NAME).inspect_err(|problem| wrong("name", *problem)).unwrap_or_default();
    if let Some(problem) = password::chosen_problem(&new.password, &[&name, &seen.sign_in_name]) {
        wrong("password", problem);
    }
    if !LANGUAGES.contains(&&*new.language) {
        wrong("language", TextProblem::NotInList);
    }
    if problems.is_empty() { Ok(name) } else { Err(ProgramError::Invalid(problems)) }
}

/// Join as the person behind a session, who goes on in that tenant under a new token.
///
/// # Errors
/// `NotFound` without a live session; `Refused(Account)`: `PasswordToBeChanged`, `InvitationUnknown`,
/// `InvitationForOther` when the invitation is for another address (S51); `Database`.
pub async fn join(program: &Program, token: &str, session_token: &str) -> Result<SessionToken, ProgramError> {
    let session = session(program, session_token).await?.ok_or(ProgramError::NotFound)?;
    if session.must_change_password {
        return Err(AccountRefusal::PasswordToBeChanged.into());
    }
    let mut tx = program.database.begin().await?;

    let it = open(&mut tx, program, token).await?;
    if it.sign_in_name != session.sign_in_name {
        return Err(AccountRefusal::InvitationForOther.into());
    }
    accept(&mut tx, program, &it, &session.user, &session.user_name).await?;
    tx.commit().await?;
    choose_tenant(program, session_token, &it.tenant).await
}

/// Use the invitation up: the person belongs to the tenant, with the roles that who invited may still give.
async fn accept(
    tx: &mut Tx,
    program: &Program,
    it: &Invitation,
    user: &UserId,
    name: &str,
) -> Result<(), ProgramError> {
    let now = program.now();
    let operator = store::people::lock(tx, &it.tenant).await?;
    if !invitations::accept(tx, &it.id, now).await? {
        return Err(AccountRefusal::InvitationUnknown.into());
    }
    let by = store::people::one(tx, &it.tenant, &it.inviter).await?.map(|person| person.roles).unwrap_or_default();
    let before = store::people::one(tx, &it.tenant, user).await?.map(|person| person.roles).unwrap_or_default();
    let after: Roles = before.iter().chain(it.roles.iter()).collect();
    let change = RoleChange { by, before, after, kept_by_others: true, operator };
    change.check().map_err(|_| AccountRefusal::InvitationUnknown)?;
    store::people::join(tx, &it.tenant, user, None, now).await?;
    for role in it.roles.iter() {
        add_role(tx, user, &it.tenant, role).await?;
    }
    let actor = Actor { user: user.clone(), name: name.to_owned(), tenant: it.tenant.clone(), roles: after };
    let (roles, facts) = (codes(after), serde_json::json!({ "invitation": it.id }).to_string());
    let happening = Happening {
        operation: "create_partner_user",
        kind: "invitation_accepted",
        resource_type: "user",
        resource_id: user.as_str(),
        old_value: None,
        new_value: Some(&roles),
        facts: &facts,
    };
    record::happened(tx, program, By::Person(&actor), &[&it.tenant], &[happening]).await
}
