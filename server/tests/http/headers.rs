//! What every answer says about itself (S54, S56), and how much one may send (S58).

use crate::browser::{Answer, Browser, Server, nonce};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::Method;
use axum::routing::get;
use program::on_both_engines;
use server::AppState;
use server::router::{self, LARGEST_BODY};
use std::collections::BTreeSet;
use std::convert::Infallible;

/// What is on all answers.
fn check(answer: &Answer) {
    let says = |name: &str, part: &str| {
        assert!(answer.header(name).contains(part), "{}: {name} is {:?}", answer.status, answer.header(name));
    };
    says("strict-transport-security", "includeSubDomains");
    let age = answer.header("strict-transport-security").split_once("max-age=").expect("an age").1;
    let age: u64 = age.split(';').next().unwrap_or_default().parse().expect("seconds");
    assert!(age >= 31_536_000);
    says("x-content-type-options", "nosniff");
    says("cross-origin-opener-policy", "same-origin");
    says("cross-origin-resource-policy", "same-origin");
    says("referrer-policy", "same-origin");
    says("permissions-policy", "camera=()");
    says("content-security-policy", "default-src 'none'");
    says("content-security-policy", "frame-ancestors 'none'");
    says("content-security-policy", "base-uri 'none'");
    assert!(!answer.csp().contains("unsafe-inline") && !answer.csp().contains("'unsafe-eval'"), "{}", answer.csp());
    assert!(!answer.headers.contains_key("server") && !answer.headers.contains_key("x-powered-by"));
    assert!(!answer.header("x-request-id").is_empty());
    let kind = answer.header("content-type");
    if kind.starts_with("text/") {
        assert!(kind.contains("charset=utf-8"), "{}: {kind}", answer.status);
    }
}

async fn panics() -> &'static str {
    panic!("on purpose")
}

fn oversized(browser: &Browser, path: &str, body: Body) -> axum::http::Request<Body> {
    let request = browser.request(Method::POST, path).header("content-type", "application/x-www-form-urlencoded");
    request.body(body).expect("a request")
}

/// Without a length, as in a chunked request.
fn streamed(bytes: usize) -> Body {
    let pieces = (0..bytes.div_ceil(1024)).map(|_| Ok::<_, Infallible>(Bytes::from_static(&[b'a'; 1024])));
    Body::from_stream(futures::stream::iter(pieces))
}

on_both_engines! {
    /// S56
    async fn every_kind_of_answer_has_the_headers(program: TestProgram) {
        let server = Server::of(program).await;
        let mut browser = server.signed_in("ebba").await;
        let with_panic: Router<AppState> = router::addresses().route("/panic", get(panics));
        browser.router = router::dressed(with_panic, server.app.clone());
        let mut seen = BTreeSet::new();
        let mut look = |answer: Answer, expected: u16| {
            assert_eq!(answer.status.as_u16(), expected, "{}", answer.body);
            check(&answer);
            seen.insert(expected);
        };
        look(browser.get("/customers").await, 200);
        look(browser.get("/customers/export").await, 200);
        let mut customer = server.signed_in("johan").await;
        look(customer.get("/relations").await, 200);
        look(customer.get("/customers/export").await, 404);
        look(server.signed_in("karin").await.post("/relations", "/do/accept-customer-agreement", &[]).await, 403);
        look(browser.get("/sign-in").await, 303);
        let tag = browser.get("/icons.svg").await.header("etag").to_owned();
        let again = browser.request(Method::GET, "/icons.svg").header("if-none-match", tag).body(Body::empty());
        look(browser.send(again.expect("a request")).await, 304);
        look(browser.get("/customers?after=%25").await, 400);
        look(server.browser().get("/live").await, 401);
        look(server.signed_in("nils").await.get("/transfers").await, 403);
        look(browser.get("/nowhere").await, 404);
        look(browser.get("/do/sign-in").await, 405);
        let large = oversized(&browser, "/sign-in", Body::from(vec![b'a'; LARGEST_BODY + 1]));
        look(browser.send(large).await, 413);
        let plain = browser.request(Method::POST, "/sign-in").header("content-type", "text/plain").body(Body::empty());
        look(browser.send(plain.expect("a request")).await, 415);
        look(browser.post("/sign-in", "/do/sign-in", &[]).await, 422);
        let mut hasty = server.browser();
        for _ in 0..3 {
            hasty.post("/sign-in", "/do/sign-in", &[("user", "a@b.example"), ("password", "x")]).await;
        }
        look(hasty.post("/sign-in", "/do/sign-in", &[("user", "a@b.example"), ("password", "x")]).await, 429);
        look(browser.get("/panic").await, 500);
        server.program.database.close().await;
        look(browser.get("/healthz").await, 503);
        look(browser.get("/customers").await, 503);
        assert_eq!(seen.len(), 14);
    }

    /// What went wrong, and the number under which the log knows it.
    async fn a_page_that_breaks_tells_its_request_id_and_nothing_else(program: TestProgram) {
        let server = Server::of(program).await;
        let mut browser = server.browser();
        let with_panic: Router<AppState> = router::addresses().route("/panic", get(panics));
        browser.router = router::dressed(with_panic, server.app.clone());
        let answer = browser.get("/panic").await;
        assert!(answer.body.contains(answer.header("x-request-id")), "{}", answer.body);
        assert!(!answer.body.contains("on purpose"));
        assert_eq!(browser.get("/help").await.status.as_u16(), 200, "the server goes on");
    }

    /// S58
    async fn a_body_beyond_the_limit_is_refused_with_and_without_a_length(program: TestProgram) {
        let server = Server::of(program).await;
        let mut browser = server.signed_in("ebba").await;
        for path in ["/sign-in", "/preferences", "/accounts", "/do/glance-at-transfer"] {
            let known = oversized(&browser, path, Body::from(vec![b'a'; LARGEST_BODY + 1]));
            assert_eq!(browser.send(known).await.status.as_u16(), 413, "{path}");
            let streamed = oversized(&browser, path, streamed(LARGEST_BODY + 1));
            assert_eq!(browser.send(streamed).await.status.as_u16(), 413, "{path}, streamed");
        }
        let allowed = oversized(&browser, "/sign-in", Body::from(vec![b'a'; LARGEST_BODY]));
        assert_eq!(browser.send(allowed).await.status.as_u16(), 400);
    }
}

