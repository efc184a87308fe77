//! The provider's queue: its order, its clock over weekends, what has changed since, and its figures.

use super::rows::{ADD_A_SEAT, SUSPEND, change, try_change};
use super::{accepted, adventure, buy, license, requested, requested_license};
use domain::Actor;
use program::Program;
use program::testing::{self, START, TestProgram, World, on_both_engines};
use program::transfers::{self, QueueStats, RequestRow, RequestsQuery};
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

async fn queue(program: &Program, actor: &Actor, text: Option<&str>) -> Vec<RequestRow> {
    let (mut rows, mut query) = (Vec::new(), RequestsQuery { text: text.map(str::to_owned), after: None });
    loop {
        let page = transfers::requests(program, actor, &query).await.unwrap();
        assert!(page.rows.len() <= 50);
        rows.extend(page.rows);
        match page.next {
            Some(next) => query.after = Some(next),
            None => return rows,
        }
    }
}

async fn one(program: &Program, world: &World) -> RequestRow {
    queue(program, &world.actor("daan"), None).await.remove(0)
}

async fn stats(program: &Program, world: &World) -> QueueStats {
    transfers::requests(program, &world.actor("daan"), &RequestsQuery::default()).await.unwrap().stats
}

/// A licence requested at that time.
async fn requested_at(program: &TestProgram, world: &World, number: u64, at: OffsetDateTime) -> domain::TransferId {
    program.clock.set(at);
    buy(program, world, &[license(number)]).await;
    requested_license(program, world, number).await
}

