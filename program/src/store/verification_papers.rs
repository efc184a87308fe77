//! What was said about a case, and the documents that were sent. Both are personal data, so the log has neither.

use super::{Tx, comparable, micros, on};
use crate::ProgramError;
use domain::{EnrollmentId, UserId};
use time::OffsetDateTime;

/// Something that was said.
#[derive(Debug, Clone)]
pub struct NewMessage<'a> {
    /// Its id.
    pub id: String,
    /// `approval`, `question`, `rejection`, `decline`, `answer` or `support`.
    pub kind: &'a str,
    /// Whether the operator says it.
    pub from_operator: bool,
    /// Who says it.
    pub user: &'a UserId,
    /// What.
    pub text: &'a str,
}

const SAY: &str = "
    INSERT INTO verification_messages (id, enrollment_id, at, kind, from_operator, user_id, text)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";

/// Keep what was said.
///
/// # Errors
/// `Database`.
pub async fn say(
    tx: &mut Tx,
    case: &EnrollmentId,
    it: &NewMessage<'_>,
    now: OffsetDateTime,
) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(SAY)
            .bind(&it.id)
            .bind(case.as_str())
            .bind(micros(now))
            .bind(it.kind)
            .bind(it.from_operator)
            .bind(it.user.as_str())
            .bind(it.text)
    ))?;
    Ok(())
}

/// Something that was said, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct MessageRow {
    /// When, in epoch microseconds.
    pub at: i64,
    /// What kind of message.
    pub kind: String,
    /// Whether the operator said it.
    pub from_operator: bool,
    /// Who said it.
    pub person: String,
    /// What.
    pub text: String,
}

const SAID: &str = "
    SELECT m.at, m.kind, m.from_operator, u.name AS person, m.text
    FROM verification_messages m JOIN users u ON u.id = m.user_id
    WHERE m.enrollment_id = $1 ORDER BY m.at DESC, m.id LIMIT 100";

/// What was said about a case, newest first; 100 at most.
///
/// # Errors
/// `Database`.
pub async fn said(tx: &mut Tx, case: &EnrollmentId) -> Result<Vec<MessageRow>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(SAID).bind(case.as_str())))?)
}

/// A document to be kept.
#[derive(Debug, Clone)]
pub struct NewRow<'a> {
    /// Its id.
    pub id: String,
    /// Its harmless name.
    pub name: &'a str,
    /// What it is, by its first bytes.
    pub media_type: &'a str,
    /// SHA-256 of it.
    pub sha256: &'a str,
    /// What is in it.
    pub content: &'a [u8],
    /// Who sent it.
    pub user: &'a UserId,
}

const KEEP: &str = "
    INSERT INTO verification_documents (id, enrollment_id, name, media_type, size, sha256, content, uploaded_at,
                                        uploaded_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

/// Keep a document.
///
/// # Errors
/// `Database`.
pub async fn keep(tx: &mut Tx, case: &EnrollmentId, it: &NewRow<'_>, now: OffsetDateTime) -> Result<(), ProgramError> {
    let size = i64::try_from(it.content.len()).unwrap_or(i64::MAX);
    on!(tx.execute(
        sqlx::query(KEEP)
            .bind(&it.id)
            .bind(case.as_str())
            .bind(it.name)
            .bind(it.media_type)
            .bind(size)
            .bind(it.sha256)
            .bind(it.content)
            .bind(micros(now))
            .bind(it.user.as_str())
    ))?;
    Ok(())
}

/// A document without what is in it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct DocumentRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub media_type: String,
    /// Its size, in bytes.
    pub size: i64,
    /// SHA-256 of it.
    pub sha256: String,
    /// When it came, in epoch microseconds.
    pub uploaded_at: i64,
    /// Who sent it.
    pub person: String,
}

const KEPT: &str = "
    SELECT d.id, d.name, d.media_type, d.size, d.sha256, d.uploaded_at, u.name AS person
    FROM verification_documents d JOIN users u ON u.id = d.uploaded_by
    WHERE d.enrollment_id = $1 ORDER BY d.uploaded_at, d.id";

/// The documents of a case, oldest first.
///
/// # Errors
/// `Database`.
pub async fn kept(tx: &mut Tx, case: &EnrollmentId) -> Result<Vec<DocumentRow>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(KEPT).bind(case.as_str())))?)
}

/// A document as it is handed out.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ContentRow {
    /// The tenant it belongs to.
    pub tenant_id: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub media_type: String,
    /// What is in it.
    pub content: Vec<u8>,
}

const CONTENT: &str = "
    SELECT c.tenant_id, d.name, d.media_type, d.content
    FROM verification_documents d JOIN verification_cases c ON c.enrollment_id = d.enrollment_id WHERE d.id = $1";

/// A document with what is in it.
///
/// # Errors
/// `Database`.
pub async fn content(tx: &mut Tx, id: &str) -> Result<Option<ContentRow>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_as(CONTENT).bind(comparable(id).as_ref())))?)
}
