//! The versions of the partner agreement, each text with its exact bytes. What is published is never changed.

use super::users::user_id;
use super::{Tx, comparable, micros, moment, on, unreadable};
use crate::ProgramError;
use domain::UserId;
use domain::partner_agreement::{Format, VersionNumber};
use time::OffsetDateTime;

/// A published version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number.
    pub number: VersionNumber,
    /// Its place in the order of publication, from 1.
    pub seq: i64,
    /// When it was published, and is in force.
    pub published_at: OffsetDateTime,
    /// Who published it.
    pub published_by: UserId,
    /// Their name.
    pub publisher: String,
}

#[derive(sqlx::FromRow)]
struct VersionRow {
    number: String,
    seq: i64,
    published_at: i64,
    published_by: String,
    publisher: String,
}

impl VersionRow {
    fn version(self) -> Result<Version, ProgramError> {
        Ok(Version {
            number: number(&self.number)?,
            seq: self.seq,
            published_at: moment(self.published_at),
            published_by: user_id(&self.published_by)?,
            publisher: self.publisher,
        })
    }
}

fn number(stored: &str) -> Result<VersionNumber, ProgramError> {
    VersionNumber::parse(stored).map_err(|_| unreadable("version number", stored))
}

const NEWEST: &str = "
    SELECT v.number, v.seq, v.published_at, v.published_by, u.name AS publisher
    FROM agreement_versions v JOIN users u ON u.id = v.published_by ORDER BY v.seq DESC LIMIT 1";
const VERSIONS: &str = "
    SELECT v.number, v.seq, v.published_at, v.published_by, u.name AS publisher
    FROM agreement_versions v JOIN users u ON u.id = v.published_by ORDER BY v.seq DESC";

/// The version in force, once there is one.
///
/// # Errors
/// `Database`.
pub async fn newest(tx: &mut Tx) -> Result<Option<Version>, ProgramError> {
    let row: Option<VersionRow> = on!(tx.fetch_optional(sqlx::query_as(NEWEST)))?;
    row.map(VersionRow::version).transpose()
}

/// Every version, newest first.
///
/// # Errors
/// `Database`.
pub async fn versions(tx: &mut Tx) -> Result<Vec<Version>, ProgramError> {
    let rows: Vec<VersionRow> = on!(tx.fetch_all(sqlx::query_as(VERSIONS)))?;
    rows.into_iter().map(VersionRow::version).collect()
}

/// What is known of a text without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextInfo {
    /// The version it belongs to.
    pub version: VersionNumber,
    /// Its language.
    pub language: String,
    /// What it is.
    pub format: Format,
    /// SHA-256 of its bytes, lower-case hexadecimal.
    pub sha256: String,
    /// How many bytes.
    pub size: i64,
}

#[derive(sqlx::FromRow)]
struct TextRow {
    version: String,
    language: String,
    format: String,
    sha256: String,
    size: i64,
}

impl TextRow {
    fn info(self) -> Result<TextInfo, ProgramError> {
        Ok(TextInfo {
            version: number(&self.version)?,
            format: Format::of_code(&self.format).ok_or_else(|| unreadable("format", &self.format))?,
            language: self.language,
            sha256: self.sha256,
            size: self.size,
        })
    }
}

const TEXTS: &str = "
    SELECT version, language, format, sha256, size FROM agreement_texts
    WHERE $1 = '' OR version = $1 ORDER BY version, language";

/// The texts of one version, or of every one for an empty number; without their bytes.
///
/// # Errors
/// `Database`.
pub async fn texts(tx: &mut Tx, version: &str) -> Result<Vec<TextInfo>, ProgramError> {
    let rows: Vec<TextRow> = on!(tx.fetch_all(sqlx::query_as(TEXTS).bind(version)))?;
    rows.into_iter().map(TextRow::info).collect()
}

const CONTENT: &str = "SELECT content FROM agreement_texts WHERE version = $1 AND language = $2";
const TEXT: &str = "
    SELECT version, language, format, sha256, size FROM agreement_texts WHERE version = $1 AND language = $2";

/// One text with its bytes, as they were published.
///
/// # Errors
/// `Database`.
pub async fn text(tx: &mut Tx, version: &str, language: &str) -> Result<Option<(TextInfo, Vec<u8>)>, ProgramError> {
    let (version, language) = (comparable(version), comparable(language));
    let row: Option<TextRow> =
        on!(tx.fetch_optional(sqlx::query_as(TEXT).bind(version.as_ref()).bind(language.as_ref())))?;
    let Some(row) = row else { return Ok(None) };
    let content: Vec<u8> =
        on!(tx.fetch_one(sqlx::query_scalar(CONTENT).bind(version.as_ref()).bind(language.as_ref())))?;
    Ok(Some((row.info()?, content)))
}

const PUBLISH: &str = "
    INSERT INTO agreement_versions (number, seq, published_at, published_by) VALUES ($1, $2, $3, $4)";

/// Publish a version in the place after `before`.
///
/// # Errors
/// `Database`, a duplicate when another one took the place, or the number.
pub async fn publish(
    tx: &mut Tx,
    number: &VersionNumber,
    before: i64,
    (by, at): (&UserId, OffsetDateTime),
) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(PUBLISH).bind(number.as_str()).bind(before + 1).bind(micros(at)).bind(by.as_str())))?;
    Ok(())
}

const ADD_TEXT: &str = "
    INSERT INTO agreement_texts (version, language, format, sha256, size, content) VALUES ($1, $2, $3, $4, $5, $6)";

/// Keep a text of a version that is being published.
///
/// # Errors
/// `Database`.
pub async fn add_text(tx: &mut Tx, text: &TextInfo, content: &[u8]) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(ADD_TEXT)
            .bind(text.version.as_str())
            .bind(&text.language)
            .bind(text.format.code())
            .bind(&text.sha256)
            .bind(text.size)
            .bind(content)
    ))?;
    Ok(())
}
