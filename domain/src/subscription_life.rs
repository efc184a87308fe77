//! The life of a subscription (rules §4.11): changes of quantity, suspension, renewal, the end.
//!
//! What is true of a base holds for its add-ons: they are suspended with it and come back with it.

mod steps;

pub use steps::STEPS;

use crate::completion::new_commitment_end;
use crate::order::OrderRefusal;
use crate::subscription::{BillingCycle, Subscription, SubscriptionStatus, TRANSFERRED};
use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};

/// How long a suspended subscription is kept before it is deleted.
pub const KEPT: Duration = Duration::days(90);
/// The most licenses of one subscription.
pub const MOST_LICENSES: i64 = 1_000_000;

/// Why a partner suspends a subscription.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SuspendReason {
    /// The customer cancels it.
    CustomerCancels,
    /// The customer does not pay.
    NotPaid,
    /// Anything else on the partner's side.
    PartnerRequest,
}

impl SuspendReason {
    /// Every reason.
    pub const ALL: [Self; 3] = [Self::CustomerCancels, Self::NotPaid, Self::PartnerRequest];

    /// The name in the database and in forms.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::CustomerCancels => "CustomerCancellation",
            Self::NotPaid => "NonPayment",
            Self::PartnerRequest => "PartnerRequest",
        }
    }

    /// The reason of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// The reason of an add-on that was suspended with its base, and comes back with it.
pub const BASE_SUSPENDED: &str = "BaseSuspended";
/// The reason of one whose term is over and does not renew by itself.
pub const TERM_ENDED: &str = "TermEnded";
/// The reason of an add-on whose base has moved (TRA-27).
pub const BASE_TRANSFERRED: &str = "BaseTransferred";

/// Something a partner does with a subscription.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// So many licenses from now on.
    Quantity(i64),
    /// Pause it.
    Suspend(SuspendReason),
    /// Go on.
    Reactivate,
    /// Whether it renews by itself at the end of its term.
    AutoRenew(bool),
}

/// How a partner stands to a subscription.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// It bills it.
    BillingPartner,
    /// It is the reseller on record.
    ResellerOnRecord,
}

/// A subscription with what a change looks at beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Life {
    /// The subscription.
    pub it: Subscription,
    /// Why it is suspended, if it is.
    pub suspension_reason: Option<String>,
    /// When it was last changed; nothing changes while it is suspended, so that is since when it is.
    pub changed_at: OffsetDateTime,
    /// Where the base stands, for an add-on.
    pub base: Option<SubscriptionStatus>,
    /// How many of its licenses are assigned to people.
    pub assigned: i64,
}

/// What a change makes of a subscription.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct After {
    /// Licenses.
    pub quantity: i64,
    /// Where it stands.
    pub status: SubscriptionStatus,
    /// Why it is suspended, if it is.
    pub suspension_reason: Option<&'static str>,
    /// Whether it renews by itself.
    pub auto_renew: bool,
    /// When its term ends.
    pub commitment_end: Option<OffsetDateTime>,
}

impl Life {
    /// When a suspended one is deleted.
    #[must_use]
    pub fn deleted_on(&self) -> Option<OffsetDateTime> {
        (self.it.status == SubscriptionStatus::Suspended).then(|| self.changed_at + KEPT)
    }

    /// Whether it has moved to a provider, with its base or by itself.
    #[must_use]
    pub fn has_moved(&self) -> bool {
        matches!(self.suspension_reason.as_deref(), Some(TRANSFERRED | BASE_TRANSFERRED))
    }

    /// Whether its quantity is the partner's to choose.
    #[must_use]
    pub const fn counts(&self) -> bool {
        self.it.family.counts_licenses() && !matches!(self.it.billing_cycle, BillingCycle::OneTime)
    }

    /// Whether it has a term that can renew.
    #[must_use]
    pub const fn can_renew(&self) -> bool {
        self.it.commitment_end.is_some() && !matches!(self.it.billing_cycle, BillingCycle::OneTime)
    }

