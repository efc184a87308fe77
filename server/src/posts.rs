//! Forms. Each posts to its page's own URL and names a server function of that page; what was refused is shown
//! on the same page, with everything typed except passwords. Files are not sent back.

use crate::functions::{self, Outcome};
use crate::pages::{self, Rendered};
use crate::requests;
use crate::state::AppState;
use crate::uploads::{self, Received};
use app::error::AppError;
use app::page::{Posted, Route, Visit};
use axum::body::{Body, Bytes};
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
    let visit = match pages::arrive(&app, route, &mut parts).await {
        Ok(visit) => visit,
        // Nobody's files are not even read; of a form without, what is too large is told as such.
        Err(refused) if uploads::is_multipart(&parts.headers) => return in_background(&parts.headers, refused),
        Err(refused) => {
            return match functions::read(body).await {
                Ok(_) => in_background(&parts.headers, refused),
                Err(status) => status.into_response(),
            };
        }
    };
    let Received { body, files, too_large } = match receive(route, &parts.headers, body).await {
        Ok(received) => received,
        Err(status) => return status.into_response(),
    };
    let visit = Visit { uploads: Arc::new(files), ..visit };
    let (function, fields) = fields(&body);
    let Some(function) = route.forms.iter().find(|it| Some(**it) == function.as_deref()) else {
        return pages::problem(&visit, &AppError::BadRequest).await;
    };
    if too_large {
        let error = AppError::TooLarge;
        return again(route, visit, Posted { function: (*function).to_owned(), fields, error }).await;
    }
    match functions::run(&visit, function, &parts.headers, body).await {
        Outcome::Done(_) if visit.once.get().is_some() => told_once(route, &visit).await,
        Outcome::Done(answer) => in_background(&parts.headers, onwards(&visit, &answer)),
        Outcome::Refused(AppError::SignInNeeded) => {
            in_background(&parts.headers, pages::see_other(&pages::sign_in_path(&visit)))
        }
        Outcome::Refused(error) => {
            again(route, visit, Posted { function: (*function).to_owned(), fields, error }).await
        }
    }
}

/// The body of a form, with the files of one that has some.
async fn receive(route: &Route, headers: &HeaderMap, body: Body) -> Result<Received, StatusCode> {
    if !uploads::is_multipart(headers) {
        return Ok(Received { body: functions::read(body).await?, files: Vec::new(), too_large: false });
    }
    let limit = Route::uploads_at(route.path).ok_or(StatusCode::UNSUPPORTED_MEDIA_TYPE)?;
    uploads::read(headers, body, limit).await
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

/// The page itself with what is told once, in place of a way on: nobody can come back to it.
async fn told_once(route: &Route, visit: &Visit) -> Response {
    match pages::render(route, visit).await {
        Ok(Rendered::Html(html, status)) => pages::document(visit, status, html),
        Ok(Rendered::Elsewhere(path)) => pages::see_other(&path),
        Err(error) => pages::problem(visit, &error).await,
    }
}

/// The same page with what was refused; or the error alone, when the page has nothing to show any more.
async fn again(route: &Route, visit: Visit, posted: Posted) -> Response {
    let error = posted.error.clone();
    let bare = Visit { posted: None, ..visit.clone() };
    let visit = Visit { posted: Some(Arc::new(posted)), ..visit };
    let mut answer = match pages::render(route, &visit).await {
        Ok(Rendered::Html(html, _)) => {
            let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            pages::document(&visit, status, html)
        }
        Ok(Rendered::Elsewhere(_)) => pages::problem(&bare, &error).await,
        Err(unshowable) => pages::problem(&bare, &unshowable).await,
    };
    pages::retry_after(&error, &mut answer);
    answer
}
