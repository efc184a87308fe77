//! How often one may try (S07, S08).

use super::{ELSEWHERE, OFFICE, alive, is_refused, sign_in, try_sign_in, wait_told};
use domain::UserId;
use program::accounts::{self, NewUser, hash_password};
use program::store;
use program::testing::{self, PASSWORD, START, TestProgram, on_both_engines};
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};
use time::{Duration, OffsetDateTime};

const EBBA: &str = "ebba@wingtip.example";

on_both_engines! {
    /// S07
    async fn the_fourth_wrong_try_from_an_address_is_refused_without_hashing(program: TestProgram) {
        testing::world(&program).await;
        for _ in 0..3 {
            assert!(is_refused(&try_sign_in(&program, EBBA, "wrong").await));
        }
        let before = program.hashes_done();

        let fourth = try_sign_in(&program, EBBA, PASSWORD).await;

        assert_eq!(wait_told(&fourth), Some(60));
        assert_eq!(program.hashes_done(), before);
        assert!(accounts::sign_in(&program, EBBA, PASSWORD, ELSEWHERE).await.is_ok(), "another address is free");
    }

    /// S07
    async fn after_the_wait_that_was_told_there_is_one_more_try(program: TestProgram) {
        testing::world(&program).await;
        for _ in 0..3 {
            assert!(is_refused(&try_sign_in(&program, EBBA, "wrong").await));
            program.clock.advance(Duration::seconds(5));
        }
        let wait = wait_told(&try_sign_in(&program, EBBA, "wrong").await).unwrap();

        program.clock.advance(Duration::seconds(i64::try_from(wait).unwrap() - 1));
        assert_eq!(wait_told(&try_sign_in(&program, EBBA, "wrong").await), Some(1));
        program.clock.advance(Duration::SECOND);

        assert!(is_refused(&try_sign_in(&program, EBBA, "wrong").await));
        assert!(wait_told(&try_sign_in(&program, EBBA, "wrong").await).is_some());
    }

    /// S07: whatever the times of tries, on whichever server and rightly or wrongly.
    async fn an_address_is_refused_exactly_when_its_last_minute_has_three_wrong_tries(program: TestProgram) {
        testing::world(&program).await;
        let name = add_victim(&program).await;
        let nodes = [program.another_node().await, program.clone()];
        let mut model: BTreeMap<u8, Vec<OffsetDateTime>> = BTreeMap::new();
        let mut told = [0; 3];
        for _ in 0..600 {
            let [pause, fine, from, node, right] = program.random::<5>();
            program.clock.advance(a_pause(pause, fine));
            let (now, wrong) = (program.now(), model.entry(from % 2).or_default());
            let expected = wait_of(wrong, now);
            let (from, password) = (attacker(u32::from(from % 2)), if right < 64 { PASSWORD } else { "wrong" });

            let outcome = accounts::sign_in(&nodes[usize::from(node % 2)], &name, password, from).await;

            assert_eq!(wait_told(&outcome), expected, "at {now}, after {wrong:?}");
            wrong.extend(is_refused(&outcome).then_some(now));
            told[if expected.is_some() { 0 } else { 1 + usize::from(outcome.is_ok()) }] += 1;
        }
        assert!(told.into_iter().all(|times| times > 50), "refused, wrong, right: {told:?}");
        for wrong in model.values() {
            assert!(wrong.windows(4).all(|four| four[3] - four[0] >= Duration::MINUTE), "{wrong:?}");
        }
    }

    /// S07
    async fn a_server_whose_clock_is_behind_lets_nobody_try_more_often(program: TestProgram) {
        testing::world(&program).await;
        for second in [30, -20, 5] {
            program.clock.advance(Duration::seconds(second));
            assert!(is_refused(&try_sign_in(&program, EBBA, "wrong").await));
        }
        assert!(wait_told(&try_sign_in(&program, EBBA, "wrong").await).is_some());
        program.clock.advance(Duration::seconds(74));
        assert_eq!(wait_told(&try_sign_in(&program, EBBA, "wrong").await), Some(1), "a minute after the newest time seen");
        program.clock.advance(Duration::SECOND);
        assert!(is_refused(&try_sign_in(&program, EBBA, "wrong").await));
    }

    /// S07
    async fn tries_at_the_same_moment_are_counted_one_by_one(program: TestProgram) {
        testing::world(&program).await;
        let before = program.hashes_done();
        let tries: Vec<_> = (0..12)
            .map(|_| {
                let program = program.program.clone();
                tokio::spawn(async move { accounts::sign_in(&program, EBBA, "wrong", OFFICE).await })
            })
            .collect();

        let mut refused = 0;
        for outcome in tries {
            refused += u64::from(wait_told(&outcome.await.unwrap()).is_some());
        }

        assert_eq!((refused, program.hashes_done() - before), (9, 3));
    }

    async fn people_who_sign_in_rightly_do_not_use_up_the_tries_of_their_office(program: TestProgram) {
        testing::world(&program).await;
        for _ in 0..8 {
            sign_in(&program, EBBA).await;
        }
        assert!(is_refused(&try_sign_in(&program, EBBA, "wrong").await));
    }

    /// S08
    async fn no_account_is_tried_more_than_1800_times_in_an_hour_and_its_sessions_stay_usable(program: TestProgram) {
        testing::world(&program).await;
        let victim = add_victim(&program).await;
        let session = accounts::sign_in(&program, &victim, PASSWORD, OFFICE).await.unwrap().token;

        let (hashed, mut admitted) = (program.hashes_done(), 0);
        for number in 0..1801 {
            program.clock.advance(Duration::HOUR / 1802);
            let outcome = accounts::sign_in(&program, &victim, "wrong", attacker(number)).await;
            assert!(is_refused(&outcome) || wait_told(&outcome).is_some(), "{outcome:?}");
            admitted += u64::from(is_refused(&outcome));
            assert!(number % 600 > 0 || alive(&program, &session).await, "used now and then");
        }

        assert!((1700..=1800).contains(&admitted), "{admitted}");
        assert_eq!(program.hashes_done() - hashed, admitted, "a refused try costs no hashing");
        assert!(alive(&program, &session).await);
        assert!(try_sign_in(&program, EBBA, PASSWORD).await.is_ok(), "other accounts are free");
    }

    async fn what_was_counted_is_forgotten_after_an_hour_without_tries(program: TestProgram) {
        testing::world(&program).await;
        assert!(is_refused(&try_sign_in(&program, EBBA, "wrong").await));

        program.clock.advance(Duration::minutes(59));
        accounts::sweep_sessions(&program).await.unwrap();
        assert_eq!(counted(&program).await, (1, 1), "the address and the account");
        program.clock.advance(Duration::minutes(2));
        accounts::sweep_sessions(&program).await.unwrap();
        assert_eq!(counted(&program).await, (0, 0));
    }
}

