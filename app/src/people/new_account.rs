//! Creating a work account (design 02b, ENR-02): what was typed, then the code from the letter.

use crate::error::AppError;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[cfg(feature = "ssr")]
pub use form::page;

/// The controls of the form.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedAccount {
    first_name: String,
    last_name: String,
    email: String,
    country: String,
    password: String,
    authorized: String,
    company_name: String,
    registration_number: String,
    phone: String,
}

/// Whether the account is for a customer's tenant: the page of an invitation asks for that in the address.
#[cfg(feature = "ssr")]
fn for_customer(visit: &crate::page::Visit) -> bool {
    visit.value("for") == Some("customer")
}

/// Keep what was typed and send a code to the address.
///
/// # Errors
/// As `program::accounts::begin_work_account`.
#[server(prefix = "/do", endpoint = "begin-account")]
pub async fn begin_account(#[server(flatten)] typed: TypedAccount) -> Result<(), AppError> {
    use crate::accounts::preferences::cookies;
    use program::accounts::{NewAccount, begin_work_account};

    let visit = crate::page::visit()?;
    let of_customer = for_customer(&visit);
    let new = NewAccount {
        first_name: typed.first_name,
        last_name: typed.last_name,
        email: typed.email,
        country: typed.country,
        password: typed.password,
        authorized: typed.authorized == "yes",
        language: visit.say.0.tag().to_owned(),
        of_customer,
        company_name: typed.company_name,
        registration_number: typed.registration_number,
        phone: typed.phone,
    };
    let token = begin_work_account(&visit.program, &new, visit.address).await?;
    cookies::carry(cookies::NEW_ACCOUNT, token.reveal());
    // Where a customer goes on afterwards stands in the address.
    leptos_axum::redirect(if of_customer { &visit.path } else { "/sign-in/new" });
    Ok(())
}

/// The code from the letter: the tenant is made, and its first global admin signed in.
///
/// # Errors
/// As `program::accounts::create_work_account`.
#[server(prefix = "/do", endpoint = "confirm-account")]
pub async fn confirm_account(#[server(default)] code: String) -> Result<(), AppError> {
    use crate::accounts::preferences::cookies;

    let visit = crate::page::visit()?;
    let token = visit.pending.as_deref().unwrap_or_default();
    let waiting = program::accounts::waiting_work_account(&visit.program, token).await?;
    let session = program::accounts::create_work_account(&visit.program, token, &code, visit.address).await?;
    cookies::begin_session(session.reveal());
    cookies::drop_cookie(cookies::NEW_ACCOUNT);
    if waiting.is_some_and(|it| it.of_customer) {
        leptos_axum::redirect(&cookies::local(visit.value("next").unwrap_or("/relations")));
    } else {
        leptos_axum::redirect("/enroll");
    }
    Ok(())
}

/// Send another code.
///
/// # Errors
/// As `program::accounts::send_code_again`.
#[server(prefix = "/do", endpoint = "resend-code")]
pub async fn resend_code() -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let token = visit.pending.as_deref().unwrap_or_default();
    program::accounts::send_code_again(&visit.program, token, visit.address).await?;
    leptos_axum::redirect("/sign-in/new?sent=again");
    Ok(())
}

/// Forget what was typed, and begin anew.
///
/// # Errors
/// `Unavailable`.
#[server(prefix = "/do", endpoint = "restart-account")]
pub async fn restart_account() -> Result<(), AppError> {
    use crate::accounts::preferences::cookies;

    let visit = crate::page::visit()?;
    let token = visit.pending.as_deref().unwrap_or_default();
    program::accounts::forget_work_account(&visit.program, token).await?;
    cookies::drop_cookie(cookies::NEW_ACCOUNT);
    leptos_axum::redirect("/sign-in/new");
    Ok(())
}

#[cfg(feature = "ssr")]
mod form {
    //! `/sign-in/new`: the first of the two steps.

    use super::BeginAccount;
    use crate::page::{Nav, Page, PageResult, Visit};
    use crate::people::words::Sent;
    use crate::people::{code, words};
    use crate::say::Say;
    use crate::t;
    use crate::ui::form::Form;
    use crate::ui::{Crumb, Field, FieldError, Head, Select};
    use domain::country::Country;
    use domain::customer_tenant::COUNTRIES_WITH_NUMBER;
    use domain::market::Market;
    use domain::work_account::SHORTEST_CHOSEN_PASSWORD;
    use leptos::prelude::*;
    use leptos::server_fn::ServerFn;
    use program::accounts::{countries, waiting_work_account};

