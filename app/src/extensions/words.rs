//! Why a relation is not extended, in words with what to do.

use super::form::ExtendRelation;
use super::several::ExtendRelations;
use crate::error::AppError;
use crate::page::Visit;
use crate::say::Say;
use crate::t;
use crate::transfers::reasons;
use crate::ui::{ErrorSummary, Problem};
use domain::extension::ExtensionRefusal;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// The refusal.
pub(super) fn refusal(say: Say, refusal: ExtensionRefusal) -> String {
    match refusal {
        ExtensionRefusal::NotDirect => t!(say, "extension-not-direct"),
        ExtensionRefusal::NotDualRole => t!(say, "extension-not-dual-role"),
        ExtensionRefusal::Suspended => t!(say, "extension-suspended"),
        ExtensionRefusal::NoPartnership => t!(say, "extension-no-partnership"),
        ExtensionRefusal::ProviderSuspended => t!(say, "extension-provider-suspended"),
        ExtensionRefusal::OtherRegion => t!(say, "extension-other-region"),
        ExtensionRefusal::Affiliated => t!(say, "extension-affiliated"),
        ExtensionRefusal::AlreadyExtended => t!(say, "extension-already-extended"),
        ExtensionRefusal::ConsentMissing => t!(say, "extension-consent-missing"),
    }
}

/// Everything that kept the form from being carried out.
pub(super) fn summary(visit: &Visit) -> Option<AnyView> {
    let say = visit.say;
    let posted = visit.refused(ExtendRelation::PATH)?;
    let first = || Some("provider-0".to_owned());
    let problems = match &posted.error {
        AppError::Extension(why @ ExtensionRefusal::ConsentMissing) => {
            vec![Problem { field: Some("consent".to_owned()), sentence: refusal(say, *why) }]
        }
        AppError::Extension(why) => vec![Problem { field: None, sentence: refusal(say, *why) }],
        other => reasons::problems(say, other, &|_| first()),
    };
    Some(view! { <ErrorSummary title=t!(say, "people-problems") problems/> }.into_any())
}

/// Everything that kept the form about several customers from being carried out for all of them.
pub(super) fn summary_of_several(visit: &Visit) -> Option<AnyView> {
    let say = visit.say;
    let posted = visit.refused(ExtendRelations::PATH)?;
    let problems = match &posted.error {
        AppError::Extension(ExtensionRefusal::ConsentMissing) => {
            let sentence = t!(say, "extend-several-consent-missing");
            vec![Problem { field: Some("consent".to_owned()), sentence }]
        }
        other => reasons::problems(say, other, &|_| Some("provider-0".to_owned())),
    };
    Some(view! { <ErrorSummary title=t!(say, "people-problems") problems/> }.into_any())
}
