//! The policy table against the running server (S31, S32, S26).

use crate::applications::{bridge, wingtip_has_a_bridge};
use crate::browser::{Answer, Browser, Server, encoded};
use crate::verification::{DOCUMENT, contoso_applies, contosos_case};
use app::routes;
use axum::body::Body;
use axum::http::Method;
use domain::TransferId;
use domain::transfer::Status;
use program::testing::{self, Engine, PASSWORD};
use program::transfers;
use server::policy::{Asked, Rule, TABLE, Who};
use server::router::EXTRA;
use std::collections::BTreeSet;

fn person(who: Who) -> Option<&'static str> {
    match who {
        Who::Nobody => None,
        Who::Undecided => Some("mira"),
        Who::SourceAdmin => Some("ebba"),
        Who::SourceHelpdesk => Some("nils"),
        Who::TargetSales => Some("daan"),
        Who::TargetAdmin => Some("sanne"),
        Who::StrangeSource => Some("petra"),
        Who::StrangeProvider => Some("tom"),
        Who::Newcomer => Some("nora"),
        Who::NewcomerHelpdesk => Some("olof"),
        Who::Verifier => Some("amara"),
        Who::Operator => Some("olga"),
        Who::CustomerAdmin => Some("johan"),
        Who::CustomerUser => Some("karin"),
        Who::StrangeCustomer => Some("wilma"),
    }
}

/// The request the rows are about; a new one when the last is not waiting any more.
async fn waiting(server: &Server, last: &mut Option<TransferId>) -> TransferId {
    let ebba = server.world.actor("ebba");
    let mut subscription = "adventure/azure";
    if let Some(id) = last {
        let view = transfers::show(&server.program, &ebba, id).await.expect("Ebba sees her request");
        match view.transfer.state.status() {
            Status::Active => return id.clone(),
            // It has moved, and cannot be asked for again.
            Status::Complete => subscription = "adventure/e3",
            _ => {}
        }
    }
    last.insert(server.request(&[subscription], None).await).clone()
}

