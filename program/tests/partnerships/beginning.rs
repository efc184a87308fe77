//! What a partnership lets a provider do for its new reseller (PAR-09).

use super::{global_admin, invite, token};
use domain::customer_tenant::CustomerRefusal;
use domain::profile::ProfileFields;
use program::customer_agreement::{NewAttestation, attest};
use program::customer_tenants::{self, NewCustomer, choose_contact};
use program::orders::{self, NewOrder, WantedLine};
use program::testing::{self, World, on_both_engines};
use program::{ProgramError, Refusal, partnerships, subscriptions};

/// Trey Research, whose tenant is created for Proseware.
fn trey(world: World) -> NewCustomer {
    let fields = ProfileFields {
        company_name: "Trey Research AB".into(),
        line1: "Kungsgatan 1".into(),
        postal_code: "411 19".into(),
        city: "Göteborg".into(),
        first_name: "Tove".into(),
        last_name: "Lind".into(),
        email: "tove@trey.example".into(),
        language: "sv".into(),
        ..ProfileFields::default()
    };
    let reseller = Some(world.partner("proseware").to_string());
    NewCustomer { country: "SE".into(), reseller, domain: "trey.example".into(), fields }
}

fn attested() -> NewAttestation {
    NewAttestation {
        first_name: "Tove".into(),
        last_name: "Lind".into(),
        email: "tove@trey.example".into(),
        phone: String::new(),
        day: "2026-11-20".into(),
        template: String::new(),
    }
}

on_both_engines! {
    async fn a_provider_adds_a_customer_orders_for_it_and_names_the_reseller_as_its_support(program: TestProgram) {
        let world = testing::world(&program).await;
        let (sanne, proseware) = (world.actor("sanne"), world.partner("proseware"));
        let before = customer_tenants::create(&program, &sanne, &trey(world)).await;
        assert!(matches!(before, Err(ProgramError::Refused(Refusal::Customer(CustomerRefusal::NoPartnership)))));
        let issued = invite(&program, &world, "sanne").await;
        let admin = global_admin(&program, &world, "proseware").await;
        partnerships::accept(&program, &admin, token(&issued), true).await.unwrap();

        let customer = customer_tenants::create(&program, &sanne, &trey(world)).await.unwrap().customer;
        attest(&program, &sanne, &customer, &attested()).await.unwrap();
        let order = NewOrder {
            customer: customer.clone(),
            base: None,
            lines: vec![WantedLine { offer: world.offer("Office 365 F3"), quantity: "5".into() }],
            term: "P1Y".into(),
            cycle: "monthly".into(),
            reseller: "5567250".into(),
            request_id: None,
        };
        let placed = orders::place(&program, &sanne, &order).await.unwrap();
        let seen = subscriptions::show(&program, &admin, &customer, &placed.subscriptions[0]).await.unwrap();
        assert_eq!(seen.held.mpn_on_record.as_deref(), Some("5567250"), "the reseller is on record, and sees it");
        choose_contact(&program, &sanne, &customer, proseware.as_str()).await.unwrap();
        let account = customer_tenants::account(&program, &admin, &customer).await.unwrap();
        assert_eq!(account.support.chosen, proseware);
    }
}
