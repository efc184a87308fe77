//! Inviting somebody to a tenant by mail: a link that works once, for seven days (S47–S53).

use super::{acting, codes};
use crate::accounts::InvitationToken;
use crate::accounts::throttle::Tries;
use crate::record::{self, Attempt, Happening};
use crate::store::events::By;
use crate::store::invitations::{self, Invitation};
use crate::store::outbox::Recipient;
use crate::store::{self, Tx};
use crate::{FieldProblem, Program, ProgramError, guard, letters};
use domain::letter::LetterKind;
use domain::text::{self, COMPANY_NAME, TextProblem};
use domain::work_account::{AccountRefusal, RoleChange};
use domain::{Actor, Permission, Roles, id};
use time::Duration;

/// How long a link works.
pub const INVITATION_VALID: Duration = Duration::days(7);

const INVITE: &str = "invite_partner_user";

/// An invitation, as typed.
#[derive(Debug, Clone, Default)]
pub struct NewInvitation {
    /// The name; may be left out.
    pub name: String,
    /// The address.
    pub email: String,
    /// One role or more.
    pub roles: Roles,
    /// The language of the letter, one of [`crate::accounts::LANGUAGES`].
    pub language: String,
}

impl NewInvitation {
    fn parse(&self) -> Result<(Option<String>, String), ProgramError> {
        let mut problems = Vec::new();
        let mut wrong = |field, problem| problems.push(FieldProblem { field, problem });
        let name = match text::line(&self.name, COMPANY_NAME) {
            Err(TextProblem::Missing) => None,
            read => read.inspect_err(|problem| wrong("name", *problem)).ok(),
        };
        let email = text::sign_in_name(&self.email).inspect_err(|problem| wrong("email", *problem)).unwrap_or_default();
        if self.roles == Roles::NONE {
            wrong("roles", TextProblem::Missing);
        }
        if problems.is_empty() { Ok((name, email)) } else { Err(ProgramError::Invalid(problems)) }
    }
}

const fn attempt(id: &str) -> Attempt<'_> {
    Attempt { operation: INVITE, resource_type: "invitation", resource_id: id }
}

/// Invite somebody to the actor's tenant. Whether they have an account is not looked at, and not told.
///
/// # Errors
/// `Refused(Role)`; `Refused(Account)` for roles that are not the actor's to give, `AlreadyMember` for somebody of
/// the tenant; `Overtaken` when an invitation to that address waits already; `Refused(TooManyTries)`; `Invalid`;
/// `Database`.
pub async fn invite(program: &Program, actor: &Actor, new: &NewInvitation) -> Result<(), ProgramError> {
    let id = id::guid_of(program.random());
    let outcome = try_invite(program, actor, new, &id).await;
    record::refusals(program, actor, attempt(&id), outcome).await
}

async fn try_invite(program: &Program, actor: &Actor, new: &NewInvitation, id: &str) -> Result<(), ProgramError> {
    guard::require(actor, Permission::AddUsers)?;
    let (name, sign_in_name) = new.parse()?;
    Tries::to_invite(&actor.tenant, &sign_in_name).admit(program).await?;
    let (now, token) = (program.now(), InvitationToken::of(program.random()));
    let mut tx = program.database.begin().await?;

    let (actor, operator) = acting(&mut tx, actor, Permission::AddUsers).await?;
    let change = RoleChange { by: actor.roles, before: Roles::NONE, after: new.roles, kept_by_others: true, operator };
    change.check()?;
    if let Some(user) = store::users::of_sign_in_name(&mut tx, &sign_in_name).await?
        && store::people::one(&mut tx, &actor.tenant, &user).await?.is_some()
    {
        return Err(AccountRefusal::AlreadyMember.into());
    }
    let invitation = invitations::NewInvitation {
        id,
        tenant: &actor.tenant,
        sign_in_name: &sign_in_name,
        name: name.as_deref(),
        roles: new.roles,
        invited_by: &actor.user,
        token_hash: &token.hash(),
        at: now,
        expires_at: now + INVITATION_VALID,
    };
    if !invitations::insert(&mut tx, &invitation).await? {
        return Err(ProgramError::Overtaken);
    }
    send(&mut tx, program, &actor, id, &token, Some(&new.language)).await?;
    let roles = codes(new.roles);
    tell(&mut tx, program, &actor, Happening { new_value: Some(&roles), ..told("user_invited", id) }).await?;
    tx.commit().await
}

