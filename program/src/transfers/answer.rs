//! The provider's side: accepting all or some groups, or rejecting.

use super::carry_out::carry_out;
use super::record::{self, Record};
use super::show::version;
use crate::store::events::By;
use crate::store::{self, Tx};
use crate::{FieldProblem, Program, ProgramError, Refusal};
use domain::text::{self, REASON, TextProblem};
use domain::{Actor, Transfer, TransferId};

/// The provider's acceptance, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    /// The groups that are left out.
    pub declined: Vec<i64>,
    /// Why, if any is left out.
    pub reason: String,
    /// What the provider saw ([`super::TransferView::version`]); a request that changed since is not accepted.
    pub seen: Option<String>,
    /// The caller's id of this answer: a repetition has no second effect.
    pub request_id: Option<String>,
}

/// The indirect provider takes the subscriptions over; everything happens in one transaction, once (TRA-21…TRA-28).
///
/// # Errors
/// `NotFound`, `Refused` (role, state, obstacles, nothing left to accept), `Invalid` for the reason,
/// `Overtaken` when the request changed since it was seen, or the request id was used for something else.
pub async fn accept(
    program: &Program,
    actor: &Actor,
    id: &TransferId,
    answer: &Answer,
) -> Result<Transfer, ProgramError> {
    let outcome = try_accept(program, actor, id, answer).await;
    record::refusals(program, actor, ("update_transfer", "transfer", id.as_str()), outcome).await
}

async fn try_accept(
    program: &Program,
    actor: &Actor,
    id: &TransferId,
    answer: &Answer,
) -> Result<Transfer, ProgramError> {
    let now = program.now();
    let reason = reason(&answer.reason, !answer.declined.is_empty())?;
    let mut tx = program.database.begin().await?;

    // First of all: the same answer under way on another server is waited for, and what it did is seen then.
    if let Some(request_id) = &answer.request_id {
        let known = store::idempotency::remember(&mut tx, &actor.user, request_id, "accept", id.as_str(), now).await?;
        match known.as_deref() {
            Some(before) if before == id.as_str() => return record::load(&mut tx, actor, id).await,
            Some(_) => return Err(ProgramError::Overtaken),
            None => {}
        }
    }
    let transfer = record::load(&mut tx, actor, id).await?;
    let before = transfer.state.status();
    let (accepted, accepted_event) = transfer.accept(actor, &answer.declined, reason, now)?;
    store::transfers::advance(&mut tx, before, &accepted).await?;
    store::relations::hold(&mut tx, &accepted.customer).await?;
    refuse_what_changed(&mut tx, &accepted, answer).await?;
    refuse_obstacles(&mut tx, &accepted).await?;

    let (outcomes, orders) = carry_out(&mut tx, program, actor, &accepted).await?;
    let in_progress = accepted.state.status();
    let (finished, finished_event) = accepted.finish(&outcomes, now)?;
    store::transfers::advance(&mut tx, in_progress, &finished).await?;
    store::transfers::finish_lines(&mut tx, &finished, now).await?;
    store::subscriptions::suspend_add_ons(&mut tx, &finished, now).await?;

    let by = By::Person(actor);
    let steps = [
        Record { by, before: Some(before), after: &finished, event: &accepted_event },
        Record { by, before: Some(in_progress), after: &finished, event: &finished_event },
    ];
    record::events(&mut tx, program, &steps, &orders).await?;
    record::letters(&mut tx, program, &finished, &finished_event, &actor.name).await?;
    tx.commit().await?;

    record::announce(program, &finished).await;
    Ok(finished)
}

/// The parties are looked at again (TRA-22); anything missing refuses the whole, and the request stays active.
async fn refuse_obstacles(tx: &mut Tx, transfer: &Transfer) -> Result<(), ProgramError> {
    let parties = store::partners::parties(tx, &transfer.customer, &transfer.source, &transfer.target).await?;
    match parties.ok_or(ProgramError::NotFound)?.obstacles() {
        none if none.is_empty() => Ok(()),
        obstacles => Err(ProgramError::Refused(Refusal::Obstacles(obstacles))),
    }
}

/// What the provider saw must be what is there, or it decides about something else.
async fn refuse_what_changed(tx: &mut Tx, transfer: &Transfer, answer: &Answer) -> Result<(), ProgramError> {
    let Some(seen) = &answer.seen else { return Ok(()) };
    store::transfer_now::hold_subscriptions(tx, &transfer.id).await?;
    let now = version(domain::transfer::Status::Active, &store::transfer_now::lines_now(tx, &transfer.id).await?);
    if *seen == now { Ok(()) } else { Err(ProgramError::Overtaken) }
}

/// The provider says no; the subscriptions are free again (TRA-21, TRA-30). Where a reason is typed there must be one;
/// client programs give none.
///
/// # Errors
/// `NotFound`, `Refused`, `Invalid` for the reason, `Overtaken`.
pub async fn reject(
    program: &Program,
    actor: &Actor,
    id: &TransferId,
    why: impl Into<Option<&str>>,
) -> Result<Transfer, ProgramError> {
    let outcome = try_reject(program, actor, id, why.into()).await;
    record::refusals(program, actor, ("update_transfer", "transfer", id.as_str()), outcome).await
}

async fn try_reject(
    program: &Program,
    actor: &Actor,
    id: &TransferId,
    why: Option<&str>,
) -> Result<Transfer, ProgramError> {
    let now = program.now();
    let why = why.map_or(Ok(None), |why| reason(why, true))?;
    let mut tx = program.database.begin().await?;

    let transfer = record::load(&mut tx, actor, id).await?;
    let before = transfer.state.status();
    let (rejected, event) = transfer.reject(actor, why, now)?;

    store::transfers::advance(&mut tx, before, &rejected).await?;
    store::transfers::release_lines(&mut tx, id, now).await?;
    let step = Record { by: By::Person(actor), before: Some(before), after: &rejected, event: &event };
    record::events(&mut tx, program, &[step], &Vec::new()).await?;
    record::letters(&mut tx, program, &rejected, &event, &actor.name).await?;
    tx.commit().await?;

    record::announce(program, &rejected).await;
    Ok(rejected)
}

/// A reason people can read. On the pages it is required when something is refused (design 10b);
/// the wire (TRA-30) may leave it out.
fn reason(raw: &str, required: bool) -> Result<Option<String>, ProgramError> {
    let wrong = |problem| ProgramError::Invalid(vec![FieldProblem { field: "reason", problem }]);
    match text::paragraph(raw, REASON).map_err(wrong)? {
        None if required => Err(wrong(TextProblem::Missing)),
        reason => Ok(reason),
    }
}
