use super::*;
use crate::eligibility::tests::{a_subscription, an_add_on};
use crate::subscription::{ProductFamily, Term};
use proptest::prelude::*;
use time::macros::datetime;

const NOW: OffsetDateTime = datetime!(2026-11-20 10:00 UTC);
const BILLING: Side = Side::BillingPartner;

fn active() -> Life {
    let end = Some(NOW + Duration::days(65));
    let it = Subscription { term: Some(Term::Year), commitment_end: end, ..a_subscription(1) };
    Life { it, suspension_reason: None, changed_at: NOW - Duration::days(10), base: None, assigned: 0 }
}

fn suspended(reason: &str) -> Life {
    let mut life = active();
    life.it.status = SubscriptionStatus::Suspended;
    Life { suspension_reason: Some(reason.to_owned()), ..life }
}

fn refused(life: &Life, change: Change) -> OrderRefusal {
    life.change(BILLING, change, NOW).unwrap_err()
}

#[test]
fn licenses_are_added_and_taken_down_to_those_assigned() {
    let life = Life { assigned: 40, ..active() };
    assert_eq!(life.change(BILLING, Change::Quantity(150), NOW).unwrap().quantity, 150);
    assert_eq!(life.change(BILLING, Change::Quantity(40), NOW).unwrap().quantity, 40);
    assert_eq!(refused(&life, Change::Quantity(39)), OrderRefusal::LicensesAssigned);
    assert_eq!(refused(&life, Change::Quantity(120)), OrderRefusal::AlreadySo);
}

#[test]
fn what_is_billed_by_use_or_was_paid_once_has_no_quantity_to_change() {
    let mut by_use = active();
    by_use.it.family = ProductFamily::AzurePlan;
    assert_eq!(refused(&by_use, Change::Quantity(2)), OrderRefusal::QuantityFixed);
    let mut once = active();
    once.it.billing_cycle = BillingCycle::OneTime;
    assert_eq!(refused(&once, Change::Quantity(2)), OrderRefusal::QuantityFixed);
    assert_eq!(refused(&once, Change::AutoRenew(false)), OrderRefusal::NeverRenews);
}

#[test]
fn nothing_but_coming_back_happens_to_a_suspended_one() {
    let life = suspended("PartnerRequest");
    assert_eq!(refused(&life, Change::Quantity(5)), OrderRefusal::Suspended);
    assert_eq!(refused(&life, Change::AutoRenew(false)), OrderRefusal::Suspended);
    assert_eq!(refused(&life, Change::Suspend(SuspendReason::NotPaid)), OrderRefusal::AlreadySo);
    let back = life.change(BILLING, Change::Reactivate, NOW).unwrap();
    assert_eq!((back.status, back.suspension_reason), (SubscriptionStatus::Active, None));
    assert_eq!(refused(&active(), Change::Reactivate), OrderRefusal::AlreadySo);
}

#[test]
fn a_suspended_one_is_kept_for_90_days() {
    let life = suspended("NonPayment");
    let end = life.changed_at + Duration::days(90);
    assert_eq!(life.deleted_on(), Some(end));
    assert!(life.change(BILLING, Change::Reactivate, end - Duration::SECOND).is_ok());
    assert_eq!(life.change(BILLING, Change::Reactivate, end), Err(OrderRefusal::Deleted));
    assert_eq!(active().deleted_on(), None);
}

#[test]
fn what_has_moved_never_comes_back() {
    for reason in [TRANSFERRED, BASE_TRANSFERRED] {
        assert_eq!(refused(&suspended(reason), Change::Reactivate), OrderRefusal::Transferred);
    }
}

#[test]
fn an_add_on_comes_back_only_below_an_active_base() {
    let base = a_subscription(1);
    let it = Subscription { status: SubscriptionStatus::Suspended, ..an_add_on(2, &base) };
    let life = Life { it, base: Some(SubscriptionStatus::Suspended), ..suspended(BASE_SUSPENDED) };
    assert_eq!(refused(&life, Change::Reactivate), OrderRefusal::BaseNotActive);
    let life = Life { base: Some(SubscriptionStatus::Active), ..life };
    assert!(life.change(BILLING, Change::Reactivate, NOW).is_ok());
}

