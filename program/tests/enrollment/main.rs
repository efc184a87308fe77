//! Enrolling as an indirect reseller, as the applicant does it: on both engines, at a time that moves on purpose.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod begin;
mod draft;
mod links;
mod profile;
mod submit;
mod transition;

#[allow(dead_code, reason = "shared with the tests of transfers")]
#[path = "../transfers/rows.rs"]
mod rows;

use domain::enrollment::{Enrollment, EnrollmentRefusal, EnrollmentStatus};
use domain::profile::ProfileFields;
use domain::text::TextProblem;
use domain::verification::VerificationRefusal;
use domain::{Actor, PartnerTenantId};
use program::enrollment::{self, Enrolled, Typed};
use program::store::{self, events};
use program::testing::{TestProgram, World};
use program::{Program, ProgramError, Refusal};
use rows::{change, texts};
use std::fmt::Debug;

/// What Nora types for Nova.
fn typed() -> ProfileFields {
    ProfileFields {
        company_name: "Nova IT AB".into(),
        registration_number: "556677-8899".into(),
        line1: "Södra Hamngatan 41".into(),
        postal_code: "411 06".into(),
        city: "Göteborg".into(),
        country: "SE".into(),
        first_name: "Elsa".into(),
        last_name: "Ström".into(),
        email: "elsa@nova.example".into(),
        phone: "+46 31 700 12 40".into(),
        language: "sv".into(),
        support_email: "support@nova.example".into(),
        support_phone: "+46 31 700 12 00".into(),
        ..ProfileFields::default()
    }
}

/// The fields over a version, typed into one page.
fn over(seen: i64, fields: ProfileFields) -> Typed {
    Typed { fields, seen, editor: "one page".into() }
}

async fn saved(program: &Program, actor: &Actor, fields: &ProfileFields) -> i64 {
    let version = enrollment::form(program, actor).await.expect("the form is there").version();
    let saved = enrollment::save_and_continue(program, actor, &over(version, fields.clone())).await;
    saved.expect("every field is right").version
}

/// Nora enrolls Nova.
async fn enrolled(program: &Program, world: &World) -> Enrollment {
    let nora = world.actor("nora");
    let seen = saved(program, &nora, &typed()).await;
    enrollment::submit(program, &nora, Enrolled { seen, irreversible: false }).await.expect("nothing is missing")
}

async fn stored(program: &Program, tenant: &PartnerTenantId) -> Option<Enrollment> {
    store::enrollments::of_tenant(&mut program.database.snapshot().await.unwrap(), tenant).await.unwrap()
}

async fn status(program: &Program, tenant: &PartnerTenantId) -> Option<EnrollmentStatus> {
    stored(program, tenant).await.map(|it| it.status)
}

/// The log of a tenant as `operation kind outcome`.
async fn log(program: &Program, tenant: &PartnerTenantId) -> Vec<String> {
    let mut tx = program.database.snapshot().await.unwrap();
    let rows = events::after(&mut tx, tenant.as_str(), 0, 1_000).await.unwrap();
    rows.into_iter().map(|row| format!("{} {} {}", row.operation, row.kind, row.outcome)).collect()
}

/// The facts of the letters of a kind, oldest first.
async fn letters(program: &Program, kind: &str) -> Vec<serde_json::Value> {
    let statement = "SELECT facts FROM outbox WHERE kind = $1 ORDER BY created_at, id";
    texts(program, statement, &[kind]).await.iter().map(|facts| serde_json::from_str(facts).unwrap()).collect()
}

/// The token of the newest link.
async fn token(program: &Program) -> String {
    let letters = letters(program, "enrollment-submitted").await;
    let link = letters.last().expect("a letter")["link"].as_str().expect("a link").to_owned();
    link.strip_prefix("/enroll/address/").expect("the page of the link").to_owned()
}

fn refused<T: Debug>(outcome: Result<T, ProgramError>) -> Refusal {
    match outcome {
        Err(ProgramError::Refused(refusal)) => refusal,
        other => panic!("not refused but {other:?}"),
    }
}

fn no<T: Debug>(outcome: Result<T, ProgramError>) -> EnrollmentRefusal {
    match refused(outcome) {
        Refusal::Enrollment(refusal) => refusal,
        other => panic!("refused for {other:?}"),
    }
}

fn link_no<T: Debug>(outcome: Result<T, ProgramError>) -> VerificationRefusal {
    match refused(outcome) {
        Refusal::Verification(refusal) => refusal,
        other => panic!("refused for {other:?}"),
    }
}

fn invalid<T: Debug>(outcome: Result<T, ProgramError>) -> Vec<(&'static str, TextProblem)> {
    match outcome {
        Err(ProgramError::Invalid(fields)) => fields.into_iter().map(|it| (it.field, it.problem)).collect(),
        other => panic!("not invalid but {other:?}"),
    }
}

fn is_overtaken<T>(outcome: &Result<T, ProgramError>) -> bool {
    matches!(outcome, Err(ProgramError::Overtaken))
}

/// Wingtip, as it was before it became a reseller too: direct bill only, with Ebba as its global admin.
async fn as_direct_bill_only(program: &TestProgram, world: &World) -> Actor {
    let drop = "DELETE FROM partner_programs WHERE tenant_id = $1 AND program = 'indirect_reseller'";
    change(program, drop, &[world.partner("wingtip").as_str()]).await;
    world.actor("ebba")
}
