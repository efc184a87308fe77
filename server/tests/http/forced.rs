//! Nobody is made to work in a session that is not their own (S28, S10). The callback of an identity provider
//! belongs here too, once there is one.

use crate::browser::{BASE, Browser, Server, encoded};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use program::on_both_engines;
use program::testing::PASSWORD;

const SESSION: &str = "__Host-session";

/// The sign-in form with right credentials, as another site makes a browser send it.
fn forced(browser: &Browser, path: &str, user: &str, headers: &[(&str, &str)]) -> Request<Body> {
    let mut request = Request::builder()
        .method(Method::POST)
        .uri(path)
        .header("host", "twotier.example")
        .header("accept", "text/html")
        .header("content-type", "application/x-www-form-urlencoded");
    if !browser.cookies.is_empty() {
        request = request.header("cookie", browser.cookie_header());
    }
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let body = encoded(&[("_fn", "/do/sign-in"), ("user", user), ("password", PASSWORD)]);
    request.body(Body::from(body)).expect("a request")
}

/// Browsers that tell what kind of request it is, and older ones that only name the page's origin.
const SENDERS: [&[(&str, &str)]; 9] = [
    &[
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-mode", "navigate"),
        ("sec-fetch-dest", "document"),
        ("origin", "https://evil.test"),
    ],
    &[("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "no-cors"), ("origin", BASE)],
    &[("sec-fetch-site", "same-site"), ("origin", "https://evil.twotier.example")],
    &[("sec-fetch-site", "none")],
    &[("origin", "https://evil.test")],
    &[("origin", "null")],
    &[("origin", "https://twotier.example.evil.test"), ("referer", "https://twotier.example/sign-in")],
    &[("origin", "https://evil.twotier.example")],
    &[],
];

/// Whose session the browser is in, by the name in the bar.
async fn works_as(browser: &mut Browser, name: &str) -> bool {
    let page = browser.get("/help").await;
    page.body.contains("/do/sign-out") && page.body.contains(name)
}

/// The tables that tell of a sign-in.
async fn sign_ins(server: &Server) -> Vec<String> {
    let rows = server.program.every_row().await;
    let tables = ["sessions|", "rate_limits|", "sign_in_tries|", "events|"];
    rows.into_iter().filter(|row| tables.iter().any(|table| row.starts_with(table))).collect()
}

on_both_engines! {
    /// S28
    async fn another_site_cannot_sign_a_visitor_in(program: TestProgram) {
        let server = Server::of(program).await;
        let (attacker, hashes) = (server.world.sign_in_name("petra"), server.program.hashes_done());
        let before = sign_ins(&server).await;
        for headers in SENDERS {
            for path in ["/sign-in", "/sign-in?next=%2Fcustomers", "/do/sign-in"] {
                let mut visitor = server.browser();
                let answer = visitor.send(forced(&visitor, path, &attacker, headers)).await;
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} {headers:?}");
                assert!(answer.cookies().is_empty() && visitor.cookies.is_empty(), "{path} {headers:?}");
            }
        }
        assert_eq!(sign_ins(&server).await, before, "no session was opened and no try counted");
        assert_eq!(server.program.hashes_done(), hashes, "no password was looked at");
    }

    /// S28
    async fn another_site_cannot_put_its_own_session_in_the_place_of_the_visitor_s(program: TestProgram) {
        let server = Server::of(program).await;
        let attacker = server.world.sign_in_name("petra");
        let mut ebba = server.signed_in("ebba").await;
        let token = ebba.cookies[SESSION].clone();
        for headers in SENDERS {
            let answer = ebba.send(forced(&ebba, "/sign-in", &attacker, headers)).await;
            assert_eq!((answer.status, answer.cookies().len()), (StatusCode::FORBIDDEN, 0), "{headers:?}");
        }
        assert_eq!(ebba.cookies[SESSION], token);
        assert!(works_as(&mut ebba, "Ebba Lindqvist").await);
    }

    /// S28: the same form from the page itself, in both kinds of browsers.
    async fn the_sign_in_page_itself_signs_in(program: TestProgram) {
        let server = Server::of(program).await;
        let user = server.world.sign_in_name("ebba");
        let senders: [&[(&str, &str)]; 2] = [&[("sec-fetch-site", "same-origin"), ("origin", BASE)], &[("origin", BASE)]];
        for headers in senders {
            let mut browser = server.browser();
            let answer = browser.send(forced(&browser, "/sign-in", &user, headers)).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{headers:?}");
            assert!(works_as(&mut browser, "Ebba Lindqvist").await, "{headers:?}");
        }
    }

    /// S10, S28: a live session of the attacker lies in the visitor's browser before the visitor signs in.
    async fn a_session_planted_before_signing_in_is_not_taken_over(program: TestProgram) {
        let server = Server::of(program).await;
        for tenants in ["petra", "mira"] {
            let mut attacker = server.signed_in(tenants).await;
            let planted = attacker.cookies[SESSION].clone();
            let mut visitor = server.browser();
            visitor.cookies.insert(SESSION.into(), planted.clone());

            let user = server.world.sign_in_name("ebba");
            let answer = visitor.post("/sign-in", "/do/sign-in", &[("user", &user), ("password", PASSWORD)]).await;

            assert_eq!(answer.status, StatusCode::SEE_OTHER);
            assert_ne!(visitor.cookies[SESSION], planted);
            assert!(works_as(&mut visitor, "Ebba Lindqvist").await);
            assert!(!works_as(&mut attacker, "Ebba Lindqvist").await, "the planted one is nobody's or the attacker's own");
            assert_eq!(attacker.get("/customers").await.body.matches("Adventure Works").count(), 0);
        }
    }
}
