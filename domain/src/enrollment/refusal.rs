//! Why an enrollment does not go on. The sentences are in the catalogues.

use serde::{Deserialize, Serialize};

/// Why an enrollment does not go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EnrollmentRefusal {
    /// Only a global admin enrolls (ENR-02).
    #[error("only a global admin may enroll the company")]
    NotGlobalAdmin,
    /// It was sent already (ENR-21).
    #[error("the enrollment was sent already")]
    AlreadySubmitted,
    /// It was refused for good.
    #[error("the enrollment was refused for good")]
    Declined,
    /// The tenant is an indirect provider, which cannot be a reseller too (rules §1).
    #[error("an indirect provider cannot be an indirect reseller")]
    IndirectProvider,
    /// The tenant is an indirect reseller already.
    #[error("the company is an indirect reseller already")]
    AlreadyReseller,
    /// The account is suspended: nothing new may begin (rules §4.13, ENR-20).
    #[error("the account is suspended")]
    Suspended,
    /// The program is not offered in the tenant's country (REG-11).
    #[error("the program is not offered in this country")]
    NotAMarket,
    /// The operator does not let this direct-bill partner change over now (DIR-05).
    #[error("the transition is not open to this partner")]
    TransitionClosed,
    /// The company profile of the membership directory is to be chosen first (ENR-31).
    #[error("choose the MPN ID first")]
    MpnIdMissing,
    /// A direct-bill partner did not say that it understands that there is no way back (DIR-04).
    #[error("confirm that this cannot be undone")]
    NotConfirmed,
    /// The step needs a status that the enrollment does not have.
    #[error("the enrollment is not at this step")]
    WrongStep,
}

impl EnrollmentRefusal {
    /// A stable name for messages and the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotGlobalAdmin => "not_global_admin",
            Self::AlreadySubmitted => "already_submitted",
            Self::Declined => "declined",
            Self::IndirectProvider => "indirect_provider",
            Self::AlreadyReseller => "already_reseller",
            Self::Suspended => "suspended",
            Self::NotAMarket => "not_a_market",
            Self::TransitionClosed => "transition_closed",
            Self::MpnIdMissing => "mpn_id_missing",
            Self::NotConfirmed => "not_confirmed",
            Self::WrongStep => "wrong_step",
        }
    }
}
