//! The description of the API where it is served, and the pages that show it.

use crate::browser::Server;
use axum::body::Body;
use axum::http::{Method, Request};
use program::on_both_engines;
use serde_json::Value;
use server::api::document_text;
use std::collections::BTreeSet;

fn operations() -> Vec<Value> {
    let document: Value = serde_json::from_str(&document_text()).expect("JSON");
    let paths = document["paths"].as_object().expect("paths").values();
    paths.flat_map(|item| item.as_object().expect("operations").values().cloned().collect::<Vec<_>>()).collect()
}

#[test]
fn every_operation_says_what_it_does_under_an_id_of_its_own() {
    let all = operations();
    let ids: BTreeSet<_> = all.iter().map(|it| it["operationId"].as_str().expect("an id")).collect();
    assert_eq!(ids.len(), all.len());
    for it in &all {
        assert!(it["summary"].as_str().is_some_and(|summary| summary.len() > 5), "{}", it["operationId"]);
        let answers = it["responses"].as_object().expect("answers");
        assert!(answers.values().all(|answer| answer["description"] != ""), "{}", it["operationId"]);
    }
}

on_both_engines! {
    async fn it_is_served_to_everyone_and_kept_until_it_changes(program: TestProgram) {
        let server = Server::of(program).await;
        let mut anyone = server.browser();
        let request = |method, tag: &str| {
            let request = Request::builder().method(method).uri("/v1/openapi.json").header("if-none-match", tag);
            request.body(Body::empty()).expect("a request")
        };
        let first = anyone.send(request(Method::GET, "\"none\"")).await;
        assert_eq!((first.status.as_u16(), first.header("content-type")), (200, "application/json; charset=utf-8"));
        assert_eq!(first.header("cache-control"), "public, max-age=3600");
        assert_eq!(first.body, document_text());
        let again = anyone.send(request(Method::GET, first.header("etag"))).await;
        assert_eq!((again.status.as_u16(), &*again.body), (304, ""));
        assert_eq!(anyone.send(request(Method::POST, "")).await.problem(), (405, 405));
    }

    async fn a_page_for_each_operation_says_who_may_call_it_and_what_they_are_told(program: TestProgram) {
        let server = Server::of(program).await;
        let mut anyone = server.browser();
        let all = anyone.get("/help/api").await.body;
        for it in operations() {
            let id = it["operationId"].as_str().expect("an id");
            assert!(all.contains(&format!("href=\"/help/api/{id}\"")), "{id}");
            let page = anyone.get(&format!("/help/api/{id}")).await;
            assert_eq!(page.status, 200, "{id}");
            for status in it["responses"].as_object().expect("answers").keys() {
                assert!(page.body.contains(&format!(">{status}</th>")), "{id}: {status}");
            }
        }
        let accept = anyone.get("/help/api/post-customers-customer-transfers-transfer-accept").await.body;
        for told in ["admin agent or sales agent", "800002, 900102", "curl -X POST", "transferErrors[].code"] {
            assert!(accept.contains(told), "{told}: {accept}");
        }
        assert_eq!(anyone.get("/help/api/get-nothing").await.status, 404);
    }

    async fn the_frame_speaks_the_reader_s_language_and_english_is_marked(program: TestProgram) {
        let server = Server::of(program).await;
        let request = Request::builder().uri("/help/api/get-customers").header("accept-language", "sv").header("accept", "text/html");
        let page = server.browser().send(request.body(Body::empty()).expect("a request")).await.body;
        assert!(page.contains("Vem som får anropa") && page.contains("<p lang=\"en\" class=\"lead\">"), "{page}");
    }
}
