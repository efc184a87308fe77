//! MPN IDs and the membership directory: signing in, choosing, adding, importing: on both engines.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod add;
mod choose;
mod directory;
mod import;
mod races;
mod sign_in;
mod upload;

#[path = "../dump/mod.rs"]
mod dump;
#[allow(dead_code, reason = "shared with the tests of transfers")]
#[path = "../transfers/rows.rs"]
mod rows;

use domain::mpn::{MpnId, MpnRefusal};
use domain::text::TextProblem;
use domain::{Actor, PartnerTenantId};
use program::membership;
use program::store::events;
use program::testing::directory::NOVA_LOGIN;
use program::testing::{self, PASSWORD, TestProgram, World};
use program::{Program, ProgramError, Refusal};
use std::fmt::Debug;
use std::net::{IpAddr, Ipv4Addr};

const OFFICE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

/// One of many addresses.
fn address(number: u32) -> IpAddr {
    IpAddr::V4(Ipv4Addr::from_bits(Ipv4Addr::new(127, 1, 0, 0).to_bits() + number))
}

/// The test world with the directory.
async fn world(program: &TestProgram) -> World {
    let world = testing::world(program).await;
    testing::directory::store(program).await;
    world
}

/// The world, with Nora's company signed in to its membership.
async fn linked(program: &TestProgram) -> (World, Actor) {
    let world = world(program).await;
    let nora = world.actor("nora");
    membership::sign_in(program, &nora, NOVA_LOGIN, PASSWORD, OFFICE).await.expect("the login is right");
    (world, nora)
}

/// The MPN ID a tenant uses.
async fn uses(program: &Program, tenant: &PartnerTenantId) -> Option<String> {
    let mut tx = program.database.snapshot().await.unwrap();
    let ids = program::store::membership::tenant(&mut tx, tenant).await.unwrap();
    ids.expect("the tenant is there").mpn_id
}

/// The log of a tenant as `operation kind outcome`.
async fn log(program: &Program, tenant: &PartnerTenantId) -> Vec<String> {
    let rows = log_rows(program, tenant).await;
    rows.into_iter().map(|row| format!("{} {} {}", row.operation, row.kind, row.outcome)).collect()
}

async fn log_rows(program: &Program, tenant: &PartnerTenantId) -> Vec<events::EventRow> {
    let mut tx = program.database.snapshot().await.unwrap();
    events::after(&mut tx, tenant.as_str(), 0, 10_000).await.unwrap()
}

fn id(digits: &str) -> MpnId {
    MpnId::parse(digits).unwrap()
}

fn refused<T: Debug>(outcome: Result<T, ProgramError>) -> Refusal {
    match outcome {
        Err(ProgramError::Refused(refusal)) => refusal,
        other => panic!("not refused but {other:?}"),
    }
}

fn no<T: Debug>(outcome: Result<T, ProgramError>) -> MpnRefusal {
    match refused(outcome) {
        Refusal::Mpn(refusal) => refusal,
        other => panic!("refused for {other:?}"),
    }
}

fn invalid<T: Debug>(outcome: Result<T, ProgramError>) -> Vec<(&'static str, TextProblem)> {
    match outcome {
        Err(ProgramError::Invalid(fields)) => fields.into_iter().map(|it| (it.field, it.problem)).collect(),
        other => panic!("not invalid but {other:?}"),
    }
}
