//! Credentials of client programs, and consents. Of secrets and tokens only the SHA-256 gets here.

use super::users::{roles, tenant_id, user_id};
use super::{Tx, micros, moment, on};
use crate::ProgramError;
use crate::credentials::{Consent, Credential};
use domain::{CredentialId, PartnerTenantId, Role, Roles, UserId};
use time::{Duration, OffsetDateTime};

/// A credential to be stored.
#[derive(Debug, Clone, Copy)]
pub struct NewRow<'a> {
    /// Its id, and that of the user it acts as.
    pub id: &'a CredentialId,
    /// Whose it is.
    pub tenant: &'a PartnerTenantId,
    /// What its program is called.
    pub name: &'a str,
    /// Its roles.
    pub roles: Roles,
    /// The hash of its secret.
    pub secret_hash: &'a str,
    /// Who made it, if a person did.
    pub made_by: Option<&'a UserId>,
    /// When.
    pub made_at: OffsetDateTime,
    /// Until when it is good.
    pub expires_at: OffsetDateTime,
}

// Nobody can type this as an address, no password has this hash, and it is shut out besides.
const ADD_USER: &str = "
    INSERT INTO users (id, sign_in_name, name, password_hash, disabled_at, created_at)
    VALUES ($1, $1, $2, '$argon2id$none', $3, $3)";
