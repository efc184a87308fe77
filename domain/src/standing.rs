//! What the operator decides about an account: its standing and its direct-bill capability (rules §4.10, §4.13, DIR-21).
//!
//! What the operator sets for the whole program is told in `program::settings`.

mod steps;

pub use steps::{DIRECT_BILL_STEPS, DirectBill, STANDING_STEPS};

use crate::partner::{Programs, Standing};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// Why an account is suspended (rules §4.13).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SuspensionReason {
    /// A bill is more than 60 days overdue.
    OverdueBill,
    /// Significant abuse.
    Abuse,
    /// Trouble at a provider's that hurts the account; of indirect resellers only.
    ProviderTrouble,
    /// The legal profile failed its verification, or was rejected.
    ProfileRejected,
}

impl SuspensionReason {
    /// Every reason, in the order of the rules.
    pub const ALL: [Self; 4] = [Self::OverdueBill, Self::Abuse, Self::ProviderTrouble, Self::ProfileRejected];

    /// The name in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::OverdueBill => "overdue_bill",
            Self::Abuse => "abuse",
            Self::ProviderTrouble => "provider_trouble",
            Self::ProfileRejected => "profile_rejected",
        }
    }

    /// The reason of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// A partner's account, as far as the operator decides about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Account {
    /// The programs it is active in.
    pub programs: Programs,
    /// Why it is suspended and since when; nothing in good standing.
    pub suspension: Option<(SuspensionReason, OffsetDateTime)>,
    /// From when on its direct-bill capability is restricted, if so (rules §4.10).
    pub restricted_from: Option<OffsetDateTime>,
    /// Whether it may begin to change over to indirect (DIR-05).
    pub transition_available: bool,
}

/// A decision of the operator, for the event log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountEvent {
    /// New business stops.
    Suspended,
    /// New business may go on.
    Restored,
    /// Direct bill is restricted from a date on.
    Restricted,
    /// Direct bill is free again.
    Lifted,
    /// The change to indirect is open to it.
    TransitionOpened,
    /// It is not.
    TransitionClosed,
}

impl AccountEvent {
    /// Every decision.
    pub const ALL: [Self; 6] = [
        Self::Suspended,
        Self::Restored,
        Self::Restricted,
        Self::Lifted,
        Self::TransitionOpened,
        Self::TransitionClosed,
    ];

    /// The kind of event, past tense.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Suspended => "account_suspended",
            Self::Restored => "account_restored",
            Self::Restricted => "direct_bill_restricted",
            Self::Lifted => "direct_bill_freed",
            Self::TransitionOpened => "transition_opened",
            Self::TransitionClosed => "transition_closed",
        }
    }

    /// The decision of that kind.
    #[must_use]
    pub fn of_kind(kind: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|event| event.kind() == kind)
    }

    /// The audit name of AUD-02.
    #[must_use]
    pub const fn operation(self) -> &'static str {
        match self {
            Self::Suspended | Self::Restored => "suspend_account",
            Self::Restricted | Self::Lifted => "restrict_program",
            Self::TransitionOpened | Self::TransitionClosed => "update_transition",
        }
    }
}

type Decided = Result<(Account, AccountEvent), OperatorRefusal>;

impl Account {
    /// Its standing (rules §4.13).
    #[must_use]
    pub const fn standing(&self) -> Standing {
        if self.suspension.is_some() { Standing::Suspended } else { Standing::Good }
    }

    /// The operator stops new business; existing services go on (rules §4.13).
    ///
    /// # Errors
    /// `AlreadySo`; `NotAReseller` when the reason is for resellers only.
    pub fn suspend(self, reason: SuspensionReason, now: OffsetDateTime) -> Decided {
        if self.suspension.is_some() {
            return Err(OperatorRefusal::AlreadySo);
        }
        if reason == SuspensionReason::ProviderTrouble && !self.programs.indirect_reseller {
            return Err(OperatorRefusal::NotAReseller);
        }
        Ok((Self { suspension: Some((reason, now)), ..self }, AccountEvent::Suspended))
    }

    /// The account is in good standing again.
    ///
    /// # Errors
    /// `AlreadySo`.
    pub fn restore(self) -> Decided {
        if self.suspension.is_none() {
            return Err(OperatorRefusal::AlreadySo);
        }
        Ok((Self { suspension: None, ..self }, AccountEvent::Restored))
    }

    /// Direct bill is restricted from that moment on (rules §4.10, DIR-21).
    ///
    /// # Errors
    /// `NotDirectBill`; `AlreadySo`.
    pub fn restrict(self, from: OffsetDateTime) -> Decided {
        if !self.programs.direct_bill {
            return Err(OperatorRefusal::NotDirectBill);
        }
        if self.restricted_from.is_some() {
            return Err(OperatorRefusal::AlreadySo);
        }
        Ok((Self { restricted_from: Some(from), ..self }, AccountEvent::Restricted))
    }

    /// Direct bill is free again, or the announced restriction is taken back.
    ///
    /// # Errors
    /// `AlreadySo`.
    pub fn lift(self) -> Decided {
        if self.restricted_from.is_none() {
            return Err(OperatorRefusal::AlreadySo);
        }
        Ok((Self { restricted_from: None, ..self }, AccountEvent::Lifted))
    }

    /// The change to indirect is opened or closed (DIR-05). What was sent before goes on.
    ///
    /// # Errors
    /// `NotDirectBill`; `AlreadySo`.
    pub fn set_transition(self, available: bool) -> Decided {
        if !self.programs.direct_bill {
            return Err(OperatorRefusal::NotDirectBill);
        }
        if self.transition_available == available {
            return Err(OperatorRefusal::AlreadySo);
        }
        let event = if available { AccountEvent::TransitionOpened } else { AccountEvent::TransitionClosed };
        Ok((Self { transition_available: available, ..self }, event))
    }

    /// Whether direct bill is restricted at that moment.
    #[must_use]
    pub fn is_restricted(&self, now: OffsetDateTime) -> bool {
        self.restricted_from.is_some_and(|from| from <= now)
    }
}

/// Why a decision of the operator is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OperatorRefusal {
    /// The account stands so already.
    #[error("it is so already")]
    AlreadySo,
    /// A suspension names its reason (rules §4.13).
    #[error("name the reason")]
    ReasonMissing,
    /// The reason is for indirect resellers only (rules §4.13).
    #[error("the reason is for indirect resellers only")]
    NotAReseller,
    /// Only a direct-bill partner's capability can be restricted (rules §4.10).
    #[error("the partner has no direct-bill program")]
    NotDirectBill,
    /// A market cannot be closed while partners are in it (REG-10).
    #[error("partners are in this market")]
    MarketInUse,
    /// There is no such market (REG-11).
    #[error("there is no such market")]
    NotAMarket,
}

impl OperatorRefusal {
    /// A stable name for messages and the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::AlreadySo => "already_so",
            Self::ReasonMissing => "reason_missing",
            Self::NotAReseller => "not_a_reseller",
            Self::NotDirectBill => "not_direct_bill",
            Self::MarketInUse => "market_in_use",
            Self::NotAMarket => "not_a_market",
        }
    }
}

#[cfg(test)]
#[path = "standing_tests.rs"]
mod tests;
