//! The database is held by something else: the request fails cleanly, and the next one works.

use crate::browser::Server;
use program::on_both_engines;
use program::store::transfers;

on_both_engines! {
    async fn a_locked_database_refuses_cleanly_and_keeps_what_was_typed(program: TestProgram) {
        let other = program.another_node().await;
        let server = Server::of(program).await;
        let world = &server.world;
        let page = format!("/customers/{}/transfers/new", world.customer("adventure"));
        let (customer, provider) = (world.customer("adventure"), world.partner("northwind"));
        let subscription = world.subscription("adventure/e3");
        let fields = [
            ("customer_id", customer.as_str()),
            ("provider", provider.as_str()),
            ("subscription[]", subscription.as_str()),
            ("note", "Typed with care"),
        ];
        let mut ebba = server.signed_in("ebba").await;

        // The number of the next request is what every creation takes first.
        let mut held = other.database.begin().await.expect("nobody else writes");
        transfers::next_number(&mut held, &world.partner("wingtip")).await.expect("it is counted");
        let refused = ebba.post(&page, "/do/request-transfer", &fields).await;
        drop(held);

        assert_eq!(refused.status.as_u16(), 503);
        assert!(refused.body.contains("Typed with care"), "{}", refused.body);
        assert!(refused.body.contains("Nothing was changed"), "{}", refused.body);
        let done = ebba.post(&page, "/do/request-transfer", &fields).await;
        assert_eq!(done.status.as_u16(), 303, "{}", done.body);
        assert!(done.location().starts_with("/transfers/"), "{}", done.location());
    }
}
