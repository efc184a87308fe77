//! What to do next: the reader's turn first, then what went wrong, what has not begun, what is done.

use super::{Shown, roles};
use crate::t;
use crate::transfers::status;
use crate::ui::{Card, Glyph, Tag, Tone};
use domain::Permission;
use domain::business_time::answer_due;
use domain::transfer::Status;
use leptos::prelude::*;
use program::relationships::Request;
use program::transfers::{RequestRow, TransferRow};
use time::{Duration, OffsetDateTime};

/// So many tasks of a kind are shown; the rest is in the lists.
const OF_A_KIND: usize = 5;
/// So long a request that did not go through is a task.
const MENDED_WITHIN: Duration = Duration::days(30);
/// So long a completed request is worth a look.
const CHECKED_WITHIN: Duration = Duration::days(7);

struct Task {
    href: String,
    title: String,
    tag: (Tone, Glyph, String),
    detail: String,
}

pub(super) fn card(shown: &Shown) -> Option<AnyView> {
    if !shown.may(Permission::ViewTransfers) {
        return None;
    }
    let say = shown.say;
    let mut tasks = if shown.is_provider() { answers(shown) } else { of_source(shown) };
    tasks.extend(shown.view.unanswered.iter().map(|it| remind(shown, it)));
    let count = tasks.len();
    let beside = (count > 0)
        .then(|| view! { <span class="muted small">{t!(say, "overview-tasks", count = count)}</span> }.into_any());
    let content = if tasks.is_empty() { nothing(shown) } else { list(tasks) };
    let rest = all_requests(shown);
    Some(view! { <Card title=t!(say, "overview-next") beside>{content}{rest}</Card> }.into_any())
}

fn list(tasks: Vec<Task>) -> AnyView {
    let rows: Vec<_> = tasks
        .into_iter()
        .map(|Task { href, title, tag: (tone, glyph, words), detail }| {
            view! { <li><a href=href>{title}</a><Tag tone glyph text=words/><p>{detail}</p></li> }
        })
        .collect();
    view! { <ul class="tasks">{rows}</ul> }.into_any()
}

/// The way to the requests that are not shown here.
fn all_requests(shown: &Shown) -> Option<impl IntoView + use<>> {
    let waiting = shown.view.queue.map_or(0, |queue| queue.waiting);
    let words = (waiting > OF_A_KIND).then(|| t!(shown.say, "overview-all-requests", count = waiting));
    words.map(|words| view! { <div class="card-body"><p class="small"><a href="/requests">{words}</a></p></div> })
}

fn answers(shown: &Shown) -> Vec<Task> {
    shown.waiting.iter().take(OF_A_KIND).map(|row| answer(shown, row)).collect()
}

fn answer(shown: &Shown, row: &RequestRow) -> Task {
    let (say, request) = (shown.say, &row.transfer);
    let (source, customer) = (request.source.as_str(), request.customer.as_str());
    let (title, tag) = if shown.may(Permission::AnswerTransfer) {
        (t!(say, "overview-answer", customer = customer), (Tone::You, Glyph::Flag, t!(say, "your-turn")))
    } else {
        let who = t!(say, "overview-colleague");
        (t!(say, "overview-look-at", customer = customer), (Tone::Info, Glyph::Clock, who))
    };
    let detail = match row.overdue {
        _ if !shown.may(Permission::AnswerTransfer) => {
            t!(say, "overview-answer-roles", source = source, roles = roles(say, Permission::AnswerTransfer))
        }
        Some(late) => t!(say, "overview-answer-overdue", source = source, span = say.span(late)),
        None => t!(say, "overview-answer-by", source = source, when = say.date_with_weekday(row.due)),
    };
    Task { href: format!("/requests/{}", request.id), title, tag, detail }
}

fn of_source(shown: &Shown) -> Vec<Task> {
    let since = |row: &TransferRow| shown.now - row.closed_at.unwrap_or(row.created_at);
    let mended = shown.view.unsuccessful.iter();
    let mut tasks: Vec<_> = mended
        .filter(|row| row.status != Status::Withdrawn && since(row) <= MENDED_WITHIN && !is_replaced(shown, row))
        .take(OF_A_KIND)
        .map(|row| recreate(shown, row))
        .collect();
    tasks.extend(begin(shown));
    let complete = shown.view.complete.iter();
    tasks.extend(complete.filter(|row| since(row) <= CHECKED_WITHIN).take(OF_A_KIND).map(|row| check(shown, row)));
    tasks
}

