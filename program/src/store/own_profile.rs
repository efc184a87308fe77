//! A partner as its own profiles tell of it (rest-contract §9).

use super::{Tx, comparable, on};
use crate::ProgramError;
use domain::PartnerTenantId;

/// What is kept of a partner beside its legal profile.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Own {
    /// Its name.
    pub name: String,
    /// Its domain.
    pub domain: String,
    /// Its country, two letters.
    pub country: String,
    /// The currency it is billed in.
    pub currency: String,
    /// Its MPN ID, if it has one.
    pub mpn_id: Option<String>,
}

const OF: &str = "SELECT name, domain, country, currency, mpn_id FROM partner_tenants WHERE id = $1";

/// A partner.
///
/// # Errors
/// `Database`.
pub async fn of(tx: &mut Tx, tenant: &PartnerTenantId) -> Result<Option<Own>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_as(OF).bind(tenant.as_str())))?)
}

const NAME_OF: &str = "SELECT name FROM partner_tenants WHERE mpn_id = $1 ORDER BY id LIMIT 1";

/// The name of the partner that uses that MPN ID.
///
/// # Errors
/// `Database`.
pub async fn name_of(tx: &mut Tx, mpn_id: &str) -> Result<Option<String>, ProgramError> {
    let mpn_id = comparable(mpn_id);
    Ok(on!(tx.fetch_optional(sqlx::query_scalar(NAME_OF).bind(mpn_id.as_ref())))?)
}
