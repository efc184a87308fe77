//! The catalogue of offers.

use super::{Tx, comparable, micros, name_key, on, unreadable};
use crate::ProgramError;
use domain::catalogue::{Amount, Offer, Price};
use domain::subscription::{BillingCycle, ProductFamily, Term};
use std::collections::HashMap;
use time::OffsetDateTime;

/// An offer and how often it was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The offer.
    pub offer: Offer,
    /// Counts the changes: what an operator saw must be what there is.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct OfferRow {
    id: String,
    name: String,
    family: String,
    terms: String,
    cycles: String,
    active: bool,
    version: i64,
}

fn listed<T>(text: &str, what: &'static str, read: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, ProgramError> {
    let words = text.split(',').filter(|word| !word.is_empty());
    words.map(|word| read(word).ok_or_else(|| unreadable(what, word))).collect()
}

impl OfferRow {
    fn kept(self, bases: Vec<String>, prices: Vec<Price>) -> Result<Kept, ProgramError> {
        let offer = Offer {
            family: ProductFamily::of_code(&self.family).ok_or_else(|| unreadable("family", &self.family))?,
            terms: listed(&self.terms, "term", Term::of_code)?,
            cycles: listed(&self.cycles, "billing cycle", BillingCycle::of_code)?,
            id: self.id,
            name: self.name,
            active: self.active,
            bases,
            prices,
        };
        Ok(Kept { offer, version: self.version })
    }
}

const OFFERS: &str = "
    SELECT id, name, family, terms, cycles, active, version FROM offers WHERE $1 = '' OR id = $1";
const PRICES: &str = "
    SELECT offer_id, currency, amount FROM offer_prices WHERE $1 = '' OR offer_id = $1 ORDER BY offer_id, currency";
const BASES: &str = "
    SELECT offer_id, base_id FROM offer_bases WHERE $1 = '' OR offer_id = $1 ORDER BY offer_id, base_id";

async fn read(tx: &mut Tx, id: &str) -> Result<Vec<Kept>, ProgramError> {
    let id = comparable(id);
    let rows: Vec<OfferRow> = on!(tx.fetch_all(sqlx::query_as(OFFERS).bind(id.as_ref())))?;
    let amounts: Vec<(String, String, i64)> = on!(tx.fetch_all(sqlx::query_as(PRICES).bind(id.as_ref())))?;
    let add_on_bases: Vec<(String, String)> = on!(tx.fetch_all(sqlx::query_as(BASES).bind(id.as_ref())))?;
    let mut prices: HashMap<String, Vec<Price>> = HashMap::new();
    for (offer, currency, hundredths) in amounts {
        let amount = Amount::of_hundredths(hundredths).ok_or_else(|| unreadable("amount", &hundredths.to_string()))?;
        prices.entry(offer).or_default().push(Price { currency, amount });
    }
    let mut bases: HashMap<String, Vec<String>> = HashMap::new();
    for (offer, base) in add_on_bases {
        bases.entry(offer).or_default().push(base);
    }
    let kept = rows.into_iter().map(|row| {
        let sold_with = bases.remove(&row.id).unwrap_or_default();
        let sold_for = prices.remove(&row.id).unwrap_or_default();
        row.kept(sold_with, sold_for)
    });
    kept.collect()
}

/// Every offer, by name.
///
/// # Errors
/// `Database`.
pub async fn all(tx: &mut Tx) -> Result<Vec<Kept>, ProgramError> {
    let mut all = read(tx, "").await?;
    all.sort_by_cached_key(|it| (name_key(&it.offer.name), it.offer.id.clone()));
    Ok(all)
}

/// One offer.
///
/// # Errors
/// `Database`.
pub async fn one(tx: &mut Tx, id: &str) -> Result<Option<Kept>, ProgramError> {
    if id.is_empty() {
        return Ok(None);
    }
    Ok(read(tx, id).await?.pop())
}

fn joined<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> String {
    all.iter().map(|it| code(*it)).collect::<Vec<_>>().join(",")
}

const ADD: &str = "
    INSERT INTO offers (id, name, family, terms, cycles, active, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (id) DO NOTHING";

/// Add an offer; its bases must be there. Answers whether it is new.
///
/// # Errors
/// `Database`.
pub async fn add(tx: &mut Tx, it: &Offer, now: OffsetDateTime) -> Result<bool, ProgramError> {
    let (terms, cycles) = (joined(&it.terms, Term::code), joined(&it.cycles, BillingCycle::code));
    let added = on!(tx.execute(
        sqlx::query(ADD)
            .bind(&it.id)
            .bind(&it.name)
            .bind(it.family.code())
            .bind(&terms)
            .bind(&cycles)
            .bind(it.active)
            .bind(micros(now))
    ))?;
    if added == 1 {
        set_lists(tx, it).await?;
    }
    Ok(added == 1)
}

const CHANGE: &str = "
    UPDATE offers SET name = $3, family = $4, terms = $5, cycles = $6, active = $7, changed_at = $8,
           version = version + 1
    WHERE id = $1 AND version = $2";
const FORGET_PRICES: &str = "DELETE FROM offer_prices WHERE offer_id = $1";
const FORGET_BASES: &str = "DELETE FROM offer_bases WHERE offer_id = $1";

/// Change an offer, unless it was changed since that version.
///
/// # Errors
/// `Overtaken`, `Database`.
pub async fn change(tx: &mut Tx, it: &Offer, version: i64, now: OffsetDateTime) -> Result<(), ProgramError> {
    let (terms, cycles) = (joined(&it.terms, Term::code), joined(&it.cycles, BillingCycle::code));
    let changed = on!(tx.execute(
        sqlx::query(CHANGE)
            .bind(&it.id)
            .bind(version)
            .bind(&it.name)
            .bind(it.family.code())
            .bind(&terms)
            .bind(&cycles)
            .bind(it.active)
            .bind(micros(now))
    ))?;
    if changed != 1 {
        return Err(ProgramError::Overtaken);
    }
    on!(tx.execute(sqlx::query(FORGET_PRICES).bind(&it.id)))?;
    on!(tx.execute(sqlx::query(FORGET_BASES).bind(&it.id)))?;
    set_lists(tx, it).await
}

const PRICE: &str = "INSERT INTO offer_prices (offer_id, currency, amount) VALUES ($1, $2, $3)";
const BASE: &str = "INSERT INTO offer_bases (offer_id, base_id) VALUES ($1, $2)";

async fn set_lists(tx: &mut Tx, it: &Offer) -> Result<(), ProgramError> {
    for price in &it.prices {
        let hundredths = price.amount.hundredths();
        on!(tx.execute(sqlx::query(PRICE).bind(&it.id).bind(&price.currency).bind(hundredths)))?;
    }
    for base in &it.bases {
        on!(tx.execute(sqlx::query(BASE).bind(&it.id).bind(base)))?;
    }
    Ok(())
}
