//! Bringing a provider to a direct customer (DIR-07 to DIR-13): when a reseller relationship may be extended.
//!
//! What the provider then gets is told by the use case; delegated administration is never part of it (DAP-03).

use crate::customer::RelationKind;
use crate::partner::{Partner, Standing};
use serde::{Deserialize, Serialize};

/// Why a relation is not extended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExtensionRefusal {
    /// The customer is not a direct one of this partner (DIR-11).
    NotDirect,
    /// The partner is not direct bill and indirect reseller in one tenant (DIR-08).
    NotDualRole,
    /// The partner's account is suspended: nothing new may be authorised (rules §4.13).
    Suspended,
    /// There is no active partnership with that provider (DIR-08).
    NoPartnership,
    /// The provider is none any more, or its account is suspended.
    ProviderSuspended,
    /// Provider and customer are not in one region (DIR-12).
    OtherRegion,
    /// The customer's company belongs together with the provider (CUS-18).
    Affiliated,
    /// The provider serves the customer together with this partner already (DIR-10).
    AlreadyExtended,
    /// Nobody said that the customer was told and consents (DIR-09).
    ConsentMissing,
}

/// The facts about one customer, the partner whose own it is, and a provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// The partner that brings the provider.
    pub source: Partner,
    /// The provider.
    pub provider: Partner,
    /// What the partner is to the customer.
    pub relation: RelationKind,
    /// The region of the customer's country (REG-06).
    pub customer_region: String,
    /// Whether the two have an active partnership.
    pub partnership: bool,
    /// Whether the operator keeps the customer as an affiliate of the provider.
    pub affiliated: bool,
    /// Whether both serve the customer together already.
    pub paired: bool,
}

/// What keeps a partner from extending its relation with a customer, whoever the provider.
///
/// # Errors
/// `NotDirect`, `NotDualRole`, `Suspended`.
pub fn open_to(source: &Partner, relation: RelationKind) -> Result<(), ExtensionRefusal> {
    if relation != RelationKind::Direct {
        return Err(ExtensionRefusal::NotDirect);
    }
    if !source.programs.is_dual_role() {
        return Err(ExtensionRefusal::NotDualRole);
    }
    if source.standing == Standing::Suspended { Err(ExtensionRefusal::Suspended) } else { Ok(()) }
}

impl Extension {
    /// Whether this provider can be brought to this customer.
    ///
    /// # Errors
    /// The first thing that stands in the way, in the order in which it should be mended.
    pub fn possible(&self) -> Result<(), ExtensionRefusal> {
        open_to(&self.source, self.relation)?;
        let provides = self.provider.programs.indirect_provider && self.provider.standing == Standing::Good;
        let region = self.provider.region == self.customer_region;
        let in_the_way = [
            (self.paired, ExtensionRefusal::AlreadyExtended),
            (!self.partnership, ExtensionRefusal::NoPartnership),
            (!provides, ExtensionRefusal::ProviderSuspended),
            (!region, ExtensionRefusal::OtherRegion),
            (self.affiliated, ExtensionRefusal::Affiliated),
        ];
        in_the_way.into_iter().find(|(stands, _)| *stands).map_or(Ok(()), |(_, refusal)| Err(refusal))
    }

    /// Whether the relation may be extended now. `consent` is the box that the customer was told and consents; it
    /// counts for nobody else and is stored with who ticked it (DIR-09).
    ///
    /// # Errors
    /// As [`Extension::possible`]; `ConsentMissing`.
    pub fn check(&self, consent: bool) -> Result<(), ExtensionRefusal> {
        self.possible()?;
        if consent { Ok(()) } else { Err(ExtensionRefusal::ConsentMissing) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::readiness::tests::ready_parties;

    fn possible() -> Extension {
        let parties = ready_parties();
        Extension {
            source: parties.source,
            provider: parties.target,
            relation: RelationKind::Direct,
            customer_region: parties.customer_region,
            partnership: true,
            affiliated: false,
            paired: false,
        }
    }

    #[test]
    fn a_provider_is_brought_to_a_direct_customer_once_the_customer_consents() {
        assert_eq!(possible().check(true), Ok(()));
        assert_eq!(possible().check(false), Err(ExtensionRefusal::ConsentMissing));
    }

    #[test]
    fn whatever_is_missing_is_named_alone() {
        type Break = fn(&mut Extension);
        let cases: [(Break, ExtensionRefusal); 10] = [
            (|it| it.relation = RelationKind::IndirectReseller, ExtensionRefusal::NotDirect),
            (|it| it.relation = RelationKind::IndirectProvider, ExtensionRefusal::NotDirect),
            (|it| it.source.programs.indirect_reseller = false, ExtensionRefusal::NotDualRole),
            (|it| it.source.standing = Standing::Suspended, ExtensionRefusal::Suspended),
            (|it| it.partnership = false, ExtensionRefusal::NoPartnership),
            (|it| it.provider.standing = Standing::Suspended, ExtensionRefusal::ProviderSuspended),
            (|it| it.provider.programs.indirect_provider = false, ExtensionRefusal::ProviderSuspended),
            (|it| it.customer_region = "united_states".into(), ExtensionRefusal::OtherRegion),
            (|it| it.affiliated = true, ExtensionRefusal::Affiliated),
            (|it| it.paired = true, ExtensionRefusal::AlreadyExtended),
        ];
        for (spoil, refusal) in cases {
            let mut extension = possible();
            spoil(&mut extension);
            assert_eq!(extension.check(true), Err(refusal));
        }
    }

    #[test]
    fn an_unsigned_agreement_and_a_missing_mpn_id_keep_nobody_from_it() {
        let mut extension = possible();
        extension.source.agreement_signed = false;
        extension.source.mpn_id = None;
        extension.provider.agreement_signed = false;
        assert_eq!(extension.check(true), Ok(()));
    }
}
