//! Placing an order: what it makes, of what, and what is refused.

use super::{
    TypedChange, change, invalid, is_not_found, is_overtaken, kinds, log, order, placed, refusal, shown, wanted,
};
use domain::order::OrderRefusal;
use domain::subscription::{SubscriptionStatus, Term};
use domain::subscription_life::Side;
use program::orders::{self, NewOrder, WantedLine};
use program::subscriptions;
use program::testing::{self, START, on_both_engines};
use program::transfers::{self, Answer, NewRequest};
use time::Duration;

on_both_engines! {
    /// ORD-01
    async fn a_provider_orders_with_the_reseller_on_record_and_both_see_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let (sanne, ebba, adventure) = (world.actor("sanne"), world.actor("ebba"), world.customer("adventure"));
        let seen = [world.partner("northwind"), world.partner("wingtip")];
        let before = [log(&program, &seen[0]).await.len(), log(&program, &seen[1]).await.len()];
        let wanted = NewOrder { reseller: " 5567210 ".into(), ..order(world, "adventure", "Office 365 F3") };
        let placed = placed(&program, &sanne, &wanted).await;

        let page = shown(&program, &sanne, &adventure, &placed.subscriptions[0]).await;
        let it = &page.held.life.it;
        assert_eq!((it.quantity, it.status, it.term, it.auto_renew), (10, SubscriptionStatus::Active, Some(Term::Year), true));
        assert_eq!(it.commitment_end, Some(START.replace_year(2027).unwrap()));
        assert_eq!(page.held.mpn_on_record.as_deref(), Some("5567210"));
        let of_reseller = shown(&program, &ebba, &adventure, &placed.subscriptions[0]).await;
        assert_eq!((page.side, of_reseller.side), (Side::BillingPartner, Side::ResellerOnRecord));
        for (tenant, before) in seen.iter().zip(before) {
            assert_eq!(kinds(&program, tenant, before).await, ["order_created succeeded"]);
        }
    }

    /// ORD-01
    async fn without_a_reseller_the_order_passes_and_nobody_is_recorded(program: TestProgram) {
        let world = testing::world(&program).await;
        let placed = placed(&program, &world.actor("daan"), &order(world, "adventure", "Azure plan").with_no_term()).await;
        let page = shown(&program, &world.actor("daan"), &world.customer("adventure"), &placed.subscriptions[0]).await;
        assert_eq!((page.held.reseller, page.held.mpn_on_record), (None, None));
        assert_eq!((page.held.life.it.quantity, page.held.life.it.commitment_end), (1, None), "use is billed");
        let seen = subscriptions::show(&program, &world.actor("ebba"), &world.customer("adventure"), &placed.subscriptions[0]).await;
        assert!(is_not_found(&seen));
    }

    /// ORD-01, ORD-03
    async fn a_base_and_its_add_ons_are_one_order(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, coho) = (world.actor("ebba"), world.customer("coho"));
        let lines = vec![
            wanted(world, "Office 365 E3", "20"),
            wanted(world, "Audio Conferencing", "5"),
            wanted(world, "Phone System", ""),
        ];
        let placed = placed(&program, &ebba, &NewOrder { lines, ..order(world, "coho", "Office 365 E3") }).await;
        assert_eq!(placed.subscriptions.len(), 2, "what has no number is not wanted");
        let base = shown(&program, &ebba, &coho, &placed.subscriptions[0]).await;
        assert_eq!(base.add_ons.iter().map(|it| (&it.0, it.1.as_str())).collect::<Vec<_>>(), [(&placed.subscriptions[1], "Audio Conferencing")]);
        let add_on = shown(&program, &ebba, &coho, &placed.subscriptions[1]).await;
        assert_eq!(add_on.base.map(|it| it.0), Some(placed.subscriptions[0].clone()));
        assert_eq!(add_on.held.life.it.commitment_end, base.held.life.it.commitment_end);
    }

    /// ORD-03
    async fn add_ons_are_ordered_for_an_active_base_only(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, base) = (world.actor("ebba"), world.subscription("coho/e3"));
        let lines = vec![wanted(world, "Phone System", "3")];
        let add_on = NewOrder { base: Some(base.clone()), lines, ..order(world, "coho", "Phone System") };
        let placed = placed(&program, &ebba, &add_on).await;
        let bought = shown(&program, &ebba, &world.customer("coho"), &placed.subscriptions[0]).await;
        let of_base = shown(&program, &ebba, &world.customer("coho"), &base).await.held.life.it;
        assert_eq!(bought.held.life.it.commitment_end, of_base.commitment_end);
        assert_eq!(bought.held.life.it.parent, Some(base.clone()));

        change(&program, &ebba, &base, TypedChange::Suspend("NonPayment".into())).await.unwrap();
        assert_eq!(refusal(orders::place(&program, &ebba, &add_on).await), OrderRefusal::BaseNotActive);
        let alone = NewOrder { base: None, ..add_on.clone() };
        assert_eq!(refusal(orders::place(&program, &ebba, &alone).await), OrderRefusal::NotAnAddOn);
        let wrong = NewOrder { base: Some(world.subscription("adventure/f3")), customer: world.customer("adventure"), ..add_on.clone() };
        assert_eq!(refusal(orders::place(&program, &ebba, &wrong).await), OrderRefusal::NotAnAddOn);
        let foreign = NewOrder { base: Some(world.subscription("woodgrove/e3")), ..add_on };
        assert!(is_not_found(&orders::place(&program, &ebba, &foreign).await));
    }

    /// ORD-01, S38
    async fn an_add_on_tells_its_reseller_nothing_of_a_base_that_another_sells(program: TestProgram) {
        let world = testing::world(&program).await;
        let (sanne, ebba, adventure) = (world.actor("sanne"), world.actor("ebba"), world.customer("adventure"));
        let base = placed(&program, &sanne, &order(world, "adventure", "Office 365 E3")).await.subscriptions.remove(0);
        let lines = vec![wanted(world, "Phone System", "3")];
        let reseller = "5567210".into();
        let add_on = NewOrder { base: Some(base.clone()), lines, reseller, ..order(world, "adventure", "Phone System") };
        let id = placed(&program, &sanne, &add_on).await.subscriptions.remove(0);
        for (actor, told) in [(&sanne, Some(base)), (&ebba, None)] {
            let all = subscriptions::told(&program, actor, &adventure).await.unwrap();
            assert_eq!(all.into_iter().find(|it| it.it.subscription.id == id).unwrap().base, told);
        }
    }

    /// ORD-03, TRA-29
    async fn on_what_others_bill_no_add_on_is_hung(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, sanne) = (world.actor("ebba"), world.actor("sanne"));
        let bought = placed(&program, &sanne, &NewOrder { reseller: "5567210".into(), ..order(world, "adventure", "Office 365 E3") }).await;
        let lines = vec![wanted(world, "Phone System", "3")];
        let add_on = NewOrder { base: Some(bought.subscriptions[0].clone()), lines, ..order(world, "adventure", "Phone System") };
        assert!(is_not_found(&orders::place(&program, &ebba, &add_on).await));
        placed(&program, &sanne, &add_on).await;
    }

    /// ORD-03, TRA-26
    async fn on_what_has_moved_no_add_on_is_hung(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, e3) = (world.actor("ebba"), world.subscription("adventure/e3"));
        let request = NewRequest { customer: world.customer("adventure"), target: world.partner("northwind"), subscriptions: vec![e3.clone()], note: None, mpn_on_record: None, request_id: None };
        let id = transfers::create(&program, &ebba, &request).await.unwrap();
        transfers::accept(&program, &world.actor("sanne"), &id, &Answer::default()).await.unwrap();
        let lines = vec![wanted(world, "Phone System", "3")];
        let add_on = NewOrder { base: Some(e3), lines, ..order(world, "adventure", "Phone System") };
        assert_eq!(refusal(orders::place(&program, &ebba, &add_on).await), OrderRefusal::Transferred);
    }

    /// ORD
    async fn numbers_terms_and_offers_are_looked_at(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        let with = |lines: Vec<WantedLine>| NewOrder { lines, ..order(world, "coho", "Office 365 E3") };
        for typed in ["-1", "many", "1.5", "1000001"] {
            let outcome = orders::place(&program, &ebba, &with(vec![wanted(world, "Office 365 E3", typed)])).await;
            assert_eq!(invalid(outcome)[0].0, "quantity", "{typed}");
        }
        for nothing in [Vec::new(), vec![wanted(world, "Office 365 E3", "")], vec![wanted(world, "Office 365 E3", "0")]] {
            assert_eq!(refusal(orders::place(&program, &ebba, &with(nothing)).await), OrderRefusal::NothingOrdered);
        }
        let gone = WantedLine { offer: "gone".into(), quantity: "1".into() };
        assert_eq!(refusal(orders::place(&program, &ebba, &with(vec![gone])).await), OrderRefusal::OfferNotSold);
        let three_years = NewOrder { term: "P3Y".into(), ..order(world, "coho", "Office 365 E3") };
        assert_eq!(refusal(orders::place(&program, &ebba, &three_years).await), OrderRefusal::TermNotOffered);
        let by_the_year = NewOrder { term: "P1M".into(), cycle: "annual".into(), ..order(world, "coho", "Office 365 E3") };
        assert_eq!(refusal(orders::place(&program, &ebba, &by_the_year).await), OrderRefusal::TermNotOffered);
    }

    /// ORD, S41
    async fn an_order_that_is_sent_twice_is_placed_once(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        let wanted = NewOrder { request_id: Some("once".into()), ..order(world, "coho", "Office 365 F3") };
        let first = placed(&program, &ebba, &wanted).await;
        program.clock.advance(Duration::SECOND);
        assert_eq!(placed(&program, &ebba, &wanted).await, first);
        let history = orders::history(&program, &ebba, &world.customer("coho"), None).await.unwrap();
        assert_eq!(history.orders.len(), 1);
        let other = NewOrder { customer: world.customer("adventure"), ..wanted };
        assert!(is_overtaken(&orders::place(&program, &ebba, &other).await));
    }
}

trait WithNoTerm {
    /// The same for what has no end.
    fn with_no_term(self) -> Self;
}

impl WithNoTerm for NewOrder {
    fn with_no_term(self) -> Self {
        Self { term: String::new(), ..self }
    }
}
