//! Language, theme, signing out: small forms in the bar of every page.

use crate::error::AppError;
use leptos::prelude::*;

/// Choose the language: kept with the account when signed in, and in a cookie.
///
/// # Errors
/// `BadRequest` for a language the program does not speak.
#[server(prefix = "/do", endpoint = "set-language")]
pub async fn set_language(language: String, #[server(default)] back: String) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let lang = crate::lang::Lang::of_tag(&language).ok_or(AppError::BadRequest)?;
    if let Some(session) = &visit.session {
        program::accounts::set_language(&visit.program, &session.user, lang.tag()).await?;
    }
    cookies::keep("language", lang.tag());
    leptos_axum::redirect(&cookies::local(&back));
    Ok(())
}

/// Choose the theme: `light`, `dark`, or `system`.
///
/// # Errors
/// `BadRequest` for another theme.
#[server(prefix = "/do", endpoint = "set-theme")]
pub async fn set_theme(theme: String, #[server(default)] back: String) -> Result<(), AppError> {
    match theme.as_str() {
        "light" | "dark" => cookies::keep("theme", &theme),
        "system" => cookies::drop_cookie("theme"),
        _ => return Err(AppError::BadRequest),
    }
    leptos_axum::redirect(&cookies::local(&back));
    Ok(())
}

/// End the session, here and on every server.
///
/// # Errors
/// `Unavailable` when the database is away.
#[server(prefix = "/do", endpoint = "sign-out")]
pub async fn sign_out() -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    if let Some(token) = &visit.token {
        program::accounts::sign_out(&visit.program, token).await?;
    }
    cookies::end_session();
    leptos_axum::redirect("/sign-in");
    Ok(())
}

#[cfg(feature = "ssr")]
pub(crate) mod cookies {
    //! The cookies the program sets.

    use axum::http::{HeaderName, HeaderValue, header};
    use leptos::prelude::use_context;
    use leptos_axum::ResponseOptions;

    /// The session cookie: only this host, only over a safe connection, unreadable for scripts.
    pub const SESSION: &str = "__Host-session";
    const A_YEAR: u32 = 31_536_000;

    fn set(name: HeaderName, value: &str) {
        if let (Some(answer), Ok(value)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(value)) {
            answer.append_header(name, value);
        }
    }

    /// Keep a preference for a year.
    pub fn keep(name: &str, value: &str) {
        let cookie = format!("__Host-{name}={value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={A_YEAR}");
        set(header::SET_COOKIE, &cookie);
    }

    /// The work account that a browser began to create.
    pub const NEW_ACCOUNT: &str = "new-account";

    /// Carry something as long as the browser is open.
    pub fn carry(name: &str, value: &str) {
        set(header::SET_COOKIE, &format!("__Host-{name}={value}; Path=/; Secure; HttpOnly; SameSite=Lax"));
    }

    /// Forget a preference.
    pub fn drop_cookie(name: &str) {
        set(header::SET_COOKIE, &format!("__Host-{name}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"));
    }

    /// Carry a session.
    pub fn begin_session(token: &str) {
        set(header::SET_COOKIE, &format!("{SESSION}={token}; Path=/; Secure; HttpOnly; SameSite=Lax"));
    }

    /// Forget the session, and everything the browser kept of it.
    pub fn end_session() {
        set(header::SET_COOKIE, &format!("{SESSION}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"));
        set(HeaderName::from_static("clear-site-data"), "\"cache\", \"storage\"");
    }

    /// A path of this site to go back to, whatever was sent: nothing that leads elsewhere (S64).
    pub fn local(path: &str) -> String {
        let plain = path.starts_with('/')
            && !path.starts_with("//")
            && !path.contains('\\')
            && !path.chars().any(char::is_control)
            && !path.to_ascii_lowercase().starts_with("/%2f")
            && !path.to_ascii_lowercase().starts_with("/%5c");
        if plain { path.to_owned() } else { "/".to_owned() }
    }

    #[cfg(test)]
    mod tests {
        use super::local;

        #[test]
        fn a_way_back_never_leaves_the_site() {
            for path in [
                "//e.test",
                "https://e.test",
                "/\\e.test",
                "/%2f%2fe.test",
                "/%5ce.test",
                "/\t/e.test",
                "javascript:alert(1)",
                "",
            ] {
                assert_eq!(local(path), "/", "{path:?}");
            }
            assert_eq!(local("/customers?q=a%2Fb"), "/customers?q=a%2Fb");
        }
    }
}