const INSERT: &str = "
    INSERT INTO credentials (id, tenant_id, roles, secret_hash, made_by, made_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";

/// Store a credential.
///
/// # Errors
/// `Database`.
pub async fn insert(tx: &mut Tx, it: &NewRow<'_>) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(ADD_USER).bind(it.id.as_str()).bind(it.name).bind(micros(it.made_at))))?;
    let codes = it.roles.iter().map(Role::code).collect::<Vec<_>>().join(",");
    on!(tx.execute(
        sqlx::query(INSERT)
            .bind(it.id.as_str())
            .bind(it.tenant.as_str())
            .bind(&codes)
            .bind(it.secret_hash)
            .bind(it.made_by.map(UserId::as_str))
            .bind(micros(it.made_at))
            .bind(micros(it.expires_at))
    ))?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct CredentialRow {
    id: String,
    name: String,
    roles: String,
    made_at: i64,
    made_by: Option<String>,
    expires_at: i64,
    revoked_at: Option<i64>,
    last_used_at: Option<i64>,
}

const ALL: &str = "
    SELECT c.id, u.name, c.roles, c.made_at, m.name AS made_by, c.expires_at, c.revoked_at, c.last_used_at
    FROM credentials c JOIN users u ON u.id = c.id LEFT JOIN users m ON m.id = c.made_by
    WHERE c.tenant_id = $1 ORDER BY c.made_at DESC, c.id";
const CONSENTS: &str = "
    SELECT n.credential_id, n.user_id, u.name, n.expires_at
    FROM consents n JOIN credentials c ON c.id = n.credential_id AND c.tenant_id = $1 JOIN users u ON u.id = n.user_id
    ORDER BY u.name, u.id";

/// The credentials of a tenant, newest first.
///
/// # Errors
/// `Database`.
pub async fn all(tx: &mut Tx, tenant: &PartnerTenantId) -> Result<Vec<Credential>, ProgramError> {
    let rows: Vec<CredentialRow> = on!(tx.fetch_all(sqlx::query_as(ALL).bind(tenant.as_str())))?;
    let consents: Vec<(String, String, String, i64)> =
        on!(tx.fetch_all(sqlx::query_as(CONSENTS).bind(tenant.as_str())))?;
    rows.into_iter().map(|row| row.credential(&consents)).collect()
}

impl CredentialRow {
    fn credential(self, consents: &[(String, String, String, i64)]) -> Result<Credential, ProgramError> {
        let own = consents.iter().filter(|(credential, ..)| *credential == self.id);
        let consents = own.map(|(_, user, name, until)| {
            Ok(Consent { user: user_id(user)?, name: name.clone(), expires_at: moment(*until) })
        });
        Ok(Credential {
            consents: consents.collect::<Result<_, ProgramError>>()?,
            id: credential_id(&self.id)?,
            name: self.name,
            roles: roles(Some(&self.roles))?,
            made_at: moment(self.made_at),
            made_by: self.made_by,
            expires_at: moment(self.expires_at),
            revoked_at: self.revoked_at.map(moment),
            last_used_at: self.last_used_at.map(moment),
        })
    }
}

const ENDING: &str = "
    SELECT c.tenant_id, c.id, u.name, c.roles, c.made_at, NULL AS made_by, c.expires_at, c.revoked_at, c.last_used_at
    FROM credentials c JOIN users u ON u.id = c.id
    WHERE c.revoked_at IS NULL AND c.ending_told_at IS NULL
      AND c.expires_at > $1 AND c.expires_at <= $2 AND c.expires_at - c.made_at > $3
    ORDER BY c.expires_at, c.id LIMIT $4";

#[derive(sqlx::FromRow)]
struct EndingRow {
    tenant_id: String,
    #[sqlx(flatten)]
    credential: CredentialRow,
}

/// Credentials that end between these moments, were made for longer than `life`, and of which nobody was told yet:
/// the first to end first, at most `most`, each with its tenant and without consents.
///
/// # Errors
/// `Database`.
pub async fn ending(
    tx: &mut Tx,
    (from, until): (OffsetDateTime, OffsetDateTime),
    life: Duration,
    most: i64,
) -> Result<Vec<(PartnerTenantId, Credential)>, ProgramError> {
    let life = i64::try_from(life.whole_microseconds()).unwrap_or(i64::MAX);
    let rows: Vec<EndingRow> =
        on!(tx.fetch_all(sqlx::query_as(ENDING).bind(micros(from)).bind(micros(until)).bind(life).bind(most)))?;
    rows.into_iter().map(|row| Ok((tenant_id(&row.tenant_id)?, row.credential.credential(&[])?))).collect()
}

const ENDING_TOLD: &str = "
    UPDATE credentials SET ending_told_at = $2 WHERE id = $1 AND ending_told_at IS NULL AND revoked_at IS NULL";

/// Its global admins are told that it ends; answers whether nobody did that before.
///
/// # Errors
/// `Database`.
pub async fn ending_told(tx: &mut Tx, id: &CredentialId, now: OffsetDateTime) -> Result<bool, ProgramError> {
    Ok(on!(tx.execute(sqlx::query(ENDING_TOLD).bind(id.as_str()).bind(micros(now))))? == 1)
}

const REVOKE: &str = "UPDATE credentials SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL";

/// Take a credential back; answers whether it was good until then.
///
/// # Errors
/// `Database`.
pub async fn revoke(tx: &mut Tx, id: &CredentialId, now: OffsetDateTime) -> Result<bool, ProgramError> {
    Ok(on!(tx.execute(sqlx::query(REVOKE).bind(id.as_str()).bind(micros(now))))? == 1)
}

const CONSENT: &str = "
    INSERT INTO consents (token_hash, credential_id, user_id, given_at, expires_at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (credential_id, user_id) DO UPDATE
    SET token_hash = excluded.token_hash, given_at = excluded.given_at, expires_at = excluded.expires_at";

/// Keep that a person lets a credential act in their name, from one moment until another.
///
/// # Errors
/// `Database`.
pub async fn consent(
    tx: &mut Tx,
    id: &CredentialId,
    user: &UserId,
    token_hash: &str,
    (from, until): (OffsetDateTime, OffsetDateTime),
) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(CONSENT)
            .bind(token_hash)
            .bind(id.as_str())
            .bind(user.as_str())
            .bind(micros(from))
            .bind(micros(until))
    ))?;
    Ok(())
}

const WITHDRAW: &str = "DELETE FROM consents WHERE credential_id = $1 AND user_id = $2";

/// Remove a person's consent; answers whether there was one.
///
/// # Errors
/// `Database`.
pub async fn withdraw(tx: &mut Tx, id: &CredentialId, user: &UserId) -> Result<bool, ProgramError> {
    Ok(on!(tx.execute(sqlx::query(WITHDRAW).bind(id.as_str()).bind(user.as_str())))? == 1)
}

pub(super) fn credential_id(stored: &str) -> Result<CredentialId, ProgramError> {
    CredentialId::parse(stored).map_err(|_| super::unreadable("credential id", stored))
}
