//! Orders over REST (rest-contract §8, ORD-01 to ORD-03): placing, gates and their codes, reading.

use super::client::{Client, all_roles};
use super::standing;
use crate::browser::Server;
use domain::{Role, Roles};
use program::on_both_engines;
use serde_json::{Value, json};

const ONCE: &str = "0b0f2a52-5d1c-4a64-b7b0-0f6f5d0c9a11";

fn path(server: &Server, customer: &str) -> String {
    format!("/v1/customers/{}/orders", server.world.customer(customer))
}

fn wanted(server: &Server, offer: &str) -> Value {
    json!({"billingCycle": "monthly", "lineItems": [
        {"lineItemNumber": 0, "offerId": server.world.offer(offer).to_uppercase(), "quantity": 5, "friendlyName": "Extra seats"},
    ]})
}

on_both_engines! {
    async fn an_order_is_placed_once_and_read_by_who_placed_it(program: TestProgram) {
        let server = Server::of(program).await;
        let mut own = Client::of(&server, "wingtip", all_roles()).await;
        let path = path(&server, "coho");
        let order = wanted(&server, "Office 365 F3");
        let made = own.post_as(ONCE, &path, &order).await;
        assert_eq!(made.status, 201, "{}", made.body);
        assert_eq!(own.post_as(ONCE, &path, &order).await.body, made.body);
        let made = made.json();
        let keys: Vec<_> = made.as_object().expect("an object").keys().map(String::as_str).collect();
        assert_eq!(keys, [
            "alternateId", "attributes", "billingCycle", "creationDate", "currencyCode", "currencySymbol", "id", "lineItems",
            "links", "referenceCustomerId", "status", "transactionType",
        ]);
        let line = &made["lineItems"][0];
        assert_eq!((&line["lineItemNumber"], &line["quantity"], &line["friendlyName"]), (&json!(0), &json!(5), &json!("Extra seats")));
        assert_eq!((&line["termDuration"], &made["currencyCode"]), (&json!("P1Y"), &json!("SEK")));
        let one = format!("{path}/{}", made["id"].as_str().expect("an id"));
        assert_eq!(own.get(&one.to_uppercase().replace("/V1/CUSTOMERS", "/v1/customers").replace("ORDERS", "orders")).await.json(), made);
        let list = own.get(&format!("/v1/customers/{}/subscriptions?order_id={}", server.world.customer("coho"), made["id"].as_str().expect("an id"))).await;
        assert_eq!(list.json()["items"][0]["id"], line["subscriptionId"]);
        for unknown in [ONCE, "none"] {
            assert_eq!(own.get(&format!("{path}/{unknown}")).await.problem(), (404, 20_000));
        }
        let mut stranger = Client::of(&server, "proseware", all_roles()).await;
        assert_eq!(stranger.get(&one).await.problem(), (403, 20_002));
        assert_eq!(stranger.post(&path, &order).await.problem(), (403, 20_002));
    }

    async fn an_add_on_hangs_on_an_active_base(program: TestProgram) {
        let server = Server::of(program).await;
        let mut own = Client::of(&server, "wingtip", all_roles()).await;
        let path = path(&server, "adventure");
        let on = |base: &str| {
            let mut order = wanted(&server, "Phone System");
            order["lineItems"][0]["parentSubscriptionId"] = json!(base);
            order
        };
        let made = own.post(&path, &on(server.world.subscription("adventure/e3").as_str())).await;
        assert_eq!(made.status, 201, "{}", made.body);
        assert_eq!(made.json()["lineItems"][0]["parentSubscriptionId"], server.world.subscription("adventure/e3").as_str().to_uppercase());
        assert_eq!(own.post(&path, &on(ONCE)).await.problem(), (404, 20_003));
        assert_eq!(own.post(&path, &on("x")).await.problem(), (400, 800_002));
        assert_eq!(own.post(&path, &on(server.world.subscription("adventure/visio").as_str())).await.problem(), (409, 27_009));
        assert_eq!(own.post(&path, &wanted(&server, "Phone System")).await.problem(), (400, 3000), "without a base");
    }

    async fn the_gates_come_in_their_order(program: TestProgram) {
        let server = Server::of(program).await;
        let mut powerless = Client::of(&server, "wingtip", Roles::of(&[Role::UserAdmin])).await;
        assert_eq!(powerless.post(&path(&server, "coho"), &json!([])).await.problem(), (403, 900_150));
        let mut own = Client::of(&server, "wingtip", all_roles()).await;
        assert_eq!(own.post(&path(&server, "litware"), &wanted(&server, "Office 365 F3")).await.problem(), (403, 13_605));
        let changed = |change: &dyn Fn(&mut Value)| {
            let mut order = wanted(&server, "Office 365 F3");
            change(&mut order);
            order
        };
        for (order, expected) in [
            (json!([]), (400, 800_002)),
            (changed(&|it| it["lineItems"] = json!([])), (400, 800_002)),
            (changed(&|it| it["referenceCustomerId"] = json!(ONCE)), (400, 800_002)),
            (changed(&|it| it["lineItems"][0]["quantity"] = json!(0)), (400, 2002)),
            (changed(&|it| it["lineItems"][0]["offerId"] = json!(ONCE)), (400, 800_004)),
            (changed(&|it| it["lineItems"][0]["friendlyName"] = json!("")), (400, 3000)),
            (changed(&|it| it["billingCycle"] = json!("weekly")), (400, 3000)),
            (changed(&|it| it["lineItems"][0]["partnerIdOnRecord"] = json!("5567210")), (403, 2032)),
        ] {
            assert_eq!(own.post(&path(&server, "coho"), &order).await.problem(), expected, "{order}");
        }
    }

    /// ORD-02, DIR-21, MPA-01, rules §4.13
    async fn who_is_restricted_unsigned_or_suspended_orders_nothing(program: TestProgram) {
        let server = Server::of(program).await;
        let (path, order) = (path(&server, "coho"), wanted(&server, "Office 365 F3"));
        standing::restricted(&server, "wingtip").await;
        let mut own = Client::of(&server, "wingtip", all_roles()).await;
        assert_eq!(own.post(&path, &order).await.problem(), (403, 2085));
        standing::unsigned(&server, "wingtip").await;
        assert_eq!(own.post(&path, &order).await.problem(), (403, 900_124));
        standing::suspended(&server, "wingtip").await;
        assert_eq!(own.post(&path, &order).await.problem(), (403, 900_149));
    }

    /// ORD-01, ORD-02
    async fn what_closes_the_gates_for_the_reseller_on_record_has_its_code(program: TestProgram) {
        let server = Server::of(program).await;
        let mut order = wanted(&server, "Office 365 F3");
        order["lineItems"][0]["partnerIdOnRecord"] = json!("5567210");
        let path = path(&server, "adventure");
        let mut person = Client::in_the_name_of(&server, "sanne").await;
        standing::unsigned(&server, "wingtip").await;
        assert_eq!(person.post(&path, &order).await.problem(), (403, 900_123));
        standing::suspended(&server, "wingtip").await;
        assert_eq!(person.post(&path, &order).await.problem(), (400, 2204));
        standing::moved(&server, "wingtip", "canada").await;
        assert_eq!(person.post(&path, &order).await.problem(), (400, 2201));
    }

    async fn a_provider_puts_a_reseller_on_record_in_a_person_s_name(program: TestProgram) {
        let server = Server::of(program).await;
        let mut person = Client::in_the_name_of(&server, "sanne").await;
        let path = path(&server, "adventure");
        let with = |mpn: &str| {
            let mut order = wanted(&server, "Office 365 F3");
            order["lineItems"][0]["PartnerIdOnRecord"] = json!(mpn);
            order
        };
        let made = person.post(&path, &with("5567210")).await;
        assert_eq!((made.status.as_u16(), &made.json()["lineItems"][0]["partnerIdOnRecord"]), (201, &json!("5567210")), "{}", made.body);
        assert_eq!(person.post(&path, &with("1")).await.problem(), (404, 800_015));
        assert_eq!(person.post(&path, &with("5567220")).await.problem(), (404, 2072));
        assert_eq!(person.post(&path, &with("5567250")).await.problem(), (400, 800_016));
    }
}
