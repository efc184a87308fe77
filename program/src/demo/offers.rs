//! What customers of the demo have bought: offers, and subscriptions made of them.

use super::Moment;
use super::dice::{Dice, named};
use domain::SubscriptionId;
use domain::id::guid_of;
use domain::subscription::{AZURE_PAYG_OFFER, BillingCycle, ProductFamily, Subscription, SubscriptionStatus, Term};
use time::{Duration, OffsetDateTime};

/// Something that can be bought.
pub(super) struct Offer {
    pub(super) name: &'static str,
    pub(super) family: ProductFamily,
    pub(super) cycle: BillingCycle,
    pub(super) term: Option<Term>,
}

const fn license(name: &'static str) -> Offer {
    Offer { name, family: ProductFamily::License, cycle: BillingCycle::Annual, term: Some(Term::Year) }
}

const fn other(name: &'static str, family: ProductFamily, cycle: BillingCycle, term: Option<Term>) -> Offer {
    Offer { name, family, cycle, term }
}

pub(super) const E3: Offer = license("Office 365 E3");
pub(super) const E1: Offer = license("Office 365 E1");
pub(super) const F3: Offer = license("Office 365 F3");
pub(super) const BASIC: Offer = license("Microsoft 365 Business Basic");
pub(super) const PREMIUM: Offer = license("Microsoft 365 Business Premium");
pub(super) const EXCHANGE: Offer = license("Exchange Online Plan 1");
pub(super) const INTUNE: Offer = license("Intune");
pub(super) const VISIO: Offer = license("Visio Plan 2");
pub(super) const PROJECT: Offer = license("Project Plan 3");
pub(super) const DYNAMICS: Offer = license("Dynamics 365 Sales");
pub(super) const AUDIO: Offer = license("Audio Conferencing");
pub(super) const PHONE: Offer = license("Phone System");
pub(super) const DEFENDER: Offer = license("Defender Plan 1");
pub(super) const ARCHIVING: Offer = license("Exchange Archiving");
pub(super) const INSIGHTS: Offer = license("Sales Insights");
pub(super) const PAYG: Offer = other("Azure pay-as-you-go", ProductFamily::AzurePayg, BillingCycle::Monthly, None);
pub(super) const AZURE_PLAN: Offer = other("Azure plan", ProductFamily::AzurePlan, BillingCycle::Monthly, None);
pub(super) const RESERVED: Offer =
    other("Azure Reserved VM, 3 years", ProductFamily::ReservedInstance, BillingCycle::OneTime, Some(Term::ThreeYears));
pub(super) const SAAS: Offer =
    other("Wide World Backup (SaaS)", ProductFamily::MarketplaceSaas, BillingCycle::Monthly, Some(Term::Month));
pub(super) const SERVER_CAL: Offer =
    other("Windows Server CAL, 3 years", ProductFamily::TermSoftware, BillingCycle::OneTime, Some(Term::ThreeYears));
pub(super) const LTSC: Offer =
    other("Office LTSC Standard", ProductFamily::PerpetualSoftware, BillingCycle::OneTime, None);

/// Bases with the add-ons that suit them, and how often of a hundred they are bought.
const MIX: [(u64, Offer, &[Offer]); 16] = [
    (14, E3, &[AUDIO, PHONE]),
    (8, E1, &[DEFENDER]),
    (7, F3, &[]),
    (10, BASIC, &[DEFENDER]),
    (10, PREMIUM, &[AUDIO]),
    (8, EXCHANGE, &[ARCHIVING]),
    (6, INTUNE, &[]),
    (5, VISIO, &[]),
    (5, PROJECT, &[]),
    (6, DYNAMICS, &[INSIGHTS]),
    (10, PAYG, &[]),
    (3, AZURE_PLAN, &[]),
    (2, RESERVED, &[]),
    (3, SAAS, &[]),
    (1, SERVER_CAL, &[]),
    (2, LTSC, &[]),
];

/// A subscription with when it was bought.
pub(super) struct Bought {
    pub(super) it: Subscription,
    pub(super) created_at: OffsetDateTime,
}

