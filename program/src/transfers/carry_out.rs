//! Carrying out an accepted request, group by group; a group moves whole or not at all (TRA-24).

use super::record::Extra;
use crate::store::subscriptions::{self, Successor};
use crate::store::{self, Tx};
use crate::{Program, ProgramError};
use domain::completion::{GroupOutcome, LineFailure, new_commitment_end, source_afterwards};
use domain::transfer::{LineState, TransferLine};
use domain::{Actor, OrderId, SubscriptionId, Transfer};

/// Move every group that was not declined, and tell what became of each and which orders were placed.
///
/// Nearly always all of them can move, so they are tried together under one mark. If one cannot, everything is undone
/// and each is tried under a mark of its own, so that it fails alone (TRA-23).
pub(super) async fn carry_out(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    transfer: &Transfer,
) -> Result<(Vec<GroupOutcome>, Extra), ProgramError> {
    let groups: Vec<_> = transfer.groups().into_iter().map(|group| lines(transfer, group)).collect();
    let groups: Vec<_> = groups.into_iter().filter(|lines| !all_declined(lines)).collect();
    tx.mark().await?;
    if let Some(done) = move_together(tx, program, actor, transfer, &groups).await? {
        tx.keep_mark().await?;
        return Ok(done);
    }
    tx.undo_to_mark().await?;
    move_one_by_one(tx, program, actor, transfer, &groups).await
}

/// A base and its add-ons.
type Group<'a> = Vec<&'a TransferLine>;

fn lines(transfer: &Transfer, group: i64) -> Group<'_> {
    transfer.lines.iter().filter(|line| line.group == group).collect()
}

fn all_declined(lines: &Group<'_>) -> bool {
    lines.iter().all(|line| line.state == LineState::Declined)
}

/// All groups, or `None` as soon as one cannot move: then what was done must be undone.
async fn move_together(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    transfer: &Transfer,
    groups: &[Group<'_>],
) -> Result<Option<(Vec<GroupOutcome>, Extra)>, ProgramError> {
    let (mut outcomes, mut orders) = (Vec::with_capacity(groups.len()), Extra::with_capacity(groups.len()));
    for lines in groups {
        let order = OrderId::of(program.random());
        let result = move_group(tx, program, actor, transfer, lines, &order).await?;
        if result.is_err() {
            return Ok(None);
        }
        orders.push(placed(&order));
        outcomes.push(GroupOutcome { group: lines[0].group, result });
    }
    Ok(Some((outcomes, orders)))
}

/// Each group for itself; one that cannot move leaves nothing behind.
async fn move_one_by_one(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    transfer: &Transfer,
    groups: &[Group<'_>],
) -> Result<(Vec<GroupOutcome>, Extra), ProgramError> {
    let (mut outcomes, mut orders) = (Vec::with_capacity(groups.len()), Extra::new());
    for lines in groups {
        let order = OrderId::of(program.random());
        tx.mark().await?;
        let result = move_group(tx, program, actor, transfer, lines, &order).await?;
        match &result {
            Ok(_) => {
                tx.keep_mark().await?;
                orders.push(placed(&order));
            }
            Err(_) => tx.undo_to_mark().await?,
        }
        outcomes.push(GroupOutcome { group: lines[0].group, result });
    }
    Ok((outcomes, orders))
}

fn placed(order: &OrderId) -> (String, &'static str) {
    (order.as_str().to_owned(), "order_created")
}

type Moved = Result<Vec<(i64, SubscriptionId)>, (i64, LineFailure)>;

async fn move_group(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    transfer: &Transfer,
    lines: &Group<'_>,
    order: &OrderId,
) -> Result<Moved, ProgramError> {
    let now = program.now();
    subscriptions::order(tx, order, transfer, lines[0].group, actor.user.as_str(), now).await?;
    let mut moved: Vec<(i64, SubscriptionId)> = Vec::with_capacity(lines.len());
    for line in lines {
        let afterwards = source_afterwards(line.family);
        if !subscriptions::release(tx, &line.subscription, &transfer.source, afterwards, now).await? {
            return Ok(Err((line.number, failure(tx, transfer, line).await?)));
        }
        let id = SubscriptionId::of(program.random());
        let successor = Successor {
            id: &id,
            owner: &transfer.target,
            parent: moved.first().map(|(_, base)| base).filter(|_| line.add_on),
            order,
            mpn_on_record: &transfer.mpn_on_record,
            reseller: &transfer.source,
            from: (&transfer.id, line.number),
            commitment_end: new_commitment_end(line.family, line.term, now),
        };
        subscriptions::succeed(tx, &successor, now).await?;
        store::licenses::follow(tx, &line.subscription, &id).await?;
        moved.push((line.number, id));
    }
    Ok(Ok(moved))
}

/// Why a line could not be taken from its source (TRA-23).
async fn failure(tx: &mut Tx, transfer: &Transfer, line: &TransferLine) -> Result<LineFailure, ProgramError> {
    let now = store::transfer_now::owner_and_status(tx, &line.subscription).await?;
    let transferred = now.is_none_or(|(owner, _, reason)| {
        owner != transfer.source.as_str() || reason.as_deref() == Some(domain::subscription::TRANSFERRED)
    });
    Ok(if transferred { LineFailure::AlreadyTransferred } else { LineFailure::SourceNotActive })
}
