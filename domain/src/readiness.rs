//! What must hold between the partners and the customer before subscriptions can move.
//!
//! Checked when a request is created (TRA-01…TRA-05) and again when it is accepted (TRA-22).
//! Each obstacle is one item of a fix-list: who can remove it is told with it.

use crate::customer::{CustomerAgreement, RelationKind};
use crate::partner::{Partner, Standing};
use serde::{Deserialize, Serialize};

/// What stands in the way of a transfer between these parties.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Obstacle {
    /// The source is not direct bill and indirect reseller in one tenant (TRA-01).
    #[error("the source is not a transitioning partner")]
    SourceNotDualRole,
    /// The customer is not a direct customer of the source (TRA-03).
    #[error("the customer is not a direct customer of the source")]
    CustomerNotDirect,
    /// Provider and source have no partnership (TRA-04).
    #[error("there is no partnership with the indirect provider")]
    NoPartnership,
    /// The provider has no relation with the customer (TRA-04).
    #[error("the indirect provider has no relationship with the customer")]
    ProviderNotConnected,
    /// No customer agreement counts for the provider (TRA-05, MCA-06).
    #[error("no customer agreement counts for the indirect provider")]
    NoCustomerAgreement,
    /// Provider, reseller and customer are not in one region (REG-02, REG-03).
    #[error("the parties are not in the same region")]
    OtherRegion,
    /// The source account is suspended (rules §4.13).
    #[error("the source account is suspended")]
    SourceSuspended,
    /// The target is no indirect provider, or its account is suspended (TRA-22).
    #[error("the indirect provider is not in good standing")]
    ProviderSuspended,
    /// The source has not signed the partner agreement (MPA-01).
    #[error("the source has not signed the partner agreement")]
    SourceAgreementUnsigned,
    /// The provider has not signed the partner agreement (TRA-22).
    #[error("the indirect provider has not signed the partner agreement")]
    ProviderAgreementUnsigned,
    /// The source has no MPN ID to put on the new purchase (TRA-14).
    #[error("the source has no MPN ID")]
    NoMpnId,
}

impl Obstacle {
    /// A stable name for messages and the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::SourceNotDualRole => "source_not_dual_role",
            Self::CustomerNotDirect => "customer_not_direct",
            Self::NoPartnership => "no_partnership",
            Self::ProviderNotConnected => "provider_not_connected",
            Self::NoCustomerAgreement => "no_customer_agreement",
            Self::OtherRegion => "other_region",
            Self::SourceSuspended => "source_suspended",
            Self::ProviderSuspended => "provider_suspended",
            Self::SourceAgreementUnsigned => "source_agreement_unsigned",
            Self::ProviderAgreementUnsigned => "provider_agreement_unsigned",
            Self::NoMpnId => "no_mpn_id",
        }
    }
}

/// The facts about one customer and two partners, read in one transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parties {
    /// The partner that hands over.
    pub source: Partner,
    /// The partner that takes over.
    pub target: Partner,
    /// The region of the customer's country (REG-06).
    pub customer_region: String,
    /// What the source is to the customer, if anything.
    pub source_relation: Option<RelationKind>,
    /// Whether the target has a relation with the customer.
    pub target_related: bool,
    /// Whether source and target have an active partnership.
    pub partnership: bool,
    /// The agreement that counts for the target, if any (MCA-06).
    pub agreement: Option<CustomerAgreement>,
}

impl Parties {
    /// Everything that stands in the way, in the order a person should mend it.
    #[must_use]
    pub fn obstacles(&self) -> Vec<Obstacle> {
        let Self { source, target, .. } = self;
        let same_region = source.region == target.region && target.region == self.customer_region;
        let target_stands = target.programs.indirect_provider && target.standing == Standing::Good;
        [
            (!source.programs.is_dual_role(), Obstacle::SourceNotDualRole),
            (source.standing == Standing::Suspended, Obstacle::SourceSuspended),
            (!source.agreement_signed, Obstacle::SourceAgreementUnsigned),
            (source.mpn_id.is_none(), Obstacle::NoMpnId),
            (self.source_relation != Some(RelationKind::Direct), Obstacle::CustomerNotDirect),
            (!self.partnership, Obstacle::NoPartnership),
            (!target_stands, Obstacle::ProviderSuspended),
            (!target.agreement_signed, Obstacle::ProviderAgreementUnsigned),
            (!same_region, Obstacle::OtherRegion),
            (!self.target_related, Obstacle::ProviderNotConnected),
            (self.agreement.is_none(), Obstacle::NoCustomerAgreement),
        ]
        .into_iter()
        .filter_map(|(stands_in_the_way, obstacle)| stands_in_the_way.then_some(obstacle))
        .collect()
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::PartnerTenantId;
    use crate::customer::AgreementMethod;
    use crate::partner::Programs;
    use time::macros::datetime;

    pub(crate) fn ready_parties() -> Parties {
        let partner = |n: u8, programs: Programs| Partner {
            id: PartnerTenantId::of([n; 16]),
            name: format!("Partner {n}"),
            region: "europe".into(),
            programs,
            standing: Standing::Good,
            mpn_id: Some("5567210".into()),
            agreement_signed: true,
        };
        Parties {
            source: partner(1, Programs { direct_bill: true, indirect_reseller: true, indirect_provider: false }),
            target: partner(2, Programs { indirect_provider: true, ..Programs::default() }),
            customer_region: "europe".into(),
            source_relation: Some(RelationKind::Direct),
            target_related: true,
            partnership: true,
            agreement: Some(CustomerAgreement {
                method: AgreementMethod::Direct,
                signed_by: "Johan Ek".into(),
                agreed_at: datetime!(2026-09-08 09:00 UTC),
            }),
        }
    }

    #[test]
    fn nothing_stands_in_the_way_when_every_prerequisite_holds() {
        assert_eq!(ready_parties().obstacles(), []);
    }

    #[test]
    fn each_missing_prerequisite_is_named_alone() {
        type Break = fn(&mut Parties);
        let cases: [(Break, Obstacle); 12] = [
            (|it| it.source.programs.indirect_reseller = false, Obstacle::SourceNotDualRole),
            (|it| it.source.programs.direct_bill = false, Obstacle::SourceNotDualRole),
            (|it| it.source.standing = Standing::Suspended, Obstacle::SourceSuspended),
            (|it| it.source.agreement_signed = false, Obstacle::SourceAgreementUnsigned),
            (|it| it.source.mpn_id = None, Obstacle::NoMpnId),
            (|it| it.source_relation = Some(RelationKind::IndirectReseller), Obstacle::CustomerNotDirect),
            (|it| it.partnership = false, Obstacle::NoPartnership),
            (|it| it.target.standing = Standing::Suspended, Obstacle::ProviderSuspended),
            (|it| it.target.agreement_signed = false, Obstacle::ProviderAgreementUnsigned),
            (|it| it.customer_region = "united_states".into(), Obstacle::OtherRegion),
            (|it| it.target_related = false, Obstacle::ProviderNotConnected),
            (|it| it.agreement = None, Obstacle::NoCustomerAgreement),
        ];
        for (spoil, obstacle) in cases {
            let mut parties = ready_parties();
            spoil(&mut parties);
            assert_eq!(parties.obstacles(), [obstacle]);
        }
    }
}
