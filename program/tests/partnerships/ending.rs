//! Administrator access, and the end of a partnership (PAR-06, PAR-12, PAR-13, §4.6).

use super::{global_admin, is_missing, lacks, letters, log, refusal, resellers};
use domain::Permission;
use domain::partnership::PartnershipRefusal;
use domain::readiness::Obstacle;
use program::customers::CustomersQuery;
use program::partnerships::{self, Hanging};
use program::testing::{self, TestProgram, World, on_both_engines};
use program::transfers::{self, Answer, NewRequest};
use program::{ProgramError, Refusal, customers};

async fn request(program: &TestProgram, world: &World) -> domain::TransferId {
    let request = NewRequest {
        customer: world.customer("adventure"),
        target: world.partner("northwind"),
        subscriptions: vec![world.subscription("adventure/f3")],
        note: None,
        mpn_on_record: None,
        request_id: None,
    };
    transfers::create(program, &world.actor("ebba"), &request).await.unwrap()
}

on_both_engines! {
    /// PAR-06
    async fn administrator_access_is_taken_back_without_ending_the_partnership(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, northwind) = (world.actor("ebba"), world.partner("northwind"));
        let seen = async || partnerships::provider(&program, &ebba, &northwind).await.unwrap().partnership.admin_access;
        assert!(seen().await);
        let nils = partnerships::remove_access(&program, &world.actor("nils"), &northwind).await;
        assert!(lacks(&nils, Permission::AcceptPartnership));

        partnerships::remove_access(&program, &ebba, &northwind).await.unwrap();

        assert!(!seen().await);
        let wingtip = partnerships::reseller(&program, &world.actor("daan"), &world.partner("wingtip")).await.unwrap();
        assert!(!wingtip.partnership.admin_access, "the provider sees it too");
        let again = partnerships::remove_access(&program, &ebba, &northwind).await;
        assert_eq!(refusal(again), PartnershipRefusal::AccessRemoved);
        request(&program, &world).await;
    }

    /// PAR-12, §4.6
    async fn a_provider_ends_a_partnership_and_nothing_else_ends_with_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let (sanne, wingtip) = (world.actor("sanne"), world.partner("wingtip"));
        let view = partnerships::reseller(&program, &sanne, &wingtip).await.unwrap();
        assert_eq!(view.hanging, Hanging { open_transfers: 0, shared_customers: 2 });
        let before = customers::list(&program, &sanne, &CustomersQuery::default()).await.unwrap().rows.len();
        let _ = letters(&program, "").await;

        partnerships::remove(&program, &sanne, &wingtip, true).await.unwrap();

        assert!(resellers(&program, &world, "sanne").await.is_empty());
        assert!(partnerships::providers(&program, &world.actor("ebba")).await.unwrap().is_empty());
        let after = customers::list(&program, &sanne, &CustomersQuery::default()).await.unwrap().rows.len();
        assert_eq!(before, after, "shared customers stay");
        assert!(program::outbox::claim(&program, 10).await.unwrap().is_empty(), "nothing is mailed (rules §7)");
        for tenant in ["northwind", "wingtip"] {
            let told = log(&program, &world.partner(tenant)).await;
            assert!(told.iter().any(|it| it.operation == "remove_partner_relationship"), "{tenant}");
        }
        assert!(is_missing(&partnerships::remove(&program, &sanne, &wingtip, true).await), "it is over");
    }

    /// PAR-12: the legal statement, on either way; the log tells that it was made.
    async fn nobody_ends_a_partnership_without_the_legal_statement(program: TestProgram) {
        let world = testing::world(&program).await;
        let (sanne, wingtip) = (world.actor("sanne"), world.partner("wingtip"));
        let silent = partnerships::remove(&program, &sanne, &wingtip, false).await;
        assert_eq!(refusal(silent), PartnershipRefusal::DeclarationMissing);
        partnerships::ask_to_end(&program, &world.actor("ebba"), &world.partner("northwind"), "A quarrel.").await.unwrap();
        let olga = world.actor("olga");
        let id = partnerships::endings(&program, &olga).await.unwrap()[0].0.id.clone();
        let silent = partnerships::confirm_end(&program, &olga, &id, false).await;
        assert_eq!(refusal(silent), PartnershipRefusal::DeclarationMissing);
        assert_eq!(resellers(&program, &world, "sanne").await.len(), 1, "it goes on");

        partnerships::confirm_end(&program, &olga, &id, true).await.unwrap();
        for tenant in ["desk", "northwind", "wingtip"] {
            let told = log(&program, &world.partner(tenant)).await;
            let ended = told.iter().find(|it| it.kind == "partnership_removed").unwrap();
            assert_eq!(ended.facts, r#"{"declared":true}"#, "{tenant}");
        }
    }

    /// PAR-13
    async fn open_transfers_of_a_pair_that_ended_stay_and_cannot_be_accepted(program: TestProgram) {
        let world = testing::world(&program).await;
        let (sanne, wingtip, transfer) = (world.actor("sanne"), world.partner("wingtip"), request(&program, &world).await);
        let view = partnerships::reseller(&program, &sanne, &wingtip).await.unwrap();
        assert_eq!(view.hanging.open_transfers, 1);
        partnerships::remove(&program, &sanne, &wingtip, true).await.unwrap();

        let accepted = transfers::accept(&program, &sanne, &transfer, &Answer::default()).await;
        let Err(ProgramError::Refused(Refusal::Obstacles(obstacles))) = accepted else { panic!("it was accepted") };
        assert_eq!(obstacles, [Obstacle::NoPartnership]);
        transfers::withdraw(&program, &world.actor("ebba"), &transfer).await.unwrap();
        let again = partnerships::provider(&program, &world.actor("ebba"), &world.partner("northwind")).await;
        assert!(is_missing(&again));
    }

    /// PAR-12
    async fn only_the_provider_s_own_people_with_the_role_end_a_partnership(program: TestProgram) {
        let world = testing::world(&program).await;
        let wingtip = world.partner("wingtip");
        let daan = partnerships::remove(&program, &world.actor("daan"), &wingtip, true).await;
        assert!(lacks(&daan, Permission::RemovePartnership));
        assert!(is_missing(&partnerships::remove(&program, &world.actor("ebba"), &world.partner("northwind"), true).await));
        assert!(is_missing(&partnerships::remove(&program, &world.actor("tom"), &wingtip, true).await));
        assert!(is_missing(&partnerships::reseller(&program, &world.actor("tom"), &wingtip).await));
    }

    /// PAR-12: the reseller asks, the program desk confirms
    async fn a_reseller_asks_the_program_desk_which_ends_the_partnership(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, olga, northwind) = (world.actor("ebba"), world.actor("olga"), world.partner("northwind"));
        let empty = partnerships::ask_to_end(&program, &ebba, &northwind, " ").await;
        assert!(matches!(empty, Err(ProgramError::Invalid(_))));
        partnerships::ask_to_end(&program, &ebba, &northwind, "We found another one.").await.unwrap();
        let twice = partnerships::ask_to_end(&program, &ebba, &northwind, "Again.").await;
        assert_eq!(refusal(twice), PartnershipRefusal::AlreadyAsked);
        let seen = partnerships::reseller(&program, &world.actor("sanne"), &world.partner("wingtip")).await.unwrap();
        assert_eq!(seen.ending.unwrap().reason, "We found another one.", "the provider may end it too");

        let waiting = partnerships::endings(&program, &olga).await.unwrap();
        assert_eq!((waiting.len(), waiting[0].0.asked_by.as_str()), (1, "Ebba Lindqvist"));
        assert!(is_missing(&partnerships::endings(&program, &ebba).await));
        assert!(is_missing(&partnerships::confirm_end(&program, &ebba, &waiting[0].0.id, true).await));
        let amara = partnerships::confirm_end(&program, &world.actor("amara"), &waiting[0].0.id, true).await;
        assert!(lacks(&amara, Permission::RunProgram));
        partnerships::confirm_end(&program, &olga, &waiting[0].0.id, true).await.unwrap();

        assert!(partnerships::providers(&program, &ebba).await.unwrap().is_empty());
        assert!(partnerships::endings(&program, &olga).await.unwrap().is_empty());
        assert!(is_missing(&partnerships::confirm_end(&program, &olga, &waiting[0].0.id, true).await));
        for tenant in ["desk", "northwind", "wingtip"] {
            let told = log(&program, &world.partner(tenant)).await;
            assert!(told.iter().any(|it| it.kind == "partnership_removed"), "{tenant}");
        }
    }

    /// PAR-12
    async fn the_provider_s_global_admins_hear_in_their_language_that_an_end_was_asked_for(program: TestProgram) {
        let world = testing::world(&program).await;
        let northwind = global_admin(&program, &world, "northwind").await;
        global_admin(&program, &world, "tailspin").await;
        program::accounts::set_language(&program, &northwind.user, "nl").await.unwrap();
        partnerships::ask_to_end(&program, &world.actor("ebba"), &northwind.tenant, "We found another one.").await.unwrap();

        let sent = program::outbox::claim(&program, 10).await.unwrap();
        let to: Vec<_> = sent.iter().map(|it| (it.kind.as_str(), it.recipient.as_str(), it.language.as_str())).collect();
        assert_eq!(to, [("partnership-end-asked", "admin@northwind.example", "nl")]);
        let facts: serde_json::Value = serde_json::from_str(&sent[0].facts).unwrap();
        assert_eq!((&facts["company"], &facts["message"]), (&"Wingtip Cloud AB".into(), &"We found another one.".into()));
        assert_eq!(facts["link"], format!("/resellers/{}", world.partner("wingtip")));
    }

    async fn the_program_desk_may_keep_a_partnership_and_the_reseller_may_ask_again(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, olga, northwind) = (world.actor("ebba"), world.actor("olga"), world.partner("northwind"));
        partnerships::ask_to_end(&program, &ebba, &northwind, "A quarrel.").await.unwrap();
        let id = partnerships::endings(&program, &olga).await.unwrap()[0].0.id.clone();
        partnerships::keep(&program, &olga, &id).await.unwrap();
        assert_eq!(partnerships::providers(&program, &ebba).await.unwrap().len(), 1);
        partnerships::ask_to_end(&program, &ebba, &northwind, "Still a quarrel.").await.unwrap();
    }

    async fn when_the_provider_ends_it_nothing_waits_for_the_program_desk(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, northwind) = (world.actor("ebba"), world.partner("northwind"));
        partnerships::ask_to_end(&program, &ebba, &northwind, "A quarrel.").await.unwrap();
        partnerships::remove(&program, &world.actor("sanne"), &world.partner("wingtip"), true).await.unwrap();
        assert!(partnerships::endings(&program, &world.actor("olga")).await.unwrap().is_empty());
    }
}
