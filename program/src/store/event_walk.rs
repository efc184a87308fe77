//! The event log as verification reads it: many rows in one answer, as bytes, so that nothing is decoded that is only
//! hashed and nothing unreadable stops the walk.

use super::{Tx, on};
use crate::ProgramError;
use sqlx::{ColumnIndex, Decode, FromRow, Row, Type};

/// Stands between fields in [`Batch::fields`].
pub const SEPARATOR: u8 = 0x1f;
/// Stands for a field that is not there.
pub const NOTHING: &[u8] = b"\x1e";
/// Fields of a row in [`Batch::fields`].
pub const FIELDS: usize = 17;
/// Which of them need not be there.
pub const OPTIONAL: [usize; 6] = [3, 5, 6, 10, 13, 14];

/// Rows of a chain, one after the other.
#[derive(Debug)]
pub struct Batch {
    /// How many.
    pub rows: i64,
    /// The number of the first.
    pub first: i64,
    /// The number of the last.
    pub last: i64,
    /// How many of the optional fields are there.
    pub present: i64,
    /// Their fields: what is hashed, in that order but without tenant and number, and the hash. There are more separators
    /// than fields ask for when one stands in a field, or when a field is missing that must be there.
    pub fields: Vec<u8>,
}

impl<'r, R: Row> FromRow<'r, R> for Batch
where
    usize: ColumnIndex<R>,
    i64: Decode<'r, R::Database> + Type<R::Database>,
    Option<Vec<u8>>: Decode<'r, R::Database> + Type<R::Database>,
{
    fn from_row(row: &'r R) -> sqlx::Result<Self> {
        // Unchecked: it is a text, of which the bytes are wanted.
        let fields: Option<Vec<u8>> = row.try_get_unchecked(4)?;
        let fields = fields.unwrap_or_default();
        Ok(Self {
            rows: row.try_get(0)?,
            first: row.try_get(1)?,
            last: row.try_get(2)?,
            present: row.try_get(3)?,
            fields,
        })
    }
}

// The fields are put together inside, so that only one of them goes from the inner to the outer question.
const BATCH: &str = "
    SELECT count(*), COALESCE(min(seq), 0), COALESCE(max(seq), 0), COALESCE(sum(present), 0), string_agg(fields, '\u{1f}')
    FROM (
        SELECT seq,
            CASE WHEN user_id IS NULL THEN 0 ELSE 1 END + CASE WHEN user_tenant_id IS NULL THEN 0 ELSE 1 END
                + CASE WHEN user_role IS NULL THEN 0 ELSE 1 END + CASE WHEN customer_id IS NULL THEN 0 ELSE 1 END
                + CASE WHEN old_value IS NULL THEN 0 ELSE 1 END + CASE WHEN new_value IS NULL THEN 0 ELSE 1 END
                AS present,
            concat_ws('\u{1f}',
                COALESCE(previous_hash, '\u{1f}'), COALESCE(id, '\u{1f}'), COALESCE(CAST(at AS TEXT), '\u{1f}'),
                COALESCE(user_id, '\u{1e}'), COALESCE(user_name, '\u{1f}'), COALESCE(user_tenant_id, '\u{1e}'),
                COALESCE(user_role, '\u{1e}'), COALESCE(operation, '\u{1f}'), COALESCE(kind, '\u{1f}'),
                COALESCE(outcome, '\u{1f}'), COALESCE(customer_id, '\u{1e}'), COALESCE(resource_type, '\u{1f}'),
                COALESCE(resource_id, '\u{1f}'), COALESCE(old_value, '\u{1e}'), COALESCE(new_value, '\u{1e}'),
                COALESCE(facts, '\u{1f}'), COALESCE(hash, '\u{1f}')) AS fields
        FROM events WHERE tenant_id = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT CAST($4 AS BIGINT)
    ) AS batch";

/// The rows of a chain with numbers over `after` up to `through`, at most `limit`.
///
/// # Errors
/// `Database`.
pub async fn batch(tx: &mut Tx, tenant: &str, (after, through): (i64, i64), limit: i64) -> Result<Batch, ProgramError> {
    Ok(on!(tx.fetch_one(sqlx::query_as(BATCH).bind(tenant).bind(after).bind(through).bind(limit)))?)
}

const HEADS: &str = "SELECT tenant_id, seq FROM event_heads";

/// Every chain: its tenant and its last number.
///
/// # Errors
/// `Database`.
pub async fn heads(tx: &mut Tx) -> Result<Vec<(String, i64)>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(HEADS)))?)
}

const HEAD: &str = "SELECT seq, hash = $2 FROM event_heads WHERE tenant_id = $1";

/// The last number of a chain, and whether this is its last hash.
///
/// # Errors
/// `Database`.
pub async fn head(tx: &mut Tx, tenant: &str, hash: &str) -> Result<Option<(i64, bool)>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_as(HEAD).bind(tenant).bind(hash)))?)
}

// From tenant to tenant through the index: a DISTINCT would read every row.
const WITHOUT_HEAD: &str = "
    WITH RECURSIVE logged (tenant_id) AS (
        SELECT MIN(tenant_id) FROM events
        UNION ALL
        SELECT (SELECT MIN(e.tenant_id) FROM events e WHERE e.tenant_id > l.tenant_id)
        FROM logged l WHERE l.tenant_id IS NOT NULL
    )
    SELECT tenant_id FROM logged
    WHERE tenant_id IS NOT NULL AND tenant_id NOT IN (SELECT tenant_id FROM event_heads)";

/// Tenants whose rows have lost their head.
///
/// # Errors
/// `Database`.
pub async fn headless(tx: &mut Tx) -> Result<Vec<String>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_scalar(WITHOUT_HEAD)))?)
}
