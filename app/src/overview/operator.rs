//! The operator's overview: what waits for a decision, and how accounts stand.

use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{Card, Glyph, Head, Tag, Tone};
use domain::business_time::between;
use domain::{Actor, Permission};
use leptos::prelude::*;
use program::operator::overview::{OperatorOverview, Waiting, show};
use time::OffsetDateTime;

/// `/` of the operator.
///
/// # Errors
/// `SignInNeeded`, `Unavailable`.
pub(super) async fn page(visit: &Visit) -> PageResult {
    let say = visit.say;
    let actor = visit.actor()?;
    let (view, now) = (show(&visit.program, actor).await?, visit.program.now());
    let body = view! {
        <Head say title=t!(say, "nav-overview") lead=Some(say.long_date(now))/>
        <div class="stack">{figures(say, actor, &view)}{waiting(say, &view, now)}</div>
    };
    Ok(Page::new(t!(say, "nav-overview"), Nav::Overview, body))
}

/// Figures; those about accounts lead to their lists where the reader may see these.
fn figures(say: Say, actor: &Actor, view: &OperatorOverview) -> impl IntoView + use<> {
    let runs = actor.may(Permission::RunProgram);
    let accounts = |standing: &str| runs.then(|| format!("/operator/accounts?standing={standing}"));
    let figures = view.figures;
    view! {
        <dl class="card stats">
            {cell(say, t!(say, "desk-checking"), figures.checking, Some("/verify".to_owned()))}
            {cell(say, t!(say, "desk-qualified"), figures.qualified, None)}
            {cell(say, t!(say, "desk-suspended"), figures.suspended, accounts("suspended"))}
            {cell(say, t!(say, "desk-restricted"), figures.restricted, accounts("restricted"))}
        </dl>
    }
}

fn cell(say: Say, label: String, number: i64, href: Option<String>) -> impl IntoView {
    let number = say.number(number);
    let number = match href {
        Some(href) => view! { <b><a href=href>{number}</a></b> }.into_any(),
        None => view! { <b>{number}</b> }.into_any(),
    };
    view! { <div><dt>{label}</dt><dd>{number}</dd></div> }
}

fn waiting(say: Say, view: &OperatorOverview, now: OffsetDateTime) -> impl IntoView + use<> {
    let items: Vec<_> = view.waiting.iter().map(|it| item(say, it, now)).collect();
    let content = if items.is_empty() {
        view! { <div class="card-body"><p class="muted">{t!(say, "desk-nothing-waits")}</p></div> }.into_any()
    } else {
        view! { <ul class="tasks">{items}</ul> }.into_any()
    };
    view! { <Card title=t!(say, "desk-waiting")>{content}</Card> }
}

fn item(say: Say, it: &Waiting, now: OffsetDateTime) -> impl IntoView + use<> {
    let days = between(it.sent_at, now).whole_days();
    let age = t!(say, "desk-age", days = days);
    let detail = t!(say, "desk-sent", number = it.number.as_str(), date = say.date(it.sent_at));
    view! {
        <li>
            <a href="/verify">{it.company.clone()}</a>
            <Tag tone=Tone::Info glyph=Glyph::Clock text=age/>
            <p>{detail}</p>
        </li>
    }
}
