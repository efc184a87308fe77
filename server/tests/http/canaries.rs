//! Two unrelated worlds with a canary in every text: whatever those of the first ask for, those of the second ask
//! for too, and read nothing of the first, neither on pages nor in letters, reports or the log (S33).

mod applications;
mod customers;
mod newcomers;
mod questions;
mod reading;
mod trade;
mod worlds;

use crate::api::client::{Client, all_roles};
use crate::browser::{BASE, Browser, Server, encoded};
use crate::letters::mailer;
use crate::logs::logged;
use crate::public::Public;
use crate::recorded::{Recorded, crawl, forms};
use app::routes;
use domain::TransferId;
use program::on_both_engines;
use program::testing::agreement::{publish_agreement, publish_customer_agreement};
use program::{outbox, transfers};
use reading::{Secrets, import_of_what_is_theirs, in_clear};
use server::mail::{Mailer, send_due};
use std::collections::BTreeSet;
use time::Duration;
use worlds::{ROLES, World};

const A: World = World { canary: "agavekestrel", byte: 0xa7 };
const B: World = World { canary: "birchlapwing", byte: 0xb5 };

/// Both worlds with a past, with what waits in each, and companies on their way in; answers all transfer requests of
/// A, what of A no page leads to, and what of A is public.
async fn two_worlds(server: &Server) -> (Vec<TransferId>, Vec<Recorded>, Vec<Public>) {
    publish_agreement(&server.program, &server.world, "1.0").await;
    publish_customer_agreement(&server.program, &server.world, "1.0").await;
    for world in [A, B] {
        world.save(server).await;
        world.apply(server).await;
    }
    let expired = A.request(server, 8).await;
    B.request(server, 8).await;
    server.program.clock.advance(Duration::days(31));
    assert_eq!(transfers::expire_due(&server.program).await.expect("the database answers"), 2);
    let of_a = A.history(server).await;
    B.history(server).await;
    let mut used = A.go_on(server).await;
    B.go_on(server).await;
    A.has_an_application(server).await;
    B.has_an_application(server).await;
    let (of_trade, public) = A.trade(server).await;
    B.trade(server).await;
    used.extend(of_trade);
    (of_a.into_iter().chain([expired]).collect(), used, public)
}

/// The people of the trade, those on their way in, and those of customers.
fn everyone() -> impl Iterator<Item = (&'static str, &'static str)> {
    ROLES.into_iter().chain(trade::ROLES).chain(newcomers::ROLES).chain(customers::ROLES)
}

/// Every function of a page, but those of signing in and out, which are nobody's yet, and those only the operator has:
/// its people see both worlds, as they should.
fn functions() -> impl Iterator<Item = &'static str> {
    let apart = ["/sign-in", "/verify", "/operator"];
    let routes = routes::all().filter(move |route| !apart.iter().any(|it| route.path.starts_with(it)));
    routes.flat_map(|route| route.forms).copied().filter(|it| *it != "/do/sign-out")
}

/// Everything the people of a world can ask for, and what they would look for elsewhere.
async fn record(server: &Server, world: World, requests: &[TransferId]) -> BTreeSet<Recorded> {
    let mut all = BTreeSet::new();
    for role in everyone() {
        let mut browser = world.signed_in(server, role).await;
        let pages = crawl(&mut browser).await;
        assert!(pages.iter().any(|(_, page)| page.body.contains(world.canary)), "{role:?} reads their own");
        for (path, page) in pages {
            all.extend(forms(&path, &page.body, world.part()));
            all.insert(Recorded::get(&path));
        }
    }
    for id in requests {
        let form = Some(format!("transfer_id={id}"));
        all.insert(Recorded { path: "/do/glance-at-transfer".to_owned(), form });
        let view = transfers::show(&server.program, &world.actor("boss"), id).await.expect("it is theirs");
        all.insert(Recorded::get(&format!("/search?q={}", view.transfer.number)));
    }
    all.extend(world.questions());
    all.insert(Recorded::get("/mailbox"));
    for letter in outbox::mailbox(&server.program).await.expect("the database answers") {
        all.insert(Recorded::get(&format!("/mailbox/{}", letter.id)));
    }
    all.retain(|it| it.form.as_ref().is_none_or(|form| !form.contains("sign-out")));
    // What somebody types about themselves is theirs: whoever sends a form again types another name.
    let typed = |it: Recorded| Recorded { form: it.form.map(|form| form.replace(world.canary, "somebody")), ..it };
    all.into_iter().map(typed).collect()
}

/// Send all of it as somebody else, and look at every answer.
async fn replay(
    (recorded, public): (&BTreeSet<Recorded>, &[Public]),
    browser: &mut Browser,
    secrets: &Secrets,
    who: &str,
) {
    for it in recorded {
        let answer = it.sent_by(browser).await;
        assert!(answer.status.as_u16() < 500, "{who}, {it:?}: {}", answer.status);
        let read = format!("{:?}\n{}", answer.headers, answer.body);
        let read = public.iter().fold(read, |read, public| public.left_out(&it.path, read));
        assert_eq!(secrets.beyond(&it.said(), &read), None, "{who} reads it by {it:?}:\n{read}");
    }
}