/// Whether a newer request about the same customer took its place.
fn is_replaced(shown: &Shown, row: &TransferRow) -> bool {
    let mut newer = shown.view.open.iter().chain(&shown.view.complete).chain(&shown.view.unsuccessful);
    newer.any(|it| it.customer_id == row.customer_id && it.created_at > row.created_at)
}

fn recreate(shown: &Shown, row: &TransferRow) -> Task {
    let (say, target) = (shown.say, row.target.as_str());
    let tag = status::tag(say, row.status, true, target);
    let why = match row.status {
        Status::Rejected => t!(say, "overview-was-rejected", target = target),
        Status::Expired => t!(say, "overview-was-expired", target = target),
        _ => t!(say, "overview-was-failed", target = target),
    };
    let customer = row.customer.as_str();
    if shown.may(Permission::RequestTransfer) {
        let href = format!("/customers/{}/transfers/new", row.customer_id);
        Task { href, title: t!(say, "overview-recreate", customer = customer), tag, detail: why }
    } else {
        let agents = roles(say, Permission::RequestTransfer);
        let detail = t!(say, "overview-recreate-roles", why = why, roles = agents);
        Task {
            href: format!("/transfers/{}", row.id),
            title: t!(say, "overview-look-at", customer = customer),
            tag,
            detail,
        }
    }
}

/// A customer that was invited and has not answered for long.
fn remind(shown: &Shown, it: &Request) -> Task {
    let (say, name, by) = (shown.say, it.name.as_str(), it.invited_by.as_str());
    let sent = say.date_with_weekday(it.sent_at);
    Task {
        href: "/customers/invitations".to_owned(),
        title: t!(say, "overview-remind", customer = name),
        tag: (Tone::Warn, Glyph::Clock, t!(say, "customers-unanswered")),
        detail: t!(say, "overview-remind-detail", date = sent, name = by),
    }
}

/// The first step of the move, while none was taken.
fn begin(shown: &Shown) -> Option<Task> {
    let (say, view) = (shown.say, &shown.view);
    let begun = !(view.open.is_empty() && view.complete.is_empty() && view.unsuccessful.is_empty());
    let (_, own) = view.moved;
    let can =
        shown.may(Permission::RequestTransfer) && shown.programs.direct_bill && own > 0 && !view.partners.is_empty();
    (can && !begun).then(|| Task {
        href: "/customers".to_owned(),
        title: t!(say, "overview-begin"),
        tag: (Tone::Neutral, Glyph::Dash, t!(say, "overview-not-started")),
        detail: t!(say, "overview-begin-detail"),
    })
}

fn check(shown: &Shown, row: &TransferRow) -> Task {
    let (say, target) = (shown.say, row.target.as_str());
    let detail = if row.status == Status::Complete {
        t!(say, "overview-check-complete", count = row.bases + row.add_ons, target = target)
    } else {
        t!(say, "overview-check-partial", target = target)
    };
    Task {
        href: format!("/transfers/{}", row.id),
        title: t!(say, "overview-check", customer = row.customer.as_str()),
        tag: status::tag(say, row.status, true, target),
        detail,
    }
}

fn nothing(shown: &Shown) -> AnyView {
    let say = shown.say;
    view! {
        <div class="empty"><h3>{t!(say, "overview-nothing")}</h3><p>{expected(shown)}</p></div>
    }
    .into_any()
}

/// What happens next without the reader.
fn expected(shown: &Shown) -> String {
    let say = shown.say;
    if shown.is_provider() {
        return t!(say, "overview-expected-request");
    }
    let waiting = shown.view.open.iter().filter(|row| row.status == Status::Active);
    match waiting.map(|row| (next_event(row, shown.now), row)).min_by_key(|((at, _), _)| *at) {
        Some(((at, true), row)) => {
            let (target, customer) = (row.target.as_str(), row.customer.as_str());
            t!(say, "overview-expected-answer", target = target, customer = customer, when = say.date_with_weekday(at))
        }
        Some(((at, false), row)) => {
            let customer = row.customer.as_str();
            t!(say, "overview-expected-expiry", customer = customer, when = say.date_with_weekday(at))
        }
        None => t!(say, "overview-expected-nothing"),
    }
}

/// When something will happen to a waiting request, and whether that is the answer.
fn next_event(row: &TransferRow, now: OffsetDateTime) -> (OffsetDateTime, bool) {
    let due = answer_due(row.created_at);
    if due > now { (due, true) } else { (row.expires_at, false) }
}
