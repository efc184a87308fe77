//! Where a transfer request can stand, and which step leads where (rules §4.12).

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// Where a request stands (rules §4.12).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum TransferState {
    /// Waiting for the provider.
    Active,
    /// Accepted; the system carries it out.
    InProgress {
        /// When it was accepted.
        accepted_at: OffsetDateTime,
    },
    /// Every group was moved.
    Complete {
        /// When it was accepted.
        accepted_at: OffsetDateTime,
        /// When it was done.
        completed_at: OffsetDateTime,
    },
    /// Some groups were moved; the others failed or were declined.
    PartiallyComplete {
        /// When it was accepted.
        accepted_at: OffsetDateTime,
        /// When it was done.
        completed_at: OffsetDateTime,
    },
    /// Accepted, but no group could be moved.
    Failed {
        /// When it was accepted.
        accepted_at: OffsetDateTime,
        /// When it failed.
        failed_at: OffsetDateTime,
    },
    /// The provider said no.
    Rejected {
        /// When.
        rejected_at: OffsetDateTime,
    },
    /// The source took it back.
    Withdrawn {
        /// When.
        withdrawn_at: OffsetDateTime,
    },
    /// Nobody answered for 30 days.
    Expired {
        /// When.
        expired_at: OffsetDateTime,
    },
}

/// The name of a state, without its data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Waiting for the provider.
    Active,
    /// Being carried out.
    InProgress,
    /// All moved.
    Complete,
    /// Some moved.
    PartiallyComplete,
    /// None moved.
    Failed,
    /// Refused by the provider.
    Rejected,
    /// Taken back by the source.
    Withdrawn,
    /// Unanswered.
    Expired,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 8] = [
        Self::Active,
        Self::InProgress,
        Self::Complete,
        Self::PartiallyComplete,
        Self::Failed,
        Self::Rejected,
        Self::Withdrawn,
        Self::Expired,
    ];

    /// The name in the database and in URLs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::InProgress => "in_progress",
            Self::Complete => "complete",
            Self::PartiallyComplete => "partially_complete",
            Self::Failed => "failed",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
            Self::Expired => "expired",
        }
    }

    /// The status of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }

    /// Open requests hold their subscriptions (TRA-09).
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Active | Self::InProgress)
    }
}

/// Which step leads from which state to which: the table the code below follows, and `docs/states.md` is made from.
pub const STEPS: [(Option<Status>, &str, Status); 8] = [
    (None, "create (source, admin agent)", Status::Active),
    (Some(Status::Active), "withdraw (source, admin agent)", Status::Withdrawn),
    (Some(Status::Active), "reject (target, admin or sales agent)", Status::Rejected),
    (Some(Status::Active), "30 days pass", Status::Expired),
    (Some(Status::Active), "accept (target, admin or sales agent)", Status::InProgress),
    (Some(Status::InProgress), "every group moved", Status::Complete),
    (Some(Status::InProgress), "some groups moved", Status::PartiallyComplete),
    (Some(Status::InProgress), "no group moved", Status::Failed),
];

impl TransferState {
    /// The name of the state.
    #[must_use]
    pub const fn status(&self) -> Status {
        match self {
            Self::Active => Status::Active,
            Self::InProgress { .. } => Status::InProgress,
            Self::Complete { .. } => Status::Complete,
            Self::PartiallyComplete { .. } => Status::PartiallyComplete,
            Self::Failed { .. } => Status::Failed,
            Self::Rejected { .. } => Status::Rejected,
            Self::Withdrawn { .. } => Status::Withdrawn,
            Self::Expired { .. } => Status::Expired,
        }
    }
}
