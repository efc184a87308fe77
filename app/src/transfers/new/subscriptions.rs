//! What: the base subscriptions with their add-ons, and those that cannot be transferred with the reason.

use super::{Draft, INCLUDED, SUBSCRIPTIONS};
use crate::subscriptions::{licenses, short_id};
use crate::t;
use crate::transfers::reasons;
use crate::ui::Icon;
use crate::ui::selection::Selection;
use domain::eligibility::{Assessed, Eligibility, Ineligible};
use domain::subscription::Subscription;
use domain::{SubscriptionId, TransferRefusal};
use leptos::either::Either;
use leptos::prelude::*;

const NOTE: &str = "subscription-e";

/// The id of the control of a subscription.
pub(super) fn control(id: &SubscriptionId) -> String {
    format!("s-{id}")
}

/// The check boxes.
pub(super) fn eligible(draft: &Draft<'_>) -> impl IntoView + use<> {
    let say = draft.say;
    let choices: Vec<_> =
        draft.found.subscriptions.iter().filter(|it| it.can_be_chosen()).map(|it| choice(draft, it)).collect();
    if choices.is_empty() {
        return Either::Left(view! { <p class="label">{t!(say, "new-none-eligible")}</p> });
    }
    let refused = super::refused::about_choice(draft);
    let class = if refused.is_some() { "field field--error" } else { "field" };
    let described = refused.is_some().then_some(NOTE);
    let error = refused.map(|sentence| view! { <p class="error" id=NOTE>{sentence}</p> });
    Either::Right(view! {
        <fieldset class=class aria-describedby=described>
            <legend>{t!(say, "new-subscriptions")}</legend>
            <p class="hint">{t!(say, "new-subscriptions-hint")}</p>
            {error}
            <Selection none=t!(say, "selected-none") one=t!(say, "selected-one") many=t!(say, "selected-many", n = "{n}")>
                <ul class="list">{choices}</ul>
            </Selection>
        </fieldset>
    })
}

fn choice(draft: &Draft<'_>, it: &Assessed) -> impl IntoView + use<> {
    let subscription = &it.subscription;
    let id = control(&subscription.id);
    let ticked = draft.posted.is_some_and(|posted| posted.has(SUBSCRIPTIONS, subscription.id.as_str()));
    view! {
        <li class="check choice">
            <input type="checkbox" id=id.clone() name=SUBSCRIPTIONS value=subscription.id.to_string() checked=ticked/>
            <div class="grow">
                <label for=id class="row">
                    <b>{subscription.friendly_name.clone()}</b>
                    <span class="muted small mono">{short_id(&subscription.id)}</span>
                    <span class="push">{licenses(draft.say, subscription)}</span>
                </label>
                {add_ons(draft, &subscription.id)}
            </div>
        </li>
    }
}

/// The add-ons that move with a base; they have no check box of their own (TRA-10).
fn add_ons(draft: &Draft<'_>, base: &SubscriptionId) -> Option<impl IntoView + use<>> {
    let say = draft.say;
    let moves = |it: &&Assessed| matches!(&it.eligibility, Eligibility::MovesWith(with) if with == base);
    let items: Vec<_> = draft
        .found
        .subscriptions
        .iter()
        .filter(moves)
        .map(|it| {
            let name = t!(say, "new-add-on-included", name = it.subscription.friendly_name.as_str());
            let licenses = licenses(say, &it.subscription);
            view! { <li class="row"><Icon glyph=INCLUDED/><span>{name}</span><span class="push">{licenses}</span></li> }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="list small addons">{items}</ul> })
}

/// What cannot be chosen, each with the reason and the step that mends it (TRA-16).
pub(super) fn ineligible(draft: &Draft<'_>) -> Option<impl IntoView + use<>> {
    let say = draft.say;
    let all = &draft.found.subscriptions;
    let reasons: Vec<_> = all
        .iter()
        .filter_map(|it| match &it.eligibility {
            Eligibility::Ineligible(reason) if !it.subscription.is_add_on() => Some((&it.subscription, reason)),
            _ => None,
        })
        .map(|(subscription, reason)| reason_view(draft, subscription, reason))
        .collect();
    if reasons.is_empty() {
        return None;
    }
    let open = !all.iter().any(Assessed::can_be_chosen);
    let summary = t!(say, "new-ineligible", count = reasons.len());
    Some(view! {
        <details open=open><summary><b>{summary}</b></summary><ul class="list gap">{reasons}</ul></details>
    })
}

fn reason_view(draft: &Draft<'_>, it: &Subscription, reason: &Ineligible) -> impl IntoView + use<> {
    let sentence = reasons::with_cure(draft.say, reason, draft.provider_name());
    view! {
        <li id=control(&it.id) tabindex="-1">
            {it.friendly_name.clone()}" "<span class="muted small mono">{short_id(&it.id)}</span>
            <span class="sub">{sentence}</span>
        </li>
    }
}

/// Whether a refusal is about the choice as a whole.
pub(super) const fn concerns_choice(refusal: TransferRefusal) -> bool {
    matches!(refusal, TransferRefusal::NothingChosen | TransferRefusal::NamedTwice | TransferRefusal::AddOnAlone)
}
