//! The way to orders from a customer's subscriptions; where there is none, the reason is one click away (CUS-21, CUS-22).

use super::Shown;
use crate::accounts;
use crate::orders::words;
use crate::t;
use crate::ui::{Glyph, Icon};
use domain::Permission;
use domain::customer::RelationKind;
use domain::order::OrderRefusal;
use leptos::either::Either;
use leptos::prelude::*;

/// What stands beside the title.
pub(super) fn view(shown: &Shown<'_>) -> impl IntoView + use<> {
    let say = shown.say;
    let here = format!("/customers/{}", shown.customer.id);
    let hindrance = match (shown.customer.kind, shown.actor.may(Permission::PlaceOrders)) {
        (RelationKind::IndirectReseller, _) => Some(words::refusal(say, OrderRefusal::IndirectCustomer)),
        (_, true) => None,
        (_, false) => {
            let roles: Vec<_> = Permission::PlaceOrders.roles().iter().collect();
            Some(t!(say, "order-needs-role", roles = accounts::any_of(say, &roles)))
        }
    };
    match hindrance {
        None => Either::Left(view! {
            <div class="row push">
                <a class="btn" href=format!("{here}/orders")>{t!(say, "orders-title")}</a>
                <a class="btn btn--primary" href=format!("{here}/order")><Icon glyph=Glyph::Plus/>{t!(say, "order-add-products")}</a>
            </div>
        }),
        Some(why) => Either::Right(view! {
            <details class="push"><summary>{t!(say, "order-why-not")}</summary><p class="small">{why}</p></details>
        }),
    }
}
