//! Access tokens of client programs, what they are asked for with, and what they are signed with.
//!
//! Of secrets and tokens only the SHA-256 gets here.

use super::credentials::credential_id;
use super::users::{roles, tenant_id, user_id};
use super::{Database, Tx, micros, on, read};
use crate::ProgramError;
use crate::tokens::{Caller, Client};
use domain::{Actor, CredentialId, UserId};
use time::OffsetDateTime;

// The tenant is named by its id or its domain, in whatever letters.
const CLIENT: &str = "
    SELECT c.id, c.tenant_id, c.roles FROM credentials c JOIN partner_tenants t ON t.id = c.tenant_id
    WHERE c.id = $1 AND c.secret_hash = $2 AND c.revoked_at IS NULL AND c.expires_at > $3 AND (t.id = $4 OR t.domain = $4)";

/// The good credential with that secret, of that tenant.
///
/// # Errors
/// `Database`.
pub async fn client(
    tx: &mut Tx,
    id: &CredentialId,
    secret_hash: &str,
    tenant: &str,
    now: OffsetDateTime,
) -> Result<Option<Client>, ProgramError> {
    let tenant = super::comparable(tenant).to_lowercase();
    let row: Option<(String, String, String)> = on!(
        tx.fetch_optional(sqlx::query_as(CLIENT).bind(id.as_str()).bind(secret_hash).bind(micros(now)).bind(&tenant))
    )?;
    let Some((id, tenant, codes)) = row else { return Ok(None) };
    Ok(Some(Client { id: credential_id(&id)?, tenant: tenant_id(&tenant)?, roles: roles(Some(&codes))? }))
}

const CONSENTER: &str = "
    SELECT n.user_id FROM consents n
    JOIN users u ON u.id = n.user_id AND u.disabled_at IS NULL
    JOIN credentials c ON c.id = n.credential_id
    JOIN tenant_users m ON m.user_id = n.user_id AND m.tenant_id = c.tenant_id
    WHERE n.credential_id = $1 AND n.token_hash = $2 AND n.expires_at > $3";

/// Who let the credential act in their name with that token, if they still belong to its tenant.
///
/// # Errors
/// `Database`.
pub async fn consenter(
    tx: &mut Tx,
    id: &CredentialId,
    token_hash: &str,
    now: OffsetDateTime,
) -> Result<Option<UserId>, ProgramError> {
    let user: Option<String> =
        on!(tx.fetch_optional(sqlx::query_scalar(CONSENTER).bind(id.as_str()).bind(token_hash).bind(micros(now))))?;
    user.map(|user| user_id(&user)).transpose()
}

const USED: &str = "UPDATE credentials SET last_used_at = $2 WHERE id = $1";
const ADD_TOKEN: &str = "
    INSERT INTO access_tokens (token_hash, credential_id, user_id, expires_at) VALUES ($1, $2, $3, $4)";

/// Keep an access token.
///
/// # Errors
/// `Database`.
pub async fn add_token(
    tx: &mut Tx,
    token_hash: &str,
    id: &CredentialId,
    user: Option<&UserId>,
    (now, until): (OffsetDateTime, OffsetDateTime),
) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(USED).bind(id.as_str()).bind(micros(now))))?;
    on!(tx.execute(
        sqlx::query(ADD_TOKEN).bind(token_hash).bind(id.as_str()).bind(user.map(UserId::as_str)).bind(micros(until))
    ))?;
    Ok(())
}

const END_TOKENS: &str = "DELETE FROM access_tokens WHERE credential_id = $1 AND user_id = $2";

/// End the tokens with which a credential acts in a person's name; none comes back to life with another consent.
///
/// # Errors
/// `Database`.
pub async fn end_tokens(tx: &mut Tx, id: &CredentialId, user: &UserId) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(END_TOKENS).bind(id.as_str()).bind(user.as_str())))?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct CallerRow {
    credential_id: String,
    credential_name: String,
    tenant_id: String,
    credential_roles: String,
    user_id: Option<String>,
    user_name: Option<String>,
    user_roles: Option<String>,
}

