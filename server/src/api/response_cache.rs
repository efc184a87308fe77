//! Responses to reads, cached as long as they are true: until anything is stored, by whomever, or the second is over.
//!
//! A client that asks again is told the same without the database being read again; one whose credential was revoked
//! meanwhile is not, since revoking stores something. Every call is counted all the same.

use crate::api::Problem;
use crate::api::exchange::Exchange;
use crate::api::paging;
use crate::api::throttle::Resource;
use crate::state::AppState;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::PartnerTenantId;
use http_body_util::BodyExt;
use program::{AsOf, ProgramError};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

/// No larger body is cached, in bytes.
const LARGEST: u64 = 256 * 1024;
/// Nor more than this of all together.
const ROOM: usize = 32 * 1024 * 1024;
/// What a response takes beside its body and headers, in bytes, generously.
const OVERHEAD: usize = 1024;

/// How a response came about (RFC 9211).
const CACHE_STATUS: HeaderName = HeaderName::from_static("cache-status");
const HIT: HeaderValue = HeaderValue::from_static("twotier; hit");

/// The responses. Cloning shares them.
#[derive(Clone, Default)]
pub struct ResponseCache(Arc<Mutex<Responses>>);

#[derive(Default)]
struct Responses {
    /// All are of the same moment.
    as_of: Option<AsOf>,
    known: HashMap<CacheKey, CachedResponse>,
    bytes: usize,
}

/// A digest of all that the response to a read depends on, beside what is stored and the time: the address, who asks
/// (the whole token) and the continuation. Neither tokens nor the buffers they came in stay in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct CacheKey([u8; 32]);

#[derive(Clone)]
struct CachedResponse {
    counted: Arc<(PartnerTenantId, Resource)>,
    headers: HeaderMap,
    body: Bytes,
}

/// Where a call that was let through says as what it was counted.
#[derive(Debug, Clone, Default)]
pub(super) struct Counted(Arc<OnceLock<Arc<(PartnerTenantId, Resource)>>>);

impl Counted {
    pub(super) fn tell(&self, tenant: &PartnerTenantId, resource: Resource) {
        self.0.get_or_init(|| Arc::new((tenant.clone(), resource)));
    }
}

impl CacheKey {
    /// The key of a request, if it is one whose response may be known.
    fn of(request: &Request) -> Option<Self> {
        let malformed = request.extensions().get::<Exchange>().is_none_or(|exchange| exchange.malformed);
        if request.method() != Method::GET || malformed {
            return None;
        }
        let authorization = request.headers().get(header::AUTHORIZATION)?;
        let continuation = request.headers().get(paging::TOKEN).map_or(&b""[..], HeaderValue::as_bytes);
        let mut digest = Sha256::new();
        for part in [request.uri().to_string().as_bytes(), authorization.as_bytes(), continuation] {
            digest.update(part.len().to_be_bytes());
            digest.update(part);
        }
        Some(Self(digest.finalize().into()))
    }
}

impl CachedResponse {
    fn bytes(&self) -> usize {
        let headers = self.headers.iter().map(|(name, value)| name.as_str().len() + value.len());
        OVERHEAD + headers.sum::<usize>() + self.body.len()
    }
}

impl fmt::Debug for ResponseCache {
    /// Not what is in it: that is the business of partners.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseCache").field("bytes", &self.responses().bytes).finish_non_exhaustive()
    }
}

impl ResponseCache {
    fn responses(&self) -> MutexGuard<'_, Responses> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn find(&self, key: &CacheKey, as_of: &AsOf) -> Option<CachedResponse> {
        let responses = self.responses();
        if responses.as_of.as_ref() == Some(as_of) { responses.known.get(key).cloned() } else { None }
    }

    fn keep(&self, key: CacheKey, response: CachedResponse, as_of: AsOf) {
        let mut responses = self.responses();
        if responses.as_of.as_ref() != Some(&as_of) {
            // A slow read does not empty the cache of what was read after it.
            if responses.as_of.as_ref().is_some_and(|newest| as_of.is_of_an_earlier_second_than(newest)) {
                return;
            }
            *responses = Responses { as_of: Some(as_of), ..Responses::default() };
        }
        let bytes = response.bytes();
        if responses.bytes + bytes <= ROOM && responses.known.insert(key, response).is_none() {
            responses.bytes += bytes;
        }
    }
}

/// Answer as before, if that is still true; else ask, and cache the response.
pub(super) async fn tell(State(app): State<AppState>, mut request: Request, next: Next) -> Response {
    let Some(key) = CacheKey::of(&request) else { return next.run(request).await };
    // Before anything is read: what is stored from here on makes the answer an old one.
    let Some(as_of) = app.program.as_of().await else { return next.run(request).await };
    if let Some(known) = app.cache.find(&key, &as_of) {
        return known.repeat(&app);
    }
    let counted = Counted::default();
    request.extensions_mut().insert(counted.clone());
    let (parts, body) = next.run(request).await.into_parts();
    let small = body.size_hint().exact().is_some_and(|bytes| bytes <= LARGEST);
    let Some(counted) = counted.0.get().filter(|_| small && parts.status == StatusCode::OK) else {
        return Response::from_parts(parts, body);
    };
    match body.collect().await {
        Ok(body) => {
            let body = body.to_bytes();
            let (counted, headers) = (counted.clone(), parts.headers.clone());
            app.cache.keep(key, CachedResponse { counted, headers, body: body.clone() }, as_of);
            Response::from_parts(parts, Body::from(body))
        }
        Err(error) => {
            Problem::failure(&ProgramError::Setup(format!("an answer could not be read: {error}"))).into_response()
        }
    }
}

impl CachedResponse {
    fn repeat(self, app: &AppState) -> Response {
        let (tenant, resource) = &*self.counted;
        if let Err(wait) = app.throttle.admit(tenant, *resource) {
            return Problem::too_many(wait).into_response();
        }
        let mut answer = Response::new(Body::from(self.body));
        *answer.headers_mut() = self.headers;
        answer.headers_mut().insert(CACHE_STATUS, HIT);
        answer
    }
}
