//! The applicant answers: with documents, with words, or by asking the program desk when an answer is late.
//!
//! A document is what its first bytes say; it is kept in the database and never run.

use super::{automatic, begin, letters, log};
use crate::store::events::{By, hex};
use crate::store::verification_papers::{self as papers, NewMessage, NewRow};
use crate::store::{self, Tx};
use crate::{FieldProblem, Program, ProgramError, enrollment, feed, guard, record};
use domain::enrollment::{Enrollment, EnrollmentEvent, EnrollmentStatus, Submission};
use domain::verification::{
    Case, CaseStatus, DOCUMENTS_PER_CASE, LARGEST_DOCUMENT, MESSAGE, MediaType, VerificationRefusal, safe_name,
};
use domain::{Actor, Permission, id, text};
use sha2::{Digest, Sha256};

/// A document as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDocument {
    /// The name it had.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What the applicant sends.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    /// Words; may be empty when there is a document.
    pub message: String,
    /// Documents.
    pub documents: Vec<NewDocument>,
}

/// Answer a question, or send an enrollment again after a rejection, with what helps (§4.1, §4.2). While nothing was
/// asked, what is sent is added to the case.
///
/// # Errors
/// `Refused(Role)`; `Refused(Verification)`: `NoEnrollment`, `WrongStep` once it is decided, `NothingToSend`,
/// `NotADocument`, `DocumentTooLarge`, `TooManyDocuments`; `Invalid` for the message.
pub async fn answer(program: &Program, actor: &Actor, answer: &Answer) -> Result<(), ProgramError> {
    let outcome = try_answer(program, actor, answer).await;
    record::refusals(program, actor, of_tenant(actor), outcome).await
}

fn of_tenant(actor: &Actor) -> record::Attempt<'_> {
    record::Attempt { operation: log::OPERATION, resource_type: log::RESOURCE, resource_id: actor.tenant.as_str() }
}

async fn try_answer(program: &Program, actor: &Actor, answer: &Answer) -> Result<(), ProgramError> {
    guard::require(actor, Permission::EditProfile)?;
    let mut tx = program.database.begin().await?;
    let (enrollment, case) = own(&mut tx, actor).await?;
    if matches!(case.status, CaseStatus::Authorized | CaseStatus::Declined) {
        return Err(VerificationRefusal::WrongStep.into());
    }
    let message = words(&answer.message)?;
    if message.is_none() && answer.documents.is_empty() {
        return Err(VerificationRefusal::NothingToSend.into());
    }
    keep(&mut tx, program, actor, &case, &answer.documents).await?;
    if let Some(text) = &message {
        say(&mut tx, program, actor, &case, ("answer", text)).await?;
    }
    match case.status {
        CaseStatus::Waiting => answered(&mut tx, program, actor, &enrollment, case).await?,
        CaseStatus::Rejected => again(&mut tx, program, actor, enrollment).await?,
        _ => {
            let facts = serde_json::json!({ "documents": answer.documents.len() }).to_string();
            let step = (Some(case.status), &case);
            log::step(&mut tx, program, By::Person(actor), "documents_added", step, &facts).await?;
        }
    }
    tx.commit().await?;
    feed::enrollment_moved(program, &actor.tenant).await;
    Ok(())
}

/// The tenant's enrollment with its case.
pub(super) async fn own(tx: &mut Tx, actor: &Actor) -> Result<(Enrollment, Case), ProgramError> {
    let enrollment = store::enrollments::of_tenant(tx, &actor.tenant).await?;
    let enrollment = enrollment.ok_or(VerificationRefusal::NoEnrollment)?;
    let case = store::verification::of_enrollment(tx, &enrollment.id).await?;
    Ok((enrollment, case.ok_or(VerificationRefusal::NoEnrollment)?))
}

fn words(raw: &str) -> Result<Option<String>, ProgramError> {
    text::paragraph(raw, MESSAGE)
        .map_err(|problem| ProgramError::Invalid(vec![FieldProblem { field: "message", problem }]))
}

async fn keep(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    case: &Case,
    documents: &[NewDocument],
) -> Result<(), ProgramError> {
    if documents.is_empty() {
        return Ok(());
    }
    let there = papers::kept(tx, &case.id).await?.len();
    if there + documents.len() > DOCUMENTS_PER_CASE {
        return Err(VerificationRefusal::TooManyDocuments.into());
    }
    for document in documents {
        if document.bytes.len() > LARGEST_DOCUMENT {
            return Err(VerificationRefusal::DocumentTooLarge.into());
        }
        let kind = MediaType::of_bytes(&document.bytes).ok_or(VerificationRefusal::NotADocument)?;
        let row = NewRow {
            id: id::guid_of(program.random()),
            name: &safe_name(&document.name, kind),
            media_type: kind.code(),
            sha256: &hex(&Sha256::digest(&document.bytes)),
            content: &document.bytes,
            user: &actor.user,
        };
        papers::keep(tx, &case.id, &row, program.now()).await?;
    }
    Ok(())
}

