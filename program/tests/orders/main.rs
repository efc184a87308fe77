//! The catalogue, orders for customers, and what becomes of subscriptions: on both engines, at a time that moves on
//! purpose (ORD-01 to ORD-03, rules §4.11, CUS-21, CUS-22, DIR-21).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod at_once;
mod catalogue;
mod due;
mod gates;
mod history;
mod licenses;
mod life;
mod own;
mod placing;

#[path = "../transfers/rows.rs"]
#[allow(dead_code, reason = "shared with the tests of transfers")]
mod rows;

use domain::order::OrderRefusal;
use domain::subscription::SubscriptionStatus;
use domain::text::TextProblem;
use domain::{Actor, CustomerTenantId, PartnerTenantId, SubscriptionId};
use program::orders::{self, NewOrder, Placed, WantedLine};
use program::store::events::{self, EventRow};
use program::subscriptions::{self, SubscriptionView, TypedChange};
use program::testing::{TestProgram, World};
use program::{ProgramError, Refusal};
use std::fmt::Debug;

/// Ten licenses of an offer for a year, paid by the month, for a customer.
fn order(world: World, customer: &str, offer: &str) -> NewOrder {
    NewOrder {
        customer: world.customer(customer),
        base: None,
        lines: vec![wanted(world, offer, "10")],
        term: "P1Y".into(),
        cycle: "monthly".into(),
        reseller: String::new(),
        request_id: None,
    }
}

fn wanted(world: World, offer: &str, quantity: &str) -> WantedLine {
    WantedLine { offer: world.offer(offer), quantity: quantity.into() }
}

async fn placed(program: &TestProgram, actor: &Actor, order: &NewOrder) -> Placed {
    orders::place(program, actor, order).await.expect("nothing stands in the way")
}

async fn shown(
    program: &TestProgram,
    actor: &Actor,
    customer: &CustomerTenantId,
    id: &SubscriptionId,
) -> SubscriptionView {
    subscriptions::show(program, actor, customer, id).await.expect("the tenant may see it")
}

/// A change of a subscription of Adventure Works, as it stands now.
async fn change(
    program: &TestProgram,
    actor: &Actor,
    id: &SubscriptionId,
    it: TypedChange,
) -> Result<(), ProgramError> {
    let customer = customer_of(program, id).await;
    let version = shown(program, actor, &customer, id).await.held.version;
    subscriptions::change(program, actor, (&customer, id), version, &it).await
}

async fn customer_of(program: &TestProgram, id: &SubscriptionId) -> CustomerTenantId {
    let ids = rows::texts(program, "SELECT customer_id FROM subscriptions WHERE id = $1", &[id.as_str()]).await;
    CustomerTenantId::parse(&ids[0]).unwrap()
}

/// How a subscription stands and why, as `suspended NonPayment`.
async fn standing(program: &TestProgram, id: &SubscriptionId) -> String {
    rows::standing(program, id).await
}

async fn status(program: &TestProgram, id: &SubscriptionId) -> SubscriptionStatus {
    let standing = standing(program, id).await;
    SubscriptionStatus::of_code(standing.split(' ').next().unwrap_or_default()).unwrap()
}

/// The log of a tenant.
async fn log(program: &TestProgram, tenant: &PartnerTenantId) -> Vec<EventRow> {
    let mut tx = program.database.snapshot().await.unwrap();
    events::after(&mut tx, tenant.as_str(), 0, 100_000).await.unwrap()
}

/// What the log of a tenant says, from the row after so many on.
async fn kinds(program: &TestProgram, tenant: &PartnerTenantId, after: usize) -> Vec<String> {
    let rows = log(program, tenant).await;
    rows.into_iter().skip(after).map(|row| format!("{} {}", row.kind, row.outcome)).collect()
}

fn refusal<T: Debug>(outcome: Result<T, ProgramError>) -> OrderRefusal {
    match outcome {
        Err(ProgramError::Refused(Refusal::Order(refusal))) => refusal,
        other => panic!("not refused but {other:?}"),
    }
}

fn invalid<T: Debug>(outcome: Result<T, ProgramError>) -> Vec<(&'static str, TextProblem)> {
    match outcome {
        Err(ProgramError::Invalid(fields)) => fields.into_iter().map(|it| (it.field, it.problem)).collect(),
        other => panic!("not invalid but {other:?}"),
    }
}

fn is_not_found<T>(outcome: &Result<T, ProgramError>) -> bool {
    matches!(outcome, Err(ProgramError::NotFound))
}

fn is_overtaken<T>(outcome: &Result<T, ProgramError>) -> bool {
    matches!(outcome, Err(ProgramError::Overtaken))
}

fn lacks_role<T>(outcome: &Result<T, ProgramError>) -> bool {
    matches!(outcome, Err(ProgramError::Refused(Refusal::Role(_))))
}

/// The same person with another role.
fn with_role(actor: &Actor, role: domain::Role) -> Actor {
    Actor { roles: [role].into_iter().collect(), ..actor.clone() }
}
