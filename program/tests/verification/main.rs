//! Checking a company that enrolls, from the application to the decision: on both engines, at a time that moves on
//! purpose. Nora of Nova IT applies; Amara and Olga of the program desk verify.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod answers;
mod begins;
mod decides;
mod legal;
mod letters;
mod queue;
mod races;

#[path = "../transfers/rows.rs"]
#[allow(dead_code, reason = "shared with the tests of transfers")]
mod rows;

use domain::enrollment::EnrollmentStatus;
use domain::profile::ProfileFields;
use domain::verification::{Case, Decided, Decision, Remedy, Step, StepState, VerificationRefusal, Wanted};
use domain::{Actor, EnrollmentId, PartnerTenantId};
use program::enrollment::{self, Enrolled, Typed};
use program::store::events::{self, EventRow};
use program::testing::{TestProgram, World};
use program::verification::{self, Answer, CaseView, NewDocument, StatusView, Verdict};
use program::{Program, ProgramError, Refusal, store};
use std::fmt::Debug;

const DOMAIN: Wanted = Wanted { step: Step::Employment, remedy: Remedy::DomainProof };
const REGISTER: Wanted = Wanted { step: Step::Business, remedy: Remedy::RegistrationCertificate };

/// What Nora types: a company in order.
fn typed() -> ProfileFields {
    let text = str::to_owned;
    ProfileFields {
        company_name: text("Nova IT AB"),
        registration_number: text("556677-8899"),
        line1: text("Storgatan 1"),
        postal_code: text("411 01"),
        city: text("Göteborg"),
        first_name: text("Nora"),
        last_name: text("Berg"),
        email: text("nora@nova.example"),
        phone: text("+46 31 700 00 00"),
        language: text("sv"),
        support_email: text("help@nova.example"),
        support_phone: text("+46 31 700 00 01"),
        ..ProfileFields::default()
    }
}

/// Somebody enrolls their company.
async fn sent(program: &Program, actor: &Actor, fields: ProfileFields) -> EnrollmentId {
    let typed = Typed { fields, seen: 0, editor: "test".into() };
    let saved = enrollment::save_and_continue(program, actor, &typed).await.expect("every field is right");
    let with = Enrolled { seen: saved.version, irreversible: true };
    enrollment::submit(program, actor, with).await.expect("it can be sent").id
}

/// The primary contact opens the link that was mailed last.
async fn address_verified(program: &Program) {
    let newest = "SELECT facts FROM outbox WHERE kind = 'enrollment-submitted' ORDER BY created_at DESC, id";
    let all = rows::texts(program, newest, &[]).await;
    for facts in all {
        let facts: serde_json::Value = serde_json::from_str(&facts).unwrap();
        let token = facts["link"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        if enrollment::confirm_address(program, &token).await.is_ok() {
            return;
        }
    }
    panic!("no link works");
}

/// Nora's enrollment, ready to be decided.
async fn in_review(program: &Program, world: &World) -> EnrollmentId {
    let id = sent(program, &world.actor("nora"), typed()).await;
    address_verified(program).await;
    id
}

/// A company whose name another has: an automatic check fails.
async fn doubtful(program: &Program, world: &World) -> EnrollmentId {
    let fields = ProfileFields { company_name: "Wingtip Cloud AB".into(), ..typed() };
    let id = sent(program, &world.actor("nora"), fields).await;
    address_verified(program).await;
    id
}

async fn case(program: &Program, id: &EnrollmentId) -> Case {
    let mut tx = program.database.snapshot().await.unwrap();
    store::verification::of_enrollment(&mut tx, id).await.unwrap().expect("there is a case")
}

async fn enrollment_status(program: &Program, id: &EnrollmentId) -> EnrollmentStatus {
    let mut tx = program.database.snapshot().await.unwrap();
    store::enrollments::by_id(&mut tx, id).await.unwrap().expect("it is there").status
}

/// A verifier decides what they have just read.
async fn decided(program: &Program, actor: &Actor, id: &EnrollmentId, decision: Decision) -> Decided {
    try_decide(program, actor, id, decision).await.expect("it can be decided")
}

async fn try_decide(
    program: &Program,
    actor: &Actor,
    id: &EnrollmentId,
    decision: Decision,
) -> Result<Decided, ProgramError> {
    let seen = case(program, id).await.version;
    let verdict = Verdict { decision, message: "See what helps.".into(), seen };
    verification::decide(program, actor, id, &verdict).await
}

async fn shown(program: &Program, world: &World, id: &EnrollmentId) -> CaseView {
    verification::show(program, &world.actor("amara"), id).await.expect("a verifier sees it")
}

async fn status(program: &Program, world: &World) -> StatusView {
    verification::status(program, &world.actor("nora")).await.expect("she may see it").expect("there is one")
}

/// A small document that is what it says.
fn pdf(name: &str) -> NewDocument {
    NewDocument { name: name.into(), bytes: b"%PDF-1.7\nproof".to_vec() }
}

fn with(documents: Vec<NewDocument>) -> Answer {
    Answer { message: String::new(), documents }
}

async fn log(program: &Program, tenant: &PartnerTenantId) -> Vec<EventRow> {
    let mut tx = program.database.snapshot().await.unwrap();
    events::after(&mut tx, tenant.as_str(), 0, 10_000).await.unwrap()
}

/// The kinds of what happened to the case, in a tenant's log.
async fn kinds(program: &Program, tenant: &PartnerTenantId) -> Vec<String> {
    let rows = log(program, tenant).await;
    rows.into_iter().filter(|row| row.resource_type == "verification").map(|row| row.kind).collect()
}

/// Every letter to the primary contact of a kind, as its facts.
async fn letters_of(program: &Program, kind: &str) -> Vec<serde_json::Value> {
    let facts = rows::texts(program, "SELECT facts FROM outbox WHERE kind = $1 ORDER BY created_at, id", &[kind]).await;
    facts.iter().map(|facts| serde_json::from_str(facts).unwrap()).collect()
}

fn refused<T: Debug>(outcome: Result<T, ProgramError>) -> VerificationRefusal {
    match outcome {
        Err(ProgramError::Refused(Refusal::Verification(refusal))) => refusal,
        other => panic!("not refused but {other:?}"),
    }
}

fn state(case: &Case, step: Step) -> StepState {
    case.step(step).state
}

/// The program is active: the agreement was signed, as far as these tests care.
async fn activated(program: &Program, id: &EnrollmentId) {
    let mut tx = program.database.begin().await.unwrap();
    let qualified = store::enrollments::by_id(&mut tx, id).await.unwrap().unwrap();
    let before = qualified.status;
    let (active, _) = qualified.activate(program.now()).unwrap();
    store::enrollments::advance(&mut tx, before, &active, None).await.unwrap();
    tx.commit().await.unwrap();
    rows::change(
        program,
        "INSERT INTO partner_programs (tenant_id, program, since) VALUES ($1, 'indirect_reseller', 1)",
        &[active.tenant.as_str()],
    )
    .await;
}

/// Nora's company, in the program.
async fn active(program: &TestProgram, world: &World) -> EnrollmentId {
    let id = in_review(program, world).await;
    decided(program, &world.actor("amara"), &id, Decision::Approve).await;
    activated(program, &id).await;
    id
}
