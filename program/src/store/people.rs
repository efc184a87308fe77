//! Who belongs to a tenant, with which roles, and how the tenant knows them (ROL-03, ROL-05, ROL-07).

use super::users::{roles, user_id};
use super::{Tx, micros, moment, on};
use crate::ProgramError;
use domain::{PartnerTenantId, Role, Roles, UserId};
use time::OffsetDateTime;

/// A person as a tenant knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub user: UserId,
    /// Their name.
    pub name: String,
    /// The address they sign in with.
    pub sign_in_name: String,
    /// Their roles in the tenant.
    pub roles: Roles,
    /// When they last came into the tenant.
    pub last_sign_in_at: Option<OffsetDateTime>,
    /// Counts the changes of this person in this tenant.
    pub version: i64,
    /// Whether the account came about in this tenant, which then gives it new passwords.
    pub kept_here: bool,
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    id: String,
    name: String,
    sign_in_name: String,
    roles: Option<String>,
    last_sign_in_at: Option<i64>,
    version: i64,
    kept_here: bool,
}

impl PersonRow {
    fn person(self) -> Result<Person, ProgramError> {
        Ok(Person {
            user: user_id(&self.id)?,
            name: self.name,
            sign_in_name: self.sign_in_name,
            roles: roles(self.roles.as_deref())?,
            last_sign_in_at: self.last_sign_in_at.map(moment),
            version: self.version,
            kept_here: self.kept_here,
        })
    }
}

// An empty id stands for everyone: a company's people are few enough to be read at once.
const PEOPLE: &str = "
    SELECT u.id, COALESCE(m.name, u.name) AS name, u.sign_in_name, m.last_sign_in_at, m.version,
           COALESCE(u.home_tenant_id = m.tenant_id, FALSE) AS kept_here,
           (SELECT string_agg(r.role, ',') FROM user_roles r WHERE r.user_id = u.id AND r.tenant_id = m.tenant_id) AS roles
    FROM tenant_users m JOIN users u ON u.id = m.user_id
    WHERE m.tenant_id = $1 AND ($2 = '' OR m.user_id = $2) AND u.disabled_at IS NULL";

/// Everyone in a tenant, by name.
///
/// # Errors
/// `Database`.
pub async fn all(tx: &mut Tx, tenant: &PartnerTenantId) -> Result<Vec<Person>, ProgramError> {
    let rows: Vec<PersonRow> = on!(tx.fetch_all(sqlx::query_as(PEOPLE).bind(tenant.as_str()).bind("")))?;
    let mut people = rows.into_iter().map(PersonRow::person).collect::<Result<Vec<_>, _>>()?;
    people.sort_by_cached_key(|it| (super::name_key(&it.name), it.user.clone()));
    Ok(people)
}

/// One person of a tenant.
///
/// # Errors
/// `Database`.
pub async fn one(tx: &mut Tx, tenant: &PartnerTenantId, user: &UserId) -> Result<Option<Person>, ProgramError> {
    let row: Option<PersonRow> =
        on!(tx.fetch_optional(sqlx::query_as(PEOPLE).bind(tenant.as_str()).bind(user.as_str())))?;
    row.map(PersonRow::person).transpose()
}

const LOCK: &str = "
    UPDATE partner_tenants SET people_changes = people_changes + 1 WHERE id = $1 RETURNING is_operator";

/// Changes of a tenant's people wait for each other here, so that two never see the same last global admin (ROL-05).
/// Answers whether it is the operator's own tenant.
///
/// # Errors
/// `Database`.
pub async fn lock(tx: &mut Tx, tenant: &PartnerTenantId) -> Result<bool, ProgramError> {
    Ok(on!(tx.fetch_one(sqlx::query_scalar(LOCK).bind(tenant.as_str())))?)
}

const JOIN: &str = "
    INSERT INTO tenant_users (tenant_id, user_id, added_at, name) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
const KEEP: &str = "
    UPDATE users SET home_tenant_id = $2 WHERE id = $1 AND home_tenant_id IS NULL AND home_customer_id IS NULL";

/// Somebody belongs to a tenant from now on, under that name if the account is known by none here yet. The first
/// tenant of an account keeps it. Answers whether they are new.
///
/// # Errors
/// `Database`.
pub async fn join(
    tx: &mut Tx,
    tenant: &PartnerTenantId,
    user: &UserId,
    name: Option<&str>,
    now: OffsetDateTime,
) -> Result<bool, ProgramError> {
    let new =
        on!(tx.execute(sqlx::query(JOIN).bind(tenant.as_str()).bind(user.as_str()).bind(micros(now)).bind(name)))?;
    on!(tx.execute(sqlx::query(KEEP).bind(user.as_str()).bind(tenant.as_str())))?;
    Ok(new == 1)
}

const TOUCH: &str = "
    UPDATE tenant_users SET version = version + 1 WHERE tenant_id = $1 AND user_id = $2 AND version = $3";

/// Note a change of somebody, unless they were changed since that version.
///
/// # Errors
/// `Overtaken`, `Database`.
pub async fn touch(tx: &mut Tx, tenant: &PartnerTenantId, user: &UserId, version: i64) -> Result<(), ProgramError> {
    let changed = on!(tx.execute(sqlx::query(TOUCH).bind(tenant.as_str()).bind(user.as_str()).bind(version)))?;
    if changed == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}

const DROP_ROLES: &str = "DELETE FROM user_roles WHERE tenant_id = $1 AND user_id = $2";
const LEAVE: &str = "DELETE FROM tenant_users WHERE tenant_id = $1 AND user_id = $2";
const END_SESSIONS: &str = "DELETE FROM sessions WHERE tenant_id = $1 AND user_id = $2";

/// Somebody does not belong to a tenant any more: roles, membership and sessions there end.
///
/// # Errors
/// `Database`.
pub async fn leave(tx: &mut Tx, tenant: &PartnerTenantId, user: &UserId) -> Result<(), ProgramError> {
    for sql in [DROP_ROLES, LEAVE, END_SESSIONS] {
        on!(tx.execute(sqlx::query(sql).bind(tenant.as_str()).bind(user.as_str())))?;
    }
    Ok(())
}

const KEPT_BY_OTHERS: &str = "
    SELECT EXISTS (SELECT 1 FROM user_roles r JOIN users u ON u.id = r.user_id AND u.disabled_at IS NULL
                   WHERE r.tenant_id = $1 AND r.user_id <> $2 AND r.role = $3)";

/// Whether somebody else who can sign in holds the role (ROL-05).
///
/// # Errors
/// `Database`.
pub async fn kept_by_others(
    tx: &mut Tx,
    tenant: &PartnerTenantId,
    user: &UserId,
    role: Role,
) -> Result<bool, ProgramError> {
    let (tenant, user) = (tenant.as_str(), user.as_str());
    Ok(on!(tx.fetch_one(sqlx::query_scalar(KEPT_BY_OTHERS).bind(tenant).bind(user).bind(role.code())))?)
}

const ENTERED: &str = "
    UPDATE tenant_users SET last_sign_in_at = $3, name = NULL WHERE tenant_id = $1 AND user_id = $2";

/// Somebody comes into a tenant; from now on it knows them by their own name.
///
/// # Errors
/// `Database`.
pub async fn entered(
    tx: &mut Tx,
    tenant: &PartnerTenantId,
    user: &UserId,
    now: OffsetDateTime,
) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(ENTERED).bind(tenant.as_str()).bind(user.as_str()).bind(micros(now))))?;
    Ok(())
}
