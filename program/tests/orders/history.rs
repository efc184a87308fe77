//! What was ordered for a customer, page by page.

use super::{is_not_found, lacks_role, order, placed, wanted, with_role};
use domain::Role;
use program::orders::{self, NewOrder};
use program::testing::{self, on_both_engines};
use program::transfers::{self, Answer, NewRequest};
use time::Duration;

on_both_engines! {
    /// ORD, §3.11
    async fn orders_are_told_with_their_lines_prices_and_who_placed_them(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, coho) = (world.actor("ebba"), world.customer("coho"));
        let lines = vec![wanted(world, "Office 365 E3", "20"), wanted(world, "Phone System", "5")];
        placed(&program, &ebba, &NewOrder { lines, ..order(world, "coho", "Office 365 E3") }).await;
        let history = orders::history(&program, &ebba, &coho, None).await.unwrap();
        let it = &history.orders[0];
        assert_eq!((it.order.by.as_deref(), it.order.currency.as_deref(), it.order.transfer.as_deref()), (Some("Ebba Lindqvist"), Some("SEK"), None));
        let told: Vec<_> = it.lines.iter().map(|it| (it.offer_name.as_str(), it.quantity, it.amount)).collect();
        assert_eq!(told, [("Office 365 E3", 20, Some(24_000)), ("Phone System", 5, Some(7_500))]);
        assert!(history.is_ours && history.older.is_none() && history.newer.is_none());
    }

    /// ORD, TRA-24
    async fn what_was_taken_over_by_transfer_is_told_with_the_request(program: TestProgram) {
        let world = testing::world(&program).await;
        let request = NewRequest {
            customer: world.customer("adventure"),
            target: world.partner("northwind"),
            subscriptions: vec![world.subscription("adventure/e3")],
            note: None, mpn_on_record: None,
            request_id: None,
        };
        let id = transfers::create(&program, &world.actor("ebba"), &request).await.unwrap();
        let transfer = transfers::accept(&program, &world.actor("sanne"), &id, &Answer::default()).await.unwrap();
        let history = orders::history(&program, &world.actor("sanne"), &world.customer("adventure"), None).await.unwrap();
        let it = &history.orders[0];
        assert_eq!(it.order.transfer.as_deref(), Some(transfer.number.as_str()));
        assert_eq!(it.lines.len(), 3);
        let of_source = orders::history(&program, &world.actor("ebba"), &world.customer("adventure"), None).await.unwrap();
        assert!(of_source.orders.is_empty());
    }

    /// ORD
    async fn no_order_is_lost_over_the_pages_there_and_back(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, coho) = (world.actor("ebba"), world.customer("coho"));
        for number in 0..45 {
            // Some are placed at the same moment.
            program.clock.advance(Duration::seconds(number % 3));
            placed(&program, &ebba, &order(world, "coho", "Office 365 F3")).await;
        }
        let page = async |from| orders::history(&program, &ebba, &coho, from).await.unwrap();
        let first = page(None).await;
        let second = page(first.older.as_ref()).await;
        let third = page(second.older.as_ref()).await;
        assert_eq!([first.orders.len(), second.orders.len(), third.orders.len()], [20, 20, 5]);
        assert!(third.older.is_none() && first.newer.is_none());
        let mut seen: Vec<_> = [&first, &second, &third].iter().flat_map(|it| &it.orders).map(|it| it.order.id.clone()).collect();
        assert!(first.orders.iter().chain(&second.orders).chain(&third.orders).all(|it| it.lines.len() == 1));
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 45);
        assert_eq!(page(third.newer.as_ref()).await.orders, second.orders);
        assert_eq!(page(second.newer.as_ref()).await.orders, first.orders);
    }

    /// CUS-22, S45
    async fn the_history_is_its_partner_s(program: TestProgram) {
        let world = testing::world(&program).await;
        let adventure = world.customer("adventure");
        assert!(is_not_found(&orders::history(&program, &world.actor("petra"), &adventure, None).await));
        let nobody = with_role(&world.actor("ebba"), Role::UserAdmin);
        assert!(lacks_role(&orders::history(&program, &nobody, &adventure, None).await));
        let values = [world.partner("wingtip").to_string(), adventure.to_string()];
        let sql = "UPDATE customer_relations SET kind = 'indirect_reseller' WHERE partner_id = $1 AND customer_id = $2";
        crate::rows::change(&program, sql, &values.each_ref().map(String::as_str)).await;
        assert!(!orders::history(&program, &world.actor("ebba"), &adventure, None).await.unwrap().is_ours);
    }
}
