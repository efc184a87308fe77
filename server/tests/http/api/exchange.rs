//! What every call has: ids, errors, limits, throttling (rest-contract §1, §12).

use super::client::{Client, all_roles};
use crate::browser::Server;
use axum::body::Body;
use axum::http::{Method, Request};
use program::on_both_engines;
use std::num::NonZeroU32;
use time::Duration;

const ID: &str = "0b0f2a52-5d1c-4a64-b7b0-0f6f5d0c9a11";

fn transfers(server: &Server) -> String {
    format!("/v1/customers/{}/transfers", server.world.customer("adventure"))
}

on_both_engines! {
    async fn ids_and_locale_are_echoed_or_made_up(program: TestProgram) {
        let server = Server::of(program).await;
        let mut client = Client::of(&server, "wingtip", all_roles()).await;
        let told = client.get(&transfers(&server)).await;
        assert_eq!(told.header("x-locale"), "en-US");
        assert!(domain::id::canonical_guid(told.header("ms-requestid")).is_ok());
        let request = client.call(Method::GET, &transfers(&server)).header("MS-RequestId", ID.to_uppercase());
        let request = request.header("ms-correlationid", ID).header("X-Locale", "sv-SE");
        let told = client.send(request.body(Body::empty()).expect("a request")).await;
        assert_eq!((told.header("ms-requestid"), told.header("ms-correlationid"), told.header("x-locale")), (ID, ID, "sv-SE"));
        let request = client.call(Method::GET, &transfers(&server)).header("ms-correlationid", "7");
        let refused = client.send(request.body(Body::empty()).expect("a request")).await;
        assert_eq!(refused.problem(), (400, 800_002));
    }

    async fn without_a_good_token_there_is_nothing(program: TestProgram) {
        let server = Server::of(program).await;
        let token = Client::of(&server, "wingtip", all_roles()).await.token().to_owned();
        let cut = &token[..token.len() - 2];
        for header in ["", "Bearer", "Bearer ", "Basic abc", &format!("Bearer {cut}"), &format!("Bearer {token}x")] {
            let request = Request::builder().uri(transfers(&server)).header("authorization", header);
            let answer = server.browser().send(request.body(Body::empty()).expect("a request")).await;
            assert_eq!(answer.problem(), (401, 800_001), "{header:?}");
            assert_eq!(answer.header("www-authenticate"), "Bearer");
        }
        let mut signed_in = server.signed_in("ebba").await;
        let request = signed_in.request(Method::GET, &transfers(&server)).body(Body::empty()).expect("a request");
        assert_eq!(signed_in.send(request).await.problem(), (401, 800_001), "a session's cookie opens nothing (S29)");
    }

    /// S45, S60: an index of PostgreSQL holds no text of any length.
    async fn a_path_of_any_length_is_answered(program: TestProgram) {
        let server = Server::of(program).await;
        let mut client = Client::of(&server, "wingtip", all_roles()).await;
        let order = serde_json::json!({"lineItems": [{"lineItemNumber": 0, "offerId": "x", "quantity": 1}]});
        for (length, problem) in [(400, (403, 20_002)), (30_000, (414, 800_002))] {
            // By chance, so that it cannot be packed.
            let id: String = (0..=length / 36).map(|_| domain::id::guid_of(server.program.random())).collect();
            let path = format!("/v1/customers/{}/orders", &id[..length]);
            assert_eq!(client.post(&path, &order).await.problem(), problem, "{length}");
        }
    }

    async fn other_sites_get_no_word_of_permission(program: TestProgram) {
        let server = Server::of(program).await;
        let client = Client::of(&server, "wingtip", all_roles()).await;
        let request = client.call(Method::GET, &transfers(&server)).header("origin", "https://evil.test");
        let answer = server.browser().send(request.body(Body::empty()).expect("a request")).await;
        assert_eq!(answer.status, 200);
        assert!(answer.headers.get("access-control-allow-origin").is_none());
        let preflight = Request::builder().method(Method::OPTIONS).uri(transfers(&server)).header("origin", "https://evil.test");
        let answer = server.browser().send(preflight.body(Body::empty()).expect("a request")).await;
        assert_eq!(answer.problem(), (405, 405));
    }

    async fn addresses_are_joined_carelessly_and_still_found(program: TestProgram) {
        let server = Server::of(program).await;
        let mut client = Client::of(&server, "wingtip", all_roles()).await;
        let path = transfers(&server);
        for path in [format!("/{path}"), path.replace("/customers", "//customers"), path.to_uppercase().replace("/V1/CUSTOMERS", "/v1/customers").replace("/TRANSFERS", "/transfers")] {
            assert_eq!(client.get(&path).await.status, 200, "{path}");
        }
        assert_eq!(client.get("/v1/nothing").await.problem(), (404, 1000));
        assert_eq!(client.with_body(Method::PUT, &path, "{}").await.problem(), (405, 405));
    }

    async fn bodies_that_are_none_of_ours_are_refused_and_never_a_failure(program: TestProgram) {
        let server = Server::of(program).await;
        let mut client = Client::of(&server, "wingtip", all_roles()).await;
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        for body in ["", "{", "\u{feff}{}", "null", "7", "{\"lineItems\":{}}", "{\"a\":\"\\ud800\"}", "{\"a\":1e999}", &deep] {
            let answer = client.with_body(Method::POST, &transfers(&server), body).await;
            assert_eq!(answer.problem(), (400, 800_002), "{body:.20}");
        }
        let large = format!("{{\"a\":\"{}\"}}", "x".repeat(300_000));
        assert_eq!(client.with_body(Method::POST, &transfers(&server), &large).await.problem(), (413, 800_002));
        let chunked = client.call(Method::POST, &transfers(&server)).header("content-type", "application/json");
        let pieces = (0..40).map(|_| Ok::<_, std::io::Error>("x".repeat(10_000)));
        let chunked = chunked.body(Body::from_stream(futures::stream::iter(pieces))).expect("a request");
        assert_eq!(client.send(chunked).await.problem(), (413, 800_002));
        let no_text = client.get(&transfers(&server).replace("/transfers", "%ff/transfers")).await;
        assert_eq!(no_text.problem(), (400, 800_002));
        let empty = client.call(Method::GET, &transfers(&server)).header("content-type", "application/json");
        assert_eq!(client.send(empty.body(Body::empty()).expect("a request")).await.status, 200);
    }

    async fn a_tenant_that_calls_too_often_waits_and_others_do_not(program: TestProgram) {
        let mut server = Server::of(program).await;
        server.app = server.app.clone().throttled(NonZeroU32::new(500));
        server.router = server::router(server.app.clone());
        let mut client = Client::of(&server, "wingtip", all_roles()).await;
        for _ in 0..500 {
            assert_eq!(client.get(&transfers(&server)).await.status, 200);
        }
        let refused = client.get(&transfers(&server)).await;
        assert_eq!((refused.problem(), refused.header("retry-after")), ((429, 429), "1"));
        let mut other = Client::of(&server, "northwind", all_roles()).await;
        assert_eq!(other.get(&transfers(&server)).await.status, 200);
        server.program.clock.advance(Duration::SECOND);
        assert_eq!(client.get(&transfers(&server)).await.status, 200);
    }
}
