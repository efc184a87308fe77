//! Partnerships as either side sees them (rules §3.5, §4.6).

use super::users::tenant_id;
use super::{SHORTEST_INDEXED, Tx, comparable, containing, in_either_case, micros, moment, on, phrase};
use crate::ProgramError;
use domain::PartnerTenantId;
use time::OffsetDateTime;

/// A partner somebody works with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partnership {
    /// The id of the partnership.
    pub id: String,
    /// The other side's tenant.
    pub partner: PartnerTenantId,
    /// Its name.
    pub name: String,
    /// Its domain.
    pub domain: String,
    /// Its country, two letters.
    pub country: String,
    /// Its MPN ID.
    pub mpn_id: Option<String>,
    /// Since when.
    pub since: OffsetDateTime,
    /// Whether the provider administers the reseller's work account (PAR-06).
    pub admin_access: bool,
    /// Customers both serve; counting stops at [`COUNTED`].
    pub shared_customers: i64,
    /// Whether the program desk was asked to end it.
    pub ending_asked: bool,
}

/// Where counting shared customers stops.
pub const COUNTED: i64 = 1_000;

#[derive(sqlx::FromRow)]
struct PartnershipRow {
    id: String,
    partner_id: String,
    name: String,
    domain: String,
    country: String,
    mpn_id: Option<String>,
    established_at: i64,
    admin_access: bool,
    shared_customers: i64,
    ending_asked: bool,
}

impl PartnershipRow {
    fn partnership(self) -> Result<Partnership, ProgramError> {
        Ok(Partnership {
            partner: tenant_id(&self.partner_id)?,
            id: self.id,
            name: self.name,
            domain: self.domain,
            country: self.country,
            mpn_id: self.mpn_id,
            since: moment(self.established_at),
            admin_access: self.admin_access,
            shared_customers: self.shared_customers,
            ending_asked: self.ending_asked,
        })
    }
}

/// `$1` is the one side, in the column `$mine`.
macro_rules! partnerships {
    ($mine:literal, $other:literal, $where:expr) => {
        concat!(
            "SELECT s.id, p.id AS partner_id, p.name, p.domain, p.country, p.mpn_id, s.established_at, s.admin_access, ",
            "(SELECT count(*) FROM (SELECT 1 FROM customer_pairings g WHERE g.provider_id = s.provider_id ",
            "AND g.reseller_id = s.reseller_id LIMIT 1000) AS counted) AS shared_customers, ",
            "EXISTS (SELECT 1 FROM partnership_endings e ",
            "WHERE e.partnership_id = s.id AND e.settled_at IS NULL) AS ending_asked ",
            "FROM partnerships s JOIN partner_tenants p ON p.id = s.",
            $other,
            " WHERE s.removed_at IS NULL AND s.",
            $mine,
            " = $1 AND ",
            $where
        )
    };
}

macro_rules! resellers {
    ($search:literal) => {
        partnerships!(
            "provider_id",
            "reseller_id",
            concat!(
                "(s.established_at, s.id) < ($2, $3) AND ",
                $search,
                " ORDER BY s.established_at DESC, s.id DESC LIMIT CAST($5 AS BIGINT)"
            )
        )
    };
}

const RESELLERS: &str = resellers!(
    "(CAST($4 AS TEXT) IS NULL OR lower(p.name) LIKE $4 ESCAPE '\\' OR p.domain LIKE $4 ESCAPE '\\'
      OR p.mpn_id LIKE $4 ESCAPE '\\')"
);
// SQLite's lower() knows ASCII only; its trigram index, for texts of three characters and more, knows the others too,
// and shorter ones are looked for in both cases.
const RESELLERS_WALKED: &str = resellers!("(p.name GLOB $4 OR p.domain GLOB $4 OR p.mpn_id GLOB $4)");
const RESELLERS_INDEXED: &str =
    resellers!("p.id IN (SELECT f.tenant_id FROM partner_search f WHERE partner_search MATCH $4)");

/// A provider's resellers below a place in the list, the newest first; `text` is part of a name, domain or MPN ID.
///
/// # Errors
/// `Database`.
pub async fn resellers(
    tx: &mut Tx,
    provider: &PartnerTenantId,
    (since, id): (OffsetDateTime, &str),
    text: Option<&str>,
    limit: i64,
) -> Result<Vec<Partnership>, ProgramError> {
    let (id, text) = (comparable(id), text.map(|text| comparable(text).to_lowercase()));
    let length = text.as_ref().map_or(0, |it| it.chars().count());
    let (statement, pattern): (_, fn(&str) -> String) = match &*tx {
        Tx::Sqlite(_) if length >= SHORTEST_INDEXED => (RESELLERS_INDEXED, phrase),
        Tx::Sqlite(_) if length > 0 => (RESELLERS_WALKED, in_either_case),
        _ => (RESELLERS, containing),
    };
    let rows: Vec<PartnershipRow> = on!(tx.fetch_all(
        sqlx::query_as(statement)
            .bind(provider.as_str())
            .bind(micros(since))
            .bind(id.as_ref())
            .bind(text.as_deref().map(pattern))
            .bind(limit)
    ))?;
    rows.into_iter().map(PartnershipRow::partnership).collect()
}

