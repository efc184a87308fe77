//! What is wrong with a step of a partnership, and what to do.

use crate::error::AppError;
use crate::many::too_large;
use crate::membership::words::unfit;
use crate::page::{Posted, Visit};
use crate::regions::region;
use crate::say::Say;
use crate::t;
use crate::ui::{ErrorSummary, Problem};
use domain::country::Country;
use domain::partnership::PartnershipRefusal;
use domain::text::TextProblem;
use leptos::prelude::*;
use program::partnerships::Party;
use program::table::MOST_ROWS;
use std::sync::Arc;

/// The two sides, as a refusal names them.
pub(super) struct Sides<'a> {
    pub(super) provider: &'a str,
    pub(super) region: &'a str,
    pub(super) own_region: &'a str,
}

impl Sides<'_> {
    pub(super) const NONE: Self = Self { provider: "", region: "", own_region: "" };
}

/// A refusal in words.
pub(super) fn refusal(say: Say, why: PartnershipRefusal, sides: &Sides<'_>) -> String {
    use PartnershipRefusal as Refusal;
    let provider = sides.provider;
    match why {
        Refusal::OwnTenant => t!(say, "ps-own-tenant"),
        Refusal::ProviderUnfit => t!(say, "ps-provider-unfit"),
        Refusal::NotEnrolled => t!(say, "ps-not-enrolled"),
        Refusal::EnrollmentUnfinished => t!(say, "ps-enrollment-unfinished"),
        Refusal::Suspended => t!(say, "ps-suspended"),
        Refusal::OtherRegion => {
            let (theirs, own) = (region(say, sides.region), region(say, sides.own_region));
            t!(say, "ps-other-region", provider = provider, region = theirs, own = own)
        }
        Refusal::AlreadyPartners => t!(say, "ps-already-partners", provider = provider),
        Refusal::ConsentMissing => t!(say, "ps-consent-missing"),
        Refusal::DeclarationMissing => t!(say, "ps-declaration-missing"),
        Refusal::LinkUnknown => t!(say, "ps-link-unknown"),
        Refusal::LinkReplaced => t!(say, "ps-link-replaced"),
        Refusal::LinkUsed => t!(say, "ps-link-used"),
        Refusal::LinkDeclined => t!(say, "ps-link-declined"),
        Refusal::LinkExpired => t!(say, "ps-link-expired"),
        Refusal::LinkRevoked => t!(say, "ps-link-revoked"),
        Refusal::AccessRemoved => t!(say, "ps-access-removed-already"),
        Refusal::AlreadyAsked => t!(say, "ps-already-asked"),
        Refusal::AlreadyRequested => t!(say, "ps-already-requested", provider = provider),
    }
}

/// What to type into a field instead.
pub(super) fn field(say: Say, name: &str, problem: TextProblem) -> String {
    match (name, problem) {
        ("email", TextProblem::Missing) => t!(say, "people-email-missing"),
        ("email", _) => t!(say, "people-email-malformed"),
        ("name", TextProblem::TooLong) => t!(say, "people-name-too-long"),
        ("name", _) => t!(say, "people-name-characters"),
        ("website", TextProblem::Malformed) => t!(say, "ps-website-malformed"),
        ("reason", TextProblem::Missing) => t!(say, "ps-reason-missing"),
        ("rows", TextProblem::Missing) => t!(say, "many-rows-missing"),
        ("rows", _) => t!(say, "many-rows-too-many", most = MOST_ROWS),
        ("language", _) => t!(say, "many-row-language"),
        (_, TextProblem::Missing) => t!(say, "ps-message-missing"),
        (_, TextProblem::TooLong) => t!(say, "ps-text-too-long"),
        _ => t!(say, "ps-text-characters"),
    }
}

/// The id of the box with the legal statement; a page with several endings has one for each.
pub(super) fn declared(of: &str) -> String {
    if of.is_empty() { "declared".to_owned() } else { format!("declared-{of}") }
}