impl Bought {
    /// A subscription bought so many days ago; it renews on the day.
    pub(super) fn new(id: [u8; 16], offer: &Offer, quantity: i64, today: Moment, days: i64) -> Self {
        let created_at = today.days_ago(days);
        let length = match offer.term {
            Some(Term::Month) => Some(30),
            Some(Term::Year) => Some(365),
            Some(Term::ThreeYears) => Some(3 * 365),
            None => None,
        };
        let usage = !offer.family.counts_licenses();
        let it = Subscription {
            id: SubscriptionId::of(id),
            parent: None,
            offer_id: offer_id(offer),
            offer_name: offer.name.to_owned(),
            friendly_name: offer.name.to_owned(),
            quantity: if usage { 1 } else { quantity },
            family: offer.family,
            status: SubscriptionStatus::Active,
            trial: false,
            billing_cycle: offer.cycle,
            term: offer.term,
            commitment_end: length.map(|length| renewal(created_at, length, today)),
            auto_renew: offer.family == ProductFamily::License,
            entitlement: (offer.family == ProductFamily::AzurePayg).then(|| guid_of(id.map(|byte| !byte))),
            provisioned: true,
        };
        Self { it, created_at }
    }
}

/// The next end of a term of so many days.
fn renewal(created_at: OffsetDateTime, length: i64, today: Moment) -> OffsetDateTime {
    let passed = (today.midnight() - created_at).whole_days() / length;
    created_at + Duration::days((passed + 1) * length)
}

/// The id under which the catalogue knows it.
pub(super) fn offer_id(offer: &Offer) -> String {
    match offer.family {
        ProductFamily::AzurePayg => AZURE_PAYG_OFFER.to_owned(),
        _ => guid_of(named(offer.name)),
    }
}

/// So many subscriptions as a customer might have them: bases, some with add-ons below.
pub(super) fn mixed(dice: &mut Dice, count: u64, today: Moment) -> Vec<Bought> {
    const SEATS: [i64; 12] = [1, 2, 3, 5, 5, 8, 10, 12, 25, 40, 75, 250];
    let mut all: Vec<Bought> = Vec::new();
    while (all.len() as u64) < count {
        let (offer, add_ons) = base(dice);
        let days = 5 + i64::try_from(dice.below(700)).unwrap_or_default();
        let mut bought = Bought::new(dice.bytes(), offer, *dice.pick(&SEATS), today, days);
        bought.it.status = match dice.below(100) {
            0..88 => SubscriptionStatus::Active,
            88..96 => SubscriptionStatus::Suspended,
            _ => SubscriptionStatus::Deleted,
        };
        bought.it.trial = offer.family == ProductFamily::License && days < 30 && dice.percent(40);
        let (parent, status, seats) = (bought.it.id.clone(), bought.it.status, bought.it.quantity);
        all.push(bought);
        for add_on in add_ons {
            if (all.len() as u64) < count && dice.percent(40) {
                let mut bought = Bought::new(dice.bytes(), add_on, seats, today, days);
                bought.it.parent = Some(parent.clone());
                bought.it.status = status;
                all.push(bought);
            }
        }
    }
    all
}

fn base(dice: &mut Dice) -> (&'static Offer, &'static [Offer]) {
    let mut left = dice.below(100);
    for (share, offer, add_ons) in &MIX {
        if left < *share {
            return (offer, add_ons);
        }
        left -= share;
    }
    (&MIX[0].1, MIX[0].2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shares_of_the_mix_make_a_hundred() {
        assert_eq!(MIX.iter().map(|(share, ..)| share).sum::<u64>(), 100);
    }

    #[test]
    fn every_family_and_every_status_occurs_among_many() {
        let today = Moment::of(time::macros::datetime!(2026-11-20 10:00 UTC));
        let all: Vec<_> = (0..300).flat_map(|number| mixed(&mut Dice::of(number), 4, today)).collect();
        assert!(ProductFamily::ALL.iter().all(|family| all.iter().any(|bought| bought.it.family == *family)));
        assert!(SubscriptionStatus::ALL.iter().all(|status| all.iter().any(|bought| bought.it.status == *status)));
        assert!(all.iter().any(|bought| bought.it.is_add_on()));
    }
}
