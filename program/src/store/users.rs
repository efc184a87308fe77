//! People: their passwords' hashes, their roles and the tenants these are in.
//!
//! What a role may do is the domain's business; a password is seen here only as argon2id text.

use super::{Database, Tx, micros, on, read, unreadable};
use crate::ProgramError;
use crate::accounts::{NewUser, Tenant, TenantChoice};
use domain::partner::{Program, Programs};
use domain::{CustomerTenantId, PartnerTenantId, Role, Roles, UserId};
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

const OF_NAME: &str = "SELECT id FROM users WHERE sign_in_name = $1";

/// Whose sign-in name it is, also of somebody who is shut out.
///
/// # Errors
/// `Database`.
pub async fn of_sign_in_name(tx: &mut Tx, name: &str) -> Result<Option<UserId>, ProgramError> {
    let id: Option<String> = on!(tx.fetch_optional(sqlx::query_scalar(OF_NAME).bind(name)))?;
    id.map(|id| user_id(&id)).transpose()
}

const HOME: &str = "SELECT home_tenant_id FROM users WHERE id = $1";

/// The tenant in which an account came about.
///
/// # Errors
/// `Database`.
pub async fn home(tx: &mut Tx, user: &UserId) -> Result<Option<PartnerTenantId>, ProgramError> {
    let id: Option<Option<String>> = on!(tx.fetch_optional(sqlx::query_scalar(HOME).bind(user.as_str())))?;
    id.flatten().map(|id| tenant_id(&id)).transpose()
}

const ADD_ROLE: &str = "
    INSERT INTO user_roles (user_id, tenant_id, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
const BELONG: &str = "
    INSERT INTO tenant_users (tenant_id, user_id, added_at)
    SELECT $2, u.id, u.created_at FROM users u WHERE u.id = $1 ON CONFLICT DO NOTHING";
const KEEP: &str = "
    UPDATE users SET home_tenant_id = $2 WHERE id = $1 AND home_tenant_id IS NULL AND home_customer_id IS NULL";

/// Give a person a role in a tenant, to which they belong from then on; having it already is well.
///
/// # Errors
/// `Database`.
pub async fn add_role(tx: &mut Tx, user: &UserId, tenant: &PartnerTenantId, role: Role) -> Result<(), ProgramError> {
    for sql in [BELONG, KEEP] {
        on!(tx.execute(sqlx::query(sql).bind(user.as_str()).bind(tenant.as_str())))?;
    }
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

const PASSWORD_BY_ID: &str = "SELECT password_hash FROM users WHERE id = $1 AND disabled_at IS NULL";

/// The hash of somebody's password; nothing if disabled.
///
/// # Errors
/// `Database`.
pub async fn password_hash(tx: &mut Tx, user: &UserId) -> Result<Option<String>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_scalar(PASSWORD_BY_ID).bind(user.as_str())))?)
}

const SET_PASSWORD: &str = "UPDATE users SET password_hash = $2, must_change_password = $3 WHERE id = $1";

/// Give somebody a password; a temporary one is to be changed at once (ROL-03).
///
/// # Errors
/// `Database`.
pub async fn set_password(tx: &mut Tx, user: &UserId, hash: &str, temporary: bool) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(SET_PASSWORD).bind(user.as_str()).bind(hash).bind(temporary)))?;
    Ok(())
}

const CHANGE_PASSWORD: &str = "
    UPDATE users SET password_hash = $3, must_change_password = FALSE WHERE id = $1 AND password_hash = $2";

/// Replace a password by one that its owner chose, unless it was replaced meanwhile.
///
/// # Errors
/// `Overtaken`, `Database`.
pub async fn change_password(tx: &mut Tx, user: &UserId, old: &str, new: &str) -> Result<(), ProgramError> {
    let changed = on!(tx.execute(sqlx::query(CHANGE_PASSWORD).bind(user.as_str()).bind(old).bind(new)))?;
    if changed == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}

const SET_NAME: &str = "UPDATE users SET name = $2 WHERE id = $1";

/// Call somebody by another name.
///
/// # Errors
/// `Database`.
pub async fn set_name(tx: &mut Tx, user: &UserId, name: &str) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(SET_NAME).bind(user.as_str()).bind(name)))?;
    Ok(())
}

const SIGNED_IN: &str = "UPDATE users SET last_sign_in_at = $2 WHERE id = $1";

/// Somebody signed in.
///
/// # Errors
/// `Database`.
pub async fn signed_in(tx: &mut Tx, user: &UserId, now: OffsetDateTime) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(SIGNED_IN).bind(user.as_str()).bind(micros(now))))?;
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
    WHERE t.id IN (SELECT m.tenant_id FROM tenant_users m WHERE m.user_id = $1)";

const CUSTOMERS: &str = "
    SELECT c.id, c.name FROM customers c
    WHERE c.id IN (SELECT m.customer_id FROM customer_users m WHERE m.user_id = $1)";

/// The tenants a person belongs to, of partners and of customers, by name (ROL-07).
///
/// # Errors
/// `Database`.
pub async fn tenants_of(tx: &mut Tx, user: &UserId) -> Result<Vec<TenantChoice>, ProgramError> {
    let rows: Vec<TenantRow> = on!(tx.fetch_all(sqlx::query_as(TENANTS).bind(user.as_str())))?;
    let mut tenants = rows
        .into_iter()
        .map(|row| {
            let programs = programs(row.programs.as_deref())?;
            Ok(TenantChoice { tenant: Tenant::Partner(tenant_id(&row.id)?), name: row.name, programs })
        })
        .collect::<Result<Vec<_>, ProgramError>>()?;
    let customers: Vec<(String, String)> = on!(tx.fetch_all(sqlx::query_as(CUSTOMERS).bind(user.as_str())))?;
    for (id, name) in customers {
        let id = CustomerTenantId::parse(&id).map_err(|_| unreadable("customer id", &id))?;
        tenants.push(TenantChoice { tenant: Tenant::Customer(id), name, programs: Programs::default() });
    }
    // Two of the same name come in the order of their ids.
    tenants.sort_by_cached_key(|it| (super::name_key(&it.name), it.tenant.id().to_owned()));
    Ok(tenants)
}

pub(super) fn user_id(stored: &str) -> Result<UserId, ProgramError> {
    UserId::parse(stored).map_err(|_| unreadable("user id", stored))
}

pub(crate) fn tenant_id(stored: &str) -> Result<PartnerTenantId, ProgramError> {
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
