//! User management, invitations, work accounts and passwords as a browser meets them (ROL-03 to ROL-05, ENR-02).

use crate::browser::{Answer, Browser, Server, encoded};
use axum::body::Body;
use axum::http::Method;
use program::on_both_engines;
use program::testing::{PASSWORD, TestProgram};
use program::{accounts, outbox};

const CHOSEN: &str = "purple tram over there";
const KARIM: &str = "karim.haddad@wingtip.example";

const ADDED: [(&str, &str); 4] =
    [("first_name", "Karim"), ("last_name", "Haddad"), ("email", KARIM), ("roles[6]", "sales_agent")];

fn text_of<'a>(answer: &'a Answer, id: &str) -> &'a str {
    let rest = answer.body.split_once(&format!("id=\"{id}\"")).expect("it is on the page").1;
    rest.split_once('>').and_then(|(_, rest)| rest.split_once('<')).expect("an element").0
}

/// Ebba adds Karim; what is told once is the answer itself.
async fn added(server: &Server) -> Answer {
    let mut ebba = server.signed_in("ebba").await;
    ebba.post("/settings/users/new", "/do/add-person", &ADDED).await
}

async fn sign_in(server: &Server, user: &str, password: &str) -> Browser {
    let mut browser = server.browser();
    let answer = browser.post("/sign-in", "/do/sign-in", &[("user", user), ("password", password)]).await;
    assert_eq!(answer.status.as_u16(), 303, "{}", answer.body);
    browser
}

async fn letter(program: &TestProgram) -> serde_json::Value {
    let letter = outbox::claim(program, 10).await.expect("readable").pop().expect("a letter waits");
    serde_json::from_str(&letter.facts).expect("facts")
}

async fn account(browser: &mut Browser, email: &str) -> Answer {
    let fields = [
        ("first_name", "Lena"),
        ("last_name", "Åberg"),
        ("email", email),
        ("country", "SE"),
        ("password", CHOSEN),
        ("authorized", "yes"),
    ];
    browser.post("/sign-in/new", "/do/begin-account", &fields).await
}

