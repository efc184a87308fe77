//! What the provider may answer, and what its answer makes of a request (TRA-20…TRA-24, TRA-30, TRA-35).

use super::rows::{ADD_A_SEAT, REACTIVATE, SUSPEND, change, number, standing};
use super::{
    accepted, adventure, asking, dump, invalid, is_not_found, is_overtaken, only_logged, requested, shown, status,
    transfer_refused, with_roles,
};
use domain::completion::LineFailure;
use domain::text::TextProblem;
use domain::transfer::{LineState, Status};
use domain::{Role, Transfer, TransferId, TransferRefusal, TransferState};
use program::testing::{self, START, World, on_both_engines};
use program::transfers::{self, Answer};
use program::{Program, ProgramError};
use time::Duration;

fn leaving_out(groups: &[i64]) -> Answer {
    Answer { declined: groups.to_vec(), reason: "We do not sell these.".into(), ..Answer::default() }
}

/// The lines as one letter each: complete, failed (or failed with its group), declined, open.
fn lines(transfer: &Transfer) -> String {
    let letter = |state: &LineState| match state {
        LineState::Complete { .. } => 'c',
        LineState::Failed { failure: LineFailure::GroupFailed } => 'g',
        LineState::Failed { .. } => 'f',
        LineState::Declined => 'd',
        LineState::Open => 'o',
    };
    transfer.lines.iter().map(|line| letter(&line.state)).collect()
}

async fn answered(
    program: &Program,
    world: &World,
    id: &TransferId,
    answer: &Answer,
) -> Result<Transfer, ProgramError> {
    transfers::accept(program, &world.actor("sanne"), id, answer).await
}

