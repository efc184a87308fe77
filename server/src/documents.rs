//! Documents that applicants sent, handed out as downloads: never shown inside a page of ours, never run.

use crate::pages;
use crate::state::AppState;
use crate::visits;
use app::error::AppError;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use program::verification::{DocumentBytes, document};

/// Whatever opens it opens it without scripts, without a network, and as a stranger to this site.
pub(crate) const SANDBOX: &str =
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/// Answer with a document.
pub(crate) async fn serve(State(app): State<AppState>, Path(id): Path<String>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visit = match visits::of(&app, &parts, Vec::new()).await {
        Ok(visit) => visit,
        Err(error) => return pages::problem(&visits::of_nobody(&app, &parts), &error).await,
    };
    let Ok(actor) = visit.actor() else { return pages::see_other(&pages::sign_in_path(&visit)) };
    match document(&app.program, actor, &id).await {
        Ok(found) => download(found),
        Err(error) => pages::problem(&visit, &AppError::from(error)).await,
    }
}

fn download(found: DocumentBytes) -> Response {
    let disposition = disposition(&found.name);
    let mut answer = Body::from(found.bytes).into_response();
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(found.kind.code()));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(SANDBOX));
    if let Ok(disposition) = HeaderValue::from_str(&disposition) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    answer
}

/// The name twice: in ASCII for old programs, and as it is (RFC 6266).
pub(crate) fn disposition(name: &str) -> String {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || " -_.".contains(c) { c } else { '_' }).collect();
    let full: String = url::form_urlencoded::byte_serialize(name.as_bytes()).collect();
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{}", full.replace('+', "%20"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_told_in_ascii_and_as_it_is() {
        let told = disposition("Bevis åäö 2026.pdf");
        assert_eq!(
            told,
            "attachment; filename=\"Bevis ___ 2026.pdf\"; filename*=UTF-8''Bevis%20%C3%A5%C3%A4%C3%B6%202026.pdf"
        );
        assert!(!disposition("a\"\r\nX: y.pdf").contains(['\r', '\n']));
    }
}
