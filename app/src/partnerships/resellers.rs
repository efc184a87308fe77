//! `/resellers`: the indirect resellers that a provider works with (PAR-01, PAR-11).

use super::words::under;
use super::{Tab, place, place_in_url, tabs};
use crate::accounts::pick::initials;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::transfers::list::encoded;
use crate::ui::{At, Empty, Glyph, Head, Icon, Note, Pager, Tag, Tone};
use domain::Permission;
use leptos::prelude::*;
use program::partnerships::{ResellersPage, resellers};
use program::store::partnerships::{COUNTED, Partnership};

/// The page.
///
/// # Errors
/// `NotFound` for those who are no provider, `RoleMissing`, `SignInNeeded`, `BadRequest` for a place that is none.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let found = resellers(&visit.program, visit.actor()?, visit.value("q"), place(&visit)?).await?;
    let body = view! {
        <Head say title=t!(say, "nav-resellers") lead=Some(t!(say, "ps-resellers-lead")) beside=invite(&visit)/>
        {tabs(say, Tab::Resellers)}
        {done(&visit)}
        <section class="card">{tools(&visit)}{content(&visit, &found)}</section>
    };
    Ok(Page::new(t!(say, "nav-resellers"), Nav::Resellers, body))
}

/// The ways to new invitations, for those who may.
pub(super) fn invite(visit: &Visit) -> Option<AnyView> {
    let say = visit.say;
    visit.actor().is_ok_and(|actor| actor.may(Permission::RequestPartnership)).then(|| {
        view! {
            <div class="row push">
                <a class="btn" href="/settings/listing">{t!(say, "ps-listing")}</a>
                <a class="btn" href="/resellers/invite/many">{t!(say, "ps-many")}</a>
                <a class="btn btn--primary" href="/resellers/invite"><Icon glyph=Glyph::Mail/>{t!(say, "ps-invite")}</a>
            </div>
        }
        .into_any()
    })
}

fn done(visit: &Visit) -> Option<impl IntoView + use<>> {
    let removed = visit.value("done")? == "removed";
    let say = visit.say;
    removed.then(|| view! { <Note tone=Tone::Ok role="status"><p>{t!(say, "ps-done-removed")}</p></Note> })
}

fn tools(visit: &Visit) -> impl IntoView + use<> {
    let say = visit.say;
    let text = visit.value("q").unwrap_or_default().to_owned();
    view! {
        <form class="tools" method="get" action="/resellers" role="search">
            <div class="field grow">
                <label for="q">{t!(say, "ps-search")}</label>
                <input id="q" name="q" type="search" value=text maxlength="200"/>
            </div>
            <button type="submit" class="btn"><Icon glyph=Glyph::Search/>{t!(say, "ps-search-button")}</button>
        </form>
    }
}

fn content(visit: &Visit, found: &ResellersPage) -> AnyView {
    let say = visit.say;
    if found.rows.is_empty() {
        return nothing(visit);
    }
    let rows: Vec<_> = found.rows.iter().map(|it| row(say, it)).collect();
    let text = encoded(visit.value("q").unwrap_or_default());
    let next = found.next.as_ref().map(|at| format!("/resellers?q={text}&after={}", place_in_url(at)));
    let first = visit.value("after").map(|_| format!("/resellers?q={text}"));
    let summary = t!(say, "ps-shown", count = found.rows.len());
    view! {
        <table class="table table--stack" role="table">
            <caption class="vh">{t!(say, "nav-resellers")}</caption>
            <thead role="rowgroup"><tr role="row">
                <th role="columnheader" scope="col">{t!(say, "ps-reseller")}</th>
                <th role="columnheader" scope="col" class="num">{t!(say, "ps-shared-customers")}</th>
                <th role="columnheader" scope="col">{t!(say, "ps-since")}</th>
                <th role="columnheader" scope="col">{t!(say, "ps-admin-access")}</th>
                <th role="columnheader" scope="col"><span class="vh">{t!(say, "ps-actions")}</span></th>
            </tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        <Pager say label=t!(say, "ps-pages") summary previous=first next/>
    }
    .into_any()
}

fn nothing(visit: &Visit) -> AnyView {
    let say = visit.say;
    match visit.value("q") {
        Some(text) => {
            let title = t!(say, "ps-no-match", text = text);
            view! { <Empty title><p><a class="btn" href="/resellers">{t!(say, "ps-clear")}</a></p></Empty> }.into_any()
        }
        None => view! { <Empty title=t!(say, "ps-no-resellers")><p>{t!(say, "ps-no-resellers-text")}</p></Empty> }
            .into_any(),
    }
}

fn row(say: Say, it: &Partnership) -> impl IntoView + use<> {
    let asked = it.ending_asked.then(|| {
        view! { <Tag tone=Tone::Warn glyph=Glyph::Alert text=t!(say, "ps-ending-asked")/> }
    });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <span class="party">
                    <span class="mark" aria-hidden="true">{initials(&it.name)}</span>
                    <span>
                        <a href=format!("/resellers/{}", it.partner)>{it.name.clone()}</a>
                        <span class="sub">{under(say, &it.country, it.mpn_id.as_deref())}</span>
                        {asked}
                    </span>
                </span>
            </th>
            <td role="cell" class="num" data-l=t!(say, "ps-shared-customers")>{shared(say, it.shared_customers)}</td>
            <td role="cell" class="nowrap" data-l=t!(say, "ps-since")><At say at=it.since text=say.date(it.since)/></td>
            <td role="cell" data-l=t!(say, "ps-admin-access")>{access(say, it.admin_access)}</td>
            <td role="cell" class="act">{customers(say, it)}</td>
        </tr>
    }
}

/// How many customers both serve, as far as was counted.
pub(super) fn shared(say: Say, count: i64) -> String {
    if count < COUNTED { say.number(count) } else { t!(say, "ps-or-more", count = say.number(COUNTED)) }
}

/// Whether the provider administers the reseller's work account.
pub(super) fn access(say: Say, on: bool) -> AnyView {
    if on {
        view! { <Tag tone=Tone::Warn glyph=Glyph::Key text=t!(say, "ps-access-on")/> }.into_any()
    } else {
        view! { <Tag tone=Tone::Ok glyph=Glyph::Ban text=t!(say, "ps-access-off")/> }.into_any()
    }
}

/// The way to the customers both serve (CUS-12).
pub(super) fn customers(say: Say, it: &Partnership) -> impl IntoView + use<> {
    let href = format!("/customers?prov={}", it.partner);
    let label = t!(say, "ps-view-customers-of", name = it.name.as_str());
    view! { <a class="btn btn--small" href=href aria-label=label>{t!(say, "ps-view-customers")}</a> }
}
