//! Reads that are asked again: told the same as long as it is true, to whoever may still ask.

use super::client::{Client, all_roles};
use crate::browser::{Answer, Server};
use axum::body::Body;
use axum::http::Method;
use program::tokens::TOKEN_VALID;
use program::{credentials, on_both_engines};
use time::Duration;

fn transfers(server: &Server) -> String {
    format!("/v1/customers/{}/transfers", server.world.customer("adventure"))
}

/// Ask until the answer is one that was given before: PostgreSQL tells only whether anything was stored on its whole
/// server, where other tests store things too.
async fn known(client: &mut Client, path: &str) -> Answer {
    for _ in 0..200 {
        let answer = client.get(path).await;
        if answer.header("cache-status") == "twotier; hit" {
            return answer;
        }
    }
    panic!("{path} is read anew each time");
}

on_both_engines! {
    async fn what_did_not_change_is_told_again_without_being_read_again(program: TestProgram) {
        let server = Server::of(program).await;
        let mut client = Client::of(&server, "wingtip", all_roles()).await;
        let first = client.get(&transfers(&server)).await;
        let again = known(&mut client, &transfers(&server)).await;
        assert_eq!(first.header("cache-status"), "");
        assert_eq!((again.status, &again.body), (first.status, &first.body));
        for name in ["content-type", "cache-control", "x-locale"] {
            assert_eq!(again.header(name), first.header(name));
        }
        assert_ne!(again.header("ms-requestid"), first.header("ms-requestid"), "each call has its own id");
        let other = client.get(&format!("{}?of=another", transfers(&server))).await;
        assert_eq!(other.header("cache-status"), "");
        server.program.clock.advance(Duration::SECOND);
        assert_eq!(client.get(&transfers(&server)).await.header("cache-status"), "", "time passes too");
    }

    async fn what_was_stored_is_told_to_the_next_who_asks(program: TestProgram) {
        let server = Server::of(program).await;
        let mut client = Client::of(&server, "wingtip", all_roles()).await;
        for (number, subscription) in ["adventure/e3", "adventure/f3"].iter().enumerate() {
            for _ in 0..2 {
                let told = client.get(&transfers(&server)).await.json();
                assert_eq!(told.as_array().map(Vec::len), Some(number));
            }
            server.request(&[subscription], None).await;
        }
        let told = client.get(&transfers(&server)).await;
        assert_eq!((told.json().as_array().map(Vec::len), told.header("cache-status")), (Some(2), ""));
    }

    async fn what_another_server_stored_is_told_too(program: TestProgram) {
        let server = Server::of(program).await;
        let (mut client, path) = (Client::of(&server, "wingtip", all_roles()).await, transfers(&server));
        for _ in 0..2 {
            assert_eq!(client.get(&path).await.body, "[]");
        }
        let another = server.program.another_node().await;
        Server { program: another, ..server }.request(&["adventure/e3"], None).await;
        assert_eq!(client.get(&path).await.json().as_array().map(Vec::len), Some(1));
    }

    async fn who_may_not_ask_any_more_is_told_nothing(program: TestProgram) {
        let server = Server::of(program).await;
        let tenant = server.world.partner("wingtip").to_string();
        let mut client = Client::of(&server, "wingtip", all_roles()).await;
        for _ in 0..2 {
            assert_eq!(client.get(&transfers(&server)).await.status, 200);
        }
        for credential in credentials::list_for(&server.program, &tenant).await.expect("the partner is there") {
            credentials::revoke_for(&server.program, &tenant, &credential.id).await.expect("revoked");
        }
        assert_eq!(client.get(&transfers(&server)).await.problem(), (401, 800_001));

        let mut client = Client::of(&server, "wingtip", all_roles()).await;
        for _ in 0..2 {
            assert_eq!(client.get(&transfers(&server)).await.status, 200);
        }
        server.program.clock.advance(TOKEN_VALID);
        assert_eq!(client.get(&transfers(&server)).await.problem(), (401, 800_001));
    }

    async fn a_question_is_answered_to_each_who_asks_it(program: TestProgram) {
        let server = Server::of(program).await;
        server.request(&["adventure/e3"], None).await;
        let mut source = Client::of(&server, "wingtip", all_roles()).await;
        let mut target = Client::of(&server, "northwind", all_roles()).await;
        for _ in 0..2 {
            for (client, partner) in [(&mut source, "wingtip"), (&mut target, "northwind")] {
                let told = client.get(&transfers(&server)).await.json();
                assert_eq!(told[0]["partnertenantid"], server.world.partner(partner).as_str());
            }
        }
        let mut nobody = Client::nobody(&server);
        assert_eq!(nobody.get(&transfers(&server)).await.problem(), (401, 800_001));
    }

    async fn an_id_that_is_none_is_refused_although_the_answer_is_known(program: TestProgram) {
        let server = Server::of(program).await;
        let mut client = Client::of(&server, "wingtip", all_roles()).await;
        assert_eq!(client.get(&transfers(&server)).await.status, 200);
        let request = client.call(Method::GET, &transfers(&server)).header("ms-requestid", "7");
        let refused = client.send(request.body(Body::empty()).expect("a request")).await;
        assert_eq!(refused.problem(), (400, 800_002));
    }
}
