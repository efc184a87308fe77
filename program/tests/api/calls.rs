//! A call has one effect and one answer, however often, wherever and by whatever accident it is sent (S41).

use super::new;
use domain::{Actor, Role};
use program::calls::{Answer, Call, NotCarriedOut, REPEATED, forget_old, once};
use program::store::events;
use program::testing::{self, on_both_engines};
use program::{Announcement, Changed, Program, accounts, credentials, people};
use std::sync::Arc;
use time::Duration;
use tokio::sync::Barrier;

const ROUNDS: u8 = 50;

pub(super) fn call(program: &Program, actor: &Actor, request: &str, body: &str) -> Call {
    Call::new(program, actor.tenant.clone(), "POST /v1/credentials".into(), request.into(), body.as_bytes())
}

pub(super) fn answer(status: u16, body: String) -> Answer {
    Answer { status, headers: vec![("location".into(), "/there".into())], body, repeated: None }
}

/// Something with an effect that can be counted: a credential is made.
pub(super) async fn work(within: Program, actor: Actor) -> Answer {
    match credentials::create(&within, &actor, &new("Counted", &[Role::AdminAgent])).await {
        Ok(made) => {
            let seen = credentials::list(&within, &actor).await.unwrap();
            assert!(seen.iter().any(|it| it.id == made.id), "what the call did is seen within it");
            answer(201, made.id.to_string())
        }
        Err(refused) => answer(403, refused.to_string()),
    }
}

pub(super) async fn send(program: &Program, actor: &Actor, request: &str, body: &str) -> Result<Answer, NotCarriedOut> {
    once(program, call(program, actor, request, body), |within| work(within, actor.clone())).await
}

fn about(actor: &Actor) -> Announcement {
    let tenant = actor.tenant.clone();
    Announcement { changed: Changed::Enrollment { tenant: tenant.clone() }, tenants: vec![tenant] }
}

pub(super) async fn effects(program: &Program, actor: &Actor) -> usize {
    credentials::list(program, actor).await.unwrap().len()
}

async fn logged(program: &Program, actor: &Actor) -> usize {
    let mut tx = program.database.snapshot().await.unwrap();
    events::after(&mut tx, actor.tenant.as_str(), 0, 1000).await.unwrap().len()
}

