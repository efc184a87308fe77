//! The provider's queue: what waits for an answer, oldest first, with its clock.

use super::list::{after, contents, encoded};
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::transfers::live::Live;
use crate::ui::{At, Empty, Glyph, Head, Icon, Note, Pager, Tag, Tone};
use leptos::prelude::*;
use program::transfers::{QueueStats, RequestRow, RequestsPage, RequestsQuery, requests};
use time::{Duration, OffsetDateTime};

/// `/requests`.
///
/// # Errors
/// `SignInNeeded`, `RoleMissing`, `BadRequest` for a cursor that is none.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let tenant = visit.tenant()?;
    let title = t!(say, "nav-requests");
    if !tenant.programs.indirect_provider {
        let body =
            view! { <Head say title=title.clone()/><Note tone=Tone::Info>{t!(say, "requests-not-provider")}</Note> };
        return Ok(Page::new(title, Nav::Requests, body));
    }
    let text = visit.value("q").map(str::to_owned);
    let query = RequestsQuery { text: text.clone(), after: after(&visit)? };
    let found = requests(&visit.program, visit.actor()?, &query).await?;
    let now = visit.program.now();
    let lead = t!(say, "requests-lead", name = tenant.name.as_str());
    let figures = figures(say, found.stats, now);
    let content = (tools(say, text.clone().unwrap_or_default()), content(&visit, &found, text.as_deref(), now));
    let body = view! {
        <Head say title=title.clone() lead=Some(lead)/>
        <Live id="live".to_owned() changed=t!(say, "live-changed") show_it=t!(say, "live-show-it") stale=t!(say, "live-stale")>
            {figures}
            <section class="card">{content}</section>
        </Live>
    };
    Ok(Page::new(title, Nav::Requests, body))
}

fn figures(say: Say, stats: QueueStats, now: OffsetDateTime) -> impl IntoView + use<> {
    let number = |n: usize| say.number(i64::try_from(n).unwrap_or(i64::MAX));
    let overdue = if stats.overdue > 0 {
        view! { <Tag tone=Tone::Bad glyph=Glyph::Clock text=t!(say, "requests-overdue-hint")/> }.into_any()
    } else {
        view! { <span class="small muted">{t!(say, "requests-none-overdue")}</span> }.into_any()
    };
    let next = match stats.next_due {
        Some(due) if due.date() == now.date() => t!(say, "requests-next-due", time = say.time(due)),
        _ => t!(say, "requests-none-due"),
    };
    let (median, median_hint) = match stats.median_answer {
        Some(span) => (say.span(span), t!(say, "requests-median-hint")),
        None => ("–".to_owned(), t!(say, "requests-no-median")),
    };
    view! {
        <dl class="card stats" aria-label=t!(say, "requests-figures")>
            <div><dt>{t!(say, "requests-waiting")}</dt><dd><b>{number(stats.waiting)}</b></dd><dd class="small muted">{t!(say, "requests-waiting-hint")}</dd></div>
            <div><dt>{t!(say, "requests-overdue")}</dt><dd class="row"><b>{number(stats.overdue)}</b>{overdue}</dd></div>
            <div><dt>{t!(say, "requests-due-today")}</dt><dd><b>{number(stats.due_today)}</b></dd><dd class="small muted">{next}</dd></div>
            <div><dt>{t!(say, "requests-median")}</dt><dd><b>{median}</b></dd><dd class="small muted">{median_hint}</dd></div>
        </dl>
    }
}

fn tools(say: Say, text: String) -> impl IntoView {
    view! {
        <form class="tools" role="search">
            <div class="field grow">
                <label for="q">{t!(say, "requests-search")}</label>
                <input id="q" name="q" type="search" value=text/>
            </div>
            <button type="submit" class="btn">{t!(say, "requests-apply")}</button>
        </form>
    }
}

