use super::*;
use crate::partner::Programs;
use crate::readiness::tests::ready_parties;
use crate::{CustomerRole, CustomerTenantId, PartnerTenantId, Role, Roles, UserId};

fn together() -> Askers {
    let parties = ready_parties();
    Askers { partner: parties.source, provider: Some(parties.target), partnership: true, restricted: false }
}

fn alone() -> Askers {
    Askers { provider: None, ..together() }
}

fn agent(role: Role) -> Actor {
    let (user, tenant) = (UserId::of([1; 16]), PartnerTenantId::of([1; 16]));
    Actor { user, name: "Ebba".into(), tenant, roles: Roles::of(&[role]) }
}

fn person(role: CustomerRole) -> CustomerActor {
    let (user, customer) = (UserId::of([2; 16]), CustomerTenantId::of([2; 16]));
    CustomerActor { user, name: "Johan".into(), customer, role }
}

const CUSTOMER: Asked<'_> = Asked { region: "europe", of_a_partner: false, affiliate: false, agreement: false };
const BOTH: Ticked = Ticked { authorize: true, agreement: true };

fn answer(askers: &Askers, customer: &Asked<'_>, ticked: Ticked) -> Result<bool, RelationshipRefusal> {
    authorize(&person(CustomerRole::GlobalAdmin), (RequestState::Open, askers), customer, ticked)
}

#[test]
fn a_direct_invitation_makes_what_the_partner_s_program_is_and_an_indirect_one_makes_two_relations() {
    use RelationKind::{Direct, IndirectProvider, IndirectReseller};
    assert_eq!(alone().grants(), (Direct, None));
    assert_eq!(together().grants(), (IndirectReseller, Some(IndirectProvider)));
    let of = |programs: Programs| Askers { partner: Partner { programs, ..alone().partner }, ..alone() }.grants();
    assert_eq!(of(Programs { indirect_reseller: true, ..Programs::default() }), (IndirectReseller, None));
    assert_eq!(of(Programs { indirect_provider: true, ..Programs::default() }), (IndirectProvider, None));
}

#[test]
fn a_sales_agent_invites_without_delegated_administration_only() {
    assert_eq!(together().invite(&agent(Role::SalesAgent), false), Ok(()));
    assert_eq!(together().invite(&agent(Role::SalesAgent), true), Err(RelationshipRefusal::DapNotYours));
    for role in [Role::AdminAgent, Role::GlobalAdmin] {
        assert_eq!(together().invite(&agent(role), true), Ok(()), "{role:?}");
    }
}

#[test]
fn who_is_in_no_program_suspended_or_restricted_asks_nobody() {
    let mut askers = alone();
    askers.partner.programs = Programs::default();
    assert_eq!(askers.may_ask(), Err(RelationshipRefusal::NotInProgram));
    let mut askers = alone();
    askers.partner.standing = Standing::Suspended;
    assert_eq!(askers.may_ask(), Err(RelationshipRefusal::Suspended));
    assert_eq!(Askers { restricted: true, ..alone() }.may_ask(), Err(RelationshipRefusal::Restricted));
    assert_eq!(Askers { restricted: true, ..together() }.may_ask(), Ok(()), "the indirect way is open (DIR-21)");
}

#[test]
fn an_indirect_invitation_needs_a_partnership_with_a_provider_in_good_standing_of_the_same_region() {
    assert_eq!(Askers { partnership: false, ..together() }.may_ask(), Err(RelationshipRefusal::NoPartnership));
    let with = |change: fn(&mut Partner)| {
        let mut askers = together();
        if let Some(provider) = &mut askers.provider {
            change(provider);
        }
        askers.may_ask()
    };
    assert_eq!(with(|it| it.standing = Standing::Suspended), Err(RelationshipRefusal::Suspended));
    assert_eq!(with(|it| it.region = "united_states".into()), Err(RelationshipRefusal::OtherRegion));
    assert_eq!(with(|it| it.programs = Programs::default()), Err(RelationshipRefusal::NoPartnership));
}

