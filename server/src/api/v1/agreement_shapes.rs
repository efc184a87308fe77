//! Customer agreements on the wire (rest-contract §6).

use crate::api::envelope::Attributes;
use crate::api::{Problem, wire};
use axum::http::StatusCode;
use domain::partner_agreement::VersionNumber;
use program::agreement::{TextInfo, Version};
use program::customer_agreement::NewAttestation;
use program::store::customer_agreements::Record;
use serde::{Deserialize, Serialize};
use time::format_description::well_known::Iso8601;
use time::{OffsetDateTime, UtcOffset};
use utoipa::ToSchema;

/// The one kind of agreement there is.
const CUSTOMER: &str = "MicrosoftCustomerAgreement";
/// The kind before it, which a client means that names none; nobody has accepted one here.
const CLOUD: &str = "MicrosoftCloudAgreement";

/// Whether customer agreements are among those that are asked for.
///
/// # Errors
/// 400/900126 for a kind that there is not.
pub(super) fn wants_customer(asked: Option<&str>) -> Result<bool, Problem> {
    match asked.unwrap_or(CLOUD) {
        kind if kind.eq_ignore_ascii_case(CUSTOMER) || kind == "*" => Ok(true),
        kind if kind.eq_ignore_ascii_case(CLOUD) => Ok(false),
        _ => {
            let known = format!("agreementType is not understood. Known: {CUSTOMER}, {CLOUD}, *.");
            Err(Problem::new(StatusCode::BAD_REQUEST, 900_126, known).about(["agreementType".to_owned()]))
        }
    }
}

/// Where people read a version; the newest without a number.
fn link(base_url: &str, number: Option<&str>) -> String {
    let version = number.map(|number| format!("?version={number}")).unwrap_or_default();
    format!("{base_url}/customer-agreement{version}")
}

/// An agreement that can be accepted.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct AgreementMetadata {
    template_id: String,
    agreement_type: &'static str,
    /// Where it is read.
    agreement_link: String,
    /// Grows with each version.
    version_rank: i64,
    attributes: Attributes,
}

impl AgreementMetadata {
    pub(super) fn of(base_url: &str, it: &Version) -> Option<Self> {
        Some(Self {
            template_id: it.template.clone()?,
            agreement_type: CUSTOMER,
            agreement_link: link(base_url, Some(it.number.as_str())),
            version_rank: it.seq,
            attributes: Attributes::of("AgreementMetaData"),
        })
    }
}

/// Who agreed for the customer.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct PrimaryContact {
    first_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone_number: Option<String>,
}

/// An agreement with a customer.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Agreement {
    /// Who of the partner confirmed it; none where the customer accepted by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    user_id: Option<String>,
    primary_contact: PrimaryContact,
    date_agreed: String,
    /// None where no text was published at the time.
    #[serde(skip_serializing_if = "Option::is_none")]
    template_id: Option<String>,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(rename = "agreementLink")]
    link: String,
    attributes: Attributes,
}

impl Agreement {
    pub(super) fn of(base_url: &str, it: Record) -> Self {
        let (first_name, last_name) = it.names.map_or((it.signed_by, None), |(first, last)| (first, Some(last)));
        Self {
            user_id: it.recorded_by.map(|(id, _)| id),
            primary_contact: PrimaryContact { first_name, last_name, email: it.email, phone_number: it.phone },
            date_agreed: wire::seconds(it.agreed_at),
            template_id: it.template,
            kind: CUSTOMER,
            link: link(base_url, it.version.as_deref()),
            attributes: Attributes::of("Agreement"),
        }
    }
}

/// A confirmation that a customer accepted.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) struct NewAgreement {
    #[schema(rename = "primaryContact")]
    primarycontact: NewContact,
    /// Of the newest version, as `GET /agreements` has it; none where none is published.
    #[schema(rename = "templateId")]
    #[serde(default)]
    templateid: String,
    /// ISO 8601; the day in UTC counts.
    #[schema(rename = "dateAgreed")]
    dateagreed: String,
    /// `MicrosoftCustomerAgreement`.
    #[serde(rename = "type")]
    kind: String,
}

/// Who agreed for the customer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase", default)]
#[derive(Default)]
struct NewContact {
    #[schema(rename = "firstName")]
    firstname: String,
    #[schema(rename = "lastName")]
    lastname: String,
    email: String,
    #[schema(rename = "phoneNumber")]
    phonenumber: String,
}

impl NewAgreement {
    /// What is confirmed.
    ///
    /// # Errors
    /// 400/3000 for a date that is none, 400/900126 for another kind of agreement.
    pub(super) fn attestation(self) -> Result<NewAttestation, Problem> {
        if !self.kind.eq_ignore_ascii_case(CUSTOMER) {
            let description = format!("type is not understood. Known: {CUSTOMER}.");
            return Err(Problem::new(StatusCode::BAD_REQUEST, 900_126, description).about(["type".to_owned()]));
        }
        let agreed = OffsetDateTime::parse(self.dateagreed.trim(), &Iso8601::DEFAULT).ok();
        let agreed = agreed.and_then(|at| at.checked_to_offset(UtcOffset::UTC));
        let agreed = agreed.ok_or_else(|| Problem::property("dateAgreed", "dateAgreed is no moment of ISO 8601."))?;
        let it = self.primarycontact;
        Ok(NewAttestation {
            first_name: it.firstname,
            last_name: it.lastname,
            email: it.email,
            phone: it.phonenumber,
            day: agreed.date().to_string(),
            template: self.templateid,
        })
    }
}

/// Where the text of an agreement is.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct AgreementDocument {
    country: String,
    language: String,
    /// To be read by people.
    display_uri: String,
    /// The file.
    download_uri: String,
    attributes: Attributes,
}

impl AgreementDocument {
    pub(super) fn of(base_url: &str, country: &str, language: String, it: &TextInfo) -> Self {
        let number = VersionNumber::as_str(&it.version);
        Self {
            country: country.to_owned(),
            language,
            display_uri: format!("{}&lang={}", link(base_url, Some(number)), it.language),
            download_uri: format!("{base_url}/customer-agreement/{number}/{}", it.language),
            attributes: Attributes::of("AgreementDocument"),
        }
    }
}
