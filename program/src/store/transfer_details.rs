//! What client programs read of requests beside the requests themselves.

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

const LAST_CHANGE: &str = "
    SELECT at, user_id FROM events
    WHERE tenant_id = $1 AND resource_id = $2 AND resource_type = 'transfer' AND outcome = 'succeeded'
    ORDER BY seq DESC LIMIT 1";

/// When a request last changed and by whom, from the party's own log.
///
/// # Errors
/// `Database`.
pub async fn last_change(
    tx: &mut Tx,
    party: &PartnerTenantId,
    id: &TransferId,
) -> Result<Option<(OffsetDateTime, Option<String>)>, ProgramError> {
    let row: Option<(i64, Option<String>)> =
        on!(tx.fetch_optional(sqlx::query_as(LAST_CHANGE).bind(party.as_str()).bind(id.as_str())))?;
    Ok(row.map(|(at, by)| (moment(at), by)))
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

const CURRENCY: &str = "SELECT currency FROM partner_tenants WHERE id = $1";

/// In which currency a partner is billed (REG-09).
///
/// # Errors
/// `Database`.
pub async fn currency(tx: &mut Tx, partner: &PartnerTenantId) -> Result<String, ProgramError> {
    Ok(on!(tx.fetch_one(sqlx::query_scalar(CURRENCY).bind(partner.as_str())))?)
}
