//! What Northwind ordered for customers of its resellers, played by the real use case with the clock set back.

use super::newcomer::{customer_id, partner};
use super::offers::{AUDIO, DEFENDER, E1, Offer, PREMIUM, VISIO, offer_id};
use super::people::actor;
use super::{Moment, dice};
use crate::orders::{self, NewOrder, WantedLine};
use crate::{Program, ProgramError};
use domain::subscription::{BillingCycle, Term};
use std::sync::Arc;
use time::Duration;

/// The customer's domain, days before today, and what was ordered: a base, then its add-ons.
type Order = (&'static str, i64, &'static [(Offer, u32)]);

const ORDERS: [Order; 3] = [
    ("consolidatedmessenger.example", 44, &[(E1, 40), (DEFENDER, 40)]),
    ("fourthcoffee.example", 16, &[(PREMIUM, 12), (AUDIO, 3)]),
    ("consolidatedmessenger.example", 6, &[(VISIO, 2)]),
];

/// Place them, with Wingtip on record as the reseller.
pub(super) async fn play(program: &Program, today: Moment) -> Result<(), ProgramError> {
    let chance = dice::chance_of(4);
    let (_, reseller) = partner("wingtipcloud");
    for (customer, days, lines) in ORDERS {
        let when = today.days_ago(days) + Duration::hours(11);
        let then = Program::new(program.database.clone(), Arc::new(move || when), chance.clone());
        let line =
            |(offer, quantity): &(Offer, u32)| WantedLine { offer: offer_id(offer), quantity: quantity.to_string() };
        let order = NewOrder {
            customer: customer_id(customer),
            base: None,
            lines: lines.iter().map(line).collect(),
            term: Term::Year.code().to_owned(),
            cycle: BillingCycle::Annual.code().to_owned(),
            reseller: reseller.to_owned(),
            request_id: None,
        };
        orders::place(&then, &actor("sanne.dewit")?, &order).await?;
    }
    Ok(())
}
