//! SQL for tests only: what a partner's own people change, before there is a use case in a test's way.

use super::{Tx, micros, on};
use crate::ProgramError;
use domain::{PartnerTenantId, UserId};
use time::OffsetDateTime;

const RENAME: &str = "UPDATE partner_tenants SET name = $2 WHERE id = $1";

/// Give a partner another name.
///
/// # Errors
/// `Database`.
pub async fn rename(tx: &mut Tx, id: &PartnerTenantId, name: &str) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(RENAME).bind(id.as_str()).bind(name)))?;
    Ok(())
}

const UNSIGN: &str = "DELETE FROM partner_agreements WHERE tenant_id = $1";

/// Take back that a partner has signed, which no use case does.
///
/// # Errors
/// `Database`.
pub async fn unsign(tx: &mut Tx, id: &PartnerTenantId) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(UNSIGN).bind(id.as_str())))?;
    Ok(())
}

const MOVE: &str = "UPDATE partner_tenants SET region = $2 WHERE id = $1";

/// Move a partner to another region, which no use case does.
///
/// # Errors
/// `Database` for a region that there is not.
pub async fn move_to_region(tx: &mut Tx, id: &PartnerTenantId, region: &str) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(MOVE).bind(id.as_str()).bind(region)))?;
    Ok(())
}

const PROFILE: &str = "
    INSERT INTO legal_profiles (tenant_id, company_name, address_line1, city, country, contact_first_name,
        contact_last_name, contact_email, contact_phone, contact_language, support_email, support_phone, version,
        updated_at)
    SELECT id, name, 'Street 1', 'Town', country, $2, $3, $4, '+46 31 700 00 00', $5, $4, '+46 31 700 00 00', 1, $6
    FROM partner_tenants WHERE id = $1";

/// A legal profile of which only the primary contact matters: first name, last name, address, language.
///
/// # Errors
/// `Database` when there is one already.
pub async fn primary_contact(
    tx: &mut Tx,
    id: &PartnerTenantId,
    (first, last, email, language): (&str, &str, &str, &str),
    at: OffsetDateTime,
) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(PROFILE).bind(id.as_str()).bind(first).bind(last).bind(email).bind(language).bind(micros(at))
    ))?;
    Ok(())
}

const ROLES_OF: &str = "SELECT role FROM user_roles WHERE user_id = $1 AND tenant_id = $2 ORDER BY role";

/// The roles of a person in a tenant, by code.
///
/// # Errors
/// `Database`.
pub async fn roles_of(tx: &mut Tx, user: &UserId, tenant: &PartnerTenantId) -> Result<Vec<String>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_scalar(ROLES_OF).bind(user.as_str()).bind(tenant.as_str())))?)
}
