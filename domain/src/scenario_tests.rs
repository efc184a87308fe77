//! The eight sample scenarios of S3, one after the other, and the rules they stand for.

use super::*;
use crate::PartnerTenantId;
use crate::partner::Program;

fn partner(number: u8, programs: &[Program]) -> Company {
    let partner = Partner {
        id: PartnerTenantId::of([number; 16]),
        name: format!("Partner {number}"),
        region: "europe".into(),
        programs: programs.iter().fold(Programs::default(), |all, program| all.with(*program)),
        standing: Standing::Good,
        mpn_id: Some(format!("556720{number}")),
        agreement_signed: true,
    };
    let membership = Membership { partner, enrollment: None, restricted: false };
    Company { region: Some("europe".into()), partner: Some(membership), known: true }
}

/// A company whose place in the program is another one.
fn but(mut company: Company, change: impl FnOnce(&mut Membership)) -> Company {
    change(company.partner.as_mut().unwrap());
    company
}

fn suspended(company: Company) -> Company {
    but(company, |it| it.partner.standing = Standing::Suspended)
}

fn stranger() -> Company {
    Company { known: false, ..customer() }
}

fn provider() -> Company {
    partner(1, &[Program::IndirectProvider])
}

fn reseller() -> Company {
    partner(2, &[Program::IndirectReseller])
}

fn direct_bill() -> Company {
    partner(3, &[Program::DirectBill])
}

fn customer() -> Company {
    Company { region: Some("europe".into()), partner: None, known: true }
}

fn elsewhere(company: Company) -> Company {
    let region = "united_states".to_owned();
    let partner =
        company.partner.map(|it| Membership { partner: Partner { region: region.clone(), ..it.partner }, ..it });
    Company { region: Some(region), partner, ..company }
}

fn question(intention: Intention, first: Company, second: Company) -> Question {
    Question { intention, first, second, partnership: false, has_provider: true, affiliated: false }
}

fn sale(first: Company, second: Company) -> Question {
    question(Intention::Sell, first, second)
}

/// Scenario 1.
#[test]
fn a_partner_sells_and_supports_directly_or_through_a_provider() {
    assert_eq!(sale(direct_bill(), customer()).answer(), Ok(Way::Direct));
    assert_eq!(sale(reseller(), customer()).answer(), Ok(Way::ThroughProvider));
    let both = partner(4, &[Program::DirectBill, Program::IndirectReseller]);
    assert_eq!(sale(both.clone(), customer()).answer(), Ok(Way::DirectOrThroughProvider));
    let without = Question { has_provider: false, ..sale(both, customer()) };
    assert_eq!(without.answer(), Ok(Way::Direct), "its old way is still there");
    assert_eq!(sale(provider(), customer()).answer(), Ok(Way::AsProvider));
    let alone = Question { has_provider: false, ..sale(reseller(), customer()) };
    assert_eq!(alone.answer(), Err(Obstacle::NoProvider));
}

/// Scenario 2, CUS-20.
#[test]
fn one_customer_buys_from_many_partners() {
    for seller in [direct_bill(), reseller(), provider()] {
        assert!(sale(seller, customer()).answer().is_ok());
    }
}

/// Scenario 3.
#[test]
fn several_partners_manage_and_support_one_customer() {
    for partner in [direct_bill(), reseller(), provider()] {
        assert_eq!(question(Intention::Support, partner, customer()).answer(), Ok(Way::Administer));
    }
}

/// Scenario 4, CUS-18, CUS-19.
#[test]
fn a_partner_buys_for_its_own_use_in_another_tenant_and_not_from_a_provider() {
    assert_eq!(sale(reseller(), direct_bill()).answer(), Err(Obstacle::PartnerTenant));
    assert_eq!(sale(direct_bill(), reseller()).answer(), Err(Obstacle::PartnerTenant));
    assert_eq!(sale(direct_bill(), provider()).answer(), Err(Obstacle::PartnerTenant));
    assert_eq!(sale(provider(), direct_bill()).answer(), Err(Obstacle::ProviderSellsToPartner));
    let enrolling = partner(5, &[]);
    assert_eq!(sale(reseller(), enrolling).answer(), Err(Obstacle::PartnerTenant), "whether active yet or not");
    assert_eq!(sale(reseller(), customer()).answer(), Ok(Way::ThroughProvider), "its other tenant is a customer");
}

