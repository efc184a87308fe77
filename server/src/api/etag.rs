//! Versions of resources: what a client changes must be what it saw (rest-contract §1, `If-Match`).

use crate::api::Problem;
use crate::requests::text;
use axum::http::{HeaderMap, StatusCode, header};
use serde::Deserialize;
use utoipa::ToSchema;

/// The attributes of a resource that comes back from a client: they carry the version it saw.
#[derive(Debug, Default, Deserialize, ToSchema)]
pub struct SentAttributes {
    /// The version.
    #[serde(default)]
    etag: Option<String>,
}

/// The version a client names, in the header or else in the resource it sends, is the present one. One that names none
/// means whatever is there.
///
/// # Errors
/// 400/2055.
pub fn check(headers: &HeaderMap, sent: Option<&SentAttributes>, present: &str) -> Result<(), Problem> {
    let named = text(headers, header::IF_MATCH).or_else(|| sent.and_then(|it| it.etag.as_deref()));
    let named = named.map(|it| it.trim().trim_start_matches("W/").trim_matches('"'));
    match named {
        None | Some("" | "*") => Ok(()),
        Some(version) if version == present => Ok(()),
        Some(_) => Err(stale()),
    }
}

/// 400/2055: somebody changed it meanwhile.
#[must_use]
pub fn stale() -> Problem {
    Problem::new(StatusCode::BAD_REQUEST, 2055, "The ETag is no longer valid. Read the resource again.")
}
