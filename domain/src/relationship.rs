//! Invitations of customers and what they grant (rules §3.8, §4.7, CUS-07 to CUS-10).
//!
//! Decided from facts that the caller read in one transaction; links, letters and rows are not known here.

mod steps;

pub use steps::{RELATION_STEPS, REQUEST_STEPS, RelationEvent, RelationState, RequestEvent};

use crate::customer::RelationKind;
use crate::partner::{Partner, Standing};
use crate::{Actor, CustomerActor, Permission};
use serde::{Deserialize, Serialize};

/// Why a step of a customer relation or its invitation is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelationshipRefusal {
    /// Only a global admin of the customer answers, and sees its partners (CUS-09).
    #[error("only a global admin of the customer may do this")]
    NotGlobalAdmin,
    /// The role may invite, but not ask for delegated administration (C-17).
    #[error("the role may not ask for delegated administration")]
    DapNotYours,
    /// The partner is in no program.
    #[error("the partner is in no program")]
    NotInProgram,
    /// The partner, or the provider, is suspended (rules §4.13).
    #[error("the account is suspended")]
    Suspended,
    /// Direct bill is restricted: no direct relation can be asked for (DIR-21).
    #[error("direct bill is restricted")]
    Restricted,
    /// Reseller and provider have no partnership (CUS-08).
    #[error("there is no partnership with the indirect provider")]
    NoPartnership,
    /// Partner, provider and customer are not in one region (REG-02, CUS-10).
    #[error("the parties are not in the same region")]
    OtherRegion,
    /// The customer's tenant is a partner's own (CUS-18, CUS-19).
    #[error("a partner's own tenant cannot be a customer")]
    PartnerTenant,
    /// The customer belongs together with a partner that asks (CUS-18).
    #[error("a partner's affiliate cannot be its customer")]
    Affiliate,
    /// The box that authorizes was not ticked.
    #[error("tick the box that authorizes")]
    NotConfirmed,
    /// The customer agreement is wanted in the same step (MCA-01).
    #[error("accept the customer agreement in the same step")]
    AgreementWanted,
    /// The link was never given out.
    #[error("the link is unknown")]
    LinkUnknown,
    /// A newer link was sent.
    #[error("a newer link was sent")]
    LinkReplaced,
    /// The customer authorized with it.
    #[error("the invitation was answered already")]
    LinkUsed,
    /// The customer said no.
    #[error("the invitation was declined")]
    LinkDeclined,
    /// The invitation is too old.
    #[error("the invitation is too old")]
    LinkExpired,
    /// The partner took the invitation back.
    #[error("the invitation was taken back")]
    LinkWithdrawn,
    /// An indirect reseller does not attest; its provider does (MCA-02).
    #[error("an indirect reseller cannot attest the customer agreement")]
    ResellerCannotAttest,
    /// The day of an attestation is to come (MCA-03).
    #[error("the day is in the future")]
    FutureDay,
    /// The same partner attested the same already (MCA-04).
    #[error("the same was attested already")]
    AttestedAlready,
    /// The customer has accepted the agreement by itself.
    #[error("the customer agreement is accepted already")]
    AcceptedAlready,
    /// A newer version of the customer agreement was published meanwhile.
    #[error("a newer version of the customer agreement was published")]
    OtherAgreement,
}

impl RelationshipRefusal {
    /// The HTTP status that goes with it (rules §8).
    #[must_use]
    pub const fn status(self) -> u16 {
        match self {
            Self::LinkUnknown => 404,
            Self::LinkReplaced | Self::LinkUsed | Self::LinkDeclined | Self::LinkExpired | Self::LinkWithdrawn => 410,
            Self::NotGlobalAdmin
            | Self::DapNotYours
            | Self::Suspended
            | Self::Restricted
            | Self::OtherRegion
            | Self::ResellerCannotAttest => 403,
            Self::AttestedAlready | Self::AcceptedAlready | Self::OtherAgreement => 409,
            Self::NotInProgram
            | Self::NoPartnership
            | Self::PartnerTenant
            | Self::Affiliate
            | Self::NotConfirmed
            | Self::AgreementWanted
            | Self::FutureDay => 422,
        }
    }
}

/// What became of an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestState {
    /// It waits for an answer.
    Open,
    /// The customer authorized.
    Authorized,
    /// The customer said no.
    Declined,
    /// The partner took it back.
    Withdrawn,
    /// Nobody answered in time.
    Expired,
}

impl RequestState {
    /// Why such an invitation cannot be answered any more.
    ///
    /// # Errors
    /// `LinkUsed`, `LinkDeclined`, `LinkWithdrawn`, `LinkExpired`.
    pub const fn answerable(self) -> Result<(), RelationshipRefusal> {
        match self {
            Self::Open => Ok(()),
            Self::Authorized => Err(RelationshipRefusal::LinkUsed),
            Self::Declined => Err(RelationshipRefusal::LinkDeclined),
            Self::Withdrawn => Err(RelationshipRefusal::LinkWithdrawn),
            Self::Expired => Err(RelationshipRefusal::LinkExpired),
        }
    }
}

/// Who asks a customer to authorize them, as things stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Askers {
    /// Who issues the invitation.
    pub partner: Partner,
    /// The provider it names; none for a direct invitation (CUS-07).
    pub provider: Option<Partner>,
    /// Whether the two have an active partnership.
    pub partnership: bool,
    /// Whether the partner's direct bill is restricted (rules §4.10).
    pub restricted: bool,
}

