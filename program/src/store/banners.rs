//! Banners a person has read and closed.

use super::{Tx, micros, on};
use crate::ProgramError;
use domain::{PartnerTenantId, UserId};
use time::OffsetDateTime;

const DISMISS: &str = "
    INSERT INTO dismissed_banners (tenant_id, user_id, banner, dismissed_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT DO NOTHING";

/// Close a banner for a person; closing it twice is well.
///
/// # Errors
/// `Database`.
pub async fn dismiss(
    tx: &mut Tx,
    tenant: &PartnerTenantId,
    user: &UserId,
    banner: &str,
    at: OffsetDateTime,
) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(DISMISS).bind(tenant.as_str()).bind(user.as_str()).bind(banner).bind(micros(at))))?;
    Ok(())
}

const DISMISSED: &str = "SELECT 1 FROM dismissed_banners WHERE tenant_id = $1 AND user_id = $2 AND banner = $3";

/// Whether a person has closed a banner.
///
/// # Errors
/// `Database`.
pub async fn is_dismissed(
    tx: &mut Tx,
    tenant: &PartnerTenantId,
    user: &UserId,
    banner: &str,
) -> Result<bool, ProgramError> {
    let row: Option<i32> =
        on!(tx.fetch_optional(sqlx::query_scalar(DISMISSED).bind(tenant.as_str()).bind(user.as_str()).bind(banner)))?;
    Ok(row.is_some())
}
