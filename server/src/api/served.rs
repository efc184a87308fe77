//! The API's description at `/v1/openapi.json`: for everyone, and kept by whoever read it until it changes.

use crate::api::{document_text, problem};
use crate::state::AppState;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::routing::get;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

struct Served {
    text: Bytes,
    tag: HeaderValue,
}

static SERVED: LazyLock<Served> = LazyLock::new(|| {
    let text = Bytes::from(document_text());
    let hash = Sha256::digest(&text);
    let tag = hash[..12].iter().fold("\"".to_owned(), |tag, byte| format!("{tag}{byte:02x}")) + "\"";
    Served { text, tag: HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("\"\"")) }
});

/// Its address. It is no operation: nobody is asked who they are.
pub(super) fn address() -> Router<AppState> {
    Router::new().route("/v1/openapi.json", get(openapi)).method_not_allowed_fallback(problem::method_not_allowed)
}

/// Answer with the document.
async fn openapi(headers: HeaderMap) -> Response {
    let unchanged = headers.get(header::IF_NONE_MATCH) == Some(&SERVED.tag);
    let mut answer = Response::new(if unchanged { Body::empty() } else { Body::from(SERVED.text.clone()) });
    let fields = answer.headers_mut();
    fields.insert(header::ETAG, SERVED.tag.clone());
    fields.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
    fields.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if unchanged {
        *answer.status_mut() = StatusCode::NOT_MODIFIED;
    } else {
        fields.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    }
    answer
}