/// What went out by mail, and what is kept on a development server; to each side, by the recipient.
async fn letters(server: &Server) -> Vec<(String, String)> {
    let (mailer, taken) = mailer().await;
    while send_due(&server.program, &mailer, BASE).await.expect("the database answers") > 0 {}
    let mails = taken.lock().expect("unpoisoned").clone();
    let mut all: Vec<_> = mails.iter().map(|mail| (mail.recipients.concat(), in_clear(&mail.content))).collect();

    A.request(server, 10).await;
    B.request(server, 10).await;
    while send_due(&server.program, &Mailer::Mailbox, BASE).await.expect("the database answers") > 0 {}
    for kept in outbox::mailbox(&server.program).await.expect("the database answers") {
        all.push((kept.recipient, format!("{}\n{}\n{}", kept.subject, kept.text_body, kept.html_body)));
    }
    all
}

/// What was tried in vain stands in the logs of those who tried, and of those who were tried (AUD-01): on pages, in
/// files and over REST they tell nothing of the other world beyond what was said.
async fn logs_tell_nothing(
    server: &Server,
    world: World,
    roles: impl Iterator<Item = (&'static str, &'static str)>,
    (secrets, said): (&Secrets, &str),
) {
    let mut refused = 0;
    for role in roles {
        let mut browser = world.signed_in(server, role).await;
        for path in ["/settings/activity", "/settings/activity/export"] {
            let log = browser.get(path).await;
            assert_eq!(secrets.beyond(said, &log.body), None, "{role:?} reads it by {path}:\n{}", log.body);
            // By its colour: the language is the last that was sent.
            refused += log.body.matches("tag is-bad").count();
        }
    }
    for tenant in [world.source(), world.provider()] {
        let mut client = Client::of_tenant(server, &tenant, all_roles()).await;
        let records = client.get("/v1/auditrecords?size=500").await;
        assert_eq!(records.status, 200, "{}", records.body);
        assert_eq!(secrets.beyond(said, &records.body), None, "{tenant}:\n{}", records.body);
        refused += records.body.matches("\"failed\"").count();
    }
    assert!(refused > 10, "{refused} attempts are told");
}

async fn live_side_by_side(server: &Server) {
    let (requests, used, public) = two_worlds(server).await;

    let letters = letters(server).await;
    let [of_a, of_b] = [A, B].map(|world| letters.iter().filter(|(to, _)| to.contains(world.canary)).count());
    assert!(of_a > 10 && of_a == of_b && of_a + of_b == letters.len(), "{of_a} and {of_b} of {}", letters.len());
    for (to, letter) in &letters {
        let (own, other) = if to.contains(A.canary) { (A, B) } else { (B, A) };
        assert!(letter.matches(own.canary).count() >= 3, "a letter tells {to} of their own: {letter}");
        assert!(!letter.contains(other.canary), "to {to}: {letter}");
    }

    let mut recorded = record(server, A, &requests).await;
    recorded.extend(used);
    let asked = |function: &str| {
        let named = encoded(&[("_fn", function)]);
        recorded.iter().any(|it| it.form.as_ref().is_some_and(|form| form.contains(&named)))
    };
    let missing: Vec<_> = functions().filter(|function| !asked(function)).collect();
    assert!(missing.is_empty(), "these are not among what they ask for: {missing:?}");
    let before = server.program.every_row().await;
    let secrets = Secrets::of(A, B, &before);
    replay((&recorded, &public), &mut server.browser(), &secrets, "nobody").await;
    for role in everyone() {
        let mut browser = B.signed_in(server, role).await;
        replay((&recorded, &public), &mut browser, &secrets, role.0).await;
    }
    B.learns_what_it_would_of_nobody(server, A).await;

    let report = import_of_what_is_theirs(server, B, A).await;
    assert_eq!((report.lines().count(), secrets.beyond("", &report)), (1 + 4, None), "{report}");
    let said: String = recorded.iter().map(Recorded::said).collect();
    secrets.are_where_they_were(&before, &server.program.every_row().await, &said);
    assert!(program::audit::verify(&server.program).await.expect("the log is readable").broken.is_empty());

    logs_tell_nothing(server, B, everyone(), (&secrets, &said)).await;
    logs_tell_nothing(server, A, ROLES.into_iter(), (&Secrets::of(B, A, &before), "")).await;
}

on_both_engines! {
    /// S33
    async fn nothing_of_one_world_reaches_the_other_by_any_way(program: TestProgram) {
        let server = Server::of(program).await;
        let ((), log) = logged(Box::pin(live_side_by_side(&server))).await;
        assert!(log.len() > 100, "{} lines", log.len());
        for line in log {
            assert!(!line.contains(A.canary) && !line.contains(B.canary), "{line}");
        }
    }
}
