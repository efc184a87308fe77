//! What is wrong with a form about people or accounts, and what to do.

use crate::error::{AppError, FieldError};
use crate::page::{Posted, Visit};
use crate::say::Say;
use crate::t;
use crate::transfers::reasons::text_problem;
use crate::ui::{ErrorSummary, Problem};
use domain::text::{COMPANY_NAME, TextProblem};
use domain::work_account::{AccountRefusal, LONGEST_CHOSEN_PASSWORD, SHORTEST_CHOSEN_PASSWORD};
use leptos::prelude::*;
use std::sync::Arc;

/// A refusal in words. `operator`: in the operator's own tenant other roles are meant.
pub(super) fn refusal(say: Say, refusal: AccountRefusal, operator: bool) -> String {
    match refusal {
        AccountRefusal::LastGlobalAdmin if operator => t!(say, "people-last-operator-admin"),
        AccountRefusal::LastGlobalAdmin => t!(say, "people-last-global-admin"),
        AccountRefusal::GlobalAdminOnly => t!(say, "people-global-admin-only"),
        AccountRefusal::RoleNotYours => t!(say, "people-role-not-yours"),
        AccountRefusal::NameTaken => t!(say, "people-name-taken"),
        AccountRefusal::PasswordToBeChanged => t!(say, "people-password-to-be-changed"),
        AccountRefusal::SamePassword => t!(say, "people-same-password"),
        AccountRefusal::WrongPassword => t!(say, "people-wrong-password"),
        AccountRefusal::InvitationUnknown => t!(say, "people-invitation-unknown"),
        AccountRefusal::InvitationForOther => t!(say, "people-invitation-for-other"),
        AccountRefusal::AlreadyMember => t!(say, "people-already-member"),
        AccountRefusal::KeptElsewhere => t!(say, "people-kept-elsewhere"),
        AccountRefusal::NotDelegated => t!(say, "people-not-delegated"),
        AccountRefusal::DomainTaken => t!(say, "people-domain-taken"),
        AccountRefusal::CustomerDomain => t!(say, "people-customer-domain"),
        AccountRefusal::CodeWrong => t!(say, "people-code-wrong"),
        AccountRefusal::CodeExpired => t!(say, "people-code-expired"),
    }
}

/// What to type into a field instead.
pub(super) fn field(say: Say, wrong: &FieldError) -> String {
    match (wrong.field.as_str(), wrong.problem) {
        ("first_name", TextProblem::Missing) => t!(say, "people-first-name-missing"),
        ("last_name", TextProblem::Missing) => t!(say, "people-last-name-missing"),
        ("name", TextProblem::Missing) => t!(say, "people-name-missing"),
        ("first_name" | "last_name" | "name", TextProblem::TooLong) => t!(say, "people-name-too-long"),
        ("first_name" | "last_name" | "name", _) => t!(say, "people-name-characters"),
        ("company_name", problem) => company_name(say, problem),
        ("email", TextProblem::Missing) => t!(say, "people-email-missing"),
        ("email", TextProblem::WebMail) => t!(say, "people-email-web-mail"),
        ("email", _) => t!(say, "people-email-malformed"),
        ("country", _) => t!(say, "people-country-missing"),
        ("registration_number", TextProblem::NotWanted) => t!(say, "new-customer-number-not-wanted"),
        ("registration_number", _) => t!(say, "people-number-malformed"),
        ("phone", _) => t!(say, "people-phone-malformed"),
        ("roles", _) => t!(say, "people-roles-missing"),
        ("role", _) => t!(say, "people-role-unknown"),
        ("authorized", _) => t!(say, "people-authorized-missing"),
        ("language", _) => t!(say, "people-language-unknown"),
        ("password", TextProblem::Missing) => t!(say, "people-password-missing"),
        ("password", TextProblem::TooShort) => {
            t!(say, "people-password-short", least = SHORTEST_CHOSEN_PASSWORD)
        }
        ("password", TextProblem::TooLong) => t!(say, "people-password-long", most = LONGEST_CHOSEN_PASSWORD),
        _ => t!(say, "people-password-guessable"),
    }
}

