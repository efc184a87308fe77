//! The end of a partnership: by the provider, or by the program desk when the reseller asks (PAR-12, PAR-13, C-06).
//!
//! Nothing is mailed when it ends (rules §7), customers stay with both, and what they granted stays too (C-08).

use super::{as_provider, as_reseller};
use crate::record::{self, Attempt, Happening};
use crate::store::Tx;
use crate::store::events::By;
use crate::store::outbox::with_role;
use crate::store::partnership_endings::{self, Ending};
use crate::store::partnerships as rows;
use crate::{FieldProblem, Program, ProgramError, guard, letters};
use domain::letter::LetterKind;
use domain::partner::Partner;
use domain::partnership::{PartnershipEvent, PartnershipRefusal, PartnershipState};
use domain::text::{self, REASON, TextProblem};
use domain::{Actor, PartnerTenantId, Permission, Role, Roles, id};

const REMOVE: &str = "remove_partner_relationship";

/// What hangs on a partnership. None of it keeps it from ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hanging {
    /// Transfer requests that wait: they stay, and cannot be accepted any more (PAR-13).
    pub open_transfers: i64,
    /// Customers both serve: they stay with both.
    pub shared_customers: i64,
}

pub(super) async fn hanging(
    tx: &mut Tx,
    provider: &PartnerTenantId,
    reseller: &PartnerTenantId,
    shared_customers: i64,
) -> Result<Hanging, ProgramError> {
    let open_transfers = rows::open_transfers(tx, reseller, provider).await?;
    Ok(Hanging { open_transfers, shared_customers })
}

const fn attempt<'a>(operation: &'a str, id: &'a str) -> Attempt<'a> {
    Attempt { operation, resource_type: "partnership", resource_id: id }
}

/// A provider ends its partnership with a reseller. What the reseller asked of the program desk is settled with it.
/// `declared` is the legal statement, made by who ends it; the log keeps that it was made (PAR-12).
///
/// # Errors
/// `NotFound` for who is none of its resellers and for who is no provider; `Refused(Role)`;
/// `Refused(Partnership(DeclarationMissing))`; `Overtaken`; `Database`.
pub async fn remove(
    program: &Program,
    actor: &Actor,
    reseller: &PartnerTenantId,
    declared: bool,
) -> Result<(), ProgramError> {
    let outcome = try_remove(program, actor, reseller, declared).await;
    record::refusals(program, actor, attempt(REMOVE, reseller.as_str()), outcome).await
}

async fn try_remove(
    program: &Program,
    actor: &Actor,
    reseller: &PartnerTenantId,
    declared: bool,
) -> Result<(), ProgramError> {
    let mut tx = program.database.begin().await?;
    as_provider(&mut tx, actor, Permission::RemovePartnership).await?;
    let it = rows::with_reseller(&mut tx, &actor.tenant, reseller).await?.ok_or(ProgramError::NotFound)?;
    stated(declared)?;
    let before = PartnershipState::of(it.ending_asked);
    end(&mut tx, program, actor, (&it.id, before, PartnershipEvent::Removed), &[&actor.tenant, reseller]).await?;
    tx.commit().await
}

fn stated(declared: bool) -> Result<(), PartnershipRefusal> {
    if declared { Ok(()) } else { Err(PartnershipRefusal::DeclarationMissing) }
}

/// Ends it, once the legal statement was made.
async fn end(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    (id, before, event): (&str, PartnershipState, PartnershipEvent),
    tenants: &[&PartnerTenantId],
) -> Result<(), ProgramError> {
    let after = before.after(event).ok_or(ProgramError::Overtaken)?;
    rows::remove(tx, id, &actor.tenant, program.now()).await?;
    partnership_endings::settle(tx, id, program.now()).await?;
    let ended = told(REMOVE, "partnership_removed", id);
    let facts = r#"{"declared":true}"#;
    let ended = Happening { old_value: Some(before.code()), new_value: Some(after.code()), facts, ..ended };
    record::happened(tx, program, By::Person(actor), tenants, &[ended]).await
}

/// A reseller takes back the provider's administrator access to its work account; the partnership stays (PAR-06).
///
/// # Errors
/// `NotFound` for who is none of its providers and for who is no reseller; `Refused(Role)`;
/// `Refused(Partnership(AccessRemoved))`; `Database`.
pub async fn remove_access(program: &Program, actor: &Actor, provider: &PartnerTenantId) -> Result<(), ProgramError> {
    let outcome = try_remove_access(program, actor, provider).await;
    record::refusals(program, actor, attempt("remove_partner_admin_access", provider.as_str()), outcome).await
}

async fn try_remove_access(program: &Program, actor: &Actor, provider: &PartnerTenantId) -> Result<(), ProgramError> {
    let mut tx = program.database.begin().await?;
    as_reseller(&mut tx, actor, Permission::AcceptPartnership).await?;
    let it = rows::with_provider(&mut tx, &actor.tenant, provider).await?.ok_or(ProgramError::NotFound)?;
    if !rows::remove_access(&mut tx, &it.id, program.now()).await? {
        return Err(PartnershipRefusal::AccessRemoved.into());
    }
    let removed = told("remove_partner_admin_access", "admin_access_removed", &it.id);
    let removed = Happening { old_value: Some("true"), new_value: Some("false"), ..removed };
    record::happened(&mut tx, program, By::Person(actor), &[provider, &actor.tenant], &[removed]).await?;
    tx.commit().await
}

