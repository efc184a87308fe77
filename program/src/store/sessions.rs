//! Sessions: rows that a token opens, as long as they live.
//!
//! Only the SHA-256 of a token gets here (S18). Roles are read anew each time, never kept in the session (S21).

use super::users::{programs, roles, tenant_id, user_id};
use super::{Database, Tx, micros, moment, on, read, unreadable};
use crate::ProgramError;
use crate::accounts::{CustomerView, Session, Tenant, TenantView};
use domain::standing::SuspensionReason;
use domain::{Actor, CustomerActor, CustomerRole, CustomerTenantId, PartnerTenantId, UserId};
use time::OffsetDateTime;

/// What makes a session live (S19).
#[derive(Debug, Clone, Copy)]
pub struct Alive {
    /// The time now: sessions that expire at this time or before are dead.
    pub now: OffsetDateTime,
    /// Sessions last used at this time or before are dead.
    pub used_after: OffsetDateTime,
}

const OPEN: &str = "
    INSERT INTO sessions (token_hash, user_id, tenant_id, customer_id, created_at, last_seen_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $5, $6)";

/// A new session.
///
/// # Errors
/// `Database`.
pub async fn open(
    tx: &mut Tx,
    token_hash: &str,
    user: &UserId,
    tenant: Option<&Tenant>,
    now: OffsetDateTime,
    expires_at: OffsetDateTime,
) -> Result<(), ProgramError> {
    let (partner, customer) = match tenant {
        Some(Tenant::Partner(id)) => (Some(id.as_str()), None),
        Some(Tenant::Customer(id)) => (None, Some(id.as_str())),
        None => (None, None),
    };
    on!(tx.execute(
        sqlx::query(OPEN)
            .bind(token_hash)
            .bind(user.as_str())
            .bind(partner)
            .bind(customer)
            .bind(micros(now))
            .bind(micros(expires_at))
    ))?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct SessionRow {
    user_id: String,
    user_name: String,
    sign_in_name: String,
    language: Option<String>,
    must_change_password: bool,
    last_seen_at: i64,
    tenant_id: Option<String>,
    tenant_name: Option<String>,
    mpn_id: Option<String>,
    country: Option<String>,
    is_operator: Option<bool>,
    standing_reason: Option<String>,
    restricted_from: Option<i64>,
    roles: Option<String>,
    programs: Option<String>,
    customer_id: Option<String>,
    customer_name: Option<String>,
    customer_country: Option<String>,
    customer_role: Option<String>,
    several_tenants: bool,
    waiting_requests: i64,
    waiting_cases: i64,
    waiting_asks: i64,
    waiting_endings: i64,
    waiting_invitations: i64,
}

// Every page begins with this: keys and covering indexes only. A tenant to which the person does not belong
// any more reads as none, and so does every one until a temporary password is changed (ROL-03). The waiting requests are counted no further than a badge can show.
const LIVE: &str = "
    SELECT u.id AS user_id, u.name AS user_name, u.sign_in_name, u.language, u.must_change_password, s.last_seen_at,
           t.id AS tenant_id, t.name AS tenant_name, t.mpn_id, t.country, t.is_operator,
           CASE WHEN t.standing <> 'good' THEN t.standing_reason END AS standing_reason,
           (SELECT p.restricted_from FROM partner_programs p
            WHERE p.tenant_id = t.id AND p.program = 'direct_bill') AS restricted_from,
           (SELECT string_agg(r.role, ',') FROM user_roles r WHERE r.user_id = u.id AND r.tenant_id = t.id) AS roles,
           (SELECT string_agg(p.program, ',') FROM partner_programs p WHERE p.tenant_id = t.id) AS programs,
           c.id AS customer_id, c.name AS customer_name, c.country AS customer_country, k.role AS customer_role,
           (EXISTS (SELECT 1 FROM tenant_users o WHERE o.user_id = u.id AND o.tenant_id <> coalesce(t.id, ''))
            OR EXISTS (SELECT 1 FROM customer_users o
                       WHERE o.user_id = u.id AND o.customer_id <> coalesce(c.id, ''))) AS several_tenants,
           (SELECT count(*) FROM (SELECT 1 FROM transfers w WHERE w.target_id = t.id AND w.status = 'active'
                                  LIMIT 100) AS waiting) AS waiting_requests,
           (SELECT count(*) FROM (SELECT 1 FROM verification_cases c WHERE t.is_operator AND c.is_open = TRUE
                                  AND c.status IN ('review', 'second') LIMIT 100) AS cases) AS waiting_cases,
           (SELECT count(*) FROM (SELECT 1 FROM partnership_requests q WHERE q.provider_id = t.id AND q.state = 'waiting'
                                  LIMIT 100) AS asks) AS waiting_asks,
           (SELECT count(*) FROM (SELECT 1 FROM partnership_endings e JOIN partnerships b ON b.id = e.partnership_id WHERE
            e.settled_at IS NULL AND (t.is_operator OR b.provider_id = t.id) LIMIT 100) AS endings) AS waiting_endings,
           (SELECT count(*) FROM (SELECT 1 FROM partnership_invitations i
                                  WHERE i.email = u.sign_in_name AND i.email LIKE '%@' || t.domain AND i.state = 'issued'
                                  AND (i.expires_at IS NULL OR i.expires_at > $2) LIMIT 100) AS invitations) AS waiting_invitations
    FROM sessions s
    JOIN users u ON u.id = s.user_id AND u.disabled_at IS NULL
    LEFT JOIN partner_tenants t ON t.id = s.tenant_id
          AND NOT u.must_change_password
          AND EXISTS (SELECT 1 FROM tenant_users m WHERE m.user_id = s.user_id AND m.tenant_id = s.tenant_id)
    LEFT JOIN customer_users k ON k.user_id = s.user_id AND k.customer_id = s.customer_id AND NOT u.must_change_password
    LEFT JOIN customers c ON c.id = k.customer_id
    WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $3";

/// The session of that token, if it lives, with the roles as they are now (S21), and when it was last used.
///
/// # Errors
/// `Database`.
pub async fn live(
    database: &Database,
    token_hash: &str,
    alive: Alive,
) -> Result<Option<(Session, OffsetDateTime)>, ProgramError> {
    let (now, used_after) = (micros(alive.now), micros(alive.used_after));
    let row: Option<SessionRow> =
        read!(database, fetch_optional(sqlx::query_as(LIVE).bind(token_hash).bind(now).bind(used_after)))?;
    row.map(SessionRow::session).transpose()
}

impl SessionRow {
    fn session(self) -> Result<(Session, OffsetDateTime), ProgramError> {
        let user = user_id(&self.user_id)?;
        let tenant = self.tenant_id.as_deref().map(tenant_id).transpose()?;
        let roles = roles(self.roles.as_deref())?;
        let programs = programs(self.programs.as_deref())?;
        let actor =
            tenant.clone().map(|tenant| Actor { user: user.clone(), name: self.user_name.clone(), tenant, roles });
        let (name, country) = (self.tenant_name.unwrap_or_default(), self.country.unwrap_or_default());
        let (operator, mpn_id) = (self.is_operator.unwrap_or_default(), self.mpn_id);
        let suspended = self.standing_reason.as_deref().and_then(SuspensionReason::of_code);
        let restricted_from = self.restricted_from.map(moment);
        let customer = self.customer_id.as_deref().zip(self.customer_role.as_deref());
        let customer = customer.map(|(id, role)| customer_actor(&user, &self.user_name, id, role)).transpose()?;
        let customer = customer.map(|actor| CustomerView {
            actor,
            name: self.customer_name.unwrap_or_default(),
            country: self.customer_country.unwrap_or_default(),
        });
        let session = Session {
            user,
            user_name: self.user_name,
            sign_in_name: self.sign_in_name,
            language: self.language,
            must_change_password: self.must_change_password,
            actor,
            tenant: tenant.map(|id| TenantView {
                id,
                name,
                country,
                operator,
                programs,
                mpn_id,
                suspended,
                restricted_from,
            }),
            customer,
            several_tenants: self.several_tenants,
            waiting_requests: self.waiting_requests,
            waiting_cases: self.waiting_cases,
            waiting_asks: self.waiting_asks,
            waiting_endings: self.waiting_endings,
            waiting_invitations: self.waiting_invitations,
        };
        Ok((session, moment(self.last_seen_at)))
    }
}

fn customer_actor(user: &UserId, name: &str, id: &str, role: &str) -> Result<CustomerActor, ProgramError> {
    Ok(CustomerActor {
        user: user.clone(),
        name: name.to_owned(),
        customer: CustomerTenantId::parse(id).map_err(|_| unreadable("customer id", id))?,
        role: CustomerRole::of_code(role).ok_or_else(|| unreadable("customer role", role))?,
    })
}

const LIVE_USER: &str = "
    SELECT s.user_id FROM sessions s JOIN users u ON u.id = s.user_id AND u.disabled_at IS NULL
    WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $3";

/// Whose live session a token is.
///
/// # Errors
/// `Database`.
pub async fn live_user(tx: &mut Tx, token_hash: &str, alive: Alive) -> Result<Option<UserId>, ProgramError> {
    let (now, used_after) = (micros(alive.now), micros(alive.used_after));
    let id: Option<String> =
        on!(tx.fetch_optional(sqlx::query_scalar(LIVE_USER).bind(token_hash).bind(now).bind(used_after)))?;
    id.map(|id| user_id(&id)).transpose()
}

const TOUCH: &str = "UPDATE sessions SET last_seen_at = $2 WHERE token_hash = $1 AND last_seen_at < $2";

/// The session was used.
///
/// # Errors
/// `Database`.
pub async fn touch(tx: &mut Tx, token_hash: &str, now: OffsetDateTime) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(TOUCH).bind(token_hash).bind(micros(now))))?;
    Ok(())
}

