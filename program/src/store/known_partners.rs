//! The other partners that a partner knows, as client programs are told of them (rest-contract §4).

use super::users::tenant_id;
use super::{Tx, on};
use crate::ProgramError;
use domain::{CustomerTenantId, PartnerTenantId};

/// Another partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPartner {
    /// Its tenant.
    pub id: PartnerTenantId,
    /// Its name.
    pub name: String,
    /// Its country, two letters.
    pub country: String,
    /// Its MPN ID, if it has one.
    pub mpn_id: Option<String>,
}

#[derive(sqlx::FromRow)]
struct KnownRow {
    id: String,
    name: String,
    country: String,
    mpn_id: Option<String>,
}

impl KnownRow {
    fn known(self) -> Result<KnownPartner, ProgramError> {
        Ok(KnownPartner { id: tenant_id(&self.id)?, name: self.name, country: self.country, mpn_id: self.mpn_id })
    }
}

const RESELLERS: &str = "
    SELECT p.id, p.name, p.country, p.mpn_id FROM partnerships s JOIN partner_tenants p ON p.id = s.reseller_id
    WHERE s.provider_id = $1 AND s.removed_at IS NULL ORDER BY p.name, p.id";
const PROVIDERS: &str = "
    SELECT p.id, p.name, p.country, p.mpn_id FROM partnerships s JOIN partner_tenants p ON p.id = s.provider_id
    WHERE s.reseller_id = $1 AND s.removed_at IS NULL ORDER BY p.name, p.id";

/// The resellers that a provider works with now, by name.
///
/// # Errors
/// `Database`.
pub async fn resellers(tx: &mut Tx, provider: &PartnerTenantId) -> Result<Vec<KnownPartner>, ProgramError> {
    let rows: Vec<KnownRow> = on!(tx.fetch_all(sqlx::query_as(RESELLERS).bind(provider.as_str())))?;
    rows.into_iter().map(KnownRow::known).collect()
}

/// The providers that a reseller works with now, by name.
///
/// # Errors
/// `Database`.
pub async fn providers(tx: &mut Tx, reseller: &PartnerTenantId) -> Result<Vec<KnownPartner>, ProgramError> {
    let rows: Vec<KnownRow> = on!(tx.fetch_all(sqlx::query_as(PROVIDERS).bind(reseller.as_str())))?;
    rows.into_iter().map(KnownRow::known).collect()
}

const RESELLERS_FOR: &str = "
    SELECT p.id, p.name, p.country, p.mpn_id FROM customer_pairings g JOIN partner_tenants p ON p.id = g.reseller_id
    WHERE g.customer_id = $1 AND g.provider_id = $2 ORDER BY p.name, p.id";
const PROVIDERS_FOR: &str = "
    SELECT p.id, p.name, p.country, p.mpn_id FROM customer_pairings g JOIN partner_tenants p ON p.id = g.provider_id
    WHERE g.customer_id = $1 AND g.reseller_id = $2 ORDER BY p.name, p.id";

/// The resellers with which a provider serves the customer, by name.
///
/// # Errors
/// `Database`.
pub async fn resellers_for(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    provider: &PartnerTenantId,
) -> Result<Vec<KnownPartner>, ProgramError> {
    let rows: Vec<KnownRow> =
        on!(tx.fetch_all(sqlx::query_as(RESELLERS_FOR).bind(customer.as_str()).bind(provider.as_str())))?;
    rows.into_iter().map(KnownRow::known).collect()
}

/// The providers with which a reseller serves the customer, by name.
///
/// # Errors
/// `Database`.
pub async fn providers_for(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    reseller: &PartnerTenantId,
) -> Result<Vec<KnownPartner>, ProgramError> {
    let rows: Vec<KnownRow> =
        on!(tx.fetch_all(sqlx::query_as(PROVIDERS_FOR).bind(customer.as_str()).bind(reseller.as_str())))?;
    rows.into_iter().map(KnownRow::known).collect()
}
