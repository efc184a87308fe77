//! What may happen to a transfer request, and what may not.

use super::*;
use crate::completion::LineFailure;
use crate::{Role, Roles, UserId};
use proptest::prelude::*;
use time::macros::datetime;

pub(crate) const NOON: OffsetDateTime = datetime!(2026-11-20 12:00 UTC);

fn agent(tenant: u8, role: Role) -> Actor {
    Actor {
        user: UserId::of([tenant + 100; 16]),
        name: "An Agent".into(),
        tenant: PartnerTenantId::of([tenant; 16]),
        roles: Roles::of(&[role]),
    }
}

fn source_agent() -> Actor {
    agent(1, Role::AdminAgent)
}

fn provider_agent() -> Actor {
    agent(2, Role::SalesAgent)
}

fn a_line(number: i64, group: i64) -> TransferLine {
    TransferLine {
        number,
        group,
        subscription: SubscriptionId::of([u8::try_from(number).unwrap(); 16]),
        add_on: false,
        offer_id: "dc712180-5c51-4bbb-a6db-daa9f73e6524".into(),
        offer_name: "Office 365 E3".into(),
        friendly_name: "Office 365 E3".into(),
        quantity: 120,
        family: ProductFamily::License,
        billing_cycle: BillingCycle::Annual,
        term: Some(Term::Year),
        state: LineState::Open,
    }
}

/// An active request of tenant 1 to tenant 2 with two groups, created at noon.
pub(crate) fn a_transfer() -> Transfer {
    Transfer {
        id: TransferId::of([7; 16]),
        number: "TR-7F3K-0104".into(),
        customer: CustomerTenantId::of([3; 16]),
        source: PartnerTenantId::of([1; 16]),
        target: PartnerTenantId::of([2; 16]),
        mpn_on_record: "5567210".into(),
        state: TransferState::Active,
        created_at: NOON,
        expires_at: NOON + TIME_TO_EXPIRE,
        note: None,
        reason: None,
        lines: vec![a_line(0, 0), a_line(1, 1)],
    }
}

fn moved(group: i64, line: i64) -> GroupOutcome {
    GroupOutcome { group, result: Ok(vec![(line, SubscriptionId::of([99; 16]))]) }
}

#[test]
fn a_second_answer_is_refused() {
    let (accepted, _) = a_transfer().accept(&provider_agent(), &[], None, NOON).unwrap();
    let refusal = accepted.clone().reject(&provider_agent(), None, NOON).unwrap_err();
    assert_eq!(refusal, TransferRefusal::InProgress);
    let (done, _) = accepted.finish(&[moved(0, 0), moved(1, 1)], NOON).unwrap();
    assert_eq!(done.accept(&provider_agent(), &[], None, NOON).unwrap_err(), TransferRefusal::AlreadyEnded);
}

#[test]
fn only_the_addressed_provider_answers_and_only_the_source_withdraws() {
    let stranger = agent(9, Role::AdminAgent);
    for actor in [source_agent(), stranger.clone()] {
        let accept = a_transfer().accept(&actor, &[], None, NOON).unwrap_err();
        assert_eq!(accept, TransferRefusal::NotAddressedToYou);
        assert_eq!(a_transfer().reject(&actor, None, NOON).unwrap_err(), TransferRefusal::NotAddressedToYou);
    }
    for actor in [provider_agent(), stranger] {
        assert_eq!(a_transfer().withdraw(&actor, NOON).unwrap_err(), TransferRefusal::NotYours);
    }
}

#[test]
fn roles_decide_as_the_table_says() {
    for role in Role::ALL {
        let answers = a_transfer().reject(&agent(2, role), None, NOON).is_ok();
        assert_eq!(answers, matches!(role, Role::AdminAgent | Role::SalesAgent), "{role:?} answers");
        let withdraws = a_transfer().withdraw(&agent(1, role), NOON).is_ok();
        assert_eq!(withdraws, role == Role::AdminAgent, "{role:?} withdraws");
    }
}

#[test]
fn a_request_can_be_answered_until_its_thirty_days_are_over() {
    let last = NOON + TIME_TO_EXPIRE - Duration::SECOND;
    assert!(a_transfer().accept(&provider_agent(), &[], None, last).is_ok());
    let over = NOON + TIME_TO_EXPIRE;
    assert_eq!(a_transfer().accept(&provider_agent(), &[], None, over).unwrap_err(), TransferRefusal::Expired);
    assert_eq!(a_transfer().expire(last).unwrap_err(), TransferRefusal::InProgress);
    assert_eq!(a_transfer().expire(over).unwrap().0.state.status(), Status::Expired);
}

