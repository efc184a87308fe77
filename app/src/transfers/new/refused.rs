//! What kept a request from being created, above the form. Everything typed stays in the form below.

use super::{Draft, provider, subscriptions};
use crate::error::AppError;
use crate::t;
use crate::transfers::reasons;
use crate::ui::{ErrorSummary, Note, Problem, Tone};
use domain::SubscriptionId;
use domain::eligibility::Ineligible;
use leptos::either::Either;
use leptos::prelude::*;

/// The error summary, or the note that something changed meanwhile.
pub(super) fn view(draft: &Draft<'_>) -> Option<impl IntoView + use<>> {
    let say = draft.say;
    let posted = draft.posted?;
    if posted.error == AppError::Overtaken {
        return Some(Either::Left(view! {
            <Note tone=Tone::Warn role="alert">
                <p><b>{t!(say, "changed-meanwhile")}</b></p>
                <p>{t!(say, "new-overtaken")}</p>
            </Note>
        }));
    }
    let problems = problems(draft, &posted.error);
    Some(Either::Right(view! { <ErrorSummary title=t!(say, "new-errors") problems/> }))
}

fn problems(draft: &Draft<'_>, error: &AppError) -> Vec<Problem> {
    let say = draft.say;
    match error {
        AppError::Obstacles(obstacles) => {
            let sentence = |it| reasons::obstacle(say, it, draft.provider_name());
            obstacles
                .iter()
                .map(|it| Problem { field: Some(provider::FIRST.to_owned()), sentence: sentence(*it) })
                .collect()
        }
        AppError::Ineligible(lines) => lines.iter().map(|(id, reason)| line(draft, id, reason)).collect(),
        _ => reasons::problems(say, error, &|field| control(draft, field)),
    }
}

/// A line that cannot move, by its name; the link leads to its reason in the list.
fn line(draft: &Draft<'_>, id: &SubscriptionId, reason: &Ineligible) -> Problem {
    let say = draft.say;
    let known = draft.found.subscriptions.iter().find(|it| it.subscription.id == *id);
    let name = known.map_or(id.as_str(), |it| it.subscription.friendly_name.as_str());
    let why = reasons::ineligible(say, reason, draft.provider_name());
    let sentence = t!(say, "new-line-refused", name = name, reason = why);
    Problem { field: known.map(|_| subscriptions::control(id)), sentence }
}

fn control(draft: &Draft<'_>, field: &str) -> Option<String> {
    let first = || draft.found.subscriptions.iter().find(|it| it.can_be_chosen());
    match field {
        "provider" => (!draft.found.providers.is_empty()).then(|| provider::FIRST.to_owned()),
        "subscription" => first().map(|it| subscriptions::control(&it.subscription.id)),
        "note" => Some("note".to_owned()),
        _ => None,
    }
}

/// What is wrong with the choice as a whole, for the list itself.
pub(super) fn about_choice(draft: &Draft<'_>) -> Option<String> {
    match draft.posted?.error {
        AppError::Refused(refusal) if subscriptions::concerns_choice(refusal) => {
            Some(reasons::refusal(draft.say, refusal))
        }
        _ => None,
    }
}
