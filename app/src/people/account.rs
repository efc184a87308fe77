//! One's own account: name, language, password, sessions (`/account`, `/account/password`).

use crate::error::AppError;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub use form::{page, password_page};

/// Change one's own name and language.
///
/// # Errors
/// As `program::accounts::change_profile`.
#[server(prefix = "/do", endpoint = "change-profile")]
pub async fn change_profile(
    #[server(default)] name: String,
    #[server(default)] language: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let token = visit.token.as_deref().ok_or(AppError::SignInNeeded)?;
    let new = program::accounts::OwnProfile { name, language: language.clone() };
    program::accounts::change_profile(&visit.program, token, &new).await?;
    crate::accounts::preferences::cookies::keep("language", &language);
    leptos_axum::redirect("/account?done=profile");
    Ok(())
}

/// Change one's own password; a temporary one is done with.
///
/// # Errors
/// As `program::accounts::change_password`.
#[server(prefix = "/do", endpoint = "change-password")]
pub async fn change_password(
    #[server(default)] present_password: String,
    #[server(default)] password: String,
) -> Result<(), AppError> {
    use program::accounts::change_password;

    let visit = crate::page::visit()?;
    let token = visit.token.as_deref().ok_or(AppError::SignInNeeded)?;
    let forced = visit.session.as_ref().is_some_and(|session| session.must_change_password);
    change_password(&visit.program, token, &present_password, &password, visit.address).await?;
    leptos_axum::redirect(if forced { "/" } else { "/account?done=password" });
    Ok(())
}

/// End every other session.
///
/// # Errors
/// `SignInNeeded`, `Unavailable`.
#[server(prefix = "/do", endpoint = "end-other-sessions")]
pub async fn end_other_sessions() -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let token = visit.token.as_deref().ok_or(AppError::SignInNeeded)?;
    program::accounts::sign_out_everywhere_else(&visit.program, token).await?;
    leptos_axum::redirect("/account?done=sessions");
    Ok(())
}

#[cfg(feature = "ssr")]
mod form {
    //! The two pages.

    use super::{ChangePassword, ChangeProfile, EndOtherSessions};
    use crate::error::AppError;
    use crate::lang::Lang;
    use crate::page::{Nav, Page, PageResult, Visit};
    use crate::people::words::{self, Sent};
    use crate::t;
    use crate::ui::form::Form;
    use crate::ui::{Card, Crumb, Field, Head, Note, Select, Tone};
    use domain::work_account::SHORTEST_CHOSEN_PASSWORD;
    use leptos::prelude::*;
    use leptos::server_fn::ServerFn;

    /// `/account`.
    ///
    /// # Errors
    /// `SignInNeeded`.
    pub async fn page(visit: Visit) -> PageResult {
        let say = visit.say;
        let title = t!(say, "account-title");
        let problems = words::summary(&visit, visit.posted.as_deref(), &["name", "language"]);
        let profile = profile(&visit)?;
        let body = view! {
            <Head say title=title.clone() lead=Some(t!(say, "account-lead"))/>
            {problems}
            {done(&visit)}
            <Card title=t!(say, "account-profile")>{profile}</Card>
            <Card title=t!(say, "account-security")>
                <div class="card-body">
                    <p class="row"><a class="btn" href="/account/password">{t!(say, "password-title")}</a></p>
                    <p class="muted">{t!(say, "account-sessions-text")}</p>
                    <Form function=EndOtherSessions::PATH.to_owned() busy=t!(say, "form-busy")
                        offline=t!(say, "form-offline")>
                        <button type="submit" class="btn">{t!(say, "account-sessions")}</button>
                    </Form>
                </div>
            </Card>
        };
        Ok(Page::new(title, Nav::None, body))
    }

    fn done(visit: &Visit) -> Option<impl IntoView + use<>> {
        let say = visit.say;
        let sentence = match visit.value("done")? {
            "profile" => t!(say, "account-done-profile"),
            "password" => t!(say, "account-done-password"),
            "sessions" => t!(say, "account-done-sessions"),
            _ => return None,
        };
        visit.posted.is_none().then(|| view! { <Note tone=Tone::Ok role="status"><p>{sentence}</p></Note> })
    }

    fn profile(visit: &Visit) -> Result<impl IntoView + use<>, AppError> {
        let say = visit.say;
        let session = visit.session.as_ref().ok_or(AppError::SignInNeeded)?;
        let sent = Sent::of(visit, ChangeProfile::PATH);
        let (name, address) = (sent.value_or("name", &session.user_name), session.sign_in_name.clone());
        let languages = Lang::ALL.map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned())).to_vec();
        let language = sent.value_or("language", say.0.tag());
        Ok(view! {
            <Form
                function=ChangeProfile::PATH.to_owned()
                class="card-body form".to_owned()
                busy=t!(say, "form-busy")
                offline=t!(say, "form-offline")
            >
                <dl class="facts">
                    <div><dt>{t!(say, "sign-in-user")}</dt><dd>{address}</dd></div>
                </dl>
                <Field name="name" label=t!(say, "people-name") autocomplete="name"
                    error=sent.error("name") value=name/>
                <Select name="language" label=t!(say, "language") options=languages value=language/>
                <div class="row wide-sm">
                    <button type="submit" class="btn btn--primary">{t!(say, "account-save")}</button>
                </div>
            </Form>
        })
    }

    /// `/account/password`; with a temporary password it is the only page there is (ROL-03).
    ///
    /// # Errors
    /// `SignInNeeded`.
    pub async fn password_page(visit: Visit) -> PageResult {
        let say = visit.say;
        let session = visit.session.as_ref().ok_or(AppError::SignInNeeded)?;
        let forced = session.must_change_password;
        let title = t!(say, "password-title");
        let lead = if forced { t!(say, "password-forced") } else { t!(say, "password-lead") };
        let crumbs = if forced { Vec::new() } else { crumbs(&visit) };
        let problems = words::summary(&visit, visit.refused(ChangePassword::PATH), &["present_password", "password"]);
        let body = view! {
            <Head say title=title.clone() crumbs lead=Some(lead)/>
            {problems}
            <section class="card">{password(&visit, session.sign_in_name.clone())}</section>
        };
        Ok(Page::new(title, Nav::None, body))
    }

    fn crumbs(visit: &Visit) -> Vec<Crumb> {
        let say = visit.say;
        vec![
            Crumb { href: Some("/account".to_owned()), text: t!(say, "account-title") },
            Crumb { href: None, text: t!(say, "password-title") },
        ]
    }

    fn password(visit: &Visit, sign_in_name: String) -> impl IntoView + use<> {
        let say = visit.say;
        let sent = Sent::of(visit, ChangePassword::PATH);
        view! {
            <Form
                function=ChangePassword::PATH.to_owned()
                class="card-body form".to_owned()
                busy=t!(say, "form-busy")
                offline=t!(say, "form-offline")
            >
                <Field name="username" label=t!(say, "sign-in-user") kind="email" autocomplete="username" readonly=true
                    value=sign_in_name/>
                <Field name="present_password" label=t!(say, "password-present") kind="password"
                    autocomplete="current-password" error=sent.error("present_password")/>
                <Field name="password" label=t!(say, "password-new") kind="password" autocomplete="new-password"
                    hint=Some(t!(say, "people-password-hint", least = SHORTEST_CHOSEN_PASSWORD))
                    error=sent.error("password")/>
                <div class="row wide-sm">
                    <button type="submit" class="btn btn--primary">{t!(say, "password-button")}</button>
                </div>
            </Form>
        }
    }
}
