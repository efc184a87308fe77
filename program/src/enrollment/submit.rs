//! Enroll now: the profile is stored, the check begins, and the primary contact gets a link (ENR-06, ENR-10, DIR-02).

use super::{address, attempt, entry};
use crate::record::{self, Happening};
use crate::store::events::By;
use crate::store::outbox::Recipient;
use crate::store::{self, Tx};
use crate::{Program, ProgramError, feed, letters, verification};
use domain::Actor;
use domain::applicant::Applicant;
use domain::enrollment::{
    Enrollment, EnrollmentEvent, EnrollmentPath, EnrollmentRefusal, EnrollmentStatus, Submission,
};
use domain::letter::LetterKind;
use domain::profile::LegalProfile;

/// What was selected on the page with Enroll now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Enrolled {
    /// The version of the draft that was checked; 0 when nothing was typed because everything was known.
    pub seen: i64,
    /// Whether the box was ticked that says that there is no way back (DIR-04).
    pub irreversible: bool,
}

/// Send the enrollment (ENR-06, ENR-21), for the first time or after a rejection.
///
/// # Errors
/// `Refused(Enrollment)`: `AlreadySubmitted` also for whoever comes second; `Invalid` while fields are wrong;
/// `Overtaken` when the draft is another one than was checked.
pub async fn submit(program: &Program, actor: &Actor, with: Enrolled) -> Result<Enrollment, ProgramError> {
    let outcome = match try_submit(program, actor, with).await {
        Err(ProgramError::Overtaken) if was_sent(program, actor).await? => {
            Err(EnrollmentRefusal::AlreadySubmitted.into())
        }
        outcome => outcome,
    };
    record::refusals(program, actor, attempt("submit_enrollment", actor.tenant.as_str()), outcome).await
}

async fn was_sent(program: &Program, actor: &Actor) -> Result<bool, ProgramError> {
    let refusal = entry::entry(program, actor).await?.refusal;
    Ok(refusal == Some(EnrollmentRefusal::AlreadySubmitted))
}

async fn try_submit(program: &Program, actor: &Actor, with: Enrolled) -> Result<Enrollment, ProgramError> {
    let now = program.now();
    let mut tx = program.database.begin().await?;

    let entry = entry::load(&mut tx, program, actor).await?;
    entry.allowed()?;
    let form = entry::load_form(&mut tx, entry).await?;
    let Some(enrollment) = form.entry.enrollment.clone() else { return Err(EnrollmentRefusal::WrongStep.into()) };
    if form.version() != with.seen {
        return Err(ProgramError::Overtaken);
    }
    let profile = form.read(&form.fields).map_err(entry::invalid)?;
    let before = enrollment.status;
    let submission = Submission {
        mpn_id: form.entry.applicant.mpn_id.is_some(),
        vetted: is_vetted(&mut tx, &form.entry.applicant, &profile).await?,
        irreversible: with.irreversible,
    };
    let (sent, events) = enrollment.submit(actor, submission, now)?;

    store::enrollments::advance(&mut tx, before, &sent, Some(&actor.user)).await?;
    keep_profile(&mut tx, program, actor, &profile).await?;
    store::drafts::forget(&mut tx, &sent.id).await?;
    record_steps(&mut tx, program, actor, (before, &sent), &events).await?;
    tell(&mut tx, program, actor, &sent, &profile).await?;
    tx.commit().await?;
    feed::enrollment_moved(program, &sent.tenant).await;
    Ok(sent)
}

/// Whether the company was checked before, and nothing changed that would be checked (C-05). Of a partner whose
/// profile was never typed, the name is what is known.
async fn is_vetted(tx: &mut Tx, applicant: &Applicant, profile: &LegalProfile) -> Result<bool, ProgramError> {
    let checked = |it: &LegalProfile| {
        (it.company_name.clone(), it.registration_number.clone(), it.address.clone(), it.contact.email.clone())
    };
    let same = match store::profiles::of_tenant(tx, &applicant.tenant).await? {
        Some(stored) => checked(&stored.profile) == checked(profile),
        None => applicant.name == profile.company_name,
    };
    Ok(same && verification::is_authorized(tx, &applicant.tenant).await?)
}

async fn keep_profile(tx: &mut Tx, program: &Program, actor: &Actor, new: &LegalProfile) -> Result<(), ProgramError> {
    let stored = store::profiles::of_tenant(tx, &actor.tenant).await?;
    if stored.as_ref().is_some_and(|stored| stored.profile == *new) {
        return Ok(());
    }
    let version = stored.map_or(0, |stored| stored.version);
    store::profiles::save(tx, &actor.tenant, new, version, program.now()).await
}

async fn record_steps(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    (before, sent): (EnrollmentStatus, &Enrollment),
    events: &[EnrollmentEvent],
) -> Result<(), ProgramError> {
    let mut from = before;
    for event in events {
        let to = match event {
            EnrollmentEvent::Qualified => EnrollmentStatus::Qualified,
            _ => EnrollmentStatus::PendingQualification,
        };
        let happening = Happening {
            operation: event.operation(),
            kind: event.kind(),
            resource_type: "enrollment",
            resource_id: sent.id.as_str(),
            old_value: Some(from.code()),
            new_value: Some(to.code()),
            facts: irreversible(sent),
        };
        record::happened(tx, program, By::Person(actor), &[&actor.tenant], &[happening]).await?;
        from = to;
    }
    Ok(())
}

/// Who changed over said that there is no way back; the log keeps it (DIR-04).
fn irreversible(sent: &Enrollment) -> &'static str {
    if sent.path == EnrollmentPath::Transition { r#"{"irreversible":"confirmed"}"# } else { "{}" }
}

/// The check begins, and the primary contact hears of it; or of the approval, when there is nothing to check.
async fn tell(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    sent: &Enrollment,
    profile: &LegalProfile,
) -> Result<(), ProgramError> {
    if sent.status == EnrollmentStatus::Qualified {
        let facts = serde_json::json!({
            "company": profile.company_name,
            "person": actor.name,
            "number": sent.number,
            "link": "/",
        });
        return letters::queue(tx, program, LetterKind::TransitionApproved, &recipient(profile), &facts).await;
    }
    verification::open(tx, program, By::Person(actor), sent, profile).await?;
    if store::address_links::is_proven(tx, &sent.id, &profile.contact.email).await? {
        return Ok(());
    }
    address::send_link(tx, program, sent, profile, &actor.name).await
}

/// The primary contact, and nobody else (ENR-12).
pub(super) fn recipient(profile: &LegalProfile) -> Recipient {
    let contact = &profile.contact;
    Recipient { sign_in_name: contact.email.clone(), name: contact.name(), language: Some(contact.language.clone()) }
}
