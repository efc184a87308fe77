//! The figures on top of the overview; each leads to its list where there is one.

use super::Shown;
use crate::say::Say;
use crate::t;
use domain::Permission;
use domain::transfer::Status;
use leptos::prelude::*;
use program::transfers::QueueStats;

/// So far the database counts; what is beyond is told as "more than".
const COUNTED: i64 = 10_000;

struct Figure {
    label: String,
    number: String,
    href: Option<&'static str>,
    /// Words beside the number.
    beside: Option<String>,
    hints: Vec<String>,
    /// Done and all, for a bar under the number, and its name.
    bar: Option<(i64, i64, String)>,
}

impl Figure {
    fn new(label: String, number: String) -> Self {
        Self { label, number, href: None, beside: None, hints: Vec::new(), bar: None }
    }
}

pub(super) fn figures(shown: &Shown) -> Option<AnyView> {
    let figures: Vec<_> = match shown.view.queue {
        Some(queue) => queue_figures(shown.say, &queue).into(),
        None => [customers(shown), open(shown), moved(shown)].into_iter().flatten().collect(),
    };
    if figures.is_empty() {
        return None;
    }
    let cells: Vec<_> = figures.into_iter().map(cell).collect();
    Some(view! { <dl class="card stats">{cells}</dl> }.into_any())
}

fn cell(figure: Figure) -> impl IntoView {
    let Figure { label, number, href, beside, hints, bar } = figure;
    let number = match href {
        Some(href) => view! { <b><a href=href>{number}</a></b> }.into_any(),
        None => view! { <b>{number}</b> }.into_any(),
    };
    let beside = beside.map(|words| view! { " "<span class="muted">{words}</span> });
    let hints: Vec<_> = hints.into_iter().map(|hint| view! { <dd class="small muted">{hint}</dd> }).collect();
    let bar = bar.map(|(done, all, name)| {
        view! { <dd><progress value=done.to_string() max=all.to_string() aria-label=name></progress></dd> }
    });
    view! { <div><dt>{label}</dt><dd>{number}{beside}</dd>{hints}{bar}</div> }
}

fn customers(shown: &Shown) -> Option<Figure> {
    let label = t!(shown.say, "overview-customers");
    shown
        .may(Permission::SeeCustomers)
        .then(|| Figure { href: Some("/customers"), ..Figure::new(label, counted(shown.say, shown.view.customers)) })
}

fn counted(say: Say, count: i64) -> String {
    if count > COUNTED { t!(say, "overview-more-than", number = say.number(COUNTED)) } else { say.number(count) }
}

/// The source's open requests, and for whom they wait.
fn open(shown: &Shown) -> Option<Figure> {
    let (say, open) = (shown.say, &shown.view.open);
    if !shown.may(Permission::ViewTransfers) || shown.is_provider() {
        return None;
    }
    let mut waits_for: Vec<&str> =
        open.iter().filter(|row| row.status == Status::Active).map(|row| row.target.as_str()).collect();
    let waiting = waits_for.len();
    waits_for.sort_unstable();
    waits_for.dedup();
    let hint = match waits_for[..] {
        [] => t!(say, "overview-waiting-for-none"),
        [name] => t!(say, "overview-waiting-for-one", count = waiting, name = name),
        [..] => t!(say, "overview-waiting-for-several", count = waiting, providers = waits_for.len()),
    };
    let carried_out = open.len() - waiting;
    let mut hints = vec![hint];
    hints.extend((carried_out > 0).then(|| t!(say, "overview-carried-out", count = carried_out)));
    let number = i64::try_from(open.len()).unwrap_or(i64::MAX);
    let figure = Figure::new(t!(say, "overview-open-transfers"), say.number(number));
    Some(Figure { href: Some("/transfers"), hints, ..figure })
}

/// How far the move to a provider has come.
fn moved(shown: &Shown) -> Option<Figure> {
    let (say, (done, left)) = (shown.say, shown.view.moved);
    if !shown.may(Permission::SeeCustomers) || shown.is_provider() || done + left == 0 {
        return None;
    }
    let of_all = match done + left {
        all if all > COUNTED => t!(say, "overview-moved-of-more", number = say.number(COUNTED)),
        all => t!(say, "overview-moved-of", all = say.number(all)),
    };
    let figure = Figure::new(t!(say, "overview-moved"), say.number(done));
    let bar = Some((done, done + left, t!(say, "overview-moved-bar")));
    Some(Figure { beside: Some(of_all), bar, ..figure })
}

fn queue_figures(say: Say, queue: &QueueStats) -> [Figure; 4] {
    let number = |count: usize| say.number(i64::try_from(count).unwrap_or(i64::MAX));
    let overdue = if queue.overdue > 0 { t!(say, "requests-overdue-hint") } else { t!(say, "requests-none-overdue") };
    let due = match queue.next_due {
        Some(next) if queue.due_today > 0 => t!(say, "requests-next-due", time = say.time(next)),
        _ => t!(say, "requests-none-due"),
    };
    let (median, median_hint) = match queue.median_answer {
        Some(span) => (say.span(span), t!(say, "requests-median-hint")),
        None => ("–".to_owned(), t!(say, "requests-no-median")),
    };
    let waiting = Figure::new(t!(say, "overview-waiting-for-you"), number(queue.waiting));
    [
        Figure { href: Some("/requests"), ..waiting },
        Figure { hints: vec![overdue], ..Figure::new(t!(say, "requests-overdue"), number(queue.overdue)) },
        Figure { hints: vec![due], ..Figure::new(t!(say, "requests-due-today"), number(queue.due_today)) },
        Figure { hints: vec![median_hint], ..Figure::new(t!(say, "requests-median"), median) },
    ]
}
