//! The legal profile of the caller's own company on the wire, and what is a part of it (rest-contract §9).

use crate::api::Problem;
use crate::api::envelope::Attributes;
use crate::api::etag::SentAttributes;
use domain::bill_to::BillTo;
use domain::profile::{LegalProfile, ProfileFields};
use domain::verification::CaseStatus;
use program::store::profiles::StoredProfile;
use program::verification::LegalInfo;
use serde::de::DeserializeOwned;
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
    #[serde(skip_serializing_if = "Option::is_none")]
    phone_number: Option<String>,
}

impl From<domain::profile::Address> for Address {
    fn from(it: domain::profile::Address) -> Self {
        Self {
            country: it.country,
            city: it.city,
            state: it.state,
            line1: it.line1,
            line2: it.line2,
            postal_code: it.postal_code,
        }
    }
}

impl From<domain::profile::Contact> for Contact {
    fn from(it: domain::profile::Contact) -> Self {
        Self { first_name: it.first_name, last_name: it.last_name, email: it.email, phone_number: Some(it.phone) }
    }
}

impl From<&BillTo> for Contact {
    fn from(it: &BillTo) -> Self {
        let BillTo { first_name, last_name, email, phone, .. } = it.clone();
        Self { first_name, last_name, email, phone_number: phone }
    }
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
            address: stored.profile.address.clone().into(),
            primary_contact: stored.profile.contact.clone().into(),
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

/// What changes the legal profile, or a part of it.
pub(super) trait NewProfile: DeserializeOwned {
    /// What came back of what was read.
    fn attributes(&self) -> Option<&SentAttributes>;

    /// The fields of the form, with what was sent in the place of what is kept.
    ///
    /// # Errors
    /// 400/3000 for a language that is none.
    fn fields(self, kept: &LegalProfile) -> Result<ProfileFields, Problem>;
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
    attributes: Option<SentAttributes>,
}

/// An address to be written, whole.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) struct NewAddress {
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
pub(super) struct NewContact {
    #[schema(rename = "firstName")]
    firstname: Option<String>,
    #[schema(rename = "lastName")]
    lastname: Option<String>,
    email: Option<String>,
    #[schema(rename = "phoneNumber")]
    phonenumber: Option<String>,
}

pub(super) fn put(field: &mut String, sent: Option<String>) {
    if let Some(sent) = sent {
        *field = sent;
    }
}

impl NewAddress {
    /// Put the whole address into the place of what is there.
    pub(super) fn replace(self, fields: &mut ProfileFields) {
        fields.line1 = self.addressline1.unwrap_or_default();
        fields.line2 = self.addressline2.unwrap_or_default();
        fields.city = self.city.unwrap_or_default();
        fields.state = self.state.unwrap_or_default();
        fields.postal_code = self.postalcode.unwrap_or_default();
        put(&mut fields.country, self.country.map(|it| it.to_uppercase()));
    }
}

impl NewContact {
    /// Put what was sent into the place of what is there.
    pub(super) fn merge(self, fields: &mut ProfileFields) {
        put(&mut fields.first_name, self.firstname);
        put(&mut fields.last_name, self.lastname);
        put(&mut fields.email, self.email);
        put(&mut fields.phone, self.phonenumber);
    }
}

impl NewProfile for NewLegalProfile {
    fn attributes(&self) -> Option<&SentAttributes> {
        self.attributes.as_ref()
    }

    fn fields(self, kept: &LegalProfile) -> Result<ProfileFields, Problem> {
        let mut fields = ProfileFields::from(kept);
        put(&mut fields.company_name, self.companyname);
        if let Some(address) = self.address {
            address.replace(&mut fields);
        }
        if let Some(contact) = self.primarycontact {
            contact.merge(&mut fields);
        }
        Ok(fields)
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
    attributes: Option<SentAttributes>,
}

impl NewProfile for NewSupportProfile {
    fn attributes(&self) -> Option<&SentAttributes> {
        self.attributes.as_ref()
    }

    fn fields(self, kept: &LegalProfile) -> Result<ProfileFields, Problem> {
        let mut fields = ProfileFields::from(kept);
        put(&mut fields.support_email, self.email);
        put(&mut fields.support_phone, self.telephone);
        put(&mut fields.support_website, self.website);
        Ok(fields)
    }
}
