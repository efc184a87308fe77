//! What a partner takes along of its own: read piece by piece in one snapshot, each piece after the last row of the one
//! before.

use super::{Tx, on};
use crate::ProgramError;
use domain::PartnerTenantId;

/// Rows of one piece.
pub const AT_ONCE: i64 = 2_000;

/// A customer that the partner has a relation with.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct CustomerRow {
    /// Its tenant id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its primary domain.
    pub domain: String,
    /// What the partner is to it.
    pub kind: String,
}

const CUSTOMERS: &str = "
    SELECT c.id, c.name, c.domain, r.kind
    FROM customer_relations r JOIN customers c ON c.id = r.customer_id
    WHERE r.partner_id = $1 AND r.ended_at IS NULL AND c.id > $2 ORDER BY c.id LIMIT CAST($3 AS BIGINT)";

/// The next customers of a partner.
///
/// # Errors
/// `Database`.
pub async fn customers(tx: &mut Tx, of: &PartnerTenantId, after: &str) -> Result<Vec<CustomerRow>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(CUSTOMERS).bind(of.as_str()).bind(after).bind(AT_ONCE)))?)
}

/// A subscription that the partner bills, or billed.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct SubscriptionRow {
    /// Its customer.
    pub customer_id: String,
    /// Its id.
    pub id: String,
    /// Offer id.
    pub offer_id: String,
    /// Offer name.
    pub offer_name: String,
    /// Friendly name.
    pub friendly_name: String,
    /// Seats.
    pub quantity: i64,
    /// Billing rhythm.
    pub billing_cycle: String,
    /// Term.
    pub term: Option<String>,
    /// Status.
    pub status: String,
    /// Its base.
    pub parent_id: Option<String>,
    /// When it was bought, in epoch microseconds.
    pub created_at: i64,
    /// When its term ends, in epoch microseconds.
    pub commitment_end: Option<i64>,
    /// Whether it renews by itself.
    pub auto_renew: bool,
    /// Product family.
    pub family: String,
}

const SUBSCRIPTIONS: &str = "
    SELECT customer_id, id, offer_id, offer_name, friendly_name, quantity, billing_cycle, term, status, parent_id,
           created_at, commitment_end, auto_renew, family
    FROM subscriptions WHERE owner_id = $1 AND id > $2 ORDER BY id LIMIT CAST($3 AS BIGINT)";

/// The next subscriptions of a partner.
///
/// # Errors
/// `Database`.
pub async fn subscriptions(
    tx: &mut Tx,
    of: &PartnerTenantId,
    after: &str,
) -> Result<Vec<SubscriptionRow>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(SUBSCRIPTIONS).bind(of.as_str()).bind(after).bind(AT_ONCE)))?)
}

/// A line of a transfer request that the partner is a party of.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct TransferRow {
    /// The request's id.
    pub id: String,
    /// Its number.
    pub number: String,
    /// The customer.
    pub customer_id: String,
    /// Who gives.
    pub source_id: String,
    /// Who takes.
    pub target_id: String,
    /// Status of the request.
    pub status: String,
    /// When it was made, in epoch microseconds.
    pub created_at: i64,
    /// Until when it can be answered, in epoch microseconds.
    pub expires_at: i64,
    /// When it was accepted, in epoch microseconds.
    pub accepted_at: Option<i64>,
    /// When it ended, in epoch microseconds.
    pub closed_at: Option<i64>,
    /// The line's number.
    pub line_no: i64,
    /// Its group.
    pub group_no: i64,
    /// The source's subscription.
    pub subscription_id: String,
    /// Offer name.
    pub offer_name: String,
    /// Seats.
    pub quantity: i64,
    /// Status of the line.
    pub line_status: String,
    /// Why it failed.
    pub failure: Option<String>,
    /// What it became at the target.
    pub new_subscription_id: Option<String>,
}

/// The last line of a piece: moment and id of its request, and its number there.
pub type TransferMark = (i64, String, i64);

const TRANSFERS: &str = "
    SELECT t.id, t.number, t.customer_id, t.source_id, t.target_id, t.status, t.created_at, t.expires_at, t.accepted_at,
           t.closed_at, l.line_no, l.group_no, l.subscription_id, l.offer_name, l.quantity, l.status AS line_status,
           l.failure, l.new_subscription_id
    FROM transfers t JOIN transfer_lines l ON l.transfer_id = t.id
    WHERE (t.source_id = $1 OR t.target_id = $1) AND (t.created_at, t.id, l.line_no) > ($2, $3, $4)
    ORDER BY t.created_at, t.id, l.line_no LIMIT CAST($5 AS BIGINT)";

/// The next lines of requests that a partner is a party of, oldest first.
///
/// # Errors
/// `Database`.
pub async fn transfers(
    tx: &mut Tx,
    of: &PartnerTenantId,
    (at, id, line): &TransferMark,
) -> Result<Vec<TransferRow>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(TRANSFERS).bind(of.as_str()).bind(at).bind(id).bind(line).bind(AT_ONCE)))?)
}