on_both_engines! {
    /// ROL-03
    async fn the_temporary_password_is_on_one_answer_and_on_no_other_page(program: TestProgram) {
        let server = Server::of(program).await;
        let answer = added(&server).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (200, ""));
        assert_eq!(answer.header("cache-control"), "no-store");
        let password = text_of(&answer, "temporary").to_owned();
        assert!(password.len() >= 14 && answer.body.contains(KARIM), "{}", answer.body);

        let mut ebba = server.signed_in("ebba").await;
        for page in ["/settings/users", "/settings/users/new", "/settings/users?q=karim"] {
            assert!(!ebba.get(page).await.body.contains(&password), "{page}");
        }
        assert!(ebba.get("/settings/users?q=karim").await.body.contains("Karim Haddad"));
    }

    /// ROL-03
    async fn with_a_temporary_password_everything_leads_to_changing_it(program: TestProgram) {
        let server = Server::of(program).await;
        let password = text_of(&added(&server).await, "temporary").to_owned();
        let mut karim = sign_in(&server, KARIM, &password).await;
        for page in ["/", "/customers", "/settings/users", "/account", "/accounts", "/help", "/enroll", "/sign-in/new"] {
            let answer = karim.get(page).await;
            assert_eq!((answer.status.as_u16(), answer.location()), (303, "/account/password"), "{page}");
        }
        let answer = karim.post("/account", "/do/change-profile", &[("name", "K"), ("language", "en")]).await;
        assert_eq!(answer.location(), "/account/password");
        assert_eq!(karim.get("/live").await.status.as_u16(), 401);
        let direct = karim
            .request(Method::POST, "/do/glance-at-transfer")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(encoded(&[("transfer_id", "5f1c7d3e-0000-4000-8000-000000000001")])))
            .expect("a request");
        assert_eq!(karim.send(direct).await.status.as_u16(), 401);
        let page = karim.get("/account/password").await;
        assert!(page.body.contains("temporary password") && page.body.contains("/do/sign-out"), "{}", page.body);

        let short = [("present_password", &*password), ("password", "short")];
        let refused = karim.post("/account/password", "/do/change-password", &short).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.body.contains("at least 14 characters") && !refused.body.contains(&password));

        let fields = [("present_password", &*password), ("password", CHOSEN)];
        let changed = karim.post("/account/password", "/do/change-password", &fields).await;
        assert_eq!((changed.status.as_u16(), changed.location()), (303, "/"));
        assert_eq!(karim.get("/customers").await.status.as_u16(), 200);
        sign_in(&server, KARIM, CHOSEN).await;
    }

    /// ROL-04
    async fn a_reset_shows_another_password_once_and_signs_the_person_out(program: TestProgram) {
        let server = Server::of(program).await;
        let (mut ebba, mut nils) = (server.signed_in("ebba").await, server.signed_in("nils").await);
        let user = server.world.user("nils").to_string();
        let page = format!("/settings/users/{user}");
        let answer = ebba.post(&page, "/do/reset-password", &[("user", &user)]).await;
        assert_eq!(answer.status.as_u16(), 200);
        let password = text_of(&answer, "temporary").to_owned();
        assert_eq!(nils.get("/customers").await.location(), "/sign-in?next=%2Fcustomers");
        assert!(!ebba.get(&page).await.body.contains(&password));
        let mut nils = sign_in(&server, &server.world.sign_in_name("nils"), &password).await;
        assert_eq!(nils.get("/").await.location(), "/account/password");
    }

    /// ROL-02, ROL-05
    async fn roles_are_boxes_with_update_and_the_last_global_admin_is_kept(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        let user = server.world.user("ebba").to_string();
        let page = format!("/settings/users/{user}");
        let shown = ebba.get(&page).await.body;
        assert!(shown.contains(">Update</button>") && shown.contains("role-sales_agent"), "{shown}");
        let fields = [("user", &*user), ("version", "0"), ("roles[5]", "admin_agent")];
        let refused = ebba.post(&page, "/do/change-roles", &fields).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.body.contains("At least one person must be global admin"), "{}", refused.body);

        let fields = [("user", &*user), ("version", "0"), ("roles[0]", "global_admin"), ("roles[6]", "sales_agent")];
        assert_eq!(ebba.post(&page, "/do/change-roles", &fields).await.status.as_u16(), 303);
        let late = ebba.post(&page, "/do/change-roles", &fields).await;
        assert_eq!(late.status.as_u16(), 409);
        assert!(late.body.contains("while you were looking"), "{}", late.body);
    }

    async fn a_page_that_takes_a_role_names_who_has_it_and_who_gives_it(program: TestProgram) {
        let server = Server::of(program).await;
        let mut nils = server.signed_in("nils").await;
        let refused = nils.get("/settings/users").await;
        assert_eq!(refused.status.as_u16(), 403);
        assert!(refused.body.contains("Who can give you a role: Ebba Lindqvist."), "{}", refused.body);
        assert!(refused.body.contains("Who has it: Ebba Lindqvist."), "{}", refused.body);
        assert!(!refused.body.contains("operator admin"), "a partner is not told of the operator's roles");
        let mut sanne = server.signed_in("sanne").await;
        let elsewhere = sanne.get("/settings/users").await.body;
        assert!(!elsewhere.contains("Ebba"), "people of other tenants are not named");
    }

    async fn who_has_no_role_sees_that_one_is_needed_and_who_gives_it(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        let user = server.world.user("nils").to_string();
        let fields = [("user", &*user), ("version", "0")];
        ebba.post(&format!("/settings/users/{user}"), "/do/change-roles", &fields).await;
        let mut nils = server.signed_in("nils").await;
        let home = nils.get("/").await;
        assert_eq!(home.status.as_u16(), 200);
        assert!(home.body.contains("have no role there yet") && home.body.contains("Ebba Lindqvist"), "{}", home.body);
        assert_eq!(nils.get("/customers").await.status.as_u16(), 403);
        assert_eq!(nils.get("/account").await.status.as_u16(), 200);
    }

    /// S49, S51, S52
    async fn an_invitation_is_opened_often_and_used_once(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        let fields = [("email", KARIM), ("roles[6]", "sales_agent"), ("language", "sv")];
        let sent = ebba.post("/settings/users/invite", "/do/invite-person", &fields).await;
        assert_eq!(sent.location(), "/settings/users?done=invited");
        assert!(ebba.get("/settings/users").await.body.contains(KARIM));
        let link = letter(&server.program).await["link"].as_str().expect("a link").to_owned();

        let mut tom = server.signed_in("tom").await;
        assert!(!tom.get(&link).await.body.contains(KARIM), "the address is not told to somebody else");
        let mut karim = server.browser();
        for _ in 0..3 {
            assert_eq!(karim.get(&link).await.status.as_u16(), 200);
        }
        let guessable = [("name", "Karim Haddad"), ("password", "Karim.Haddad.2026")];
        let refused = karim.post(&link, "/do/join-as-new", &guessable).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.body.contains("Karim Haddad") && !refused.body.contains("Karim.Haddad.2026"));
        let joined = karim.post(&link, "/do/join-as-new", &[("name", "Karim Haddad"), ("password", CHOSEN)]).await;
        assert_eq!((joined.status.as_u16(), joined.location()), (303, "/"));
        assert_eq!(karim.get("/customers").await.status.as_u16(), 200);
        assert_eq!(server.browser().get(&link).await.status.as_u16(), 410);
    }

    /// ROL-07
    async fn who_has_an_account_accepts_an_invitation_after_signing_in(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        let petra = server.world.sign_in_name("petra");
        ebba.post("/settings/users/invite", "/do/invite-person", &[("email", &petra), ("roles[6]", "sales_agent")]).await;
        let link = letter(&server.program).await["link"].as_str().expect("a link").to_owned();
        let shown = server.browser().get(&link).await.body;
        assert!(shown.contains("/sign-in?next=%2Fjoin%2F"), "{shown}");
        let mut browser = sign_in(&server, &petra, PASSWORD).await;
        assert!(browser.get(&link).await.body.contains("/do/join"));
        let joined = browser.post(&link, "/do/join", &[]).await;
        assert_eq!(joined.location(), "/");
        assert!(browser.get("/").await.body.contains("Wingtip Cloud AB"));
    }

    /// ENR-02, ENR-03
    async fn a_work_account_is_made_with_the_code_from_the_letter(program: TestProgram) {
        let server = Server::of(program).await;
        let mut browser = server.browser();
        assert!(browser.get("/sign-in").await.body.contains("href=\"/sign-in/new\""));
        let refused = account(&mut browser, "lena@mail.gmail.com").await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.body.contains("lena@mail.gmail.com") && refused.body.contains("web-mail"), "{}", refused.body);
        assert!(refused.body.contains("value=\"Lena\"") && !refused.body.contains(CHOSEN), "all but the password stays");

        assert_eq!(account(&mut browser, "lena@firm.example").await.location(), "/sign-in/new");
        let page = browser.get("/sign-in/new").await;
        assert!(page.body.contains("lena@firm.example") && !page.body.contains(CHOSEN), "{}", page.body);
        let code = letter(&server.program).await["code"].as_str().expect("a code").to_owned();
        let wrong = if code == "123456" { "654321" } else { "123456" };
        let refused = browser.post("/sign-in/new", "/do/confirm-account", &[("code", wrong)]).await;
        assert_eq!(refused.status.as_u16(), 422);

        let done = browser.post("/sign-in/new", "/do/confirm-account", &[("code", &code)]).await;
        assert_eq!((done.status.as_u16(), done.location()), (303, "/enroll"));
        let token = browser.cookies["__Host-session"].clone();
        let session = accounts::session(&server.program, &token).await.expect("readable").expect("signed in");
        assert_eq!(session.tenant.expect("a tenant").country, "SE");
        assert!(!browser.cookies.contains_key("__Host-new-account"));
    }

    /// S06
    async fn a_known_and_an_unknown_address_are_answered_alike(program: TestProgram) {
        let server = Server::of(program).await;
        let (mut first, mut second) = (server.browser(), server.browser());
        let (known, unknown) = (server.world.sign_in_name("ebba"), "ebbe@wingtip.example");
        let answers = (account(&mut first, &known).await, account(&mut second, unknown).await);
        assert_eq!((answers.0.status, answers.0.location()), (answers.1.status, answers.1.location()));
        let pages = (first.get("/sign-in/new").await, second.get("/sign-in/new").await);
        assert_eq!(pages.0.masked().replace(&known, "ADDRESS"), pages.1.masked().replace(unknown, "ADDRESS"));
    }

    async fn a_company_with_a_tenant_is_told_to_ask_and_nobody_is_named(program: TestProgram) {
        let server = Server::of(program).await;
        let mut browser = server.browser();
        account(&mut browser, "lena@wingtip.example").await;
        let code = letter(&server.program).await["code"].as_str().expect("a code").to_owned();
        let refused = browser.post("/sign-in/new", "/do/confirm-account", &[("code", &code)]).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.body.contains("Ask a global admin of your company"), "{}", refused.body);
        assert!(!refused.body.contains("Ebba") && !refused.body.contains("Wingtip Cloud"), "{}", refused.body);
    }

    async fn starting_over_forgets_what_was_typed(program: TestProgram) {
        let server = Server::of(program).await;
        let mut browser = server.browser();
        account(&mut browser, "lena@firm.example").await;
        browser.post("/sign-in/new", "/do/restart-account", &[]).await;
        let page = browser.get("/sign-in/new").await;
        assert!(page.body.contains("/do/begin-account") && !page.body.contains("lena@firm.example"), "{}", page.body);
    }

    async fn a_person_changes_name_and_language(program: TestProgram) {
        let server = Server::of(program).await;
        let mut nils = server.signed_in("nils").await;
        let fields = [("name", "Nils Åkerholm"), ("language", "nl")];
        let done = nils.post("/account", "/do/change-profile", &fields).await;
        assert_eq!(done.location(), "/account?done=profile");
        let page = nils.get("/account?done=profile").await;
        assert!(page.body.contains("Nils Åkerholm") && page.body.contains("lang=\"nl\""), "{}", page.body);
    }
}
