//! What an order makes: a new base with its add-ons, or add-ons of a base that is there (ORD-03).

use crate::catalogue::{Amount, Offer};
use crate::completion::new_commitment_end;
use crate::order::OrderRefusal;
use crate::subscription::{BillingCycle, SubscriptionStatus, Term};
use crate::subscription_life::Life;
use time::OffsetDateTime;

/// One thing that is wanted: an offer, and how many licenses.
pub type Wanted<'a> = (&'a Offer, i64);

/// What the order hangs on.
#[derive(Debug, Clone, Copy)]
pub enum Ground<'a> {
    /// The first thing wanted becomes a base, with that term and rhythm; the others are its add-ons.
    New(Option<Term>, BillingCycle),
    /// Everything wanted is an add-on of this base, and takes its term and rhythm.
    Base(&'a Life),
}

/// A line of an order, as a subscription is made of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderLine<'a> {
    /// The offer.
    pub offer: &'a Offer,
    /// Licenses; 1 for what is billed by use.
    pub quantity: i64,
    /// Whether it hangs on the base.
    pub add_on: bool,
    /// Its term.
    pub term: Option<Term>,
    /// How often it is billed.
    pub cycle: BillingCycle,
    /// When its term ends, which is when the base's does.
    pub commitment_end: Option<OffsetDateTime>,
    /// Whether it renews by itself.
    pub auto_renew: bool,
    /// What one unit costs; nothing where use is billed.
    pub amount: Option<Amount>,
}

/// The lines of an order in the buyer's currency.
///
/// # Errors
/// `NothingOrdered`, `Transferred`, `BaseNotActive`, `OfferNotSold`, `NotAnAddOn`, `TermNotOffered`.
pub fn lines<'a>(
    ground: Ground<'_>,
    wanted: &[Wanted<'a>],
    currency: &str,
    now: OffsetDateTime,
) -> Result<Vec<OrderLine<'a>>, OrderRefusal> {
    let Some(((first, _), rest)) = wanted.split_first() else { return Err(OrderRefusal::NothingOrdered) };
    if wanted.iter().any(|(offer, _)| !offer.is_sold_in(currency)) {
        return Err(OrderRefusal::OfferNotSold);
    }
    let (term, cycle, end, base, add_ons) = match ground {
        Ground::New(term, cycle) => {
            if first.is_add_on() {
                return Err(OrderRefusal::NotAnAddOn);
            }
            if !first.offers(term, cycle) {
                return Err(OrderRefusal::TermNotOffered);
            }
            let end = term.and_then(|_| new_commitment_end(first.family, term, now));
            (term, cycle, end, first.id.as_str(), rest)
        }
        Ground::Base(base) => {
            hangs_on(base)?;
            (base.it.term, base.it.billing_cycle, base.it.commitment_end, base.it.offer_id.as_str(), wanted)
        }
    };
    if add_ons.iter().any(|(offer, _)| offer.bases.iter().all(|it| it != base)) {
        return Err(OrderRefusal::NotAnAddOn);
    }
    let first_add_on = wanted.len() - add_ons.len();
    let line = |(at, (offer, quantity)): (usize, &Wanted<'a>)| OrderLine {
        offer,
        quantity: if offer.family.counts_licenses() { *quantity } else { 1 },
        add_on: at >= first_add_on,
        term,
        cycle,
        commitment_end: end,
        auto_renew: end.is_some() && cycle != BillingCycle::OneTime,
        amount: offer.price(currency).filter(|_| offer.family.counts_licenses()),
    };
    Ok(wanted.iter().enumerate().map(line).collect())
}

