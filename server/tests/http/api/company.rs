//! The caller's own company as an organization, and what it is billed with, over REST (rest-contract §9).

use super::client::{Client, all_roles};
use super::partner::{enrolled, members, put};
use crate::browser::Server;
use program::on_both_engines;
use serde_json::json;

const ORGANIZATION: &str = "/v1/profiles/organization";
const BILLING: &str = "/v1/profiles/billing";

on_both_engines! {
    async fn an_organization_is_changed_by_who_saw_it(program: TestProgram) {
        let server = Server::of(program).await;
        let mut nora = enrolled(&server).await;
        let read = nora.get(ORGANIZATION).await.json();
        assert_eq!(members(&read), [
            "attributes", "companyName", "defaultAddress", "domain", "email", "id", "language", "profileType", "tenantId",
        ]);
        let etag = read["attributes"]["etag"].as_str().expect("a version").to_owned();
        let mut new = read.clone();
        new["CompanyName"] = json!("Nova IT & Cloud AB");
        new.as_object_mut().expect("an object").remove("companyName");
        new["language"] = json!("nl-NL");
        new["domain"] = json!("other.example");
        assert_eq!(put(&mut nora, ORGANIZATION, &new, Some("\"p-999\"")).await.problem(), (400, 2055));
        let changed = put(&mut nora, ORGANIZATION, &new, Some(&format!("\"{etag}\""))).await;
        assert_eq!(changed.status, 200, "{}", changed.body);
        let changed = changed.json();
        assert_eq!((&changed["companyName"], &changed["language"]), (&json!("Nova IT & Cloud AB"), &json!("nl")));
        assert_eq!((&changed["domain"], &changed["defaultAddress"]), (&read["domain"], &read["defaultAddress"]));
        assert_eq!(nora.get(ORGANIZATION).await.json(), changed);
        assert_eq!(nora.get("/v1/profiles/legalbusiness").await.json()["companyName"], changed["companyName"], "it is one profile");
        assert_eq!(put(&mut nora, ORGANIZATION, &new, None).await.problem(), (400, 2055), "the body has the old version");
    }

    async fn what_is_wrong_with_an_organization_is_told_by_the_names_of_its_members(program: TestProgram) {
        let server = Server::of(program).await;
        let mut nora = enrolled(&server).await;
        let address = json!({"country": "SE", "postalCode": "x", "city": "Lund", "addressLine1": "Storgatan 4"});
        for (sent, data) in [
            (json!({"email": "nova@gmail.com", "companyName": ""}), json!(["companyName", "email"])),
            (json!({"defaultAddress": address}), json!(["postalCode"])),
            (json!({"language": "1"}), json!(["language"])),
        ] {
            let answer = put(&mut nora, ORGANIZATION, &sent, None).await;
            assert_eq!((answer.problem(), &answer.json()["data"]), ((400, 3000), &data), "{sent}");
        }
        assert_eq!(put(&mut nora, ORGANIZATION, &json!({"email": 7}), None).await.problem(), (400, 800_002));
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        assert_eq!(put(&mut ebba, ORGANIZATION, &json!({}), None).await.problem(), (404, 1000), "there is no legal profile");
        let mut olof = Client::in_the_name_of(&server, "olof").await;
        for path in [ORGANIZATION, BILLING] {
            assert_eq!(put(&mut olof, path, &json!({}), None).await.problem(), (403, 900_150), "{path}");
            assert_eq!(olof.get(path).await.problem(), (403, 900_150), "{path}");
        }
        let mut alone = Client::of(&server, "nova", all_roles()).await;
        for path in [ORGANIZATION, BILLING] {
            assert_eq!(put(&mut alone, path, &json!({}), None).await.problem(), (403, 2032), "{path}");
        }
    }

    async fn a_billing_profile_follows_the_legal_profile_until_it_is_changed(program: TestProgram) {
        let server = Server::of(program).await;
        let mut nora = enrolled(&server).await;
        let read = nora.get(BILLING).await.json();
        assert_eq!(members(&read), ["address", "attributes", "billingCurrency", "companyName", "primaryContact", "profileType"]);
        let mut new = read.clone();
        new["purchaseOrderNumber"] = json!(" PO-4711 ");
        new["taxId"] = json!("SE556677889901");
        new["billingCurrency"] = json!("USD");
        new["primaryContact"] = json!({"email": "bills@nova.example"});
        let changed = put(&mut nora, BILLING, &new, None).await;
        assert_eq!(changed.status, 200, "{}", changed.body);
        let changed = changed.json();
        assert_eq!((&changed["purchaseOrderNumber"], &changed["taxId"]), (&json!("PO-4711"), &json!("SE556677889901")));
        assert_eq!((&changed["address"], &changed["billingCurrency"]), (&read["address"], &json!("SEK")));
        assert_eq!(changed["primaryContact"]["firstName"], read["primaryContact"]["firstName"]);
        assert_eq!(nora.get(BILLING).await.json(), changed);
        assert_eq!(nora.get("/v1/profiles/legalbusiness").await.json()["primaryContact"], read["primaryContact"], "it is another profile");
        assert_eq!(put(&mut nora, BILLING, &new, None).await.problem(), (400, 2055), "the body has the old version");
        let etag = format!("\"{}\"", changed["attributes"]["etag"].as_str().expect("a version"));
        let without = put(&mut nora, BILLING, &json!({"taxId": ""}), Some(&etag)).await.json();
        assert_eq!((&without["purchaseOrderNumber"], without.get("taxId")), (&json!("PO-4711"), None), "{without}");
        assert_eq!(put(&mut nora, BILLING, &json!({}), Some(&etag)).await.problem(), (400, 2055));
    }

    async fn who_has_no_legal_profile_gives_a_whole_billing_profile(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        let seen = ebba.get(BILLING).await.json();
        let numbers = put(&mut ebba, BILLING, &json!({"taxId": "9".repeat(51)}), None).await;
        let missing = json!(["taxId", "firstName", "lastName", "email", "addressLine1", "city", "postalCode"]);
        assert_eq!((numbers.problem(), &numbers.json()["data"]), ((400, 3000), &missing));
        let mut whole = seen;
        whole["address"] = json!({"country": "se", "city": "Göteborg", "addressLine1": "Södra Hamngatan 41", "postalCode": "411 06"});
        whole["primaryContact"] = json!({"firstName": "Ebba", "lastName": "Lindqvist", "email": "bills@wingtip.example"});
        let made = put(&mut ebba, BILLING, &whole, None).await;
        assert_eq!(made.status, 200, "{}", made.body);
        let made = made.json();
        assert_eq!((&made["companyName"], &made["address"]["country"]), (&json!("Wingtip Cloud AB"), &json!("SE")));
        assert_eq!(made["primaryContact"], whole["primaryContact"]);
        let abroad = put(&mut ebba, BILLING, &json!({"address": {"country": "NL", "city": "Utrecht", "addressLine1": "Neude 1", "postalCode": "411 06"}}), None).await;
        assert_eq!((abroad.problem(), &abroad.json()["data"]), ((400, 3000), &json!(["country"])));
        assert_eq!(put(&mut ebba, BILLING, &json!({"address": 7}), None).await.problem(), (400, 800_002));
    }
}
