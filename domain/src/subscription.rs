//! A customer's subscription, owned by the partner who bills it.

use crate::SubscriptionId;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in the database, in files and on the wire.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The value of that name.
            #[must_use]
            pub fn of_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.code() == code)
            }
        }
    };
}

coded!(/// What kind of product it is; decides whether it can be transferred (TRA-07).
ProductFamily {
    /// Licence-based: Office 365, Dynamics, Intune, Visio, Project.
    License = "license",
    /// Azure pay-as-you-go, offer MS-AZR-0145P.
    AzurePayg = "azurePayg",
    /// Azure plan.
    AzurePlan = "azurePlan",
    /// Azure reserved instance.
    ReservedInstance = "reservedInstance",
    /// Term-based software subscription.
    TermSoftware = "termSoftware",
    /// Marketplace software as a service.
    MarketplaceSaas = "marketplaceSaas",
    /// Perpetual or server software.
    PerpetualSoftware = "perpetualSoftware",
});

coded!(/// Life of a subscription (rules §4.11).
SubscriptionStatus {
    /// In use and billed.
    Active = "active",
    /// Paused; deleted after 90 days.
    Suspended = "suspended",
    /// Gone.
    Deleted = "deleted",
});

coded!(/// How often it is billed.
BillingCycle {
    /// Every month.
    Monthly = "monthly",
    /// Every year.
    Annual = "annual",
    /// Once.
    OneTime = "one_time",
});

coded!(/// How long a term is.
Term {
    /// One month.
    Month = "P1M",
    /// One year.
    Year = "P1Y",
    /// Three years.
    ThreeYears = "P3Y",
});

/// Why a subscription is suspended.
pub const TRANSFERRED: &str = "Transferred";

/// The offer of Azure pay-as-you-go, the one usage-based offer that moves (TRA-07).
pub const AZURE_PAYG_OFFER: &str = "MS-AZR-0145P";

impl ProductFamily {
    /// Whether its quantity counts seats; usage-based families have none to show.
    #[must_use]
    pub const fn counts_licenses(self) -> bool {
        !matches!(self, Self::AzurePayg | Self::AzurePlan)
    }
}

/// What the rules need to know of a subscription.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subscription {
    /// Its id; changes when it is transferred.
    pub id: SubscriptionId,
    /// The base subscription, if this is an add-on.
    pub parent: Option<SubscriptionId>,
    /// The offer bought.
    pub offer_id: String,
    /// The offer's name.
    pub offer_name: String,
    /// The name the customer knows it by.
    pub friendly_name: String,
    /// Seats; 1 for usage-based families.
    pub quantity: i64,
    /// Kind of product.
    pub family: ProductFamily,
    /// Where in its life.
    pub status: SubscriptionStatus,
    /// Whether it is a trial (C-24).
    pub trial: bool,
    /// Billing rhythm.
    pub billing_cycle: BillingCycle,
    /// Term, if it has one.
    pub term: Option<Term>,
    /// When it renews or ends, if it does.
    pub commitment_end: Option<OffsetDateTime>,
    /// Whether it renews by itself.
    pub auto_renew: bool,
    /// Azure subscription id, kept over a transfer (TRA-25).
    pub entitlement: Option<String>,
    /// False while the operator has not finished provisioning it (C-23).
    pub provisioned: bool,
}

impl Subscription {
    /// An add-on hangs on a base and never travels alone (TRA-10).
    #[must_use]
    pub const fn is_add_on(&self) -> bool {
        self.parent.is_some()
    }

    /// Whether its licenses are given to people.
    #[must_use]
    pub const fn is_assignable(&self) -> bool {
        matches!(self.family, ProductFamily::License | ProductFamily::MarketplaceSaas)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_family_status_cycle_and_term_reads_back_from_its_code() {
        assert!(ProductFamily::ALL.iter().all(|v| ProductFamily::of_code(v.code()) == Some(*v)));
        assert!(SubscriptionStatus::ALL.iter().all(|v| SubscriptionStatus::of_code(v.code()) == Some(*v)));
        assert!(BillingCycle::ALL.iter().all(|v| BillingCycle::of_code(v.code()) == Some(*v)));
        assert!(Term::ALL.iter().all(|v| Term::of_code(v.code()) == Some(*v)));
        assert_eq!(ProductFamily::of_code("bananas"), None);
    }
}
