//! A provider asks a reseller to authorize it: a personal link, in a letter or passed on by hand (PAR-01 to PAR-03).

use super::as_provider;
use crate::accounts::throttle::Tries;
use crate::accounts::{LANGUAGES, PartnershipToken};
use crate::record::{self, Attempt, Happening};
use crate::store::events::By;
use crate::store::outbox::Recipient;
use crate::store::partnership_invitation_steps as steps;
use crate::store::partnership_invitations::{self as rows, Invitation};
use crate::store::{self, Tx};
use crate::{FieldProblem, Program, ProgramError, letters};
use domain::letter::LetterKind;
use domain::partner::{Partner, Standing};
use domain::partnership::{InvitationEvent, PartnershipRefusal};
use domain::text::{self, COMPANY_NAME, REASON, TextProblem};
use domain::{Actor, Permission, id};
use time::{Duration, OffsetDateTime};

/// The longest text of a draft, in characters.
pub const MESSAGE: usize = 2_000;

const INVITE: &str = "invite_reseller";

/// An invitation, as typed.
#[derive(Debug, Clone, Default)]
pub struct NewInvitation {
    /// Who is meant: a person or a company; may be left out.
    pub name: String,
    /// The address.
    pub email: String,
    /// What the provider wants to remember; may be left out.
    pub note: String,
    /// The language of the letter, one of [`LANGUAGES`].
    pub language: String,
    /// The provider's own text. The link is not in it and cannot be taken out (PAR-02).
    pub message: String,
    /// Whether the letter goes out from here; if not, the link is passed on by hand (MAIL-01).
    pub mail: bool,
}

/// An invitation that is in order.
pub(super) struct Draft {
    pub(super) name: Option<String>,
    pub(super) email: String,
    pub(super) note: Option<String>,
    pub(super) message: String,
}

impl NewInvitation {
    fn parse(&self) -> Result<Draft, ProgramError> {
        let (draft, mut problems) = self.recipient();
        let text =
            message(&self.message).inspect_err(|it| problems.push(FieldProblem { field: "message", problem: *it }));
        if problems.is_empty() {
            Ok(Draft { message: text.unwrap_or_default(), ..draft })
        } else {
            Err(ProgramError::Invalid(problems))
        }
    }

    /// Everything but the message, with what is wrong with it.
    pub(super) fn recipient(&self) -> (Draft, Vec<FieldProblem>) {
        let mut problems = Vec::new();
        let mut wrong = |field, problem| problems.push(FieldProblem { field, problem });
        let name = match text::line(&self.name, COMPANY_NAME) {
            Err(TextProblem::Missing) => None,
            read => read.inspect_err(|problem| wrong("name", *problem)).ok(),
        };
        let email = text::sign_in_name(&self.email).inspect_err(|problem| wrong("email", *problem)).unwrap_or_default();
        let note =
            text::paragraph(&self.note, REASON).inspect_err(|problem| wrong("note", *problem)).unwrap_or_default();
        if !LANGUAGES.contains(&&*self.language) {
            wrong("language", TextProblem::NotInList);
        }
        (Draft { name, email, note, message: String::new() }, problems)
    }
}

/// The provider's own text.
pub(super) fn message(typed: &str) -> Result<String, TextProblem> {
    text::paragraph(typed, MESSAGE)?.ok_or(TextProblem::Missing)
}

/// An invitation that was made, and the path of its link: told to whoever made it, and never again (MAIL-02).
#[derive(Clone, PartialEq, Eq)]
pub struct Issued {
    /// Its id.
    pub id: String,
    /// The path of the link.
    pub link: String,
}

impl std::fmt::Debug for Issued {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Issued").field("id", &self.id).finish_non_exhaustive()
    }
}

pub(super) const fn attempt(id: &str) -> Attempt<'_> {
    Attempt { operation: INVITE, resource_type: "partnership_invitation", resource_id: id }
}

