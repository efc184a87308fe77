//! The steps of invitations, requests to work together and partnerships, as tables (rules §4.5, §4.6, PAR-12).

use super::InvitationState;
use crate::steps::{Step, after};
use time::OffsetDateTime;

/// What happens to an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InvitationEvent {
    /// It was made.
    Issued,
    /// A newer link took the place of the one before.
    Resent,
    /// A reseller authorized the provider.
    Accepted,
    /// A reseller said no.
    Declined,
    /// The provider took it back, or invited the same address once more.
    Revoked,
    /// Its time is over (C-14).
    Expired,
}

/// Every step of an invitation.
pub const INVITATION_STEPS: [Step<InvitationState, InvitationEvent>; 8] = {
    use InvitationState::{Accepted, Declined, Expired, Issued, Revoked};
    [
        (None, InvitationEvent::Issued, Issued),
        (Some(Issued), InvitationEvent::Resent, Issued),
        (Some(Issued), InvitationEvent::Accepted, Accepted),
        (Some(Issued), InvitationEvent::Declined, Declined),
        (Some(Issued), InvitationEvent::Revoked, Revoked),
        (Some(Issued), InvitationEvent::Expired, Expired),
        (Some(Expired), InvitationEvent::Resent, Issued),
        (Some(Expired), InvitationEvent::Revoked, Revoked),
    ]
};

impl InvitationEvent {
    /// The step, as the documentation names it.
    #[must_use]
    pub const fn step(self) -> &'static str {
        match self {
            Self::Issued => "invite (provider)",
            Self::Resent => "make a new link (provider)",
            Self::Accepted => "authorize (reseller, global admin)",
            Self::Declined => "decline (reseller, global admin)",
            Self::Revoked => "take back, or invite the same address again (provider)",
            Self::Expired => "30 days pass",
        }
    }
}

impl InvitationState {
    /// The state at that moment: the database does not know that time passes.
    #[must_use]
    pub fn at(self, expires_at: Option<OffsetDateTime>, now: OffsetDateTime) -> Self {
        let over = expires_at.is_some_and(|end| end <= now);
        if over { self.after(InvitationEvent::Expired).unwrap_or(self) } else { self }
    }

    /// Where an event leads; nothing when it cannot happen any more.
    #[must_use]
    pub fn after(self, event: InvitationEvent) -> Option<Self> {
        after(&INVITATION_STEPS, self, event)
    }
}

/// Where a reseller's request to work together stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RequestState {
    /// The provider has not answered.
    Waiting,
    /// The provider sent an invitation.
    Approved,
    /// The provider said no.
    Declined,
}

/// Every step of a request to work together.
pub const REQUEST_STEPS: [Step<RequestState, &str>; 3] = [
    (None, "ask (reseller, global admin)", RequestState::Waiting),
    (Some(RequestState::Waiting), "approve, which sends an invitation (provider)", RequestState::Approved),
    (Some(RequestState::Waiting), "decline (provider)", RequestState::Declined),
];

impl RequestState {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Approved, Self::Declined];

    /// What the provider's answer makes of one that waits.
    #[must_use]
    pub const fn answered(approved: bool) -> Self {
        if approved { Self::Approved } else { Self::Declined }
    }

    /// The name in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Approved => "approved",
            Self::Declined => "declined",
        }
    }
}

/// Where a partnership stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartnershipState {
    /// The two work together.
    Active,
    /// They do, and the reseller asked the program desk to end it.
    EndAsked,
    /// They do not any more; only another invitation begins a new one.
    Removed,
}

/// What happens to a partnership.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartnershipEvent {
    /// The reseller authorized the provider.
    Established,
    /// The reseller asked for its end.
    EndAsked,
    /// The program desk keeps it.
    Kept,
    /// The program desk ends it as it was asked to.
    EndConfirmed,
    /// The provider ends it.
    Removed,
}

/// Every step of a partnership.
pub const PARTNERSHIP_STEPS: [Step<PartnershipState, PartnershipEvent>; 6] = {
    use PartnershipState::{Active, EndAsked, Removed};
    [
        (None, PartnershipEvent::Established, Active),
        (Some(Active), PartnershipEvent::EndAsked, EndAsked),
        (Some(EndAsked), PartnershipEvent::Kept, Active),
        (Some(EndAsked), PartnershipEvent::EndConfirmed, Removed),
        (Some(Active), PartnershipEvent::Removed, Removed),
        (Some(EndAsked), PartnershipEvent::Removed, Removed),
    ]
};

impl PartnershipEvent {
    /// The step, as the documentation names it.
    #[must_use]
    pub const fn step(self) -> &'static str {
        match self {
            Self::Established => "authorize (reseller, global admin)",
            Self::EndAsked => "ask for the end (reseller, global admin)",
            Self::Kept => "keep (program desk)",
            Self::EndConfirmed => "end as asked (program desk)",
            Self::Removed => "remove (provider, global admin or admin agent)",
        }
    }
}

impl PartnershipState {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Active, Self::EndAsked, Self::Removed];

    /// The state of two that work together.
    #[must_use]
    pub const fn of(ending_asked: bool) -> Self {
        if ending_asked { Self::EndAsked } else { Self::Active }
    }

    /// Where an event leads; nothing when it cannot happen.
    #[must_use]
    pub fn after(self, event: PartnershipEvent) -> Option<Self> {
        after(&PARTNERSHIP_STEPS, self, event)
    }

    /// Its name in the log and in the documentation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::EndAsked => "end_asked",
            Self::Removed => "removed",
        }
    }
}
