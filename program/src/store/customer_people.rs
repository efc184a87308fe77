//! The people of a customer's tenant.

use super::users::user_id;
use super::{Tx, micros, on, unreadable};
use crate::ProgramError;
use domain::{CustomerRole, CustomerTenantId, UserId};
use time::OffsetDateTime;

/// Somebody of a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerPerson {
    /// The account.
    pub user: UserId,
    /// The full name.
    pub name: String,
    /// What the person signs in with.
    pub sign_in_name: String,
    /// The language the person reads, if chosen.
    pub language: Option<String>,
    /// What the person may do there.
    pub role: CustomerRole,
    /// Counts the changes of this person at this customer.
    pub version: i64,
    /// Whether the account came about at this customer, which then gives it new passwords.
    pub kept_here: bool,
    /// Whether the account opens another tenant too (ROL-07).
    pub elsewhere: bool,
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    user_id: String,
    name: String,
    sign_in_name: String,
    language: Option<String>,
    role: String,
    version: i64,
    kept_here: bool,
    elsewhere: bool,
}

impl PersonRow {
    fn person(self) -> Result<CustomerPerson, ProgramError> {
        Ok(CustomerPerson {
            user: user_id(&self.user_id)?,
            role: CustomerRole::of_code(&self.role).ok_or_else(|| unreadable("customer role", &self.role))?,
            name: self.name,
            sign_in_name: self.sign_in_name,
            language: self.language,
            version: self.version,
            kept_here: self.kept_here,
            elsewhere: self.elsewhere,
        })
    }
}

const JOIN: &str = "
    INSERT INTO customer_users (customer_id, user_id, role, added_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (customer_id, user_id) DO NOTHING";
const KEEP: &str = "
    UPDATE users SET home_customer_id = $1 WHERE id = $2 AND home_customer_id IS NULL AND home_tenant_id IS NULL";

/// Somebody belongs to a customer from now on, which keeps the account if nobody does. Answers whether that is new.
///
/// # Errors
/// `Database`.
pub async fn join(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    user: &UserId,
    role: CustomerRole,
    at: OffsetDateTime,
) -> Result<bool, ProgramError> {
    let (customer, user, role, at) = (customer.as_str(), user.as_str(), role.code(), micros(at));
    let new = on!(tx.execute(sqlx::query(JOIN).bind(customer).bind(user).bind(role).bind(at)))?;
    on!(tx.execute(sqlx::query(KEEP).bind(customer).bind(user)))?;
    Ok(new == 1)
}

const ALL: &str = "
    SELECT k.user_id, COALESCE(k.name, u.name) AS name, u.sign_in_name, u.language, k.role, k.version,
           COALESCE(u.home_customer_id = k.customer_id, FALSE) AS kept_here,
           EXISTS (SELECT 1 FROM tenant_users m WHERE m.user_id = k.user_id)
           OR EXISTS (SELECT 1 FROM customer_users o WHERE o.user_id = k.user_id AND o.customer_id <> k.customer_id)
           AS elsewhere
    FROM customer_users k JOIN users u ON u.id = k.user_id AND u.disabled_at IS NULL
    WHERE k.customer_id = $1 ORDER BY k.role, u.name, k.user_id";

/// The people of a customer: its global admins first, then by name.
///
/// # Errors
/// `Database`.
pub async fn all(tx: &mut Tx, customer: &CustomerTenantId) -> Result<Vec<CustomerPerson>, ProgramError> {
    let rows: Vec<PersonRow> = on!(tx.fetch_all(sqlx::query_as(ALL).bind(customer.as_str())))?;
    rows.into_iter().map(PersonRow::person).collect()
}

const LOCK: &str = "UPDATE customers SET people_changes = people_changes + 1 WHERE id = $1";

/// Changes of a customer's people wait for each other here, so that two never see the same last global admin (ROL-05).
///
/// # Errors
/// `Database`.
pub async fn lock(tx: &mut Tx, customer: &CustomerTenantId) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(LOCK).bind(customer.as_str())))?;
    Ok(())
}

const CALL: &str = "UPDATE customer_users SET name = $3 WHERE customer_id = $1 AND user_id = $2";

/// What the customer calls somebody whose account came about elsewhere.
///
/// # Errors
/// `Database`.
pub async fn call(tx: &mut Tx, customer: &CustomerTenantId, user: &UserId, name: &str) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(CALL).bind(customer.as_str()).bind(user.as_str()).bind(name)))?;
    Ok(())
}

const SET_ROLE: &str = "
    UPDATE customer_users SET role = $3, version = version + 1
    WHERE customer_id = $1 AND user_id = $2 AND version = $4";

/// Give somebody another role, unless they were changed since that version.
///
/// # Errors
/// `Overtaken`, `Database`.
pub async fn set_role(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    user: &UserId,
    (role, version): (CustomerRole, i64),
) -> Result<(), ProgramError> {
    let (customer, user, role) = (customer.as_str(), user.as_str(), role.code());
    let changed = on!(tx.execute(sqlx::query(SET_ROLE).bind(customer).bind(user).bind(role).bind(version)))?;
    if changed == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}

const GIVE_LICENSES_BACK: &str = "
    DELETE FROM license_assignments WHERE user_id = $2
    AND subscription_id IN (SELECT s.id FROM subscriptions s WHERE s.customer_id = $1)";
const END_SESSIONS: &str = "DELETE FROM sessions WHERE customer_id = $1 AND user_id = $2";
const LEAVE: &str = "DELETE FROM customer_users WHERE customer_id = $1 AND user_id = $2 AND version = $3";

/// Somebody does not belong to a customer any more, unless they were changed since that version: their licenses are
/// free again, their sessions there end.
///
/// # Errors
/// `Overtaken`, `Database`.
pub async fn leave(tx: &mut Tx, customer: &CustomerTenantId, user: &UserId, version: i64) -> Result<(), ProgramError> {
    let (customer, user) = (customer.as_str(), user.as_str());
    for sql in [GIVE_LICENSES_BACK, END_SESSIONS] {
        on!(tx.execute(sqlx::query(sql).bind(customer).bind(user)))?;
    }
    let left = on!(tx.execute(sqlx::query(LEAVE).bind(customer).bind(user).bind(version)))?;
    if left == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}
