//! What the operator decides, and what it does not.

use super::*;
use crate::partner::Program;
use std::collections::BTreeSet;
use time::macros::datetime;

const NOW: OffsetDateTime = datetime!(2026-11-20 10:00 UTC);

fn account(programs: &[Program]) -> Account {
    let programs = programs.iter().fold(Programs::default(), |all, program| all.with(*program));
    Account { programs, suspension: None, restricted_from: None, transition_available: true }
}

#[test]
fn a_suspension_has_a_reason_and_a_moment_and_is_taken_back_once() {
    let (suspended, event) = account(&[Program::DirectBill]).suspend(SuspensionReason::Abuse, NOW).unwrap();
    assert_eq!(suspended.suspension, Some((SuspensionReason::Abuse, NOW)));
    assert_eq!((suspended.standing(), event), (Standing::Suspended, AccountEvent::Suspended));
    assert_eq!(suspended.suspend(SuspensionReason::OverdueBill, NOW), Err(OperatorRefusal::AlreadySo));

    let (restored, event) = suspended.restore().unwrap();
    assert_eq!((restored.standing(), event), (Standing::Good, AccountEvent::Restored));
    assert_eq!(restored.restore(), Err(OperatorRefusal::AlreadySo));
}

#[test]
fn trouble_at_a_provider_is_a_reason_for_resellers_only() {
    let reason = SuspensionReason::ProviderTrouble;
    assert_eq!(account(&[Program::DirectBill]).suspend(reason, NOW), Err(OperatorRefusal::NotAReseller));
    assert!(account(&[Program::IndirectReseller]).suspend(reason, NOW).is_ok());
}

#[test]
fn only_direct_bill_is_restricted_and_only_once() {
    assert_eq!(account(&[Program::IndirectReseller]).restrict(NOW), Err(OperatorRefusal::NotDirectBill));
    let (restricted, event) = account(&[Program::DirectBill]).restrict(NOW).unwrap();
    assert_eq!((restricted.restricted_from, event), (Some(NOW), AccountEvent::Restricted));
    assert_eq!(restricted.restrict(NOW), Err(OperatorRefusal::AlreadySo));
    let (free, event) = restricted.lift().unwrap();
    assert_eq!((free.restricted_from, event), (None, AccountEvent::Lifted));
    assert_eq!(free.lift(), Err(OperatorRefusal::AlreadySo));
}

#[test]
fn a_restriction_holds_from_its_moment_on() {
    let (restricted, _) = account(&[Program::DirectBill]).restrict(NOW).unwrap();
    assert!(!restricted.is_restricted(NOW - time::Duration::MICROSECOND));
    assert!(restricted.is_restricted(NOW));
}

#[test]
fn the_transition_is_opened_and_closed_for_direct_bill_partners() {
    assert_eq!(account(&[]).set_transition(false), Err(OperatorRefusal::NotDirectBill));
    let (closed, event) = account(&[Program::DirectBill]).set_transition(false).unwrap();
    assert_eq!((closed.transition_available, event), (false, AccountEvent::TransitionClosed));
    assert_eq!(closed.set_transition(false), Err(OperatorRefusal::AlreadySo));
    assert_eq!(closed.set_transition(true).map(|it| it.1), Ok(AccountEvent::TransitionOpened));
}

/// Everything that can be done to an account, and where its two states lead by it.
fn after_every_step(account: Account) -> Vec<(Standing, Option<DirectBill>)> {
    let tomorrow = NOW + time::Duration::DAY;
    let mut next: Vec<_> = [account.restore(), account.lift(), account.restrict(NOW), account.restrict(tomorrow)]
        .into_iter()
        .chain(SuspensionReason::ALL.map(|reason| account.suspend(reason, NOW)))
        .chain([false, true].map(|open| account.set_transition(open)))
        .filter_map(|decided| decided.ok().map(|(after, _)| (after.standing(), after.direct_bill(NOW))))
        .collect();
    next.push((account.standing(), account.direct_bill(tomorrow)));
    next
}

#[test]
fn the_tables_of_steps_tell_just_the_steps_there_are() {
    let suspensions = [None, Some((SuspensionReason::Abuse, NOW))];
    let restrictions = [None, Some(NOW), Some(NOW + time::Duration::DAY)];
    let (mut standings, mut capabilities) = (Vec::new(), Vec::new());
    for (suspension, restricted_from) in suspensions.into_iter().flat_map(|it| restrictions.map(|from| (it, from))) {
        let before = Account { suspension, restricted_from, ..account(&[Program::DirectBill]) };
        for (standing, capability) in after_every_step(before) {
            standings.push((before.standing().code(), standing.code()));
            let codes = before.direct_bill(NOW).zip(capability).map(|(from, to)| (from.code(), to.code()));
            capabilities.extend(codes);
        }
    }
    let standing_steps = STANDING_STEPS.iter().filter_map(|(from, _, to)| Some(((*from)?.code(), to.code())));
    assert_eq!(changes(standings), changes(standing_steps));
    let direct_bill_steps = DIRECT_BILL_STEPS.iter().filter_map(|(from, _, to)| Some(((*from)?.code(), to.code())));
    assert_eq!(changes(capabilities), changes(direct_bill_steps));
    assert_eq!(account(&[Program::IndirectReseller]).direct_bill(NOW), None);
}

/// The pairs that lead somewhere else, each once.
fn changes<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> BTreeSet<(&'a str, &'a str)> {
    pairs.into_iter().filter(|(from, to)| from != to).collect()
}

#[test]
fn every_code_and_kind_reads_back() {
    for reason in SuspensionReason::ALL {
        assert_eq!(SuspensionReason::of_code(reason.code()), Some(reason));
    }
    for event in AccountEvent::ALL {
        assert_eq!(AccountEvent::of_kind(event.kind()), Some(event));
    }
}
