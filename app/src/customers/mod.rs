//! A partner's customers: search, filters, the list with its quick links.

mod cursor;
mod empty;
mod list;
mod pager;
mod query;
mod quick_links;
#[cfg(test)]
mod tests;
mod tools;

use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::Head;
use domain::Actor;
use leptos::either::Either;
use leptos::prelude::*;
use program::customers::{CustomersPage, list as load, partners, total};
use program::store::partners::SharedPartner;
use query::Asked;
use quick_links::Opened;

/// Everything the page was asked for and found.
struct Found {
    say: Say,
    /// Whether the reader's tenant is an indirect provider, whose customers are shared with resellers.
    provider: bool,
    asked: Asked,
    page: CustomersPage,
    partners: Vec<SharedPartner>,
    /// All customers of the tenant, where the page tells them.
    total: Option<i64>,
    opened: Option<Opened>,
}

/// `/customers`.
///
/// # Errors
/// `SignInNeeded`, `RoleMissing`, `BadRequest` for a cursor that is none.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let actor = visit.actor()?;
    let programs = visit.tenant()?.programs;
    let asked = Asked::of(&visit)?;
    let page = load(&visit.program, actor, &asked.query()).await?;
    let found = Found {
        say,
        provider: programs.indirect_provider,
        total: total_for(&visit, actor, &asked, &page).await?,
        partners: partners(&visit.program, actor).await?,
        opened: quick_links::open(&visit, actor, asked.open.as_ref(), &page).await?,
        asked,
        page,
    };
    // Written out here: a view that leaves its function first gets a copy of each of its attributes.
    let card = (tools::view(&found, programs), content(&found)).to_html();
    let body = view! {
        <Head say title=t!(say, "nav-customers")/>
        <section class="card" inner_html=card></section>
    };
    Ok(Page::new(t!(say, "nav-customers"), Nav::Customers, body))
}

/// The figure is counted only where it is told: "1–50 of 240", and "You have 240 customers in total".
async fn total_for(
    visit: &Visit,
    actor: &Actor,
    asked: &Asked,
    page: &CustomersPage,
) -> Result<Option<i64>, program::ProgramError> {
    let told = if asked.is_everything() { page.next.is_some() || asked.place.is_some() } else { page.rows.is_empty() };
    Ok(if told { Some(total(&visit.program, actor).await?) } else { None })
}

fn content(found: &Found) -> impl IntoView + use<> {
    if found.page.rows.is_empty() {
        return Either::Left(empty::view(found));
    }
    Either::Right((list::view(found), pager::view(found)))
}