fn company_name(say: Say, problem: TextProblem) -> String {
    let label = t!(say, "enroll-company");
    match problem {
        TextProblem::TooLong => t!(say, "text-too-long", field = label, most = COMPANY_NAME),
        _ => text_problem(say, &label, problem),
    }
}

/// The control that a refusal is about.
const fn control(refusal: AccountRefusal) -> Option<&'static str> {
    match refusal {
        AccountRefusal::NameTaken | AccountRefusal::AlreadyMember => Some("email"),
        AccountRefusal::WrongPassword => Some("present_password"),
        AccountRefusal::SamePassword => Some("password"),
        AccountRefusal::CodeWrong | AccountRefusal::CodeExpired => Some("code"),
        _ => None,
    }
}

/// Everything that kept a form from being carried out.
fn problems(visit: &Visit, error: &AppError, has: &[&str]) -> Vec<Problem> {
    let say = visit.say;
    let at = |name: &str| has.contains(&name).then(|| name.to_owned());
    let one = |field, sentence| vec![Problem { field, sentence }];
    match error {
        AppError::Invalid(fields) => {
            fields.iter().map(|it| Problem { field: at(&it.field), sentence: field(say, it) }).collect()
        }
        AppError::Account(why) => {
            let operator = visit.tenant().is_ok_and(|tenant| tenant.operator);
            one(control(*why).and_then(at), refusal(say, *why, operator))
        }
        AppError::RoleMissing(roles) => {
            one(None, t!(say, "people-role-missing", roles = crate::accounts::any_of(say, roles)))
        }
        AppError::TooManyTries(seconds) => one(None, crate::accounts::sign_in::wait(say, *seconds)),
        AppError::Overtaken => one(None, t!(say, "people-overtaken")),
        AppError::NotFound => one(None, t!(say, "people-not-found")),
        _ => one(None, t!(say, "people-unavailable", number = &*visit.request_id)),
    }
}

/// The error summary of a form that was refused; `has` names the controls that are on the page.
pub(super) fn summary(visit: &Visit, posted: Option<&Posted>, has: &[&str]) -> Option<AnyView> {
    let problems = problems(visit, &posted?.error, has);
    let problems_to_fix = i64::try_from(problems.iter().filter(|it| it.field.is_some()).count()).unwrap_or_default();
    let title = match problems_to_fix {
        0 => t!(visit.say, "people-problems"),
        count => t!(visit.say, "enroll-problems", count = count),
    };
    Some(view! { <ErrorSummary title problems/> }.into_any())
}

/// What was typed into a form, and what is wrong with it. It owns that: what stands inside a form outlives the visit.
#[derive(Clone)]
pub(super) struct Sent {
    say: Say,
    posted: Option<Arc<Posted>>,
}

impl Sent {
    /// The form of a server function, if it was refused.
    pub(super) fn of(visit: &Visit, function: &str) -> Self {
        let posted = visit.posted.clone().filter(|posted| posted.function == function);
        Self { say: visit.say, posted }
    }

    /// What stands at a field.
    pub(super) fn error(&self, name: &str) -> Option<String> {
        let posted = self.posted.as_deref()?;
        match &posted.error {
            AppError::Account(why) if control(*why) == Some(name) => Some(refusal(self.say, *why, false)),
            _ => posted.problem(name).map(|wrong| field(self.say, wrong)),
        }
    }

    /// What was typed into a field.
    pub(super) fn value(&self, name: &str) -> String {
        self.value_or(name, "")
    }

    /// What was typed into a field, or what stands there before anything is.
    pub(super) fn value_or(&self, name: &str, before: &str) -> String {
        self.posted.as_deref().and_then(|posted| posted.value(name)).unwrap_or(before).to_owned()
    }

    /// The form itself.
    pub(super) fn posted(&self) -> Option<&Posted> {
        self.posted.as_deref()
    }
}