/// Whether add-ons can hang on it (27009).
fn hangs_on(base: &Life) -> Result<(), OrderRefusal> {
    match (base.has_moved(), base.it.status, base.it.is_add_on()) {
        (true, ..) => Err(OrderRefusal::Transferred),
        (_, SubscriptionStatus::Active, false) => Ok(()),
        (_, SubscriptionStatus::Active, true) => Err(OrderRefusal::NotAnAddOn),
        _ => Err(OrderRefusal::BaseNotActive),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::tests::an_offer;
    use crate::eligibility::tests::{a_subscription, an_add_on};
    use crate::subscription::{ProductFamily, Subscription, TRANSFERRED};
    use time::macros::datetime;

    const NOW: OffsetDateTime = datetime!(2026-11-20 10:00 UTC);
    const BY_THE_YEAR: Ground<'_> = Ground::New(Some(Term::Year), BillingCycle::Monthly);

    fn phone() -> Offer {
        Offer { id: "phone".into(), name: "Phone System".into(), bases: vec!["e3".into()], ..an_offer() }
    }

    fn e3(status: SubscriptionStatus) -> Life {
        let end = Some(datetime!(2027-01-24 00:00 UTC));
        let it = Subscription {
            offer_id: "e3".into(),
            status,
            term: Some(Term::Year),
            commitment_end: end,
            ..a_subscription(1)
        };
        Life { it, suspension_reason: None, changed_at: NOW, base: None, assigned: 0 }
    }

    #[test]
    fn a_base_is_bought_with_its_add_ons_for_one_term() {
        let (base, add_on) = (an_offer(), phone());
        let lines = lines(BY_THE_YEAR, &[(&base, 10), (&add_on, 3)], "SEK", NOW).unwrap();
        let told: Vec<_> = lines.iter().map(|it| (it.offer.id.as_str(), it.quantity, it.add_on)).collect();
        assert_eq!(told, [("e3", 10, false), ("phone", 3, true)]);
        let end = Some(datetime!(2027-11-20 10:00 UTC));
        assert!(lines.iter().all(|it| it.commitment_end == end && it.auto_renew && it.term == Some(Term::Year)));
        assert_eq!(lines[0].amount.map(Amount::hundredths), Some(24_000));
    }

    #[test]
    fn add_ons_are_bought_for_an_active_base_of_the_right_kind_and_end_with_it() {
        let add_on = phone();
        let active = e3(SubscriptionStatus::Active);
        let bought = lines(Ground::Base(&active), &[(&add_on, 3)], "SEK", NOW).unwrap();
        assert!(bought[0].add_on && bought[0].commitment_end == active.it.commitment_end);

        let refused = |base: &Life, offer: &Offer| lines(Ground::Base(base), &[(offer, 3)], "SEK", NOW).unwrap_err();
        assert_eq!(refused(&e3(SubscriptionStatus::Suspended), &add_on), OrderRefusal::BaseNotActive);
        assert_eq!(refused(&active, &an_offer()), OrderRefusal::NotAnAddOn, "a base hangs on nothing");
        let other = Life { it: Subscription { offer_id: "f3".into(), ..a_subscription(2) }, ..active.clone() };
        assert_eq!(refused(&other, &add_on), OrderRefusal::NotAnAddOn);
        let on_an_add_on = Life { it: an_add_on(2, &active.it), ..active.clone() };
        assert_eq!(refused(&on_an_add_on, &add_on), OrderRefusal::NotAnAddOn);
        let moved = Life { suspension_reason: Some(TRANSFERRED.into()), ..e3(SubscriptionStatus::Suspended) };
        assert_eq!(refused(&moved, &add_on), OrderRefusal::Transferred);
    }

    #[test]
    fn nothing_an_add_on_alone_and_what_is_not_sold_so_are_refused() {
        let (base, add_on) = (an_offer(), phone());
        assert_eq!(lines(BY_THE_YEAR, &[], "SEK", NOW), Err(OrderRefusal::NothingOrdered));
        assert_eq!(lines(BY_THE_YEAR, &[(&add_on, 1)], "SEK", NOW), Err(OrderRefusal::NotAnAddOn));
        assert_eq!(lines(BY_THE_YEAR, &[(&base, 1)], "USD", NOW), Err(OrderRefusal::OfferNotSold));
        let by_month = Ground::New(Some(Term::Month), BillingCycle::Annual);
        assert_eq!(lines(by_month, &[(&base, 1)], "SEK", NOW), Err(OrderRefusal::TermNotOffered));
    }

    #[test]
    fn what_is_billed_by_use_has_no_end_no_price_and_no_licenses() {
        let family = ProductFamily::AzurePlan;
        let cycles = vec![BillingCycle::Monthly];
        let azure = Offer { family, terms: Vec::new(), cycles, prices: Vec::new(), ..an_offer() };
        let bought = lines(Ground::New(None, BillingCycle::Monthly), &[(&azure, 70)], "SEK", NOW).unwrap();
        let line = &bought[0];
        assert_eq!((line.quantity, line.commitment_end, line.auto_renew, line.amount), (1, None, false, None));
    }
}
