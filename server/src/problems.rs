//! Answers that are only a status get a page that a person can read, or one line for everything else.

use crate::pages;
use crate::requests;
use crate::state::AppState;
use crate::visits;
use app::error::AppError;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use program::people::Helpers;
use std::any::Any;

/// Look at every answer, and say more where it says nothing.
pub(crate) async fn explain(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let answer = next.run(Request::from_parts(parts.clone(), body)).await;
    let status = answer.status();
    if !(status.is_client_error() || status.is_server_error()) || is_spoken_for(&answer) {
        return answer;
    }
    let told = if requests::wants_html(&parts.headers) { page(&app, &parts, status) } else { line(&parts, status) };
    let (mut head, _) = answer.into_parts();
    let (said, body) = told.into_parts();
    head.headers.remove(header::CONTENT_LENGTH);
    head.headers.extend(said.headers);
    Response::from_parts(head, body)
}

/// An answer with content of its own.
fn is_spoken_for(answer: &Response) -> bool {
    let kind = requests::text(answer.headers(), header::CONTENT_TYPE).unwrap_or_default();
    kind.starts_with("text/html") || kind.starts_with("application/json")
}

fn page(app: &AppState, parts: &Parts, status: StatusCode) -> Response {
    let error = match status.as_u16() {
        404 | 405 => AppError::NotFound,
        500.. => AppError::Unavailable,
        _ => AppError::BadRequest,
    };
    pages::problem_as(&visits::of_nobody(app, parts), &error, status, &Helpers::default())
}

fn line(parts: &Parts, status: StatusCode) -> Response {
    let reason = status.canonical_reason().unwrap_or("error");
    let said = format!("{} {reason} (request {})\n", status.as_u16(), requests::id(parts));
    let kind = HeaderValue::from_static("text/plain; charset=utf-8");
    ([(header::CONTENT_TYPE, kind)], Body::from(said)).into_response()
}

/// A page that does not exist, for whoever asks.
pub(crate) async fn not_found(State(app): State<AppState>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    if !requests::wants_html(&parts.headers) {
        return StatusCode::NOT_FOUND.into_response();
    }
    match visits::of(&app, &parts, Vec::new()).await {
        Ok(visit) => pages::problem(&visit, &AppError::NotFound).await,
        Err(error) => pages::problem(&visits::of_nobody(&app, &parts), &error).await,
    }
}

/// A mistake of the program: it is logged, and the server goes on.
#[expect(clippy::needless_pass_by_value, reason = "the layer hands it over")]
pub(crate) fn panicked(cause: Box<dyn Any + Send>) -> Response {
    let said = cause.downcast_ref::<&str>().copied().or_else(|| cause.downcast_ref::<String>().map(String::as_str));
    tracing::error!(cause = said.unwrap_or("unknown"), "a request panicked");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}
