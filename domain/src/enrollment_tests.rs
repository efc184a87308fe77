//! The steps of an enrollment.

use super::*;
use crate::{Role, Roles, UserId};
use proptest::prelude::*;
use time::macros::datetime;

const NOON: OffsetDateTime = datetime!(2026-11-16 12:00 UTC);

fn a_draft() -> Enrollment {
    Enrollment {
        id: EnrollmentId::of([1; 16]),
        number: "ENR-2026-00001".into(),
        tenant: PartnerTenantId::of([2; 16]),
        path: EnrollmentPath::New,
        mode: EnrollmentMode::AssociateAfter,
        status: EnrollmentStatus::Draft,
        started_at: NOON,
        submitted_at: None,
        qualified_at: None,
        activated_at: None,
        refused_at: None,
    }
}

fn with_role(role: Role) -> Actor {
    let (user, tenant) = (UserId::of([3; 16]), PartnerTenantId::of([2; 16]));
    Actor { user, name: "Ebba".into(), tenant, roles: Roles::of(&[role]) }
}

const READY: Submission = Submission { mpn_id: true, vetted: false, irreversible: true };

fn sent(draft: Enrollment, with: Submission) -> Result<(Enrollment, Vec<EnrollmentEvent>), EnrollmentRefusal> {
    draft.submit(&with_role(Role::GlobalAdmin), with, NOON)
}

#[test]
fn a_company_goes_from_draft_to_active() {
    let (sent, events) = sent(a_draft(), READY).unwrap();
    assert_eq!((sent.status, events), (EnrollmentStatus::PendingQualification, vec![EnrollmentEvent::Submitted]));
    let (qualified, _) = sent.qualify(NOON).unwrap();
    let (active, event) = qualified.activate(NOON).unwrap();
    assert_eq!((active.status, event), (EnrollmentStatus::Active, EnrollmentEvent::Activated));
}

#[test]
fn only_a_global_admin_enrolls() {
    for role in Role::ALL.into_iter().filter(|role| *role != Role::GlobalAdmin) {
        let refused = a_draft().submit(&with_role(role), READY, NOON);
        assert_eq!(refused, Err(EnrollmentRefusal::NotGlobalAdmin), "{role:?}");
    }
}

#[test]
fn what_was_sent_is_not_sent_twice() {
    let (once, _) = sent(a_draft(), READY).unwrap();
    assert_eq!(sent(once, READY), Err(EnrollmentRefusal::AlreadySubmitted));
}

#[test]
fn with_the_membership_directory_the_mpn_id_comes_first() {
    let draft = Enrollment { mode: EnrollmentMode::Pmc, ..a_draft() };
    let without = Submission { mpn_id: false, ..READY };
    assert_eq!(sent(draft.clone(), without), Err(EnrollmentRefusal::MpnIdMissing));
    assert!(sent(draft, READY).is_ok());
    assert!(sent(a_draft(), without).is_ok(), "it may follow later");
}

#[test]
fn a_direct_bill_partner_confirms_that_there_is_no_way_back() {
    let draft = Enrollment { path: EnrollmentPath::Transition, ..a_draft() };
    assert_eq!(sent(draft.clone(), Submission { irreversible: false, ..READY }), Err(EnrollmentRefusal::NotConfirmed));
    assert!(sent(draft, READY).is_ok());
}

#[test]
fn a_transition_of_a_vetted_company_is_approved_at_once() {
    let draft = Enrollment { path: EnrollmentPath::Transition, ..a_draft() };
    let vetted = Submission { vetted: true, ..READY };
    let (approved, events) = sent(draft, vetted).unwrap();
    assert_eq!(approved.status, EnrollmentStatus::Qualified);
    assert_eq!(events, [EnrollmentEvent::Submitted, EnrollmentEvent::Qualified]);
    let (new, _) = sent(a_draft(), vetted).unwrap();
    assert_eq!(new.status, EnrollmentStatus::PendingQualification, "a new company is checked");
}

#[test]
fn a_rejected_enrollment_is_sent_again_and_a_declined_one_is_not() {
    let (pending, _) = sent(a_draft(), READY).unwrap();
    let (rejected, _) = pending.clone().refuse(false, NOON).unwrap();
    let (again, events) = sent(rejected, READY).unwrap();
    assert_eq!((again.refused_at, events), (None, vec![EnrollmentEvent::Resubmitted]));
    let (declined, _) = pending.refuse(true, NOON).unwrap();
    assert_eq!(sent(declined, READY), Err(EnrollmentRefusal::Declined));
}

fn steps_from(it: &Enrollment) -> Vec<Enrollment> {
    let submissions = [READY, Submission { vetted: true, ..READY }];
    let mut next: Vec<_> = submissions.into_iter().filter_map(|with| Some(sent(it.clone(), with).ok()?.0)).collect();
    next.extend(it.clone().qualify(NOON).map(|(next, _)| next));
    next.extend(it.clone().reassess());
    next.extend([false, true].into_iter().filter_map(|for_good| Some(it.clone().refuse(for_good, NOON).ok()?.0)));
    next.extend(it.clone().activate(NOON).map(|(next, _)| next));
    next
}

#[test]
fn the_table_of_steps_tells_just_the_steps_there_are() {
    for status in EnrollmentStatus::ALL {
        let paths = [EnrollmentPath::New, EnrollmentPath::Transition];
        let reached = paths.into_iter().flat_map(|path| steps_from(&Enrollment { path, status, ..a_draft() }));
        let mut reached: Vec<_> =
            reached.map(|it| it.status).filter(|to| *to != status).map(EnrollmentStatus::code).collect();
        let mut told: Vec<_> =
            STEPS.iter().filter(|(from, ..)| *from == Some(status)).map(|(.., to)| to.code()).collect();
        for codes in [&mut reached, &mut told] {
            codes.sort_unstable();
            codes.dedup();
        }
        assert_eq!(reached, told, "{status:?}");
    }
}

proptest! {
    #[test]
    fn whatever_is_tried_the_moments_fit_the_status(steps in proptest::collection::vec(0u8..5, 0..12)) {
        let mut it = a_draft();
        for step in steps {
            let next = match step {
                0 => sent(it.clone(), READY).map(|(next, _)| next),
                1 => it.clone().qualify(NOON).map(|(next, _)| next),
                2 => it.clone().refuse(false, NOON).map(|(next, _)| next),
                3 => it.clone().refuse(true, NOON).map(|(next, _)| next),
                _ => it.clone().activate(NOON).map(|(next, _)| next),
            };
            it = next.unwrap_or(it);
            let done = matches!(it.status, EnrollmentStatus::Qualified | EnrollmentStatus::Active);
            prop_assert_eq!(it.qualified_at.is_some(), done);
            prop_assert_eq!(it.submitted_at.is_some(), it.status != EnrollmentStatus::Draft);
            prop_assert_eq!(it.activated_at.is_some(), it.status == EnrollmentStatus::Active);
            let refused = matches!(it.status, EnrollmentStatus::Rejected | EnrollmentStatus::Declined);
            prop_assert_eq!(it.refused_at.is_some(), refused);
        }
    }
}
