//! Whether a domain is somebody's.

use super::{Tx, comparable, on};
use crate::ProgramError;

const TAKEN: &str = "
    SELECT EXISTS (SELECT 1 FROM customers WHERE domain = $1) OR EXISTS (SELECT 1 FROM partner_tenants WHERE domain = $1)";

/// Whether a customer or a partner has that domain.
///
/// # Errors
/// `Database`.
pub async fn taken(tx: &mut Tx, domain: &str) -> Result<bool, ProgramError> {
    let domain = comparable(domain);
    Ok(on!(tx.fetch_one(sqlx::query_scalar(TAKEN).bind(domain.as_ref())))?)
}
