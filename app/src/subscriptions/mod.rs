//! One customer's subscriptions: what can be transferred, what cannot and why, and what was requested.

mod actions;
pub mod one;
pub mod own;
mod table;
mod transfer_section;

use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::transfers::live::Live;
use crate::ui::{Crumb, Head};
use domain::customer::RelationKind;
use domain::{Actor, CustomerTenantId};
use leptos::prelude::*;
use program::customers::{CustomerView, show};
use program::subscriptions::{SubscriptionsView, list};

pub use table::{licenses, short_id};

/// Everything the page shows, and to whom.
struct Shown<'a> {
    say: Say,
    actor: &'a Actor,
    customer: CustomerView,
    found: SubscriptionsView,
}

impl Shown<'_> {
    /// Whether the subscriptions are the reader's to hand over.
    fn is_direct(&self) -> bool {
        self.customer.kind == RelationKind::Direct
    }

    /// Whether the reader gets requests about this customer instead of sending them.
    fn is_provider(&self) -> bool {
        self.customer.kind == RelationKind::IndirectProvider
    }

    /// The provider the sentences are about: the customer's first, or the first the reader could ask.
    fn provider(&self) -> &str {
        let first = self.found.providers.first().filter(|_| self.is_direct());
        first.map_or("", |provider| provider.name.as_str())
    }
}

/// `/customers/{id}/subscriptions`.
///
/// # Errors
/// `NotFound` for a customer the tenant has no relation with, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let id = visit.value("id").and_then(|id| CustomerTenantId::parse(id).ok()).ok_or(AppError::NotFound)?;
    let (say, actor) = (visit.say, visit.actor()?);
    let customer = show(&visit.program, actor, &id).await?;
    let found = list(&visit.program, actor, &id).await?;
    let shown = Shown { say, actor, customer, found };
    let title = t!(say, "subscriptions-title");
    let name = shown.customer.name.clone();
    let crumbs = vec![
        Crumb { href: Some("/customers".into()), text: t!(say, "nav-customers") },
        Crumb { href: Some(format!("/customers?q={id}&open={id}#q-{id}")), text: name.clone() },
        Crumb { href: None, text: title.clone() },
    ];
    let whose = t!(say, "subscriptions-of", name = name.as_str(), domain = shown.customer.domain.as_str());
    let beside = view! { <span class="muted">{whose}</span>{actions::view(&shown)} }.into_any();
    let content = (transfer_section::view(&shown), table::own(&shown), table::through_others(&shown));
    let body = view! {
        <Head say title=title.clone() crumbs beside=Some(beside)/>
        <Live id="live".to_owned() changed=t!(say, "live-changed") show_it=t!(say, "live-show-it") stale=t!(say, "live-stale")>
            {content}
        </Live>
    };
    Ok(Page::new(format!("{title}: {name}"), Nav::Customers, body))
}
