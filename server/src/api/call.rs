//! A call: who calls, under which id, and what every operation begins with.
//!
//! The order of checks is the contract's (§2.3): the token, the ids, how often, then what the operation asks.

use crate::api::exchange::Exchange;
use crate::api::reply::Reply;
use crate::api::response_cache::Counted;
use crate::api::throttle::Resource;
use crate::api::{Problem, body};
use crate::requests::text;
use crate::state::AppState;
use axum::body::Bytes;
use axum::extract::{FromRequestParts, MatchedPath};
use axum::http::request::Parts;
use axum::http::{Method, header};
use domain::{Actor, Permission};
use program::calls::{self, Call, NotCarriedOut};
use program::record::Attempt;
use program::tokens::{self, Caller};
use program::{Program, ProgramError};
use std::future::Future;
use std::sync::Arc;

/// A call whose token is good.
#[derive(Debug, Clone)]
pub struct Api {
    /// The program; inside [`Api::once`] the one in which everything belongs to the call.
    pub program: Program,
    /// Who calls.
    pub caller: Arc<Caller>,
    base_url: Arc<str>,
    request_id: Arc<str>,
    method: Method,
    path: Arc<str>,
    query: Arc<str>,
}

/// A call made in a person's name (App+User): where the contract asks for one.
#[derive(Debug, Clone)]
pub struct PersonApi(pub Api);

impl FromRequestParts<AppState> for Api {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, Problem> {
        let token =
            text(&parts.headers, header::AUTHORIZATION).and_then(bearer).ok_or_else(Problem::unauthenticated)?;
        let caller = tokens::caller(&app.program, token, &app.site.base_url).await;
        let caller = caller.map_err(|error| Problem::failure(&error))?.ok_or_else(Problem::unauthenticated)?;
        let exchange = parts.extensions.get::<Exchange>().cloned();
        let exchange =
            exchange.ok_or_else(|| Problem::failure(&ProgramError::Setup("a call outside the API".into())))?;
        if exchange.malformed {
            return Err(Problem::input("MS-RequestId and MS-CorrelationId are GUIDs."));
        }
        let matched = parts.extensions.get::<MatchedPath>().map_or("", MatchedPath::as_str);
        let (tenant, resource) = (&caller.actor.tenant, Resource::at(matched));
        app.throttle.admit(tenant, resource).map_err(Problem::too_many)?;
        if let Some(counted) = parts.extensions.get::<Counted>() {
            counted.tell(tenant, resource);
        }
        Ok(Self {
            program: app.program.clone(),
            caller: Arc::new(caller),
            base_url: app.site.base_url.as_str().into(),
            request_id: exchange.request_id,
            method: parts.method.clone(),
            path: parts.uri.path().to_lowercase().into(),
            query: parts.uri.query().unwrap_or_default().into(),
        })
    }
}

impl FromRequestParts<AppState> for PersonApi {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, Problem> {
        let api = Api::from_request_parts(parts, app).await?;
        if api.caller.is_person {
            return Ok(Self(api));
        }
        Err(Problem::denied("This operation is done in a person's name: use a token from a refresh token (App+User)."))
    }
}

/// The token of a header `Bearer …`; the scheme in any case.
fn bearer(header: &str) -> Option<&str> {
    let (scheme, token) = header.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

impl Resource {
    fn at(matched: &str) -> Self {
        let has = |part: &str| matched.split('/').any(|it| it == part);
        if has("transfers") || has("transferseligibility") {
            Self::Transfers
        } else if has("orders") {
            Self::Orders
        } else if has("subscriptions") {
            Self::Subscriptions
        } else if has("customers") {
            Self::Customers
        } else {
            Self::Partner
        }
    }
}

impl Api {
    /// Who acts.
    #[must_use]
    pub fn actor(&self) -> &Actor {
        &self.caller.actor
    }

    /// The address of the center, without a slash at its end.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The values of the query; names in any case (§12.1), the first of a name counts.
    #[must_use]
    pub fn query(&self, name: &str) -> Option<String> {
        let mut pairs = url::form_urlencoded::parse(self.query.as_bytes());
        pairs.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.into_owned())
    }

    /// The path and query, relative to the version, as links have them.
    #[must_use]
    pub fn uri(&self) -> String {
        let path = self.path.strip_prefix("/v1").unwrap_or(&self.path);
        if self.query.is_empty() { path.to_owned() } else { format!("{path}?{}", self.query) }
    }

    /// The caller has the permission: what the contract has checked before the body is read.
    ///
    /// # Errors
    /// 403/900150 with the roles that have it.
    pub fn require(&self, permission: Permission) -> Result<(), Problem> {
        if self.actor().may(permission) { Ok(()) } else { Err(Problem::role(permission)) }
    }

    /// Carry a change out, once per `MS-RequestId`; what is refused changes nothing and stands in the log.
    pub async fn once<T, F>(self, attempt: Attempt<'_>, sent: &Bytes, work: impl FnOnce(Self) -> F) -> Reply
    where
        F: Future<Output = Result<T, Problem>>,
        T: Into<Reply>,
    {
        let operation = format!("{} {}", self.method, self.path);
        let request_id = self.request_id.to_string();
        let call = Call::new(&self.program, self.actor().tenant.clone(), operation, request_id, sent);
        let program = self.program.clone();
        let within = |program| async move { Self { program, ..self }.carry_out(attempt, work).await.into() };
        match calls::once(&program, call, within).await {
            Ok(answer) => answer.into(),
            Err(NotCarriedOut::AnotherBody) => {
                Problem::input("This MS-RequestId was used for another body. A new call has a new id.").reply()
            }
            Err(NotCarriedOut::Program(error)) => Problem::failure(&error).reply(),
        }
    }

    async fn carry_out<T, F>(self, attempt: Attempt<'_>, work: impl FnOnce(Self) -> F) -> Reply
    where
        F: Future<Output = Result<T, Problem>>,
        T: Into<Reply>,
    {
        let (program, caller) = (self.program.clone(), self.caller.clone());
        let problem = match work(self).await {
            Ok(done) => return done.into(),
            Err(problem) => problem,
        };
        if !problem.logged && problem.status().is_client_error() {
            let logged = program::record::refused(&program, &caller.actor, attempt, problem.code()).await;
            if let Err(error) = logged {
                return Problem::failure(&error).reply();
            }
        }
        problem.reply()
    }

    /// The body of a call, as JSON of that shape.
    ///
    /// # Errors
    /// 400/800002 for anything else.
    #[expect(clippy::unused_self, reason = "it reads as a step of the call")]
    pub fn read<T: serde::de::DeserializeOwned>(&self, sent: &Bytes) -> Result<T, Problem> {
        body::read(sent)
    }
}

/// What a use case says, where not being there means something of its own.
pub trait OrProblem<T> {
    /// The outcome, with `missing` in the place of what does not exist for the caller.
    ///
    /// # Errors
    /// The problem the contract has for it.
    fn or_problem(self, missing: impl FnOnce() -> Problem) -> Result<T, Problem>;
}

impl<T> OrProblem<T> for Result<T, ProgramError> {
    fn or_problem(self, missing: impl FnOnce() -> Problem) -> Result<T, Problem> {
        self.map_err(|error| match error {
            ProgramError::NotFound => missing(),
            error => Problem::from(error),
        })
    }
}
