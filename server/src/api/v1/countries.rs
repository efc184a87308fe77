//! What addresses and numbers of a country must look like (rest-contract §3.3).

use crate::api::Problem;
use crate::api::call::Api;
use crate::api::envelope::Attributes;
use crate::api::problem::ErrorBody;
use crate::api::reply::Reply;
use axum::extract::Path;
use domain::country::{Country, Postal};
use domain::customer_tenant::wants_number;
use domain::profile::PHONE_REGEX;
use serde::Serialize;
use utoipa::ToSchema;

/// The rules for customers in a country.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_excessive_bools, reason = "the members are the contract's")]
pub(super) struct CountryValidationRules {
    iso2_code: String,
    default_culture: String,
    is_state_required: bool,
    /// As addresses name them; empty where the city is enough.
    supported_states_list: Vec<&'static str>,
    is_postal_code_required: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    postal_code_regex: Option<String>,
    is_city_required: bool,
    phone_number_regex: &'static str,
    country_calling_codes_list: Vec<&'static str>,
    customer_organization_registration_number_required: bool,
    /// Where one is required; elsewhere none is taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    customer_organization_registration_number_regex: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    customer_organization_registration_number_sample: Option<&'static str>,
    customer_organization_phone_number_required: bool,
    attributes: Attributes,
}

impl From<&Country> for CountryValidationRules {
    fn from(country: &Country) -> Self {
        let (is_postal_code_required, postal) = match country.postal() {
            Postal::None => (false, None),
            Postal::Optional(form) => (false, Some(form)),
            Postal::Required(form) => (true, Some(form)),
        };
        let states: Vec<_> = country.states().iter().map(|state| state.code).collect();
        let required = wants_number(country.code());
        let number = Some(country.number()).filter(|_| required);
        Self {
            iso2_code: country.code().to_owned(),
            default_culture: country.culture(),
            is_state_required: !states.is_empty(),
            supported_states_list: states,
            is_postal_code_required,
            postal_code_regex: postal.map(|form| form.regex()),
            is_city_required: true,
            phone_number_regex: PHONE_REGEX,
            country_calling_codes_list: country.calling_code().into_iter().collect(),
            customer_organization_registration_number_required: required,
            customer_organization_registration_number_regex: number.and_then(|rule| rule.regex()),
            customer_organization_registration_number_sample: number.and_then(|rule| rule.example()),
            customer_organization_phone_number_required: required,
            attributes: Attributes::of("CountryValidationRules"),
        }
    }
}

/// What a customer in that country must give, and in which form.
#[utoipa::path(get, path = "/countryvalidationrules/{country}", tag = "Customers",
    params(("country" = String, Path, description = "Two letters")),
    responses((status = 200, body = CountryValidationRules),
              (status = 404, body = ErrorBody, description = "1000")))]
pub(super) async fn rules(_: Api, Path(code): Path<String>) -> Result<Reply, Problem> {
    let country = Country::of(&code.to_ascii_uppercase());
    if !country.is_known() {
        return Err(Problem::not_found());
    }
    Ok(Reply::ok(&CountryValidationRules::from(&country)))
}
