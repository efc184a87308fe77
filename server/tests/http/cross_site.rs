//! Requests that another site made a browser send (S24–S30).

use crate::browser::{BASE, Browser, Server, encoded};
use app::routes;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use domain::TransferId;
use program::on_both_engines;

/// Every form there is, filled in so that it would work, with a path of its page.
fn forms(server: &Server, transfer: &TransferId) -> Vec<(String, String)> {
    let customer = server.world.customer("adventure");
    let subscription = server.world.subscription("adventure/f3");
    let provider = server.world.partner("northwind");
    let fields = [
        ("transfer_id", transfer.as_str()),
        ("decision", "reject"),
        ("reason", "No."),
        ("customer_id", customer.as_str()),
        ("provider", provider.as_str()),
        ("subscription[0]", subscription.as_str()),
        ("partner", provider.as_str()),
        ("authorize", "yes"),
        ("agreement", "yes"),
        ("consent", "yes"),
        ("tenant_id", provider.as_str()),
        ("language", "nl"),
        ("theme", "dark"),
    ];
    let mut all = Vec::new();
    for route in routes::all() {
        let id = match route.path {
            path if path.starts_with("/customers") => customer.as_str(),
            path if path.starts_with("/providers") || path.starts_with("/ask-provider") => provider.as_str(),
            _ => transfer.as_str(),
        };
        let path = route.path.replace("{id}", id).replace("{subscription}", subscription.as_str());
        for function in route.forms {
            let body = encoded(&[&[("_fn", *function)], &fields[..]].concat());
            all.push((path.clone(), body));
        }
    }
    for (function, _) in server_fn::axum::server_fn_paths() {
        all.push((function.to_owned(), encoded(&fields)));
    }
    all
}

fn foreign(browser: &Browser, path: &str, body: &str, headers: &[(&str, &str)]) -> Request<Body> {
    let mut request = Request::builder()
        .method(Method::POST)
        .uri(path)
        .header("host", "twotier.example")
        .header("cookie", browser.cookie_header())
        .header("content-type", "application/x-www-form-urlencoded");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(Body::from(body.to_owned())).expect("a request")
}

