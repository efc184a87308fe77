//! Following transfer requests, and enrollments, while a page is open.
//!
//! The feed tells ids only. The island asks the typed server function where the request stands, which
//! checks rights again, and then takes the part of the page anew from the page's own URL.

use crate::error::IslandError;
use domain::TransferId;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Where a request stands, in words, and the fingerprint of what a page shows of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glance {
    /// The state in the reader's language.
    pub status: String,
    /// The fingerprint.
    pub version: String,
}

/// Where does this request stand?
///
/// # Errors
/// `NotFound` for everyone but its parties, `RoleMissing`, `SignInNeeded`.
#[server(prefix = "/do", endpoint = "glance-at-transfer")]
pub async fn glance_at_transfer(transfer_id: TransferId) -> Result<Glance, IslandError> {
    let visit = crate::page::visit()?;
    let (status, version) = program::transfers::glance(&visit.program, visit.actor()?, &transfer_id).await?;
    Ok(Glance { status: crate::transfers::status::words(visit.say, status), version })
}

/// Keeps the part of a page it surrounds up to date.
///
/// With `transfer`, only that request is followed and `version` is what the page shows of it; without,
/// any announced change renews the part: of transfer requests, or with `enrollments` of enrollments. What a person is typing is never replaced: then `changed` is
/// told with a link instead. `stale` is told while the connection is lost.
#[island]
pub fn Live(
    id: String,
    #[prop(optional)] transfer: Option<TransferId>,
    #[prop(optional)] version: Option<String>,
    #[prop(optional)] enrollments: Option<bool>,
    changed: String,
    show_it: String,
    stale: String,
    children: Children,
) -> impl IntoView {
    let told = RwSignal::new(String::new());
    let offer = RwSignal::new(false);
    #[cfg(feature = "hydrate")]
    following::start(following::Followed {
        id: id.clone(),
        transfer,
        version: version.unwrap_or_default(),
        about: if enrollments.unwrap_or_default() { "enrollment" } else { "transfer" },
        changed,
        stale,
        told,
        offer,
    });
    #[cfg(not(feature = "hydrate"))]
    let _ = (&transfer, &version, &enrollments, &changed, &stale);
    view! {
        <p class="live" class:live--told=move || !told.read().is_empty() role="status">
            {move || told.get()}
            {move || offer.get().then(|| view! { <a href="">{show_it.clone()}</a> })}
        </p>
        <div id=id class="live-part">{children()}</div>
    }
}

#[cfg(feature = "hydrate")]
mod following;
