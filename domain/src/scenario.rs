//! Who may do business with whom: the partner scenarios of the program as rules (S3; REG-02 to REG-04, REG-06,
//! REG-11, PAR-14, CUS-18, CUS-19). Pure: the caller finds out who the parties are.
//!
//! An answer is yes with how it goes on, or no with the reason and the way out; never a bare no. Other partners of a
//! customer are no fact here: one customer buys from many, and none of them loses anything (scenario 2, CUS-20).

use crate::PartnerTenantId;
use crate::partner::{Programs, Standing};

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
    /// Its partner tenant, if what was named is one.
    pub partner: Option<Membership>,
}

/// A company's place in the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// Its tenant.
    pub tenant: PartnerTenantId,
    /// The programs it is active in.
    pub programs: Programs,
    /// Its standing.
    pub standing: Standing,
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
    /// Whether the first has a provider to sell through.
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
    /// The first's account is suspended (rules §4.13).
    Suspended,
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
    /// A reseller without a provider cannot sell yet (scenario 1).
    NoProvider,
    /// Only providers provide.
    NotAProvider,
    /// The second is no indirect reseller.
    NotAReseller,
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
        let first = self.first.partner.as_ref().filter(|it| it.programs != Programs::default());
        let first = first.ok_or(Obstacle::NotInProgram)?;
        if self.second.partner.as_ref().is_some_and(|second| second.tenant == first.tenant) {
            return Err(Obstacle::Itself);
        }
        if self.affiliated && self.intention == Intention::Sell {
            return Err(Obstacle::Affiliate);
        }
        if here != there {
            return Err(Obstacle::OtherRegion);
        }
        match self.intention {
            Intention::Sell => self.sale(first),
            Intention::Support => self.support(first),
            Intention::Provide => self.provision(first),
        }
    }

    fn sale(&self, seller: &Membership) -> Result<Way, Obstacle> {
        self.no_partner_tenant(seller)?;
        in_good_standing(seller)?;
        match seller.programs {
            Programs { indirect_provider: true, .. } => Ok(Way::AsProvider),
            Programs { direct_bill: true, indirect_reseller: true, .. } if self.has_provider => {
                Ok(Way::DirectOrThroughProvider)
            }
            Programs { direct_bill: true, .. } => Ok(Way::Direct),
            _ if self.has_provider => Ok(Way::ThroughProvider),
            _ => Err(Obstacle::NoProvider),
        }
    }

    /// A tenant of the program is nobody's customer; which way out there is depends on who sells.
    fn no_partner_tenant(&self, seller: &Membership) -> Result<(), Obstacle> {
        match &self.second.partner {
            None => Ok(()),
            Some(_) if seller.programs.indirect_provider && self.partnership => Err(Obstacle::OwnReseller),
            Some(_) if seller.programs.indirect_provider => Err(Obstacle::ProviderSellsToPartner),
            Some(_) => Err(Obstacle::PartnerTenant),
        }
    }

    fn support(&self, partner: &Membership) -> Result<Way, Obstacle> {
        self.no_partner_tenant(partner)?;
        in_good_standing(partner)?;
        Ok(Way::Administer)
    }

    fn provision(&self, provider: &Membership) -> Result<Way, Obstacle> {
        if !provider.programs.indirect_provider {
            return Err(Obstacle::NotAProvider);
        }
        if !self.second.partner.as_ref().is_some_and(|it| it.programs.indirect_reseller) {
            return Err(Obstacle::NotAReseller);
        }
        if self.partnership {
            return Ok(Way::AlreadyPartners);
        }
        in_good_standing(provider)?;
        Ok(Way::Invite)
    }
}

fn in_good_standing(partner: &Membership) -> Result<(), Obstacle> {
    if partner.standing == Standing::Suspended { Err(Obstacle::Suspended) } else { Ok(()) }
}

#[cfg(test)]
#[path = "scenario_tests.rs"]
mod tests;
