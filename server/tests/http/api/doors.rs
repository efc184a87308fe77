//! What stands before every operation, driven from its description and the policy table (G3, S32): a new operation is
//! asked the same without a line here, and one without a row fails.

use super::client::{Client, all_roles};
use crate::browser::{Answer, Server};
use axum::body::Body;
use axum::http::{Method, Request};
use domain::{Role, Roles};
use program::on_both_engines;
use serde_json::Value;
use server::api::document_text;
use server::policy::calls::{Caller, OPERATIONS, Operation};
use std::collections::BTreeSet;
use std::num::NonZeroU32;

/// No body of ours: who is answered about it was heard too late.
const NO_JSON: &str = "{";
/// The id of nothing.
const UNKNOWN: &str = "5d0f0a4e-2a43-4a0b-9d7c-8f6f0f3ab1c2";
const METHODS: [&str; 7] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/// Method and path of every operation of the document.
fn described() -> BTreeSet<(String, String)> {
    let document: Value = serde_json::from_str(&document_text()).expect("JSON");
    let paths = document["paths"].as_object().expect("paths").clone();
    let all = paths.into_iter().flat_map(|(path, item)| {
        let methods: Vec<_> = item.as_object().expect("a path has operations").keys().cloned().collect();
        methods.into_iter().map(move |method| (method.to_uppercase(), path.clone()))
    });
    all.collect()
}

/// The address of an operation about things of the world.
fn address(server: &Server, path: &str) -> String {
    path.replace("{customer}", server.world.customer("adventure").as_str())
        .replace("{subscription}", server.world.subscription("adventure/e3").as_str())
        .replace("{partner}", server.world.partner("northwind").as_str())
        .replace("{country}", "SE")
        .split('/')
        .map(|part| if part.starts_with('{') { UNKNOWN } else { part })
        .collect::<Vec<_>>()
        .join("/")
}

fn method(it: &Operation) -> Method {
    it.method.parse().expect("a method")
}

/// Status and code; an answer to HEAD has no body to tell the code.
fn told(it: &Operation, answer: &Answer, code: u64) -> (u16, u64) {
    if it.method == "HEAD" { (answer.status.as_u16(), code) } else { answer.problem() }
}

async fn call(server: &Server, client: &mut Client, it: &Operation, header: Option<(&str, &str)>) -> Answer {
    let mut request = client.call(method(it), &address(server, it.path)).header("content-type", "application/json");
    if let Some((name, value)) = header {
        request = request.header(name, value);
    }
    client.send(request.body(Body::from(NO_JSON)).expect("a request")).await
}

/// A client with the kind of token the operation takes, and these roles.
async fn allowed(server: &Server, it: &Operation, roles: Roles) -> Client {
    match it.caller {
        Caller::Any => Client::of(server, "wingtip", roles).await,
        Caller::Person => Client::of_ebba(server, roles).await,
    }
}

#[test]
fn every_operation_is_in_the_policy_table_and_every_row_is_about_one() {
    let ruled: Vec<_> = OPERATIONS.iter().map(|it| (it.method.to_owned(), it.path.to_owned())).collect();
    let once: BTreeSet<_> = ruled.iter().cloned().collect();
    assert_eq!(once.len(), ruled.len(), "an operation has two rows");
    assert_eq!(once, described());
}

