//! What every exchange has, whatever its outcome: ids that are echoed, and a limit to what is read (rest-contract §1).

use crate::api::{LARGEST_BODY, Problem};
use crate::requests::text;
use crate::state::AppState;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::id;
use http_body_util::Limited;
use std::sync::Arc;

const REQUEST_ID: HeaderName = HeaderName::from_static("ms-requestid");
const CORRELATION_ID: HeaderName = HeaderName::from_static("ms-correlationid");
const LOCALE: HeaderName = HeaderName::from_static("x-locale");

/// The ids of an exchange.
#[derive(Debug, Clone)]
pub(super) struct Exchange {
    /// `MS-RequestId`, lower case: the caller's, or one that was made up and is told with the answer.
    pub(super) request_id: Arc<str>,
    /// Whether an id was sent that is no GUID.
    pub(super) malformed: bool,
}

/// A GUID that was sent, in lower case; an error for anything else that was.
fn sent(headers: &HeaderMap, name: &HeaderName) -> Result<Option<String>, id::NotAGuid> {
    match headers.get(name) {
        None => Ok(None),
        Some(value) => id::canonical_guid(value.to_str().unwrap_or_default().trim()).map(Some),
    }
}

/// Read the ids, make those up that are missing, and tell them with the answer.
pub(super) async fn identify(State(app): State<AppState>, mut request: Request, next: Next) -> Response {
    let headers = request.headers();
    let (request_id, correlation_id) = (sent(headers, &REQUEST_ID), sent(headers, &CORRELATION_ID));
    let locale = text(headers, LOCALE).filter(|it| it.len() <= 35).unwrap_or("en-US").to_owned();
    let malformed = request_id.is_err() || correlation_id.is_err();
    let fresh = || id::guid_of(app.program.random());
    let request_id = request_id.ok().flatten().unwrap_or_else(fresh);
    let echoed = [
        (REQUEST_ID, request_id.clone()),
        (CORRELATION_ID, correlation_id.ok().flatten().unwrap_or_else(fresh)),
        (LOCALE, locale),
    ];
    request.extensions_mut().insert(Exchange { request_id: request_id.into(), malformed });
    let mut answer = in_our_words(next.run(request).await);
    for (name, value) in echoed {
        if let Ok(value) = HeaderValue::from_str(&value) {
            answer.headers_mut().insert(name, value);
        }
    }
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

/// What was refused before any operation saw it (a path that is no UTF-8, a body that does not end) is told as the
/// contract tells errors.
fn in_our_words(answer: Response) -> Response {
    let status = answer.status();
    let is_ours = text(answer.headers(), header::CONTENT_TYPE).is_some_and(|kind| kind.starts_with("application/json"));
    if is_ours || !status.is_client_error() {
        return answer;
    }
    let problem = match status {
        StatusCode::PAYLOAD_TOO_LARGE => too_large(),
        StatusCode::NOT_FOUND => Problem::not_found(),
        _ => Problem::new(status, 800_002, "The call could not be read."),
    };
    problem.into_response()
}

/// The longest path, in bytes: twice what any operation has.
const LONGEST_PATH: usize = 500;

/// Refuse what says that it is too large, and cut off what turns out to be.
pub(super) async fn limit(request: Request, next: Next) -> Response {
    if request.uri().path().len() > LONGEST_PATH {
        let description = format!("The path is longer than {LONGEST_PATH} bytes.");
        return Problem::new(StatusCode::URI_TOO_LONG, 800_002, description).into_response();
    }
    let told = text(request.headers(), header::CONTENT_LENGTH).and_then(|it| it.parse::<usize>().ok());
    if told.is_some_and(|length| length > LARGEST_BODY) {
        return too_large().into_response();
    }
    next.run(request.map(|body| Body::new(Limited::new(body, LARGEST_BODY)))).await
}

/// 413: more than a call may send.
fn too_large() -> Problem {
    Problem::new(StatusCode::PAYLOAD_TOO_LARGE, 800_002, format!("The body is larger than {LARGEST_BODY} bytes."))
}
