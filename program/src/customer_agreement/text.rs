//! What the customer agreement says: for everybody, also before there is an account, since a customer reads it before
//! it answers an invitation. Where the operator published none, there is nothing to read, and accepting is possible
//! all the same.

use crate::agreement::{Document, in_language, of_version};
use crate::store::Tx;
use crate::store::agreements::{self, Kind, TextInfo, Version};
use crate::{Program, ProgramError};
use domain::partner_agreement::Format;
use domain::relationship::RelationshipRefusal;

/// A text of the customer agreement, with what else there is of its version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreementText {
    /// The version.
    pub version: Version,
    /// Whether it is the one that is accepted from now on.
    pub newest: bool,
    /// The languages it is published in.
    pub texts: Vec<TextInfo>,
    /// The text that is shown: in the reader's language if there is one, in English otherwise.
    pub shown: TextInfo,
    /// What it says, unless it is a PDF.
    pub markdown: Option<String>,
}

/// The newest version of the customer agreement, or the one of that number, in that language.
///
/// # Errors
/// `NotFound` where there is none; `Database`.
pub async fn text(program: &Program, number: Option<&str>, language: &str) -> Result<AgreementText, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let versions = agreements::versions(&mut tx, Kind::Customer).await?;
    let wanted = |(at, it): &(usize, Version)| number.map_or(*at == 0, |number| it.number.as_str() == number);
    let found = versions.into_iter().enumerate().find(wanted);
    let (at, version) = found.ok_or(ProgramError::NotFound)?;
    let texts = agreements::texts(&mut tx, Kind::Customer, version.number.as_str()).await?;
    let shown = in_language(&texts, language).cloned().ok_or(ProgramError::NotFound)?;
    let mut markdown = None;
    if shown.format == Format::Markdown {
        let text = agreements::text(&mut tx, Kind::Customer, version.number.as_str(), &shown.language).await?;
        markdown = text.and_then(|(_, bytes)| String::from_utf8(bytes).ok());
    }
    Ok(AgreementText { version, newest: at == 0, texts, shown, markdown })
}

/// The version that is accepted from now on, once one is published.
///
/// # Errors
/// `Database`.
pub async fn newest(program: &Program) -> Result<Option<Version>, ProgramError> {
    agreements::newest(&mut program.database.snapshot().await?, Kind::Customer).await
}

/// The text with that template id, in the reader's language if there is one, in English otherwise.
///
/// # Errors
/// `NotFound` where no version has that template id, exactly; `Database`.
pub async fn by_template(program: &Program, template: &str, language: &str) -> Result<TextInfo, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let versions = agreements::versions(&mut tx, Kind::Customer).await?;
    let version = versions.into_iter().find(|it| it.template.as_deref() == Some(template));
    let version = version.ok_or(ProgramError::NotFound)?;
    let texts = agreements::texts(&mut tx, Kind::Customer, version.number.as_str()).await?;
    in_language(&texts, language).cloned().ok_or(ProgramError::NotFound)
}

/// The exact bytes of a text of any version.
///
/// # Errors
/// `NotFound`; `Database`.
pub async fn document(program: &Program, number: &str, language: &str) -> Result<Document, ProgramError> {
    of_version(program, Kind::Customer, number, language).await
}

/// The template id to be kept with an agreement, where that version was shown: the newest, or none where none is
/// published.
///
/// # Errors
/// `Refused(Relationship(OtherAgreement))` when another version is the newest by now; `Database`.
pub(super) async fn shown(tx: &mut Tx, template: &str) -> Result<Option<String>, ProgramError> {
    let newest = agreements::newest(tx, Kind::Customer).await?.and_then(|it| it.template);
    if newest.as_deref().unwrap_or_default() != template {
        return Err(RelationshipRefusal::OtherAgreement.into());
    }
    Ok(newest)
}