impl Askers {
    /// What the partner becomes to the customer, and the provider with it (rules §4.7).
    #[must_use]
    pub const fn grants(&self) -> (RelationKind, Option<RelationKind>) {
        let programs = self.partner.programs;
        match self.provider {
            Some(_) => (RelationKind::IndirectReseller, Some(RelationKind::IndirectProvider)),
            None if programs.direct_bill => (RelationKind::Direct, None),
            None if programs.indirect_provider => (RelationKind::IndirectProvider, None),
            None => (RelationKind::IndirectReseller, None),
        }
    }

    /// Whether they may ask at all, and still may when the customer answers (CUS-10).
    ///
    /// # Errors
    /// `NotInProgram`, `Suspended`, `Restricted`, `NoPartnership`, `OtherRegion`.
    pub fn may_ask(&self) -> Result<(), RelationshipRefusal> {
        let programs = self.partner.programs;
        let in_program = programs.direct_bill || programs.indirect_provider || programs.indirect_reseller;
        if !in_program || self.provider.is_some() && !programs.indirect_reseller {
            return Err(RelationshipRefusal::NotInProgram);
        }
        if self.partner.standing == Standing::Suspended {
            return Err(RelationshipRefusal::Suspended);
        }
        let Some(provider) = &self.provider else {
            let direct = self.grants().0 == RelationKind::Direct;
            return if direct && self.restricted { Err(RelationshipRefusal::Restricted) } else { Ok(()) };
        };
        if !self.partnership || !provider.programs.indirect_provider {
            return Err(RelationshipRefusal::NoPartnership);
        }
        if provider.standing == Standing::Suspended {
            return Err(RelationshipRefusal::Suspended);
        }
        if provider.region != self.partner.region {
            return Err(RelationshipRefusal::OtherRegion);
        }
        Ok(())
    }

    /// Somebody of the partner invites a customer, with delegated administration or without (CUS-07, CUS-08, C-17).
    ///
    /// # Errors
    /// `DapNotYours`, and those of [`Askers::may_ask`].
    pub fn invite(&self, actor: &Actor, dap: bool) -> Result<(), RelationshipRefusal> {
        if dap && !actor.may(Permission::AskForDap) {
            return Err(RelationshipRefusal::DapNotYours);
        }
        self.may_ask()
    }

    /// Whether this customer may authorize them (CUS-10, CUS-18, CUS-19, REG-02).
    ///
    /// # Errors
    /// Those of [`Askers::may_ask`], `PartnerTenant`, `Affiliate`, `OtherRegion`.
    pub fn may_serve(&self, customer: &Asked<'_>) -> Result<(), RelationshipRefusal> {
        self.may_ask()?;
        if customer.of_a_partner {
            return Err(RelationshipRefusal::PartnerTenant);
        }
        if customer.affiliate {
            return Err(RelationshipRefusal::Affiliate);
        }
        if customer.region != self.partner.region {
            return Err(RelationshipRefusal::OtherRegion);
        }
        Ok(())
    }
}

/// The customer that is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked<'a> {
    /// The region of its tenant's country (REG-06).
    pub region: &'a str,
    /// Whether the tenant is a partner's own, by its domain.
    pub of_a_partner: bool,
    /// Whether it belongs together with one of those who ask.
    pub affiliate: bool,
    /// Whether the customer has accepted the customer agreement by itself (MCA-06).
    pub agreement: bool,
}

/// What a global admin of a customer ticked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ticked {
    /// That the partners are authorized.
    pub authorize: bool,
    /// That the customer agreement is accepted.
    pub agreement: bool,
}

/// A customer authorizes who asks. Answers whether the customer agreement is accepted with it (MCA-02).
///
/// # Errors
/// `NotGlobalAdmin`, those of [`RequestState::answerable`] and [`Askers::may_serve`], `NotConfirmed`,
/// `AgreementWanted`.
pub fn authorize(
    actor: &CustomerActor,
    (state, askers): (RequestState, &Askers),
    customer: &Asked<'_>,
    ticked: Ticked,
) -> Result<bool, RelationshipRefusal> {
    state.answerable()?;
    if !actor.is_global_admin() {
        return Err(RelationshipRefusal::NotGlobalAdmin);
    }
    askers.may_serve(customer)?;
    if !ticked.authorize {
        return Err(RelationshipRefusal::NotConfirmed);
    }
    match (customer.agreement, ticked.agreement) {
        (true, _) => Ok(false),
        (false, true) => Ok(true),
        (false, false) => Err(RelationshipRefusal::AgreementWanted),
    }
}

/// A customer says no to who asks.
///
/// # Errors
/// `NotGlobalAdmin`, and those of [`RequestState::answerable`].
pub const fn decline(actor: &CustomerActor, state: RequestState) -> Result<(), RelationshipRefusal> {
    if let Err(refusal) = state.answerable() {
        return Err(refusal);
    }
    if actor.is_global_admin() { Ok(()) } else { Err(RelationshipRefusal::NotGlobalAdmin) }
}

/// Whether a partner that is this to the customer may attest that it accepted the customer agreement (MCA-02).
///
/// # Errors
/// `ResellerCannotAttest`.
pub const fn may_attest(kind: RelationKind) -> Result<(), RelationshipRefusal> {
    match kind {
        RelationKind::Direct | RelationKind::IndirectProvider => Ok(()),
        RelationKind::IndirectReseller => Err(RelationshipRefusal::ResellerCannotAttest),
    }
}

#[cfg(test)]
#[path = "relationship_tests.rs"]
mod tests;
