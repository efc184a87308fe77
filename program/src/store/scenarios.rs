//! Finding the two companies of a question, as far as the one who asks may know them.

use super::{Tx, on};
use crate::ProgramError;
use domain::PartnerTenantId;

/// A company as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Its tenant.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its domain.
    pub domain: String,
    /// The region of its country, as it is kept.
    pub region: String,
}

/// A partner as it is kept, and how much of it the one who asks may know.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct PartnerRow {
    /// The company.
    #[sqlx(flatten)]
    pub company: Row,
    /// Everything: the tenant's own people, and the operator's.
    pub whole: bool,
    /// Whether it signed the partner agreement: its providers may know that too (MPA-09).
    pub provided_for: bool,
}

// A tenant of the operator is no company of the program. A provider that is to be found is known to everybody, as in
// the directory; others to those who work with them.
const PARTNER: &str = "
    SELECT p.id, p.name, p.domain, p.region,
           (p.id = $2 OR EXISTS (SELECT 1 FROM partner_tenants o WHERE o.id = $2 AND o.is_operator)) AS whole,
           EXISTS (SELECT 1 FROM partnerships s
                   WHERE s.provider_id = $2 AND s.reseller_id = p.id AND s.removed_at IS NULL) AS provided_for
    FROM partner_tenants p
    WHERE (p.id = $1 OR p.domain = $1) AND NOT p.is_operator
      AND (p.id = $2
           OR p.standing = 'good'
              AND EXISTS (SELECT 1 FROM partner_programs g WHERE g.tenant_id = p.id AND g.program = 'indirect_provider')
              AND NOT EXISTS (SELECT 1 FROM provider_listings l WHERE l.tenant_id = p.id AND NOT l.listed)
           OR EXISTS (SELECT 1 FROM partner_tenants o WHERE o.id = $2 AND o.is_operator)
           OR EXISTS (SELECT 1 FROM partnerships s WHERE s.removed_at IS NULL
                      AND (s.provider_id = p.id AND s.reseller_id = $2 OR s.provider_id = $2 AND s.reseller_id = p.id)))";

/// The partner with that id or domain, in lower case, if the tenant that asks may know it.
///
/// # Errors
/// `Database`.
pub async fn partner(tx: &mut Tx, named: &str, asking: &PartnerTenantId) -> Result<Option<PartnerRow>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_as(PARTNER).bind(named).bind(asking.as_str())))?)
}

const CUSTOMER: &str = "
    SELECT c.id, c.name, c.domain, c.region
    FROM customers c JOIN customer_relations r ON r.customer_id = c.id AND r.partner_id = $2 AND r.ended_at IS NULL
    WHERE c.id = $1 OR c.domain = $1";

/// The customer with that id or domain, in lower case, if the tenant that asks has a relation with it.
///
/// # Errors
/// `Database`.
pub async fn customer(tx: &mut Tx, named: &str, asking: &PartnerTenantId) -> Result<Option<Row>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_as(CUSTOMER).bind(named).bind(asking.as_str())))?)
}

const PARTNERSHIP: &str = "
    SELECT EXISTS (SELECT 1 FROM partnerships WHERE provider_id = $1 AND reseller_id = $2 AND removed_at IS NULL)";

/// Whether the two have an active partnership.
///
/// # Errors
/// `Database`.
pub async fn partnership(
    tx: &mut Tx,
    provider: &PartnerTenantId,
    reseller: &PartnerTenantId,
) -> Result<bool, ProgramError> {
    let (provider, reseller) = (provider.as_str(), reseller.as_str());
    Ok(on!(tx.fetch_one(sqlx::query_scalar(PARTNERSHIP).bind(provider).bind(reseller)))?)
}

const HAS_PROVIDER: &str = "
    SELECT EXISTS (SELECT 1 FROM partnerships s JOIN partner_tenants p ON p.id = s.provider_id AND p.standing = 'good'
                   WHERE s.reseller_id = $1 AND s.removed_at IS NULL
                   AND ($2 = $1 OR s.provider_id = $2
                        OR EXISTS (SELECT 1 FROM partner_tenants o WHERE o.id = $2 AND o.is_operator)))";

/// Whether a reseller has a provider in good standing, as far as the tenant that asks may know: its own, or itself.
///
/// # Errors
/// `Database`.
pub async fn has_provider(
    tx: &mut Tx,
    reseller: &PartnerTenantId,
    asking: &PartnerTenantId,
) -> Result<bool, ProgramError> {
    let (reseller, asking) = (reseller.as_str(), asking.as_str());
    Ok(on!(tx.fetch_one(sqlx::query_scalar(HAS_PROVIDER).bind(reseller).bind(asking)))?)
}
