//! `/operator/accounts/{id}`: one partner, how it stands, what may be decided about it, and what was.

use super::account_forms::{self, DecideAccount};
use super::fields::Fields;
use super::log::event_words;
use super::{done, standing_tag, words};
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{Card, Crumb, Glyph, Head, Moment, Timeline, Tone};
use domain::PartnerTenantId;
use domain::country::Country;
use domain::standing::AccountEvent;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::operator::accounts::{AccountView, show};
use program::store::operator::LogRow;

/// The page.
///
/// # Errors
/// `NotFound` for partners and for a tenant that is none, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let id = visit.value("id").and_then(|id| PartnerTenantId::parse(id).ok()).ok_or(AppError::NotFound)?;
    let view = show(&visit.program, visit.actor()?, &id).await?;
    let now = visit.program.now();
    let labels = vec![("from", t!(say, "restrict-from")), ("reason", t!(say, "suspend-reason"))];
    let fields = Fields::of(&visit, DecideAccount::PATH, t!(say, "account-already"), labels);
    let name = view.row.name.clone();
    let crumbs = vec![
        Crumb { href: Some("/operator/accounts".into()), text: t!(say, "nav-accounts") },
        Crumb { href: None, text: name.clone() },
    ];
    let beside = standing_tag(say, &view.row.account, now).into_any();
    let body = view! {
        <Head say title=name.clone() crumbs beside=Some(beside)/>
        {done(&visit, done_words)}
        {fields.summary()}
        <div class="split">
            <div class="stack">
                {account_forms::standing(say, &fields, &view.row)}
                {account_forms::direct_bill(say, &fields, &view.row, now)}
                {account_forms::transition(say, &view.row)}
            </div>
            <div class="stack">{facts(say, &view)}{history(say, &view)}</div>
        </div>
    };
    Ok(Page::new(name, Nav::Accounts, body))
}

fn done_words(say: Say, what: &str) -> Option<String> {
    match what {
        "suspend" => Some(t!(say, "account-done-suspend")),
        "restore" => Some(t!(say, "account-done-restore")),
        "restrict" => Some(t!(say, "account-done-restrict")),
        "lift" => Some(t!(say, "account-done-lift")),
        "open" => Some(t!(say, "account-done-open")),
        "close" => Some(t!(say, "account-done-close")),
        _ => None,
    }
}

fn facts(say: Say, view: &AccountView) -> impl IntoView + use<> {
    let row = &view.row;
    let fact = |term: String, value: String| view! { <div><dt>{term}</dt><dd>{value}</dd></div> };
    let programs: Vec<_> = view
        .programs
        .iter()
        .map(|(program, since)| {
            let since = t!(say, "account-since", date = say.date(*since));
            view! { <dd>{words::program_words(say, *program)}<span class="sub">{since}</span></dd> }
        })
        .collect();
    let none = programs.is_empty().then(|| view! { <dd>{t!(say, "program-none")}</dd> });
    let enrollment = view.enrollment.as_ref().map(|(status, number)| {
        let status = words::enrollment_words(say, *status);
        view! { <div><dt>{t!(say, "account-enrollment")}</dt><dd>{status}<span class="sub mono">{number.clone()}</span></dd></div> }
    });
    let country = Country::of(&row.country).name(say.0.tag()).to_owned();
    let facts = [fact(t!(say, "account-domain"), row.domain.clone()), fact(t!(say, "account-country"), country)];
    let mpn_id = row.mpn_id.clone().map(|id| fact(t!(say, "account-mpn"), id));
    let customers = format!("/operator/accounts/{}/customers", row.id);
    view! {
        <Card title=t!(say, "account-facts")>
            <div class="card-body stack">
                <dl class="facts facts--narrow">
                    {facts}
                    {mpn_id}
                    <div><dt>{t!(say, "account-programs")}</dt>{programs}{none}</div>
                    {enrollment}
                </dl>
                <p><a class="btn" href=customers>{t!(say, "account-customers")}</a></p>
            </div>
        </Card>
    }
}

fn history(say: Say, view: &AccountView) -> impl IntoView + use<> {
    let moments: Vec<_> = view.history.iter().map(|row| moment(say, row)).collect();
    let content = if moments.is_empty() {
        view! { <p class="muted">{t!(say, "account-history-none")}</p> }.into_any()
    } else {
        view! { <Timeline say moments/> }.into_any()
    };
    view! { <Card title=t!(say, "account-history")><div class="card-body">{content}</div></Card> }
}

fn moment(say: Say, row: &LogRow) -> Moment {
    let event = &row.event;
    let (tone, glyph) = match AccountEvent::of_kind(&event.kind) {
        Some(AccountEvent::Suspended) => (Tone::Bad, Glyph::Pause),
        Some(AccountEvent::Restricted | AccountEvent::TransitionClosed) => (Tone::Neutral, Glyph::Lock),
        None => (Tone::Neutral, Glyph::Dash),
        _ => (Tone::Ok, Glyph::Ok),
    };
    let (title, change) = event_words(say, row);
    let by = Some(event.user_name.clone()).filter(|name| !name.is_empty());
    let detail = [change, by].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Moment { tone, ahead: false, glyph, at: Some(event.happened_at()), title, detail: Some(detail) }
}

/// The server functions that may be posted to the page.
pub const FORMS: &[&str] = &[DecideAccount::PATH];
