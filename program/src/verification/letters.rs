//! What the primary contact is told, and nobody else (ENR-12, M-02, M-03, M-04, M-12).

use crate::store::Tx;
use crate::store::outbox::Recipient;
use crate::{Program, ProgramError, letters};
use domain::enrollment::{Enrollment, EnrollmentMode, EnrollmentPath, EnrollmentStatus};
use domain::letter::LetterKind;
use domain::profile::LegalProfile;
use domain::verification::{Case, Decided, Wanted};
use serde_json::{Value, json};

const LEGAL_INFO: &str = "/settings/legal";
const STATUS: &str = "/enroll/status";

fn contact(profile: &LegalProfile) -> Recipient {
    let contact = &profile.contact;
    Recipient { sign_in_name: contact.email.clone(), name: contact.name(), language: Some(contact.language.clone()) }
}

/// What was sent again, or answered, has arrived (M-02).
pub(super) async fn received(
    tx: &mut Tx,
    program: &Program,
    enrollment: &Enrollment,
    case: &Case,
    profile: &LegalProfile,
) -> Result<(), ProgramError> {
    let facts = json!({
        "company": profile.company_name,
        "number": enrollment.number,
        "link": STATUS,
        "due": case.clock.due().map(|due| due.date().to_string()),
    });
    letters::queue(tx, program, LetterKind::ResubmissionReceived, &contact(profile), &facts).await
}

/// What a verifier decided.
pub(super) async fn decided(
    tx: &mut Tx,
    program: &Program,
    enrollment: &Enrollment,
    profile: &LegalProfile,
    (decided, message, has_mpn_id): (Decided, Option<&str>, bool),
) -> Result<(), ProgramError> {
    let mut facts = json!({ "company": profile.company_name, "number": enrollment.number, "message": message });
    let asked = |facts: &mut Value, wanted: Wanted| {
        facts["check"] = wanted.step.code().into();
        facts["remedy"] = wanted.remedy.code().into();
        facts["link"] = LEGAL_INFO.into();
    };
    let kind = match decided {
        // The applicant hears of it when it is decided.
        Decided::Proposed => return Ok(()),
        Decided::Asked(wanted) => {
            asked(&mut facts, wanted);
            LetterKind::DocumentsWanted
        }
        Decided::Rejected(wanted) => {
            asked(&mut facts, wanted);
            LetterKind::EnrollmentRejected
        }
        Decided::Declined => LetterKind::EnrollmentDeclined,
        Decided::Authorized => {
            facts["link"] = STATUS.into();
            facts["next"] = next(enrollment, has_mpn_id).into();
            approved(enrollment)
        }
    };
    letters::queue(tx, program, kind, &contact(profile), &facts).await
}

/// A direct-bill partner is told that it may change over (M-12), everyone else that the checks are passed (M-03).
fn approved(enrollment: &Enrollment) -> LetterKind {
    let changes_over =
        enrollment.path == EnrollmentPath::Transition && enrollment.status == EnrollmentStatus::Qualified;
    if changes_over { LetterKind::TransitionApproved } else { LetterKind::EnrollmentAuthorized }
}

/// The steps that are left.
fn next(enrollment: &Enrollment, has_mpn_id: bool) -> &'static str {
    match enrollment.status {
        EnrollmentStatus::Qualified if has_mpn_id || enrollment.mode == EnrollmentMode::Pmc => "sign",
        EnrollmentStatus::Qualified => "associate",
        _ => "none",
    }
}
