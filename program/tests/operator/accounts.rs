//! The list of accounts, one account, and deciding about it (rules §4.10, §4.13, DIR-05).

use super::*;
use domain::partner::Program as PartnerProgram;
use domain::standing::SuspensionReason;
use program::on_both_engines;
use program::operator::accounts::{AccountsPage, AccountsQuery, PAGE, list, show};
use program::store::testing::{self as rows, PartnerRow};
use program::testing::{self, START};
use time::Duration;

async fn found(program: &Program, world: &World, query: AccountsQuery) -> Vec<String> {
    names(&list(program, &world.actor("olga"), &query).await.unwrap())
}

fn names(page: &AccountsPage) -> Vec<String> {
    page.rows.iter().map(|it| it.domain.trim_end_matches(".example").to_owned()).collect()
}

fn text(text: &str) -> AccountsQuery {
    AccountsQuery { text: text.into(), ..AccountsQuery::default() }
}

on_both_engines! {
    async fn the_list_has_every_partner_by_domain_and_not_the_operator(program: TestProgram) {
        let world = testing::world(&program).await;
        let all = found(&program, &world, AccountsQuery::default()).await;
        assert_eq!(all, ["fabrikam", "northwind", "nova", "proseware", "tailspin", "wingtip"]);
    }

    async fn accounts_are_found_by_any_part_of_name_domain_and_mpn_id(program: TestProgram) {
        let world = testing::world(&program).await;
        assert_eq!(found(&program, &world, text("CLOUD ab")).await, ["wingtip"]);
        assert_eq!(found(&program, &world, text("5567220")).await, ["northwind"]);
        assert_eq!(found(&program, &world, text("it")).await, ["nova"], "too short for an index");
        for nothing in ["%", "no such partner", "\"", "a\0b", "desk"] {
            assert!(found(&program, &world, text(nothing)).await.is_empty(), "{nothing:?}");
        }
    }

    async fn a_new_name_and_a_new_mpn_id_are_found_and_the_old_ones_are_not(program: TestProgram) {
        let world = testing::world(&program).await;
        let mut tx = program.database.begin().await.unwrap();
        program::store::testing_accounts::rename(&mut tx, &world.partner("nova"), "Novelty AB").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(found(&program, &world, text("novelty")).await, ["nova"]);
        assert!(found(&program, &world, text("nova it")).await.is_empty());
    }

    async fn one_letter_or_two_of_a_name_are_found_in_either_case(program: TestProgram) {
        let world = testing::world(&program).await;
        let mut tx = program.database.begin().await.unwrap();
        program::store::testing_accounts::rename(&mut tx, &world.partner("nova"), "Åkerö [IT] AB").await.unwrap();
        tx.commit().await.unwrap();
        for part in ["å", "Å", "åk", "ÅK", "rÖ", "RÖ", "[", "t]", "[i"] {
            assert_eq!(found(&program, &world, text(part)).await, ["nova"], "{part}");
        }
        for nothing in ["^", "?", "*", "[^", "å*", "-"] {
            assert!(found(&program, &world, text(nothing)).await.is_empty(), "{nothing:?}");
        }
    }

    async fn accounts_are_filtered_by_program_and_standing(program: TestProgram) {
        let world = testing::world(&program).await;
        decided(&program, &world, "tailspin", suspend("abuse")).await.unwrap();
        decided(&program, &world, "proseware", restrict("2026-12-01")).await.unwrap();
        let of = |program: &str, standing: &str| AccountsQuery {
            program: program.into(),
            standing: standing.into(),
            ..AccountsQuery::default()
        };
        assert_eq!(found(&program, &world, of("direct_bill", "")).await, ["proseware", "wingtip"]);
        assert_eq!(found(&program, &world, of("none", "")).await, ["nova"]);
        assert_eq!(found(&program, &world, of("", "suspended")).await, ["tailspin"]);
        assert_eq!(found(&program, &world, of("", "restricted")).await, ["proseware"]);
        assert_eq!(found(&program, &world, of("indirect_provider", "good")).await, ["fabrikam", "northwind"]);
    }

    async fn a_long_list_comes_in_pages_forwards_and_backwards(program: TestProgram) {
        let world = testing::world(&program).await;
        let mut tx = program.database.begin().await.unwrap();
        for number in 0..100 {
            let id = PartnerTenantId::of([number; 16]);
            let domain = format!("a{number:03}.example");
            let row = PartnerRow {
                id: &id, name: "Many AB", domain: &domain, country: "SE", region: "europe", currency: "SEK",
                mpn_id: None, programs: &[],
            };
            rows::partner(&mut tx, &row, START).await.unwrap();
        }
        tx.commit().await.unwrap();

        let olga = world.actor("olga");
        let page = async |from: Option<(String, bool)>| {
            list(&program, &olga, &AccountsQuery { text: "many".into(), from, ..AccountsQuery::default() }).await.unwrap()
        };
        let first = page(None).await;
        assert_eq!((first.rows.len(), first.previous.is_none()), (PAGE, true));
        let second = page(first.next.clone().map(|domain| (domain, false))).await;
        assert_eq!((names(&second)[0].as_str(), second.next.is_none()), ("a050", true));
        let back = page(second.previous.map(|domain| (domain, true))).await;
        assert_eq!(names(&back), names(&first));
        assert!(back.previous.is_none() && back.next == first.next);
    }

    async fn an_account_is_shown_with_its_programs_and_what_was_decided(program: TestProgram) {
        let world = testing::world(&program).await;
        decided(&program, &world, "wingtip", suspend("overdue_bill")).await.unwrap();
        program.clock.advance(Duration::HOUR);
        decided(&program, &world, "wingtip", Decision::Restore).await.unwrap();
        let view = show(&program, &world.actor("olga"), &world.partner("wingtip")).await.unwrap();
        let programs: Vec<_> = view.programs.iter().map(|(program, _)| *program).collect();
        assert_eq!(programs, [PartnerProgram::DirectBill, PartnerProgram::IndirectReseller]);
        let history: Vec<_> = view.history.iter().map(|row| row.event.kind.as_str()).collect();
        assert_eq!(history, ["account_restored", "account_suspended"], "newest first");
        assert_eq!(view.row.account.suspension, None);
    }

    async fn a_decision_is_in_the_log_of_the_operator_and_of_the_partner(program: TestProgram) {
        let world = testing::world(&program).await;
        let account = decided(&program, &world, "proseware", suspend("profile_rejected")).await.unwrap();
        assert_eq!(account.suspension, Some((SuspensionReason::ProfileRejected, START)));
        let expected = ["account_suspended", "succeeded", "good", "profile_rejected", "Olga Lind"];
        assert_eq!(last(&program, &world, "desk").await, expected);
        assert_eq!(last(&program, &world, "proseware").await, expected);
    }

    async fn the_same_decision_twice_is_refused_and_the_attempt_logged(program: TestProgram) {
        let world = testing::world(&program).await;
        decided(&program, &world, "proseware", suspend("abuse")).await.unwrap();
        let again = decided(&program, &world, "proseware", suspend("overdue_bill")).await;
        assert_eq!(operator_refused(again), OperatorRefusal::AlreadySo);
        assert_eq!(last(&program, &world, "desk").await[..2], ["refused", "failed"]);
        assert_eq!(last(&program, &world, "proseware").await[0], "account_suspended", "nothing of it at the partner's");
        let restored = decided(&program, &world, "tailspin", Decision::Restore).await;
        assert_eq!(operator_refused(restored), OperatorRefusal::AlreadySo);
    }

    async fn of_two_operators_who_decide_at_once_one_is_told(program: TestProgram) {
        let world = testing::world(&program).await;
        let (one, two) = (suspend("abuse"), suspend("overdue_bill"));
        let (first, second) =
            tokio::join!(decided(&program, &world, "proseware", one), decided(&program, &world, "proseware", two));
        let outcomes = [first.is_ok(), second.is_ok()];
        assert_eq!(outcomes.iter().filter(|ok| **ok).count(), 1, "{outcomes:?}");
        let rows = log_of(&program, &world.partner("proseware")).await;
        assert_eq!(rows.iter().filter(|row| row.kind == "account_suspended").count(), 1);
    }

    async fn a_suspension_needs_one_of_the_four_reasons_and_one_of_them_is_for_resellers(program: TestProgram) {
        let world = testing::world(&program).await;
        let nothing = decided(&program, &world, "wingtip", suspend("")).await;
        assert_eq!(operator_refused(nothing), OperatorRefusal::ReasonMissing);
        let provider = decided(&program, &world, "northwind", suspend("provider_trouble")).await;
        assert_eq!(operator_refused(provider), OperatorRefusal::NotAReseller);
        decided(&program, &world, "wingtip", suspend("provider_trouble")).await.unwrap();
    }

    async fn nobody_but_the_operator_admin_decides_and_nobody_about_the_operator(program: TestProgram) {
        let world = testing::world(&program).await;
        let wingtip = world.partner("wingtip");
        for partner in ["ebba", "sanne", "nora"] {
            let tried = decide(&program, &world.actor(partner), &wingtip, &Decision::Restore).await;
            assert!(is_not_found(&tried), "{partner}");
        }
        let verifier = decide(&program, &world.actor("amara"), &wingtip, &suspend("abuse")).await;
        assert_eq!(refused(verifier), Refusal::Role(domain::Permission::RunProgram));
        assert!(is_not_found(&decided(&program, &world, "desk", suspend("abuse")).await));
        let unknown = PartnerTenantId::of([9; 16]);
        assert!(is_not_found(&decide(&program, &world.actor("olga"), &unknown, &Decision::Restore).await));
        assert!(is_not_found(&show(&program, &world.actor("olga"), &world.partner("desk")).await));
    }

    /// DIR-05
    async fn the_change_to_indirect_is_open_at_first_and_the_operator_closes_and_opens_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let account = decided(&program, &world, "wingtip", Decision::Transition(false)).await.unwrap();
        assert!(!account.transition_available, "it was open");
        assert_eq!(last(&program, &world, "wingtip").await[..4], ["transition_closed", "succeeded", "open", "closed"]);
        let account = decided(&program, &world, "wingtip", Decision::Transition(true)).await.unwrap();
        assert!(account.transition_available);
        let provider = decided(&program, &world, "northwind", Decision::Transition(false)).await;
        assert_eq!(operator_refused(provider), OperatorRefusal::NotDirectBill);
    }
}
