//! The operator publishes a version of the agreement.

use crate::error::AppError;
use leptos::prelude::*;

/// Publish a version; its texts are the files of the form, one per language (`file_en`, `file_sv`, …).
///
/// # Errors
/// `NotFound` for partners, `RoleMissing`, `Invalid`, `Agreement(NotHigher)`, `Overtaken`.
#[server(prefix = "/do", endpoint = "publish-agreement")]
pub async fn publish_agreement(#[server(default)] number: String) -> Result<(), AppError> {
    use program::agreement::{NewText, NewVersion, publish};

    let visit = crate::page::visit()?;
    let texts = visit.uploads.iter().filter_map(|upload| {
        let language = upload.field.strip_prefix("file_")?.to_owned();
        Some(NewText { language, bytes: upload.bytes.clone() })
    });
    let new = NewVersion { number, texts: texts.collect() };
    publish(&visit.program, visit.actor()?, &new).await?;
    leptos_axum::redirect("/operator/agreements?done=published");
    Ok(())
}
