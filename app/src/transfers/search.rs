//! The search in the bar: a request's number leads to the request, anything else to the customers.

use crate::page::{Page, PageResult, Visit};
use crate::transfers::list::encoded;
use domain::Permission;

/// `/search?q=`.
///
/// # Errors
/// `SignInNeeded`, `Unavailable`.
pub async fn page(visit: Visit) -> PageResult {
    let actor = visit.actor()?;
    let Some(text) = visit.value("q") else { return Ok(Page::redirect("/customers")) };
    if actor.may(Permission::ViewTransfers)
        && let Some(id) = program::transfers::find_by_number(&visit.program, actor, text).await?
    {
        return Ok(Page::redirect(format!("/transfers/{id}")));
    }
    Ok(Page::redirect(format!("/customers?q={}", encoded(text))))
}