/// How many are counted: how many a sweep of all would remove.
async fn counted(program: &TestProgram) -> (u64, u64) {
    let mut tx = program.database.begin().await.unwrap();
    let addresses = store::sign_in_tries::sweep(&mut tx, program.now()).await.unwrap();
    (addresses, store::limits::sweep(&mut tx, program.now()).await.unwrap())
}

/// Between two tries: often none or a few seconds, now and then about a minute, to the microsecond.
fn a_pause(kind: u8, fine: u8) -> Duration {
    match kind % 4 {
        0 => Duration::ZERO,
        1 => Duration::milliseconds(i64::from(fine) * 40),
        2 => Duration::seconds(i64::from(fine % 30)),
        _ => Duration::MINUTE + Duration::microseconds(i64::from(fine % 3) - 1),
    }
}

/// The naive model: the seconds to wait after these wrong tries, if one has to.
fn wait_of(wrong: &[OffsetDateTime], now: OffsetDateTime) -> Option<u64> {
    let third = *wrong.iter().rev().nth(2)?;
    let wait = third + Duration::MINUTE - now;
    wait.is_positive().then(|| u64::try_from(wait.whole_microseconds()).unwrap().div_ceil(1_000_000))
}

async fn add_victim(program: &TestProgram) -> String {
    let victim = NewUser {
        id: UserId::of(program.random()),
        sign_in_name: "victim@wingtip.example".into(),
        name: "A Victim".into(),
        password_hash: hash_password(program, PASSWORD).await.unwrap(),
        language: None,
    };
    let mut tx = program.database.begin().await.unwrap();
    accounts::add_user(&mut tx, &victim, START).await.unwrap();
    tx.commit().await.unwrap();
    victim.sign_in_name
}

/// One of 200 addresses.
fn attacker(number: u32) -> IpAddr {
    IpAddr::V4(Ipv4Addr::from_bits(Ipv4Addr::new(127, 0, 1, 0).to_bits() + number % 200))
}
