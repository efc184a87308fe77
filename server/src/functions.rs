//! Server functions, run in process for a form or directly for an island.
//!
//! leptos answers every refusal with 500; here it gets the status of the error.

use crate::state::AppState;
use crate::visits;
use app::enrollment::save::AutosaveEnrollment;
use app::error::AppError;
use app::page::Visit;
use app::transfers::live::GlanceAtTransfer;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use http_body_util::LengthLimitError;
use leptos::prelude::provide_context;
use leptos::server_fn::ServerFn;
use leptos::server_fn::error::{FromServerFnError, SERVER_FN_ERROR_HEADER};
use std::error::Error;

/// The functions islands call; all others are reached through the forms of their pages only.
pub const DIRECT: [&str; 2] = [GlanceAtTransfer::PATH, AutosaveEnrollment::PATH];

/// How a server function ended.
pub(crate) enum Outcome {
    /// With its own answer.
    Done(Response),
    /// With an error.
    Refused(AppError),
}

/// Run a server function for a visit.
pub(crate) async fn run(visit: &Visit, function: &'static str, headers: &HeaderMap, body: Bytes) -> Outcome {
    if url::form_urlencoded::parse(&body).any(|(_, value)| value.contains('\0')) {
        return Outcome::Refused(AppError::BadRequest);
    }
    let mut request = Request::new(Body::from(body));
    *request.method_mut() = Method::POST;
    *request.uri_mut() = axum::http::Uri::from_static(function);
    *request.headers_mut() = headers.clone();
    request.headers_mut().remove(header::REFERER);
    // Of a form with files only the fields are left here.
    request.headers_mut().remove(header::CONTENT_LENGTH);
    let kind = HeaderValue::from_static("application/x-www-form-urlencoded");
    request.headers_mut().insert(header::CONTENT_TYPE, kind);
    request.headers_mut().insert(header::ACCEPT, HeaderValue::from_static("application/json"));

    let visit = visit.clone();
    let context = move || provide_context(visit.clone());
    let answer = leptos_axum::handle_server_fns_with_context(context, request).await.into_response();
    if answer.headers().contains_key(SERVER_FN_ERROR_HEADER) {
        let told = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap_or_default();
        Outcome::Refused(AppError::de(told))
    } else if answer.status().is_success() {
        Outcome::Done(answer)
    } else {
        Outcome::Refused(AppError::Unavailable)
    }
}

/// Answer a POST of an island.
pub(crate) async fn direct(State(app): State<AppState>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Some(function) = DIRECT.into_iter().find(|path| *path == parts.uri.path()) else {
        return refusal(&AppError::NotFound);
    };
    let body = match read(body).await {
        Ok(body) => body,
        Err(status) => return status.into_response(),
    };
    let visit = match visits::of(&app, &parts, Vec::new()).await {
        Ok(visit) => visit,
        Err(error) => return refusal(&error),
    };
    match run(&visit, function, &parts.headers, body).await {
        Outcome::Done(answer) => answer,
        Outcome::Refused(error) => refusal(&error),
    }
}

fn refusal(error: &AppError) -> Response {
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut answer = (status, error.ser()).into_response();
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    crate::pages::retry_after(error, &mut answer);
    answer
}

/// Read a whole body.
///
/// # Errors
/// 413 when it is larger than allowed (S58), 400 when it breaks off.
pub(crate) async fn read(body: Body) -> Result<Bytes, StatusCode> {
    axum::body::to_bytes(body, usize::MAX).await.map_err(|error| {
        let mut cause: Option<&dyn Error> = Some(&error);
        while let Some(at) = cause {
            if at.is::<LengthLimitError>() {
                return StatusCode::PAYLOAD_TOO_LARGE;
            }
            cause = at.source();
        }
        StatusCode::BAD_REQUEST
    })
}
