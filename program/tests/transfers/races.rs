//! Two servers at the same moment: exactly one wins, and all that is stored agrees with the winner (S42).

use super::rows::{ADD_A_SEAT, number, standing, texts, try_change};
use super::{add_on_of, asking, buy, is_overtaken, kinds, license, refused, requested_license, shown, status};
use domain::eligibility::Ineligible;
use domain::transfer::Status;
use domain::{Actor, Transfer, TransferId, TransferRefusal};
use program::testing::{self, TestProgram, World, on_both_engines, race};
use program::transfers::{self, Answer, NewRequest};
use program::{Program, ProgramError, Refusal};

const ROUNDS: u64 = 200;

/// A request for a base with an add-on that nobody has asked for before.
pub(super) async fn fresh(program: &TestProgram, world: &World, round: u64) -> TransferId {
    let base = license(round * 2);
    buy(program, world, &[base.clone(), add_on_of(&base, round * 2 + 1)]).await;
    requested_license(program, world, round * 2).await
}

async fn accept(program: Program, actor: Actor, id: TransferId, answer: Answer) -> Result<Transfer, ProgramError> {
    transfers::accept(&program, &actor, &id, &answer).await
}

async fn withdraw(program: Program, actor: Actor, id: TransferId) -> Result<Transfer, ProgramError> {
    transfers::withdraw(&program, &actor, &id).await
}

async fn reject(program: Program, actor: Actor, id: TransferId) -> Result<Transfer, ProgramError> {
    transfers::reject(&program, &actor, &id, "No").await
}

/// Who comes second is told that the request has ended, or that someone was faster.
fn came_second(outcome: Result<Transfer, ProgramError>) {
    if !is_overtaken(&outcome) {
        assert_eq!(refused(outcome), Refusal::Transfer(TransferRefusal::AlreadyEnded));
    }
}

/// What is stored about a request agrees with how it ended, and its end is logged once per partner.
pub(super) async fn agrees(program: &TestProgram, world: &World, id: &TransferId, round: u64, ended: Status) {
    assert_eq!(status(program, world, id).await, ended, "round {round}");
    let (made, stands) = match ended {
        Status::Complete => (2, "suspended Transferred"),
        _ => (0, "active -"),
    };
    let of_transfer = "SELECT count(*) FROM subscriptions WHERE transfer_id = $1";
    assert_eq!(number(program, of_transfer, &[id.as_str()]).await, made, "round {round}");
    let orders = "SELECT count(*) FROM orders WHERE transfer_id = $1";
    assert_eq!(number(program, orders, &[id.as_str()]).await, made / 2, "round {round}");
    for line in [round * 2, round * 2 + 1] {
        assert_eq!(standing(program, &license(line).id).await, stands, "round {round}");
    }
    let ends = match ended {
        Status::Complete => vec!["transfer_accepted", "transfer_created", "transfer_finished"],
        Status::Withdrawn => vec!["transfer_created", "transfer_withdrawn"],
        _ => vec!["transfer_created", "transfer_rejected"],
    };
    let logged =
        "SELECT kind FROM events WHERE resource_id = $1 AND tenant_id = $2 AND outcome = 'succeeded' ORDER BY kind";
    for tenant in ["wingtip", "northwind"].map(|key| world.partner(key)) {
        assert_eq!(texts(program, logged, &[id.as_str(), tenant.as_str()]).await, ends, "round {round}");
    }
}