fn problems(visit: &Visit, posted: &Posted, sides: &Sides<'_>) -> Vec<Problem> {
    let (say, error) = (visit.say, &posted.error);
    let one = |field: Option<&str>, sentence| vec![Problem { field: field.map(ToOwned::to_owned), sentence }];
    match error {
        AppError::Invalid(fields) => fields
            .iter()
            .map(|it| Problem { field: Some(it.field.clone()), sentence: field(say, &it.field, it.problem) })
            .collect(),
        AppError::Partnership(why @ PartnershipRefusal::ConsentMissing) => {
            one(Some("consent"), refusal(say, *why, sides))
        }
        AppError::Partnership(why @ PartnershipRefusal::DeclarationMissing) => {
            one(Some(&declared(posted.value("ending").unwrap_or_default())), refusal(say, *why, sides))
        }
        AppError::Partnership(why) => one(None, refusal(say, *why, sides)),
        AppError::RoleMissing(roles) => {
            one(None, t!(say, "people-role-missing", roles = crate::accounts::any_of(say, roles)))
        }
        AppError::File { field, problem } => one(Some(field), unfit(say, problem)),
        AppError::TooLarge => one(Some("rows"), too_large(say)),
        AppError::TooManyTries(seconds) => one(None, crate::accounts::sign_in::wait(say, *seconds)),
        AppError::Overtaken => one(None, t!(say, "people-overtaken")),
        AppError::NotFound => one(None, t!(say, "people-not-found")),
        _ => one(None, t!(say, "people-unavailable", number = &*visit.request_id)),
    }
}

/// The error summary of the first of these forms that was refused.
pub(super) fn summary(visit: &Visit, functions: &[&str], sides: &Sides<'_>) -> Option<AnyView> {
    let posted = functions.iter().find_map(|function| visit.refused(function))?;
    let problems = problems(visit, posted, sides);
    Some(view! { <ErrorSummary title=t!(visit.say, "people-problems") problems/> }.into_any())
}

/// What was typed into a form, and what is wrong with it.
#[derive(Clone)]
pub(super) struct Sent {
    say: Say,
    posted: Option<Arc<Posted>>,
}

impl Sent {
    pub(super) fn of(visit: &Visit, function: &str) -> Self {
        let posted = visit.posted.clone().filter(|posted| posted.function == function);
        Self { say: visit.say, posted }
    }

    /// What stands at a field.
    pub(super) fn error(&self, name: &str) -> Option<String> {
        let posted = self.posted.as_deref()?;
        match &posted.error {
            AppError::File { field, problem } if field == name => Some(unfit(self.say, problem)),
            AppError::TooLarge if name == "rows" => Some(too_large(self.say)),
            _ => posted.problem(name).map(|wrong| field(self.say, name, wrong.problem)),
        }
    }

    /// What was typed into a field, or what stands there before anything is.
    pub(super) fn value_or(&self, name: &str, before: &str) -> String {
        self.posted.as_deref().map_or(Some(before), |posted| posted.value(name)).unwrap_or_default().to_owned()
    }
}

/// The name of a country in the reader's language.
pub(super) fn country(say: Say, code: &str) -> String {
    Country::of(code).name(say.0.tag()).to_owned()
}

/// Country and MPN ID under a partner's name.
pub(super) fn under(say: Say, code: &str, mpn_id: Option<&str>) -> String {
    match mpn_id {
        Some(id) => t!(say, "ps-country-and-id", country = country(say, code), id = id),
        None => country(say, code),
    }
}

/// The facts of one side.
pub(super) fn facts(say: Say, it: &Party, same_region: Option<bool>) -> impl IntoView + use<> {
    use crate::ui::{Glyph, Tag, Tone};
    let same = match same_region {
        Some(true) => Some(view! { " "<Tag tone=Tone::Ok glyph=Glyph::Ok text=t!(say, "ps-same-region")/> }),
        Some(false) => Some(view! { " "<Tag tone=Tone::Bad glyph=Glyph::Bad text=t!(say, "ps-not-same-region")/> }),
        None => None,
    };
    let mpn = it.mpn_id.clone().map(|id| view! { <div><dt>{t!(say, "ps-mpn-id")}</dt><dd>{id}</dd></div> });
    view! {
        <div><dt>{t!(say, "ps-domain")}</dt><dd>{it.domain.clone()}</dd></div>
        <div><dt>{t!(say, "ps-country")}</dt><dd>{country(say, &it.country)}</dd></div>
        {mpn}
        <div><dt>{t!(say, "ps-region")}</dt><dd>{region(say, &it.region)}{same}</dd></div>
    }
}
