//! Why the program says no to a step on a transfer request. The sentences are in the catalogues.

use serde::{Deserialize, Serialize};

/// Why the program says no to a step on a transfer request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TransferRefusal {
    /// Only the addressed provider answers (TRA-21).
    #[error("only the addressed indirect provider may answer this request")]
    NotAddressedToYou,
    /// Only the source withdraws (TRA-20).
    #[error("only the partner that created the request may withdraw it")]
    NotYours,
    /// The role does not allow it (rules §2).
    #[error("your role does not allow this")]
    RoleNotAllowed,
    /// The request is being carried out (TRA-20).
    #[error("the request is being carried out")]
    InProgress,
    /// The request has ended: completed, rejected, withdrawn, expired or failed (TRA-20).
    #[error("the request has already ended")]
    AlreadyEnded,
    /// 30 days have passed.
    #[error("the request has expired")]
    Expired,
    /// Nothing was chosen (TRA-06).
    #[error("choose at least one subscription")]
    NothingChosen,
    /// A subscription is named twice (TRA-11).
    #[error("a subscription is named twice")]
    NamedTwice,
    /// An add-on was chosen without its base (TRA-10).
    #[error("an add-on cannot be chosen alone")]
    AddOnAlone,
    /// Declining every group is a rejection, not an acceptance.
    #[error("to decline everything, reject the request")]
    EverythingDeclined,
    /// A group that does not exist was answered.
    #[error("the answer names a group the request does not have")]
    UnknownGroup,
    /// A rejection or a declined group says why.
    #[error("say why")]
    ReasonMissing,
    /// Nobody has the MPN ID that is to be put on record (TRA-14).
    #[error("nobody has that MPN ID")]
    MpnIdUnknown,
    /// Whoever has it is no indirect reseller (TRA-14).
    #[error("that MPN ID is no indirect reseller's")]
    MpnIdOfNoReseller,
}

impl TransferRefusal {
    /// A stable name for messages and the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAddressedToYou => "not_addressed_to_you",
            Self::NotYours => "not_yours",
            Self::RoleNotAllowed => "role_not_allowed",
            Self::InProgress => "in_progress",
            Self::AlreadyEnded => "already_ended",
            Self::Expired => "expired",
            Self::NothingChosen => "nothing_chosen",
            Self::NamedTwice => "named_twice",
            Self::AddOnAlone => "add_on_alone",
            Self::EverythingDeclined => "everything_declined",
            Self::UnknownGroup => "unknown_group",
            Self::ReasonMissing => "reason_missing",
            Self::MpnIdUnknown => "mpn_id_unknown",
            Self::MpnIdOfNoReseller => "mpn_id_of_no_reseller",
        }
    }
}
