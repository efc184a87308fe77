//! What a customer sees of its partners, and takes from them (DAP-02, rules §2).

use super::{BOTH, invite, kinds, log, refusal, relation, together, token};
use domain::relationship::RelationshipRefusal;
use program::ProgramError;
use program::relationships::{self, NewInvitation};
use program::store::events::EventRow;
use program::testing::{self, on_both_engines};

on_both_engines! {
    /// DAP-02
    async fn a_customer_takes_delegated_administration_and_the_relation_stays(program: TestProgram) {
        let world = testing::world(&program).await;
        let (lena, ebba) = (world.customer_actor("lena"), world.actor("ebba"));
        let invited = invite(&program, &ebba, &NewInvitation { dap: true, ..together(world) }).await;
        relationships::authorize(&program, &lena, token(&invited), BOTH, "").await.unwrap();
        let mine = relationships::mine(&program, &lena).await.unwrap();
        let seen: Vec<_> = mine.partners.iter().map(|it| (it.name.as_str(), it.dap, it.together_with.len())).collect();
        assert_eq!(seen, [("Northwind Distribution B.V.", true, 1), ("Wingtip Cloud AB", true, 1)]);

        relationships::remove_dap(&program, &lena, &ebba.tenant).await.unwrap();

        assert!(!relation(&program, &ebba.tenant, &lena.customer).await.unwrap().dap);
        assert!(relation(&program, &world.partner("northwind"), &lena.customer).await.unwrap().dap);
        assert_eq!(kinds(&program, &ebba.tenant).await.last().map(String::as_str), Some("dap_removed"));
        let again = relationships::remove_dap(&program, &lena, &ebba.tenant).await;
        assert!(matches!(again, Err(ProgramError::NotFound)));
    }

    /// DAP-05
    async fn what_a_customer_took_comes_back_only_when_it_accepts_a_new_invitation_that_asks_for_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let (lena, ebba) = (world.customer_actor("lena"), world.actor("ebba"));
        let has = async || relation(&program, &ebba.tenant, &lena.customer).await.unwrap().dap;
        let first = invite(&program, &ebba, &NewInvitation { dap: true, ..together(world) }).await;
        relationships::authorize(&program, &lena, token(&first), BOTH, "").await.unwrap();
        relationships::remove_dap(&program, &lena, &ebba.tenant).await.unwrap();
        let used = relationships::authorize(&program, &lena, token(&first), BOTH, "").await;
        assert_eq!(refusal(used), RelationshipRefusal::LinkUsed);
        let without = invite(&program, &ebba, &together(world)).await;
        relationships::authorize(&program, &lena, token(&without), BOTH, "").await.unwrap();
        assert!(!has().await, "it was not asked for");

        let again = invite(&program, &ebba, &NewInvitation { dap: true, ..together(world) }).await;
        assert!(!has().await, "asking alone gives nothing");
        relationships::authorize(&program, &lena, token(&again), BOTH, "").await.unwrap();
        assert!(has().await);
    }

    /// rules §2
    async fn somebody_who_is_no_global_admin_sees_only_who_is(program: TestProgram) {
        let world = testing::world(&program).await;
        let karin = world.customer_actor("karin");
        let mine = relationships::mine(&program, &karin).await.unwrap();
        assert!(mine.partners.is_empty() && mine.agreement.is_none() && mine.attested.is_empty());
        assert_eq!(mine.admins, ["Johan Ek"]);
        let outcome = relationships::remove_dap(&program, &karin, &world.partner("wingtip")).await;
        assert_eq!(refusal(outcome), RelationshipRefusal::NotGlobalAdmin);
        let outcome = relationships::accept_agreement(&program, &karin, true, "").await;
        assert_eq!(refusal(outcome), RelationshipRefusal::NotGlobalAdmin);
    }

    /// AUD-01
    async fn what_a_customer_tries_in_vain_is_in_the_log_of_the_partners_concerned(program: TestProgram) {
        let world = testing::world(&program).await;
        let (karin, wingtip, northwind) = (world.customer_actor("karin"), world.partner("wingtip"), world.partner("northwind"));
        let invited = invite(&program, &world.actor("ebba"), &together(world)).await;
        let before = log(&program, &northwind).await.len();
        let answers = [
            relationships::authorize(&program, &karin, token(&invited), BOTH, "").await,
            relationships::decline(&program, &karin, token(&invited), "").await,
            relationships::remove_dap(&program, &karin, &wingtip).await,
            relationships::accept_agreement(&program, &karin, true, "").await,
        ];
        assert!(answers.into_iter().all(|it| refusal(it) == RelationshipRefusal::NotGlobalAdmin));
        let failed = |rows: Vec<EventRow>, from: usize| {
            let rows = rows.into_iter().skip(from);
            assert!(rows.clone().all(|it| it.outcome == "failed" && it.user_name == "Karin Sund"));
            rows.map(|it| it.operation).collect::<Vec<_>>()
        };
        let asked = "request_customer_relationship";
        let told = failed(log(&program, &wingtip).await, 1);
        assert_eq!(told, [asked, asked, "dap_admin_relationship_terminated", "create_agreement"]);
        assert_eq!(failed(log(&program, &northwind).await, before), [asked, asked, "create_agreement"]);
    }

    /// AUD-04
    async fn who_has_nothing_to_do_with_a_customer_hears_nothing_of_its_attempts(program: TestProgram) {
        let world = testing::world(&program).await;
        let (karin, proseware) = (world.customer_actor("karin"), world.partner("proseware"));
        let outcome = relationships::remove_dap(&program, &karin, &proseware).await;
        assert_eq!(refusal(outcome), RelationshipRefusal::NotGlobalAdmin);
        assert!(log(&program, &proseware).await.is_empty());
    }

    async fn a_partner_of_another_customer_cannot_be_limited(program: TestProgram) {
        let world = testing::world(&program).await;
        let outcome = relationships::remove_dap(&program, &world.customer_actor("wilma"), &world.partner("wingtip")).await;
        assert!(matches!(outcome, Err(ProgramError::NotFound)));
        let theirs = relation(&program, &world.partner("wingtip"), &world.customer("adventure")).await;
        let mine = relationships::mine(&program, &world.customer_actor("johan")).await.unwrap();
        let wingtip = mine.partners.iter().find(|it| it.name == "Wingtip Cloud AB").unwrap();
        assert_eq!(Some(wingtip.dap), theirs.map(|it| it.dap));
    }
}
