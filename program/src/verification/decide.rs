//! A verifier decides: approve, ask the applicant, reject with what helps, or decline for good (rules §4.1, §4.2).
//!
//! Two who decide at once: the case is written only from the version that was seen, so one of them comes too late.

use super::{answer, automatic, letters, log};
use crate::operator::standing;
use crate::store::events::By;
use crate::store::verification_papers::{self, NewMessage};
use crate::store::{self, Tx};
use crate::{FieldProblem, Program, ProgramError, feed, guard, record};
use domain::enrollment::{Enrollment, EnrollmentStatus};
use domain::profile::LegalProfile;
use domain::standing::SuspensionReason;
use domain::verification::{Case, Decided, Decision, MESSAGE, VerificationRefusal};
use domain::{Actor, EnrollmentId, Permission, id, text};

/// A decision, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// What is decided.
    pub decision: Decision,
    /// What the applicant is told; needed for everything but an approval.
    pub message: String,
    /// The version of the case that was read.
    pub seen: i64,
}

/// Everything a decision is about.
struct Matter {
    case: Case,
    enrollment: Enrollment,
    profile: LegalProfile,
}

/// Decide a case.
///
/// # Errors
/// `NotFound` for partners and unknown cases; `Overtaken` when the case is another one than was read; `Invalid` for
/// the message; `Refused(Verification)`.
pub async fn decide(
    program: &Program,
    actor: &Actor,
    id: &EnrollmentId,
    verdict: &Verdict,
) -> Result<Decided, ProgramError> {
    let outcome = try_decide(program, actor, id, verdict).await;
    record::refusals(program, actor, log::attempt(id), outcome).await
}

async fn try_decide(
    program: &Program,
    actor: &Actor,
    id: &EnrollmentId,
    verdict: &Verdict,
) -> Result<Decided, ProgramError> {
    guard::require(actor, Permission::Verify)?;
    let mut tx = program.database.begin().await?;
    let Matter { case, enrollment, profile } = load(&mut tx, id).await?;
    if case.version != verdict.seen {
        return Err(ProgramError::Overtaken);
    }
    let message = message(verdict)?;
    let overriding = automatic::facts(&mut tx, program, &case, &profile).await?.any_failed();
    let before = case.status;
    let (mut case, decided) = case.decide(verdict.decision, &actor.user, overriding, program.now())?;

    store::verification::save(&mut tx, &mut case).await?;
    if let Some(text) = &message {
        let it = NewMessage {
            id: id::guid_of(program.random()),
            kind: kind_of_message(decided),
            from_operator: true,
            user: &actor.user,
            text,
        };
        verification_papers::say(&mut tx, &case.id, &it, program.now()).await?;
    }
    log::step(&mut tx, program, By::Person(actor), decided.kind(), (Some(before), &case), &facts(decided)).await?;
    let enrollment = follow(&mut tx, program, actor, enrollment, &profile, decided).await?;
    let has_mpn_id = store::partners::partner(&mut tx, &case.tenant).await?.is_some_and(|it| it.mpn_id.is_some());
    let told = (decided, message.as_deref(), has_mpn_id);
    letters::decided(&mut tx, program, &enrollment, &profile, told).await?;
    tx.commit().await?;
    feed::enrollment_moved(program, &case.tenant).await;
    Ok(decided)
}

async fn load(tx: &mut Tx, id: &EnrollmentId) -> Result<Matter, ProgramError> {
    let case = store::verification::of_enrollment(tx, id).await?.ok_or(ProgramError::NotFound)?;
    let enrollment = store::enrollments::by_id(tx, id).await?.ok_or(ProgramError::NotFound)?;
    let stored = store::profiles::of_tenant(tx, &case.tenant).await?.ok_or(ProgramError::NotFound)?;
    Ok(Matter { case, enrollment, profile: stored.profile })
}

fn message(verdict: &Verdict) -> Result<Option<String>, ProgramError> {
    let message = text::paragraph(&verdict.message, MESSAGE)
        .map_err(|problem| ProgramError::Invalid(vec![FieldProblem { field: "message", problem }]))?;
    if message.is_none() && verdict.decision != Decision::Approve {
        return Err(VerificationRefusal::ReasonMissing.into());
    }
    Ok(message)
}

const fn kind_of_message(decided: Decided) -> &'static str {
    match decided {
        Decided::Authorized | Decided::Proposed => "approval",
        Decided::Asked(_) => "question",
        Decided::Rejected(_) => "rejection",
        Decided::Declined => "decline",
    }
}

fn facts(decided: Decided) -> String {
    match decided {
        Decided::Asked(it) | Decided::Rejected(it) => {
            serde_json::json!({ "step": it.step.code(), "remedy": it.remedy.code() }).to_string()
        }
        _ => "{}".to_owned(),
    }
}

/// What follows for the enrollment, or for the account of a company that is in the program already (§4.1).
async fn follow(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    enrollment: Enrollment,
    profile: &LegalProfile,
    decided: Decided,
) -> Result<Enrollment, ProgramError> {
    let now = program.now();
    let active = enrollment.status == EnrollmentStatus::Active;
    let (before, by) = (enrollment.status, By::Person(actor));
    let (after, event) = match decided {
        Decided::Authorized => {
            store::verification_lookup::rename_tenant(tx, &enrollment.tenant, &profile.company_name).await?;
            if active {
                super::hold::restore(tx, program, by, &enrollment.tenant).await?;
                return Ok(enrollment);
            }
            enrollment.qualify(now)?
        }
        Decided::Rejected(_) | Decided::Declined if active => {
            let reason = SuspensionReason::ProfileRejected;
            standing::suspend_within(tx, program, by, &enrollment.tenant, reason).await?;
            return Ok(enrollment);
        }
        Decided::Rejected(_) => enrollment.refuse(false, now)?,
        Decided::Declined => enrollment.refuse(true, now)?,
        Decided::Asked(_) | Decided::Proposed => return Ok(enrollment),
    };
    store::enrollments::advance(tx, before, &after, None).await?;
    answer::step_of_enrollment(tx, program, actor, (before, &after), event).await?;
    if after.status == EnrollmentStatus::Qualified {
        return super::begin::qualified(tx, program, after).await;
    }
    Ok(after)
}
