//! Where a case stands, and which step leads where.

use serde::{Deserialize, Serialize};

/// Where a case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseStatus {
    /// The primary contact has to open the mailed link; nothing is reviewed before (ENR-10).
    Address,
    /// A verifier has to decide.
    Review,
    /// The applicant has to answer; the clock stands.
    Waiting,
    /// One verifier approved against an automatic check; another has to.
    Second,
    /// Everything is passed.
    Authorized,
    /// A check failed.
    Rejected,
    /// Refused for good.
    Declined,
}

impl CaseStatus {
    /// Every status.
    pub const ALL: [Self; 7] =
        [Self::Address, Self::Review, Self::Waiting, Self::Second, Self::Authorized, Self::Rejected, Self::Declined];

    /// The name in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Review => "review",
            Self::Waiting => "waiting",
            Self::Second => "second",
            Self::Authorized => "authorized",
            Self::Rejected => "rejected",
            Self::Declined => "declined",
        }
    }

    /// The status of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }

    /// Whether something is still to be decided.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Address | Self::Review | Self::Waiting | Self::Second)
    }
}

/// Every step of a case: from where, which, and to where.
pub const STEPS: [(Option<CaseStatus>, &str, CaseStatus); 18] = {
    use CaseStatus::{Address, Authorized, Declined, Rejected, Review, Second, Waiting};
    [
        (None, "Enroll now (global admin)", Address),
        (Some(Address), "link opened (primary contact)", Review),
        (Some(Review), "question (verifier)", Waiting),
        (Some(Second), "question (another verifier)", Waiting),
        (Some(Waiting), "answer (applicant)", Review),
        (Some(Review), "approved against a failed check (verifier)", Second),
        (Some(Review), "approved (verifier)", Authorized),
        (Some(Second), "approved (another verifier)", Authorized),
        (Some(Review), "a check failed (verifier)", Rejected),
        (Some(Waiting), "a check failed (verifier)", Rejected),
        (Some(Second), "a check failed (another verifier)", Rejected),
        (Some(Review), "refused for good (verifier)", Declined),
        (Some(Waiting), "refused for good (verifier)", Declined),
        (Some(Second), "refused for good (another verifier)", Declined),
        (Some(Rejected), "sent again (global admin)", Review),
        (Some(Rejected), "sent again with another address (global admin)", Address),
        (Some(Authorized), "company data changed (global admin)", Review),
        (Some(Authorized), "address changed (global admin)", Address),
    ]
};
