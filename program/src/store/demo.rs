//! Rows of the demo that no use case makes yet: partners, partnerships, pairings, agreements, and what a
//! partner changes at its own subscriptions.

use super::{Tx, micros, on};
use crate::ProgramError;
use crate::store::agreements::TextInfo;
use domain::partner::Program;
use domain::{CustomerTenantId, PartnerTenantId, SubscriptionId};
use time::OffsetDateTime;

const PARTNERS: &str = "SELECT COUNT(*) FROM partner_tenants";

/// How many partner tenants there are.
///
/// # Errors
/// `Database`.
pub async fn partners(tx: &mut Tx) -> Result<i64, ProgramError> {
    Ok(on!(tx.fetch_one(sqlx::query_scalar(PARTNERS)))?)
}

/// A partner tenant to be added.
#[derive(Debug, Clone, Copy)]
pub struct NewPartner<'a> {
    /// Its tenant.
    pub id: &'a PartnerTenantId,
    /// Its legal name.
    pub name: &'a str,
    /// Its domain.
    pub domain: &'a str,
    /// Its country, two letters.
    pub country: &'a str,
    /// The region of that country.
    pub region: &'a str,
    /// Its billing currency.
    pub currency: &'a str,
    /// The MPN ID (type Location) tied to it.
    pub mpn_id: Option<&'a str>,
    /// How many transfer requests it has made before.
    pub transfers_numbered: i64,
    /// When it joined.
    pub created_at: OffsetDateTime,
}

const PARTNER: &str = "
    INSERT INTO partner_tenants (id, name, domain, country, region, currency, mpn_id, standing, transfers_numbered,
                                 created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, 'good', $8, $9)";

/// Add a partner in good standing.
///
/// # Errors
/// `Database`.
pub async fn partner(tx: &mut Tx, it: &NewPartner<'_>) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(PARTNER)
            .bind(it.id.as_str())
            .bind(it.name)
            .bind(it.domain)
            .bind(it.country)
            .bind(it.region)
            .bind(it.currency)
            .bind(it.mpn_id)
            .bind(it.transfers_numbered)
            .bind(micros(it.created_at))
    ))?;
    Ok(())
}

const PROGRAM: &str = "INSERT INTO partner_programs (tenant_id, program, since) VALUES ($1, $2, $3)";

/// Make a partner active in a program.
///
/// # Errors
/// `Database`.
pub async fn program(
    tx: &mut Tx,
    tenant: &PartnerTenantId,
    program: Program,
    since: OffsetDateTime,
) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(PROGRAM).bind(tenant.as_str()).bind(program.code()).bind(micros(since))))?;
    Ok(())
}

const SIGNATURE: &str =
    "INSERT INTO partner_agreements (tenant_id, region, signed_by, signed_at) VALUES ($1, $2, $3, $4)";

/// Sign the partner agreement for a region.
///
/// # Errors
/// `Database`.
pub async fn sign(
    tx: &mut Tx,
    tenant: &PartnerTenantId,
    region: &str,
    by: &str,
    at: OffsetDateTime,
) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(SIGNATURE).bind(tenant.as_str()).bind(region).bind(by).bind(micros(at))))?;
    Ok(())
}

const SIGNED_VERSION: &str = "
    UPDATE partner_agreements SET version = $1, language = $2, sha256 = $3,
        mpn_id = (SELECT t.mpn_id FROM partner_tenants t WHERE t.id = partner_agreements.tenant_id)";

/// Say of every signature which text it was.
///
/// # Errors
/// `Database`.
pub async fn signed_version(tx: &mut Tx, text: &TextInfo) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(SIGNED_VERSION).bind(text.version.as_str()).bind(&text.language).bind(&text.sha256)))?;
    Ok(())
}

const PARTNERSHIP: &str = "
    INSERT INTO partnerships (id, provider_id, reseller_id, established_at) VALUES ($1, $2, $3, $4)";

/// Add a partnership.
///
/// # Errors
/// `Database`.
pub async fn partnership(
    tx: &mut Tx,
    id: &str,
    (provider, reseller): (&PartnerTenantId, &PartnerTenantId),
    at: OffsetDateTime,
) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(PARTNERSHIP).bind(id).bind(provider.as_str()).bind(reseller.as_str()).bind(micros(at))))?;
    Ok(())
}

const PAIRING: &str = "
    INSERT INTO customer_pairings (customer_id, provider_id, reseller_id, established_at) VALUES ($1, $2, $3, $4)";

/// Let a provider and a reseller serve a customer together.
///
/// # Errors
/// `Database`.
pub async fn pairing(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    (provider, reseller): (&PartnerTenantId, &PartnerTenantId),
    at: OffsetDateTime,
) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(PAIRING).bind(customer.as_str()).bind(provider.as_str()).bind(reseller.as_str()).bind(micros(at))
    ))?;
    Ok(())
}

/// A customer agreement to be added.
#[derive(Debug, Clone, Copy)]
pub struct NewAgreement<'a> {
    /// Its id.
    pub id: &'a str,
    /// Whose it is.
    pub customer: &'a CustomerTenantId,
    /// The partner that attests it; nobody when the customer accepted it itself.
    pub attested_by: Option<&'a PartnerTenantId>,
    /// Who agreed for the customer.
    pub signed_by: &'a str,
    /// When.
    pub agreed_at: OffsetDateTime,
}

const AGREEMENT: &str = "
    INSERT INTO customer_agreements (id, customer_id, method, partner_id, signed_by, agreed_at, template_id)
    VALUES ($1, $2, $3, $4, $5, $6, (SELECT template_id FROM customer_agreement_versions))";

/// Add a customer agreement, to the one version that is published.
///
/// # Errors
/// `Database`.
pub async fn agreement(tx: &mut Tx, it: &NewAgreement<'_>) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(AGREEMENT)
            .bind(it.id)
            .bind(it.customer.as_str())
            .bind(if it.attested_by.is_some() { "attestation" } else { "direct" })
            .bind(it.attested_by.map(PartnerTenantId::as_str))
            .bind(it.signed_by)
            .bind(micros(it.agreed_at))
    ))?;
    Ok(())
}

const SEATS: &str = "UPDATE subscriptions SET quantity = $2, changed_at = $3 WHERE id = $1";
const SUSPEND: &str = "
    UPDATE subscriptions SET status = 'suspended', suspension_reason = 'PartnerRequest', changed_at = $2 WHERE id = $1";

/// The owner changes the number of seats.
///
/// # Errors
/// `Database`.
pub async fn change_seats(
    tx: &mut Tx,
    id: &SubscriptionId,
    quantity: i64,
    at: OffsetDateTime,
) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(SEATS).bind(id.as_str()).bind(quantity).bind(micros(at))))?;
    Ok(())
}

/// The owner suspends a subscription.
///
/// # Errors
/// `Database`.
pub async fn suspend(tx: &mut Tx, id: &SubscriptionId, at: OffsetDateTime) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(SUSPEND).bind(id.as_str()).bind(micros(at))))?;
    Ok(())
}

const SETTLE: &str = "UPDATE outbox SET sent_at = created_at WHERE sent_at IS NULL";

/// Take every letter for sent: those of the past are not news any more.
///
/// # Errors
/// `Database`.
pub async fn settle_outbox(tx: &mut Tx) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(SETTLE)))?;
    Ok(())
}
