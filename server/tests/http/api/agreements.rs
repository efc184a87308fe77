//! Customer agreements over REST (rest-contract §6, §11.8, MCA-02 to MCA-04): lists, confirming, texts.

use super::client::{Client, all_roles};
use super::customers::fern;
use crate::browser::{BASE, Server};
use program::on_both_engines;
use program::testing::agreement::{CUSTOMERS_SWEDISH, publish_customer_agreement};
use serde_json::{Value, json};

const ONCE: &str = "0b0f2a52-5d1c-4a64-b7b0-0f6f5d0c9a11";
const CUSTOMER_AGREEMENT: &str = "agreementType=MicrosoftCustomerAgreement";

fn path(server: &Server, customer: &str) -> String {
    format!("/v1/customers/{}/agreements", server.world.customer(customer))
}

/// The sample of the contract.
fn confirmation(template: &str) -> Value {
    json!({
        "primaryContact": {"firstName": "Anna", "lastName": "Alm", "email": "anna@litware.example", "phoneNumber": "0700100200"},
        "templateId": template, "dateAgreed": "2026-11-19T22:30:00Z", "type": "MicrosoftCustomerAgreement",
    })
}

async fn published(server: &Server, number: &str) -> String {
    publish_customer_agreement(&server.program, &server.world, number).await
}

