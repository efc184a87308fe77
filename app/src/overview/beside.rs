//! Beside the tasks: what waits for others, and the tenant's partners.

use super::Shown;
use crate::accounts::pick::initials;
use crate::t;
use crate::ui::{Card, Glyph, Tag, Tone};
use domain::Permission;
use domain::business_time::answer_due;
use domain::transfer::Status;
use leptos::prelude::*;
use program::store::moment;
use program::transfers::TransferRow;
use time::Duration;

/// So many rows a card shows.
const ROWS: usize = 5;

pub(super) fn waiting(shown: &Shown) -> Option<AnyView> {
    let say = shown.say;
    // What waits for a provider is its own task.
    let others = |row: &&TransferRow| !shown.is_provider() || row.status == Status::InProgress;
    let rows: Vec<_> = shown.view.open.iter().rev().filter(others).take(ROWS).map(|row| request(shown, row)).collect();
    if !shown.may(Permission::ViewTransfers) || shown.is_provider() && rows.is_empty() {
        return None;
    }
    let content = if rows.is_empty() {
        view! { <div class="card-body"><p class="muted">{t!(say, "overview-no-others")}</p></div> }.into_any()
    } else {
        view! { <ul class="tasks">{rows}</ul> }.into_any()
    };
    Some(view! { <Card title=t!(say, "overview-others")>{content}</Card> }.into_any())
}

fn request(shown: &Shown, row: &TransferRow) -> impl IntoView + use<> {
    let (say, target) = (shown.say, row.target.as_str());
    let due = answer_due(row.created_at);
    let age = shown.now - row.created_at;
    let age = if age < Duration::days(7) { say.span(age) } else { say.date(row.created_at) };
    let detail = match row.status {
        Status::InProgress => t!(say, "overview-is-carried-out"),
        _ if due > shown.now => t!(say, "overview-answers-by", target = target, when = say.date_with_weekday(due)),
        _ => t!(say, "overview-answers-or-expires", target = target, when = say.date_with_weekday(row.expires_at)),
    };
    let (href, customer) = (format!("/transfers/{}", row.id), row.customer.clone());
    view! { <li><a href=href>{customer}</a><Tag tone=Tone::Info glyph=Glyph::Clock text=age/><p>{detail}</p></li> }
}

pub(super) fn partners(shown: &Shown) -> AnyView {
    let say = shown.say;
    let (title, none) = if shown.is_provider() {
        (t!(say, "overview-resellers"), t!(say, "overview-no-resellers"))
    } else {
        (t!(say, "overview-providers"), t!(say, "overview-no-providers"))
    };
    let partners = &shown.view.partners;
    let rows: Vec<_> = partners
        .iter()
        .take(ROWS)
        .map(|partner| {
            let since = t!(say, "overview-partner-since", date = say.date(moment(partner.since)));
            view! {
                <li class="party">
                    <span class="mark" aria-hidden="true">{initials(&partner.name)}</span>
                    <div><b>{partner.name.clone()}</b><span class="sub">{since}</span></div>
                </li>
            }
        })
        .collect();
    let more = partners.len().saturating_sub(ROWS);
    let more =
        (more > 0).then(|| view! { <p class="small muted">{t!(say, "overview-more-partners", count = more)}</p> });
    let content = if partners.is_empty() {
        view! { <p class="muted">{none}</p> }.into_any()
    } else {
        view! { <ul class="list">{rows}</ul>{more} }.into_any()
    };
    let question = view! { <p class="gap"><a href="/can-we">{t!(say, "can-we-title")}</a></p> };
    view! { <Card title><div class="card-body">{content}{question}</div></Card> }.into_any()
}
