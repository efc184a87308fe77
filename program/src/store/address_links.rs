//! Links that prove the primary contact's address. Only the SHA-256 of a token gets here (MAIL-02).

use super::{Tx, micros, moment, on, unreadable};
use crate::ProgramError;
use domain::EnrollmentId;
use time::OffsetDateTime;

/// A link as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressLink {
    /// The enrollment it belongs to.
    pub enrollment: EnrollmentId,
    /// The address it was sent to.
    pub email: String,
    /// Until when it works.
    pub expires_at: OffsetDateTime,
    /// Whether it was used.
    pub used: bool,
    /// Whether a newer one took its place.
    pub replaced: bool,
}

#[derive(sqlx::FromRow)]
struct LinkRow {
    enrollment_id: String,
    email: String,
    expires_at: i64,
    used_at: Option<i64>,
    replaced_at: Option<i64>,
}

const REPLACE: &str = "
    UPDATE address_links SET replaced_at = $2 WHERE enrollment_id = $1 AND used_at IS NULL AND replaced_at IS NULL";
const INSERT: &str = "
    INSERT INTO address_links (token_hash, enrollment_id, email, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)";

/// A new link in place of the one before.
///
/// # Errors
/// `Database`.
pub async fn insert(
    tx: &mut Tx,
    token_hash: &str,
    (enrollment, email): (&EnrollmentId, &str),
    (now, expires_at): (OffsetDateTime, OffsetDateTime),
) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(REPLACE).bind(enrollment.as_str()).bind(micros(now))))?;
    on!(tx.execute(
        sqlx::query(INSERT)
            .bind(token_hash)
            .bind(enrollment.as_str())
            .bind(email)
            .bind(micros(now))
            .bind(micros(expires_at))
    ))?;
    Ok(())
}

const BY_HASH: &str = "
    SELECT enrollment_id, email, expires_at, used_at, replaced_at FROM address_links WHERE token_hash = $1";

/// The link with that hash.
///
/// # Errors
/// `Database`.
pub async fn by_hash(tx: &mut Tx, token_hash: &str) -> Result<Option<AddressLink>, ProgramError> {
    let row: Option<LinkRow> = on!(tx.fetch_optional(sqlx::query_as(BY_HASH).bind(token_hash)))?;
    row.map(|row| {
        let id = &row.enrollment_id;
        Ok(AddressLink {
            enrollment: EnrollmentId::parse(id).map_err(|_| unreadable("enrollment id", id))?,
            expires_at: moment(row.expires_at),
            used: row.used_at.is_some(),
            replaced: row.replaced_at.is_some(),
            email: row.email,
        })
    })
    .transpose()
}

const USE: &str = "
    UPDATE address_links SET used_at = $2
    WHERE token_hash = $1 AND used_at IS NULL AND replaced_at IS NULL AND expires_at > $2";

/// Use a link up. Answers whether it still could be.
///
/// # Errors
/// `Database`.
pub async fn use_up(tx: &mut Tx, token_hash: &str, now: OffsetDateTime) -> Result<bool, ProgramError> {
    Ok(on!(tx.execute(sqlx::query(USE).bind(token_hash).bind(micros(now))))? == 1)
}

const IS_PROVEN: &str = "
    SELECT EXISTS (SELECT 1 FROM address_links WHERE enrollment_id = $1 AND email = $2 AND used_at IS NOT NULL)";

/// Whether the address was proven before, by a link of this enrollment.
///
/// # Errors
/// `Database`.
pub async fn is_proven(tx: &mut Tx, enrollment: &EnrollmentId, email: &str) -> Result<bool, ProgramError> {
    Ok(on!(tx.fetch_one(sqlx::query_scalar(IS_PROVEN).bind(enrollment.as_str()).bind(email)))?)
}

const LAST_SENT: &str = "SELECT MAX(created_at) FROM address_links WHERE enrollment_id = $1";

/// When a link was last sent.
///
/// # Errors
/// `Database`.
pub async fn last_sent(tx: &mut Tx, enrollment: &EnrollmentId) -> Result<Option<OffsetDateTime>, ProgramError> {
    let at: Option<i64> = on!(tx.fetch_one(sqlx::query_scalar(LAST_SENT).bind(enrollment.as_str())))?;
    Ok(at.map(moment))
}