on_both_engines! {
    /// G3
    async fn without_a_token_no_operation_is_done(program: TestProgram) {
        let server = Server::of(program).await;
        for it in OPERATIONS {
            let request = Request::builder().method(method(it)).uri(address(&server, it.path));
            let answer = Client::nobody(&server).send(request.body(Body::from(NO_JSON)).expect("a request")).await;
            assert_eq!(told(it, &answer, 800_001), (401, 800_001), "{it:?}");
            assert_eq!(answer.header("www-authenticate"), "Bearer");
        }
    }

    /// G3, rest-contract §1.1
    async fn what_is_done_in_a_person_s_name_is_not_done_for_a_program(program: TestProgram) {
        let server = Server::of(program).await;
        let mut program = Client::of(&server, "wingtip", all_roles()).await;
        let mut person = Client::of_ebba(&server, all_roles()).await;
        for it in OPERATIONS {
            let refused = call(&server, &mut program, it, None).await;
            let for_the_caller = |answer: &Answer| answer.status == 403 && answer.body.contains("App+User");
            assert_eq!(for_the_caller(&refused), it.caller == Caller::Person, "{it:?}: {}", refused.body);
            let heard = call(&server, &mut person, it, None).await;
            assert!(heard.status != 401 && !for_the_caller(&heard), "{it:?}: {}", heard.body);
        }
    }

    /// G3: all roles together that should not do, and each alone that should.
    async fn the_roles_of_the_row_are_heard_and_no_other(program: TestProgram) {
        let server = Server::of(program).await;
        for it in OPERATIONS {
            let others: Roles = Role::OF_PARTNERS.into_iter().filter(|role| !it.roles().meets(Roles::of(&[*role]))).collect();
            if others != Roles::NONE {
                let refused = call(&server, &mut allowed(&server, it, others).await, it, None).await;
                assert_eq!(told(it, &refused, 900_150), (403, 900_150), "{it:?}");
            }
            for role in it.roles().iter() {
                let heard = call(&server, &mut allowed(&server, it, Roles::of(&[role])).await, it, None).await;
                let refused = heard.status == 403 && (it.method == "HEAD" || heard.problem().1 == 900_150);
                assert!(!refused, "{role:?} {it:?}: {}", heard.body);
            }
        }
    }

    async fn every_operation_looks_at_ids_and_sizes_first(program: TestProgram) {
        let server = Server::of(program).await;
        let mut person = Client::of_ebba(&server, all_roles()).await;
        for it in OPERATIONS {
            for name in ["MS-RequestId", "MS-CorrelationId"] {
                let answer = call(&server, &mut person, it, Some((name, "7"))).await;
                assert_eq!(told(it, &answer, 800_002), (400, 800_002), "{it:?}");
            }
            let answer = call(&server, &mut person, it, Some(("content-length", "262145"))).await;
            assert_eq!(told(it, &answer, 800_002), (413, 800_002), "{it:?}");
        }
    }

    async fn a_customer_of_others_is_nobody_to_the_caller(program: TestProgram) {
        let server = Server::of(program).await;
        let mut person = Client::of_ebba(&server, all_roles()).await;
        // What is created names more than the customer, and tells about that; a transfer has its own address.
        let about_one = |it: &&Operation| it.path.contains("{customer}") && it.method != "POST" && !it.path.contains("{transfer}");
        for it in OPERATIONS.iter().filter(about_one) {
            let path = address(&server, &it.path.replace("{customer}", UNKNOWN));
            let body = r#"{"relationshipToPartner":"none"}"#;
            let answer = person.with_body(method(it), &format!("{path}?transferType=directtoindirect"), body).await;
            assert_eq!(answer.problem(), (403, 20_002), "{it:?}");
        }
    }

    async fn what_the_customer_has_not_is_not_found(program: TestProgram) {
        let server = Server::of(program).await;
        let mut person = Client::of_ebba(&server, all_roles()).await;
        for it in OPERATIONS {
            let unknown = match it.path.split('/').find(|it| ["{subscription}", "{order}", "{transfer}"].contains(it)) {
                Some("{subscription}") => 20_003,
                Some("{order}") => 20_000,
                Some(_) => 900_100,
                None => continue,
            };
            let path = it.path.replace("{subscription}", UNKNOWN);
            let request = person.call(method(it), &address(&server, &path)).body(Body::from(NO_JSON));
            let answer = person.send(request.expect("a request")).await;
            assert_eq!(answer.problem(), (404, unknown), "{it:?}");
        }
    }

    async fn every_operation_counts_the_calls_of_a_tenant(program: TestProgram) {
        let mut server = Server::of(program).await;
        server.app = server.app.clone().throttled(NonZeroU32::new(1));
        server.router = server::router(server.app.clone());
        let mut person = Client::of_ebba(&server, all_roles()).await;
        // The first call of each resource is let through; the clock stands still.
        for it in OPERATIONS {
            call(&server, &mut person, it, None).await;
        }
        for it in OPERATIONS {
            let answer = call(&server, &mut person, it, None).await;
            assert_eq!(told(it, &answer, 429), (429, 429), "{it:?}");
            assert_eq!(answer.header("retry-after"), "60");
        }
    }

    async fn an_address_takes_the_methods_of_its_description_and_tells_them(program: TestProgram) {
        let server = Server::of(program).await;
        let mut person = Client::of_ebba(&server, all_roles()).await;
        let paths: BTreeSet<_> = OPERATIONS.iter().map(|it| it.path).collect();
        for path in paths {
            let mut taken: BTreeSet<_> = OPERATIONS.iter().filter(|it| it.path == path).map(|it| it.method).collect();
            if taken.contains("GET") {
                taken.insert("HEAD");
            }
            for other in METHODS.into_iter().filter(|it| !taken.contains(it)) {
                let request = person.call(other.parse().expect("a method"), &address(&server, path));
                let answer = person.send(request.body(Body::empty()).expect("a request")).await;
                assert_eq!(answer.status, 405, "{other} {path}");
                let told: BTreeSet<_> = answer.header("allow").split(',').map(str::trim).collect();
                assert_eq!(told, taken, "{other} {path}");
            }
        }
    }
}
