//! Pages fetched before the click. Browsers read the rules from a file that every page names in a header; what
//! must not be fetched that way is refused again here.

use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Where fetching ahead would be of no use, or do something.
const NEVER: [&str; 8] = [
    "/preferences",
    "/live",
    "/search",
    "/healthz",
    "/do/",
    "/documents/",
    "/customers/export",
    "/settings/activity/export",
];

/// Fetch a page of this site when the pointer rests on a link to it. No page is run ahead.
const RULES: &str = r#"{"prefetch":[{"where":{"and":[
  {"href_matches":"/*"},
  {"not":{"href_matches":["/preferences","/live","/search","/search?*","/healthz","/do/*","/documents/*","/customers/export","/customers/export?*",
    "/settings/activity/export","/settings/activity/export?*","/pkg/*"]}}
]},"eagerness":"moderate"}]}"#;

/// Answer with the rules.
pub(crate) async fn rules() -> Response {
    let kind = (header::CONTENT_TYPE, HeaderValue::from_static("application/speculationrules+json"));
    ([kind, (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"))], RULES).into_response()
}

/// Refuse to be fetched ahead where that is not wanted.
pub(crate) async fn refuse(request: Request, next: Next) -> Response {
    let ahead = request.headers().get("sec-purpose").and_then(|it| it.to_str().ok());
    let path = request.uri().path();
    let never = NEVER.iter().any(|never| path == *never || (never.ends_with('/') && path.starts_with(never)));
    if never && ahead.is_some_and(|purpose| purpose.contains("prefetch")) {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    next.run(request).await
}
