//! What is wrong with a form about relations, and what to do.

use crate::error::AppError;
use crate::many::too_large;
use crate::membership::words::unfit;
use crate::page::{Nav, Page, Posted, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{ErrorSummary, Head, Note, Problem, Tone};
use domain::country::Country;
use domain::customer::RelationKind;
use domain::relationship::RelationshipRefusal;
use domain::text::TextProblem;
use leptos::prelude::*;
use program::table::MOST_ROWS;
use std::sync::Arc;

/// A refusal in words.
pub(super) fn refusal(say: Say, why: RelationshipRefusal) -> String {
    match why {
        RelationshipRefusal::NotGlobalAdmin => t!(say, "relations-not-global-admin"),
        RelationshipRefusal::DapNotYours => t!(say, "relations-dap-not-yours"),
        RelationshipRefusal::NotInProgram => t!(say, "relations-not-in-program"),
        RelationshipRefusal::Suspended => t!(say, "relations-suspended"),
        RelationshipRefusal::Restricted => t!(say, "relations-restricted"),
        RelationshipRefusal::NoPartnership => t!(say, "relations-no-partnership"),
        RelationshipRefusal::OtherRegion => t!(say, "relations-other-region"),
        RelationshipRefusal::PartnerTenant => t!(say, "relations-partner-tenant"),
        RelationshipRefusal::Affiliate => t!(say, "relations-affiliate"),
        RelationshipRefusal::NotConfirmed => t!(say, "relations-not-confirmed"),
        RelationshipRefusal::AgreementWanted => t!(say, "relations-agreement-wanted"),
        RelationshipRefusal::LinkUnknown => t!(say, "relations-link-unknown"),
        RelationshipRefusal::LinkReplaced => t!(say, "relations-link-replaced"),
        RelationshipRefusal::LinkUsed => t!(say, "relations-link-used"),
        RelationshipRefusal::LinkDeclined => t!(say, "relations-link-declined"),
        RelationshipRefusal::LinkExpired => t!(say, "relations-link-expired"),
        RelationshipRefusal::LinkWithdrawn => t!(say, "relations-link-withdrawn"),
        RelationshipRefusal::ResellerCannotAttest => t!(say, "relations-reseller-cannot-attest"),
        RelationshipRefusal::FutureDay => t!(say, "relations-future-day"),
        RelationshipRefusal::AttestedAlready => t!(say, "relations-attested-already"),
        RelationshipRefusal::AcceptedAlready => t!(say, "relations-accepted-already"),
        RelationshipRefusal::OtherAgreement => t!(say, "relations-other-agreement"),
    }
}

/// The same in words to the customer that is asked. What stands between those who ask and the program is not told it:
/// the partner is whom it turns to.
pub(super) fn to_customer(say: Say, why: RelationshipRefusal, partner: &str) -> String {
    match why {
        RelationshipRefusal::NotInProgram
        | RelationshipRefusal::Suspended
        | RelationshipRefusal::Restricted
        | RelationshipRefusal::NoPartnership => t!(say, "relations-not-now", partner = partner),
        why => refusal(say, why),
    }
}

/// What to type into a field instead.
pub(super) fn field(say: Say, name: &str, problem: TextProblem) -> String {
    // A letter to many is typed once for each language.
    let letter = |it: &str| name.strip_prefix(it).is_some_and(|rest| rest.starts_with('_'));
    match (["subject", "message"].into_iter().find(|it| letter(it)).unwrap_or(name), problem) {
        ("name", TextProblem::Missing) => t!(say, "relations-name-missing"),
        ("first_name", TextProblem::Missing) => t!(say, "people-first-name-missing"),
        ("last_name", TextProblem::Missing) => t!(say, "people-last-name-missing"),
        ("first_name" | "last_name" | "name", TextProblem::TooLong) => t!(say, "people-name-too-long"),
        ("first_name" | "last_name" | "name", _) => t!(say, "people-name-characters"),
        ("email", TextProblem::Missing) => t!(say, "people-email-missing"),
        ("email", _) => t!(say, "people-email-malformed"),
        ("subject", TextProblem::Missing) => t!(say, "relations-subject-missing"),
        ("message", TextProblem::Missing) => t!(say, "relations-message-missing"),
        ("day", _) => t!(say, "relations-day-malformed"),
        ("rows", TextProblem::Missing) => t!(say, "many-rows-missing"),
        ("rows", _) => t!(say, "many-rows-too-many", most = MOST_ROWS),
        ("phone", _) => t!(say, "relations-phone-malformed"),
        ("language", _) => t!(say, "many-row-language"),
        (_, TextProblem::TooLong) => t!(say, "relations-text-too-long"),
        _ => t!(say, "relations-text-characters"),
    }
}

/// The control that a refusal is about.
const fn control(why: RelationshipRefusal) -> Option<&'static str> {
    match why {
        RelationshipRefusal::NotConfirmed => Some("authorize"),
        RelationshipRefusal::AgreementWanted | RelationshipRefusal::OtherAgreement => Some("agreement"),
        RelationshipRefusal::FutureDay => Some("day"),
        RelationshipRefusal::DapNotYours => Some("dap"),
        _ => None,
    }
}

