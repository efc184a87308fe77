use super::*;
use crate::readiness::tests::ready_parties;
use time::Duration;
use time::macros::datetime;

const NOON: OffsetDateTime = datetime!(2026-11-20 12:00 UTC);

fn judged(
    change: impl Fn(&mut Partner, &mut Partner),
    enrollment: Option<EnrollmentStatus>,
) -> Option<PartnershipRefusal> {
    let parties = ready_parties();
    let (mut provider, mut reseller) = (parties.target, parties.source);
    change(&mut provider, &mut reseller);
    Pair { provider: &provider, reseller: &reseller, enrollment, partners: false }.may_begin().err()
}

/// PAR-04, PAR-07, PAR-08, REG-03
#[test]
fn each_thing_that_is_missing_is_named_alone() {
    type Break = fn(&mut Partner, &mut Partner);
    let cases: [(Break, PartnershipRefusal); 6] = [
        (|provider, reseller| provider.id = reseller.id.clone(), PartnershipRefusal::OwnTenant),
        (|provider, _| provider.programs.indirect_provider = false, PartnershipRefusal::ProviderUnfit),
        (|provider, _| provider.standing = Standing::Suspended, PartnershipRefusal::ProviderUnfit),
        (|_, reseller| reseller.programs.indirect_reseller = false, PartnershipRefusal::NotEnrolled),
        (|_, reseller| reseller.standing = Standing::Suspended, PartnershipRefusal::Suspended),
        (|_, reseller| reseller.region = "united_states".into(), PartnershipRefusal::OtherRegion),
    ];
    assert_eq!(judged(|_, _| (), None), None);
    for (change, refusal) in cases {
        assert_eq!(judged(change, None), Some(refusal));
    }
}

/// PAR-04, C-21
#[test]
fn a_reseller_that_passed_the_checks_may_begin_before_it_signs_and_one_that_waits_may_not() {
    let not_active = |_: &mut Partner, reseller: &mut Partner| {
        reseller.programs.indirect_reseller = false;
        reseller.agreement_signed = false;
    };
    assert_eq!(judged(not_active, Some(EnrollmentStatus::Qualified)), None);
    let unfinished = Some(PartnershipRefusal::EnrollmentUnfinished);
    for status in [EnrollmentStatus::PendingQualification, EnrollmentStatus::Rejected, EnrollmentStatus::Declined] {
        assert_eq!(judged(not_active, Some(status)), unfinished, "{status:?}");
    }
    assert_eq!(judged(not_active, Some(EnrollmentStatus::Draft)), Some(PartnershipRefusal::NotEnrolled));
}

#[test]
fn two_that_work_together_do_not_begin_again() {
    let parties = ready_parties();
    let pair = Pair { provider: &parties.target, reseller: &parties.source, enrollment: None, partners: true };
    assert_eq!(pair.may_begin(), Err(PartnershipRefusal::AlreadyPartners));
}

/// §4.5, C-14
#[test]
fn an_invitation_can_be_answered_until_its_last_second_and_for_ever_without_one() {
    let end = Some(NOON);
    let answer = |now| InvitationState::Issued.answerable(end, now);
    assert_eq!(answer(NOON - Duration::SECOND), Ok(()));
    assert_eq!(answer(NOON), Err(PartnershipRefusal::LinkExpired));
    assert_eq!(InvitationState::Issued.answerable(None, NOON + Duration::days(9_000)), Ok(()));
}

#[test]
fn what_was_answered_says_how_and_reads_back_from_its_code() {
    let said = |state: InvitationState| state.answerable(None, NOON).err();
    assert_eq!(said(InvitationState::Accepted), Some(PartnershipRefusal::LinkUsed));
    assert_eq!(said(InvitationState::Declined), Some(PartnershipRefusal::LinkDeclined));
    assert_eq!(said(InvitationState::Revoked), Some(PartnershipRefusal::LinkRevoked));
    assert!(InvitationState::ALL.into_iter().all(|state| InvitationState::of_code(state.code()) == Some(state)));
}

/// §4.5
#[test]
fn an_invitation_is_sent_again_or_taken_back_until_it_is_answered_and_nothing_happens_to_it_afterwards() {
    use InvitationEvent::{Accepted, Declined, Expired, Issued, Resent, Revoked};
    for state in InvitationState::ALL {
        let possible = [Issued, Resent, Accepted, Declined, Revoked, Expired].map(|event| state.after(event).is_some());
        let (waits, answerable) = (state.at(None, NOON), state.answerable(None, NOON).is_ok());
        let open = matches!(waits, InvitationState::Issued | InvitationState::Expired);
        assert_eq!(possible, [false, open, answerable, answerable, open, answerable], "{state:?}");
    }
}

/// §4.6, PAR-12
#[test]
fn the_program_desk_settles_what_was_asked_once_and_the_provider_needs_no_asking() {
    use PartnershipState::{Active, EndAsked, Removed};
    let after = |event| PartnershipState::ALL.map(|state| state.after(event));
    assert_eq!(after(PartnershipEvent::EndAsked), [Some(EndAsked), None, None]);
    assert_eq!(after(PartnershipEvent::Kept), [None, Some(Active), None]);
    assert_eq!(after(PartnershipEvent::EndConfirmed), [None, Some(Removed), None]);
    assert_eq!(after(PartnershipEvent::Removed), [Some(Removed), Some(Removed), None]);
    assert_eq!(after(PartnershipEvent::Established), [None; 3]);
}

#[test]
fn a_request_to_work_together_is_answered_once() {
    for approved in [true, false] {
        let step = REQUEST_STEPS.iter().filter(|(.., to)| *to == RequestState::answered(approved));
        assert_eq!(step.map(|(from, ..)| *from).collect::<Vec<_>>(), [Some(RequestState::Waiting)]);
    }
}