on_both_engines! {
    async fn who_names_no_kind_of_agreement_means_the_old_one_and_gets_nothing(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        assert_eq!(ebba.get(&format!("/v1/agreements?{CUSTOMER_AGREEMENT}")).await.json()["items"], json!([]), "none is published");
        published(&server, "1.0").await;
        let template = published(&server, "1.1").await;
        let metadata = json!([{
            "templateId": template, "agreementType": "MicrosoftCustomerAgreement", "versionRank": 2,
            "agreementLink": format!("{BASE}/customer-agreement?version=1.1"), "attributes": {"objectType": "AgreementMetaData"},
        }]);
        for (query, expected) in [
            ("", &json!([])),
            ("?agreementType=MicrosoftCloudAgreement", &json!([])),
            ("?agreementtype=microsoftcustomeragreement", &metadata),
            ("?agreementType=*", &metadata),
        ] {
            let list = ebba.get(&format!("/v1/agreements{query}")).await.json();
            assert_eq!((&list["items"], &list["attributes"]["objectType"]), (expected, &json!("Collection")), "{query}");
        }
        let of_customer = path(&server, "adventure");
        assert_eq!(ebba.get(&of_customer).await.json()["totalCount"], 0);
        assert_eq!(ebba.get(&format!("{of_customer}?agreementType=*")).await.json()["totalCount"], 1);
        for path in ["/v1/agreements", &of_customer] {
            assert_eq!(ebba.get(&format!("{path}?agreementType=Other")).await.problem(), (400, 900_126), "{path}");
        }
    }

    async fn what_a_customer_accepted_itself_is_told_without_anybody_of_the_partner(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        let list = ebba.get(&format!("{}?{CUSTOMER_AGREEMENT}", path(&server, "adventure"))).await.json();
        let [own] = &list["items"].as_array().expect("a list")[..] else { panic!("{list}") };
        assert_eq!((&own["type"], own.get("userId"), own.get("templateId")), (&json!("MicrosoftCustomerAgreement"), None, None));
        assert!(own["primaryContact"]["firstName"].is_string(), "{own}");
        assert_eq!(own["agreementLink"], format!("{BASE}/customer-agreement"));
        let mut stranger = Client::in_the_name_of(&server, "petra").await;
        for path in [path(&server, "adventure"), "/v1/customers/%00/agreements".into()] {
            assert_eq!(stranger.get(&path).await.problem(), (403, 20_002), "{path}");
        }
    }

    async fn a_confirmation_is_kept_once_and_told_to_who_gave_it(program: TestProgram) {
        let server = Server::of(program).await;
        let template = published(&server, "1.0").await;
        let (path, new) = (path(&server, "litware"), confirmation(&template));
        let mut sanne = Client::in_the_name_of(&server, "sanne").await;
        let made = sanne.post_as(ONCE, &path, &new).await;
        assert_eq!((made.status.as_u16(), made.header("location")), (201, &*format!("{BASE}{path}")), "{}", made.body);
        assert_eq!(sanne.post_as(ONCE, &path, &new).await.body, made.body);
        assert_eq!(made.json(), json!({
            "userId": server.world.user("sanne").as_str(), "primaryContact": new["primaryContact"], "templateId": template,
            "dateAgreed": "2026-11-19T00:00:00Z", "type": "MicrosoftCustomerAgreement",
            "agreementLink": format!("{BASE}/customer-agreement?version=1.0"), "attributes": {"objectType": "Agreement"},
        }));
        let list = sanne.get(&format!("{path}?{CUSTOMER_AGREEMENT}")).await.json();
        assert_eq!(list["items"], json!([made.json()]));
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        assert_eq!(ebba.get(&format!("{path}?agreementType=*")).await.json()["items"], json!([]), "it counts for Northwind only");

        let again = sanne.post(&path, &new).await;
        let told = again.json();
        assert_eq!((again.status.as_u16(), &told["code"], &told["errorName"]), (409, &json!(600_061), &json!("PartnerConfirmedAgreementAlreadyExists")));
        assert_eq!((&told["isRetryable"], &told["parameters"], &told["data"]), (&json!(false), &json!({}), &json!([])));
        for member in ["message", "description", "errorMessageExtended", "source"] {
            assert!(told[member].as_str().is_some_and(|it| !it.is_empty()), "{member}: {told}");
        }
        let mut other = new;
        other["PrimaryContact"]["PhoneNumber"] = json!("0700100201");
        other.as_object_mut().expect("an object").remove("primaryContact");
        other["primaryContact"] = json!({"firstName": "Anna", "lastName": "Alm", "email": "anna@litware.example"});
        assert_eq!(sanne.post(&path, &other).await.status, 201, "another phone number is another confirmation");
    }

    async fn what_is_wrong_with_a_confirmation_is_told_with_its_code(program: TestProgram) {
        let server = Server::of(program).await;
        let old = published(&server, "1.0").await;
        let template = published(&server, "1.1").await;
        let path = path(&server, "litware");
        let mut sanne = Client::in_the_name_of(&server, "sanne").await;
        let changed = |change: &dyn Fn(&mut Value)| {
            let mut body = confirmation(&template);
            change(&mut body);
            body
        };
        for (body, expected) in [
            (json!({}), (400, 800_002)),
            (changed(&|it| it["type"] = json!("MicrosoftCloudAgreement")), (400, 900_126)),
            (changed(&|it| it["templateId"] = json!(ONCE)), (400, 800_002)),
            (changed(&|it| it["templateId"] = json!(old)), (400, 800_002)),
            (changed(&|it| it["templateId"] = json!(template.to_uppercase())), (400, 800_002)),
            (changed(&|it| it["templateId"] = Value::Null), (400, 800_002)),
            (changed(&|it| it["dateAgreed"] = json!("2026-11-21T00:00:00Z")), (400, 3000)),
            (changed(&|it| it["dateAgreed"] = json!("2026-11-20T23:00:00-01:00")), (400, 3000)),
            (changed(&|it| it["dateAgreed"] = json!("yesterday")), (400, 3000)),
            (changed(&|it| it["dateAgreed"] = json!("9999-12-31T23:59:59-01:00")), (400, 3000)),
        ] {
            assert_eq!(sanne.post(&path, &body).await.problem(), expected, "{body}");
        }
        let nobody = sanne.post(&path, &changed(&|it| it["primaryContact"] = json!({"email": "x"}))).await;
        assert_eq!((nobody.problem(), &nobody.json()["data"]), ((400, 3000), &json!(["firstName", "lastName", "email"])));
        assert_eq!(sanne.get(&format!("{path}?agreementType=*")).await.json()["items"], json!([]), "nothing was kept");
    }

    async fn only_people_of_who_bills_the_customer_confirm(program: TestProgram) {
        let server = Server::of(program).await;
        let new = confirmation(&published(&server, "1.0").await);
        let mut sanne = Client::in_the_name_of(&server, "sanne").await;
        let mut fern = fern();
        fern["associatedPartnerId"] = json!(server.world.partner("wingtip").as_str());
        let fern = sanne.post("/v1/customers", &fern).await.json();
        let of_fern = format!("/v1/customers/{}/agreements", fern["id"].as_str().expect("an id"));
        for (who, path, expected) in [
            ("ebba", of_fern, (403, 2032)),
            ("nils", path(&server, "litware"), (403, 900_150)),
            ("petra", path(&server, "litware"), (403, 20_002)),
        ] {
            let mut client = Client::in_the_name_of(&server, who).await;
            assert_eq!(client.post(&path, &new).await.problem(), expected, "{who}");
        }
        let mut alone = Client::of(&server, "northwind", all_roles()).await;
        assert_eq!(alone.post(&path(&server, "litware"), &new).await.problem(), (403, 2032));
        for path in ["/v1/agreements", &path(&server, "litware"), "/v1/agreementtemplates/x/document"] {
            assert_eq!(alone.get(path).await.problem(), (403, 2032), "{path}");
        }
    }

    async fn the_text_is_told_in_the_language_asked_for_or_in_english(program: TestProgram) {
        let server = Server::of(program).await;
        let template = published(&server, "1.0").await;
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        let path = format!("/v1/agreementtemplates/{template}/document");
        let told = |country: &str, language: &str, ours: &str| json!({
            "country": country, "language": language,
            "displayUri": format!("{BASE}/customer-agreement?version=1.0&lang={ours}"),
            "downloadUri": format!("{BASE}/customer-agreement/1.0/{ours}"),
            "attributes": {"objectType": "AgreementDocument"},
        });
        assert_eq!(ebba.get(&path).await.json(), told("US", "en-US", "en"));
        for missing in ["nl-NL", "de-DE"] {
            let english = ebba.get(&format!("{path}?language={missing}&country=nl")).await;
            assert_eq!(english.json(), told("NL", "en-US", "en"), "{missing}");
        }
        let swedish = ebba.get(&format!("{path}?Language=sv-SE&Country=SE")).await.json();
        assert_eq!(swedish, told("SE", "sv-SE", "sv"));
        let mut reader = server.browser();
        let file = swedish["downloadUri"].as_str().and_then(|it| it.strip_prefix(BASE)).expect("an address of ours");
        assert_eq!(reader.get(file).await.body, CUSTOMERS_SWEDISH);
        let page = swedish["displayUri"].as_str().and_then(|it| it.strip_prefix(BASE)).expect("an address of ours");
        assert!(reader.get(page).await.body.contains("<h2>Kundavtal</h2>"));
        for (path, expected) in [
            (format!("/v1/agreementtemplates/{}/document", template.to_uppercase()), (400, 800_002)),
            ("/v1/agreementtemplates/%00/document".into(), (400, 800_002)),
            (format!("{path}?language=1"), (400, 3000)),
            (format!("{path}?country=QQ"), (400, 3000)),
        ] {
            assert_eq!(ebba.get(&path).await.problem(), expected, "{path}");
        }
    }
}