/// S54
#[test]
fn a_thousand_pages_have_a_thousand_nonces_and_scripts_have_no_other() {
    program::testing::run(program::testing::Engine::Sqlite, |program| async {
        let server = Server::of(program).await;
        let mut browser = server.browser();
        let mut nonces = BTreeSet::new();
        for _ in 0..1_000 {
            let answer = browser.get("/sign-in").await;
            let nonce = nonce(answer.csp()).expect("a nonce").to_owned();
            assert!(nonce.len() >= 22, "128 bits take 22 characters: {nonce}");
            for script in answer.body.split("<script").skip(1) {
                let (attributes, inside) = script.split_once('>').expect("a script tag ends");
                assert!(attributes.contains(&format!("nonce=\"{nonce}\"")), "{attributes}");
                assert!(inside.starts_with("</script>"), "no script is inline");
            }
            assert!(!answer.body.contains(&format!("crossorigin=\"{nonce}\"")));
            nonces.insert(nonce);
        }
        assert_eq!(nonces.len(), 1_000);
    });
}

/// S54
#[test]
fn the_policy_is_the_one_that_was_decided() {
    program::testing::run(program::testing::Engine::Sqlite, |program| async {
        let answer = Server::of(program).await.browser().get("/sign-in").await;
        let policy = answer.csp().replace(nonce(answer.csp()).expect("a nonce"), "R");
        let expected = "default-src 'none'; script-src 'nonce-R' 'strict-dynamic' 'wasm-unsafe-eval'; \
                        style-src 'self' 'nonce-R'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
                        form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";
        assert_eq!(policy, expected);
    });
}

/// S65
#[test]
fn only_the_named_files_are_served() {
    program::testing::run(program::testing::Engine::Sqlite, |program| async {
        let mut browser = Server::of(program).await.browser();
        for path in [
            "/pkg/../manifest.json",
            "/pkg/%2e%2e/manifest.json",
            "/manifest.json",
            "/secret.txt",
            "/pkg/",
            "/pkg",
            "/.git/config",
            "/.env",
            "/pkg/a.1.js.map",
            "/pkg/a.1.css.br",
            "/pkg/..%2fsecret.txt",
            "//etc/passwd",
            "/pkg/%00",
            "/pkg/a.1.css/",
        ] {
            assert_eq!(browser.get(path).await.status.as_u16(), 404, "{path}");
        }
        let small = browser.request(Method::GET, "/pkg/a.1.css").header("accept-encoding", "gzip, br");
        let small = browser.send(small.body(Body::empty()).expect("a request")).await;
        assert_eq!((small.header("content-encoding"), &*small.body), ("br", "small"));
        let unwanted = browser.request(Method::GET, "/pkg/a.1.css").header("accept-encoding", "br;q=0, gzip");
        let plain = browser.send(unwanted.body(Body::empty()).expect("a request")).await;
        assert_eq!((plain.header("content-encoding"), &*plain.body), ("", "a{}"));
    });
}
