//! How large a body may be (S58): small for everything, larger for forms with files on the pages that take some.

use crate::router::LARGEST_BODY;
use crate::uploads;
use app::page::Route;
use axum::body::Body;
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body_util::Limited;

/// Refuse what says that it is too large, and cut off what turns out to be.
pub(crate) async fn keep(request: Request, next: Next) -> Response {
    let most = most(&request);
    if told(request.headers()).is_some_and(|length| length > most) {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    }
    next.run(request.map(|body| Body::new(Limited::new(body, most)))).await
}

fn most(request: &Request) -> usize {
    let path = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    let takes_files = path.is_some_and(|path| Route::uploads_at(path).is_some());
    if takes_files && uploads::is_multipart(request.headers()) { uploads::MOST_READ } else { LARGEST_BODY }
}

fn told(headers: &HeaderMap) -> Option<usize> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}
