//! Customers' tenants as partners deal with them, on both engines (CUS-01 to CUS-06, CUS-12 to CUS-19, DAP-03, DAP-04).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod account;
mod create;
mod end;
mod export;
mod people;

use domain::customer_tenant::CustomerRefusal;
use domain::profile::ProfileFields;
use domain::{CustomerTenantId, PartnerTenantId};
use program::customer_tenants::{self, Created, NewCustomer};
use program::store::events::{self, EventRow};
use program::testing::{TestProgram, World};
use program::{ProgramError, Refusal};

/// Trey Research in Sweden, with everything that has to be typed.
fn trey() -> NewCustomer {
    let text = |text: &str| text.to_owned();
    NewCustomer {
        country: text("SE"),
        reseller: None,
        domain: text("trey.example"),
        fields: ProfileFields {
            company_name: text("Trey Research AB"),
            line1: text("Kungsgatan 1"),
            postal_code: text("411 19"),
            city: text("Göteborg"),
            first_name: text("Tove"),
            last_name: text("Lind"),
            email: text("tove@trey.example"),
            language: text("sv"),
            ..ProfileFields::default()
        },
    }
}

/// The same customer, created for a reseller.
fn trey_for(world: World, reseller: &str) -> NewCustomer {
    NewCustomer { reseller: Some(world.partner(reseller).to_string()), ..trey() }
}

async fn create(program: &TestProgram, world: &World, who: &str, new: &NewCustomer) -> Result<Created, ProgramError> {
    customer_tenants::create(program, &world.actor(who), new).await
}

async fn sees(program: &TestProgram, world: &World, who: &str, customer: &CustomerTenantId) -> bool {
    match customer_tenants::account(program, &world.actor(who), customer).await {
        Ok(_) => true,
        Err(ProgramError::NotFound) => false,
        Err(other) => panic!("{other}"),
    }
}

async fn log(program: &TestProgram, tenant: &PartnerTenantId) -> Vec<EventRow> {
    let mut tx = program.database.snapshot().await.unwrap();
    events::after(&mut tx, tenant.as_str(), 0, 1_000).await.unwrap()
}

/// The operations in a partner's log with how they ended.
async fn told(program: &TestProgram, tenant: &PartnerTenantId) -> Vec<(String, String)> {
    log(program, tenant).await.into_iter().map(|it| (it.operation, it.outcome)).collect()
}

fn refusal<T>(outcome: Result<T, ProgramError>) -> CustomerRefusal {
    match outcome {
        Err(ProgramError::Refused(Refusal::Customer(refusal))) => refusal,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("it was not refused"),
    }
}

fn wrong_fields<T>(outcome: Result<T, ProgramError>) -> Vec<(&'static str, domain::text::TextProblem)> {
    match outcome {
        Err(ProgramError::Invalid(fields)) => fields.into_iter().map(|it| (it.field, it.problem)).collect(),
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("everything was well"),
    }
}

fn lacks_role<T>(outcome: &Result<T, ProgramError>) -> bool {
    matches!(outcome, Err(ProgramError::Refused(Refusal::Role(_))))
}
