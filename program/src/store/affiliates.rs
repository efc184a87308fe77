//! Companies that belong together with a partner, kept by the operator: no partner sells to its affiliates (CUS-18).

use super::{Tx, comparable, micros, moment, on};
use crate::ProgramError;
use domain::{CustomerTenantId, PartnerTenantId};
use time::OffsetDateTime;

/// An affiliate of a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Affiliate {
    /// The partner's tenant.
    pub partner: String,
    /// The partner's name.
    pub partner_name: String,
    /// The affiliate's domain, which names it.
    pub domain: String,
    /// The affiliate's name, as the operator calls it.
    pub name: String,
    /// Since when it is kept.
    pub since: OffsetDateTime,
}

const HOLDS: &str = "SELECT EXISTS (SELECT 1 FROM partner_affiliates WHERE partner_id = $1 AND domain = $2)";

/// Whether the company with that domain is an affiliate of the partner.
///
/// # Errors
/// `Database`.
pub async fn holds(tx: &mut Tx, partner: &PartnerTenantId, domain: &str) -> Result<bool, ProgramError> {
    let domain = comparable(domain);
    Ok(on!(tx.fetch_one(sqlx::query_scalar(HOLDS).bind(partner.as_str()).bind(domain.as_ref())))?)
}

const HOLDS_CUSTOMER: &str = "
    SELECT EXISTS (SELECT 1 FROM partner_affiliates a JOIN customers c ON c.domain = a.domain
                   WHERE a.partner_id = $1 AND c.id = $2)";

/// Whether the customer is an affiliate of the partner.
///
/// # Errors
/// `Database`.
pub async fn holds_customer(
    tx: &mut Tx,
    partner: &PartnerTenantId,
    customer: &CustomerTenantId,
) -> Result<bool, ProgramError> {
    let (partner, customer) = (partner.as_str(), customer.as_str());
    Ok(on!(tx.fetch_one(sqlx::query_scalar(HOLDS_CUSTOMER).bind(partner).bind(customer)))?)
}

const ALL: &str = "
    SELECT a.partner_id, p.name AS partner_name, a.domain, a.name, a.added_at
    FROM partner_affiliates a JOIN partner_tenants p ON p.id = a.partner_id
    ORDER BY p.name, a.partner_id, a.domain LIMIT 1000";

/// All of them, by partner. There are few: the list stops at 1,000.
///
/// # Errors
/// `Database`.
pub async fn all(tx: &mut Tx) -> Result<Vec<Affiliate>, ProgramError> {
    let rows: Vec<(String, String, String, String, i64)> = on!(tx.fetch_all(sqlx::query_as(ALL)))?;
    let affiliate = |(partner, partner_name, domain, name, since)| Affiliate {
        partner,
        partner_name,
        domain,
        name,
        since: moment(since),
    };
    Ok(rows.into_iter().map(affiliate).collect())
}

const ADD: &str = "
    INSERT INTO partner_affiliates (partner_id, domain, name, added_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";

/// Keep an affiliate. Answers whether it is new.
///
/// # Errors
/// `Database`.
pub async fn add(
    tx: &mut Tx,
    partner: &PartnerTenantId,
    (domain, name): (&str, &str),
    at: OffsetDateTime,
) -> Result<bool, ProgramError> {
    Ok(on!(tx.execute(sqlx::query(ADD).bind(partner.as_str()).bind(domain).bind(name).bind(micros(at))))? == 1)
}

const DROP: &str = "DELETE FROM partner_affiliates WHERE partner_id = $1 AND domain = $2";

/// Forget an affiliate. Answers whether there was one.
///
/// # Errors
/// `Database`.
pub async fn drop(tx: &mut Tx, partner: &PartnerTenantId, domain: &str) -> Result<bool, ProgramError> {
    let domain = comparable(domain);
    Ok(on!(tx.execute(sqlx::query(DROP).bind(partner.as_str()).bind(domain.as_ref())))? == 1)
}
