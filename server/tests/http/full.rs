//! The disk is full, or the database goes away in the middle: the request fails cleanly, nothing is half done, and
//! the next one works.

use crate::browser::{Answer, Browser, Server};
use crate::logs::logged;
use program::store::transfers;
use program::testing::{self, Engine};

/// A form as Ebba fills it in; what she types is long, so that it needs room.
struct Typed {
    page: String,
    fields: Vec<(&'static str, String)>,
}

impl Typed {
    fn in_the_form_of(server: &Server) -> Self {
        let world = &server.world;
        let customer = world.customer("adventure").to_string();
        Self {
            page: format!("/customers/{customer}/transfers/new"),
            fields: vec![
                ("customer_id", customer),
                ("provider", world.partner("northwind").to_string()),
                ("subscription[]", world.subscription("adventure/e3").to_string()),
                ("subscription[]", world.subscription("adventure/f3").to_string()),
                ("note", note()),
            ],
        }
    }

    async fn sent_by(&self, browser: &mut Browser) -> Answer {
        let fields: Vec<_> = self.fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        browser.post(&self.page, "/do/request-transfer", &fields).await
    }
}

/// As long as a note may be, and four bytes to a character.
fn note() -> String {
    format!("Typed with care {}", "🌾".repeat(480))
}

/// What every failure of the database looks like: the form with all that was typed, one line in the log, no change.
async fn failed_cleanly(server: &Server, before: &[String], (answer, log): (Answer, Vec<String>), cause: &str) {
    assert_eq!(answer.status.as_u16(), 503, "{}", answer.body);
    assert!(answer.body.contains(&note()), "{}", answer.body);
    assert!(answer.body.contains("Nothing was changed"), "{}", answer.body);
    assert!(!answer.body.contains(cause) && !answer.masked().contains("sqlx"), "{}", answer.body);
    assert!(answer.body.contains(server.world.subscription("adventure/f3").as_str()));

    let told: Vec<_> = log.iter().filter(|line| line.contains(cause)).collect();
    assert_eq!(told.len(), 1, "{log:#?}");
    assert!(told[0].contains("\"ERROR\"") && told[0].contains(answer.header("x-request-id")), "{told:?}");
    assert_eq!(log.iter().filter(|line| line.contains("\"ERROR\"")).count(), 1, "{log:#?}");
    assert_eq!(server.program.every_row().await, before, "nothing is half done");
}

async fn works_again(server: &Server, typed: &Typed, browser: &mut Browser) {
    let events = server.events().await;
    let done = typed.sent_by(browser).await;
    assert_eq!(done.status.as_u16(), 303, "{}", done.body);
    let shown = browser.get(done.location()).await;
    assert_eq!(shown.status.as_u16(), 200);
    assert!(shown.body.contains(&note()), "{}", shown.body);
    assert_eq!(server.events().await, events + 2, "once, in the log of each partner");
}

/// Pages have room left when the file cannot grow any more: requests that are withdrawn at once use it up.
async fn use_up_what_is_free(server: &Server, typed: &Typed, browser: &mut Browser) {
    loop {
        server.program.fill_disk(true).await;
        let done = typed.sent_by(browser).await;
        if done.status.as_u16() != 303 {
            return;
        }
        server.program.fill_disk(false).await;
        let id = done.location().trim_start_matches("/transfers/").split('?').next().unwrap_or_default();
        let ended = browser.post(&format!("/transfers/{id}"), "/do/withdraw-transfer", &[("transfer_id", id)]).await;
        assert_eq!(ended.status.as_u16(), 303, "{}", ended.body);
    }
}

#[test]
fn a_full_disk_refuses_cleanly_and_the_same_form_goes_through_when_there_is_room() {
    testing::run(Engine::Sqlite, |program| async {
        let server = Server::of(program).await;
        let typed = Typed::in_the_form_of(&server);
        let mut ebba = server.signed_in("ebba").await;
        use_up_what_is_free(&server, &typed, &mut ebba).await;

        let before = server.program.every_row().await;
        for _ in 0..3 {
            server.program.fill_disk(true).await;
            let refused = logged(typed.sent_by(&mut ebba)).await;
            failed_cleanly(&server, &before, refused, "database or disk is full").await;
            assert_eq!(ebba.get(&typed.page).await.status.as_u16(), 200, "what is there can still be read");
        }
        server.program.fill_disk(false).await;

        works_again(&server, &typed, &mut ebba).await;
    });
}

#[test]
fn a_connection_that_ends_half_way_refuses_cleanly_and_the_same_form_goes_through_on_another() {
    testing::run(Engine::Postgres, |program| async {
        let other = program.another_node().await;
        let server = Server::of(program).await;
        let typed = Typed::in_the_form_of(&server);
        let mut ebba = server.signed_in("ebba").await;
        let before = server.program.every_row().await;

        for _ in 0..3 {
            // The number of the next request is what every creation takes first; this one has to wait for it.
            let mut held = other.database.begin().await.expect("nobody else writes");
            transfers::next_number(&mut held, &server.world.partner("wingtip")).await.expect("it is counted");
            let refused = logged(typed.sent_by(&mut ebba));
            let (refused, ()) = tokio::join!(refused, other.end_a_waiting_connection());
            drop(held);
            failed_cleanly(&server, &before, refused, "terminating connection").await;
        }

        works_again(&server, &typed, &mut ebba).await;
    });
}
