//! Markets and since when they lie in their regions. The newest terms that hold already are in force (REG-10).

use super::{Tx, comparable, micros, moment, on};
use crate::ProgramError;
use domain::market::Market;
use time::OffsetDateTime;

#[derive(sqlx::FromRow)]
struct MarketRow {
    code: String,
    name: String,
    region: String,
    region_name: String,
    currency: String,
}

impl From<MarketRow> for Market {
    fn from(row: MarketRow) -> Self {
        let MarketRow { code, name, region, region_name, currency } = row;
        Self { code, name, region, region_name, currency }
    }
}

const OF_COUNTRY: &str = "
    SELECT m.code, m.name, r.code AS region, r.name AS region_name, t.currency
    FROM markets m
    JOIN market_terms t ON t.market = m.code
         AND t.valid_from = (SELECT MAX(n.valid_from) FROM market_terms n WHERE n.market = m.code AND n.valid_from <= $2)
    JOIN regions r ON r.code = t.region
    WHERE m.code = $1";

/// The market of a country, two letters in upper case; `None` where the program is not offered at that moment (REG-11).
///
/// # Errors
/// `Database`.
pub async fn of_country(tx: &mut Tx, country: &str, now: OffsetDateTime) -> Result<Option<Market>, ProgramError> {
    let country = comparable(country);
    let row: Option<MarketRow> =
        on!(tx.fetch_optional(sqlx::query_as(OF_COUNTRY).bind(country.as_ref()).bind(micros(now))))?;
    Ok(row.map(Market::from))
}

const ALL: &str = "
    SELECT m.code, m.name, r.code AS region, r.name AS region_name, t.currency
    FROM markets m
    JOIN market_terms t ON t.market = m.code
         AND t.valid_from = (SELECT MAX(n.valid_from) FROM market_terms n WHERE n.market = m.code AND n.valid_from <= $1)
    JOIN regions r ON r.code = t.region";

/// Every market where the program is offered at that moment, by name.
///
/// # Errors
/// `Database`.
pub async fn all(tx: &mut Tx, now: OffsetDateTime) -> Result<Vec<Market>, ProgramError> {
    let rows: Vec<MarketRow> = on!(tx.fetch_all(sqlx::query_as(ALL).bind(micros(now))))?;
    let mut markets: Vec<_> = rows.into_iter().map(Market::from).collect();
    markets.sort_by_cached_key(|it| (super::name_key(&it.name), it.code.clone()));
    Ok(markets)
}

/// A market's own row.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct MarketRecord {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Counts the changes: what an operator saw must be what there is.
    pub version: i64,
}

const RECORDS: &str = "SELECT code, name, version FROM markets";
const RECORD: &str = "SELECT code, name, version FROM markets WHERE code = $1";

/// Every market ever added, whether the program is offered there or not.
///
/// # Errors
/// `Database`.
pub async fn records(tx: &mut Tx) -> Result<Vec<MarketRecord>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(RECORDS)))?)
}

/// One of them.
///
/// # Errors
/// `Database`.
pub async fn record(tx: &mut Tx, code: &str) -> Result<Option<MarketRecord>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_as(RECORD).bind(comparable(code).as_ref())))?)
}

/// What holds for a market from a moment on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// From when.
    pub valid_from: OffsetDateTime,
    /// Region, its name, and currency; nothing where the program is not offered.
    pub offered: Option<(String, String, String)>,
}

#[derive(sqlx::FromRow)]
struct TermsRow {
    market: String,
    valid_from: i64,
    region: Option<String>,
    region_name: Option<String>,
    currency: Option<String>,
}

const TERMS: &str = "
    SELECT t.market, t.valid_from, t.region, r.name AS region_name, t.currency
    FROM market_terms t LEFT JOIN regions r ON r.code = t.region
    WHERE $1 = '' OR t.market = $1 ORDER BY t.market, t.valid_from DESC";

/// All terms, past, present and to come: of one market, or of every one for an empty code. By market, newest first.
///
/// # Errors
/// `Database`.
pub async fn terms(tx: &mut Tx, code: &str) -> Result<Vec<(String, Terms)>, ProgramError> {
    let rows: Vec<TermsRow> = on!(tx.fetch_all(sqlx::query_as(TERMS).bind(comparable(code).as_ref())))?;
    let terms = rows.into_iter().map(|row| {
        let offered = row.region.zip(row.region_name).zip(row.currency);
        let offered = offered.map(|((region, name), currency)| (region, name, currency));
        (row.market, Terms { valid_from: moment(row.valid_from), offered })
    });
    Ok(terms.collect())
}

const REGIONS: &str = "SELECT code, name FROM regions ORDER BY name";

/// The regions, code and name, by name.
///
/// # Errors
/// `Database`.
pub async fn regions(tx: &mut Tx) -> Result<Vec<(String, String)>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(REGIONS)))?)
}

const ADD: &str = "INSERT INTO markets (code, name) VALUES ($1, $2) ON CONFLICT DO NOTHING";

/// Add a market without terms. Answers whether it is new.
///
/// # Errors
/// `Database`.
pub async fn add(tx: &mut Tx, code: &str, name: &str) -> Result<bool, ProgramError> {
    Ok(on!(tx.execute(sqlx::query(ADD).bind(code).bind(name)))? == 1)
}

const TOUCH: &str = "UPDATE markets SET version = version + 1 WHERE code = $1 AND version = $2";
const SET_TERMS: &str = "
    INSERT INTO market_terms (market, valid_from, region, currency) VALUES ($1, $2, $3, $4)
    ON CONFLICT (market, valid_from) DO UPDATE SET region = excluded.region, currency = excluded.currency";

/// Set what holds for a market from a moment on, unless it was changed since that version.
///
/// # Errors
/// `Overtaken`, `Database`.
pub async fn set_terms(
    tx: &mut Tx,
    (code, version): (&str, i64),
    valid_from: OffsetDateTime,
    offered: Option<(&str, &str)>,
) -> Result<(), ProgramError> {
    let changed = on!(tx.execute(sqlx::query(TOUCH).bind(code).bind(version)))?;
    if changed != 1 {
        return Err(ProgramError::Overtaken);
    }
    let (region, currency) = offered.unzip();
    on!(tx.execute(sqlx::query(SET_TERMS).bind(code).bind(micros(valid_from)).bind(region).bind(currency)))?;
    Ok(())
}

const PARTNERS_IN: &str = "SELECT COUNT(*) FROM partner_tenants WHERE country = $1 AND NOT is_operator";

/// How many partners are in a market.
///
/// # Errors
/// `Database`.
pub async fn partners_in(tx: &mut Tx, code: &str) -> Result<i64, ProgramError> {
    Ok(on!(tx.fetch_one(sqlx::query_scalar(PARTNERS_IN).bind(code)))?)
}
