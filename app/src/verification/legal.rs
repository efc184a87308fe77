//! Legal info: the profile, how its verification stands, and the form that changes it (ENR-18).

use super::legal_form::ChangeLegalInfo;
use super::status_parts::wanted;
use super::words::{refusal_words, standing, step_words};
use crate::enrollment::check::cards;
use crate::enrollment::details::typed;
use crate::enrollment::fields::{Filled, company, contact, support};
use crate::enrollment::words::Words;
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Posted, Visit};
use crate::settings::{Tab, crumbs, tabs};
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, ErrorSummary, Glyph, Head, Icon, Note, Problem, Tag, Tone};
use domain::country::Country;
use domain::profile::ProfileFields;
use domain::text::TextProblem;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::verification::{LegalInfo, Lock, legal_info, status};

/// `/settings/legal`.
///
/// # Errors
/// `RoleMissing`, `SignInNeeded`; `NotFound` for the operator, who has none.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    if visit.tenant()?.operator {
        return Err(AppError::NotFound);
    }
    let info = legal_info(&visit.program, visit.actor()?).await?;
    let said = status(&visit.program, visit.actor()?).await?.map(|view| view.said).unwrap_or_default();
    let title = Tab::Organization.title(say);
    let change = info.lock.is_none().then(|| {
        view! {
            <div class="row push">
                <a class="btn" href="/settings/legal/edit"><Icon glyph=Glyph::Pen/>{t!(say, "legal-edit")}</a>
            </div>
        }
        .into_any()
    });
    let profile = info.stored.as_ref().map(|stored| cards(say, &stored.profile, false));
    let body = view! {
        <Head say title=title.clone() crumbs=crumbs(say, Tab::Organization, None) beside=change/>
        {tabs(&visit, Tab::Organization)}
        {done(&visit)}
        {locked(&visit, &info)}
        {verification(&visit, &info)}
        {wanted(&visit, info.case.as_ref(), &said)}
        {profile}
    };
    Ok(Page::new(title, Nav::Settings, body))
}

fn done(visit: &Visit) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    let changed = visit.value("done").is_some_and(|done| done == "changed");
    changed.then(|| view! { <Note tone=Tone::Ok role="status"><p>{t!(say, "legal-changed")}</p></Note> })
}

/// Why nothing can be changed here.
fn locked(visit: &Visit, info: &LegalInfo) -> Option<AnyView> {
    let say = visit.say;
    let (name, domain) = (info.tenant.0.as_str(), info.tenant.1.as_str());
    let sentence = match info.lock? {
        Lock::NoProfile => t!(say, "legal-no-profile", company = name, domain = domain),
        Lock::Draft => t!(say, "legal-draft"),
        Lock::Declined => t!(say, "legal-declined"),
        Lock::Ticket => t!(say, "legal-ticket", operator = info.operator.as_str()),
        Lock::Role => t!(say, "legal-role", company = name),
    };
    let way = match info.lock? {
        Lock::NoProfile | Lock::Draft => Some(view! { <p><a href="/enroll">{t!(say, "legal-to-enrollment")}</a></p> }),
        _ => None,
    };
    Some(view! { <Note tone=Tone::Neutral glyph=Glyph::Lock><p>{sentence}</p>{way}</Note> }.into_any())
}

/// How the verification stands; the steps disappear once it is authorized (§4.1).
fn verification(visit: &Visit, info: &LegalInfo) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    let case = info.case.as_ref()?;
    let (tone, glyph, words) = standing(say, case.status);
    let current = case.status.is_open().then(|| {
        let step = step_words(say, case.current());
        view! { <div><dt>{t!(say, "legal-step")}</dt><dd>{step}</dd></div> }
    });
    let more = view! { <a href="/enroll/status">{t!(say, "legal-status")}</a> }.into_any();
    Some(view! {
        <Card title=t!(say, "legal-verification") beside=Some(more)>
            <div class="card-body">
                <dl class="facts">
                    <div><dt>{t!(say, "step-state")}</dt><dd><Tag tone glyph text=words/></dd></div>
                    {current}
                </dl>
            </div>
        </Card>
    })
}

/// `/settings/legal/edit`; whoever cannot change anything sees why on Legal info.
///
/// # Errors
/// As [`page`].
pub async fn edit_page(visit: Visit) -> PageResult {
    let say = visit.say;
    if visit.tenant()?.operator {
        return Err(AppError::NotFound);
    }
    let info = legal_info(&visit.program, visit.actor()?).await?;
    let Some(stored) = info.stored.as_ref().filter(|_| info.lock.is_none()) else {
        return match (info.lock, visit.refused(ChangeLegalInfo::PATH)) {
            (_, Some(posted)) => Err(posted.error.clone()),
            _ => Ok(Page::redirect("/settings/legal")),
        };
    };
    let refused = visit.refused(ChangeLegalInfo::PATH);
    let known = refused.map_or_else(|| ProfileFields::from(&stored.profile), typed);
    let country = Country::of(&info.country);
    let words = Words { say, country: &country, web_mail: &info.web_mail };
    let filled = Filled { words, fields: &known, wrong: refused.map(wrong).unwrap_or_default() };
    let (version, controls) = (stored.version, (company(&filled), contact(&filled), support(&filled)));
    let problems = refused.map(|posted| problems(&visit, posted, &filled));
    let title = t!(say, "legal-edit-title");
    let body = view! {
        <Head say title=title.clone() crumbs=crumbs(say, Tab::Organization, Some(title.clone())) lead=Some(t!(say, "legal-edit-lead"))/>
        {problems}
        <Form id="legal".to_owned() class="form".to_owned() function=ChangeLegalInfo::PATH.to_owned()
            busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
            <input type="hidden" name="version" value=version/>
            {controls}
            <div class="actionbar wide-sm">
                <button type="submit" class="btn btn--primary">{t!(say, "legal-save")}</button>
                <a class="btn btn--quiet" href="/settings/legal">{t!(say, "legal-cancel")}</a>
                <span class="small muted push">{t!(say, "legal-edit-note")}</span>
            </div>
        </Form>
    };
    Ok(Page::new(title, Nav::Settings, body))
}

fn wrong(posted: &Posted) -> Vec<(String, TextProblem)> {
    match &posted.error {
        AppError::Invalid(fields) => fields.iter().map(|it| (it.field.clone(), it.problem)).collect(),
        _ => Vec::new(),
    }
}

fn problems(visit: &Visit, posted: &Posted, filled: &Filled<'_>) -> AnyView {
    let say = visit.say;
    let alone = |sentence| vec![Problem { field: None, sentence }];
    let problems = match &posted.error {
        AppError::Invalid(_) => filled
            .wrong
            .iter()
            .map(|(field, problem)| Problem {
                field: Some(field.clone()),
                sentence: filled.words.problem(field, *problem, filled.fields),
            })
            .collect(),
        AppError::Overtaken => alone(t!(say, "legal-overtaken")),
        AppError::Verification(refusal) => alone(refusal_words(say, *refusal)),
        _ => alone(t!(say, "error-unavailable-text")),
    };
    view! { <ErrorSummary title=t!(say, "status-problems") problems/> }.into_any()
}
