//! People: their passwords' hashes, their roles and the tenants these are in.
//!
//! What a role may do is the domain's business; a password is seen here only as argon2id text.

use super::{Database, Tx, micros, on, read, unreadable};
use crate::ProgramError;
use crate::accounts::{NewUser, TenantChoice};
use domain::partner::{Program, Programs};
use domain::{PartnerTenantId, Role, Roles, UserId};
use time::OffsetDateTime;

const ADD_USER: &str = "
    INSERT INTO users (id, sign_in_name, name, password_hash, language, created_at) VALUES ($1, $2, $3, $4, $5, $6)";

/// A new person, without any role yet.
///
/// # Errors
/// `Database`, a duplicate when the sign-in name is taken.
pub async fn add_user(tx: &mut Tx, user: &NewUser, at: OffsetDateTime) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(ADD_USER)
            .bind(user.id.as_str())
            .bind(&user.sign_in_name)
            .bind(&user.name)
            .bind(&user.password_hash)
            .bind(&user.language)
            .bind(micros(at))
    ))?;
    Ok(())
}

const ADD_ROLE: &str = "
    INSERT INTO user_roles (user_id, tenant_id, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";

/// Give a person a role in a tenant; having it already is well.
///
/// # Errors
/// `Database`.
pub async fn add_role(tx: &mut Tx, user: &UserId, tenant: &PartnerTenantId, role: Role) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(ADD_ROLE).bind(user.as_str()).bind(tenant.as_str()).bind(role.code())))?;
    Ok(())
}

const DROP_ROLE: &str = "DELETE FROM user_roles WHERE user_id = $1 AND tenant_id = $2 AND role = $3";

/// Take a role from a person; it counts from the next request on (S21).
///
/// # Errors
/// `Database`.
pub async fn drop_role(tx: &mut Tx, user: &UserId, tenant: &PartnerTenantId, role: Role) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(DROP_ROLE).bind(user.as_str()).bind(tenant.as_str()).bind(role.code())))?;
    Ok(())
}

const DISABLE: &str = "UPDATE users SET disabled_at = $2 WHERE id = $1 AND disabled_at IS NULL";

/// Shut a person out; it counts from the next request on (S21).
///
/// # Errors
/// `Database`.
pub async fn disable(tx: &mut Tx, user: &UserId, at: OffsetDateTime) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(DISABLE).bind(user.as_str()).bind(micros(at))))?;
    Ok(())
}

const PASSWORD_OF: &str = "SELECT id, password_hash FROM users WHERE sign_in_name = $1 AND disabled_at IS NULL";

/// Who signs in under that name, with the hash of their password; nobody if disabled.
///
/// # Errors
/// `Database`.
pub async fn password_of(database: &Database, name: &str) -> Result<Option<(UserId, String)>, ProgramError> {
    let row: Option<(String, String)> = read!(database, fetch_optional(sqlx::query_as(PASSWORD_OF).bind(name)))?;
    row.map(|(id, hash)| Ok((user_id(&id)?, hash))).transpose()
}

const REPLACE_PASSWORD: &str = "UPDATE users SET password_hash = $3 WHERE id = $1 AND password_hash = $2";

/// Replace a password's hash, unless it was replaced meanwhile.
///
/// # Errors
/// `Database`.
pub async fn replace_password(tx: &mut Tx, user: &UserId, old: &str, new: &str) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(REPLACE_PASSWORD).bind(user.as_str()).bind(old).bind(new)))?;
    Ok(())
}

const SET_LANGUAGE: &str = "UPDATE users SET language = $2 WHERE id = $1";

/// Keep the language a person reads. Answers whether there is such a person.
///
/// # Errors
/// `Database`.
pub async fn set_language(tx: &mut Tx, user: &UserId, language: &str) -> Result<bool, ProgramError> {
    Ok(on!(tx.execute(sqlx::query(SET_LANGUAGE).bind(user.as_str()).bind(language)))? == 1)
}

#[derive(sqlx::FromRow)]
struct TenantRow {
    id: String,
    name: String,
    programs: Option<String>,
}

const TENANTS: &str = "
    SELECT t.id, t.name,
           (SELECT string_agg(p.program, ',') FROM partner_programs p WHERE p.tenant_id = t.id) AS programs
    FROM partner_tenants t
    WHERE t.id IN (SELECT r.tenant_id FROM user_roles r WHERE r.user_id = $1)";

/// The tenants a person has a role in, by name (ROL-07).
///
/// # Errors
/// `Database`.
pub async fn tenants_of(tx: &mut Tx, user: &UserId) -> Result<Vec<TenantChoice>, ProgramError> {
    let rows: Vec<TenantRow> = on!(tx.fetch_all(sqlx::query_as(TENANTS).bind(user.as_str())))?;
    let mut tenants = rows
        .into_iter()
        .map(|row| {
            let programs = programs(row.programs.as_deref())?;
            Ok(TenantChoice { id: tenant_id(&row.id)?, name: row.name, programs })
        })
        .collect::<Result<Vec<_>, ProgramError>>()?;
    tenants.sort_by_cached_key(|it| (super::name_key(&it.name), it.id.clone()));
    Ok(tenants)
}

pub(super) fn user_id(stored: &str) -> Result<UserId, ProgramError> {
    UserId::parse(stored).map_err(|_| unreadable("user id", stored))
}

pub(super) fn tenant_id(stored: &str) -> Result<PartnerTenantId, ProgramError> {
    PartnerTenantId::parse(stored).map_err(|_| unreadable("tenant id", stored))
}

/// Role codes joined by commas, as `string_agg` gives them.
pub(super) fn roles(joined: Option<&str>) -> Result<Roles, ProgramError> {
    let codes = joined.into_iter().flat_map(|codes| codes.split(','));
    codes.map(|code| Role::of_code(code).ok_or_else(|| unreadable("role", code))).collect()
}

/// Program codes joined by commas, as `string_agg` gives them.
pub(super) fn programs(joined: Option<&str>) -> Result<Programs, ProgramError> {
    let mut codes = joined.into_iter().flat_map(|codes| codes.split(','));
    codes.try_fold(Programs::default(), |programs, code| {
        Ok(programs.with(Program::of_code(code).ok_or_else(|| unreadable("program", code))?))
    })
}
