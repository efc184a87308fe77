//! Sending what is in the outbox: each letter by one server at a time, tried again when it fails (MAIL-03).

use super::requested;
use super::rows::texts;
use program::outbox::{self, DueLetter};
use program::testing::{self, START, TestProgram, on_both_engines};
use program::{Program, ProgramError};
use std::collections::HashSet;
use time::Duration;

async fn claimed(program: &Program) -> Vec<DueLetter> {
    outbox::claim(program, 100).await.unwrap()
}

/// Three letters wait.
async fn three_letters(program: &TestProgram) {
    let world = testing::world(program).await;
    requested(program, &world, &["e3"]).await;
}

on_both_engines! {
    async fn a_claimed_letter_is_nobody_elses_for_five_minutes(program: TestProgram) {
        three_letters(&program).await;
        let node = program.another_node().await;
        assert_eq!(outbox::claim(&program, 2).await.unwrap().len(), 2, "as many as asked for");
        assert_eq!(claimed(&node).await.len(), 1, "the rest");

        program.clock.set(START + Duration::minutes(5) - Duration::SECOND);
        assert_eq!(claimed(&node).await, []);
        program.clock.set(START + Duration::minutes(5));

        let again = claimed(&node).await;
        assert_eq!(again.len(), 3, "whoever claimed them has died");
        assert!(again.iter().all(|letter| letter.tries == 2));
        assert_eq!(claimed(&program).await, []);
    }

    async fn two_servers_never_claim_the_same_letter(program: TestProgram) {
        three_letters(&program).await;
        let node = program.another_node().await;
        for round in 0..100 {
            let (here, there) = tokio::join!(
                tokio::spawn({ let program = program.program.clone(); async move { claimed(&program).await } }),
                tokio::spawn({ let node = node.program.clone(); async move { claimed(&node).await } }),
            );
            let both: Vec<_> = here.unwrap().into_iter().chain(there.unwrap()).collect();
            let distinct: HashSet<_> = both.iter().map(|letter| letter.id.as_str()).collect();
            assert_eq!((both.len(), distinct.len()), (3, 3), "round {round}");
            program.clock.advance(Duration::minutes(5));
        }
    }

    async fn a_letter_that_was_sent_is_not_sent_again(program: TestProgram) {
        three_letters(&program).await;
        for letter in claimed(&program).await {
            outbox::sent(&program, &letter).await.unwrap();
        }
        program.clock.advance(Duration::days(365));
        assert_eq!(claimed(&program).await, []);
    }

    async fn a_letter_that_fails_is_tried_again_after_a_pause_that_doubles_up_to_six_hours(program: TestProgram) {
        three_letters(&program).await;
        let mut waiting = claimed(&program).await.into_iter();
        let mut letter = waiting.next().unwrap();
        for other in waiting {
            outbox::sent(&program, &other).await.unwrap();
        }
        for tries in 0..16 {
            let pause = Duration::seconds(5 * 2_i64.pow(tries)).min(Duration::hours(6));
            outbox::failed(&program, &letter, "550 no such mailbox").await.unwrap();
            program.clock.advance(pause - Duration::SECOND);
            assert_eq!(claimed(&program).await, [], "try {tries}: too early");
            program.clock.advance(Duration::SECOND);
            letter = claimed(&program).await.pop().unwrap();
        }
        assert_eq!(letter.tries, 17);
        let problem = "SELECT last_problem FROM outbox WHERE id = $1";
        assert_eq!(texts(&program, problem, &[&letter.id]).await, ["550 no such mailbox"]);
    }

    async fn a_server_that_was_too_slow_does_not_disturb_the_one_that_took_over(program: TestProgram) {
        three_letters(&program).await;
        let node = program.another_node().await;
        let slow = claimed(&program).await.remove(0);
        program.clock.advance(Duration::minutes(5));
        let mut taken_over = claimed(&node).await;
        taken_over.retain(|letter| letter.id == slow.id);

        outbox::failed(&program, &slow, "too late").await.unwrap();
        program.clock.advance(Duration::minutes(1));

        assert_eq!(claimed(&program).await, [], "the other server still has it");
        outbox::sent(&node, &taken_over[0]).await.unwrap();
        outbox::failed(&program, &slow, "even later").await.unwrap();
        program.clock.advance(Duration::minutes(4));
        assert!(claimed(&program).await.iter().all(|letter| letter.id != slow.id));
    }

    async fn without_a_mail_server_letters_are_kept_in_the_mailbox(program: TestProgram) {
        three_letters(&program).await;
        for (number, letter) in claimed(&program).await.iter().enumerate() {
            program.clock.advance(Duration::SECOND);
            let subject = format!("Letter {number}");
            outbox::keep(&program, letter, subject.clone(), "text".into(), "<p>html".into()).await.unwrap();
            outbox::keep(&program, letter, subject, "text".into(), "<p>html".into()).await.unwrap();
        }

        let kept = outbox::mailbox(&program).await.unwrap();

        let subjects: Vec<_> = kept.iter().map(|letter| letter.subject.as_str()).collect();
        assert_eq!(subjects, ["Letter 2", "Letter 1", "Letter 0"], "newest first, each once");
        assert_eq!(outbox::mailbox_letter(&program, &kept[1].id).await.unwrap(), kept[1]);
        for unknown in ["", "no-such-letter", "\0"] {
            assert!(matches!(outbox::mailbox_letter(&program, unknown).await, Err(ProgramError::NotFound)));
        }
        program.clock.advance(Duration::days(1));
        assert_eq!(claimed(&program).await, []);
    }
}
