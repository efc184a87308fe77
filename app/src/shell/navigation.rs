//! The main navigation: what there is for a partner depends on its programs, for the operator on the role.

use crate::page::{Nav, Visit};
use crate::t;
use crate::ui::{Glyph, Icon};
use domain::Permission;
use leptos::prelude::*;
use program::accounts::Session;

struct Entry {
    nav: Nav,
    href: &'static str,
    glyph: Glyph,
    text: String,
    count: Option<String>,
}

const fn entry(nav: Nav, href: &'static str, glyph: Glyph, text: String) -> Entry {
    Entry { nav, href, glyph, text, count: None }
}

pub(super) fn navigation(visit: &Visit, current: Nav) -> impl IntoView + use<> {
    let say = visit.say;
    let operator = visit.tenant().is_ok_and(|tenant| tenant.operator);
    let entries = match (visit.customer(), operator) {
        (Ok(_), _) => of_customer(visit),
        (_, true) => of_operator(visit),
        (_, false) => of_partner(visit),
    };
    let mailbox = visit.site.mailbox.then(
        || view! { <hr/>{list(current, vec![entry(Nav::Mailbox, "/mailbox", Glyph::Mail, t!(say, "nav-mailbox"))])} },
    );
    view! {
        <nav class="side" id="nav" popover="auto" aria-label=t!(say, "main-navigation")>
            {list(current, entries)}
            {mailbox}
        </nav>
    }
}

fn list(current: Nav, entries: Vec<Entry>) -> impl IntoView + use<> {
    let items: Vec<_> = entries
        .into_iter()
        .map(|Entry { nav, href, glyph, text, count }| {
            let here = (nav == current).then_some("page");
            let count = count.map(|count| view! { <span class="count">{count}</span> });
            view! { <li><a href=href aria-current=here><Icon glyph/>{text}{count}</a></li> }
        })
        .collect();
    view! { <ul>{items}</ul> }
}

fn of_partner(visit: &Visit) -> Vec<Entry> {
    let say = visit.say;
    let programs = visit.tenant().map(|tenant| tenant.programs).unwrap_or_default();
    let in_program = programs.indirect_provider || programs.direct_bill || programs.indirect_reseller;
    let mut entries = vec![entry(Nav::Overview, "/", Glyph::Home, t!(say, "nav-overview"))];
    if programs.indirect_provider {
        let requests = entry(Nav::Requests, "/requests", Glyph::Inbox, t!(say, "nav-requests"));
        entries.push(Entry { count: badge(visit, |session| session.waiting_requests), ..requests });
    }
    // A direct-bill partner may become an indirect reseller too; a provider may not (rules §1).
    if !programs.indirect_reseller && !programs.indirect_provider {
        entries.push(entry(Nav::Enrollment, "/enroll", Glyph::Flag, t!(say, "nav-enrollment")));
    }
    if in_program {
        entries.push(entry(Nav::Customers, "/customers", Glyph::Users, t!(say, "nav-customers")));
    }
    if programs.indirect_reseller {
        let providers = entry(Nav::Providers, "/providers", Glyph::Tiers, t!(say, "nav-providers"));
        entries.push(Entry { count: badge(visit, |session| session.waiting_invitations), ..providers });
    }
    if programs.indirect_provider {
        let resellers = entry(Nav::Resellers, "/resellers", Glyph::Tiers, t!(say, "nav-resellers"));
        entries
            .push(Entry { count: badge(visit, |session| session.waiting_asks + session.waiting_endings), ..resellers });
    }
    if in_program {
        entries.push(entry(Nav::Transfers, "/transfers", Glyph::Swap, t!(say, "nav-transfers")));
    }
    entries.push(entry(Nav::Settings, "/settings", Glyph::Gear, t!(say, "nav-settings")));
    entries
}

fn of_customer(visit: &Visit) -> Vec<Entry> {
    let say = visit.say;
    vec![
        entry(Nav::Relations, "/relations", Glyph::Link, t!(say, "nav-relations")),
        entry(Nav::People, "/people", Glyph::Users, t!(say, "nav-people")),
        entry(Nav::Licenses, "/licenses", Glyph::File, t!(say, "nav-licenses")),
    ]
}

fn of_operator(visit: &Visit) -> Vec<Entry> {
    let say = visit.say;
    let verification = entry(Nav::Verification, "/verify", Glyph::Shield, t!(say, "nav-verification"));
    let mut entries = vec![
        entry(Nav::Overview, "/", Glyph::Home, t!(say, "nav-overview")),
        Entry { count: badge(visit, |session| session.waiting_cases), ..verification },
    ];
    if visit.actor().is_ok_and(|actor| actor.may(Permission::RunProgram)) {
        let partnerships =
            entry(Nav::Partnerships, "/operator/partnerships", Glyph::Tiers, t!(say, "nav-partnerships"));
        entries.extend([
            entry(Nav::Accounts, "/operator/accounts", Glyph::Building, t!(say, "nav-accounts")),
            entry(Nav::Membership, "/operator/membership", Glyph::Users, t!(say, "nav-membership")),
            entry(Nav::Agreements, "/operator/agreements", Glyph::File, t!(say, "nav-agreements")),
            Entry { count: badge(visit, |session| session.waiting_endings), ..partnerships },
            entry(Nav::Catalogue, "/operator/catalogue", Glyph::File, t!(say, "nav-catalogue")),
            entry(Nav::Program, "/operator/program", Glyph::Gear, t!(say, "nav-program")),
            entry(Nav::Settings, "/settings/users", Glyph::User, t!(say, "tab-users")),
        ]);
    }
    entries
}

/// How many wait for somebody of the tenant; nothing when none does.
fn badge(visit: &Visit, of: fn(&Session) -> i64) -> Option<String> {
    let waiting = visit.session.as_ref().map_or(0, |session| of(session));
    (waiting > 0).then(|| if waiting >= 100 { "99+".to_owned() } else { waiting.to_string() })
}