const PROVIDERS: &str = partnerships!("reseller_id", "provider_id", "TRUE ORDER BY s.established_at, s.id");

/// A reseller's providers, the oldest first. There are a few.
///
/// # Errors
/// `Database`.
pub async fn providers(tx: &mut Tx, reseller: &PartnerTenantId) -> Result<Vec<Partnership>, ProgramError> {
    let rows: Vec<PartnershipRow> = on!(tx.fetch_all(sqlx::query_as(PROVIDERS).bind(reseller.as_str())))?;
    rows.into_iter().map(PartnershipRow::partnership).collect()
}

const RESELLER: &str = partnerships!("provider_id", "reseller_id", "p.id = $2");
const PROVIDER: &str = partnerships!("reseller_id", "provider_id", "p.id = $2");

/// A provider's partnership with a reseller.
///
/// # Errors
/// `Database`.
pub async fn with_reseller(
    tx: &mut Tx,
    provider: &PartnerTenantId,
    reseller: &PartnerTenantId,
) -> Result<Option<Partnership>, ProgramError> {
    let row: Option<PartnershipRow> =
        on!(tx.fetch_optional(sqlx::query_as(RESELLER).bind(provider.as_str()).bind(reseller.as_str())))?;
    row.map(PartnershipRow::partnership).transpose()
}

/// A reseller's partnership with a provider.
///
/// # Errors
/// `Database`.
pub async fn with_provider(
    tx: &mut Tx,
    reseller: &PartnerTenantId,
    provider: &PartnerTenantId,
) -> Result<Option<Partnership>, ProgramError> {
    let row: Option<PartnershipRow> =
        on!(tx.fetch_optional(sqlx::query_as(PROVIDER).bind(reseller.as_str()).bind(provider.as_str())))?;
    row.map(PartnershipRow::partnership).transpose()
}

const ESTABLISH: &str = "
    INSERT INTO partnerships (id, provider_id, reseller_id, established_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (provider_id, reseller_id) WHERE removed_at IS NULL DO NOTHING";

/// The two work together from now on. Answers whether they did not already.
///
/// # Errors
/// `Database`.
pub async fn establish(
    tx: &mut Tx,
    id: &str,
    (provider, reseller): (&PartnerTenantId, &PartnerTenantId),
    now: OffsetDateTime,
) -> Result<bool, ProgramError> {
    let new = on!(
        tx.execute(sqlx::query(ESTABLISH).bind(id).bind(provider.as_str()).bind(reseller.as_str()).bind(micros(now)))
    )?;
    Ok(new == 1)
}

const REMOVE_ACCESS: &str = "
    UPDATE partnerships SET admin_access = FALSE, access_removed_at = $2
    WHERE id = $1 AND removed_at IS NULL AND admin_access";

/// The provider administers the reseller's work account no longer (PAR-06). Answers whether it did.
///
/// # Errors
/// `Database`.
pub async fn remove_access(tx: &mut Tx, id: &str, now: OffsetDateTime) -> Result<bool, ProgramError> {
    Ok(on!(tx.execute(sqlx::query(REMOVE_ACCESS).bind(id).bind(micros(now))))? == 1)
}

const REMOVE: &str = "
    UPDATE partnerships SET removed_at = $2, removed_by = $3, admin_access = FALSE
    WHERE id = $1 AND removed_at IS NULL";

/// The two work together no longer. What customers granted stays (PAR-13, C-08).
///
/// # Errors
/// `Overtaken` when somebody else ended it meanwhile, `Database`.
pub async fn remove(tx: &mut Tx, id: &str, by: &PartnerTenantId, now: OffsetDateTime) -> Result<(), ProgramError> {
    let changed = on!(tx.execute(sqlx::query(REMOVE).bind(id).bind(micros(now)).bind(by.as_str())))?;
    if changed == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}

const OPEN_TRANSFERS: &str = "
    SELECT count(*) FROM (SELECT 1 FROM transfers WHERE source_id = $1 AND target_id = $2 AND status = 'active'
                          LIMIT 1000) AS counted";

/// Transfer requests of a reseller that wait for a provider's answer; counting stops at [`COUNTED`].
///
/// # Errors
/// `Database`.
pub async fn open_transfers(
    tx: &mut Tx,
    reseller: &PartnerTenantId,
    provider: &PartnerTenantId,
) -> Result<i64, ProgramError> {
    Ok(on!(tx.fetch_one(sqlx::query_scalar(OPEN_TRANSFERS).bind(reseller.as_str()).bind(provider.as_str())))?)
}
