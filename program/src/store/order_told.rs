//! One order as client programs read it.

use super::{Tx, on};
use crate::ProgramError;
use domain::{CustomerTenantId, OrderId, PartnerTenantId};

/// An order.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct OrderRow {
    /// Its id.
    pub id: String,
    /// When, in epoch microseconds.
    pub created_at: i64,
    /// Its currency: for a transfer that in which the partner is billed.
    pub currency: String,
}

/// A line of it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct LineRow {
    /// The subscription it became.
    pub subscription_id: String,
    /// The base that hangs on.
    pub parent_id: Option<String>,
    /// What was ordered.
    pub offer_id: String,
    /// What the customer knows it by.
    pub friendly_name: String,
    /// How many were ordered.
    pub quantity: i64,
    /// The code of its term.
    pub term: Option<String>,
    /// The code of how often it is billed.
    pub billing_cycle: String,
    /// The MPN ID of the reseller on record.
    pub mpn_on_record: Option<String>,
}

const ORDER: &str = "
    SELECT o.id, o.created_at, COALESCE(o.currency, p.currency) AS currency
    FROM orders o JOIN partner_tenants p ON p.id = o.owner_id
    WHERE o.id = $1 AND o.owner_id = $2 AND o.customer_id = $3";
const LINES: &str = "
    SELECT s.id AS subscription_id, s.parent_id, s.offer_id, s.friendly_name,
           COALESCE(l.quantity, t.quantity, s.quantity) AS quantity, s.term, s.billing_cycle, s.mpn_on_record
    FROM subscriptions s
    LEFT JOIN order_lines l ON l.subscription_id = s.id
    LEFT JOIN transfer_lines t ON t.new_subscription_id = s.id
    WHERE s.order_id = $1 AND s.owner_id = $2 ORDER BY COALESCE(l.line_no, t.line_no), s.id";

/// An order of a partner for a customer, with its lines in their order.
///
/// # Errors
/// `Database`.
pub async fn one(
    tx: &mut Tx,
    id: &OrderId,
    owner: &PartnerTenantId,
    customer: &CustomerTenantId,
) -> Result<Option<(OrderRow, Vec<LineRow>)>, ProgramError> {
    let (id, owner, customer) = (id.as_str(), owner.as_str(), customer.as_str());
    let order: Option<OrderRow> = on!(tx.fetch_optional(sqlx::query_as(ORDER).bind(id).bind(owner).bind(customer)))?;
    let Some(order) = order else { return Ok(None) };
    Ok(Some((order, on!(tx.fetch_all(sqlx::query_as(LINES).bind(id).bind(owner)))?)))
}
