//! The REST API of the published contract: another door to the same use cases. No rule lives here.
//!
//! [`call`] is what every operation begins with: who calls, and under which ids. `v1/` has one file per noun.

mod body;
mod call;
mod codes;
mod describe;
mod envelope;
mod etag;
mod exchange;
mod filter;
mod paging;
mod problem;
mod reference;
mod reply;
mod response_cache;
mod served;
mod throttle;
mod tokens;
mod v1;
mod wire;

pub use problem::Problem;
pub(crate) use reference::reference;
pub use response_cache::ResponseCache;
pub use throttle::Throttle;

use crate::state::AppState;
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::post;
use tower_http::catch_panic::CatchPanicLayer;
use utoipa::OpenApi;
use utoipa::openapi::OpenApi as Document;
use utoipa_axum::router::OpenApiRouter;

/// The largest body of a call, in bytes (S58).
pub const LARGEST_BODY: usize = 256 * 1024;

#[derive(OpenApi)]
#[openapi(info(title = "Twotier", description = "The partner API. Paths are relative to the server's address."))]
struct Described;

fn operations() -> (Router<AppState>, Document) {
    OpenApiRouter::with_openapi(Described::openapi()).nest("/v1", v1::operations()).split_for_parts()
}

/// What the API can do, as an `OpenAPI` document.
#[must_use]
pub fn document() -> Document {
    let (_, mut document) = operations();
    describe::complete(&mut document);
    document
}

/// The document as JSON, the same in every run.
#[must_use]
pub fn document_text() -> String {
    // Through a value, whose members have an order.
    serde_json::to_value(document()).map_or_else(|_| String::new(), |document| format!("{document:#}\n"))
}

/// The addresses of the API and of its tokens, with what stands before them.
pub(crate) fn addresses(app: &AppState) -> Router<AppState> {
    let tokens = Router::new()
        .route("/{tenant}/oauth2/token", post(tokens::issue))
        .route("/{tenant}/oauth2/v2.0/token", post(tokens::issue));
    let (operations, _) = operations();
    operations
        .route("/v1/{*unknown}", axum::routing::any(problem::unknown))
        .method_not_allowed_fallback(problem::method_not_allowed)
        .layer(from_fn_with_state(app.clone(), response_cache::tell))
        .merge(tokens)
        .layer(CatchPanicLayer::custom(problem::panicked))
        .layer(from_fn(exchange::limit))
        .layer(from_fn_with_state(app.clone(), exchange::identify))
        .merge(served::address())
}
