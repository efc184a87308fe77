//! Signing in and out, sessions and their cookies.

use crate::browser::{AN_HOUR, Browser, Server};
use axum::http::StatusCode;
use program::on_both_engines;
use program::testing::PASSWORD;
use time::Duration;

type Fields<'a> = &'a [(&'a str, &'a str)];

async fn try_sign_in(browser: &mut Browser, user: &str, password: &str) -> crate::browser::Answer {
    browser.post("/sign-in", "/do/sign-in", &[("user", user), ("password", password)]).await
}

async fn is_in(browser: &mut Browser) -> bool {
    browser.get("/help").await.body.contains("/do/sign-out")
}

on_both_engines! {
    /// S04
    async fn an_unknown_name_and_a_wrong_password_get_the_same_answer_byte_for_byte(program: TestProgram) {
        let server = Server::of(program).await;
        let known = server.world.sign_in_name("ebba");
        let unknown = "ebbe@wingtip.example";
        assert_eq!(known.len(), unknown.len(), "so that lengths can be compared");
        let wrong = try_sign_in(&mut server.browser(), &known, "not-the-password").await;
        let strange = try_sign_in(&mut server.browser(), unknown, "not-the-password").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.masked().replace(&known, "USER"), strange.masked().replace(unknown, "USER"));
        assert!(wrong.cookies().is_empty());
    }

    /// S07
    async fn the_fourth_try_from_an_address_within_a_minute_waits(program: TestProgram) {
        let server = Server::of(program).await;
        let mut browser = server.browser();
        for number in 1..=3 {
            let user = format!("nobody{number}@wingtip.example");
            assert_eq!(try_sign_in(&mut browser, &user, "wrong").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let hashes = server.program.hashes_done();
        let refused = try_sign_in(&mut browser, "nobody4@wingtip.example", "wrong").await;
        assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(refused.header("retry-after"), "60");
        assert_eq!(server.program.hashes_done(), hashes, "a refused try costs no hashing");
        let name = server.world.sign_in_name("ebba");
        assert_eq!(try_sign_in(&mut server.browser(), &name, PASSWORD).await.status, StatusCode::SEE_OTHER);
    }

    /// S63
    async fn an_address_told_by_a_stranger_is_not_believed(program: TestProgram) {
        let server = Server::of(program).await;
        let mut browser = server.browser();
        for number in 1..=4 {
            let mut request = browser.form("/sign-in", &[("_fn", "/do/sign-in"), ("user", "a@b.example"), ("password", "x")]);
            let told = format!("203.0.113.{number}").parse().expect("a header");
            request.headers_mut().insert("x-forwarded-for", told);
            let answer = browser.send(request).await;
            let expected = if number < 4 { 422 } else { 429 };
            assert_eq!(answer.status.as_u16(), expected, "try {number}");
        }
    }

    /// S63
    async fn an_address_told_by_a_known_proxy_counts(program: TestProgram) {
        let server = Server::of(program).await;
        let proxy = server.browser();
        let app = server.app.clone().trusting(&[proxy.address.ip()]);
        let mut browser = Browser { router: server::router(app), ..proxy };
        for number in 1..=4 {
            let mut request = browser.form("/sign-in", &[("_fn", "/do/sign-in"), ("user", "a@b.example"), ("password", "x")]);
            let told = format!("198.51.100.7, 203.0.113.{number}").parse().expect("a header");
            request.headers_mut().insert("x-forwarded-for", told);
            assert_eq!(browser.send(request).await.status.as_u16(), 422, "try {number}");
        }
    }

    /// S10
    async fn signing_in_and_choosing_a_tenant_each_give_a_new_token(program: TestProgram) {
        let server = Server::of(program).await;
        let mut browser = server.browser();
        let planted = format!("tts_{}", "A".repeat(51));
        browser.cookies.insert("__Host-session".into(), planted.clone());
        assert!(!is_in(&mut browser).await);
        try_sign_in(&mut browser, &server.world.sign_in_name("mira"), PASSWORD).await;
        let first = browser.cookies["__Host-session"].clone();
        assert_ne!(first, planted);
        let old = browser.clone();
        let northwind = server.world.partner("northwind").to_string();
        browser.post("/accounts", "/do/choose-tenant", &[("tenant_id", &northwind)]).await;
        assert_ne!(browser.cookies["__Host-session"], first);
        assert!(is_in(&mut browser).await);
        assert!(!is_in(&mut old.clone()).await, "the token before is dead");
    }

    /// S17
    async fn every_cookie_is_of_this_host_only_safe_and_hidden_from_scripts(program: TestProgram) {
        let server = Server::of(program).await;
        let mut browser = server.browser();
        let user = server.world.sign_in_name("mira");
        let tenant = server.world.partner("wingtip").to_string();
        let forms: [(&str, &str, Fields); 5] = [
            ("/sign-in", "/do/sign-in", &[("user", &user), ("password", PASSWORD)]),
            ("/accounts", "/do/choose-tenant", &[("tenant_id", &tenant)]),
            ("/preferences", "/do/set-theme", &[("theme", "dark")]),
            ("/preferences", "/do/set-language", &[("language", "sv")]),
            ("/preferences", "/do/sign-out", &[]),
        ];
        for (page, function, fields) in forms {
            let answer = browser.post(page, function, fields).await;
            assert!(!answer.cookies().is_empty(), "{function}");
            for cookie in answer.cookies() {
                assert!(cookie.starts_with("__Host-") && cookie.len() < 4096, "{cookie}");
                for part in ["; Secure", "; HttpOnly", "; Path=/", "; SameSite=Lax"] {
                    assert!(cookie.contains(part), "{cookie} lacks {part}");
                }
                assert!(!cookie.to_lowercase().contains("domain="), "{cookie}");
            }
        }
    }

    /// S18
    async fn the_token_is_stored_nowhere(program: TestProgram) {
        let server = Server::of(program).await;
        let browser = server.signed_in("ebba").await;
        let token = browser.cookies["__Host-session"].as_bytes();
        let stored = server.program.everything_stored().await;
        assert!(!stored.windows(token.len()).any(|window| window == token));
    }

    /// S19
    async fn a_session_ends_when_idle_and_at_last_in_any_case(program: TestProgram) {
        let server = Server::of(program).await;
        let mut idle = server.signed_in("ebba").await;
        let mut busy = server.signed_in("daan").await;
        server.program.clock.advance(Duration::minutes(30) - Duration::SECOND);
        assert!(is_in(&mut idle).await);
        server.program.clock.advance(Duration::minutes(31));
        assert!(!is_in(&mut idle).await);
        assert_eq!(idle.get("/customers").await.location(), "/sign-in?next=%2Fcustomers");

        server.program.clock.advance(-Duration::minutes(61));
        for _ in 0..47 {
            server.program.clock.advance(Duration::minutes(15));
            assert!(is_in(&mut busy).await);
        }
        server.program.clock.advance(Duration::minutes(15) + Duration::SECOND);
        assert!(!is_in(&mut busy).await, "twelve hours are over");
    }

    /// S20
    async fn signing_out_ends_the_session_on_every_server(program: TestProgram) {
        let server = Server::of(program).await;
        let mut browser = server.signed_in("ebba").await;
        let mut copy = browser.clone();
        let another = AppStateOf::another(&server).await;
        let answer = browser.post("/preferences", "/do/sign-out", &[]).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/sign-in"));
        assert!(answer.header("clear-site-data").contains("\"cache\""));
        assert!(!is_in(&mut copy).await);
        copy.router = another;
        assert!(!is_in(&mut copy).await, "on the other server too");
    }

    /// S22
    async fn nothing_private_is_kept_by_browsers_and_hashed_files_are_for_ever(program: TestProgram) {
        let server = Server::of(program).await;
        let mut browser = server.signed_in("ebba").await;
        for path in ["/", "/customers", "/transfers", "/help", "/nowhere", "/healthz"] {
            assert_eq!(browser.get(path).await.header("cache-control"), "no-store", "{path}");
        }
        let hashed = browser.get("/pkg/a.1.css").await;
        assert_eq!(hashed.header("cache-control"), "public, max-age=31536000, immutable");
    }

    /// S64
    async fn the_way_on_after_signing_in_never_leaves_the_site(program: TestProgram) {
        let server = Server::of(program).await;
        let (user, password) = (server.world.sign_in_name("ebba"), PASSWORD);
        for next in OUTSIDE {
            let fields = [("user", &*user), ("password", password), ("next", next)];
            let answer = server.browser().post("/sign-in", "/do/sign-in", &fields).await;
            assert_eq!((answer.status.as_u16(), answer.location()), (303, "/"), "{next:?}");
            let mut browser = server.browser();
            let answer = browser.post("/preferences", "/do/set-theme", &[("theme", "dark"), ("back", next)]).await;
            assert_eq!((answer.status.as_u16(), answer.location()), (303, "/"), "{next:?}");
        }
        let fields = [("user", &*user), ("password", password), ("next", "/customers?q=a%20b")];
        let answer = server.browser().post("/sign-in", "/do/sign-in", &fields).await;
        assert_eq!(answer.location(), "/customers?q=a%20b");
        server.program.clock.advance(AN_HOUR);
    }
}

const OUTSIDE: [&str; 10] = [
    "//e.test",
    "https://e.test",
    "/\\e.test",
    "/%2f%2fe.test",
    "/\t/e.test",
    "/\r\nSet-Cookie: a=b",
    "javascript:alert(1)",
    "e.test",
    "\u{ff0f}/e.test",
    "",
];

/// A second server on the same database.
struct AppStateOf;

impl AppStateOf {
    async fn another(server: &Server) -> axum::Router {
        let node = server.program.another_node().await;
        let app = server.app.clone().over(node.program.clone());
        server::router(app)
    }
}
