//! What the settings of a tenant share: the tabs, and where `/settings` leads.

pub mod activity;
pub mod applications;
mod tabs;

pub use tabs::{Tab, crumbs, tabs};

use crate::error::AppError;
use crate::page::{Page, PageResult, Visit};
use domain::Permission;

/// `/settings` leads to the first tab that the reader may see.
///
/// # Errors
/// `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let (actor, operator) = (visit.actor()?, visit.tenant()?.operator);
    let first = if !operator && actor.may(Permission::SeeProfile) {
        "/settings/legal"
    } else if operator || actor.may(Permission::SeeUsers) {
        "/settings/users"
    } else {
        "/settings/applications"
    };
    Ok(Page::redirect(first))
}

/// What the operator's own tenant has not: applications, and a log of a partner.
fn of_partners(visit: &Visit) -> Result<(), AppError> {
    if visit.tenant()?.operator { Err(AppError::NotFound) } else { Ok(()) }
}
