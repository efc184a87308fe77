//! Adding a location (MPN-07, ENR-41): the server function and its page.

use crate::error::AppError;
use domain::mpn::LocationFields;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub use form::page;

/// Add a location, which gets a number of its own.
///
/// # Errors
/// `Invalid` with every wrong field, `Mpn(NameTaken)`, `RoleMissing`.
#[server(prefix = "/do", endpoint = "add-mpn-location")]
pub async fn add_mpn_location(#[server(flatten)] fields: LocationFields) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let added = program::membership::add_location(&visit.program, visit.actor()?, &fields).await?;
    leptos_axum::redirect(&format!("/settings/identifiers?added={added}"));
    Ok(())
}

#[cfg(feature = "ssr")]
mod form {
    //! `/settings/identifiers/new`.

    use super::AddMpnLocation;
    use crate::enrollment::words::{self, Words};
    use crate::error::AppError;
    use crate::membership::words::refusal;
    use crate::page::{Nav, Page, PageResult, Posted, Visit};
    use crate::settings::{Tab, crumbs, tabs};
    use crate::t;
    use crate::transfers::reasons;
    use crate::ui::form::Form;
    use crate::ui::{Card, ErrorSummary, Field, Head, Problem, Select};
    use domain::country::Postal;
    use domain::mpn::MpnRefusal;
    use domain::profile::ProfileFields;
    use domain::text::TextProblem;
    use leptos::prelude::*;
    use leptos::server_fn::ServerFn;
    use program::membership::{LocationForm, location_form};

    /// The page.
    ///
    /// # Errors
    /// `RoleMissing`, `SignInNeeded`.
    pub async fn page(visit: Visit) -> PageResult {
        let form = location_form(&visit.program, visit.actor()?).await?;
        Ok(Page::new(t!(visit.say, "mpn-add"), Nav::Settings, content(&visit, &form)))
    }

