//! The controls about a company and the person who gets its bills; their rules follow the customer's country.

use super::words as reasons;
use crate::enrollment::words::{Words, label};
use crate::error::AppError;
use crate::lang::Lang;
use crate::page::{Posted, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{Card, ErrorSummary, Field, Problem, Select};
use domain::country::Postal;
use domain::customer_tenant::wants_number;
use domain::profile::ProfileFields;
use domain::text::TextProblem;
use leptos::prelude::*;

/// The form as it is filled in, and what was refused of it.
pub(super) struct Filled<'a> {
    pub(super) words: Words<'a>,
    pub(super) fields: ProfileFields,
    pub(super) posted: Option<&'a Posted>,
}

impl Filled<'_> {
    pub(super) const fn say(&self) -> Say {
        self.words.say
    }

    /// Whether number and phone are mandatory (REG-08).
    fn wants_number(&self) -> bool {
        wants_number(self.words.country.code())
    }

    pub(super) fn error(&self, field: &str) -> Option<String> {
        let posted = self.posted?;
        if let AppError::Customer(why) = &posted.error
            && reasons::control(*why) == Some(field)
        {
            return Some(reasons::refusal(self.say(), *why));
        }
        posted.problem(field).map(|it| self.sentence(field, it.problem))
    }

    fn sentence(&self, field: &str, problem: TextProblem) -> String {
        let say = self.say();
        match (field, problem) {
            ("domain", TextProblem::WebMail) => t!(say, "new-customer-domain-web-mail"),
            ("domain", _) => t!(say, "new-customer-domain-form"),
            ("country", _) => t!(say, "new-customer-country-choose"),
            ("registration_number", TextProblem::NotWanted) => t!(say, "new-customer-number-not-wanted"),
            _ => self.words.problem(field, problem, &self.fields),
        }
    }

    /// Everything that kept the form from being carried out.
    pub(super) fn summary(&self, visit: &Visit) -> Option<AnyView> {
        let (say, error) = (self.say(), &self.posted?.error);
        let problems: Vec<_> = match error {
            AppError::Invalid(fields) => fields
                .iter()
                .map(|it| Problem { field: Some(it.field.clone()), sentence: self.sentence(&it.field, it.problem) })
                .collect(),
            other => vec![reasons::problem(visit, other)],
        };
        let count = i64::try_from(problems.len()).unwrap_or_default();
        Some(view! { <ErrorSummary title=t!(say, "enroll-problems", count = count) problems/> }.into_any())
    }

    /// A control with its label; `with` says what differs.
    pub(super) fn field(&self, name: &'static str, with: With) -> AnyView {
        let optional = with.optional.then(|| t!(self.say(), "enroll-optional"));
        let label = with.label.unwrap_or_else(|| label(self.say(), name));
        let value = with.value.unwrap_or_else(|| self.fields.get(name).to_owned());
        let error = self.error(name);
        view! {
            <Field name label optional kind=with.kind wide=with.wide hint=with.hint error value autocomplete="off"/>
        }
        .into_any()
    }
}

/// What differs between the controls.
pub(super) struct With {
    pub(super) kind: &'static str,
    pub(super) wide: bool,
    pub(super) optional: bool,
    pub(super) label: Option<String>,
    pub(super) hint: Option<String>,
    pub(super) value: Option<String>,
}

/// A line of text.
pub(super) const TEXT: With = With { kind: "text", wide: false, optional: false, label: None, hint: None, value: None };

/// The company: `first` are the controls before its address.
pub(super) fn company(filled: &Filled<'_>, first: AnyView) -> impl IntoView + use<> {
    let say = filled.say();
    let required = matches!(filled.words.country.postal(), Postal::Required(_));
    let name = With { wide: true, hint: Some(t!(say, "new-customer-name-hint")), ..TEXT };
    let content = view! {
        <div class="card-body">
            <div class="fields">
                {filled.field("company_name", name)}
                {first}
                {filled.field("line1", With { wide: true, ..TEXT })}
                {filled.field("line2", With { wide: true, optional: true, ..TEXT })}
                {filled.field("postal_code", With { optional: !required, ..TEXT })}
                {filled.field("city", TEXT)}
                {state(filled)}
                {country(filled)}
            </div>
        </div>
    };
    view! { <Card title=t!(say, "new-customer-company")>{content}</Card> }
}

/// The registration number, by the name it has in the country; nothing where none is wanted (REG-08).
pub(super) fn number(filled: &Filled<'_>) -> Option<AnyView> {
    let (say, rule) = (filled.say(), filled.words.country.number());
    filled.wants_number().then(|| {
        let kind = t!(say, "enroll-number-of-kind", kind = rule.kind().unwrap_or_default());
        let hint = rule.example().map(|example| t!(say, "enroll-for-example", example = example));
        filled.field("registration_number", With { label: Some(kind), hint, ..TEXT })
    })
}

/// A list where addresses name a state; a text that may be left out elsewhere.
fn state(filled: &Filled<'_>) -> AnyView {
    let (say, states) = (filled.say(), filled.words.country.states());
    if states.is_empty() {
        return filled.field("state", With { optional: true, ..TEXT });
    }
    let choose = std::iter::once((String::new(), t!(say, "enroll-state-choose")));
    let options = choose.chain(states.into_iter().map(|it| (it.code.to_owned(), it.name.to_owned()))).collect();
    let (error, value) = (filled.error("state"), filled.fields.state.clone());
    view! { <Select name="state" label=label(say, "state") options error value/> }.into_any()
}

fn country(filled: &Filled<'_>) -> impl IntoView + use<> {
    let (say, country) = (filled.say(), filled.words.country);
    let (error, value) = (filled.error("country"), country.name(say.0.tag()).to_owned());
    view! {
        <input type="hidden" name="country" value=country.code().to_owned()/>
        <Field name="country_name" label=label(say, "country") wide=true readonly=true
            hint=Some(t!(say, "new-customer-country-hint")) error value/>
    }
}

/// Who gets the bills.
pub(super) fn contact(filled: &Filled<'_>, title: String, hint: String) -> impl IntoView + use<> {
    let say = filled.say();
    let options = Lang::ALL.map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned())).to_vec();
    let chosen = filled.fields.language.clone();
    let value = if chosen.is_empty() { say.0.tag().to_owned() } else { chosen };
    let error = filled.error("language");
    let example = t!(say, "enroll-for-example", example = filled.words.phone_example());
    let phone = With { kind: "tel", hint: Some(example), optional: !filled.wants_number(), ..TEXT };
    let content = view! {
        <div class="card-body">
            <p class="hint">{hint}</p>
            <div class="fields">
                {filled.field("first_name", TEXT)}
                {filled.field("last_name", TEXT)}
                {filled.field("email", With { kind: "email", wide: true, ..TEXT })}
                {filled.field("phone", phone)}
                <Select name="language" label=label(say, "language") options error value/>
            </div>
        </div>
    };
    view! { <Card title>{content}</Card> }
}
