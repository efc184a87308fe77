//! What the reader can do with a subscription. What is not allowed is absent; the reason is one click away.

use super::{ChangeSubscription, Shown};
use crate::accounts;
use crate::orders::words;
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, Glyph, Icon, why_not};
use domain::Permission;
use domain::order::OrderRefusal;
use domain::subscription::{SubscriptionStatus, TRANSFERRED};
use domain::subscription_life::{BASE_SUSPENDED, BASE_TRANSFERRED, Side, SuspendReason, TERM_ENDED};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// The forms.
pub(super) fn view(shown: &Shown<'_>) -> impl IntoView + use<> {
    let (say, found) = (shown.say, &shown.found);
    let (life, billing) = (&found.held.life, found.side == Side::BillingPartner);
    let hindrance = hindrance(shown);
    let active = shown.status() == SubscriptionStatus::Active;
    let open = hindrance.is_none();
    let quantity = (open && billing && active && life.counts()).then(|| quantity(shown));
    let renewal = (open && active && life.can_renew()).then(|| renewal(shown));
    let suspend = (open && billing && active).then(|| suspend(shown));
    let wake = (open && billing && shown.status() == SubscriptionStatus::Suspended).then(|| reactivate(shown));
    let add_ons = (open && billing && active && !life.it.is_add_on()).then(|| {
        let href = format!("/customers/{}/order?base={}", shown.customer, shown.id());
        view! { <p class="row"><a class="btn" href=href><Icon glyph=Glyph::Plus/>{t!(say, "order-add-ons")}</a></p> }
    });
    let limited = (open && !billing).then(|| words::refusal(say, OrderRefusal::OfBillingPartner));
    let why = hindrance.or(limited).map(|why| why_not(say, why));
    view! {
        <Card title=t!(say, "subscription-changes")>
            <div class="card-body stack">{why}{quantity}{add_ons}{renewal}{suspend}{wake}</div>
        </Card>
    }
}

/// Why nothing at all can be done here, if so.
fn hindrance(shown: &Shown<'_>) -> Option<String> {
    let say = shown.say;
    if !shown.actor.may(Permission::PlaceOrders) {
        let roles: Vec<_> = Permission::PlaceOrders.roles().iter().collect();
        return Some(t!(say, "order-needs-role", roles = accounts::any_of(say, &roles)));
    }
    let life = &shown.found.held.life;
    let base_is_off = life.base.is_some_and(|base| base != SubscriptionStatus::Active);
    match shown.status() {
        _ if life.has_moved() => Some(words::refusal(say, OrderRefusal::Transferred)),
        SubscriptionStatus::Deleted => Some(words::refusal(say, OrderRefusal::Deleted)),
        SubscriptionStatus::Suspended if base_is_off => Some(words::refusal(say, OrderRefusal::BaseNotActive)),
        _ => None,
    }
}

/// A form around its fields, with the button that decides.
fn deciding(
    shown: &Shown<'_>,
    (change_to, class, button): (&'static str, &'static str, String),
    fields: AnyView,
) -> impl IntoView + use<> {
    let say = shown.say;
    let (customer, id) = (shown.customer.to_string(), shown.id().to_string());
    let version = shown.found.held.version.to_string();
    view! {
        <Form class="form".to_owned() function=ChangeSubscription::PATH.to_owned()
            busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
            <input type="hidden" name="customer_id" value=customer/>
            <input type="hidden" name="subscription_id" value=id/>
            <input type="hidden" name="version" value=version/>
            <input type="hidden" name="change_to" value=change_to/>
            <div class="stack">
                {fields}
                <div class="row"><button type="submit" class=class>{button}</button></div>
            </div>
        </Form>
    }
}

fn quantity(shown: &Shown<'_>) -> impl IntoView + use<> {
    let say = shown.say;
    let now = shown.found.held.life.it.quantity.to_string();
    let typed = shown.visit.refused(ChangeSubscription::PATH).and_then(|it| it.value("quantity")).map(str::to_owned);
    let value = typed.unwrap_or(now);
    let fields = view! {
        <div class="field">
            <label for="quantity">{t!(say, "subscriptions-column-licenses")}</label>
            <p class="hint" id="quantity-h">{t!(say, "subscription-quantity-hint")}</p>
            <input id="quantity" name="quantity" type="text" inputmode="numeric" autocomplete="off" value=value
                aria-describedby="quantity-h"/>
        </div>
    };
    deciding(shown, ("quantity", "btn btn--primary", t!(say, "subscription-quantity-save")), fields.into_any())
}

fn renewal(shown: &Shown<'_>) -> impl IntoView + use<> {
    let say = shown.say;
    let (decision, now) = if shown.found.held.life.it.auto_renew {
        (("end", "btn", t!(say, "subscription-end")), t!(say, "subscription-renews-now"))
    } else {
        (("renew", "btn", t!(say, "subscription-renew")), t!(say, "subscription-ends-now"))
    };
    deciding(shown, decision, view! { <p>{now}</p> }.into_any())
}

fn suspend(shown: &Shown<'_>) -> impl IntoView + use<> {
    let say = shown.say;
    let posted = shown.visit.refused(ChangeSubscription::PATH);
    let choices: Vec<_> = SuspendReason::ALL
        .into_iter()
        .map(|it| {
            let (id, code) = (format!("reason-{}", it.code()), it.code());
            let ticked = posted.is_some_and(|posted| posted.has("reason", code));
            view! {
                <div class="check">
                    <input type="radio" id=id.clone() name="reason" value=code checked=ticked/>
                    <label for=id>{reason(say, code)}</label>
                </div>
            }
        })
        .collect();
    let fields = view! {
        <p>{t!(say, "subscription-suspend-hint")}</p>
        <fieldset class="field" id="reason"><legend class="label">{t!(say, "subscription-reason")}</legend>{choices}</fieldset>
    };
    deciding(shown, ("suspend", "btn btn--danger", t!(say, "subscription-suspend")), fields.into_any())
}

fn reactivate(shown: &Shown<'_>) -> impl IntoView + use<> {
    let say = shown.say;
    let hint = view! { <p>{t!(say, "subscription-reactivate-hint")}</p> };
    deciding(shown, ("reactivate", "btn btn--primary", t!(say, "subscription-reactivate")), hint.into_any())
}

/// Why it is suspended, in words.
pub(super) fn reason(say: Say, code: &str) -> String {
    match (SuspendReason::of_code(code), code) {
        (Some(SuspendReason::CustomerCancels), _) => t!(say, "suspended-customer-cancels"),
        (Some(SuspendReason::NotPaid), _) => t!(say, "suspended-not-paid"),
        (Some(SuspendReason::PartnerRequest), _) => t!(say, "suspended-partner-request"),
        (None, BASE_SUSPENDED) => t!(say, "suspended-with-base"),
        (None, TERM_ENDED) => t!(say, "suspended-term-ended"),
        (None, TRANSFERRED | BASE_TRANSFERRED) => t!(say, "subscriptions-moved"),
        (None, _) => t!(say, "suspended-otherwise"),
    }
}