#[test]
fn the_reseller_on_record_handles_renewals_and_nothing_else() {
    let life = active();
    let change = |change| life.change(Side::ResellerOnRecord, change, NOW);
    assert!(!change(Change::AutoRenew(false)).unwrap().auto_renew);
    for other in [Change::Quantity(5), Change::Suspend(SuspendReason::NotPaid), Change::Reactivate] {
        assert_eq!(change(other), Err(OrderRefusal::OfBillingPartner), "{other:?}");
    }
}

#[test]
fn at_the_end_of_its_term_it_renews_or_is_suspended() {
    let mut life = active();
    assert_eq!(life.at_term_end(NOW), None, "the term goes on");
    life.it.commitment_end = Some(datetime!(2026-11-20 10:00 UTC));
    assert_eq!(life.at_term_end(NOW).unwrap().commitment_end, Some(datetime!(2027-11-20 10:00 UTC)));
    life.it.commitment_end = Some(datetime!(2023-01-01 00:00 UTC));
    let late = life.at_term_end(NOW).unwrap().commitment_end;
    assert_eq!(late, Some(datetime!(2027-01-01 00:00 UTC)), "terms that were missed are made up for");
    life.it.auto_renew = false;
    let ended = life.at_term_end(NOW).unwrap();
    assert_eq!((ended.status, ended.suspension_reason), (SubscriptionStatus::Suspended, Some(TERM_ENDED)));
}

#[test]
fn one_that_comes_back_after_its_term_begins_a_new_one_unless_it_was_paid_once() {
    let mut life = suspended(TERM_ENDED);
    life.it.commitment_end = Some(NOW - Duration::days(1));
    let back = life.change(BILLING, Change::Reactivate, NOW).unwrap();
    assert_eq!(back.commitment_end, Some(datetime!(2027-11-20 10:00 UTC)));
    life.it.billing_cycle = BillingCycle::OneTime;
    assert_eq!(refused(&life, Change::Reactivate), OrderRefusal::TermOver);
}

#[test]
fn there_is_a_license_for_everyone_or_for_nobody() {
    let life = active();
    assert_eq!(life.licenses_for(120), Ok(()));
    assert_eq!(life.licenses_for(121), Err(OrderRefusal::TooFewLicenses));
    assert_eq!(suspended("NonPayment").licenses_for(1), Err(OrderRefusal::Suspended));
    let mut by_use = active();
    by_use.it.family = ProductFamily::AzurePayg;
    assert_eq!(by_use.licenses_for(1), Err(OrderRefusal::NotAssignable));
}

#[test]
fn every_reason_reads_back_from_its_code() {
    assert!(SuspendReason::ALL.iter().all(|it| SuspendReason::of_code(it.code()) == Some(*it)));
}

/// §4.11
#[test]
fn the_table_of_steps_tells_just_the_steps_there_are() {
    let over = |life: Life| Life { it: Subscription { commitment_end: Some(NOW), ..life.it }, ..life };
    let for_good = |life: Life| Life { it: Subscription { auto_renew: false, ..life.it }, ..life };
    let suspend = SuspendReason::ALL.map(Change::Suspend);
    let changes = [Change::Quantity(7), Change::Reactivate, Change::AutoRenew(false)].into_iter().chain(suspend);
    let (mut seen, changes) = (std::collections::BTreeSet::new(), changes.collect::<Vec<_>>());
    for life in [active(), over(active()), for_good(over(active())), suspended(BASE_SUSPENDED), suspended(TRANSFERRED)]
    {
        let partners = changes.iter().filter_map(|change| life.change(BILLING, *change, NOW).ok());
        let next = partners.chain(life.at_term_end(NOW)).map(|after| after.status);
        let deleted = life.deleted_on().map(|_| SubscriptionStatus::Deleted);
        seen.extend(next.chain(deleted).map(|to| (life.it.status.code(), to.code())));
    }
    let table = STEPS.iter().filter_map(|(from, _, to)| Some(((*from)?.code(), to.code())));
    assert_eq!(seen, table.collect());
}

proptest! {
    #[test]
    fn however_late_the_worker_is_a_renewed_term_lies_ahead(days in 0_i64..4_000, term in 0_usize..3) {
        let mut life = active();
        (life.it.term, life.it.commitment_end) = (Some(Term::ALL[term]), Some(NOW - Duration::days(days)));
        let end = life.at_term_end(NOW).and_then(|after| after.commitment_end);
        prop_assert!(end.is_some_and(|end| end > NOW));
    }
}
