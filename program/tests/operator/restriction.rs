//! Restricting direct bill: announced with M-11, in force from its day on, the way out open (DIR-20…DIR-22, §4.10).

use super::*;
use program::on_both_engines;
use program::store::testing_accounts as rows;
use program::testing;
use program::transfers::{Answer, accept};
use time::Duration;
use time::macros::datetime;

on_both_engines! {
    /// M-11
    async fn the_primary_contact_and_the_global_admins_are_told_by_mail(program: TestProgram) {
        let world = testing::world(&program).await;
        let mut tx = program.database.begin().await.unwrap();
        let contact = ("Kim", "Akers", "kim@wingtip.example", "sv");
        rows::primary_contact(&mut tx, &world.partner("wingtip"), contact, testing::START).await.unwrap();
        tx.commit().await.unwrap();

        decided(&program, &world, "wingtip", restrict("2027-01-01")).await.unwrap();
        let letters = letters(&program).await;
        let told: Vec<_> = letters.iter().map(|it| (it.recipient.as_str(), it.language.as_str())).collect();
        assert_eq!(told, [("ebba@wingtip.example", "en"), ("kim@wingtip.example", "sv")]);
        for letter in &letters {
            assert_eq!(letter.kind, "direct-bill-restricted");
            let facts: serde_json::Value = serde_json::from_str(&letter.facts).unwrap();
            assert_eq!((&facts["company"], &facts["date"]), (&"Wingtip Cloud AB".into(), &"2027-01-01".into()));
        }
    }

    async fn a_global_admin_who_is_the_primary_contact_gets_one_letter(program: TestProgram) {
        let world = testing::world(&program).await;
        let mut tx = program.database.begin().await.unwrap();
        let contact = ("Ebba", "Lindqvist", "Ebba@wingtip.example", "sv");
        rows::primary_contact(&mut tx, &world.partner("wingtip"), contact, testing::START).await.unwrap();
        tx.commit().await.unwrap();
        decided(&program, &world, "wingtip", restrict("2027-01-01")).await.unwrap();
        assert_eq!(letters(&program).await.len(), 1);
    }

    async fn it_holds_from_its_day_on_and_is_lifted_again(program: TestProgram) {
        let world = testing::world(&program).await;
        let account = decided(&program, &world, "wingtip", restrict("2026-12-01")).await.unwrap();
        assert_eq!(account.restricted_from, Some(datetime!(2026-12-01 00:00 UTC)));
        assert!(account.may_create_customers(program.now()), "announced only");
        program.clock.advance(Duration::days(11));
        assert!(!account.may_create_customers(program.now()));
        assert_eq!(last(&program, &world, "wingtip").await[..4], ["direct_bill_restricted", "succeeded", "free", "2026-12-01"]);

        let again = decided(&program, &world, "wingtip", restrict("2026-12-24")).await;
        assert_eq!(operator_refused(again), OperatorRefusal::AlreadySo);
        let account = decided(&program, &world, "wingtip", Decision::Lift).await.unwrap();
        assert!(account.may_create_customers(program.now()));
        assert_eq!(last(&program, &world, "desk").await[..4], ["direct_bill_freed", "succeeded", "2026-12-01", "free"]);
    }

    /// DIR-22
    async fn transfers_stay_open_to_a_restricted_partner(program: TestProgram) {
        let world = testing::world(&program).await;
        let account = decided(&program, &world, "wingtip", restrict("2026-11-20")).await.unwrap();
        assert!(account.is_restricted(program.now()) && account.may_request_transfers());
        let id = requested(&program, &world, "f3").await.expect("the way out is open");
        accept(&program, &world.actor("sanne"), &id, &Answer::default()).await.expect("to the end");
    }

    async fn only_direct_bill_is_restricted_and_only_from_a_day_to_come(program: TestProgram) {
        let world = testing::world(&program).await;
        let provider = decided(&program, &world, "northwind", restrict("2027-01-01")).await;
        assert_eq!(operator_refused(provider), OperatorRefusal::NotDirectBill);
        for (from, problem) in [
            ("", TextProblem::Missing),
            ("tomorrow", TextProblem::Malformed),
            ("2026-11-19", TextProblem::TooEarly),
        ] {
            assert_eq!(invalid(decided(&program, &world, "wingtip", restrict(from)).await), [("from", problem)]);
        }
        assert!(letters(&program).await.is_empty(), "nobody is told of what was not decided");
    }
}
