//! Who may do business with whom: the partner scenarios of the program as rules (S3; REG-02 to REG-04, REG-06,
//! REG-05, REG-11, PAR-04, PAR-14, CUS-18, CUS-19). Pure: the caller finds out who the parties are.
//!
//! An answer is yes with how it goes on, or no with the reason and the way out; never a bare no. Other partners of a
//! customer are no fact here: one customer buys from many, and none of them loses anything (scenario 2, CUS-20).

use crate::enrollment::EnrollmentStatus;
use crate::partner::{Partner, Programs, Standing};
use crate::partnership::{Pair, PartnershipRefusal};

/// What the two parties have in mind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intention {
    /// The first sells to the second, which uses what it buys (scenarios 1, 2, 4 to 7).
    Sell,
    /// The first manages and supports what the second has bought elsewhere (scenario 3).
    Support,
    /// The first provides for the second, which resells (scenario 8).
    Provide,
}

impl Intention {
    /// Every intention.
    pub const ALL: [Self; 3] = [Self::Sell, Self::Support, Self::Provide];

    /// The name in URLs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sell => "sell",
            Self::Support => "support",
            Self::Provide => "provide",
        }
    }

    /// The intention of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// A company as the scenarios see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Company {
    /// The region of its country; none where the program is not offered (REG-11).
    pub region: Option<String>,
    /// Its place in the program, if what was named is a partner's tenant.
    pub partner: Option<Membership>,
    /// Whether the one who asks may know who it is. Of a stranger only the country counts, whoever it is.
    pub known: bool,
}

/// A company's place in the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The partner.
    pub partner: Partner,
    /// Where its enrollment stands, if it has one.
    pub enrollment: Option<EnrollmentStatus>,
    /// Whether its direct bill is restricted now (rules §4.10).
    pub restricted: bool,
}

impl Membership {
    fn in_a_program(&self) -> bool {
        self.partner.programs != Programs::default()
    }
}

/// Two parties, an intention, and what already lies between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What they have in mind.
    pub intention: Intention,
    /// Who sells, supports or provides.
    pub first: Company,
    /// Who buys, is supported, or resells.
    pub second: Company,
    /// Whether the two have an active partnership.
    pub partnership: bool,
    /// Whether the first has a provider in good standing to sell through.
    pub has_provider: bool,
    /// Whether the operator keeps the second as an affiliate of the first.
    pub affiliated: bool,
}

/// How it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Billed directly, with the whole relation of one's own (scenario 1, relationship 1).
    Direct,
    /// Through an indirect provider, which bills and supports (scenario 1, relationship 2).
    ThroughProvider,
    /// A direct-bill partner that changes over: either of the two.
    DirectOrThroughProvider,
    /// As a provider: to customers of its own.
    AsProvider,
    /// With the customer's authorization, beside other partners (scenario 3).
    Administer,
    /// By inviting the reseller, whose global admin authorizes the provider.
    Invite,
    /// They work together already.
    AlreadyPartners,
}

/// Why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// The program is not offered in the country of one of them (REG-11).
    NotAMarket,
    /// The first is in no program.
    NotInProgram,
    /// The first is on its way into the program (rules §4.1).
    Enrolling,
    /// The second is on its way into the program: it authorizes nobody before its checks are passed (PAR-04).
    OtherEnrolling,
    /// The first's account is suspended (rules §4.13).
    Suspended,
    /// The second's account is suspended (PAR-04).
    OtherSuspended,
    /// The first has no MPN ID (REG-05, MPN-05).
    NoMpnId,
    /// The first has not signed the partner agreement (MPA-01, MPA-05).
    AgreementUnsigned,
    /// The first's direct bill is restricted, and it has no other way (rules §4.10, DIR-21).
    DirectBillRestricted,
    /// Nobody sells to itself, nor provides for itself (scenario 5, PAR-07).
    Itself,
    /// Nobody sells to its affiliates (scenario 5, CUS-18).
    Affiliate,
    /// They are in different regions (scenarios 7 and 8, REG-02, REG-03).
    OtherRegion,
    /// A provider's reseller does not become its customer (scenario 6, PAR-14).
    OwnReseller,
    /// A partner buys for its own use from a reseller or a direct-bill partner, not from a provider (scenario 4).
    ProviderSellsToPartner,
    /// A tenant of the program cannot be a customer: another one can (scenario 4, CUS-18, CUS-19).
    PartnerTenant,
    /// A reseller without a provider in good standing cannot sell yet (scenario 1).
    NoProvider,
    /// Only providers provide.
    NotAProvider,
    /// The second is no indirect reseller.
    NotAReseller,
    /// The second provides itself: it cannot become a reseller in the same tenant (rules §1).
    AlsoAProvider,
}

