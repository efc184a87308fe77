//! The operator publishes a version: in force at once, and never changed afterwards.

use super::MAIN_LANGUAGE;
use crate::accounts::LANGUAGES;
use crate::record::{self, Attempt, Happening};
use crate::store::Tx;
use crate::store::agreements::{self, Kind, TextInfo, Version};
use crate::store::events::{By, hex};
use crate::{FieldProblem, Program, ProgramError, guard};
use domain::partner_agreement::{AgreementRefusal, Format, VersionNumber};
use domain::text::TextProblem;
use domain::{Actor, Permission, id};
use sha2::{Digest, Sha256};

/// A text to be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewText {
    /// One of [`LANGUAGES`].
    pub language: String,
    /// The bytes, which are kept as they are.
    pub bytes: Vec<u8>,
}

/// A version to be published, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewVersion {
    /// Its number, such as `3.1`.
    pub number: String,
    /// Its texts; the English one is required.
    pub texts: Vec<NewText>,
}

/// A version with its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedVersion {
    /// The version.
    pub version: Version,
    /// Its texts, by language.
    pub texts: Vec<TextInfo>,
}

/// The versions, newest first: for the operator.
///
/// # Errors
/// `NotFound` for partners, `Refused(Role)`, `Database`.
pub async fn published(program: &Program, actor: &Actor, kind: Kind) -> Result<Vec<PublishedVersion>, ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let mut tx = program.database.snapshot().await?;
    let texts = agreements::texts(&mut tx, kind, "").await?;
    let versions = agreements::versions(&mut tx, kind).await?.into_iter();
    let with_texts = |version: Version| {
        let of = texts.iter().filter(|text| text.version.as_str() == version.number.as_str());
        PublishedVersion { texts: of.cloned().collect(), version }
    };
    Ok(versions.map(with_texts).collect())
}

const fn attempt(kind: Kind) -> Attempt<'static> {
    let resource_type = match kind {
        Kind::Partner => "agreement_version",
        Kind::Customer => "customer_agreement_version",
    };
    Attempt { operation: "create_agreement", resource_type, resource_id: "new" }
}

/// Publish a version; it is the one to be signed or accepted from now on. Who signed an earlier one need not sign
/// again (rules §4.4); neither need a customer that accepted one.
///
/// # Errors
/// `NotFound` for partners, `Refused(Role)`; `Invalid` for `number` and `file_en` … `file_zh-CN`;
/// `Refused(NotHigher)` unless the number is higher than every one before; `Overtaken` when a colleague published at
/// the same moment.
pub async fn publish(
    program: &Program,
    actor: &Actor,
    kind: Kind,
    new: &NewVersion,
) -> Result<VersionNumber, ProgramError> {
    let outcome = match try_publish(program, actor, kind, new).await {
        Err(error) if error.is_duplicate() => Err(ProgramError::Overtaken),
        outcome => outcome,
    };
    record::refusals(program, actor, attempt(kind), outcome).await
}

async fn try_publish(
    program: &Program,
    actor: &Actor,
    kind: Kind,
    new: &NewVersion,
) -> Result<VersionNumber, ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let (number, texts) = read(new)?;
    let mut tx = program.database.begin().await?;
    let newest = agreements::newest(&mut tx, kind).await?;
    if newest.as_ref().is_some_and(|newest| number <= newest.number) {
        return Err(AgreementRefusal::NotHigher.into());
    }

    let template = (kind == Kind::Customer).then(|| id::guid_of(program.random()));
    let before = newest.as_ref().map_or(0, |newest| newest.seq);
    let row = agreements::NewVersion {
        number: &number,
        before,
        template: template.as_deref(),
        by: &actor.user,
        at: program.now(),
    };
    agreements::publish(&mut tx, kind, row).await?;
    for (text, bytes) in &texts {
        agreements::add_text(&mut tx, kind, text, bytes).await?;
    }
    tell(&mut tx, program, actor, kind, (newest.as_ref(), &row, &texts)).await?;
    tx.commit().await?;
    Ok(number)
}

/// In the operator's log: which number, with the hash of each text.
async fn tell(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    kind: Kind,
    (newest, new, texts): (Option<&Version>, &agreements::NewVersion<'_>, &Texts<'_>),
) -> Result<(), ProgramError> {
    let hashes = texts.iter().map(|(text, _)| (text.language.clone(), text.sha256.clone().into()));
    let template = new.template.map(|id| ("template".to_owned(), id.into()));
    let facts = serde_json::Value::Object(hashes.chain(template).collect()).to_string();
    let Attempt { operation, resource_type, .. } = attempt(kind);
    let happening = Happening {
        operation,
        kind: match kind {
            Kind::Partner => "agreement_published",
            Kind::Customer => "customer_agreement_published",
        },
        resource_type,
        resource_id: new.number.as_str(),
        old_value: newest.map(|newest| newest.number.as_str()),
        new_value: Some(new.number.as_str()),
        facts: &facts,
    };
    record::happened(tx, program, By::Person(actor), &[&actor.tenant], &[happening]).await
}

/// The control of a language's file.
const fn field(language: usize) -> &'static str {
    ["file_en", "file_sv", "file_nl", "file_zh-CN"][language]
}

type Texts<'a> = Vec<(TextInfo, &'a [u8])>;

fn read(new: &NewVersion) -> Result<(VersionNumber, Texts<'_>), ProgramError> {
    let mut problems = Vec::new();
    let number = VersionNumber::parse(&new.number)
        .inspect_err(|problem| problems.push(FieldProblem { field: "number", problem: *problem }));
    let mut texts = Vec::new();
    for (at, language) in LANGUAGES.into_iter().enumerate() {
        let mut given = new.texts.iter().filter(|text| text.language == language);
        let format = match (given.next(), given.next()) {
            (None, _) if language != MAIN_LANGUAGE => continue,
            (None, _) => Err(TextProblem::Missing),
            (Some(text), None) => Format::of_bytes(&text.bytes).map(|format| (format, &text.bytes)),
            // Two files for one language: neither is meant more than the other.
            (Some(_), Some(_)) => Err(TextProblem::Malformed),
        };
        match (format, &number) {
            (Err(problem), _) => problems.push(FieldProblem { field: field(at), problem }),
            (Ok((format, bytes)), Ok(number)) => texts.push((info(number, language, format, bytes), &bytes[..])),
            (Ok(_), Err(_)) => {}
        }
    }
    match number {
        Ok(number) if problems.is_empty() => Ok((number, texts)),
        _ => Err(ProgramError::Invalid(problems)),
    }
}

fn info(number: &VersionNumber, language: &str, format: Format, bytes: &[u8]) -> TextInfo {
    TextInfo {
        version: number.clone(),
        language: language.to_owned(),
        format,
        sha256: hex(&Sha256::digest(bytes)),
        size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
    }
}
