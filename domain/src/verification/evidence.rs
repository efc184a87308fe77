//! How each step of a case stands, and why.

use super::Remedy;
use crate::UserId;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// Why a step is passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// The primary contact opened the mailed link.
    LinkOpened,
    /// The address lies in the tenant's domain.
    CompanyDomain,
    /// The address lies in the domain of another person whose address was verified.
    ColleaguesDomain,
    /// A verifier found it so.
    Verifier,
    /// Two verifiers found it so, against an automatic check.
    TwoVerifiers,
}

impl Evidence {
    /// Every kind.
    pub const ALL: [Self; 5] =
        [Self::LinkOpened, Self::CompanyDomain, Self::ColleaguesDomain, Self::Verifier, Self::TwoVerifiers];

    /// The name in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::LinkOpened => "link_opened",
            Self::CompanyDomain => "company_domain",
            Self::ColleaguesDomain => "colleagues_domain",
            Self::Verifier => "verifier",
            Self::TwoVerifiers => "two_verifiers",
        }
    }

    /// The evidence of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|evidence| evidence.code() == code)
    }
}

/// How a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// To be looked at.
    Open,
    /// Passed, and why.
    Passed(Evidence),
    /// The applicant is to send this.
    Wanted(Remedy),
    /// Failed, and what helps.
    Failed(Remedy),
    /// Refused for good.
    Declined,
}

/// A step with who decided it when; nobody means the program, or the applicant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepRecord {
    /// How it stands.
    pub state: StepState,
    /// When that was found.
    pub at: Option<OffsetDateTime>,
    /// Which verifier found it.
    pub by: Option<UserId>,
}

impl StepRecord {
    /// A step that nobody looked at.
    pub const OPEN: Self = Self { state: StepState::Open, at: None, by: None };

    pub(super) fn new(state: StepState, by: Option<&UserId>, now: OffsetDateTime) -> Self {
        Self { state, at: Some(now), by: by.cloned() }
    }
}
