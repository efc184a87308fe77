//! Partnerships of a provider and a reseller, and the invitations they begin with (rules §4.5, §4.6, PAR-01 to
//! PAR-14). How a link gets to somebody is not known here.

mod steps;

pub use steps::{
    INVITATION_STEPS, InvitationEvent, PARTNERSHIP_STEPS, PartnershipEvent, PartnershipState, REQUEST_STEPS,
    RequestState,
};

use crate::enrollment::EnrollmentStatus;
use crate::partner::{Partner, Standing};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// What was answered to an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvitationState {
    /// Nothing yet.
    Issued,
    /// A reseller authorized the provider.
    Accepted,
    /// A reseller said no.
    Declined,
    /// The provider took it back.
    Revoked,
    /// Nobody answered in time; it is not stored.
    Expired,
}

impl InvitationState {
    /// Every one.
    pub const ALL: [Self; 5] = [Self::Issued, Self::Accepted, Self::Declined, Self::Revoked, Self::Expired];

    /// The name in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Issued => "issued",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Revoked => "revoked",
            Self::Expired => "expired",
        }
    }

    /// The state of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether an invitation can be answered at that moment; without an expiry it waits for ever (C-14).
    ///
    /// # Errors
    /// `LinkUsed`, `LinkDeclined`, `LinkRevoked`, `LinkExpired`.
    pub fn answerable(self, expires_at: Option<OffsetDateTime>, now: OffsetDateTime) -> Result<(), PartnershipRefusal> {
        match self.at(expires_at, now) {
            Self::Accepted => Err(PartnershipRefusal::LinkUsed),
            Self::Declined => Err(PartnershipRefusal::LinkDeclined),
            Self::Revoked => Err(PartnershipRefusal::LinkRevoked),
            Self::Expired => Err(PartnershipRefusal::LinkExpired),
            Self::Issued => Ok(()),
        }
    }
}

/// A provider and a tenant that may authorize it.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'a> {
    /// Who would provide.
    pub provider: &'a Partner,
    /// Who would resell.
    pub reseller: &'a Partner,
    /// Where the reseller's enrollment stands, if it has one.
    pub enrollment: Option<EnrollmentStatus>,
    /// Whether they work together already.
    pub partners: bool,
}

impl Pair<'_> {
    /// Whether the two may become partners now (PAR-04, PAR-07, PAR-08). Whether the agreement is signed is not
    /// looked at: that blocks transactions only (C-21).
    ///
    /// # Errors
    /// The first reason why not, in the order in which a person should mend them.
    pub fn may_begin(&self) -> Result<(), PartnershipRefusal> {
        use PartnershipRefusal as Refusal;
        let qualified = self.enrollment == Some(EnrollmentStatus::Qualified);
        let under_way = self.enrollment.is_some_and(|it| it != EnrollmentStatus::Draft);
        let enrolled = self.reseller.programs.indirect_reseller || qualified;
        let stands = |partner: &Partner| partner.standing == Standing::Good;
        [
            (self.provider.id == self.reseller.id, Refusal::OwnTenant),
            (!self.provider.programs.indirect_provider || !stands(self.provider), Refusal::ProviderUnfit),
            (!enrolled && under_way, Refusal::EnrollmentUnfinished),
            (!enrolled, Refusal::NotEnrolled),
            (!stands(self.reseller), Refusal::Suspended),
            (self.provider.region != self.reseller.region, Refusal::OtherRegion),
            (self.partners, Refusal::AlreadyPartners),
        ]
        .into_iter()
        .find_map(|(stands_in_the_way, refusal)| stands_in_the_way.then_some(refusal))
        .map_or(Ok(()), Err)
    }
}

/// Why a step of a partnership or its invitation is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartnershipRefusal {
    /// A tenant cannot be its own provider (PAR-07).
    #[error("the invitation is the tenant's own")]
    OwnTenant,
    /// The provider is none, or its account is suspended (PAR-08).
    #[error("the provider is not in good standing")]
    ProviderUnfit,
    /// The tenant is no indirect reseller and has not asked to become one (PAR-04).
    #[error("the tenant is not enrolled as an indirect reseller")]
    NotEnrolled,
    /// Its enrollment is under way, or was refused (PAR-04).
    #[error("the enrollment is not finished")]
    EnrollmentUnfinished,
    /// Its account is suspended (PAR-04).
    #[error("the account is suspended")]
    Suspended,
    /// Provider and reseller are in different regions (REG-03).
    #[error("the two are in different regions")]
    OtherRegion,
    /// They work together already (PAR-04).
    #[error("they are partners already")]
    AlreadyPartners,
    /// The box was not ticked (PAR-04, PAR-05).
    #[error("tick the box to consent")]
    ConsentMissing,
    /// The legal statement was not made (PAR-12).
    #[error("the legal statement was not made")]
    DeclarationMissing,
    /// There is no such link.
    #[error("the link is unknown")]
    LinkUnknown,
    /// A newer link was sent.
    #[error("a newer link was sent")]
    LinkReplaced,
    /// The link was used.
    #[error("the link was used")]
    LinkUsed,
    /// The invitation was declined.
    #[error("the invitation was declined")]
    LinkDeclined,
    /// The link is too old.
    #[error("the link has expired")]
    LinkExpired,
    /// The provider took the invitation back.
    #[error("the invitation was taken back")]
    LinkRevoked,
    /// The access was removed already (PAR-06).
    #[error("the administrator access was removed already")]
    AccessRemoved,
    /// The program desk was asked already (PAR-12).
    #[error("the program desk was asked already")]
    AlreadyAsked,
    /// A request to work together waits already.
    #[error("a request waits already")]
    AlreadyRequested,
}

#[cfg(test)]
#[path = "partnership_tests.rs"]
mod tests;
