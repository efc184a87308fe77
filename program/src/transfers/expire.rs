//! Requests nobody answered in 30 days (rules §4.12).

use super::record::{self, Record};
use crate::store;
use crate::store::events::By;
use crate::{Program, ProgramError};
use domain::{PartnerTenantId, TransferId};

const BATCH: i64 = 100;

/// Let every request expire whose time is over; tells how many did.
///
/// # Errors
/// `Database`; what expired before the error stays expired.
pub async fn expire_due(program: &Program) -> Result<usize, ProgramError> {
    let mut expired = 0;
    loop {
        let due =
            store::transfer_lists::due_to_expire(&mut program.database.snapshot().await?, program.now(), BATCH).await?;
        if due.is_empty() {
            return Ok(expired);
        }
        for (id, source) in due {
            match expire(program, &id, &source).await {
                Ok(()) => expired += 1,
                // Answered at the last moment, by this or another server.
                Err(ProgramError::Overtaken | ProgramError::Refused(_)) => {}
                Err(error) => return Err(error),
            }
        }
    }
}

async fn expire(program: &Program, id: &TransferId, source: &PartnerTenantId) -> Result<(), ProgramError> {
    let now = program.now();
    let mut tx = program.database.begin().await?;

    let transfer = store::transfers::of_party(&mut tx, id, source).await?.ok_or(ProgramError::NotFound)?;
    let before = transfer.state.status();
    let (expired, event) = transfer.expire(now)?;

    store::transfers::advance(&mut tx, before, &expired).await?;
    store::transfers::release_lines(&mut tx, id, now).await?;
    let step = Record { by: By::Program, before: Some(before), after: &expired, event: &event };
    record::events(&mut tx, program, &[step], &Vec::new()).await?;
    record::letters(&mut tx, program, &expired, &event, "").await?;
    tx.commit().await?;

    record::announce(program, &expired).await;
    Ok(())
}