// Every call begins with this: keys only. Roles are those of now, and a person's consent must still stand (S21).
const CALLER: &str = "
    SELECT c.id AS credential_id, a.name AS credential_name, c.tenant_id, c.roles AS credential_roles,
           k.user_id, u.name AS user_name,
           (SELECT string_agg(r.role, ',') FROM user_roles r
            WHERE r.user_id = k.user_id AND r.tenant_id = c.tenant_id) AS user_roles
    FROM access_tokens k
    JOIN credentials c ON c.id = k.credential_id AND c.revoked_at IS NULL AND c.expires_at > $2
    JOIN users a ON a.id = c.id
    LEFT JOIN users u ON u.id = k.user_id AND u.disabled_at IS NULL
    WHERE k.token_hash = $1 AND k.expires_at > $2
      AND (k.user_id IS NULL
           OR u.id IS NOT NULL
              AND EXISTS (SELECT 1 FROM tenant_users m WHERE m.user_id = u.id AND m.tenant_id = c.tenant_id)
              AND EXISTS (SELECT 1 FROM consents n
                          WHERE n.credential_id = c.id AND n.user_id = u.id AND n.expires_at > $2))";

/// Who calls with that token.
///
/// # Errors
/// `Database`.
pub async fn caller(
    database: &Database,
    token_hash: &str,
    now: OffsetDateTime,
) -> Result<Option<Caller>, ProgramError> {
    let row: Option<CallerRow> =
        read!(database, fetch_optional(sqlx::query_as(CALLER).bind(token_hash).bind(micros(now))))?;
    row.map(CallerRow::caller).transpose()
}

impl CallerRow {
    fn caller(self) -> Result<Caller, ProgramError> {
        let credential = credential_id(&self.credential_id)?;
        let most = roles(Some(&self.credential_roles))?;
        let (user, name, roles) = match (self.user_id, self.user_name) {
            (Some(user), Some(name)) => {
                let held = roles(self.user_roles.as_deref())?;
                (user_id(&user)?, name, held.iter().filter(|role| most.contains(*role)).collect())
            }
            _ => (user_id(&self.credential_id)?, self.credential_name, most),
        };
        let is_person = user.as_str() != credential.as_str();
        Ok(Caller { actor: Actor { user, name, tenant: tenant_id(&self.tenant_id)?, roles }, credential, is_person })
    }
}

const NEWEST_KEY: &str = "SELECT id, secret FROM signing_keys WHERE made_at > $1 ORDER BY made_at DESC, id LIMIT 1";
const ADD_KEY: &str = "INSERT INTO signing_keys (id, secret, made_at) VALUES ($1, $2, $3)";
const KEY: &str = "SELECT secret FROM signing_keys WHERE id = $1 AND made_at > $2";

/// The newest key made after that time, with its id.
///
/// # Errors
/// `Database`.
pub async fn newest_key(tx: &mut Tx, after: OffsetDateTime) -> Result<Option<(String, String)>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_as(NEWEST_KEY).bind(micros(after))))?)
}

/// Keep a new key.
///
/// # Errors
/// `Database`.
pub async fn add_key(tx: &mut Tx, id: &str, secret: &str, now: OffsetDateTime) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(ADD_KEY).bind(id).bind(secret).bind(micros(now))))?;
    Ok(())
}

/// The key of that id, if it was made after that time.
///
/// # Errors
/// `Database`.
pub async fn key(database: &Database, id: &str, after: OffsetDateTime) -> Result<Option<String>, ProgramError> {
    Ok(read!(database, fetch_optional(sqlx::query_scalar(KEY).bind(id).bind(micros(after))))?)
}

const SWEEP_TOKENS: &str = "DELETE FROM access_tokens WHERE expires_at <= $1";
const SWEEP_KEYS: &str = "DELETE FROM signing_keys WHERE made_at <= $1";

/// Remove tokens that ended, and keys made at that time or before.
///
/// # Errors
/// `Database`.
pub async fn sweep(tx: &mut Tx, now: OffsetDateTime, keys_until: OffsetDateTime) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(SWEEP_TOKENS).bind(micros(now))))?;
    on!(tx.execute(sqlx::query(SWEEP_KEYS).bind(micros(keys_until))))?;
    Ok(())
}
