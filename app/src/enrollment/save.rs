//! Saving the form: by its buttons, and by the page itself while one types.

use crate::error::AppError;
use domain::profile::ProfileFields;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Save what was typed, then go on to check it, or `later`. What is wrong is told, and kept all the same.
///
/// # Errors
/// `Enrollment` for whom the form is not, `Invalid` with every wrong field, `Overtaken` when another browser saved
/// meanwhile.
#[server(prefix = "/do", endpoint = "save-enrollment")]
pub async fn save_enrollment(
    #[server(flatten)] fields: ProfileFields,
    #[server(default)] version: i64,
    #[server(default)] editor: String,
    #[server(default)] then: String,
) -> Result<(), AppError> {
    use program::enrollment::{Typed, save, save_and_continue};

    let visit = crate::page::visit()?;
    let typed = Typed { fields, seen: version, editor };
    if then == "later" {
        save(&visit.program, visit.actor()?, &typed).await?;
        leptos_axum::redirect("/enroll?saved=1");
    } else {
        save_and_continue(&visit.program, visit.actor()?, &typed).await?;
        leptos_axum::redirect("/enroll/check");
    }
    Ok(())
}

/// The form was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The version it has now.
    pub version: i64,
    /// When, in the reader's words.
    pub told: String,
}

/// Save what is being typed, without anybody having asked for it.
///
/// # Errors
/// As [`save_enrollment`]; wrong fields are kept and not told.
#[server(prefix = "/do", endpoint = "autosave-enrollment")]
pub async fn autosave_enrollment(
    #[server(flatten)] fields: ProfileFields,
    #[server(default)] version: i64,
    #[server(default)] editor: String,
) -> Result<Kept, AppError> {
    use program::enrollment::{Typed, autosave};

    let visit = crate::page::visit()?;
    let saved = autosave(&visit.program, visit.actor()?, &Typed { fields, seen: version, editor }).await?;
    Ok(Kept { version: saved.version, told: crate::t!(visit.say, "enroll-saved-at", time = visit.say.time(saved.at)) })
}
