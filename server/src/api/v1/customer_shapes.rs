//! Customers on the wire (rest-contract §3).

use crate::api::envelope::{Attributes, Links};
use crate::api::wire;
use domain::bill_to::BillTo;
use domain::customer::RelationKind;
use domain::profile::Address;
use program::customer_tenants::AccountView;
use program::customers::PagedRow;
use program::people::Credentials;
use serde::Serialize;
use utoipa::ToSchema;

/// A customer.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Customer {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    company_profile: Option<CompanyProfile>,
    #[serde(skip_serializing_if = "Option::is_none")]
    billing_profile: Option<BillingProfile>,
    relationship_to_partner: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    allow_delegated_access: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    custom_domains: Option<Vec<String>>,
    /// The reseller that sells to it, for its provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    associated_partner_id: Option<String>,
    /// Once, when it is created.
    #[serde(skip_serializing_if = "Option::is_none")]
    user_credentials: Option<UserCredentials>,
    links: Links,
    attributes: Attributes,
}

/// What its first global admin signs in with.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct UserCredentials {
    user_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    password: Option<String>,
}

/// What a customer is.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct CompanyProfile {
    tenant_id: String,
    domain: String,
    company_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<WireAddress>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    organization_registration_number: Option<String>,
    links: Links,
    attributes: Attributes,
}

/// Where its bills go.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = CustomerBillingProfile)]
pub(super) struct BillingProfile {
    id: String,
    first_name: String,
    last_name: String,
    email: String,
    culture: String,
    language: String,
    company_name: String,
    default_address: WireAddress,
    links: Links,
    attributes: Attributes,
}

/// An address.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct WireAddress {
    country: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    city: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address_line1: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address_line2: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    postal_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone_number: Option<String>,
}

impl WireAddress {
    pub(super) fn of(it: &Address) -> Self {
        Self {
            city: Some(it.city.clone()),
            state: it.state.clone(),
            address_line1: Some(it.line1.clone()),
            address_line2: it.line2.clone(),
            postal_code: it.postal_code.clone(),
            ..Self::only(&it.country)
        }
    }

    fn only(country: &str) -> Self {
        Self {
            country: country.to_owned(),
            city: None,
            state: None,
            address_line1: None,
            address_line2: None,
            postal_code: None,
            first_name: None,
            last_name: None,
            phone_number: None,
        }
    }
}

fn uri(id: &str) -> String {
    format!("/customers/{id}")
}

/// The version of a billing profile.
pub(super) fn etag(version: i64) -> String {
    format!("b-{version}")
}

impl Customer {
    /// As lists have it.
    pub(super) fn listed(it: &PagedRow) -> Self {
        Self { company_profile: Some(CompanyProfile::listed(it)), ..Self::bare(&it.id, "reseller") }
    }

    /// With everything.
    pub(super) fn whole(id: &str, it: &AccountView) -> Self {
        let reseller = it.beside.iter().find(|_| it.relation.kind == RelationKind::IndirectProvider);
        Self {
            company_profile: Some(CompanyProfile::whole(id, it)),
            billing_profile: BillingProfile::of(id, it),
            allow_delegated_access: Some(it.relation.dap),
            custom_domains: Some(vec![it.domain.clone()]),
            associated_partner_id: reseller.map(|it| it.id.clone()),
            ..Self::bare(id, "reseller")
        }
    }

    /// Without a relation.
    pub(super) fn gone(id: &str) -> Self {
        Self::bare(id, "none")
    }

    /// With what its first global admin signs in with.
    pub(super) fn with(self, admin: &Credentials, password: Option<String>) -> Self {
        let user_name = admin.sign_in_name.clone();
        Self { user_credentials: Some(UserCredentials { user_name, password }), ..self }
    }

    fn bare(id: &str, relationship_to_partner: &'static str) -> Self {
        Self {
            id: id.to_owned(),
            company_profile: None,
            billing_profile: None,
            relationship_to_partner,
            allow_delegated_access: None,
            custom_domains: None,
            associated_partner_id: None,
            user_credentials: None,
            links: Links::to(uri(id)),
            attributes: Attributes::of("Customer"),
        }
    }
}

impl CompanyProfile {
    fn listed(it: &PagedRow) -> Self {
        Self {
            tenant_id: it.id.clone(),
            domain: it.domain.clone(),
            company_name: it.name.clone(),
            address: None,
            email: None,
            organization_registration_number: None,
            links: Links::to(format!("{}/profiles/company", uri(&it.id))),
            attributes: Attributes::of("CustomerCompanyProfile"),
        }
    }

    pub(super) fn whole(id: &str, it: &AccountView) -> Self {
        let bill_to = it.bill_to.as_ref().map(|(bill_to, _)| bill_to);
        let address = bill_to.map_or_else(|| WireAddress::only(&it.country), |it| WireAddress::of(&it.address));
        Self {
            tenant_id: id.to_owned(),
            domain: it.domain.clone(),
            company_name: it.name.clone(),
            address: Some(WireAddress { phone_number: it.phone.clone(), ..address }),
            email: bill_to.map(|it| it.email.clone()),
            organization_registration_number: it.registration_number.clone(),
            links: Links::to(format!("{}/profiles/company", uri(id))),
            attributes: Attributes::of("CustomerCompanyProfile"),
        }
    }
}

impl BillingProfile {
    /// What the partner keeps of it; nothing where another sends the bills.
    pub(super) fn of(id: &str, it: &AccountView) -> Option<Self> {
        let (bill_to, version) = it.bill_to.as_ref()?;
        Some(Self::kept(id, bill_to, *version))
    }

    fn kept(id: &str, it: &BillTo, version: i64) -> Self {
        let (culture, language) = wire::culture(&it.language, &it.address.country);
        Self {
            id: id.to_owned(),
            first_name: it.first_name.clone(),
            last_name: it.last_name.clone(),
            email: it.email.clone(),
            culture,
            language,
            company_name: it.company_name.clone(),
            default_address: WireAddress {
                first_name: Some(it.first_name.clone()),
                last_name: Some(it.last_name.clone()),
                phone_number: it.phone.clone(),
                ..WireAddress::of(&it.address)
            },
            links: Links::to(format!("{}/profiles/billing", uri(id))),
            attributes: Attributes::versioned("CustomerBillingProfile", etag(version)),
        }
    }
}
