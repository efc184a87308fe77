//! Checking a company that enrolls: the steps, who decides, and by when an answer is due (rules §4.2).
//!
//! Where the enrollment stands is told in `enrollment`; what letters say about it is others' business.

mod automatic;
mod case;
mod clock;
mod decision;
mod document;
mod evidence;
mod status;

pub use automatic::{Automatic, CHECKS, Check, Found};
pub use case::{Case, Changed};
pub use clock::{CLOCK_DAYS, Clock};
pub use decision::{Decided, Decision, Wanted};
pub use document::{DOCUMENTS_PER_CASE, LARGEST_DOCUMENT, MediaType, safe_name};
pub use evidence::{Evidence, StepRecord, StepState};
pub use status::{CaseStatus, STEPS};

use serde::{Deserialize, Serialize};

/// The longest message to or from the applicant, in characters.
pub const MESSAGE: usize = 2_000;

/// A step of a verification, in the order of rules §4.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The primary contact opened the mailed link (ENR-10).
    EmailOwnership,
    /// The contact's address lies in a domain of the company.
    Employment,
    /// Name and address are those of the registration.
    Business,
    /// Everything together.
    Decision,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 4] = [Self::EmailOwnership, Self::Employment, Self::Business, Self::Decision];

    /// The name in the database: the sub-status of rules §4.2.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::EmailOwnership => "email_ownership",
            Self::Employment => "employment_verification",
            Self::Business => "business_verification",
            Self::Decision => "decision",
        }
    }

    /// The step of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == code)
    }
}

/// What helps when a step fails, or cannot be decided yet (rules §4.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remedy {
    /// Proof that the company owns the mail domain.
    DomainProof,
    /// The registration certificate.
    RegistrationCertificate,
    /// A tax certificate.
    TaxCertificate,
    /// The profile is to be corrected.
    CorrectProfile,
}

impl Remedy {
    /// Every remedy.
    pub const ALL: [Self; 4] =
        [Self::DomainProof, Self::RegistrationCertificate, Self::TaxCertificate, Self::CorrectProfile];

    /// The name in the database and in forms.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::DomainProof => "domain_proof",
            Self::RegistrationCertificate => "registration_certificate",
            Self::TaxCertificate => "tax_certificate",
            Self::CorrectProfile => "correct_profile",
        }
    }

    /// The remedy of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|remedy| remedy.code() == code)
    }
}

/// Why a step of a verification does not happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VerificationRefusal {
    /// The link was never given out.
    #[error("the link is not known")]
    LinkUnknown,
    /// A newer link took its place (ENR-11).
    #[error("a newer link took its place")]
    LinkReplaced,
    /// The link was used already.
    #[error("the link was used already")]
    LinkUsed,
    /// The link is older than seven days (ENR-11).
    #[error("the link has expired")]
    LinkExpired,
    /// The address is verified already.
    #[error("the address is verified already")]
    AlreadyVerified,
    /// The address is to be verified first (ENR-10).
    #[error("the address is not verified yet")]
    AddressNotVerified,
    /// The case is not at this step.
    #[error("the case is not at this step")]
    WrongStep,
    /// A refusal, or a question to the applicant, says what to do.
    #[error("say what the applicant should do")]
    ReasonMissing,
    /// An automatic check failed: whoever approved first does not approve alone (design 14b).
    #[error("a second person must approve")]
    SecondPersonNeeded,
    /// Only PDF, PNG and JPEG are taken, whatever the name says.
    #[error("the document is neither PDF nor PNG nor JPEG")]
    NotADocument,
    /// A document is larger than ten megabytes.
    #[error("the document is too large")]
    DocumentTooLarge,
    /// The case has ten documents.
    #[error("the case has as many documents as it can hold")]
    TooManyDocuments,
    /// Neither a document nor a word was sent.
    #[error("there is nothing in the answer")]
    NothingToSend,
    /// The program desk is asked only when an answer is late (ENR-13).
    #[error("the answer is not late yet")]
    NotLate,
    /// The legal data of a direct-bill partner or provider change by a ticket while authorized (ENR-18).
    #[error("the operator changes this")]
    TicketNeeded,
    /// There is no enrollment whose data could be changed here.
    #[error("there is no enrollment")]
    NoEnrollment,
}

impl VerificationRefusal {
    /// A stable name for messages and the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::LinkUnknown => "link_unknown",
            Self::LinkReplaced => "link_replaced",
            Self::LinkUsed => "link_used",
            Self::LinkExpired => "link_expired",
            Self::AlreadyVerified => "already_verified",
            Self::AddressNotVerified => "address_not_verified",
            Self::WrongStep => "wrong_step",
            Self::ReasonMissing => "reason_missing",
            Self::SecondPersonNeeded => "second_person_needed",
            Self::NotADocument => "not_a_document",
            Self::DocumentTooLarge => "document_too_large",
            Self::TooManyDocuments => "too_many_documents",
            Self::NothingToSend => "nothing_to_send",
            Self::NotLate => "not_late",
            Self::TicketNeeded => "ticket_needed",
            Self::NoEnrollment => "no_enrollment",
        }
    }
}
