//! Faults of an engine, brought about on purpose.

use crate::ProgramError;
use sqlx::{PgPool, SqlitePool};

// SQLite takes the pages it has when that is more.
const NO_ROOM: &str = "PRAGMA max_page_count = 1";
const ROOM: &str = "PRAGMA max_page_count = 1073741823";

/// Let SQLite's file grow no further, as on a full disk; or let it grow again.
///
/// # Errors
/// `Database`.
pub async fn fill_disk(writer: &SqlitePool, full: bool) -> Result<(), ProgramError> {
    sqlx::query(if full { NO_ROOM } else { ROOM }).execute(writer).await?;
    Ok(())
}

const END_WAITING: &str = "
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'";

/// End the connections to this database that wait for a lock, as a restart of the server would. Answers how many
/// there were.
///
/// # Errors
/// `Database`.
pub async fn end_waiting_connections(pool: &PgPool) -> Result<usize, ProgramError> {
    let ended: Vec<bool> = sqlx::query_scalar(END_WAITING).fetch_all(pool).await?;
    Ok(ended.len())
}
