//! Importing over what is known already: the partner's own truth, and what it must not touch.

use crate::dump::dump;
use crate::exports::{
    Export, REPORT_HEADER, customer_id, customer_row, row_of, run, subscription_id, subscription_row,
};
use domain::{TransferId, TransferState};
use program::import::Counts;
use program::on_both_engines;
use program::store::testing as rows;
use program::testing::{self, START, TestProgram, World};
use program::transfers::{self, Answer, NewRequest};

on_both_engines! {
    async fn the_export_is_the_partners_own_truth_until_a_transfer_touches_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let customers = customer_row(1, "One");
        let seats = |seats| Export::with(&customers, &subscription_row(1, seats));
        seats(5).run(&program, &world).await.unwrap();

        let (summary, _) = seats(6).run(&program, &world).await.unwrap();
        assert_eq!(summary.subscriptions, Counts { rows: 1, changed: 1, ..Counts::default() });

        let transfer = request(&program, &world).await;
        assert_stays(&program, &world, &seats(7), "stands in an open transfer request").await;
        let (summary, report) = seats(6).run(&program, &world).await.unwrap();
        assert_eq!((summary.changes(), report.as_str()), (0, REPORT_HEADER), "what is so already needs no change");

        let accepted = transfers::accept(&program, &world.actor("sanne"), &transfer, &Answer::default()).await.unwrap();
        assert!(matches!(accepted.state, TransferState::Complete { .. }));
        assert_stays(&program, &world, &seats(6), "was transferred to an indirect provider").await;
    }

    async fn what_another_partner_owns_is_not_touched(program: TestProgram) {
        let world = testing::world(&program).await;
        let export = Export::with(&customer_row(1, "One"), &subscription_row(1, 5));
        let (customers, subscriptions) = (export.path("customers.csv"), export.path("subscriptions.csv"));
        run(&program, &world.partner("proseware"), &customers, &subscriptions).await.unwrap();

        let (summary, report) = export.run(&program, &world).await.unwrap();

        assert_eq!(summary.customers, Counts { rows: 1, added: 1, ..Counts::default() }, "a relation is added");
        assert_eq!(summary.subscriptions.wrong, 1);
        assert!(report.contains("subscriptions.csv,2,Subscription ID,The subscription belongs to another partner"), "{report}");
    }

    async fn a_customer_is_renamed_by_its_only_partner(program: TestProgram) {
        let world = testing::world(&program).await;
        Export::with(&customer_row(1, "Old"), "").run(&program, &world).await.unwrap();
        let (summary, _) = Export::with(&customer_row(1, "New"), "").run(&program, &world).await.unwrap();
        assert_eq!(summary.customers.changed, 1);
        assert!(row_of(&dump(&program).await, customer_id(1).as_str()).unwrap().contains("|New|c1.example|"));

        let other = Export::with(&customer_row(1, "Other"), "");
        let (customers, subscriptions) = (other.path("customers.csv"), other.path("subscriptions.csv"));
        run(&program, &world.partner("proseware"), &customers, &subscriptions).await.unwrap();
        let (summary, report) = other.run(&program, &world).await.unwrap();
        assert_eq!((summary.customers.unchanged, report.as_str()), (1, REPORT_HEADER));
        assert!(row_of(&dump(&program).await, customer_id(1).as_str()).unwrap().contains("|New|c1.example|"));
    }

    async fn partners_and_taken_domains_are_no_customers(program: TestProgram) {
        let world = testing::world(&program).await;
        let partner = format!("{},Northwind,northwind-itself.example,reseller\n", world.partner("northwind"));
        let taken = format!("{},Adventure,adventure.example,reseller\n", customer_id(1));

        let (_, report) = Export::with(&(partner + &taken), "").run(&program, &world).await.unwrap();

        assert!(report.contains("customers.csv,2,Microsoft ID,\"The Microsoft ID is a partner's own tenant"), "{report}");
        assert!(report.contains("customers.csv,3,Primary domain name,\"Another customer already has this domain"), "{report}");
    }
}

/// The first customer's subscription, asked for by Wingtip of Northwind.
async fn request(program: &TestProgram, world: &World) -> TransferId {
    let (northwind, wingtip, customer) = (world.partner("northwind"), world.partner("wingtip"), customer_id(1));
    let mut tx = program.database.begin().await.unwrap();
    rows::extend_to(&mut tx, (&northwind, &wingtip), &customer, "One", START).await.unwrap();
    rows::agreement(&mut tx, "agreement-of-one", &customer, START).await.unwrap();
    tx.commit().await.unwrap();
    let subscriptions = vec![subscription_id(1)];
    let request =
        NewRequest { customer, target: northwind, subscriptions, note: None, mpn_on_record: None, request_id: None };
    transfers::create(program, &world.actor("ebba"), &request).await.unwrap()
}

/// The import of a difference is refused with that reason, and changes nothing.
async fn assert_stays(program: &TestProgram, world: &World, export: &Export, reason: &str) {
    let before = dump(program).await;
    let (summary, report) = export.run(program, world).await.unwrap();
    assert_eq!((summary.changes(), summary.subscriptions.wrong), (0, 1));
    assert!(report.contains(reason), "{report}");
    assert_eq!(dump(program).await, before);
}
