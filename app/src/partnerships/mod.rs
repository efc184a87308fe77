//! Providers and resellers: the lists of both, invitations, the page that authorizes, and the end (designs 06 and 07).

pub mod accept;
pub mod ask;
pub mod endings;
pub mod find;
pub mod invitations;
pub mod invite;
pub mod listing;
pub mod many;
mod passing_on;
pub mod provider;
pub mod providers;
pub mod requests;
pub mod reseller;
pub mod resellers;
mod words;

use crate::error::AppError;
use crate::page::Visit;
use crate::say::Say;
use crate::t;
use crate::ui::Crumb;
use leptos::prelude::*;
use program::store::{micros, moment};
use time::OffsetDateTime;

/// The tabs of what providers do about resellers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tab {
    Resellers,
    Requests,
    Invitations,
}

impl Tab {
    const ALL: [Self; 3] = [Self::Resellers, Self::Requests, Self::Invitations];

    const fn href(self) -> &'static str {
        match self {
            Self::Resellers => "/resellers",
            Self::Requests => "/resellers/requests",
            Self::Invitations => "/resellers/invitations",
        }
    }

    fn title(self, say: Say) -> String {
        match self {
            Self::Resellers => t!(say, "ps-resellers"),
            Self::Requests => t!(say, "ps-requests"),
            Self::Invitations => t!(say, "ps-invitations"),
        }
    }
}

fn tabs(say: Say, current: Tab) -> impl IntoView {
    let links: Vec<_> = Tab::ALL
        .into_iter()
        .map(|tab| {
            let here = (tab == current).then_some("page");
            view! { <a href=tab.href() aria-current=here>{tab.title(say)}</a> }
        })
        .collect();
    view! { <nav class="tabs" aria-label=t!(say, "ps-resellers")>{links}</nav> }
}

/// The breadcrumb of a page under one of the lists.
fn crumbs(list: (&'static str, String), here: String) -> Vec<Crumb> {
    vec![Crumb { href: Some(list.0.to_owned()), text: list.1 }, Crumb { href: None, text: here }]
}

/// The place in a list that the URL names.
fn place(visit: &Visit) -> Result<Option<(OffsetDateTime, String)>, AppError> {
    let Some(raw) = visit.value("after") else { return Ok(None) };
    let (at, id) = raw.split_once('.').ok_or(AppError::BadRequest)?;
    let at = at.parse().map_err(|_| AppError::BadRequest)?;
    let id = domain::id::canonical_guid(id).map_err(|_| AppError::BadRequest)?;
    Ok(Some((moment(at), id)))
}

/// The same place, for a URL.
fn place_in_url((at, id): &(OffsetDateTime, String)) -> String {
    format!("{}.{id}", micros(*at))
}
