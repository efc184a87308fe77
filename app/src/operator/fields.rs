//! The forms of the operator's pages: what was typed is kept, and what is wrong with it is told at the field.

use crate::error::AppError;
use crate::page::{Posted, Visit};
use crate::say::Say;
use crate::t;
use crate::transfers::reasons;
use crate::ui::{ErrorSummary, Problem};
use domain::standing::{OperatorRefusal, SuspensionReason};
use domain::text::TextProblem;
use leptos::prelude::*;

/// A form that may have been refused.
pub(super) struct Fields<'a> {
    say: Say,
    posted: Option<&'a Posted>,
    labels: Vec<(&'static str, String)>,
    /// What is said when it is so already.
    already: String,
}

impl<'a> Fields<'a> {
    /// The form of a server function, with the label of each of its fields.
    pub(super) fn of(visit: &'a Visit, function: &str, already: String, labels: Vec<(&'static str, String)>) -> Self {
        Self { say: visit.say, posted: visit.refused(function), labels, already }
    }

    /// The label of a field.
    pub(super) fn label(&self, field: &str) -> String {
        self.labels.iter().find(|(name, _)| *name == field).map_or_else(String::new, |(_, label)| label.clone())
    }

    /// What was typed into a field, or what it shows at first.
    pub(super) fn value(&self, field: &str, at_first: &str) -> String {
        self.posted.map_or(Some(at_first), |posted| posted.value(field)).unwrap_or_default().to_owned()
    }

    /// Whether a box is ticked, or is at first.
    pub(super) fn ticked(&self, field: &str, value: &str, at_first: bool) -> bool {
        self.posted.map_or(at_first, |posted| posted.has(field, value))
    }

    /// What is there now, beside what was typed, when somebody else was faster.
    pub(super) fn now(&self, field: &str, now: &str) -> Option<String> {
        let posted = self.posted.filter(|posted| posted.error == AppError::Overtaken)?;
        (posted.value(field) != Some(now)).then(|| t!(self.say, "operator-now", value = now))
    }

    /// What is wrong with a field.
    pub(super) fn error(&self, field: &str) -> Option<String> {
        let problem = self.posted?.problem(field)?.problem;
        Some(sentence(self.say, field, &self.label(field), problem))
    }

    /// The summary of everything that is wrong.
    pub(super) fn summary(&self) -> Option<impl IntoView + use<>> {
        let posted = self.posted?;
        let alone = |sentence: String| vec![Problem { field: None, sentence }];
        let problems = match &posted.error {
            AppError::Invalid(wrong) => {
                let at = |field: &str, problem| Problem {
                    field: Some(field.to_owned()),
                    sentence: sentence(self.say, field, &self.label(field), problem),
                };
                wrong.iter().map(|it| at(&it.field, it.problem)).collect()
            }
            AppError::Operator(OperatorRefusal::AlreadySo) => alone(self.already.clone()),
            AppError::Operator(refusal @ (OperatorRefusal::ReasonMissing | OperatorRefusal::NotAReseller)) => {
                let first = Some(format!("reason-{}", SuspensionReason::ALL[0].code()));
                vec![Problem { field: first, sentence: refused(self.say, *refusal) }]
            }
            AppError::Operator(refusal) => alone(refused(self.say, *refusal)),
            AppError::Order(refusal) => alone(crate::orders::words::refusal(self.say, *refusal)),
            other => reasons::problems(self.say, other, &|_| None),
        };
        Some(view! { <ErrorSummary title=t!(self.say, "operator-errors") problems/> })
    }
}

fn refused(say: Say, refusal: OperatorRefusal) -> String {
    match refusal {
        OperatorRefusal::AlreadySo => t!(say, "operator-already-so"),
        OperatorRefusal::ReasonMissing => t!(say, "operator-reason-missing"),
        OperatorRefusal::NotAReseller => t!(say, "operator-not-a-reseller"),
        OperatorRefusal::NotDirectBill => t!(say, "operator-not-direct-bill"),
        OperatorRefusal::MarketInUse => t!(say, "operator-market-in-use"),
        OperatorRefusal::NotAMarket => t!(say, "operator-not-a-market"),
    }
}

/// What to do about a field.
fn sentence(say: Say, field: &str, label: &str, problem: TextProblem) -> String {
    match (field, problem) {
        (_, TextProblem::TooEarly) => t!(say, "operator-day-passed"),
        ("from", _) => t!(say, "operator-day-malformed"),
        ("partner", TextProblem::NotInList) => t!(say, "affiliate-no-partner"),
        ("code", _) => t!(say, "operator-code-malformed"),
        ("currency", _) => t!(say, "operator-currency-malformed"),
        ("invitation_days", _) => t!(say, "operator-days-malformed"),
        ("pattern", TextProblem::Malformed) => t!(say, "operator-pattern-malformed"),
        ("prices", _) => t!(say, "catalogue-prices-wrong"),
        ("region" | "terms" | "cycles", _) | (_, TextProblem::NotInList) => t!(say, "operator-choose", field = label),
        ("name", TextProblem::TooLong) => {
            t!(say, "text-too-long", field = label, most = say.number(longest(domain::market::MARKET_NAME)))
        }
        (_, TextProblem::TooLong) => {
            t!(say, "text-too-long", field = label, most = say.number(longest(program::settings::LONGEST_NAME)))
        }
        (_, problem) => reasons::text_problem(say, label, problem),
    }
}

fn longest(most: usize) -> i64 {
    i64::try_from(most).unwrap_or(i64::MAX)
}
