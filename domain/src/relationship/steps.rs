//! The steps of invitations of customers and of customer relations, as tables (rules §4.7, §4.8).

use super::RequestState;
use crate::steps::{Step, after};

/// What happens to an invitation of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RequestEvent {
    /// It was made.
    Issued,
    /// A newer link took the place of the one before.
    Resent,
    /// The customer authorized who asks.
    Authorized,
    /// The customer said no.
    Declined,
    /// The partner took it back.
    Withdrawn,
    /// Its time is over (C-14).
    Expired,
}

/// Every step of an invitation of a customer.
pub const REQUEST_STEPS: [Step<RequestState, RequestEvent>; 8] = {
    use RequestState::{Authorized, Declined, Expired, Open, Withdrawn};
    [
        (None, RequestEvent::Issued, Open),
        (Some(Open), RequestEvent::Resent, Open),
        (Some(Open), RequestEvent::Authorized, Authorized),
        (Some(Open), RequestEvent::Declined, Declined),
        (Some(Open), RequestEvent::Withdrawn, Withdrawn),
        (Some(Open), RequestEvent::Expired, Expired),
        (Some(Expired), RequestEvent::Resent, Open),
        (Some(Expired), RequestEvent::Withdrawn, Withdrawn),
    ]
};

impl RequestEvent {
    /// The step, as the documentation names it.
    #[must_use]
    pub const fn step(self) -> &'static str {
        match self {
            Self::Issued => "invite (partner)",
            Self::Resent => "make a new link (partner)",
            Self::Authorized => "authorize (customer, global admin)",
            Self::Declined => "decline (customer, global admin)",
            Self::Withdrawn => "take back (partner)",
            Self::Expired => "30 days pass",
        }
    }
}

impl RequestState {
    /// Every one.
    pub const ALL: [Self; 5] = [Self::Open, Self::Authorized, Self::Declined, Self::Withdrawn, Self::Expired];

    /// Where an event leads; nothing when it cannot happen any more.
    #[must_use]
    pub fn after(self, event: RequestEvent) -> Option<Self> {
        after(&REQUEST_STEPS, self, event)
    }

    /// Its name in the documentation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Authorized => "authorized",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
            Self::Expired => "expired",
        }
    }
}

/// Where the relation of a partner with a customer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RelationState {
    /// In force, without delegated administration.
    Active,
    /// In force, and the partner administers the customer's tenant (DAP-01).
    ActiveWithDap,
    /// Over.
    Ended,
}

/// What happens to a relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RelationEvent {
    /// The customer authorized the partner, or another partner brought it.
    Established,
    /// The customer authorized it with delegated administration, or the partner made the customer's tenant.
    EstablishedWithDap,
    /// The customer took delegated administration back (DAP-02).
    DapRemoved,
    /// The partner ended it (CUS-14), or the program desk did (rules §4.8).
    Ended,
}

/// Every step of a relation. Delegated administration is raised by a later invitation, and never lowered by one.
pub const RELATION_STEPS: [Step<RelationState, RelationEvent>; 11] = {
    use RelationEvent::{DapRemoved, Established, EstablishedWithDap};
    use RelationState::{Active, ActiveWithDap, Ended};
    [
        (None, Established, Active),
        (None, EstablishedWithDap, ActiveWithDap),
        (Some(Active), Established, Active),
        (Some(Active), EstablishedWithDap, ActiveWithDap),
        (Some(ActiveWithDap), Established, ActiveWithDap),
        (Some(ActiveWithDap), EstablishedWithDap, ActiveWithDap),
        (Some(ActiveWithDap), DapRemoved, Active),
        (Some(Active), RelationEvent::Ended, Ended),
        (Some(ActiveWithDap), RelationEvent::Ended, Ended),
        (Some(Ended), Established, Active),
        (Some(Ended), EstablishedWithDap, ActiveWithDap),
    ]
};

impl RelationEvent {
    /// The step, as the documentation names it.
    #[must_use]
    pub const fn step(self) -> &'static str {
        match self {
            Self::Established => "authorize (customer), or extend (partner)",
            Self::EstablishedWithDap => {
                "authorize with delegated administration (customer), or make the tenant (partner)"
            }
            Self::DapRemoved => "take delegated administration back (customer, global admin)",
            Self::Ended => "end (partner, global admin, or program desk)",
        }
    }
}

impl RelationState {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Active, Self::ActiveWithDap, Self::Ended];

    /// The state of a relation in force.
    #[must_use]
    pub const fn of(dap: bool) -> Self {
        if dap { Self::ActiveWithDap } else { Self::Active }
    }

    /// Where an event leads; nothing when it cannot happen.
    #[must_use]
    pub fn after(self, event: RelationEvent) -> Option<Self> {
        after(&RELATION_STEPS, self, event)
    }

    /// Its name in the documentation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::ActiveWithDap => "active_with_dap",
            Self::Ended => "ended",
        }
    }
}
