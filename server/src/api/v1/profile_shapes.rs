//! The caller's own company on the wire (rest-contract §9).

use crate::api::envelope::Attributes;
use crate::api::etag::SentAttributes;
use domain::profile::{LegalProfile, ProfileFields};
use domain::verification::CaseStatus;
use program::own_profile::Own;
use program::store::profiles::StoredProfile;
use program::verification::LegalInfo;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The version of a profile, as clients see it.
pub(super) fn etag(stored: &StoredProfile) -> String {
    format!("p-{}", stored.version)
}

/// Whose an MPN ID is.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct MpnProfile {
    partner_name: String,
    mpn_id: String,
    profile_type: &'static str,
    attributes: Attributes,
}

impl MpnProfile {
    pub(super) fn new(mpn_id: String, partner_name: String) -> Self {
        Self { partner_name, mpn_id, profile_type: "MpnProfile", attributes: Attributes::of("MpnProfile") }
    }
}

/// An address, with whom to ask for there.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Address {
    country: String,
    city: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<String>,
    #[serde(rename = "addressLine1")]
    line1: String,
    #[serde(rename = "addressLine2", skip_serializing_if = "Option::is_none")]
    line2: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    postal_code: Option<String>,
}

/// A person.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Contact {
    first_name: String,
    last_name: String,
    email: String,
    phone_number: String,
}

fn address(profile: &LegalProfile) -> Address {
    let it = profile.address.clone();
    Address {
        country: it.country,
        city: it.city,
        state: it.state,
        line1: it.line1,
        line2: it.line2,
        postal_code: it.postal_code,
    }
}

fn contact(profile: &LegalProfile) -> Contact {
    let it = profile.contact.clone();
    Contact { first_name: it.first_name, last_name: it.last_name, email: it.email, phone_number: it.phone }
}

/// The legal profile, and how its verification stands.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct LegalBusinessProfile {
    company_name: String,
    address: Address,
    primary_contact: Contact,
    vetting_status: &'static str,
    vetting_sub_status: &'static str,
    profile_type: &'static str,
    attributes: Attributes,
}

impl LegalBusinessProfile {
    pub(super) fn of(stored: &StoredProfile, info: &LegalInfo) -> Self {
        let (vetting_status, vetting_sub_status) = match &info.case {
            None => ("none", "none"),
            Some(case) => match case.status {
                CaseStatus::Authorized => ("authorized", "none"),
                CaseStatus::Rejected | CaseStatus::Declined => ("rejected", case.current().code()),
                _ => ("pending", case.current().code()),
            },
        };
        Self {
            company_name: stored.profile.company_name.clone(),
            address: address(&stored.profile),
            primary_contact: contact(&stored.profile),
            vetting_status,
            vetting_sub_status,
            profile_type: "LegalBusinessProfile",
            attributes: Attributes::versioned("LegalBusinessProfile", etag(stored)),
        }
    }
}

/// How customers reach the company.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct SupportProfile {
    email: String,
    telephone: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    website: Option<String>,
    profile_type: &'static str,
    attributes: Attributes,
}

impl SupportProfile {
    pub(super) fn of(stored: &StoredProfile) -> Self {
        let it = stored.profile.support.clone();
        Self {
            email: it.email,
            telephone: it.phone,
            website: it.website,
            profile_type: "SupportProfile",
            attributes: Attributes::versioned("SupportProfile", etag(stored)),
        }
    }
}

/// The company as an organization.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct OrganizationProfile {
    id: String,
    tenant_id: String,
    domain: String,
    company_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    default_address: Option<Address>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    profile_type: &'static str,
    attributes: Attributes,
}