/// Scenario 5, CUS-18.
#[test]
fn nobody_sells_to_itself_or_to_its_affiliates() {
    assert_eq!(sale(reseller(), reseller()).answer(), Err(Obstacle::Itself));
    let affiliate = Question { affiliated: true, ..sale(direct_bill(), customer()) };
    assert_eq!(affiliate.answer(), Err(Obstacle::Affiliate));
    let supported = Question { intention: Intention::Support, ..affiliate };
    assert_eq!(supported.answer(), Err(Obstacle::Affiliate), "the invitation it takes is refused as well");
}

/// Scenario 6, PAR-14.
#[test]
fn a_reseller_does_not_become_the_customer_of_its_own_provider() {
    let own = Question { partnership: true, ..sale(provider(), reseller()) };
    assert_eq!(own.answer(), Err(Obstacle::OwnReseller));
    let others = sale(provider(), reseller());
    assert_eq!(others.answer(), Err(Obstacle::ProviderSellsToPartner));
}

/// Scenario 7, REG-02, REG-04.
#[test]
fn a_partner_sells_only_in_its_own_region() {
    for seller in [direct_bill(), reseller(), provider()] {
        assert_eq!(sale(seller.clone(), elsewhere(customer())).answer(), Err(Obstacle::OtherRegion));
        let support = question(Intention::Support, seller, elsewhere(customer()));
        assert_eq!(support.answer(), Err(Obstacle::OtherRegion));
    }
}

/// Scenario 8, REG-03, PAR-07.
#[test]
fn provider_and_reseller_work_together_in_one_region_only() {
    let provide = |first, second| question(Intention::Provide, first, second);
    assert_eq!(provide(provider(), reseller()).answer(), Ok(Way::Invite));
    assert_eq!(provide(provider(), elsewhere(reseller())).answer(), Err(Obstacle::OtherRegion));
    let together = Question { partnership: true, ..provide(provider(), reseller()) };
    assert_eq!(together.answer(), Ok(Way::AlreadyPartners));
    assert_eq!(provide(reseller(), reseller()).answer(), Err(Obstacle::Itself));
    assert_eq!(provide(direct_bill(), reseller()).answer(), Err(Obstacle::NotAProvider));
    assert_eq!(provide(provider(), direct_bill()).answer(), Err(Obstacle::NotAReseller));
    assert_eq!(provide(provider(), customer()).answer(), Err(Obstacle::NotAReseller));
    let other = partner(8, &[Program::IndirectProvider]);
    assert_eq!(provide(provider(), other).answer(), Err(Obstacle::AlsoAProvider), "not in the same tenant");
}

/// REG-11
#[test]
fn where_the_program_is_not_offered_nothing_goes() {
    let nowhere = Company { region: None, ..stranger() };
    for intention in Intention::ALL {
        assert_eq!(question(intention, provider(), nowhere.clone()).answer(), Err(Obstacle::NotAMarket));
    }
    let moved = Company { region: None, ..reseller() };
    assert_eq!(sale(moved, customer()).answer(), Err(Obstacle::NotAMarket));
}

/// Rules §4.13
#[test]
fn nothing_new_begins_with_a_suspended_account_or_outside_the_program() {
    assert_eq!(sale(customer(), customer()).answer(), Err(Obstacle::NotInProgram));
    assert_eq!(sale(partner(6, &[]), customer()).answer(), Err(Obstacle::NotInProgram));
    for (intention, second) in
        [(Intention::Sell, customer()), (Intention::Support, customer()), (Intention::Provide, reseller())]
    {
        let asked = question(intention, suspended(provider()), second);
        assert_eq!(asked.answer(), Err(Obstacle::Suspended));
        let before = Question { partnership: true, ..asked };
        if intention == Intention::Provide {
            assert_eq!(before.answer(), Ok(Way::AlreadyPartners), "what there is goes on");
        }
    }
}

