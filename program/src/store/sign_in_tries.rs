//! The last three tries to sign in of each address, shared by all servers on one database (S07).
//!
//! One row per address, so that one statement both looks and counts: whoever tries at the same moment waits for
//! the row. Whose address it is, and what a try is worth, is not known here.

use super::{Database, Tx, micros, moment, on, read};
use crate::ProgramError;
use time::{Duration, OffsetDateTime};

/// In no time of this length are there more than three tries.
pub const WINDOW: Duration = Duration::MINUTE;

/// A try that was counted, to be given back if it turns out well.
#[derive(Debug, Clone, Copy)]
pub struct Counted(i64);

// A server whose clock is behind counts its try at the newest time there is: the order is kept, and no try ends early.
const TAKE: &str = "
    INSERT INTO sign_in_tries (address, newest, middle, oldest) VALUES ($1, $2, 0, 0)
    ON CONFLICT (address) DO UPDATE SET oldest = sign_in_tries.middle, middle = sign_in_tries.newest,
        newest = CASE WHEN sign_in_tries.newest > $2 THEN sign_in_tries.newest ELSE $2 END
    WHERE sign_in_tries.oldest <= $3
    RETURNING newest";

/// Count a try, unless there were three within [`WINDOW`] before it; then `None`.
///
/// # Errors
/// `Database`.
pub async fn take(tx: &mut Tx, address: &str, now: OffsetDateTime) -> Result<Option<Counted>, ProgramError> {
    let newest: Option<i64> =
        on!(tx.fetch_optional(sqlx::query_scalar(TAKE).bind(address).bind(micros(now)).bind(micros(now - WINDOW))))?;
    Ok(newest.map(Counted))
}

const GIVE_BACK: &str = "
    UPDATE sign_in_tries SET oldest = 0,
        middle = CASE WHEN $2 IN (newest, middle) THEN oldest ELSE middle END,
        newest = CASE WHEN $2 = newest THEN middle ELSE newest END
    WHERE address = $1 AND $2 IN (newest, middle, oldest)";

/// The try does not count after all.
///
/// # Errors
/// `Database`.
pub async fn give_back(tx: &mut Tx, address: &str, counted: Counted) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(GIVE_BACK).bind(address).bind(counted.0)))?;
    Ok(())
}

const OLDEST: &str = "SELECT oldest FROM sign_in_tries WHERE address = $1";

/// How long until the address may try; zero when it may. Only reads, so that a flood of refused tries does not
/// keep the writer busy.
///
/// # Errors
/// `Database`.
pub async fn wait(database: &Database, address: &str, now: OffsetDateTime) -> Result<Duration, ProgramError> {
    let oldest: Option<i64> = read!(database, fetch_optional(sqlx::query_scalar(OLDEST).bind(address)))?;
    let free = oldest.map_or(now, |oldest| moment(oldest) + WINDOW);
    Ok((free - now).max(Duration::ZERO))
}

const SWEEP: &str = "DELETE FROM sign_in_tries WHERE newest < $1";

/// Forget the addresses that have not tried since then, which must be [`WINDOW`] ago or more. Answers how many
/// there were.
///
/// # Errors
/// `Database`.
pub async fn sweep(tx: &mut Tx, since: OffsetDateTime) -> Result<u64, ProgramError> {
    Ok(on!(tx.execute(sqlx::query(SWEEP).bind(micros(since))))?)
}
