//! What an import asks of the database, and what it may change there: never what another tenant owns,
//! what stands in an open request, or what a transfer has moved.

use super::bulk::{NewSubscription, search_text};
use super::{Tx, micros, name_key, on};
use crate::ProgramError;
use domain::subscription::Term;
use domain::{CustomerTenantId, PartnerTenantId, SubscriptionId};

/// Where an importing partner is at home; its customers are taken to be there too.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Home {
    /// Its country.
    pub country: String,
    /// Its region.
    pub region: String,
    /// Whether it is a direct-bill partner.
    pub direct_bill: bool,
}

const HOME: &str = "
    SELECT p.country, p.region,
           EXISTS (SELECT 1 FROM partner_programs g WHERE g.tenant_id = p.id AND g.program = 'direct_bill') AS direct_bill
    FROM partner_tenants p WHERE p.id = $1";

/// Where a partner is at home.
///
/// # Errors
/// `Database`.
pub async fn home(tx: &mut Tx, partner: &PartnerTenantId) -> Result<Option<Home>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_as(HOME).bind(partner.as_str())))?)
}

/// What is known of a customer id and of a domain.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct KnownCustomer {
    /// The customer's name, if there is one with the id.
    pub name: Option<String>,
    /// Its domain.
    pub domain: Option<String>,
    /// The customer that has the domain asked for.
    pub domain_holder: Option<String>,
    /// Whether the id is a partner's.
    pub is_partner: bool,
    /// Whether the domain is.
    pub of_a_partner: bool,
    /// The importing partner's relation.
    pub kind: Option<String>,
    /// When that relation ended, if it did.
    pub ended_at: Option<i64>,
    /// Whether other partners have, or had, a relation.
    pub shared: bool,
}

const KNOWN_CUSTOMER: &str = "
    SELECT c.name, c.domain,
           (SELECT h.id FROM customers h WHERE h.domain = $2) AS domain_holder,
           EXISTS (SELECT 1 FROM partner_tenants p WHERE p.id = $1) AS is_partner,
           EXISTS (SELECT 1 FROM partner_tenants p WHERE p.domain = $2) AS of_a_partner,
           r.kind, r.ended_at,
           EXISTS (SELECT 1 FROM customer_relations o WHERE o.customer_id = $1 AND o.partner_id <> $3) AS shared
    FROM (SELECT 1 AS one) AS one
    LEFT JOIN customers c ON c.id = $1
    LEFT JOIN customer_relations r ON r.customer_id = c.id AND r.partner_id = $3";

/// What is known of a customer.
///
/// # Errors
/// `Database`.
pub async fn known_customer(
    tx: &mut Tx,
    id: &CustomerTenantId,
    domain: &str,
    partner: &PartnerTenantId,
) -> Result<KnownCustomer, ProgramError> {
    Ok(on!(tx.fetch_one(sqlx::query_as(KNOWN_CUSTOMER).bind(id.as_str()).bind(domain).bind(partner.as_str())))?)
}

const IS_DIRECT: &str = "
    SELECT COUNT(*) FROM customer_relations
    WHERE partner_id = $1 AND customer_id = $2 AND kind = 'direct' AND ended_at IS NULL";

/// Whether the customer is a direct customer of the partner.
///
/// # Errors
/// `Database`.
pub async fn is_direct_customer(tx: &mut Tx, partner: &PartnerTenantId, customer: &str) -> Result<bool, ProgramError> {
    let found: i64 = on!(tx.fetch_one(sqlx::query_scalar(IS_DIRECT).bind(partner.as_str()).bind(customer)))?;
    Ok(found > 0)
}

// Another partner's customer keeps its name whatever an export says.
const RENAME: &str = "
    UPDATE customers SET name = $2, domain = $3, search_text = $4
    WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM customer_relations r WHERE r.customer_id = $1 AND r.partner_id <> $5)";
const RENAME_IN_LIST: &str = "UPDATE customer_relations SET name_key = $3 WHERE partner_id = $1 AND customer_id = $2";