/// A reseller asks the program desk to end a partnership, which it cannot end itself (PAR-12).
///
/// # Errors
/// `NotFound` as [`remove_access`]; `Refused(Role)`; `Refused(Partnership(AlreadyAsked))`; `Invalid` for the reason;
/// `Database`.
pub async fn ask_to_end(
    program: &Program,
    actor: &Actor,
    provider: &PartnerTenantId,
    reason: &str,
) -> Result<(), ProgramError> {
    let outcome = try_ask(program, actor, provider, reason).await;
    record::refusals(program, actor, attempt("ask_partner_relationship_end", provider.as_str()), outcome).await
}

async fn try_ask(
    program: &Program,
    actor: &Actor,
    provider: &PartnerTenantId,
    reason: &str,
) -> Result<(), ProgramError> {
    let (now, id) = (program.now(), id::guid_of(program.random()));
    let mut tx = program.database.begin().await?;
    let reseller = as_reseller(&mut tx, actor, Permission::AcceptPartnership).await?;
    let it = rows::with_provider(&mut tx, &actor.tenant, provider).await?.ok_or(ProgramError::NotFound)?;
    let reason = text::paragraph(reason, REASON).and_then(|it| it.ok_or(TextProblem::Missing));
    let reason = reason.map_err(|problem| ProgramError::Invalid(vec![FieldProblem { field: "reason", problem }]))?;
    let before = PartnershipState::of(it.ending_asked);
    let after = before.after(PartnershipEvent::EndAsked).ok_or(PartnershipRefusal::AlreadyAsked)?;
    if !partnership_endings::ask(&mut tx, &id, (&it.id, &reason), &actor.user, now).await? {
        return Err(PartnershipRefusal::AlreadyAsked.into());
    }
    let asked = told("ask_partner_relationship_end", "partnership_end_asked", &it.id);
    let asked = Happening { old_value: Some(before.code()), new_value: Some(after.code()), ..asked };
    record::happened(&mut tx, program, By::Person(actor), &[provider, &actor.tenant], &[asked]).await?;
    tell_provider(&mut tx, program, provider, (&reseller, actor, &reason)).await?;
    tx.commit().await
}

/// The provider may end it too, and hears why it should.
async fn tell_provider(
    tx: &mut Tx,
    program: &Program,
    provider: &PartnerTenantId,
    (reseller, actor, reason): (&Partner, &Actor, &str),
) -> Result<(), ProgramError> {
    let facts = serde_json::json!({
        "company": reseller.name,
        "person": actor.name,
        "number": reseller.mpn_id,
        "message": reason,
        "link": format!("/resellers/{}", reseller.id),
    });
    for to in with_role(tx, provider, Roles::of(&[Role::GlobalAdmin])).await? {
        letters::queue(tx, program, LetterKind::PartnershipEndAsked, &to, &facts).await?;
    }
    Ok(())
}

/// What the program desk was asked to end, the oldest first, each with what hangs on it.
///
/// # Errors
/// `NotFound` for partners, `Refused(Role)`, `Database`.
pub async fn endings(program: &Program, actor: &Actor) -> Result<Vec<(Ending, Hanging)>, ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let mut tx = program.database.snapshot().await?;
    let mut all = Vec::new();
    for it in partnership_endings::waiting(&mut tx).await? {
        let (provider, reseller) = (&it.provider.0, &it.reseller.0);
        let Some(partnership) = rows::with_reseller(&mut tx, provider, reseller).await? else { continue };
        let hanging = hanging(&mut tx, provider, reseller, partnership.shared_customers).await?;
        all.push((it, hanging));
    }

    Ok(all)
}

/// The program desk ends a partnership as it was asked to; `declared` as for [`remove`].
///
/// # Errors
/// `NotFound` for partners and for an ending that nobody asks for any more; `Refused(Role)`;
/// `Refused(Partnership(DeclarationMissing))`; `Overtaken`; `Database`.
pub async fn confirm_end(program: &Program, actor: &Actor, id: &str, declared: bool) -> Result<(), ProgramError> {
    let outcome = try_settle(program, actor, id, Some(declared)).await;
    record::refusals(program, actor, attempt(REMOVE, id), outcome).await
}

/// The program desk keeps a partnership that it was asked to end.
///
/// # Errors
/// As [`confirm_end`], without that of the statement.
pub async fn keep(program: &Program, actor: &Actor, id: &str) -> Result<(), ProgramError> {
    let outcome = try_settle(program, actor, id, None).await;
    record::refusals(program, actor, attempt(REMOVE, id), outcome).await
}

/// `ended` is whether the statement was made, where it is to end.
async fn try_settle(program: &Program, actor: &Actor, id: &str, ended: Option<bool>) -> Result<(), ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let mut tx = program.database.begin().await?;
    let it = partnership_endings::one(&mut tx, id).await?.ok_or(ProgramError::NotFound)?;
    let tenants = [&actor.tenant, &it.provider.0, &it.reseller.0];
    if let Some(declared) = ended {
        stated(declared)?;
        let asked = (&*it.partnership, PartnershipState::EndAsked, PartnershipEvent::EndConfirmed);
        end(&mut tx, program, actor, asked, &tenants).await?;
    } else {
        if !partnership_endings::settle(&mut tx, &it.partnership, program.now()).await? {
            return Err(ProgramError::Overtaken);
        }
        let kept = told("ask_partner_relationship_end", "partnership_kept", &it.partnership);
        record::happened(&mut tx, program, By::Person(actor), &tenants, &[kept]).await?;
    }
    tx.commit().await
}

const fn told<'a>(operation: &'a str, kind: &'a str, id: &'a str) -> Happening<'a> {
    Happening {
        operation,
        kind,
        resource_type: "partnership",
        resource_id: id,
        old_value: None,
        new_value: None,
        facts: "{}",
    }
}
