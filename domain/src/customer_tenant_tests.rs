//! Who creates customers' tenants, for whom and where; and what keeps a relation from ending.

use super::*;
use crate::PartnerTenantId;
use crate::partner::{Program, Programs};
use time::macros::datetime;

const NOW: OffsetDateTime = datetime!(2026-11-20 10:00 UTC);

fn partner(programs: &[Program]) -> Partner {
    Partner {
        id: PartnerTenantId::of([1; 16]),
        name: "Northwind".into(),
        region: "europe".into(),
        programs: programs.iter().fold(Programs::default(), |all, one| all.with(*one)),
        standing: Standing::Good,
        mpn_id: None,
        agreement_signed: true,
    }
}

fn provider() -> Partner {
    partner(&[Program::IndirectProvider])
}

fn reseller() -> Partner {
    partner(&[Program::IndirectReseller])
}

fn account(partner: &Partner) -> Account {
    Account { programs: partner.programs, suspension: None, restricted_from: None, transition_available: true }
}

fn create(partner: &Partner) -> Result<RelationKind, CustomerRefusal> {
    creates(partner, &account(partner), NOW)
}

fn market(region: &str) -> Market {
    let text = |text: &str| text.to_owned();
    Market {
        code: text("DE"),
        name: text("Germany"),
        region: text(region),
        region_name: text(region),
        currency: text("EUR"),
    }
}

#[test]
fn providers_and_direct_bill_partners_create_tenants_and_resellers_do_not() {
    assert_eq!(create(&provider()), Ok(RelationKind::IndirectProvider));
    assert_eq!(create(&partner(&[Program::DirectBill])), Ok(RelationKind::Direct));
    let dual_role = partner(&[Program::DirectBill, Program::IndirectReseller]);
    assert_eq!(create(&dual_role), Ok(RelationKind::Direct), "never for its indirect business");
    assert_eq!(create(&reseller()), Err(CustomerRefusal::ProviderCreates));
    assert_eq!(create(&partner(&[])), Err(CustomerRefusal::ProviderCreates));
}

#[test]
fn a_suspended_an_unsigned_and_a_restricted_partner_create_nothing() {
    let suspended = Partner { standing: Standing::Suspended, ..provider() };
    assert_eq!(create(&suspended), Err(CustomerRefusal::Suspended));
    let unsigned = Partner { agreement_signed: false, ..provider() };
    assert_eq!(create(&unsigned), Err(CustomerRefusal::AgreementMissing));
    let direct = partner(&[Program::DirectBill]);
    let restricted = Account { restricted_from: Some(NOW), ..account(&direct) };
    assert_eq!(creates(&direct, &restricted, NOW), Err(CustomerRefusal::Restricted));
}

#[test]
fn a_partner_sells_in_every_country_of_its_region_and_in_no_other() {
    assert!(sells_in(&provider(), Some(&market("europe"))).is_ok());
    assert_eq!(sells_in(&provider(), Some(&market("japan"))), Err(CustomerRefusal::OtherRegion));
    assert_eq!(sells_in(&provider(), None), Err(CustomerRefusal::NotAMarket));
}

#[test]
fn a_named_reseller_is_a_partner_of_the_provider_and_fit_for_new_business() {
    let kind = RelationKind::IndirectProvider;
    let named = |it: &Partner| creates_for(kind, &provider(), Some(it), true).err();
    assert_eq!(named(&reseller()), None);
    assert_eq!(named(&partner(&[Program::DirectBill])), Some(CustomerRefusal::NotAReseller));
    let suspended = Partner { standing: Standing::Suspended, ..reseller() };
    assert_eq!(named(&suspended), Some(CustomerRefusal::ResellerSuspended));
    let unsigned = Partner { agreement_signed: false, ..reseller() };
    assert_eq!(named(&unsigned), Some(CustomerRefusal::ResellerUnsigned));
    let elsewhere = Partner { region: "japan".into(), ..reseller() };
    assert_eq!(named(&elsewhere), Some(CustomerRefusal::OtherRegion));
    let missing = Err(CustomerRefusal::NoPartnership);
    assert_eq!(creates_for(kind, &provider(), Some(&reseller()), false), missing);
    assert_eq!(creates_for(kind, &provider(), None, true), missing);
    assert_eq!(creates_for(RelationKind::Direct, &provider(), Some(&reseller()), true), missing);
}

#[cfg(feature = "countries")]
#[test]
fn a_registration_number_is_mandatory_in_eleven_countries_and_taken_nowhere_else() {
    use crate::country::Country;
    use crate::text::TextProblem;

    let read = |raw: &str, country: &str| read_number(raw, &Country::of(country));
    for country in COUNTRIES_WITH_NUMBER {
        assert_eq!(read(" ", country), Err(TextProblem::Missing), "{country}");
        assert_eq!(read("12", country), Err(TextProblem::Malformed), "{country}");
        let example = Country::of(country).number().example().expect("its form is known");
        assert_eq!(read(example, country), Ok(Some(example.into())), "{country}");
    }
    assert_eq!(read("", "SE"), Ok(None));
    assert_eq!(read("", "PL"), Ok(None), "mandatory for partners only (REG-07)");
    assert_eq!(read("556677-8899", "SE"), Err(TextProblem::NotWanted));
}

#[test]
fn a_relation_ends_when_nothing_is_active_and_no_transfer_is_open() {
    assert_eq!(Ties::default().let_go(), Ok(()));
    let ties = Ties { active: 2, open_transfers: 1 };
    assert_eq!(ties.let_go(), Err(CustomerRefusal::StillActive));
    assert_eq!(Ties { active: 0, ..ties }.let_go(), Err(CustomerRefusal::TransferOpen));
}

#[test]
fn a_reseller_supports_a_customer_only_with_delegated_administration() {
    assert_eq!(can_support(true, None), Ok(()));
    assert_eq!(can_support(false, None), Err(CustomerRefusal::NotAContact));
    let reseller = |dap| can_support(false, Some((RelationKind::IndirectReseller, dap)));
    assert_eq!((reseller(true), reseller(false)), (Ok(()), Err(CustomerRefusal::ContactWithoutDap)));
    assert_eq!(can_support(false, Some((RelationKind::Direct, false))), Err(CustomerRefusal::ContactWithoutDap));
    assert_eq!(can_support(false, Some((RelationKind::IndirectProvider, false))), Ok(()));
}
