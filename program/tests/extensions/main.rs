//! Bringing a provider to a customer, who may do business with whom, affiliates, people of customers, incentives: on
//! both engines (DIR-07 to DIR-14, REG-02 to REG-11, CUS-18, CUS-19, DAP-01).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod affiliates;
mod extending;
mod incentives;
mod people;
mod refused;
mod scenarios;
mod several;

use domain::PartnerTenantId;
use domain::bill_to::BillTo;
use domain::extension::ExtensionRefusal;
use domain::profile::Address;
use domain::text::TextProblem;
use program::extensions::{self, NewExtension};
use program::store::events::{self, EventRow};
use program::store::testing as rows;
use program::testing::{START, World};
use program::{Program, ProgramError, Refusal, store};
use std::fmt::Debug;

/// Somebody brings a provider to a customer, and says that it consents.
async fn extend(
    program: &Program,
    world: &World,
    who: &str,
    (customer, provider): (&str, &str),
) -> Result<(), ProgramError> {
    let provider = world.partner(provider).to_string();
    let new = NewExtension { customer: world.customer(customer), provider, consent: true };
    extensions::extend(program, &world.actor(who), &new).await
}

/// A partnership between two that have none.
async fn partners(program: &Program, world: &World, provider: &str, reseller: &str) {
    let mut tx = program.database.begin().await.unwrap();
    let (provider, reseller) = (world.partner(provider), world.partner(reseller));
    let id = format!("{provider}/{reseller}");
    rows::partnership(&mut tx, &id, &provider, &reseller, START).await.unwrap();
    tx.commit().await.unwrap();
}

/// Where Wingtip sends Coho's bills.
fn bill_to(email: &str) -> BillTo {
    let address = Address {
        line1: "Vingatan 1".into(),
        line2: None,
        city: "Göteborg".into(),
        state: None,
        postal_code: Some("411 01".into()),
        country: "SE".into(),
    };
    BillTo {
        company_name: "Coho Winery AB".into(),
        first_name: "Lena".into(),
        last_name: "Holm".into(),
        email: email.into(),
        phone: None,
        language: "sv".into(),
        address,
    }
}

async fn save_bill_to(program: &Program, world: &World, email: &str, seen: i64) {
    let mut tx = program.database.begin().await.unwrap();
    let parties = (&world.customer("coho"), &world.partner("wingtip"));
    store::billing::save(&mut tx, parties, &bill_to(email), seen, START).await.unwrap();
    tx.commit().await.unwrap();
}

async fn bill_to_of(program: &Program, world: &World, partner: &str) -> Option<BillTo> {
    let mut tx = program.database.snapshot().await.unwrap();
    store::billing::of(&mut tx, &world.customer("coho"), &world.partner(partner)).await.unwrap()
}

async fn log_of(program: &Program, tenant: &PartnerTenantId) -> Vec<EventRow> {
    let mut tx = program.database.snapshot().await.unwrap();
    events::after(&mut tx, tenant.as_str(), 0, 1_000).await.unwrap()
}

fn refused<T: Debug>(outcome: Result<T, ProgramError>) -> Refusal {
    match outcome {
        Err(ProgramError::Refused(refusal)) => refusal,
        other => panic!("not refused but {other:?}"),
    }
}

fn why_not<T: Debug>(outcome: Result<T, ProgramError>) -> ExtensionRefusal {
    match refused(outcome) {
        Refusal::Extension(refusal) => refusal,
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
