//! The activity log of partners (AUD-03): what each side reads of the same transfer, days, customers, pages, the file,
//! and nothing of strangers.

use crate::api::client::Client;
use crate::browser::{Answer, Browser, Server};
use domain::{Actor, CustomerTenantId, Role, Roles, TransferId};
use program::activity::{self, Only, Query};
use program::customer_people::{Administrator, NewCustomerPerson, add};
use program::store::testing as rows;
use program::store::users;
use program::testing::START;
use program::transfers::{self, Answer as Answered};
use program::{ProgramError, Refusal, on_both_engines};
use serde_json::json;
use time::Duration;

const LOG: &str = "/settings/activity";

/// The cells of a table's rows, without markup.
fn cells(page: &str) -> Vec<Vec<String>> {
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
    cells(&page.body).into_iter().map(|row| row[1..].join(" | ")).collect()
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

/// Ebba asks in vain to share a customer with a provider that Wingtip has no partnership with.
async fn extension_of(server: &Server, customer: &CustomerTenantId) {
    let wanted = json!({
        "directPartnerId": server.world.partner("wingtip").as_str(),
        "indirectProviderId": server.world.partner("tailspin").as_str(), "customerConsent": true,
    });
    let path = format!("/v1/customers/{customer}/relationshipextensions");
    let refused = Client::in_the_name_of(server, "ebba").await.post(&path, &wanted).await;
    assert!(refused.status.is_client_error(), "{}", refused.body);
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
            seen.push(cells(&page.body));
            let Some(next) = link(&page, "Next") else { break };
            path = next;
        }
        assert_eq!(seen.iter().map(Vec::len).collect::<Vec<_>>(), [50, 50, 20]);
        let last = ebba.get(&path).await;
        let back = ebba.get(&link(&last, "Previous").expect("there is a newer page")).await;
        assert_eq!(cells(&back.body), seen[1]);
        let first = ebba.get(&link(&back, "Previous").expect("there is a newer page")).await;
        assert_eq!((cells(&first.body) == seen[0], link(&first, "Previous")), (true, None));
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

        let (id, wingtip) = (CustomerTenantId::of([9; 16]), server.world.partner("wingtip"));
        let named = ("=HYPERLINK(1)", "runs.example");
        let mut tx = server.program.database.begin().await.expect("a transaction");
        rows::customer(&mut tx, &id, named, ("SE", "europe"), START).await.expect("stored");
        rows::own_customer(&mut tx, &wingtip, &id, named.0, START).await.expect("stored");
        tx.commit().await.expect("committed");
        extension_of(&server, &id).await;
        let file = ebba.get(&format!("{LOG}/export")).await.body;
        assert_eq!((file.matches(",\"'=HYPERLINK(1)\",").count(), file.matches(",=").count()), (1, 0), "{file}");
    }

    /// S33, S45: somebody else's customer is as one that is not there.
    async fn what_was_tried_with_a_stranger_s_customer_names_nobody(program: TestProgram) {
        let server = Server::of(program).await;
        extension_of(&server, &server.world.customer("woodgrove")).await;
        let mut ebba = server.signed_in("ebba").await;
        assert_eq!(told(&mut ebba, LOG).await[0], "– | Bring an indirect provider to a customer Refused | Ebba Lindqvist");
        assert_eq!(told(&mut ebba, &format!("{LOG}?q=woodgrove")).await.len(), 0);
        assert!(!ebba.get(&format!("{LOG}/export")).await.body.contains("Woodgrove"));
    }

    /// CUS-15, DAP-01: partners that serve a customer apart from each other are not told of each other.
    async fn who_else_administers_a_customer_is_not_told(program: TestProgram) {
        let server = Server::of(program).await;
        let (adventure, proseware) = (server.world.customer("adventure"), server.world.partner("proseware"));
        let mut tx = server.program.database.begin().await.expect("a transaction");
        rows::own_customer(&mut tx, &proseware, &adventure, "Adventure Works AB", START).await.expect("stored");
        tx.commit().await.expect("committed");
        for (who, email) in [("sanne", "asta@adventure-works.example"), ("petra", "bo@adventure-works.example")] {
            let actor = server.world.actor(who);
            let new = NewCustomerPerson {
                first_name: "Asta".into(), last_name: "Ek".into(), email: email.into(), role: "user".into(),
            };
            server.program.clock.advance(Duration::SECOND);
            add(&server.program, Administrator::Partner(&actor, &adventure), &new).await.expect("it administers it");
        }
        let mut ebba = server.signed_in("ebba").await;
        assert_eq!(told(&mut ebba, LOG).await, [
            "Adventure Works AB | Add a person at a customer | Somebody else",
            "Adventure Works AB | Add a person at a customer | Northwind Distribution B.V.",
        ]);
        assert!(!ebba.get(&format!("{LOG}/export")).await.body.contains("Proseware"));
    }

    /// Rules §2: a user admin reads the log, and may follow no link to a customer.
    async fn the_log_is_read_by_its_roles_and_leads_nobody_where_they_may_not_go(program: TestProgram) {
        let server = Server::of(program).await;
        withdrawn(&server, 1).await;
        let nils = server.world.actor("nils");
        for (role, status, links) in [(Role::MpnAdmin, 403, 0), (Role::UserAdmin, 200, 0), (Role::BillingAdmin, 200, 2)] {
            let mut tx = server.program.database.begin().await.expect("a transaction");
            for held in [Role::HelpdeskAgent, Role::MpnAdmin, Role::UserAdmin] {
                users::drop_role(&mut tx, &nils.user, &nils.tenant, held).await.expect("gone");
            }
            users::add_role(&mut tx, &nils.user, &nils.tenant, role).await.expect("stored");
            tx.commit().await.expect("committed");
            let mut browser = server.signed_in("nils").await;
            for path in [LOG.to_owned(), format!("{LOG}/export"), format!("{LOG}?from=x")] {
                let wrong = if path.ends_with('x') && status == 200 { 422 } else { status };
                assert_eq!(browser.get(&path).await.status.as_u16(), wrong, "{role:?} {path}");
            }
            let page = browser.get(LOG).await.body;
            assert_eq!(page.matches(&format!("/customers/{}", server.world.customer("adventure"))).count(), links, "{role:?}");
        }
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
