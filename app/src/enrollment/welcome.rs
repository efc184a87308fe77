//! Before you begin (design 01): what to gather, what happens afterwards, and for whom there is no way on, why.

use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::print::PrintButton;
use crate::ui::{Card, Glyph, Head, Icon, Note, Tone};
use domain::enrollment::{EnrollmentMode, EnrollmentRefusal, EnrollmentStatus};
use leptos::prelude::*;
use program::enrollment::{Entry, entry};
use program::settings::{self, Settings};

/// `/enroll`. Who has enrolled already sees the status (ENR-21): also who was rejected, for there it says what helps.
///
/// # Errors
/// `Unavailable`.
pub async fn page(visit: Visit) -> PageResult {
    let entry = match visit.actor() {
        Ok(actor) => Some(entry(&visit.program, actor).await.map_err(AppError::from)?),
        Err(_) => None,
    };
    let refusal = entry.as_ref().and_then(|entry| entry.refusal);
    let status = entry.as_ref().and_then(|entry| entry.enrollment.as_ref()).map(|it| it.status);
    if refusal == Some(EnrollmentRefusal::AlreadySubmitted)
        || (refusal.is_none() && status == Some(EnrollmentStatus::Rejected))
    {
        return Ok(Page::redirect("/enroll/status"));
    }
    let settings = settings::current(&visit.program).await.map_err(AppError::from)?;
    let mode = entry.as_ref().map_or(settings.enrollment_mode, |entry| entry.mode);
    let title = t!(visit.say, "enroll-welcome");
    Ok(Page::new(title, Nav::Public, content(&visit, entry.as_ref(), mode, &settings)))
}

fn content(visit: &Visit, entry: Option<&Entry>, mode: EnrollmentMode, settings: &Settings) -> impl IntoView + use<> {
    let say = visit.say;
    let saved = visit.value("saved").is_some() && entry.is_some_and(|entry| entry.enrollment.is_some());
    let saved = saved.then(|| view! { <Note tone=Tone::Ok role="status"><p>{t!(say, "enroll-saved")}</p></Note> });
    let refused = entry.and_then(|entry| entry.refusal.map(|refusal| refused(say, entry, refusal)));
    let transition = view! {
        <Note tone=Tone::Neutral>
            <p><b>{t!(say, "enroll-direct-bill")}</b>{say.gap()}{t!(say, "enroll-direct-bill-text")}</p>
        </Note>
    };
    let may = entry.is_none_or(|entry| entry.refusal.is_none());
    let next = may.then(|| next(visit, entry));
    view! {
        <Head say title=t!(say, "enroll-welcome") above=Some(t!(say, "enroll-for")) lead=Some(t!(say, "enroll-welcome-lead"))/>
        {saved}
        {refused}
        {needed(say, mode)}
        {afterwards(say, settings)}
        {transition}
        {next}
    }
}

fn needed(say: Say, mode: EnrollmentMode) -> impl IntoView {
    let item = |glyph, title: String, text: String| {
        view! { <li><Icon glyph/><div><b>{title}</b><p class="muted">{text}</p></div></li> }
    };
    // Nobody is asked for it where the MPN ID follows later (C-03).
    let membership = (mode == EnrollmentMode::Pmc)
        .then(|| item(Glyph::File, t!(say, "enroll-need-mpn"), t!(say, "enroll-need-mpn-text")));
    view! {
        <Card title=t!(say, "enroll-need")>
            <div class="card-body">
                <ul class="grants grants--plain">
                    {item(Glyph::Key, t!(say, "enroll-need-account"), t!(say, "enroll-need-account-text"))}
                    {membership}
                    {item(Glyph::Building, t!(say, "enroll-need-company"), t!(say, "enroll-need-company-text"))}
                </ul>
            </div>
        </Card>
    }
}

fn afterwards(say: Say, settings: &Settings) -> impl IntoView + use<> {
    let item = |glyph, when: String, title: String, text: String| {
        view! { <li><Icon glyph/><time>{when}</time><div><b>{title}</b><p class="muted">{text}</p></div></li> }
    };
    let agreement = t!(say, "enroll-then-sign", agreement = settings.agreement_name.as_str());
    view! {
        <Card title=t!(say, "enroll-then")>
            <div class="card-body">
                <ol class="timeline">
                    {item(Glyph::Mail, t!(say, "enroll-same-day"), t!(say, "enroll-then-confirm"), t!(say, "enroll-then-confirm-text"))}
                    {item(Glyph::Shield, t!(say, "enroll-days"), t!(say, "enroll-then-check"), t!(say, "enroll-then-check-text"))}
                    {item(Glyph::File, t!(say, "enroll-minutes"), agreement, t!(say, "enroll-then-sign-text"))}
                </ol>
            </div>
        </Card>
    }
}

/// The way on: to sign in, to the membership directory, or to the form.
fn next(visit: &Visit, entry: Option<&Entry>) -> impl IntoView + use<> {
    let say = visit.say;
    let (href, words) = match entry {
        Some(entry) if entry.lacks_mpn_id() => ("/enroll/mpn", t!(say, "enroll-next")),
        Some(entry) if entry.enrollment.is_some() => ("/enroll/details", t!(say, "enroll-go-on")),
        Some(_) => ("/enroll/details", t!(say, "enroll-next")),
        None if visit.session.is_some() => ("/accounts?next=%2Fenroll", t!(say, "enroll-next")),
        None => ("/sign-in?next=%2Fenroll%2Fdetails", t!(say, "enroll-next")),
    };
    let create = visit
        .session
        .is_none()
        .then(|| view! { <a class="btn btn--quiet" href="/sign-in/new">{t!(say, "enroll-create-account")}</a> });
    view! {
        <div class="row wide-sm">
            <a class="btn btn--primary" href=href>{words}</a>
            {create}
            <PrintButton quiet=true><Icon glyph=Glyph::Print/>{t!(say, "enroll-print")}</PrintButton>
        </div>
    }
}

/// Why there is no way on, and who has one.
fn refused(say: Say, entry: &Entry, refusal: EnrollmentRefusal) -> impl IntoView + use<> {
    let company = entry.applicant.name.as_str();
    let why = match refusal {
        EnrollmentRefusal::NotGlobalAdmin if entry.global_admins.is_empty() => {
            t!(say, "enroll-no-admin", company = company)
        }
        EnrollmentRefusal::NotGlobalAdmin => {
            let names = entry.global_admins.join(&t!(say, "list-comma"));
            t!(say, "enroll-not-admin", company = company, names = names)
        }
        EnrollmentRefusal::IndirectProvider => t!(say, "enroll-provider", company = company),
        EnrollmentRefusal::AlreadyReseller => t!(say, "enroll-already", company = company),
        EnrollmentRefusal::Declined => t!(say, "enroll-declined", company = company),
        EnrollmentRefusal::Suspended => t!(say, "enroll-suspended", company = company),
        EnrollmentRefusal::NotAMarket => t!(say, "enroll-not-a-market"),
        _ => t!(say, "enroll-transition-closed", company = company),
    };
    view! { <Note tone=Tone::Warn role="alert"><p>{why}</p></Note> }
}
