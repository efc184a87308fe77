//! What a verifier decides, and what becomes of it.

use super::{Remedy, Step};

/// What is asked of the applicant, or has failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// The step.
    pub step: Step,
    /// What helps.
    pub remedy: Remedy,
}

/// What a verifier decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Everything is in order.
    Approve,
    /// The applicant is to send something.
    Ask(Wanted),
    /// A check failed; it may be sent again.
    Reject(Wanted),
    /// Refused for good.
    Decline,
}

/// What became of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decided {
    /// Authorized.
    Authorized,
    /// Approved by one; another has to approve too.
    Proposed,
    /// Asked; the clock stands.
    Asked(Wanted),
    /// Rejected.
    Rejected(Wanted),
    /// Declined.
    Declined,
}

impl Decided {
    /// The kind of event, past tense.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Authorized => "verification_authorized",
            Self::Proposed => "verification_approved_by_one",
            Self::Asked(_) => "documents_wanted",
            Self::Rejected(_) => "verification_rejected",
            Self::Declined => "verification_declined",
        }
    }
}
