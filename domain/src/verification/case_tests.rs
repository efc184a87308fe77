//! A case from its beginning to its end, and back when it is sent again.

use super::*;
use crate::verification::{Remedy, STEPS};
use proptest::prelude::*;
use time::Duration;
use time::macros::datetime;

const NOON: OffsetDateTime = datetime!(2026-11-17 12:00 UTC);
const DOMAIN: Wanted = Wanted { step: Step::Employment, remedy: Remedy::DomainProof };
const REGISTER: Wanted = Wanted { step: Step::Business, remedy: Remedy::RegistrationCertificate };

fn amara() -> UserId {
    UserId::of([1; 16])
}

fn olga() -> UserId {
    UserId::of([2; 16])
}

fn sent() -> Case {
    Case::open(EnrollmentId::of([3; 16]), PartnerTenantId::of([4; 16]), NOON)
}

fn in_review() -> Case {
    sent().address_verified(NOON).unwrap()
}

fn rejected(wanted: Wanted) -> Case {
    in_review().decide(Decision::Reject(wanted), &amara(), false, NOON).unwrap().0
}

fn authorized() -> Case {
    in_review().decide(Decision::Approve, &amara(), false, NOON).unwrap().0
}

/// ENR-10
#[test]
fn nothing_is_decided_before_the_address_is_verified() {
    for decision in [Decision::Approve, Decision::Ask(DOMAIN), Decision::Reject(REGISTER), Decision::Decline] {
        let refusal = sent().decide(decision, &amara(), false, NOON).unwrap_err();
        assert_eq!(refusal, VerificationRefusal::AddressNotVerified);
    }
    let case = in_review();
    assert_eq!((case.status, case.current()), (CaseStatus::Review, Step::Employment));
    assert_eq!(case.clone().address_verified(NOON).unwrap_err(), VerificationRefusal::AlreadyVerified);
    assert_eq!(case.clock.running_since, Some(NOON));
}

#[test]
fn approving_passes_what_is_open_and_leaves_what_the_program_found() {
    let mut case = in_review();
    case.employment_known(Evidence::CompanyDomain, NOON);
    let (case, decided) = case.decide(Decision::Approve, &amara(), false, NOON).unwrap();
    assert_eq!((case.status, decided), (CaseStatus::Authorized, Decided::Authorized));
    let why = Step::ALL.map(|step| case.step(step).state);
    let passed = |evidence| StepState::Passed(evidence);
    assert_eq!(why[..2], [passed(Evidence::LinkOpened), passed(Evidence::CompanyDomain)]);
    assert_eq!(why[2..], [passed(Evidence::Verifier), passed(Evidence::Verifier)]);
    assert_eq!(case.step(Step::Business).by, Some(amara()));
    assert_eq!(case.closed_at, Some(NOON));
}

#[test]
fn against_a_failed_check_two_people_approve() {
    let (case, decided) = in_review().decide(Decision::Approve, &amara(), true, NOON).unwrap();
    assert_eq!((case.status, decided), (CaseStatus::Second, Decided::Proposed));
    let alone = case.clone().decide(Decision::Approve, &amara(), true, NOON).unwrap_err();
    assert_eq!(alone, VerificationRefusal::SecondPersonNeeded);
    let (case, _) = case.decide(Decision::Approve, &olga(), true, NOON).unwrap();
    assert_eq!(case.status, CaseStatus::Authorized);
    assert_eq!(case.step(Step::Business).state, StepState::Passed(Evidence::TwoVerifiers));
}

#[test]
fn a_question_stops_the_clock_until_it_is_answered() {
    let (asked, _) = in_review().decide(Decision::Ask(DOMAIN), &amara(), false, NOON + Duration::DAY).unwrap();
    assert_eq!((asked.status, asked.wanted()), (CaseStatus::Waiting, Some(DOMAIN)));
    assert_eq!(asked.clock.due(), None);
    assert!(asked.clone().decide(Decision::Approve, &amara(), false, NOON).is_err(), "the applicant has to act");
    assert!(asked.clone().decide(Decision::Reject(DOMAIN), &amara(), false, NOON).is_ok(), "who never answers");
    let answered = asked.answered(NOON + Duration::days(3)).unwrap();
    assert_eq!((answered.status, answered.wanted()), (CaseStatus::Review, None));
    assert_eq!(answered.clock.age(NOON + Duration::days(3)), Duration::DAY);
    assert_eq!(answered.answered(NOON).unwrap_err(), VerificationRefusal::WrongStep);
}

