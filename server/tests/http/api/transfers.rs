//! Transfers over REST (rest-contract §2, §11): shapes, states, codes and the order of their checks.

use super::client::{Client, all_roles};
use super::standing;
use crate::browser::{Answer, Server};
use domain::partner::Program::IndirectReseller;
use domain::{Role, Roles};
use program::on_both_engines;
use program::store::partners;
use serde_json::{Value, json};

const ONCE: &str = "0b0f2a52-5d1c-4a64-b7b0-0f6f5d0c9a11";

fn base(server: &Server) -> String {
    format!("/v1/customers/{}", server.world.customer("adventure"))
}

fn subscription(server: &Server, key: &str) -> String {
    server.world.subscription(&format!("adventure/{key}")).to_string()
}

fn wanted(server: &Server, subscriptions: &[&str]) -> Value {
    let line = |key: &&str| json!({"subscriptionId": subscription(server, key).to_uppercase()});
    json!({
        "sourcePartnerTenantId": server.world.partner("wingtip").as_str(),
        "targetPartnerTenantId": server.world.partner("northwind").as_str(),
        "lineItems": subscriptions.iter().map(line).collect::<Vec<_>>(),
    })
}

async fn source(server: &Server) -> Client {
    Client::of(server, "wingtip", all_roles()).await
}

async fn target(server: &Server) -> Client {
    Client::of(server, "northwind", Roles::of(&[Role::AdminAgent])).await
}

async fn created(server: &Server, client: &mut Client, subscriptions: &[&str]) -> Value {
    let answer = client.post(&format!("{}/transfers", base(server)), &wanted(server, subscriptions)).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    answer.json()
}

fn path(server: &Server, transfer: &Value) -> String {
    format!("{}/transfers/{}", base(server), transfer["id"].as_str().expect("an id"))
}

