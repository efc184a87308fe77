//! One person of the tenant: roles, password, leaving (ROL-02, ROL-04, ROL-05). Their page is `users`.

use crate::error::AppError;
use domain::{Role, UserId};
use leptos::prelude::*;

/// Set a person's roles to the ticked ones; `version` is what the page showed.
///
/// # Errors
/// As `program::people::change_roles`.
#[server(prefix = "/do", endpoint = "change-roles")]
pub async fn change_roles(user: UserId, version: i64, #[server(default)] roles: Vec<Role>) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let ticked = roles.into_iter().collect();
    program::people::change_roles(&visit.program, visit.actor()?, &user, ticked, version).await?;
    leptos_axum::redirect(&format!("/settings/users/{user}?done=roles"));
    Ok(())
}

/// Give a person a new temporary password. The answer is the page itself, with the password on it.
///
/// # Errors
/// As `program::people::reset_password`.
#[server(prefix = "/do", endpoint = "reset-password")]
pub async fn reset_password(user: UserId) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let told = program::people::reset_password(&visit.program, visit.actor()?, &user).await?;
    visit.tell_once(told);
    Ok(())
}

/// Take a person out of the tenant.
///
/// # Errors
/// As `program::people::remove`.
#[server(prefix = "/do", endpoint = "remove-person")]
pub async fn remove_person(user: UserId, version: i64) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    program::people::remove(&visit.program, visit.actor()?, &user, version).await?;
    leptos_axum::redirect("/settings/users?done=removed");
    Ok(())
}