impl OrganizationProfile {
    pub(super) fn of(tenant: &str, own: &Own, stored: Option<&StoredProfile>) -> Self {
        let profile = stored.map(|it| &it.profile);
        Self {
            id: tenant.to_owned(),
            tenant_id: tenant.to_owned(),
            domain: own.domain.clone(),
            company_name: profile.map_or(&own.name, |it| &it.company_name).clone(),
            default_address: profile.map(address),
            email: profile.map(|it| it.contact.email.clone()),
            language: profile.map(|it| it.contact.language.clone()),
            profile_type: "OrganizationProfile",
            attributes: Attributes::of("OrganizationProfile"),
        }
    }
}

/// What the company is billed with.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct BillingProfile {
    company_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<Address>,
    #[serde(skip_serializing_if = "Option::is_none")]
    primary_contact: Option<Contact>,
    billing_currency: String,
    profile_type: &'static str,
    attributes: Attributes,
}

impl BillingProfile {
    pub(super) fn of(own: &Own, stored: Option<&StoredProfile>) -> Self {
        let profile = stored.map(|it| &it.profile);
        Self {
            company_name: profile.map_or(&own.name, |it| &it.company_name).clone(),
            address: profile.map(address),
            primary_contact: profile.map(contact),
            billing_currency: own.currency.clone(),
            profile_type: "BillingProfile",
            attributes: Attributes::of("BillingProfile"),
        }
    }
}

/// A legal profile to be written; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) struct NewLegalProfile {
    #[schema(rename = "companyName")]
    companyname: Option<String>,
    address: Option<NewAddress>,
    #[schema(rename = "primaryContact")]
    primarycontact: Option<NewContact>,
    /// The version that was seen.
    pub(super) attributes: Option<SentAttributes>,
}

/// An address to be written, whole.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
struct NewAddress {
    country: Option<String>,
    city: Option<String>,
    state: Option<String>,
    #[schema(rename = "addressLine1")]
    addressline1: Option<String>,
    #[schema(rename = "addressLine2")]
    addressline2: Option<String>,
    #[schema(rename = "postalCode")]
    postalcode: Option<String>,
}

/// A person to be written; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
struct NewContact {
    #[schema(rename = "firstName")]
    firstname: Option<String>,
    #[schema(rename = "lastName")]
    lastname: Option<String>,
    email: Option<String>,
    #[schema(rename = "phoneNumber")]
    phonenumber: Option<String>,
}

fn put(field: &mut String, sent: Option<String>) {
    if let Some(sent) = sent {
        *field = sent;
    }
}

impl NewLegalProfile {
    /// The fields of the form, with what was sent in the place of what is kept.
    pub(super) fn fields(self, kept: &LegalProfile) -> ProfileFields {
        let mut fields = ProfileFields::from(kept);
        put(&mut fields.company_name, self.companyname);
        if let Some(it) = self.address {
            fields.line1 = it.addressline1.unwrap_or_default();
            fields.line2 = it.addressline2.unwrap_or_default();
            fields.city = it.city.unwrap_or_default();
            fields.state = it.state.unwrap_or_default();
            fields.postal_code = it.postalcode.unwrap_or_default();
            put(&mut fields.country, it.country.map(|it| it.to_uppercase()));
        }
        if let Some(it) = self.primarycontact {
            put(&mut fields.first_name, it.firstname);
            put(&mut fields.last_name, it.lastname);
            put(&mut fields.email, it.email);
            put(&mut fields.phone, it.phonenumber);
        }
        fields
    }
}

/// A support profile to be written; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) struct NewSupportProfile {
    email: Option<String>,
    telephone: Option<String>,
    website: Option<String>,
    /// The version that was seen.
    pub(super) attributes: Option<SentAttributes>,
}

impl NewSupportProfile {
    /// The fields of the form, with what was sent in the place of what is kept.
    pub(super) fn fields(self, kept: &LegalProfile) -> ProfileFields {
        let mut fields = ProfileFields::from(kept);
        put(&mut fields.support_email, self.email);
        put(&mut fields.support_phone, self.telephone);
        put(&mut fields.support_website, self.website);
        fields
    }
}
