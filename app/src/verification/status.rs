//! Where an application stands, for the applicant (design 04).

use super::answer::{AnswerVerification, AskProgramDesk};
use super::history::{Reader, timeline};
use super::papers::{documents, messages};
use super::status_parts::{agreement_name, application, ask_desk, meanwhile, steps, wanted};
use super::words::{due_day, refusal_words};
use crate::enrollment::address::{ResendAddressLink, refused_words, resend_form};
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::transfers::live::Live;
use crate::ui::{Baton, BatonSide, Card, ErrorSummary, Head, Note, Problem, Tone};
use domain::Permission;
use domain::enrollment::{EnrollmentMode, EnrollmentStatus};
use domain::verification::CaseStatus;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::verification::{StatusView, status};

/// `/enroll/status`; without an application it leads to the welcome page.
///
/// # Errors
/// `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let Some(view) = status(&visit.program, visit.actor()?).await? else { return Ok(Page::redirect("/enroll")) };
    if view.enrollment.status == EnrollmentStatus::Draft {
        return Ok(Page::redirect("/enroll"));
    }
    Ok(Page::new(t!(visit.say, "status-title"), Nav::Enrollment, content(&visit, &view)))
}

/// Where the case stands; one that was approved at once counts as authorized.
pub(super) fn stands(view: &StatusView) -> CaseStatus {
    view.case.as_ref().map_or(CaseStatus::Authorized, |case| case.status)
}

fn content(visit: &Visit, view: &StatusView) -> impl IntoView + use<> {
    let say = visit.say;
    let reader = Reader::Applicant(&view.operator);
    let lead = t!(say, "status-lead", number = view.enrollment.number.as_str());
    let history = timeline(say, &view.history, reader);
    let papers = (!view.documents.is_empty()).then(|| documents(say, &view.documents));
    let problems = problems(visit);
    let refused = problems.is_some();
    let body = view! {
        {problems}
        {baton(visit, view)}
        <section class="card"><div class="card-body">{steps(visit, view)}</div></section>
        <div class="split">
            <div class="stack">
                {wanted(visit, view.case.as_ref(), &view.said)}
                {meanwhile(visit, view)}
                <Card title=t!(say, "status-history")>{history}</Card>
            </div>
            <div class="stack">
                {application(say, view)}
                {resend(visit, view)}
                {papers}
                {messages(say, &view.said, reader)}
                {ask_desk(visit, view)}
            </div>
        </div>
    };
    view! {
        <Head say title=t!(say, "status-title") lead=Some(lead)/>
        {done(visit)}
        {following(say, body.into_any(), refused)}
    }
}

/// The page follows what happens, unless it tells what kept something typed from being sent: that stays.
fn following(say: Say, body: AnyView, refused: bool) -> AnyView {
    if refused {
        return body;
    }
    view! {
        <Live id="live".to_owned() enrollments=true changed=t!(say, "live-changed") show_it=t!(say, "live-show-it") stale=t!(say, "live-stale")>
            {body}
        </Live>
    }
    .into_any()
}

fn done(visit: &Visit) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    let sentence = match visit.value("done").or_else(|| visit.value("sent").map(|_| "sent"))? {
        "answered" => t!(say, "status-done-answered"),
        "asked" => t!(say, "status-done-asked"),
        _ => t!(say, "status-done-sent"),
    };
    Some(view! { <Note tone=Tone::Ok role="status"><p>{sentence}</p></Note> })
}

/// What kept something from being sent.
fn problems(visit: &Visit) -> Option<AnyView> {
    let say = visit.say;
    if let Some(posted) = visit.refused(ResendAddressLink::PATH) {
        let problems = vec![Problem { field: None, sentence: refused_words(say, &posted.error) }];
        return Some(view! { <ErrorSummary title=t!(say, "status-problems") problems/> }.into_any());
    }
    let (posted, field) = match visit.refused(AnswerVerification::PATH) {
        Some(posted) => (posted, "documents"),
        None => (visit.refused(AskProgramDesk::PATH)?, "question"),
    };
    let (field, sentence) = problem(say, &posted.error, field);
    let problems = vec![Problem { field: Some(field.to_owned()), sentence }];
    Some(view! { <ErrorSummary title=t!(say, "status-problems") problems/> }.into_any())
}

