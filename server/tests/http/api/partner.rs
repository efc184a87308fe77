//! What a partner's programs read of the partner itself, over REST (rest-contract §6, §9): agreement status, profiles.

use super::client::{Client, all_roles};
use crate::browser::Server;
use axum::body::Body;
use axum::http::Method;
use domain::enrollment::EnrollmentPath;
use program::on_both_engines;
use program::store::profiles;
use serde_json::{Value, json};

const STATUS: &str = "/v1/compliance/csp/agreementstatus";
const LEGAL: &str = "/v1/profiles/legalbusiness";
const SUPPORT: &str = "/v1/profiles/support";

pub fn members(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

/// Nova has sent its enrollment, so that it has a legal profile.
pub async fn enrolled(server: &Server) -> Client {
    let nora = server.world.actor("nora");
    program::testing::agreement::sent(&server.program, &nora, EnrollmentPath::New).await;
    let mut tx = server.program.database.begin().await.expect("a transaction");
    let kept = profiles::of_tenant(&mut tx, &nora.tenant).await.expect("readable").expect("it was sent");
    let mut profile = kept.profile;
    profile.contact.phone = "+46 8 123 456 78".into();
    profile.support.phone = "+46 8 123 456 79".into();
    profiles::save(&mut tx, &nora.tenant, &profile, kept.version, server.program.now()).await.expect("stored");
    tx.commit().await.expect("stored");
    Client::in_the_name_of(server, "nora").await
}

pub async fn put(client: &mut Client, path: &str, body: &Value, etag: Option<&str>) -> crate::browser::Answer {
    let mut request = client.call(Method::PUT, path).header("content-type", "application/json");
    if let Some(etag) = etag {
        request = request.header("if-match", etag);
    }
    client.send(request.body(Body::from(body.to_string())).expect("a request")).await
}

on_both_engines! {
    async fn the_agreement_status_tells_every_failure_with_400_and_a_code(program: TestProgram) {
        let server = Server::of(program).await;
        let mut sanne = Client::in_the_name_of(&server, "sanne").await;
        let (wingtip, nova) = (server.world.partner("wingtip"), server.world.partner("nova"));
        for (query, code) in [
            (String::new(), 2001),
            (format!("?mpnId=5567210&tenantId={wingtip}"), 2000),
            ("?tenantId=x".into(), 2000),
            ("?mpnId=12x".into(), 2000),
            ("?mpnid=9999999".into(), 2200),
            ("?tenantId=00000000-0000-4000-8000-000000000001".into(), 2205),
            (format!("?tenantId={nova}"), 2206),
            ("?mpnId=5567240".into(), 2201),
            ("?mpnId=5567230".into(), 2204),
        ] {
            assert_eq!(sanne.get(&format!("{STATUS}{query}")).await.problem(), (400, code), "{query}");
        }
        let answer = sanne.get(&format!("{STATUS}?TenantId={}", wingtip.as_str().to_uppercase())).await;
        let signed = if answer.status == 200 {
            assert_eq!(answer.json(), json!({"isAgreementSigned": true}));
            true
        } else {
            assert_eq!(answer.problem(), (400, 2206));
            false
        };
        let by_number = sanne.get(&format!("{STATUS}?mpnId=5567210")).await;
        assert_eq!(by_number.status.as_u16(), if signed { 200 } else { 400 }, "{}", by_number.body);
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        assert_eq!(ebba.get(STATUS).await.problem(), (403, 2032), "only providers ask");
        let mut alone = Client::of(&server, "northwind", all_roles()).await;
        assert_eq!(alone.get(STATUS).await.problem(), (403, 2032));
    }

    async fn a_reseller_that_may_sign_and_has_not_is_told_apart(program: TestProgram) {
        let server = Server::of(program).await;
        let nora = server.world.actor("nora");
        program::testing::agreement::qualified(&server.program, &nora, EnrollmentPath::New).await;
        program::testing::agreement::associated(&server.program, &nora, "6000001").await;
        let mut sanne = Client::in_the_name_of(&server, "sanne").await;
        assert_eq!(sanne.get(&format!("{STATUS}?mpnId=6000001")).await.problem(), (400, 2203));
    }

    async fn an_mpn_id_has_the_name_of_whose_it_is(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        let own = ebba.get("/v1/profiles/mpn").await.json();
        assert_eq!(own, json!({
            "partnerName": "Wingtip Cloud AB", "mpnId": "5567210", "profileType": "MpnProfile",
            "attributes": {"objectType": "MpnProfile"},
        }));
        let other = ebba.get("/v1/profiles/mpn?MPNID=5567220").await.json();
        assert_eq!(other["partnerName"], "Northwind Distribution B.V.");
        for nobody in ["9999999", "x", "%00", "1%27"] {
            assert_eq!(ebba.get(&format!("/v1/profiles/mpn?mpnId={nobody}")).await.problem(), (404, 3000), "{nobody}");
        }
        let mut nora = Client::in_the_name_of(&server, "nora").await;
        assert_eq!(nora.get("/v1/profiles/mpn").await.problem(), (404, 3000), "it has none");
        let mut nils = Client::in_the_name_of(&server, "nils").await;
        assert_eq!(nils.get("/v1/profiles/mpn").await.problem(), (403, 900_150));
        let mut alone = Client::of(&server, "wingtip", all_roles()).await;
        assert_eq!(alone.get("/v1/profiles/mpn").await.problem(), (403, 2032));
    }

    async fn the_legal_profile_is_read_and_changed_by_its_version(program: TestProgram) {
        let server = Server::of(program).await;
        let mut nora = enrolled(&server).await;
        let read = nora.get(&format!("{LEGAL}?vettingVersion=Current")).await;
        assert_eq!(read.status, 200, "{}", read.body);
        let read = read.json();
        assert_eq!(members(&read), [
            "address", "attributes", "companyName", "primaryContact", "profileType", "vettingStatus", "vettingSubStatus",
        ]);
        assert_eq!((&read["vettingStatus"], &read["vettingSubStatus"]), (&json!("none"), &json!("none")), "nothing was checked yet");
        let etag = read["attributes"]["etag"].as_str().expect("a version").to_owned();
        let mut new = read.clone();
        new["companyName"] = json!("Nova IT & Cloud AB");
        new["vettingStatus"] = json!("authorized");
        let stale = put(&mut nora, LEGAL, &new, Some("\"p-999\"")).await;
        assert_eq!(stale.problem(), (400, 2055));
        let changed = put(&mut nora, LEGAL, &new, Some(&format!("\"{etag}\""))).await;
        assert_eq!(changed.status, 200, "{}", changed.body);
        let changed = changed.json();
        assert_eq!((&changed["companyName"], &changed["vettingStatus"]), (&json!("Nova IT & Cloud AB"), &json!("pending")));
        assert_eq!((&changed["address"], &changed["primaryContact"]), (&read["address"], &read["primaryContact"]));
        assert_eq!(put(&mut nora, LEGAL, &new, None).await.problem(), (400, 2055), "the body has the old version");
        let wrong = put(&mut nora, LEGAL, &json!({"companyName": ""}), None).await;
        assert_eq!((wrong.problem(), &wrong.json()["data"]), ((400, 3000), &json!(["companyName"])));
        assert_eq!(put(&mut nora, LEGAL, &json!({"address": 7}), None).await.problem(), (400, 800_002));
        let mut alone = Client::of(&server, "nova", all_roles()).await;
        assert_eq!(alone.get(LEGAL).await.status, 200, "reading takes no person");
        assert_eq!(put(&mut alone, LEGAL, &json!({}), None).await.problem(), (403, 2032));
        let mut olof = Client::in_the_name_of(&server, "olof").await;
        assert_eq!(olof.get(LEGAL).await.problem(), (403, 900_150));
        assert_eq!(put(&mut olof, LEGAL, &json!({}), None).await.problem(), (403, 900_150));
    }

    async fn the_support_profile_is_read_and_changed(program: TestProgram) {
        let server = Server::of(program).await;
        let mut nora = enrolled(&server).await;
        let read = nora.get(SUPPORT).await.json();
        assert_eq!(read["profileType"], "SupportProfile");
        let changed = put(&mut nora, SUPPORT, &json!({"Email": "help@nova.example", "Telephone": "+46 8 123 456 78"}), None).await;
        assert_eq!(changed.status, 200, "{}", changed.body);
        assert_eq!((&changed.json()["email"], &changed.json()["website"]), (&json!("help@nova.example"), &read["website"]));
        assert_eq!(put(&mut nora, SUPPORT, &json!({"email": "x"}), None).await.problem(), (400, 3000));
        assert_eq!(put(&mut nora, SUPPORT, &read, None).await.problem(), (400, 2055));
    }

    async fn who_has_no_legal_profile_has_an_organization_and_a_currency_all_the_same(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        assert_eq!(ebba.get(LEGAL).await.problem(), (404, 1000));
        assert_eq!(ebba.get(SUPPORT).await.problem(), (404, 1000));
        for path in [LEGAL, SUPPORT] {
            assert_eq!(put(&mut ebba, path, &json!({}), None).await.problem(), (404, 1000), "{path}");
        }
        let wingtip = server.world.partner("wingtip");
        let organization = ebba.get("/v1/profiles/organization").await.json();
        assert_eq!(organization, json!({
            "id": wingtip.as_str(), "tenantId": wingtip.as_str(), "domain": "wingtip.example",
            "companyName": "Wingtip Cloud AB", "profileType": "OrganizationProfile",
            "attributes": {"objectType": "OrganizationProfile"},
        }));
        let billing = ebba.get("/v1/profiles/billing").await.json();
        assert_eq!((&billing["billingCurrency"], &billing["profileType"]), (&json!("SEK"), &json!("BillingProfile")));
    }

    async fn whether_a_customer_has_signed_itself_is_told_to_its_partners_only(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = Client::in_the_name_of(&server, "ebba").await;
        let path = |customer: &str| {
            format!("/v1/customers/{}/directSignedMicrosoftCustomerAgreementStatus", server.world.customer(customer))
        };
        let accepted = json!({"isSigned": true});
        assert_eq!(ebba.get(&path("adventure")).await.json(), accepted);
        assert_eq!(ebba.get(&path("litware")).await.json(), json!({"isSigned": false}));
        assert_eq!(ebba.get(&path("woodgrove")).await.problem(), (403, 20_002));
        let odd = path("adventure").replace(server.world.customer("adventure").as_str(), "%00");
        assert_eq!(ebba.get(&odd).await.problem(), (403, 20_002));
        let mut alone = Client::of(&server, "wingtip", all_roles()).await;
        assert_eq!(alone.get(&path("adventure")).await.problem(), (403, 2032));
    }
}