#[test]
fn declining_a_group_needs_a_reason_and_declining_all_is_a_rejection() {
    let because = Some("Not on our price list".to_owned());
    let accept = |declined: &[i64], reason| a_transfer().accept(&provider_agent(), declined, reason, NOON);
    assert_eq!(accept(&[1], None).unwrap_err(), TransferRefusal::ReasonMissing);
    assert_eq!(accept(&[0, 1], because.clone()).unwrap_err(), TransferRefusal::EverythingDeclined);
    assert_eq!(accept(&[5], because.clone()).unwrap_err(), TransferRefusal::UnknownGroup);

    let (accepted, event) = accept(&[1], because.clone()).unwrap();
    assert_eq!(event, TransferEvent::Accepted { declined_groups: 1 });
    assert_eq!(accepted.reason, because);
    let (done, _) = accepted.finish(&[moved(0, 0)], NOON).unwrap();
    assert_eq!(done.state.status(), Status::PartiallyComplete);
    assert_eq!(done.lines[1].state, LineState::Declined);
}

#[test]
fn the_end_follows_from_what_was_moved() {
    let accepted = || a_transfer().accept(&provider_agent(), &[], None, NOON).unwrap().0;
    let failed = |group, line| GroupOutcome { group, result: Err((line, LineFailure::SourceNotActive)) };
    let end = |outcomes: &[GroupOutcome]| accepted().finish(outcomes, NOON).unwrap().0.state.status();
    assert_eq!(end(&[moved(0, 0), moved(1, 1)]), Status::Complete);
    assert_eq!(end(&[moved(0, 0), failed(1, 1)]), Status::PartiallyComplete);
    assert_eq!(end(&[failed(0, 0), failed(1, 1)]), Status::Failed);
}

#[test]
fn every_status_reads_back_and_every_step_of_the_table_starts_open() {
    assert!(Status::ALL.iter().all(|status| Status::of_code(status.code()) == Some(*status)));
    assert!(STEPS.iter().all(|(from, _, _)| from.is_none_or(Status::is_open)));
}

#[derive(Debug, Clone)]
enum Try {
    Accept(bool),
    Reject,
    Withdraw,
    Finish(bool),
    Expire,
    Wait,
}

fn any_try() -> impl Strategy<Value = Try> {
    prop_oneof![
        any::<bool>().prop_map(Try::Accept),
        Just(Try::Reject),
        Just(Try::Withdraw),
        any::<bool>().prop_map(Try::Finish),
        Just(Try::Expire),
        Just(Try::Wait),
    ]
}

fn take(step: &Try, transfer: Transfer, now: OffsetDateTime) -> Step {
    match step {
        Try::Accept(all) if *all => transfer.accept(&provider_agent(), &[], None, now),
        Try::Accept(_) => transfer.accept(&provider_agent(), &[1], Some("no".into()), now),
        Try::Reject => transfer.reject(&provider_agent(), None, now),
        Try::Withdraw => transfer.withdraw(&source_agent(), now),
        Try::Finish(ok) if *ok => transfer.finish(&[moved(0, 0), moved(1, 1)], now),
        Try::Finish(_) => transfer.finish(&[], now),
        Try::Expire => transfer.expire(now),
        Try::Wait => Err(TransferRefusal::InProgress),
    }
}

proptest! {
    #[test]
    fn whatever_is_tried_a_transfer_is_answered_at_most_once(steps in proptest::collection::vec(any_try(), 0..14)) {
        let mut transfer = a_transfer();
        let mut now = NOON;
        let mut answers = 0;
        for step in steps {
            if matches!(step, Try::Wait) { now += Duration::days(11); }
            let before = transfer.state.status();
            if let Ok((next, event)) = take(&step, transfer.clone(), now) {
                answers += u8::from(!matches!(event, TransferEvent::Finished { .. }));
                let edge = STEPS.iter().any(|(from, _, to)| *from == Some(before) && *to == next.state.status());
                prop_assert!(edge, "{before:?} to {:?} is not in the table", next.state.status());
                transfer = next;
            }
        }
        prop_assert!(answers <= 1);
    }
}
