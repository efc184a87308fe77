//! A customer's work account: its tenant, and who is the first in it (CUS-09, CUS-18).

use super::kinds;
use domain::CustomerRole;
use domain::text::TextProblem;
use domain::work_account::AccountRefusal;
use program::accounts::{self, NewAccount, SessionToken};
use program::store::customer_tenants;
use program::testing::{self, TestProgram, on_both_engines};
use program::{ProgramError, Refusal, outbox};
use std::net::{IpAddr, Ipv4Addr};

const OFFICE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

fn account(email: &str) -> NewAccount {
    NewAccount {
        first_name: "Anna".into(),
        last_name: "Alm".into(),
        email: email.into(),
        country: "SE".into(),
        password: "purple tram over Malmö".into(),
        authorized: true,
        language: "sv".into(),
        of_customer: true,
        company_name: "Firm & Söner AB".into(),
        registration_number: String::new(),
        phone: String::new(),
    }
}

/// Create a customer's work account with the code from the letter.
pub(super) async fn create(program: &TestProgram, email: &str, from: IpAddr) -> Result<SessionToken, ProgramError> {
    create_as(program, &account(email), from).await
}

async fn create_as(program: &TestProgram, new: &NewAccount, from: IpAddr) -> Result<SessionToken, ProgramError> {
    let token = accounts::begin_work_account(program, new, from).await?;
    let letter = outbox::claim(program, 50).await?.pop().expect("a letter waits");
    let facts: serde_json::Value = serde_json::from_str(&letter.facts).unwrap();
    accounts::create_work_account(program, token.reveal(), facts["code"].as_str().unwrap(), from).await
}

fn refusal(outcome: Result<SessionToken, ProgramError>) -> AccountRefusal {
    match outcome {
        Err(ProgramError::Refused(Refusal::Account(refusal))) => refusal,
        other => panic!("{other:?}"),
    }
}

/// An account of a customer in Hungary, with what is mandatory there.
fn hungarian() -> NewAccount {
    NewAccount {
        country: "HU".into(),
        registration_number: "12892312-2-42".into(),
        phone: "+36 1 234 5678".into(),
        ..account("bela@firm.example")
    }
}

async fn wrong(program: &TestProgram, new: &NewAccount) -> Vec<(&'static str, TextProblem)> {
    match accounts::begin_work_account(program, new, OFFICE).await.map(|_| ()) {
        Err(ProgramError::Invalid(fields)) => fields.into_iter().map(|it| (it.field, it.problem)).collect(),
        other => panic!("{other:?}"),
    }
}

on_both_engines! {
    /// REG-08
    async fn where_number_and_phone_are_mandatory_a_customer_gives_them_and_elsewhere_no_number(program: TestProgram) {
        testing::world(&program).await;
        let neither = NewAccount { registration_number: String::new(), phone: String::new(), ..hungarian() };
        let missing = [("registration_number", TextProblem::Missing), ("phone", TextProblem::Missing)];
        assert_eq!(wrong(&program, &neither).await, missing);
        let unlike = NewAccount { registration_number: "12".into(), ..hungarian() };
        assert_eq!(wrong(&program, &unlike).await, [("registration_number", TextProblem::Malformed)]);
        let unwanted = NewAccount { country: "SE".into(), ..hungarian() };
        assert_eq!(wrong(&program, &unwanted).await, [("registration_number", TextProblem::NotWanted)]);
        let of_a_partner = NewAccount { of_customer: false, ..neither };
        assert!(accounts::begin_work_account(&program, &of_a_partner, OFFICE).await.is_ok(), "partners are asked later (REG-07)");
    }

    /// REG-08
    async fn the_number_and_the_phone_are_kept_with_the_customer(program: TestProgram) {
        testing::world(&program).await;
        let token = create_as(&program, &hungarian(), OFFICE).await.unwrap();
        let session = accounts::session(&program, token.reveal()).await.unwrap().unwrap();
        let mut tx = program.database.snapshot().await.unwrap();
        let kept = customer_tenants::told_of_itself(&mut tx, &session.customer.unwrap().actor.customer).await.unwrap();
        assert_eq!(kept, (Some("12892312-2-42".into()), Some("+36 1 234 5678".into())));
    }

    async fn a_proved_address_makes_a_customer_s_tenant_with_its_first_global_admin(program: TestProgram) {
        testing::world(&program).await;
        let token = create(&program, "anna@firm.example", OFFICE).await.unwrap();
        let session = accounts::session(&program, token.reveal()).await.unwrap().unwrap();
        let customer = session.customer.unwrap();
        assert!(session.actor.is_none());
        assert_eq!((customer.name.as_str(), customer.country.as_str()), ("Firm & Söner AB", "SE"));
        assert_eq!((customer.actor.role, customer.actor.name.as_str()), (CustomerRole::GlobalAdmin, "Anna Alm"));
        assert_eq!(refusal(create(&program, "bo@firm.example", OFFICE).await), AccountRefusal::DomainTaken);
    }

    async fn a_tenant_without_people_is_taken_up_and_its_partners_see_that(program: TestProgram) {
        let world = testing::world(&program).await;
        let token = create(&program, "anna@litware.example", OFFICE).await.unwrap();
        let session = accounts::session(&program, token.reveal()).await.unwrap().unwrap();
        let customer = session.customer.unwrap();
        assert_eq!(customer.actor.customer, world.customer("litware"));
        assert_eq!(customer.name, "Litware AB", "the name its partner gave it stays");
        for partner in ["wingtip", "northwind"] {
            assert_eq!(kinds(&program, &world.partner(partner)).await, ["customer_taken_up"], "{partner}");
        }
    }

    /// CUS-13
    async fn a_customer_that_founds_its_tenant_tells_its_name_and_a_partner_does_not(program: TestProgram) {
        testing::world(&program).await;
        let nameless = NewAccount { company_name: " ".into(), ..account("anna@firm.example") };
        assert_eq!(wrong(&program, &nameless).await, [("company_name", TextProblem::Missing)]);
        let endless = NewAccount { company_name: "A".repeat(201), ..nameless.clone() };
        assert_eq!(wrong(&program, &endless).await, [("company_name", TextProblem::TooLong)]);
        let of_a_partner = NewAccount { of_customer: false, ..nameless };
        assert!(accounts::begin_work_account(&program, &of_a_partner, OFFICE).await.is_ok(), "its profile tells it");
    }

    /// CUS-18
    async fn a_partner_s_own_domain_and_a_tenant_with_people_are_refused(program: TestProgram) {
        testing::world(&program).await;
        for email in ["anna@wingtip.example", "anna@adventure.example"] {
            assert_eq!(refusal(create(&program, email, OFFICE).await), AccountRefusal::DomainTaken, "{email}");
        }
    }
}
