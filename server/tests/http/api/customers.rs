//! Customers over REST (rest-contract §3, §1.3, §12.1, §12.2): pages, filters, shapes, creating, ending, versions.

use super::client::{Client, all_roles};
use super::standing;
use crate::browser::Server;
use axum::body::Body;
use axum::http::{Method, Request};
use domain::{Role, Roles};
use program::on_both_engines;
use serde_json::{Value, json};

fn names(page: &Value) -> Vec<&str> {
    let items = page["items"].as_array().expect("a list");
    items.iter().map(|it| it["companyProfile"]["companyName"].as_str().expect("a name")).collect()
}

fn members(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

/// Follow a link as client programs do: root, version, uri, and the headers it lists.
async fn follow(client: &mut Client, link: &Value) -> Value {
    let uri = link["uri"].as_str().expect("a uri");
    let mut request: axum::http::request::Builder =
        client.call(Method::GET, &format!("/v1/{}", uri.trim_start_matches('/')));
    for header in link["headers"].as_array().expect("headers") {
        request = request.header(header["key"].as_str().expect("a key"), header["value"].as_str().expect("a value"));
    }
    let request: Request<Body> = request.body(Body::empty()).expect("a request");
    let answer = client.send(request).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.json()
}

fn filter(field: &str, value: &str, operator: &str) -> String {
    let json = json!({"Field": field, "Value": value, "Operator": operator}).to_string();
    let encoded: String = url_encoded(&json);
    format!("/v1/customers?size=0&filter={encoded}")
}

fn url_encoded(text: &str) -> String {
    crate::browser::encoded(&[("x", text)]).trim_start_matches("x=").to_owned()
}

/// Fern Farm of the contract's sample.
pub fn fern() -> Value {
    json!({
        "companyProfile": {"domain": "fernfarm.example"},
        "billingProfile": {
            "culture": "sv-SE", "email": "anna@fernfarm.example", "language": "sv", "companyName": "Fern Farm AB",
            "defaultAddress": {"firstName": "Anna", "lastName": "Ek", "addressLine1": "Kyrkvägen 1", "city": "Umeå",
                               "postalCode": "903 25", "country": "SE"},
        },
    })
}

on_both_engines! {
    async fn the_list_has_pages_that_are_followed_both_ways(program: TestProgram) {
        let server = Server::of(program).await;
        let mut client = Client::of(&server, "wingtip", all_roles()).await;
        let first = client.get("/v1/customers?size=2").await.json();
        assert_eq!(names(&first), ["Adventure Works AB", "Coho Winery AB"]);
        assert_eq!(first["totalCount"], 2);
        assert_eq!(first["continuationToken"], first["links"]["next"]["headers"][0]["value"]);
        assert_eq!(first["links"]["next"]["headers"][0]["key"], "MS-ContinuationToken");
        assert!(first["links"].get("previous").is_none());
        let second = follow(&mut client, &first["links"]["next"]).await;
        assert_eq!(names(&second), ["Litware AB"]);
        assert_eq!((&second["continuationToken"], second["links"].get("next")), (&json!(""), None));
        let back = follow(&mut client, &second["links"]["previous"]).await;
        assert_eq!(names(&back), names(&first));
        assert_eq!(names(&client.get("/v1/customers?size=2&seekOperation=Last").await.json()), ["Coho Winery AB", "Litware AB"]);
        for path in ["/v1/customers", "/v1/customers?size=0", "/v1/customers?Size=9999"] {
            assert_eq!(names(&client.get(path).await.json()).len(), 3, "{path}");
        }
        for path in ["/v1/customers?size=x", "/v1/customers?seekOperation=Next", "/v1/customers?filter=x"] {
            assert_eq!(client.get(path).await.problem(), (400, 800_002), "{path}");
        }
        assert_eq!(client.get("/v1/customers?seekOperation=PageIndex").await.problem(), (400, 900_126));
    }

    async fn a_token_is_of_one_tenant_and_one_filter(program: TestProgram) {
        let server = Server::of(program).await;
        let mut own = Client::of(&server, "wingtip", all_roles()).await;
        let mut other = Client::of(&server, "northwind", all_roles()).await;
        let page = own.get("/v1/customers?size=1").await.json();
        let token = page["continuationToken"].as_str().expect("a token").to_owned();
        let with = |client: &Client, path: &str, token: &str| {
            let request = client.call(Method::GET, path).header("MS-ContinuationToken", token);
            request.body(Body::empty()).expect("a request")
        };
        let request = with(&other, "/v1/customers?size=1", &token);
        assert_eq!(other.send(request).await.problem(), (400, 800_002));
        let filtered = filter("CompanyName", "A", "starts_with");
        for (path, token) in [(&*filtered, &*token), ("/v1/customers", "AAAA"), ("/v1/customers", &token[1..])] {
            let request = with(&own, path, token);
            assert_eq!(own.send(request).await.problem(), (400, 800_002), "{path}");
        }
        let request = with(&own, "/v1/customers?size=9", &token);
        assert_eq!(names(&own.send(request).await.json()), ["Coho Winery AB", "Litware AB"], "a token alone goes on");
    }

    async fn the_list_is_filtered_by_name_domain_and_partner(program: TestProgram) {
        let server = Server::of(program).await;
        let mut app = Client::of(&server, "northwind", all_roles()).await;
        let mut person = Client::in_the_name_of(&server, "sanne").await;
        for (field, value, operator, found) in [
            ("CompanyName", "adv", "starts_with", vec!["Adventure Works AB"]),
            ("companyName", "LIT", "StartsWith", vec!["Litware AB"]),
            ("CompanyName", "Works", "starts_with", vec![]),
            ("CompanyName", "", "starts_with", vec!["Adventure Works AB", "Litware AB"]),
            ("Domain", "litware.e", "starts_with", vec!["Litware AB"]),
            ("domain", "%", "starts_with", vec![]),
        ] {
            assert_eq!(names(&app.get(&filter(field, value, operator)).await.json()), found, "{field} {value}");
        }
        let wingtip = server.world.partner("wingtip").as_str().to_uppercase();
        let by_reseller = filter("IndirectReseller", &wingtip, "starts_with");
        assert_eq!(names(&person.get(&by_reseller).await.json()).len(), 2);
        assert_eq!(app.get(&by_reseller).await.problem(), (403, 2032), "only in a person's name");
        let mut reseller = Client::in_the_name_of(&server, "ebba").await;
        let provider = server.world.partner("northwind");
        let by_provider = filter("IndirectCloudSolutionProvider", provider.as_str(), "starts_with");
        assert_eq!(names(&reseller.get(&by_provider).await.json()), ["Adventure Works AB", "Litware AB"]);
        assert_eq!(person.get(&filter("IndirectReseller", "x", "starts_with")).await.problem(), (400, 800_002));
        assert_eq!(app.get(&filter("Country", "SE", "starts_with")).await.problem(), (400, 900_126));
        assert_eq!(app.get(&filter("CompanyName", "A", "substring")).await.problem(), (400, 900_126));
    }

    async fn one_customer_has_the_documented_members_and_strangers_do_not_see_it(program: TestProgram) {
        let server = Server::of(program).await;
        let mut own = Client::of(&server, "wingtip", all_roles()).await;
        let path = format!("/v1/customers/{}", server.world.customer("adventure"));
        let listed = own.get("/v1/customers").await.json()["items"][0].clone();
        assert_eq!(members(&listed), ["attributes", "companyProfile", "id", "links", "relationshipToPartner"]);
        assert_eq!(members(&listed["companyProfile"]), ["attributes", "companyName", "domain", "links", "tenantId"]);
        let found = own.get(&path.to_uppercase().replace("/V1/CUSTOMERS", "/v1/customers")).await.json();
        assert_eq!(found["id"], server.world.customer("adventure").as_str());
        assert_eq!((&found["relationshipToPartner"], &found["attributes"]["objectType"]), (&json!("reseller"), &json!("Customer")));
        assert_eq!(found["companyProfile"]["address"]["country"], "SE");
        let company = own.get(&format!("{path}/profiles/company")).await.json();
        assert_eq!(company, found["companyProfile"]);
        let mut stranger = Client::of(&server, "proseware", all_roles()).await;
        for path in [path.clone(), format!("{path}/profiles/company"), format!("{path}/profiles/billing"), "/v1/customers/none".into()] {
            assert_eq!(stranger.get(&path).await.problem(), (403, 20_002), "{path}");
        }
        let mut powerless = Client::of(&server, "wingtip", Roles::of(&[Role::UserAdmin])).await;
        assert_eq!(powerless.get("/v1/customers").await.problem(), (403, 900_150));
    }

    async fn a_customer_is_created_once_and_its_billing_profile_changed_by_who_saw_it(program: TestProgram) {
        const ONCE: &str = "0b0f2a52-5d1c-4a64-b7b0-0f6f5d0c9a11";
        let server = Server::of(program).await;
        let mut app = Client::of(&server, "northwind", all_roles()).await;
        let made = app.post_as(ONCE, "/v1/customers", &fern()).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let again = app.post_as(ONCE, "/v1/customers", &fern()).await;
        let (made, mut again) = (made.json(), again.json());
        assert_eq!(again["userCredentials"]["password"], json!(null), "what is told once is not repeated");
        again["userCredentials"]["password"] = made["userCredentials"]["password"].clone();
        assert_eq!(again, made);
        assert_eq!(made["userCredentials"]["userName"], "admin@fernfarm.example");
        assert!(made["userCredentials"]["password"].is_string());
        assert_eq!((&made["relationshipToPartner"], &made["allowDelegatedAccess"]), (&json!("reseller"), &json!(true)));
        assert_eq!(app.post("/v1/customers", &fern()).await.problem(), (409, 3000), "the domain is taken");

        let mut person = Client::in_the_name_of(&server, "sanne").await;
        let path = format!("/v1/customers/{}/profiles/billing", made["id"].as_str().expect("an id"));
        let seen = person.get(&path).await.json();
        assert_eq!(members(&seen), [
            "attributes", "companyName", "culture", "defaultAddress", "email", "firstName", "id", "language", "lastName", "links",
        ]);
        assert_eq!((&seen["culture"], &seen["language"]), (&json!("sv-SE"), &json!("sv")));
        let mut changed = seen.clone();
        changed["defaultAddress"]["city"] = json!("Lund");
        let put = person.with_body(Method::PUT, &path, &changed.to_string()).await;
        assert_eq!((put.status.as_u16(), &put.json()["defaultAddress"]["city"]), (200, &json!("Lund")), "{}", put.body);
        assert_eq!(put.json()["defaultAddress"]["addressLine1"], seen["defaultAddress"]["addressLine1"]);
        assert_eq!(person.with_body(Method::PUT, &path, &changed.to_string()).await.problem(), (400, 2055));
        let request = person.call(Method::PUT, &path).header("If-Match", "\"b-2\"");
        let request = request.body(Body::from(json!({"email": "no address"}).to_string())).expect("a request");
        assert_eq!(person.send(request).await.problem(), (400, 3000));
        assert_eq!(app.with_body(Method::PUT, &path, &changed.to_string()).await.problem(), (403, 2032));
    }

    async fn a_customer_is_created_for_a_reseller_in_a_person_s_name(program: TestProgram) {
        let server = Server::of(program).await;
        let mut new = fern();
        new["associatedPartnerId"] = json!(server.world.partner("wingtip").as_str());
        let mut app = Client::of(&server, "northwind", all_roles()).await;
        assert_eq!(app.post("/v1/customers", &new).await.problem(), (403, 2032));
        let mut person = Client::in_the_name_of(&server, "sanne").await;
        let made = person.post("/v1/customers", &new).await;
        assert_eq!((made.status.as_u16(), &made.json()["associatedPartnerId"]), (201, &new["associatedPartnerId"]), "{}", made.body);
        new["companyProfile"]["domain"] = json!("fern2.example");
        new["associatedPartnerId"] = json!(server.world.partner("proseware").as_str());
        assert_eq!(person.post("/v1/customers", &new).await.problem(), (400, 800_016));
    }

    async fn what_is_wrong_with_a_new_customer_is_told_with_its_code(program: TestProgram) {
        let server = Server::of(program).await;
        let mut app = Client::of(&server, "wingtip", all_roles()).await;
        let changed = |change: &dyn Fn(&mut Value)| {
            let mut body = fern();
            change(&mut body);
            body
        };
        for (body, expected) in [
            (changed(&|it| it["companyProfile"]["organizationRegistrationNumber"] = json!("556677-8899")), (400, 600_002)),
            (changed(&|it| it["billingProfile"]["culture"] = Value::Null), (400, 3000)),
            (changed(&|it| it["billingProfile"]["language"] = json!("1")), (400, 3000)),
            (changed(&|it| it["billingProfile"]["defaultAddress"]["postalCode"] = json!("x")), (400, 3000)),
            (changed(&|it| it["companyProfile"]["domain"] = json!("no domain")), (400, 3000)),
            (changed(&|it| it["billingProfile"]["defaultAddress"]["country"] = json!("QQ")), (403, 2030)),
            (changed(&|it| it["billingProfile"]["defaultAddress"]["country"] = json!("US")), (403, 2030)),
            (json!({}), (400, 800_002)),
        ] {
            assert_eq!(app.post("/v1/customers", &body).await.problem(), expected, "{body}");
        }
    }

    /// REG-08
    async fn number_and_phone_are_given_where_the_country_wants_them(program: TestProgram) {
        const NUMBER: Option<&str> = Some("12892312242");
        const PHONE: Option<&str> = Some("3612345678");
        let server = Server::of(program).await;
        let mut app = Client::of(&server, "northwind", all_roles()).await;
        let hungarian = |number: Option<&str>, phone: Option<&str>| {
            let mut body = fern();
            body["companyProfile"]["organizationRegistrationNumber"] = json!(number);
            let address = &mut body["billingProfile"]["defaultAddress"];
            address["country"] = json!("HU");
            address["postalCode"] = json!("1011");
            address["phoneNumber"] = json!(phone);
            body
        };
        for (number, phone, code) in
            [(None, PHONE, 600_049), (None, None, 600_049), (Some("12892313242"), PHONE, 600_050), (NUMBER, None, 600_051)]
        {
            assert_eq!(app.post("/v1/customers", &hungarian(number, phone)).await.problem(), (400, code), "{number:?} {phone:?}");
        }
        let made = app.post("/v1/customers", &hungarian(NUMBER, PHONE)).await;
        assert_eq!(made.status, 201, "{}", made.body);
        assert_eq!(made.json()["companyProfile"]["organizationRegistrationNumber"], "12892312-2-42");
        assert_eq!(made.json()["billingProfile"]["defaultAddress"]["phoneNumber"], "+3612345678");
    }

    /// DIR-21, MPA-01, rules §4.13
    async fn who_is_restricted_unsigned_or_suspended_creates_no_customers(program: TestProgram) {
        let server = Server::of(program).await;
        standing::restricted(&server, "wingtip").await;
        let mut app = Client::of(&server, "wingtip", all_roles()).await;
        assert_eq!(app.post("/v1/customers", &fern()).await.problem(), (403, 2085));
        standing::unsigned(&server, "wingtip").await;
        assert_eq!(app.post("/v1/customers", &fern()).await.problem(), (403, 900_124));
        standing::suspended(&server, "wingtip").await;
        assert_eq!(app.post("/v1/customers", &fern()).await.problem(), (403, 900_149));
    }

    /// MPA-05, rules §4.13
    async fn for_an_unsigned_or_suspended_reseller_nobody_creates_customers(program: TestProgram) {
        let server = Server::of(program).await;
        let mut new = fern();
        new["associatedPartnerId"] = json!(server.world.partner("wingtip").as_str());
        let mut person = Client::in_the_name_of(&server, "sanne").await;
        standing::unsigned(&server, "wingtip").await;
        assert_eq!(person.post("/v1/customers", &new).await.problem(), (403, 900_123));
        standing::suspended(&server, "wingtip").await;
        assert_eq!(person.post("/v1/customers", &new).await.problem(), (403, 800_039));
    }

    async fn a_relation_is_ended_by_a_global_admin_when_nothing_is_active(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        let none = json!({"relationshipToPartner": "None", "attributes": {"objectType": "Customer"}});
        let busy = format!("/v1/customers/{}", server.world.customer("adventure"));
        assert_eq!(ebba.patch(&busy, &none).await.problem(), (400, 3000));
        assert_eq!(ebba.patch(&busy, &json!({"relationshipToPartner": "advisor"})).await.problem(), (400, 800_002));
        let mut app = Client::of(&server, "wingtip", all_roles()).await;
        assert_eq!(app.patch(&busy, &none).await.problem(), (403, 2032));
        let made = ebba.post("/v1/customers", &fern()).await.json();
        let path = format!("/v1/customers/{}", made["id"].as_str().expect("an id"));
        let ended = ebba.patch(&path, &none).await;
        assert_eq!(ended.status, 200, "{}", ended.body);
        assert_eq!(members(&ended.json()), ["attributes", "id", "links", "relationshipToPartner"]);
        assert_eq!(ended.json()["relationshipToPartner"], "none");
        assert_eq!(ebba.get(&path).await.problem(), (403, 20_002));
        assert_eq!(ebba.patch(&path, &none).await.problem(), (403, 20_002));
    }
}
