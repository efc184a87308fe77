//! Accepting an invitation (`/join/{token}`). Opening the link uses nothing up; only the form does.

use crate::error::AppError;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub use form::page;

/// Join as somebody who has no account yet, with a password of one's own.
///
/// # Errors
/// As `program::people::join_as_new`.
#[server(prefix = "/do", endpoint = "join-as-new")]
pub async fn join_as_new(#[server(default)] name: String, #[server(default)] password: String) -> Result<(), AppError> {
    use crate::accounts::preferences::cookies;
    use program::people::NewcomerForm;

    let visit = crate::page::visit()?;
    let new = NewcomerForm { name, password, language: visit.say.0.tag().to_owned() };
    let token = visit.value("token").unwrap_or_default();
    let session = program::people::join_as_new(&visit.program, token, &new).await?;
    cookies::begin_session(session.reveal());
    leptos_axum::redirect("/");
    Ok(())
}

/// Join with the account that is signed in.
///
/// # Errors
/// As `program::people::join`.
#[server(prefix = "/do", endpoint = "join")]
pub async fn join() -> Result<(), AppError> {
    use crate::accounts::preferences::cookies;

    let visit = crate::page::visit()?;
    let mine = visit.token.as_deref().ok_or(AppError::SignInNeeded)?;
    let token = visit.value("token").unwrap_or_default();
    let session = program::people::join(&visit.program, token, mine).await?;
    cookies::begin_session(session.reveal());
    leptos_axum::redirect("/");
    Ok(())
}

#[cfg(feature = "ssr")]
mod form {
    //! The page, for who is new, for who is known, and for who is somebody else.

    use super::{Join, JoinAsNew};
    use crate::accounts::role_alone;
    use crate::error::AppError;
    use crate::page::{Nav, Page, PageResult, Visit};
    use crate::people::words::{self, Sent};
    use crate::t;
    use crate::transfers::list::encoded;
    use crate::ui::form::Form;
    use crate::ui::{Field, Head, Note, Tone};
    use domain::work_account::{AccountRefusal, SHORTEST_CHOSEN_PASSWORD};
    use leptos::prelude::*;
    use leptos::server_fn::ServerFn;
    use program::people::{InvitationView, invitation};

    /// `/join/{token}`.
    ///
    /// # Errors
    /// `Unavailable`; a link that does not work any more is told on the page, with 410.
    pub async fn page(visit: Visit) -> PageResult {
        let say = visit.say;
        let found = invitation(&visit.program, visit.value("token").unwrap_or_default()).await;
        let shown = match found.map_err(AppError::from) {
            Ok(shown) => shown,
            Err(AppError::Account(AccountRefusal::InvitationUnknown)) => return Ok(gone(&visit)),
            Err(error) => return Err(error),
        };
        let title = t!(say, "join-title", company = shown.company.as_str());
        let posted = visit.refused(JoinAsNew::PATH).or_else(|| visit.refused(Join::PATH));
        let problems = words::summary(&visit, posted, &["name", "password"]);
        let body = view! {
            <Head say title=title.clone() lead=Some(t!(say, "join-lead", name = shown.invited_by.as_str()))/>
            {problems}
            {facts(&visit, &shown)}
            {way_in(&visit, &shown)}
        };
        Ok(Page::new(title, Nav::Public, body))
    }

    fn gone(visit: &Visit) -> Page {
        let say = visit.say;
        let title = t!(say, "join-gone");
        let body = view! {
            <Head say title=title.clone()/>
            <Note tone=Tone::Warn><p>{t!(say, "people-invitation-unknown")}</p></Note>
            <p class="row"><a class="btn" href="/sign-in">{t!(say, "sign-in")}</a></p>
        };
        Page::new(title, Nav::Public, body).with_status(410)
    }

    fn facts(visit: &Visit, shown: &InvitationView) -> impl IntoView + use<> {
        let say = visit.say;
        let roles: Vec<_> = shown.roles.iter().map(|it| role_alone(say, it)).collect();
        view! {
            <section class="card">
                <dl class="facts card-body">
                    <div><dt>{t!(say, "users-roles")}</dt><dd>{roles.join(&t!(say, "list-comma"))}</dd></div>
                    <div><dt>{t!(say, "waiting-until")}</dt><dd>{say.date_and_time(shown.expires_at)}</dd></div>
                </dl>
            </section>
        }
    }

    /// How the reader gets in: as who they are, or by signing in, or with a new account.
    fn way_in(visit: &Visit, shown: &InvitationView) -> AnyView {
        let say = visit.say;
        match &visit.session {
            Some(session) if session.sign_in_name == shown.sign_in_name => accept(visit),
            // The address that is meant is not told to somebody else (S51).
            Some(_) => {
                view! { <Note tone=Tone::Warn><p>{t!(say, "people-invitation-for-other")}</p></Note> }.into_any()
            }
            None if shown.known => {
                let href = format!("/sign-in?next={}", encoded(&visit.path));
                let known = t!(say, "join-known", address = shown.sign_in_name.as_str());
                view! {
                    <Note tone=Tone::Info><p>{known}</p></Note>
                    <p class="row"><a class="btn btn--primary" href=href>{t!(say, "sign-in")}</a></p>
                }
                .into_any()
            }
            None => as_new(visit, shown).into_any(),
        }
    }

    fn accept(visit: &Visit) -> AnyView {
        let say = visit.say;
        view! {
            <Form function=Join::PATH.to_owned() busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                <button type="submit" class="btn btn--primary">{t!(say, "join-button")}</button>
            </Form>
        }
        .into_any()
    }

    fn as_new(visit: &Visit, shown: &InvitationView) -> impl IntoView + use<> {
        let say = visit.say;
        let sent = Sent::of(visit, JoinAsNew::PATH);
        let name = sent.value_or("name", shown.name.as_deref().unwrap_or_default());
        let address = shown.sign_in_name.clone();
        view! {
            <section class="card">
                <Form
                    function=JoinAsNew::PATH.to_owned()
                    class="card-body form".to_owned()
                    busy=t!(say, "form-busy")
                    offline=t!(say, "form-offline")
                >
                    <Field name="username" label=t!(say, "sign-in-user") kind="email" autocomplete="username"
                        readonly=true value=address/>
                    <Field name="name" label=t!(say, "people-name") autocomplete="name" error=sent.error("name") value=name/>
                    <Field name="password" label=t!(say, "sign-in-password") kind="password" autocomplete="new-password"
                        hint=Some(t!(say, "people-password-hint", least = SHORTEST_CHOSEN_PASSWORD))
                        error=sent.error("password")/>
                    <div class="row wide-sm">
                        <button type="submit" class="btn btn--primary">{t!(say, "join-button")}</button>
                    </div>
                </Form>
            </section>
        }
    }
}
