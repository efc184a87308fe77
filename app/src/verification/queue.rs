//! The operator's queue of cases (design 14).

use super::words::{due_day, stage};
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::transfers::list::encoded;
use crate::transfers::live::Live;
use crate::ui::{Empty, Glyph, Head, Pager, Select, Tag, Tone};
use domain::country::Country;
use domain::verification::{CHECKS, CLOCK_DAYS, CaseStatus, Clock};
use leptos::prelude::*;
use program::store::moment;
use program::verification::{Counts, QueuePage, QueueQuery, QueueRow, QueueView, queue};
use time::{Duration, OffsetDateTime};

struct Found<'a> {
    say: Say,
    now: OffsetDateTime,
    me: &'a str,
    asked: &'a QueueQuery,
}

/// `/verify`.
///
/// # Errors
/// `NotFound` for partners, `RoleMissing`, `SignInNeeded`, `BadRequest` for a cursor that is none.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let asked = asked(&visit)?;
    let actor = visit.actor()?;
    let page = queue(&visit.program, actor, &asked).await?;
    let found = Found { say, now: visit.program.now(), me: actor.user.as_str(), asked: &asked };
    let listed = view! { {views(&found, page.counts)}{content(&found, &page)} }.into_any();
    let body = view! {
        <Head say title=t!(say, "queue-title") lead=Some(t!(say, "queue-lead", days = CLOCK_DAYS))/>
        <section class="card">
            {tools(&found)}
            <Live id="live".to_owned() enrollments=true changed=t!(say, "live-changed") show_it=t!(say, "live-show-it") stale=t!(say, "live-stale")>
                {listed}
            </Live>
        </section>
    };
    Ok(Page::new(t!(say, "queue-title"), Nav::Verification, body))
}

/// What the address asks for; a filter that is none is ignored.
fn asked(visit: &Visit) -> Result<QueueQuery, AppError> {
    let after = match visit.value("after") {
        None => None,
        Some(raw) => {
            let (at, id) = raw.split_once('_').ok_or(AppError::BadRequest)?;
            Some((at.parse().map_err(|_| AppError::BadRequest)?, id.to_owned()))
        }
    };
    let handled = visit.value("handled").and_then(QueueView::of_code);
    let view = visit.value("view").and_then(QueueView::of_code);
    Ok(QueueQuery {
        view: handled.or(view).unwrap_or_default(),
        stage: visit.value("stage").and_then(CaseStatus::of_code),
        text: visit.value("q").unwrap_or_default().chars().take(200).collect(),
        after,
    })
}

fn tools(found: &Found<'_>) -> impl IntoView + use<> {
    let (say, asked) = (found.say, found.asked);
    let open = CaseStatus::ALL.into_iter().filter(|status| status.is_open());
    let stages = std::iter::once((String::new(), t!(say, "queue-all-open")));
    let stages = stages.chain(open.map(|status| (status.code().to_owned(), stage(say, status).2))).collect();
    let handled = vec![
        (QueueView::Open.code().to_owned(), t!(say, "queue-anyone")),
        (QueueView::Mine.code().to_owned(), t!(say, "queue-you")),
        (QueueView::Nobodys.code().to_owned(), t!(say, "queue-nobody")),
    ];
    view! {
        <form class="tools" role="search" method="get" action="/verify">
            <div class="field grow">
                <label for="q">{t!(say, "queue-search")}</label>
                <input id="q" name="q" type="search" value=asked.text.clone() maxlength="200"/>
            </div>
            <Select name="stage" label=t!(say, "queue-stage") options=stages
                value=asked.stage.map_or("", CaseStatus::code)/>
            <Select name="handled" label=t!(say, "queue-handled-by") options=handled value=asked.view.code()/>
            <button type="submit" class="btn">{t!(say, "queue-apply")}</button>
        </form>
    }
}

fn views(found: &Found<'_>, counts: Counts) -> impl IntoView + use<> {
    let say = found.say;
    let all = [
        (QueueView::Open, t!(say, "queue-open", count = counts.open)),
        (QueueView::Mine, t!(say, "queue-mine", count = counts.mine)),
        (QueueView::Late, t!(say, "queue-late", count = counts.late)),
        (QueueView::Waiting, t!(say, "queue-waiting", count = counts.waiting)),
        (QueueView::Closed, t!(say, "queue-closed")),
    ];
    let links: Vec<_> = all
        .into_iter()
        .map(|(view, words)| {
            let here = (found.asked.view == view).then_some("page");
            let href = format!("/verify?view={}", view.code());
            view! { <a class="btn btn--small chip" href=href aria-current=here>{words}</a> }
        })
        .collect();
    view! { <nav class="row strip" aria-label=t!(say, "queue-views")>{links}</nav> }
}

