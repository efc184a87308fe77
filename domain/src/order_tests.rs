use super::*;
use crate::PartnerTenantId;
use crate::partner::Programs;

const PROVIDER: Programs = Programs { indirect_provider: true, direct_bill: false, indirect_reseller: false };
const DUAL_ROLE: Programs = Programs { indirect_provider: false, direct_bill: true, indirect_reseller: true };

fn partner(n: u8, programs: Programs) -> Partner {
    Partner {
        id: PartnerTenantId::of([n; 16]),
        name: format!("Partner {n}"),
        region: "europe".into(),
        programs,
        standing: Standing::Good,
        mpn_id: Some(format!("556721{n}")),
        agreement_signed: true,
    }
}

fn a_reseller() -> Reseller {
    Reseller { partner: partner(1, DUAL_ROLE), enrolling: false, partnership: true, paired: true }
}

/// A provider that buys for a customer of its reseller.
fn through_a_reseller() -> Purchase {
    Purchase {
        buyer: partner(2, PROVIDER),
        relation: Some(RelationKind::IndirectProvider),
        customer_region: "europe".into(),
        agreement: true,
        restricted: false,
        on_record: OnRecord::Somebody(Box::new(a_reseller())),
    }
}

/// A direct-bill partner that buys for its own customer.
fn direct() -> Purchase {
    Purchase {
        buyer: partner(1, DUAL_ROLE),
        relation: Some(RelationKind::Direct),
        on_record: OnRecord::Nobody,
        ..through_a_reseller()
    }
}

#[test]
fn a_provider_buys_with_and_without_a_reseller_on_record_and_a_direct_bill_partner_for_its_own() {
    assert_eq!(through_a_reseller().allowed(), Ok(()));
    assert_eq!(Purchase { on_record: OnRecord::Nobody, ..through_a_reseller() }.allowed(), Ok(()));
    assert_eq!(direct().allowed(), Ok(()));
}

#[test]
fn the_gates_are_closed_one_by_one_in_their_order() {
    type Break = fn(&mut Purchase);
    fn reseller(purchase: &mut Purchase) -> &mut Reseller {
        match &mut purchase.on_record {
            OnRecord::Somebody(reseller) => reseller,
            _ => panic!("a reseller is named"),
        }
    }
    let gates: [(Break, OrderRefusal); 11] = [
        (|it| it.buyer.standing = Standing::Suspended, OrderRefusal::AccountSuspended),
        (|it| it.buyer.agreement_signed = false, OrderRefusal::AgreementUnsigned),
        (|it| it.relation = None, OrderRefusal::NoRelation),
        (|it| it.buyer.programs = Programs::default(), OrderRefusal::ProgramMissing),
        (|it| it.customer_region = "united_states".into(), OrderRefusal::OtherRegion),
        (|it| it.agreement = false, OrderRefusal::NoCustomerAgreement),
        (|it| reseller(it).partnership = false, OrderRefusal::NotAReseller),
        (|it| reseller(it).partner.region = "canada".into(), OrderRefusal::ResellerOtherRegion),
        (|it| reseller(it).partner.standing = Standing::Suspended, OrderRefusal::ResellerNotEnrolled),
        (|it| reseller(it).partner.agreement_signed = false, OrderRefusal::ResellerAgreementUnsigned),
        (|it| reseller(it).paired = false, OrderRefusal::NotTheirCustomer),
    ];
    // All gates closed: the first is named. Opened from the front, each is named in turn.
    for open in 0..gates.len() {
        let mut purchase = through_a_reseller();
        for (close, _) in &gates[open..] {
            close(&mut purchase);
        }
        assert_eq!(purchase.allowed(), Err(gates[open].1));
    }
}

#[test]
fn restricted_direct_bill_buys_nothing_new() {
    let restricted = Purchase { restricted: true, ..direct() };
    assert_eq!(restricted.allowed(), Err(OrderRefusal::DirectBillRestricted));
    assert_eq!(Purchase { agreement: false, ..restricted }.allowed(), Err(OrderRefusal::NoCustomerAgreement));
    assert_eq!(Purchase { restricted: true, ..through_a_reseller() }.allowed(), Ok(()), "a provider has none");
}

#[test]
fn for_an_indirect_customer_only_the_provider_buys_whatever_else_the_reseller_is() {
    let indirect = Purchase { relation: Some(RelationKind::IndirectReseller), ..direct() };
    assert_eq!(indirect.allowed(), Err(OrderRefusal::IndirectCustomer));
}

#[test]
fn a_provider_names_a_reseller_and_neither_itself_nor_nobody_s_number() {
    let named = |on_record| Purchase { on_record, ..through_a_reseller() }.allowed();
    assert_eq!(named(OnRecord::Unknown), Err(OrderRefusal::ResellerUnknown));
    let itself = Reseller { partner: partner(2, PROVIDER), ..a_reseller() };
    assert_eq!(named(OnRecord::Somebody(Box::new(itself))), Err(OrderRefusal::OwnMpnId));
    let provider = Reseller { partner: partner(3, PROVIDER), ..a_reseller() };
    assert_eq!(named(OnRecord::Somebody(Box::new(provider.clone()))), Err(OrderRefusal::NotAReseller));
    let on_its_way = Reseller { partner: partner(3, Programs::default()), enrolling: true, ..a_reseller() };
    assert_eq!(named(OnRecord::Somebody(Box::new(on_its_way))), Err(OrderRefusal::ResellerNotEnrolled));
    let by_direct_bill = Purchase { on_record: OnRecord::Unknown, ..direct() };
    assert_eq!(by_direct_bill.allowed(), Err(OrderRefusal::ResellerNotWanted));
}

#[test]
fn every_refusal_has_a_name_of_its_own() {
    let names: std::collections::HashSet<_> = OrderRefusal::ALL.iter().map(|it| it.code()).collect();
    assert_eq!(names.len(), OrderRefusal::ALL.len());
}