/// The letter with the link. It is in the outbox until it is sent, and nowhere else.
async fn send(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    id: &str,
    token: &InvitationToken,
    language: Option<&str>,
) -> Result<(), ProgramError> {
    let it = invitations::one(tx, &actor.tenant, id).await?.ok_or(ProgramError::NotFound)?;
    let facts = serde_json::json!({
        "person": actor.name,
        "company": it.tenant_name,
        "link": format!("/join/{}", token.reveal()),
        "valid_until": it.expires_at.date().to_string(),
    });
    let name = it.name.unwrap_or_else(|| it.sign_in_name.clone());
    let to = Recipient { sign_in_name: it.sign_in_name, name, language: language.map(ToOwned::to_owned) };
    letters::queue(tx, program, LetterKind::UserInvited, &to, &facts).await
}

/// Send an invitation once more, valid for seven days from now; the link before is dead (S50).
///
/// # Errors
/// `Refused(Role)`; `Refused(Account)` for roles that are not the actor's to give; `Refused(TooManyTries)`;
/// `NotFound`; `Overtaken` when it was answered or withdrawn; `Database`.
pub async fn resend_invitation(program: &Program, actor: &Actor, id: &str, language: &str) -> Result<(), ProgramError> {
    let outcome = try_resend(program, actor, id, language).await;
    record::refusals(program, actor, attempt(id), outcome).await
}

async fn try_resend(program: &Program, actor: &Actor, id: &str, language: &str) -> Result<(), ProgramError> {
    guard::require(actor, Permission::AddUsers)?;
    let it = of_tenant(&mut program.database.snapshot().await?, actor, id).await?;
    Tries::to_invite(&actor.tenant, &it.sign_in_name).admit(program).await?;
    let (now, token) = (program.now(), InvitationToken::of(program.random()));
    let mut tx = program.database.begin().await?;

    let (actor, operator) = acting(&mut tx, actor, Permission::AddUsers).await?;
    let change = RoleChange { by: actor.roles, before: Roles::NONE, after: it.roles, kept_by_others: true, operator };
    change.check()?;
    invitations::renew(&mut tx, &it.id, &token.hash(), &actor.user, (now, now + INVITATION_VALID)).await?;
    send(&mut tx, program, &actor, &it.id, &token, Some(language)).await?;
    tell(&mut tx, program, &actor, told("invitation_resent", &it.id)).await?;
    tx.commit().await
}

/// Take an invitation back: its link is dead.
///
/// # Errors
/// `Refused(Role)`, `NotFound`, `Overtaken` when it was answered or withdrawn, `Database`.
pub async fn withdraw_invitation(program: &Program, actor: &Actor, id: &str) -> Result<(), ProgramError> {
    let outcome = try_withdraw(program, actor, id).await;
    record::refusals(program, actor, attempt(id), outcome).await
}

async fn try_withdraw(program: &Program, actor: &Actor, id: &str) -> Result<(), ProgramError> {
    guard::require(actor, Permission::AddUsers)?;
    let mut tx = program.database.begin().await?;

    let (actor, _) = acting(&mut tx, actor, Permission::AddUsers).await?;
    let it = of_tenant(&mut tx, &actor, id).await?;
    invitations::withdraw(&mut tx, &it.id, program.now()).await?;
    tell(&mut tx, program, &actor, told("invitation_withdrawn", &it.id)).await?;
    tx.commit().await
}

async fn of_tenant(tx: &mut Tx, actor: &Actor, id: &str) -> Result<Invitation, ProgramError> {
    invitations::one(tx, &actor.tenant, id).await?.ok_or(ProgramError::NotFound)
}

const fn told<'a>(kind: &'a str, id: &'a str) -> Happening<'a> {
    Happening {
        operation: INVITE,
        kind,
        resource_type: "invitation",
        resource_id: id,
        old_value: None,
        new_value: None,
        facts: "{}",
    }
}

async fn tell(tx: &mut Tx, program: &Program, actor: &Actor, it: Happening<'_>) -> Result<(), ProgramError> {
    record::happened(tx, program, By::Person(actor), &[&actor.tenant], &[it]).await
}
