//! The form: legal profile, primary contact, customer support (design 03). A tenant in another program sees what is
//! known for review, and gives only what is new (ENR-05).

use super::autosave::Autosave;
use super::fields::{self, Filled};
use super::save::{AutosaveEnrollment, SaveEnrollment};
use super::words::Words;
use super::{check, step};
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Posted, Visit};
use crate::t;
use crate::ui::form::Form as PostedForm;
use crate::ui::{ErrorSummary, Head, Note, Problem, Tone};
use domain::enrollment::EnrollmentPath;
use domain::profile::ProfileFields;
use domain::text::TextProblem;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::enrollment::{Form, form};

const FORM: &str = "enrollment";

/// `/enroll/details`. Whoever cannot enroll is told why on the welcome page.
///
/// # Errors
/// `SignInNeeded`, `Unavailable`.
pub async fn page(visit: Visit) -> PageResult {
    let form = match form(&visit.program, visit.actor()?).await.map_err(AppError::from) {
        Ok(form) => form,
        Err(AppError::Enrollment(_)) => return Ok(Page::redirect("/enroll")),
        Err(error) => return Err(error),
    };
    let title = t!(visit.say, "enroll-details");
    Ok(Page::new(title, Nav::Public, content(&visit, &form)))
}

fn content(visit: &Visit, form: &Form) -> impl IntoView + use<> {
    let say = visit.say;
    let refused = visit.refused(SaveEnrollment::PATH);
    let typed = refused.map_or_else(|| form.fields.clone(), typed);
    let wrong = wrong(visit, form, refused);
    let country = form.country();
    let words = Words { say, country: &country, web_mail: &form.web_mail };
    let filled = Filled { words, fields: &typed, wrong };
    let lead = if form.known.is_some() { t!(say, "enroll-review-lead") } else { t!(say, "enroll-details-lead") };
    let transition = form.entry.path() == EnrollmentPath::Transition;
    let transition = transition.then(|| view! { <Note tone=Tone::Info><p>{t!(say, "enroll-transition")}</p></Note> });
    let cards = match &form.known {
        Some(known) => view! { {check::known_cards(say, known)}{fields::support(&filled)} }.into_any(),
        None => view! { {fields::company(&filled)}{fields::contact(&filled)}{fields::support(&filled)} }.into_any(),
    };
    let (version, editor) = (form.version(), visit.request_id.to_string());
    let actions = actions(visit, form);
    view! {
        <Head say title=t!(say, "enroll-details") above=Some(step(say, form.entry.mode, 1)) lead=Some(lead)/>
        {summary(visit, form, &filled, refused)}
        {transition}
        <PostedForm id=FORM.to_owned() class="form".to_owned() function=SaveEnrollment::PATH.to_owned()
            busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
            <input type="hidden" name="version" value=version/>
            <input type="hidden" name="editor" value=editor/>
            {cards}
            {actions}
        </PostedForm>
    }
}

fn actions(visit: &Visit, form: &Form) -> impl IntoView + use<> {
    let say = visit.say;
    let saved = form.draft.as_ref().map(|draft| t!(say, "enroll-saved-at", time = say.moment(draft.saved_at)));
    view! {
        <div class="actionbar wide-sm">
            <button type="submit" class="btn btn--primary" name="then" value="check">{t!(say, "enroll-continue")}</button>
            <button type="submit" class="btn" name="then" value="later">{t!(say, "enroll-later")}</button>
            <Autosave form=FORM.to_owned() function=AutosaveEnrollment::PATH.to_owned()
                saved=saved.unwrap_or_default() overtaken=t!(say, "enroll-autosave-overtaken")
                offline=t!(say, "enroll-autosave-offline")/>
        </div>
    }
}

/// What was typed and refused.
pub(crate) fn typed(posted: &Posted) -> ProfileFields {
    let value = |field: &str| posted.value(field).unwrap_or_default().to_owned();
    ProfileFields {
        company_name: value("company_name"),
        registration_number: value("registration_number"),
        website: value("website"),
        line1: value("line1"),
        line2: value("line2"),
        postal_code: value("postal_code"),
        city: value("city"),
        state: value("state"),
        country: value("country"),
        first_name: value("first_name"),
        last_name: value("last_name"),
        email: value("email"),
        phone: value("phone"),
        language: value("language"),
        support_email: value("support_email"),
        support_phone: value("support_phone"),
        support_website: value("support_website"),
        address_choice: String::new(),
    }
}

/// The wrong fields: of what was posted, or of the draft when one comes back from the page that checks it.
fn wrong(visit: &Visit, form: &Form, refused: Option<&Posted>) -> Vec<(String, TextProblem)> {
    let told = match refused.map(|posted| &posted.error) {
        Some(AppError::Invalid(fields)) => return fields.iter().map(|it| (it.field.clone(), it.problem)).collect(),
        None if visit.value("check").is_some() => form.read(&form.fields).err(),
        _ => None,
    };
    told.unwrap_or_default().into_iter().map(|(field, problem)| (field.to_owned(), problem)).collect()
}

fn summary(visit: &Visit, form: &Form, filled: &Filled<'_>, refused: Option<&Posted>) -> Option<AnyView> {
    let say = visit.say;
    if refused.is_some_and(|posted| posted.error == AppError::Overtaken) {
        let (by, at) = form
            .draft
            .as_ref()
            .map_or_else(Default::default, |draft| (draft.saved_by.clone(), say.moment(draft.saved_at)));
        let sentence = t!(say, "enroll-overtaken", person = by, time = at);
        let link = view! { <p><a href="/enroll/details">{t!(say, "enroll-show-theirs")}</a></p> };
        return Some(
            view! {
                <div class="errors" id="errors" role="alert" tabindex="-1">
                    <h2>{t!(say, "enroll-overtaken-title")}</h2><p>{sentence}</p>{link}
                </div>
            }
            .into_any(),
        );
    }
    if filled.wrong.is_empty() {
        let sentence = t!(say, "error-unavailable-text");
        return refused.map(|_| view! { <Note tone=Tone::Bad role="alert"><p>{sentence}</p></Note> }.into_any());
    }
    let problems: Vec<_> = filled
        .wrong
        .iter()
        .map(|(field, problem)| Problem {
            field: Some(field.clone()),
            sentence: filled.words.problem(field, *problem, filled.fields),
        })
        .collect();
    let count = i64::try_from(problems.len()).unwrap_or_default();
    Some(view! { <ErrorSummary title=t!(say, "enroll-problems", count = count) problems/> }.into_any())
}