on_both_engines! {
    /// S24, S25
    async fn what_another_site_sends_is_refused_by_every_form_and_function(program: TestProgram) {
        let server = Server::of(program).await;
        let transfer = server.request(&["adventure/e3"], None).await;
        let before = server.events().await;
        let senders: [&[(&str, &str)]; 9] = [
            &[("sec-fetch-site", "cross-site"), ("origin", BASE)],
            &[("sec-fetch-site", "same-site"), ("origin", BASE)],
            &[("sec-fetch-site", "none"), ("origin", BASE)],
            &[("origin", "https://evil.test")],
            &[("origin", "null")],
            &[("origin", "https://twotier.example.evil.test")],
            &[("origin", "https://twotier.example:8443")],
            &[("referer", "https://twotier.example/customers")],
            &[],
        ];
        for who in ["ebba", "daan", "johan"] {
            let mut browser = server.signed_in(who).await;
            for (path, body) in forms(&server, &transfer) {
                for headers in senders {
                    let request = foreign(&browser, &path, &body, headers);
                    let answer = browser.send(request).await;
                    assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} {headers:?}");
                    assert!(answer.cookies().is_empty(), "{path} {headers:?}");
                }
            }
        }
        assert_eq!(server.events().await, before, "nothing was changed or even recorded");
    }

    /// S25
    async fn an_older_browser_that_names_our_origin_is_let_in(program: TestProgram) {
        let server = Server::of(program).await;
        let mut browser = server.browser();
        for origin in [BASE, "http://twotier.example"] {
            let body = encoded(&[("_fn", "/do/set-theme"), ("theme", "dark")]);
            let answer = browser.send(foreign(&browser, "/preferences", &body, &[("origin", origin)])).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{origin}");
        }
    }

    /// S26
    async fn no_get_changes_anything(program: TestProgram) {
        let server = Server::of(program).await;
        let transfer = server.request(&["adventure/e3"], None).await;
        let before = server.events().await;
        for who in ["ebba", "nils", "daan", "sanne", "petra", "johan", "karin"] {
            let mut browser = server.signed_in(who).await;
            for (path, body) in forms(&server, &transfer) {
                let answer = browser.get(&format!("{path}?{body}")).await;
                assert!(!answer.status.is_server_error(), "{path}");
                assert!(answer.cookies().is_empty(), "{path}");
                if path.starts_with("/do/") {
                    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
                }
            }
        }
        assert_eq!(server.events().await, before);
    }

    /// S27
    async fn a_body_that_no_form_of_ours_sends_is_refused(program: TestProgram) {
        let server = Server::of(program).await;
        let mut browser = server.signed_in("ebba").await;
        for kind in ["text/plain", "multipart/form-data; boundary=x", "application/json", "application/cbor", ""] {
            for path in ["/sign-in", "/preferences", "/do/glance-at-transfer", "/do/sign-out"] {
                let mut request = browser.request(Method::POST, path);
                if !kind.is_empty() {
                    request = request.header("content-type", kind);
                }
                let body = encoded(&[("_fn", "/do/sign-out")]);
                let answer = browser.send(request.body(Body::from(body)).expect("a request")).await;
                assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{path} {kind}");
            }
        }
        assert_eq!(browser.get("/customers").await.status, StatusCode::OK, "still signed in");
    }

    /// S29
    async fn no_answer_opens_itself_to_other_origins(program: TestProgram) {
        let server = Server::of(program).await;
        let mut browser = server.signed_in("ebba").await;
        for (method, path) in [(Method::GET, "/customers"), (Method::OPTIONS, "/do/glance-at-transfer"), (Method::GET, "/icons.svg")] {
            let request = browser.request(method, path).header("origin", "https://evil.test");
            let request = request.header("access-control-request-method", "POST").body(Body::empty());
            let answer = browser.send(request.expect("a request")).await;
            assert!(answer.headers.keys().all(|name| !name.as_str().starts_with("access-control")), "{path}");
        }
    }

    /// S30
    async fn another_site_may_link_to_a_page_but_neither_embed_nor_fetch_it(program: TestProgram) {
        let server = Server::of(program).await;
        let mut browsers =
            [server.signed_in("ebba").await, server.signed_in("ebba").await, server.signed_in("johan").await];
        for (dest, mode, expected) in [
            ("document", "navigate", 200),
            ("iframe", "navigate", 403),
            ("object", "navigate", 403),
            ("script", "no-cors", 403),
            ("image", "no-cors", 403),
            ("empty", "cors", 403),
            ("empty", "no-cors", 403),
        ] {
            for (browser, path) in browsers.iter_mut().zip(["/customers", "/customers/export", "/relations"]) {
                for site in ["cross-site", "same-site"] {
                    let request = Request::builder()
                        .uri(path)
                        .header("cookie", browser.cookie_header())
                        .header("accept", "*/*")
                        .header("sec-fetch-site", site)
                        .header("sec-fetch-dest", dest)
                        .header("sec-fetch-mode", mode);
                    let answer = browser.send(request.body(Body::empty()).expect("a request")).await;
                    assert_eq!(answer.status.as_u16(), expected, "{path} {site} {dest} {mode}");
                }
            }
        }
    }

    /// Prefetching must not run anything, nor open streams.
    async fn what_has_an_effect_is_not_fetched_ahead(program: TestProgram) {
        let server = Server::of(program).await;
        let mut browser = server.signed_in("ebba").await;
        for (path, expected) in [("/live", 503), ("/preferences", 503), ("/search?q=a", 503), ("/customers", 200)] {
            let request = browser.request(Method::GET, path).header("sec-purpose", "prefetch;prerender");
            let answer = browser.send(request.body(Body::empty()).expect("a request")).await;
            assert_eq!(answer.status.as_u16(), expected, "{path}");
        }
    }
}