on_both_engines! {
    async fn what_waits_longest_comes_first_and_no_request_is_lost_over_the_pages(program: TestProgram) {
        let world = testing::world(&program).await;
        buy(&program, &world, &(0..120).map(license).collect::<Vec<_>>()).await;
        let mut expected = Vec::new();
        for number in 0..120 {
            if number % 40 == 0 {
                program.clock.advance(Duration::SECOND);
            }
            expected.push((number / 40, requested_license(&program, &world, number).await.to_string()));
        }
        expected.sort();
        let rows = queue(&program, &world.actor("daan"), None).await;
        let ids: Vec<_> = rows.into_iter().map(|row| row.transfer.id).collect();
        assert_eq!(ids, expected.into_iter().map(|(_, id)| id).collect::<Vec<_>>());
        assert_eq!(stats(&program, &world).await.waiting, 120);
        assert_eq!(queue(&program, &world.actor("tom"), None).await.len(), 0);
        assert_eq!(queue(&program, &world.actor("ebba"), None).await.len(), 0, "the source has no queue");
    }

    async fn only_waiting_requests_stand_in_the_queue(program: TestProgram) {
        let world = testing::world(&program).await;
        let (one, other, third) = (
            requested(&program, &world, &["e3"]).await,
            requested(&program, &world, &["f3"]).await,
            requested(&program, &world, &["azure"]).await,
        );
        accepted(&program, &world, &one).await;
        transfers::withdraw(&program, &world.actor("ebba"), &other).await.unwrap();
        let left: Vec<_> = queue(&program, &world.actor("daan"), None).await.into_iter().map(|row| row.transfer.id).collect();
        assert_eq!(left, [third.as_str()]);
    }

    async fn the_weekend_does_not_count_against_the_provider(program: TestProgram) {
        let world = testing::world(&program).await;
        // Friday, 10:00.
        requested(&program, &world, &["e3"]).await;
        let row = one(&program, &world).await;
        assert_eq!((row.age, row.due, row.overdue), (Duration::ZERO, datetime!(2026-11-24 10:00 UTC), None));

        program.clock.set(datetime!(2026-11-22 15:00 UTC));
        assert_eq!(one(&program, &world).await.age, Duration::hours(14), "Friday's rest");
        program.clock.set(datetime!(2026-11-24 10:00 UTC));
        let row = one(&program, &world).await;
        assert_eq!((row.age, row.overdue), (Duration::days(2), None), "in time to the second");
        program.clock.set(datetime!(2026-11-24 13:00 UTC));
        assert_eq!(one(&program, &world).await.overdue, Some(Duration::hours(3)));
        program.clock.set(datetime!(2026-11-29 13:00 UTC));
        assert_eq!(one(&program, &world).await.overdue, Some(Duration::hours(14 + 24 * 3)));
    }

    async fn changed_seats_and_what_cannot_move_any_more_are_marked(program: TestProgram) {
        let world = testing::world(&program).await;
        requested(&program, &world, &["e3"]).await;
        let marks = async || {
            let row = one(&program, &world).await;
            (row.drifted, row.stuck, row.ready)
        };
        assert_eq!(marks().await, (false, 0, true));
        change(&program, ADD_A_SEAT, &[adventure(world, "phone").as_str()]).await;
        assert_eq!(marks().await, (true, 0, true));
        change(&program, SUSPEND, &[adventure(world, "audio").as_str()]).await;
        assert_eq!(marks().await, (true, 1, true));
        let give = "UPDATE subscriptions SET owner_id = $2 WHERE id = $1";
        change(&program, give, &[adventure(world, "e3").as_str(), world.partner("proseware").as_str()]).await;
        assert_eq!(marks().await, (true, 2, true));
        for (spoil, cure) in [
            ("UPDATE partnerships SET removed_at = 5", "UPDATE partnerships SET removed_at = NULL"),
            (
                "UPDATE customer_relations SET ended_at = 5 WHERE kind = 'indirect_provider'",
                "UPDATE customer_relations SET ended_at = NULL",
            ),
            (
                "UPDATE customer_agreements SET method = 'attestation', partner_id = (SELECT min(reseller_id) FROM partnerships)",
                "UPDATE customer_agreements SET method = 'direct', partner_id = NULL",
            ),
        ] {
            change(&program, spoil, &[]).await;
            assert_eq!(marks().await, (true, 2, false), "{spoil}");
            change(&program, cure, &[]).await;
        }
        assert_eq!(marks().await, (true, 2, true));
    }

    async fn the_figures_tell_what_is_late_what_is_due_today_and_how_fast_answers_were(program: TestProgram) {
        let world = testing::world(&program).await;
        let nothing = QueueStats { waiting: 0, overdue: 0, due_today: 0, next_due: None, median_answer: None };
        assert_eq!(stats(&program, &world).await, nothing);

        // Answered after 2, 26 and 30 business hours: a Monday's and a Tuesday's.
        for (number, made, answered) in [
            (1, datetime!(2026-11-02 08:00 UTC), datetime!(2026-11-02 10:00 UTC)),
            (2, datetime!(2026-11-02 08:00 UTC), datetime!(2026-11-03 10:00 UTC)),
            (3, datetime!(2026-11-06 10:00 UTC), datetime!(2026-11-09 16:00 UTC)),
        ] {
            let id = requested_at(&program, &world, number, made).await;
            program.clock.set(answered);
            transfers::reject(&program, &world.actor("daan"), &id, "No").await.unwrap();
        }
        // Withdrawn: not an answer.
        let id = requested_at(&program, &world, 4, datetime!(2026-11-16 10:00 UTC)).await;
        transfers::withdraw(&program, &world.actor("ebba"), &id).await.unwrap();
        // Due on Thursday the 19th, on Friday the 20th, at the end of Friday, and on Monday.
        requested_at(&program, &world, 5, datetime!(2026-11-17 09:00 UTC)).await;
        requested_at(&program, &world, 6, datetime!(2026-11-18 15:00 UTC)).await;
        requested_at(&program, &world, 7, datetime!(2026-11-19 00:00 UTC)).await;
        requested_at(&program, &world, 8, datetime!(2026-11-19 09:00 UTC)).await;
        program.clock.set(START);

        let expected = QueueStats {
            waiting: 4,
            overdue: 1,
            due_today: 2,
            next_due: Some(datetime!(2026-11-20 15:00 UTC)),
            median_answer: Some(Duration::hours(26)),
        };
        assert_eq!(stats(&program, &world).await, expected);
        let late: Vec<_> = queue(&program, &world.actor("daan"), None).await.into_iter().map(|row| row.overdue.is_some()).collect();
        assert_eq!(late, [true, false, false, false]);
    }

    async fn a_request_of_the_weekend_is_due_at_the_end_of_tuesday(program: TestProgram) {
        let world = testing::world(&program).await;
        requested_at(&program, &world, 1, datetime!(2026-11-21 12:00 UTC)).await;
        program.clock.set(datetime!(2026-11-23 09:00 UTC));
        assert_eq!(stats(&program, &world).await.due_today, 0);
        program.clock.set(datetime!(2026-11-24 09:00 UTC));
        assert_eq!(stats(&program, &world).await.due_today, 1);
        program.clock.set(datetime!(2026-11-25 00:00:01 UTC));
        let late = stats(&program, &world).await;
        assert_eq!((late.due_today, late.overdue), (0, 1));
    }

    async fn over_a_weekend_rows_and_figures_agree_on_what_is_late(program: TestProgram) {
        let world = testing::world(&program).await;
        // Two business days later it is Saturday, 00:00: what is due then is late from Monday on.
        requested_at(&program, &world, 1, datetime!(2026-11-19 00:00 UTC)).await;
        for (at, late) in [
            (datetime!(2026-11-21 00:00 UTC), 0),
            (datetime!(2026-11-22 12:00 UTC), 0),
            (datetime!(2026-11-23 00:00:01 UTC), 1),
        ] {
            program.clock.set(at);
            assert_eq!(usize::from(one(&program, &world).await.overdue.is_some()), late, "{at}");
            assert_eq!(stats(&program, &world).await.overdue, late, "{at}");
        }
    }

    async fn an_answer_counts_by_when_it_was_given(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested_at(&program, &world, 1, datetime!(2026-10-05 08:00 UTC)).await;
        program.clock.set(datetime!(2026-10-30 08:00 UTC));
        transfers::reject(&program, &world.actor("daan"), &id, "No").await.unwrap();
        assert_eq!(stats(&program, &world).await.median_answer, Some(Duration::days(19)));
        program.clock.set(datetime!(2026-11-28 08:00 UTC));
        assert_eq!(stats(&program, &world).await.median_answer, Some(Duration::days(19)), "29 days ago");
        program.clock.set(datetime!(2026-11-30 08:00 UTC));
        assert_eq!(stats(&program, &world).await.median_answer, None, "31 days ago");
    }

    /// S69
    async fn the_queue_is_searched_by_number_customer_and_reseller_in_any_script(program: TestProgram) {
        let world = testing::world(&program).await;
        requested(&program, &world, &["e3"]).await;
        let number = one(&program, &world).await.transfer.number;
        let names = ["UPDATE customers SET name = 'ÖRESUND 天空 100%_Åk\\eri' WHERE id = $1", "UPDATE partner_tenants SET name = 'Ångström & Söner' WHERE id = $1"];
        try_change(&program, names[0], &[world.customer("adventure").as_str()]).await.unwrap();
        try_change(&program, names[1], &[world.partner("wingtip").as_str()]).await.unwrap();
        let lower = number.to_lowercase();
        for found in [&number, &lower[3..], "öresund", "SUND", "天空", "%_å", "k\\e", "ångSTRÖM", "& sö", ""] {
            assert_eq!(queue(&program, &world.actor("daan"), Some(found)).await.len(), 1, "{found}");
        }
        for missed in ["%%", "__", "northwind", "1000", "\\\\", "\0", "'", "adventure", &"a".repeat(60_000)] {
            let start: String = missed.chars().take(12).collect();
            assert_eq!(queue(&program, &world.actor("daan"), Some(missed)).await.len(), 0, "{start:?}");
        }
    }

    async fn a_search_in_a_long_queue_loses_nothing_over_its_pages(program: TestProgram) {
        let world = testing::world(&program).await;
        buy(&program, &world, &(0..130).map(license).collect::<Vec<_>>()).await;
        for number in 0..130 {
            requested_license(&program, &world, number).await;
        }
        assert_eq!(queue(&program, &world.actor("daan"), Some("ADVENTURE")).await.len(), 130);
        assert_eq!(queue(&program, &world.actor("daan"), Some("-01")).await.len(), 31, "0100 to 0130");
    }
}
