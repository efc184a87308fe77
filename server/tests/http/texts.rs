//! Texts that try to be more than text: in pages (S66, S67), in searches (S69).

use crate::browser::Server;
use domain::CustomerTenantId;
use domain::subscription::{BillingCycle, ProductFamily, Subscription, SubscriptionStatus};
use domain::{PartnerTenantId, SubscriptionId};
use program::on_both_engines;
use program::store::testing as rows;
use program::testing::START;
use program::transfers::{self, NewRequest};

const PAYLOADS: [&str; 8] = [
    "<script>alert(1)</script>",
    "</title><script>alert(2)</script>",
    "</textarea><img src=x onerror=alert(3)>",
    "\"><svg onload=alert(4)>",
    "' autofocus onfocus='alert(5)",
    "<!--<script>",
    "{{7*7}}${7*7}<%= 7*7 %>",
    "&lt;b&gt;\u{2028}</p><iframe srcdoc=x>",
];

/// Whether a payload became markup somewhere. Text shows `<` as `&lt;`, values show `"` as `&quot;`.
fn check(path: &str, page: &str) {
    for sign in
        ["<script>alert", "</title><script", "</textarea><img", "<svg onload", "<img src=x", "<!--<script", "<iframe"]
    {
        assert!(!page.contains(sign), "{path} has {sign}:\n{page}");
    }
    let attributes = page.split('<').filter_map(|tag| tag.split_once('>')).map(|(tag, _)| tag);
    for tag in attributes {
        let outside: String = tag.split('"').step_by(2).collect();
        assert!(
            !outside.contains("onerror") && !outside.contains("onfocus") && !outside.contains("onload"),
            "{path}: {tag}"
        );
    }
    assert_eq!(page.matches("</title>").count(), 1, "{path}");
}

/// A customer of Wingtip, shared with Northwind, whose name and subscription are a payload.
async fn customer(server: &Server, number: u8, payload: &str) -> (CustomerTenantId, SubscriptionId) {
    let id = CustomerTenantId::of([number; 16]);
    let (wingtip, northwind) = (server.world.partner("wingtip"), server.world.partner("northwind"));
    let at = START - time::Duration::days(90);
    let mut tx = server.program.database.begin().await.expect("a transaction");
    let domain = format!("x{number}.example");
    rows::customer(&mut tx, &id, (payload, &domain), ("SE", "europe"), at).await.expect("new");
    rows::own_customer(&mut tx, &wingtip, &id, payload, at).await.expect("new");
    rows::extend_to(&mut tx, (&northwind, &wingtip), &id, payload, at).await.expect("new");
    rows::agreement(&mut tx, id.as_str(), &id, at).await.expect("new");
    let bought = license(number, payload);
    rows::subscription(&mut tx, (&wingtip, &id), &bought, at).await.expect("new");
    tx.commit().await.expect("stored");
    (id, bought.id)
}

fn license(number: u8, name: &str) -> Subscription {
    Subscription {
        id: SubscriptionId::of([number ^ 0x55; 16]),
        parent: None,
        offer_id: name.to_owned(),
        offer_name: name.to_owned(),
        friendly_name: name.to_owned(),
        quantity: 5,
        family: ProductFamily::License,
        status: SubscriptionStatus::Active,
        trial: false,
        billing_cycle: BillingCycle::Monthly,
        term: None,
        commitment_end: None,
        auto_renew: true,
        entitlement: None,
        provisioned: true,
    }
}

fn request(
    customer: CustomerTenantId,
    target: PartnerTenantId,
    subscription: SubscriptionId,
    note: &str,
) -> NewRequest {
    // This character is refused in what people type; imported names may have it.
    let note = Some(note.replace('\u{2028}', " "));
    NewRequest { customer, target, subscriptions: vec![subscription], note, mpn_on_record: None, request_id: None }
}