async fn ask(
    server: &Server,
    browser: &mut Browser,
    who: Who,
    rule: &Rule,
    (transfer, template): (&TransferId, &str),
) -> Answer {
    let filled = |text: &str| fill(server, who, text, transfer).replace("{template}", template);
    let typed = |fields: &[(&'static str, &str)]| -> Vec<(&'static str, String)> {
        fields.iter().map(|(name, value)| (*name, filled(value))).collect()
    };
    let path = |pattern: &str| address(server, pattern, transfer);
    match rule.asked {
        Asked::Get(pattern) => browser.get(&path(pattern)).await,
        Asked::Form { page, function, fields } => {
            let fields = typed(fields);
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            browser.post(&path(page), function, &fields).await
        }
        Asked::Direct { function, fields } => {
            let fields = typed(fields);
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let request = browser
                .request(Method::POST, function)
                .header("content-type", "application/x-www-form-urlencoded")
                .body(Body::from(encoded(&fields)))
                .expect("a request");
            browser.send(request).await
        }
    }
}

fn fill(server: &Server, who: Who, text: &str, transfer: &TransferId) -> String {
    let user = person(who).map_or("nobody@nowhere.example".to_owned(), |key| server.world.sign_in_name(key));
    // Nobody signs in as somebody: that is what the page is for.
    let user = if who == Who::Nobody { server.world.sign_in_name("daan") } else { user };
    text.replace("{transfer}", transfer.as_str())
        .replace("{case}", contosos_case().as_str())
        .replace("{customer}", server.world.customer("adventure").as_str())
        .replace("{provider}", server.world.partner("northwind").as_str())
        .replace("{account}", server.world.partner("proseware").as_str())
        .replace("{reseller}", server.world.partner("wingtip").as_str())
        .replace("{subscription}", server.world.subscription("adventure/f3").as_str())
        .replace("{offer}", &server.world.offer("Office 365 F3"))
        .replace("{member}", server.world.customer_user("karin").as_str())
        .replace("{application}", bridge().as_str())
        .replace("{person}", server.world.user("nils").as_str())
        .replace("{user}", &user)
        .replace("{password}", PASSWORD)
}

fn address(server: &Server, pattern: &str, transfer: &TransferId) -> String {
    let (customer, case) = (server.world.customer("adventure"), contosos_case());
    let (account, person) = (server.world.partner("proseware"), server.world.user("nils"));
    let (reseller, provider) = (server.world.partner("wingtip"), server.world.partner("northwind"));
    let bridge = bridge();
    let id = match pattern {
        _ if pattern.starts_with("/settings/users") => person.as_str(),
        _ if pattern.starts_with("/settings/applications") => bridge.as_str(),
        _ if pattern.starts_with("/customers") => customer.as_str(),
        _ if pattern.starts_with("/providers") || pattern.starts_with("/ask-provider") => provider.as_str(),
        _ if pattern.starts_with("/verify") => case.as_str(),
        _ if pattern.starts_with("/documents") => DOCUMENT,
        _ if pattern.starts_with("/operator/accounts/{id}/customers") => reseller.as_str(),
        _ if pattern.starts_with("/operator/accounts") => account.as_str(),
        _ if pattern.starts_with("/resellers") => reseller.as_str(),
        _ => transfer.as_str(),
    };
    let pattern = pattern.replace("/operator/markets/{code}", "/operator/markets/SE");
    pattern
        .replace("{id}", id)
        .replace("{customer}", customer.as_str())
        .replace("{subscription}", server.world.subscription("adventure/f3").as_str())
        .replace("{offer}", &server.world.offer("Office 365 F3"))
        .replace("{token}", "none")
        .replace("{operation}", "get-customers")
        .replace("{version}/{language}", "1.0/en")
        .replace("{*file}", "none.css")
        .replace("{*function}", "sign-in")
}

fn holds_on(engine: Engine) {
    for who in Who::ALL {
        testing::run(engine, |program| async move {
            let server = Server::of(program).await;
            contoso_applies(&server).await;
            wingtip_has_a_bridge(&server).await;
            testing::agreement::publish_agreement(&server.program, &server.world, "1.0").await;
            let template = testing::agreement::publish_customer_agreement(&server.program, &server.world, "1.0").await;
            let mut last = None;
            let mut wrong = Vec::new();
            for rule in TABLE.into_iter().flatten() {
                let transfer = waiting(&server, &mut last).await;
                let mut browser = match person(who) {
                    Some(key) => server.signed_in(key).await,
                    None => server.browser(),
                };
                let answer = ask(&server, &mut browser, who, rule, (&transfer, &template)).await;
                let expected = rule.answer(who);
                if answer.status.as_u16() != expected {
                    wrong.push(format!("{who:?} {:?}: {} instead of {expected}", rule.asked, answer.status));
                }
            }
            assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        });
    }
}

/// S31, S40
#[test]
fn everyone_gets_what_the_policy_table_says_on_sqlite() {
    holds_on(Engine::Sqlite);
}

/// S31, S40
#[test]
fn everyone_gets_what_the_policy_table_says_on_postgres() {
    holds_on(Engine::Postgres);
}

/// S32
#[test]
fn every_address_of_the_server_is_in_the_policy_table() {
    let ruled: BTreeSet<_> = TABLE
        .into_iter()
        .flatten()
        .filter_map(|rule| match rule.asked {
            Asked::Get(path) => Some(path),
            _ => None,
        })
        .collect();
    let existing: BTreeSet<_> = routes::all().map(|it| it.path).chain(EXTRA.iter().map(|it| it.path)).collect();
    assert_eq!(ruled, existing);
}

/// S32, G3
#[test]
fn every_server_function_is_in_the_policy_table_with_every_page_it_may_be_posted_to() {
    let ruled: BTreeSet<_> = TABLE
        .into_iter()
        .flatten()
        .filter_map(|rule| match rule.asked {
            Asked::Form { page, function, .. } => Some((page, function)),
            Asked::Get(_) | Asked::Direct { .. } => None,
        })
        .collect();
    let forms: BTreeSet<_> = routes::all().flat_map(|it| it.forms.iter().map(|form| (it.path, *form))).collect();
    assert_eq!(ruled, forms);

    let direct = TABLE.into_iter().flatten().filter_map(|rule| match rule.asked {
        Asked::Direct { function, .. } => Some(function),
        _ => None,
    });
    let ruled: BTreeSet<_> = forms.iter().map(|(_, function)| *function).chain(direct).collect();
    let registered: BTreeSet<_> = server_fn::axum::server_fn_paths().map(|(path, _)| path).collect();
    assert_eq!(ruled, registered);
}

/// S26
#[test]
fn no_server_function_can_be_called_by_a_get() {
    for (path, method) in server_fn::axum::server_fn_paths() {
        assert_eq!(method, Method::POST, "{path}");
    }
}
