//! Whether the server can work, for whoever watches it.

use crate::state::AppState;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// 200 when the database answers, else 503.
pub(crate) async fn healthz(State(app): State<AppState>) -> Response {
    match program::outbox::mailbox_letter(&app.program, "").await {
        Ok(_) | Err(program::ProgramError::NotFound) => "ok\n".into_response(),
        Err(error) => {
            tracing::warn!(error = program::with_causes(&error), "the database is away");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}
