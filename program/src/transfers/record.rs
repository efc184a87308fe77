//! Writing down a step: the log of both tenants, the letters, the lines set free, the announcement.

use crate::record::Attempt;
use crate::store::{self, Tx, events, outbox};
use crate::{Announcement, Changed, Program, ProgramError};
use domain::event::{Outcome, TransferEvent};
use domain::letter;
use domain::transfer::Status;
use domain::{Actor, EventId, Transfer, TransferId, id};
use events::{By, NewEvent};
use time::OffsetDateTime;

/// A step that was taken, in the transaction that takes it.
pub(super) struct Record<'a> {
    pub(super) by: By<'a>,
    pub(super) before: Option<Status>,
    pub(super) after: &'a Transfer,
    pub(super) event: &'a TransferEvent,
}

/// More rows for the log, between the first event of a step and its last.
pub(super) type Extra = Vec<(String, &'static str)>;

/// Write events to the logs of both tenants.
pub(super) async fn events(
    tx: &mut Tx,
    program: &Program,
    records: &[Record<'_>],
    orders: &Extra,
) -> Result<(), ProgramError> {
    let Some(first) = records.first() else { return Ok(()) };
    let (transfer, now) = (first.after, program.now());
    let facts = orders_facts(transfer);
    let chain = |tenant| {
        let mut rows: Vec<_> = records.iter().map(|record| row(program, record, now)).collect();
        let last = rows.split_off(1);
        rows.extend(orders.iter().map(|order| placed(program, first, order, &facts, now)));
        rows.extend(last);
        (tenant, rows)
    };
    events::append(tx, vec![chain(&transfer.source), chain(&transfer.target)]).await
}

fn placed<'a>(
    program: &Program,
    record: &Record<'a>,
    (order, kind): &'a (String, &'static str),
    facts: &'a str,
    now: OffsetDateTime,
) -> NewEvent<'a> {
    NewEvent {
        id: EventId::of(program.random()).as_str().to_owned(),
        at: now,
        by: record.by,
        operation: "create_order",
        kind,
        outcome: Outcome::Succeeded,
        customer: Some(record.after.customer.as_str()),
        resource_type: "order",
        resource_id: order,
        old_value: None,
        new_value: Some("completed"),
        facts,
    }
}

fn orders_facts(transfer: &Transfer) -> String {
    serde_json::json!({ "transfer": transfer.number }).to_string()
}

fn row<'a>(program: &Program, record: &Record<'a>, now: OffsetDateTime) -> NewEvent<'a> {
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
    let mut addressed = Vec::with_capacity(letters.len());
    for letter in &letters {
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
        addressed.push((letter.kind.code(), facts, outbox::with_role(tx, &letter.tenant, letter.roles).await?));
    }
    let each = addressed.iter().flat_map(|(kind, facts, people)| {
        people.iter().map(|to| outbox::NewLetter { id: id::guid_of(program.random()), kind, to, facts })
    });
    outbox::insert(tx, &each.collect::<Vec<_>>(), program.now()).await
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
