//! Who has a case in hand, and what a decision means for an account that is in the program already (§4.13).

use super::log;
use crate::operator::standing;
use crate::store::events::By;
use crate::store::{self, Tx, accounts};
use crate::{Program, ProgramError, feed, guard, record};
use domain::standing::SuspensionReason;
use domain::verification::{Case, VerificationRefusal};
use domain::{Actor, EnrollmentId, PartnerTenantId, Permission, UserId};

/// Take a case in hand, also from a colleague. `seen` is the version that was read.
///
/// # Errors
/// `NotFound` for partners and unknown cases; `Refused(Verification)` `WrongStep` once it is decided; `Overtaken`.
pub async fn take(program: &Program, actor: &Actor, id: &EnrollmentId, seen: i64) -> Result<(), ProgramError> {
    let outcome = give(program, actor, id, Some(&actor.user), seen).await;
    record::refusals(program, actor, log::attempt(id), outcome).await
}

/// Hand a case over to a colleague, or put it back for anyone.
///
/// # Errors
/// As [`take`]; `NotFound` when the colleague does not verify.
pub async fn hand_over(
    program: &Program,
    actor: &Actor,
    id: &EnrollmentId,
    to: Option<&UserId>,
    seen: i64,
) -> Result<(), ProgramError> {
    let outcome = give(program, actor, id, to, seen).await;
    record::refusals(program, actor, log::attempt(id), outcome).await
}

async fn give(
    program: &Program,
    actor: &Actor,
    id: &EnrollmentId,
    to: Option<&UserId>,
    seen: i64,
) -> Result<(), ProgramError> {
    guard::require(actor, Permission::Verify)?;
    let mut tx = program.database.begin().await?;
    let case = store::verification::of_enrollment(&mut tx, id).await?.ok_or(ProgramError::NotFound)?;
    if let Some(to) = to {
        let verifiers = store::verification_queue::verifiers(&mut tx).await?;
        if !verifiers.iter().any(|(id, _)| id == to.as_str()) {
            return Err(ProgramError::NotFound);
        }
    }
    if !case.status.is_open() {
        return Err(VerificationRefusal::WrongStep.into());
    }
    if case.version != seen {
        return Err(ProgramError::Overtaken);
    }
    let mut case = Case { held_by: to.cloned(), ..case };
    store::verification::save(&mut tx, &mut case).await?;
    let kind = match to {
        Some(to) if *to == actor.user => "verification_taken",
        Some(_) => "verification_handed_over",
        None => "verification_put_back",
    };
    log::step(&mut tx, program, By::Person(actor), kind, (Some(case.status), &case), "{}").await?;
    tx.commit().await?;
    feed::enrollment_moved(program, &case.tenant).await;
    Ok(())
}

/// An account that was suspended because its profile was rejected is in good standing again once it is authorized.
pub(super) async fn restore(
    tx: &mut Tx,
    program: &Program,
    by: By<'_>,
    tenant: &PartnerTenantId,
) -> Result<(), ProgramError> {
    let row = accounts::of_tenant(tx, tenant).await?.ok_or(ProgramError::NotFound)?;
    if !matches!(row.account.suspension, Some((SuspensionReason::ProfileRejected, _))) {
        return Ok(());
    }
    let Ok((after, event)) = row.account.restore() else { return Ok(()) };
    accounts::decide(tx, tenant, &row.account, &after).await?;
    standing::write_down(tx, program, by, tenant, (&row.account, &after, event)).await
}
