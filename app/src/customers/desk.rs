//! `/operator/accounts/{id}/customers`: a partner's customers as the program desk finds them, with the way to end such
//! a relation (rules §4.8).

use super::cursor::Place;
use super::kind_words;
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::transfers::list::encoded;
use crate::ui::{Crumb, Empty, Glyph, Head, Icon, Note, Pager, Tone};
use domain::PartnerTenantId;
use leptos::prelude::*;
use program::customers::{Cursor, CustomerRow, CustomersPage, CustomersQuery};
use program::operator::customers::list;

struct Found {
    say: Say,
    /// The list's own address.
    here: String,
    partner: PartnerTenantId,
    text: Option<String>,
    place: Option<Place>,
    page: CustomersPage,
}

/// The page.
///
/// # Errors
/// `NotFound` for partners and for a tenant that is none, `RoleMissing`, `SignInNeeded`, `BadRequest` for a cursor that
/// is none.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let partner = visit.value("id").and_then(|id| PartnerTenantId::parse(id).ok()).ok_or(AppError::NotFound)?;
    let place = Place::of(&visit)?;
    let text: Option<String> = visit.value("q").map(|text| text.chars().take(200).collect());
    let from = place.as_ref().map(|place| place.cursor.clone());
    let asked = CustomersQuery { text: text.clone(), from, ..CustomersQuery::default() };
    let (account, page) = list(&visit.program, visit.actor()?, &partner, &asked).await?;
    let here = format!("/operator/accounts/{partner}/customers");
    let found = Found { say, here, partner, text, place, page };
    let title = t!(say, "desk-customers-of", name = account.name.as_str());
    let body = view! {
        <Head say title=title.clone() crumbs=crumbs(say, &found.partner, &account.name) lead=Some(t!(say, "desk-customers-lead"))/>
        {ended(&visit)}
        <section class="card">{search(&found)}{content(&found)}</section>
    };
    Ok(Page::new(title, Nav::Accounts, body))
}

/// The way back: the accounts, and the partner's own.
fn crumbs(say: Say, partner: &PartnerTenantId, name: &str) -> Vec<Crumb> {
    vec![
        Crumb { href: Some("/operator/accounts".to_owned()), text: t!(say, "nav-accounts") },
        Crumb { href: Some(format!("/operator/accounts/{partner}")), text: name.to_owned() },
        Crumb { href: None, text: t!(say, "nav-customers") },
    ]
}

fn ended(visit: &Visit) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    visit.value("ended").map(|_| {
        view! { <Note tone=Tone::Ok role="status"><p>{t!(say, "desk-relation-ended")}</p></Note> }
    })
}

fn search(found: &Found) -> impl IntoView + use<> {
    let say = found.say;
    view! {
        <form class="tools" method="get" action=found.here.clone() role="search">
            <div class="field grow">
                <label for="q">{t!(say, "customers-search")}</label>
                <input id="q" name="q" type="search" value=found.text.clone() maxlength="200"/>
            </div>
            <button type="submit" class="btn">{t!(say, "operator-apply")}</button>
        </form>
    }
}

fn content(found: &Found) -> AnyView {
    let say = found.say;
    if found.page.rows.is_empty() {
        return empty(found);
    }
    let rows: Vec<_> = found.page.rows.iter().map(|it| row(found, it)).collect();
    view! {
        <table class="table table--stack" role="table">
            <caption class="vh">{t!(say, "nav-customers")}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col" aria-sort="ascending">{t!(say, "customers-column-name")}</th>
                    <th role="columnheader" scope="col">{t!(say, "customers-relationship")}</th>
                    <th role="columnheader" scope="col">{t!(say, "desk-customers-shared")}</th>
                    <th role="columnheader" scope="col" class="num">{t!(say, "customers-column-subscriptions")}</th>
                    <th role="columnheader" scope="col"><span class="vh">{t!(say, "end-relation-title")}</span></th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        {pager(found)}
    }
    .into_any()
}

fn empty(found: &Found) -> AnyView {
    let (say, here) = (found.say, found.here.clone());
    match &found.text {
        Some(text) => view! {
            <Empty title=t!(say, "customers-no-match", text = text.as_str())>
                <a class="btn" href=here><Icon glyph=Glyph::X/>{t!(say, "operator-clear")}</a>
            </Empty>
        }
        .into_any(),
        None => view! {
            <Empty title=t!(say, "desk-customers-none")><p>{t!(say, "desk-customers-none-hint")}</p></Empty>
        }
        .into_any(),
    }
}

fn row(found: &Found, it: &CustomerRow) -> impl IntoView + use<> {
    let say = found.say;
    let href = format!("{}/{}/end", found.here, it.id);
    let label = t!(say, "desk-end-of", name = it.name.as_str());
    let shared = match &it.shared_with {
        Some(names) => view! { {names.clone()} }.into_any(),
        None => view! { <span class="muted">"–"</span> }.into_any(),
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{it.name.clone()}<span class="sub">{it.domain.clone()}</span></th>
            <td role="cell" data-l=t!(say, "customers-relationship")>{kind_words(say, it.kind)}</td>
            <td role="cell" data-l=t!(say, "desk-customers-shared")>{shared}</td>
            <td role="cell" class="num" data-l=t!(say, "customers-column-subscriptions")>{say.number(it.subscriptions)}</td>
            <td role="cell" class="act">
                <a class="btn btn--small" href=href aria-label=label>{t!(say, "end-relation-title")}</a>
            </td>
        </tr>
    }
}

fn pager(found: &Found) -> impl IntoView + use<> {
    let say = found.say;
    let filter = found.text.as_deref().map(|text| format!("q={}&", encoded(text))).unwrap_or_default();
    let shown = found.page.rows.len();
    let before = Place::before(found.place.as_ref(), &found.page);
    let href = |cursor: &Option<Cursor>, position| {
        cursor.clone().map(|cursor| {
            let (name, value) = Place { cursor, position }.pair();
            format!("{}?{filter}{name}={value}", found.here)
        })
    };
    let (previous, next) = (href(&found.page.previous, before), href(&found.page.next, before + shown));
    let number = |number: usize| say.number(i64::try_from(number).unwrap_or(i64::MAX));
    let summary = t!(say, "customers-shown", first = number(before + 1), last = number(before + shown));
    view! { <Pager say label=t!(say, "customers-pages") summary previous next/> }
}