/// Until when a link that is made now works (C-14).
async fn expiry(tx: &mut Tx, now: OffsetDateTime) -> Result<Option<OffsetDateTime>, ProgramError> {
    let days = store::settings::current(tx).await?.invitation_days;
    Ok((days > 0).then(|| now + Duration::days(i64::from(days))))
}

/// Only a provider in good standing asks for new business (rules §4.13, PAR-08).
pub(super) fn stands(provider: &Partner) -> Result<(), ProgramError> {
    if provider.standing == Standing::Good { Ok(()) } else { Err(PartnershipRefusal::ProviderUnfit.into()) }
}

/// Invite somebody to authorize the actor's tenant as their provider. An invitation that waits at the same address is
/// taken back.
///
/// # Errors
/// `NotFound` for who is no provider; `Refused(Role)`; `Refused(Partnership(ProviderUnfit))`;
/// `Refused(TooManyTries)` (S53); `Invalid`; `Overtaken` by another one to the same address at the same time;
/// `Database`.
pub async fn invite(program: &Program, actor: &Actor, new: &NewInvitation) -> Result<Issued, ProgramError> {
    let id = id::guid_of(program.random());
    let outcome = try_invite(program, actor, new, &id).await;
    record::refusals(program, actor, attempt(&id), outcome).await
}

async fn try_invite(program: &Program, actor: &Actor, new: &NewInvitation, id: &str) -> Result<Issued, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    stands(&as_provider(&mut tx, actor, Permission::RequestPartnership).await?)?;
    drop(tx);
    let draft = new.parse()?;
    dispatch(program, actor, &draft, Dispatch { id, language: &new.language, mailed: new.mail, replacing: true }).await
}

/// How an invitation goes out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dispatch<'a> {
    pub(super) id: &'a str,
    pub(super) language: &'a str,
    /// By mail from here; if not, the link is passed on by hand.
    pub(super) mailed: bool,
    /// Whether one that waits at the same address is taken back for it.
    pub(super) replacing: bool,
}

/// Send one invitation out, unless too many did.
pub(super) async fn dispatch(
    program: &Program,
    actor: &Actor,
    draft: &Draft,
    how: Dispatch<'_>,
) -> Result<Issued, ProgramError> {
    Tries::to_invite(&actor.tenant, &draft.email).admit(program).await?;
    let mut tx = program.database.begin().await?;

    let provider = as_provider(&mut tx, actor, Permission::RequestPartnership).await?;
    let link = issue(&mut tx, program, (actor, &provider), draft, how).await?;
    tx.commit().await?;
    Ok(Issued { id: how.id.to_owned(), link })
}

/// Keep an invitation, mail it if that is wanted, and tell the log. Answers the path of its link.
pub(super) async fn issue(
    tx: &mut Tx,
    program: &Program,
    (actor, provider): (&Actor, &Partner),
    draft: &Draft,
    how: Dispatch<'_>,
) -> Result<String, ProgramError> {
    let (now, token) = (program.now(), PartnershipToken::of(program.random()));
    let invitation = rows::NewInvitation {
        id: how.id,
        provider: &provider.id,
        email: &draft.email,
        name: draft.name.as_deref(),
        note: draft.note.as_deref(),
        language: how.language,
        message: &draft.message,
        mailed: how.mailed,
        token_hash: &token.hash(),
        issued_by: &actor.user,
        at: now,
        expires_at: expiry(tx, now).await?,
    };
    rows::insert(tx, &invitation, how.replacing).await?;
    let it = rows::one(tx, &provider.id, how.id).await?.ok_or(ProgramError::NotFound)?;
    send(tx, program, provider, &it, &token).await?;
    tell(tx, program, actor, ("reseller_invited", how.id)).await?;
    Ok(path(&token))
}

fn path(token: &PartnershipToken) -> String {
    format!("/partnerships/accept/{}", token.reveal())
}

