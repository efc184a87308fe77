//! The customer agreement: attested by those who order, accepted by the customer, and for whom it counts (MCA-01…06).

use super::{BOTH, NewInvitation, draft, invite, kinds, lacks_role, refusal, token, wrong_fields};
use domain::customer::AgreementMethod::{Attestation, Direct};
use domain::relationship::RelationshipRefusal;
use program::customer_agreement::{self, NewAttestation, NotYours};
use program::relationships;
use program::testing::{self, TestProgram, World, on_both_engines};
use program::{ProgramError, accounts};
use std::net::{IpAddr, Ipv4Addr};

pub(super) fn attested() -> NewAttestation {
    NewAttestation {
        first_name: "Anna".into(),
        last_name: "Alm".into(),
        email: "anna@litware.example".into(),
        phone: String::new(),
        day: "2026-11-20".into(),
        template: String::new(),
    }
}

async fn attest(program: &TestProgram, world: &World, who: &str, new: &NewAttestation) -> Result<(), ProgramError> {
    customer_agreement::attest(program, &world.actor(who), &world.customer("litware"), new).await.map(drop)
}

/// Somebody takes Litware up: nobody is there yet.
pub(super) async fn taken_up(program: &TestProgram) -> domain::CustomerActor {
    let office = IpAddr::V4(Ipv4Addr::LOCALHOST);
    let session = super::work_account::create(program, "anna@litware.example", office).await.unwrap();
    accounts::session(program, session.reveal()).await.unwrap().unwrap().customer.unwrap().actor
}

