//! What is around a request at this moment: its lines' subscriptions, and the names of those concerned.

use super::{Tx, on, postgres};
use crate::ProgramError;
use domain::{SubscriptionId, TransferId};

/// What a line's subscription is now, beside what was frozen.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct LineNow {
    /// The line.
    pub line_no: i64,
    /// Seats now.
    pub quantity: i64,
    /// Status now.
    pub status: String,
    /// Whether it is still the source's.
    pub with_source: bool,
}

const LINES_NOW: &str = "
    SELECT l.line_no, s.quantity, s.status, s.owner_id = t.source_id AS with_source
    FROM transfer_lines l
    JOIN transfers t ON t.id = l.transfer_id
    JOIN subscriptions s ON s.id = l.subscription_id
    WHERE l.transfer_id = $1 ORDER BY l.line_no";

/// The lines' subscriptions as they are now.
///
/// # Errors
/// `Database`.
pub async fn lines_now(tx: &mut Tx, id: &TransferId) -> Result<Vec<LineNow>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(LINES_NOW).bind(id.as_str())))?)
}

const HOLD: &str = "
    SELECT 1 FROM subscriptions
    WHERE id IN (SELECT subscription_id FROM transfer_lines WHERE transfer_id = $1) ORDER BY id FOR NO KEY UPDATE";

/// Keep the lines' subscriptions as they are until the end of the transaction.
///
/// # Errors
/// `Database`.
pub async fn hold_subscriptions(tx: &mut Tx, id: &TransferId) -> Result<(), ProgramError> {
    postgres::hold(tx, HOLD, id.as_str()).await
}

/// The names around a request.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Names {
    /// The customer.
    pub customer: String,
    /// Its domain.
    pub customer_domain: String,
    /// The source.
    pub source: String,
    /// The provider.
    pub target: String,
    /// Who created the request.
    pub requester: String,
}

/// The names around a request, with columns and joins to go with them.
macro_rules! with_names {
    ($columns:literal, $joins:literal) => {
        concat!(
            "SELECT c.name AS customer, c.domain AS customer_domain, s.name AS source, p.name AS target,
                    u.name AS requester",
            $columns,
            " FROM transfers t
             JOIN customers c ON c.id = t.customer_id
             JOIN partner_tenants s ON s.id = t.source_id
             JOIN partner_tenants p ON p.id = t.target_id
             JOIN users u ON u.id = t.created_by ",
            $joins,
            " WHERE t.id = $1"
        )
    };
}
pub(super) use with_names;

const NAMES: &str = with_names!("", "");

/// The names around a request.
///
/// # Errors
/// `Database`.
pub async fn names(tx: &mut Tx, id: &TransferId) -> Result<Names, ProgramError> {
    Ok(on!(tx.fetch_one(sqlx::query_as(NAMES).bind(id.as_str())))?)
}

const OWNER_AND_STATUS: &str = "SELECT owner_id, status, suspension_reason FROM subscriptions WHERE id = $1";

/// Whose a subscription is now, its status and suspension reason.
///
/// # Errors
/// `Database`.
pub async fn owner_and_status(
    tx: &mut Tx,
    id: &SubscriptionId,
) -> Result<Option<(String, String, Option<String>)>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_as(OWNER_AND_STATUS).bind(id.as_str())))?)
}
