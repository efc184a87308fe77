//! Terms, rhythms, money and refusals of orders, in words: for ordering, the catalogue and a subscription's page.

use crate::lang::Lang;
use crate::say::Say;
use crate::t;
use domain::order::OrderRefusal;
use domain::subscription::{BillingCycle, ProductFamily, Term};

/// An amount with its currency: `1,240.50 SEK`.
#[must_use]
pub fn money(say: Say, hundredths: i64, currency: &str) -> String {
    let point = match say.0 {
        Lang::Sv | Lang::Nl => ',',
        Lang::En | Lang::ZhCn => '.',
    };
    format!("{}{point}{:02}\u{a0}{currency}", say.number(hundredths / 100), hundredths % 100)
}

/// Kind of product.
#[must_use]
pub fn family(say: Say, family: ProductFamily) -> String {
    match family {
        ProductFamily::License => t!(say, "family-license"),
        ProductFamily::AzurePayg => t!(say, "family-azure-payg"),
        ProductFamily::AzurePlan => t!(say, "family-azure-plan"),
        ProductFamily::ReservedInstance => t!(say, "family-reserved-instance"),
        ProductFamily::TermSoftware => t!(say, "family-term-software"),
        ProductFamily::MarketplaceSaas => t!(say, "family-marketplace-saas"),
        ProductFamily::PerpetualSoftware => t!(say, "family-perpetual-software"),
    }
}

/// How long a term is.
#[must_use]
pub fn term(say: Say, term: Option<Term>) -> String {
    match term {
        Some(Term::Month) => t!(say, "term-month"),
        Some(Term::Year) => t!(say, "term-year"),
        Some(Term::ThreeYears) => t!(say, "term-three-years"),
        None => t!(say, "term-none"),
    }
}

/// How it is paid.
#[must_use]
pub fn cycle(say: Say, cycle: BillingCycle) -> String {
    match cycle {
        BillingCycle::Monthly => t!(say, "cycle-monthly"),
        BillingCycle::Annual => t!(say, "cycle-annual"),
        BillingCycle::OneTime => t!(say, "cycle-one-time"),
    }
}

/// What one unit costs.
#[must_use]
pub fn price(say: Say, amount: Option<i64>, currency: &str, once: bool) -> String {
    match amount {
        None => t!(say, "price-by-use"),
        Some(amount) if once => t!(say, "price-once", price = money(say, amount, currency)),
        Some(amount) => t!(say, "price-monthly", price = money(say, amount, currency)),
    }
}

/// Why an order or a change is refused, and what to do.
#[must_use]
pub fn refusal(say: Say, refusal: OrderRefusal) -> String {
    match refusal {
        OrderRefusal::AccountSuspended => t!(say, "order-account-suspended"),
        OrderRefusal::AgreementUnsigned => t!(say, "order-agreement-unsigned"),
        OrderRefusal::NoRelation => t!(say, "order-no-relation"),
        OrderRefusal::ProgramMissing => t!(say, "order-program-missing"),
        OrderRefusal::IndirectCustomer => t!(say, "order-indirect-customer"),
        OrderRefusal::OtherRegion => t!(say, "order-other-region"),
        OrderRefusal::NoCustomerAgreement => t!(say, "order-no-customer-agreement"),
        OrderRefusal::DirectBillRestricted => t!(say, "order-direct-bill-restricted"),
        OrderRefusal::ResellerNotWanted => t!(say, "order-reseller-not-wanted"),
        OrderRefusal::OwnMpnId => t!(say, "order-own-mpn-id"),
        OrderRefusal::ResellerUnknown => t!(say, "order-reseller-unknown"),
        OrderRefusal::NotAReseller => t!(say, "order-not-a-reseller"),
        OrderRefusal::NotTheirCustomer => t!(say, "order-not-their-customer"),
        OrderRefusal::ResellerOtherRegion => t!(say, "order-reseller-other-region"),
        OrderRefusal::ResellerNotEnrolled => t!(say, "order-reseller-not-enrolled"),
        OrderRefusal::ResellerAgreementUnsigned => t!(say, "order-reseller-agreement-unsigned"),
        OrderRefusal::NothingOrdered => t!(say, "order-nothing-ordered"),
        OrderRefusal::OfferNotSold => t!(say, "order-offer-not-sold"),
        OrderRefusal::TermNotOffered => t!(say, "order-term-not-offered"),
        OrderRefusal::NotAnAddOn => t!(say, "order-not-an-add-on"),
        OrderRefusal::BaseNotActive => t!(say, "order-base-not-active"),
        OrderRefusal::OfferExists => t!(say, "order-offer-exists"),
        _ => of_subscription(say, refusal),
    }
}

/// Why a subscription stays as it is.
fn of_subscription(say: Say, refusal: OrderRefusal) -> String {
    match refusal {
        OrderRefusal::Suspended => t!(say, "order-suspended"),
        OrderRefusal::Deleted => t!(say, "order-deleted"),
        OrderRefusal::Transferred => t!(say, "order-transferred"),
        OrderRefusal::QuantityFixed => t!(say, "order-quantity-fixed"),
        OrderRefusal::LicensesAssigned => t!(say, "order-licenses-assigned"),
        OrderRefusal::TooFewLicenses => t!(say, "order-too-few-licenses"),
        OrderRefusal::NotAssignable => t!(say, "order-not-assignable"),
        OrderRefusal::NoDelegatedAdministration => t!(say, "order-no-dap"),
        OrderRefusal::NeverRenews => t!(say, "order-never-renews"),
        OrderRefusal::TermOver => t!(say, "order-term-over"),
        OrderRefusal::OfBillingPartner => t!(say, "order-of-billing-partner"),
        _ => t!(say, "order-already-so"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_written_as_each_language_writes_it() {
        let all = Lang::ALL.map(|lang| money(Say(lang), 1_240_050, "SEK"));
        let expected = ["12,400.50\u{a0}SEK", "12\u{a0}400,50\u{a0}SEK", "12.400,50\u{a0}SEK", "12,400.50\u{a0}SEK"];
        assert_eq!(all, expected);
    }

    #[test]
    fn every_refusal_has_a_sentence_of_its_own_in_every_language() {
        for lang in Lang::ALL {
            let all: std::collections::HashSet<_> =
                OrderRefusal::ALL.iter().map(|it| refusal(Say(lang), *it)).collect();
            assert_eq!(all.len(), OrderRefusal::ALL.len(), "{lang:?}");
        }
    }
}
