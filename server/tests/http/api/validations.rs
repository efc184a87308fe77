//! Country rules and addresses over REST (rest-contract §3.3, REG-08, ENR-15).

use super::client::{Client, all_roles};
use crate::browser::Server;
use domain::{Role, Roles};
use program::on_both_engines;
use serde_json::{Value, json};

const ADDRESS: &str = "/v1/validations/address";

fn address(country: &str, postal_code: &str, city: &str, line: &str) -> Value {
    json!({"country": country, "postalCode": postal_code, "city": city, "addressLine1": line})
}

on_both_engines! {
    async fn the_rules_of_a_country_have_the_documented_members(program: TestProgram) {
        let server = Server::of(program).await;
        let mut client = Client::of(&server, "northwind", Roles::of(&[Role::UserAdmin])).await;
        assert_eq!(client.get("/v1/countryvalidationrules/se").await.json(), json!({
            "iso2Code": "SE", "defaultCulture": "sv-SE", "isStateRequired": false, "supportedStatesList": [],
            "isPostalCodeRequired": true, "postalCodeRegex": r"^(?:\d{3} ?\d{2})$", "isCityRequired": true,
            "phoneNumberRegex": r"^(?:\+|00)[1-9](?:[-. ()/]{0,2}[0-9]){6,14}$", "countryCallingCodesList": ["46"],
            "customerOrganizationRegistrationNumberRequired": false, "customerOrganizationPhoneNumberRequired": false,
            "attributes": {"objectType": "CountryValidationRules"},
        }));
        let hungary = client.get("/v1/countryvalidationrules/HU").await.json();
        assert_eq!(hungary["customerOrganizationRegistrationNumberRequired"], true);
        assert_eq!(hungary["customerOrganizationPhoneNumberRequired"], true);
        assert_eq!(hungary["customerOrganizationRegistrationNumberSample"], "12892312-2-42");
        assert_eq!(hungary["customerOrganizationRegistrationNumberRegex"], "^(?:[0-9]{8}[-./ ]?[0-9]{1}[-./ ]?[0-9]{2})$");
        let us = client.get("/v1/countryvalidationrules/us").await.json();
        assert_eq!((&us["isStateRequired"], us["supportedStatesList"].as_array().map(Vec::len)), (&json!(true), Some(51)));
        let emirates = client.get("/v1/countryvalidationrules/AE").await.json();
        assert_eq!((&emirates["isPostalCodeRequired"], emirates.get("postalCodeRegex")), (&json!(false), None));
        for nowhere in ["QQ", "SWE", "%00"] {
            assert_eq!(client.get(&format!("/v1/countryvalidationrules/{nowhere}")).await.problem(), (404, 1000), "{nowhere}");
        }
    }

    async fn an_address_is_verified_by_the_rules_of_its_country(program: TestProgram) {
        let server = Server::of(program).await;
        let mut client = Client::of(&server, "northwind", Roles::of(&[Role::UserAdmin])).await;
        let events = server.events().await;
        let good = address("SE", "411 06", "Göteborg", "Södra Hamngatan 41");
        assert_eq!(client.post(ADDRESS, &good).await.json(), json!({
            "originalAddress": good, "suggestedAddresses": [], "status": "Verified",
            "validationMessage": "The address has the form of its country.",
            "attributes": {"objectType": "AddressValidationResponse"},
        }));
        let careless = client.post(ADDRESS, &address("nl", " 1017 ab", "Amsterdam ", "Singel 1")).await.json();
        assert_eq!((&careless["status"], &careless["suggestedAddresses"]), (&json!("Verified"), &json!([address("NL", "1017 AB", "Amsterdam", "Singel 1")])));
        let short = client.post(ADDRESS, &address("HU", "1011", "BUDAPEST", "Fő u. 1")).await.json();
        assert_eq!(short["status"], "InteractionRequired");
        assert_eq!(short["suggestedAddresses"], json!([address("HU", "1011", "Budapest", "Fő utca 1")]));
        assert_eq!(short["originalAddress"]["addressLine1"], "Fő u. 1");
        assert_eq!(server.events().await, events, "nothing is changed");
    }

    async fn what_is_wrong_with_an_address_is_told_by_the_names_of_its_members(program: TestProgram) {
        let server = Server::of(program).await;
        let mut client = Client::of(&server, "northwind", all_roles()).await;
        for (sent, data) in [
            (json!({}), json!(["country"])),
            (address("QQ", "1", "X", "Y"), json!(["country"])),
            (json!({"Country": "SE", "PostalCode": "x"}), json!(["addressLine1", "city", "postalCode"])),
            (address("US", "98052", "Redmond", "One Way 1"), json!(["state"])),
        ] {
            let answer = client.post(ADDRESS, &sent).await;
            assert_eq!((answer.problem(), &answer.json()["data"]), ((400, 3000), &data), "{sent}");
        }
        assert_eq!(client.post(ADDRESS, &json!([])).await.problem(), (400, 800_002));
        assert_eq!(client.post(ADDRESS, &json!({"country": 7})).await.problem(), (400, 800_002));
    }
}
