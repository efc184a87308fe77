//! Setting a company up as an indirect reseller: which steps are done, which is next, and what its people are
//! told when it is finished (design 05b, ENR-14, ENR-44).

use crate::agreement::{self, AgreementView};
use crate::store::{self, Tx, micros, signatures};
use crate::{Program, ProgramError, guard};
use domain::enrollment::{Enrollment, EnrollmentStatus};
use domain::partner::Programs;
use domain::verification::Step;
use domain::{Actor, Permission, Role, UserId};
use time::{Duration, OffsetDateTime};

/// So long the banner stands that tells of the signature, unless it is closed before.
pub const BANNER_STANDS: Duration = Duration::days(14);

/// Where a company stands on its way into the program.
#[derive(Debug, Clone)]
pub struct SetupView {
    /// What the company is called.
    pub company: String,
    /// The programs it is in already.
    pub programs: Programs,
    /// Its enrollment, once begun.
    pub enrollment: Option<Enrollment>,
    /// When the primary contact proved the address, as far as it is known.
    pub address_proven_at: Option<OffsetDateTime>,
    /// Whether the check waits for the applicant.
    pub documents_wanted: bool,
    /// Its MPN ID, and where that location is.
    pub mpn_id: Option<(String, Option<String>)>,
    /// When its region was signed for.
    pub signed_at: Option<OffsetDateTime>,
    /// The agreement, for those who may sign it; nobody else sees it here (MPA-03).
    pub agreement: Option<AgreementView>,
    /// Whether the reader may do what is left to a global admin.
    pub is_global_admin: bool,
    /// Whether the reader is an admin agent already.
    pub is_admin_agent: bool,
    /// The global admins' names.
    pub global_admins: Vec<String>,
    /// What the operator calls itself.
    pub operator: String,
    /// What the agreement is called.
    pub agreement_name: String,
}

/// Where the actor's company stands; `None` once there is nothing left to set up, and for the operator.
///
/// # Errors
/// `Database`.
pub async fn show(program: &Program, actor: &Actor, language: &str) -> Result<Option<SetupView>, ProgramError> {
    let Some(view) = load(program, actor).await? else { return Ok(None) };
    // Loaded on its own: who holds one connection must not wait for another.
    let agreement = match view.enrollment.as_ref().map(|it| it.status) {
        Some(EnrollmentStatus::Qualified) if view.is_global_admin => {
            Some(agreement::show(program, actor, language).await?)
        }
        _ => None,
    };
    Ok(Some(SetupView { agreement, ..view }))
}

async fn load(program: &Program, actor: &Actor) -> Result<Option<SetupView>, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let Some(account) = store::accounts::of_tenant(&mut tx, &actor.tenant).await? else { return Ok(None) };
    let enrollment = store::enrollments::of_tenant(&mut tx, &actor.tenant).await?;
    let programs = account.account.programs;
    if is_finished(programs, enrollment.as_ref()) {
        return Ok(None);
    }
    let (address_proven_at, documents_wanted) = checked(&mut tx, enrollment.as_ref()).await?;
    let location = store::membership::of_tenant(&mut tx, &actor.tenant).await?;
    let settings = store::settings::current(&mut tx).await?;
    let admins = store::outbox::with_role(&mut tx, &actor.tenant, Permission::SignAgreement.roles()).await?;
    let region = store::partners::partner(&mut tx, &actor.tenant).await?.map(|it| it.region);
    let signed = signatures::of_tenant(&mut tx, &actor.tenant).await?.into_iter();
    let signed_at = signed.filter(|it| Some(&it.region) == region.as_ref()).map(|it| it.signed_at).next();
    Ok(Some(SetupView {
        company: account.name,
        programs,
        enrollment,
        address_proven_at,
        documents_wanted,
        mpn_id: account.mpn_id.map(|id| (id, location.map(|it| it.city))),
        signed_at,
        agreement: None,
        is_global_admin: actor.may(Permission::SignAgreement),
        is_admin_agent: actor.roles.contains(Role::AdminAgent),
        global_admins: admins.into_iter().map(|it| it.name).collect(),
        operator: settings.operator_name,
        agreement_name: settings.agreement_name,
    }))
}

/// A partner in a program sees its set-up only while it is on the way into another one.
fn is_finished(programs: Programs, enrollment: Option<&Enrollment>) -> bool {
    let in_program = programs.indirect_provider || programs.direct_bill || programs.indirect_reseller;
    match enrollment.map(|it| it.status) {
        Some(EnrollmentStatus::Active) => true,
        None | Some(EnrollmentStatus::Declined) => in_program,
        Some(_) => programs.indirect_provider || programs.indirect_reseller,
    }
}

