//! A reseller asks a provider to work together. Approving sends the invitation of PAR-01 to who asked, and nothing
//! more.

use super::answer::judge;
use super::invite::{Dispatch, Draft, issue, stands};
use super::{as_provider, as_reseller};
use crate::accounts::throttle::Tries;
use crate::record::{self, Attempt, Happening};
use crate::store::events::By;
use crate::store::outbox::with_role;
use crate::store::partnership_requests::{self as rows, Request};
use crate::store::{self, Tx};
use crate::{FieldProblem, Program, ProgramError, letters};
use domain::letter::LetterKind;
use domain::partner::Partner;
use domain::partnership::PartnershipRefusal;
use domain::text::{self, REASON, TextProblem};
use domain::{Actor, PartnerTenantId, Permission, Role, Roles, id};

const ASK: &str = "request_partnership";

const fn attempt(id: &str) -> Attempt<'_> {
    Attempt { operation: ASK, resource_type: "partnership_request", resource_id: id }
}

/// Ask a provider of the directory to work together.
///
/// # Errors
/// `NotFound` for who is no provider and for who is no reseller; `Refused(Role)`: a global admin asks, who can answer
/// the invitation too; `Refused(Partnership)`: what stands between the two, `AlreadyRequested`; `Invalid`; `Database`.
pub async fn ask(
    program: &Program,
    actor: &Actor,
    provider: &PartnerTenantId,
    message: &str,
) -> Result<(), ProgramError> {
    let outcome = try_ask(program, actor, provider, message).await;
    record::refusals(program, actor, attempt(provider.as_str()), outcome).await
}

async fn try_ask(
    program: &Program,
    actor: &Actor,
    provider: &PartnerTenantId,
    message: &str,
) -> Result<(), ProgramError> {
    let (now, id) = (program.now(), id::guid_of(program.random()));
    let mut tx = program.database.begin().await?;

    let reseller = as_reseller(&mut tx, actor, Permission::AcceptPartnership).await?;
    let listing = store::listings::one(&mut tx, provider).await?.filter(|it| it.listed);
    listing.ok_or(ProgramError::NotFound)?;
    let provider = store::partners::partner(&mut tx, provider).await?.ok_or(ProgramError::NotFound)?;
    judge(&mut tx, &provider, &reseller).await??;
    let message = text::paragraph(message, REASON).and_then(|it| it.ok_or(TextProblem::Missing));
    let message = message.map_err(|problem| ProgramError::Invalid(vec![FieldProblem { field: "message", problem }]))?;
    if !rows::ask(&mut tx, (&id, &message), (&provider.id, &reseller.id), &actor.user, now).await? {
        return Err(PartnershipRefusal::AlreadyRequested.into());
    }
    tell(&mut tx, program, actor, (&provider.id, &reseller.id), ("partnership_requested", &id)).await?;
    tell_provider(&mut tx, program, &provider, (&reseller, actor, &message)).await?;
    tx.commit().await
}

async fn tell_provider(
    tx: &mut Tx,
    program: &Program,
    provider: &Partner,
    (reseller, actor, message): (&Partner, &Actor, &str),
) -> Result<(), ProgramError> {
    let facts = serde_json::json!({
        "company": reseller.name,
        "person": actor.name,
        "number": reseller.mpn_id,
        "message": message,
        "link": "/resellers/requests",
    });
    for to in with_role(tx, &provider.id, Roles::of(&[Role::AdminAgent, Role::SalesAgent])).await? {
        letters::queue(tx, program, LetterKind::PartnershipRequested, &to, &facts).await?;
    }
    Ok(())
}

/// What waits for the actor's tenant, the oldest first.
///
/// # Errors
/// `NotFound` for who is no provider, `Refused(Role)`, `Database`.
pub async fn requests(program: &Program, actor: &Actor) -> Result<Vec<Request>, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    as_provider(&mut tx, actor, Permission::RequestPartnership).await?;
    rows::waiting(&mut tx, &actor.tenant).await
}

/// Approve a request: the invitation goes to who asked, with this text.
///
/// # Errors
/// `NotFound` for one that waits no longer and for who is no provider; `Refused(Role)`;
/// `Refused(Partnership(ProviderUnfit))`; `Refused(TooManyTries)`; `Invalid` for the text; `Overtaken`; `Database`.
pub async fn approve(program: &Program, actor: &Actor, id: &str, message: &str) -> Result<(), ProgramError> {
    let outcome = try_approve(program, actor, id, message).await;
    record::refusals(program, actor, attempt(id), outcome).await
}

async fn try_approve(program: &Program, actor: &Actor, id: &str, message: &str) -> Result<(), ProgramError> {
    let mut tx = program.database.snapshot().await?;
    stands(&as_provider(&mut tx, actor, Permission::RequestPartnership).await?)?;
    let it = rows::one(&mut tx, &actor.tenant, id).await?.ok_or(ProgramError::NotFound)?;
    drop(tx);
    let message = super::invite::message(message);
    let message = message.map_err(|problem| ProgramError::Invalid(vec![FieldProblem { field: "message", problem }]))?;
    Tries::to_invite(&actor.tenant, &it.asked_by.1).admit(program).await?;
    let invitation = id::guid_of(program.random());
    let mut tx = program.database.begin().await?;

    let provider = as_provider(&mut tx, actor, Permission::RequestPartnership).await?;
    rows::settle(&mut tx, &it.id, true, program.now()).await?;
    let (name, address, language) = it.asked_by;
    let draft = Draft { name: Some(name), email: address, note: None, message };
    let language = language.unwrap_or_else(|| "en".to_owned());
    let how = Dispatch { id: &invitation, language: &language, mailed: true, replacing: true };
    issue(&mut tx, program, (actor, &provider), &draft, how).await?;
    tell(&mut tx, program, actor, (&actor.tenant, &it.reseller.0), ("partnership_request_approved", &it.id)).await?;
    tx.commit().await
}

/// Decline a request.
///
/// # Errors
/// As [`approve`], without those of a text.
pub async fn turn_down(program: &Program, actor: &Actor, id: &str) -> Result<(), ProgramError> {
    let outcome = try_turn_down(program, actor, id).await;
    record::refusals(program, actor, attempt(id), outcome).await
}

async fn try_turn_down(program: &Program, actor: &Actor, id: &str) -> Result<(), ProgramError> {
    let mut tx = program.database.begin().await?;
    as_provider(&mut tx, actor, Permission::RequestPartnership).await?;
    let it = rows::one(&mut tx, &actor.tenant, id).await?.ok_or(ProgramError::NotFound)?;
    rows::settle(&mut tx, &it.id, false, program.now()).await?;
    tell(&mut tx, program, actor, (&actor.tenant, &it.reseller.0), ("partnership_request_declined", &it.id)).await?;
    tx.commit().await
}

async fn tell(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    (provider, reseller): (&PartnerTenantId, &PartnerTenantId),
    (kind, id): (&str, &str),
) -> Result<(), ProgramError> {
    let happening = Happening {
        operation: ASK,
        kind,
        resource_type: "partnership_request",
        resource_id: id,
        old_value: None,
        new_value: None,
        facts: "{}",
    };
    record::happened(tx, program, By::Person(actor), &[provider, reseller], &[happening]).await
}
