//! Who visits: the session behind the cookie, the language, the theme, and the values in the address.

use crate::requests;
use crate::state::AppState;
use app::error::AppError;
use app::page::{Visit, lang_of};
use app::say::Say;
use axum::http::header;
use axum::http::request::Parts;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use program::accounts::{self, Session};
use std::collections::HashMap;
use std::sync::Arc;

const SESSION: &str = "__Host-session";
const NEW_ACCOUNT: &str = "__Host-new-account";
const LANGUAGE: &str = "__Host-language";
const THEME: &str = "__Host-theme";

/// The visit behind a request. `values` are those of the path; the query cannot overrule them.
///
/// # Errors
/// `BadRequest` for values that no text can have; `Unavailable` when the database is away.
pub(crate) async fn of(app: &AppState, parts: &Parts, values: Vec<(String, String)>) -> Result<Visit, AppError> {
    let values = with_query(parts, values);
    // PostgreSQL refuses this character, and no person types it.
    if values.values().any(|value| value.contains('\0')) {
        return Err(AppError::BadRequest);
    }
    let token = requests::cookie(&parts.headers, SESSION);
    let session = match token {
        Some(token) => accounts::session(&app.program, token).await?,
        None => None,
    };
    let token = token.filter(|_| session.is_some()).map(Arc::from);
    let pending = requests::cookie(&parts.headers, NEW_ACCOUNT).map(Arc::from);
    Ok(Visit { token, pending, values: Arc::new(values), ..visit(app, parts, session) })
}

/// The visit of a request that is refused before anyone asks who sent it.
pub(crate) fn of_nobody(app: &AppState, parts: &Parts) -> Visit {
    visit(app, parts, None)
}

fn visit(app: &AppState, parts: &Parts, session: Option<Session>) -> Visit {
    let cookie = |name| requests::cookie(&parts.headers, name);
    let accepted = requests::text(&parts.headers, header::ACCEPT_LANGUAGE);
    let theme = match cookie(THEME) {
        Some("light") => Some("light"),
        Some("dark") => Some("dark"),
        _ => None,
    };
    Visit {
        program: app.program.clone(),
        site: app.site.clone(),
        say: Say(lang_of(session.as_ref(), cookie(LANGUAGE), accepted)),
        session: session.map(Arc::new),
        token: None,
        theme,
        address: requests::address(app, parts),
        path: parts.uri.path_and_query().map_or("/", |it| it.as_str()).into(),
        request_id: requests::id(parts),
        nonce: BASE64_URL_SAFE_NO_PAD.encode(app.program.random::<18>()).into(),
        values: Arc::default(),
        posted: None,
        uploads: Arc::default(),
        pending: None,
        once: Arc::default(),
    }
}

fn with_query(parts: &Parts, values: Vec<(String, String)>) -> HashMap<String, String> {
    let query = parts.uri.query().unwrap_or_default();
    let mut all: HashMap<_, _> = values.into_iter().collect();
    for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
        all.entry(name.into_owned()).or_insert_with(|| value.into_owned());
    }
    all
}
