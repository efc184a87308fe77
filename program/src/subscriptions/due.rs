//! What time does to subscriptions: terms renew or end, and what was suspended for long is deleted (rules §4.11).

use super::life::write;
use crate::record::{self, Happening};
use crate::store::events::By;
use crate::store::relations;
use crate::store::subscription_life::{self, Due, Held};
use crate::{Program, ProgramError};
use domain::PartnerTenantId;
use domain::subscription::SubscriptionStatus;
use domain::subscription_life::KEPT;

const BATCH: i64 = 100;

/// Renew every subscription whose term is over, or suspend it; tells how many.
///
/// # Errors
/// `Database`; what was done before the error stays done.
pub async fn renew_due(program: &Program) -> Result<usize, ProgramError> {
    let mut done = 0;
    loop {
        let mut tx = program.database.snapshot().await?;
        let due = subscription_life::term_over(&mut tx, program.now(), BATCH).await?;
        drop(tx);
        if due.is_empty() {
            return Ok(done);
        }
        for it in due {
            match renew(program, &it).await {
                Ok(()) => done += 1,
                // Changed at the last moment, by somebody or by another server.
                Err(ProgramError::Overtaken | ProgramError::NotFound) => {}
                Err(error) => return Err(error),
            }
        }
    }
}

async fn renew(program: &Program, due: &Due) -> Result<(), ProgramError> {
    let (id, customer, owner) = due;
    let mut tx = program.database.begin().await?;
    // In the order of every other change: the customer, then what it has. A transfer may be moving it at this moment.
    relations::hold(&mut tx, customer).await?;
    subscription_life::hold(&mut tx, id).await?;
    let held = subscription_life::of_partner(&mut tx, customer, owner, id).await?.ok_or(ProgramError::NotFound)?;
    // It went with its base, a moment ago.
    let Some(after) = held.life.at_term_end(program.now()) else { return Err(ProgramError::Overtaken) };
    let kind = match after.status {
        SubscriptionStatus::Active => "subscription_renewed",
        _ => "subscription_ended",
    };
    write(&mut tx, program, By::Program, (customer, &held), (kind, &after)).await?;
    tx.commit().await
}

/// Delete every subscription that has been suspended for 90 days; tells how many.
///
/// # Errors
/// `Database`; what was done before the error stays done.
pub async fn delete_due(program: &Program) -> Result<usize, ProgramError> {
    let mut done = 0;
    loop {
        let mut tx = program.database.snapshot().await?;
        let due = subscription_life::suspended_since(&mut tx, program.now() - KEPT, BATCH).await?;
        drop(tx);
        if due.is_empty() {
            return Ok(done);
        }
        for it in due {
            match delete(program, &it).await {
                Ok(()) => done += 1,
                Err(ProgramError::Overtaken | ProgramError::NotFound) => {}
                Err(error) => return Err(error),
            }
        }
    }
}

async fn delete(program: &Program, due: &Due) -> Result<(), ProgramError> {
    let (id, customer, owner) = due;
    let now = program.now();
    let mut tx = program.database.begin().await?;
    relations::hold(&mut tx, customer).await?;
    subscription_life::hold(&mut tx, id).await?;
    let held = subscription_life::of_partner(&mut tx, customer, owner, id).await?.ok_or(ProgramError::NotFound)?;
    subscription_life::delete(&mut tx, id, now - KEPT, now).await?;
    let happening = Happening {
        operation: "update_subscription",
        kind: "subscription_deleted",
        resource_type: "subscription",
        resource_id: id.as_str(),
        old_value: Some(SubscriptionStatus::Suspended.code()),
        new_value: Some(SubscriptionStatus::Deleted.code()),
        facts: "{}",
    };
    let tenants = concerned(&held);
    record::happened_to(&mut tx, program, By::Program, (&tenants, Some(customer)), &[happening]).await?;
    tx.commit().await
}

fn concerned(held: &Held) -> Vec<&PartnerTenantId> {
    held.reseller.iter().map(|(id, _)| id).chain([&held.owner.0]).collect()
}
