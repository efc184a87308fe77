//! The directory's own logins, and how often they were tried in vain (ENR-30, ENR-34).

use super::events::hex;
use super::{Tx, comparable, micros, on, unreadable};
use crate::ProgramError;
use domain::mpn::MpnId;
use sha2::{Digest, Sha256};
use time::OffsetDateTime;

/// A login of the directory.
#[derive(Debug, Clone)]
pub struct Login {
    /// The membership it opens.
    pub membership: MpnId,
    /// The hash of its password.
    pub password_hash: String,
}

const LOGIN: &str = "SELECT membership_id, password_hash FROM membership_logins WHERE login = $1";

/// A login by its name, in lower case.
///
/// # Errors
/// `Database`.
pub async fn by_name(tx: &mut Tx, name: &str) -> Result<Option<Login>, ProgramError> {
    let row: Option<(String, String)> = on!(tx.fetch_optional(sqlx::query_as(LOGIN).bind(comparable(name).as_ref())))?;
    row.map(|(membership, password_hash)| {
        let membership = MpnId::parse(&membership).map_err(|_| unreadable("MPN ID", &membership))?;
        Ok(Login { membership, password_hash })
    })
    .transpose()
}

const SAVE: &str = "
    INSERT INTO membership_logins (login, membership_id, password_hash) VALUES ($1, $2, $3)
    ON CONFLICT (login) DO UPDATE
    SET membership_id = excluded.membership_id, password_hash = excluded.password_hash";

/// Add a login, or give it another password or company; it is not locked any more.
///
/// # Errors
/// `Database`.
pub async fn save(tx: &mut Tx, name: &str, membership: &MpnId, hash: &str) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(SAVE).bind(name).bind(membership.as_str()).bind(hash)))?;
    opened(tx, name).await
}

const REPLACE_PASSWORD: &str =
    "UPDATE membership_logins SET password_hash = $3 WHERE login = $1 AND password_hash = $2";

/// Replace a password's hash by a stronger one of the same, unless it was replaced meanwhile.
///
/// # Errors
/// `Database`.
pub async fn replace_password(tx: &mut Tx, name: &str, old: &str, new: &str) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(REPLACE_PASSWORD).bind(comparable(name).as_ref()).bind(old).bind(new)))?;
    Ok(())
}

// A try counts before its password is looked at: of many at once only so many are looked at.
const TRY: &str = "
    INSERT INTO membership_tries (login_hash, failures, locked_until, tried_at) VALUES ($1, 1, NULL, $4)
    ON CONFLICT (login_hash) DO UPDATE
    SET tried_at = $4,
        failures = CASE WHEN membership_tries.failures + 1 >= $2 THEN 0 ELSE membership_tries.failures + 1 END,
        locked_until = CASE WHEN membership_tries.failures + 1 >= $2 THEN CAST($3 AS BIGINT) ELSE NULL END
    WHERE membership_tries.locked_until IS NULL OR membership_tries.locked_until <= $4";

/// Count a try as a failure, unless the login is locked; the last one that is allowed locks it. Answers whether it
/// may be made.
///
/// # Errors
/// `Database`.
pub async fn admit(
    tx: &mut Tx,
    name: &str,
    most: i64,
    (now, until): (OffsetDateTime, OffsetDateTime),
) -> Result<bool, ProgramError> {
    let counted =
        on!(tx.execute(sqlx::query(TRY).bind(login_hash(name)).bind(most).bind(micros(until)).bind(micros(now))))?;
    Ok(counted == 1)
}

const OPENED: &str = "DELETE FROM membership_tries WHERE login_hash = $1";

/// The login was used: nothing is counted any more.
///
/// # Errors
/// `Database`.
pub async fn opened(tx: &mut Tx, name: &str) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(OPENED).bind(login_hash(name))))?;
    Ok(())
}

const SWEEP: &str = "DELETE FROM membership_tries WHERE tried_at < $1";

/// Forget what was counted and not tried since then. Answers how many logins that were.
///
/// # Errors
/// `Database`.
pub async fn sweep(tx: &mut Tx, untried_since: OffsetDateTime) -> Result<u64, ProgramError> {
    Ok(on!(tx.execute(sqlx::query(SWEEP).bind(micros(untried_since))))?)
}

fn login_hash(name: &str) -> String {
    hex(&Sha256::digest(name))
}
