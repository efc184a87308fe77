//! Subscriptions over REST (rest-contract §7, §12.3, §12.5): lists, add-ons, changes, support contacts.

use super::client::{Client, all_roles};
use crate::browser::Server;
use axum::body::Body;
use axum::http::Method;
use domain::{Role, Roles};
use program::on_both_engines;
use serde_json::{Value, json};

const NONE: &str = "0b0f2a52-5d1c-4a64-b7b0-0f6f5d0c9a11";

fn base(server: &Server) -> String {
    format!("/v1/customers/{}/subscriptions", server.world.customer("adventure"))
}

fn path(server: &Server, key: &str) -> String {
    format!("{}/{}", base(server), server.world.subscription(&format!("adventure/{key}")))
}

fn ids(list: &Value) -> Vec<&str> {
    list["items"].as_array().expect("a list").iter().map(|it| it["id"].as_str().expect("an id")).collect()
}

on_both_engines! {
    async fn the_list_has_every_subscription_with_states_that_strict_clients_know(program: TestProgram) {
        let server = Server::of(program).await;
        let mut own = Client::of(&server, "wingtip", all_roles()).await;
        let all = own.get(&base(&server)).await.json();
        assert_eq!((&all["totalCount"], &all["attributes"]["objectType"]), (&json!(11), &json!("Collection")));
        for it in all["items"].as_array().expect("a list") {
            let status = it["status"].as_str().expect("a status");
            assert!(["none", "active", "suspended", "deleted"].contains(&status), "{status}");
            let id = it["id"].as_str().expect("an id");
            assert_eq!(id, id.to_uppercase());
            assert_eq!(format!("/v1{}", it["links"]["self"]["uri"].as_str().expect("a uri")), format!("{}/{id}", base(&server)));
        }
        let one = own.get(&path(&server, "e3")).await.json();
        let keys: Vec<_> = one.as_object().expect("an object").keys().map(String::as_str).collect();
        assert_eq!(keys, [
            "actions", "attributes", "autoRenewEnabled", "billingCycle", "billingType", "commitmentEndDate", "contractType",
            "creationDate", "effectiveStartDate", "friendlyName", "hasPurchasableAddons", "id", "isMicrosoftProduct", "isTrial",
            "links", "offerId", "offerName", "quantity", "renewalTermDuration", "status", "suspensionReasons", "termDuration",
            "unitType",
        ]);
        assert_eq!((&one["quantity"], &one["hasPurchasableAddons"], &one["attributes"]["etag"]), (&json!(120), &json!(true), &json!("s-1")));
        let add_ons = own.get(&format!("{}/addons", path(&server, "e3"))).await.json();
        assert_eq!(ids(&add_ons).len(), 2);
        assert_eq!(add_ons["items"][0]["parentSubscriptionId"], one["id"]);
        assert!(ids(&own.get(&format!("{}?order_id={NONE}", base(&server))).await.json()).is_empty());
        assert!(ids(&own.get(&format!("{}?mpn_id=5567210", base(&server))).await.json()).is_empty());
    }

    async fn strangers_and_other_partners_of_the_customer_do_not_see_them(program: TestProgram) {
        let server = Server::of(program).await;
        let mut stranger = Client::of(&server, "proseware", all_roles()).await;
        for path in [base(&server), path(&server, "e3"), format!("{}/addons", path(&server, "e3")), format!("{}/supportcontact", path(&server, "e3"))] {
            assert_eq!(stranger.get(&path).await.problem(), (403, 20_002), "{path}");
        }
        let mut provider = Client::of(&server, "northwind", all_roles()).await;
        assert!(ids(&provider.get(&base(&server)).await.json()).is_empty());
        assert_eq!(provider.get(&path(&server, "e3")).await.problem(), (404, 20_003));
        let mut own = Client::of(&server, "wingtip", all_roles()).await;
        for id in [NONE, "nothing"] {
            assert_eq!(own.get(&format!("{}/{id}", base(&server))).await.problem(), (404, 20_003));
        }
    }

    async fn a_whole_subscription_comes_back_changed_and_what_cannot_be_written_is_ignored(program: TestProgram) {
        let server = Server::of(program).await;
        let mut own = Client::of(&server, "wingtip", all_roles()).await;
        let path = path(&server, "f3");
        let seen = own.get(&path).await.json();
        let mut sent = seen.clone();
        sent["quantity"] = json!(50);
        sent["friendlyName"] = json!("Desks");
        sent["offerName"] = json!("Something else");
        let changed = own.patch(&path, &sent).await;
        assert_eq!(changed.status, 200, "{}", changed.body);
        let changed = changed.json();
        assert_eq!((&changed["quantity"], &changed["friendlyName"], &changed["offerName"]), (&json!(50), &json!("Desks"), &seen["offerName"]));
        assert_ne!(changed["attributes"]["etag"], seen["attributes"]["etag"]);
        assert_eq!(own.patch(&path, &sent).await.problem(), (400, 2055), "it was changed since");
        let with = |version: &str| {
            let request = own.call(Method::PATCH, &path).header("If-Match", format!("\"{version}\""));
            request.body(Body::from(json!({"Status": "Suspended", "quantity": 51}).to_string())).expect("a request")
        };
        let (stale, good) = (with("s-1"), with(changed["attributes"]["etag"].as_str().expect("an etag")));
        assert_eq!(own.send(stale).await.problem(), (400, 2055));
        let paused = own.send(good).await;
        assert_eq!(paused.status, 200, "{}", paused.body);
        assert_eq!((&paused.json()["status"], &paused.json()["quantity"]), (&json!("suspended"), &json!(51)));
        assert_eq!(own.patch(&path, &json!({"quantity": 60})).await.problem(), (400, 2001));
        let woken = own.patch(&path, &json!({"status": "active", "quantity": 60, "autoRenewEnabled": false})).await.json();
        assert_eq!((&woken["status"], &woken["quantity"], &woken["autoRenewEnabled"]), (&json!("active"), &json!(60), &json!(false)));
    }

    async fn a_change_that_is_refused_changes_nothing(program: TestProgram) {
        let server = Server::of(program).await;
        let mut own = Client::of(&server, "wingtip", all_roles()).await;
        let f3 = path(&server, "f3");
        let seen = own.get(&f3).await.json();
        for (body, expected) in [
            (json!({"friendlyName": "New", "quantity": 0}), (400, 2002)),
            (json!({"quantity": 2_000_000}), (400, 2002)),
            (json!({"quantity": "many"}), (400, 2002)),
            (json!({"quantity": 49, "friendlyName": ""}), (400, 3000)),
            (json!({"status": "deleted"}), (400, 800_096)),
            (json!({"status": "pending"}), (400, 800_096)),
            (json!({"status": "blue"}), (400, 900_126)),
            (json!([]), (400, 800_002)),
        ] {
            assert_eq!(own.patch(&f3, &body).await.problem(), expected, "{body}");
        }
        assert_eq!(own.get(&f3).await.json(), seen);
        let e3 = path(&server, "e3");
        assert_eq!(own.patch(&e3, &json!({"status": "suspended"})).await.status, 200);
        assert_eq!(own.patch(&path(&server, "audio"), &json!({"status": "active"})).await.problem(), (409, 27_009));
        let mut powerless = Client::of(&server, "wingtip", Roles::of(&[Role::UserAdmin])).await;
        assert_eq!(powerless.patch(&f3, &json!({"quantity": 49})).await.problem(), (403, 900_150));
    }

    async fn a_support_contact_is_read_and_chosen(program: TestProgram) {
        let server = Server::of(program).await;
        let mut own = Client::of(&server, "wingtip", all_roles()).await;
        let path = format!("{}/supportcontact", path(&server, "e3"));
        let itself = own.get(&path).await.json();
        assert_eq!((&itself["supportTenantId"], &itself["supportMpnId"]), (&json!(server.world.partner("wingtip").as_str()), &json!("5567210")));
        assert_eq!(itself["attributes"]["objectType"], "SupportContact");
        let northwind = json!({"SupportTenantId": server.world.partner("northwind").as_str().to_uppercase()});
        let chosen = own.with_body(Method::PUT, &path, &northwind.to_string()).await;
        assert_eq!((chosen.status.as_u16(), &chosen.json()["name"]), (200, &json!("Northwind Distribution B.V.")), "{}", chosen.body);
        let proseware = json!({"supportTenantId": server.world.partner("proseware").as_str()});
        assert_eq!(own.with_body(Method::PUT, &path, &proseware.to_string()).await.problem(), (400, 3000));
        assert_eq!(own.with_body(Method::PUT, &path, "{\"supportTenantId\":\"x\"}").await.problem(), (400, 800_002));
    }
}