fn content(found: &Found<'_>, page: &QueuePage) -> AnyView {
    let say = found.say;
    if page.rows.is_empty() {
        let asked = found.asked;
        let nothing = asked.view == QueueView::Open && asked.stage.is_none() && asked.text.is_empty();
        let (title, hint) = if nothing {
            (t!(say, "queue-empty"), t!(say, "queue-empty-hint"))
        } else {
            (t!(say, "queue-no-match"), t!(say, "queue-no-match-hint"))
        };
        let clear = (!nothing).then(|| view! { <a class="btn" href="/verify">{t!(say, "queue-clear")}</a> });
        return view! { <Empty title><p>{hint}</p>{clear}</Empty> }.into_any();
    }
    let rows: Vec<_> = page.rows.iter().map(|it| row(found, it)).collect();
    view! {
        <table class="table table--stack" role="table">
            <caption class="vh">{t!(say, "queue-table")}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{t!(say, "queue-applicant")}</th>
                    <th role="columnheader" scope="col">{t!(say, "enroll-country")}</th>
                    <th role="columnheader" scope="col">{t!(say, "queue-stage")}</th>
                    <th role="columnheader" scope="col">{t!(say, "queue-days")}</th>
                    <th role="columnheader" scope="col">{t!(say, "automatic")}</th>
                    <th role="columnheader" scope="col">{t!(say, "queue-handled-by")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        {pager(found, page)}
    }
    .into_any()
}

fn row(found: &Found<'_>, it: &QueueRow) -> impl IntoView + use<> {
    let say = found.say;
    let status = CaseStatus::of_code(&it.status).unwrap_or(CaseStatus::Review);
    let (tone, glyph, words) = stage(say, status);
    let country = Country::of(&it.country).name(say.0.tag()).to_owned();
    let holder = match (&it.held_by, &it.holder) {
        (Some(id), _) if id == found.me => view! { {t!(say, "queue-you")} }.into_any(),
        (_, Some(name)) => view! { {name.clone()} }.into_any(),
        _ => view! { <span class="muted">{t!(say, "queue-nobody")}</span> }.into_any(),
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <a href=format!("/verify/{}", it.enrollment_id)>{it.company.clone()}</a>
                <span class="sub mono">{it.number.clone()}</span>
            </th>
            <td role="cell" data-l=t!(say, "enroll-country")>{country}</td>
            <td role="cell" data-l=t!(say, "queue-stage")><Tag tone glyph text=words/></td>
            <td role="cell" class="nowrap" data-l=t!(say, "queue-days")>{age(found, it, status)}</td>
            <td role="cell" data-l=t!(say, "automatic")>{checks(say, it, status)}</td>
            <td role="cell" data-l=t!(say, "queue-handled-by")>{holder}</td>
        </tr>
    }
}

/// The age in business days, and by when an answer is due.
fn age(found: &Found<'_>, it: &QueueRow, status: CaseStatus) -> AnyView {
    let (say, now) = (found.say, found.now);
    let clock = Clock { spent: Duration::microseconds(it.clock_spent), running_since: it.clock_since.map(moment) };
    if status == CaseStatus::Address {
        return view! { "–"<span class="sub">{t!(say, "queue-not-started")}</span> }.into_any();
    }
    let days = t!(say, "queue-day-of", day = clock.age(now).whole_days(), most = CLOCK_DAYS);
    let (class, beside) = match clock.due() {
        None if status == CaseStatus::Waiting => ("sub", t!(say, "queue-clock-stopped")),
        None => ("sub", String::new()),
        Some(_) if clock.is_late(now) => {
            ("sub late", t!(say, "queue-days-late", days = clock.age(now).whole_days() - CLOCK_DAYS + 1))
        }
        Some(due) => ("sub", t!(say, "queue-due", due = due_day(say, due))),
    };
    view! { <b>{days}</b><span class=class>{beside}</span> }.into_any()
}

fn checks(say: Say, it: &QueueRow, status: CaseStatus) -> AnyView {
    let all = i64::try_from(CHECKS.len()).unwrap_or_default();
    let (tone, glyph, words) = if it.failed > 0 {
        (Tone::Bad, Glyph::Bad, t!(say, "queue-checks-failed", count = it.failed, all = all))
    } else if status == CaseStatus::Address {
        return view! { <span class="muted">{t!(say, "queue-checks-not-run")}</span> }.into_any();
    } else if it.to_look_at > 0 {
        (Tone::Warn, Glyph::Alert, t!(say, "queue-checks-look", count = it.to_look_at, all = all))
    } else {
        (Tone::Ok, Glyph::Ok, t!(say, "queue-checks-passed", all = all))
    };
    view! { <Tag tone glyph text=words/> }.into_any()
}

fn pager(found: &Found<'_>, page: &QueuePage) -> impl IntoView + use<> {
    let (say, asked) = (found.say, found.asked);
    let filters = format!(
        "view={}&stage={}&q={}",
        asked.view.code(),
        asked.stage.map_or("", CaseStatus::code),
        encoded(&asked.text)
    );
    let next = page.next.as_ref().map(|(at, id)| format!("/verify?{filters}&after={at}_{id}"));
    let first = asked.after.as_ref().map(|_| format!("/verify?{filters}"));
    let summary = t!(say, "queue-shown", count = page.rows.len());
    view! { <Pager say label=t!(say, "queue-pages") summary previous=first next/> }
}
