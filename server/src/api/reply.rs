//! What a call is answered: a status, headers of its own, and JSON or nothing.

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use program::calls::Answer;
use serde::Serialize;

const JSON: HeaderValue = HeaderValue::from_static("application/json; charset=utf-8");

/// An answer.
#[derive(Debug, Clone)]
pub struct Reply(Answer);

impl Reply {
    /// An answer with a body.
    pub fn json(status: StatusCode, body: &impl Serialize) -> Self {
        match serde_json::to_string(body) {
            Ok(body) => Self(Answer { status: status.as_u16(), headers: Vec::new(), body, repeated: None }),
            Err(error) => {
                tracing::error!(%error, "an answer could not be written");
                Self::empty(StatusCode::INTERNAL_SERVER_ERROR)
            }
        }
    }

    /// 200 with a body.
    pub fn ok(body: &impl Serialize) -> Self {
        Self::json(StatusCode::OK, body)
    }

    /// 201 with a body, and where the new thing is.
    pub fn created(location: String, body: &impl Serialize) -> Self {
        Self::json(StatusCode::CREATED, body).with(header::LOCATION, location)
    }

    /// The same, of which this is kept and repeated: a secret is told once and stored nowhere.
    #[must_use]
    pub fn repeated_as(mut self, body: &impl Serialize) -> Self {
        self.0.repeated = Some(serde_json::to_string(body).unwrap_or_default());
        self
    }

    /// An answer without a body.
    #[must_use]
    pub const fn empty(status: StatusCode) -> Self {
        Self(Answer { status: status.as_u16(), headers: Vec::new(), body: String::new(), repeated: None })
    }

    /// With one more header.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "names are small")]
    pub fn with(mut self, name: HeaderName, value: String) -> Self {
        self.0.headers.push((name.as_str().to_owned(), value));
        self
    }
}

impl From<Answer> for Reply {
    fn from(answer: Answer) -> Self {
        Self(answer)
    }
}

impl From<Reply> for Answer {
    fn from(reply: Reply) -> Self {
        reply.0
    }
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        let Answer { status, headers, body, .. } = self.0;
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let empty = body.is_empty();
        let mut answer = Response::new(Body::from(body));
        *answer.status_mut() = status;
        if !empty {
            answer.headers_mut().insert(header::CONTENT_TYPE, JSON);
        }
        for (name, value) in headers {
            if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
                answer.headers_mut().insert(name, value);
            }
        }
        answer
    }
}
