//! Adding a person (ROL-03): the temporary password is on the answer of the form and nowhere else.

use crate::error::AppError;
use domain::Role;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub use form::{page, told};

/// Add a person with one role or more. The answer is the page itself, with what they sign in with.
///
/// # Errors
/// As `program::people::add`.
#[server(prefix = "/do", endpoint = "add-person")]
pub async fn add_person(
    #[server(default)] first_name: String,
    #[server(default)] last_name: String,
    #[server(default)] email: String,
    #[server(default)] roles: Vec<Role>,
) -> Result<(), AppError> {
    use program::people::{NewPerson, add};

    let visit = crate::page::visit()?;
    let new = NewPerson { first_name, last_name, email, roles: roles.into_iter().collect() };
    let told = add(&visit.program, visit.actor()?, &new).await?;
    visit.tell_once(told);
    Ok(())
}

#[cfg(feature = "ssr")]
mod form {
    //! `/settings/users/new`, and what is told once.

    use super::AddPerson;
    use crate::error::AppError;
    use crate::page::{Nav, Page, PageResult, Visit};
    use crate::people::boxes::{boxes, ticked};
    use crate::people::words::{self, Sent};
    use crate::say::Say;
    use crate::settings::{Tab, crumbs};
    use crate::t;
    use crate::ui::form::Form;
    use crate::ui::{Field, Head, Note, Tone};
    use domain::Permission;
    use leptos::prelude::*;
    use leptos::server_fn::ServerFn;
    use program::people::Credentials;

    /// `/settings/users/new`.
    ///
    /// # Errors
    /// `SignInNeeded`, `RoleMissing`.
    pub async fn page(visit: Visit) -> PageResult {
        let say = visit.say;
        if !visit.actor()?.may(Permission::AddUsers) {
            return Err(AppError::RoleMissing(Permission::AddUsers.roles().iter().collect()));
        }
        let title = t!(say, "add-title");
        let crumbs = crumbs(say, Tab::Users, Some(title.clone()));
        let body = if let Some(told) = visit.told() {
            view! { <Head say title=title.clone() crumbs/>{self::told(say, told)}{onwards(say)} }.into_any()
        } else {
            let posted = visit.refused(AddPerson::PATH);
            let problems = words::summary(&visit, posted, &["first_name", "last_name", "email", "roles"]);
            view! {
                <Head say title=title.clone() crumbs lead=Some(t!(say, "add-lead"))/>
                {problems}
                <section class="card">{fields(&visit)}</section>
            }
            .into_any()
        };
        Ok(Page::new(title, Nav::Settings, body))
    }

    fn fields(visit: &Visit) -> impl IntoView + use<> {
        let say = visit.say;
        let sent = Sent::of(visit, AddPerson::PATH);
        let boxes = boxes(visit, sent.posted().map(ticked).unwrap_or_default(), sent.error("roles"));
        view! {
            <Form
                function=AddPerson::PATH.to_owned()
                class="card-body form".to_owned()
                busy=t!(say, "form-busy")
                offline=t!(say, "form-offline")
            >
                <div class="fields">
                    <Field name="first_name" label=t!(say, "people-first-name") autocomplete="off"
                        error=sent.error("first_name") value=sent.value("first_name")/>
                    <Field name="last_name" label=t!(say, "people-last-name") autocomplete="off"
                        error=sent.error("last_name") value=sent.value("last_name")/>
                    <Field name="email" label=t!(say, "people-email") kind="email" wide=true autocomplete="off"
                        hint=Some(t!(say, "add-email-hint")) error=sent.error("email") value=sent.value("email")/>
                </div>
                {boxes}
                <div class="row wide-sm">
                    <button type="submit" class="btn btn--primary">{t!(say, "add-user")}</button>
                    <a class="btn btn--quiet" href="/settings/users">{t!(say, "people-cancel")}</a>
                </div>
            </Form>
        }
    }

    /// What somebody signs in with, told once (ROL-03, ROL-04).
    pub fn told(say: Say, told: &Credentials) -> AnyView {
        let Credentials { name, sign_in_name, temporary_password, .. } = told.clone();
        let Some(password) = temporary_password else {
            let sentence = t!(say, "add-known", name = name, address = sign_in_name);
            return view! { <Note tone=Tone::Ok role="status"><p>{sentence}</p></Note> }.into_any();
        };
        view! {
            <Note tone=Tone::Warn role="status"><p>{t!(say, "add-once", name = name)}</p></Note>
            <section class="card">
                <dl class="facts card-body">
                    <div><dt>{t!(say, "sign-in-user")}</dt><dd class="mono">{sign_in_name}</dd></div>
                    <div><dt>{t!(say, "add-temporary-password")}</dt><dd class="mono" id="temporary">{password}</dd></div>
                </dl>
            </section>
            <p class="muted">{t!(say, "add-once-how")}</p>
        }
        .into_any()
    }

    fn onwards(say: Say) -> impl IntoView {
        view! {
            <p class="row">
                <a class="btn btn--primary" href="/settings/users">{t!(say, "people-done")}</a>
                <a class="btn" href="/settings/users/new">{t!(say, "add-another")}</a>
            </p>
        }
    }
}
