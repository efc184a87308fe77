//! The demo: the same world for the same options and day, with every state in it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod dump;

use domain::subscription::{ProductFamily, SubscriptionStatus};
use domain::transfer::Status;
use dump::dump;
use program::demo::{self, DemoOptions, DemoSummary, PASSWORD};
use program::testing::{self, TestProgram};
use program::verification::{self, QueueQuery};
use program::{ProgramError, accounts, audit, on_both_engines};
use std::cell::Cell;
use std::net::{IpAddr, Ipv4Addr};
use time::Duration;

const SMALL: DemoOptions = DemoOptions { customers: 60 };

async fn build(program: &TestProgram) -> DemoSummary {
    demo::build(program, &SMALL, &|_| ()).await.unwrap()
}

on_both_engines! {
    async fn the_same_day_makes_the_same_world(program: TestProgram) {
        let later = TestProgram::fresh(program.engine()).await;
        later.clock.advance(Duration::hours(9));
        // Whatever the program's own randomness has been used for.
        let _: [u8; 64] = later.random();

        assert_eq!(build(&program).await, build(&later).await);
        assert_eq!(dump(&program).await, dump(&later).await);
    }

    async fn every_state_family_and_status_is_there(program: TestProgram) {
        let summary = build(&program).await;
        let rows = dump(&program).await.concat();
        let there = |word: &str| rows.iter().any(|row| row.contains(&format!("|{word}|")));

        for status in Status::ALL.into_iter().filter(|status| *status != Status::InProgress) {
            assert!(there(status.code()), "no request is {}", status.code());
        }
        assert!(ProductFamily::ALL.iter().all(|family| there(family.code())));
        assert!(SubscriptionStatus::ALL.iter().all(|status| there(status.code())));
        assert!(there("trial") && there("unprovisioned") && there("Transferred"));
        assert!(rows.iter().any(|row| row.contains("TR-7F3K-0069")), "numbers are as in the design");
        let customers = rows.iter().filter(|row| row.contains("|europe|") && !row.contains("|EUR|")).count();
        assert!(u64::try_from(customers).unwrap() >= summary.customers);
        assert!(rows.iter().all(|row| !row.ends_with("|waits")), "no letter of the past is sent");
    }

    async fn the_program_desk_has_cases_at_different_steps_and_who_is_not_enrolled_stays_so(program: TestProgram) {
        build(&program).await;
        let from = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let token = accounts::sign_in(&program, "amara.okafor@programdesk.example", PASSWORD, from).await.unwrap().token;
        let amara = accounts::session(&program, token.reveal()).await.unwrap().unwrap().actor.unwrap();
        let queue = verification::queue(&program, &amara, &QueueQuery::default()).await.unwrap();

        let seen: Vec<_> = queue.rows.iter().map(|row| (row.company.as_str(), row.status.as_str())).collect();
        let expected = [
            ("Kuusi Systems Oy", "review"),
            ("Molen IT B.V.", "waiting"),
            ("Lindgren Data AB", "review"),
            ("Adatum Konsult AB", "review"),
        ];
        assert_eq!(seen, expected, "oldest first, and Nova IT is left for whoever tries the demo");
        assert_eq!((queue.counts.late, queue.counts.waiting), (1, 1));
    }

    async fn its_past_is_whole_and_nothing_lies_in_the_future(program: TestProgram) {
        build(&program).await;
        let verified = audit::verify(&program).await.unwrap();
        assert_eq!(verified.broken, []);
        assert!(verified.rows > 40 && verified.chains >= 4, "{verified:?}");
        let today = program::store::micros(program.now().replace_time(time::Time::MIDNIGHT));
        let moments = dump(&program).await.concat().into_iter().filter(|row| row.contains("|update_transfer|"));
        assert!(moments.map(|row| row.split('|').nth(4).unwrap().parse::<i64>().unwrap()).all(|at| at < today));
    }

    async fn everyone_signs_in_with_the_one_password(program: TestProgram) {
        build(&program).await;
        let from = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let tenants = |name: &'static str| {
            let program = &program;
            async move { accounts::sign_in(program, name, PASSWORD, from).await.unwrap().tenants.len() }
        };
        assert_eq!(tenants("ebba.lindqvist@wingtipcloud.example").await, 1);
        assert_eq!(tenants("mira.holm@wingtipcloud.example").await, 2);
        assert_eq!(tenants("li.wei@fabrikam.example").await, 1);
    }

    async fn a_database_in_use_is_refused(program: TestProgram) {
        testing::world(&program).await;
        let before = dump(&program).await;
        let refused = demo::build(&program, &SMALL, &|_| ()).await.unwrap_err();
        assert!(matches!(refused, ProgramError::Setup(_)), "{refused:?}");
        assert_eq!(dump(&program).await, before);
    }

    async fn progress_counts_up_to_the_customers_asked_for(program: TestProgram) {
        let (options, last) = (DemoOptions { customers: 1_200 }, Cell::new(0));
        demo::build(&program, &options, &|progress| {
            assert!(progress.done > last.get() && progress.total == 1_200);
            last.set(progress.done);
        }).await.unwrap();
        assert_eq!(last.get(), 1_200);
    }
}
