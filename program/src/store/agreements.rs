//! The versions of the partner agreement and of the customer agreement, each text with its exact bytes. What is
//! published is never changed.

use super::users::user_id;
use super::{Tx, comparable, micros, moment, on, unreadable};
use crate::ProgramError;
use domain::UserId;
use domain::partner_agreement::{Format, VersionNumber};
use time::OffsetDateTime;

/// Which agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Between partners and the program.
    Partner,
    /// Between customers and the program.
    Customer,
}

struct Statements {
    newest: &'static str,
    versions: &'static str,
    texts: &'static str,
    content: &'static str,
    text: &'static str,
    publish: &'static str,
    add_text: &'static str,
}

/// The same statements for either pair of tables. `$5` of `publish` is the template id.
macro_rules! statements {
    ($versions:literal, $texts:literal, template: $template:literal, publish: $publish:literal) => {
        Statements {
            newest: concat!(
                "SELECT v.number, v.seq, v.published_at, v.published_by, u.name AS publisher, ",
                $template,
                " AS template
                 FROM ",
                $versions,
                " v JOIN users u ON u.id = v.published_by ORDER BY v.seq DESC LIMIT 1"
            ),
            versions: concat!(
                "SELECT v.number, v.seq, v.published_at, v.published_by, u.name AS publisher, ",
                $template,
                " AS template
                 FROM ",
                $versions,
                " v JOIN users u ON u.id = v.published_by ORDER BY v.seq DESC"
            ),
            texts: concat!(
                "SELECT version, language, format, sha256, size FROM ",
                $texts,
                "
                 WHERE $1 = '' OR version = $1 ORDER BY version, language"
            ),
            content: concat!("SELECT content FROM ", $texts, " WHERE version = $1 AND language = $2"),
            text: concat!(
                "SELECT version, language, format, sha256, size FROM ",
                $texts,
                " WHERE version = $1 AND language = $2"
            ),
            publish: concat!("INSERT INTO ", $versions, " ", $publish),
            add_text: concat!(
                "INSERT INTO ",
                $texts,
                " (version, language, format, sha256, size, content)
                 VALUES ($1, $2, $3, $4, $5, $6)"
            ),
        }
    };
}

const OF_PARTNERS: Statements = statements!(
    "agreement_versions",
    "agreement_texts",
    template: "NULL",
    publish: "(number, seq, published_at, published_by) VALUES ($1, $2, $3, $4)"
);
const OF_CUSTOMERS: Statements = statements!(
    "customer_agreement_versions",
    "customer_agreement_texts",
    template: "v.template_id",
    publish: "(number, seq, published_at, published_by, template_id) VALUES ($1, $2, $3, $4, $5)"
);

impl Kind {
    const fn statements(self) -> &'static Statements {
        match self {
            Self::Partner => &OF_PARTNERS,
            Self::Customer => &OF_CUSTOMERS,
        }
    }

    /// What it is called in file names and logs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Partner => "partner-agreement",
            Self::Customer => "customer-agreement",
        }
    }
}

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
    /// The GUID by which who accepts a customer agreement refers to it; a partner agreement has none.
    pub template: Option<String>,
}

#[derive(sqlx::FromRow)]
struct VersionRow {
    number: String,
    seq: i64,
    published_at: i64,
    published_by: String,
    publisher: String,
    template: Option<String>,
}

impl VersionRow {
    fn version(self) -> Result<Version, ProgramError> {
        Ok(Version {
            number: number(&self.number)?,
            seq: self.seq,
            published_at: moment(self.published_at),
            published_by: user_id(&self.published_by)?,
            publisher: self.publisher,
            template: self.template,
        })
    }
}

fn number(stored: &str) -> Result<VersionNumber, ProgramError> {
    VersionNumber::parse(stored).map_err(|_| unreadable("version number", stored))
}

/// The version in force, once there is one.
///
/// # Errors
/// `Database`.
pub async fn newest(tx: &mut Tx, kind: Kind) -> Result<Option<Version>, ProgramError> {
    let row: Option<VersionRow> = on!(tx.fetch_optional(sqlx::query_as(kind.statements().newest)))?;
    row.map(VersionRow::version).transpose()
}

/// Every version, newest first.
///
/// # Errors
/// `Database`.
pub async fn versions(tx: &mut Tx, kind: Kind) -> Result<Vec<Version>, ProgramError> {
    let rows: Vec<VersionRow> = on!(tx.fetch_all(sqlx::query_as(kind.statements().versions)))?;
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

/// The texts of one version, or of every one for an empty number; without their bytes.
///
/// # Errors
/// `Database`.
pub async fn texts(tx: &mut Tx, kind: Kind, version: &str) -> Result<Vec<TextInfo>, ProgramError> {
    let rows: Vec<TextRow> = on!(tx.fetch_all(sqlx::query_as(kind.statements().texts).bind(version)))?;
    rows.into_iter().map(TextRow::info).collect()
}

/// One text with its bytes, as they were published.
///
/// # Errors
/// `Database`.
pub async fn text(
    tx: &mut Tx,
    kind: Kind,
    version: &str,
    language: &str,
) -> Result<Option<(TextInfo, Vec<u8>)>, ProgramError> {
    let sql = kind.statements();
    let (version, language) = (comparable(version), comparable(language));
    let row: Option<TextRow> =
        on!(tx.fetch_optional(sqlx::query_as(sql.text).bind(version.as_ref()).bind(language.as_ref())))?;
    let Some(row) = row else { return Ok(None) };
    let content: Vec<u8> =
        on!(tx.fetch_one(sqlx::query_scalar(sql.content).bind(version.as_ref()).bind(language.as_ref())))?;
    Ok(Some((row.info()?, content)))
}

/// A version to be published.
#[derive(Debug, Clone, Copy)]
pub struct NewVersion<'a> {
    /// Its number.
    pub number: &'a VersionNumber,
    /// The place after which it comes, 0 for the first.
    pub before: i64,
    /// Its template id; of a customer agreement only.
    pub template: Option<&'a str>,
    /// Who publishes it.
    pub by: &'a UserId,
    /// Now.
    pub at: OffsetDateTime,
}

/// Publish a version.
///
/// # Errors
/// `Database`, a duplicate when another one took the place, or the number.
pub async fn publish(tx: &mut Tx, kind: Kind, new: NewVersion<'_>) -> Result<(), ProgramError> {
    let sql = kind.statements().publish;
    let (number, place, at, by) = (new.number.as_str(), new.before + 1, micros(new.at), new.by.as_str());
    match new.template {
        Some(template) => {
            on!(tx.execute(sqlx::query(sql).bind(number).bind(place).bind(at).bind(by).bind(template)))?;
        }
        None => {
            on!(tx.execute(sqlx::query(sql).bind(number).bind(place).bind(at).bind(by)))?;
        }
    }
    Ok(())
}

/// Keep a text of a version that is being published.
///
/// # Errors
/// `Database`.
pub async fn add_text(tx: &mut Tx, kind: Kind, text: &TextInfo, content: &[u8]) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(kind.statements().add_text)
            .bind(text.version.as_str())
            .bind(&text.language)
            .bind(text.format.code())
            .bind(&text.sha256)
            .bind(text.size)
            .bind(content)
    ))?;
    Ok(())
}
