//! Outcomes that are described and that no story of an operation's own tests comes by.

use super::client::{Client, all_roles};
use crate::browser::Server;
use program::on_both_engines;
use serde_json::json;

on_both_engines! {
    async fn who_asked_does_not_answer(program: TestProgram) {
        let server = Server::of(program).await;
        let transfer = server.request(&["adventure/azure"], None).await;
        let mut source = Client::of(&server, "wingtip", all_roles()).await;
        let path = format!("/v1/customers/{}/transfers/{transfer}/accept", server.world.customer("adventure"));
        assert_eq!(source.post(&path, &json!({})).await.problem(), (403, 2032));
    }

    async fn a_company_that_told_nothing_of_itself_has_nothing_to_change(program: TestProgram) {
        let server = Server::of(program).await;
        let mut newcomer = Client::in_the_name_of(&server, "nora").await;
        for profile in ["legalbusiness", "support", "organization"] {
            let answer = newcomer.with_body(axum::http::Method::PUT, &format!("/v1/profiles/{profile}"), "{}").await;
            assert_eq!(answer.problem(), (404, 1000), "{profile}");
        }
    }
}
