//! Changing the legal profile (ENR-18).

use crate::error::AppError;
use domain::profile::ProfileFields;
use leptos::prelude::*;

/// Change the profile; what was checked and is different now is checked again.
///
/// # Errors
/// `Verification` when a ticket is needed, `Invalid` with every wrong field, `Overtaken`, `RoleMissing`.
#[server(prefix = "/do", endpoint = "change-legal-info")]
pub async fn change_legal_info(
    #[server(flatten)] fields: ProfileFields,
    #[server(default)] version: i64,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    program::verification::change_profile(&visit.program, visit.actor()?, &fields, version).await?;
    leptos_axum::redirect("/settings/legal?done=changed");
    Ok(())
}
