//! `/customers/{id}/order`: what can be ordered for a customer, and the order itself.

use super::{choose, form, words};
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Posted, Visit};
use crate::say::Say;
use crate::t;
use crate::transfers::reasons;
use crate::ui::{Crumb, ErrorSummary, Head, Note, Problem, Tone};
use domain::CustomerTenantId;
use domain::order::OrderRefusal;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::orders::{NewOrder, Preparation, WantedLine, place, prepare};
use serde::{Deserialize, Serialize};

/// One thing that is ordered: an offer, and how many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderedLine {
    /// The offer.
    pub offer: String,
    /// How many, as typed.
    #[serde(default)]
    pub quantity: String,
}

/// A partner orders for a customer. `plan` is a term and a rhythm, as `P1Y/monthly`.
///
/// # Errors
/// As `program::orders::place`.
#[server(prefix = "/do", endpoint = "place-order")]
pub async fn place_order(
    customer_id: CustomerTenantId,
    #[server(default)] base: String,
    #[server(default)] lines: Vec<OrderedLine>,
    #[server(default)] plan: String,
    #[server(default)] reseller: String,
    #[server(default)] request_id: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let base = match base.as_str() {
        "" => None,
        id => Some(domain::SubscriptionId::parse(id).map_err(|_| AppError::NotFound)?),
    };
    let (term, cycle) = plan.split_once('/').unwrap_or_default();
    let order = NewOrder {
        customer: customer_id.clone(),
        base,
        lines: lines.into_iter().map(|it| WantedLine { offer: it.offer, quantity: it.quantity }).collect(),
        term: term.to_owned(),
        cycle: cycle.to_owned(),
        reseller,
        request_id: Some(request_id),
    };
    let placed = place(&visit.program, visit.actor()?, &order).await?;
    let to = match placed.subscriptions.first() {
        Some(first) => format!("/customers/{customer_id}/subscriptions/{first}?done=ordered"),
        None => format!("/customers/{customer_id}/subscriptions"),
    };
    leptos_axum::redirect(&to);
    Ok(())
}

/// Everything the page shows.
pub(super) struct Draft<'a> {
    pub(super) say: Say,
    pub(super) visit: &'a Visit,
    pub(super) customer: CustomerTenantId,
    pub(super) found: Preparation,
    /// What was typed and refused.
    pub(super) posted: Option<&'a Posted>,
}

impl Draft<'_> {
    /// The address of the page.
    pub(super) fn here(&self) -> String {
        format!("/customers/{}/order", self.customer)
    }
}

/// The page: with `?offer=` the order of a base, with `?base=` of its add-ons, without either the choice.
///
/// # Errors
/// `NotFound` for a customer the tenant has no relation with, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let customer = visit.value("id").and_then(|id| CustomerTenantId::parse(id).ok()).ok_or(AppError::NotFound)?;
    let found = prepare(&visit.program, visit.actor()?, &customer).await?;
    let posted = visit.refused(PlaceOrder::PATH);
    let draft = Draft { say: visit.say, visit: &visit, customer, found, posted };
    let (say, found) = (draft.say, &draft.found);
    let title = t!(say, "order-title");
    let subscriptions = format!("/customers/{}/subscriptions", draft.customer);
    let crumbs = vec![
        Crumb { href: Some("/customers".into()), text: t!(say, "nav-customers") },
        Crumb { href: Some(subscriptions), text: found.customer_name.clone() },
        Crumb { href: None, text: title.clone() },
    ];
    let lead = t!(say, "order-lead", name = found.customer_name.as_str(), domain = found.customer_domain.as_str());
    let with_name = format!("{title}: {}", found.customer_name);
    let content = match found.closed {
        Some(refusal) => closed(&draft, refusal).into_any(),
        None => content(&draft),
    };
    let body = view! { <Head say title crumbs lead=Some(lead)/>{refused(&draft)}{content} };
    Ok(Page::new(with_name, Nav::Customers, body))
}

fn content(draft: &Draft<'_>) -> AnyView {
    let bases = &draft.found.bases;
    if let Some(base) = draft.visit.value("base").and_then(|id| bases.iter().find(|it| it.id.as_str() == id)) {
        return form::add_ons(draft, base).into_any();
    }
    let offer = draft.visit.value("offer");
    match draft.found.offers.iter().find(|it| Some(it.id.as_str()) == offer && !it.is_add_on()) {
        Some(offer) => form::base(draft, offer).into_any(),
        None => choose::view(draft).into_any(),
    }
}

/// Why nothing can be ordered, with the way to what mends it.
fn closed(draft: &Draft<'_>, refusal: OrderRefusal) -> impl IntoView + use<> {
    let say = draft.say;
    let back = format!("/customers/{}/subscriptions", draft.customer);
    view! {
        <section class="card">
            <div class="card-body stack">
                <Note tone=Tone::Warn><p><b>{t!(say, "order-closed")}</b></p><p>{words::refusal(say, refusal)}</p></Note>
                <p class="row"><a class="btn" href=back>{t!(say, "order-back")}</a></p>
            </div>
        </section>
    }
}

/// What kept the order from being placed.
fn refused(draft: &Draft<'_>) -> Option<impl IntoView + use<>> {
    let say = draft.say;
    let posted = draft.posted?;
    let problems = match &posted.error {
        AppError::Order(refusal) => vec![Problem { field: None, sentence: words::refusal(say, *refusal) }],
        AppError::Invalid(_) => {
            let field = Some("quantity-0".to_owned());
            vec![Problem { field, sentence: t!(say, "order-quantity-malformed") }]
        }
        other => reasons::problems(say, other, &|_| None),
    };
    Some(view! { <ErrorSummary title=t!(say, "order-errors") problems/> })
}
