//! Customers as clients send them (rest-contract §3.3 to §3.5).

use crate::api::Problem;
use crate::api::codes::wrong_members;
use crate::api::etag::SentAttributes;
use domain::country::Country;
use domain::profile::{LANGUAGES, ProfileFields};
use domain::text::TextProblem;
use program::ProgramError;
use program::customer_tenants::NewCustomer;
use serde::Deserialize;
use utoipa::ToSchema;

/// A customer to be created.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(rename_all = "camelCase")]
pub(super) struct NewTenant {
    /// Its domain.
    #[schema(rename = "companyProfile")]
    companyprofile: NewCompany,
    /// Its name, its address, and who gets the bill.
    #[schema(rename = "billingProfile")]
    billingprofile: SentBilling,
    /// The reseller it is created for, by its provider.
    #[schema(rename = "associatedPartnerId")]
    pub(super) associatedpartnerid: Option<String>,
}

/// What a customer is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
struct NewCompany {
    /// The domain its people sign in at.
    domain: Option<String>,
    /// Where the country wants one.
    #[schema(rename = "organizationRegistrationNumber")]
    organizationregistrationnumber: Option<String>,
}

/// Where a customer's bills go.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) struct SentBilling {
    #[schema(rename = "firstName")]
    firstname: Option<String>,
    #[schema(rename = "lastName")]
    lastname: Option<String>,
    email: Option<String>,
    /// Such as `sv-SE`.
    culture: Option<String>,
    /// Two letters.
    language: Option<String>,
    #[schema(rename = "companyName")]
    companyname: Option<String>,
    #[schema(rename = "defaultAddress")]
    #[serde(default)]
    defaultaddress: SentAddress,
    pub(super) attributes: Option<SentAttributes>,
}

/// An address.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) struct SentAddress {
    pub(super) country: Option<String>,
    city: Option<String>,
    state: Option<String>,
    #[schema(rename = "addressLine1")]
    addressline1: Option<String>,
    #[schema(rename = "addressLine2")]
    addressline2: Option<String>,
    #[schema(rename = "postalCode")]
    postalcode: Option<String>,
    #[schema(rename = "firstName")]
    firstname: Option<String>,
    #[schema(rename = "lastName")]
    lastname: Option<String>,
    #[schema(rename = "phoneNumber")]
    phonenumber: Option<String>,
}

impl SentAddress {
    /// Put what was sent into the place of what is there.
    pub(super) fn merge(self, country: &str, fields: &mut ProfileFields) {
        put(&mut fields.city, self.city);
        put(&mut fields.state, self.state);
        put(&mut fields.line1, self.addressline1);
        put(&mut fields.line2, self.addressline2);
        put(&mut fields.postal_code, self.postalcode);
        put(&mut fields.first_name, self.firstname);
        put(&mut fields.last_name, self.lastname);
        put(&mut fields.phone, self.phonenumber.map(|it| international(&it, country)));
        put(&mut fields.country, self.country.map(|it| it.trim().to_ascii_uppercase()));
    }
}

impl SentBilling {
    /// Put what was sent into the place of what is there; the address has the last word on the person's name.
    ///
    /// # Errors
    /// 400/3000 for a culture or language that is none.
    pub(super) fn merge(self, country: &str, fields: &mut ProfileFields) -> Result<(), Problem> {
        let language = self.language.as_deref().map(|it| language("language", it)).transpose()?;
        let culture = self.culture.as_deref().map(|it| self::language("culture", it)).transpose()?;
        put(&mut fields.language, language.or(culture).map(str::to_owned));
        put(&mut fields.first_name, self.firstname);
        put(&mut fields.last_name, self.lastname);
        put(&mut fields.email, self.email);
        put(&mut fields.company_name, self.companyname);
        self.defaultaddress.merge(country, fields);
        Ok(())
    }
}

fn put(place: &mut String, sent: Option<String>) {
    if let Some(sent) = sent {
        *place = sent;
    }
}

/// The language letters are written in: that of the code, or English where we do not write in it.
pub(super) fn language(member: &'static str, code: &str) -> Result<&'static str, Problem> {
    let letters = code.trim().get(..2).unwrap_or_default().to_ascii_lowercase();
    let rest = code.trim().get(2..).unwrap_or("?");
    if !letters.bytes().all(|it| it.is_ascii_lowercase())
        || letters.is_empty()
        || !(rest.is_empty() || rest.starts_with('-'))
    {
        return Err(Problem::property(member, format!("{member} is no code of a language.")));
    }
    Ok(LANGUAGES.into_iter().find(|it| it.starts_with(&letters)).unwrap_or("en"))
}

/// A phone number as clients send them: with its country code, with or without a plus, or as it is dialled there.
fn international(number: &str, country: &str) -> String {
    let number = number.trim();
    let Some(code) = Country::of(country).calling_code() else { return number.to_owned() };
    if number.is_empty() || number.starts_with('+') || number.starts_with("00") {
        return number.to_owned();
    }
    match number.strip_prefix('0') {
        Some(rest) => format!("+{code}{rest}"),
        None if number.starts_with(code) => format!("+{number}"),
        None => format!("+{code}{number}"),
    }
}

impl NewTenant {
    /// What is asked for.
    ///
    /// # Errors
    /// 400/3000 for a member that must be there.
    pub(super) fn wanted(self) -> Result<NewCustomer, Problem> {
        let country =
            self.billingprofile.defaultaddress.country.clone().unwrap_or_default().trim().to_ascii_uppercase();
        for (member, missing) in
            [("culture", self.billingprofile.culture.is_none()), ("language", self.billingprofile.language.is_none())]
        {
            if missing {
                return Err(Problem::property(member, format!("{member} is missing.")));
            }
        }
        let mut fields = ProfileFields::default();
        self.billingprofile.merge(&country, &mut fields)?;
        fields.registration_number = self.companyprofile.organizationregistrationnumber.unwrap_or_default();
        let domain = self.companyprofile.domain.unwrap_or_default();
        Ok(NewCustomer { country, reseller: self.associatedpartnerid, domain, fields })
    }
}

/// Wrong fields of a customer get the codes of §3.3, and are called as they are on the wire.
pub(super) fn problem(error: ProgramError) -> Problem {
    let ProgramError::Invalid(fields) = &error else { return error.into() };
    let number = |field: &str, problem| fields.iter().any(|it| it.field == field && it.problem == problem);
    let malformed = |field: &str| fields.iter().any(|it| it.field == field);
    let code = if number("registration_number", TextProblem::NotWanted) {
        600_002
    } else if number("registration_number", TextProblem::Missing) {
        600_049
    } else if malformed("registration_number") {
        600_050
    } else if number("phone", TextProblem::Missing) {
        600_051
    } else {
        3000
    };
    wrong_members(code, fields)
}
