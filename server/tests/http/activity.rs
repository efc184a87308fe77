//! The activity log of partners (AUD-03): what each side reads of the same transfer, days, customers, pages, the file,
//! and nothing of strangers.

use crate::api::client::Client;
use crate::browser::{Answer, Browser, Server};
use domain::{Actor, Role, Roles, TransferId};
use program::activity::{self, Only, Query};
use program::testing::START;
use program::transfers::{self, Answer as Answered};
use program::{ProgramError, Refusal, on_both_engines};
use serde_json::json;
use time::Duration;

const LOG: &str = "/settings/activity";

/// The cells of a table's rows, without markup.
fn rows(page: &str) -> Vec<Vec<String>> {
    let body = page.split_once("<tbody").map_or("", |(_, rest)| rest.split("</tbody>").next().unwrap_or_default());
    let cell = |html: &str| {
        let text = html.split('<').map(|piece| piece.split_once('>').map_or("", |(_, text)| text));
        text.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let rows = body.split("<tr").skip(1);
    rows.map(|row| row.split("role=\"").skip(2).map(|it| cell(&format!("<x {it}"))).collect()).collect()
}

/// What follows the moment in each row.
async fn told(browser: &mut Browser, path: &str) -> Vec<String> {
    let page = browser.get(path).await;
    assert_eq!(page.status.as_u16(), 200, "{}", page.body);
    rows(&page.body).into_iter().map(|row| row[1..].join(" | ")).collect()
}

/// A request that is withdrawn, as often as that: two records each, a second apart.
async fn withdrawn(server: &Server, times: usize) {
    let ebba = server.world.actor("ebba");
    for _ in 0..times {
        let id = server.request(&["adventure/f3"], None).await;
        server.program.clock.advance(Duration::SECOND);
        transfers::withdraw(&server.program, &ebba, &id).await.expect("it waits");
        server.program.clock.advance(Duration::SECOND);
    }
}

/// A transfer that is refused by somebody without the role, and accepted.
async fn accepted(server: &Server) -> TransferId {
    let (id, nils, daan) =
        (server.request(&["adventure/f3"], None).await, server.world.actor("nils"), server.world.actor("daan"));
    server.program.clock.advance(Duration::SECOND);
    transfers::withdraw(&server.program, &nils, &id).await.expect_err("a helpdesk agent may not");
    server.program.clock.advance(Duration::SECOND);
    transfers::accept(&server.program, &daan, &id, &Answered::default()).await.expect("it waits");
    id
}

/// Where the link with these words leads.
fn link(page: &Answer, words: &str) -> Option<String> {
    let links = page.body.split("<a ").skip(1).filter_map(|rest| rest.split("</a>").next());
    let found = links.into_iter().find(|it| it.contains(words))?;
    Some(found.split_once("href=\"")?.1.split('"').next()?.replace("&amp;", "&"))
}

on_both_engines! {
    /// AUD-01, AUD-03, AUD-04
    async fn both_partners_read_of_a_transfer_and_each_names_its_own_people(program: TestProgram) {
        let server = Server::of(program).await;
        accepted(&server).await;

        let wingtips = told(&mut server.signed_in("ebba").await, LOG).await;
        assert_eq!(wingtips, [
            "Adventure Works AB | Change a transfer request Complete | Northwind Distribution B.V.",
            "Adventure Works AB | Place an order | Northwind Distribution B.V.",
            "Adventure Works AB | Change a transfer request Transferring | Northwind Distribution B.V.",
            "– | Change a transfer request Refused | Nils Holm",
            "Adventure Works AB | Request a transfer Active | Ebba Lindqvist",
        ]);
        let northwinds = told(&mut server.signed_in("sanne").await, LOG).await;
        assert_eq!(northwinds.len(), 4, "{northwinds:?}");
        assert!(northwinds.contains(&"Adventure Works AB | Place an order | Daan de Boer".to_owned()), "{northwinds:?}");
        assert!(northwinds[3].ends_with("| Wingtip Cloud AB"), "{northwinds:?}");
        assert!(!northwinds.concat().contains("Ebba") && !northwinds.concat().contains("Nils"), "{northwinds:?}");
        let strangers = server.signed_in("petra").await.get(LOG).await.body;
        assert!(strangers.contains("Nothing happened") && !strangers.contains("Adventure"), "{strangers}");
    }

    /// AUD-03
    async fn the_latest_month_is_told_unless_other_days_are_asked_for(program: TestProgram) {
        let server = Server::of(program).await;
        withdrawn(&server, 1).await;
        let mut ebba = server.signed_in("ebba").await;
        let page = ebba.get(LOG).await.body;
        assert!(page.contains("value=\"2026-10-21\"") && page.contains("value=\"2026-11-20\""), "{page}");
        for (days, found) in [
            ("", 2), ("?from=2026-11-20&to=2026-11-20", 2), ("?from=2026-11-21", 2),
            ("?to=2026-11-19", 0), ("?from=2000-01-01&to=2026-11-19", 0),
        ] {
            if days == "?from=2026-11-21" {
                server.program.clock.advance(Duration::days(31));
                let mut later = server.signed_in("ebba").await;
                assert_eq!(told(&mut later, LOG).await.len(), 0, "a month later");
                assert_eq!(told(&mut later, &format!("{LOG}?from=2026-11-01")).await.len(), found);
                server.program.clock.set(START + Duration::MINUTE);
                continue;
            }
            assert_eq!(told(&mut ebba, &format!("{LOG}{days}")).await.len(), found, "{days}");
        }
    }

    /// AUD-03
    async fn days_that_cannot_be_used_are_told_and_kept(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        for (days, field, sentence) in [
            ("from=20.11.2026", "from", "Enter the day, like 2026-11-20."),
            ("to=2026-02-30", "to", "Enter the day, like 2026-11-20."),
            ("from=2026-11-20&to=2026-11-19", "to", "Enter a last day that is not before the first."),
        ] {
            let page = ebba.get(&format!("{LOG}?{days}")).await;
            assert_eq!(page.status.as_u16(), 422, "{days}");
            assert!(page.body.contains(&format!("href=\"#{field}\">{sentence}")), "{}", page.body);
            let typed = days.rsplit('=').next().unwrap_or_default();
            assert!(page.body.contains(&format!("value=\"{typed}\"")), "{}", page.body);
            let file = ebba.get(&format!("{LOG}/export?{days}")).await;
            assert_eq!(file.status.as_u16(), 303, "the page says what is wrong");
            assert!(file.location().starts_with(LOG), "{}", file.location());
        }
        for place in ["below=x", "above=1", "below=1_1&above=1_1"] {
            assert_eq!(ebba.get(&format!("{LOG}?{place}")).await.status.as_u16(), 400, "{place}");
        }
    }

    /// AUD-03
    async fn pages_go_on_where_the_last_ended_and_back(program: TestProgram) {
        let server = Server::of(program).await;
        withdrawn(&server, 60).await;
        let mut ebba = server.signed_in("ebba").await;
        let (mut path, mut seen) = (LOG.to_owned(), Vec::new());
        loop {
            let page = ebba.get(&path).await;
            seen.push(rows(&page.body));
            let Some(next) = link(&page, "Next") else { break };
            path = next;
        }
        assert_eq!(seen.iter().map(Vec::len).collect::<Vec<_>>(), [50, 50, 20]);
        let last = ebba.get(&path).await;
        let back = ebba.get(&link(&last, "Previous").expect("there is a newer page")).await;
        assert_eq!(rows(&back.body), seen[1]);
        let first = ebba.get(&link(&back, "Previous").expect("there is a newer page")).await;
        assert_eq!((rows(&first.body) == seen[0], link(&first, "Previous")), (true, None));
    }

    /// AUD-03, S71
    async fn the_file_holds_what_the_page_holds_and_no_cell_of_it_runs(program: TestProgram) {
        let server = Server::of(program).await;
        withdrawn(&server, 30).await;
        accepted(&server).await;
        let mut ebba = server.signed_in("ebba").await;
        let page = ebba.get(&format!("{LOG}?q=adventure")).await;
        let file = ebba.get(&link(&page, "Export").expect("the file")).await;
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
        assert!(file.header("content-disposition").starts_with("attachment; filename=\"activity.csv\""));
        let lines: Vec<_> = file.body.split_terminator("\r\n").collect();
        assert_eq!(lines[0], "\u{feff}Time (UTC),Customer,Customer ID,Action,Outcome,Done by");
        assert_eq!(lines.len(), 1 + 60 + 4, "without what names no customer");
        let adventure = server.world.customer("adventure");
        let complete = format!(",Adventure Works AB,{adventure},Change a transfer request: Complete,Done,Northwind Distribution B.V.");
        assert!(lines[1].ends_with(&complete) && lines[1].starts_with("2026-11-20T10:01:02"), "{}", lines[1]);
        let all = ebba.get(&format!("{LOG}/export")).await.body;
        assert_eq!(all.lines().count(), 1 + 60 + 5);
        assert!(all.contains("Change a transfer request,Refused,Nils Holm"), "{all}");
        let coho = ebba.get(&format!("{LOG}/export?q=coho")).await.body;
        assert_eq!(coho.lines().count(), 1, "{coho}");
    }

    /// S33, S45: somebody else's customer is as one that is not there.
    async fn what_was_tried_with_a_stranger_s_customer_names_nobody(program: TestProgram) {
        let server = Server::of(program).await;
        let wanted = json!({
            "directPartnerId": server.world.partner("wingtip").as_str(),
            "indirectProviderId": server.world.partner("tailspin").as_str(), "customerConsent": true,
        });
        let path = format!("/v1/customers/{}/relationshipextensions", server.world.customer("woodgrove"));
        Client::in_the_name_of(&server, "ebba").await.post(&path, &wanted).await;
        let mut ebba = server.signed_in("ebba").await;
        assert_eq!(told(&mut ebba, LOG).await[0], "– | Bring an indirect provider to a customer Refused | Ebba Lindqvist");
        assert_eq!(told(&mut ebba, &format!("{LOG}?q=woodgrove")).await.len(), 0);
        assert!(!ebba.get(&format!("{LOG}/export")).await.body.contains("Woodgrove"));
    }

    /// Rules §2
    async fn who_sees_no_partnerships_reads_no_log(program: TestProgram) {
        let server = Server::of(program).await;
        let only = Actor { roles: Roles::of(&[Role::MpnAdmin]), ..server.world.actor("ebba") };
        let query = Query { from: START, until: START + Duration::DAY, only: Only::All, place: None, size: 50 };
        let refused = activity::records(&server.program, &only, &query).await;
        assert!(matches!(refused, Err(ProgramError::Refused(Refusal::Role(_)))), "{refused:?}");
    }
}
