//! Enrolling through the pages, as a browser without script does it (ENR-01…ENR-12, DIR-04).

use crate::browser::{Answer, Browser, Server, encoded};
use axum::body::Body;
use axum::http::{Method, StatusCode};
use program::outbox;
use program::testing::{PASSWORD, on_both_engines};
use time::Duration;

const TYPED: [(&str, &str); 12] = [
    ("company_name", "Nova IT AB"),
    ("line1", "Södra Hamngatan 41"),
    ("postal_code", "411 06"),
    ("city", "Göteborg"),
    ("country", "SE"),
    ("first_name", "Elsa"),
    ("last_name", "Ström"),
    ("email", "elsa@nova.example"),
    ("phone", "+46 31 700 12 40"),
    ("language", "sv"),
    ("support_email", "support@nova.example"),
    ("support_phone", "+46 31 700 12 00"),
];

/// The form with some fields typed otherwise, or more of them.
fn but<'a>(others: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = TYPED.into_iter().filter(|(name, _)| others.iter().all(|(other, _)| other != name));
    kept.chain(others.iter().copied()).collect()
}

async fn save(browser: &mut Browser, others: &[(&str, &str)]) -> Answer {
    browser.post("/enroll/details", "/do/save-enrollment", &but(others)).await
}

async fn enroll(browser: &mut Browser, fields: &[(&str, &str)]) -> Answer {
    browser.post("/enroll/check", "/do/submit-enrollment", fields).await
}

/// The path of the newest link.
async fn link(server: &Server) -> String {
    let mut letters = outbox::claim(&server.program, 20).await.expect("letters are due");
    letters.retain(|it| it.kind == "enrollment-submitted");
    let facts: serde_json::Value = serde_json::from_str(&letters.pop().expect("a letter").facts).expect("facts");
    facts["link"].as_str().expect("a link").to_owned()
}

/// The form of the page has this value in it.
fn holds(answer: &Answer, value: &str) -> bool {
    answer.body.contains(&format!("value=\"{value}\""))
}

