//! The controls of the form: three cards, whose rules follow the country.

use super::words::{Words, label};
use crate::lang::Lang;
use crate::say::Say;
use crate::t;
use crate::ui::{Card, Field, Select};
use domain::country::Postal;
use domain::profile::ProfileFields;
use domain::text::TextProblem;
use leptos::prelude::*;

/// The form as it is filled in, and what is wrong with it.
pub(crate) struct Filled<'a> {
    pub(crate) words: Words<'a>,
    pub(crate) fields: &'a ProfileFields,
    pub(crate) wrong: Vec<(String, TextProblem)>,
}

impl Filled<'_> {
    fn say(&self) -> Say {
        self.words.say
    }

    fn error(&self, field: &str) -> Option<String> {
        let (_, problem) = self.wrong.iter().find(|(name, _)| name == field)?;
        Some(self.words.problem(field, *problem, self.fields))
    }

    fn value(&self, field: &str) -> String {
        self.fields.get(field).to_owned()
    }

    /// A control with its label; `extra` makes it wide, or says what may be left out.
    fn field(&self, name: &'static str, with: With) -> AnyView {
        let say = self.say();
        let optional = with.optional.then(|| t!(say, "enroll-optional"));
        let (label, error, value) =
            (with.label.unwrap_or_else(|| label(say, name)), self.error(name), self.value(name));
        view! {
            <Field name label optional kind=with.kind wide=with.wide hint=with.hint error value
                autocomplete=with.autocomplete/>
        }
        .into_any()
    }
}

/// What differs between the controls.
#[derive(Default)]
struct With {
    kind: &'static str,
    wide: bool,
    optional: bool,
    label: Option<String>,
    hint: Option<String>,
    autocomplete: &'static str,
}

const TEXT: With = With { kind: "text", wide: false, optional: false, label: None, hint: None, autocomplete: "off" };

pub(crate) fn company(filled: &Filled<'_>) -> impl IntoView + use<> {
    let say = filled.say();
    let name = With { wide: true, hint: Some(t!(say, "enroll-company-hint")), autocomplete: "organization", ..TEXT };
    let website = With { kind: "url", optional: true, autocomplete: "url", ..TEXT };
    let content = view! {
        <div class="card-body">
            <div class="fields">
                {filled.field("company_name", name)}
                {number(filled)}
                {filled.field("website", website)}
                {filled.field("line1", With { wide: true, autocomplete: "address-line1", ..TEXT })}
                {filled.field("line2", With { wide: true, optional: true, autocomplete: "address-line2", ..TEXT })}
                {postal_code(filled)}
                {filled.field("city", With { autocomplete: "address-level2", ..TEXT })}
                {state(filled)}
                {country(filled)}
            </div>
        </div>
    };
    view! { <Card title=t!(say, "enroll-legal")>{content}</Card> }
}

/// The registration number, by the name it has in the country (REG-07).
fn number(filled: &Filled<'_>) -> AnyView {
    let (say, rule) = (filled.say(), filled.words.country.number());
    let label = match rule.kind() {
        // In the country's own language the two may be one word.
        Some(kind) if kind != label(say, "registration_number") => t!(say, "enroll-number-of-kind", kind = kind),
        _ => label(say, "registration_number"),
    };
    let hint = rule.example().map(|example| t!(say, "enroll-for-example", example = example));
    filled.field("registration_number", With { label: Some(label), hint, optional: !rule.is_mandatory(), ..TEXT })
}

fn postal_code(filled: &Filled<'_>) -> AnyView {
    let required = matches!(filled.words.country.postal(), Postal::Required(_));
    filled.field("postal_code", With { optional: !required, autocomplete: "postal-code", ..TEXT })
}

/// A list where addresses name a state; a text that may be left out elsewhere.
fn state(filled: &Filled<'_>) -> AnyView {
    let say = filled.say();
    let states = filled.words.country.states();
    if states.is_empty() {
        return filled.field("state", With { optional: true, autocomplete: "address-level1", ..TEXT });
    }
    let choose = std::iter::once((String::new(), t!(say, "enroll-state-choose")));
    let options = choose.chain(states.into_iter().map(|it| (it.code.to_owned(), it.name.to_owned()))).collect();
    let (error, value) = (filled.error("state"), filled.value("state"));
    view! { <Select name="state" label=label(say, "state") options error value autocomplete="address-level1"/> }
        .into_any()
}

fn country(filled: &Filled<'_>) -> AnyView {
    let say = filled.say();
    let country = filled.words.country;
    let name = country.name(say.0.tag()).to_owned();
    let error = filled.error("country");
    view! {
        <input type="hidden" name="country" value=country.code().to_owned()/>
        <Field name="country_name" id="country" label=label(say, "country") wide=true readonly=true
            hint=Some(t!(say, "enroll-country-hint")) error value=name/>
    }
    .into_any()
}

pub(crate) fn contact(filled: &Filled<'_>) -> impl IntoView + use<> {
    let say = filled.say();
    let options = Lang::ALL.map(|lang| (lang.tag().to_owned(), language(say, lang))).to_vec();
    let chosen = filled.value("language");
    let value = if chosen.is_empty() { say.0.tag().to_owned() } else { chosen };
    let error = filled.error("language");
    let email = With { kind: "email", wide: true, hint: Some(t!(say, "enroll-email-hint")), ..TEXT };
    let phone = With { kind: "tel", hint: Some(example(filled)), ..TEXT };
    let content = view! {
        <div class="card-body">
            <p class="hint">{t!(say, "enroll-contact-hint")}</p>
            <div class="fields">
                {filled.field("first_name", TEXT)}
                {filled.field("last_name", TEXT)}
                {filled.field("email", email)}
                {filled.field("phone", phone)}
                <Select name="language" label=label(say, "language") options error value/>
            </div>
        </div>
    };
    view! { <Card title=t!(say, "enroll-contact")>{content}</Card> }
}

fn example(filled: &Filled<'_>) -> String {
    t!(filled.say(), "enroll-for-example", example = filled.words.phone_example())
}

/// A language by its name in the reader's.
pub(crate) fn language(say: Say, lang: Lang) -> String {
    match lang {
        Lang::En => t!(say, "enroll-language-en"),
        Lang::Sv => t!(say, "enroll-language-sv"),
        Lang::Nl => t!(say, "enroll-language-nl"),
        Lang::ZhCn => t!(say, "enroll-language-zh-cn"),
    }
}

pub(crate) fn support(filled: &Filled<'_>) -> impl IntoView + use<> {
    let say = filled.say();
    let website = With { kind: "url", wide: true, optional: true, ..TEXT };
    let content = view! {
        <div class="card-body">
            <p class="hint">{t!(say, "enroll-support-hint")}</p>
            <div class="fields">
                {filled.field("support_email", With { kind: "email", ..TEXT })}
                {filled.field("support_phone", With { kind: "tel", hint: Some(example(filled)), ..TEXT })}
                {filled.field("support_website", website)}
            </div>
        </div>
    };
    view! { <Card title=t!(say, "enroll-support")>{content}</Card> }
}
