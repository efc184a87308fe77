//! The caller's own company as an organization, and what it is billed with, on the wire (rest-contract §9).

use super::customer_forms::language;
use super::profile_shapes::{Address, Contact, NewAddress, NewContact, NewProfile, etag, put};
use crate::api::Problem;
use crate::api::envelope::Attributes;
use crate::api::etag::SentAttributes;
use domain::profile::{LegalProfile, ProfileFields};
use program::own_profile::{NewBilling, Own, OwnBilling};
use program::store::profiles::StoredProfile;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

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
            default_address: profile.map(|it| it.address.clone().into()),
            email: profile.map(|it| it.contact.email.clone()),
            language: profile.map(|it| it.contact.language.clone()),
            profile_type: "OrganizationProfile",
            attributes: Attributes { etag: stored.map(etag), object_type: "OrganizationProfile" },
        }
    }
}

/// An organization to be written; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) struct NewOrganizationProfile {
    #[schema(rename = "companyName")]
    companyname: Option<String>,
    #[schema(rename = "defaultAddress")]
    defaultaddress: Option<NewAddress>,
    email: Option<String>,
    /// Two letters, or a culture.
    language: Option<String>,
    /// The version that was seen.
    attributes: Option<SentAttributes>,
}

impl NewProfile for NewOrganizationProfile {
    fn attributes(&self) -> Option<&SentAttributes> {
        self.attributes.as_ref()
    }

    fn fields(self, kept: &LegalProfile) -> Result<ProfileFields, Problem> {
        let mut fields = ProfileFields::from(kept);
        let language = self.language.map(|it| language("language", &it)).transpose()?;
        put(&mut fields.language, language.map(str::to_owned));
        put(&mut fields.company_name, self.companyname);
        put(&mut fields.email, self.email);
        if let Some(address) = self.defaultaddress {
            address.replace(&mut fields);
        }
        Ok(fields)
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
    #[serde(skip_serializing_if = "Option::is_none")]
    purchase_order_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tax_id: Option<String>,
    billing_currency: String,
    profile_type: &'static str,
    attributes: Attributes,
}

/// The version of a billing profile; until there is one it follows the legal profile.
pub(super) fn billing_etag(it: &OwnBilling) -> String {
    if it.version == 0 { format!("b-0-{}", it.legal_version) } else { format!("b-{}", it.version) }
}

impl From<&OwnBilling> for BillingProfile {
    fn from(it: &OwnBilling) -> Self {
        let bill_to = it.bill_to.as_ref();
        Self {
            company_name: bill_to.map_or(&it.name, |it| &it.company_name).clone(),
            address: bill_to.map(|it| it.address.clone().into()),
            primary_contact: bill_to.map(Contact::from),
            purchase_order_number: it.purchase_order_number.clone(),
            tax_id: it.tax_id.clone(),
            billing_currency: it.currency.clone(),
            profile_type: "BillingProfile",
            attributes: Attributes::versioned("BillingProfile", billing_etag(it)),
        }
    }
}

/// A billing profile to be written; what is left out stays, and an empty number is none. The currency is that of the
/// company's market.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) struct NewBillingProfile {
    #[schema(rename = "companyName")]
    companyname: Option<String>,
    address: Option<NewAddress>,
    #[schema(rename = "primaryContact")]
    primarycontact: Option<NewContact>,
    #[schema(rename = "purchaseOrderNumber")]
    purchaseordernumber: Option<String>,
    #[schema(rename = "taxId")]
    taxid: Option<String>,
    /// The version that was seen.
    pub(super) attributes: Option<SentAttributes>,
}

impl NewBillingProfile {
    /// What was sent in the place of what is there.
    pub(super) fn over(self, present: &OwnBilling) -> NewBilling {
        let mut new = NewBilling::from(present);
        put(&mut new.bill_to.company_name, self.companyname);
        put(&mut new.purchase_order_number, self.purchaseordernumber);
        put(&mut new.tax_id, self.taxid);
        if let Some(address) = self.address {
            address.replace(&mut new.bill_to);
        }
        if let Some(contact) = self.primarycontact {
            contact.merge(&mut new.bill_to);
        }
        new
    }
}
