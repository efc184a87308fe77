//! Errors as the contract tells them: `code`, `description`, `data`, `source` (rest-contract §1.4).
//!
//! Which reason gets which code stands in `codes.rs`; the sentences are plain English, for programmers.

use crate::api::reply::Reply;
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use program::ProgramError;
use serde::Serialize;
use std::any::Any;
use std::borrow::Cow;
use utoipa::ToSchema;

/// Which service speaks.
const SOURCE: &str = "TwotierPartnerApi";

/// Why a call was not carried out.
#[derive(Debug, Clone)]
pub struct Problem {
    status: StatusCode,
    code: u32,
    description: Cow<'static, str>,
    data: Vec<String>,
    header: Option<Box<(HeaderName, String)>>,
    /// The error's name, where the contract has it named.
    name: Option<&'static str>,
    /// Whether the log has it already.
    pub(crate) logged: bool,
}

/// The body of every error.
#[derive(Debug, Serialize, ToSchema)]
pub struct ErrorBody {
    /// What went wrong, as a number that stays.
    code: u32,
    /// What went wrong, for a person.
    description: String,
    /// The fields or things it is about.
    data: Vec<String>,
    /// The service that says so.
    source: &'static str,
}

/// The body of an error that has a name (rest-contract §6).
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct NamedErrorBody {
    #[serde(flatten)]
    body: ErrorBody,
    /// As the description.
    message: String,
    /// The name.
    error_name: &'static str,
    /// Whether the same call can be carried out later.
    is_retryable: bool,
    /// Always empty.
    parameters: Parameters,
    /// As the description.
    error_message_extended: String,
}

/// What a named error says further: nothing.
#[derive(Debug, Serialize, ToSchema)]
pub struct Parameters {}

impl NamedErrorBody {
    fn of(body: ErrorBody, error_name: &'static str) -> Self {
        let told = body.description.clone();
        let (message, error_message_extended) = (told.clone(), told);
        Self { body, message, error_name, is_retryable: false, parameters: Parameters {}, error_message_extended }
    }
}

impl Problem {
    /// A problem with a status, the contract's code and a sentence.
    pub fn new(status: StatusCode, code: u32, description: impl Into<Cow<'static, str>>) -> Self {
        Self {
            status,
            code,
            description: description.into(),
            data: Vec::new(),
            header: None,
            name: None,
            logged: false,
        }
    }

    /// With the name it has for client programs.
    #[must_use]
    pub fn named(self, name: &'static str) -> Self {
        Self { name: Some(name), ..self }
    }

    /// With the fields or things it is about.
    #[must_use]
    pub fn about(self, data: impl IntoIterator<Item = String>) -> Self {
        Self { data: data.into_iter().collect(), ..self }
    }

    /// The same, where the use case has written to the log.
    #[must_use]
    pub fn in_the_log(self) -> Self {
        Self { logged: true, ..self }
    }

    /// 400/800002: the call is not of the form the contract has.
    pub fn input(description: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, 800_002, description)
    }

    /// 400/3000: a member has a value that cannot be.
    pub fn property(name: &str, description: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, 3000, description).about([name.to_owned()])
    }

    /// 403/2032: not this caller.
    pub fn denied(description: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::FORBIDDEN, 2032, description)
    }

    /// 403/20002: the caller has no relation with the customer. Whether there is such a customer is not told.
    #[must_use]
    pub fn no_relation(customer: &str) -> Self {
        let description = format!("There is no relationship with the customer {customer}.");
        Self::new(StatusCode::FORBIDDEN, 20_002, description).about([customer.to_owned()])
    }

    /// 404/1000: there is no such thing.
    #[must_use]
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, 1000, "The resource does not exist.")
    }

    /// 401/800001: no token, or one that is not good.
    #[must_use]
    pub fn unauthenticated() -> Self {
        let description = "The access token is missing, has ended, or was taken back. Ask the token endpoint for one.";
        let challenge = (header::WWW_AUTHENTICATE, "Bearer".to_owned());
        Self { header: Some(challenge.into()), ..Self::new(StatusCode::UNAUTHORIZED, 800_001, description) }
    }

    /// 429: wait that many seconds.
    #[must_use]
    pub fn too_many(wait: u64) -> Self {
        let description = format!("Too many requests. Try again in {wait} s.");
        let problem = Self::new(StatusCode::TOO_MANY_REQUESTS, 429, description);
        Self { header: Some((header::RETRY_AFTER, wait.to_string()).into()), ..problem }
    }

    /// 500/800003: a failure of ours; the cause is in the server's log.
    pub fn failure(cause: &ProgramError) -> Self {
        tracing::error!(error = program::with_causes(cause), "a call failed");
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, 800_003, "The service could not do it. Nothing was changed.")
    }

    /// The status it is told with.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// The contract's code.
    #[must_use]
    pub const fn code(&self) -> u32 {
        self.code
    }

    /// Told as an answer.
    pub fn reply(self) -> Reply {
        let body =
            ErrorBody { code: self.code, description: self.description.into_owned(), data: self.data, source: SOURCE };
        let reply = match self.name {
            Some(name) => Reply::json(self.status, &NamedErrorBody::of(body, name)),
            None => Reply::json(self.status, &body),
        };
        match self.header.map(|it| *it) {
            Some((name, value)) => reply.with(name, value),
            None => reply,
        }
    }
}

impl From<Problem> for Reply {
    fn from(problem: Problem) -> Self {
        problem.reply()
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        self.reply().into_response()
    }
}

/// An address the API does not have.
pub(super) async fn unknown() -> Problem {
    Problem::not_found()
}

/// An address the API has, with another method.
pub(super) async fn method_not_allowed() -> Problem {
    Problem::new(StatusCode::METHOD_NOT_ALLOWED, 405, "This address does not take that method.")
}

/// A mistake of the program: it is logged, and the server goes on.
#[expect(clippy::needless_pass_by_value, reason = "the layer hands it over")]
pub(super) fn panicked(cause: Box<dyn Any + Send>) -> Response {
    let said = cause.downcast_ref::<&str>().copied().or_else(|| cause.downcast_ref::<String>().map(String::as_str));
    let cause = ProgramError::Setup(format!("panicked: {}", said.unwrap_or("unknown")));
    Problem::failure(&cause).into_response()
}
