//! What accepting a request writes, decided beforehand: rows, and the store's statements that write them.
//!
//! Nothing is loaded, checked or undone while it is written; the same rows go into the same tables.

use crate::Outcome;
use crate::world::World;
use domain::completion::{GroupOutcome, new_commitment_end, source_afterwards};
use domain::event::{Outcome as Ended, TransferEvent};
use domain::transfer::{LineState, Status};
use domain::{Actor, EventId, OrderId, Transfer, TransferId, id, letter};
use program::Program;
use program::store::events::{self, By, NewEvent};
use program::store::outbox::{self, NewLetter, Recipient};
use program::store::subscriptions::{self, Successor};
use program::store::{Tx, transfers};
use time::OffsetDateTime;

/// Everything one acceptance writes.
pub struct Written {
    by: Actor,
    now: OffsetDateTime,
    accepted: Transfer,
    finished: Transfer,
    orders: Vec<OrderId>,
    letters: Vec<(&'static str, Recipient, String)>,
}

impl Written {
    /// Decide what accepting the request writes.
    pub async fn by_accepting(world: &World, request: &TransferId) -> Outcome<Self> {
        let (program, by) = (&world.program, world.provider.clone());
        let now = program.now();
        let mut tx = program.database.snapshot().await?;
        let transfer = transfers::of_party(&mut tx, request, &by.tenant).await?.ok_or("the request is there")?;
        let (accepted, _) = transfer.accept(&by, &[], None, now)?;
        let outcomes = accepted.lines.iter().map(|line| GroupOutcome {
            group: line.group,
            result: Ok(vec![(line.number, domain::SubscriptionId::of(program.random()))]),
        });
        let outcomes: Vec<_> = outcomes.collect();
        let (finished, event) = accepted.clone().finish(&outcomes, now)?;
        let orders = accepted.lines.iter().map(|_| OrderId::of(program.random())).collect();
        let letters = letters(&mut tx, &finished, &event).await?;
        Ok(Self { by, now, accepted, finished, orders, letters })
    }

    /// Write it, in one transaction.
    pub async fn write(&self, program: &Program) -> Outcome<()> {
        let mut tx = program.database.begin().await?;
        transfers::advance(&mut tx, Status::Active, &self.accepted).await?;
        self.move_lines(&mut tx).await?;
        transfers::advance(&mut tx, Status::InProgress, &self.finished).await?;
        transfers::finish_lines(&mut tx, &self.finished, self.now).await?;
        subscriptions::suspend_add_ons(&mut tx, &self.finished, self.now).await?;
        self.log(&mut tx, program).await?;
        let id = || id::guid_of(program.random());
        let letters = self.letters.iter().map(|(kind, to, facts)| NewLetter { id: id(), kind, to, facts });
        outbox::insert(&mut tx, &letters.collect::<Vec<_>>(), self.now).await?;
        Ok(tx.commit().await?)
    }

    async fn move_lines(&self, tx: &mut Tx) -> Outcome<()> {
        let Self { accepted, now, .. } = self;
        for (line, order) in self.finished.lines.iter().zip(&self.orders) {
            let LineState::Complete { new_subscription } = &line.state else { continue };
            let successor = Successor {
                id: new_subscription,
                owner: &accepted.target,
                parent: None,
                order,
                mpn_on_record: &accepted.mpn_on_record,
                reseller: &accepted.source,
                from: (&accepted.id, line.number),
                commitment_end: new_commitment_end(line.family, line.term, *now),
            };
            let afterwards = source_afterwards(line.family);
            subscriptions::order(tx, order, accepted, line.group, self.by.user.as_str(), *now).await?;
            subscriptions::release(tx, &line.subscription, &accepted.source, afterwards, *now).await?;
            subscriptions::succeed(tx, &successor, *now).await?;
        }
        Ok(())
    }

    /// The rows of both tenants' logs: accepted, an order for each line, finished.
    async fn log(&self, tx: &mut Tx, program: &Program) -> Outcome<()> {
        let step = |kind, old, new| self.event(program, ("update_transfer", kind), Some(old), new);
        let chain = |tenant| {
            let mut rows = vec![step("accepted", Status::Active.code(), Status::InProgress.code())];
            rows.extend(self.orders.iter().map(|order| self.order_event(program, order)));
            rows.push(step("completed", Status::InProgress.code(), Status::Complete.code()));
            (tenant, rows)
        };
        Ok(events::append(tx, vec![chain(&self.accepted.source), chain(&self.accepted.target)]).await?)
    }

    fn order_event<'a>(&'a self, program: &Program, order: &'a OrderId) -> NewEvent<'a> {
        let event = self.event(program, ("create_order", "order_created"), None, "completed");
        NewEvent { resource_type: "order", resource_id: order.as_str(), ..event }
    }

    fn event<'a>(
        &'a self,
        program: &Program,
        (operation, kind): (&'a str, &'a str),
        old_value: Option<&'a str>,
        new_value: &'a str,
    ) -> NewEvent<'a> {
        NewEvent {
            id: EventId::of(program.random()).as_str().to_owned(),
            at: self.now,
            by: By::Person(&self.by),
            operation,
            kind,
            outcome: Ended::Succeeded,
            customer: Some(self.accepted.customer.as_str()),
            resource_type: "transfer",
            resource_id: self.accepted.id.as_str(),
            old_value,
            new_value: Some(new_value),
            facts: r#"{"transfer":"TR-7F3K-0104"}"#,
        }
    }
}

async fn letters(
    tx: &mut Tx,
    transfer: &Transfer,
    event: &TransferEvent,
) -> Outcome<Vec<(&'static str, Recipient, String)>> {
    let facts = format!("{{\"number\":\"{}\",\"transfer\":\"{}\"}}", transfer.number, transfer.id);
    let mut letters = Vec::new();
    for letter in letter::letters(event, transfer) {
        let people = outbox::with_role(tx, &letter.tenant, letter.roles).await?;
        letters.extend(people.into_iter().map(|to| (letter.kind.code(), to, facts.clone())));
    }
    Ok(letters)
}