    /// The form as it is filled in.
    struct Filled<'a> {
        words: Words<'a>,
        posted: Option<&'a Posted>,
    }

    impl Filled<'_> {
        fn value(&self, field: &str) -> String {
            self.posted.and_then(|posted| posted.value(field)).unwrap_or_default().to_owned()
        }

        fn error(&self, field: &str) -> Option<String> {
            let posted = self.posted?;
            if field == "name" && posted.error == AppError::Mpn(MpnRefusal::NameTaken) {
                return Some(refusal(self.words.say, MpnRefusal::NameTaken, ""));
            }
            posted.problem(field).map(|it| self.sentence(field, it.problem))
        }

        fn sentence(&self, field: &str, problem: TextProblem) -> String {
            let say = self.words.say;
            let typed = ProfileFields { email: self.value("email"), ..ProfileFields::default() };
            match (field, problem) {
                ("phone", _) => t!(say, "mpn-phone-form"),
                ("country", _) => t!(say, "mpn-country-fixed", country = self.country()),
                ("name", TextProblem::Missing) => t!(say, "text-missing", field = t!(say, "mpn-name")),
                ("name", TextProblem::BadCharacter) => t!(say, "text-bad-character", field = t!(say, "mpn-name")),
                ("name", _) => t!(say, "enroll-too-long", field = t!(say, "mpn-name"), most = 200),
                _ => self.words.problem(field, problem, &typed),
            }
        }

        fn country(&self) -> String {
            self.words.country.name(self.words.say.0.tag()).to_owned()
        }

        fn field(&self, name: &'static str, label: String, wide: bool, hint: Option<String>) -> AnyView {
            self.optional(name, label, wide, hint, false)
        }

        fn optional(&self, name: &'static str, label: String, wide: bool, hint: Option<String>, may: bool) -> AnyView {
            let optional = may.then(|| t!(self.words.say, "enroll-optional"));
            let kind = match name {
                "email" => "email",
                "phone" => "tel",
                _ => "text",
            };
            let (error, value) = (self.error(name), self.value(name));
            view! { <Field name label optional kind wide hint error value autocomplete="off"/> }.into_any()
        }
    }

    fn content(visit: &Visit, form: &LocationForm) -> impl IntoView + use<> {
        let say = visit.say;
        let posted = visit.refused(AddMpnLocation::PATH);
        let filled = Filled { words: Words { say, country: &form.country, web_mail: &form.web_mail }, posted };
        // What is inside an island or a card is rendered later, and borrows nothing.
        let cards = view! { {location(&filled)}{contact(&filled)} };
        view! {
            <Head say title=t!(say, "mpn-add") lead=Some(t!(say, "mpn-add-lead"))
                crumbs=crumbs(say, Tab::Identifiers, Some(t!(say, "mpn-add")))/>
            {tabs(visit, Tab::Identifiers)}
            {summary(&filled)}
            <Form class="form".to_owned() function=AddMpnLocation::PATH.to_owned()
                busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                {cards}
                <div class="row wide-sm">
                    <button type="submit" class="btn btn--primary">{t!(say, "mpn-add")}</button>
                    <a class="btn btn--quiet" href="/settings/identifiers">{t!(say, "operator-cancel")}</a>
                </div>
            </Form>
        }
    }

    fn summary(filled: &Filled<'_>) -> Option<impl IntoView + use<>> {
        let (say, posted) = (filled.words.say, filled.posted?);
        let at = |field: &str, sentence| Problem { field: Some(field.to_owned()), sentence };
        let problems: Vec<_> = match &posted.error {
            AppError::Invalid(fields) => {
                fields.iter().map(|it| at(&it.field, filled.sentence(&it.field, it.problem))).collect()
            }
            AppError::Mpn(why) => vec![at("name", refusal(say, *why, ""))],
            other => reasons::problems(say, other, &|_| None),
        };
        let count = i64::try_from(problems.len()).unwrap_or_default();
        Some(view! { <ErrorSummary title=t!(say, "enroll-problems", count = count) problems/> })
    }

    fn location(filled: &Filled<'_>) -> impl IntoView + use<> {
        let (say, label) = (filled.words.say, |field| words::label(filled.words.say, field));
        let required = matches!(filled.words.country.postal(), Postal::Required(_));
        let content = view! {
            <div class="card-body">
                <div class="fields">
                    {filled.field("name", t!(say, "mpn-name"), true, Some(t!(say, "mpn-name-hint")))}
                    {filled.field("line1", label("line1"), true, None)}
                    {filled.optional("line2", label("line2"), true, None, true)}
                    {filled.optional("postal_code", label("postal_code"), false, None, !required)}
                    {filled.field("city", label("city"), false, None)}
                    {state(filled)}
                    {country(filled)}
                </div>
            </div>
        };
        view! { <Card title=t!(say, "mpn-location")>{content}</Card> }
    }

    /// A list where addresses name a state; a text that may be left out elsewhere.
    fn state(filled: &Filled<'_>) -> AnyView {
        let (say, states) = (filled.words.say, filled.words.country.states());
        let label = words::label(say, "state");
        if states.is_empty() {
            return filled.optional("state", label, false, None, true);
        }
        let choose = std::iter::once((String::new(), t!(say, "enroll-state-choose")));
        let options = choose.chain(states.into_iter().map(|it| (it.code.to_owned(), it.name.to_owned()))).collect();
        let (error, value) = (filled.error("state"), filled.value("state"));
        view! { <Select name="state" label options error value/> }.into_any()
    }

    fn country(filled: &Filled<'_>) -> impl IntoView + use<> {
        let say = filled.words.say;
        let hint = t!(say, "mpn-country-hint");
        let (error, value) = (filled.error("country"), filled.country());
        view! {
            <input type="hidden" name="country" value=filled.words.country.code().to_owned()/>
            <Field name="country_name" id="country" label=words::label(say, "country") wide=true readonly=true
                hint=Some(hint) error value/>
        }
    }

    fn contact(filled: &Filled<'_>) -> impl IntoView + use<> {
        let (say, label) = (filled.words.say, |field| words::label(filled.words.say, field));
        let content = view! {
            <div class="card-body">
                <p class="hint">{t!(say, "mpn-contact-hint")}</p>
                <div class="fields">
                    {filled.field("first_name", label("first_name"), false, None)}
                    {filled.field("last_name", label("last_name"), false, None)}
                    {filled.field("email", t!(say, "mpn-email"), true, Some(t!(say, "enroll-email-hint")))}
                    {filled.field("phone", label("phone"), false, Some(t!(say, "mpn-phone-hint")))}
                </div>
            </div>
        };
        view! { <Card title=t!(say, "mpn-contact")>{content}</Card> }
    }
}
