//! Who and what is in the test world, as tables. The keys are what tests call them by.

use domain::Role::{self, AdminAgent, GlobalAdmin, HelpdeskAgent, OperatorAdmin, SalesAgent, Verifier};
use domain::partner::Program::{self, DirectBill, IndirectProvider, IndirectReseller};
use domain::subscription::ProductFamily::{self, AzurePayg, AzurePlan, License, MarketplaceSaas, ReservedInstance};

pub(super) struct Partner {
    pub(super) key: &'static str,
    pub(super) name: &'static str,
    pub(super) country: &'static str,
    pub(super) region: &'static str,
    pub(super) currency: &'static str,
    /// Empty for none.
    pub(super) mpn_id: &'static str,
    pub(super) programs: &'static [Program],
}

const PROVIDER: &[Program] = &[IndirectProvider];
const DUAL_ROLE: &[Program] = &[DirectBill, IndirectReseller];

const IN_SWEDEN: Partner =
    Partner { key: "", name: "", country: "SE", region: "europe", currency: "SEK", mpn_id: "", programs: DUAL_ROLE };
const IN_THE_NETHERLANDS: Partner = Partner { country: "NL", currency: "EUR", programs: PROVIDER, ..IN_SWEDEN };
const IN_GERMANY: Partner = Partner { country: "DE", ..IN_THE_NETHERLANDS };
const IN_THE_US: Partner = Partner { country: "US", region: "united_states", currency: "USD", ..IN_THE_NETHERLANDS };

pub(super) const PARTNERS: [Partner; 7] = [
    Partner { key: "wingtip", name: "Wingtip Cloud AB", mpn_id: "5567210", ..IN_SWEDEN },
    Partner { key: "northwind", name: "Northwind Distribution B.V.", mpn_id: "5567220", ..IN_THE_NETHERLANDS },
    Partner { key: "tailspin", name: "Tailspin Vertrieb GmbH", mpn_id: "5567230", ..IN_GERMANY },
    Partner { key: "fabrikam", name: "Fabrikam Distribution Inc.", mpn_id: "5567240", ..IN_THE_US },
    Partner { key: "proseware", name: "Proseware AB", mpn_id: "5567250", ..IN_SWEDEN },
    Partner { key: "nova", name: "Nova IT AB", programs: &[], ..IN_SWEDEN },
    Partner { key: OPERATOR, name: "Nordic Program Desk", programs: &[], ..IN_SWEDEN },
];

/// The operator's own tenant.
pub(super) const OPERATOR: &str = "desk";

/// Provider and reseller.
pub(super) const PARTNERSHIPS: [(&str, &str); 2] = [("northwind", "wingtip"), ("tailspin", "proseware")];

pub(super) struct User {
    pub(super) key: &'static str,
    pub(super) name: &'static str,
    /// Per tenant; the first is the one meant when none is named.
    pub(super) roles: &'static [(&'static str, &'static [Role])],
}

pub(super) const USERS: [User; 11] = [
    User { key: "ebba", name: "Ebba Lindqvist", roles: &[("wingtip", &[GlobalAdmin, AdminAgent])] },
    User { key: "nils", name: "Nils Holm", roles: &[("wingtip", &[HelpdeskAgent])] },
    User { key: "daan", name: "Daan de Boer", roles: &[("northwind", &[SalesAgent])] },
    User { key: "sanne", name: "Sanne Visser", roles: &[("northwind", &[AdminAgent])] },
    User { key: "petra", name: "Petra Nyström", roles: &[("proseware", &[AdminAgent])] },
    User { key: "tom", name: "Tom Becker", roles: &[("tailspin", &[AdminAgent])] },
    User { key: "nora", name: "Nora Berg", roles: &[("nova", &[GlobalAdmin])] },
    User { key: "olof", name: "Olof Ek", roles: &[("nova", &[HelpdeskAgent])] },
    User { key: "amara", name: "Amara Okafor", roles: &[("desk", &[Verifier])] },
    User { key: "olga", name: "Olga Lind", roles: &[("desk", &[OperatorAdmin, Verifier])] },
    User { key: "mira", name: "Mira Okafor", roles: &[("wingtip", &[AdminAgent]), ("northwind", &[SalesAgent])] },
];

pub(super) struct Customer {
    pub(super) key: &'static str,
    pub(super) name: &'static str,
    pub(super) owner: &'static str,
    pub(super) provider: Option<&'static str>,
    pub(super) agreement: bool,
}

pub(super) const CUSTOMERS: [Customer; 4] = [
    Customer {
        key: "adventure",
        name: "Adventure Works AB",
        owner: "wingtip",
        provider: Some("northwind"),
        agreement: true,
    },
    Customer { key: "litware", name: "Litware AB", owner: "wingtip", provider: Some("northwind"), agreement: false },
    Customer { key: "coho", name: "Coho Winery AB", owner: "wingtip", provider: None, agreement: true },
    Customer {
        key: "woodgrove",
        name: "Woodgrove Bank AB",
        owner: "proseware",
        provider: Some("tailspin"),
        agreement: true,
    },
];

pub(super) struct Bought {
    /// `customer/what`.
    pub(super) key: &'static str,
    pub(super) parent: Option<&'static str>,
    pub(super) offer: &'static str,
    pub(super) quantity: i64,
    pub(super) family: ProductFamily,
    pub(super) suspended: bool,
    pub(super) trial: bool,
    pub(super) provisioned: bool,
}

const LICENSE: Bought = Bought {
    key: "",
    parent: None,
    offer: "",
    quantity: 1,
    family: License,
    suspended: false,
    trial: false,
    provisioned: true,
};
const E3_ADD_ON: Bought = Bought { parent: Some("adventure/e3"), ..LICENSE };

/// Bases before their add-ons.
pub(super) const SUBSCRIPTIONS: [Bought; 15] = [
    Bought { key: "adventure/e3", offer: "Office 365 E3", quantity: 120, ..LICENSE },
    Bought { key: "adventure/audio", offer: "Audio Conferencing", quantity: 120, ..E3_ADD_ON },
    Bought { key: "adventure/phone", offer: "Phone System", quantity: 35, ..E3_ADD_ON },
    Bought { key: "adventure/f3", offer: "Office 365 F3", quantity: 48, ..LICENSE },
    Bought { key: "adventure/azure", offer: "Microsoft Azure", family: AzurePayg, ..LICENSE },
    Bought { key: "adventure/azure-plan", offer: "Azure plan", family: AzurePlan, ..LICENSE },
    Bought { key: "adventure/reservation", offer: "Reserved VM Instance", family: ReservedInstance, ..LICENSE },
    Bought { key: "adventure/saas", offer: "Fourth Coffee Loyalty", quantity: 10, family: MarketplaceSaas, ..LICENSE },
    Bought { key: "adventure/visio", offer: "Visio Plan 2", quantity: 6, suspended: true, ..LICENSE },
    Bought { key: "adventure/trial", offer: "Project Plan 3", quantity: 25, trial: true, ..LICENSE },
    Bought { key: "adventure/unprovisioned", offer: "Intune", quantity: 40, provisioned: false, ..LICENSE },
    Bought { key: "litware/e3", offer: "Office 365 E3", quantity: 30, ..LICENSE },
    Bought { key: "coho/e3", offer: "Office 365 E3", quantity: 15, ..LICENSE },
    Bought { key: "woodgrove/e3", offer: "Office 365 E3", quantity: 200, ..LICENSE },
    Bought { key: "woodgrove/f3", offer: "Office 365 F3", quantity: 60, ..LICENSE },
];
