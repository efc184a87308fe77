//! Steps, remedies, statuses and refusals in words, for pages and letters.

use crate::say::Say;
use crate::t;
use crate::ui::{Glyph, Tone};
use domain::verification::{CaseStatus, Check, Evidence, Found, Remedy, Step, VerificationRefusal};
use time::{Duration, OffsetDateTime};

/// The day by whose end an answer is due. What is due at midnight is due on the day before, not on a Saturday.
pub(super) fn due_day(say: Say, due: OffsetDateTime) -> String {
    say.date_with_weekday(due - Duration::MICROSECOND)
}

/// A step of the verification.
#[must_use]
pub fn step_words(say: Say, step: Step) -> String {
    match step {
        Step::EmailOwnership => t!(say, "check-email-ownership"),
        Step::Employment => t!(say, "check-employment"),
        Step::Business => t!(say, "check-business"),
        Step::Decision => t!(say, "check-decision"),
    }
}

/// What helps.
#[must_use]
pub fn remedy_words(say: Say, remedy: Remedy) -> String {
    match remedy {
        Remedy::DomainProof => t!(say, "remedy-domain-proof"),
        Remedy::RegistrationCertificate => t!(say, "remedy-registration-certificate"),
        Remedy::TaxCertificate => t!(say, "remedy-tax-certificate"),
        Remedy::CorrectProfile => t!(say, "remedy-correct-profile"),
    }
}

/// Why a step is passed.
#[must_use]
pub fn evidence_words(say: Say, evidence: Evidence) -> String {
    match evidence {
        Evidence::LinkOpened => t!(say, "evidence-link-opened"),
        Evidence::CompanyDomain => t!(say, "evidence-company-domain"),
        Evidence::ColleaguesDomain => t!(say, "evidence-colleagues-domain"),
        Evidence::Verifier => t!(say, "evidence-verifier"),
        Evidence::TwoVerifiers => t!(say, "evidence-two-verifiers"),
    }
}

/// The stage of a case, as the verifier `you` sees it.
#[must_use]
pub fn stage(say: Say, status: CaseStatus) -> (Tone, Glyph, String) {
    match status {
        CaseStatus::Address => (Tone::Neutral, Glyph::Dash, t!(say, "stage-address")),
        CaseStatus::Review => (Tone::You, Glyph::Flag, t!(say, "stage-review")),
        CaseStatus::Waiting => (Tone::Neutral, Glyph::Pause, t!(say, "stage-waiting")),
        CaseStatus::Second => (Tone::Warn, Glyph::Users, t!(say, "stage-second")),
        CaseStatus::Authorized => (Tone::Ok, Glyph::Ok, t!(say, "stage-authorized")),
        CaseStatus::Rejected => (Tone::Bad, Glyph::Bad, t!(say, "stage-rejected")),
        CaseStatus::Declined => (Tone::Bad, Glyph::Ban, t!(say, "stage-declined")),
    }
}

/// The same for the applicant (design guide, section 4).
#[must_use]
pub fn standing(say: Say, status: CaseStatus) -> (Tone, Glyph, String) {
    match status {
        CaseStatus::Review | CaseStatus::Second => (Tone::Info, Glyph::Clock, t!(say, "standing-in-review")),
        CaseStatus::Waiting => (Tone::You, Glyph::Flag, t!(say, "standing-wanted")),
        other => stage(say, other),
    }
}

/// An automatic check, as what it looks at.
#[must_use]
pub fn check_words(say: Say, check: Check) -> String {
    match check {
        Check::AddressVerified => t!(say, "automatic-address"),
        Check::CompanyAddress => t!(say, "automatic-web-mail"),
        Check::DomainMatches => t!(say, "automatic-domain"),
        Check::NameIsUnique => t!(say, "automatic-name"),
        Check::NumberIsUnique => t!(say, "automatic-number"),
        Check::InMarket => t!(say, "automatic-market"),
    }
}

/// How a check ended: class, icon, words.
#[must_use]
pub fn found_words(say: Say, found: Found) -> (Tone, Glyph, String) {
    match found {
        Found::Passed => (Tone::Ok, Glyph::Ok, t!(say, "found-passed")),
        Found::ToLookAt => (Tone::Warn, Glyph::Alert, t!(say, "found-to-look-at")),
        Found::Failed => (Tone::Bad, Glyph::Bad, t!(say, "found-failed")),
    }
}

/// What to do about a refusal.
#[must_use]
pub fn refusal_words(say: Say, refusal: VerificationRefusal) -> String {
    match refusal {
        VerificationRefusal::AddressNotVerified => t!(say, "verification-address-not-verified"),
        VerificationRefusal::ReasonMissing => t!(say, "verification-reason-missing"),
        VerificationRefusal::SecondPersonNeeded => t!(say, "verification-second-person"),
        VerificationRefusal::NotADocument => t!(say, "verification-not-a-document"),
        VerificationRefusal::DocumentTooLarge => t!(say, "verification-too-large"),
        VerificationRefusal::TooManyDocuments => t!(say, "verification-too-many"),
        VerificationRefusal::NothingToSend => t!(say, "verification-nothing"),
        VerificationRefusal::NotLate => t!(say, "verification-not-late"),
        VerificationRefusal::TicketNeeded => t!(say, "verification-ticket"),
        VerificationRefusal::NoEnrollment => t!(say, "verification-no-enrollment"),
        _ => t!(say, "verification-wrong-step"),
    }
}
