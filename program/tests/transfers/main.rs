//! Transfer requests from both sides, the lists around them, the log and the letters: on both engines, at a
//! time that moves on purpose.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod after;
mod answer;
mod audit;
mod carrying_out;
mod create;
mod customer_status;
mod customers;
mod ends;
mod given_up;
mod letters;
mod lists;
mod obstacles;
mod outbox;
mod overview;
mod queue;
mod races;
mod repeated;
mod rows;
mod search;
mod search_order;
mod tampering;

#[path = "../dump/mod.rs"]
mod dump;

use domain::subscription::{BillingCycle, ProductFamily, Subscription, SubscriptionStatus, Term};
use domain::text::TextProblem;
use domain::transfer::Status;
use domain::{Actor, PartnerTenantId, Role, SubscriptionId, Transfer, TransferId, TransferRefusal};
use dump::dump;
use program::store::events::{self, EventRow};
use program::testing::{START, TestProgram, World};
use program::transfers::{self, Answer, NewRequest, TransferView};
use program::{Program, ProgramError, Refusal};
use std::fmt::Debug;

/// What Wingtip asks Northwind to take over of Adventure Works: `e3` stands for `adventure/e3`.
fn asking(world: World, what: &[&str]) -> NewRequest {
    NewRequest {
        customer: world.customer("adventure"),
        target: world.partner("northwind"),
        subscriptions: what.iter().map(|key| adventure(world, key)).collect(),
        note: None,
        mpn_on_record: None,
        request_id: None,
    }
}

/// A subscription of Adventure Works.
fn adventure(world: World, key: &str) -> SubscriptionId {
    world.subscription(&format!("adventure/{key}"))
}

/// Ebba asks Northwind to take over subscriptions of Adventure Works.
async fn requested(program: &Program, world: &World, what: &[&str]) -> TransferId {
    transfers::create(program, &world.actor("ebba"), &asking(*world, what)).await.expect("nothing stands in the way")
}

/// Sanne of Northwind takes everything.
async fn accepted(program: &Program, world: &World, id: &TransferId) -> Transfer {
    transfers::accept(program, &world.actor("sanne"), id, &Answer::default()).await.expect("nothing stands in the way")
}

async fn shown(program: &Program, actor: &Actor, id: &TransferId) -> TransferView {
    transfers::show(program, actor, id).await.expect("a party sees it")
}

async fn status(program: &Program, world: &World, id: &TransferId) -> Status {
    transfers::glance(program, &world.actor("ebba"), id).await.expect("the source sees it").0
}

/// The log of a tenant.
async fn log(program: &Program, tenant: &PartnerTenantId) -> Vec<EventRow> {
    let mut tx = program.database.snapshot().await.unwrap();
    events::after(&mut tx, tenant.as_str(), 0, 100_000).await.unwrap()
}

/// The log as `kind outcome`.
async fn kinds(program: &Program, tenant: &PartnerTenantId) -> Vec<String> {
    log(program, tenant).await.into_iter().map(|row| format!("{} {}", row.kind, row.outcome)).collect()
}

/// The database is as it was before, but for so many more rows of the log.
async fn only_logged(program: &TestProgram, before: &[Vec<String>], rows: usize) {
    const LOG: usize = 11;
    for (number, (before, after)) in before.iter().zip(dump(program).await).enumerate() {
        if number == LOG {
            assert_eq!(after.len(), before.len() + rows, "rows in the log");
        } else {
            assert_eq!(*before, after, "table {number} of the dump");
        }
    }
}

fn refused<T: Debug>(outcome: Result<T, ProgramError>) -> Refusal {
    match outcome {
        Err(ProgramError::Refused(refusal)) => refusal,
        other => panic!("not refused but {other:?}"),
    }
}

fn transfer_refused<T: Debug>(outcome: Result<T, ProgramError>) -> TransferRefusal {
    match refused(outcome) {
        Refusal::Transfer(refusal) => refusal,
        other => panic!("refused for {other:?}"),
    }
}

fn invalid<T: Debug>(outcome: Result<T, ProgramError>) -> (&'static str, TextProblem) {
    match outcome {
        Err(ProgramError::Invalid(fields)) => (fields[0].field, fields[0].problem),
        other => panic!("not invalid but {other:?}"),
    }
}

fn is_not_found<T>(outcome: &Result<T, ProgramError>) -> bool {
    matches!(outcome, Err(ProgramError::NotFound))
}

fn is_overtaken<T>(outcome: &Result<T, ProgramError>) -> bool {
    matches!(outcome, Err(ProgramError::Overtaken))
}

/// The same person with other roles.
fn with_roles(actor: &Actor, roles: &[Role]) -> Actor {
    Actor { roles: roles.iter().copied().collect(), ..actor.clone() }
}

/// An active licence subscription whose id and name are made from a number.
fn license(number: u64) -> Subscription {
    let mut id = [0xa7; 16];
    id[8..].copy_from_slice(&number.to_be_bytes());
    Subscription {
        id: SubscriptionId::of(id),
        parent: None,
        offer_id: "dc712180-5c51-4bbb-a6db-daa9f73e6524".into(),
        offer_name: "Office 365 E5".into(),
        friendly_name: format!("Office 365 E5 {number}"),
        quantity: 10,
        family: ProductFamily::License,
        status: SubscriptionStatus::Active,
        trial: false,
        billing_cycle: BillingCycle::Annual,
        term: Some(Term::Year),
        commitment_end: None,
        auto_renew: true,
        entitlement: None,
        provisioned: true,
    }
}

/// An add-on of the subscription made from the number before.
fn add_on_of(base: &Subscription, number: u64) -> Subscription {
    Subscription { parent: Some(base.id.clone()), friendly_name: format!("Add-on {number}"), ..license(number) }
}

/// Adventure Works buys them from Wingtip.
async fn buy(program: &TestProgram, world: &World, bought: &[Subscription]) {
    let parties = (&world.partner("wingtip"), &world.customer("adventure"));
    let mut tx = program.database.begin().await.unwrap();
    for it in bought {
        program::store::testing::subscription(&mut tx, parties, it, START).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// Ebba asks Northwind to take over the licence made from the number.
async fn requested_license(program: &Program, world: &World, number: u64) -> TransferId {
    let request = NewRequest { subscriptions: vec![license(number).id], ..asking(*world, &[]) };
    transfers::create(program, &world.actor("ebba"), &request).await.expect("nothing stands in the way")
}
