//! What a customer's relations look like from its own side, and what decides whether more may come.

use super::users::tenant_id;
use super::{Tx, micros, moment, on, postgres, unreadable};
use crate::ProgramError;
use domain::customer::RelationKind;
use domain::{CustomerTenantId, PartnerTenantId, UserId};
use time::OffsetDateTime;

/// The customer, as far as the rules of an invitation look at it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Customer {
    /// Its name.
    pub name: String,
    /// The region of its country (REG-06).
    pub region: String,
    /// Whether its domain is that of a partner's own tenant (CUS-18, CUS-19).
    pub of_a_partner: bool,
}

const CUSTOMER: &str = "
    SELECT c.name, c.region, EXISTS (SELECT 1 FROM partner_tenants p WHERE p.domain = c.domain) AS of_a_partner
    FROM customers c WHERE c.id = $1";

/// A customer.
///
/// # Errors
/// `Database`.
pub async fn customer(tx: &mut Tx, id: &CustomerTenantId) -> Result<Option<Customer>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_as(CUSTOMER).bind(id.as_str())))?)
}

const RESTRICTED: &str = "
    SELECT EXISTS (SELECT 1 FROM partner_programs
                   WHERE tenant_id = $1 AND program = 'direct_bill' AND restricted_from <= $2)";

/// Whether a partner's direct bill is restricted by now (rules §4.10).
///
/// # Errors
/// `Database`.
pub async fn restricted(tx: &mut Tx, partner: &PartnerTenantId, now: OffsetDateTime) -> Result<bool, ProgramError> {
    Ok(on!(tx.fetch_one(sqlx::query_scalar(RESTRICTED).bind(partner.as_str()).bind(micros(now))))?)
}

const PARTNERSHIP: &str = "
    SELECT EXISTS (SELECT 1 FROM partnerships WHERE provider_id = $1 AND reseller_id = $2 AND removed_at IS NULL)";

/// Whether two partners have an active partnership.
///
/// # Errors
/// `Database`.
pub async fn partnership(
    tx: &mut Tx,
    provider: &PartnerTenantId,
    reseller: &PartnerTenantId,
) -> Result<bool, ProgramError> {
    Ok(on!(tx.fetch_one(sqlx::query_scalar(PARTNERSHIP).bind(provider.as_str()).bind(reseller.as_str())))?)
}

const COUNTRY: &str = "SELECT country FROM partner_tenants WHERE id = $1";

/// The country of a partner, two letters.
///
/// # Errors
/// `Database`.
pub async fn country(tx: &mut Tx, partner: &PartnerTenantId) -> Result<String, ProgramError> {
    Ok(on!(tx.fetch_one(sqlx::query_scalar(COUNTRY).bind(partner.as_str())))?)
}

/// A partner of a customer, as the customer sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MyPartner {
    /// Its tenant.
    pub id: PartnerTenantId,
    /// Its name.
    pub name: String,
    /// Its country, two letters.
    pub country: String,
    /// Its MPN ID, if it has one.
    pub mpn_id: Option<String>,
    /// What it is to the customer.
    pub kind: RelationKind,
    /// The code of how that came about.
    pub origin: String,
    /// Whether it administers the customer's tenant.
    pub dap: bool,
    /// Since when.
    pub since: OffsetDateTime,
    /// The partners it serves the customer together with, by name.
    pub together_with: Vec<String>,
}

#[derive(sqlx::FromRow)]
struct PartnerRow {
    id: String,
    name: String,
    country: String,
    mpn_id: Option<String>,
    kind: String,
    origin: String,
    dap: bool,
    established_at: i64,
}

const PARTNERS: &str = "
    SELECT p.id, p.name, p.country, p.mpn_id, r.kind, r.origin, r.dap, r.established_at
    FROM customer_relations r JOIN partner_tenants p ON p.id = r.partner_id
    WHERE r.customer_id = $1 AND r.ended_at IS NULL ORDER BY p.name, p.id";
const PAIRS: &str = "
    SELECT g.provider_id, g.reseller_id, p.name AS provider, s.name AS reseller
    FROM customer_pairings g JOIN partner_tenants p ON p.id = g.provider_id JOIN partner_tenants s ON s.id = g.reseller_id
    WHERE g.customer_id = $1 ORDER BY p.name, s.name";

/// Everybody who works for a customer, by name.
///
/// # Errors
/// `Database`.
pub async fn partners_of(tx: &mut Tx, customer: &CustomerTenantId) -> Result<Vec<MyPartner>, ProgramError> {
    let rows: Vec<PartnerRow> = on!(tx.fetch_all(sqlx::query_as(PARTNERS).bind(customer.as_str())))?;
    let pairs: Vec<(String, String, String, String)> =
        on!(tx.fetch_all(sqlx::query_as(PAIRS).bind(customer.as_str())))?;
    let together_with = |id: &str| {
        let others = pairs.iter().filter_map(|(provider_id, reseller_id, provider, reseller)| match id {
            _ if id == provider_id => Some(reseller.clone()),
            _ if id == reseller_id => Some(provider.clone()),
            _ => None,
        });
        others.collect()
    };
    let partner = |row: PartnerRow| {
        Ok(MyPartner {
            kind: RelationKind::of_code(&row.kind).ok_or_else(|| unreadable("relation", &row.kind))?,
            together_with: together_with(&row.id),
            id: tenant_id(&row.id)?,
            name: row.name,
            country: row.country,
            mpn_id: row.mpn_id,
            origin: row.origin,
            dap: row.dap,
            since: moment(row.established_at),
        })
    };
    rows.into_iter().map(partner).collect()
}

const LANGUAGE: &str = "SELECT language FROM users WHERE id = $1";

/// The language a person reads, if chosen.
///
/// # Errors
/// `Database`.
pub async fn language(tx: &mut Tx, user: &UserId) -> Result<Option<String>, ProgramError> {
    let found: Option<Option<String>> = on!(tx.fetch_optional(sqlx::query_scalar(LANGUAGE).bind(user.as_str())))?;
    Ok(found.flatten())
}

const HOLD: &str = "SELECT 1 FROM customers WHERE domain = $1 FOR NO KEY UPDATE";
const BY_DOMAIN: &str = "SELECT id FROM customers WHERE domain = $1";

/// The customer with that domain, which nobody else takes until the transaction ends.
///
/// # Errors
/// `Database`.
pub async fn hold_by_domain(tx: &mut Tx, domain: &str) -> Result<Option<CustomerTenantId>, ProgramError> {
    postgres::hold(tx, HOLD, domain).await?;
    let id: Option<String> = on!(tx.fetch_optional(sqlx::query_scalar(BY_DOMAIN).bind(domain)))?;
    id.map(|id| CustomerTenantId::parse(&id).map_err(|_| unreadable("customer id", &id))).transpose()
}
