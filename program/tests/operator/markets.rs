//! Where the program is offered, in which region, from which day on (REG-01…REG-11).

use super::*;
use domain::Actor;
use domain::market::Market;
use program::on_both_engines;
use program::operator::markets::{MarketView, NewMarket, NewTerms, add, change, list, show};
use program::store::{self, markets};
use program::testing::{self, START};
use std::collections::{BTreeMap, BTreeSet};
use time::{Duration, OffsetDateTime};

/// The table the program was specified with, as `market,region,currency`.
const SPECIFIED: &str = include_str!("markets.csv");

async fn market(program: &Program, code: &str, at: OffsetDateTime) -> Option<Market> {
    markets::of_country(&mut program.database.snapshot().await.unwrap(), code, at).await.unwrap()
}

async fn region(program: &Program, code: &str) -> Option<String> {
    market(program, code, program.now()).await.map(|it| it.region)
}

fn terms(region: &str, currency: &str, from: &str) -> NewTerms {
    NewTerms { region: region.into(), currency: currency.into(), from: from.into() }
}

async fn seen(program: &Program, olga: &Actor, code: &str) -> MarketView {
    show(program, olga, code).await.unwrap().0
}

on_both_engines! {
    /// REG-01, REG-09
    async fn every_market_of_the_table_is_there_with_its_region_and_currency(program: TestProgram) {
        let all = markets::all(&mut program.database.snapshot().await.unwrap(), START).await.unwrap();
        let found: BTreeSet<_> =
            all.iter().map(|it| format!("{},{},{}", it.code, it.region, it.currency)).collect();
        let specified: BTreeSet<_> = SPECIFIED.lines().map(str::to_owned).collect();
        assert_eq!((found.len(), found), (245, specified));
    }

    /// REG-01, REG-04
    async fn there_are_fifteen_regions_of_which_six_have_one_country(program: TestProgram) {
        let all = markets::all(&mut program.database.snapshot().await.unwrap(), START).await.unwrap();
        let mut regions: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for it in &all {
            regions.entry(&it.region).or_default().push(&it.code);
        }
        assert_eq!(regions.len(), 15);
        let single: Vec<_> = regions.values().filter(|markets| markets.len() == 1).map(|markets| markets[0]).collect();
        assert_eq!(single, ["BR", "IN", "JP", "KR", "RU", "TW"]);
        assert_eq!(regions["united_states"], ["UM", "US"], "by name");
        assert_eq!(regions["canada"], ["CA", "PM"]);
        assert_eq!(regions["africa"].len(), 47, "C-18");
    }

    /// REG-09
    async fn the_partners_of_the_test_world_are_in_the_region_and_currency_of_their_country(program: TestProgram) {
        let world = testing::world(&program).await;
        for key in ["wingtip", "northwind", "tailspin", "fabrikam", "nova"] {
            let id = world.partner(key);
            let mut tx = program.database.snapshot().await.unwrap();
            let account = store::accounts::of_tenant(&mut tx, &id).await.unwrap().unwrap();
            let partner = store::partners::partner(&mut tx, &id).await.unwrap().unwrap();
            let market = markets::of_country(&mut tx, &account.country, START).await.unwrap().unwrap();
            assert_eq!(partner.region, market.region, "{key}");
        }
    }

    /// REG-10
    async fn a_market_moves_to_another_region_on_the_day_it_is_told_and_not_before(program: TestProgram) {
        let world = testing::world(&program).await;
        let olga = world.actor("olga");
        let before = seen(&program, &olga, "GU").await;
        let moved = terms("united_states", "usd", "2026-12-01");
        change(&program, &olga, "GU", before.record.version, &moved).await.unwrap();

        assert_eq!(region(&program, "GU").await.as_deref(), Some("australia"), "not yet");
        let view = seen(&program, &olga, "GU").await;
        assert_eq!(view.announced(program.now()).unwrap().offered.as_ref().unwrap().0, "united_states");
        program.clock.advance(Duration::days(11));
        assert_eq!(region(&program, "GU").await.as_deref(), Some("united_states"));
        assert_eq!(market(&program, "GU", START).await.unwrap().region, "australia", "as it was then");

        let [kind, _, old, new, _] = last(&program, &world, "desk").await;
        assert_eq!(kind, "market_changed");
        assert!(old.contains("australia") && new.contains(r#""from":"2026-12-01""#), "{old} {new}");
    }

    /// REG-10
    async fn a_moved_market_breaks_no_relation_that_exists(program: TestProgram) {
        let world = testing::world(&program).await;
        let olga = world.actor("olga");
        let version = seen(&program, &olga, "SE").await.record.version;
        change(&program, &olga, "SE", version, &terms("mecee", "SEK", "2026-11-20")).await.unwrap();
        assert_eq!(region(&program, "SE").await.as_deref(), Some("mecee"), "new tenants are in the new region");

        let id = requested(&program, &world, "f3").await.expect("the parties stay in one region");
        transfers::accept(&program, &world.actor("sanne"), &id, &transfers::Answer::default()).await.unwrap();
    }

    async fn wrong_terms_are_told_at_their_fields(program: TestProgram) {
        let world = testing::world(&program).await;
        let wrong = terms("atlantis", "kr", "2026-11-19");
        let outcome = change(&program, &world.actor("olga"), "SE", 1, &wrong).await;
        assert_eq!(invalid(outcome), [
            ("region", TextProblem::NotInList),
            ("currency", TextProblem::Malformed),
            ("from", TextProblem::TooEarly),
        ]);
        let nowhere = change(&program, &world.actor("olga"), "QQ", 1, &terms("europe", "EUR", "2026-12-01")).await;
        assert!(is_not_found(&nowhere));
    }

    async fn the_second_of_two_operators_who_change_a_market_at_once_is_told(program: TestProgram) {
        let world = testing::world(&program).await;
        let (olga, new) = (world.actor("olga"), terms("europe", "EUR", "2026-12-01"));
        change(&program, &olga, "NO", 1, &new).await.unwrap();
        assert!(is_overtaken(&change(&program, &olga, "NO", 1, &new).await));
    }

    /// REG-10, REG-11
    async fn a_market_is_closed_only_when_no_partner_is_in_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let olga = world.actor("olga");
        let closed = terms("", "", "2026-11-20");
        let refusal = change(&program, &olga, "SE", 1, &closed).await;
        assert_eq!(operator_refused(refusal), OperatorRefusal::MarketInUse);

        change(&program, &olga, "BY", 1, &closed).await.unwrap();
        assert_eq!(region(&program, "BY").await, None, "an unsupported country blocks");
        let view = list(&program, &olga).await.unwrap();
        assert_eq!(view.markets.len(), 245, "it stays in the operator's list");
    }

    /// REG-11
    async fn the_operator_adds_a_market(program: TestProgram) {
        let world = testing::world(&program).await;
        let olga = world.actor("olga");
        assert_eq!(region(&program, "KP").await, None);
        let new = NewMarket { code: "kp".into(), name: "Somewhere".into(), terms: terms("korea", "krw", "2026-11-21") };
        assert_eq!(add(&program, &olga, &new).await.unwrap(), "KP");
        assert_eq!(region(&program, "KP").await, None, "from its day on");
        program.clock.advance(Duration::DAY);
        let market = market(&program, "KP", program.now()).await.unwrap();
        assert_eq!((market.region.as_str(), market.currency.as_str()), ("korea", "KRW"));
        assert_eq!(last(&program, &world, "desk").await[0], "market_added");

        let tomorrow = terms("korea", "KRW", "2026-11-30");
        let again = NewMarket { terms: tomorrow, ..new };
        assert_eq!(operator_refused(add(&program, &olga, &again).await), OperatorRefusal::AlreadySo);
        let nothing = add(&program, &olga, &NewMarket::default()).await;
        let fields: Vec<_> = invalid(nothing).into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["code", "name", "region", "from"]);
    }

    async fn markets_do_not_exist_for_partners(program: TestProgram) {
        let world = testing::world(&program).await;
        for partner in ["ebba", "nora"] {
            let actor = world.actor(partner);
            assert!(is_not_found(&list(&program, &actor).await));
            assert!(is_not_found(&show(&program, &actor, "SE").await));
            assert!(is_not_found(&change(&program, &actor, "SE", 1, &terms("europe", "EUR", "2026-12-01")).await));
            assert!(is_not_found(&add(&program, &actor, &NewMarket::default()).await));
        }
    }
}