/// The letter with the link (M-06), if it goes out from here. It is in the outbox until it is sent, and nowhere else.
async fn send(
    tx: &mut Tx,
    program: &Program,
    provider: &Partner,
    it: &Invitation,
    token: &PartnershipToken,
) -> Result<(), ProgramError> {
    if !it.mailed {
        return Ok(());
    }
    let facts = serde_json::json!({
        "company": provider.name,
        "person": it.issued_by,
        "number": provider.mpn_id,
        "message": it.message,
        "link": path(token),
        "valid_until": it.expires_at.map(|end| end.date().to_string()),
    });
    let name = it.name.clone().unwrap_or_else(|| it.email.clone());
    let to = Recipient { sign_in_name: it.email.clone(), name, language: Some(it.language.clone()) };
    letters::queue(tx, program, LetterKind::PartnershipInvited, &to, &facts).await
}

/// Make a new link for an invitation; the one before is dead (S50).
///
/// # Errors
/// As [`invite`]; `NotFound` for one of others; `Overtaken` when it was answered or taken back.
pub async fn resend(program: &Program, actor: &Actor, id: &str, mail: bool) -> Result<Issued, ProgramError> {
    let outcome = try_resend(program, actor, id, mail).await;
    record::refusals(program, actor, attempt(id), outcome).await
}

async fn try_resend(program: &Program, actor: &Actor, id: &str, mail: bool) -> Result<Issued, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    stands(&as_provider(&mut tx, actor, Permission::RequestPartnership).await?)?;
    let it = rows::one(&mut tx, &actor.tenant, id).await?.ok_or(ProgramError::NotFound)?;
    it.state.after(InvitationEvent::Resent).ok_or(ProgramError::Overtaken)?;
    drop(tx);
    Tries::to_invite(&actor.tenant, &it.email).admit(program).await?;
    let (now, token) = (program.now(), PartnershipToken::of(program.random()));
    let mut tx = program.database.begin().await?;

    let provider = as_provider(&mut tx, actor, Permission::RequestPartnership).await?;
    let end = expiry(&mut tx, now).await?;
    steps::renew(&mut tx, &it.id, (&token.hash(), mail), &actor.user, (now, end)).await?;
    let it = rows::one(&mut tx, &actor.tenant, &it.id).await?.ok_or(ProgramError::NotFound)?;
    send(&mut tx, program, &provider, &it, &token).await?;
    tell(&mut tx, program, actor, ("reseller_invitation_resent", &it.id)).await?;
    tx.commit().await?;
    Ok(Issued { id: it.id, link: path(&token) })
}

/// Take an invitation back: its link is dead.
///
/// # Errors
/// `NotFound` for one of others and for who is no provider; `Refused(Role)`; `Overtaken` when it was answered or
/// taken back; `Database`.
pub async fn revoke(program: &Program, actor: &Actor, id: &str) -> Result<(), ProgramError> {
    let outcome = try_revoke(program, actor, id).await;
    record::refusals(program, actor, attempt(id), outcome).await
}

async fn try_revoke(program: &Program, actor: &Actor, id: &str) -> Result<(), ProgramError> {
    let mut tx = program.database.begin().await?;
    as_provider(&mut tx, actor, Permission::RequestPartnership).await?;
    let it = rows::one(&mut tx, &actor.tenant, id).await?.ok_or(ProgramError::NotFound)?;
    it.state.after(InvitationEvent::Revoked).ok_or(ProgramError::Overtaken)?;
    steps::revoke(&mut tx, &it.id, &actor.user, program.now()).await?;
    tell(&mut tx, program, actor, ("reseller_invitation_revoked", &it.id)).await?;
    tx.commit().await
}

async fn tell(tx: &mut Tx, program: &Program, actor: &Actor, (kind, id): (&str, &str)) -> Result<(), ProgramError> {
    let happening = Happening {
        operation: INVITE,
        kind,
        resource_type: "partnership_invitation",
        resource_id: id,
        old_value: None,
        new_value: None,
        facts: "{}",
    };
    record::happened(tx, program, By::Person(actor), &[&actor.tenant], &[happening]).await
}