/// A refused answer: at which control, and what to do.
pub(super) fn problem<'a>(say: Say, error: &AppError, control: &'a str) -> (&'a str, String) {
    match error {
        AppError::TooLarge => (control, t!(say, "verification-too-large")),
        AppError::Verification(refusal) => (control, refusal_words(say, *refusal)),
        AppError::Invalid(_) if control == "documents" => ("message", t!(say, "case-message-wrong")),
        AppError::Invalid(_) => (control, t!(say, "case-message-wrong")),
        AppError::RoleMissing(_) => (control, t!(say, "status-role")),
        _ => (control, t!(say, "error-unavailable-text")),
    }
}

fn baton(visit: &Visit, view: &StatusView) -> impl IntoView + use<> {
    let say = visit.say;
    let (side, who, what) = turn(visit, view);
    let labels = [t!(say, "who-acts-now"), t!(say, "what-is-needed"), t!(say, "when")];
    let when = view! { <span>{when(visit, view)}</span> }.into_any();
    view! { <Baton side labels who what when/> }
}

fn turn(visit: &Visit, view: &StatusView) -> (BatonSide, String, String) {
    let say = visit.say;
    let may = visit.actor().is_ok_and(|actor| actor.may(Permission::EditProfile));
    let you = if may { t!(say, "status-who-you") } else { t!(say, "status-who-admin") };
    let contact = view.profile.as_ref().map(|profile| (profile.contact.name(), profile.contact.email.clone()));
    let (name, email) = contact.unwrap_or_default();
    match stands(view) {
        CaseStatus::Address => {
            (BatonSide::You, t!(say, "status-who-contact", person = name), t!(say, "status-needs-link", email = email))
        }
        CaseStatus::Review | CaseStatus::Second => {
            let who = t!(say, "status-who-operator", operator = view.operator.as_str());
            (BatonSide::Other, who, t!(say, "status-needs-nothing"))
        }
        CaseStatus::Waiting => (BatonSide::You, you, t!(say, "status-needs-answer")),
        CaseStatus::Rejected => (BatonSide::Bad, you, t!(say, "status-needs-correction")),
        CaseStatus::Declined => (BatonSide::Bad, t!(say, "case-who-nobody"), t!(say, "status-needs-declined")),
        CaseStatus::Authorized => match view.enrollment.status {
            EnrollmentStatus::Active => (BatonSide::Done, t!(say, "case-who-nobody"), t!(say, "status-needs-active")),
            _ if lacks_mpn_id(view) => (BatonSide::You, you, t!(say, "status-needs-mpn")),
            _ => (BatonSide::You, you, t!(say, "status-needs-signature", agreement = agreement_name(say, view))),
        },
    }
}

/// Whether the MPN ID is still to be chosen.
pub(super) fn lacks_mpn_id(view: &StatusView) -> bool {
    !view.has_mpn_id && view.enrollment.mode == EnrollmentMode::AssociateAfter
}

fn when(visit: &Visit, view: &StatusView) -> String {
    let (say, now) = (visit.say, visit.program.now());
    let due = view.case.as_ref().and_then(|case| case.clock.due().map(|due| (due, case.clock.is_late(now))));
    match (stands(view), due) {
        (_, Some((due, true))) => t!(say, "status-when-late", due = due_day(say, due)),
        (_, Some((due, false))) => t!(say, "status-when-due", due = due_day(say, due)),
        (CaseStatus::Address, None) => t!(say, "status-when-address"),
        (CaseStatus::Waiting, None) => t!(say, "case-clock-stopped"),
        (CaseStatus::Declined, None) => t!(say, "status-when-declined"),
        (CaseStatus::Authorized, None) if view.enrollment.status == EnrollmentStatus::Active => {
            let at = view.enrollment.activated_at.map(|at| say.date(at)).unwrap_or_default();
            t!(say, "status-when-active", date = at)
        }
        _ => t!(say, "status-when-ready"),
    }
}

/// The mailed link once more, while it was not opened.
fn resend(visit: &Visit, view: &StatusView) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    let may = visit.actor().is_ok_and(|actor| actor.may(Permission::ResendVerification));
    if stands(view) != CaseStatus::Address || !may {
        return None;
    }
    Some(view! {
        <Card title=t!(say, "status-link")>
            <div class="card-body stack"><p>{t!(say, "status-link-text")}</p>{resend_form(say)}</div>
        </Card>
    })
}
