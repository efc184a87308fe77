//! Inviting a customer, by a letter from here or by a link that the partner sends itself (CUS-07, CUS-08, MAIL-01).

use super::typed::NewInvitation;
use super::{REQUEST, askers, told};
use crate::accounts::CustomerToken;
use crate::accounts::throttle::Tries;
use crate::record::{self, Attempt, Happening};
use crate::store::events::By;
use crate::store::outbox::Recipient;
use crate::store::relationship_requests::{self as requests, Request};
use crate::store::{self, Tx, relationship_addresses, relationship_changes as changes};
use crate::{Program, ProgramError, guard, letters};
use domain::letter::LetterKind;
use domain::relationship::RequestEvent;
use domain::{Actor, PartnerTenantId, Permission, id};
use time::{Duration, OffsetDateTime};

/// Where a link leads, before its token.
pub(super) const LINK: &str = "/authorize/";

/// An invitation that was made. `Debug` does not show the link.
#[derive(Clone, PartialEq, Eq)]
pub struct Invited {
    /// Its id.
    pub id: String,
    /// The path that authorizes, with its token: it is told this once.
    pub link: String,
}

impl std::fmt::Debug for Invited {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Invited").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Who asks, for the page where an invitation is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The partner's name.
    pub partner: String,
    /// The provider's name.
    pub provider: Option<String>,
    /// Whether the actor may ask for delegated administration (C-17).
    pub may_ask_for_dap: bool,
    /// How many days a link works; none = until it is used.
    pub days: Option<u16>,
}

/// What an invitation is written from.
///
/// # Errors
/// `Refused(Role)`; `NotFound` for a provider without a partnership; `Refused(Relationship)` when the partner may not
/// ask; `Database`.
pub async fn draft(
    program: &Program,
    actor: &Actor,
    provider: Option<&PartnerTenantId>,
) -> Result<Draft, ProgramError> {
    guard::require(actor, Permission::InviteCustomers)?;
    let mut tx = program.database.snapshot().await?;
    let askers = askers(&mut tx, program, &actor.tenant, provider).await?;
    if provider.is_some() && !askers.partnership {
        return Err(ProgramError::NotFound);
    }
    askers.may_ask()?;
    let days = store::settings::current(&mut tx).await?.invitation_days;
    Ok(Draft {
        partner: askers.partner.name,
        provider: askers.provider.map(|it| it.name),
        may_ask_for_dap: actor.may(Permission::AskForDap),
        days: (days > 0).then_some(days),
    })
}

const fn attempt(id: &str) -> Attempt<'_> {
    Attempt { operation: REQUEST, resource_type: "relationship_request", resource_id: id }
}

/// Invite a customer. The link is told once: here, or in the letter.
///
/// # Errors
/// `Refused(Role)`; `Refused(Relationship)`: `DapNotYours`, `NotInProgram`, `Suspended`, `Restricted`,
/// `NoPartnership`, `OtherRegion`; `Refused(TooManyTries)`; `Invalid`; `Database`.
pub async fn invite(program: &Program, actor: &Actor, new: &NewInvitation) -> Result<Invited, ProgramError> {
    dispatch(program, actor, new, true).await
}

/// As [`invite`]. Only `again` invites who has such an invitation already that still works; else it is `Overtaken`.
pub(super) async fn dispatch(
    program: &Program,
    actor: &Actor,
    new: &NewInvitation,
    again: bool,
) -> Result<Invited, ProgramError> {
    let id = id::guid_of(program.random());
    let outcome = try_invite(program, actor, new, (&id, again)).await;
    record::refusals(program, actor, attempt(&id), outcome).await
}

async fn try_invite(
    program: &Program,
    actor: &Actor,
    new: &NewInvitation,
    (id, again): (&str, bool),
) -> Result<Invited, ProgramError> {
    guard::require(actor, Permission::InviteCustomers)?;
    let new = new.parse()?;
    Tries::to_invite(&actor.tenant, &new.email).admit(program).await?;
    let (now, token) = (program.now(), CustomerToken::of(program.random()));
    let mut tx = program.database.begin().await?;

    askers(&mut tx, program, &actor.tenant, new.provider.as_ref()).await?.invite(actor, new.dap)?;
    // Writing to the tenant's log makes all others wait who invite for it: of several at once, the first does.
    let value = if new.dap { "with_dap" } else { "without_dap" };
    tell(&mut tx, program, actor, Happening { new_value: Some(value), ..told("customer_invited", id) }).await?;
    let asks = (&actor.tenant, new.provider.as_ref());
    if !again && relationship_addresses::standing(&mut tx, asks, &new.email, now).await?.waits {
        return Err(ProgramError::Overtaken);
    }
    let expires_at = end_of(&mut tx, now).await?;
    let request = changes::NewRequest {
        id,
        partner: &actor.tenant,
        provider: new.provider.as_ref(),
        dap: new.dap,
        name: &new.name,
        email: &new.email,
        subject: &new.subject,
        message: &new.message,
        note: Some(&*new.note).filter(|it| !it.is_empty()),
        language: &new.language,
        invited_by: &actor.user,
        token_hash: &token.hash(),
        at: now,
        expires_at,
    };
    changes::insert(&mut tx, &request).await?;
    let invited = out(&mut tx, program, actor, (id, &token), new.send).await?;
    tx.commit().await?;
    Ok(invited)
}

