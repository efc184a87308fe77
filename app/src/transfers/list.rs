//! The list of transfer requests a partner sent, or as a provider got.

use super::status::tag;
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::transfers::live::Live;
use crate::ui::{At, Empty, Head, Pager, Tag};
use leptos::prelude::*;
use program::transfers::{TransferRow, TransfersPage, TransfersQuery, list};

/// `/transfers`.
///
/// # Errors
/// `SignInNeeded`, `RoleMissing`, `BadRequest` for a cursor that is none.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let provider = visit.tenant()?.programs.indirect_provider;
    let group = visit.value("view").filter(|view| matches!(*view, "open" | "complete" | "ended"));
    let query = TransfersQuery { group: group.map(str::to_owned), after: after(&visit)?, as_provider: provider };
    let found = list(&visit.program, visit.actor()?, &query).await?;
    let lead = if provider { t!(say, "transfers-lead-provider") } else { t!(say, "transfers-lead-source") };
    let content = (views(say, group), content(&visit, &found, group, provider));
    let body = view! {
        <Head say title=t!(say, "nav-transfers") lead=Some(lead)/>
        <Live id="live".to_owned() changed=t!(say, "live-changed") show_it=t!(say, "live-show-it") stale=t!(say, "live-stale")>
            <section class="card">{content}</section>
        </Live>
    };
    Ok(Page::new(t!(say, "nav-transfers"), Nav::Transfers, body))
}

/// The request a page starts after, from `after=<microseconds>_<id>`.
pub(crate) fn after(visit: &Visit) -> Result<Option<(i64, String)>, AppError> {
    let Some(raw) = visit.value("after") else { return Ok(None) };
    let (at, id) = raw.split_once('_').ok_or(AppError::BadRequest)?;
    let at = at.parse().map_err(|_| AppError::BadRequest)?;
    Ok(Some((at, id.to_owned())))
}

/// Text for a value in a URL's query.
#[must_use]
pub fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

fn views(say: Say, current: Option<&str>) -> impl IntoView + use<> {
    let view = |view: Option<&'static str>, text: String| {
        let href = view.map_or_else(|| "/transfers".to_owned(), |view| format!("/transfers?view={view}"));
        let current = (view == current).then_some("page");
        view! { <a class="btn btn--small chip" href=href aria-current=current>{text}</a> }
    };
    view! {
        <div class="row strip">
            <nav class="row" aria-label=t!(say, "transfers-views")>
                {view(None, t!(say, "transfers-all"))}
                {view(Some("open"), t!(say, "transfers-open"))}
                {view(Some("complete"), t!(say, "transfers-complete"))}
                {view(Some("ended"), t!(say, "transfers-ended"))}
            </nav>
        </div>
    }
}

fn content(visit: &Visit, found: &TransfersPage, group: Option<&str>, provider: bool) -> AnyView {
    let say = visit.say;
    if found.rows.is_empty() {
        return nothing(say, group, provider);
    }
    let rows: Vec<_> = found.rows.iter().map(|row| row_view(say, row)).collect();
    let view = group.map_or_else(String::new, |group| format!("&view={group}"));
    let next = found.next.as_ref().map(|(at, id)| format!("/transfers?after={at}_{id}{view}"));
    let first = visit.value("after").map(|_| format!("/transfers?{}", view.trim_start_matches('&')));
    let counterpart = if provider { t!(say, "column-from") } else { t!(say, "column-to") };
    view! {
        <table class="table table--stack" role="table">
            <caption class="vh">{t!(say, "transfers-table")}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{t!(say, "column-request")}</th>
                    <th role="columnheader" scope="col">{t!(say, "column-customer")}</th>
                    <th role="columnheader" scope="col">{counterpart}</th>
                    <th role="columnheader" scope="col">{t!(say, "column-subscriptions")}</th>
                    <th role="columnheader" scope="col">{t!(say, "column-created")}</th>
                    <th role="columnheader" scope="col">{t!(say, "column-status")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        <Pager say label=t!(say, "transfers-pages") summary=t!(say, "transfers-shown", count = found.rows.len()) previous=first next=next/>
    }
    .into_any()
}

fn row_view(say: Say, row: &TransferRow) -> impl IntoView + use<> {
    let (tone, glyph, words) = tag(say, row.status, row.is_source, &row.target);
    let counterpart = if row.is_source { row.target.clone() } else { row.source.clone() };
    let label = if row.is_source { t!(say, "column-to") } else { t!(say, "column-from") };
    let created = say.date(row.created_at);
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <a class="mono nowrap" href=format!("/transfers/{}", row.id)>{row.number.clone()}</a>
            </th>
            <td role="cell" data-l=t!(say, "column-customer")>{row.customer.clone()}</td>
            <td role="cell" data-l=label>{counterpart}</td>
            <td role="cell" data-l=t!(say, "column-subscriptions")>{contents(say, row.bases, row.add_ons)}</td>
            <td role="cell" class="nowrap" data-l=t!(say, "column-created")><At say at=row.created_at text=created/></td>
            <td role="cell" data-l=t!(say, "column-status")><Tag tone glyph text=words/></td>
        </tr>
    }
}

/// `2 subscriptions, 1 add-on`.
#[must_use]
pub fn contents(say: Say, bases: i64, add_ons: i64) -> String {
    if add_ons == 0 {
        t!(say, "contents", bases = bases)
    } else {
        t!(say, "contents-with-add-ons", bases = bases, addons = add_ons)
    }
}

fn nothing(say: Say, group: Option<&str>, provider: bool) -> AnyView {
    let (title, hint, href, action) = match (group, provider) {
        (Some(_), _) => (t!(say, "transfers-none-of-view"), None, "/transfers", t!(say, "transfers-show-all")),
        (None, true) => (
            t!(say, "transfers-none"),
            Some(t!(say, "transfers-none-provider")),
            "/customers",
            t!(say, "transfers-to-customers"),
        ),
        (None, false) => (
            t!(say, "transfers-none"),
            Some(t!(say, "transfers-none-source")),
            "/customers",
            t!(say, "transfers-to-customers"),
        ),
    };
    let hint = hint.map(|hint| view! { <p>{hint}</p> });
    view! { <Empty title>{hint}<a class="btn" href=href>{action}</a></Empty> }.into_any()
}
