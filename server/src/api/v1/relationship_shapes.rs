//! Partners that work together, on the wire (rest-contract §4).

use crate::api::Problem;
use crate::api::envelope::Attributes;
use crate::api::wire;
use domain::{Actor, CustomerTenantId, PartnerTenantId};
use program::extensions::NewExtension;
use program::partnerships::{KnownPartner, NewInvitation};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use utoipa::ToSchema;

/// What an invitation says where the caller has no words of its own.
const ASKING: &str = "We would like to work with you as your indirect provider. \
                      Please open the link and authorize us.";

/// What the caller is to the other partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum RelationshipType {
    /// The caller provides, the other sells.
    IsIndirectCloudSolutionProviderOf,
    /// The caller sells, the other provides.
    IsIndirectResellerOf,
}

impl RelationshipType {
    /// In `PascalCase`, `camelCase` or `snake_case`, whatever the case of its letters (§12.1).
    pub(super) fn read(raw: &str) -> Option<Self> {
        match &*raw.replace('_', "").to_ascii_lowercase() {
            "isindirectcloudsolutionproviderof" => Some(Self::IsIndirectCloudSolutionProviderOf),
            "isindirectresellerof" => Some(Self::IsIndirectResellerOf),
            _ => None,
        }
    }
}

/// A partner that works with the caller.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct PartnerRelationship {
    /// The other partner's tenant.
    id: String,
    name: String,
    relationship_type: RelationshipType,
    /// `Active`.
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    mpn_id: Option<String>,
    /// Its country, two letters; not in the list of a customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    location: Option<String>,
    attributes: Attributes,
}

impl PartnerRelationship {
    pub(super) fn of(it: &KnownPartner, relationship_type: RelationshipType) -> Self {
        Self { location: Some(it.country.clone()), ..Self::for_customer(it, relationship_type) }
    }

    pub(super) fn for_customer(it: &KnownPartner, relationship_type: RelationshipType) -> Self {
        Self {
            id: it.id.to_string(),
            name: it.name.clone(),
            relationship_type,
            state: "Active",
            mpn_id: it.mpn_id.clone(),
            location: None,
            attributes: Attributes::of("PartnerRelationship"),
        }
    }
}

/// A reseller to be invited.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) struct NewPartnerInvitation {
    /// Where the invitation goes.
    #[schema(rename = "recipientEmail")]
    recipientemail: String,
    /// Who is meant: a person or a company.
    name: Option<String>,
    /// The caller's own words.
    message: Option<String>,
    /// The language of the letter: en, sv, nl or zh-CN; en where none is told.
    language: Option<String>,
    /// Whether the letter goes out from here. If not, the caller passes the link on.
    #[schema(rename = "sendMail")]
    sendmail: Option<bool>,
}

impl NewPartnerInvitation {
    pub(super) fn invitation(self) -> NewInvitation {
        NewInvitation {
            email: self.recipientemail,
            name: self.name.unwrap_or_default(),
            note: String::new(),
            language: self.language.unwrap_or_else(|| "en".into()),
            message: self.message.unwrap_or_else(|| ASKING.into()),
            mail: self.sendmail.unwrap_or_default(),
        }
    }
}

/// An invitation that was made.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct PartnerInvitation {
    id: String,
    /// The address that authorizes. It is told this once, and not repeated (S48).
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    /// Until when it works; absent where it works until it is used.
    #[serde(skip_serializing_if = "Option::is_none")]
    expires_at: Option<String>,
    attributes: Attributes,
}

impl PartnerInvitation {
    pub(super) fn new(id: String, url: Option<String>, expires_at: Option<OffsetDateTime>) -> Self {
        let attributes = Attributes::of("PartnerInvitation");
        Self { id, url, expires_at: expires_at.map(wire::seconds), attributes }
    }
}

/// A provider to be brought to a customer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) struct NewRelationshipExtension {
    /// The customer, as in the path.
    #[schema(rename = "customerId", format = "uuid")]
    customerid: Option<String>,
    /// The caller's tenant.
    #[schema(rename = "directPartnerId", format = "uuid")]
    directpartnerid: String,
    /// The provider.
    #[schema(rename = "indirectProviderId", format = "uuid")]
    indirectproviderid: String,
    /// Whether the customer was told and consents.
    #[schema(rename = "customerConsent")]
    customerconsent: Option<bool>,
}

impl NewRelationshipExtension {
    pub(super) fn extension(&self, actor: &Actor, customer: CustomerTenantId) -> Result<NewExtension, Problem> {
        if self.customerid.as_ref().is_some_and(|told| !told.eq_ignore_ascii_case(customer.as_str())) {
            return Err(Problem::input("customerId is another customer than that of the path."));
        }
        let guid = |member, raw: &str| {
            PartnerTenantId::parse(raw).map_err(|_| Problem::input(format!("{member} is no GUID.")))
        };
        let direct = guid("directPartnerId", &self.directpartnerid)?;
        let provider = guid("indirectProviderId", &self.indirectproviderid)?;
        if direct != actor.tenant {
            return Err(Problem::denied("directPartnerId is not the caller's tenant."));
        }
        let consent = self.customerconsent.unwrap_or_default();
        Ok(NewExtension { customer, provider: provider.to_string(), consent })
    }
}

/// A provider that was brought to a customer.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct RelationshipExtension {
    customer_id: String,
    direct_partner_id: String,
    indirect_provider_id: String,
    attributes: Attributes,
}

impl RelationshipExtension {
    pub(super) fn of(actor: &Actor, it: &NewExtension) -> Self {
        Self {
            customer_id: it.customer.to_string(),
            direct_partner_id: actor.tenant.to_string(),
            indirect_provider_id: it.provider.clone(),
            attributes: Attributes::of("RelationshipExtension"),
        }
    }
}