/// §4.1 `Rejected` → `PendingQualification`
#[test]
fn sent_again_only_what_changed_and_what_had_failed_is_checked_again() {
    let mut before = in_review();
    before.employment_known(Evidence::CompanyDomain, NOON);
    let (before, _) = before.decide(Decision::Reject(REGISTER), &amara(), false, NOON).unwrap();

    let again = before.clone().reopen(Changed { company: true, email: false }, NOON).unwrap();
    assert_eq!((again.status, again.current()), (CaseStatus::Review, Step::Business));
    assert_eq!(again.clock.running_since, Some(NOON), "with a clock of its own");
    let again = before.clone().reopen(Changed::default(), NOON).unwrap();
    assert_eq!(again.current(), Step::Business, "a document may help without a change");
    let again = before.reopen(Changed { company: false, email: true }, NOON).unwrap();
    assert_eq!((again.status, again.current()), (CaseStatus::Address, Step::EmailOwnership));
    assert_eq!(again.step(Step::Employment).state, StepState::Open);
}

/// ENR-18
#[test]
fn an_authorized_company_that_changes_its_name_is_checked_again_for_that_alone() {
    let again = authorized().reopen(Changed { company: true, email: false }, NOON).unwrap();
    assert_eq!((again.status, again.current()), (CaseStatus::Review, Step::Business));
    assert!(again.address_is_verified());
}

#[test]
fn what_is_refused_for_good_is_not_opened_again() {
    let (declined, _) = in_review().decide(Decision::Decline, &amara(), false, NOON).unwrap();
    assert_eq!(declined.status, CaseStatus::Declined);
    assert!(declined.clone().reopen(Changed::default(), NOON).is_err());
    assert!(declined.decide(Decision::Approve, &olga(), false, NOON).is_err());
}

#[test]
fn what_is_decided_is_not_decided_again() {
    for case in [authorized(), rejected(DOMAIN)] {
        for decision in [Decision::Approve, Decision::Ask(DOMAIN), Decision::Reject(DOMAIN), Decision::Decline] {
            let refusal = case.clone().decide(decision, &olga(), false, NOON).unwrap_err();
            assert_eq!(refusal, VerificationRefusal::WrongStep);
        }
    }
}

#[test]
fn every_name_reads_back() {
    assert!(CaseStatus::ALL.iter().all(|it| CaseStatus::of_code(it.code()) == Some(*it)));
    assert!(Evidence::ALL.iter().all(|it| Evidence::of_code(it.code()) == Some(*it)));
    assert!(Step::ALL.iter().all(|it| Step::of_code(it.code()) == Some(*it)));
    assert!(Remedy::ALL.iter().all(|it| Remedy::of_code(it.code()) == Some(*it)));
}

#[derive(Debug, Clone, Copy)]
enum Move {
    Decide(Decision, bool, bool),
    Verify,
    Answer,
    Reopen(Changed),
}

fn any_move() -> impl Strategy<Value = Move> {
    let decision = prop_oneof![
        Just(Decision::Approve),
        Just(Decision::Ask(DOMAIN)),
        Just(Decision::Reject(REGISTER)),
        Just(Decision::Decline)
    ];
    prop_oneof![
        (decision, any::<bool>(), any::<bool>()).prop_map(|(what, first, over)| Move::Decide(what, first, over)),
        Just(Move::Verify),
        Just(Move::Answer),
        (any::<bool>(), any::<bool>()).prop_map(|(company, email)| Move::Reopen(Changed { company, email })),
    ]
}

fn moved(case: Case, by: Move) -> Result<Case, VerificationRefusal> {
    match by {
        Move::Decide(decision, first, over) => {
            let by = if first { amara() } else { olga() };
            case.decide(decision, &by, over, NOON).map(|(case, _)| case)
        }
        Move::Verify => case.address_verified(NOON),
        Move::Answer => case.answered(NOON),
        Move::Reopen(changed) => case.reopen(changed, NOON),
    }
}

proptest! {
    #[test]
    fn whatever_is_tried_nothing_is_authorized_without_a_verified_address(moves in prop::collection::vec(any_move(), 0..20)) {
        let mut case = sent();
        for by in moves {
            let before = case.status;
            if let Ok(next) = moved(case.clone(), by) {
                case = next;
                let same = before == case.status;
                let known = STEPS.iter().any(|(from, _, to)| *from == Some(before) && *to == case.status);
                prop_assert!(same || known || before.is_open() && case.status.is_open(), "{before:?} to {:?}", case.status);
            }
            let decided = !matches!(case.status, CaseStatus::Address);
            prop_assert!(!decided || case.address_is_verified());
            prop_assert_eq!(case.proposed_by.is_some(), case.status == CaseStatus::Second);
            prop_assert_eq!(case.closed_at.is_some(), !case.status.is_open());
            prop_assert_eq!(case.clock.running_since.is_some(), matches!(case.status, CaseStatus::Review | CaseStatus::Second));
        }
    }
}
