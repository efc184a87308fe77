//! The subscriptions themselves: state, licenses, and for each whether it can be transferred, else why not.

use super::Shown;
use super::one::status_tag;
use crate::say::Say;
use crate::t;
use crate::transfers::reasons;
use crate::ui::{At, Empty, Glyph, Tag, Tone};
use domain::SubscriptionId;
use domain::eligibility::{Assessed, Eligibility, Ineligible};
use domain::subscription::{ProductFamily, Subscription, SubscriptionStatus, TRANSFERRED};
use leptos::either::Either;
use leptos::prelude::*;
use program::store::subscriptions::Owned;

/// The first half of an id, enough to tell subscriptions of one customer apart.
#[must_use]
pub fn short_id(id: &SubscriptionId) -> String {
    id.as_str()[..13].to_owned()
}

/// `120 licenses`, or that it is billed by usage.
#[must_use]
pub fn licenses(say: Say, subscription: &Subscription) -> String {
    if subscription.family.counts_licenses() {
        t!(say, "licenses", count = subscription.quantity)
    } else {
        t!(say, "usage-based")
    }
}

/// The card with the tenant's own subscriptions; nothing when the customer has some through others only.
pub(super) fn own(shown: &Shown<'_>) -> Option<impl IntoView + use<>> {
    let Shown { say, found, .. } = shown;
    let say = *say;
    if found.own.is_empty() {
        return found.through_others.is_empty().then(|| Either::Left(nothing(shown)));
    }
    let last = if shown.is_direct() { Some(t!(say, "subscriptions-column-transfer")) } else { None };
    let rows: Vec<_> = found.own.iter().map(|it| own_row(shown, it)).collect();
    let figures = shown.is_direct().then(|| {
        let bases = found.own.iter().filter(|it| !it.subscription.is_add_on()).count();
        let eligible = found.own.iter().filter(|it| it.can_be_chosen()).count();
        let figures = t!(say, "subscriptions-eligible", eligible = eligible, bases = bases);
        view! { <div class="row push"><span class="small muted">{figures}</span></div> }
    });
    Some(Either::Right(view! {
        <section class="card" aria-labelledby="own-h">
            <div class="card-head"><h2 id="own-h">{t!(say, "subscriptions-title")}</h2>{figures}</div>
            <table class="table table--stack" role="table">
                <caption class="vh">{t!(say, "subscriptions-table")}</caption>
                {heads(say, last)}
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </section>
    }))
}

fn nothing(shown: &Shown<'_>) -> impl IntoView + use<> {
    let say = shown.say;
    let hint = t!(say, "subscriptions-none-hint", name = shown.customer.name.as_str());
    view! {
        <section class="card">
            <Empty title=t!(say, "subscriptions-none")>
                <p>{hint}</p>
                <a class="btn" href="/customers">{t!(say, "subscriptions-to-customers")}</a>
            </Empty>
        </section>
    }
}

/// The card with what an indirect provider bills and the tenant resells (TRA-29).
pub(super) fn through_others(shown: &Shown<'_>) -> Option<impl IntoView + use<>> {
    let Shown { say, found, .. } = shown;
    let say = *say;
    if found.through_others.is_empty() {
        return None;
    }
    let label = t!(say, "subscriptions-column-billed-by");
    let rows: Vec<_> = below_their_bases(&found.through_others)
        .into_iter()
        .map(|it| {
            let state = state(say, &it.subscription, it.suspension_reason.as_deref());
            let billed_by = view! { <td role="cell" data-l=label.clone()>{it.owner_name.clone()}</td> };
            row(shown, &it.subscription, state, billed_by)
        })
        .collect();
    Some(view! {
        <section class="card" aria-labelledby="others-h">
            <div class="card-head"><h2 id="others-h">{t!(say, "subscriptions-through-others")}</h2></div>
            <p class="strip small muted">{t!(say, "subscriptions-through-others-hint")}</p>
            <table class="table table--stack" role="table">
                <caption class="vh">{t!(say, "subscriptions-through-others")}</caption>
                {heads(say, Some(label))}
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </section>
    })
}

/// Each base, then its add-ons; an add-on whose base is not among them stands last.
fn below_their_bases(all: &[Owned]) -> Vec<&Owned> {
    let place = |it: &&Owned| {
        let base = it.subscription.parent.as_ref().unwrap_or(&it.subscription.id);
        let at = all.iter().position(|other| other.subscription.id == *base).unwrap_or(usize::MAX);
        (at, it.subscription.is_add_on())
    };
    let mut ordered: Vec<_> = all.iter().collect();
    ordered.sort_by_key(place);
    ordered
}

fn heads(say: Say, last: Option<String>) -> impl IntoView + use<> {
    view! {
        <thead role="rowgroup">
            <tr role="row">
                <th role="columnheader" scope="col">{t!(say, "subscriptions-column-name")}</th>
                <th role="columnheader" scope="col" class="num">{t!(say, "subscriptions-column-licenses")}</th>
                <th role="columnheader" scope="col">{t!(say, "subscriptions-column-state")}</th>
                <th role="columnheader" scope="col">{t!(say, "subscriptions-column-renews")}</th>
                {last.map(|last| view! { <th role="columnheader" scope="col">{last}</th> })}
            </tr>
        </thead>
    }
}

