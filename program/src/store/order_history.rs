//! What a partner ordered for a customer, or took over by transfer: newest first.

use super::{Tx, comparable, on};
use crate::ProgramError;
use domain::{CustomerTenantId, PartnerTenantId};

/// An order.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct OrderRow {
    /// Its id.
    pub id: String,
    /// When, in epoch microseconds.
    pub created_at: i64,
    /// Who placed it, if that is known.
    pub by: Option<String>,
    /// Its currency; nothing for a transfer.
    pub currency: Option<String>,
    /// How often it is billed; nothing for a transfer.
    pub billing_cycle: Option<String>,
    /// The number of the transfer request that placed it.
    pub transfer: Option<String>,
}

/// A line of an order.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct LineRow {
    /// The order.
    pub order_id: String,
    /// The subscription it became.
    pub subscription_id: String,
    /// What was ordered.
    pub offer_name: String,
    /// How many.
    pub quantity: i64,
    /// The price of one, in hundredths.
    pub amount: Option<i64>,
}

macro_rules! orders {
    ($place:literal) => {
        concat!(
            "SELECT o.id, o.created_at, u.name AS by, o.currency, o.billing_cycle, t.number AS transfer
             FROM orders o LEFT JOIN users u ON u.id = o.created_by LEFT JOIN transfers t ON t.id = o.transfer_id
             WHERE o.customer_id = $1 AND o.owner_id = $2 AND ",
            $place
        )
    };
}
const BELOW: &str = orders!("(o.created_at, o.id) < ($3, $4) ORDER BY o.created_at DESC, o.id DESC LIMIT $5");
const ABOVE: &str = orders!("(o.created_at, o.id) > ($3, $4) ORDER BY o.created_at, o.id LIMIT $5");

/// A place in the list.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The moment, in epoch microseconds, and the order there.
    pub at: (i64, &'a str),
    /// Whether newer ones are wanted: those come oldest first.
    pub newer: bool,
    /// Rows at most.
    pub limit: i64,
}

/// Orders of a partner for a customer on one side of a place, the nearest first.
///
/// # Errors
/// `Database`.
pub async fn page(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    owner: &PartnerTenantId,
    place: Place<'_>,
) -> Result<Vec<OrderRow>, ProgramError> {
    let statement = if place.newer { ABOVE } else { BELOW };
    let (customer, owner, id) = (customer.as_str(), owner.as_str(), comparable(place.at.1));
    Ok(on!(tx.fetch_all(
        sqlx::query_as(statement).bind(customer).bind(owner).bind(place.at.0).bind(id.as_ref()).bind(place.limit)
    ))?)
}

const LINES: &str = "
    SELECT o.id AS order_id, l.subscription_id, l.offer_name, l.quantity, l.amount, l.line_no
    FROM orders o JOIN order_lines l ON l.order_id = o.id
    WHERE o.customer_id = $1 AND o.owner_id = $2 AND o.created_at BETWEEN $3 AND $4
    UNION ALL
    SELECT o.id, l.new_subscription_id, l.offer_name, l.quantity, NULL, l.line_no
    FROM orders o JOIN transfer_lines l ON l.transfer_id = o.transfer_id AND l.group_no = o.group_no
    WHERE o.customer_id = $1 AND o.owner_id = $2 AND o.created_at BETWEEN $3 AND $4
      AND l.new_subscription_id IS NOT NULL
    ORDER BY 1, 6";

/// The lines of every order of that time, both moments among it.
///
/// # Errors
/// `Database`.
pub async fn lines(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    owner: &PartnerTenantId,
    (from, until): (i64, i64),
) -> Result<Vec<LineRow>, ProgramError> {
    let (customer, owner) = (customer.as_str(), owner.as_str());
    Ok(on!(tx.fetch_all(sqlx::query_as(LINES).bind(customer).bind(owner).bind(from).bind(until)))?)
}