    /// `/sign-in/new`; who is signed in has an account already and goes on.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn page(visit: Visit) -> PageResult {
        if visit.session.is_some() {
            return Ok(Page::redirect("/"));
        }
        let pending = visit.pending.as_deref().unwrap_or_default();
        if let Some(waiting) = waiting_work_account(&visit.program, pending).await? {
            return Ok(code::page(&visit, &waiting));
        }
        let say = visit.say;
        let countries = countries(&visit.program).await?;
        let title = t!(say, "new-account-title");
        let lead = if super::for_customer(&visit) {
            t!(say, "relations-new-account-lead")
        } else {
            t!(say, "new-account-lead")
        };
        let fields = [
            "first_name",
            "last_name",
            "email",
            "company_name",
            "country",
            "registration_number",
            "phone",
            "password",
            "authorized",
        ];
        let problems = words::summary(&visit, visit.posted.as_deref(), &fields);
        let body = view! {
            <Head say title=title.clone() crumbs=crumbs(say) lead=Some(lead)/>
            {problems}
            <section class="card">{self::fields(&visit, countries)}</section>
        };
        Ok(Page::new(title, Nav::Public, body))
    }

    /// The way here.
    pub fn crumbs(say: Say) -> Vec<Crumb> {
        vec![
            Crumb { href: Some("/sign-in".to_owned()), text: t!(say, "sign-in") },
            Crumb { href: None, text: t!(say, "new-account-title") },
        ]
    }

    fn fields(visit: &Visit, countries: Vec<Market>) -> impl IntoView + use<> {
        let say = visit.say;
        let sent = Sent::of(visit, BeginAccount::PATH);
        let ticked = sent.posted().is_some_and(|it| it.has("authorized", "yes"));
        let (company, besides) = (company(visit, &sent), number_and_phone(visit, &sent));
        let mut options = vec![(String::new(), t!(say, "new-account-choose-country"))];
        options.extend(countries.into_iter().map(|market| (market.code, market.name)));
        view! {
            <Form
                function=BeginAccount::PATH.to_owned()
                class="card-body form".to_owned()
                busy=t!(say, "form-busy")
                offline=t!(say, "form-offline")
            >
                <div class="fields">
                    <Field name="first_name" label=t!(say, "people-first-name") autocomplete="given-name"
                        error=sent.error("first_name") value=sent.value("first_name")/>
                    <Field name="last_name" label=t!(say, "people-last-name") autocomplete="family-name"
                        error=sent.error("last_name") value=sent.value("last_name")/>
                    <Field name="email" label=t!(say, "new-account-email") kind="email" wide=true autocomplete="email"
                        hint=Some(t!(say, "new-account-email-hint")) error=sent.error("email") value=sent.value("email")/>
                    {company}
                    <Select name="country" label=t!(say, "new-account-country") wide=true autocomplete="country" options
                        hint=Some(t!(say, "new-account-country-hint")) error=sent.error("country") value=sent.value("country")/>
                    {besides}
                    <Field name="password" label=t!(say, "sign-in-password") kind="password" wide=true
                        autocomplete="new-password" error=sent.error("password")
                        hint=Some(t!(say, "people-password-hint", least = SHORTEST_CHOSEN_PASSWORD))/>
                </div>
                {consent(say, sent.error("authorized"), ticked)}
                <div class="row wide-sm">
                    <button type="submit" class="btn btn--primary">{t!(say, "new-account-button")}</button>
                    <a class="btn btn--quiet" href="/sign-in">{t!(say, "people-cancel")}</a>
                </div>
            </Form>
        }
    }

    /// The name of a customer's company; a partner's is in its legal profile.
    fn company(visit: &Visit, sent: &Sent) -> Option<impl IntoView + use<>> {
        let say = visit.say;
        super::for_customer(visit).then(|| {
            view! {
                <Field name="company_name" label=t!(say, "enroll-company") wide=true autocomplete="organization"
                    hint=Some(t!(say, "enroll-company-hint"))
                    error=sent.error("company_name") value=sent.value("company_name")/>
            }
        })
    }

    /// What a customer tells where it is mandatory (REG-08). The country is chosen in the same form: without scripts it
    /// is not known yet, so the countries are named.
    fn number_and_phone(visit: &Visit, sent: &Sent) -> Option<impl IntoView + use<>> {
        if !super::for_customer(visit) {
            return None;
        }
        let say = visit.say;
        let names = COUNTRIES_WITH_NUMBER.map(|code| Country::of(code).name(say.0.tag()).to_owned());
        let where_wanted = t!(say, "new-account-number-hint", countries = names.join(&t!(say, "list-comma")));
        let optional = Some(t!(say, "people-optional"));
        Some(view! {
            <Field name="registration_number" label=t!(say, "enroll-number") wide=true autocomplete="off"
                optional=optional.clone() hint=Some(where_wanted)
                error=sent.error("registration_number") value=sent.value("registration_number")/>
            <Field name="phone" label=t!(say, "enroll-phone") kind="tel" wide=true autocomplete="tel" optional
                hint=Some(t!(say, "new-account-phone-hint")) error=sent.error("phone") value=sent.value("phone")/>
        })
    }

    fn consent(say: Say, error: Option<String>, ticked: bool) -> impl IntoView {
        let invalid = error.is_some().then_some("true");
        let described = error.is_some().then_some("authorized-e");
        let error = error.map(|error| view! { <FieldError id="authorized-e".to_owned() words=error/> });
        view! {
            {error}
            <div class="check">
                <input type="checkbox" id="authorized" name="authorized" value="yes" checked=ticked
                    aria-invalid=invalid aria-describedby=described/>
                <label for="authorized">{t!(say, "new-account-authorized")}</label>
            </div>
        }
    }
}

#[cfg(feature = "ssr")]
pub(super) use form::crumbs;