on_both_engines! {
    async fn what_is_sent_twice_happens_once_and_is_answered_alike(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        let first = send(&program, &ebba, "one", "{}").await.unwrap();
        let again = send(&program.another_node().await.program, &ebba, "one", "{}").await.unwrap();
        assert_eq!(first, again);
        assert_eq!((effects(&program, &ebba).await, logged(&program, &ebba).await), (1, 1));
        let other = send(&program, &ebba, "two", "{}").await.unwrap();
        assert_ne!(first.body, other.body);
        assert_eq!(effects(&program, &ebba).await, 2);
    }

    async fn what_is_told_once_is_neither_kept_nor_repeated(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        let told = async |within: Program| {
            work(within, ebba.clone()).await;
            Answer { repeated: Some("without".into()), ..answer(201, "with the password of somebody".into()) }
        };
        let first = once(&program, call(&program, &ebba, "one", "{}"), told).await.unwrap();
        assert_eq!(first.body, "with the password of somebody");
        assert_eq!(send(&program, &ebba, "one", "{}").await.unwrap().body, "without");
        let stored = program.everything_stored().await;
        assert!(!stored.windows(first.body.len()).any(|it| it == first.body.as_bytes()));
    }

    async fn the_same_id_on_another_body_is_refused(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        send(&program, &ebba, "one", "{}").await.unwrap();
        assert!(matches!(send(&program, &ebba, "one", "{ }").await, Err(NotCarriedOut::AnotherBody)));
        assert_eq!(effects(&program, &ebba).await, 1);
    }

    async fn the_id_of_another_tenant_or_another_address_is_another_call(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, nora) = (world.actor("ebba"), world.actor("nora"));
        send(&program, &ebba, "one", "{}").await.unwrap();
        send(&program, &nora, "one", "{}").await.unwrap();
        assert_eq!((effects(&program, &ebba).await, effects(&program, &nora).await), (1, 1));
        let elsewhere = Call { operation: "POST /v1/elsewhere".into(), ..call(&program, &ebba, "one", "{}") };
        once(&program, elsewhere, |within| work(within, ebba.clone())).await.unwrap();
        assert_eq!(effects(&program, &ebba).await, 2);
    }

    async fn after_a_day_it_is_a_new_call(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        let first = send(&program, &ebba, "one", "{}").await.unwrap();
        program.clock.advance(REPEATED - Duration::microseconds(1));
        assert_eq!(send(&program, &ebba, "one", "{}").await.unwrap(), first);
        assert_eq!(forget_old(&program).await.unwrap(), 0);
        program.clock.advance(Duration::microseconds(1));
        assert_ne!(send(&program, &ebba, "one", "another").await.unwrap(), first);
        assert_eq!(effects(&program, &ebba).await, 2);
        program.clock.advance(REPEATED);
        assert_eq!(forget_old(&program).await.unwrap(), 1);
    }

    async fn sent_at_once_to_two_servers_it_happens_once(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        let nodes = [program.program.clone(), program.another_node().await.program];
        for round in 0..ROUNDS {
            let start = Arc::new(Barrier::new(2));
            let sent = nodes.clone().map(|node| {
                let (start, ebba) = (start.clone(), ebba.clone());
                tokio::spawn(async move {
                    start.wait().await;
                    send(&node, &ebba, &format!("round {round}"), "{}").await.unwrap()
                })
            });
            let [first, second] = sent;
            assert_eq!(first.await.unwrap(), second.await.unwrap(), "round {round}");
        }
        assert_eq!(effects(&program, &ebba).await, usize::from(ROUNDS));
    }

    async fn a_refusal_is_repeated_and_its_row_in_the_log_stays(program: TestProgram) {
        let world = testing::world(&program).await;
        let nils = world.actor("nils");
        let first = send(&program, &nils, "one", "{}").await.unwrap();
        assert_eq!(first.status, 403);
        assert_eq!(send(&program, &nils, "one", "{}").await.unwrap(), first);
        assert_eq!(logged(&program, &nils).await, 1);
    }

    async fn a_failure_of_ours_leaves_nothing_behind(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        let mut heard = program.feed.subscribe();
        let failed = once(&program, call(&program, &ebba, "one", "{}"), async |within| {
            within.feed.announce(about(&ebba)).await;
            work(within, ebba.clone()).await;
            answer(500, String::new())
        });
        assert_eq!(failed.await.unwrap().status, 500);
        assert_eq!((effects(&program, &ebba).await, logged(&program, &ebba).await), (0, 0));
        assert!(heard.try_recv().is_err());
        assert_eq!(send(&program, &ebba, "one", "{}").await.unwrap().status, 201, "it can be sent again");
    }

    async fn one_that_is_told_to_come_later_is_carried_out_later(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        let nils = world.actor("nils");
        let busy = once(&program, call(&program, &ebba, "one", "{}"), |within| async move {
            credentials::create(&within, &nils, &new("X", &[])).await.unwrap_err();
            answer(409, String::new())
        });
        assert_eq!(busy.await.unwrap().status, 409);
        assert_eq!(logged(&program, &ebba).await, 1, "what was refused stays in the log");
        assert_eq!(send(&program, &ebba, "one", "{}").await.unwrap().status, 201);
    }

    async fn what_is_given_up_half_way_is_undone_and_the_rest_of_the_call_stays(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        let done = once(&program, call(&program, &ebba, "one", "{}"), async |within| {
            work(within.clone(), ebba.clone()).await;
            let mut given_up = within.database.begin().await.unwrap();
            accounts::add_role(&mut given_up, &ebba.user, &ebba.tenant, Role::SalesAgent).await.unwrap();
            drop(given_up);
            work(within, ebba.clone()).await
        });
        assert_eq!(done.await.unwrap().status, 201);
        assert_eq!(effects(&program, &ebba).await, 2);
        let after = people::show(&program, &ebba, &ebba.user).await.unwrap();
        assert!(!after.roles.contains(Role::SalesAgent));
    }

    async fn what_a_call_announces_is_told_when_it_is_done(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        let mut heard = program.feed.subscribe();
        let relay = program.program.clone();
        tokio::spawn(async move { relay.feed.relay().await });
        once(&program, call(&program, &ebba, "one", "{}"), async |within| {
            within.feed.announce(about(&ebba)).await;
            assert!(heard.is_empty(), "not before");
            work(within, ebba.clone()).await
        })
        .await
        .unwrap();
        let told = heard.recv().await.unwrap();
        assert_eq!(told, about(&ebba));
    }
}
