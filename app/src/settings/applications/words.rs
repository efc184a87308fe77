//! Applications in words: how one stands, what is wrong with a form about it, a value to be copied.

use crate::accounts::role_alone;
use crate::error::{AppError, FieldError};
use crate::page::{Posted, Visit};
use crate::people::boxes::does;
use crate::say::Say;
use crate::t;
use crate::ui::copy::CopyButton;
use crate::ui::{ErrorSummary, Field, Glyph, Icon, Problem, Tag, Tone};
use domain::Roles;
use domain::text::TextProblem;
use leptos::prelude::*;
use program::credentials::{Credential, LONGEST_LIFE, LONGEST_NAME, Standing};
use time::{Duration, OffsetDateTime};

/// How it stands.
pub(super) fn standing(say: Say, it: &Credential, now: OffsetDateTime) -> impl IntoView + use<> {
    let (tone, glyph, text) = match it.standing(now) {
        Standing::Good => (Tone::Ok, Glyph::Ok, t!(say, "applications-good")),
        Standing::EndsSoon => {
            let days = (it.expires_at - now + Duration::DAY - Duration::MICROSECOND).whole_days();
            (Tone::Warn, Glyph::Alert, t!(say, "applications-ends-soon", days = days))
        }
        Standing::Ended => (Tone::Neutral, Glyph::Clock, t!(say, "applications-ended")),
        Standing::Revoked => (Tone::Neutral, Glyph::Ban, t!(say, "applications-revoked")),
    };
    view! { <Tag tone glyph text/> }
}

/// Roles, one beside the other.
pub(super) fn names(say: Say, roles: Roles) -> String {
    roles.iter().map(|it| role_alone(say, it)).collect::<Vec<_>>().join(&t!(say, "list-comma"))
}

/// Roles one under the other, each with what it is for.
pub(super) fn explained(say: Say, roles: Roles) -> impl IntoView + use<> {
    let roles: Vec<_> = roles
        .iter()
        .map(|it| {
            view! {
                <li><Icon glyph=Glyph::Check/><div><b>{role_alone(say, it)}</b><span class="sub">{does(say, it)}</span></div></li>
            }
        })
        .collect();
    view! { <ul class="grants">{roles}</ul> }
}

/// A value that is shown to be copied. It can be selected where there is no script.
pub(super) fn copied(
    say: Say,
    name: &'static str,
    label: String,
    button: String,
    value: String,
) -> impl IntoView + use<> {
    view! {
        <div class="stack code">
            <Field name label wide=true readonly=true autocomplete="off" value/>
            <div class="row">
                <CopyButton of=name.to_owned() copied=t!(say, "copied")><Icon glyph=Glyph::Copy/>{button}</CopyButton>
            </div>
        </div>
    }
}

/// What to type into a field instead.
pub(super) fn field(say: Say, wrong: &FieldError) -> String {
    match (wrong.field.as_str(), wrong.problem) {
        ("name", TextProblem::Missing) => t!(say, "applications-name-missing"),
        ("name", TextProblem::TooLong) => t!(say, "applications-name-long", most = LONGEST_NAME),
        ("name", _) => t!(say, "people-name-characters"),
        ("days", _) => t!(say, "applications-days-wrong", most = LONGEST_LIFE.whole_days()),
        _ => t!(say, "people-roles-missing"),
    }
}

/// The error summary of a form that was refused.
pub(super) fn summary(visit: &Visit, posted: Option<&Posted>) -> Option<AnyView> {
    let say = visit.say;
    let alone = |sentence| vec![Problem { field: None, sentence }];
    let problems = match &posted?.error {
        AppError::Invalid(fields) => {
            fields.iter().map(|it| Problem { field: Some(it.field.clone()), sentence: field(say, it) }).collect()
        }
        AppError::RoleMissing(roles) => {
            alone(t!(say, "people-role-missing", roles = crate::accounts::any_of(say, roles)))
        }
        AppError::Overtaken => alone(t!(say, "people-overtaken")),
        AppError::NotFound => alone(t!(say, "people-not-found")),
        _ => alone(t!(say, "people-unavailable", number = &*visit.request_id)),
    };
    Some(view! { <ErrorSummary title=t!(say, "people-problems") problems/> }.into_any())
}
