//! How a request ends, and that nothing more can be done to it then (TRA-20, TRA-21, rules §4.12).

use super::rows::{SUSPEND, change, standing};
use super::{
    accepted, adventure, buy, dump, kinds, license, log, only_logged, requested, requested_license, shown, status,
    transfer_refused,
};
use domain::transfer::Status;
use domain::{TransferId, TransferRefusal, TransferState};
use program::Changed;
use program::testing::{self, START, TestProgram, World, on_both_engines};
use program::transfers::{self, Answer};
use time::Duration;

/// A request ended in each way there is.
async fn ended(program: &TestProgram, world: &World) -> [(Status, TransferId); 6] {
    let complete = requested(program, world, &["azure"]).await;
    accepted(program, world, &complete).await;

    let partly = requested(program, world, &["e3", "f3"]).await;
    change(program, SUSPEND, &[adventure(*world, "f3").as_str()]).await;
    accepted(program, world, &partly).await;

    buy(program, world, &[license(1), license(2)]).await;
    let failed = requested_license(program, world, 1).await;
    change(program, SUSPEND, &[license(1).id.as_str()]).await;
    accepted(program, world, &failed).await;

    let rejected = requested_license(program, world, 2).await;
    transfers::reject(program, &world.actor("daan"), &rejected, "Later").await.unwrap();
    let withdrawn = requested_license(program, world, 2).await;
    transfers::withdraw(program, &world.actor("ebba"), &withdrawn).await.unwrap();
    let expired = requested_license(program, world, 2).await;
    program.clock.advance(Duration::days(30));
    assert_eq!(transfers::expire_due(program).await.unwrap(), 1);
    [
        (Status::Complete, complete),
        (Status::PartiallyComplete, partly),
        (Status::Failed, failed),
        (Status::Rejected, rejected),
        (Status::Withdrawn, withdrawn),
        (Status::Expired, expired),
    ]
}

on_both_engines! {
    /// TRA-20, TRA-21, S40, S41
    async fn nothing_can_be_done_to_a_request_that_has_ended(program: TestProgram) {
        let world = testing::world(&program).await;
        let (source, target) = (world.actor("ebba"), world.actor("sanne"));
        for (ended_as, id) in ended(&program, &world).await {
            assert_eq!(status(&program, &world, &id).await, ended_as);
            let before = dump(&program).await;

            let outcomes = [
                transfers::withdraw(&program, &source, &id).await,
                transfers::reject(&program, &target, &id, "No").await,
                transfers::accept(&program, &target, &id, &Answer::default()).await,
            ];

            let expected = if ended_as == Status::Expired { TransferRefusal::Expired } else { TransferRefusal::AlreadyEnded };
            assert_eq!(outcomes.map(transfer_refused), [expected; 3], "{ended_as:?}");
            only_logged(&program, &before, 3).await;
        }
        assert_eq!(transfers::expire_due(&program).await.unwrap(), 0);
    }

    async fn a_request_can_be_answered_until_the_last_second_of_its_30_days(program: TestProgram) {
        let world = testing::world(&program).await;
        let (in_time, late) = (requested(&program, &world, &["e3"]).await, requested(&program, &world, &["f3"]).await);

        program.clock.set(START + Duration::days(30) - Duration::SECOND);
        assert_eq!(transfers::expire_due(&program).await.unwrap(), 0);
        accepted(&program, &world, &in_time).await;
        program.clock.advance(Duration::SECOND);
        let before = dump(&program).await;

        // Nobody has yet noted that it has expired.
        let (source, target) = (world.actor("ebba"), world.actor("sanne"));
        let outcomes = [
            transfers::accept(&program, &target, &late, &Answer::default()).await,
            transfers::reject(&program, &target, &late, "No").await,
            transfers::withdraw(&program, &source, &late).await,
        ];

        assert_eq!(outcomes.map(transfer_refused), [TransferRefusal::Expired; 3]);
        only_logged(&program, &before, 3).await;
        assert_eq!(standing(&program, &adventure(world, "f3")).await, "active -");
    }

    /// TRA-09
    async fn an_unanswered_request_expires_once_and_frees_its_subscriptions(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3"]).await;
        let node = program.another_node().await;
        let mut heard = program.listen().await;
        program.clock.set(START + Duration::days(30));

        let (here, there) = tokio::join!(transfers::expire_due(&program), transfers::expire_due(&node));

        assert_eq!(here.unwrap() + there.unwrap(), 1);
        let transfer = shown(&program, &world.actor("ebba"), &id).await.transfer;
        assert_eq!(transfer.state, TransferState::Expired { expired_at: START + Duration::days(30) });
        for tenant in ["wingtip", "northwind"].map(|key| world.partner(key)) {
            assert_eq!(kinds(&program, &tenant).await, ["transfer_created succeeded", "transfer_expired succeeded"]);
            let last = log(&program, &tenant).await.pop().unwrap();
            assert_eq!((last.user_id, last.user_name.as_str()), (None, ""), "nobody did it");
        }
        if program.engine() == testing::Engine::Postgres {
            let told = heard.recv().await.unwrap().changed;
            assert!(matches!(told, Changed::Transfer { transfer, .. } if transfer == id));
        }
        requested(&program, &world, &["e3"]).await;
    }

    async fn more_requests_than_one_batch_expire_in_one_go(program: TestProgram) {
        let world = testing::world(&program).await;
        let licenses: Vec<_> = (0..103).map(license).collect();
        buy(&program, &world, &licenses).await;
        for number in 0..103 {
            requested_license(&program, &world, number).await;
        }
        program.clock.advance(Duration::days(30));
        assert_eq!(transfers::expire_due(&program).await.unwrap(), 103);
    }
}
