//! Forms: what is refused is shown again with everything typed, what is accepted leads on, and nothing else
//! gets in.

use crate::browser::{Answer, Browser, Server, encoded};
use axum::body::Body;
use axum::http::Method;
use domain::TransferId;
use domain::transfer::Status;
use program::on_both_engines;
use program::transfers;

const ANSWER: &str = "/do/answer-transfer";

async fn status(server: &Server, id: &TransferId) -> Status {
    let view = transfers::show(&server.program, &server.world.actor("ebba"), id).await;
    view.expect("Ebba sees her request").transfer.state.status()
}

async fn in_background(browser: &mut Browser, page: &str, fields: &[(&str, &str)]) -> Answer {
    let mut request = browser.form(page, fields);
    request.headers_mut().insert("accept", "text/html; form=background".parse().expect("a header"));
    browser.send(request).await
}

on_both_engines! {
    async fn a_refused_form_is_shown_again_with_everything_typed_except_the_password(program: TestProgram) {
        let server = Server::of(program).await;
        let fields = [("user", "ebba@wingtip.example"), ("password", "Secret-typed-here-1"), ("next", "/customers")];
        let answer = server.browser().post("/sign-in", "/do/sign-in", &fields).await;
        assert_eq!(answer.status.as_u16(), 422);
        assert!(answer.body.contains("value=\"ebba@wingtip.example\""), "{}", answer.body);
        assert!(answer.body.contains("value=\"/customers\""));
        assert!(!answer.body.contains("Secret-typed-here-1"));
        assert!(answer.location().is_empty());
    }

    async fn a_form_sent_in_the_background_is_told_where_to_go_or_gets_the_page(program: TestProgram) {
        let server = Server::of(program).await;
        let id = server.request(&["adventure/e3"], None).await;
        let page = format!("/requests/{id}");
        let mut daan = server.signed_in("daan").await;
        let no_reason = [("_fn", ANSWER), ("transfer_id", id.as_str()), ("decision", "reject"), ("reason", "")];
        let refused = in_background(&mut daan, &page, &no_reason).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.body.contains("id=\"main\"") && refused.body.contains("id=\"errors\""));
        let reason = [("_fn", ANSWER), ("transfer_id", id.as_str()), ("decision", "reject"), ("reason", "Not now.")];
        let done = in_background(&mut daan, &page, &reason).await;
        assert_eq!(done.status.as_u16(), 204);
        assert!(done.location().starts_with(&format!("/transfers/{id}")), "{}", done.location());
        assert!(done.body.is_empty());
        assert_eq!(status(&server, &id).await, Status::Rejected);
        let out = in_background(&mut server.browser(), &page, &reason).await;
        assert_eq!(out.status.as_u16(), 204, "who is not signed in is sent there");
        assert!(out.location().starts_with("/sign-in?next=%2Frequests%2F"));
    }

    async fn a_page_takes_only_the_functions_of_its_own_forms(program: TestProgram) {
        let server = Server::of(program).await;
        let id = server.request(&["adventure/e3"], None).await;
        let mut daan = server.signed_in("daan").await;
        let fields = [("transfer_id", id.as_str()), ("decision", "reject"), ("reason", "No.")];
        for function in [ANSWER, "/do/no-such", "", "//e.test/do/answer-transfer", "/do/../do/answer-transfer"] {
            let answer = daan.post("/sign-in", function, &fields).await;
            assert_eq!(answer.status.as_u16(), 400, "{function}");
        }
        assert_eq!(daan.post("/customers", ANSWER, &fields).await.status.as_u16(), 405, "a page without forms");
        for path in ["/do/answer-transfer", "/do/sign-out", "/do/no-such"] {
            let direct = daan.form(path, &fields);
            assert_eq!(daan.send(direct).await.status.as_u16(), 404, "{path} is reached through its page only");
        }
        assert_eq!(status(&server, &id).await, Status::Active);
    }

    async fn an_island_gets_the_status_of_the_error(program: TestProgram) {
        let server = Server::of(program).await;
        let id = server.request(&["adventure/e3"], None).await;
        let glance = |browser: &Browser| {
            let request = browser.request(Method::POST, "/do/glance-at-transfer");
            let request = request.header("content-type", "application/x-www-form-urlencoded");
            request.body(Body::from(encoded(&[("transfer_id", id.as_str())]))).expect("a request")
        };
        let mut daan = server.signed_in("daan").await;
        let told = daan.send(glance(&daan)).await;
        assert_eq!(told.status.as_u16(), 200);
        assert!(told.body.contains("\"version\":"), "{}", told.body);
        let mut petra = server.signed_in("petra").await;
        let refused = petra.send(glance(&petra)).await;
        assert_eq!((refused.status.as_u16(), &*refused.body), (404, r#"{"code":"not_found"}"#));
        assert_eq!(refused.header("content-type"), "application/json");
    }

    /// S39
    async fn fields_that_no_form_has_change_nothing(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        let customer = server.world.customer("adventure");
        let (provider, stranger) = (server.world.partner("northwind"), server.world.partner("proseware"));
        let subscription = server.world.subscription("adventure/f3");
        let fields = [
            ("customer_id", customer.as_str()), ("provider", provider.as_str()),
            ("subscription[0]", subscription.as_str()),
            ("tenantId", stranger.as_str()), ("tenant_id", stranger.as_str()), ("status", "complete"),
            ("ownerId", stranger.as_str()), ("source", stranger.as_str()), ("createdBy", "someone"),
            ("role", "global_admin"), ("actor[tenant]", stranger.as_str()), ("id", customer.as_str()),
        ];
        let answer = ebba.post(&format!("/customers/{customer}/transfers/new"), "/do/request-transfer", &fields).await;
        assert_eq!(answer.status.as_u16(), 303, "{}", answer.body);
        let id = answer.location().trim_start_matches("/transfers/").split('?').next().unwrap_or_default();
        let id = TransferId::parse(id).expect("an id");
        let made = transfers::show(&server.program, &server.world.actor("ebba"), &id).await.expect("it is there");
        assert_eq!(made.transfer.source, server.world.partner("wingtip"));
        assert_eq!((made.transfer.target, made.transfer.state.status()), (provider, Status::Active));
        assert_eq!(made.names.requester, "Ebba Lindqvist");
    }

    /// S41
    async fn what_has_ended_is_not_answered_and_a_repeated_answer_has_no_second_effect(program: TestProgram) {
        let server = Server::of(program).await;
        let mut daan = server.signed_in("daan").await;
        let withdrawn = server.request(&["adventure/f3"], None).await;
        transfers::withdraw(&server.program, &server.world.actor("ebba"), &withdrawn).await.expect("it waits");
        let late = [("transfer_id", withdrawn.as_str()), ("decision", "accept")];
        assert_eq!(daan.post(&format!("/requests/{withdrawn}"), ANSWER, &late).await.status.as_u16(), 409);
        assert_eq!(status(&server, &withdrawn).await, Status::Withdrawn);

        let id = server.request(&["adventure/e3"], None).await;
        let accept = [("transfer_id", id.as_str()), ("decision", "accept"), ("request_id", "the-same")];
        let page = format!("/requests/{id}");
        let first = daan.post(&page, ANSWER, &accept).await;
        assert_eq!((first.status.as_u16(), status(&server, &id).await), (303, Status::Complete));
        let events = server.events().await;
        let again = daan.post(&page, ANSWER, &accept).await;
        assert_eq!((again.status, again.location()), (first.status, first.location()));
        assert_eq!(server.events().await, events);
        let other = [("transfer_id", id.as_str()), ("decision", "accept"), ("request_id", "another")];
        assert_eq!(daan.post(&page, ANSWER, &other).await.status.as_u16(), 409);
    }

    /// S41: two people press the button at the same time.
    async fn of_two_acceptances_at_once_one_succeeds(program: TestProgram) {
        let server = Server::of(program).await;
        let id = server.request(&["adventure/e3"], None).await;
        let (mut daan, mut sanne) = (server.signed_in("daan").await, server.signed_in("sanne").await);
        let fields = [("transfer_id", id.as_str()), ("decision", "accept")];
        let page = format!("/requests/{id}");
        let (one, two) = tokio::join!(daan.post(&page, ANSWER, &fields), sanne.post(&page, ANSWER, &fields));
        let mut answers = [one.status.as_u16(), two.status.as_u16()];
        answers.sort_unstable();
        assert_eq!(answers, [303, 409]);
        assert_eq!(status(&server, &id).await, Status::Complete);
    }

    /// S68
    async fn an_error_in_the_address_is_not_shown(program: TestProgram) {
        let server = Server::of(program).await;
        let mut browser = server.browser();
        let plain = browser.get("/sign-in").await;
        // What leptos itself would take for an error of the sign-in form.
        let forged = "eyJjb2RlIjoidG9vX21hbnlfdHJpZXMiLCJkZXRhaWxzIjo5OTl9";
        let shown = browser.get(&format!("/sign-in?__path=%2Fdo%2Fsign-in&__err={forged}&error=Call+555")).await;
        assert_eq!(shown.status, plain.status);
        for text in ["999", "Call", "id=\"errors\"", "Error"] {
            let inside = shown.body.split_once("<main").expect("a main part").1;
            assert!(!inside.contains(text), "{text}: {inside}");
        }
    }
}
