//! Signing in with a work account, and choosing the tenant to go on in (ROL-07, ROL-08).
//!
//! Whether name or password was wrong is told to nobody (S04); the password is never sent back.

use crate::error::AppError;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub use form::page;
#[cfg(feature = "ssr")]
pub(crate) use form::wait;

/// Sign in. With several tenants the person chooses one first, and then goes on to `next`.
///
/// # Errors
/// `Invalid` for an empty field, `SignInRefused`, `TooManyTries`, `Unavailable`.
#[server(prefix = "/do", endpoint = "sign-in")]
pub async fn sign_in(
    #[server(default)] user: String,
    #[server(default)] password: String,
    #[server(default)] next: String,
) -> Result<(), AppError> {
    use crate::accounts::preferences::cookies;

    let visit = crate::page::visit()?;
    let signed_in = program::accounts::sign_in(&visit.program, &user, &password, visit.address)
        .await
        .map_err(|error| form::by_its_name_here(error.into()))?;
    cookies::begin_session(signed_in.token.reveal());
    let next = cookies::local(&next);
    let chosen = signed_in.tenants.len() == 1;
    leptos_axum::redirect(&if chosen { next } else { form::choosing_first(&next) });
    Ok(())
}

/// Go on in another of one's own tenants. The session gets a new token (S10).
///
/// # Errors
/// `SignInNeeded` without a session, `NotFound` without a role in that tenant.
#[server(prefix = "/do", endpoint = "choose-tenant")]
pub async fn choose_tenant(
    tenant_id: String,
    #[server(default)] customer: String,
    #[server(default)] next: String,
) -> Result<(), AppError> {
    use crate::accounts::preferences::cookies;
    use domain::{CustomerTenantId, PartnerTenantId};

    let visit = crate::page::visit()?;
    let token = visit.token.as_deref().ok_or(AppError::SignInNeeded)?;
    let token = if customer == "yes" {
        let id = CustomerTenantId::parse(&tenant_id).map_err(|_| AppError::BadRequest)?;
        program::accounts::choose_customer(&visit.program, token, &id).await?
    } else {
        let id = PartnerTenantId::parse(&tenant_id).map_err(|_| AppError::BadRequest)?;
        program::accounts::choose_tenant(&visit.program, token, &id).await?
    };
    cookies::begin_session(token.reveal());
    leptos_axum::redirect(&cookies::local(&next));
    Ok(())
}

#[cfg(feature = "ssr")]
mod form {
    //! The page with the form (design 02).

    use super::SignIn;
    use crate::accounts::preferences::cookies;
    use crate::error::{AppError, FieldError};
    use crate::page::{Nav, Page, PageResult, Posted, Visit};
    use crate::say::Say;
    use crate::t;
    use crate::ui::form::Form;
    use crate::ui::{ErrorSummary, Field, Glyph, Head, Icon, Problem};
    use domain::text::TextProblem;
    use leptos::prelude::*;
    use leptos::server_fn::ServerFn;
    use time::Duration;

    /// The page where one signs in; who is signed in already goes on.
    ///
    /// # Errors
    /// None.
    pub async fn page(visit: Visit) -> PageResult {
        let say = visit.say;
        let refused = visit.refused(SignIn::PATH);
        let next = refused.and_then(|posted| posted.value("next")).or_else(|| visit.value("next"));
        let next = cookies::local(next.unwrap_or_default());
        if let (Some(session), None) = (&visit.session, refused) {
            return Ok(Page::redirect(if session.actor.is_some() || session.customer.is_some() {
                next
            } else {
                choosing_first(&next)
            }));
        }
        let problems = refused.map(|posted| {
            let problems = problems(say, &posted.error, &visit.request_id);
            view! { <ErrorSummary title=t!(say, "sign-in-problems") problems/> }
        });
        let body = view! {
            <Head say title=t!(say, "sign-in-title") lead=Some(t!(say, "sign-in-lead"))/>
            {problems}
            <section class="card">{fields(say, refused, next)}</section>
            <section class="card">
                <div class="card-body">
                    <div class="row">
                        <div class="grow">
                            <h2>{t!(say, "sign-in-no-account")}</h2>
                            <p class="muted">{t!(say, "sign-in-no-account-text")}</p>
                        </div>
                        <a class="btn" href="/sign-in/new"><Icon glyph=Glyph::Plus/>{t!(say, "sign-in-create")}</a>
                    </div>
                </div>
            </section>
            <p class="muted">{t!(say, "sign-in-not-sure")}</p>
        };
        Ok(Page::new(t!(say, "sign-in"), Nav::Public, body))
    }

