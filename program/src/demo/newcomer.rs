//! Storing one customer of the demo with everything around it: relations, agreement, subscriptions.

use super::Moment;
use super::dice::named;
use super::offers::Bought;
use super::partners::{mpn_id, tenant};
use crate::ProgramError;
use crate::store::Tx;
use crate::store::bulk::{self, NewCustomer, NewRelation, NewSubscription};
use crate::store::demo::{self as rows, NewAgreement};
use domain::customer::RelationKind;
use domain::subscription::SubscriptionStatus;
use domain::{CustomerTenantId, PartnerTenantId};
use time::OffsetDateTime;

/// How a partner and Northwind stand to a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tie {
    /// A direct customer without a provider.
    Direct,
    /// A direct customer whose relationship was extended to Northwind.
    Extended,
    /// A customer that Northwind bills and the partner resells to.
    Indirect,
}

/// How the customer agreement came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Consent {
    /// There is none.
    Missing,
    /// The customer accepted it; who did is named.
    Accepted(&'static str),
    /// A partner attested it.
    Attested(&'static str),
}

/// A customer to be stored.
pub(super) struct Newcomer<'a> {
    pub(super) id: CustomerTenantId,
    pub(super) name: &'a str,
    pub(super) domain: &'a str,
    pub(super) country: &'a str,
    /// The partner whose customer it is.
    pub(super) of: &'a PartnerTenantId,
    /// That partner's MPN ID.
    pub(super) mpn_id: &'a str,
    pub(super) tie: Tie,
    pub(super) consent: Consent,
    pub(super) bought: &'a [Bought],
    /// Since when it is a customer, and since when Northwind is there too.
    pub(super) since: (OffsetDateTime, OffsetDateTime),
}

/// The customer's tenant that belongs to a domain.
pub(super) fn customer_id(domain: &str) -> CustomerTenantId {
    CustomerTenantId::of(named(&format!("customer/{domain}")))
}

impl Newcomer<'_> {
    /// Store it.
    pub(super) async fn store(
        &self,
        tx: &mut Tx,
        today: Moment,
        northwind: &PartnerTenantId,
    ) -> Result<(), ProgramError> {
        let new = NewCustomer {
            id: &self.id,
            name: self.name,
            domain: self.domain,
            country: self.country,
            region: "europe",
            created_at: self.since.0,
        };
        bulk::customer(tx, &new).await?;
        self.store_relations(tx, northwind).await?;
        self.store_agreement(tx).await?;
        for bought in self.bought {
            self.store_subscription(tx, today, bought, northwind).await?;
        }
        Ok(())
    }

    async fn store_relations(&self, tx: &mut Tx, northwind: &PartnerTenantId) -> Result<(), ProgramError> {
        let (kind, origin) = match self.tie {
            Tie::Direct | Tie::Extended => (RelationKind::Direct, "tenant_created"),
            Tie::Indirect => (RelationKind::IndirectReseller, "invitation"),
        };
        let (customer, name) = (&self.id, self.name);
        let own =
            NewRelation { partner: self.of, customer, name, kind, origin, dap: true, established_at: self.since.0 };
        bulk::relation(tx, &own).await?;
        if self.tie == Tie::Direct {
            return Ok(());
        }
        // An extension never brings administration privileges (DAP-03).
        let provider = NewRelation {
            partner: northwind,
            kind: RelationKind::IndirectProvider,
            origin: if self.tie == Tie::Extended { "extension" } else { "invitation" },
            dap: self.tie == Tie::Indirect,
            established_at: self.since.1,
            ..own
        };
        bulk::relation(tx, &provider).await?;
        rows::pairing(tx, customer, (northwind, self.of), self.since.1).await
    }

    async fn store_agreement(&self, tx: &mut Tx) -> Result<(), ProgramError> {
        let (signed_by, attested_by) = match self.consent {
            Consent::Missing => return Ok(()),
            Consent::Accepted(signer) => (signer, None),
            Consent::Attested(partner) => ("Kim Akers", Some(tenant(partner))),
        };
        let id = domain::id::guid_of(named(&format!("agreement/{}", self.id)));
        let (customer, agreed_at) = (&self.id, self.since.1);
        rows::agreement(
            tx,
            &NewAgreement { id: &id, customer, attested_by: attested_by.as_ref(), signed_by, agreed_at },
        )
        .await
    }

    async fn store_subscription(
        &self,
        tx: &mut Tx,
        today: Moment,
        bought: &Bought,
        northwind: &PartnerTenantId,
    ) -> Result<(), ProgramError> {
        let indirect = self.tie == Tie::Indirect;
        let suspended = bought.it.status == SubscriptionStatus::Suspended;
        // What was suspended longer than that ago would be deleted by now (rules §4.11).
        let lately = if suspended { bought.created_at.max(today.days_ago(40)) } else { bought.created_at };
        let new = NewSubscription {
            it: &bought.it,
            customer: &self.id,
            owner: if indirect { northwind } else { self.of },
            reseller: indirect.then_some((self.of, self.mpn_id)),
            suspension_reason: suspended.then_some("PartnerRequest"),
            created_at: bought.created_at,
            changed_at: lately.min(today.midnight()),
        };
        bulk::subscription(tx, &new).await
    }
}

/// The partner of that key, for a [`Newcomer`].
pub(super) fn partner(key: &str) -> (PartnerTenantId, &'static str) {
    (tenant(key), mpn_id(key))
}
