//! People of a tenant and work accounts, on both engines (ROL-01 to ROL-08, ENR-02, ENR-03).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod adding;
mod at_once;
mod invitations;
mod machine;
mod passwords;
mod roles;
mod work_account;

use domain::work_account::AccountRefusal;
use domain::{PartnerTenantId, Role, Roles};
use program::accounts::{self, Session, SessionToken};
use program::people::{self, Credentials, NewPerson, Person};
use program::store::events::{self, EventRow};
use program::testing::{PASSWORD, TestProgram, World};
use program::{ProgramError, Refusal, outbox};
use std::net::{IpAddr, Ipv4Addr};

/// An address of the office.
const OFFICE: IpAddr = IpAddr::V4(Ipv4Addr::new(127, 0, 0, 5));
/// A password that somebody chooses.
const CHOSEN: &str = "purple tram over Malmö";

fn person(email: &str, roles: &[Role]) -> NewPerson {
    NewPerson { first_name: "Karim".into(), last_name: "Haddad".into(), email: email.into(), roles: Roles::of(roles) }
}

async fn add(program: &TestProgram, world: &World, who: &str, new: &NewPerson) -> Result<Credentials, ProgramError> {
    people::add(program, &world.actor(who), new).await
}

async fn seen(program: &TestProgram, world: &World, by: &str, whom: &str) -> Person {
    people::show(program, &world.actor(by), &world.user(whom)).await.unwrap()
}

async fn set_roles(
    program: &TestProgram,
    world: &World,
    (by, whom): (&str, &str),
    roles: &[Role],
) -> Result<(), ProgramError> {
    let version = seen(program, world, by, whom).await.version;
    people::change_roles(program, &world.actor(by), &world.user(whom), Roles::of(roles), version).await
}

async fn sign_in(program: &TestProgram, name: &str, password: &str) -> SessionToken {
    accounts::sign_in(program, name, password, OFFICE).await.expect("the password is right").token
}

async fn signed_in(program: &TestProgram, world: &World, who: &str) -> SessionToken {
    sign_in(program, &world.sign_in_name(who), PASSWORD).await
}

async fn session(program: &TestProgram, token: &SessionToken) -> Session {
    accounts::session(program, token.reveal()).await.unwrap().expect("the session lives")
}

async fn log(program: &TestProgram, tenant: &PartnerTenantId) -> Vec<EventRow> {
    let mut tx = program.database.snapshot().await.unwrap();
    events::after(&mut tx, tenant.as_str(), 0, 1_000).await.unwrap()
}

/// The letters that nobody has taken out before, as `kind to-whom language facts`.
async fn letters(program: &TestProgram) -> Vec<String> {
    let due = outbox::claim(program, 100).await.unwrap();
    let mut all: Vec<_> =
        due.into_iter().map(|it| format!("{} {} {} {}", it.kind, it.recipient, it.language, it.facts)).collect();
    all.sort();
    all
}

fn refusal<T>(outcome: Result<T, ProgramError>) -> AccountRefusal {
    match outcome {
        Err(ProgramError::Refused(Refusal::Account(refusal))) => refusal,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("it was not refused"),
    }
}

fn wrong_fields<T>(outcome: Result<T, ProgramError>) -> Vec<&'static str> {
    match outcome {
        Err(ProgramError::Invalid(fields)) => fields.into_iter().map(|it| it.field).collect(),
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("everything was well"),
    }
}

fn lacks_role<T>(outcome: &Result<T, ProgramError>) -> bool {
    matches!(outcome, Err(ProgramError::Refused(Refusal::Role(_))))
}