    fn fields(say: Say, refused: Option<&Posted>, next: String) -> impl IntoView + use<> {
        let user = refused.and_then(|posted| posted.value("user")).unwrap_or_default().to_owned();
        let error = |field| refused.and_then(|posted| posted.problem(field)).map(|problem| wrong_field(say, problem));
        let (user_error, password_error) = (error("user"), error("password"));
        view! {
            <Form
                function=SignIn::PATH.to_owned()
                id="sign-in".to_owned()
                class="card-body form".to_owned()
                busy=t!(say, "sign-in-busy")
                offline=t!(say, "form-offline")
            >
                <input type="hidden" name="next" value=next/>
                <Field name="user" label=t!(say, "sign-in-user") kind="email" autocomplete="username"
                    hint=Some(t!(say, "sign-in-user-hint")) error=user_error value=user/>
                <Field name="password" label=t!(say, "sign-in-password") kind="password"
                    autocomplete="current-password" error=password_error/>
                <div class="row wide-sm">
                    <button type="submit" class="btn btn--primary">{t!(say, "sign-in")}</button>
                </div>
            </Form>
        }
    }

    /// What to do, in the summary; the same words stand at the field where one is to blame.
    fn problems(say: Say, error: &AppError, request_id: &str) -> Vec<Problem> {
        let at = |field: Option<&str>, sentence| vec![Problem { field: field.map(ToOwned::to_owned), sentence }];
        match error {
            AppError::Invalid(fields) => fields
                .iter()
                .map(|it| Problem { field: Some(it.field.clone()), sentence: wrong_field(say, it) })
                .collect(),
            AppError::SignInRefused => at(Some("user"), t!(say, "sign-in-refused")),
            AppError::TooManyTries(seconds) => at(None, wait(say, *seconds)),
            _ => at(None, t!(say, "sign-in-unavailable", number = request_id)),
        }
    }

    fn wrong_field(say: Say, wrong: &FieldError) -> String {
        match (wrong.field.as_str(), wrong.problem) {
            ("password", TextProblem::Missing) => t!(say, "sign-in-password-missing"),
            ("password", _) => t!(say, "sign-in-password-too-long"),
            _ => t!(say, "sign-in-user-missing"),
        }
    }

    /// How long to wait after too many tries.
    pub fn wait(say: Say, seconds: u64) -> String {
        let span = Duration::seconds(i64::try_from(seconds).unwrap_or(i64::MAX));
        if span < Duration::minutes(2) {
            t!(say, "sign-in-wait-seconds", seconds = span.whole_seconds())
        } else {
            t!(say, "sign-in-wait", span = say.span(span))
        }
    }

    /// The use case calls the field by what it means, the form by its label.
    pub(super) fn by_its_name_here(error: AppError) -> AppError {
        let AppError::Invalid(mut fields) = error else { return error };
        for it in fields.iter_mut().filter(|it| it.field == "sign_in_name") {
            "user".clone_into(&mut it.field);
        }
        AppError::Invalid(fields)
    }

    /// The picker, which goes on to `next`.
    pub(super) fn choosing_first(next: &str) -> String {
        if next == "/" {
            return "/accounts".to_owned();
        }
        let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
        format!("/accounts?next={next}")
    }

    #[cfg(test)]
    mod tests {
        use super::*;
        use crate::lang::Lang;

        #[test]
        fn a_wrong_name_and_a_wrong_password_read_the_same() {
            let told = problems(Say(Lang::En), &AppError::SignInRefused, "1");
            assert_eq!(told.len(), 1);
            assert!(told[0].sentence.contains("user name or password"), "{told:?}");
        }

        #[test]
        fn the_use_case_s_name_of_the_field_becomes_the_form_s() {
            let wrong = FieldError { field: "sign_in_name".into(), problem: TextProblem::Missing };
            let told = problems(Say(Lang::En), &by_its_name_here(AppError::Invalid(vec![wrong])), "1");
            assert_eq!(told[0].field.as_deref(), Some("user"));
        }

        #[test]
        fn a_short_wait_is_told_in_seconds_and_a_long_one_in_minutes() {
            assert!(wait(Say(Lang::En), 20).contains("20\u{a0}seconds"));
            let say = Say(Lang::En);
            assert!(wait(say, 300).contains(&say.span(Duration::minutes(5))));
        }

        #[test]
        fn the_way_on_survives_the_choice_of_the_tenant() {
            assert_eq!(choosing_first("/"), "/accounts");
            assert_eq!(choosing_first("/customers?q=a&b"), "/accounts?next=%2Fcustomers%3Fq%3Da%26b");
        }
    }
}
