//! Pages: loaded first, then rendered in one piece. They work the same with and without script.

use crate::headers;
use crate::state::AppState;
use crate::visits;
use app::error::AppError;
use app::page::{Access, Nav, Page, PageResult, Route, Visit};
use axum::extract::{FromRequestParts, RawPathParams, Request};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use hydration_context::SsrSharedContext;
use leptos::prelude::{Owner, provide_context};
use leptos::reactive::computed::ScopedFuture;
use program::people::Helpers;
use std::sync::Arc;

/// A page as it goes out.
pub(crate) enum Rendered {
    /// The document, and its status.
    Html(String, StatusCode),
    /// Where to go instead.
    Elsewhere(String),
}

/// Answer a GET.
pub(crate) async fn get(app: AppState, route: &'static Route, request: Request) -> Response {
    let (mut parts, _) = request.into_parts();
    let visit = match arrive(&app, route, &mut parts).await {
        Ok(visit) => visit,
        Err(refused) => return refused,
    };
    match render(route, &visit).await {
        Ok(Rendered::Html(html, status)) => document(&visit, status, html),
        Ok(Rendered::Elsewhere(path)) => see_other(&path),
        Err(AppError::SignInNeeded) => sign_in(&visit),
        Err(error) => problem(&visit, &error).await,
    }
}

/// Who comes to a page, if they may open it at all.
///
/// # Errors
/// The answer for those who may not.
pub(crate) async fn arrive(app: &AppState, route: &Route, parts: &mut Parts) -> Result<Visit, Response> {
    let Some(values) = path_values(parts).await else {
        return Err(StatusCode::BAD_REQUEST.into_response());
    };
    let visit = match visits::of(app, parts, values).await {
        Ok(visit) => visit,
        Err(error) => return Err(problem(&visits::of_nobody(app, parts), &error).await),
    };
    let session = visit.session.as_deref();
    match route.access {
        Access::Development if !visit.site.mailbox => Err(problem(&visit, &AppError::NotFound).await),
        _ if must_change_password(&visit) && !BEFORE_A_NEW_PASSWORD.contains(&route.path) => {
            Err(see_other(NEW_PASSWORD))
        }
        Access::SignedIn if session.is_none() => Err(sign_in(&visit)),
        Access::Tenant if session.is_some_and(|session| session.customer.is_some()) => {
            Err(if route.path == "/" { see_other(OF_CUSTOMERS) } else { problem(&visit, &AppError::NotFound).await })
        }
        Access::Customer if session.is_some_and(|session| session.actor.is_some()) => {
            Err(problem(&visit, &AppError::NotFound).await)
        }
        Access::Customer if session.is_none_or(|session| session.customer.is_none()) => Err(sign_in(&visit)),
        Access::Tenant if session.is_none_or(|session| session.actor.is_none()) => Err(sign_in(&visit)),
        _ => Ok(visit),
    }
}

/// Where a temporary password is changed.
const NEW_PASSWORD: &str = "/account/password";
/// All that there is until then (ROL-03): beside that page the forms of the bar, with which one leaves.
const BEFORE_A_NEW_PASSWORD: [&str; 2] = [NEW_PASSWORD, "/preferences"];

/// Where people of a customer arrive.
const OF_CUSTOMERS: &str = "/relations";

fn must_change_password(visit: &Visit) -> bool {
    visit.session.as_ref().is_some_and(|session| session.must_change_password)
}

async fn path_values(parts: &mut Parts) -> Option<Vec<(String, String)>> {
    let values = RawPathParams::from_request_parts(parts, &()).await.ok()?;
    Some(values.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
}

/// Load a page and render it.
///
/// # Errors
/// What the page says instead.
pub(crate) async fn render(route: &Route, visit: &Visit) -> Result<Rendered, AppError> {
    let owner = fresh_owner();
    let page = owner.with(|| {
        provide_context(visit.clone());
        ScopedFuture::new((route.page)(visit.clone()))
    });
    let page = named(page.await, visit).await;
    let rendered = page.map(|page| {
        if let Some(path) = page.redirect {
            return Rendered::Elsewhere(path);
        }
        let status = page.status.and_then(|status| StatusCode::from_u16(status).ok()).unwrap_or_default();
        Rendered::Html(owner.with(|| app::shell::document(visit, page)), status)
    });
    owner.unset_with_forced_cleanup();
    rendered
}

/// A public page tells in its foot what the operator calls the program.
async fn named(page: PageResult, visit: &Visit) -> PageResult {
    let page = page?;
    if page.nav != Nav::Public || page.redirect.is_some() {
        return Ok(page);
    }
    let settings = program::settings::current(&visit.program).await?;
    Ok(Page { program_name: Some(settings.program_name), ..page })
}

/// A root of its own for each page, in which islands are marked and nothing else hydrates.
fn fresh_owner() -> Owner {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    // Making one also puts it in charge of this thread, where other requests run while this one waits.
    owner.clone().unset();
    owner
}

/// The page that tells an error, with its status.
pub(crate) async fn problem(visit: &Visit, error: &AppError) -> Response {
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let helpers = app::people::no_role::for_error(visit, error).await;
    let mut answer = problem_as(visit, error, status, &helpers);
    retry_after(error, &mut answer);
    answer
}

/// The page that tells an error, with another status than its own.
pub(crate) fn problem_as(visit: &Visit, error: &AppError, status: StatusCode, helpers: &Helpers) -> Response {
    let owner = fresh_owner();
    let html = owner.with(|| {
        provide_context(visit.clone());
        let page: Page = app::help::error_page(visit, error, helpers);
        app::shell::document(visit, page)
    });
    owner.unset_with_forced_cleanup();
    document(visit, status, html)
}

/// Say when a refused try may be repeated.
pub(crate) fn retry_after(error: &AppError, answer: &mut Response) {
    if let AppError::TooManyTries(seconds) = error {
        answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*seconds));
    }
}

/// A document with the policy that lets its own scripts run.
pub(crate) fn document(visit: &Visit, status: StatusCode, html: String) -> Response {
    let mut answer = (status, Html(html)).into_response();
    headers::allow_scripts(&visit.nonce, answer.headers_mut());
    answer
}

/// Go on by a GET at a path of this site.
pub(crate) fn see_other(path: &str) -> Response {
    let place = HeaderValue::from_str(path).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, place)]).into_response()
}

/// Where people sign in, or choose a tenant, before they come back to the page of this visit.
pub(crate) fn sign_in_path(visit: &Visit) -> String {
    let page = if visit.session.is_some() { "/accounts" } else { "/sign-in" };
    if &*visit.path == "/" {
        return page.to_owned();
    }
    let next: String = url::form_urlencoded::byte_serialize(visit.path.as_bytes()).collect();
    format!("{page}?next={next}")
}

fn sign_in(visit: &Visit) -> Response {
    see_other(&sign_in_path(visit))
}