async fn say(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    case: &Case,
    (kind, text): (&str, &str),
) -> Result<(), ProgramError> {
    let id = id::guid_of(program.random());
    let it = NewMessage { id, kind, from_operator: false, user: &actor.user, text };
    papers::say(tx, &case.id, &it, program.now()).await
}

/// What was asked for has come: the clock runs again.
async fn answered(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    enrollment: &Enrollment,
    case: Case,
) -> Result<(), ProgramError> {
    let profile = store::profiles::of_tenant(tx, &case.tenant).await?.ok_or(ProgramError::NotFound)?.profile;
    let before = case.status;
    let mut case = case.answered(program.now())?;
    store::verification::save(tx, &mut case).await?;
    log::step(tx, program, By::Person(actor), "question_answered", (Some(before), &case), "{}").await?;
    let case = automatic::run(tx, program, case, &profile).await?;
    letters::received(tx, program, enrollment, &case, &profile).await
}

/// What was rejected is sent again with what helps. In an active program only the case is opened again.
pub(super) async fn again(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    enrollment: Enrollment,
) -> Result<(), ProgramError> {
    let profile = store::profiles::of_tenant(tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?.profile;
    let enrollment = if enrollment.status == EnrollmentStatus::Rejected {
        resubmit(tx, program, actor, enrollment).await?
    } else {
        enrollment
    };
    begin::open(tx, program, By::Person(actor), &enrollment, &profile).await?;
    if !store::address_links::is_proven(tx, &enrollment.id, &profile.contact.email).await? {
        enrollment::send_link(tx, program, &enrollment, &profile, &actor.name).await?;
    }
    Ok(())
}

async fn resubmit(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    enrollment: Enrollment,
) -> Result<Enrollment, ProgramError> {
    let before = enrollment.status;
    let mpn_id = store::partners::partner(tx, &actor.tenant).await?.is_some_and(|it| it.mpn_id.is_some());
    // Whoever sends it again said before that there is no way back (DIR-04).
    let submission = Submission { mpn_id, vetted: false, irreversible: true };
    let (sent, events) = enrollment.submit(actor, submission, program.now())?;
    store::enrollments::advance(tx, before, &sent, Some(&actor.user)).await?;
    for event in events {
        step_of_enrollment(tx, program, actor, (before, &sent), event).await?;
    }
    Ok(sent)
}

/// Write a step of the enrollment down on both sides.
pub(super) async fn step_of_enrollment(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    (before, after): (EnrollmentStatus, &Enrollment),
    event: EnrollmentEvent,
) -> Result<(), ProgramError> {
    let happening = record::Happening {
        operation: event.operation(),
        kind: event.kind(),
        resource_type: "enrollment",
        resource_id: after.id.as_str(),
        old_value: Some(before.code()),
        new_value: Some(after.status.code()),
        facts: "{}",
    };
    let operator = store::operator::tenant(tx).await?;
    let tenants: Vec<_> = std::iter::once(&after.tenant).chain(&operator).collect();
    record::happened(tx, program, By::Person(actor), &tenants, &[happening]).await
}

/// Ask the program desk why there is no answer; only when it is late (ENR-13).
///
/// # Errors
/// `Refused(Role)`; `Refused(Verification)`: `NoEnrollment`, `NotLate`, `NothingToSend`; `Invalid` for the message.
pub async fn ask_the_desk(program: &Program, actor: &Actor, message: &str) -> Result<(), ProgramError> {
    let outcome = try_ask(program, actor, message).await;
    record::refusals(program, actor, of_tenant(actor), outcome).await
}

async fn try_ask(program: &Program, actor: &Actor, message: &str) -> Result<(), ProgramError> {
    guard::require(actor, Permission::EditProfile)?;
    let mut tx = program.database.begin().await?;
    let (_, case) = own(&mut tx, actor).await?;
    if !case.status.is_open() || !case.clock.is_late(program.now()) {
        return Err(VerificationRefusal::NotLate.into());
    }
    let text = words(message)?.ok_or(VerificationRefusal::NothingToSend)?;
    say(&mut tx, program, actor, &case, ("support", &text)).await?;
    log::step(&mut tx, program, By::Person(actor), "desk_asked", (Some(case.status), &case), "{}").await?;
    tx.commit().await?;
    feed::enrollment_moved(program, &actor.tenant).await;
    Ok(())
}
