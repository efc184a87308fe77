//! Every address of the server, and what stands before all of them. What is not listed here or in
//! `app::routes` does not exist.

use crate::state::AppState;
use crate::{
    agreements, api, assets, cross_site, documents, exports, functions, headers, health, limits, live, pages, posts,
    problems, requests, speculation,
};
use app::page::Route;
use app::routes;
use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{MethodRouter, get, post};
use tower::Layer;
use tower::util::MapRequestLayer;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

/// The largest body of a request without files, in bytes (S58).
pub const LARGEST_BODY: usize = 64 * 1024;

/// An address that is no page.
#[derive(Clone, Copy)]
pub struct Extra {
    /// Its path, in axum's notation.
    pub path: &'static str,
    /// The method it answers.
    pub method: &'static str,
    handler: fn() -> MethodRouter<AppState>,
}

/// Everything beside pages.
pub const EXTRA: &[Extra] = &[
    Extra { path: "/healthz", method: "GET", handler: || get(health::healthz) },
    Extra { path: "/live", method: "GET", handler: || get(live::feed) },
    Extra { path: "/do/{*function}", method: "POST", handler: || post(functions::direct) },
    Extra { path: "/agreement/{version}/{language}", method: "GET", handler: || get(agreements::serve) },
    Extra {
        path: "/customer-agreement/{version}/{language}",
        method: "GET",
        handler: || get(agreements::of_customers),
    },
    Extra { path: "/documents/{id}", method: "GET", handler: || get(documents::serve) },
    Extra { path: "/customers/export", method: "GET", handler: || get(exports::customers) },
    Extra { path: "/settings/activity/export", method: "GET", handler: || get(exports::activity) },
    Extra { path: "/speculation.json", method: "GET", handler: || get(speculation::rules) },
    Extra { path: "/pkg/{*file}", method: "GET", handler: || get(assets::serve) },
    Extra { path: assets::FILES[0], method: "GET", handler: || get(assets::serve) },
    Extra { path: assets::FILES[1], method: "GET", handler: || get(assets::serve) },
    Extra { path: assets::FILES[2], method: "GET", handler: || get(assets::serve) },
    Extra { path: assets::FILES[3], method: "GET", handler: || get(assets::serve) },
];

/// The whole server as a service.
pub fn router(app: AppState) -> Router {
    let inner = dressed(addresses(), app);
    Router::new().fallback_service(MapRequestLayer::new(with_single_slashes).layer(inner))
}

/// Client programs join addresses carelessly (rest-contract §12.2): several slashes in a path are as one.
fn with_single_slashes(mut request: Request) -> Request {
    let path = request.uri().path();
    if !path.contains("//") {
        return request;
    }
    let parts: Vec<_> = path.split('/').filter(|part| !part.is_empty()).collect();
    let last = if path.ends_with('/') { "/" } else { "" };
    let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
    if let Ok(single) = format!("/{}{last}{query}", parts.join("/")).parse() {
        *request.uri_mut() = single;
    }
    request
}

/// Every address, without what stands before them.
pub fn addresses() -> Router<AppState> {
    let mut router = Router::new();
    for route in routes::all() {
        router = router.route(route.path, page(route));
    }
    for extra in EXTRA {
        router = router.route(extra.path, (extra.handler)());
    }
    router.fallback(problems::not_found)
}

/// Put before addresses what stands before all of ours. From the outside in: the last one named sees a
/// request first.
pub fn dressed(addresses: Router<AppState>, app: AppState) -> Router {
    addresses
        .layer(from_fn(speculation::refuse))
        .layer(from_fn_with_state(app.clone(), cross_site::guard))
        .layer(from_fn(limits::keep))
        .layer(CatchPanicLayer::custom(problems::panicked))
        .layer(from_fn_with_state(app.clone(), problems::explain))
        // Client programs have no cookies that another site could use, and errors of their own.
        .merge(api::addresses(&app))
        .layer(CompressionLayer::new())
        .layer(from_fn(headers::put_on))
        .layer(from_fn_with_state(app.clone(), requests::identify))
        .with_state(app)
}

fn page(route: &'static Route) -> MethodRouter<AppState> {
    let shown = get(move |State(app): State<AppState>, request: Request| pages::get(app, route, request));
    if route.forms.is_empty() {
        return shown;
    }
    shown.post(move |State(app): State<AppState>, request: Request| posts::post(app, route, request))
}
