//! Which requests of a caller were carried out, so that a repetition has no second effect (S41).

use super::{Tx, comparable, micros, on};
use crate::ProgramError;
use domain::UserId;
use time::OffsetDateTime;

const REMEMBER: &str = "
    INSERT INTO idempotency_keys (caller, request_id, use_case, resource_id, at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (caller, request_id) DO NOTHING";
const REMEMBERED: &str = "
    SELECT resource_id FROM idempotency_keys WHERE caller = $1 AND request_id = $2 AND use_case = $3";

/// Remember that a request of a caller was carried out; tells what it did before, if it is a repetition.
///
/// # Errors
/// `Overtaken` when the same request id was used for something else.
pub async fn remember(
    tx: &mut Tx,
    caller: &UserId,
    request_id: &str,
    use_case: &str,
    resource: &str,
    now: OffsetDateTime,
) -> Result<Option<String>, ProgramError> {
    let request_id = comparable(request_id);
    let request_id = request_id.as_ref();
    if on!(tx.execute(
        sqlx::query(REMEMBER).bind(caller.as_str()).bind(request_id).bind(use_case).bind(resource).bind(micros(now))
    ))? == 1
    {
        return Ok(None);
    }
    let before: Option<String> =
        on!(tx.fetch_optional(sqlx::query_scalar(REMEMBERED).bind(caller.as_str()).bind(request_id).bind(use_case)))?;
    before.map(Some).ok_or(ProgramError::Overtaken)
}
