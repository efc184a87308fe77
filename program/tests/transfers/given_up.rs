//! A visitor who goes away drops a use case half-way, wherever it stands: all of it has happened or nothing, and
//! the connections it used serve the next one (S81).

use super::races::{agrees, agrees_active, fresh};
use super::status;
use domain::transfer::Status;
use program::testing::{self, on_both_engines};
use program::transfers::{self, Answer};
use program::{customers, store};
use std::task::Poll;
use time::Duration;

/// Let the future take so many steps, then drop it; tells whether it was done before.
async fn given_up<Output>(steps: u64, future: impl Future<Output = Output>) -> Option<Output> {
    let (mut future, mut left) = (Box::pin(future), steps);
    std::future::poll_fn(|context| {
        if left == 0 {
            return Poll::Ready(None);
        }
        left -= 1;
        future.as_mut().poll(context).map(Some)
    })
    .await
}

on_both_engines! {
    async fn a_transaction_given_up_while_it_begins_is_not_found_open_by_the_next(program: TestProgram) {
        let world = testing::world(&program).await;
        for round in 0..100 {
            given_up(1 + round % 3, program.database.snapshot()).await;
            given_up(1 + round % 3, program.database.begin()).await;

            let read = program.database.snapshot().await.map(drop);
            let mut tx = program.database.begin().await.unwrap();
            let written = store::users::set_language(&mut tx, &world.user("ebba"), "sv").await;
            let committed = tx.commit().await;
            let counted = customers::total(&program, &world.actor("ebba")).await;
            program.clock.advance(Duration::MINUTE);

            assert!(read.is_ok() && committed.is_ok(), "round {round}: {read:?} {committed:?}");
            assert!(written.is_ok() && counted.is_ok(), "round {round}: {written:?} {counted:?}");
        }
    }

    /// S81
    async fn an_acceptance_given_up_anywhere_has_moved_everything_or_nothing(program: TestProgram) {
        let world = testing::world(&program).await;
        let (mut done, mut undone, mut steps) = (0, 0, 0);
        // How far a step goes is up to the engine: where few lead to the end, they are gone through again.
        for round in 1..=200 {
            if done >= 5 && undone > 10 {
                break;
            }
            steps += 1;
            let id = fresh(&program, &world, round).await;

            let told = given_up(steps, transfers::accept(&program, &world.actor("daan"), &id, &Answer::default())).await;

            let status = status(&program, &world, &id).await;
            assert!(told.is_none() || status == Status::Complete, "step {steps}: {told:?}");
            if status == Status::Complete {
                done += 1;
                agrees(&program, &world, &id, round, status).await;
                if done % 5 == 0 {
                    steps = 0;
                }
            } else {
                undone += 1;
                agrees_active(&program, &world, &id).await;
                transfers::withdraw(&program, &world.actor("ebba"), &id).await.unwrap();
            }
        }
        assert!(done >= 5 && undone > 10, "given up before anything was done: {undone} times, and after: {done}");
        assert_eq!(program::audit::verify(&program).await.unwrap().broken, []);
    }
}
