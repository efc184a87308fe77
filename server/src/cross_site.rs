//! Requests that another site made a browser send are refused (S24–S30). Server functions have no protection of
//! their own, so this stands before all of them.
//!
//! What changes something must come from our own pages, which browsers tell by `Sec-Fetch-Site`, older ones by
//! `Origin`. What is read may be opened from elsewhere by a person, but not embedded or fetched by a page.

use crate::assets;
use crate::requests::text;
use crate::state::AppState;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Let a request through, or answer why not.
pub(crate) async fn guard(State(app): State<AppState>, request: Request, next: Next) -> Response {
    match check(&app.origin, request.method(), request.uri().path(), request.headers()) {
        Ok(()) => next.run(request).await,
        Err(status) => {
            tracing::info!(status = status.as_u16(), "refused before routing");
            status.into_response()
        }
    }
}

/// Whether a request may go on.
///
/// # Errors
/// 403 for one that came from elsewhere, 415 for a body that no form of ours sends.
pub fn check(own: &str, method: &Method, path: &str, headers: &HeaderMap) -> Result<(), StatusCode> {
    if matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS | Method::TRACE) {
        return if is_public_file(path) || may_read(headers) { Ok(()) } else { Err(StatusCode::FORBIDDEN) };
    }
    if !is_ours(own, headers) {
        return Err(StatusCode::FORBIDDEN);
    }
    let kind = text(headers, header::CONTENT_TYPE).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    // Pages decide themselves whether they take files; functions called directly never do.
    let with_files = kind.eq_ignore_ascii_case("multipart/form-data") && !path.starts_with("/do/");
    if with_files || kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        Ok(())
    } else {
        Err(StatusCode::UNSUPPORTED_MEDIA_TYPE)
    }
}

/// A page of ours sent it. Without any word about that, it is refused.
fn is_ours(own: &str, headers: &HeaderMap) -> bool {
    match headers.get("sec-fetch-site") {
        Some(site) => site == "same-origin",
        None => text(headers, header::ORIGIN).is_some_and(|origin| origin == own || is_host(origin, headers)),
    }
}

/// The origin is the host the request was sent to. A page cannot choose that header.
fn is_host(origin: &str, headers: &HeaderMap) -> bool {
    let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
    host.is_some() && host == text(headers, header::HOST)
}

/// From our own pages anything; from elsewhere only what a person opens in a tab of its own (S30).
fn may_read(headers: &HeaderMap) -> bool {
    let is = |name: &str, value: &str| headers.get(name).is_some_and(|it| it == value);
    match text(headers, "sec-fetch-site") {
        Some("cross-site" | "same-site") => is("sec-fetch-mode", "navigate") && is("sec-fetch-dest", "document"),
        _ => true,
    }
}

fn is_public_file(path: &str) -> bool {
    path.starts_with("/pkg/") || assets::FILES.contains(&path)
}
