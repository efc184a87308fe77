//! Invitations of customers, the customer's answer, its own pages, and the customer agreement, on both engines.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod agreement;
mod agreement_text;
mod answering;
mod bulk;
mod inviting;
mod mine;
mod steps;
mod work_account;

#[path = "../transfers/rows.rs"]
#[allow(dead_code, reason = "shared with other binaries")]
mod rows;

use domain::relationship::{RelationshipRefusal, Ticked};
use domain::{Actor, CustomerTenantId, PartnerTenantId};
pub(crate) use program::relationships::NewInvitation;
use program::relationships::{self, Invited};
use program::store::events::{self, EventRow};
use program::store::outbox::DueLetter;
use program::store::relations::{self, Relation};
use program::testing::{TestProgram, World};
use program::{ProgramError, Refusal, outbox};

/// Everything a customer can tick.
const BOTH: Ticked = Ticked { authorize: true, agreement: true };

fn draft() -> NewInvitation {
    NewInvitation {
        provider: None,
        name: "Litware".into(),
        email: "anna@litware.example".into(),
        subject: "Work with us".into(),
        message: "Hello Anna,\nplease authorize us.".into(),
        note: String::new(),
        language: "sv".into(),
        dap: false,
        send: false,
    }
}

/// An invitation of Wingtip and Northwind together.
fn together(world: World) -> NewInvitation {
    NewInvitation { provider: Some(world.partner("northwind")), ..draft() }
}

async fn invite(program: &TestProgram, actor: &Actor, new: &NewInvitation) -> Invited {
    relationships::invite(program, actor, new).await.unwrap()
}

/// The token in a link.
fn token(invited: &Invited) -> &str {
    invited.link.strip_prefix("/authorize/").unwrap()
}

async fn relation(program: &TestProgram, partner: &PartnerTenantId, customer: &CustomerTenantId) -> Option<Relation> {
    let mut tx = program.database.snapshot().await.unwrap();
    relations::of(&mut tx, partner, customer).await.unwrap()
}

async fn letters(program: &TestProgram, kind: &str) -> Vec<DueLetter> {
    let all = outbox::claim(program, 50).await.unwrap();
    all.into_iter().filter(|it| it.kind == kind).collect()
}

async fn log(program: &TestProgram, tenant: &PartnerTenantId) -> Vec<EventRow> {
    let mut tx = program.database.snapshot().await.unwrap();
    events::after(&mut tx, tenant.as_str(), 0, 1_000).await.unwrap()
}

/// The kinds of the newest events of a tenant, oldest first.
async fn kinds(program: &TestProgram, tenant: &PartnerTenantId) -> Vec<String> {
    log(program, tenant).await.into_iter().map(|it| it.kind).collect()
}

fn refusal<T>(outcome: Result<T, ProgramError>) -> RelationshipRefusal {
    match outcome {
        Err(ProgramError::Refused(Refusal::Relationship(refusal))) => refusal,
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
