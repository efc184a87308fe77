//! Answers of reads, kept as long as they are true: until anything is stored, by whomever, or the second is over.
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
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::PartnerTenantId;
use http_body_util::BodyExt;
use program::{AsOf, ProgramError};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

/// No larger answer is kept, in bytes.
const LARGEST: u64 = 256 * 1024;
/// Nor more than this of all together.
const ROOM: usize = 32 * 1024 * 1024;

/// How an answer came about (RFC 9211).
const CACHE_STATUS: HeaderName = HeaderName::from_static("cache-status");
const HIT: HeaderValue = HeaderValue::from_static("twotier; hit");

/// The answers. Cloning shares them.
#[derive(Debug, Clone, Default)]
pub struct Kept(Arc<Mutex<Answers>>);

#[derive(Debug, Default)]
struct Answers {
    /// All are of the same moment.
    as_of: Option<AsOf>,
    known: HashMap<Question, Answer>,
    bytes: usize,
}

/// All that the answer of a read depends on, beside what is stored and the time.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Question {
    uri: Uri,
    /// Who asks: the whole token.
    authorization: HeaderValue,
    continuation: Option<HeaderValue>,
}

#[derive(Debug, Clone)]
struct Answer {
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

impl Question {
    /// The question of a request, if it is one that may have been answered before.
    fn of(request: &Request) -> Option<Self> {
        let malformed = request.extensions().get::<Exchange>().is_none_or(|exchange| exchange.malformed);
        if request.method() != Method::GET || malformed {
            return None;
        }
        Some(Self {
            uri: request.uri().clone(),
            authorization: request.headers().get(header::AUTHORIZATION)?.clone(),
            continuation: request.headers().get(paging::TOKEN).cloned(),
        })
    }

    fn bytes(&self) -> usize {
        let path = self.uri.path_and_query().map_or(0, |it| it.as_str().len());
        path + self.authorization.len() + self.continuation.as_ref().map_or(0, HeaderValue::len)
    }
}

impl Kept {
    fn answers(&self) -> MutexGuard<'_, Answers> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn find(&self, question: &Question, as_of: &AsOf) -> Option<Answer> {
        let answers = self.answers();
        if answers.as_of.as_ref() == Some(as_of) { answers.known.get(question).cloned() } else { None }
    }

    fn keep(&self, question: Question, answer: Answer, as_of: AsOf) {
        let mut answers = self.answers();
        if answers.as_of.as_ref() != Some(&as_of) {
            *answers = Answers { as_of: Some(as_of), ..Answers::default() };
        }
        let bytes = question.bytes() + answer.body.len();
        if answers.bytes + bytes <= ROOM && answers.known.insert(question, answer).is_none() {
            answers.bytes += bytes;
        }
    }
}

/// Answer as before, if that is still true; else ask, and keep the answer.
pub(super) async fn tell(State(app): State<AppState>, mut request: Request, next: Next) -> Response {
    let Some(question) = Question::of(&request) else { return next.run(request).await };
    // Before anything is read: what is stored from here on makes the answer an old one.
    let Some(as_of) = app.program.as_of().await else { return next.run(request).await };
    if let Some(answer) = app.kept.find(&question, &as_of) {
        return answer.repeat(&app);
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
            let answer = Answer { counted: counted.clone(), headers: parts.headers.clone(), body: body.clone() };
            app.kept.keep(question, answer, as_of);
            Response::from_parts(parts, Body::from(body))
        }
        Err(error) => {
            Problem::failure(&ProgramError::Setup(format!("an answer could not be read: {error}"))).into_response()
        }
    }
}

impl Answer {
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
