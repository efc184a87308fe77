//! The overview (design 05): what waits for whom, and what to do next.
//!
//! The part under the head follows changes while the page is open.

mod beside;
mod figures;
mod notices;
mod operator;
mod setup;
mod setup_steps;
mod tasks;
#[cfg(test)]
mod tests;

use crate::accounts::any_of;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::people::no_role;
use crate::say::Say;
use crate::t;
use crate::transfers::live::Live;
use crate::ui::{Glyph, Head, Icon};
use domain::partner::Programs;
use domain::{Actor, Permission, Role, Roles};
use leptos::prelude::*;
use program::overview::{self, OverviewView};
use program::people::Helpers;
use program::transfers::{self, RequestRow, RequestsQuery};
use time::OffsetDateTime;

/// What the parts of the page draw from.
struct Shown {
    say: Say,
    now: OffsetDateTime,
    view: OverviewView,
    /// A provider's waiting requests, oldest first.
    waiting: Vec<RequestRow>,
    actor: Actor,
    programs: Programs,
}

impl Shown {
    const fn may(&self, permission: Permission) -> bool {
        self.actor.may(permission)
    }

    /// The roles that would show what is left out.
    fn lacking(&self) -> Roles {
        let unseen = [Permission::ViewTransfers, Permission::SeeCustomers].into_iter().filter(|it| !self.may(*it));
        unseen.flat_map(|it| it.roles().iter()).collect()
    }

    const fn is_provider(&self) -> bool {
        self.programs.indirect_provider
    }
}

/// The overview of the reader's tenant. What their roles may not see is left out, with a word on who may.
///
/// # Errors
/// `SignInNeeded`, `Unavailable`.
pub async fn page(visit: Visit) -> PageResult {
    if visit.actor()?.roles == Roles::NONE {
        return no_role::page(&visit).await;
    }
    if visit.tenant()?.operator {
        return operator::page(&visit).await;
    }
    let say = visit.say;
    let setup = program::setup::show(&visit.program, visit.actor()?, say.0.tag()).await?;
    if let Some(setup) = setup.as_ref().filter(|setup| !setup.programs.direct_bill) {
        return Ok(Page::new(t!(say, "nav-overview"), Nav::Overview, setup::view(&visit, setup)));
    }
    let notices = program::setup::notices(&visit.program, visit.actor()?).await?;
    let shown = shown(&visit).await?;
    let helpers = no_role::helpers(&visit, shown.lacking()).await;
    // A direct-bill partner goes on while it changes over (DIR-06).
    let head = match &setup {
        Some(setup) => setup::view(&visit, setup).into_any(),
        None => view! {
            <Head say title=t!(say, "nav-overview") lead=Some(capital(&say.long_date(shown.now)))/>
            {crate::agreement::refused(&visit)}
        }
        .into_any(),
    };
    let parts = view! {
        {figures::figures(&shown)}
        <div class="split">
            <div class="stack">{tasks::card(&shown)}{unseen(&shown, &helpers)}</div>
            <div class="stack">{beside::waiting(&shown)}{beside::partners(&shown)}</div>
        </div>
    };
    let body = view! {
        {head}
        {notices::notes(say, notices)}
        <Live
            id="overview".to_owned()
            changed=t!(say, "live-changed")
            show_it=t!(say, "live-show-it")
            stale=t!(say, "live-stale")
        >
            {parts}
        </Live>
    };
    Ok(Page::new(t!(say, "nav-overview"), Nav::Overview, body))
}

/// A date that stands alone begins like a sentence, also where weekdays are written small.
fn capital(date: &str) -> String {
    let mut letters = date.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

async fn shown(visit: &Visit) -> Result<Shown, crate::error::AppError> {
    let (actor, programs) = (visit.actor()?, visit.tenant()?.programs);
    let provider = programs.indirect_provider;
    let view = overview::show(&visit.program, actor, provider).await?;
    let waiting = if provider && actor.may(Permission::ViewTransfers) {
        transfers::requests(&visit.program, actor, &RequestsQuery::default()).await?.rows
    } else {
        Vec::new()
    };
    Ok(Shown { say: visit.say, now: visit.program.now(), view, waiting, actor: actor.clone(), programs })
}

fn roles(say: Say, permission: Permission) -> String {
    let roles: Vec<Role> = permission.roles().iter().collect();
    any_of(say, &roles)
}

/// What the reader's roles leave out, which roles see it, and who gives one.
fn unseen(shown: &Shown, helpers: &Helpers) -> Option<AnyView> {
    let say = shown.say;
    let transfers = (!shown.may(Permission::ViewTransfers))
        .then(|| t!(say, "overview-unseen-transfers", roles = roles(say, Permission::ViewTransfers)));
    let customers = (!shown.may(Permission::SeeCustomers))
        .then(|| t!(say, "overview-unseen-customers", roles = roles(say, Permission::SeeCustomers)));
    if transfers.is_none() && customers.is_none() {
        return None;
    }
    let sentence = |text: Option<String>| text.map(|text| view! { <p>{text}</p> });
    let ask = no_role::who_gives(say, helpers).unwrap_or_else(|| t!(say, "overview-unseen-ask"));
    let note = view! {
        <div class="note">
            <Icon glyph=Glyph::Lock/>
            <div>{sentence(transfers)}{sentence(customers)}<p>{ask}</p></div>
        </div>
    };
    Some(note.into_any())
}