impl Question {
    /// Whether they can, and how; or why not.
    ///
    /// # Errors
    /// The first obstacle, the ones that cannot be mended before those that can.
    pub fn answer(&self) -> Result<Way, Obstacle> {
        let (Some(here), Some(there)) = (&self.first.region, &self.second.region) else {
            return Err(Obstacle::NotAMarket);
        };
        let first = self.first.partner.as_ref().ok_or(Obstacle::NotInProgram)?;
        if !first.in_a_program() {
            return Err(on_its_way(first));
        }
        if self.second.partner.as_ref().is_some_and(|second| second.partner.id == first.partner.id) {
            return Err(Obstacle::Itself);
        }
        // What is managed is authorized as what is bought: by an invitation, which a partner's affiliate cannot accept.
        if self.affiliated && self.intention != Intention::Provide {
            return Err(Obstacle::Affiliate);
        }
        if here != there {
            return Err(Obstacle::OtherRegion);
        }
        match self.intention {
            Intention::Sell => self.sale(first),
            Intention::Support => self.support(first),
            Intention::Provide => self.provision(&first.partner),
        }
    }

    fn sale(&self, seller: &Membership) -> Result<Way, Obstacle> {
        let programs = seller.partner.programs;
        self.no_partner_tenant(programs)?;
        in_good_standing(&seller.partner)?;
        ready(&seller.partner)?;
        if programs.indirect_provider {
            return Ok(Way::AsProvider);
        }
        match (programs.direct_bill && !seller.restricted, programs.indirect_reseller && self.has_provider) {
            (true, true) => Ok(Way::DirectOrThroughProvider),
            (true, false) => Ok(Way::Direct),
            (false, true) => Ok(Way::ThroughProvider),
            (false, false) if programs.direct_bill => Err(Obstacle::DirectBillRestricted),
            (false, false) => Err(Obstacle::NoProvider),
        }
    }

    /// A tenant of the program is nobody's customer; which way out there is depends on who sells.
    const fn no_partner_tenant(&self, seller: Programs) -> Result<(), Obstacle> {
        match &self.second.partner {
            None => Ok(()),
            Some(_) if seller.indirect_provider && self.partnership => Err(Obstacle::OwnReseller),
            Some(_) if seller.indirect_provider => Err(Obstacle::ProviderSellsToPartner),
            Some(_) => Err(Obstacle::PartnerTenant),
        }
    }

    /// By an invitation to authorize the partner, which needs no signature: nothing is transacted (C-21).
    fn support(&self, asks: &Membership) -> Result<Way, Obstacle> {
        let programs = asks.partner.programs;
        self.no_partner_tenant(programs)?;
        in_good_standing(&asks.partner)?;
        let through = programs.indirect_reseller && self.has_provider;
        if programs.direct_bill && asks.restricted && !through {
            return Err(Obstacle::DirectBillRestricted);
        }
        Ok(Way::Administer)
    }

    fn provision(&self, provider: &Partner) -> Result<Way, Obstacle> {
        if !provider.programs.indirect_provider {
            return Err(Obstacle::NotAProvider);
        }
        if self.partnership {
            return Ok(Way::AlreadyPartners);
        }
        match &self.second.partner {
            Some(second) if second.partner.programs.indirect_provider => return Err(Obstacle::AlsoAProvider),
            Some(second) => begins(provider, second)?,
            None if self.second.known => return Err(Obstacle::NotAReseller),
            // Whether a stranger is enrolled shows when it follows the invitation.
            None => in_good_standing(provider)?,
        }
        Ok(Way::Invite)
    }
}

/// Why a tenant in no program cannot begin: it never asked, is being checked, or has only to sign.
fn on_its_way(it: &Membership) -> Obstacle {
    match it.enrollment {
        None | Some(EnrollmentStatus::Draft) => Obstacle::NotInProgram,
        Some(EnrollmentStatus::Qualified) => ready(&it.partner).err().unwrap_or(Obstacle::AgreementUnsigned),
        Some(_) => Obstacle::Enrolling,
    }
}

/// The gates of an invitation between provider and reseller (PAR-04, PAR-08).
fn begins(provider: &Partner, second: &Membership) -> Result<(), Obstacle> {
    let (reseller, enrollment) = (&second.partner, second.enrollment);
    Pair { provider, reseller, enrollment, partners: false }.may_begin().map_err(|refusal| match refusal {
        PartnershipRefusal::ProviderUnfit => Obstacle::Suspended,
        PartnershipRefusal::EnrollmentUnfinished => Obstacle::OtherEnrolling,
        PartnershipRefusal::Suspended => Obstacle::OtherSuspended,
        PartnershipRefusal::OtherRegion => Obstacle::OtherRegion,
        _ => Obstacle::NotAReseller,
    })
}

fn in_good_standing(partner: &Partner) -> Result<(), Obstacle> {
    if partner.standing == Standing::Suspended { Err(Obstacle::Suspended) } else { Ok(()) }
}

/// An MPN ID, and with it the signature (MPN-05): without them nothing is transacted.
const fn ready(partner: &Partner) -> Result<(), Obstacle> {
    match (&partner.mpn_id, partner.agreement_signed) {
        (None, _) => Err(Obstacle::NoMpnId),
        (Some(_), false) => Err(Obstacle::AgreementUnsigned),
        (Some(_), true) => Ok(()),
    }
}

#[cfg(test)]
#[path = "scenario_tests.rs"]
mod tests;
