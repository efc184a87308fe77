//! Two worlds that never meet: whatever the partners of one can open, those of the other cannot (S33, S35, S36).

use crate::browser::Server;
use crate::public::Public;
use crate::recorded::crawl;
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use program::on_both_engines;
use program::transfers;
use std::collections::BTreeSet;

/// Texts that only Wingtip and Northwind may read.
const CANARIES: [&str; 9] = [
    "Wingtip",
    "Northwind",
    "Adventure Works",
    "Litware",
    "Coho Winery",
    "canary-note",
    "canary-reason",
    "Ebba",
    "Daan",
];

on_both_engines! {
    /// S33, S34, S35
    async fn nothing_that_one_pair_of_partners_sees_reaches_the_other(program: TestProgram) {
        let server = Server::of(program).await;
        let open = server.request(&["adventure/e3"], Some("canary-note")).await;
        let closed = server.request(&["adventure/f3"], Some("canary-note")).await;
        let number = transfers::show(&server.program, &server.world.actor("ebba"), &open).await;
        let number = number.expect("it is hers").transfer.number;
        transfers::reject(&server.program, &server.world.actor("daan"), &closed, "canary-reason").await.expect("it waits");

        let mut paths = BTreeSet::new();
        for who in ["ebba", "daan", "sanne"] {
            paths.extend(crawl(&mut server.signed_in(who).await).await.into_iter().map(|(path, _)| path));
        }
        paths.insert(format!("/search?q={number}"));
        for name in ["Adventure", "Litware", "Coho"] {
            paths.insert(format!("/customers?q={name}"));
        }
        assert!(paths.iter().any(|it| it.contains("/subscriptions")) && paths.contains(&format!("/transfers/{open}")));
        // Northwind wrote nothing into the directory: it is found there by its name.
        let northwind = server.world.partner("northwind").to_string();
        let public = Public::listing(&northwind, &["Northwind Distribution B.V.".to_owned()]);
        let before = server.events().await;
        for who in [None, Some("petra"), Some("tom")] {
            let mut browser = match who { Some(who) => server.signed_in(who).await, None => server.browser() };
            for path in &paths {
                let answer = browser.get(path).await;
                assert!(answer.status.as_u16() < 500, "{path}");
                // What was typed into the search is shown again, and so is the address one asked for.
                let body = match path.split_once("q=") {
                    Some((_, typed)) => answer.body.replace(typed.split('&').next().unwrap_or(typed), ""),
                    None => answer.body.clone(),
                };
                let body = public.iter().fold(body, |body, public| public.left_out(path, body));
                for canary in CANARIES.into_iter().chain([number.as_str()]) {
                    assert!(!body.contains(canary), "{who:?} reads {canary} on {path}:\n{body}");
                }
                let headers = format!("{:?}", answer.headers);
                assert!(!headers.contains("Wingtip"), "{path}");
            }
        }
        assert_eq!(server.events().await, before);
    }

    /// S45
    async fn what_is_someone_else_s_and_what_does_not_exist_look_the_same(program: TestProgram) {
        let server = Server::of(program).await;
        let theirs = server.request(&["adventure/e3"], None).await.to_string();
        let customer = server.world.customer("adventure").to_string();
        let mut petra = server.signed_in("petra").await;
        let nobody = "00000000-0000-4000-8000-000000000000";
        for (path, id) in [("/transfers/{}", theirs.as_str()), ("/requests/{}", &theirs), ("/customers/{}/subscriptions", &customer), ("/customers/{}/transfers/new", &customer)] {
            let one = petra.get(&path.replace("{}", id)).await;
            let other = petra.get(&path.replace("{}", nobody)).await;
            assert_eq!(one.status.as_u16(), 404, "{path}");
            assert_eq!(one.masked().replace(id, "X"), other.masked().replace(nobody, "X"), "{path}");
            let malformed = petra.get(&path.replace("{}", "not-an-id")).await;
            assert_eq!(malformed.status.as_u16(), 404, "{path}");
        }
    }

    /// S36
    async fn a_cursor_of_someone_else_shows_only_one_s_own(program: TestProgram) {
        let server = Server::of(program).await;
        let theirs = server.request(&["adventure/e3"], None).await;
        let mut petra = server.signed_in("petra").await;
        let customer = server.world.customer("adventure");
        let cursor = BASE64_URL_SAFE_NO_PAD.encode(format!("0.{customer}.a"));
        let mut tried = vec![
            format!("/customers?after={cursor}"), format!("/customers?before={cursor}"),
            format!("/transfers?after=9999999999999999_{theirs}"), format!("/requests?after=0_{theirs}"),
            format!("/customers?prov={}", server.world.partner("northwind")), format!("/customers?open={customer}"),
            format!("/customers?owner={}&partner_id={}", server.world.partner("wingtip"), server.world.partner("wingtip")),
        ];
        for at in 0..cursor.len() {
            let mut flipped = cursor.clone().into_bytes();
            flipped[at] = if flipped[at] == b'A' { b'B' } else { b'A' };
            tried.push(format!("/customers?after={}", String::from_utf8(flipped).expect("ASCII")));
        }
        for path in tried {
            let answer = petra.get(&path).await;
            assert!(matches!(answer.status.as_u16(), 200 | 400), "{path}: {}", answer.status);
            for canary in CANARIES {
                assert!(!answer.body.contains(canary), "{canary} on {path}");
            }
        }
    }
}
