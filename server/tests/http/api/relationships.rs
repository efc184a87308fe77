//! Partnerships over REST (rest-contract §4, §11.9, §12.1): both sides, the filter, and what strangers see.

use super::client::{Client, all_roles};
use super::standing::suspended;
use crate::browser::Server;
use domain::customer::RelationKind;
use program::on_both_engines;
use program::store::relations::{Origin, Relation, establish};
use serde_json::{Value, json};

const ONCE: &str = "7e9a0c9e-6f64-4b1f-9a84-51f0b7f7a001";
const NOBODY: &str = "00000000-0000-4000-8000-000000000001";

fn members(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

fn ids(list: &Value) -> Vec<&str> {
    list["items"].as_array().expect("items").iter().map(|it| it["id"].as_str().expect("an id")).collect()
}

/// A filter as it stands in an address.
fn filter(json: &Value) -> String {
    url::form_urlencoded::byte_serialize(json.to_string().as_bytes()).collect()
}

fn extension(server: &Server) -> Value {
    json!({
        "directPartnerId": server.world.partner("wingtip").as_str().to_uppercase(),
        "indirectProviderId": server.world.partner("northwind").as_str(),
        "customerConsent": true,
    })
}

on_both_engines! {
    async fn a_reseller_lists_its_providers_and_a_provider_its_resellers(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        let list = ebba.get("/v1/relationships?relationship_type=IsIndirectResellerOf").await;
        assert_eq!(list.status, 200, "{}", list.body);
        let list = list.json();
        assert_eq!(members(&list), ["attributes", "items", "links", "totalCount"]);
        assert_eq!((&list["totalCount"], &list["attributes"]["objectType"]), (&json!(1), &json!("Collection")));
        assert_eq!(list["items"][0], json!({
            "id": server.world.partner("northwind").as_str(), "name": "Northwind Distribution B.V.",
            "relationshipType": "is_indirect_reseller_of", "state": "Active", "mpnId": "5567220", "location": "NL",
            "attributes": {"objectType": "PartnerRelationship"},
        }));
        let mut sanne = Client::in_the_name_of(&server, "sanne").await;
        let list = sanne.get("/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf").await.json();
        assert_eq!(ids(&list), [server.world.partner("wingtip").as_str()]);
        assert_eq!(list["items"][0]["relationshipType"], "is_indirect_cloud_solution_provider_of");
        assert_eq!((&list["items"][0]["location"], &list["items"][0]["mpnId"]), (&json!("SE"), &json!("5567210")));
    }

    async fn the_type_is_read_in_every_spelling_and_refused_in_no_other(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        for query in [
            "relationship_type=IsIndirectResellerOf", "relationship_type=isIndirectResellerOf",
            "relationship_type=is_indirect_reseller_of", "Relationship_Type=IS_INDIRECT_RESELLER_OF",
        ] {
            let list = ebba.get(&format!("/v1/relationships?{query}")).await.json();
            assert_eq!(list["totalCount"], 1, "{query}");
        }
        assert_eq!(ebba.get("/v1/relationships").await.problem(), (400, 800_002));
        assert_eq!(ebba.get("/v1/relationships?relationship_type=IsAdvisorOf").await.problem(), (400, 900_126));
        let other = ebba.get("/v1/relationships?relationship_type=is_indirect_cloud_solution_provider_of").await;
        assert_eq!((other.status.as_u16(), &other.json()["items"]), (200, &json!([])), "a reseller provides for nobody");
    }

    async fn a_name_is_found_by_its_beginning_in_either_spelling_of_the_filter(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        for (value, found) in [
            (json!({"Field": "Name", "Value": "North", "Operator": "starts_with"}), 1),
            (json!({"field": "name", "value": "nORTH", "operator": "StartsWith"}), 1),
            (json!({"Field": "Name", "Value": "wind", "Operator": "starts_with"}), 0),
            (json!({"Field": "Name", "Value": "%", "Operator": "starts_with"}), 0),
        ] {
            let path = format!("/v1/relationships?relationship_type=IsIndirectResellerOf&filter={}", filter(&value));
            assert_eq!(ebba.get(&path).await.json()["totalCount"], found, "{value}");
        }
        for (value, code) in [
            (json!({"Field": "Name", "Value": "North", "Operator": "equals"}), 900_126),
            (json!({"Field": "Domain", "Value": "North", "Operator": "starts_with"}), 900_126),
            (json!({}), 800_002),
            (json!("North"), 800_002),
        ] {
            let path = format!("/v1/relationships?relationship_type=IsIndirectResellerOf&filter={}", filter(&value));
            assert_eq!(ebba.get(&path).await.problem(), (400, code), "{value}");
        }
    }

    async fn partnerships_are_for_people_who_may_see_them(program: TestProgram) {
        let server = Server::of(program).await;
        let path = "/v1/relationships?relationship_type=IsIndirectResellerOf";
        let mut alone = Client::of(&server, "wingtip", all_roles()).await;
        let customer = server.world.customer("adventure");
        let extend = format!("/v1/customers/{customer}/relationshipextensions");
        assert_eq!(alone.get(path).await.problem(), (403, 2032));
        assert_eq!(alone.get(&format!("/v1/customers/{customer}/relationships")).await.problem(), (403, 2032));
        assert_eq!(alone.delete(&format!("/v1/relationships/{NOBODY}")).await.problem(), (403, 2032));
        assert_eq!(alone.post("/v1/relationships/invitations", &json!({})).await.problem(), (403, 2032));
        assert_eq!(alone.post(&extend, &extension(&server)).await.problem(), (403, 2032));
    }

    async fn the_partners_beside_whom_a_customer_is_served_are_told_without_a_location(program: TestProgram) {
        let server = Server::of(program).await;
        let path = format!("/v1/customers/{}/relationships", server.world.customer("adventure").as_str().to_uppercase());
        let mut sanne = Client::in_the_name_of(&server, "sanne").await;
        let list = sanne.get(&path).await.json();
        assert_eq!(list["items"], json!([{
            "id": server.world.partner("wingtip").as_str(), "name": "Wingtip Cloud AB",
            "relationshipType": "is_indirect_cloud_solution_provider_of", "state": "Active", "mpnId": "5567210",
            "attributes": {"objectType": "PartnerRelationship"},
        }]));
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        let own = ebba.get(&path).await.json();
        assert_eq!(ids(&own), [server.world.partner("northwind").as_str()]);
        assert_eq!(own["items"][0]["relationshipType"], "is_indirect_reseller_of");
        let coho = ebba.get(&format!("/v1/customers/{}/relationships", server.world.customer("coho"))).await.json();
        assert_eq!(coho["items"], json!([]));
        let mut petra = Client::in_the_name_of(&server, "petra").await;
        assert_eq!(petra.get(&path).await.problem(), (403, 20_002));
        for nobody in [NOBODY, "x", "%00", "%F0%9F%90%9D"] {
            let answer = ebba.get(&format!("/v1/customers/{nobody}/relationships")).await;
            assert_eq!(answer.problem(), (403, 20_002), "{nobody}");
        }
    }

    async fn only_the_provider_ends_a_partnership_and_only_once(program: TestProgram) {
        let server = Server::of(program).await;
        let (wingtip, northwind) = (server.world.partner("wingtip"), server.world.partner("northwind"));
        let path = format!("/v1/relationships/{}", wingtip.as_str().to_uppercase());
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        assert_eq!(ebba.delete(&format!("/v1/relationships/{northwind}")).await.problem(), (403, 2032));
        assert_eq!(ebba.delete(&format!("/v1/relationships/{}", server.world.partner("tailspin"))).await.problem(), (404, 1000));
        let mut daan = Client::in_the_name_of(&server, "daan").await;
        assert_eq!(daan.delete(&path).await.problem(), (403, 900_150), "a sales agent ends nothing");
        let mut sanne = Client::in_the_name_of(&server, "sanne").await;
        for nobody in [NOBODY, "x", "%00"] {
            assert_eq!(sanne.delete(&format!("/v1/relationships/{nobody}")).await.problem(), (404, 1000), "{nobody}");
        }
        let call = || {
            let call = sanne.call(axum::http::Method::DELETE, &path).header("MS-RequestId", ONCE);
            call.body(axum::body::Body::empty()).expect("a request")
        };
        let (first, again) = (call(), call());
        for request in [first, again] {
            let answer = sanne.send(request).await;
            assert_eq!((answer.status.as_u16(), &*answer.body), (204, ""));
        }
        assert_eq!(sanne.delete(&path).await.problem(), (404, 1000));
        let list = sanne.get("/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf").await.json();
        assert_eq!(list["items"], json!([]));
    }

    async fn an_invitation_answers_with_the_link_that_authorizes(program: TestProgram) {
        let server = Server::of(program).await;
        let path = "/v1/relationships/invitations";
        let wanted = json!({"RecipientEmail": "info@proseware.example", "unknown": [1]});
        let mut sanne = Client::in_the_name_of(&server, "sanne").await;
        let made = sanne.post_as(ONCE, path, &wanted).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let made = made.json();
        assert_eq!(members(&made), ["attributes", "expiresAt", "id", "url"]);
        let link = made["url"].as_str().and_then(|it| it.strip_prefix(crate::browser::BASE)).expect("an address");
        assert!(link.starts_with("/partnerships/accept/ttr_"), "{link}");
        let again = sanne.post_as(ONCE, path, &wanted).await;
        let mut without_link = made.clone();
        without_link.as_object_mut().expect("an object").remove("url");
        assert_eq!((again.status.as_u16(), again.json()), (201, without_link), "the link is told once");
        for wrong in [json!({"recipientEmail": "nobody"}), json!({"recipientEmail": "a@b.example", "language": "xx"})] {
            assert_eq!(sanne.post(path, &wrong).await.problem(), (400, 3000), "{wrong}");
        }
        for wrong in [json!({}), json!({"recipientEmail": 7}), json!([])] {
            assert_eq!(sanne.post(path, &wrong).await.problem(), (400, 800_002), "{wrong}");
        }
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        assert_eq!(ebba.post(path, &wanted).await.problem(), (403, 2032), "a reseller invites no resellers");
        let mut nils = Client::in_the_name_of(&server, "nils").await;
        assert_eq!(nils.post(path, &wanted).await.problem(), (403, 900_150));
    }

    async fn a_provider_is_brought_to_a_direct_customer_with_its_consent(program: TestProgram) {
        let server = Server::of(program).await;
        let path = format!("/v1/customers/{}/relationshipextensions", server.world.customer("coho"));
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        let mut without = extension(&server);
        without["customerConsent"] = json!(false);
        assert_eq!(ebba.post(&path, &without).await.problem(), (400, 3000));
        let mut foreign = extension(&server);
        foreign["directPartnerId"] = json!(server.world.partner("proseware").as_str());
        assert_eq!(ebba.post(&path, &foreign).await.problem(), (403, 2032));
        let mut stranger = extension(&server);
        stranger["indirectProviderId"] = json!(server.world.partner("tailspin").as_str());
        assert_eq!(ebba.post(&path, &stranger).await.problem(), (400, 3000), "no partnership");
        for wrong in [json!({}), json!({"directPartnerId": "x", "indirectProviderId": "y"})] {
            assert_eq!(ebba.post(&path, &wrong).await.problem(), (400, 800_002), "{wrong}");
        }
        let mut nils = Client::in_the_name_of(&server, "nils").await;
        assert_eq!(nils.post(&path, &extension(&server)).await.problem(), (403, 900_150));
        let mut petra = Client::in_the_name_of(&server, "petra").await;
        let mut hers = extension(&server);
        hers["directPartnerId"] = json!(server.world.partner("proseware").as_str());
        assert_eq!(petra.post(&path, &hers).await.problem(), (403, 20_002));

        let done = ebba.post(&path, &extension(&server)).await;
        assert_eq!(done.status, 201, "{}", done.body);
        assert_eq!(done.json(), json!({
            "customerId": server.world.customer("coho").as_str(),
            "directPartnerId": server.world.partner("wingtip").as_str(),
            "indirectProviderId": server.world.partner("northwind").as_str(),
            "attributes": {"objectType": "RelationshipExtension"},
        }));
        let seen = ebba.get(done.location().strip_prefix(crate::browser::BASE).expect("ours")).await.json();
        assert_eq!(ids(&seen), [server.world.partner("northwind").as_str()]);
        assert_eq!(ebba.post(&path, &extension(&server)).await.problem(), (409, 3000));
    }

    /// Rules §8, row "extension"
    async fn what_keeps_a_provider_from_a_customer_has_the_codes_of_the_rules(program: TestProgram) {
        let server = Server::of(program).await;
        let path = |customer| format!("/v1/customers/{}/relationshipextensions", server.world.customer(customer));
        let wanted = |source: &str, provider: &str| {
            json!({
                "directPartnerId": server.world.partner(source).as_str(),
                "indirectProviderId": server.world.partner(provider).as_str(), "customerConsent": true,
            })
        };
        let relation = Relation {
            partner: server.world.partner("wingtip"),
            customer: server.world.customer("woodgrove"),
            kind: RelationKind::IndirectReseller,
            origin: Origin::Invitation,
            dap: true,
            since: server.program.now(),
        };
        let mut tx = server.program.database.begin().await.expect("a transaction");
        establish(&mut tx, &relation, "Woodgrove Bank AB").await.expect("stored");
        tx.commit().await.expect("stored");
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        let indirect = ebba.post(&path("woodgrove"), &wanted("wingtip", "northwind")).await;
        assert_eq!(indirect.problem(), (400, 3000), "the customer is indirect: {}", indirect.body);
        let partnership = ebba.post(&path("coho"), &wanted("wingtip", "tailspin")).await;
        assert_eq!(partnership.problem(), (400, 3000), "no partnership");
        assert!(partnership.body.contains("indirectProviderId"), "{}", partnership.body);
        program::testing::agreement::only_direct_bill(&server.program, &server.world.actor("ebba")).await;
        let single = ebba.post(&path("coho"), &wanted("wingtip", "northwind")).await;
        assert_eq!(single.problem(), (403, 2032), "not in both programs");
    }

    /// Rules §4.1, §8
    async fn a_suspended_partner_brings_no_provider_to_its_customers(program: TestProgram) {
        let server = Server::of(program).await;
        let path = format!("/v1/customers/{}/relationshipextensions", server.world.customer("coho"));
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        suspended(&server, "wingtip").await;
        assert_eq!(ebba.post(&path, &extension(&server)).await.problem(), (403, 900_149));
    }
}
