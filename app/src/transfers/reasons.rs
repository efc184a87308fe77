//! Why something cannot be transferred, as sentences with the step that mends it.
//!
//! The same words stand in the subscriptions list, the new request, the review and the error summary.
//! A partner may read them about itself or about the other side, so they name the parties.

use crate::error::AppError;
use crate::say::Say;
use crate::t;
use crate::ui::Problem;
use domain::TransferRefusal;
use domain::eligibility::{Cure, Ineligible};
use domain::readiness::Obstacle;
use domain::subscription::{ProductFamily, SubscriptionStatus};
use domain::text::TextProblem;
use leptos::either::Either;
use leptos::prelude::*;

/// What stands between the parties, and who can mend it. An empty `provider` is "the indirect provider".
#[must_use]
pub fn obstacle(say: Say, obstacle: Obstacle, provider: &str) -> String {
    let provider = named(say, provider);
    match obstacle {
        Obstacle::SourceNotDualRole => t!(say, "obstacle-source-not-dual-role"),
        Obstacle::CustomerNotDirect => t!(say, "obstacle-customer-not-direct"),
        Obstacle::NoPartnership => t!(say, "obstacle-no-partnership", provider = provider),
        Obstacle::ProviderNotConnected => t!(say, "obstacle-provider-not-connected", provider = provider),
        Obstacle::NoCustomerAgreement => t!(say, "obstacle-no-customer-agreement", provider = provider),
        Obstacle::OtherRegion => t!(say, "obstacle-other-region", provider = provider),
        Obstacle::SourceSuspended => t!(say, "obstacle-source-suspended"),
        Obstacle::ProviderSuspended => t!(say, "obstacle-provider-suspended", provider = provider),
        Obstacle::SourceAgreementUnsigned => t!(say, "obstacle-source-agreement-unsigned"),
        Obstacle::ProviderAgreementUnsigned => t!(say, "obstacle-provider-agreement-unsigned", provider = provider),
        Obstacle::NoMpnId => t!(say, "obstacle-no-mpn-id"),
    }
}

fn named(say: Say, provider: &str) -> String {
    if provider.is_empty() { t!(say, "the-indirect-provider") } else { provider.to_owned() }
}

/// Why a subscription cannot be chosen. What to do about it is told by [`cure`].
#[must_use]
pub fn ineligible(say: Say, reason: &Ineligible, provider: &str) -> String {
    match reason {
        Ineligible::Family { family } => unsupported(say, *family),
        Ineligible::NotActive { status: SubscriptionStatus::Deleted } => t!(say, "ineligible-deleted"),
        Ineligible::NotActive { .. } => t!(say, "ineligible-suspended"),
        Ineligible::Transferred => t!(say, "ineligible-transferred"),
        Ineligible::InOpenRequest { number, .. } => t!(say, "ineligible-in-open-request", number = number.as_str()),
        Ineligible::Trial => t!(say, "ineligible-trial", provider = named(say, provider)),
        Ineligible::NotProvisioned => t!(say, "ineligible-not-provisioned"),
    }
}

fn unsupported(say: Say, family: ProductFamily) -> String {
    match family {
        ProductFamily::AzurePlan => t!(say, "ineligible-azure-plan"),
        ProductFamily::ReservedInstance => t!(say, "ineligible-reserved-instance"),
        ProductFamily::TermSoftware => t!(say, "ineligible-term-software"),
        ProductFamily::MarketplaceSaas => t!(say, "ineligible-marketplace-saas"),
        ProductFamily::PerpetualSoftware => t!(say, "ineligible-perpetual-software"),
        ProductFamily::License | ProductFamily::AzurePayg => t!(say, "ineligible-family"),
    }
}

/// The step that makes a subscription eligible, and the page where it is taken, if it is one of ours.
#[must_use]
pub fn cure(say: Say, reason: &Ineligible, provider: &str) -> Option<(String, Option<String>)> {
    let provider = || named(say, provider);
    match (reason.cure(), reason) {
        // Licences bought for ever need no transfer (TRA-07).
        (_, Ineligible::Family { family: ProductFamily::PerpetualSoftware }) => None,
        (Cure::CancelAndReorder, _) => Some((t!(say, "cure-cancel-and-reorder", provider = provider()), None)),
        (Cure::Reactivate, _) => Some((t!(say, "cure-reactivate"), None)),
        (Cure::OpenOtherRequest, Ineligible::InOpenRequest { transfer, number }) => {
            let step = t!(say, "cure-open-other-request", number = number.as_str());
            Some((step, Some(format!("/transfers/{transfer}"))))
        }
        (Cure::BuyFirst, _) => Some((t!(say, "cure-buy-first"), None)),
        (Cure::Wait, _) => Some((t!(say, "cure-wait"), None)),
        (Cure::OpenOtherRequest | Cure::Nothing, _) => None,
    }
}

