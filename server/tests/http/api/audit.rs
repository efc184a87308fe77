//! The records of what happened, over REST (rest-contract §9, AUD-03): dates, filters, pages, and nobody else's.

use super::client::{Client, all_roles};
use crate::browser::Server;
use axum::body::Body;
use axum::http::Method;
use program::on_both_engines;
use serde_json::{Value, json};

const PATH: &str = "/v1/auditrecords";

fn members(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

fn filter(field: &str, value: &str, operator: &str) -> String {
    let json = json!({"Field": field, "Value": value, "Operator": operator}).to_string();
    format!("filter={}", url::form_urlencoded::byte_serialize(json.as_bytes()).collect::<String>())
}

/// Four refused extensions: four records in the log of Wingtip.
async fn happened(server: &Server, ebba: &mut Client) {
    for customer in ["coho", "coho", "litware", "coho"] {
        server.program.clock.advance(time::Duration::SECOND);
        let path = format!("/v1/customers/{}/relationshipextensions", server.world.customer(customer));
        let wanted = json!({
            "directPartnerId": server.world.partner("wingtip").as_str(),
            "indirectProviderId": server.world.partner("tailspin").as_str(), "customerConsent": true,
        });
        assert_eq!(ebba.post(&path, &wanted).await.problem(), (400, 3000));
    }
}

async fn page(client: &mut Client, path: &str, token: &str) -> Value {
    let request = client.call(Method::GET, path).header("MS-ContinuationToken", token).body(Body::empty());
    let answer = client.send(request.expect("a request")).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.json()
}

on_both_engines! {
    async fn records_have_the_documented_members_and_are_the_newest_first(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        happened(&server, &mut ebba).await;
        let mut alone = Client::of(&server, "wingtip", all_roles()).await;
        let kind = filter("ResourceType", "Customer", "equals");
        let list = alone.get(&format!("{PATH}?{kind}")).await;
        assert_eq!(list.status, 200, "{}", list.body);
        let list = list.json();
        assert_eq!(members(&list), ["attributes", "continuationToken", "items", "links", "totalCount"]);
        assert_eq!((&list["totalCount"], &list["continuationToken"]), (&json!(4), &json!("")));
        assert!(list["links"].get("next").is_none());
        let first = &list["items"][0];
        assert_eq!(members(first), [
            "attributes", "customerId", "customerName", "customizedData", "operationDate", "operationStatus",
            "operationType", "partnerId", "resourceType", "userPrincipalName",
        ]);
        assert_eq!((&first["operationType"], &first["operationStatus"], &first["resourceType"]),
                   (&json!("extend_relationship"), &json!("failed"), &json!("customer")));
        assert_eq!((&first["customerName"], &first["userPrincipalName"]), (&json!("Coho Winery AB"), &json!("ebba@wingtip.example")));
        let dates: Vec<_> = list["items"].as_array().expect("items").iter().map(|it| it["operationDate"].as_str().expect("a date").to_owned()).collect();
        assert!(dates.is_sorted_by(|a, b| a > b), "{dates:?}");

        let mut tom = Client::of(&server, "tailspin", all_roles()).await;
        assert_eq!(tom.get(&format!("{PATH}?{kind}")).await.json()["totalCount"], 0, "nobody else reads them");
    }

    /// S33, S45: somebody else's customer is as one that is not there.
    async fn what_was_tried_with_a_stranger_s_customer_is_recorded_without_its_name(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        let nowhere = "7b7f2b6e-5a3f-4f0e-9a52-0d3b1c5f9c11";
        for customer in [server.world.customer("woodgrove").as_str(), nowhere] {
            let wanted = json!({
                "directPartnerId": server.world.partner("wingtip").as_str(),
                "indirectProviderId": server.world.partner("tailspin").as_str(), "customerConsent": true,
            });
            let refused = ebba.post(&format!("/v1/customers/{customer}/relationshipextensions"), &wanted).await;
            assert_eq!(refused.problem(), (403, 20002));
        }
        let tried = ebba.get(&format!("{PATH}?{}", filter("ResourceType", "customer", "equals"))).await.json();
        assert_eq!(tried["totalCount"], 2, "{tried}");
        for record in tried["items"].as_array().expect("items") {
            assert_eq!((&record["operationStatus"], record.get("customerName")), (&json!("failed"), None), "{record}");
        }
        let found = ebba.get(&format!("{PATH}?{}", filter("CompanyName", "woodgrove", "substring"))).await.json();
        assert_eq!(found["totalCount"], 0, "{found}");
    }

    async fn records_are_found_by_company_customer_and_kind(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        happened(&server, &mut ebba).await;
        let coho = server.world.customer("coho");
        for (field, value, operator, found) in [
            ("CompanyName", "WINERY", "substring", 3),
            ("companyname", "itwar", "Substring", 1),
            ("CompanyName", "%", "substring", 0),
            ("CompanyName", ".example", "substring", 0),
            ("CompanyName", &coho.as_str()[..8], "substring", 0),
            ("CompanyName", &"_".repeat(15_000), "substring", 0),
            ("CustomerId", &*coho.as_str().to_uppercase(), "equals", 3),
            ("CustomerId", "\u{0}", "equals", 0),
            ("ResourceType", "customer", "equals", 4),
            ("ResourceType", "nothing", "equals", 0),
        ] {
            let list = ebba.get(&format!("{PATH}?{}", filter(field, value, operator))).await.json();
            assert_eq!(list["totalCount"], found, "{field} {value}");
        }
        for (query, code) in [
            (filter("CompanyName", "x", "equals"), 900_126), (filter("User", "x", "equals"), 900_126),
            ("filter=x".into(), 800_002), ("size=x".into(), 800_002), ("seekOperation=PageIndex".into(), 900_126),
            ("seekOperation=Next".into(), 800_002),
        ] {
            assert_eq!(ebba.get(&format!("{PATH}?{query}")).await.problem(), (400, code), "{query}");
        }
    }

    async fn pages_go_on_where_the_last_ended_and_only_in_their_own_list(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        happened(&server, &mut ebba).await;
        let kind = filter("ResourceType", "customer", "equals");
        let path = format!("{PATH}?size=3&{kind}");
        let first = ebba.get(&path).await.json();
        assert_eq!(first["totalCount"], 3);
        let token = first["continuationToken"].as_str().expect("a token").to_owned();
        let next = &first["links"]["next"];
        assert_eq!(next["headers"], json!([{"key": "MS-ContinuationToken", "value": token}]));
        happened(&server, &mut ebba).await;
        let uri = format!("/v1{}", next["uri"].as_str().expect("a uri"));
        let second = page(&mut ebba, &uri, &token).await;
        assert_eq!((&second["totalCount"], &second["continuationToken"]), (&json!(1), &json!("")));
        let seen: std::collections::BTreeSet<_> = [&first, &second]
            .iter()
            .flat_map(|it| it["items"].as_array().expect("items"))
            .map(|it| it["operationDate"].to_string())
            .collect();
        assert_eq!(seen.len(), 4, "none twice, none left out, none of those that came meanwhile");
        let other = ebba.call(Method::GET, &format!("{PATH}?size=3")).header("MS-ContinuationToken", &token);
        let other = ebba.send(other.body(Body::empty()).expect("a request")).await;
        assert_eq!(other.problem(), (400, 800_002), "of another filter");
        let mut petra = Client::of(&server, "proseware", all_roles()).await;
        let foreign = petra.call(Method::GET, &path).header("MS-ContinuationToken", &token);
        let foreign = petra.send(foreign.body(Body::empty()).expect("a request")).await;
        assert_eq!(foreign.problem(), (400, 800_002), "of another tenant");
    }

    async fn ninety_days_back_are_told_and_no_more(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        happened(&server, &mut ebba).await;
        server.program.clock.advance(time::Duration::days(40));
        let mut alone = Client::of(&server, "wingtip", all_roles()).await;
        let kind = filter("ResourceType", "customer", "equals");
        assert_eq!(alone.get(&format!("{PATH}?{kind}")).await.json()["totalCount"], 0, "the last 30 days");
        for (dates, found) in [
            ("startDate=2026-11-20&endDate=2026-11-20", 4), ("startDate=2026-11-20T10:00:03Z", 2),
            ("startDate=2026-11-21", 0), ("startDate=2026-10-02&endDate=2026-11-19", 0),
        ] {
            let list = alone.get(&format!("{PATH}?{dates}&{kind}")).await;
            assert_eq!(list.json()["totalCount"], found, "{dates}: {}", list.body);
        }
        for dates in [
            "startDate=2026-09-30", "startDate=2020-01-01", "startDate=x", "endDate=2026-13-01",
            "startDate=2026-12-20&endDate=2026-12-10", "startDate=9999-12-31", "endDate=2020-01-01",
            "endDate=9999-12-31T23:59:59-01:00", "endDate=-9999-01-01", "startDate=-9999-01-01", "endDate=9999-12-31",
        ] {
            assert_eq!(alone.get(&format!("{PATH}?{dates}")).await.problem(), (400, 3000), "{dates}");
        }
    }
}
