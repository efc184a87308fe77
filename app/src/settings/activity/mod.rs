//! `/settings/activity`: what happened in the company, to which customer, and who did it (AUD-03); newest first.

pub mod file;
mod query;
mod words;

use super::{Tab, crumbs, of_partners, tabs};
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{At, Empty, ErrorSummary, Field, Glyph, Head, Icon, Pager, Problem, Tag, Tone};
use domain::Permission;
use leptos::prelude::*;
use program::activity::{self, Record, RecordsPage};
use query::{Asked, Wrong};

/// The page.
///
/// # Errors
/// `SignInNeeded`, `RoleMissing`; `NotFound` for the operator, who has a log of its own; `BadRequest` for a place that
/// is none.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    of_partners(&visit)?;
    let asked = Asked::of(&visit)?;
    let (wrong, content) = match asked.query() {
        Ok(query) => {
            let actor = visit.actor()?;
            let page = activity::records(&visit.program, actor, &query).await?;
            (Vec::new(), Some(content(say, &asked, &page, actor.may(Permission::SeeCustomers))))
        }
        Err(wrong) => {
            // Who may not read the log is not told what is wrong with its days.
            activity::allowed(visit.actor()?)?;
            (wrong, None)
        }
    };
    let problems: Vec<_> = wrong.iter().map(|it| problem(say, *it)).collect();
    let summary = (!problems.is_empty()).then(|| view! { <ErrorSummary title=t!(say, "activity-problems") problems/> });
    let body = view! {
        {head(say, content.is_some().then(|| asked.file()))}
        {tabs(&visit, Tab::Activity)}
        {summary}
        <section class="card">{tools(say, &asked, &wrong)}{content}</section>
    };
    let title = Tab::Activity.title(say);
    if wrong.is_empty() {
        return Ok(Page::new(title, Nav::Settings, body));
    }
    Ok(Page::new(t!(say, "title-error", title = title), Nav::Settings, body).with_status(422))
}

fn head(say: Say, file: Option<String>) -> impl IntoView + use<> {
    let beside = file.map(|file| {
        view! {
            <div class="row push">
                <a class="btn" href=file download=""><Icon glyph=Glyph::Download/>{t!(say, "customers-export")}</a>
            </div>
        }
        .into_any()
    });
    let lead = Some(t!(say, "activity-lead"));
    view! { <Head say title=Tab::Activity.title(say) crumbs=crumbs(say, Tab::Activity, None) lead beside/> }
}

fn problem(say: Say, wrong: Wrong) -> Problem {
    let (field, sentence) = match wrong {
        Wrong::From => ("from", t!(say, "activity-day-malformed")),
        Wrong::To => ("to", t!(say, "activity-day-malformed")),
        Wrong::Order => ("to", t!(say, "activity-days-reversed")),
    };
    Problem { field: Some(field.to_owned()), sentence }
}

fn tools(say: Say, asked: &Asked, wrong: &[Wrong]) -> impl IntoView + use<> {
    let error = |field: &str| {
        let mut problems = wrong.iter().map(|it| problem(say, *it));
        problems.find(|it| it.field.as_deref() == Some(field)).map(|it| it.sentence)
    };
    let text = asked.company.clone().unwrap_or_default();
    view! {
        <form class="tools" method="get" action="/settings/activity" role="search">
            <Field name="from" kind="date" label=t!(say, "activity-from") error=error("from") value=asked.from.clone()/>
            <Field name="to" kind="date" label=t!(say, "activity-to") error=error("to") value=asked.to.clone()/>
            <div class="field grow">
                <label for="q">{t!(say, "activity-customer")}</label>
                <input id="q" name="q" type="search" value=text maxlength="200"/>
            </div>
            <button type="submit" class="btn">{t!(say, "customers-apply")}</button>
        </form>
    }
}

fn content(say: Say, asked: &Asked, page: &RecordsPage, linked: bool) -> AnyView {
    let (Some(first), Some(last)) = (page.records.first(), page.records.last()) else {
        return view! {
            <Empty title=t!(say, "activity-none")><p>{t!(say, "activity-none-hint")}</p></Empty>
        }
        .into_any();
    };
    let rows: Vec<_> = page.records.iter().map(|it| row(say, it, linked)).collect();
    let summary = t!(say, "log-shown", count = rows.len());
    let previous = page.newer.then(|| asked.above(first));
    let next = page.older.then(|| asked.below(last));
    view! {
        <table class="table table--stack" role="table">
            <caption class="vh">{Tab::Activity.title(say)}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col" aria-sort="descending">{t!(say, "activity-when")}</th>
                    <th role="columnheader" scope="col">{t!(say, "activity-customer")}</th>
                    <th role="columnheader" scope="col">{t!(say, "activity-what")}</th>
                    <th role="columnheader" scope="col">{t!(say, "activity-who")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        <Pager say label=t!(say, "log-pages") summary previous next/>
    }
    .into_any()
}

/// A record; its customer is a link for those who may follow it.
fn row(say: Say, it: &Record, linked: bool) -> impl IntoView + use<> {
    let at = it.happened_at();
    let customer = match (&it.customer_name, it.own_customer.as_ref().filter(|_| linked)) {
        (Some(name), Some(id)) => view! { <a href=format!("/customers/{id}/account")>{name.clone()}</a> }.into_any(),
        (Some(name), None) => name.clone().into_any(),
        (None, _) => view! { <span class="muted">"–"</span> }.into_any(),
    };
    let refused = (it.outcome == "failed")
        .then(|| view! { " "<Tag tone=Tone::Bad glyph=Glyph::Bad text=t!(say, "activity-refused")/> });
    let detail = words::detail(say, it).map(|detail| view! { <span class="sub">{detail}</span> });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="nowrap"><At say at text=say.date_and_time(at)/></th>
            <td role="cell" data-l=t!(say, "activity-customer")>{customer}</td>
            <td role="cell" data-l=t!(say, "activity-what")>{words::what(say, it)}{refused}{detail}</td>
            <td role="cell" data-l=t!(say, "activity-who")>{words::who(say, it)}</td>
        </tr>
    }
}
