//! Calls that were carried out, and their answers.

use super::{Database, Tx, micros, on, read};
use crate::ProgramError;
use crate::calls::{Answer, Call, REPEATED};
use time::OffsetDateTime;

// Waits for the same call under way on another server. One that is not repeated any more makes room.
const CLAIM: &str = "
    INSERT INTO calls (tenant_id, operation, request_id, body_hash, at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (tenant_id, operation, request_id) DO UPDATE
    SET body_hash = excluded.body_hash, at = excluded.at, status = NULL, headers = NULL, body = NULL
    WHERE calls.at <= $6";

/// Be the one who carries a call out; answers whether it is.
///
/// # Errors
/// `Database`.
pub async fn claim(tx: &mut Tx, call: &Call) -> Result<bool, ProgramError> {
    let claimed = on!(tx.execute(
        sqlx::query(CLAIM)
            .bind(call.tenant.as_str())
            .bind(&call.operation)
            .bind(&call.request_id)
            .bind(&call.body_hash)
            .bind(micros(call.at))
            .bind(micros(call.at - REPEATED))
    ))?;
    Ok(claimed == 1)
}

const KEEP: &str = "
    UPDATE calls SET status = $4, headers = $5, body = $6
    WHERE tenant_id = $1 AND operation = $2 AND request_id = $3";

/// Keep the answer of a call.
///
/// # Errors
/// `Database`.
pub async fn keep(tx: &mut Tx, call: &Call, answer: &Answer) -> Result<(), ProgramError> {
    let headers = serde_json::json!(answer.headers).to_string();
    on!(tx.execute(
        sqlx::query(KEEP)
            .bind(call.tenant.as_str())
            .bind(&call.operation)
            .bind(&call.request_id)
            .bind(i64::from(answer.status))
            .bind(&headers)
            .bind(answer.repeated.as_ref().unwrap_or(&answer.body))
    ))?;
    Ok(())
}

const FORGET: &str = "DELETE FROM calls WHERE tenant_id = $1 AND operation = $2 AND request_id = $3";

/// Let the same call be carried out another time.
///
/// # Errors
/// `Database`.
pub async fn forget(tx: &mut Tx, call: &Call) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(FORGET).bind(call.tenant.as_str()).bind(&call.operation).bind(&call.request_id)))?;
    Ok(())
}

const ANSWER: &str = "
    SELECT body_hash, status, headers, body FROM calls
    WHERE tenant_id = $1 AND operation = $2 AND request_id = $3 AND at > $4 AND status IS NOT NULL";

/// The answer a call got before, with the hash of the body it had then.
///
/// # Errors
/// `Database`.
pub async fn answer(database: &Database, call: &Call) -> Result<Option<(String, Answer)>, ProgramError> {
    let row: Option<(String, i64, String, String)> = read!(
        database,
        fetch_optional(
            sqlx::query_as(ANSWER)
                .bind(call.tenant.as_str())
                .bind(&call.operation)
                .bind(&call.request_id)
                .bind(micros(call.at - REPEATED))
        )
    )?;
    let Some((body_hash, status, headers, body)) = row else { return Ok(None) };
    let status = u16::try_from(status).map_err(|_| super::unreadable("status", "of a call"))?;
    let headers = serde_json::from_str(&headers).map_err(|_| super::unreadable("headers", &headers))?;
    Ok(Some((body_hash, Answer { status, headers, body, repeated: None })))
}

const SWEEP: &str = "DELETE FROM calls WHERE at <= $1";

/// Remove calls of that time and before.
///
/// # Errors
/// `Database`.
pub async fn sweep(tx: &mut Tx, until: OffsetDateTime) -> Result<u64, ProgramError> {
    Ok(on!(tx.execute(sqlx::query(SWEEP).bind(micros(until))))?)
}
