//! Reading the agreement before it is signed, and handing out the exact bytes (MPA-04): to global admins, and to the
//! operator. Everyone else sees in Program info that it is signed, and not what it says (MPA-03).

use super::MAIN_LANGUAGE;
use crate::store::agreements::{self, Kind, TextInfo, Version};
use crate::store::signatures::{self, Signature};
use crate::store::{self, Tx};
use crate::{Program, ProgramError, guard};
use domain::partner::Partner;
use domain::partner_agreement::{AgreementRefusal, Format, Occasion, Signatory};
use domain::{Actor, Permission};

/// Everything the page of the agreement shows.
#[derive(Debug, Clone)]
pub struct AgreementView {
    /// The tenant.
    pub partner: Partner,
    /// The newest version, once there is one.
    pub version: Option<Version>,
    /// The languages it is published in.
    pub texts: Vec<TextInfo>,
    /// The text that is shown: in the reader's language if there is one, in English otherwise.
    pub shown: Option<TextInfo>,
    /// What it says, unless it is a PDF.
    pub markdown: Option<String>,
    /// What a signature would bring about, or why there is nothing to sign.
    pub signing: Result<Occasion, AgreementRefusal>,
    /// The signature for the tenant's region, if there is one.
    pub signed: Option<Signature>,
    /// What a direct-bill partner accepted when it changed over.
    pub accepted: Option<Signature>,
    /// The number of the enrollment that waits for the signature.
    pub waiting: Option<String>,
}

/// The agreement as it is now, in that language.
///
/// # Errors
/// `Refused(Role)` for whom it is not, `Database`.
pub async fn show(program: &Program, actor: &Actor, language: &str) -> Result<AgreementView, ProgramError> {
    guard::require(actor, Permission::SignAgreement)?;
    let mut tx = program.database.snapshot().await?;
    let (partner, signatory) = signatory(&mut tx, actor).await?;
    let version = agreements::newest(&mut tx, Kind::Partner).await?;
    let texts = match &version {
        Some(version) => agreements::texts(&mut tx, Kind::Partner, version.number.as_str()).await?,
        None => Vec::new(),
    };
    let shown = in_language(&texts, language).cloned();
    let mut markdown = None;
    if let Some(shown) = shown.as_ref().filter(|shown| shown.format == Format::Markdown) {
        let text = agreements::text(&mut tx, Kind::Partner, shown.version.as_str(), &shown.language).await?;
        markdown = text.and_then(|(_, bytes)| String::from_utf8(bytes).ok());
    }
    let signed = signatures::of_tenant(&mut tx, &actor.tenant).await?;
    let signed = signed.into_iter().find(|it| it.region == partner.region);
    Ok(AgreementView {
        signing: signatory.may_sign(actor),
        accepted: signatures::acceptance(&mut tx, &actor.tenant).await?,
        waiting: store::enrollments::of_tenant(&mut tx, &actor.tenant).await?.map(|it| it.number),
        partner,
        version,
        texts,
        shown,
        markdown,
        signed,
    })
}

/// The text of that language, or the English one.
pub(crate) fn in_language<'a>(texts: &'a [TextInfo], language: &str) -> Option<&'a TextInfo> {
    let of = |wanted: &str| texts.iter().find(|text| text.language == wanted);
    of(language).or_else(|| of(MAIN_LANGUAGE))
}

/// The actor's tenant before the agreement.
///
/// # Errors
/// `NotFound` for the operator's own tenant, `Database`.
pub(crate) async fn signatory(tx: &mut Tx, actor: &Actor) -> Result<(Partner, Signatory), ProgramError> {
    let partner = store::partners::partner(tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    let enrollment = store::enrollments::of_tenant(tx, &actor.tenant).await?;
    let signatory = Signatory {
        enrollment: enrollment.map(|it| (it.status, it.path)),
        programs: partner.programs,
        standing: partner.standing,
        mpn_id: partner.mpn_id.is_some(),
        region_signed: partner.agreement_signed,
        published: agreements::newest(tx, Kind::Partner).await?.is_some(),
    };
    Ok((partner, signatory))
}

/// A text as it is handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Which agreement it is of.
    pub kind: Kind,
    /// What is known of it.
    pub info: TextInfo,
    /// The exact bytes.
    pub bytes: Vec<u8>,
}

impl Document {
    /// A file name of letters, digits, dots and dashes.
    #[must_use]
    pub fn file_name(&self) -> String {
        let TextInfo { version, language, format, .. } = &self.info;
        format!("{}-{version}-{language}.{}", self.kind.code(), format.ending())
    }
}

/// A text of any version, for those who may sign it and for the operator.
///
/// # Errors
/// `Refused(Role)`; `NotFound`.
pub async fn document(
    program: &Program,
    actor: &Actor,
    version: &str,
    language: &str,
) -> Result<Document, ProgramError> {
    if !actor.may(Permission::RunProgram) {
        guard::require(actor, Permission::SignAgreement)?;
    }
    of_version(program, Kind::Partner, version, language).await
}

/// A text of any version, for whoever may have it.
pub(crate) async fn of_version(
    program: &Program,
    kind: Kind,
    version: &str,
    language: &str,
) -> Result<Document, ProgramError> {
    let text = agreements::text(&mut program.database.snapshot().await?, kind, version, language).await?;
    let (info, bytes) = text.ok_or(ProgramError::NotFound)?;
    Ok(Document { kind, info, bytes })
}
