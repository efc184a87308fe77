//! The two token endpoints: `POST /{tenant}/oauth2/token` and `/{tenant}/oauth2/v2.0/token` (rest-contract §12.6).
//!
//! Errors are those of OAuth 2.0 (RFC 6749 §5.2), not of the partner API.

use crate::api::reply::Reply;
use crate::state::AppState;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use program::tokens::{Asked, Grant, Issued, NotIssued, TOKEN_VALID, issue as exchange};
use program::{ProgramError, Refusal};
use std::collections::HashMap;

type Form = HashMap<String, String>;

/// Exchange a credential for an access token.
pub(super) async fn issue(
    State(app): State<AppState>,
    Path(tenant): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Reply {
    let mut form: Form = url::form_urlencoded::parse(&body).into_owned().collect();
    if let Some((id, secret)) = basic(&headers) {
        form.entry("client_id".into()).or_insert(id);
        form.entry("client_secret".into()).or_insert(secret);
    }
    let value = |name: &str| form.get(name).map_or("", String::as_str);
    let grant = match value("grant_type") {
        "client_credentials" => Grant::ClientCredentials,
        "refresh_token" => Grant::RefreshToken(value("refresh_token")),
        "" => return refused(StatusCode::BAD_REQUEST, "invalid_request", "grant_type is missing."),
        _ => {
            let grants = "Only client_credentials and refresh_token are taken.";
            return refused(StatusCode::BAD_REQUEST, "unsupported_grant_type", grants);
        }
    };
    let (client_id, client_secret) = (value("client_id"), value("client_secret"));
    let asked = Asked { tenant: &tenant, client_id, client_secret, grant, audience: &app.site.base_url };
    match exchange(&app.program, &asked).await {
        Ok(issued) => told(&issued, &form),
        Err(NotIssued::Client) => {
            let reason = "No credential of this tenant has that id and secret, or it has ended.";
            let challenge = (header::WWW_AUTHENTICATE, "Basic realm=\"twotier\"".to_owned());
            refused(StatusCode::UNAUTHORIZED, "invalid_client", reason).with(challenge.0, challenge.1)
        }
        Err(NotIssued::Grant) => {
            let reason = "The refresh token is not good. The person gives a new one under Applications.";
            refused(StatusCode::BAD_REQUEST, "invalid_grant", reason)
        }
        Err(NotIssued::Program(ProgramError::Refused(Refusal::TooManyTries { wait }))) => {
            refused(StatusCode::TOO_MANY_REQUESTS, "temporarily_unavailable", "Too many tokens were asked for.")
                .with(header::RETRY_AFTER, wait.to_string())
        }
        Err(NotIssued::Program(error)) => {
            tracing::error!(error = program::with_causes(&error), "a token was not issued");
            refused(StatusCode::INTERNAL_SERVER_ERROR, "server_error", "The service could not do it.")
        }
    }
}

/// A client may name itself by HTTP Basic instead (RFC 6749 §2.3.1): both halves form-encoded.
fn basic(headers: &HeaderMap) -> Option<(String, String)> {
    let header = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, encoded) = header.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let text = String::from_utf8(BASE64_STANDARD.decode(encoded.trim()).ok()?).ok()?;
    let (id, secret) = text.split_once(':')?;
    let decoded = |half: &str| {
        let mut pairs = url::form_urlencoded::parse(half.as_bytes());
        pairs.next().map(|(text, _)| text.into_owned()).unwrap_or_default()
    };
    Some((decoded(id), decoded(secret)))
}

fn told(issued: &Issued, form: &Form) -> Reply {
    let mut told = serde_json::json!({
        "token_type": "Bearer",
        "expires_in": TOKEN_VALID.whole_seconds(),
        "ext_expires_in": TOKEN_VALID.whole_seconds(),
        "expires_on": issued.until.unix_timestamp(),
        "not_before": issued.from.unix_timestamp(),
        "access_token": issued.token,
    });
    for echoed in ["resource", "scope", "refresh_token"] {
        if let Some(value) = form.get(echoed) {
            told[echoed] = value.clone().into();
        }
    }
    Reply::ok(&told)
}

fn refused(status: StatusCode, error: &str, description: &str) -> Reply {
    Reply::json(status, &serde_json::json!({ "error": error, "error_description": description }))
}