#[test]
fn only_a_global_admin_answers() {
    let user = person(CustomerRole::User);
    let asked = (RequestState::Open, &together());
    assert_eq!(authorize(&user, asked, &CUSTOMER, BOTH), Err(RelationshipRefusal::NotGlobalAdmin));
    assert_eq!(decline(&user, RequestState::Open), Err(RelationshipRefusal::NotGlobalAdmin));
    assert_eq!(answer(&together(), &CUSTOMER, BOTH), Ok(true));
    assert_eq!(decline(&person(CustomerRole::GlobalAdmin), RequestState::Open), Ok(()));
}

#[test]
fn both_boxes_are_wanted_unless_the_agreement_is_accepted_already() {
    let ticked = |authorize, agreement| Ticked { authorize, agreement };
    assert_eq!(answer(&together(), &CUSTOMER, ticked(false, true)), Err(RelationshipRefusal::NotConfirmed));
    assert_eq!(answer(&together(), &CUSTOMER, ticked(true, false)), Err(RelationshipRefusal::AgreementWanted));
    let accepted = Asked { agreement: true, ..CUSTOMER };
    assert_eq!(answer(&together(), &accepted, ticked(true, false)), Ok(false));
}

#[test]
fn the_customer_s_region_and_tenant_count_when_it_answers() {
    let elsewhere = Asked { region: "united_states", ..CUSTOMER };
    assert_eq!(answer(&together(), &elsewhere, BOTH), Err(RelationshipRefusal::OtherRegion));
    let partner = Asked { of_a_partner: true, ..CUSTOMER };
    assert_eq!(answer(&together(), &partner, BOTH), Err(RelationshipRefusal::PartnerTenant));
    let affiliate = Asked { affiliate: true, ..CUSTOMER };
    assert_eq!(answer(&together(), &affiliate, BOTH), Err(RelationshipRefusal::Affiliate));
}

#[test]
fn an_invitation_that_is_over_says_which_way() {
    for (state, refusal) in [
        (RequestState::Authorized, RelationshipRefusal::LinkUsed),
        (RequestState::Declined, RelationshipRefusal::LinkDeclined),
        (RequestState::Withdrawn, RelationshipRefusal::LinkWithdrawn),
        (RequestState::Expired, RelationshipRefusal::LinkExpired),
    ] {
        assert_eq!(decline(&person(CustomerRole::User), state), Err(refusal));
    }
}

#[test]
fn providers_and_direct_bill_partners_attest_and_resellers_do_not() {
    assert_eq!(may_attest(RelationKind::Direct), Ok(()));
    assert_eq!(may_attest(RelationKind::IndirectProvider), Ok(()));
    assert_eq!(may_attest(RelationKind::IndirectReseller), Err(RelationshipRefusal::ResellerCannotAttest));
}

/// §4.7
#[test]
fn an_invitation_of_a_customer_is_sent_again_or_taken_back_until_it_is_answered() {
    use RequestEvent::{Authorized, Declined, Expired, Issued, Resent, Withdrawn};
    for state in RequestState::ALL {
        let possible = [Issued, Resent, Authorized, Declined, Withdrawn, Expired].map(|it| state.after(it).is_some());
        let answerable = state.answerable().is_ok();
        let open = answerable || state == RequestState::Expired;
        assert_eq!(possible, [false, open, answerable, answerable, open, answerable], "{state:?}");
    }
}

/// §4.7, §4.8, DAP-02
#[test]
fn another_invitation_never_takes_delegated_administration_away() {
    assert_eq!(RelationState::ActiveWithDap.after(RelationEvent::Established), Some(RelationState::ActiveWithDap));
    let lowered = RELATION_STEPS
        .iter()
        .filter(|(from, _, to)| *from == Some(RelationState::ActiveWithDap) && *to == RelationState::Active);
    assert_eq!(lowered.map(|(_, event, _)| *event).collect::<Vec<_>>(), [RelationEvent::DapRemoved]);
}
