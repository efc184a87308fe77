//! Orders on the wire (rest-contract §8, rules §3.11).

use crate::api::envelope::{Attributes, Link, Links};
use crate::api::{Problem, wire};
use axum::http::StatusCode;
use domain::{CustomerTenantId, SubscriptionId};
use program::orders::{ToldLine, ToldOrder};
use program::store;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

/// The most lines of an order.
const MOST_LINES: usize = 100;

/// An order to be placed: one base with add-ons, or add-ons of a subscription that is there.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(rename_all = "camelCase")]
pub(super) struct SentOrder {
    /// The customer, as in the path.
    #[schema(rename = "referenceCustomerId", format = "uuid")]
    referencecustomerid: Option<String>,
    /// `monthly`, `annual` or `one_time`; monthly without it.
    #[schema(rename = "billingCycle")]
    billingcycle: Option<String>,
    /// One line or more, 100 at most.
    #[schema(rename = "lineItems", min_items = 1, max_items = 100)]
    pub(super) lineitems: Vec<SentLine>,
}

/// A line of an order to be placed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) struct SentLine {
    #[schema(rename = "offerId")]
    pub(super) offerid: String,
    /// 1 without it.
    #[schema(value_type = Option<i64>, minimum = 1)]
    quantity: Option<Value>,
    #[schema(rename = "friendlyName")]
    pub(super) friendlyname: Option<String>,
    /// The MPN ID of the reseller on record: the same on every line.
    #[schema(rename = "partnerIdOnRecord")]
    partneridonrecord: Option<String>,
    /// The base of an add-on: the same on every line.
    #[schema(rename = "parentSubscriptionId", format = "uuid")]
    parentsubscriptionid: Option<String>,
    /// `P1M`, `P1Y` or `P3Y`; a year without it, where that is sold.
    #[schema(rename = "termDuration")]
    pub(super) termduration: Option<String>,
}

impl SentLine {
    /// How much is ordered, where that is a whole number.
    pub(super) fn quantity(&self) -> Option<i64> {
        self.quantity.as_ref().map_or(Some(1), wire::whole)
    }
}

impl SentOrder {
    /// The form is right.
    ///
    /// # Errors
    /// 400/800002; 400/2002 for a quantity.
    pub(super) fn check(&self, customer: &CustomerTenantId) -> Result<(), Problem> {
        if self.referencecustomerid.as_ref().is_some_and(|told| !told.eq_ignore_ascii_case(customer.as_str())) {
            return Err(Problem::input("referenceCustomerId is another customer than that of the path."));
        }
        if self.lineitems.is_empty() || self.lineitems.len() > MOST_LINES {
            return Err(Problem::input(format!("lineItems has 1 to {MOST_LINES} lines.")));
        }
        if self.lineitems.iter().any(|line| line.quantity().is_none_or(|quantity| quantity < 1)) {
            return Err(Problem::new(StatusCode::BAD_REQUEST, 2002, "quantity is out of range."));
        }
        Ok(())
    }

    /// How often it is billed.
    pub(super) fn cycle(&self) -> String {
        self.billingcycle.as_deref().unwrap_or("monthly").trim().to_ascii_lowercase()
    }

    /// The MPN ID of the reseller on record; empty for none.
    ///
    /// # Errors
    /// 400/800002 for two.
    pub(super) fn reseller(&self) -> Result<String, Problem> {
        let named = self.same("partnerIdOnRecord", |line| line.partneridonrecord.as_deref())?;
        Ok(named.unwrap_or_default().to_owned())
    }

    /// The base that everything hangs on.
    ///
    /// # Errors
    /// 400/800002 for two, or for what is no id.
    pub(super) fn base(&self) -> Result<Option<SubscriptionId>, Problem> {
        let named = self.same("parentSubscriptionId", |line| line.parentsubscriptionid.as_deref())?;
        let read = |id| SubscriptionId::parse(id).map_err(|_| Problem::input("parentSubscriptionId is not a GUID."));
        named.map(read).transpose()
    }

    fn same(&self, member: &str, of: impl Fn(&SentLine) -> Option<&str>) -> Result<Option<&str>, Problem> {
        let mut told: Vec<_> =
            self.lineitems.iter().filter_map(of).map(str::trim).filter(|it| !it.is_empty()).collect();
        told.dedup_by(|one, other| one.eq_ignore_ascii_case(other));
        if told.len() > 1 {
            return Err(Problem::input(format!("{member} is the same on every line of an order.")));
        }
        Ok(told.pop())
    }
}

/// An order.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Order {
    id: String,
    alternate_id: String,
    reference_customer_id: String,
    billing_cycle: String,
    currency_code: String,
    currency_symbol: String,
    line_items: Vec<OrderLine>,
    creation_date: String,
    status: &'static str,
    transaction_type: &'static str,
    links: OrderLinks,
    attributes: Attributes,
}

/// Where an order is, and how far it has got.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct OrderLinks {
    #[serde(rename = "self")]
    own: Link,
}

/// A line of an order.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct OrderLine {
    line_item_number: usize,
    offer_id: String,
    subscription_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent_subscription_id: Option<String>,
    friendly_name: String,
    quantity: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    term_duration: Option<String>,
    transaction_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    partner_id_on_record: Option<String>,
    links: Links,
}

fn symbol(currency: &str) -> String {
    match currency {
        "EUR" => "€",
        "GBP" => "£",
        "USD" => "$",
        "SEK" | "NOK" | "DKK" => "kr",
        "CNY" | "JPY" => "¥",
        other => other,
    }
    .to_owned()
}

impl Order {
    pub(super) fn of(customer: &CustomerTenantId, it: &ToldOrder, lines: &[ToldLine]) -> Self {
        Self {
            id: it.id.clone(),
            alternate_id: it.id.clone(),
            reference_customer_id: customer.to_string(),
            billing_cycle: lines.first().map_or_else(|| "none".to_owned(), |line| line.billing_cycle.clone()),
            currency_code: it.currency.clone(),
            currency_symbol: symbol(&it.currency),
            line_items: lines.iter().enumerate().map(|(number, line)| OrderLine::of(customer, number, line)).collect(),
            creation_date: wire::precise(store::moment(it.created_at)),
            status: "completed",
            transaction_type: "UserPurchase",
            links: OrderLinks { own: Link::get(format!("/customers/{customer}/orders/{}", it.id)) },
            attributes: Attributes::versioned("Order", "o-1".to_owned()),
        }
    }
}

impl OrderLine {
    fn of(customer: &CustomerTenantId, line_item_number: usize, it: &ToldLine) -> Self {
        let subscription_id = wire::upper(&it.subscription_id);
        Self {
            line_item_number,
            offer_id: wire::upper(&it.offer_id),
            parent_subscription_id: it.parent_id.as_deref().map(wire::upper),
            friendly_name: it.friendly_name.clone(),
            quantity: it.quantity,
            term_duration: it.term.clone(),
            transaction_type: "New",
            partner_id_on_record: it.mpn_on_record.clone(),
            links: Links::to(format!("/customers/{customer}/subscriptions/{subscription_id}")),
            subscription_id,
        }
    }
}
