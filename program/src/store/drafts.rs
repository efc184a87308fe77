//! What was typed into an enrollment so far: one row, replaced whole, with a version that grows.

use super::{Tx, micros, moment, on, unreadable};
use crate::ProgramError;
use domain::profile::ProfileFields;
use domain::{EnrollmentId, UserId};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// A draft as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The fields.
    pub fields: ProfileFields,
    /// Which page they were typed into, of all that are open.
    pub editor: String,
    /// Grows by one with each change, from 1.
    pub version: i64,
    /// When it was last changed.
    pub saved_at: OffsetDateTime,
    /// Who changed it last, by name.
    pub saved_by: String,
}

/// The column `fields`.
#[derive(Serialize, Deserialize)]
struct Kept {
    #[serde(flatten)]
    fields: ProfileFields,
    #[serde(default)]
    editor: String,
}

const OF_ENROLLMENT: &str = "
    SELECT d.fields, d.version, d.saved_at, u.name
    FROM enrollment_drafts d JOIN users u ON u.id = d.saved_by WHERE d.enrollment_id = $1";

/// The draft of an enrollment.
///
/// # Errors
/// `Database`.
pub async fn of_enrollment(tx: &mut Tx, enrollment: &EnrollmentId) -> Result<Option<Draft>, ProgramError> {
    let row: Option<(String, i64, i64, String)> =
        on!(tx.fetch_optional(sqlx::query_as(OF_ENROLLMENT).bind(enrollment.as_str())))?;
    row.map(|(kept, version, saved_at, saved_by)| {
        let Kept { fields, editor } =
            serde_json::from_str(&kept).map_err(|_| unreadable("draft", "of an enrollment"))?;
        Ok(Draft { fields, editor, version, saved_at: moment(saved_at), saved_by })
    })
    .transpose()
}

// What another browser saved meanwhile is not overwritten; 0 is no draft.
const SAVE: &str = "
    INSERT INTO enrollment_drafts (enrollment_id, fields, version, saved_at, saved_by) VALUES ($1, $2, $3 + 1, $4, $5)
    ON CONFLICT (enrollment_id) DO UPDATE SET fields = $2, version = $3 + 1, saved_at = $4, saved_by = $5
    WHERE enrollment_drafts.version = $3";

/// Keep what was typed in place of the version that was seen; `0` when there was none.
///
/// # Errors
/// `Overtaken` when it is another version by now; `Database`.
pub async fn save(
    tx: &mut Tx,
    enrollment: &EnrollmentId,
    (fields, editor): (&ProfileFields, &str),
    seen: i64,
    (by, now): (&UserId, OffsetDateTime),
) -> Result<(), ProgramError> {
    let kept = serde_json::json!(Kept { fields: fields.clone(), editor: editor.to_owned() }).to_string();
    let saved = on!(tx.execute(
        sqlx::query(SAVE).bind(enrollment.as_str()).bind(&kept).bind(seen).bind(micros(now)).bind(by.as_str())
    ))?;
    if saved == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}

const FORGET: &str = "DELETE FROM enrollment_drafts WHERE enrollment_id = $1";

/// The draft was sent.
///
/// # Errors
/// `Database`.
pub async fn forget(tx: &mut Tx, enrollment: &EnrollmentId) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(FORGET).bind(enrollment.as_str())))?;
    Ok(())
}

const SWEEP: &str = "DELETE FROM enrollment_drafts WHERE saved_at <= $1";

/// Forget the drafts not changed since then. Answers how many there were.
///
/// # Errors
/// `Database`.
pub async fn sweep(tx: &mut Tx, unchanged_since: OffsetDateTime) -> Result<u64, ProgramError> {
    Ok(on!(tx.execute(sqlx::query(SWEEP).bind(micros(unchanged_since))))?)
}
