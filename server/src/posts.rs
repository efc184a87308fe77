//! Forms. Each posts to its page's own URL and names a server function of that page; what was refused is shown
//! on the same page, with everything typed except passwords.

use crate::functions::{self, Outcome};
use crate::pages::{self, Rendered};
use crate::requests;
use crate::state::AppState;
use app::error::AppError;
use app::page::{Posted, Route, Visit};
use axum::body::Bytes;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// The hidden field that names the server function.
const FUNCTION: &str = "_fn";
/// What a server function may add to the answer beside where to go.
const KEPT: [HeaderName; 2] = [header::SET_COOKIE, HeaderName::from_static("clear-site-data")];

type Fields = Vec<(String, String)>;

/// Answer a POST to a page.
pub(crate) async fn post(app: AppState, route: &'static Route, request: Request) -> Response {
    let (mut parts, body) = request.into_parts();
    let body = match functions::read(body).await {
        Ok(body) => body,
        Err(status) => return status.into_response(),
    };
    let visit = match pages::arrive(&app, route, &mut parts).await {
        Ok(visit) => visit,
        Err(refused) => return in_background(&parts.headers, refused),
    };
    let (function, fields) = fields(&body);
    let Some(function) = route.forms.iter().find(|it| Some(**it) == function.as_deref()) else {
        return pages::problem(&visit, &AppError::BadRequest);
    };
    match functions::run(&visit, function, &parts.headers, body).await {
        Outcome::Done(answer) => in_background(&parts.headers, onwards(&visit, &answer)),
        Outcome::Refused(AppError::SignInNeeded) => {
            in_background(&parts.headers, pages::see_other(&pages::sign_in_path(&visit)))
        }
        Outcome::Refused(error) => {
            again(route, visit, Posted { function: (*function).to_owned(), fields, error }).await
        }
    }
}

/// The function that is named, and everything typed that may be shown again.
fn fields(body: &Bytes) -> (Option<String>, Fields) {
    let mut function = None;
    let mut fields = Vec::new();
    for (name, value) in url::form_urlencoded::parse(body) {
        if name == FUNCTION {
            function.get_or_insert(value.into_owned());
        } else if !name.to_ascii_lowercase().contains("password") {
            fields.push((name.into_owned(), value.into_owned()));
        }
    }
    (function, fields)
}

/// To where the function said, or to the page itself.
fn onwards(visit: &Visit, done: &Response) -> Response {
    let place = done.headers().get(header::LOCATION).and_then(|place| place.to_str().ok());
    let mut answer = pages::see_other(place.unwrap_or(&visit.path));
    for name in KEPT {
        for value in done.headers().get_all(&name) {
            answer.headers_mut().append(name.clone(), value.clone());
        }
    }
    answer
}

/// The form's script follows by itself, so that the browser does not load the next page for nothing.
fn in_background(headers: &HeaderMap, mut answer: Response) -> Response {
    let background = requests::text(headers, header::ACCEPT).is_some_and(|it| it.contains("form=background"));
    if background && answer.status() == StatusCode::SEE_OTHER {
        *answer.status_mut() = StatusCode::NO_CONTENT;
        answer.headers_mut().remove(header::CONTENT_LENGTH);
    }
    answer
}

/// The same page with what was refused; or the error alone, when the page has nothing to show any more.
async fn again(route: &Route, visit: Visit, posted: Posted) -> Response {
    let error = posted.error.clone();
    let bare = Visit { posted: None, ..visit.clone() };
    let visit = Visit { posted: Some(Arc::new(posted)), ..visit };
    let mut answer = match pages::render(route, &visit).await {
        Ok(Rendered::Html(html)) => {
            let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            pages::document(&visit, status, html)
        }
        Ok(Rendered::Elsewhere(_)) => pages::problem(&bare, &error),
        Err(unshowable) => pages::problem(&bare, &unshowable),
    };
    pages::retry_after(&error, &mut answer);
    answer
}
