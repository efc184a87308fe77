//! What a customer's own people do, without script: their colleagues, their licenses, the account they found; and what
//! partners see of customers that have not answered yet.

use crate::browser::{Answer, Browser, Server};
use program::on_both_engines;
use program::testing::PASSWORD;
use time::Duration;

fn temporary(answer: &Answer) -> &str {
    let rest = answer.body.split_once("id=\"temporary\"").expect("it is on the page").1;
    rest.split_once('>').and_then(|(_, rest)| rest.split_once('<')).expect("an element").0
}

async fn invite(browser: &mut Browser, name: &str) {
    let fields = [
        ("name", name),
        ("email", "anna@firm.example"),
        ("subject", "Work with us"),
        ("message", "Hello"),
        ("language", "en"),
        ("way", "show"),
    ];
    assert_eq!(browser.post("/customers/invite", "/do/invite-customer", &fields).await.status.as_u16(), 200);
}

on_both_engines! {
    /// ROL-04, ROL-05
    async fn a_global_admin_gives_a_colleague_a_new_password_and_takes_them_out(program: TestProgram) {
        let server = Server::of(program).await;
        let (mut johan, mut karin) = (server.signed_in("johan").await, server.signed_in("karin").await);
        let of_karin = server.world.customer_user("karin").to_string();
        let page = johan.get("/people").await.body;
        assert!(page.contains("Remove Karin Sund from the company"), "{page}");
        assert!(!karin.get("/people").await.body.contains("/do/remove-colleague"), "nobody else is offered that");

        let told = johan.post("/people", "/do/reset-colleague", &[("user", &of_karin)]).await;
        assert_eq!((told.status.as_u16(), told.header("cache-control")), (200, "no-store"));
        let credentials = [("user", &*server.world.customer_sign_in_name("karin")), ("password", temporary(&told))];
        assert!(karin.get("/people").await.location().starts_with("/sign-in"), "every session has ended");
        assert_eq!(server.browser().post("/sign-in", "/do/sign-in", &credentials).await.status.as_u16(), 303);

        let removed = johan.post("/people", "/do/remove-colleague", &[("user", &*of_karin), ("version", "0")]).await;
        assert_eq!(removed.location(), "/people?done=removed");
        let page = johan.get(removed.location()).await.body;
        assert!(page.contains("no longer belongs to the company") && !page.contains("Karin Sund"), "{page}");
    }

    /// ROL-05
    async fn the_last_global_admin_of_a_customer_is_told_why_they_stay(program: TestProgram) {
        let server = Server::of(program).await;
        let mut johan = server.signed_in("johan").await;
        let own = server.world.customer_user("johan").to_string();
        let refused = johan.post("/people", "/do/remove-colleague", &[("user", &*own), ("version", "0")]).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.body.contains("At least one person must be global admin"), "{}", refused.body);
    }

    /// DAP-01, DAP-02
    async fn a_partner_changes_people_only_where_administration_is_delegated(program: TestProgram) {
        let server = Server::of(program).await;
        let (mut ebba, mut johan) = (server.signed_in("ebba").await, server.signed_in("johan").await);
        let id = server.world.customer("adventure");
        let (page, karin) = (format!("/customers/{id}/people"), server.world.customer_user("karin").to_string());
        let about = [("customer_id", id.as_str()), ("user", &*karin), ("version", "0")];
        let told = ebba.post(&page, "/do/reset-colleague", &about).await;
        assert!(temporary(&told).len() >= 14);
        let done = ebba.post(&page, "/do/change-colleague", &[about[0], about[1], about[2], ("role", "global_admin")]).await;
        assert_eq!(done.location(), format!("{page}?done=role"));

        let wingtip = server.world.partner("wingtip").to_string();
        johan.post("/relations", "/do/remove-administration", &[("partner", &*wingtip)]).await;
        let refused = ebba.post(&page, "/do/remove-colleague", &[about[0], about[1], ("version", "1")]).await;
        assert_eq!(refused.status.as_u16(), 403);
        assert!(johan.get("/people").await.body.contains("Karin Sund"));
    }

    /// rules §2, §3.10
    async fn a_global_admin_of_a_customer_gives_licenses_and_others_are_told_whom_to_ask(program: TestProgram) {
        let server = Server::of(program).await;
        let (mut johan, mut karin) = (server.signed_in("johan").await, server.signed_in("karin").await);
        let (e3, who) = (server.world.subscription("adventure/e3").to_string(), server.world.customer_user("karin"));
        let page = format!("/licenses/{e3}");
        let list = johan.get("/licenses").await.body;
        assert!(list.contains(&format!("href=\"{page}\"")) && list.contains("0 of 120 licenses assigned"), "{list}");
        assert!(!list.contains("Azure plan"), "what is billed by use has none: {list}");

        let fields = [("subscription_id", &*e3), ("person", who.as_str()), ("license", "give")];
        let given = johan.post(&page, "/do/assign-own-license", &fields).await;
        assert_eq!(given.location(), format!("{page}?done=given"));
        let seen = johan.get(given.location()).await.body;
        assert!(seen.contains("Take the license back from Karin Sund") && seen.contains("1 of 120"), "{seen}");

        assert!(karin.get("/licenses").await.body.contains("Only a global admin assigns licenses. Ask Johan Ek."));
        assert_eq!(karin.get(&page).await.status.as_u16(), 403);
        assert_eq!(server.signed_in("wilma").await.get(&page).await.status.as_u16(), 404, "another customer's is not there");
    }

    /// §4.11
    async fn what_rests_offers_no_license(program: TestProgram) {
        let server = Server::of(program).await;
        let mut johan = server.signed_in("johan").await;
        let page = format!("/licenses/{}", server.world.subscription("adventure/visio"));
        let seen = johan.get(&page).await.body;
        assert!(seen.contains("Karin Sund") && !seen.contains("/do/assign-own-license"), "{seen}");
    }

    /// REG-08
    async fn a_customer_that_founds_its_tenant_gives_number_and_phone_where_they_are_mandatory(program: TestProgram) {
        let server = Server::of(program).await;
        let mut browser = server.browser();
        let page = "/sign-in/new?for=customer&next=/relations";
        let form = browser.get(page).await.body;
        assert!(form.contains("name=\"registration_number\"") && form.contains("name=\"company_name\"") && form.contains("Armenia"), "{form}");
        assert!(!browser.get("/sign-in/new").await.body.contains("registration_number"), "partners are asked later");

        let mut fields = vec![
            ("first_name", "Béla"),
            ("last_name", "Nagy"),
            ("email", "bela@firm.example"),
            ("country", "HU"),
            ("password", "purple tram over there"),
            ("authorized", "yes"),
            ("phone", "06 1 234"),
        ];
        let refused = browser.post(page, "/do/begin-account", &fields).await;
        assert_eq!(refused.status.as_u16(), 422);
        let kept = ["Legal business name: ", "href=\"#company_name\"", "Enter the company registration number", "href=\"#registration_number\"", "value=\"Béla\"", "value=\"06 1 234\""];
        assert!(kept.iter().all(|it| refused.body.contains(it)), "{}", refused.body);
        assert!(refused.body.contains("Enter the phone number with the country code"), "{}", refused.body);

        fields.retain(|(name, _)| *name != "phone");
        fields.extend([("company_name", "Nagy Kft."), ("phone", "+36 1 234 5678"), ("registration_number", "12892312-2-42")]);
        assert_eq!(browser.post(page, "/do/begin-account", &fields).await.location(), page);
    }

    /// design 08, 12
    async fn an_invited_customer_stands_among_the_customers_and_reminds_after_seven_days(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        assert!(ebba.get("/customers/invited").await.body.contains("No invitation waits for an answer"));
        invite(&mut ebba, "Fourth Coffee").await;
        assert!(ebba.get("/customers").await.body.contains("href=\"/customers/invited\""));
        let list = ebba.get("/customers/invited").await.body;
        assert!(list.contains("Fourth Coffee") && list.contains("Invitation unanswered"), "{list}");
        assert!(!ebba.get("/").await.body.contains("Remind Fourth Coffee"));

        server.program.clock.advance(Duration::days(7));
        let mut ebba = server.browser();
        let credentials = [("user", &*server.world.sign_in_name("ebba")), ("password", PASSWORD)];
        ebba.post("/sign-in", "/do/sign-in", &credentials).await;
        let overview = ebba.get("/").await.body;
        assert!(overview.contains("Remind Fourth Coffee of your invitation"), "{overview}");
    }
}