/// What is wrong, told to the customer that `partner` asks, or to the partner itself.
fn problems(visit: &Visit, error: &AppError, has: &[&str], partner: Option<&str>) -> Vec<Problem> {
    let say = visit.say;
    let at = |name: &str| has.contains(&name).then(|| name.to_owned());
    let one = |field, sentence| vec![Problem { field, sentence }];
    match error {
        AppError::Invalid(fields) => fields
            .iter()
            .map(|it| Problem { field: at(&it.field), sentence: field(say, &it.field, it.problem) })
            .collect(),
        AppError::Relationship(why) => {
            let told = partner.map_or_else(|| refusal(say, *why), |partner| to_customer(say, *why, partner));
            one(control(*why).and_then(at), told)
        }
        AppError::RoleMissing(roles) => {
            one(None, t!(say, "people-role-missing", roles = crate::accounts::any_of(say, roles)))
        }
        AppError::File { field, problem } => one(at(field), unfit(say, problem)),
        AppError::TooLarge => one(at("rows"), too_large(say)),
        AppError::TooManyTries(seconds) => one(None, crate::accounts::sign_in::wait(say, *seconds)),
        AppError::Overtaken => one(None, t!(say, "people-overtaken")),
        AppError::NotFound => one(None, t!(say, "people-not-found")),
        _ => one(None, t!(say, "people-unavailable", number = &*visit.request_id)),
    }
}

/// The error summary of a form that was refused; `has` names the controls that are on the page.
pub(super) fn summary(visit: &Visit, has: &[&str]) -> Option<AnyView> {
    summary_for(visit, has, None)
}

/// The same, for the customer that this partner asks.
pub(super) fn summary_to_customer(visit: &Visit, has: &[&str], partner: &str) -> Option<AnyView> {
    summary_for(visit, has, Some(partner))
}

fn summary_for(visit: &Visit, has: &[&str], partner: Option<&str>) -> Option<AnyView> {
    let posted = visit.posted.as_deref()?;
    let problems = problems(visit, &posted.error, has, partner);
    Some(view! { <ErrorSummary title=t!(visit.say, "people-problems") problems/> }.into_any())
}

/// What was typed into a form, and what is wrong with it. It owns that: what stands inside a form outlives the visit.
#[derive(Clone)]
pub(super) struct Sent {
    say: Say,
    posted: Option<Arc<Posted>>,
    /// Whether boxes stand ticked before anything is typed.
    ticked: bool,
}

impl Sent {
    /// The form of a server function, if it was refused.
    pub(super) fn of(visit: &Visit, function: &str) -> Self {
        let posted = visit.posted.clone().filter(|posted| posted.function == function);
        Self { say: visit.say, posted, ticked: false }
    }

    /// What stands at a field.
    pub(super) fn error(&self, name: &str) -> Option<String> {
        let posted = self.posted.as_deref()?;
        match &posted.error {
            AppError::Relationship(why) if control(*why) == Some(name) => Some(refusal(self.say, *why)),
            AppError::File { field, problem } if field == name => Some(unfit(self.say, problem)),
            AppError::TooLarge if name == "rows" => Some(too_large(self.say)),
            _ => posted.problem(name).map(|wrong| field(self.say, name, wrong.problem)),
        }
    }

    /// What was typed into a field, or what stands there before anything is.
    pub(super) fn value(&self, name: &str, before: &str) -> String {
        self.posted.as_deref().and_then(|posted| posted.value(name)).unwrap_or(before).to_owned()
    }

    /// The same, with boxes that stand ticked or not before anything is typed.
    pub(super) fn or_ticked(&self, ticked: bool) -> Self {
        Self { ticked, ..self.clone() }
    }

    /// Whether a box was ticked. What was ticked for one text is not ticked for another.
    pub(super) fn ticked(&self, name: &str) -> bool {
        let other = AppError::Relationship(RelationshipRefusal::OtherAgreement);
        let meant = |posted: &Posted| name != "agreement" || posted.error != other;
        self.posted.as_deref().map_or(self.ticked, |posted| posted.has(name, "yes") && meant(posted))
    }
}

/// A box to be ticked, with what is wrong with it.
pub(super) fn tick(name: &'static str, words: String, sub: Option<String>, sent: &Sent) -> impl IntoView + use<> {
    let (ticked, error) = (sent.ticked(name), sent.error(name));
    let invalid = error.is_some().then_some("true");
    let described = error.is_some().then(|| format!("{name}-e"));
    let error = error.map(|error| view! { <p class="error" id=format!("{name}-e")>{error}</p> });
    let sub = sub.map(|sub| view! { <span class="sub">{sub}</span> });
    view! {
        {error}
        <div class="check choice">
            <input type="checkbox" id=name name=name value="yes" checked=ticked aria-invalid=invalid
                aria-describedby=described/>
            <label for=name><b>{words}</b>{sub}</label>
        </div>
    }
}

/// Why nothing can be written on a page, in its place.
pub(super) fn cannot(say: Say, title: String, nav: Nav, why: RelationshipRefusal) -> Page {
    let body = view! {
        <Head say title=title.clone() crumbs=super::draft::crumbs(say, nav, &title)/>
        <Note tone=Tone::Warn><p>{refusal(say, why)}</p></Note>
    };
    Page::new(title, nav, body).with_status(why.status())
}

/// What a partner is to the reader, a customer.
pub(super) fn kind(say: Say, kind: RelationKind) -> String {
    match kind {
        RelationKind::Direct => t!(say, "relations-kind-direct"),
        RelationKind::IndirectReseller => t!(say, "relations-kind-reseller"),
        RelationKind::IndirectProvider => t!(say, "relations-kind-provider"),
    }
}

/// Where a partner is, and its MPN ID.
pub(super) fn place(say: Say, country: &str, mpn_id: Option<&str>) -> String {
    let country = Country::of(country);
    let name = country.name(say.0.tag());
    match mpn_id {
        Some(id) => t!(say, "relations-party-place", country = name, id = id),
        None => name.to_owned(),
    }
}
