//! `/operator/membership`: every MPN ID of the directory, and importing it.

use super::upload::ImportMembership;
use super::{report, table, upload, words};
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::transfers::list::encoded;
use crate::ui::{Empty, Glyph, Head, Icon, Pager, Tag, Tone};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::membership::{DirectoryPage, DirectoryQuery, last_upload, list};
use program::store::membership_search::DirectoryRow;

/// The server functions that may be posted to the page.
pub const FORMS: &[&str] = &[ImportMembership::PATH];

/// The page.
///
/// # Errors
/// `NotFound` for partners, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let asked = asked(&visit);
    let page = list(&visit.program, visit.actor()?, &asked).await?;
    let last = last_upload(&visit.program, visit.actor()?).await?;
    let body = view! {
        <Head say title=t!(say, "nav-membership") lead=Some(t!(say, "directory-lead"))/>
        {report::done(&visit, last.as_ref())}
        {upload::problems(&visit)}
        <section class="card">{tools(say, &asked)}{content(say, &asked, &page)}</section>
        {upload::card(&visit)}
        {last.as_ref().map(|last| report::card(say, last))}
    };
    Ok(Page::new(t!(say, "nav-membership"), Nav::Membership, body))
}

/// What the URL asks for.
fn asked(visit: &Visit) -> DirectoryQuery {
    let after = visit.value("after").map(|id| (id.to_owned(), false));
    let before = visit.value("before").map(|id| (id.to_owned(), true));
    DirectoryQuery { text: visit.value("q").unwrap_or_default().chars().take(200).collect(), from: after.or(before) }
}

fn tools(say: Say, asked: &DirectoryQuery) -> impl IntoView + use<> {
    view! {
        <form class="tools" method="get" action="/operator/membership" role="search">
            <div class="field grow">
                <label for="q">{t!(say, "directory-search")}</label>
                <input id="q" name="q" type="search" value=asked.text.clone() maxlength="200"/>
            </div>
            <button type="submit" class="btn">{t!(say, "operator-apply")}</button>
        </form>
    }
}

fn content(say: Say, asked: &DirectoryQuery, page: &DirectoryPage) -> AnyView {
    if page.rows.is_empty() {
        let nothing_asked = *asked == DirectoryQuery::default();
        let (title, hint) = if nothing_asked {
            (t!(say, "directory-none"), t!(say, "directory-none-hint"))
        } else {
            (t!(say, "directory-no-match"), t!(say, "directory-no-match-hint"))
        };
        let clear = (!nothing_asked).then(|| {
            view! { <a class="btn" href="/operator/membership"><Icon glyph=Glyph::X/>{t!(say, "operator-clear")}</a> }
        });
        return view! { <Empty title><p>{hint}</p>{clear}</Empty> }.into_any();
    }
    let rows: Vec<_> = page.rows.iter().map(|it| row(say, it)).collect();
    view! {
        <table class="table table--stack" role="table">
            <caption class="vh">{t!(say, "nav-membership")}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col" aria-sort="ascending">{t!(say, "mpn-id")}</th>
                    <th role="columnheader" scope="col">{t!(say, "mpn-type")}</th>
                    <th role="columnheader" scope="col">{t!(say, "mpn-location")}</th>
                    <th role="columnheader" scope="col">{t!(say, "account-company")}</th>
                    <th role="columnheader" scope="col">{t!(say, "mpn-status")}</th>
                    <th role="columnheader" scope="col">{t!(say, "directory-used-by")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        {pager(say, asked, page)}
    }
    .into_any()
}

fn row(say: Say, it: &DirectoryRow) -> impl IntoView + use<> {
    let location = &it.location;
    let migrated = (!location.migrated)
        .then(|| view! { " "<Tag tone=Tone::Neutral glyph=Glyph::Ban text=t!(say, "mpn-not-migrated")/> });
    let tenant = match (&location.tied_to, &it.tenant) {
        (Some(id), Some(name)) => view! { <a href=format!("/operator/accounts/{id}")>{name.clone()}</a> }.into_any(),
        _ => view! { <span class="muted">{t!(say, "directory-unused")}</span> }.into_any(),
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="mono">{location.mpn_id.to_string()}</th>
            <td role="cell" data-l=t!(say, "mpn-type")>{words::kind(say, location.kind)}</td>
            <td role="cell" data-l=t!(say, "mpn-location")>
                <span>{table::place(say, location)}</span><span class="sub">{location.name.clone()}</span>
            </td>
            <td role="cell" data-l=t!(say, "account-company")>
                <span>{it.company.clone()}</span><span class="sub mono">{location.membership.to_string()}</span>
            </td>
            <td role="cell" data-l=t!(say, "mpn-status")>{words::status(say, location.status)}{migrated}</td>
            <td role="cell" data-l=t!(say, "directory-used-by")>{tenant}</td>
        </tr>
    }
}

fn pager(say: Say, asked: &DirectoryQuery, page: &DirectoryPage) -> impl IntoView + use<> {
    let at = |name: &str, id: &Option<String>| {
        id.as_ref().map(|id| format!("/operator/membership?q={}&{name}={id}", encoded(&asked.text)))
    };
    let (previous, next) = (at("before", &page.previous), at("after", &page.next));
    let summary = t!(say, "directory-shown", count = page.rows.len());
    view! { <Pager say label=t!(say, "directory-pages") summary previous next/> }
}
