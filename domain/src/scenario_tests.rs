//! The eight sample scenarios of S3, one after the other, and the rules they stand for.

use super::*;
use crate::partner::Program;

fn partner(number: u8, programs: &[Program]) -> Company {
    let programs = programs.iter().fold(Programs::default(), |all, program| all.with(*program));
    let membership = Membership { tenant: PartnerTenantId::of([number; 16]), programs, standing: Standing::Good };
    Company { region: Some("europe".into()), partner: Some(membership) }
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
    Company { region: Some("europe".into()), partner: None }
}

fn elsewhere(company: Company) -> Company {
    Company { region: Some("united_states".into()), ..company }
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
    assert_eq!(supported.answer(), Ok(Way::Administer), "only selling is forbidden");
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
}

/// REG-11
#[test]
fn where_the_program_is_not_offered_nothing_goes() {
    let nowhere = Company { region: None, partner: None };
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
        let mut asked = question(intention, provider(), second);
        asked.first.partner.as_mut().unwrap().standing = Standing::Suspended;
        assert_eq!(asked.answer(), Err(Obstacle::Suspended));
        let before = Question { partnership: true, ..asked };
        if intention == Intention::Provide {
            assert_eq!(before.answer(), Ok(Way::AlreadyPartners), "what there is goes on");
        }
    }
}

#[test]
fn every_intention_reads_back_from_its_code() {
    assert!(Intention::ALL.iter().all(|it| Intention::of_code(it.code()) == Some(*it)));
}
