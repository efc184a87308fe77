//! What the program knows of a company besides its case: its mail domains, others of its name, what people are
//! called.

use super::verification::Subject;
use super::{Tx, comparable, containing, on};
use crate::ProgramError;
use domain::{PartnerTenantId, UserId};

/// Whose domain it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Known {
    /// The tenant's own.
    pub is_tenants: bool,
    /// That of another person of the tenant, whose address was verified.
    pub is_colleagues: bool,
}

// An account that a colleague created with a temporary password proves nothing about its address; one that was opened
// by a link mailed there does.
const KNOWN: &str = r"
    SELECT EXISTS (SELECT 1 FROM partner_tenants t WHERE t.id = $1 AND t.domain = $2) AS is_tenants,
           EXISTS (SELECT 1 FROM user_invitations i
                   JOIN users u ON u.sign_in_name = i.sign_in_name
                   JOIN tenant_users m ON m.user_id = u.id AND m.tenant_id = i.tenant_id
                   WHERE i.tenant_id = $1 AND i.accepted_at IS NOT NULL AND u.disabled_at IS NULL
                     AND i.sign_in_name <> $3 AND i.sign_in_name LIKE $4 ESCAPE '\') AS is_colleagues";

/// Whether a domain is one that the company uses already, apart from the address itself.
///
/// # Errors
/// `Database`.
pub async fn known(tx: &mut Tx, tenant: &PartnerTenantId, domain: &str, but: &str) -> Result<Known, ProgramError> {
    let ending = containing(&format!("@{domain}"));
    let ending = ending.trim_end_matches('%');
    let (domain, but) = (comparable(domain), comparable(but));
    Ok(on!(
        tx.fetch_one(sqlx::query_as(KNOWN).bind(tenant.as_str()).bind(domain.as_ref()).bind(but.as_ref()).bind(ending))
    )?)
}

const TENANT: &str = "SELECT name, domain FROM partner_tenants WHERE id = $1";
const NAME: &str = "SELECT name FROM users WHERE id = $1";

/// Name and domain of a tenant.
///
/// # Errors
/// `Database`.
pub async fn of_tenant(tx: &mut Tx, tenant: &PartnerTenantId) -> Result<(String, String), ProgramError> {
    Ok(on!(tx.fetch_one(sqlx::query_as(TENANT).bind(tenant.as_str())))?)
}

/// The name of a person.
///
/// # Errors
/// `Database`.
pub async fn name_of(tx: &mut Tx, user: &UserId) -> Result<Option<String>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_scalar(NAME).bind(user.as_str())))?)
}

const SAME_NAME: &str = "
    SELECT company FROM verification_cases WHERE name_key = $1 AND country = $2 AND tenant_id <> $3
    UNION
    SELECT t.name FROM partner_tenants t
    WHERE LOWER(t.name) = LOWER($4) AND t.country = $2 AND t.id <> $3
      AND EXISTS (SELECT 1 FROM partner_programs p WHERE p.tenant_id = t.id)
    ORDER BY 1 LIMIT 5";
const SAME_NUMBER: &str = "
    SELECT company FROM verification_cases WHERE number_key = $1 AND country = $2 AND tenant_id <> $3
    ORDER BY 1 LIMIT 5";

/// Other companies of the country with that name, and with that registration number; five of each at most.
///
/// # Errors
/// `Database`.
pub async fn doubles(
    tx: &mut Tx,
    tenant: &PartnerTenantId,
    it: &Subject,
) -> Result<(Vec<String>, Vec<String>), ProgramError> {
    let same_name: Vec<String> = on!(tx.fetch_all(
        sqlx::query_scalar(SAME_NAME).bind(&it.name_key).bind(&it.country).bind(tenant.as_str()).bind(&it.company)
    ))?;
    let same_number: Vec<String> = match &it.number_key {
        None => Vec::new(),
        Some(number) => {
            on!(tx.fetch_all(sqlx::query_scalar(SAME_NUMBER).bind(number).bind(&it.country).bind(tenant.as_str())))?
        }
    };
    Ok((same_name, same_number))
}

const RENAME: &str = "UPDATE partner_tenants SET name = $2 WHERE id = $1";

/// The tenant goes by the name that was authorized.
///
/// # Errors
/// `Database`.
pub async fn rename_tenant(tx: &mut Tx, tenant: &PartnerTenantId, name: &str) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(RENAME).bind(tenant.as_str()).bind(name)))?;
    Ok(())
}
