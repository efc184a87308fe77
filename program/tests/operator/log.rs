//! The operator's own log: newest first, page by page, for the operator only (AUD-01, AUD-04).

use super::*;
use program::on_both_engines;
use program::operator::log::{PAGE, list};
use program::testing;

on_both_engines! {
    async fn the_log_tells_who_decided_what_about_whom_newest_first(program: TestProgram) {
        let world = testing::world(&program).await;
        decided(&program, &world, "wingtip", suspend("abuse")).await.unwrap();
        decided(&program, &world, "wingtip", suspend("abuse")).await.unwrap_err();
        decided(&program, &world, "proseware", restrict("2027-01-01")).await.unwrap();
        let page = list(&program, &world.actor("olga"), None, None).await.unwrap();
        let rows: Vec<_> = page
            .rows
            .iter()
            .map(|row| (row.event.operation.as_str(), row.event.outcome.as_str(), row.account_name.as_deref().unwrap_or_default()))
            .collect();
        assert_eq!(rows, [
            ("restrict_program", "succeeded", "Proseware AB"),
            ("suspend_account", "failed", "Wingtip Cloud AB"),
            ("suspend_account", "succeeded", "Wingtip Cloud AB"),
        ]);
        assert_eq!((page.older, page.newer), (None, None));
    }

    async fn a_long_log_comes_in_pages_down_and_up(program: TestProgram) {
        let world = testing::world(&program).await;
        let olga = world.actor("olga");
        for _ in 0..30 {
            decided(&program, &world, "wingtip", suspend("abuse")).await.unwrap();
            decided(&program, &world, "wingtip", Decision::Restore).await.unwrap();
        }
        let first = list(&program, &olga, None, None).await.unwrap();
        assert_eq!((first.rows.len(), first.rows[0].event.seq, first.newer), (PAGE, 60, None));
        let second = list(&program, &olga, first.older, None).await.unwrap();
        assert_eq!((second.rows.len(), second.rows[0].event.seq, second.older), (10, 10, None));
        let back = list(&program, &olga, None, second.newer).await.unwrap();
        assert_eq!((back.rows[0].event.seq, back.newer), (60, None));
    }

    async fn the_log_does_not_exist_for_partners_and_is_closed_to_verifiers(program: TestProgram) {
        let world = testing::world(&program).await;
        assert!(is_not_found(&list(&program, &world.actor("ebba"), None, None).await));
        let verifier = list(&program, &world.actor("amara"), None, None).await;
        assert_eq!(refused(verifier.map(|_| ())), Refusal::Role(domain::Permission::RunProgram));
    }
}
