//! The texts of the partner agreement and of the customer agreement, handed out byte by byte as they were published, as downloads.

use crate::documents::SANDBOX;
use crate::pages;
use crate::state::AppState;
use crate::visits;
use app::error::AppError;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use program::agreement::{Document, document};
use program::customer_agreement;

/// Answer with a text of a version in a language.
pub(crate) async fn serve(
    State(app): State<AppState>,
    Path((version, language)): Path<(String, String)>,
    request: Request,
) -> Response {
    let (parts, _) = request.into_parts();
    let visit = match visits::of(&app, &parts, Vec::new()).await {
        Ok(visit) => visit,
        Err(error) => return pages::problem(&visits::of_nobody(&app, &parts), &error).await,
    };
    let Ok(actor) = visit.actor() else { return pages::see_other(&pages::sign_in_path(&visit)) };
    match document(&app.program, actor, &version, &language).await {
        Ok(found) => download(found),
        Err(error) => pages::problem(&visit, &AppError::from(error)).await,
    }
}

/// Answer everybody with a text of the customer agreement (MCA-02).
pub(crate) async fn of_customers(
    State(app): State<AppState>,
    Path((version, language)): Path<(String, String)>,
    request: Request,
) -> Response {
    let (parts, _) = request.into_parts();
    match customer_agreement::document(&app.program, &version, &language).await {
        Ok(found) => download(found),
        Err(error) => pages::problem(&visits::of_nobody(&app, &parts), &AppError::from(error)).await,
    }
}

fn download(found: Document) -> Response {
    let disposition = format!("attachment; filename=\"{}\"", found.file_name());
    let kind = HeaderValue::from_static(found.info.format.media_type());
    let mut answer = Body::from(found.bytes).into_response();
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, kind);
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(SANDBOX));
    if let Ok(disposition) = HeaderValue::from_str(&disposition) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    answer
}