on_both_engines! {
    /// S66, S67
    async fn no_name_note_or_reason_becomes_markup_on_any_page(program: TestProgram) {
        let server = Server::of(program).await;
        let (mut ebba, mut daan) = (server.signed_in("ebba").await, server.signed_in("daan").await);
        let actor = server.world.actor("ebba");
        for (number, payload) in (1..).zip(PAYLOADS) {
            let (id, subscription) = customer(&server, number, payload).await;
            let new = request(id.clone(), server.world.partner("northwind"), subscription, payload);
            let before = format!("/customers/{id}/transfers/new");
            check(&before, &ebba.get(&before).await.body);
            let transfer = transfers::create(&server.program, &actor, &new).await.expect("all is in order");
            let review = format!("/requests/{transfer}");
            let long = payload.repeat(501);
            for (decision, reason, decline) in [("reject", long.as_str(), payload), ("accept", payload, "0"), (payload, payload, "0")] {
                let fields = [("transfer_id", transfer.as_str()), ("decision", decision), ("reason", reason), ("decline[]", decline)];
                let answer = daan.post(&review, "/do/answer-transfer", &fields).await;
                assert!(answer.status.is_client_error(), "{} {decision}", answer.status);
                check(&review, &answer.body);
            }
            check(&review, &daan.get(&review).await.body);
            let show = format!("/transfers/{transfer}");
            let fields = [("transfer_id", transfer.as_str()), ("decision", "reject"), ("reason", &payload.replace('\u{2028}', " "))];
            assert_eq!(daan.post(&review, "/do/answer-transfer", &fields).await.status.as_u16(), 303);
            let subscriptions = format!("/customers/{id}/subscriptions");
            for browser in [&mut ebba, &mut daan] {
                for path in [&show, &subscriptions, "/", "/customers", "/transfers", &format!("/customers?open={id}")] {
                    let answer = browser.get(path).await;
                    assert_eq!(answer.status.as_u16(), 200, "{path}");
                    check(path, &answer.body);
                }
            }
        }
    }

    /// S66
    async fn nothing_in_an_address_becomes_markup(program: TestProgram) {
        let server = Server::of(program).await;
        for who in [None, Some("ebba"), Some("daan")] {
            let mut browser = match who { Some(who) => server.signed_in(who).await, None => server.browser() };
            for payload in PAYLOADS {
                let typed: String = url::form_urlencoded::byte_serialize(payload.as_bytes()).collect();
                let typed = typed.replace('+', "%20");
                for path in [
                    format!("/sign-in?next=/{typed}"), format!("/customers?q={typed}&rel={typed}&prov={typed}"),
                    format!("/requests?q={typed}"), format!("/transfers?view={typed}"), format!("/nowhere/{typed}"),
                    format!("/customers/{typed}/subscriptions"), format!("/help?{typed}={typed}"),
                ] {
                    let answer = browser.get(&path).await;
                    if answer.status.as_u16() != 303 {
                        check(&path, &answer.body);
                    }
                }
                let fields = [("user", payload), ("password", payload), ("next", payload)];
                check("sign-in", &browser.post("/sign-in", "/do/sign-in", &fields).await.body);
            }
        }
    }

    /// S69
    async fn what_is_searched_for_is_taken_literally(program: TestProgram) {
        let server = Server::of(program).await;
        customer(&server, 200, "100% _Real_ \"Quoted\" O'Neil* NEAR(x) \\ AND").await;
        let mut ebba = server.signed_in("ebba").await;
        let literal = CustomerTenantId::of([200; 16]);
        for text in ["100%", "% _", "_Real_", "\"Quoted\"", "O'Neil*", "NEAR(x)", "\\ AND", "l*"] {
            let found = ebba.get(&format!("/customers?q={}", encode(text))).await;
            assert_eq!(found.status.as_u16(), 200, "{text}");
            assert!(found.body.contains(literal.as_str()), "{text} is not found");
            assert!(!found.body.contains("Coho Winery"), "{text} finds too much");
        }
    }

    /// S69
    async fn no_search_breaks_out_or_breaks_the_server(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        let mut daan = server.signed_in("daan").await;
        for text in [
            "%%%", "__", "' OR 1=1 --", "'; DROP TABLE customers; --", "\" OR \"\" = \"", "NEAR(a b)", "a* OR b*", "^a",
            "name:x", "{a b}", "-a", "(", ")", "\"", "*", "\\", "\0", "a\0b", "\u{feff}", "\u{fffd}", "1) UNION SELECT * FROM users--",
            "$1", "?1", ":x", "%00", "{\"a\":1}",
        ] {
            let typed = encode(text);
            for path in [
                format!("/customers?q={typed}"), format!("/customers?after={typed}"), format!("/customers?before={typed}"),
                format!("/customers?prov={typed}&rel={typed}&open={typed}"), format!("/transfers?after=1_{typed}"),
                format!("/transfers?view={typed}"), format!("/search?q={typed}"), format!("/transfers/{typed}"),
                format!("/customers/{typed}/subscriptions"),
            ] {
                for browser in [&mut ebba, &mut daan] {
                    let answer = browser.get(&path).await;
                    assert!(answer.status.as_u16() < 500, "{path}: {}", answer.status);
                    assert!(!answer.body.contains("Woodgrove"), "{path}");
                }
            }
            let queue = format!("/requests?q={typed}&after=1_{typed}");
            assert!(daan.get(&queue).await.status.as_u16() < 500, "{queue}");
            for (page, function) in [("/sign-in", "/do/sign-in"), ("/preferences", "/do/set-language")] {
                let fields = [("user", text), ("password", text), ("next", text), ("language", text), ("back", text)];
                let answer = server.browser().post(page, function, &fields).await;
                assert!(answer.status.as_u16() < 500, "{function} {text:?}: {}", answer.status);
            }
            let transfer = "00000000-0000-4000-8000-000000000000";
            let fields = [("transfer_id", transfer), ("decision", "accept"), ("request_id", text), ("seen", text), ("reason", text)];
            let answer = daan.post(&format!("/requests/{transfer}"), "/do/answer-transfer", &fields).await;
            assert!(answer.status.as_u16() < 500, "{text:?}: {}", answer.status);
        }
    }
}

fn encode(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
