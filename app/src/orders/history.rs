//! `/customers/{id}/orders`: what was ordered for a customer, newest first.

use super::words;
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{At, Crumb, Empty, Head, Note, Pager, Tone};
use domain::CustomerTenantId;
use domain::order::OrderRefusal;
use leptos::prelude::*;
use program::orders::{History, HistoryPlace, Ordered, history};
use program::store::moment;
use program::store::order_history::LineRow;

/// The page.
///
/// # Errors
/// `NotFound` for a customer the tenant has no relation with, `RoleMissing`, `SignInNeeded`, `BadRequest` for a place
/// that is none.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let customer = visit.value("id").and_then(|id| CustomerTenantId::parse(id).ok()).ok_or(AppError::NotFound)?;
    let place = place(&visit)?;
    let found = history(&visit.program, visit.actor()?, &customer, place.as_ref()).await?;
    let title = t!(say, "orders-title");
    let crumbs = vec![
        Crumb { href: Some("/customers".into()), text: t!(say, "nav-customers") },
        Crumb { href: Some(format!("/customers/{customer}/subscriptions")), text: found.customer_name.clone() },
        Crumb { href: None, text: title.clone() },
    ];
    let with_name = format!("{title}: {}", found.customer_name);
    let body = view! { <Head say title crumbs/><section class="card">{content(say, &customer, &found)}</section> };
    Ok(Page::new(with_name, Nav::Customers, body))
}

/// `older=` or `newer=` and a moment with an order.
fn place(visit: &Visit) -> Result<Option<HistoryPlace>, AppError> {
    let typed = visit.value("older").map(|it| (it, false)).or(visit.value("newer").map(|it| (it, true)));
    let Some((typed, newer)) = typed else { return Ok(None) };
    let (at, id) = typed.split_once('_').ok_or(AppError::BadRequest)?;
    let at = at.parse().map_err(|_| AppError::BadRequest)?;
    Ok(Some(HistoryPlace { at, id: id.to_owned(), newer }))
}

fn content(say: Say, customer: &CustomerTenantId, found: &History) -> AnyView {
    if !found.is_ours {
        let why = words::refusal(say, OrderRefusal::IndirectCustomer);
        return view! { <div class="card-body"><Note tone=Tone::Info><p>{why}</p></Note></div> }.into_any();
    }
    if found.orders.is_empty() {
        return view! { <Empty title=t!(say, "orders-none")><p>{t!(say, "orders-none-hint")}</p></Empty> }.into_any();
    }
    let rows: Vec<_> = found.orders.iter().map(|it| row(say, customer, it)).collect();
    let href = |place: &Option<HistoryPlace>| {
        place.as_ref().map(|it| {
            let way = if it.newer { "newer" } else { "older" };
            format!("/customers/{customer}/orders?{way}={}_{}", it.at, it.id)
        })
    };
    let summary = t!(say, "orders-shown", count = found.orders.len());
    view! {
        <table class="table table--stack" role="table">
            <caption class="vh">{t!(say, "orders-title")}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col" aria-sort="descending">{t!(say, "orders-when")}</th>
                    <th role="columnheader" scope="col">{t!(say, "orders-what")}</th>
                    <th role="columnheader" scope="col">{t!(say, "orders-how")}</th>
                    <th role="columnheader" scope="col">{t!(say, "orders-by")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        <Pager say label=t!(say, "orders-pages") summary previous=href(&found.newer) next=href(&found.older)/>
    }
    .into_any()
}

fn row(say: Say, customer: &CustomerTenantId, it: &Ordered) -> impl IntoView + use<> {
    let at = moment(it.order.created_at);
    let lines: Vec<_> = it.lines.iter().map(|line| line_view(say, customer, it, line)).collect();
    let cycle = it.order.billing_cycle.as_deref().and_then(domain::subscription::BillingCycle::of_code);
    let how = match (&it.order.transfer, cycle) {
        (Some(number), _) => t!(say, "orders-by-transfer", number = number.as_str()),
        (None, Some(cycle)) => words::cycle(say, cycle),
        (None, None) => String::new(),
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="nowrap"><At say at text=say.date_and_time(at)/></th>
            <td role="cell" data-l=t!(say, "orders-what")><ul class="list">{lines}</ul></td>
            <td role="cell" data-l=t!(say, "orders-how")>{how}</td>
            <td role="cell" data-l=t!(say, "orders-by")>{it.order.by.clone()}</td>
        </tr>
    }
}

fn line_view(say: Say, customer: &CustomerTenantId, it: &Ordered, line: &LineRow) -> impl IntoView + use<> {
    let href = format!("/customers/{customer}/subscriptions/{}", line.subscription_id);
    let currency = it.order.currency.as_deref().unwrap_or_default();
    let once = it.order.billing_cycle.as_deref() == Some("one_time");
    let price = line.amount.map(|amount| {
        view! { <span class="sub">{words::price(say, Some(amount), currency, once)}</span> }
    });
    view! { <li><a href=href>{line.offer_name.clone()}</a>" × "{say.number(line.quantity)}{price}</li> }
}
