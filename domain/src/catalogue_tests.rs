use super::*;

/// A base that is sold by the year and by the month, in kronor and euros.
pub(crate) fn an_offer() -> Offer {
    Offer {
        id: "e3".into(),
        name: "Office 365 E3".into(),
        family: ProductFamily::License,
        bases: Vec::new(),
        terms: vec![Term::Month, Term::Year],
        cycles: vec![BillingCycle::Monthly, BillingCycle::Annual],
        prices: price_list("EUR 21.50\nSEK 240").unwrap(),
        active: true,
    }
}

#[test]
fn an_amount_is_read_as_it_is_typed_and_never_rounded() {
    let hundredths = |raw| Amount::parse(raw).map(Amount::hundredths);
    assert_eq!(hundredths(" 82.50 "), Ok(8_250));
    assert_eq!(hundredths("82,5"), Ok(8_250));
    assert_eq!(hundredths("82"), Ok(8_200));
    assert_eq!(Amount::parse("0.05").unwrap().plain(), "0.05");
    for raw in ["", "-1", "1.234", "1 000", "1e3", ".", "9999999999", "kr"] {
        assert_eq!(Amount::parse(raw), Err(TextProblem::Malformed), "{raw}");
    }
}

#[test]
fn a_price_list_has_one_price_for_each_currency() {
    let prices = price_list("sek 240\r\n\r\n EUR  21,50 ").unwrap();
    let told: Vec<_> = prices.iter().map(|it| (it.currency.as_str(), it.amount.plain())).collect();
    assert_eq!(told, [("EUR", "21.50".to_owned()), ("SEK", "240.00".to_owned())]);
    for raw in ["SEK", "SEK many", "SEK 1\nSEK 2", "KR 10", "10 SEK"] {
        assert_eq!(price_list(raw), Err(TextProblem::Malformed), "{raw}");
    }
    assert_eq!(price_list(" "), Ok(Vec::new()));
}

#[test]
fn an_id_is_one_word() {
    assert_eq!(offer_id(" MS-AZR-0145P "), Ok("MS-AZR-0145P".into()));
    assert_eq!(offer_id("two words"), Err(TextProblem::Malformed));
    assert_eq!(offer_id(""), Err(TextProblem::Missing));
}

#[test]
fn an_offer_is_sold_in_the_currencies_it_has_a_price_in() {
    let offer = an_offer();
    assert!(offer.is_sold_in("SEK") && !offer.is_sold_in("USD"));
    assert!(!Offer { active: false, ..offer.clone() }.is_sold_in("SEK"));
    let by_use = Offer { family: ProductFamily::AzurePlan, prices: Vec::new(), ..offer };
    assert!(by_use.is_sold_in("USD"), "use has no price to list");
}

#[test]
fn a_month_is_not_paid_by_the_year() {
    let offer = an_offer();
    assert!(offer.offers(Some(Term::Month), BillingCycle::Monthly));
    assert!(offer.offers(Some(Term::Year), BillingCycle::Annual));
    assert!(!offer.offers(Some(Term::Month), BillingCycle::Annual));
    assert!(!offer.offers(Some(Term::ThreeYears), BillingCycle::Monthly), "that term is not offered");
    assert!(!offer.offers(None, BillingCycle::Monthly), "a term is wanted");
}

#[test]
fn each_family_has_the_terms_rhythms_and_prices_that_suit_it() {
    let fields = |offer: Offer| offer.problems().into_iter().map(|(field, _)| field).collect::<Vec<_>>();
    assert_eq!(fields(an_offer()), [] as [&str; 0]);
    assert_eq!(fields(Offer { terms: Vec::new(), ..an_offer() }), ["terms"]);
    assert_eq!(fields(Offer { cycles: Vec::new(), prices: Vec::new(), ..an_offer() }), ["cycles", "prices"]);
    assert_eq!(fields(Offer { cycles: vec![BillingCycle::OneTime], ..an_offer() }), ["cycles"]);
    assert_eq!(fields(Offer { bases: vec!["e3".into()], ..an_offer() }), ["bases"], "nothing hangs on itself");
    let by_use = Offer { family: ProductFamily::AzurePayg, ..an_offer() };
    assert_eq!(fields(by_use.clone()), ["terms", "cycles"]);
    let by_use = Offer { terms: Vec::new(), cycles: vec![BillingCycle::Monthly], prices: Vec::new(), ..by_use };
    assert_eq!(fields(by_use), [] as [&str; 0]);
    let bought = Offer { family: ProductFamily::PerpetualSoftware, terms: Vec::new(), ..an_offer() };
    assert_eq!(fields(bought), ["cycles"], "what is bought for good is paid once");
}
