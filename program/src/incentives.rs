//! The invitation of a new transitioning partner to incentives for indirect resellers, and what it is told of them
//! (DIR-14). Those for direct bill are a program of their own; paying any out is not done here (rules §10).

use crate::record::{self, Happening};
use crate::store::events::By;
use crate::store::incentives::{self as rows, Due};
use crate::{Program, ProgramError, guard, letters};
use domain::letter::LetterKind;
use domain::{Actor, Permission};
use time::Duration;

pub use crate::store::incentives::Standing;

/// The invitation goes out within these days after both roles are there (DIR-14, M-10).
pub const INVITED_WITHIN: Duration = Duration::days(30);

const BATCH: i64 = 100;

/// Invite every partner that is due, at the address of its membership; tells how many were. One without a membership
/// is looked at again the next time, until the days are over.
///
/// # Errors
/// `Database`; who was invited before the error stays so.
pub async fn invite_due(program: &Program) -> Result<usize, ProgramError> {
    let mut invited = 0;
    loop {
        let since = program.now() - INVITED_WITHIN;
        let due = rows::due(&mut program.database.snapshot().await?, since, BATCH).await?;
        if due.is_empty() {
            return Ok(invited);
        }
        for partner in due {
            invited += usize::from(invite(program, &partner).await?);
        }
    }
}

/// Answers whether this server did it, and not another one at the same moment.
async fn invite(program: &Program, due: &Due) -> Result<bool, ProgramError> {
    let mut tx = program.database.begin().await?;
    if !rows::invited(&mut tx, &due.tenant, &due.mpn_id, program.now()).await? {
        return Ok(false);
    }
    let facts = serde_json::json!({ "company": due.company, "link": "/incentives" });
    letters::queue(&mut tx, program, LetterKind::IncentiveInvited, &due.to, &facts).await?;
    let happening = Happening {
        operation: "invite_to_incentives",
        kind: "incentive_invited",
        resource_type: "account",
        resource_id: due.tenant.as_str(),
        old_value: None,
        new_value: Some(&due.mpn_id),
        facts: "{}",
    };
    record::happened(&mut tx, program, By::Program, &[&due.tenant], &[happening]).await?;
    tx.commit().await?;
    Ok(true)
}

/// Where the actor's tenant stands.
///
/// # Errors
/// `NotFound` for who is neither direct bill nor indirect reseller; `Refused(Role)`; `Database`.
pub async fn standing(program: &Program, actor: &Actor) -> Result<Standing, ProgramError> {
    let standing = rows::standing(&mut program.database.snapshot().await?, &actor.tenant).await?;
    let in_either = |it: &Standing| it.direct_bill_since.is_some() || it.reseller_since.is_some();
    let standing = standing.filter(in_either).ok_or(ProgramError::NotFound)?;
    guard::require(actor, Permission::SeeProfile)?;
    Ok(standing)
}
