//! Why a customer is not created, changed or let go, and what to do.

use crate::error::AppError;
use crate::page::{Posted, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{ErrorSummary, Problem};
use domain::customer_tenant::CustomerRefusal;
use leptos::prelude::*;

/// A refusal in words.
pub(super) fn refusal(say: Say, refusal: CustomerRefusal) -> String {
    match refusal {
        CustomerRefusal::ProviderCreates => t!(say, "customer-refused-provider-creates"),
        CustomerRefusal::Suspended => t!(say, "customer-refused-suspended"),
        CustomerRefusal::Restricted => t!(say, "customer-refused-restricted"),
        CustomerRefusal::AgreementMissing => t!(say, "customer-refused-agreement"),
        CustomerRefusal::NotAMarket => t!(say, "customer-refused-no-market"),
        CustomerRefusal::OtherRegion => t!(say, "customer-refused-other-region"),
        CustomerRefusal::NoPartnership => t!(say, "customer-refused-no-partnership"),
        CustomerRefusal::ResellerSuspended => t!(say, "customer-refused-reseller-suspended"),
        CustomerRefusal::ResellerUnsigned => t!(say, "customer-refused-reseller-unsigned"),
        CustomerRefusal::NotAReseller => t!(say, "customer-refused-no-reseller"),
        CustomerRefusal::DomainTaken => t!(say, "customer-refused-domain-taken"),
        CustomerRefusal::PartnerDomain => t!(say, "customer-refused-partner-domain"),
        CustomerRefusal::Affiliate => t!(say, "customer-refused-affiliate"),
        CustomerRefusal::StillActive => t!(say, "customer-refused-still-active"),
        CustomerRefusal::TransferOpen => t!(say, "customer-refused-transfer-open"),
        CustomerRefusal::NotBilledByYou => t!(say, "customer-refused-not-billed"),
        CustomerRefusal::NotAContact => t!(say, "customer-refused-no-contact"),
        CustomerRefusal::ContactWithoutDap => t!(say, "customer-refused-no-dap"),
    }
}

/// The control that a refusal is about.
pub(super) const fn control(refusal: CustomerRefusal) -> Option<&'static str> {
    match refusal {
        CustomerRefusal::DomainTaken | CustomerRefusal::PartnerDomain | CustomerRefusal::Affiliate => Some("domain"),
        CustomerRefusal::NoPartnership
        | CustomerRefusal::ResellerSuspended
        | CustomerRefusal::ResellerUnsigned
        | CustomerRefusal::NotAReseller => Some("reseller"),
        CustomerRefusal::NotAContact | CustomerRefusal::ContactWithoutDap => Some("contact"),
        _ => None,
    }
}

/// What kept a form from being carried out, apart from wrong fields.
pub(super) fn problem(visit: &Visit, error: &AppError) -> Problem {
    let say = visit.say;
    let alone = |sentence| Problem { field: None, sentence };
    match error {
        AppError::Customer(why) => {
            Problem { field: control(*why).map(ToOwned::to_owned), sentence: refusal(say, *why) }
        }
        AppError::RoleMissing(roles) => {
            alone(t!(say, "people-role-missing", roles = crate::accounts::any_of(say, roles)))
        }
        AppError::Overtaken => alone(t!(say, "customer-refused-overtaken")),
        _ => alone(t!(say, "people-unavailable", number = &*visit.request_id)),
    }
}

/// The error summary of a form without fields that can be wrong.
pub(super) fn summary(visit: &Visit, posted: Option<&Posted>) -> Option<AnyView> {
    let problems = vec![problem(visit, &posted?.error)];
    Some(view! { <ErrorSummary title=t!(visit.say, "people-problems") problems/> }.into_any())
}