/// Until when a link works that is made now (C-14).
pub(super) async fn end_of(tx: &mut Tx, now: OffsetDateTime) -> Result<Option<OffsetDateTime>, ProgramError> {
    let days = store::settings::current(tx).await?.invitation_days;
    Ok((days > 0).then(|| now + Duration::days(days.into())))
}

/// What is told once of a link; and, if it is to be sent, the letter: in the outbox until then, and nowhere else.
async fn out(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    (id, token): (&str, &CustomerToken),
    send: bool,
) -> Result<Invited, ProgramError> {
    let it = requests::one(tx, &actor.tenant, id).await?.ok_or(ProgramError::NotFound)?;
    let link = format!("{LINK}{}", token.reveal());
    // A general link goes to nobody in particular.
    if send && !it.email.is_empty() {
        let facts = serde_json::json!({
            "person": actor.name,
            "company": it.partner_name,
            "number": it.partner_mpn_id,
            "provider": it.provider.as_ref().map(|(_, name)| name),
            "subject": it.subject,
            "message": it.message,
            "link": link,
            "valid_until": it.expires_at.map(|end| end.date().to_string()),
        });
        let to = Recipient { sign_in_name: it.email, name: it.name, language: Some(it.language) };
        letters::queue(tx, program, LetterKind::CustomerInvited, &to, &facts).await?;
    }
    Ok(Invited { id: it.id, link })
}

/// The invitation behind a link that was just made, to show what goes with it.
///
/// # Errors
/// `NotFound` for a link that is not the tenant's own; `Database`.
pub async fn issued(program: &Program, actor: &Actor, link: &str) -> Result<Request, ProgramError> {
    let token = link.strip_prefix(LINK).and_then(CustomerToken::parse).ok_or(ProgramError::NotFound)?;
    let mut tx = program.database.snapshot().await?;
    let it = requests::by_token(&mut tx, &token.hash()).await?;
    it.filter(|it| it.partner == actor.tenant).ok_or(ProgramError::NotFound)
}

/// Make another link for an invitation: the one before is dead (S50).
///
/// # Errors
/// `Refused(Role)`; `Refused(Relationship)` as [`invite`]; `Refused(TooManyTries)`; `NotFound`; `Overtaken` when it
/// was answered or taken back; `Database`.
pub async fn resend(program: &Program, actor: &Actor, id: &str, send: bool) -> Result<Invited, ProgramError> {
    let outcome = try_resend(program, actor, id, send).await;
    record::refusals(program, actor, attempt(id), outcome).await
}

async fn try_resend(program: &Program, actor: &Actor, id: &str, send: bool) -> Result<Invited, ProgramError> {
    guard::require(actor, Permission::InviteCustomers)?;
    let it = of_partner(&mut program.database.snapshot().await?, actor, id).await?;
    it.state(program.now()).after(RequestEvent::Resent).ok_or(ProgramError::Overtaken)?;
    Tries::to_invite(&actor.tenant, &it.email).admit(program).await?;
    let (now, token) = (program.now(), CustomerToken::of(program.random()));
    let mut tx = program.database.begin().await?;

    let provider = it.provider.as_ref().map(|(id, _)| id);
    askers(&mut tx, program, &actor.tenant, provider).await?.invite(actor, it.dap)?;
    let expires_at = end_of(&mut tx, now).await?;
    changes::renew(&mut tx, &it.id, &token.hash(), &actor.user, (now, expires_at)).await?;
    let invited = out(&mut tx, program, actor, (&it.id, &token), send).await?;
    tell(&mut tx, program, actor, told("customer_invitation_resent", &it.id)).await?;
    tx.commit().await?;
    Ok(invited)
}

/// Take an invitation back: its link is dead.
///
/// # Errors
/// `Refused(Role)`, `NotFound`, `Overtaken` when it was answered or taken back, `Database`.
pub async fn withdraw(program: &Program, actor: &Actor, id: &str) -> Result<(), ProgramError> {
    let outcome = try_withdraw(program, actor, id).await;
    record::refusals(program, actor, attempt(id), outcome).await
}

async fn try_withdraw(program: &Program, actor: &Actor, id: &str) -> Result<(), ProgramError> {
    guard::require(actor, Permission::InviteCustomers)?;
    let mut tx = program.database.begin().await?;
    let it = of_partner(&mut tx, actor, id).await?;
    it.state(program.now()).after(RequestEvent::Withdrawn).ok_or(ProgramError::Overtaken)?;
    changes::withdraw(&mut tx, &it.id, program.now()).await?;
    tell(&mut tx, program, actor, told("customer_invitation_withdrawn", &it.id)).await?;
    tx.commit().await
}

async fn of_partner(tx: &mut Tx, actor: &Actor, id: &str) -> Result<Request, ProgramError> {
    requests::one(tx, &actor.tenant, id).await?.ok_or(ProgramError::NotFound)
}

async fn tell(tx: &mut Tx, program: &Program, actor: &Actor, it: Happening<'_>) -> Result<(), ProgramError> {
    record::happened(tx, program, By::Person(actor), &[&actor.tenant], &[it]).await
}
