//! What the settings of a tenant share: the tabs, and where `/settings` leads.

mod tabs;

pub use tabs::{Tab, crumbs, tabs};

use crate::page::{Page, PageResult, Visit};
use domain::Permission;

/// `/settings` leads to the first tab that the reader may see.
///
/// # Errors
/// `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let (actor, operator) = (visit.actor()?, visit.tenant()?.operator);
    let profile = !operator && actor.may(Permission::SeeProfile);
    Ok(Page::redirect(if profile { "/settings/legal" } else { "/settings/users" }))
}
