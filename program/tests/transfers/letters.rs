//! Which letters are put into the outbox, with the change they tell about (M-09, MAIL-03, TRA-15).

use super::rows::{SUSPEND, change, texts, try_change};
use super::{
    accepted, adventure, asking, buy, dump, license, only_logged, refused, requested, requested_license, status,
};
use domain::transfer::Status;
use program::testing::{self, START, on_both_engines};
use program::transfers::{self, Answer, NewRequest};
use program::{Program, ProgramError, store};
use time::Duration;

const DAAN: &str = "daan@northwind.example";
const EBBA: &str = "ebba@wingtip.example";
const MIRA: &str = "mira@wingtip.example";
const SANNE: &str = "sanne@northwind.example";

/// Every letter of a kind, as who gets it.
async fn letters(program: &Program, kind: &str) -> Vec<String> {
    texts(program, "SELECT recipient FROM outbox WHERE kind = $1 ORDER BY recipient", &[kind]).await
}

async fn all_letters(program: &Program) -> usize {
    texts(program, "SELECT id FROM outbox", &[]).await.len()
}

on_both_engines! {
    /// M-09, TRA-15
    async fn every_agent_of_the_provider_hears_of_a_new_request_in_their_language(program: TestProgram) {
        let world = testing::world(&program).await;
        let mut tx = program.database.begin().await.unwrap();
        store::users::set_language(&mut tx, &world.user("sanne"), "nl").await.unwrap();
        tx.commit().await.unwrap();

        let id = requested(&program, &world, &["e3", "f3"]).await;

        let told = "SELECT recipient || '|' || recipient_name || '|' || language || '|' || kind FROM outbox ORDER BY recipient";
        assert_eq!(texts(&program, told, &[]).await, [
            "daan@northwind.example|Daan de Boer|en|transfer-created",
            "mira@wingtip.example|Mira Okafor|en|transfer-created",
            "sanne@northwind.example|Sanne Visser|nl|transfer-created",
        ]);
        let facts = texts(&program, "SELECT DISTINCT facts FROM outbox", &[]).await;
        let facts: serde_json::Value = serde_json::from_str(&facts[0]).unwrap();
        let number = transfers::show(&program, &world.actor("ebba"), &id).await.unwrap().transfer.number;
        // No quantities, no prices.
        assert_eq!(facts, serde_json::json!({
            "number": number, "transfer": id.as_str(), "customer": "Adventure Works AB", "counterpart": "Wingtip Cloud AB",
            "person": "Ebba Lindqvist", "lines": 4, "reason": null, "expires": "2026-12-20",
        }));
    }

    /// M-09
    async fn every_end_of_a_request_is_told_to_the_other_side(program: TestProgram) {
        let world = testing::world(&program).await;
        let (to_source, to_target) = ([EBBA, MIRA], [DAAN, MIRA, SANNE]);

        let id = requested(&program, &world, &["azure"]).await;
        transfers::withdraw(&program, &world.actor("ebba"), &id).await.unwrap();
        assert_eq!(letters(&program, "transfer-withdrawn").await, to_target);

        let id = requested(&program, &world, &["azure"]).await;
        transfers::reject(&program, &world.actor("daan"), &id, "Not yet").await.unwrap();
        assert_eq!(letters(&program, "transfer-rejected").await, to_source);
        let facts = texts(&program, "SELECT DISTINCT facts FROM outbox WHERE kind = 'transfer-rejected'", &[]).await;
        let facts: serde_json::Value = serde_json::from_str(&facts[0]).unwrap();
        assert_eq!((&facts["reason"], &facts["counterpart"]), (&"Not yet".into(), &"Northwind Distribution B.V.".into()));

        let id = requested(&program, &world, &["azure"]).await;
        accepted(&program, &world, &id).await;
        assert_eq!(letters(&program, "transfer-complete").await, to_source);

        let id = requested(&program, &world, &["e3", "f3"]).await;
        let answer = Answer { declined: vec![0], reason: "No".into(), ..Answer::default() };
        transfers::accept(&program, &world.actor("daan"), &id, &answer).await.unwrap();
        assert_eq!(letters(&program, "transfer-partially-complete").await, to_source);

        let id = requested(&program, &world, &["e3"]).await;
        change(&program, SUSPEND, &[adventure(world, "e3").as_str()]).await;
        accepted(&program, &world, &id).await;
        assert_eq!(letters(&program, "transfer-failed").await, to_source);

        buy(&program, &world, &[license(1)]).await;
        requested_license(&program, &world, 1).await;
        program.clock.set(START + Duration::days(30));
        transfers::expire_due(&program).await.unwrap();
        assert_eq!(letters(&program, "transfer-expired").await, [DAAN, EBBA, MIRA, MIRA, SANNE], "each side its own");
        assert_eq!(letters(&program, "transfer-created").await.len(), 6 * 3);
        assert_eq!(all_letters(&program).await, 18 + 3 + 2 + 2 + 2 + 2 + 5, "and no others");
    }

    async fn who_is_shut_out_gets_no_letters(program: TestProgram) {
        let world = testing::world(&program).await;
        let mut tx = program.database.begin().await.unwrap();
        store::users::disable(&mut tx, &world.user("sanne"), START).await.unwrap();
        store::users::drop_role(&mut tx, &world.user("mira"), &world.partner("northwind"), domain::Role::SalesAgent)
            .await
            .unwrap();
        tx.commit().await.unwrap();

        requested(&program, &world, &["e3"]).await;

        assert_eq!(letters(&program, "transfer-created").await, [DAAN]);
    }

    async fn what_is_refused_is_told_to_nobody(program: TestProgram) {
        let world = testing::world(&program).await;
        refused(transfers::create(&program, &world.actor("ebba"), &asking(world, &["visio"])).await);
        let request = NewRequest { customer: world.customer("litware"), ..asking(world, &[]) };
        refused(transfers::create(&program, &world.actor("ebba"), &request).await);
        assert_eq!(all_letters(&program).await, 0);
    }

    /// MAIL-03, S81
    async fn a_change_whose_letters_cannot_be_stored_does_not_happen(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3"]).await;
        // From now on nothing can be put into it.
        try_change(&program, "ALTER TABLE outbox RENAME COLUMN next_try_at TO away", &[]).await.unwrap();
        let before = dump(&program).await;

        let accept = transfers::accept(&program, &world.actor("daan"), &id, &Answer::default()).await;
        let create = transfers::create(&program, &world.actor("ebba"), &asking(world, &["f3"])).await.map(|_| ());
        let reject = transfers::reject(&program, &world.actor("daan"), &id, "No").await;
        let withdraw = transfers::withdraw(&program, &world.actor("ebba"), &id).await;

        for outcome in [accept.map(|_| ()), create, reject.map(|_| ()), withdraw.map(|_| ())] {
            assert!(matches!(outcome, Err(ProgramError::Database(_))), "{outcome:?}");
        }
        only_logged(&program, &before, 0).await;
        assert_eq!(status(&program, &world, &id).await, Status::Active);
    }

    /// S81
    async fn a_change_that_cannot_be_logged_does_not_happen(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3"]).await;
        try_change(&program, "ALTER TABLE event_heads RENAME COLUMN hash TO away", &[]).await.unwrap();
        let before = dump(&program).await;

        let outcome = transfers::accept(&program, &world.actor("daan"), &id, &Answer::default()).await;

        assert!(matches!(outcome, Err(ProgramError::Database(_))), "{outcome:?}");
        only_logged(&program, &before, 0).await;
        assert_eq!(status(&program, &world, &id).await, Status::Active);
    }
}
