//! What client programs read of requests beside the requests themselves.

use super::transfer_now::{Names, with_names};
use super::{Tx, moment, on, unreadable};
use crate::ProgramError;
use domain::{CustomerTenantId, PartnerTenantId, SubscriptionId, TransferId};
use std::collections::HashMap;
use time::OffsetDateTime;

const OF_CUSTOMER: &str = "
    SELECT id FROM transfers
    WHERE customer_id = $1 AND (source_id = $2 OR target_id = $2) AND status <> 'withdrawn' ORDER BY created_at, id";

/// The requests of a customer that the tenant is a party of, oldest first; without those withdrawn.
///
/// # Errors
/// `Database`.
pub async fn of_customer(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    party: &PartnerTenantId,
) -> Result<Vec<TransferId>, ProgramError> {
    let ids: Vec<String> =
        on!(tx.fetch_all(sqlx::query_scalar(OF_CUSTOMER).bind(customer.as_str()).bind(party.as_str())))?;
    ids.iter().map(|id| TransferId::parse(id).map_err(|_| unreadable("transfer id", id))).collect()
}

#[derive(sqlx::FromRow)]
struct AroundRow {
    #[sqlx(flatten)]
    names: Names,
    currency: String,
    changed_at: Option<i64>,
    changed_by: Option<String>,
}

/// What stands around a request.
#[derive(Debug, Clone)]
pub struct Around {
    /// The names.
    pub names: Names,
    /// In which currency the provider is billed (REG-09).
    pub currency: String,
    /// When the request last changed, and by whom, from the reader's own log; nobody when it expired.
    pub changed: Option<(OffsetDateTime, Option<String>)>,
}

const AROUND: &str = with_names!(
    ", p.currency, e.at AS changed_at, e.user_id AS changed_by",
    "LEFT JOIN events e ON e.tenant_id = $2
          AND e.seq = (SELECT l.seq FROM events l
                       WHERE l.tenant_id = $2 AND l.resource_id = $1 AND l.resource_type = 'transfer'
                         AND l.outcome = 'succeeded'
                       ORDER BY l.seq DESC LIMIT 1)"
);

/// What stands around a request, for a party of it.
///
/// # Errors
/// `Database`.
pub async fn around(tx: &mut Tx, party: &PartnerTenantId, id: &TransferId) -> Result<Around, ProgramError> {
    let row: AroundRow = on!(tx.fetch_one(sqlx::query_as(AROUND).bind(id.as_str()).bind(party.as_str())))?;
    let changed = row.changed_at.map(|at| (moment(at), row.changed_by));
    Ok(Around { names: row.names, currency: row.currency, changed })
}

const ORDERS: &str = "SELECT id, order_id FROM subscriptions WHERE transfer_id = $1 AND order_id IS NOT NULL";

/// The order of each subscription that a request brought.
///
/// # Errors
/// `Database`.
pub async fn orders(tx: &mut Tx, id: &TransferId) -> Result<HashMap<SubscriptionId, String>, ProgramError> {
    let rows: Vec<(String, String)> = on!(tx.fetch_all(sqlx::query_as(ORDERS).bind(id.as_str())))?;
    let known = |(id, order): (String, String)| {
        Ok((SubscriptionId::parse(&id).map_err(|_| unreadable("subscription id", &id))?, order))
    };
    rows.into_iter().map(known).collect()
}
