//! What follows when a company is qualified and has signed: the program is active (§4.1, §4.9, ROL-01, M-05).

use crate::record::{self, Happening};
use crate::store::events::By;
use crate::store::{self, Tx, signatures};
use crate::{Program, ProgramError, letters};
use domain::enrollment::{Enrollment, EnrollmentEvent};
use domain::letter::LetterKind;
use domain::partner::{Partner, Program as PartnerProgram};
use domain::partner_agreement::Signatory;
use domain::{Actor, PartnerTenantId, Role, UserId};

/// The checks are passed. Where the region was signed for before, the program is active at once; a direct-bill
/// partner's click is wanted all the same (MPA-06, C-09). Answers the enrollment as it stands then.
///
/// # Errors
/// `NotFound`, `Overtaken`, `Database`.
pub(crate) async fn after_qualified(
    tx: &mut Tx,
    program: &Program,
    enrollment: Enrollment,
) -> Result<Enrollment, ProgramError> {
    let partner = store::partners::partner(tx, &enrollment.tenant).await?.ok_or(ProgramError::NotFound)?;
    let signatory = Signatory {
        enrollment: Some((enrollment.status, enrollment.path)),
        programs: partner.programs,
        standing: partner.standing,
        mpn_id: partner.mpn_id.is_some(),
        region_signed: partner.agreement_signed,
        published: true,
    };
    if !signatory.is_active_at_once() {
        return Ok(enrollment);
    }
    store::people::lock(tx, &enrollment.tenant).await?;
    activate(tx, program, By::Program, &partner).await
}

/// The program is active from now on.
///
/// # Errors
/// `NotFound` without an enrollment, `Refused(Enrollment)` unless it is qualified, `Overtaken`, `Database`.
pub(super) async fn activate(
    tx: &mut Tx,
    program: &Program,
    by: By<'_>,
    partner: &Partner,
) -> Result<Enrollment, ProgramError> {
    let now = program.now();
    let enrollment = store::enrollments::of_tenant(tx, &partner.id).await?.ok_or(ProgramError::NotFound)?;
    let before = enrollment.status;
    let (active, event) = enrollment.activate(now)?;

    store::enrollments::advance(tx, before, &active, None).await?;
    signatures::enter(tx, &partner.id, PartnerProgram::IndirectReseller, now).await?;
    tell(tx, program, by, (before.code(), &active), event).await?;
    make_admin_agent(tx, program, by, &active).await?;
    write_to_contact(tx, program, partner, &active).await?;
    Ok(active)
}

async fn tell(
    tx: &mut Tx,
    program: &Program,
    by: By<'_>,
    (before, active): (&str, &Enrollment),
    event: EnrollmentEvent,
) -> Result<(), ProgramError> {
    let happening = Happening {
        operation: event.operation(),
        kind: event.kind(),
        resource_type: "enrollment",
        resource_id: active.id.as_str(),
        old_value: Some(before),
        new_value: Some(active.status.code()),
        facts: "{}",
    };
    let operator = store::operator::tenant(tx).await?;
    let tenants: Vec<_> = operator.iter().chain([&active.tenant]).collect();
    record::happened(tx, program, by, &tenants, &[happening]).await
}

/// Who sent the enrollment becomes admin agent (ROL-01, ENR-14); if that person has left, whoever signs does: without
/// one the set-up could not be finished.
async fn make_admin_agent(tx: &mut Tx, program: &Program, by: By<'_>, active: &Enrollment) -> Result<(), ProgramError> {
    let sent_by = store::enrollments::sent_by(tx, &active.id).await?;
    let signer = match by {
        By::Person(actor) if actor.tenant == active.tenant => Some(actor),
        _ => None,
    };
    for user in sent_by.iter().chain(signer.map(|actor: &Actor| &actor.user)) {
        if give(tx, program, by, &active.tenant, user).await? {
            break;
        }
    }
    Ok(())
}

/// Answers whether the person belongs to the tenant, and so has the role now.
async fn give(
    tx: &mut Tx,
    program: &Program,
    by: By<'_>,
    tenant: &PartnerTenantId,
    user: &UserId,
) -> Result<bool, ProgramError> {
    let Some(person) = store::people::one(tx, tenant, user).await? else { return Ok(false) };
    if person.roles.contains(Role::AdminAgent) {
        return Ok(true);
    }
    store::people::touch(tx, tenant, user, person.version).await?;
    store::users::add_role(tx, user, tenant, Role::AdminAgent).await?;
    let codes = |roles: domain::Roles| roles.iter().map(Role::code).collect::<Vec<_>>().join(",");
    let (old, new) = (codes(person.roles), codes(person.roles.with(Role::AdminAgent)));
    let happening = Happening {
        operation: "update_partner_user",
        kind: "roles_changed",
        resource_type: "user",
        resource_id: user.as_str(),
        old_value: Some(&old),
        new_value: Some(&new),
        facts: r#"{"because":"program_active"}"#,
    };
    record::happened(tx, program, by, &[tenant], &[happening]).await?;
    Ok(true)
}

/// M-05: what is possible now, in the contact's language (ENR-12).
async fn write_to_contact(
    tx: &mut Tx,
    program: &Program,
    partner: &Partner,
    active: &Enrollment,
) -> Result<(), ProgramError> {
    let Some(contact) = store::accounts::primary_contact(tx, &partner.id).await? else { return Ok(()) };
    let facts = serde_json::json!({ "company": partner.name, "number": active.number, "link": "/providers" });
    letters::queue(tx, program, LetterKind::ProgramActive, &contact, &facts).await
}