/// When the address was proven, and whether the applicant is asked for something.
async fn checked(tx: &mut Tx, enrollment: Option<&Enrollment>) -> Result<(Option<OffsetDateTime>, bool), ProgramError> {
    let Some(enrollment) = enrollment else { return Ok((None, false)) };
    let Some(case) = store::verification::of_enrollment(tx, &enrollment.id).await? else { return Ok((None, false)) };
    let proven = case.steps[Step::EmailOwnership as usize].at.filter(|_| case.address_is_verified());
    Ok((proven, case.status == domain::verification::CaseStatus::Waiting))
}

/// What an administrator is told on the overview.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notices {
    /// That the agreement is signed.
    pub signed: Option<SignedBanner>,
    /// Who enrolled the company and is no admin agent any more: the person, their name, and whether it is the reader.
    pub no_admin_agent: Option<(UserId, String, bool)>,
}

/// The green banner after signing (ENR-44).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedBanner {
    /// By which name it is closed.
    pub key: String,
    /// Who signed.
    pub signed_by: String,
    /// When.
    pub signed_at: OffsetDateTime,
    /// Whether a direct-bill partner became a reseller too by it (rules §4.9).
    pub changed_over: bool,
}

/// What the actor is told. The banner is for global admins only (MPA-03).
///
/// # Errors
/// `Database`.
pub async fn notices(program: &Program, actor: &Actor) -> Result<Notices, ProgramError> {
    if !actor.may(Permission::AssignRoles) && !actor.may(Permission::SignAgreement) {
        return Ok(Notices::default());
    }
    let mut tx = program.database.snapshot().await?;
    let signed = match newest_signature(&mut tx, actor, program.now()).await? {
        Some(it) if !store::banners::is_dismissed(&mut tx, &actor.tenant, &actor.user, &it.key).await? => Some(it),
        _ => None,
    };
    Ok(Notices { signed, no_admin_agent: without_agent(&mut tx, actor).await? })
}

async fn newest_signature(
    tx: &mut Tx,
    actor: &Actor,
    now: OffsetDateTime,
) -> Result<Option<SignedBanner>, ProgramError> {
    if !actor.may(Permission::SignAgreement) {
        return Ok(None);
    }
    let accepted = signatures::acceptance(tx, &actor.tenant).await?.map(|it| (it, true));
    let signed = signatures::of_tenant(tx, &actor.tenant).await?.into_iter().map(|it| (it, false));
    // One click may have been both: then it is told as the change.
    let newest = signed.chain(accepted).max_by_key(|(it, changed_over)| (it.signed_at, *changed_over));
    let fresh = newest.filter(|(it, _)| it.version.is_some() && now < it.signed_at + BANNER_STANDS);
    Ok(fresh.map(|(it, changed_over)| SignedBanner {
        key: format!("signed-{}", micros(it.signed_at)),
        signed_by: it.signed_by,
        signed_at: it.signed_at,
        changed_over,
    }))
}

/// Who sent the enrollment that is active, if they are in the tenant and have lost the role of ROL-01.
async fn without_agent(tx: &mut Tx, actor: &Actor) -> Result<Option<(UserId, String, bool)>, ProgramError> {
    let enrollment = store::enrollments::of_tenant(tx, &actor.tenant).await?;
    let Some(active) = enrollment.filter(|it| it.status == EnrollmentStatus::Active) else { return Ok(None) };
    let Some(user) = store::enrollments::sent_by(tx, &active.id).await? else { return Ok(None) };
    let person = store::people::one(tx, &actor.tenant, &user).await?;
    let lost = person.filter(|person| !person.roles.contains(Role::AdminAgent));
    Ok(lost.map(|person| {
        let is_reader = person.user == actor.user;
        (person.user, person.name, is_reader)
    }))
}

/// The actor has read the banner of that key, and sees it no more.
///
/// # Errors
/// `Refused(Role)` for whom it does not stand, `NotFound` for a banner that does not.
pub async fn dismiss(program: &Program, actor: &Actor, key: &str) -> Result<(), ProgramError> {
    guard::require(actor, Permission::SignAgreement)?;
    let mut tx = program.database.begin().await?;
    let banner = newest_signature(&mut tx, actor, program.now()).await?;
    let banner = banner.filter(|it| it.key == key).ok_or(ProgramError::NotFound)?;
    store::banners::dismiss(&mut tx, &actor.tenant, &actor.user, &banner.key, program.now()).await?;
    tx.commit().await
}