fn members(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

on_both_engines! {
    async fn a_transfer_goes_from_created_to_complete(program: TestProgram) {
        let server = Server::of(program).await;
        let (mut source, mut target) = (source(&server).await, target(&server).await);
        let made = created(&server, &mut source, &["e3", "f3"]).await;
        assert_eq!((&made["status"], &made["attributes"]["objectType"]), (&json!("Active"), &json!("TransferEntity")));
        assert_eq!(made["partnertenantid"], made["sourcePartnerTenantId"], "it is the reader's tenant");
        assert_eq!(made["lineItems"][0]["addonItems"].as_array().map(Vec::len), Some(2), "add-ons come along");
        let ids: Vec<_> = made["lineItems"].as_array().expect("lines").iter().map(|it| it["id"].clone()).collect();
        assert_eq!(ids, [json!(0), json!(1)], "ids are numbers");

        let path = path(&server, &made);
        let seen = target.get(&path).await.json();
        assert_eq!(seen["partnertenantid"], seen["targetPartnerTenantId"]);
        let done = target.post(&format!("{path}/accept"), &json!({})).await;
        assert_eq!(done.status, 200, "{}", done.body);
        let done = done.json();
        assert_eq!(done["orders"].as_array().map(Vec::len), Some(2));
        assert_eq!((&done["transferErrors"], &done["attributes"]["objectType"]), (&json!([]), &json!("TransferSubmitResult")));
        assert_eq!(done["orders"][0]["lineItems"].as_array().map(Vec::len), Some(3));
        let listed = source.get(&format!("{}/transfers", base(&server))).await.json();
        let line = &listed[0]["lineItems"][0];
        assert_eq!((&listed[0]["status"], &line["status"], &line["transferGroupId"]), (&json!("Complete"), &json!("Complete"), &json!("0")));
        assert_eq!(line["orderId"], done["orders"][0]["id"]);
        assert_eq!(source.delete(&path).await.problem(), (400, 900_102));
        assert_eq!(target.post(&format!("{path}/accept"), &json!({})).await.problem(), (400, 900_102));
    }

    async fn an_entity_has_the_documented_members_and_no_others(program: TestProgram) {
        let server = Server::of(program).await;
        let made = created(&server, &mut source(&server).await, &["f3"]).await;
        assert_eq!(members(&made), [
            "attributes", "createdTime", "customerName", "customerTenantId", "id", "lastModifiedTime", "lastModifiedUser",
            "lineItems", "links", "partnertenantid", "sourcePartnerName", "sourcePartnerTenantId", "status",
            "targetPartnerName", "targetPartnerTenantId",
        ]);
        assert_eq!(members(&made["lineItems"][0]), [
            "addonItems", "billingCycle", "friendlyName", "id", "offerId", "partnerIdOnRecord", "quantity", "subscriptionId",
        ]);
        assert_eq!(made["createdTime"], "2026-11-20T10:00:00.0000000Z");
        assert_eq!(made["lastModifiedTime"], "2026-11-20T10:00:00Z");
        let uri = made["links"]["self"]["uri"].as_str().expect("a uri");
        assert_eq!(format!("/v1{uri}"), path(&server, &made));
    }

    async fn what_can_move_is_told_with_the_documented_reasons(program: TestProgram) {
        let server = Server::of(program).await;
        let mut source = source(&server).await;
        let made = created(&server, &mut source, &["f3"]).await;
        let path = format!("{}/transferseligibility", base(&server));
        let all = source.get(&format!("{path}?transferType=DirectToIndirect")).await.json();
        let of = |key: &str| {
            let id = subscription(&server, key).to_uppercase();
            let entries = all.as_array().expect("a bare array");
            entries.iter().find(|it| it["id"] == *id).unwrap_or_else(|| panic!("{key} is not in {all}")).clone()
        };
        assert_eq!(members(&of("e3")), ["id", "isEligible"]);
        let reason = of("f3")["reason"].as_str().expect("a reason").to_owned();
        let open = made["id"].as_str().expect("an id");
        assert_eq!(reason, format!("subscription is already part of another transfer request id : {open}"));
        for (key, ending) in [
            ("visio", "is in state: Suspended"),
            ("azure-plan", "product family is not supported: azurePlan"),
            ("saas", "product family is not supported: marketplaceSaas"),
            ("trial", "is a trial"),
            ("unprovisioned", "is not yet provisioned"),
        ] {
            let told = of(key)["reason"].as_str().expect("a reason").to_owned();
            assert!(told.ends_with(ending) && told.starts_with("Subscription: "), "{key}: {told}");
        }
        assert_eq!(source.get(&path).await.problem(), (400, 800_002));
        assert_eq!(source.get(&format!("{path}?transferType=indirect")).await.problem(), (400, 900_126));
    }

    async fn a_request_is_withdrawn_or_rejected_and_gone_or_closed(program: TestProgram) {
        let server = Server::of(program).await;
        let (mut source, mut target) = (source(&server).await, target(&server).await);
        let made = created(&server, &mut source, &["f3"]).await;
        let path_of = path(&server, &made);
        assert_eq!(target.delete(&path_of).await.problem(), (403, 2032));
        assert_eq!(source.patch(&path_of, &json!({"status": "reject"})).await.problem(), (403, 2032));
        let gone = source.delete(&path_of).await;
        assert_eq!((gone.status.as_u16(), &*gone.body), (204, ""));
        assert_eq!(source.delete(&path_of).await.problem(), (404, 900_100));
        assert_eq!(source.get(&path_of).await.problem(), (404, 900_100));
        assert_eq!(source.get(&format!("{}/transfers", base(&server))).await.json(), json!([]), "it is not listed");

        let made = created(&server, &mut source, &["f3"]).await;
        let path = path(&server, &made);
        for wrong in [json!({"status": "Complete"}), json!({}), json!({"id": ONCE, "status": "reject"})] {
            assert_eq!(target.patch(&path, &wrong).await.problem(), (400, 800_002), "{wrong}");
        }
        let whole = json!({"Id": made["id"].as_str().map(str::to_uppercase), "Status": "Reject", "links": made["links"]});
        let rejected = target.patch(&path, &whole).await;
        assert_eq!((rejected.status.as_u16(), &rejected.json()["status"]), (200, &json!("Reject")));
        assert_eq!(target.patch(&path, &whole).await.problem(), (400, 900_102));
    }

    async fn the_checks_come_in_the_documented_order(program: TestProgram) {
        let server = Server::of(program).await;
        let path = format!("{}/transfers", base(&server));
        let good = wanted(&server, &["f3"]);
        let changed = |member: &str, value: Value| {
            let mut body = good.clone();
            body[member] = value;
            body
        };
        let mut helpdesk = Client::of(&server, "wingtip", Roles::of(&[Role::HelpdeskAgent])).await;
        assert_eq!(helpdesk.post(&path, &json!("no object")).await.problem(), (403, 900_150), "the role before the body");
        let mut source = source(&server).await;
        let twice = wanted(&server, &["f3", "f3"]);
        let northwind = json!(server.world.partner("northwind").as_str());
        let wingtip = json!(server.world.partner("wingtip").as_str());
        let fabrikam = json!(server.world.partner("fabrikam").as_str());
        let unknown = json!([{"subscriptionId": ONCE}]);
        let foreign_mpn = json!([{"subscriptionId": subscription(&server, "f3"), "partnerIdOnRecord": "1"}]);
        for (body, expected) in [
            (json!([]), (400, 800_002)),
            (changed("lineItems", json!([])), (400, 800_002)),
            (changed("lineItems", json!("x")), (400, 800_002)),
            (twice, (400, 800_002)),
            (changed("customerTenantId", json!(ONCE)), (400, 800_002)),
            (changed("sourcePartnerTenantId", northwind), (403, 2032)),
            (changed("targetPartnerTenantId", wingtip), (400, 900_148)),
            (changed("targetPartnerTenantId", fabrikam), (403, 20_002)),
            (changed("targetPartnerTenantId", json!(ONCE)), (403, 20_002)),
            (changed("lineItems", foreign_mpn), (404, 800_015)),
            (changed("lineItems", unknown), (404, 20_003)),
            (wanted(&server, &["visio"]), (400, 800_078)),
        ] {
            assert_eq!(source.post(&path, &body).await.problem(), expected, "{body}");
        }
        let elsewhere = format!("/v1/customers/{}/transfers", server.world.customer("woodgrove"));
        assert_eq!(source.post(&elsewhere, &good).await.problem(), (403, 20_002));
        assert_eq!(source.post("/v1/customers/nobody/transfers", &good).await.problem(), (403, 20_002));
        let litware = format!("/v1/customers/{}/transfers", server.world.customer("litware"));
        let line = json!([{"subscriptionId": ONCE}]);
        let without_agreement = changed("lineItems", line);
        assert_eq!(source.post(&litware, &without_agreement).await.problem(), (403, 13_605));
    }

    /// MPA-01, rules §4.13
    async fn a_source_that_is_no_reseller_unsigned_or_suspended_transfers_nothing(program: TestProgram) {
        let server = Server::of(program).await;
        let mut source = source(&server).await;
        let (path, wanted) = (format!("{}/transfers", base(&server)), wanted(&server, &["f3"]));
        standing::unsigned(&server, "wingtip").await;
        assert_eq!(source.post(&path, &wanted).await.problem(), (403, 900_124));
        standing::suspended(&server, "wingtip").await;
        assert_eq!(source.post(&path, &wanted).await.problem(), (403, 900_149));
    }

    async fn a_source_that_did_not_change_over_transfers_nothing(program: TestProgram) {
        let server = Server::of(program).await;
        let mut source = source(&server).await;
        standing::out_of(&server, "wingtip", IndirectReseller).await;
        let refused = source.post(&format!("{}/transfers", base(&server)), &wanted(&server, &["f3"])).await;
        assert_eq!(refused.problem(), (403, 900_149));
    }

    async fn the_lines_name_one_indirect_reseller_on_record(program: TestProgram) {
        let server = Server::of(program).await;
        let mut source = source(&server).await;
        let path = format!("{}/transfers", base(&server));
        let naming = |mpn_ids: [&str; 2]| {
            let mut body = wanted(&server, &["f3", "e3"]);
            for (line, mpn_id) in mpn_ids.iter().enumerate() {
                body["lineItems"][line]["partnerIdOnRecord"] = json!(mpn_id);
            }
            body
        };
        let mut snapshot = server.program.database.snapshot().await.expect("the database answers");
        let mut mpn_ids = Vec::new();
        for key in ["proseware", "northwind"] {
            let partner = partners::partner(&mut snapshot, &server.world.partner(key)).await.expect("the database answers");
            mpn_ids.push(partner.and_then(|it| it.mpn_id).expect("it has one"));
        }
        let [of_reseller, of_provider] = &mpn_ids[..] else { panic!("there are two") };
        assert_eq!(source.post(&path, &naming([of_provider; 2])).await.problem(), (400, 800_016));
        assert_eq!(source.post(&path, &naming([of_reseller, of_provider])).await.problem(), (400, 800_002));
        let made = source.post(&path, &naming([of_reseller; 2])).await;
        assert_eq!((made.status.as_u16(), &made.json()["lineItems"][1]["partnerIdOnRecord"]), (201, &json!(of_reseller)));
    }

    async fn refused_calls_change_nothing_and_stand_in_the_log(program: TestProgram) {
        let server = Server::of(program).await;
        let mut source = source(&server).await;
        let path = format!("{}/transfers", base(&server));
        for body in [json!([]), wanted(&server, &["visio"]), wanted(&server, &["f3", "f3"])] {
            let before = server.events().await;
            assert_eq!(source.post(&path, &body).await.status, 400);
            assert_eq!(server.events().await, before + 1, "{body}");
        }
        assert_eq!(source.get(&path).await.json(), json!([]));
    }

    async fn a_call_that_is_sent_again_gets_the_same_answer(program: TestProgram) {
        let server = Server::of(program).await;
        let mut source = source(&server).await;
        let path = format!("{}/transfers", base(&server));
        let body = wanted(&server, &["f3"]);
        let first = source.post_as(ONCE, &path, &body).await;
        let again: Answer = source.post_as(&ONCE.to_uppercase(), &path, &body).await;
        assert_eq!((first.status.as_u16(), &first.body), (201, &again.body));
        assert_eq!((first.header("location"), first.header("ms-requestid")), (again.header("location"), ONCE));
        assert_eq!(source.get(&path).await.json().as_array().map(Vec::len), Some(1));
        assert_eq!(source.post_as(ONCE, &path, &wanted(&server, &["e3"])).await.problem(), (400, 800_002));
    }

    async fn strangers_and_those_without_a_role_see_nothing(program: TestProgram) {
        let server = Server::of(program).await;
        let made = created(&server, &mut source(&server).await, &["f3"]).await;
        let (path, list) = (path(&server, &made), format!("{}/transfers", base(&server)));
        let mut stranger = Client::of(&server, "proseware", all_roles()).await;
        assert_eq!(stranger.get(&path).await.problem(), (404, 900_100));
        assert_eq!(stranger.delete(&path).await.problem(), (404, 900_100));
        assert_eq!(stranger.post(&format!("{path}/accept"), &json!({})).await.problem(), (404, 900_100));
        assert_eq!(stranger.get(&list).await.problem(), (403, 20_002));
        let mut helpdesk = Client::of(&server, "wingtip", Roles::of(&[Role::HelpdeskAgent])).await;
        assert_eq!(helpdesk.get(&list).await.problem(), (403, 900_150));
        assert_eq!(helpdesk.get(&path).await.problem(), (403, 900_150));
        let of_another = format!("/v1/customers/{}/transfers/{}", server.world.customer("coho"), made["id"].as_str().expect("an id"));
        assert_eq!(source(&server).await.get(&of_another).await.problem(), (404, 900_100));
    }
}
