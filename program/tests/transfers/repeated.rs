//! The same request id twice has one effect; for something else it is refused (S41).

use super::rows::{number, texts};
use super::{accepted, asking, dump, is_overtaken, only_logged, requested, status};
use domain::transfer::Status;
use program::testing::{self, World, on_both_engines};
use program::transfers::{self, Answer, NewRequest};

fn keyed(world: World, what: &[&str], request_id: &str) -> NewRequest {
    NewRequest { request_id: Some(request_id.into()), ..asking(world, what) }
}

fn answer(request_id: &str) -> Answer {
    Answer { request_id: Some(request_id.into()), ..Answer::default() }
}

on_both_engines! {
    /// S41
    async fn a_creation_sent_twice_makes_one_request_and_tells_of_it_once(program: TestProgram) {
        let world = testing::world(&program).await;
        let first = transfers::create(&program, &world.actor("ebba"), &keyed(world, &["e3"], "r-1")).await.unwrap();
        let before = dump(&program).await;

        let second = transfers::create(&program, &world.actor("ebba"), &keyed(world, &["e3"], "r-1")).await.unwrap();

        assert_eq!(first, second);
        only_logged(&program, &before, 0).await;
        assert_eq!(texts(&program, "SELECT id FROM transfers", &[]).await, [first.as_str()]);
    }

    /// S41
    async fn the_id_of_a_creation_serves_no_other_choice(program: TestProgram) {
        let world = testing::world(&program).await;
        transfers::create(&program, &world.actor("ebba"), &keyed(world, &["e3"], "r-1")).await.unwrap();
        let before = dump(&program).await;

        for other in [
            keyed(world, &["f3"], "r-1"),
            keyed(world, &["e3", "f3"], "r-1"),
            NewRequest { note: Some("Another note".into()), ..keyed(world, &["e3"], "r-1") },
            NewRequest { customer: world.customer("litware"), ..keyed(world, &["e3"], "r-1") },
            NewRequest { target: world.partner("tailspin"), ..keyed(world, &["e3"], "r-1") },
        ] {
            let outcome = transfers::create(&program, &world.actor("ebba"), &other).await;
            assert!(is_overtaken(&outcome), "{outcome:?}");
        }

        only_logged(&program, &before, 5).await;
    }

    async fn two_people_may_use_the_same_id(program: TestProgram) {
        let world = testing::world(&program).await;
        let one = transfers::create(&program, &world.actor("ebba"), &keyed(world, &["e3"], "r-1")).await.unwrap();
        let other = transfers::create(&program, &world.actor("mira"), &keyed(world, &["f3"], "r-1")).await.unwrap();
        assert_ne!(one, other);
    }

    /// S41
    async fn an_acceptance_sent_twice_moves_everything_once(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3"]).await;
        let first = transfers::accept(&program, &world.actor("sanne"), &id, &answer("a-1")).await.unwrap();
        let before = dump(&program).await;

        let second = transfers::accept(&program, &world.actor("sanne"), &id, &answer("a-1")).await.unwrap();

        assert_eq!(first, second);
        only_logged(&program, &before, 0).await;
        assert_eq!(number(&program, "SELECT count(*) FROM orders", &[]).await, 1);
    }

    /// S41
    async fn the_id_of_an_acceptance_serves_no_other_request(program: TestProgram) {
        let world = testing::world(&program).await;
        let (one, other) = (requested(&program, &world, &["e3"]).await, requested(&program, &world, &["f3"]).await);
        transfers::accept(&program, &world.actor("sanne"), &one, &answer("a-1")).await.unwrap();
        let before = dump(&program).await;

        let outcome = transfers::accept(&program, &world.actor("sanne"), &other, &answer("a-1")).await;

        assert!(is_overtaken(&outcome), "{outcome:?}");
        only_logged(&program, &before, 1).await;
        assert_eq!(status(&program, &world, &other).await, Status::Active);
    }

    /// S41
    async fn the_id_of_a_creation_serves_no_acceptance(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = transfers::create(&program, &world.actor("mira"), &keyed(world, &["e3"], "r-1")).await.unwrap();

        let outcome = transfers::accept(&program, &world.actor("mira@northwind"), &id, &answer("r-1")).await;

        assert!(is_overtaken(&outcome), "{outcome:?}");
        assert_eq!(status(&program, &world, &id).await, Status::Active);
        accepted(&program, &world, &id).await;
    }
}
