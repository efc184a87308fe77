//! The lists of requests a partner sent or got.

use super::customers::{id as customer, save};
use super::rows::SUSPEND;
use super::{accepted, asking, buy, license, requested, requested_license, rows, shown};
use domain::transfer::Status::{
    self, Active, Complete, Expired, Failed, InProgress, PartiallyComplete, Rejected, Withdrawn,
};
use domain::{Actor, TransferId};
use program::Program;
use program::subscriptions;
use program::testing::{self, TestProgram, World, on_both_engines};
use program::transfers::{self, Answer, NewRequest, TransfersQuery};
use time::Duration;

async fn walk(program: &Program, actor: &Actor, query: TransfersQuery) -> Vec<(String, Status)> {
    let (mut query, mut rows) = (query, Vec::new());
    loop {
        let page = transfers::list(program, actor, &query).await.unwrap();
        assert!(page.rows.len() <= 50);
        rows.extend(page.rows.into_iter().map(|row| (row.id, row.status)));
        match page.next {
            Some(next) => query.after = Some(next),
            None => return rows,
        }
    }
}

fn of(group: Option<&str>, as_provider: bool) -> TransfersQuery {
    TransfersQuery { group: group.map(str::to_owned), as_provider, after: None }
}

/// One request of each kind of end, and one that waits; in the order of `Status`, oldest first.
async fn one_of_each(program: &TestProgram, world: &World) -> Vec<(Status, TransferId)> {
    buy(program, world, &(0..9).map(license).collect::<Vec<_>>()).await;
    let (ebba, daan) = (world.actor("ebba"), world.actor("daan"));
    let mut all = Vec::new();
    let expired = requested_license(program, world, 7).await;
    program.clock.advance(Duration::days(30));
    transfers::expire_due(program).await.unwrap();
    all.push((Expired, expired));
    for (status, number) in [(Active, 0), (Complete, 1), (Failed, 3), (Rejected, 4), (Withdrawn, 5)] {
        program.clock.advance(Duration::MINUTE);
        let id = requested_license(program, world, number).await;
        match status {
            Complete => drop(accepted(program, world, &id).await),
            Failed => {
                rows::change(program, SUSPEND, &[license(number).id.as_str()]).await;
                accepted(program, world, &id).await;
            }
            Rejected => drop(transfers::reject(program, &daan, &id, "No").await.unwrap()),
            Withdrawn => drop(transfers::withdraw(program, &ebba, &id).await.unwrap()),
            _ => {}
        }
        all.push((status, id));
    }
    program.clock.advance(Duration::MINUTE);
    let partly = requested(program, world, &["e3", "f3"]).await;
    let answer = Answer { declined: vec![0], reason: "No".into(), ..Answer::default() };
    transfers::accept(program, &daan, &partly, &answer).await.unwrap();
    all.push((PartiallyComplete, partly));
    all
}

on_both_engines! {
    async fn each_group_of_the_list_holds_the_requests_of_its_states_newest_first(program: TestProgram) {
        let world = testing::world(&program).await;
        let mut all = one_of_each(&program, &world).await;
        all.reverse();
        let listed = |states: &[Status]| {
            let of_states = all.iter().filter(|(status, _)| states.contains(status));
            of_states.map(|(status, id)| (id.to_string(), *status)).collect::<Vec<_>>()
        };
        for (group, states) in [
            (Some("open"), &[Active, InProgress][..]),
            (Some("complete"), &[Complete, PartiallyComplete]),
            (Some("ended"), &[Rejected, Withdrawn, Expired, Failed]),
            (None, &[Active, Complete, PartiallyComplete, Rejected, Withdrawn, Expired, Failed]),
            (Some("no such group"), &[]),
            (Some("\0"), &[]),
        ] {
            assert_eq!(walk(&program, &world.actor("ebba"), of(group, false)).await, listed(states), "{group:?}");
            assert_eq!(walk(&program, &world.actor("daan"), of(group, true)).await, listed(states), "{group:?}");
        }
        assert_eq!(walk(&program, &world.actor("ebba"), of(None, true)).await, [], "Wingtip got none");
        assert_eq!(walk(&program, &world.actor("daan"), of(None, false)).await, [], "Northwind sent none");
    }

    async fn no_request_is_lost_or_doubled_over_the_pages_when_many_were_made_at_once(program: TestProgram) {
        let world = testing::world(&program).await;
        buy(&program, &world, &(0..120).map(license).collect::<Vec<_>>()).await;
        let mut expected = Vec::new();
        for number in 0..120 {
            if number % 40 == 0 {
                program.clock.advance(Duration::SECOND);
            }
            let id = requested_license(&program, &world, number).await.to_string();
            expected.push((number / 40, id));
        }
        expected.sort();
        expected.reverse();
        let expected: Vec<_> = expected.into_iter().map(|(_, id)| (id, Active)).collect();
        assert_eq!(walk(&program, &world.actor("ebba"), of(None, false)).await, expected);
        assert_eq!(walk(&program, &world.actor("daan"), of(Some("open"), true)).await, expected);

        let view = subscriptions::list(&program, &world.actor("ebba"), &world.customer("adventure")).await.unwrap();
        let newest: Vec<_> = view.transfers.iter().map(|row| (row.id.clone(), row.status)).collect();
        assert_eq!(newest, expected[..50]);
    }

    /// S36
    async fn a_cursor_of_another_tenant_yields_own_requests_only(program: TestProgram) {
        let world = testing::world(&program).await;
        let mine = requested(&program, &world, &["e3"]).await;
        let (tailspin, petra) = (world.partner("tailspin"), world.actor("petra"));
        let request = NewRequest {
            customer: world.customer("woodgrove"),
            target: tailspin,
            subscriptions: vec![world.subscription("woodgrove/e3")],
            ..asking(world, &[])
        };
        let theirs = transfers::create(&program, &petra, &request).await.unwrap();
        let foreign = shown(&program, &petra, &theirs).await.transfer;
        let at = i64::try_from(foreign.created_at.unix_timestamp_nanos() / 1_000).unwrap();
        for after in [(at, foreign.id.to_string()), (at + 1, String::new()), (i64::MAX, "\0".into()), (i64::MIN, "' OR 1=1".into())] {
            let query = TransfersQuery { after: Some(after), ..Default::default() };
            let seen = transfers::list(&program, &world.actor("ebba"), &query).await.unwrap().rows;
            assert!(seen.iter().all(|row| row.id == mine.as_str()), "{query:?}");
        }
        let seen = walk(&program, &world.actor("ebba"), of(None, false)).await;
        assert_eq!(seen, [(mine.to_string(), Active)]);
    }

    async fn a_row_names_the_customer_both_partners_and_what_is_in_it(program: TestProgram) {
        let world = testing::world(&program).await;
        save(&program, &world.partner("wingtip"), &[(1, "Unrelated".into())]).await;
        let id = requested(&program, &world, &["e3", "f3"]).await;
        let page = transfers::list(&program, &world.actor("daan"), &of(None, true)).await.unwrap();
        let row = &page.rows[0];
        assert_eq!((row.id.as_str(), row.customer_id.as_str()), (id.as_str(), world.customer("adventure").as_str()));
        assert_eq!((row.customer.as_str(), row.is_source), ("Adventure Works AB", false));
        assert_eq!((row.source.as_str(), row.target.as_str()), ("Wingtip Cloud AB", "Northwind Distribution B.V."));
        assert_eq!((row.bases, row.add_ons, row.closed_at), (2, 2, None));
        assert_eq!(row.expires_at - row.created_at, Duration::days(30));
        assert_ne!(row.customer_id, customer(1).as_str());
    }
}
