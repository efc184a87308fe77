//! The partner agreement: publishing, reading and signing it, what becomes active by it, and who is told: on both
//! engines, at a time that moves on purpose.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod info;
mod publish;
mod races;
mod setting_up;
mod sign;
mod status;
mod transition;

#[path = "../transfers/rows.rs"]
#[allow(dead_code, reason = "shared with other binaries")]
mod rows;

use domain::enrollment::{EnrollmentPath, EnrollmentStatus};
use domain::partner_agreement::AgreementRefusal;
use domain::{Actor, Role, Roles};
use program::agreement::{self, Signature, Signing};
use program::store::{self, events};
use program::testing::agreement::{associated, publish_agreement, qualified};
use program::testing::{TestProgram, World};
use program::{Program, ProgramError, Refusal};
use std::fmt::Debug;
use std::net::{IpAddr, Ipv4Addr};

const ADDRESS: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 7));

/// What is on the page of somebody who has read that version in English.
fn reading(version: &str) -> Signing {
    Signing { version: version.into(), language: "en".into(), read: true, address: ADDRESS }
}

async fn signs(program: &Program, actor: &Actor, version: &str) -> Result<Signature, ProgramError> {
    agreement::sign(program, actor, &reading(version)).await
}

/// Nova has passed the checks and has an MPN ID, and version 1.0 is published: nothing stands in the way.
async fn nora_may_sign(program: &TestProgram, world: &World) -> Actor {
    let nora = world.actor("nora");
    publish_agreement(program, world, "1.0").await;
    qualified(program, &nora, EnrollmentPath::New).await;
    associated(program, &nora, "6000001").await;
    nora
}

fn refused<T: Debug>(outcome: Result<T, ProgramError>) -> AgreementRefusal {
    match outcome {
        Err(ProgramError::Refused(Refusal::Agreement(refusal))) => refusal,
        other => panic!("not refused but {other:?}"),
    }
}

/// The same person with other roles.
fn with_roles(actor: &Actor, roles: &[Role]) -> Actor {
    Actor { roles: roles.iter().copied().collect(), ..actor.clone() }
}

async fn status_of(program: &Program, actor: &Actor) -> EnrollmentStatus {
    let mut tx = program.database.snapshot().await.unwrap();
    store::enrollments::of_tenant(&mut tx, &actor.tenant).await.unwrap().expect("it has begun").status
}

/// The roles a person has now.
async fn roles_of(program: &Program, actor: &Actor) -> Roles {
    let mut tx = program.database.snapshot().await.unwrap();
    let person = store::people::one(&mut tx, &actor.tenant, &actor.user).await.unwrap();
    person.map_or(Roles::NONE, |person| person.roles)
}

/// The log of the actor's tenant, as `kind outcome`.
async fn kinds(program: &Program, actor: &Actor) -> Vec<String> {
    let mut tx = program.database.snapshot().await.unwrap();
    let rows = events::after(&mut tx, actor.tenant.as_str(), 0, 1_000).await.unwrap();
    rows.into_iter().map(|row| format!("{} {}", row.kind, row.outcome)).collect()
}

/// Every letter that waits, as `kind to-whom language`.
async fn letters(program: &Program) -> Vec<String> {
    let statement = "SELECT kind || ' ' || recipient || ' ' || language FROM outbox ORDER BY kind, recipient";
    rows::texts(program, statement, &[]).await
}