const MOVE: &str = "
    UPDATE sessions SET token_hash = $2, tenant_id = $3, customer_id = NULL, last_seen_at = $5
    WHERE token_hash = $1 AND user_id = $4
      AND EXISTS (SELECT 1 FROM tenant_users m WHERE m.user_id = $4 AND m.tenant_id = $3)";

/// The session goes on in another of the person's tenants, under a new token (S10). Answers whether it did.
///
/// # Errors
/// `Database`.
pub async fn move_to(
    tx: &mut Tx,
    [old_hash, new_hash]: [&str; 2],
    tenant: &PartnerTenantId,
    user: &UserId,
    now: OffsetDateTime,
) -> Result<bool, ProgramError> {
    let moved = on!(tx.execute(
        sqlx::query(MOVE).bind(old_hash).bind(new_hash).bind(tenant.as_str()).bind(user.as_str()).bind(micros(now))
    ))?;
    Ok(moved == 1)
}

const MOVE_TO_CUSTOMER: &str = "
    UPDATE sessions SET token_hash = $2, tenant_id = NULL, customer_id = $3, last_seen_at = $5
    WHERE token_hash = $1 AND user_id = $4
      AND EXISTS (SELECT 1 FROM customer_users m WHERE m.user_id = $4 AND m.customer_id = $3)";

