//! Signatures of the partner agreement: one per tenant and region, and one for a direct-bill partner's change.

use super::{Tx, micros, moment, on};
use crate::ProgramError;
use domain::partner::Program;
use domain::partner_agreement::Reseller;
use domain::{PartnerTenantId, UserId};
use time::OffsetDateTime;

/// A signature as it is shown. What signatures from before do not have is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The region it counts for.
    pub region: String,
    /// Who signed.
    pub signed_by: String,
    /// When.
    pub signed_at: OffsetDateTime,
    /// Which version.
    pub version: Option<String>,
    /// In which language it was read.
    pub language: Option<String>,
    /// SHA-256 of the bytes that were signed.
    pub sha256: Option<String>,
    /// The MPN ID the tenant had then.
    pub mpn_id: Option<String>,
}

#[derive(sqlx::FromRow)]
struct SignatureRow {
    region: String,
    signed_by: String,
    signed_at: i64,
    version: Option<String>,
    language: Option<String>,
    sha256: Option<String>,
    mpn_id: Option<String>,
}

impl From<SignatureRow> for Signature {
    fn from(row: SignatureRow) -> Self {
        let SignatureRow { region, signed_by, signed_at, version, language, sha256, mpn_id } = row;
        Self { region, signed_by, signed_at: moment(signed_at), version, language, sha256, mpn_id }
    }
}

const OF_TENANT: &str = "
    SELECT region, signed_by, signed_at, version, language, sha256, mpn_id
    FROM partner_agreements WHERE tenant_id = $1 ORDER BY signed_at DESC, region";

/// The signatures of a tenant, newest first: one per region (MPA-02).
///
/// # Errors
/// `Database`.
pub async fn of_tenant(tx: &mut Tx, tenant: &PartnerTenantId) -> Result<Vec<Signature>, ProgramError> {
    let rows: Vec<SignatureRow> = on!(tx.fetch_all(sqlx::query_as(OF_TENANT).bind(tenant.as_str())))?;
    Ok(rows.into_iter().map(Signature::from).collect())
}

const ACCEPTANCE: &str = "
    SELECT region, signed_by, signed_at, version, language, sha256, mpn_id
    FROM reseller_acceptances WHERE tenant_id = $1";

/// What a direct-bill partner accepted when it changed over (C-09).
///
/// # Errors
/// `Database`.
pub async fn acceptance(tx: &mut Tx, tenant: &PartnerTenantId) -> Result<Option<Signature>, ProgramError> {
    let row: Option<SignatureRow> = on!(tx.fetch_optional(sqlx::query_as(ACCEPTANCE).bind(tenant.as_str())))?;
    Ok(row.map(Signature::from))
}

/// A signature to be kept (rules §3.4).
#[derive(Debug, Clone, Copy)]
pub struct NewSignature<'a> {
    /// For whom.
    pub tenant: &'a PartnerTenantId,
    /// For which region.
    pub region: &'a str,
    /// Who.
    pub user: &'a UserId,
    /// Their name.
    pub signed_by: &'a str,
    /// When.
    pub at: OffsetDateTime,
    /// From which network address.
    pub address: &'a str,
    /// Which version.
    pub version: &'a str,
    /// In which language.
    pub language: &'a str,
    /// SHA-256 of the bytes that are signed.
    pub sha256: &'a str,
    /// The tenant's MPN ID.
    pub mpn_id: &'a str,
}

const SIGN: &str = "
    INSERT INTO partner_agreements
        (tenant_id, region, user_id, signed_by, signed_at, address, version, language, sha256, mpn_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (tenant_id, region) DO NOTHING";
const ACCEPT: &str = "
    INSERT INTO reseller_acceptances
        (tenant_id, region, user_id, signed_by, signed_at, address, version, language, sha256, mpn_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (tenant_id) DO NOTHING";

async fn keep(tx: &mut Tx, statement: &'static str, it: &NewSignature<'_>) -> Result<bool, ProgramError> {
    let kept = on!(tx.execute(
        sqlx::query(statement)
            .bind(it.tenant.as_str())
            .bind(it.region)
            .bind(it.user.as_str())
            .bind(it.signed_by)
            .bind(micros(it.at))
            .bind(it.address)
            .bind(it.version)
            .bind(it.language)
            .bind(it.sha256)
            .bind(it.mpn_id)
    ))?;
    Ok(kept == 1)
}

/// Sign for a region. Answers whether it was not signed for before.
///
/// # Errors
/// `Database`.
pub async fn sign(tx: &mut Tx, it: &NewSignature<'_>) -> Result<bool, ProgramError> {
    keep(tx, SIGN, it).await
}

/// Accept as a direct-bill partner. Answers whether it was not accepted before.
///
/// # Errors
/// `Database`.
pub async fn accept(tx: &mut Tx, it: &NewSignature<'_>) -> Result<bool, ProgramError> {
    keep(tx, ACCEPT, it).await
}

const ENTER: &str = "
    INSERT INTO partner_programs (tenant_id, program, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";

/// The tenant is in a program from now on; being in it already is well.
///
/// # Errors
/// `Database`.
pub async fn enter(
    tx: &mut Tx,
    tenant: &PartnerTenantId,
    program: Program,
    at: OffsetDateTime,
) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(ENTER).bind(tenant.as_str()).bind(program.code()).bind(micros(at))))?;
    Ok(())
}

macro_rules! reseller {
    ($where:literal) => {
        concat!(
            "SELECT t.region,
                    EXISTS (SELECT 1 FROM partner_programs p WHERE p.tenant_id = t.id AND p.program = 'indirect_reseller')
                 OR EXISTS (SELECT 1 FROM enrollments e WHERE e.tenant_id = t.id AND e.status IN ('qualified', 'active'))
                    AS enrolled,
                    EXISTS (SELECT 1 FROM partner_agreements a WHERE a.tenant_id = t.id AND a.region = t.region) AS signed
             FROM partner_tenants t WHERE NOT t.is_operator AND ",
            $where
        )
    };
}
const BY_MPN: &str = reseller!("t.mpn_id = $1");
const BY_TENANT: &str = reseller!("t.id = $1");

type ResellerRow = (String, bool, bool);

/// What a provider learns about the partner with that MPN ID or, if `by_tenant`, that tenant (MPA-09).
///
/// # Errors
/// `Database`.
pub async fn reseller(tx: &mut Tx, id: &str, by_tenant: bool) -> Result<Option<Reseller>, ProgramError> {
    let statement = if by_tenant { BY_TENANT } else { BY_MPN };
    let row: Option<ResellerRow> = on!(tx.fetch_optional(sqlx::query_as(statement).bind(id)))?;
    Ok(row.map(|(region, enrolled, signed)| Reseller { region, enrolled, signed }))
}
