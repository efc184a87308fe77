//! Providers and resellers, from the invitation to the end, on both engines (rules §4.5, §4.6, PAR-01 to PAR-13).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod answering;
mod beginning;
mod ending;
mod finding;
mod inviting;
mod many;
mod standing;

use domain::partnership::PartnershipRefusal;
use domain::{Actor, PartnerTenantId, Permission, Role, Roles, UserId};
use program::partnerships::{self, Issued, NewInvitation};
use program::store::events::{self, EventRow};
use program::store::{people, users};
use program::testing::{PASSWORD, TestProgram, World};
use program::{ProgramError, Refusal, accounts, outbox};

const ADDRESS: &str = "info@proseware.example";

fn to(email: &str) -> NewInvitation {
    NewInvitation {
        name: "Proseware AB".into(),
        email: email.into(),
        note: "Met in Malmö".into(),
        language: "sv".into(),
        message: "Let us work together.".into(),
        mail: true,
    }
}

async fn invite(program: &TestProgram, world: &World, who: &str) -> Issued {
    partnerships::invite(program, &world.actor(who), &to(ADDRESS)).await.unwrap()
}

fn token(issued: &Issued) -> &str {
    issued.link.strip_prefix("/partnerships/accept/").unwrap()
}

/// A global admin that a partner of the test world has not.
async fn global_admin(program: &TestProgram, world: &World, tenant: &str) -> Actor {
    let user = UserId::of([tenant.len().try_into().unwrap(); 16]);
    let id = world.partner(tenant);
    let account = accounts::NewUser {
        id: user.clone(),
        sign_in_name: format!("admin@{tenant}.example"),
        name: "Gunilla Admin".into(),
        password_hash: accounts::hash_password(program, PASSWORD).await.unwrap(),
        language: None,
    };
    let mut tx = program.database.begin().await.unwrap();
    users::add_user(&mut tx, &account, program.now()).await.unwrap();
    people::join(&mut tx, &id, &user, None, program.now()).await.unwrap();
    users::add_role(&mut tx, &user, &id, Role::GlobalAdmin).await.unwrap();
    tx.commit().await.unwrap();
    Actor { user, name: account.name, tenant: id, roles: Roles::of(&[Role::GlobalAdmin]) }
}

async fn letters(program: &TestProgram, kind: &str) -> Vec<(String, serde_json::Value)> {
    let claimed = outbox::claim(program, 50).await.unwrap();
    let of_kind = claimed.into_iter().filter(|it| it.kind == kind);
    of_kind.map(|it| (it.recipient, serde_json::from_str(&it.facts).unwrap())).collect()
}

async fn log(program: &TestProgram, tenant: &PartnerTenantId) -> Vec<EventRow> {
    let mut tx = program.database.snapshot().await.unwrap();
    events::after(&mut tx, tenant.as_str(), 0, 1_000).await.unwrap()
}

async fn resellers(program: &TestProgram, world: &World, who: &str) -> Vec<String> {
    let page = partnerships::resellers(program, &world.actor(who), None, None).await.unwrap();
    page.rows.into_iter().map(|it| it.name).collect()
}

fn refusal<T>(outcome: Result<T, ProgramError>) -> PartnershipRefusal {
    match outcome {
        Err(ProgramError::Refused(Refusal::Partnership(refusal))) => refusal,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("it was not refused"),
    }
}

fn lacks<T>(outcome: &Result<T, ProgramError>, permission: Permission) -> bool {
    matches!(outcome, Err(ProgramError::Refused(Refusal::Role(it))) if *it == permission)
}

fn is_missing<T>(outcome: &Result<T, ProgramError>) -> bool {
    matches!(outcome, Err(ProgramError::NotFound))
}
