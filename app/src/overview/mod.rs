//! The overview (design 05): what waits for whom, and what to do next.
//!
//! The part under the head follows changes while the page is open.

mod beside;
mod figures;
mod tasks;
#[cfg(test)]
mod tests;

use crate::accounts::any_of;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::transfers::live::Live;
use crate::ui::{Glyph, Head, Icon};
use domain::partner::Programs;
use domain::{Actor, Permission, Role};
use leptos::prelude::*;
use program::overview::{self, OverviewView};
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

    const fn is_provider(&self) -> bool {
        self.programs.indirect_provider
    }
}

/// The overview of the reader's tenant. What their roles may not see is left out, with a word on who may.
///
/// # Errors
/// `SignInNeeded`, `Unavailable`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let shown = shown(&visit).await?;
    let parts = view! {
        {figures::figures(&shown)}
        <div class="split">
            <div class="stack">{tasks::card(&shown)}{unseen(&shown)}</div>
            <div class="stack">{beside::waiting(&shown)}{beside::partners(&shown)}</div>
        </div>
    };
    let body = view! {
        <Head say title=t!(say, "nav-overview") lead=Some(capital(&say.long_date(shown.now)))/>
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

/// What the reader's roles leave out, and which roles see it.
fn unseen(shown: &Shown) -> Option<AnyView> {
    let say = shown.say;
    let transfers = (!shown.may(Permission::ViewTransfers))
        .then(|| t!(say, "overview-unseen-transfers", roles = roles(say, Permission::ViewTransfers)));
    let customers = (!shown.may(Permission::SeeCustomers))
        .then(|| t!(say, "overview-unseen-customers", roles = roles(say, Permission::SeeCustomers)));
    if transfers.is_none() && customers.is_none() {
        return None;
    }
    let sentence = |text: Option<String>| text.map(|text| view! { <p>{text}</p> });
    let note = view! {
        <div class="note">
            <Icon glyph=Glyph::Lock/>
            <div>{sentence(transfers)}{sentence(customers)}<p>{t!(say, "overview-unseen-ask")}</p></div>
        </div>
    };
    Some(note.into_any())
}