    /// Make a change.
    ///
    /// # Errors
    /// What rules §4.11 say: `Deleted` (2011), `Transferred`, `Suspended` (2001), `BaseNotActive` (27009) and the like;
    /// `OfBillingPartner` for the reseller on record, who handles renewals only (CUS-22).
    pub fn change(&self, side: Side, change: Change, now: OffsetDateTime) -> Result<After, OrderRefusal> {
        if side == Side::ResellerOnRecord && !matches!(change, Change::AutoRenew(_)) {
            return Err(OrderRefusal::OfBillingPartner);
        }
        if self.it.status == SubscriptionStatus::Deleted || self.deleted_on().is_some_and(|at| at <= now) {
            return Err(OrderRefusal::Deleted);
        }
        if self.has_moved() {
            return Err(OrderRefusal::Transferred);
        }
        match change {
            Change::Quantity(quantity) => self.with_quantity(quantity),
            Change::Suspend(reason) => self.suspended(reason.code()),
            Change::Reactivate => self.reactivated(now),
            Change::AutoRenew(on) => self.renewing(on),
        }
    }

    fn now(&self) -> After {
        After {
            quantity: self.it.quantity,
            status: SubscriptionStatus::Active,
            suspension_reason: None,
            auto_renew: self.it.auto_renew,
            commitment_end: self.it.commitment_end,
        }
    }

    const fn active(&self) -> Result<(), OrderRefusal> {
        match self.it.status {
            SubscriptionStatus::Active => Ok(()),
            SubscriptionStatus::Suspended => Err(OrderRefusal::Suspended),
            SubscriptionStatus::Deleted => Err(OrderRefusal::Deleted),
        }
    }

    fn with_quantity(&self, quantity: i64) -> Result<After, OrderRefusal> {
        self.active()?;
        if !self.counts() {
            return Err(OrderRefusal::QuantityFixed);
        }
        if quantity == self.it.quantity {
            return Err(OrderRefusal::AlreadySo);
        }
        if quantity < self.assigned {
            Err(OrderRefusal::LicensesAssigned)
        } else {
            Ok(After { quantity, ..self.now() })
        }
    }

    fn suspended(&self, reason: &'static str) -> Result<After, OrderRefusal> {
        match self.it.status {
            SubscriptionStatus::Active => {
                let status = SubscriptionStatus::Suspended;
                Ok(After { status, suspension_reason: Some(reason), ..self.now() })
            }
            _ => Err(OrderRefusal::AlreadySo),
        }
    }

    fn reactivated(&self, now: OffsetDateTime) -> Result<After, OrderRefusal> {
        if self.it.status == SubscriptionStatus::Active {
            return Err(OrderRefusal::AlreadySo);
        }
        if self.base.is_some_and(|base| base != SubscriptionStatus::Active) {
            return Err(OrderRefusal::BaseNotActive);
        }
        let over = self.it.commitment_end.is_some_and(|end| end <= now);
        match (over, self.can_renew()) {
            (false, _) => Ok(self.now()),
            (true, false) => Err(OrderRefusal::TermOver),
            // Paused over the end of its term: it goes on with a new one.
            (true, true) => {
                let commitment_end = new_commitment_end(self.it.family, self.it.term, now);
                Ok(After { commitment_end, ..self.now() })
            }
        }
    }

    fn renewing(&self, auto_renew: bool) -> Result<After, OrderRefusal> {
        self.active()?;
        if !self.can_renew() {
            return Err(OrderRefusal::NeverRenews);
        }
        if auto_renew == self.it.auto_renew {
            return Err(OrderRefusal::AlreadySo);
        }
        Ok(After { auto_renew, ..self.now() })
    }

    /// What the end of the term makes of it, once that has passed: the next term, or a suspension from which it can
    /// come back until it is deleted.
    #[must_use]
    pub fn at_term_end(&self, now: OffsetDateTime) -> Option<After> {
        let end = self.it.commitment_end.filter(|end| *end <= now)?;
        if self.it.status != SubscriptionStatus::Active {
            return None;
        }
        if !(self.it.auto_renew && self.can_renew()) {
            return self.suspended(TERM_ENDED).ok();
        }
        let mut next = Some(end);
        while let Some(end) = next.filter(|end| *end <= now) {
            next = new_commitment_end(self.it.family, self.it.term, end);
        }
        Some(After { commitment_end: next, ..self.now() })
    }

    /// Whether so many people can have a license of it each.
    ///
    /// # Errors
    /// `NotAssignable`, `Suspended`, `Deleted`, `TooFewLicenses`.
    pub fn licenses_for(&self, people: usize) -> Result<(), OrderRefusal> {
        if !self.it.is_assignable() {
            return Err(OrderRefusal::NotAssignable);
        }
        self.active()?;
        if i64::try_from(people).is_ok_and(|people| people <= self.it.quantity) {
            Ok(())
        } else {
            Err(OrderRefusal::TooFewLicenses)
        }
    }
}

#[cfg(test)]
#[path = "subscription_life_tests.rs"]
mod tests;
