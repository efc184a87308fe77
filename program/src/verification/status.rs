//! Where an application stands, as the applicant sees it (design 04, ENR-13).

use super::show::{Moment, Said, history};
use crate::store::verification_papers::{self as papers, DocumentRow};
use crate::{Program, ProgramError, guard, store};
use domain::enrollment::Enrollment;
use domain::profile::LegalProfile;
use domain::verification::Case;
use domain::{Actor, Permission};

/// Everything the status page shows. What the operator's people are called is not the applicant's business.
#[derive(Debug, Clone)]
pub struct StatusView {
    /// The enrollment.
    pub enrollment: Enrollment,
    /// The case, unless there was nothing to check.
    pub case: Option<Case>,
    /// What was sent.
    pub profile: Option<LegalProfile>,
    /// What the operator calls itself.
    pub operator: String,
    /// What the agreement is called.
    pub agreement: String,
    /// Whether the reader may read and sign it (MPA-03).
    pub may_sign: bool,
    /// The names of the global admins, who may.
    pub global_admins: Vec<String>,
    /// Whether an MPN ID is associated.
    pub has_mpn_id: bool,
    /// Whether the agreement is signed.
    pub agreement_signed: bool,
    /// Documents, oldest first.
    pub documents: Vec<DocumentRow>,
    /// What was said, newest first.
    pub said: Vec<Said>,
    /// What happened, newest first.
    pub history: Vec<Moment>,
}

/// Where the tenant's application stands; `None` while it has none.
///
/// # Errors
/// `Refused(Role)`, `Database`.
pub async fn status(program: &Program, actor: &Actor) -> Result<Option<StatusView>, ProgramError> {
    guard::require(actor, Permission::SeeProfile)?;
    let mut tx = program.database.snapshot().await?;
    let Some(enrollment) = store::enrollments::of_tenant(&mut tx, &actor.tenant).await? else { return Ok(None) };
    let settings = store::settings::current(&mut tx).await?;
    let partner = store::partners::partner(&mut tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    let admins = store::outbox::with_role(&mut tx, &actor.tenant, Permission::SignAgreement.roles()).await?;
    let id = &enrollment.id;
    Ok(Some(StatusView {
        case: store::verification::of_enrollment(&mut tx, id).await?,
        profile: store::profiles::of_tenant(&mut tx, &actor.tenant).await?.map(|stored| stored.profile),
        operator: settings.operator_name,
        agreement: settings.agreement_name,
        may_sign: actor.may(Permission::SignAgreement),
        global_admins: admins.into_iter().map(|it| it.name).collect(),
        has_mpn_id: partner.mpn_id.is_some(),
        agreement_signed: partner.agreement_signed,
        documents: papers::kept(&mut tx, id).await?,
        said: papers::said(&mut tx, id).await?.into_iter().map(Said::from).collect(),
        history: history(&mut tx, actor, id).await?,
        enrollment,
    }))
}
