//! Legal info: what is known of the company, and what happens when it changes (ENR-18).
//!
//! An indirect reseller may change its data any time, and only what changed is checked again; the data of a
//! direct-bill partner or a provider change by a ticket while they are authorized.

use super::answer::{again, step_of_enrollment};
use super::begin;
use crate::store::events::By;
use crate::store::profiles::StoredProfile;
use crate::store::{self, Tx};
use crate::{FieldProblem, Program, ProgramError, enrollment, feed, guard, record};
use domain::country::Country;
use domain::enrollment::{Enrollment, EnrollmentEvent, EnrollmentStatus};
use domain::partner::Programs;
use domain::profile::{LegalProfile, ProfileFields};
use domain::verification::{Case, VerificationRefusal};
use domain::work_email::WebMailRule;
use domain::{Actor, Permission};

/// Why the company's data cannot be changed on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lock {
    /// There is no profile yet: it begins with the enrollment.
    NoProfile,
    /// The enrollment is a draft: its form is the place.
    Draft,
    /// It was refused for good.
    Declined,
    /// A direct-bill partner or provider that is authorized: by a ticket only.
    Ticket,
    /// Only a global admin changes it.
    Role,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct LegalInfo {
    /// The profile with its version.
    pub stored: Option<StoredProfile>,
    /// The tenant's name and domain.
    pub tenant: (String, String),
    /// The tenant's country, which sets the rules of the form.
    pub country: String,
    /// The enrollment, if there is one.
    pub enrollment: Option<Enrollment>,
    /// The case, if there is one.
    pub case: Option<Case>,
    /// What stands in the way of a change.
    pub lock: Option<Lock>,
    /// What the operator calls itself.
    pub operator: String,
    /// The web-mail services that are refused.
    pub web_mail: Vec<WebMailRule>,
}

/// The legal profile of the actor's tenant.
///
/// # Errors
/// `Refused(Role)`, `Database`.
pub async fn legal_info(program: &Program, actor: &Actor) -> Result<LegalInfo, ProgramError> {
    guard::require(actor, Permission::SeeProfile)?;
    load(&mut program.database.snapshot().await?, program, actor).await
}

async fn load(tx: &mut Tx, program: &Program, actor: &Actor) -> Result<LegalInfo, ProgramError> {
    let partner = store::partners::partner(tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    let stored = store::profiles::of_tenant(tx, &actor.tenant).await?;
    let enrollment = store::enrollments::of_tenant(tx, &actor.tenant).await?;
    let case = match &enrollment {
        Some(enrollment) => store::verification::of_enrollment(tx, &enrollment.id).await?,
        None => None,
    };
    let authorized = begin::is_authorized(tx, &actor.tenant).await?;
    let status = enrollment.as_ref().map(|it| it.status);
    let lock = lock(stored.is_some(), status, ticketed(partner.programs) && authorized);
    let role = (!actor.may(Permission::EditProfile)).then_some(Lock::Role);
    Ok(LegalInfo {
        tenant: store::verification_lookup::of_tenant(tx, &actor.tenant).await?,
        country: store::applicants::of_tenant(tx, &actor.tenant, program.now()).await?.country,
        operator: store::settings::current(tx).await?.operator_name,
        web_mail: store::settings::web_mail(tx).await?,
        lock: lock.or(role),
        stored,
        enrollment,
        case,
    })
}

const fn ticketed(programs: Programs) -> bool {
    programs.direct_bill || programs.indirect_provider
}

fn lock(has_profile: bool, status: Option<EnrollmentStatus>, ticket: bool) -> Option<Lock> {
    match status {
        Some(EnrollmentStatus::Declined) => Some(Lock::Declined),
        _ if !has_profile => Some(Lock::NoProfile),
        _ if ticket => Some(Lock::Ticket),
        Some(EnrollmentStatus::Draft) => Some(Lock::Draft),
        // A profile without an enrollment is that of a partner who came before there were any.
        None => Some(Lock::Ticket),
        Some(_) => None,
    }
}

/// Change the profile: what was checked and is different now is checked again (ENR-18). `seen` is the version that
/// was read.
///
/// # Errors
/// `Refused(Role)`; `Refused(Verification)`: `TicketNeeded`, `NoEnrollment`, `WrongStep` after it was refused for
/// good; `Invalid` with every wrong field; `Overtaken` when it is another version by now.
pub async fn change_profile(
    program: &Program,
    actor: &Actor,
    fields: &ProfileFields,
    seen: i64,
) -> Result<(), ProgramError> {
    let outcome = try_change(program, actor, fields, seen).await;
    let attempt = record::Attempt {
        operation: "update_legal_profile",
        resource_type: "legal_profile",
        resource_id: actor.tenant.as_str(),
    };
    record::refusals(program, actor, attempt, outcome).await
}

async fn try_change(program: &Program, actor: &Actor, fields: &ProfileFields, seen: i64) -> Result<(), ProgramError> {
    guard::require(actor, Permission::EditProfile)?;
    let mut tx = program.database.begin().await?;
    let info = load(&mut tx, program, actor).await?;
    let (Some(stored), Some(enrollment)) = changeable(&info)? else {
        return Err(VerificationRefusal::NoEnrollment.into());
    };
    let country = Country::of(&info.country);
    let new = LegalProfile::read(fields, &country, &info.web_mail).map_err(|wrong| {
        ProgramError::Invalid(wrong.into_iter().map(|(field, problem)| FieldProblem { field, problem }).collect())
    })?;
    if stored.version != seen {
        return Err(ProgramError::Overtaken);
    }
    if new == stored.profile {
        return Ok(());
    }
    store::profiles::save(&mut tx, &actor.tenant, &new, seen, program.now()).await?;
    write_down(&mut tx, program, actor, (stored.version, &stored.profile, &new)).await?;
    match info.case.clone() {
        Some(case) => check_again(&mut tx, program, actor, enrollment.clone(), case, &new).await?,
        // Approved at once, so there was never anything to check: now there is.
        None => reassess(&mut tx, program, actor, enrollment.clone(), &new).await?,
    }
    tx.commit().await?;
    feed::enrollment_moved(program, &actor.tenant).await;
    Ok(())
}

type Both<'a> = (Option<&'a StoredProfile>, Option<&'a Enrollment>);

fn changeable(info: &LegalInfo) -> Result<Both<'_>, ProgramError> {
    match info.lock {
        Some(Lock::Ticket) => Err(VerificationRefusal::TicketNeeded.into()),
        Some(Lock::Declined) => Err(VerificationRefusal::WrongStep.into()),
        Some(Lock::NoProfile | Lock::Draft) => Err(VerificationRefusal::NoEnrollment.into()),
        Some(Lock::Role) | None => Ok((info.stored.as_ref(), info.enrollment.as_ref())),
    }
}