/// Scenario 8, PAR-04, C-21: as the invitation's own gates.
#[test]
fn a_provider_invites_who_may_authorize_it_and_any_stranger_of_its_region() {
    let provide = |second| question(Intention::Provide, provider(), second).answer();
    let enrolling = |status| but(partner(7, &[]), |it| it.enrollment = Some(status));
    assert_eq!(provide(enrolling(EnrollmentStatus::Qualified)), Ok(Way::Invite), "it signs afterwards");
    assert_eq!(provide(enrolling(EnrollmentStatus::PendingQualification)), Err(Obstacle::OtherEnrolling));
    assert_eq!(provide(enrolling(EnrollmentStatus::Draft)), Err(Obstacle::NotAReseller));
    assert_eq!(provide(suspended(reseller())), Err(Obstacle::OtherSuspended));
    assert_eq!(provide(but(reseller(), |it| it.partner.agreement_signed = false)), Ok(Way::Invite));
    assert_eq!(provide(stranger()), Ok(Way::Invite), "it shows when the link is followed");
    assert_eq!(provide(elsewhere(stranger())), Err(Obstacle::OtherRegion));
    let unfit = question(Intention::Provide, suspended(provider()), stranger());
    assert_eq!(unfit.answer(), Err(Obstacle::Suspended));
}

/// Scenario 1, REG-05, MPN-05, MPA-05
#[test]
fn nobody_sells_without_an_mpn_id_and_a_signature() {
    for seller in [direct_bill(), reseller(), provider()] {
        let without = but(seller.clone(), |it| it.partner.mpn_id = None);
        assert_eq!(sale(without.clone(), customer()).answer(), Err(Obstacle::NoMpnId));
        let support = question(Intention::Support, without, customer());
        assert_eq!(support.answer(), Ok(Way::Administer), "nothing is transacted");
        let unsigned = but(seller, |it| it.partner.agreement_signed = false);
        assert_eq!(sale(unsigned, customer()).answer(), Err(Obstacle::AgreementUnsigned));
    }
}

/// Rules §4.1: what keeps a tenant that enrolls from selling is its next step.
#[test]
fn a_tenant_that_enrolls_is_told_how_far_it_is() {
    let enrolling = |status, mpn: Option<&str>| {
        let it = but(partner(7, &[]), |it| {
            it.enrollment = Some(status);
            it.partner.agreement_signed = false;
            it.partner.mpn_id = mpn.map(str::to_owned);
        });
        sale(it, customer()).answer()
    };
    assert_eq!(enrolling(EnrollmentStatus::Draft, None), Err(Obstacle::NotInProgram));
    assert_eq!(enrolling(EnrollmentStatus::Rejected, None), Err(Obstacle::Enrolling));
    assert_eq!(enrolling(EnrollmentStatus::Qualified, None), Err(Obstacle::NoMpnId));
    assert_eq!(enrolling(EnrollmentStatus::Qualified, Some("5567299")), Err(Obstacle::AgreementUnsigned));
}

/// Rules §4.10, DIR-21, DIR-22
#[test]
fn a_restricted_direct_bill_partner_has_only_the_way_through_a_provider() {
    let restricted = |company| but(company, |it| it.restricted = true);
    let both = restricted(partner(4, &[Program::DirectBill, Program::IndirectReseller]));
    for intention in [Intention::Sell, Intention::Support] {
        let alone = question(intention, restricted(direct_bill()), customer());
        assert_eq!(alone.answer(), Err(Obstacle::DirectBillRestricted));
        let without = Question { has_provider: false, ..question(intention, both.clone(), customer()) };
        assert_eq!(without.answer(), Err(Obstacle::DirectBillRestricted));
    }
    assert_eq!(sale(both.clone(), customer()).answer(), Ok(Way::ThroughProvider));
    assert_eq!(question(Intention::Support, both, customer()).answer(), Ok(Way::Administer));
}

#[test]
fn every_intention_reads_back_from_its_code() {
    assert!(Intention::ALL.iter().all(|it| Intention::of_code(it.code()) == Some(*it)));
}
