//! The demo's catalogue: everything its customers have bought, at prices that were made up.

use super::Moment;
use super::offers::{
    ARCHIVING, AUDIO, AZURE_PLAN, BASIC, DEFENDER, DYNAMICS, E1, E3, EXCHANGE, F3, INSIGHTS, INTUNE, LTSC, Offer, PAYG,
    PHONE, PREMIUM, PROJECT, RESERVED, SAAS, SERVER_CAL, VISIO, offer_id,
};
use crate::ProgramError;
use crate::store::{Tx, catalogue};
use domain::catalogue::{self as rules, Amount, Price};
use domain::subscription::{BillingCycle, ProductFamily, Term};

/// An offer, the bases it hangs on, and its price in euro cents.
const LIST: [(Offer, &[Offer], i64); 21] = [
    (E3, &[], 2_150),
    (E1, &[], 750),
    (F3, &[], 370),
    (BASIC, &[], 560),
    (PREMIUM, &[], 1_860),
    (EXCHANGE, &[], 370),
    (INTUNE, &[], 750),
    (VISIO, &[], 1_400),
    (PROJECT, &[], 2_810),
    (DYNAMICS, &[], 6_100),
    (SAAS, &[], 900),
    (AUDIO, &[E3, PREMIUM], 340),
    (PHONE, &[E3], 670),
    (DEFENDER, &[E1, BASIC], 190),
    (ARCHIVING, &[EXCHANGE], 280),
    (INSIGHTS, &[DYNAMICS], 4_700),
    (PAYG, &[], 0),
    (AZURE_PLAN, &[], 0),
    (RESERVED, &[], 148_000),
    (SERVER_CAL, &[], 3_900),
    (LTSC, &[], 41_000),
];

/// What a euro is worth in hundredths of each currency.
const RATES: [(&str, i64); 4] = [("EUR", 100), ("GBP", 86), ("SEK", 1_120), ("USD", 107)];

fn prices(cents: i64) -> Vec<Price> {
    let price = |(currency, rate): (&str, i64)| {
        Some(Price { currency: currency.to_owned(), amount: Amount::of_hundredths(cents * rate / 100)? })
    };
    if cents == 0 { Vec::new() } else { RATES.into_iter().filter_map(price).collect() }
}

/// Store the catalogue.
pub(super) async fn store(tx: &mut Tx, today: Moment) -> Result<(), ProgramError> {
    for (it, bases, cents) in &LIST {
        let (terms, cycles) = match it.family {
            ProductFamily::License => {
                (vec![Term::Month, Term::Year], vec![BillingCycle::Monthly, BillingCycle::Annual])
            }
            _ => (it.term.into_iter().collect(), vec![it.cycle]),
        };
        let offer = rules::Offer {
            id: offer_id(it),
            name: it.name.to_owned(),
            family: it.family,
            bases: bases.iter().map(offer_id).collect(),
            terms,
            cycles,
            prices: prices(*cents),
            active: true,
        };
        catalogue::add(tx, &offer, today.days_ago(400)).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_follows_the_euro_and_use_has_none() {
        let told: Vec<_> =
            prices(2_150).into_iter().map(|it| format!("{} {}", it.currency, it.amount.plain())).collect();
        assert_eq!(told, ["EUR 21.50", "GBP 18.49", "SEK 240.80", "USD 23.00"]);
        assert_eq!(prices(0), []);
    }
}
