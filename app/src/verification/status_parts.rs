//! The parts of the status page: steps, what is wanted, what can be done meanwhile, and the way to the program desk.

use super::answer::{AnswerVerification, AskProgramDesk};
use super::status::{lacks_mpn_id, problem, stands};
use super::words::{due_day, remedy_words, step_words};
use crate::agreement::who_signs;
use crate::page::Visit;
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, FieldError, Glyph, Note, Tag, TextArea, Tone};
use domain::Permission;
use domain::country::Country;
use domain::enrollment::{EnrollmentPath, EnrollmentStatus};
use domain::verification::{CLOCK_DAYS, Case, CaseStatus, MESSAGE, Step, StepState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::verification::{Said, StatusView};

/// One step: its class, its name, how it stands in words, and whether it is the current one.
type Stepped = (&'static str, String, String, bool);

/// The five steps to an active program, each with its state in words.
pub(super) fn steps(visit: &Visit, view: &StatusView) -> impl IntoView + use<> {
    let say = visit.say;
    let items: Vec<_> = all_steps(visit, view)
        .into_iter()
        .map(|(class, name, state, current)| {
            let current = current.then_some("step");
            view! { <li class=class aria-current=current><b>{name}</b>{state}</li> }
        })
        .collect();
    view! { <ol class="steps" aria-label=t!(say, "status-steps")>{items}</ol> }
}

fn all_steps(visit: &Visit, view: &StatusView) -> Vec<Stepped> {
    let say = visit.say;
    let (stands, status) = (stands(view), view.enrollment.status);
    let verified = stands != CaseStatus::Address;
    let approved = stands == CaseStatus::Authorized;
    let refused = matches!(stands, CaseStatus::Rejected | CaseStatus::Declined);
    let class = |done: bool| if done { "is-done" } else { "" };
    let review = if refused { "is-bad" } else { class(approved) };
    let active = status == EnrollmentStatus::Active;
    let mpn = if view.has_mpn_id { t!(say, "status-step-done") } else { t!(say, "status-step-now") };
    let signed = if active {
        t!(say, "status-step-done")
    } else if approved && !lacks_mpn_id(view) {
        t!(say, "status-step-now")
    } else {
        t!(say, "status-step-last")
    };
    let decided = view.enrollment.qualified_at.map(|at| t!(say, "status-step-done-on", date = say.date(at)));
    vec![
        (class(verified), t!(say, "status-step-address"), address_state(say, view), !verified),
        (review, t!(say, "status-step-review"), review_state(visit, view), verified && !approved),
        (class(approved), t!(say, "status-step-approved"), decided.unwrap_or_else(|| decision_state(say, view)), false),
        (class(view.has_mpn_id), t!(say, "status-step-mpn"), mpn, approved && lacks_mpn_id(view)),
        (class(active), t!(say, "status-step-signed"), signed, approved && !lacks_mpn_id(view) && !active),
    ]
}

fn address_state(say: Say, view: &StatusView) -> String {
    let record = view.case.as_ref().map(|case| case.step(Step::EmailOwnership));
    match record.map(|record| (record.state, record.at)) {
        Some((StepState::Passed(_), Some(at))) => t!(say, "status-step-done-on", date = say.date(at)),
        Some((StepState::Passed(_), None)) | None => t!(say, "status-step-done"),
        _ => t!(say, "status-step-link-sent"),
    }
}

/// When the decision is expected, once the clock runs.
fn decision_state(say: Say, view: &StatusView) -> String {
    match view.case.as_ref().and_then(|case| case.clock.due()) {
        _ if stands(view) == CaseStatus::Declined => t!(say, "stage-declined"),
        Some(due) => t!(say, "status-step-by", date = due_day(say, due)),
        None => t!(say, "status-step-after-review"),
    }
}

fn review_state(visit: &Visit, view: &StatusView) -> String {
    let (say, now) = (visit.say, visit.program.now());
    match (stands(view), &view.case) {
        (CaseStatus::Address, _) => t!(say, "status-step-after-address"),
        (CaseStatus::Review | CaseStatus::Second, Some(case)) => {
            t!(say, "status-step-day", day = case.clock.day(now).min(CLOCK_DAYS), most = CLOCK_DAYS)
        }
        (CaseStatus::Waiting, _) => t!(say, "status-step-waiting"),
        (CaseStatus::Rejected, _) => t!(say, "stage-rejected"),
        (CaseStatus::Declined, _) => t!(say, "stage-declined"),
        _ => t!(say, "status-step-done"),
    }
}

/// What is asked for or has failed, why, what helps, and the form that sends it.
pub(super) fn wanted(visit: &Visit, case: Option<&Case>, said: &[Said]) -> Option<AnyView> {
    let say = visit.say;
    let case = case?;
    let (tone, title) = match case.status {
        CaseStatus::Waiting => (Tone::Info, t!(say, "wanted-title")),
        CaseStatus::Rejected => (Tone::Bad, t!(say, "wanted-rejected")),
        CaseStatus::Declined => (Tone::Bad, t!(say, "wanted-declined")),
        _ => return None,
    };
    let facts = case.wanted().map(|it| {
        let (step, remedy) = (step_words(say, it.step), remedy_words(say, it.remedy));
        view! {
            <dl class="facts">
                <div><dt>{t!(say, "wanted-check")}</dt><dd>{step}</dd></div>
                <div><dt>{t!(say, "wanted-helps")}</dt><dd>{remedy}</dd></div>
            </dl>
        }
    });
    let message = said.iter().find(|it| it.from_operator).map(|it| it.text.clone());
    let message = message.map(|text| view! { <Note tone><pre>{text}</pre></Note> });
    let answer = (case.status != CaseStatus::Declined).then(|| answer(visit));
    let card = view! { <Card title><div class="card-body stack">{message}{facts}{answer}</div></Card> };
    Some(card.into_any())
}

/// The form that sends documents and words, for those who may.
fn answer(visit: &Visit) -> AnyView {
    let say = visit.say;
    if !visit.actor().is_ok_and(|actor| actor.may(Permission::EditProfile)) {
        return view! { <Note tone=Tone::Neutral glyph=Glyph::Lock><p>{t!(say, "status-role")}</p></Note> }.into_any();
    }
    let posted = visit.refused(AnswerVerification::PATH);
    let typed = posted.and_then(|posted| posted.value("message")).unwrap_or_default().to_owned();
    let wrong = posted.map(|posted| problem(say, &posted.error, "documents"));
    let at = |control: &str| wrong.as_ref().filter(|(at, _)| *at == control).map(|(_, words)| words.clone());
    let (files, message) = (at("documents"), at("message"));
    view! {
        <Form files=true class="form".to_owned() function=AnswerVerification::PATH.to_owned()
            busy=t!(say, "answer-busy") offline=t!(say, "form-offline")>
            {chooser(say, files)}
            <TextArea name="message" label=t!(say, "answer-message") error=message value=typed most=MESSAGE/>
            <div class="row wide-sm">
                <button type="submit" class="btn btn--primary">{t!(say, "answer-send")}</button>
                <a class="btn" href="/settings/legal/edit">{t!(say, "answer-correct")}</a>
            </div>
        </Form>
    }
    .into_any()
}

fn chooser(say: Say, error: Option<String>) -> impl IntoView {
    let class = if error.is_some() { "field field--error" } else { "field" };
    let described = if error.is_some() { "documents-h documents-e" } else { "documents-h" };
    let invalid = error.is_some().then_some("true");
    let error = error.map(|error| view! { <FieldError id="documents-e".to_owned() words=error/> });
    view! {
        <div class=class>
            <label for="documents">{t!(say, "answer-documents")}</label>
            <p class="hint" id="documents-h">{t!(say, "answer-documents-hint")}</p>
            {error}
            <input id="documents" name="documents" type="file" multiple
                accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"
                aria-describedby=described aria-invalid=invalid/>
        </div>
    }
}

/// What can be done while the check goes on.
pub(super) fn meanwhile(visit: &Visit, view: &StatusView) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    let stopped = matches!(stands(view), CaseStatus::Declined);
    if stopped || view.enrollment.status == EnrollmentStatus::Active {
        return None;
    }
    let country = view.profile.as_ref().map(|it| Country::of(&it.address.country).name(say.0.tag()).to_owned());
    let mpn = lacks_mpn_id(view).then(|| {
        view! {
            <li>
                <a href="/settings/identifiers">{t!(say, "meanwhile-mpn")}</a>
                <Tag tone=Tone::You glyph=Glyph::Flag text=t!(say, "your-turn")/>
                <p>{t!(say, "meanwhile-mpn-text", country = country.unwrap_or_default())}</p>
            </li>
        }
    });
    let agreement = agreement_task(visit, view);
    Some(view! {
        <Card title=t!(say, "meanwhile")>
            <ul class="tasks">
                {mpn}
                {agreement}
                <li>
                    <span>{t!(say, "meanwhile-provider")}</span>
                    <Tag tone=Tone::Neutral glyph=Glyph::Lock text=t!(say, "meanwhile-not-yet")/>
                    <p>{t!(say, "meanwhile-provider-text")}</p>
                </li>
            </ul>
        </Card>
    })
}

/// The agreement: to read while the check goes on, to sign once nothing stands before it.
fn agreement_task(visit: &Visit, view: &StatusView) -> AnyView {
    let (say, agreement) = (visit.say, agreement_name(visit.say, view));
    let ready = stands(view) == CaseStatus::Authorized && !lacks_mpn_id(view);
    let read = t!(say, "meanwhile-read", agreement = agreement.as_str());
    let optional = || view! { <Tag tone=Tone::Neutral glyph=Glyph::Dash text=t!(say, "meanwhile-optional")/> };
    if !view.may_sign {
        let who = who_signs(say, &view.global_admins);
        return view! { <li><span>{read}</span>{optional()}<p>{who}</p></li> }.into_any();
    }
    let (title, tag, text) = if ready {
        let tag = view! { <Tag tone=Tone::You glyph=Glyph::Flag text=t!(say, "your-turn")/> };
        let title = t!(say, "status-needs-signature", agreement = agreement);
        (title, tag.into_any(), t!(say, "setup-five-minutes"))
    } else {
        (read, optional().into_any(), t!(say, "meanwhile-read-text"))
    };
    view! { <li><a href="/agreement">{title}</a>{tag}<p>{text}</p></li> }.into_any()
}

/// What is signed: a direct-bill partner accepts it for its second role (C-09).
pub(super) fn agreement_name(say: Say, view: &StatusView) -> String {
    match view.enrollment.path {
        EnrollmentPath::Transition => t!(say, "agreement-reseller"),
        EnrollmentPath::New => view.agreement.clone(),
    }
}

/// What was sent, in short.
pub(super) fn application(say: Say, view: &StatusView) -> Option<impl IntoView + use<>> {
    let profile = view.profile.as_ref()?;
    let number = profile.registration_number.clone().map(|number| format!(", {number}")).unwrap_or_default();
    let company = format!("{}{number}", profile.company_name);
    let country = Country::of(&profile.address.country).name(say.0.tag()).to_owned();
    let (name, email) = (profile.contact.name(), profile.contact.email.clone());
    let details = view! { <a href="/settings/legal">{t!(say, "application-details")}</a> }.into_any();
    Some(view! {
        <Card title=t!(say, "application") beside=Some(details)>
            <div class="card-body">
                <dl class="facts facts--narrow">
                    <div><dt>{t!(say, "application-company")}</dt><dd>{company}</dd></div>
                    <div><dt>{t!(say, "enroll-country")}</dt><dd>{country}</dd></div>
                    <div><dt>{t!(say, "application-program")}</dt><dd>{t!(say, "program-indirect-reseller")}</dd></div>
                    <div><dt>{t!(say, "application-contact")}</dt><dd>{name}<br/>{email}</dd></div>
                </dl>
            </div>
        </Card>
    })
}

/// After five business days the program desk can be asked; before that it is said from when on (ENR-13).
pub(super) fn ask_desk(visit: &Visit, view: &StatusView) -> Option<AnyView> {
    let (say, now) = (visit.say, visit.program.now());
    let case = view.case.as_ref()?;
    let due = case.clock.due()?;
    if !case.clock.is_late(now) {
        let sentence = t!(say, "ask-desk-later", date = due_day(say, due));
        let note = view! { <Note tone=Tone::Neutral><p><b>{t!(say, "ask-desk-title")}</b></p><p>{sentence}</p></Note> };
        return Some(note.into_any());
    }
    let age = t!(say, "ask-desk-age", days = case.clock.age(now).whole_days());
    let may = visit.actor().is_ok_and(|actor| actor.may(Permission::EditProfile));
    let form = may.then(|| desk_form(visit));
    let card =
        view! { <Card title=t!(say, "ask-desk-title")><div class="card-body stack"><p>{age}</p>{form}</div></Card> };
    Some(card.into_any())
}

fn desk_form(visit: &Visit) -> impl IntoView + use<> {
    let say = visit.say;
    let posted = visit.refused(AskProgramDesk::PATH);
    let typed = posted.and_then(|posted| posted.value("question")).unwrap_or_default().to_owned();
    let error = posted.map(|posted| problem(say, &posted.error, "question").1);
    view! {
        <Form class="form".to_owned() function=AskProgramDesk::PATH.to_owned() busy=t!(say, "form-busy")
            offline=t!(say, "form-offline")>
            <TextArea name="question" label=t!(say, "ask-desk-question") error value=typed most=MESSAGE/>
            <div class="row wide-sm"><button type="submit" class="btn">{t!(say, "ask-desk-ask")}</button></div>
        </Form>
    }
}
