//! A partner's customers: search, filters, the list with its quick links, and what is done with several of them.

mod bulk;
mod cursor;
pub mod desk;
mod empty;
pub mod file;
pub mod invited;
mod list;
mod pager;
mod query;
mod quick_links;
pub(crate) mod several;
#[cfg(test)]
mod tests;
mod tools;

pub(crate) use tools::kind_words;

use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{Glyph, Head, Icon, Note, Tone};
use domain::{Actor, Permission};
use leptos::either::Either;
use leptos::prelude::*;
use program::customers::{CustomersPage, list as load, partners, total};
use program::store::partners::SharedPartner;
use query::{Asked, NOBODY};
use quick_links::Opened;

/// Everything the page was asked for and found.
struct Found {
    say: Say,
    /// Whether the reader's tenant is an indirect provider, whose customers are shared with resellers.
    provider: bool,
    asked: Asked,
    page: CustomersPage,
    partners: Vec<SharedPartner>,
    /// Whether the reader may bring a provider to customers (DIR-08).
    extends: bool,
    /// All customers of the tenant, where the page tells them.
    total: Option<i64>,
    /// How the reader brings the first customer here: text and address of each way.
    ways: Vec<(String, String)>,
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
        extends: programs.direct_bill && actor.may(Permission::ExtendRelation),
        total: total_for(&visit, actor, &asked, &page).await?,
        partners: partners(&visit.program, actor).await?,
        opened: quick_links::open(&visit, actor, asked.open.as_ref(), &page).await?,
        ways: ways(&visit, &asked),
        asked,
        page,
    };
    let actions = actions(&visit, &found.asked);
    // Written out here: a view that leaves its function first gets a copy of each of its attributes.
    let card = (tools::view(&found, programs), content(&found)).to_html();
    let ended = visit.value("ended").map(|_| {
        view! { <Note tone=Tone::Ok role="status"><p>{t!(say, "customers-ended")}</p></Note> }
    });
    let body = view! {
        <Head say title=t!(say, "nav-customers") beside=Some(actions)/>
        {bulk::nothing_selected(say, &visit)}
        {ended}
        <section class="card" inner_html=card></section>
    };
    Ok(Page::new(t!(say, "nav-customers"), Nav::Customers, body))
}

fn may(visit: &Visit, permission: Permission) -> bool {
    visit.actor().is_ok_and(|actor| actor.may(permission))
}

/// Where a customer is added, by whoever may.
fn adding(visit: &Visit, asked: &Asked) -> Option<String> {
    let programs = visit.tenant().map(|tenant| tenant.programs).unwrap_or_default();
    // A provider that looks at a reseller's customers adds one for that reseller (CUS-02).
    let reseller = asked.partner.as_deref().filter(|id| programs.indirect_provider && *id != NOBODY);
    let new = reseller.map_or_else(|| "/customers/new".to_owned(), |id| format!("/customers/new?reseller={id}"));
    (may(visit, Permission::CreateCustomer) && (programs.indirect_provider || programs.direct_bill)).then_some(new)
}

/// What who has no customers can do about it. A reseller invites together with one of its providers (CUS-08).
fn ways(visit: &Visit, asked: &Asked) -> Vec<(String, String)> {
    let say = visit.say;
    let programs = visit.tenant().map(|tenant| tenant.programs).unwrap_or_default();
    let invite = match programs {
        it if it.indirect_provider || it.direct_bill => Some("/customers/invite"),
        it if it.indirect_reseller => Some("/providers"),
        _ => None,
    };
    let invite = invite.filter(|_| may(visit, Permission::InviteCustomers));
    let invite = invite.map(|href| (t!(say, "ps-invite-customers"), href.to_owned()));
    let add = adding(visit, asked).map(|href| (t!(say, "customers-new"), href));
    invite.into_iter().chain(add).collect()
}

/// What can be done with the list as a whole: a customer added, by whoever may, and the file.
fn actions(visit: &Visit, asked: &Asked) -> AnyView {
    let say = visit.say;
    let add = adding(visit, asked).map(|new| {
        view! { <a class="btn btn--primary" href=new><Icon glyph=Glyph::Plus/>{t!(say, "customers-new")}</a> }
    });
    let invite = may(visit, Permission::InviteCustomers).then(|| {
        view! { <a class="btn" href="/customers/invitations"><Icon glyph=Glyph::Mail/>{t!(say, "relations-invitations")}</a> }
    });
    let export = asked.href(None).replacen("/customers", "/customers/export", 1);
    view! {
        <div class="row push">
            {add}
            {invite}
            <a class="btn" href=export download="">
                <Icon glyph=Glyph::Download/>{t!(say, "customers-export")}
            </a>
        </div>
    }
    .into_any()
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
    Either::Right((list::view(found), bulk::view(found), pager::view(found)))
}
