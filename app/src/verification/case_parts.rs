//! The cards of a case: what the applicant wrote, who has it in hand, and the decision.

use super::case::field_words;
use super::decide::{DecideCase, HoldCase};
use super::words::{refusal_words, remedy_words, step_words};
use crate::enrollment::check::lines;
use crate::error::AppError;
use crate::page::{Posted, Visit};
use crate::regions::region;
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, Glyph, Icon, Note, Select, TextArea, Tone};
use domain::enrollment::EnrollmentPath;
use domain::verification::{CaseStatus, MESSAGE, Remedy, Step, VerificationRefusal};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::verification::CaseView;

fn fact(term: String, value: impl IntoView + 'static) -> AnyView {
    view! { <div><dt>{term}</dt><dd>{value.into_any()}</dd></div> }.into_any()
}

/// What the applicant wrote about the company.
pub(super) fn profile(say: Say, view: &CaseView) -> impl IntoView + use<> {
    let it = &view.profile;
    let path = match view.enrollment.path {
        EnrollmentPath::New => t!(say, "case-path-new"),
        EnrollmentPath::Transition => t!(say, "case-path-transition"),
    };
    let number = it.registration_number.clone().unwrap_or_else(|| "–".to_owned());
    let (name, domain) = view.tenant.clone();
    let facts = vec![
        fact(t!(say, "enroll-company"), it.company_name.clone()),
        fact(t!(say, "enroll-number"), number),
        fact(t!(say, "enroll-address"), lines(say, &it.address)),
        fact(t!(say, "enroll-website"), it.website.clone().unwrap_or_else(|| "–".to_owned())),
        fact(t!(say, "case-account"), format!("{name} · {domain}")),
        fact(t!(say, "case-region"), view.region.as_deref().map_or_else(|| "–".to_owned(), |it| region(say, it))),
        fact(t!(say, "case-path"), path),
    ];
    view! { <Card title=t!(say, "enroll-legal")><div class="card-body"><dl class="facts">{facts}</dl></div></Card> }
}

/// Whom the company names.
pub(super) fn contacts(say: Say, view: &CaseView) -> impl IntoView + use<> {
    let (contact, support) = (&view.profile.contact, &view.profile.support);
    let (name, email, phone) = (contact.name(), contact.email.clone(), contact.phone.clone());
    let (support_email, support_phone) = (support.email.clone(), support.phone.clone());
    let facts = vec![
        fact(t!(say, "enroll-contact"), view! { {name}<br/>{email}<br/>{phone} }),
        fact(t!(say, "enroll-support"), view! { {support_email}<br/>{support_phone} }),
        fact(t!(say, "case-sent-by"), view.sent_by.clone().unwrap_or_else(|| "–".to_owned())),
    ];
    view! { <Card title=t!(say, "case-contacts")><div class="card-body"><dl class="facts">{facts}</dl></div></Card> }
}

/// Who has the case in hand, and the ways to change that.
pub(super) fn holding(visit: &Visit, view: &CaseView) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    if !view.case.status.is_open() {
        return None;
    }
    let me = visit.actor().ok()?.user.as_str().to_owned();
    let holder = view.case.held_by.as_ref();
    let name = holder.and_then(|user| view.name_of(user)).map_or_else(|| t!(say, "queue-nobody"), ToOwned::to_owned);
    let mine = holder.is_some_and(|holder| holder.as_str() == me);
    let others = view.verifiers.iter().filter(|(id, _)| *id != me).cloned();
    let mut options = vec![(String::new(), t!(say, "case-put-back"))];
    options.extend(others);
    let take = (!mine).then(|| {
        let words = t!(say, "case-take");
        let button = view! { <button type="submit" class="btn btn--small" name="to" value="me">{words}</button> };
        hold(say, view, view! { <div class="row">{button}</div> }.into_any())
    });
    let hand_over = mine.then(|| {
        let controls = view! {
            <Select name="to" label=t!(say, "case-hand-over-to") options/>
            <div class="row"><button type="submit" class="btn btn--small">{t!(say, "case-hand-over")}</button></div>
        };
        hold(say, view, controls.into_any())
    });
    Some(view! {
        <Card title=t!(say, "queue-handled-by")>
            <div class="card-body stack"><p><b>{name}</b></p><div class="on-screen">{take}{hand_over}</div></div>
        </Card>
    })
}

fn hold(say: Say, view: &CaseView, controls: AnyView) -> impl IntoView + use<> {
    let (id, seen) = (view.case.id.to_string(), view.case.version);
    view! {
        <Form function=HoldCase::PATH.to_owned() class="form".to_owned() busy=t!(say, "form-busy")
            offline=t!(say, "form-offline")>
            <input type="hidden" name="case_id" value=id/>
            <input type="hidden" name="seen" value=seen/>
            {controls}
        </Form>
    }
}