/// Why a subscription cannot be chosen, followed by the step that mends it, as a link where there is a page for it.
pub fn with_cure(say: Say, reason: &Ineligible, provider: &str) -> impl IntoView + use<> {
    let step = cure(say, reason, provider).map(|(step, href)| {
        let step = match href {
            Some(href) => Either::Left(view! { <a href=href>{step}</a> }),
            None => Either::Right(step),
        };
        view! { {say.gap()}{step} }
    });
    view! { {ineligible(say, reason, provider)}{step} }
}

/// Why a step on a transfer request was refused, and what to do.
#[must_use]
pub fn refusal(say: Say, refusal: TransferRefusal) -> String {
    match refusal {
        TransferRefusal::NotAddressedToYou => t!(say, "refusal-not-addressed-to-you"),
        TransferRefusal::NotYours => t!(say, "refusal-not-yours"),
        TransferRefusal::RoleNotAllowed => t!(say, "refusal-role-not-allowed"),
        TransferRefusal::InProgress => t!(say, "refusal-in-progress"),
        TransferRefusal::AlreadyEnded => t!(say, "refusal-already-ended"),
        TransferRefusal::Expired => t!(say, "refusal-expired"),
        TransferRefusal::NothingChosen => t!(say, "refusal-nothing-chosen"),
        TransferRefusal::NamedTwice => t!(say, "refusal-named-twice"),
        TransferRefusal::AddOnAlone => t!(say, "refusal-add-on-alone"),
        TransferRefusal::EverythingDeclined => t!(say, "refusal-everything-declined"),
        TransferRefusal::UnknownGroup => t!(say, "refusal-unknown-group"),
        TransferRefusal::ReasonMissing => t!(say, "refusal-reason-missing"),
        TransferRefusal::MpnIdUnknown => t!(say, "refusal-mpn-id-unknown"),
        TransferRefusal::MpnIdOfNoReseller => t!(say, "refusal-mpn-id-of-no-reseller"),
    }
}

/// What is wrong with a typed text, and what to type instead. `field_label` is the visible label.
#[must_use]
pub fn text_problem(say: Say, field_label: &str, problem: TextProblem) -> String {
    match problem {
        TextProblem::Missing => t!(say, "text-missing", field = field_label),
        TextProblem::TooLong => t!(say, "text-too-long", field = field_label, most = say.number(LONGEST)),
        TextProblem::BadCharacter => t!(say, "text-bad-character", field = field_label),
        _ => t!(say, "text-malformed", field = field_label),
    }
}

/// The longest text of a transfer form: `domain::text::REASON`.
#[allow(clippy::cast_possible_wrap, reason = "500")]
const LONGEST: i64 = domain::text::REASON as i64;

/// Everything that kept a transfer form from being carried out, for the error summary.
///
/// `ids` gives the id of the control for a field's name (`provider`, `subscription`, `note`, `reason`, `decline`)
/// or for a subscription's id. A page that knows the provider's name or those of the subscriptions says
/// obstacles and lines itself, by [`obstacle`] and [`ineligible`].
#[must_use]
pub fn problems(say: Say, error: &AppError, ids: &dyn Fn(&str) -> Option<String>) -> Vec<Problem> {
    let about = |field: &str, sentence: String| Problem { field: ids(field), sentence };
    let alone = |sentence: String| vec![Problem { field: None, sentence }];
    match error {
        AppError::Invalid(fields) => {
            fields.iter().map(|it| about(&it.field, field(say, &it.field, it.problem))).collect()
        }
        AppError::Refused(why) => vec![Problem { field: field_of(*why).and_then(ids), sentence: refusal(say, *why) }],
        AppError::Obstacles(all) => all.iter().map(|it| about("provider", obstacle(say, *it, ""))).collect(),
        AppError::Ineligible(lines) => {
            lines.iter().map(|(id, reason)| about(id.as_str(), ineligible(say, reason, ""))).collect()
        }
        AppError::RoleMissing(roles) => {
            alone(t!(say, "problem-role-missing", roles = crate::accounts::any_of(say, roles)))
        }
        AppError::Overtaken => alone(t!(say, "problem-overtaken")),
        AppError::NotFound => alone(t!(say, "problem-not-found")),
        _ => alone(t!(say, "problem-unavailable")),
    }
}

fn field(say: Say, field: &str, problem: TextProblem) -> String {
    match field {
        "provider" => t!(say, "new-choose-provider"),
        "note" => text_problem(say, &t!(say, "new-note-name"), problem),
        _ => text_problem(say, &t!(say, "decide-reason"), problem),
    }
}

const fn field_of(refusal: TransferRefusal) -> Option<&'static str> {
    match refusal {
        TransferRefusal::NothingChosen | TransferRefusal::NamedTwice | TransferRefusal::AddOnAlone => {
            Some("subscription")
        }
        TransferRefusal::ReasonMissing => Some("reason"),
        TransferRefusal::EverythingDeclined | TransferRefusal::UnknownGroup => Some("decline"),
        _ => None,
    }
}
