//! One case as the verifier reads it, and decides it (design 14b).

use super::case_parts::{contacts, decision, holding, profile};
use super::history::{Reader, timeline};
use super::papers::{documents, messages};
use super::words::{due_day, refusal_words, stage};
use super::{decide, evidence};
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Posted, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::print::PrintButton;
use crate::ui::{Baton, BatonSide, Card, Crumb, ErrorSummary, Glyph, Head, Icon, Note, Problem, Tag, Tone};
use domain::EnrollmentId;
use domain::verification::{CLOCK_DAYS, CaseStatus};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::verification::{CaseView, show};

/// `/verify/{id}`.
///
/// # Errors
/// `NotFound` for partners and unknown cases, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let id = visit.value("id").and_then(|id| EnrollmentId::parse(id).ok()).ok_or(AppError::NotFound)?;
    let view = show(&visit.program, visit.actor()?, &id).await?;
    let title = t!(visit.say, "case-title", company = view.profile.company_name.as_str());
    let body = content(&visit, &view, title.clone());
    Ok(Page::new(title, Nav::Verification, body))
}

fn content(visit: &Visit, view: &CaseView, title: String) -> impl IntoView + use<> {
    let say = visit.say;
    let crumbs = vec![
        Crumb { href: Some("/verify".to_owned()), text: t!(say, "queue-title") },
        Crumb { href: None, text: view.enrollment.number.clone() },
    ];
    let (tone, glyph, words) = stage(say, view.case.status);
    let print = view! { <PrintButton><Icon glyph=Glyph::Print/>{t!(say, "print")}</PrintButton> };
    let beside = view! { <Tag tone glyph text=words/><div class="row push">{print}</div> }.into_any();
    let history = timeline(say, &view.history, Reader::Verifier);
    let mine = visit.actor().is_ok_and(|actor| view.case.proposed_by.as_ref() == Some(&actor.user));
    view! {
        <Head say title crumbs beside=Some(beside)/>
        {done(visit)}
        {problems(visit)}
        {baton(visit, view)}
        <div class="split">
            <div class="stack">
                {profile(say, view)}
                {contacts(say, view)}
                {evidence::steps(say, view)}
                {decision(visit, view, mine)}
            </div>
            <div class="stack">
                {evidence::automatic(say, view)}
                {holding(visit, view)}
                {documents(say, &view.documents)}
                {messages(say, &view.said, Reader::Verifier)}
                <Card title=t!(say, "history")>{history}</Card>
            </div>
        </div>
    }
}

fn done(visit: &Visit) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    let sentence = match visit.value("done")? {
        "verification_authorized" => t!(say, "case-done-authorized"),
        "verification_approved_by_one" => t!(say, "case-done-proposed"),
        "documents_wanted" => t!(say, "case-done-asked"),
        "verification_rejected" => t!(say, "case-done-rejected"),
        "verification_declined" => t!(say, "case-done-declined"),
        _ => return None,
    };
    Some(view! { <Note tone=Tone::Ok role="status"><p>{sentence}</p></Note> })
}

/// What kept a decision from being taken.
fn problems(visit: &Visit) -> Option<AnyView> {
    let say = visit.say;
    let posted = visit.refused(decide::DecideCase::PATH).or_else(|| visit.refused(decide::HoldCase::PATH))?;
    if posted.error == AppError::Overtaken {
        return Some(
            view! {
                <div class="errors" id="errors" role="alert" tabindex="-1">
                    <h2>{t!(say, "changed-meanwhile")}</h2><p>{t!(say, "case-overtaken")}</p>
                </div>
            }
            .into_any(),
        );
    }
    let problems = problems_of(say, posted);
    Some(view! { <ErrorSummary title=t!(say, "case-problems") problems/> }.into_any())
}

/// The problems of the decision's form, each at its control.
fn problems_of(say: Say, posted: &Posted) -> Vec<Problem> {
    let at = |field: &str, sentence| Problem { field: Some(field.to_owned()), sentence };
    match &posted.error {
        AppError::Invalid(fields) => fields.iter().map(|it| at(&it.field, field_words(say, &it.field))).collect(),
        AppError::Verification(refusal @ domain::verification::VerificationRefusal::ReasonMissing) => {
            vec![at("message", refusal_words(say, *refusal))]
        }
        AppError::Verification(refusal) => vec![Problem { field: None, sentence: refusal_words(say, *refusal) }],
        _ => vec![Problem { field: None, sentence: t!(say, "error-unavailable-text") }],
    }
}

/// What to do about a wrong control of the decision.
pub(super) fn field_words(say: Say, field: &str) -> String {
    match field {
        "step" => t!(say, "case-step-missing"),
        "remedy" => t!(say, "case-remedy-missing"),
        _ => t!(say, "case-message-wrong"),
    }
}

fn baton(visit: &Visit, view: &CaseView) -> impl IntoView + use<> {
    let say = visit.say;
    let (side, who, what) = turn(visit, view);
    let labels = [t!(say, "who-acts-now"), t!(say, "what-is-needed"), t!(say, "when")];
    let when = view! { <span>{when(visit, view)}</span> }.into_any();
    view! { <Baton side labels who what when/> }
}

fn turn(visit: &Visit, view: &CaseView) -> (BatonSide, String, String) {
    let say = visit.say;
    let contact = view.profile.contact.name();
    let holder = view.case.held_by.as_ref();
    let you = visit.actor().is_ok_and(|actor| holder.is_none_or(|holder| *holder == actor.user));
    match view.case.status {
        CaseStatus::Address => (BatonSide::Other, contact, t!(say, "case-needs-address")),
        CaseStatus::Waiting => (BatonSide::Other, t!(say, "case-who-applicant"), t!(say, "case-needs-answer")),
        CaseStatus::Second => (BatonSide::You, t!(say, "case-who-second"), t!(say, "case-needs-second")),
        CaseStatus::Review if you => (BatonSide::You, t!(say, "case-who-you"), t!(say, "case-needs-decision")),
        CaseStatus::Review => {
            let name = holder.and_then(|user| view.name_of(user)).unwrap_or_default().to_owned();
            (BatonSide::Other, name, t!(say, "case-needs-decision"))
        }
        CaseStatus::Authorized => (BatonSide::Done, t!(say, "case-who-nobody"), t!(say, "case-needs-nothing")),
        CaseStatus::Rejected => (BatonSide::Bad, t!(say, "case-who-applicant"), t!(say, "case-needs-resubmission")),
        CaseStatus::Declined => (BatonSide::Bad, t!(say, "case-who-nobody"), t!(say, "case-needs-nothing")),
    }
}

fn when(visit: &Visit, view: &CaseView) -> String {
    let (say, now, clock) = (visit.say, visit.program.now(), view.case.clock);
    if let Some(closed) = view.case.closed_at {
        return t!(say, "case-closed-at", time = say.date_and_time(closed));
    }
    match clock.due() {
        Some(due) if clock.is_late(now) => {
            t!(say, "case-late", days = clock.age(now).whole_days() - CLOCK_DAYS + 1, due = due_day(say, due))
        }
        Some(due) => t!(say, "case-day", day = clock.day(now), most = CLOCK_DAYS, due = due_day(say, due)),
        None if view.case.status == CaseStatus::Waiting => t!(say, "case-clock-stopped"),
        None => t!(say, "case-clock-not-started"),
    }
}
