//! The operator publishes a version of an agreement.

use crate::error::AppError;
use leptos::prelude::*;

/// Publish a version of the partner agreement; its texts are the files of the form, one per language (`file_en`,
/// `file_sv`, …).
///
/// # Errors
/// `NotFound` for partners, `RoleMissing`, `Invalid`, `Agreement(NotHigher)`, `Overtaken`.
#[server(prefix = "/do", endpoint = "publish-agreement")]
pub async fn publish_agreement(#[server(default)] number: String) -> Result<(), AppError> {
    publish(program::agreement::Kind::Partner, number).await?;
    leptos_axum::redirect("/operator/agreements?done=published");
    Ok(())
}

/// The same for the agreement with customers.
///
/// # Errors
/// As [`publish_agreement`].
#[server(prefix = "/do", endpoint = "publish-customer-agreement")]
pub async fn publish_customer_agreement(#[server(default)] number: String) -> Result<(), AppError> {
    publish(program::agreement::Kind::Customer, number).await?;
    leptos_axum::redirect("/operator/customer-agreements?done=published");
    Ok(())
}

#[cfg(feature = "ssr")]
async fn publish(kind: program::agreement::Kind, number: String) -> Result<(), AppError> {
    use program::agreement::{NewText, NewVersion};

    let visit = crate::page::visit()?;
    let texts = visit.uploads.iter().filter_map(|upload| {
        let language = upload.field.strip_prefix("file_")?.to_owned();
        Some(NewText { language, bytes: upload.bytes.clone() })
    });
    let new = NewVersion { number, texts: texts.collect() };
    program::agreement::publish(&visit.program, visit.actor()?, kind, &new).await?;
    Ok(())
}
