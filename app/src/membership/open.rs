//! Signing in to the membership directory (ENR-30): the server function, and its form on both pages that choose.

use crate::error::AppError;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub(super) use form::{card, is_wanted, problems};

/// Sign the company in to the membership of a login. What was typed into the password field is never sent back.
///
/// # Errors
/// `Mpn`: `SignIn`, `Locked`; `Invalid` for an empty field, `TooManyTries`, `RoleMissing`.
#[server(prefix = "/do", endpoint = "open-membership")]
pub async fn open_membership(
    #[server(default)] login: String,
    #[server(default)] password: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    program::membership::sign_in(&visit.program, visit.actor()?, &login, &password, visit.address).await?;
    leptos_axum::redirect(super::choose::page_of(&visit, "/enroll/mpn", "/settings/identifiers?choose=1"));
    Ok(())
}

#[cfg(feature = "ssr")]
mod form {
    use super::OpenMembership;
    use crate::error::{AppError, FieldError};
    use crate::membership::words;
    use crate::page::{Posted, Visit};
    use crate::say::Say;
    use crate::t;
    use crate::transfers::reasons;
    use crate::ui::form::Form;
    use crate::ui::{Card, ErrorSummary, Field, Problem};
    use domain::mpn::MpnRefusal;
    use domain::text::TextProblem;
    use leptos::prelude::*;
    use leptos::server_fn::ServerFn;
    use time::Duration;

    /// Whether the form is asked for, though the company is signed in already (ENR-32).
    pub(in crate::membership) fn is_wanted(visit: &Visit) -> bool {
        visit.value("sign-in").is_some() || visit.refused(OpenMembership::PATH).is_some()
    }

    /// The card with the form. `beside` stands next to the button.
    pub(in crate::membership) fn card(visit: &Visit, beside: AnyView) -> impl IntoView + use<> {
        let say = visit.say;
        let refused = visit.refused(OpenMembership::PATH);
        let login = refused.and_then(|posted| posted.value("login")).unwrap_or_default().to_owned();
        let error = |field: &str| refused.and_then(|posted| posted.problem(field)).map(|it| wrong(say, it));
        let (login_error, password_error) = (error("login"), error("password"));
        view! {
            <Card title=t!(say, "mpn-sign-in-title")>
                <Form class="card-body form".to_owned() function=OpenMembership::PATH.to_owned()
                    busy=t!(say, "sign-in-busy") offline=t!(say, "form-offline")>
                    <p class="muted">{t!(say, "mpn-sign-in-hint")}</p>
                    <Field name="login" label=t!(say, "mpn-login") autocomplete="off" error=login_error value=login/>
                    <Field name="password" label=t!(say, "mpn-password") kind="password" autocomplete="off"
                        error=password_error/>
                    <div class="row wide-sm">
                        <button type="submit" class="btn btn--primary">{t!(say, "sign-in")}</button>
                        {beside}
                    </div>
                </Form>
            </Card>
        }
    }

    fn wrong(say: Say, it: &FieldError) -> String {
        match (it.field.as_str(), it.problem) {
            ("password", TextProblem::Missing) => t!(say, "mpn-password-missing"),
            ("password", _) => t!(say, "sign-in-password-too-long"),
            _ => t!(say, "mpn-login-missing"),
        }
    }

    /// Why the sign-in was refused.
    pub(in crate::membership) fn problems(visit: &Visit) -> Option<impl IntoView + use<>> {
        let say = visit.say;
        let posted = visit.refused(OpenMembership::PATH)?;
        Some(view! { <ErrorSummary title=t!(say, "mpn-sign-in-problems") problems=told(say, posted)/> })
    }

    fn told(say: Say, posted: &Posted) -> Vec<Problem> {
        let at = |field: Option<&str>, sentence| vec![Problem { field: field.map(ToOwned::to_owned), sentence }];
        match &posted.error {
            AppError::Invalid(fields) => {
                fields.iter().map(|it| Problem { field: Some(it.field.clone()), sentence: wrong(say, it) }).collect()
            }
            AppError::Mpn(MpnRefusal::SignIn) => at(Some("login"), t!(say, "mpn-refused-sign-in")),
            AppError::Mpn(refusal) => at(None, words::refusal(say, *refusal, "")),
            AppError::TooManyTries(seconds) => {
                let span = Duration::seconds(i64::try_from(*seconds).unwrap_or(i64::MAX)).max(Duration::MINUTE);
                at(None, t!(say, "sign-in-wait", span = say.span(span)))
            }
            other => reasons::problems(say, other, &|_| None),
        }
    }
}
