//! On SQLite, calls that come at the same time are stored together; on both engines each is told only what became of it.

use super::calls::{answer, call, effects, send, work};
use domain::Actor;
use futures::future::{Either, join, join_all, select};
use futures::poll;
use program::Program;
use program::calls::{Answer, once};
use program::testing::{self, Engine, on_both_engines};
use std::pin::Pin;
use tokio::sync::Semaphore;

/// Lets a call through to its turn, and out of it again.
struct Gate {
    ready: Semaphore,
    turn: Semaphore,
    done: Semaphore,
    end: Semaphore,
}

impl Gate {
    fn new() -> Self {
        let shut = || Semaphore::new(0);
        Self { ready: shut(), turn: shut(), done: shut(), end: shut() }
    }

    fn open() -> Self {
        let gate = Self::new();
        gate.turn.add_permits(1);
        gate.end.add_permits(1);
        gate
    }
}

async fn pass(gate: &Semaphore) {
    gate.acquire().await.unwrap().forget();
}

/// A call that waits before it takes its turn, and again within it.
async fn gated(program: &Program, actor: &Actor, request: &str, gate: &Gate) -> Answer {
    let work = async |within: Program| {
        gate.ready.add_permits(1);
        pass(&gate.turn).await;
        let answer = work(within, actor.clone()).await;
        gate.done.add_permits(1);
        pass(&gate.end).await;
        answer
    };
    once(program, call(program, actor, request, "{}"), work).await.unwrap()
}

type Turn<'a> = Pin<Box<dyn Future<Output = Answer> + 'a>>;

/// Two calls of one group: the first is done and waits, the second has its turn.
async fn two_in_a_group<'a>(program: &'a Program, actor: &'a Actor, gates: &'a [Gate; 2]) -> (Turn<'a>, Turn<'a>) {
    let busy = program.database.begin().await.unwrap();
    let mut first: Turn<'a> = Box::pin(gated(program, actor, "first", &gates[0]));
    let mut second: Turn<'a> = Box::pin(gated(program, actor, "second", &gates[1]));
    for (turn, gate) in [(&mut first, &gates[0]), (&mut second, &gates[1])] {
        until(turn, &gate.ready).await;
        gate.turn.add_permits(1);
        assert!(poll!(turn.as_mut()).is_pending(), "the writer is busy");
    }
    drop(busy);
    until(&mut first, &gates[0].done).await;
    gates[0].end.add_permits(1);
    {
        let both = select(&mut first, Box::pin(until(&mut second, &gates[1].done))).await;
        assert!(matches!(both, Either::Right(_)), "nobody is answered before the group has ended");
    }
    (first, second)
}

/// Go on with a call until it has come to a gate.
async fn until(turn: &mut Turn<'_>, gate: &Semaphore) {
    assert!(matches!(select(turn, Box::pin(pass(gate))).await, Either::Right(_)), "it waits at the gate");
}

#[test]
fn what_comes_at_once_is_stored_together() {
    testing::run(Engine::Sqlite, async |program| {
        let ebba = testing::world(&program).await.actor("ebba");
        let gates = [Gate::new(), Gate::new()];
        let (first, second) = two_in_a_group(&program, &ebba, &gates).await;
        assert_eq!(effects(&program, &ebba).await, 0, "nothing is stored yet");
        gates[1].end.add_permits(1);
        let (first, second) = join(first, second).await;
        assert_eq!((first.status, second.status), (201, 201));
        assert_eq!(effects(&program, &ebba).await, 2);
    });
}

#[test]
fn whoever_is_cut_off_in_its_turn_takes_nobody_along() {
    testing::run(Engine::Sqlite, async |program| {
        let ebba = testing::world(&program).await.actor("ebba");
        let gates = [Gate::new(), Gate::new()];
        let (first, second) = two_in_a_group(&program, &ebba, &gates).await;
        drop(second);
        assert_eq!(first.await.status, 201);
        assert_eq!(effects(&program, &ebba).await, 1);
        assert_eq!(send(&program, &ebba, "second", "{}").await.unwrap().status, 201, "it can be sent again");
    });
}

#[test]
fn what_was_cut_off_is_undone_whole_whoever_comes_next_is_cut_off_too() {
    testing::run(Engine::Sqlite, async |program| {
        let ebba = testing::world(&program).await.actor("ebba");
        let mut stored = 0;
        for steps in 1..=30_usize {
            let gate = Gate::new();
            let cut_off_id = format!("cut off {steps}");
            let mut cut_off: Turn<'_> = Box::pin(gated(&program, &ebba, &cut_off_id, &gate));
            gate.turn.add_permits(1);
            until(&mut cut_off, &gate.done).await;
            let next_id = format!("next {steps}");
            let open = Gate::open();
            let mut next: Turn<'_> = Box::pin(gated(&program, &ebba, &next_id, &open));
            assert!(poll!(next.as_mut()).is_pending(), "it waits for its turn, or for what comes before");
            drop(cut_off);
            for _ in 0..steps {
                tokio::task::yield_now().await;
                if poll!(next.as_mut()).is_ready() {
                    break;
                }
            }
            drop(next);
            assert_eq!(send(&program, &ebba, &format!("last {steps}"), "{}").await.unwrap().status, 201);
            let after = effects(&program, &ebba).await;
            assert!((stored + 1..=stored + 2).contains(&after), "the last, and the next if it was through: {after}");
            stored = after;
        }
    });
}

#[test]
fn whoever_fails_takes_nobody_along() {
    testing::run(Engine::Sqlite, async |program| {
        let ebba = testing::world(&program).await.actor("ebba");
        let mixed = (0..32).map(|number: u32| {
            let (program, ebba) = (&program, &ebba);
            async move {
                let fails = number.is_multiple_of(3);
                let work = async |within| {
                    let done = work(within, ebba.clone()).await;
                    if fails { answer(500, String::new()) } else { done }
                };
                once(program, call(program, ebba, &number.to_string(), "{}"), work).await.unwrap().status
            }
        });
        let answered = join_all(mixed).await;
        assert_eq!(answered.iter().filter(|it| **it == 500).count(), 11);
        assert_eq!(effects(&program, &ebba).await, 21);
    });
}

#[test]
fn on_a_full_disk_only_what_was_answered_as_stored_is() {
    testing::run(Engine::Sqlite, async |program| {
        let ebba = testing::world(&program).await.actor("ebba");
        program.fill_disk(true).await;
        let requests: Vec<String> = (0..64).map(|number| number.to_string()).collect();
        let answers = join_all(requests.iter().map(|request| send(&program, &ebba, request, "{}"))).await;
        let stored = answers.iter().filter(|it| it.as_ref().is_ok_and(|it| it.status == 201)).count();
        assert!(stored < requests.len(), "the disk was full");
        program.fill_disk(false).await;
        assert_eq!(effects(&program, &ebba).await, stored);
        let again = join_all(requests.iter().map(|request| send(&program, &ebba, request, "{}"))).await;
        assert!(again.into_iter().all(|it| it.unwrap().status == 201));
        assert_eq!(effects(&program, &ebba).await, requests.len());
    });
}

on_both_engines! {
    async fn however_many_come_at_once_each_is_stored_and_answered(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        let requests: Vec<String> = (0..32).map(|number| number.to_string()).collect();
        let answers = join_all(requests.iter().map(|request| send(&program, &ebba, request, "{}"))).await;
        assert!(answers.into_iter().all(|it| it.unwrap().status == 201));
        assert_eq!(effects(&program, &ebba).await, requests.len());
    }
}
