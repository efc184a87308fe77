//! Writing down a step: the log of both tenants, the letters, the lines set free, the announcement.

use crate::record::Attempt;
use crate::store::{self, Tx, events, outbox};
use crate::{Announcement, Changed, Program, ProgramError};
use domain::event::{Outcome, TransferEvent};
use domain::letter;
use domain::transfer::Status;
use domain::{Actor, EventId, Transfer, TransferId, id};
use events::{By, NewEvent};

/// A step that was taken, in the transaction that takes it.
pub(super) struct Record<'a> {
    pub(super) by: By<'a>,
    pub(super) before: Option<Status>,
    pub(super) after: &'a Transfer,
    pub(super) event: &'a TransferEvent,
}

/// More rows for the log, between the first event of a step and its last.
pub(super) type Extra = Vec<(String, &'static str)>;

/// Write events to the logs of both tenants, in the order of their ids so that two steps never wait for each other.
pub(super) async fn events(
    tx: &mut Tx,
    program: &Program,
    records: &[Record<'_>],
    orders: &Extra,
) -> Result<(), ProgramError> {
    let Some(transfer) = records.first().map(|record| record.after) else { return Ok(()) };
    let now = program.now();
    let mut tenants = [&transfer.source, &transfer.target];
    tenants.sort();
    let facts = orders_facts(transfer);
    for tenant in tenants {
        let mut rows: Vec<_> = records.iter().map(|record| row(program, record, now)).collect();
        let ordered = orders.iter().map(|(order, kind)| NewEvent {
            id: EventId::of(program.random()).as_str().to_owned(),
            at: now,
            by: records[0].by,
            operation: "create_order",
            kind,
            outcome: Outcome::Succeeded,
            customer: Some(transfer.customer.as_str()),
            resource_type: "order",
            resource_id: order,
            old_value: None,
            new_value: Some("completed"),
            facts: &facts,
        });
        let last = rows.split_off(rows.len().min(1));
        rows.extend(ordered);
        rows.extend(last);
        events::append(tx, tenant, &rows).await?;
    }
    Ok(())
}

fn orders_facts(transfer: &Transfer) -> String {
    serde_json::json!({ "transfer": transfer.number }).to_string()
}

fn row<'a>(program: &Program, record: &Record<'a>, now: time::OffsetDateTime) -> NewEvent<'a> {
    NewEvent {
        id: EventId::of(program.random()).as_str().to_owned(),
        at: now,
        by: record.by,
        operation: record.event.operation(),
        kind: record.event.kind(),
        outcome: Outcome::Succeeded,
        customer: Some(record.after.customer.as_str()),
        resource_type: "transfer",
        resource_id: record.after.id.as_str(),
        old_value: record.before.map(Status::code),
        new_value: Some(event_status(record).code()),
        facts: facts(record.event),
    }
}

/// The state an event led to; an acceptance led to `InProgress` even when the record holds the finished request.
fn event_status(record: &Record<'_>) -> Status {
    match record.event {
        TransferEvent::Accepted { .. } => Status::InProgress,
        TransferEvent::Finished { status, .. } => *status,
        _ => record.after.state.status(),
    }
}

/// Counts the timeline shows, leaked into no other field.
fn facts(event: &TransferEvent) -> &'static str {
    match event {
        TransferEvent::Accepted { declined_groups: 0 } => r#"{"declined":false}"#,
        TransferEvent::Accepted { .. } => r#"{"declined":true}"#,
        _ => "{}",
    }
}

/// Put the letters an event calls for into the outbox (M-09).
pub(super) async fn letters(
    tx: &mut Tx,
    program: &Program,
    transfer: &Transfer,
    event: &TransferEvent,
    by: &str,
) -> Result<(), ProgramError> {
    let letters = letter::letters(event, transfer);
    if letters.is_empty() {
        return Ok(());
    }
    let names = store::transfer_now::names(tx, &transfer.id).await?;
    for letter in letters {
        let counterpart = if letter.tenant == transfer.target { &names.source } else { &names.target };
        let facts = serde_json::json!({
            "number": transfer.number,
            "transfer": transfer.id.as_str(),
            "customer": names.customer,
            "counterpart": counterpart,
            "person": by,
            "lines": transfer.lines.len(),
            "reason": transfer.reason,
            "expires": transfer.expires_at.date().to_string(),
        })
        .to_string();
        for to in outbox::with_role(tx, &letter.tenant, letter.roles).await? {
            let id = id::guid_of(program.random());
            let new = outbox::NewLetter { id, kind: letter.kind.code(), to: &to, facts: &facts };
            outbox::insert(tx, &new, program.now()).await?;
        }
    }
    Ok(())
}

/// Tell both partners' open pages.
pub(super) async fn announce(program: &Program, transfer: &Transfer) {
    let tenants = vec![transfer.source.clone(), transfer.target.clone()];
    let (transfer, customer) = (transfer.id.clone(), transfer.customer.clone());
    program.feed.announce(Announcement { changed: Changed::Transfer { transfer, customer }, tenants }).await;
}

/// Pass an outcome on, and write down what was refused.
pub(super) async fn refusals<T>(
    program: &Program,
    actor: &Actor,
    (operation, resource_type, resource_id): (&'static str, &'static str, &str),
    outcome: Result<T, ProgramError>,
) -> Result<T, ProgramError> {
    let attempt = Attempt { operation, resource_type, resource_id };
    crate::record::refusals(program, actor, attempt, outcome).await
}

/// The request, if the tenant is a party of it.
pub(super) async fn load(tx: &mut Tx, actor: &Actor, id: &TransferId) -> Result<Transfer, ProgramError> {
    store::transfers::of_party(tx, id, &actor.tenant).await?.ok_or(ProgramError::NotFound)
}