/// The session goes on in a customer's tenant of the person, under a new token (S10). Answers whether it did.
///
/// # Errors
/// `Database`.
pub async fn move_to_customer(
    tx: &mut Tx,
    [old_hash, new_hash]: [&str; 2],
    customer: &CustomerTenantId,
    user: &UserId,
    now: OffsetDateTime,
) -> Result<bool, ProgramError> {
    let (now, user) = (micros(now), user.as_str());
    let moved = on!(tx.execute(
        sqlx::query(MOVE_TO_CUSTOMER).bind(old_hash).bind(new_hash).bind(customer.as_str()).bind(user).bind(now)
    ))?;
    Ok(moved == 1)
}

const END: &str = "DELETE FROM sessions WHERE token_hash = $1";

/// End a session; one that has ended already is well.
///
/// # Errors
/// `Database`.
pub async fn end(tx: &mut Tx, token_hash: &str) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(END).bind(token_hash)))?;
    Ok(())
}

const END_OTHERS: &str = "DELETE FROM sessions WHERE user_id = $1 AND token_hash <> $2";

/// End every session of a person but one. Answers how many ended.
///
/// # Errors
/// `Database`.
pub async fn end_others(tx: &mut Tx, user: &UserId, kept_hash: &str) -> Result<u64, ProgramError> {
    Ok(on!(tx.execute(sqlx::query(END_OTHERS).bind(user.as_str()).bind(kept_hash)))?)
}

const END_ALL: &str = "DELETE FROM sessions WHERE user_id = $1";

/// End every session of a person. Answers how many ended.
///
/// # Errors
/// `Database`.
pub async fn end_all(tx: &mut Tx, user: &UserId) -> Result<u64, ProgramError> {
    Ok(on!(tx.execute(sqlx::query(END_ALL).bind(user.as_str())))?)
}

const SWEEP: &str = "DELETE FROM sessions WHERE expires_at <= $1 OR last_seen_at <= $2";

/// Forget the sessions that are dead. Answers how many there were.
///
/// # Errors
/// `Database`.
pub async fn sweep(tx: &mut Tx, alive: Alive) -> Result<u64, ProgramError> {
    Ok(on!(tx.execute(sqlx::query(SWEEP).bind(micros(alive.now)).bind(micros(alive.used_after))))?)
}
