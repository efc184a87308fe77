//! The catalogue: what can be ordered, on which terms, at which price.
//!
//! The operator keeps it; nothing here knows who buys. An order copies what it needs, so that a later change of an
//! offer touches nothing that was bought.

use crate::subscription::{BillingCycle, ProductFamily, Term};
use crate::text::{self, TextProblem};
use serde::{Deserialize, Serialize};

/// The longest id of an offer, in characters.
pub const OFFER_ID: usize = 60;
/// The longest name of an offer, in characters.
pub const OFFER_NAME: usize = 80;
/// The longest list of prices, as typed, in characters.
pub const PRICE_LIST: usize = 2_000;

/// An amount of money in hundredths of its currency's unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Amount(i64);

impl Amount {
    /// The largest amount: a thousand million units.
    pub const MOST: i64 = 100_000_000_000;

    /// So many hundredths, none below nothing.
    #[must_use]
    pub fn of_hundredths(hundredths: i64) -> Option<Self> {
        (0..=Self::MOST).contains(&hundredths).then_some(Self(hundredths))
    }

    /// As typed: `82.50`, `82,5` or `82`.
    ///
    /// # Errors
    /// `Malformed`.
    pub fn parse(raw: &str) -> Result<Self, TextProblem> {
        let (whole, part) = raw.trim().split_once(['.', ',']).unwrap_or((raw.trim(), "0"));
        let digits = |text: &str, most: usize| {
            (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !digits(whole, 9) || !digits(part, 2) {
            return Err(TextProblem::Malformed);
        }
        let part = format!("{part:0<2}");
        format!("{whole}{part}").parse().ok().and_then(Self::of_hundredths).ok_or(TextProblem::Malformed)
    }

    /// How many hundredths.
    #[must_use]
    pub const fn hundredths(self) -> i64 {
        self.0
    }

    /// As a form shows it and reads it back: `82.50`.
    #[must_use]
    pub fn plain(self) -> String {
        format!("{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

/// What one unit costs in one currency: each month, or once where the offer is paid once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// Three letters.
    pub currency: String,
    /// How much.
    pub amount: Amount,
}

/// Something that can be ordered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Its id, as it stands on every subscription made of it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Kind of product; says also whether it is counted in licenses or by use.
    pub family: ProductFamily,
    /// The offers it is an add-on of; none for a base.
    pub bases: Vec<String>,
    /// The terms it can be bought for; none for what has no end.
    pub terms: Vec<Term>,
    /// The rhythms in which it can be paid.
    pub cycles: Vec<BillingCycle>,
    /// A price per currency; none where use is billed.
    pub prices: Vec<Price>,
    /// Whether it can be ordered now.
    pub active: bool,
}

/// An offer's id, as typed.
///
/// # Errors
/// `Missing`, `TooLong`, `Malformed` for anything but letters, digits, hyphens, dots and colons.
pub fn offer_id(raw: &str) -> Result<String, TextProblem> {
    let id = text::line(raw, OFFER_ID)?;
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | ':' | '_');
    if id.chars().all(fits) { Ok(id) } else { Err(TextProblem::Malformed) }
}

/// A list of prices, one to a line: `SEK 82.50`.
///
/// # Errors
/// `Malformed` for a line that is none, or a currency that is named twice; `TooLong`.
pub fn price_list(raw: &str) -> Result<Vec<Price>, TextProblem> {
    let mut prices: Vec<Price> = Vec::new();
    for line in text::paragraph(raw, PRICE_LIST)?.unwrap_or_default().lines().map(str::trim).filter(|it| !it.is_empty())
    {
        let (currency, amount) = line.split_once(char::is_whitespace).ok_or(TextProblem::Malformed)?;
        let currency = crate::market::currency_code(currency).map_err(|_| TextProblem::Malformed)?;
        if prices.iter().any(|price| price.currency == currency) {
            return Err(TextProblem::Malformed);
        }
        prices.push(Price { currency, amount: Amount::parse(amount)? });
    }
    prices.sort_by(|one, other| one.currency.cmp(&other.currency));
    Ok(prices)
}

impl Offer {
    /// Whether it hangs on another.
    #[must_use]
    pub fn is_add_on(&self) -> bool {
        !self.bases.is_empty()
    }

    /// What one unit costs in a currency.
    #[must_use]
    pub fn price(&self, currency: &str) -> Option<Amount> {
        self.prices.iter().find(|price| price.currency == currency).map(|price| price.amount)
    }

    /// Whether it can be ordered in a currency now.
    #[must_use]
    pub fn is_sold_in(&self, currency: &str) -> bool {
        self.active && (self.price(currency).is_some() || !self.family.counts_licenses())
    }

    /// Whether it is sold for that term and paid in that rhythm. A month is not paid by the year.
    #[must_use]
    pub fn offers(&self, term: Option<Term>, cycle: BillingCycle) -> bool {
        let term_fits = term.map_or(self.terms.is_empty(), |term| self.terms.contains(&term));
        let by_the_year = cycle == BillingCycle::Annual && !matches!(term, Some(Term::Year | Term::ThreeYears));
        term_fits && self.cycles.contains(&cycle) && !by_the_year
    }

    /// What does not go together, by the field of the form where it is mended.
    #[must_use]
    pub fn problems(&self) -> Vec<(&'static str, TextProblem)> {
        let usage = !self.family.counts_licenses();
        let perpetual = self.family == ProductFamily::PerpetualSoftware;
        let once = |cycle: &BillingCycle| *cycle == BillingCycle::OneTime;
        let wrong_cycles = match self.family {
            _ if usage => self.cycles != [BillingCycle::Monthly],
            ProductFamily::PerpetualSoftware => !self.cycles.iter().all(once),
            ProductFamily::License | ProductFamily::MarketplaceSaas => self.cycles.iter().any(once),
            _ => false,
        };
        let itself = self.bases.contains(&self.id);
        let add_on_of_no_kind = self.is_add_on() && (usage || perpetual);
        [
            (usage || perpetual, !self.terms.is_empty(), "terms", TextProblem::NotInList),
            (!usage && !perpetual, self.terms.is_empty(), "terms", TextProblem::Missing),
            (true, self.cycles.is_empty(), "cycles", TextProblem::Missing),
            (!self.cycles.is_empty(), wrong_cycles, "cycles", TextProblem::NotInList),
            (!usage, self.prices.is_empty(), "prices", TextProblem::Missing),
            (true, itself || add_on_of_no_kind, "bases", TextProblem::NotInList),
        ]
        .into_iter()
        .filter_map(|(looked_at, wrong, field, problem)| (looked_at && wrong).then_some((field, problem)))
        .collect()
    }
}

#[cfg(test)]
#[path = "catalogue_tests.rs"]
pub(crate) mod tests;
