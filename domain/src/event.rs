//! What happened: the events of the one log, and the audit names they carry (AUD-02).

use crate::transfer::Status;
use serde::{Deserialize, Serialize};

/// Something happened to a transfer request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "event")]
pub enum TransferEvent {
    /// The source created it.
    Created,
    /// The source took it back.
    Withdrawn,
    /// The provider said no.
    Rejected,
    /// The provider accepted all or some groups.
    Accepted {
        /// How many groups it left out.
        declined_groups: usize,
    },
    /// The accepted groups were carried out.
    Finished {
        /// How it ended: complete, in part, or failed.
        status: Status,
        /// Lines moved.
        moved: usize,
        /// Lines in all.
        lines: usize,
    },
    /// 30 days passed without an answer.
    Expired,
}

impl TransferEvent {
    /// The kind of event, past tense, as the log and the timeline know it.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Created => "transfer_created",
            Self::Withdrawn => "transfer_withdrawn",
            Self::Rejected => "transfer_rejected",
            Self::Accepted { .. } => "transfer_accepted",
            Self::Finished { .. } => "transfer_finished",
            Self::Expired => "transfer_expired",
        }
    }

    /// The audit name of AUD-02.
    #[must_use]
    pub const fn operation(&self) -> &'static str {
        match self {
            Self::Created => "create_transfer",
            _ => "update_transfer",
        }
    }
}

/// How an operation ended (rules §3.13).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It was done.
    Succeeded,
    /// It was refused or failed; nothing else changed.
    Failed,
}

impl Outcome {
    /// The name in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Succeeded => "succeeded",
            Self::Failed => "failed",
        }
    }
}
