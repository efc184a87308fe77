//! What client programs are told of a customer's subscriptions beside what pages show.

use super::{Tx, on};
use crate::ProgramError;
use domain::{CustomerTenantId, PartnerTenantId, SubscriptionId};

/// Beside a subscription.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Beside {
    /// Which one.
    pub id: String,
    /// Counts the changes.
    pub version: i64,
    /// When it began, in epoch microseconds.
    pub created_at: i64,
    /// The order it came from.
    pub order_id: Option<String>,
    /// The MPN ID of the reseller on record.
    pub mpn_on_record: Option<String>,
    /// Whether the catalogue has an add-on for it.
    pub has_add_ons: bool,
}

const BESIDE: &str = "
    SELECT s.id, s.version, s.created_at, s.order_id, s.mpn_on_record,
           EXISTS (SELECT 1 FROM offer_bases b JOIN offers o ON o.id = b.offer_id
                   WHERE b.base_id = s.offer_id AND o.active) AS has_add_ons
    FROM subscriptions s
    WHERE s.customer_id = $1 AND (s.owner_id = $2 OR s.reseller_id = $2) ORDER BY s.created_at, s.id";

/// Every subscription of a customer that a partner bills or billed, or sells; the oldest first.
///
/// # Errors
/// `Database`.
pub async fn beside(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    partner: &PartnerTenantId,
) -> Result<Vec<Beside>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(BESIDE).bind(customer.as_str()).bind(partner.as_str())))?)
}

// When it was last changed stays: since then a suspended one is suspended.
const RENAME: &str =
    "UPDATE subscriptions SET friendly_name = $3, version = version + 1 WHERE id = $1 AND version = $2";

/// Call a subscription something else, unless someone else changed it since that version.
///
/// # Errors
/// `Overtaken`, `Database`.
pub async fn rename(tx: &mut Tx, id: &SubscriptionId, version: i64, name: &str) -> Result<(), ProgramError> {
    let renamed = on!(tx.execute(sqlx::query(RENAME).bind(id.as_str()).bind(version).bind(name)))?;
    if renamed == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}
