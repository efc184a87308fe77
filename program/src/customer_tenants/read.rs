//! Reading the form of a customer that is to be: every wrong field is told.

use super::NewCustomer;
use crate::store::{self, Tx};
use crate::{FieldProblem, ProgramError};
use domain::bill_to::BillTo;
use domain::country::Country;
use domain::customer_tenant as rules;
use domain::market::Market;
use domain::profile::Wrong;
use domain::text::{self, TextProblem};
use domain::work_email::{self, WebMailRule};

/// The first global admin signs in with this name at the customer's domain.
pub(super) const FIRST_ADMIN: &str = "admin";

/// Wrong fields as an error.
pub(super) fn invalid(wrong: Vec<Wrong>) -> ProgramError {
    ProgramError::Invalid(wrong.into_iter().map(|(field, problem)| FieldProblem { field, problem }).collect())
}

/// What was typed, once it is right.
pub(super) struct Read {
    pub(super) domain: String,
    pub(super) number: Option<String>,
    pub(super) bill_to: BillTo,
}

impl Read {
    pub(super) async fn of(tx: &mut Tx, new: &NewCustomer, market: &Market) -> Result<Self, ProgramError> {
        let country = Country::of(&market.code);
        let services = store::settings::web_mail(tx).await?;
        let mut wrong = Vec::new();
        let domain = domain(&new.domain, &services);
        let domain = domain.map_err(|problem| wrong.push(("domain", problem))).unwrap_or_default();
        let number = rules::read_number(&new.fields.registration_number, &country);
        let number = number.map_err(|problem| wrong.push(("registration_number", problem))).unwrap_or_default();
        match BillTo::read(&new.fields, &country) {
            Ok(bill_to) if wrong.is_empty() => Ok(Self { domain, number, bill_to }),
            Ok(_) => Err(invalid(wrong)),
            Err(more) => Err(invalid(wrong.into_iter().chain(more).collect())),
        }
    }
}

/// A domain of the customer's own.
fn domain(raw: &str, services: &[WebMailRule]) -> Result<String, TextProblem> {
    let domain = text::domain_name(raw)?;
    let address = text::sign_in_name(&format!("{FIRST_ADMIN}@{domain}"))?;
    if work_email::service(&address, services).is_some() { Err(TextProblem::WebMail) } else { Ok(domain) }
}