/// Give a customer of this partner alone another name or domain.
///
/// # Errors
/// `Overtaken` when another partner has a relation with it by now.
pub async fn rename_customer(
    tx: &mut Tx,
    id: &CustomerTenantId,
    (name, domain): (&str, &str),
    partner: &PartnerTenantId,
) -> Result<(), ProgramError> {
    let changed = on!(tx.execute(
        sqlx::query(RENAME)
            .bind(id.as_str())
            .bind(name)
            .bind(domain)
            .bind(search_text(name, domain, id))
            .bind(partner.as_str())
    ))?;
    if changed != 1 {
        return Err(ProgramError::Overtaken);
    }
    on!(tx.execute(sqlx::query(RENAME_IN_LIST).bind(partner.as_str()).bind(id.as_str()).bind(name_key(name))))?;
    Ok(())
}

/// A subscription as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct StoredSubscription {
    /// The customer.
    pub customer_id: String,
    /// The partner that bills it.
    pub owner_id: String,
    /// Its base.
    pub parent_id: Option<String>,
    /// Offer id.
    pub offer_id: String,
    /// Offer name.
    pub offer_name: String,
    /// Friendly name.
    pub friendly_name: String,
    /// Seats.
    pub quantity: i64,
    /// Product family.
    pub family: String,
    /// Status.
    pub status: String,
    /// Billing rhythm.
    pub billing_cycle: String,
    /// Term.
    pub term: Option<String>,
    /// Whether it renews by itself.
    pub auto_renew: bool,
    /// When it was bought, in epoch microseconds.
    pub created_at: i64,
    /// When its term ends.
    pub commitment_end: Option<i64>,
    /// Whether a transfer has moved it, or its base.
    pub transferred: bool,
    /// Whether it stands in an open transfer request.
    pub requested: bool,
}

const SUBSCRIPTION: &str = "
    SELECT s.customer_id, s.owner_id, s.parent_id, s.offer_id, s.offer_name, s.friendly_name, s.quantity, s.family,
           s.status, s.billing_cycle, s.term, s.auto_renew, s.created_at, s.commitment_end,
           COALESCE(s.suspension_reason IN ('Transferred', 'BaseTransferred'), FALSE) AS transferred,
           EXISTS (SELECT 1 FROM transfer_lines l WHERE l.subscription_id = s.id AND l.released_at IS NULL) AS requested
    FROM subscriptions s WHERE s.id = $1";

/// A subscription as it is stored, whoever owns it.
///
/// # Errors
/// `Database`.
pub async fn subscription(tx: &mut Tx, id: &str) -> Result<Option<StoredSubscription>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_as(SUBSCRIPTION).bind(id)))?)
}

const UPDATE: &str = "
    UPDATE subscriptions
    SET parent_id = $3, offer_id = $4, offer_name = $5, friendly_name = $6, quantity = $7, family = $8, status = $9,
        suspension_reason = CASE WHEN $10 THEN NULL ELSE suspension_reason END, billing_cycle = $11, term = $12,
        auto_renew = $13, created_at = $14, commitment_end = $15, changed_at = $16
    WHERE id = $1 AND owner_id = $2
      AND (suspension_reason IS NULL OR suspension_reason NOT IN ('Transferred', 'BaseTransferred'))
      AND NOT EXISTS (SELECT 1 FROM transfer_lines l WHERE l.subscription_id = $1 AND l.released_at IS NULL)";

/// Bring a subscription up to the export.
///
/// # Errors
/// `Overtaken` when it is not this partner's to change any more.
pub async fn update_subscription(tx: &mut Tx, new: &NewSubscription<'_>) -> Result<(), ProgramError> {
    let it = new.it;
    let changed = on!(tx.execute(
        sqlx::query(UPDATE)
            .bind(it.id.as_str())
            .bind(new.owner.as_str())
            .bind(it.parent.as_ref().map(SubscriptionId::as_str))
            .bind(&it.offer_id)
            .bind(&it.offer_name)
            .bind(&it.friendly_name)
            .bind(it.quantity)
            .bind(it.family.code())
            .bind(it.status.code())
            .bind(it.status == domain::subscription::SubscriptionStatus::Active)
            .bind(it.billing_cycle.code())
            .bind(it.term.map(Term::code))
            .bind(it.auto_renew)
            .bind(micros(new.created_at))
            .bind(it.commitment_end.map(micros))
            .bind(micros(new.changed_at))
    ))?;
    if changed == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}