/// The decision, once there is something to decide.
pub(super) fn decision(visit: &Visit, view: &CaseView, approved_first: bool) -> Option<AnyView> {
    let say = visit.say;
    if !matches!(view.case.status, CaseStatus::Review | CaseStatus::Second | CaseStatus::Waiting) {
        return None;
    }
    let overriding = view.automatic.any_failed().then(|| {
        let sentence = t!(say, "case-second-person");
        view! { <Note tone=Tone::Warn glyph=Glyph::Users><p>{sentence}</p></Note> }
    });
    let form = form(visit, view, approved_first);
    let card =
        view! { <Card title=t!(say, "case-decision")><div class="card-body stack">{overriding}{form}</div></Card> };
    Some(view! { <div class="on-screen">{card}</div>{buttons(say, view.case.status, approved_first)} }.into_any())
}

fn form(visit: &Visit, view: &CaseView, approved_first: bool) -> impl IntoView + use<> {
    let say = visit.say;
    let posted = visit.refused(DecideCase::PATH);
    let typed = |field: &str| posted.and_then(|posted| posted.value(field)).map(ToOwned::to_owned);
    let error = |field: &str| posted.filter(|posted| wrong(posted, field)).map(|posted| words(say, posted, field));
    let (id, seen) = (view.case.id.to_string(), view.case.version);
    let current = view.case.current();
    let step = typed("step").unwrap_or_else(|| current.code().to_owned());
    let remedy = typed("remedy").unwrap_or_else(|| helps(current).code().to_owned());
    let steps = [Step::Employment, Step::Business, Step::Decision];
    let steps = steps.map(|it| (it.code().to_owned(), step_words(say, it))).to_vec();
    let remedies = Remedy::ALL.map(|it| (it.code().to_owned(), remedy_words(say, it))).to_vec();
    let contact = view.profile.contact.name();
    let errors = ["step", "remedy", "message"].map(error);
    let [step_error, remedy_error, message_error] = errors;
    let typed = typed("message").unwrap_or_default();
    let alone = approved_first.then(|| view! { <p class="hint">{t!(say, "case-you-approved")}</p> });
    view! {
        <Form id="decide".to_owned() class="form".to_owned() function=DecideCase::PATH.to_owned()
            busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
            <input type="hidden" name="case_id" value=id/>
            <input type="hidden" name="seen" value=seen/>
            {alone}
            <div class="fields">
                <Select name="step" label=t!(say, "case-step") options=steps value=step error=step_error/>
                <Select name="remedy" label=t!(say, "case-remedy") options=remedies value=remedy error=remedy_error/>
            </div>
            <TextArea name="message" label=t!(say, "case-message", person = contact) hint=Some(t!(say, "case-message-hint"))
                error=message_error value=typed rows=4 most=MESSAGE/>
        </Form>
    }
}

/// What usually helps at a step.
const fn helps(step: Step) -> Remedy {
    match step {
        Step::EmailOwnership | Step::Employment => Remedy::DomainProof,
        Step::Business => Remedy::RegistrationCertificate,
        Step::Decision => Remedy::CorrectProfile,
    }
}

fn wrong(posted: &Posted, field: &str) -> bool {
    let reason = posted.error == AppError::Verification(VerificationRefusal::ReasonMissing);
    posted.problem(field).is_some() || field == "message" && reason
}

fn words(say: Say, posted: &Posted, field: &str) -> String {
    match &posted.error {
        AppError::Verification(refusal) => refusal_words(say, *refusal),
        _ => field_words(say, field),
    }
}

/// The results as buttons: each names what it does.
fn buttons(say: Say, status: CaseStatus, approved_first: bool) -> impl IntoView {
    let waiting = status == CaseStatus::Waiting;
    let approve = (!waiting && !approved_first).then(|| {
        view! {
            <button type="submit" class="btn btn--primary" form="decide" name="decision" value="approve">
                <Icon glyph=Glyph::Check/>{t!(say, "case-approve")}
            </button>
        }
    });
    let ask = (!waiting).then(|| {
        view! { <button type="submit" class="btn" form="decide" name="decision" value="ask">{t!(say, "case-ask")}</button> }
    });
    view! {
        <div class="actionbar wide-sm">
            {approve}
            {ask}
            <button type="submit" class="btn btn--danger" form="decide" name="decision" value="reject">{t!(say, "case-reject")}</button>
            <button type="submit" class="btn btn--quiet" form="decide" name="decision" value="decline">{t!(say, "case-decline")}</button>
            <span class="small muted push">{t!(say, "case-note")}</span>
        </div>
    }
}
