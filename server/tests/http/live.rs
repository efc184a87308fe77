//! The live feed: who hears what, and when it ends.

use crate::browser::{Browser, Server};
use crate::verification::{carin, contoso_applies, contosos_case};
use axum::body::{Body, BodyDataStream};
use axum::extract::ConnectInfo;
use axum::http::Method;
use futures::StreamExt;
use program::on_both_engines;
use program::transfers;
use std::time::Duration;
use tower::ServiceExt;

/// Open the feed and read the greeting.
async fn open(browser: &Browser) -> BodyDataStream {
    let mut request = browser.request(Method::GET, "/live").body(Body::empty()).expect("a request");
    request.extensions_mut().insert(ConnectInfo(browser.address));
    let answer = browser.router.clone().oneshot(request).await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 200);
    assert_eq!(answer.headers()["content-type"], "text/event-stream");
    assert_eq!(answer.headers()["cache-control"], "no-store");
    let mut events = answer.into_body().into_data_stream();
    let hello = next(&mut events).await.expect("a greeting");
    assert!(hello.contains("event: hello") && hello.contains("retry: 1000") && hello.contains("data: "), "{hello}");
    events
}

/// The next event; nothing when the stream has ended.
async fn next(events: &mut BodyDataStream) -> Option<String> {
    let waited = tokio::time::timeout(Duration::from_secs(5), events.next()).await;
    let piece = waited.expect("something happens within five seconds")?;
    Some(String::from_utf8(piece.expect("a piece").to_vec()).expect("text"))
}

async fn is_silent(events: &mut BodyDataStream) -> bool {
    tokio::time::timeout(Duration::from_millis(150), events.next()).await.is_err()
}

on_both_engines! {
    async fn both_partners_hear_of_a_change_and_nobody_else(program: TestProgram) {
        let server = Server::of(program).await;
        let _relay = server.program.listen().await;
        let mut ebba = open(&server.signed_in("ebba").await).await;
        let mut daan = open(&server.signed_in("daan").await).await;
        let mut petra = open(&server.signed_in("petra").await).await;
        let id = server.request(&["adventure/e3"], Some("a secret")).await;
        for events in [&mut ebba, &mut daan] {
            let told = next(events).await.expect("the change");
            assert!(told.contains("event: transfer"), "{told}");
            assert!(told.contains(&format!("data: {{\"transfer\":\"{id}\"}}")), "ids only: {told}");
        }
        assert!(is_silent(&mut petra).await);
    }

    async fn the_applicant_and_the_operator_hear_how_an_application_moves_and_nobody_else(program: TestProgram) {
        let server = Server::of(program).await;
        contoso_applies(&server).await;
        let _relay = server.program.listen().await;
        let mut olga = open(&server.signed_in("olga").await).await;
        let mut carin = open(&carin(&server).await).await;
        let mut ebba = open(&server.signed_in("ebba").await).await;
        let mut amara = server.signed_in("amara").await;
        let queue = amara.get("/verify").await.body;
        assert!(queue.contains("class=\"count\">1</span>") && queue.contains("id=\"live\""), "{queue}");

        let fields = [("case_id", contosos_case().to_string()), ("seen", "2".into()), ("decision", "approve".into())];
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let decided = amara.post(&format!("/verify/{}", contosos_case()), "/do/decide-case", &fields).await;

        assert_eq!(decided.status.as_u16(), 303, "{}", decided.body);
        for events in [&mut olga, &mut carin] {
            let told = next(events).await.expect("the decision");
            assert!(told.contains("event: enrollment") && told.contains("data: {\"tenant\":\"c0c0"), "ids only: {told}");
            assert!(!told.contains("Contoso"), "{told}");
        }
        assert!(is_silent(&mut ebba).await);
        assert!(!amara.get("/verify").await.body.contains("class=\"count\""), "nothing waits any more");
    }

    async fn the_feed_ends_with_the_session_before_it_tells_anything_more(program: TestProgram) {
        let server = Server::of(program).await;
        let _relay = server.program.listen().await;
        let mut browser = server.signed_in("daan").await;
        let mut events = open(&browser).await;
        browser.post("/preferences", "/do/sign-out", &[]).await;
        server.request(&["adventure/e3"], None).await;
        assert_eq!(next(&mut events).await, None);
    }

    /// S19
    async fn a_page_left_open_does_not_keep_its_session_alive(program: TestProgram) {
        let server = Server::of(program).await;
        let _relay = server.program.listen().await;
        let mut events = open(&server.signed_in("daan").await).await;
        let id = server.request(&["adventure/e3"], None).await;
        assert!(next(&mut events).await.is_some());
        server.program.clock.advance(time::Duration::minutes(31));
        transfers::withdraw(&server.program, &server.world.actor("ebba"), &id).await.expect("it waits");
        assert_eq!(next(&mut events).await, None);
    }

    async fn the_feed_ends_when_the_server_does(program: TestProgram) {
        let server = Server::of(program).await;
        let mut events = open(&server.signed_in("daan").await).await;
        server.app.shutdown.begin();
        assert_eq!(next(&mut events).await, None);
    }
}