on_both_engines! {
    /// MCA-02, MCA-06
    async fn an_attestation_counts_for_the_partner_that_gave_it_only(program: TestProgram) {
        let world = testing::world(&program).await;
        attest(&program, &world, "sanne", &attested()).await.unwrap();
        let seen = async |who: &str| {
            let view = customer_agreement::show(&program, &world.actor(who), &world.customer("litware")).await.unwrap();
            view.records.into_iter().map(|it| (it.method, it.signed_by)).collect::<Vec<_>>()
        };
        assert_eq!(seen("sanne").await, [(Attestation, "Anna Alm".to_owned())]);
        assert!(seen("ebba").await.is_empty());
        assert_eq!(kinds(&program, &world.partner("northwind")).await, ["customer_agreement_attested"]);
        assert!(kinds(&program, &world.partner("wingtip")).await.is_empty());
    }

    /// MCA-06: it is the customer's own affair who says that it agreed.
    async fn a_customer_sees_which_partner_attested_and_what_each_attested_last(program: TestProgram) {
        let world = testing::world(&program).await;
        let anna = taken_up(&program).await;
        let seen = async |who| {
            let mine = relationships::mine(&program, who).await.unwrap();
            mine.attested.into_iter().map(|it| (it.partner, it.by, it.at.date().to_string())).collect::<Vec<_>>()
        };
        assert!(seen(&anna).await.is_empty());
        attest(&program, &world, "sanne", &attested()).await.unwrap();
        let before = NewAttestation { first_name: "Arne".into(), day: "2026-11-19".into(), ..attested() };
        attest(&program, &world, "sanne", &before).await.unwrap();
        let told = ["Northwind Distribution B.V.", "Anna Alm", "2026-11-20"].map(ToOwned::to_owned);
        assert_eq!(seen(&anna).await, [told.into()]);
        let accepted = relationships::mine(&program, &anna).await.unwrap().agreement;
        assert!(accepted.is_none(), "the customer itself accepted nothing");
        assert!(seen(&world.customer_actor("lena")).await.is_empty(), "nobody attested for Coho");
    }

    /// MCA-02, MCA-06
    async fn a_direct_acceptance_counts_for_every_partner(program: TestProgram) {
        let world = testing::world(&program).await;
        let anna = taken_up(&program).await;
        relationships::accept_agreement(&program, &anna, true, "").await.unwrap();
        for who in ["ebba", "sanne"] {
            let view = customer_agreement::show(&program, &world.actor(who), &anna.customer).await.unwrap();
            assert_eq!(view.records.first().map(|it| it.method), Some(Direct), "{who}");
            let kinds = kinds(&program, &world.actor(who).tenant).await;
            assert!(kinds.contains(&"customer_agreement_accepted".to_owned()), "{who}: {kinds:?}");
        }
        let again = relationships::accept_agreement(&program, &anna, true, "").await;
        assert_eq!(refusal(again), RelationshipRefusal::AcceptedAlready);
    }

    /// MCA-01, CUS-09
    async fn an_invitation_takes_the_agreement_in_the_same_step(program: TestProgram) {
        let world = testing::world(&program).await;
        let anna = taken_up(&program).await;
        let invited = invite(&program, &world.actor("petra"), &draft()).await;
        let without = relationships::authorize(&program, &anna, token(&invited), domain::relationship::Ticked { agreement: false, ..BOTH }, "").await;
        assert_eq!(refusal(without), RelationshipRefusal::AgreementWanted);
        relationships::authorize(&program, &anna, token(&invited), BOTH, "").await.unwrap();
        let accepted = relationships::mine(&program, &anna).await.unwrap().agreement.unwrap();
        assert_eq!((accepted.by, accepted.version), (anna.name, None));
    }

    /// MCA-04
    async fn the_same_twice_is_refused_and_a_changed_name_mail_or_phone_is_a_new_record(program: TestProgram) {
        let world = testing::world(&program).await;
        attest(&program, &world, "sanne", &attested()).await.unwrap();
        let later = NewAttestation { day: "2026-11-19".into(), ..attested() };
        assert_eq!(refusal(attest(&program, &world, "daan", &later).await), RelationshipRefusal::AttestedAlready);
        for changed in [
            NewAttestation { first_name: "Anne".into(), ..attested() },
            NewAttestation { email: "alm@litware.example".into(), ..attested() },
            NewAttestation { phone: "+46 31 700 12 40".into(), ..attested() },
        ] {
            attest(&program, &world, "sanne", &changed).await.unwrap();
        }
        attest(&program, &world, "ebba", &attested()).await.unwrap();
    }

    /// MCA-03
    async fn a_day_to_come_and_wrong_fields_are_refused(program: TestProgram) {
        let world = testing::world(&program).await;
        let tomorrow = NewAttestation { day: "2026-11-21".into(), ..attested() };
        assert_eq!(refusal(attest(&program, &world, "sanne", &tomorrow).await), RelationshipRefusal::FutureDay);
        let empty = NewAttestation { day: "20.11.2026".into(), ..NewAttestation::default() };
        let outcome = attest(&program, &world, "sanne", &empty).await;
        assert_eq!(wrong_fields(outcome), ["first_name", "last_name", "email", "day"]);
    }

    /// MCA-02, rules §2
    async fn resellers_other_roles_and_strangers_do_not_attest(program: TestProgram) {
        let world = testing::world(&program).await;
        let invited = invite(&program, &world.actor("petra"), &NewInvitation { provider: Some(world.partner("tailspin")), ..draft() }).await;
        let anna = taken_up(&program).await;
        relationships::authorize(&program, &anna, token(&invited), BOTH, "").await.unwrap();
        assert_eq!(refusal(attest(&program, &world, "petra", &attested()).await), RelationshipRefusal::ResellerCannotAttest);
        let view = customer_agreement::show(&program, &world.actor("petra"), &anna.customer).await.unwrap();
        assert_eq!(view.refusal, Some(NotYours::Reseller));
        assert!(lacks_role(&attest(&program, &world, "nils", &attested()).await));
        let stranger = customer_agreement::attest(&program, &world.actor("tom"), &world.customer("coho"), &attested()).await;
        assert!(matches!(stranger, Err(ProgramError::NotFound)));
    }
}
