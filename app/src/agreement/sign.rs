//! Accept and continue, and closing the banner that tells of it.

use crate::error::AppError;
use leptos::prelude::*;

/// A global admin signs the version that was shown.
///
/// # Errors
/// `Agreement`: why it cannot be signed; `OtherVersion` shows the newer one.
#[server(prefix = "/do", endpoint = "sign-agreement")]
pub async fn sign_agreement(
    #[server(default)] version: String,
    /// The language the text was shown in.
    #[server(default)]
    language: String,
    /// `yes` when the box was ticked that it was read.
    #[server(default)]
    read: String,
) -> Result<(), AppError> {
    use program::agreement::{Signing, sign};

    let visit = crate::page::visit()?;
    let signing = Signing { version, language, read: read == "yes", address: visit.address };
    sign(&visit.program, visit.actor()?, &signing).await?;
    // The menu may have grown, and the overview tells what is possible now.
    leptos_axum::redirect("/");
    Ok(())
}

/// Close the banner of that key.
///
/// # Errors
/// `RoleMissing`, `NotFound` for a banner that does not stand.
#[server(prefix = "/do", endpoint = "dismiss-banner")]
pub async fn dismiss_banner(#[server(default)] banner: String) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    program::setup::dismiss(&visit.program, visit.actor()?, &banner).await?;
    leptos_axum::redirect("/");
    Ok(())
}
