//! What is read from a request before anyone looks at what it wants: its id, its cookies, where it came from.

use crate::state::AppState;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Instant;
use tracing::Instrument;

/// The id under which the log knows a request; people read it on error pages.
#[derive(Debug, Clone)]
pub(crate) struct RequestId(pub(crate) Arc<str>);

/// Give the request an id, log its end under it, and tell it in the answer.
pub(crate) async fn identify(State(app): State<AppState>, mut request: Request, next: Next) -> Response {
    let id: Arc<str> = format!("{:016x}", u64::from_be_bytes(app.program.random())).into();
    request.extensions_mut().insert(RequestId(id.clone()));
    let (method, uri) = (request.method().clone(), request.uri().clone());
    let span = tracing::info_span!("request", id = &*id);
    let began = Instant::now();
    let mut answer = next.run(request).instrument(span.clone()).await;
    let (status, millis) = (answer.status().as_u16(), began.elapsed().as_millis());
    span.in_scope(|| {
        if status >= 500 {
            tracing::warn!(%method, path = loggable(uri.path()), status, millis, "answered");
        } else {
            tracing::debug!(%method, path = loggable(uri.path()), status, millis, "answered");
        }
    });
    if let Ok(id) = HeaderValue::from_str(&id) {
        answer.headers_mut().insert("x-request-id", id);
    }
    answer
}

/// A path without what a mailed link carries (S52).
fn loggable(path: &str) -> String {
    let shown = |part: &str| if is_token(part) { "…" } else { part }.to_owned();
    path.split('/').map(shown).collect::<Vec<_>>().join("/")
}

/// Our tokens begin with `tt`, a letter and an underscore, also those that were cut.
fn is_token(part: &str) -> bool {
    matches!(part.as_bytes(), [b't', b't', kind, b'_', ..] if kind.is_ascii_lowercase())
}

/// The id of a request.
pub(crate) fn id(parts: &Parts) -> Arc<str> {
    parts.extensions.get::<RequestId>().map_or_else(|| "-".into(), |id| id.0.clone())
}

/// A header as text, if it is there and readable.
pub(crate) fn text(headers: &HeaderMap, name: impl header::AsHeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}

/// The value of a cookie.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value)
}

/// Whether the answer may be a page.
pub(crate) fn wants_html(headers: &HeaderMap) -> bool {
    text(headers, header::ACCEPT).is_some_and(|accepted| accepted.contains("text/html"))
}

/// Where the request came from. What it says itself is believed only when it comes from a known proxy, and
/// then the nearest address that is not one of them counts (S63).
pub(crate) fn address(app: &AppState, parts: &Parts) -> IpAddr {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0.ip().to_canonical());
    if !app.proxies.contains(&peer) {
        return peer;
    }
    let lines = parts.headers.get_all("x-forwarded-for").iter().filter_map(|line| line.to_str().ok());
    let told: Vec<_> = lines.flat_map(|line| line.split(',')).collect();
    for address in told.iter().rev() {
        match address.trim().parse::<IpAddr>().map(|address| address.to_canonical()) {
            Ok(address) if app.proxies.contains(&address) => {}
            Ok(address) => return address,
            Err(_) => return peer,
        }
    }
    peer
}

#[cfg(test)]
mod tests {
    use super::*;

    /// S52
    #[test]
    fn a_logged_path_keeps_no_token() {
        assert_eq!(loggable("/join/tti_secret"), "/join/…");
        assert_eq!(loggable("/enroll/address/tta_Zm9v1234"), "/enroll/address/…");
        assert_eq!(loggable("/customers/7/tt_x"), "/customers/7/tt_x");
    }
}
