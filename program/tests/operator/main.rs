//! The operator's decisions: settings, markets, accounts and their effects, the log: on both engines.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod accounts;
mod customers;
mod founding;
mod log;
mod markets;
mod restriction;
mod settings;
mod suspension;

use domain::standing::{Account, OperatorRefusal};
use domain::text::TextProblem;
use domain::{PartnerTenantId, TransferId};
use program::operator::standing::{Decision, decide};
use program::outbox::{self, DueLetter};
use program::store::events::{self, EventRow};
use program::testing::{TestProgram, World};
use program::transfers::{self, NewRequest};
use program::{Program, ProgramError, Refusal};
use std::fmt::Debug;

/// Olga decides about a partner.
async fn decided(program: &Program, world: &World, partner: &str, decision: Decision) -> Result<Account, ProgramError> {
    decide(program, &world.actor("olga"), &world.partner(partner), &decision).await
}

fn suspend(reason: &str) -> Decision {
    Decision::Suspend(reason.into())
}

fn restrict(from: &str) -> Decision {
    Decision::Restrict(from.into())
}

/// What Wingtip asks Northwind to take over of Adventure Works.
fn asking(world: World, what: &str) -> NewRequest {
    NewRequest {
        customer: world.customer("adventure"),
        target: world.partner("northwind"),
        subscriptions: vec![world.subscription(&format!("adventure/{what}"))],
        note: None,
        mpn_on_record: None,
        request_id: None,
    }
}

/// Ebba asks.
async fn requested(program: &Program, world: &World, what: &str) -> Result<TransferId, ProgramError> {
    transfers::create(program, &world.actor("ebba"), &asking(*world, what)).await
}

/// The log of a tenant.
async fn log_of(program: &Program, tenant: &PartnerTenantId) -> Vec<EventRow> {
    let mut tx = program.database.snapshot().await.unwrap();
    events::after(&mut tx, tenant.as_str(), 0, 100_000).await.unwrap()
}

/// The last row of a partner's log: kind, outcome, before, after, who.
async fn last(program: &Program, world: &World, partner: &str) -> [String; 5] {
    let row = log_of(program, &world.partner(partner)).await.pop().expect("a row");
    [row.kind, row.outcome, row.old_value.unwrap_or_default(), row.new_value.unwrap_or_default(), row.user_name]
}

async fn letters(program: &TestProgram) -> Vec<DueLetter> {
    let mut letters = outbox::claim(program, 100).await.unwrap();
    letters.sort_by(|a, b| a.recipient.cmp(&b.recipient));
    letters
}

fn refused<T: Debug>(outcome: Result<T, ProgramError>) -> Refusal {
    match outcome {
        Err(ProgramError::Refused(refusal)) => refusal,
        other => panic!("not refused but {other:?}"),
    }
}

fn operator_refused<T: Debug>(outcome: Result<T, ProgramError>) -> OperatorRefusal {
    match refused(outcome) {
        Refusal::Operator(refusal) => refusal,
        other => panic!("refused for {other:?}"),
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
