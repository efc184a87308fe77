//! The membership directory, and which of its MPN IDs a tenant uses.

use super::users::tenant_id;
use super::{Tx, micros, on, unreadable};
use crate::ProgramError;
use domain::mpn::{Location, MembershipStatus, MpnId, MpnKind};
use domain::{PartnerTenantId, UserId};
use time::OffsetDateTime;

#[derive(sqlx::FromRow)]
pub(super) struct LocationRow {
    mpn_id: String,
    membership_id: String,
    kind: String,
    name: String,
    city: String,
    country: String,
    status: String,
    migrated: bool,
    tied_to: Option<String>,
}

impl LocationRow {
    pub(super) fn location(self) -> Result<Location, ProgramError> {
        let id = |raw: &str| MpnId::parse(raw).map_err(|_| unreadable("MPN ID", raw));
        Ok(Location {
            mpn_id: id(&self.mpn_id)?,
            membership: id(&self.membership_id)?,
            kind: MpnKind::of_code(&self.kind).ok_or_else(|| unreadable("kind", &self.kind))?,
            name: self.name,
            city: self.city,
            country: self.country,
            status: MembershipStatus::of_code(&self.status).ok_or_else(|| unreadable("status", &self.status))?,
            migrated: self.migrated,
            tied_to: self.tied_to.as_deref().map(tenant_id).transpose()?,
        })
    }
}

macro_rules! locations {
    ($which:literal) => {
        concat!(
            "SELECT m.mpn_id, m.membership_id, m.kind, m.name, m.city, m.country, m.status, m.migrated, t.id AS tied_to
             FROM mpn_ids m LEFT JOIN partner_tenants t ON t.mpn_id = m.mpn_id ",
            $which
        )
    };
}

const OF_MEMBERSHIP: &str = locations!("WHERE m.membership_id = $1 ORDER BY m.kind DESC, m.mpn_id");
const BY_ID: &str = locations!("WHERE m.mpn_id = $1");
const OF_TENANT: &str = locations!("WHERE t.id = $1");

/// Every MPN ID of a membership: its locations first, then the global one.
///
/// # Errors
/// `Database`.
pub async fn of_membership(tx: &mut Tx, membership: &MpnId) -> Result<Vec<Location>, ProgramError> {
    let rows: Vec<LocationRow> = on!(tx.fetch_all(sqlx::query_as(OF_MEMBERSHIP).bind(membership.as_str())))?;
    rows.into_iter().map(LocationRow::location).collect()
}

/// One MPN ID.
///
/// # Errors
/// `Database`.
pub async fn by_id(tx: &mut Tx, id: &MpnId) -> Result<Option<Location>, ProgramError> {
    let row: Option<LocationRow> = on!(tx.fetch_optional(sqlx::query_as(BY_ID).bind(id.as_str())))?;
    row.map(LocationRow::location).transpose()
}

/// The MPN ID a tenant uses, if the directory has it.
///
/// # Errors
/// `Database`.
pub async fn of_tenant(tx: &mut Tx, tenant: &PartnerTenantId) -> Result<Option<Location>, ProgramError> {
    let row: Option<LocationRow> = on!(tx.fetch_optional(sqlx::query_as(OF_TENANT).bind(tenant.as_str())))?;
    row.map(LocationRow::location).transpose()
}

const TIE: &str = "UPDATE partner_tenants SET mpn_id = $2 WHERE id = $1 AND COALESCE(mpn_id, '') = $3";

/// Tie an MPN ID to a tenant, unless another was tied since `before` was read.
///
/// # Errors
/// `Overtaken`; `Database`, a duplicate when another tenant has it.
pub async fn tie(tx: &mut Tx, tenant: &PartnerTenantId, before: Option<&str>, id: &MpnId) -> Result<(), ProgramError> {
    let before = before.unwrap_or_default();
    let changed = on!(tx.execute(sqlx::query(TIE).bind(tenant.as_str()).bind(id.as_str()).bind(before)))?;
    if changed == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}

#[derive(sqlx::FromRow)]
struct TenantRow {
    name: String,
    country: String,
    mpn_id: Option<String>,
    membership_id: Option<String>,
    membership_name: Option<String>,
}

/// A tenant as far as MPN IDs go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TenantIds {
    /// Its name.
    pub name: String,
    /// Its country.
    pub country: String,
    /// Its MPN ID.
    pub mpn_id: Option<String>,
    /// The membership it is signed in to.
    pub membership_id: Option<MpnId>,
    /// That membership's name.
    pub membership_name: Option<String>,
}

const TENANT: &str = "
    SELECT t.name, t.country, t.mpn_id, l.membership_id, m.name AS membership_name
    FROM partner_tenants t
    LEFT JOIN tenant_memberships l ON l.tenant_id = t.id
    LEFT JOIN memberships m ON m.id = l.membership_id
    WHERE t.id = $1";

/// What a tenant has of MPN IDs and membership.
///
/// # Errors
/// `Database`.
pub async fn tenant(tx: &mut Tx, tenant: &PartnerTenantId) -> Result<Option<TenantIds>, ProgramError> {
    let row: Option<TenantRow> = on!(tx.fetch_optional(sqlx::query_as(TENANT).bind(tenant.as_str())))?;
    row.map(|row| {
        let id = |raw: String| MpnId::parse(&raw).map_err(|_| unreadable("MPN ID", &raw));
        Ok(TenantIds {
            membership_id: row.membership_id.map(id).transpose()?,
            name: row.name,
            country: row.country,
            mpn_id: row.mpn_id,
            membership_name: row.membership_name,
        })
    })
    .transpose()
}

const LINK: &str = "
    INSERT INTO tenant_memberships (tenant_id, membership_id, linked_by, linked_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (tenant_id) DO UPDATE
    SET membership_id = excluded.membership_id, linked_by = excluded.linked_by, linked_at = excluded.linked_at";

/// Note to which membership a tenant is signed in; the last one counts.
///
/// # Errors
/// `Database`.
pub async fn link(
    tx: &mut Tx,
    tenant: &PartnerTenantId,
    membership: &MpnId,
    by: &UserId,
    now: OffsetDateTime,
) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(LINK).bind(tenant.as_str()).bind(membership.as_str()).bind(by.as_str()).bind(micros(now))
    ))?;
    Ok(())
}