fn own_row(shown: &Shown<'_>, it: &Assessed) -> impl IntoView + use<> {
    let say = shown.say;
    let state = state(say, &it.subscription, it.suspension_reason.as_deref());
    let transfer = shown.is_direct().then(|| {
        view! { <td role="cell" data-l=t!(say, "subscriptions-column-transfer")>{transfer(shown, it)}</td> }
    });
    row(shown, &it.subscription, state, transfer)
}

fn row<S, L>(shown: &Shown<'_>, it: &Subscription, state: S, last: L) -> impl IntoView + use<S, L>
where
    S: IntoView + 'static,
    L: IntoView + 'static,
{
    let say = shown.say;
    let href = format!("/customers/{}/subscriptions/{}", shown.customer.id, it.id);
    let class = match (it.is_add_on(), it.status) {
        (true, SubscriptionStatus::Active) => Some("is-child"),
        (true, _) => Some("is-child is-off"),
        (false, SubscriptionStatus::Active) => None,
        (false, _) => Some("is-off"),
    };
    let id = match it.family {
        ProductFamily::AzurePayg => format!("{} · {}", it.offer_id, short_id(&it.id)),
        _ => short_id(&it.id),
    };
    let quantity = if it.family.counts_licenses() { say.number(it.quantity) } else { "–".to_owned() };
    view! {
        <tr role="row" class=class>
            <th role="rowheader" scope="row">
                <a href=href>{it.friendly_name.clone()}</a><span class="sub mono">{id}</span>
            </th>
            <td role="cell" class="num" data-l=t!(say, "subscriptions-column-licenses")>{quantity}</td>
            <td role="cell" data-l=t!(say, "subscriptions-column-state")>{state}</td>
            <td role="cell" class="nowrap" data-l=t!(say, "subscriptions-column-renews")>{renews(say, it)}</td>
            {last}
        </tr>
    }
}

fn state(say: Say, it: &Subscription, reason: Option<&str>) -> impl IntoView + use<> {
    let moved =
        (reason == Some(TRANSFERRED)).then(|| view! { <span class="sub">{t!(say, "subscriptions-moved")}</span> });
    view! { {status_tag(say, it.status)}{moved} }
}

fn renews(say: Say, it: &Subscription) -> AnyView {
    match it.commitment_end.filter(|_| it.status == SubscriptionStatus::Active) {
        Some(at) => {
            let date = say.date(at);
            let text = if it.auto_renew { date } else { t!(say, "subscriptions-ends", date = date) };
            view! { <At say at text/> }.into_any()
        }
        None if it.status == SubscriptionStatus::Active && !it.family.counts_licenses() => {
            t!(say, "subscriptions-monthly").into_any()
        }
        None => "–".into_any(),
    }
}

fn transfer(shown: &Shown<'_>, it: &Assessed) -> AnyView {
    let say = shown.say;
    let name_of = |id: &SubscriptionId| {
        let base = shown.found.own.iter().find(|it| it.subscription.id == *id);
        (base.map_or("", |base| base.subscription.friendly_name.as_str()), base.is_some_and(Assessed::can_be_chosen))
    };
    match &it.eligibility {
        Eligibility::Eligible => {
            let text = t!(say, "subscriptions-can-be-transferred");
            view! { <Tag tone=Tone::Info glyph=Glyph::Swap text/> }.into_any()
        }
        Eligibility::MovesWith(base) => {
            let text = t!(say, "subscriptions-moves-with", base = name_of(base).0);
            view! { <span class="muted">{text}</span> }.into_any()
        }
        Eligibility::StaysWith(base) => {
            let text = match name_of(base) {
                (_, true) => t!(say, "subscriptions-stays-not-active"),
                (name, false) => t!(say, "subscriptions-stays-with", base = name),
            };
            view! { <span class="muted">{text}</span> }.into_any()
        }
        Eligibility::Ineligible(reason) => cannot(shown, reason).into_any(),
    }
}

fn cannot(shown: &Shown<'_>, reason: &Ineligible) -> impl IntoView + use<> {
    let say = shown.say;
    let (tone, glyph, text) = match reason {
        Ineligible::InOpenRequest { .. } => (Tone::Info, Glyph::Clock, t!(say, "subscriptions-requested")),
        _ => (Tone::Neutral, Glyph::Ban, t!(say, "subscriptions-cannot-be-transferred")),
    };
    view! { <Tag tone glyph text/><span class="sub">{reasons::with_cure(say, reason, shown.provider())}</span> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_shortened_to_two_groups() {
        let id = SubscriptionId::of([0xab; 16]);
        assert_eq!(short_id(&id), "abababab-abab");
    }
}
