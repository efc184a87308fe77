//! Whether an address is one (rest-contract §3.3): by the rules of its country, without a directory of streets.

use super::customer_forms::SentAddress;
use super::customer_shapes::WireAddress;
use crate::api::Problem;
use crate::api::call::Api;
use crate::api::codes::wrong_members;
use crate::api::envelope::Attributes;
use crate::api::problem::ErrorBody;
use crate::api::reply::Reply;
use axum::body::Bytes;
use domain::country::Country;
use domain::profile::{Address, ProfileFields, Wrong};
use program::FieldProblem;
use serde::Serialize;
use utoipa::ToSchema;

/// What became of an address.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct AddressValidation {
    /// As it was sent.
    original_address: WireAddress,
    /// As it is usually written, where that differs.
    suggested_addresses: Vec<WireAddress>,
    /// `Verified`, or `InteractionRequired` where somebody should decide about what is suggested.
    status: &'static str,
    /// What the status means.
    validation_message: &'static str,
    attributes: Attributes,
}

impl AddressValidation {
    fn of(typed: &Address, read: Address, suggestion: Option<Address>) -> Self {
        let (status, validation_message) = match suggestion {
            Some(_) => ("InteractionRequired", "The address is usually written as it is suggested."),
            None => ("Verified", "The address has the form of its country."),
        };
        let usual = suggestion.unwrap_or(read);
        Self {
            original_address: WireAddress::of(typed),
            suggested_addresses: (usual != *typed).then(|| WireAddress::of(&usual)).into_iter().collect(),
            status,
            validation_message,
            attributes: Attributes::of("AddressValidationResponse"),
        }
    }
}

fn typed(fields: &ProfileFields, country: &Country) -> Address {
    let optional = |text: &String| Some(text.clone()).filter(|it| !it.is_empty());
    Address {
        line1: fields.line1.clone(),
        line2: optional(&fields.line2),
        city: fields.city.clone(),
        state: optional(&fields.state),
        postal_code: optional(&fields.postal_code),
        country: country.code().to_owned(),
    }
}

fn wrong(wrong: Vec<Wrong>) -> Problem {
    let fields: Vec<_> = wrong.into_iter().map(|(field, problem)| FieldProblem { field, problem }).collect();
    wrong_members(3000, &fields)
}

/// Whether an address can be a customer's, and how it is usually written. Nothing is changed.
#[utoipa::path(post, path = "/validations/address", tag = "Customers", request_body = SentAddress,
    responses((status = 200, body = AddressValidation), (status = 400, body = ErrorBody, description = "3000")))]
pub(super) async fn address(api: Api, sent: Bytes) -> Result<Reply, Problem> {
    let sent: SentAddress = api.read(&sent)?;
    let country = Country::of(&sent.country.clone().unwrap_or_default().trim().to_ascii_uppercase());
    if !country.is_known() {
        return Err(Problem::property("country", "country is no code of a country."));
    }
    let mut fields = ProfileFields::default();
    sent.merge(country.code(), &mut fields);
    let read = Address::read(&fields, &country).map_err(wrong)?;
    let suggestion = country.suggestion(&read);
    Ok(Reply::ok(&AddressValidation::of(&typed(&fields, &country), read, suggestion)))
}