on_both_engines! {
    /// S42
    async fn of_two_acceptances_exactly_one_moves_the_subscriptions(program: TestProgram) {
        let world = testing::world(&program).await;
        let node = program.another_node().await;
        for round in 0..ROUNDS {
            let id = fresh(&program, &world, round).await;
            let answer = |who: &str| Answer { request_id: Some(format!("{who}-{round}")), ..Answer::default() };

            let (one, other) = race(
                accept(program.program.clone(), world.actor("daan"), id.clone(), answer("daan")),
                accept(node.program.clone(), world.actor("sanne"), id.clone(), answer("sanne")),
            )
            .await;

            assert!(one.is_ok() != other.is_ok(), "round {round}: {one:?} {other:?}");
            came_second(if one.is_ok() { other } else { one });
            agrees(&program, &world, &id, round, Status::Complete).await;
        }
        assert_eq!(program::audit::verify(&program).await.unwrap().broken, []);
    }

    /// S42, TRA-20
    async fn of_an_acceptance_and_a_withdrawal_exactly_one_counts(program: TestProgram) {
        let world = testing::world(&program).await;
        let node = program.another_node().await;
        for round in 0..ROUNDS {
            let id = fresh(&program, &world, round).await;

            let (accepted, withdrawn) = race(
                accept(program.program.clone(), world.actor("daan"), id.clone(), Answer::default()),
                withdraw(node.program.clone(), world.actor("ebba"), id.clone()),
            )
            .await;

            assert!(accepted.is_ok() != withdrawn.is_ok(), "round {round}: {accepted:?} {withdrawn:?}");
            let ended = if accepted.is_ok() { Status::Complete } else { Status::Withdrawn };
            came_second(if accepted.is_ok() { withdrawn } else { accepted });
            agrees(&program, &world, &id, round, ended).await;
        }
    }

    /// S42, TRA-21
    async fn of_an_acceptance_and_a_rejection_exactly_one_counts(program: TestProgram) {
        let world = testing::world(&program).await;
        let node = program.another_node().await;
        for round in 0..ROUNDS {
            let id = fresh(&program, &world, round).await;

            let (accepted, rejected) = race(
                accept(program.program.clone(), world.actor("daan"), id.clone(), Answer::default()),
                reject(node.program.clone(), world.actor("sanne"), id.clone()),
            )
            .await;

            assert!(accepted.is_ok() != rejected.is_ok(), "round {round}: {accepted:?} {rejected:?}");
            let ended = if accepted.is_ok() { Status::Complete } else { Status::Rejected };
            came_second(if accepted.is_ok() { rejected } else { accepted });
            agrees(&program, &world, &id, round, ended).await;
        }
    }

    /// S42, TRA-13
    async fn seats_changed_at_the_moment_of_an_acceptance_are_either_seen_or_come_too_late(program: TestProgram) {
        let world = testing::world(&program).await;
        let node = program.another_node().await;
        for round in 0..ROUNDS {
            let id = fresh(&program, &world, round).await;
            let seen = Some(shown(&program, &world.actor("daan"), &id).await.version);
            let (source, changed) = (node.program.clone(), license(round * 2 + round % 2).id);

            let (accepted, seats) = race(
                accept(program.program.clone(), world.actor("daan"), id.clone(), Answer { seen, ..Answer::default() }),
                async move { try_change(&source, ADD_A_SEAT, &[changed.as_str()]).await.unwrap() },
            )
            .await;

            match (&accepted, seats) {
                (Ok(_), 0) => agrees(&program, &world, &id, round, Status::Complete).await,
                (Err(ProgramError::Overtaken), 1) => agrees_active(&program, &world, &id).await,
                both => panic!("round {round}: {both:?}"),
            }
        }
    }

    /// S42, TRA-09
    async fn of_two_requests_for_one_subscription_exactly_one_is_created(program: TestProgram) {
        let world = testing::world(&program).await;
        let node = program.another_node().await;
        for round in 0..ROUNDS {
            buy(&program, &world, &[license(round)]).await;
            let request = NewRequest { subscriptions: vec![license(round).id], ..asking(world, &[]) };
            let create = |program: Program, actor: Actor| {
                let request = request.clone();
                async move { transfers::create(&program, &actor, &request).await }
            };

            let (one, other) = race(
                create(program.program.clone(), world.actor("ebba")),
                create(node.program.clone(), world.actor("mira")),
            )
            .await;

            assert!(one.is_ok() != other.is_ok(), "round {round}: {one:?} {other:?}");
            let second = if one.is_ok() { other } else { one };
            if !is_overtaken(&second) {
                let Refusal::Ineligible(reasons) = refused(second) else { panic!("refused for something else") };
                assert!(matches!(reasons[0].1, Ineligible::InOpenRequest { .. }), "{reasons:?}");
            }
        }
        assert_eq!(number(&program, "SELECT count(*) FROM transfers", &[]).await, i64::try_from(ROUNDS).unwrap());
        let created = kinds(&program, &world.partner("wingtip")).await;
        let created = created.iter().filter(|kind| *kind == "transfer_created succeeded").count();
        assert_eq!(created, usize::try_from(ROUNDS).unwrap());
    }

    /// S41
    async fn one_answer_sent_to_two_servers_has_one_effect_and_both_tell_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let node = program.another_node().await;
        for round in 0..ROUNDS {
            let id = fresh(&program, &world, round).await;
            let answer = Answer { request_id: Some(format!("r-{round}")), ..Answer::default() };

            let (one, other) = race(
                accept(program.program.clone(), world.actor("daan"), id.clone(), answer.clone()),
                accept(node.program.clone(), world.actor("daan"), id.clone(), answer),
            )
            .await;

            assert_eq!(one.unwrap(), other.unwrap(), "round {round}");
            agrees(&program, &world, &id, round, Status::Complete).await;
        }
    }

    /// S41
    async fn one_creation_sent_to_two_servers_makes_one_request(program: TestProgram) {
        let world = testing::world(&program).await;
        let node = program.another_node().await;
        for round in 0..ROUNDS {
            buy(&program, &world, &[license(round)]).await;
            let request_id = Some(format!("r-{round}"));
            let request = NewRequest { subscriptions: vec![license(round).id], request_id, ..asking(world, &[]) };
            let create = |program: Program| {
                let (ebba, request) = (world.actor("ebba"), request.clone());
                async move { transfers::create(&program, &ebba, &request).await }
            };

            let (one, other) = race(create(program.program.clone()), create(node.program.clone())).await;

            assert_eq!(one.unwrap(), other.unwrap(), "round {round}");
        }
        assert_eq!(number(&program, "SELECT count(*) FROM transfers", &[]).await, i64::try_from(ROUNDS).unwrap());
    }
}

/// The request still waits and nothing has moved.
pub(super) async fn agrees_active(program: &TestProgram, world: &World, id: &TransferId) {
    assert_eq!(status(program, world, id).await, Status::Active);
    assert_eq!(number(program, "SELECT count(*) FROM subscriptions WHERE transfer_id = $1", &[id.as_str()]).await, 0);
}