on_both_engines! {
    /// TRA-21
    async fn accepting_everything_completes_the_request(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3", "f3"]).await;
        program.clock.advance(Duration::HOUR);
        let at = START + Duration::HOUR;

        let transfer = accepted(&program, &world, &id).await;

        assert_eq!(transfer.state, TransferState::Complete { accepted_at: at, completed_at: at });
        assert_eq!(lines(&transfer), "cccc");
        assert_eq!(shown(&program, &world.actor("ebba"), &id).await.transfer, transfer, "as it is stored");
    }

    /// TRA-09, TRA-24
    async fn what_the_provider_leaves_out_is_free_again(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["azure", "e3", "f3"]).await;

        let transfer = answered(&program, &world, &id, &leaving_out(&[1])).await.unwrap();

        assert_eq!((transfer.state.status(), lines(&transfer).as_str()), (Status::PartiallyComplete, "cdddc"));
        assert_eq!(shown(&program, &world.actor("ebba"), &id).await.transfer, transfer, "as it is stored");
        assert_eq!(transfer.reason.as_deref(), Some("We do not sell these."));
        for left in ["e3", "audio", "phone"] {
            assert_eq!(standing(&program, &adventure(world, left)).await, "active -");
        }
        let again = requested(&program, &world, &["e3"]).await;
        assert_eq!(lines(&accepted(&program, &world, &again).await), "ccc");
    }

    async fn leaving_groups_out_needs_a_reason_and_groups_there_are(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3", "f3"]).await;
        let before = dump(&program).await;

        let silent = Answer { reason: " \n".into(), ..leaving_out(&[0]) };
        let unasked = answered(&program, &world, &id, &silent).await;
        assert_eq!(invalid(unasked), ("reason", TextProblem::Missing));
        let long = Answer { reason: "x".repeat(501), ..leaving_out(&[0]) };
        assert_eq!(invalid(answered(&program, &world, &id, &long).await), ("reason", TextProblem::TooLong));
        let all = answered(&program, &world, &id, &leaving_out(&[1, 0])).await;
        assert_eq!(transfer_refused(all), TransferRefusal::EverythingDeclined);
        let unknown = answered(&program, &world, &id, &leaving_out(&[2])).await;
        assert_eq!(transfer_refused(unknown), TransferRefusal::UnknownGroup);

        only_logged(&program, &before, 2).await;
    }

    /// TRA-09, TRA-21, TRA-30
    async fn a_rejected_request_tells_the_source_why_and_frees_its_subscriptions(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3"]).await;

        let rejected = transfers::reject(&program, &world.actor("daan"), &id, " Not before\r\nMay ").await.unwrap();

        assert_eq!(rejected.state, TransferState::Rejected { rejected_at: START });
        let seen = shown(&program, &world.actor("ebba"), &id).await.transfer;
        assert_eq!((seen.reason.as_deref(), lines(&seen).as_str()), (Some("Not before\nMay"), "ooo"));
        assert_eq!(standing(&program, &adventure(world, "e3")).await, "active -");
        requested(&program, &world, &["e3"]).await;
    }

    async fn a_rejection_without_a_readable_reason_changes_nothing(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3"]).await;
        let before = dump(&program).await;
        for (why, problem) in [
            (String::new(), TextProblem::Missing),
            ("x".repeat(501), TextProblem::TooLong),
            ("\u{202e}".into(), TextProblem::BadCharacter),
        ] {
            let outcome = transfers::reject(&program, &world.actor("daan"), &id, why.as_str()).await;
            assert_eq!(invalid(outcome), ("reason", problem));
        }
        only_logged(&program, &before, 0).await;
    }

    /// TRA-09, TRA-20
    async fn a_withdrawn_request_frees_its_subscriptions(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3"]).await;

        let withdrawn = transfers::withdraw(&program, &world.actor("mira"), &id).await.unwrap();

        assert_eq!(withdrawn.state, TransferState::Withdrawn { withdrawn_at: START });
        requested(&program, &world, &["e3"]).await;
    }

    /// TRA-13, S42
    async fn an_answer_to_what_has_changed_since_it_was_seen_is_overtaken(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3"]).await;
        let seen = shown(&program, &world.actor("sanne"), &id).await.version;
        change(&program, ADD_A_SEAT, &[adventure(world, "phone").as_str()]).await;
        let before = dump(&program).await;

        let stale = answered(&program, &world, &id, &Answer { seen: Some(seen), ..Answer::default() }).await;

        assert!(is_overtaken(&stale), "{stale:?}");
        only_logged(&program, &before, 1).await;
        let seen = Some(shown(&program, &world.actor("sanne"), &id).await.version);
        let fresh = answered(&program, &world, &id, &Answer { seen, ..Answer::default() }).await.unwrap();
        assert_eq!(fresh.lines[2].quantity, 35, "the request keeps the old number");
    }

    /// TRA-23, TRA-24, TRA-35
    async fn a_group_whose_base_was_suspended_fails_and_the_others_go_on(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3", "f3"]).await;
        change(&program, SUSPEND, &[adventure(world, "e3").as_str()]).await;

        let transfer = accepted(&program, &world, &id).await;

        assert_eq!((transfer.state.status(), lines(&transfer).as_str()), (Status::PartiallyComplete, "fggc"));
        let failure = LineState::Failed { failure: LineFailure::SourceNotActive };
        assert_eq!(transfer.lines[0].state, failure);
        assert_eq!(standing(&program, &adventure(world, "e3")).await, "suspended Customer");
        assert_eq!(standing(&program, &adventure(world, "audio")).await, "active -");
        assert_eq!(number(&program, "SELECT count(*) FROM orders", &[]).await, 1);
        change(&program, REACTIVATE, &[adventure(world, "e3").as_str()]).await;
        requested(&program, &world, &["e3"]).await;
    }

    /// TRA-24
    async fn a_group_moves_whole_or_not_at_all(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3", "f3"]).await;
        change(&program, SUSPEND, &[adventure(world, "phone").as_str()]).await;

        let transfer = accepted(&program, &world, &id).await;

        assert_eq!(lines(&transfer), "ggfc");
        assert_eq!(standing(&program, &adventure(world, "e3")).await, "active -");
        assert_eq!(standing(&program, &adventure(world, "audio")).await, "active -");
        let made = "SELECT count(*) FROM subscriptions WHERE transfer_id IS NOT NULL";
        assert_eq!(number(&program, made, &[]).await, 1, "the one of the other group");
    }

    /// TRA-23
    async fn what_is_not_the_sources_any_more_was_already_transferred(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3", "f3"]).await;
        let give = "UPDATE subscriptions SET owner_id = $2 WHERE id = $1";
        change(&program, give, &[adventure(world, "f3").as_str(), world.partner("proseware").as_str()]).await;

        let transfer = accepted(&program, &world, &id).await;

        assert_eq!(transfer.lines[3].state, LineState::Failed { failure: LineFailure::AlreadyTransferred });
        assert_eq!(transfer.state.status(), Status::PartiallyComplete);
    }

    /// TRA-23, TRA-09
    async fn when_no_group_can_move_the_request_fails_and_nothing_has_changed_hands(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3", "f3"]).await;
        for base in ["e3", "f3"] {
            change(&program, SUSPEND, &[adventure(world, base).as_str()]).await;
        }

        let transfer = accepted(&program, &world, &id).await;

        assert_eq!((transfer.state.status(), lines(&transfer).as_str()), (Status::Failed, "fggf"));
        assert_eq!(number(&program, "SELECT count(*) FROM orders", &[]).await, 0);
        change(&program, REACTIVATE, &[adventure(world, "f3").as_str()]).await;
        requested(&program, &world, &["f3"]).await;
    }

    /// TRA-20, TRA-21, S40
    async fn only_agents_of_the_provider_answer_and_only_admin_agents_of_the_source_withdraw(program: TestProgram) {
        let world = testing::world(&program).await;
        let (source, target, stranger) = (world.actor("ebba"), world.actor("sanne"), world.actor("petra"));
        for role in Role::ALL {
            let id = requested(&program, &world, &["e3"]).await;
            let (of_source, of_target) = (with_roles(&source, &[role]), with_roles(&target, &[role]));
            let answer = Answer::default();

            let not_addressed = [
                transfers::accept(&program, &of_source, &id, &answer).await,
                transfers::reject(&program, &of_source, &id, "No").await,
            ];
            assert!(not_addressed.map(transfer_refused).iter().all(|it| *it == TransferRefusal::NotAddressedToYou));
            assert_eq!(transfer_refused(transfers::withdraw(&program, &of_target, &id).await), TransferRefusal::NotYours);
            let foreign = with_roles(&stranger, &[role]);
            assert!(is_not_found(&transfers::accept(&program, &foreign, &id, &answer).await));
            assert!(is_not_found(&transfers::reject(&program, &foreign, &id, "No").await));
            assert!(is_not_found(&transfers::withdraw(&program, &foreign, &id).await));
            assert_eq!(status(&program, &world, &id).await, Status::Active);

            if matches!(role, Role::AdminAgent | Role::SalesAgent) {
                transfers::reject(&program, &of_target, &id, "No").await.unwrap();
            } else {
                let role_refused = [
                    transfers::accept(&program, &of_target, &id, &answer).await,
                    transfers::reject(&program, &of_target, &id, "No").await,
                    transfers::withdraw(&program, &of_source, &id).await,
                ];
                assert!(role_refused.map(transfer_refused).iter().all(|it| *it == TransferRefusal::RoleNotAllowed));
                transfers::withdraw(&program, &source, &id).await.unwrap();
            }
        }
        let id = requested(&program, &world, &["e3"]).await;
        let outcome = transfers::withdraw(&program, &with_roles(&source, &[Role::SalesAgent]), &id).await;
        assert_eq!(transfer_refused(outcome), TransferRefusal::RoleNotAllowed, "a sales agent answers but does not withdraw");
        let by_sales = transfers::accept(&program, &world.actor("daan"), &id, &Answer::default()).await;
        assert_eq!(by_sales.unwrap().state.status(), Status::Complete);
        assert!(is_not_found(&transfers::accept(&program, &target, &TransferId::of([9; 16]), &Answer::default()).await));
        assert!(transfers::create(&program, &source, &asking(world, &["f3"])).await.is_ok());
    }
}
