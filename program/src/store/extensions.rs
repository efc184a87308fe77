//! What lies between a partner, its customer and the providers it could bring, and who said that the customer consents.

use super::{Tx, micros, moment, on, unreadable};
use crate::ProgramError;
use domain::customer::RelationKind;
use domain::{CustomerTenantId, PartnerTenantId, UserId};
use time::OffsetDateTime;

/// A customer as the partner knows it who would bring a provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its name.
    pub name: String,
    /// Its primary domain.
    pub domain: String,
    /// The region of its country, as it is kept (REG-06).
    pub region: String,
    /// What the partner is to it.
    pub relation: RelationKind,
}

const KNOWN: &str = "
    SELECT c.name, c.domain, c.region, r.kind
    FROM customer_relations r JOIN customers c ON c.id = r.customer_id
    WHERE r.customer_id = $1 AND r.partner_id = $2 AND r.ended_at IS NULL";

/// The customer, if the partner has a relation with it.
///
/// # Errors
/// `Database`.
pub async fn known(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    partner: &PartnerTenantId,
) -> Result<Option<Known>, ProgramError> {
    let row: Option<(String, String, String, String)> =
        on!(tx.fetch_optional(sqlx::query_as(KNOWN).bind(customer.as_str()).bind(partner.as_str())))?;
    row.map(|(name, domain, region, kind)| {
        let relation = RelationKind::of_code(&kind).ok_or_else(|| unreadable("relation", &kind))?;
        Ok(Known { name, domain, region, relation })
    })
    .transpose()
}

/// How a provider stands to a partner and one of its customers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Between {
    /// Whether there is an active partnership.
    pub partnership: bool,
    /// Whether both serve the customer together.
    pub paired: bool,
    /// Customers that the two serve together.
    pub shared: i64,
}

const BETWEEN: &str = "
    SELECT EXISTS (SELECT 1 FROM partnerships s
                   WHERE s.provider_id = $3 AND s.reseller_id = $2 AND s.removed_at IS NULL) AS partnership,
           EXISTS (SELECT 1 FROM customer_pairings g
                   WHERE g.customer_id = $1 AND g.provider_id = $3 AND g.reseller_id = $2) AS paired,
           (SELECT count(*) FROM customer_pairings g WHERE g.provider_id = $3 AND g.reseller_id = $2) AS shared";

/// How the provider stands to the partner and the customer.
///
/// # Errors
/// `Database`.
pub async fn between(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    partner: &PartnerTenantId,
    provider: &PartnerTenantId,
) -> Result<Between, ProgramError> {
    let (customer, partner, provider) = (customer.as_str(), partner.as_str(), provider.as_str());
    Ok(on!(tx.fetch_one(sqlx::query_as(BETWEEN).bind(customer).bind(partner).bind(provider)))?)
}

/// Somebody's word that the customer was told and consents (DIR-09).
#[derive(Debug, Clone, Copy)]
pub struct Consent<'a> {
    /// Under which id it is kept.
    pub id: &'a str,
    /// The customer.
    pub customer: &'a CustomerTenantId,
    /// The partner that brings the provider.
    pub reseller: &'a PartnerTenantId,
    /// The provider.
    pub provider: &'a PartnerTenantId,
    /// Who ticked the box.
    pub by: (&'a UserId, &'a str),
    /// When.
    pub at: OffsetDateTime,
}

const KEEP: &str = "
    INSERT INTO relation_extensions (id, customer_id, reseller_id, provider_id, consent_by, consent_name, consent_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";

/// Keep it.
///
/// # Errors
/// `Database`.
pub async fn keep_consent(tx: &mut Tx, it: &Consent<'_>) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(KEEP)
            .bind(it.id)
            .bind(it.customer.as_str())
            .bind(it.reseller.as_str())
            .bind(it.provider.as_str())
            .bind(it.by.0.as_str())
            .bind(it.by.1)
            .bind(micros(it.at))
    ))?;
    Ok(())
}

/// A consent as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The provider.
    pub provider: String,
    /// Who said it, by the name of then.
    pub by: String,
    /// When.
    pub at: OffsetDateTime,
}

const GIVEN: &str = "
    SELECT p.name, e.consent_name, e.consent_at
    FROM relation_extensions e JOIN partner_tenants p ON p.id = e.provider_id
    WHERE e.customer_id = $1 AND e.reseller_id = $2 ORDER BY e.consent_at, e.id";

/// The consents that a partner's people told of for a customer, the oldest first.
///
/// # Errors
/// `Database`.
pub async fn consents(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    reseller: &PartnerTenantId,
) -> Result<Vec<Given>, ProgramError> {
    let rows: Vec<(String, String, i64)> =
        on!(tx.fetch_all(sqlx::query_as(GIVEN).bind(customer.as_str()).bind(reseller.as_str())))?;
    Ok(rows.into_iter().map(|(provider, by, at)| Given { provider, by, at: moment(at) }).collect())
}