on_both_engines! {
    /// ENR-01, ENR-10, ENR-21
    async fn a_company_enrolls_from_the_welcome_page_to_the_confirmed_address(program: TestProgram) {
        let server = Server::of(program).await;
        let mut nora = server.browser();
        let welcome = nora.get("/enroll").await;
        assert!(welcome.body.contains("/sign-in?next=%2Fenroll%2Fdetails"), "{}", welcome.body);
        assert!(!welcome.body.contains("MPN account"), "C-03");
        let name = server.world.sign_in_name("nora");
        let fields = [("user", name.as_str()), ("password", PASSWORD), ("next", "/enroll/details")];
        assert_eq!(nora.post("/sign-in", "/do/sign-in", &fields).await.location(), "/enroll/details");

        let form = nora.get("/enroll/details").await;
        assert!(holds(&form, "Nova IT AB") && holds(&form, "Sweden"), "{}", form.body);
        assert_eq!(save(&mut nora, &[("version", "0")]).await.location(), "/enroll/check");
        let check = nora.get("/enroll/check").await;
        assert!(check.body.contains("Ström") && check.body.contains("411 06 Göteborg"), "{}", check.body);
        assert!(!check.body.contains("irreversible"), "nothing irreversible about it");
        assert_eq!(enroll(&mut nora, &[("version", "1")]).await.location(), "/enroll/status");
        assert_eq!(enroll(&mut nora, &[("version", "1")]).await.location(), "/enroll/status", "the second too");
        assert_eq!(nora.get("/enroll").await.location(), "/enroll/status");

        let link = link(&server).await;
        let mut elsa = server.browser();
        for _ in 0..2 {
            let page = elsa.get(&link).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(page.body.contains("Nova IT AB") && page.body.contains("elsa@nova.example"), "{}", page.body);
        }
        let token = link.rsplit('/').next().expect("a token");
        let confirmed = elsa.post(&link, "/do/confirm-address", &[("token", token)]).await;
        assert_eq!(confirmed.location(), "/enroll/confirmed");
        assert_eq!(elsa.get(&link).await.status, StatusCode::GONE);
        assert_eq!(elsa.post(&link, "/do/confirm-address", &[("token", token)]).await.status, StatusCode::GONE);
        assert_eq!(elsa.get("/enroll/address/never-sent").await.status, StatusCode::NOT_FOUND);
    }

    /// ENR-11
    async fn who_opens_an_old_link_is_told_how_to_get_a_new_one(program: TestProgram) {
        let server = Server::of(program).await;
        let mut nora = server.signed_in("nora").await;
        save(&mut nora, &[("version", "0")]).await;
        enroll(&mut nora, &[("version", "1")]).await;
        let old = link(&server).await;
        let soon = nora.post("/enroll/address/x", "/do/resend-address-link", &[]).await;
        assert_eq!((soon.status, soon.header("retry-after")), (StatusCode::TOO_MANY_REQUESTS, "300"));
        server.program.clock.advance(Duration::minutes(5));
        let sent = nora.post("/enroll/address/x", "/do/resend-address-link", &[]).await;
        assert_eq!(sent.location(), "/enroll/status?sent=1");

        let dead = server.browser().get(&old).await;
        assert_eq!(dead.status, StatusCode::GONE);
        assert!(dead.body.contains("ask for a new link"), "{}", dead.body);
        assert!(!dead.body.contains("Send a new link"), "nobody is signed in");
        assert!(nora.get(&old).await.body.contains("Send a new link"));
    }

    /// ENR-08, rules §8: every row "enroll" with a hint at the field, and everything typed kept
    async fn what_is_wrong_is_told_at_the_field_and_nothing_typed_is_lost(program: TestProgram) {
        let server = Server::of(program).await;
        let mut nora = server.signed_in("nora").await;
        let wrong = [
            ("registration_number", "55667788"),
            ("email", "wingtip.ebba@mail.gmail.com"),
            ("support_phone", "031-700 1"),
            ("postal_code", "4"),
            ("city", ""),
            ("version", "0"),
        ];
        let told = save(&mut nora, &wrong).await;

        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(told.body.contains("<title>Error: "), "{}", told.body);
        assert!(told.body.contains("There are 5 problems to fix"), "{}", told.body);
        for sentence in [
            "Enter the registration number with 10\u{a0}digits, like 556677-8899",
            "Use a company e-mail address. We cannot accept addresses of Gmail",
            "Enter the customer support phone number with country code, like +46",
            "Enter the postal code, like 114 55",
            "City: fill this in.",
        ] {
            assert_eq!(told.body.matches(sentence).count(), 2, "in the summary and at the field: {sentence}");
        }
        for (_, value) in wrong.iter().filter(|(name, _)| !matches!(*name, "version" | "city")) {
            assert!(holds(&told, value), "{value}");
        }
        assert!(holds(&told, "Elsa") && told.body.contains(r#"<option value="sv" selected"#), "{}", told.body);
        assert!(nora.get("/enroll/check").await.location().starts_with("/enroll/details"), "and does not go on");
    }

    /// ENR-17: forged
    async fn a_posted_other_country_is_refused_and_leaves_nothing_behind(program: TestProgram) {
        let server = Server::of(program).await;
        let mut nora = server.signed_in("nora").await;
        let forged = [("country", "NL"), ("postal_code", "1017 AB"), ("version", "0")];
        let told = save(&mut nora, &forged).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(told.body.contains("cannot be changed here"), "{}", told.body);
        let sent = enroll(&mut nora, &[("version", "1")]).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(outbox::claim(&server.program, 5).await.expect("readable").is_empty());
    }

    async fn of_two_browsers_the_slower_one_keeps_what_it_typed_and_sees_who_was_faster(program: TestProgram) {
        let server = Server::of(program).await;
        let (mut here, mut there) = (server.signed_in("nora").await, server.signed_in("nora").await);
        save(&mut here, &[("version", "0"), ("city", "Malmö"), ("editor", "here")]).await;

        let slower = save(&mut there, &[("version", "0"), ("city", "Lund"), ("editor", "there")]).await;

        assert_eq!(slower.status, StatusCode::CONFLICT);
        assert!(slower.body.contains("Nora Berg saved another version"), "{}", slower.body);
        assert!(holds(&slower, "Lund") && !holds(&slower, "Malmö"), "{}", slower.body);
        assert!(there.get("/enroll/details").await.body.contains("Malmö"));
        let knowing = save(&mut there, &[("version", "1"), ("city", "Lund"), ("editor", "there")]).await;
        assert_eq!(knowing.location(), "/enroll/check");
    }

    async fn a_page_saves_by_itself_what_is_typed(program: TestProgram) {
        let server = Server::of(program).await;
        let mut nora = server.signed_in("nora").await;
        let fields = encoded(&[("city", "Gö"), ("version", "0"), ("editor", "one")]);
        let ask = |nora: &Browser, fields: String| {
            let request = nora.request(Method::POST, "/do/autosave-enrollment");
            let request = request.header("content-type", "application/x-www-form-urlencoded");
            request.body(Body::from(fields)).expect("a request")
        };
        let saved = nora.send(ask(&nora, fields)).await;
        assert_eq!(saved.status, StatusCode::OK);
        assert!(saved.body.contains("\"version\":1") && saved.body.contains("Saved at"), "{}", saved.body);
        let stale = encoded(&[("city", "Göt"), ("version", "0"), ("editor", "two")]);
        assert_eq!(nora.send(ask(&nora, stale)).await.status, StatusCode::CONFLICT);
        assert!(holds(&nora.get("/enroll/details").await, "Gö"));
    }

    async fn a_form_may_be_gone_on_with_later(program: TestProgram) {
        let server = Server::of(program).await;
        let mut nora = server.signed_in("nora").await;
        let half = [("version", "0"), ("email", ""), ("then", "later")];
        let saved = save(&mut nora, &half).await;
        assert_eq!(saved.location(), "/enroll?saved=1");
        let welcome = nora.get("/enroll?saved=1").await;
        assert!(welcome.body.contains("Saved.") && welcome.body.contains(">Continue<"), "{}", welcome.body);
        assert!(holds(&server.signed_in("nora").await.get("/enroll/details").await, "Elsa"));
    }

    /// ENR-02
    async fn whoever_cannot_enroll_learns_why_and_who_can(program: TestProgram) {
        let server = Server::of(program).await;
        for (who, sentence) in [
            ("olof", "Only a global admin of Nova IT AB can enroll the company. Ask: Nora Berg."),
            ("ebba", "Wingtip Cloud AB is an indirect reseller already"),
            ("olga", "Only a global admin"),
        ] {
            let mut browser = server.signed_in(who).await;
            assert_eq!(browser.get("/enroll/details").await.location(), "/enroll");
            let told = browser.get("/enroll").await;
            assert!(told.body.contains(sentence), "{who}: {}", told.body);
            assert!(!told.body.contains("href=\"/enroll/details\""), "{who}");
        }
    }

    /// §4.1: rejected, and what helps is on the status page
    async fn who_was_rejected_is_led_from_the_menu_to_what_helps(program: TestProgram) {
        let server = Server::of(program).await;
        let mut nora = server.signed_in("nora").await;
        save(&mut nora, &[("version", "0")]).await;
        enroll(&mut nora, &[("version", "1")]).await;
        let link = link(&server).await;
        let token = link.rsplit('/').next().expect("a token");
        server.browser().post(&link, "/do/confirm-address", &[("token", token)]).await;
        let mut amara = server.signed_in("amara").await;
        let queue = amara.get("/verify").await.body;
        let id = queue.split("href=\"/verify/").nth(1).and_then(|rest| rest.split('"').next()).expect("a case");
        let case = amara.get(&format!("/verify/{id}")).await.body;
        let seen = case.split("name=\"seen\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a version");
        let fields = [("case_id", id), ("seen", seen), ("decision", "reject"), ("step", "business_verification"),
            ("remedy", "registration_certificate"), ("message", "Not in the register.")];
        let rejected = amara.post(&format!("/verify/{id}"), "/do/decide-case", &fields).await;
        assert_eq!(rejected.status, StatusCode::SEE_OTHER, "{}", rejected.body);

        assert_eq!(nora.get("/enroll").await.location(), "/enroll/status");
        let status = nora.get("/enroll/status").await.body;
        assert!(status.contains("Not in the register.") && status.contains("/settings/legal/edit"), "{status}");
    }

    /// Every language has its own page, form and country.
    async fn the_pages_are_there_in_four_languages(program: TestProgram) {
        let server = Server::of(program).await;
        let mut nora = server.signed_in("nora").await;
        save(&mut nora, &[("version", "0")]).await;
        for (language, country, button) in
            [("en", "Sweden", "Enroll now"), ("sv", "Sverige", "Anslut nu"), ("nl", "Zweden", "Nu inschrijven"), ("zh-CN", "瑞典", "立即注册")]
        {
            nora.post("/preferences", "/do/set-language", &[("language", language)]).await;
            assert!(holds(&nora.get("/enroll/details").await, country), "{language}");
            let check = nora.get("/enroll/check").await;
            assert!(check.body.contains(country) && check.body.contains(button), "{language}: {}", check.body);
        }
    }
}
