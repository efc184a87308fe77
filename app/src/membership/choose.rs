//! Choosing an MPN ID: the server function of both pages (ENR-31, ENR-41, rules §4.3).

use crate::error::AppError;
use leptos::prelude::*;

/// Tie an MPN ID to the company, or another one.
///
/// # Errors
/// `Mpn` with the reason, `Overtaken` when a colleague chose meanwhile, `RoleMissing`.
#[server(prefix = "/do", endpoint = "associate-mpn-id")]
pub async fn associate_mpn_id(#[server(default)] mpn_id: String) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    program::membership::associate(&visit.program, visit.actor()?, &mpn_id).await?;
    leptos_axum::redirect(page_of(&visit, "/enroll/details", "/settings/identifiers?done=associated"));
    Ok(())
}

/// Where to go on: from the enrollment, or from the settings.
#[cfg(feature = "ssr")]
pub(super) fn page_of(visit: &crate::page::Visit, enrolling: &'static str, in_settings: &'static str) -> &'static str {
    if visit.path.starts_with("/enroll/mpn") { enrolling } else { in_settings }
}