/// Which parts changed, without what they say: that is personal data.
async fn write_down(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    (version, old, new): (i64, &LegalProfile, &LegalProfile),
) -> Result<(), ProgramError> {
    let facts = serde_json::json!({
        "company": old.company_name != new.company_name || old.registration_number != new.registration_number,
        "address": old.address != new.address,
        "contact": old.contact != new.contact,
        "support": old.support != new.support,
    });
    let (before, after) = (version.to_string(), (version + 1).to_string());
    let happening = record::Happening {
        operation: "update_legal_profile",
        kind: "legal_profile_changed",
        resource_type: "legal_profile",
        resource_id: actor.tenant.as_str(),
        old_value: Some(&before),
        new_value: Some(&after),
        facts: &facts.to_string(),
    };
    let operator = store::operator::tenant(tx).await?;
    let tenants: Vec<_> = std::iter::once(&actor.tenant).chain(&operator).collect();
    record::happened(tx, program, By::Person(actor), &tenants, &[happening]).await
}

async fn check_again(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    enrollment: Enrollment,
    case: Case,
    new: &LegalProfile,
) -> Result<(), ProgramError> {
    let about = begin::subject(&enrollment, new);
    let changed = begin::changes(tx, &case, &about).await?;
    if enrollment.status == EnrollmentStatus::Rejected {
        // A changed profile is sent again (§4.1).
        return again(tx, program, actor, enrollment).await;
    }
    if !changed.anything() {
        return Ok(());
    }
    reassess(tx, program, actor, enrollment, new).await
}

/// The changed part is checked again, also after the checks were passed. An active program stays active meanwhile (§4.1).
async fn reassess(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    enrollment: Enrollment,
    new: &LegalProfile,
) -> Result<(), ProgramError> {
    let before = enrollment.status;
    let enrollment = enrollment.reassess()?;
    if enrollment.status != before {
        store::enrollments::advance(tx, before, &enrollment, None).await?;
        step_of_enrollment(tx, program, actor, (before, &enrollment), EnrollmentEvent::Resubmitted).await?;
    }
    begin::open(tx, program, By::Person(actor), &enrollment, new).await?;
    prove_address(tx, program, actor, &enrollment, new).await
}

async fn prove_address(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    enrollment: &Enrollment,
    new: &LegalProfile,
) -> Result<(), ProgramError> {
    if store::address_links::is_proven(tx, &enrollment.id, &new.contact.email).await? {
        return Ok(());
    }
    enrollment::send_link(tx, program, enrollment, new, &actor.name).await
}

#[cfg(test)]
mod tests {
    use super::*;

    /// ENR-18
    #[test]
    fn a_reseller_changes_its_data_in_every_status_and_who_is_billed_directly_only_before_it_is_authorized() {
        use EnrollmentStatus::{Active, Declined, Draft, PendingQualification, Qualified, Rejected};
        for status in [PendingQualification, Qualified, Active, Rejected] {
            assert_eq!(lock(true, Some(status), false), None, "{status:?}");
            assert_eq!(lock(true, Some(status), true), Some(Lock::Ticket), "{status:?}");
        }
        assert_eq!(lock(true, Some(Declined), false), Some(Lock::Declined));
        assert_eq!(lock(true, Some(Draft), false), Some(Lock::Draft));
        assert_eq!(lock(false, Some(Draft), false), Some(Lock::NoProfile));
        assert_eq!(lock(true, None, true), Some(Lock::Ticket));
    }
}
