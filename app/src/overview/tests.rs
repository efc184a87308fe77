//! What the overview tells whom.

use super::{Shown, beside, figures, tasks, unseen};
use crate::lang::Lang;
use crate::say::Say;
use domain::partner::Programs;
use domain::transfer::Status;
use domain::{Actor, PartnerTenantId, Role, Roles, UserId};
use leptos::prelude::*;
use program::overview::OverviewView;
use program::people::Helpers;
use program::transfers::{QueueStats, RequestRow, TransferRow};
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

const NOW: OffsetDateTime = datetime!(2026-11-20 15:20 UTC);

fn shown(programs: Programs, role: Role) -> Shown {
    let id = "5f1c7d3e-0000-4000-8000-000000000001";
    let view = OverviewView {
        customers: 214,
        open: Vec::new(),
        unsuccessful: Vec::new(),
        complete: Vec::new(),
        queue: None,
        partners: Vec::new(),
        unanswered: Vec::new(),
        moved: (87, 61),
    };
    let actor = Actor {
        user: UserId::parse(id).unwrap(),
        name: "Ebba Lindqvist".into(),
        tenant: PartnerTenantId::parse(id).unwrap(),
        roles: Roles::of(&[role]),
    };
    Shown { say: Say(Lang::En), now: NOW, view, waiting: Vec::new(), actor, programs }
}

fn source(role: Role) -> Shown {
    shown(Programs { direct_bill: true, indirect_reseller: true, ..Programs::default() }, role)
}

fn provider(role: Role) -> Shown {
    shown(Programs { indirect_provider: true, ..Programs::default() }, role)
}

fn request(customer: &str, status: Status, age: Duration) -> TransferRow {
    TransferRow {
        id: format!("request-of-{customer}"),
        number: "T-1".into(),
        customer_id: customer.into(),
        customer: customer.into(),
        source: "Wingtip".into(),
        target: "Northwind".into(),
        is_source: true,
        status,
        bases: 2,
        add_ons: 1,
        created_at: NOW - age,
        expires_at: NOW - age + Duration::days(30),
        closed_at: (!status.is_open()).then_some(NOW - age + Duration::HOUR),
    }
}

fn html(part: Option<AnyView>) -> String {
    part.map(RenderHtml::to_html).unwrap_or_default()
}

#[test]
fn what_did_not_go_through_is_created_again_unless_it_was() {
    let mut shown = source(Role::AdminAgent);
    shown.view.unsuccessful = vec![
        request("alpine", Status::Rejected, Duration::days(2)),
        request("litware", Status::Failed, Duration::days(3)),
        request("contoso", Status::Withdrawn, Duration::days(3)),
        request("fabrikam", Status::Expired, Duration::days(90)),
    ];
    shown.view.open = vec![request("litware", Status::Active, Duration::days(1))];
    let tasks = html(tasks::card(&shown));
    assert!(tasks.contains("/customers/alpine/transfers/new"), "{tasks}");
    for other in ["litware", "contoso", "fabrikam"] {
        assert!(!tasks.contains(other), "{other}: {tasks}");
    }
}

#[test]
fn only_who_may_send_requests_is_sent_to_the_form() {
    let mut shown = source(Role::SalesAgent);
    shown.view.unsuccessful = vec![request("alpine", Status::Rejected, Duration::days(2))];
    let tasks = html(tasks::card(&shown));
    assert!(tasks.contains("/transfers/request-of-alpine") && !tasks.contains("/transfers/new"), "{tasks}");
    assert!(tasks.contains("admin agent"), "{tasks}");
}

#[test]
fn a_provider_answers_in_the_order_of_the_queue() {
    let mut shown = provider(Role::SalesAgent);
    let row = |customer, overdue| RequestRow {
        transfer: request(customer, Status::Active, Duration::days(3)),
        age: Duration::days(3),
        due: NOW + Duration::HOUR,
        overdue,
        drifted: false,
        stuck: 0,
        ready: true,
    };
    shown.waiting = vec![row("old", Some(Duration::DAY)), row("new", None)];
    let tasks = html(tasks::card(&shown));
    let (old, new) = (tasks.find("/requests/request-of-old"), tasks.find("/requests/request-of-new"));
    assert!(old.is_some() && old < new, "{tasks}");
    assert!(tasks.contains("Your turn") && tasks.contains("overdue by"), "{tasks}");
}

#[test]
fn without_a_task_the_next_event_is_told() {
    let mut shown = source(Role::AdminAgent);
    shown.view.open = vec![request("litware", Status::Active, Duration::days(1))];
    let tasks = html(tasks::card(&shown));
    assert!(tasks.contains("Northwind accepts or rejects the transfer for litware by Mon, 23 Nov 2026"), "{tasks}");
    let waiting = html(beside::waiting(&shown));
    assert!(waiting.contains("/transfers/request-of-litware"), "{waiting}");
}

#[test]
fn a_source_sees_how_far_its_move_has_come() {
    let figures = html(figures::figures(&source(Role::AdminAgent)));
    for part in ["214", "of 148 subscriptions", r#"value="87""#, r#"max="148""#] {
        assert!(figures.contains(part), "{part}: {figures}");
    }
}

#[test]
fn a_provider_sees_its_queue_instead() {
    let mut shown = provider(Role::AdminAgent);
    let (overdue, due_today) = (1, 2);
    shown.view.queue = Some(QueueStats { waiting: 7, overdue, due_today, next_due: Some(NOW), median_answer: None });
    let figures = html(figures::figures(&shown));
    assert!(figures.contains(r#"<a href="/requests">7</a>"#) && !figures.contains("148"), "{figures}");
}

#[test]
fn what_a_role_may_not_see_is_absent_and_says_who_may() {
    let shown = source(Role::HelpdeskAgent);
    assert_eq!(html(tasks::card(&shown)) + &html(beside::waiting(&shown)), "");
    let note = html(unseen(&shown, &Helpers::default()));
    assert!(note.contains("global admin, admin agent or sales agent"), "{note}");
    assert_eq!(html(unseen(&source(Role::AdminAgent), &Helpers::default())), "");
}