fn content(visit: &Visit, found: &RequestsPage, text: Option<&str>, now: OffsetDateTime) -> AnyView {
    let say = visit.say;
    if found.rows.is_empty() {
        return match text {
            Some(text) => view! {
                <Empty title=t!(say, "requests-no-match", text = text)>
                    <a class="btn" href="/requests"><Icon glyph=Glyph::X/>{t!(say, "requests-clear")}</a>
                </Empty>
            }
            .into_any(),
            None => view! { <Empty title=t!(say, "requests-empty")><p>{t!(say, "requests-empty-hint")}</p></Empty> }
                .into_any(),
        };
    }
    let rows: Vec<_> = found.rows.iter().map(|row| row_view(say, row, now)).collect();
    let search = text.map_or_else(String::new, |text| format!("&q={}", encoded(text)));
    let next = found.next.as_ref().map(|(at, id)| format!("/requests?after={at}_{id}{search}"));
    let first = visit.value("after").map(|_| format!("/requests?{}", search.trim_start_matches('&')));
    view! {
        <table class="table table--stack" role="table">
            <caption class="vh">{t!(say, "requests-table")}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{t!(say, "column-from")}</th>
                    <th role="columnheader" scope="col">{t!(say, "column-request")}</th>
                    <th role="columnheader" scope="col" aria-sort="descending">{t!(say, "column-age")}</th>
                    <th role="columnheader" scope="col">{t!(say, "column-checks")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        <Pager say label=t!(say, "requests-pages") summary=t!(say, "transfers-shown", count = found.rows.len()) previous=first next=next/>
    }
    .into_any()
}

fn row_view(say: Say, row: &RequestRow, now: OffsetDateTime) -> impl IntoView + use<> {
    let transfer = &row.transfer;
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <a href=format!("/requests/{}", transfer.id)>{transfer.source.clone()}</a>
                <span class="sub mono">{transfer.number.clone()}</span>
            </th>
            <td role="cell" data-l=t!(say, "column-request")>
                <div class="check">
                    <Icon glyph=Glyph::Swap/>
                    <span>
                        {t!(say, "requests-transfer-for", customer = transfer.customer.as_str())}
                        <span class="sub">{contents(say, transfer.bases, transfer.add_ons)}</span>
                    </span>
                </div>
            </td>
            <td role="cell" data-l=t!(say, "column-age")>
                <span class="nowrap">{say.span(row.age)}</span>
                <span class="sub">{deadline(say, row.due, row.overdue, now)}</span>
            </td>
            <td role="cell" data-l=t!(say, "column-checks")>{checks(say, row)}</td>
        </tr>
    }
}

/// `Answer by 17:20`, with the date when it is another day, or how late it is.
fn deadline(say: Say, due: OffsetDateTime, overdue: Option<Duration>, now: OffsetDateTime) -> AnyView {
    if let Some(late) = overdue {
        return view! { <span class="late">{t!(say, "requests-overdue-by", span = say.span(late))}</span> }.into_any();
    }
    let when = if due.date() == now.date() { say.time(due) } else { say.moment(due) };
    view! { <At say at=due text=t!(say, "requests-answer-by", when = when)/> }.into_any()
}

fn checks(say: Say, row: &RequestRow) -> impl IntoView + use<> {
    let (tone, glyph, text, hint) = if !row.ready {
        let hint = t!(say, "requests-checks-missing-hint");
        (Tone::Bad, Glyph::Bad, t!(say, "requests-checks-missing"), Some(hint))
    } else if row.stuck > 0 {
        let hint = t!(say, "requests-checks-stuck-hint");
        (Tone::Warn, Glyph::Alert, t!(say, "requests-checks-stuck", count = row.stuck), Some(hint))
    } else if row.drifted {
        let hint = t!(say, "requests-checks-drift-hint");
        (Tone::Warn, Glyph::Alert, t!(say, "requests-checks-drift"), Some(hint))
    } else {
        (Tone::Ok, Glyph::Ok, t!(say, "requests-checks-ok"), None)
    };
    view! { <Tag tone glyph text/>{hint.map(|hint| view! { <span class="sub">{hint}</span> })} }
}
