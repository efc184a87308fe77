//! The operator's own tenant, and its log.

use super::events::EventRow;
use super::{Tx, micros, on};
use crate::ProgramError;
use crate::store::users::tenant_id;
use domain::market::Market;
use domain::{PartnerTenantId, UserId};
use time::OffsetDateTime;

const APPOINT: &str = "UPDATE partner_tenants SET is_operator = TRUE WHERE id = $1";

/// Make a tenant the operator's. There is one: a second is refused as a duplicate.
///
/// # Errors
/// `Database`.
pub async fn appoint(tx: &mut Tx, tenant: &PartnerTenantId) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(APPOINT).bind(tenant.as_str())))?;
    Ok(())
}

const OPERATOR: &str = "SELECT id FROM partner_tenants WHERE is_operator";

/// The operator's tenant, once there is one. Its log keeps what is decided about others.
///
/// # Errors
/// `Database`.
pub async fn tenant(tx: &mut Tx) -> Result<Option<PartnerTenantId>, ProgramError> {
    let id: Option<String> = on!(tx.fetch_optional(sqlx::query_scalar(OPERATOR)))?;
    id.map(|id| tenant_id(&id)).transpose()
}

/// The operator's tenant to be founded.
#[derive(Debug, Clone, Copy)]
pub struct NewOperatorTenant<'a> {
    /// Its tenant.
    pub id: &'a PartnerTenantId,
    /// Its name.
    pub name: &'a str,
    /// Its domain, lower case.
    pub domain: &'a str,
    /// The market it is in.
    pub market: &'a Market,
    /// When.
    pub at: OffsetDateTime,
}

const FOUND: &str = "
    INSERT INTO partner_tenants (id, name, domain, country, region, currency, standing, is_operator, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, 'good', TRUE, $7)";

/// Found the operator's tenant. There is one: a second is refused as a duplicate, and so is a domain that is in use.
///
/// # Errors
/// `Database`.
pub async fn found(tx: &mut Tx, it: &NewOperatorTenant<'_>) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(FOUND)
            .bind(it.id.as_str())
            .bind(it.name)
            .bind(it.domain)
            .bind(&it.market.code)
            .bind(&it.market.region)
            .bind(&it.market.currency)
            .bind(micros(it.at))
    ))?;
    Ok(())
}

const MUST_CHANGE: &str = "UPDATE users SET must_change_password = TRUE WHERE id = $1";

/// The person has a temporary password, to be changed at the first sign-in (ROL-03).
///
/// # Errors
/// `Database`.
pub async fn must_change_password(tx: &mut Tx, user: &UserId) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(MUST_CHANGE).bind(user.as_str())))?;
    Ok(())
}

/// A row of the operator's log.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct LogRow {
    /// What happened.
    #[sqlx(flatten)]
    pub event: EventRow,
    /// The name of the account it is about, if it is about one.
    pub account_name: Option<String>,
    /// The name of the customer it concerns, if it concerns one.
    pub customer_name: Option<String>,
}

macro_rules! log {
    ($rest:literal) => {
        concat!(
            "SELECT e.*, a.name AS account_name, c.name AS customer_name
             FROM events e LEFT JOIN partner_tenants a ON e.resource_type = 'account' AND a.id = e.resource_id
             LEFT JOIN customers c ON c.id = e.customer_id
             WHERE e.tenant_id = $1 ",
            $rest
        )
    };
}

const LOG_BELOW: &str = log!("AND e.seq < $2 ORDER BY e.seq DESC LIMIT CAST($3 AS BIGINT)");
const LOG_ABOVE: &str = log!("AND e.seq > $2 ORDER BY e.seq LIMIT CAST($3 AS BIGINT)");
const LOG_OF_ACCOUNT: &str = log!("AND e.resource_type = 'account' AND e.resource_id = $2 ORDER BY e.seq DESC");

/// Rows of a log below a number, newest first.
///
/// # Errors
/// `Database`.
pub async fn log_below(
    tx: &mut Tx,
    tenant: &PartnerTenantId,
    below: i64,
    limit: i64,
) -> Result<Vec<LogRow>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(LOG_BELOW).bind(tenant.as_str()).bind(below).bind(limit)))?)
}

/// Rows of a log above a number, oldest first.
///
/// # Errors
/// `Database`.
pub async fn log_above(
    tx: &mut Tx,
    tenant: &PartnerTenantId,
    above: i64,
    limit: i64,
) -> Result<Vec<LogRow>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(LOG_ABOVE).bind(tenant.as_str()).bind(above).bind(limit)))?)
}

/// Everything in a log about one account, newest first.
///
/// # Errors
/// `Database`.
pub async fn log_of_account(
    tx: &mut Tx,
    tenant: &PartnerTenantId,
    account: &PartnerTenantId,
) -> Result<Vec<LogRow>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(LOG_OF_ACCOUNT).bind(tenant.as_str()).bind(account.as_str())))?)
}
