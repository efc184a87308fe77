//! Markets: where the program is offered, and in which region from which day on (REG-01, REG-10, REG-11).
//!
//! A partner and a customer keep the region in which they came; only what is new asks for today's.

use crate::record::{self, Attempt, Happening};
use crate::store::events::By;
use crate::store::markets::{MarketRecord, Terms};
use crate::store::{self, Tx};
use crate::{FieldProblem, Program, ProgramError, guard};
use domain::market::{MARKET_NAME, country_code, currency_code};
use domain::standing::OperatorRefusal;
use domain::text::{self, TextProblem};
use domain::{Actor, Permission, day};
use std::collections::HashMap;
use time::OffsetDateTime;

/// A market with everything that held, holds and will hold for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarketView {
    /// Its code, name and version.
    pub record: MarketRecord,
    /// Its terms, newest first.
    pub terms: Vec<Terms>,
}

impl MarketView {
    /// The terms in force at that moment.
    #[must_use]
    pub fn in_force(&self, now: OffsetDateTime) -> Option<&Terms> {
        self.terms.iter().find(|it| it.valid_from <= now)
    }

    /// The next terms to come, if any are announced.
    #[must_use]
    pub fn announced(&self, now: OffsetDateTime) -> Option<&Terms> {
        self.terms.iter().rev().find(|it| it.valid_from > now)
    }
}

/// All markets by name, and the regions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarketsView {
    /// The markets, by name.
    pub markets: Vec<MarketView>,
    /// The regions, code and name, by name.
    pub regions: Vec<(String, String)>,
}

/// Every market.
///
/// # Errors
/// `NotFound` for partners, `Refused(Role)`, `Database`.
pub async fn list(program: &Program, actor: &Actor) -> Result<MarketsView, ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let mut tx = program.database.snapshot().await?;
    let mut terms: HashMap<String, Vec<Terms>> = HashMap::new();
    for (market, it) in store::markets::terms(&mut tx, "").await? {
        terms.entry(market).or_default().push(it);
    }
    let records = store::markets::records(&mut tx).await?;
    let mut markets: Vec<_> = records
        .into_iter()
        .map(|record| MarketView { terms: terms.remove(&record.code).unwrap_or_default(), record })
        .collect();
    markets.sort_by_cached_key(|it| (store::name_key(&it.record.name), it.record.code.clone()));
    Ok(MarketsView { markets, regions: store::markets::regions(&mut tx).await? })
}

/// One market, the regions, and how many partners are in it.
///
/// # Errors
/// `NotFound` for partners and for a market that is not known, `Refused(Role)`, `Database`.
pub async fn show(
    program: &Program,
    actor: &Actor,
    code: &str,
) -> Result<(MarketView, Vec<(String, String)>, i64), ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let mut tx = program.database.snapshot().await?;
    let market = load(&mut tx, code).await?.ok_or(ProgramError::NotFound)?;
    let partners = store::markets::partners_in(&mut tx, code).await?;
    Ok((market, store::markets::regions(&mut tx).await?, partners))
}

async fn load(tx: &mut Tx, code: &str) -> Result<Option<MarketView>, ProgramError> {
    let Some(record) = store::markets::record(tx, code).await? else { return Ok(None) };
    let terms = store::markets::terms(tx, &record.code).await?.into_iter().map(|(_, terms)| terms).collect();
    Ok(Some(MarketView { record, terms }))
}

/// What shall hold for a market, as typed.
#[derive(Debug, Clone, Default)]
pub struct NewTerms {
    /// A region's code; empty where the program is not offered any more.
    pub region: String,
    /// Three letters; not looked at without a region.
    pub currency: String,
    /// From which day on, as `2026-12-01`.
    pub from: String,
}

struct Parsed {
    offered: Option<(String, String)>,
    from: OffsetDateTime,
}

impl NewTerms {
    fn parse(
        &self,
        regions: &[(String, String)],
        now: OffsetDateTime,
        problems: &mut Vec<FieldProblem>,
    ) -> Option<Parsed> {
        let mut wrong = |field, problem| problems.push(FieldProblem { field, problem });
        let closed = self.region.trim().is_empty();
        if !closed && regions.iter().all(|(code, _)| *code != self.region) {
            wrong("region", TextProblem::NotInList);
        }
        let currency = if closed { Ok(String::new()) } else { currency_code(&self.currency) };
        let currency = currency.inspect_err(|problem| wrong("currency", *problem)).ok();
        let from = day::from_today(&self.from, now).inspect_err(|problem| wrong("from", *problem)).ok();
        let offered = (!closed).then(|| (self.region.clone(), currency.clone().unwrap_or_default()));
        from.filter(|_| currency.is_some()).map(|from| Parsed { offered, from })
    }
}

const fn attempt(code: &str) -> Attempt<'_> {
    Attempt { operation: "update_market", resource_type: "market", resource_id: code }
}

/// The operator sets region and currency of a market from a day on. What exists is left as it is (REG-10).
///
/// # Errors
/// `NotFound` for partners and for a market that is not known, `Refused(Role)`, `Refused(MarketInUse)` when it would
/// be closed with partners in it, `Invalid`, `Overtaken` when it was changed since `version`.
pub async fn change(
    program: &Program,
    actor: &Actor,
    code: &str,
    version: i64,
    terms: &NewTerms,
) -> Result<(), ProgramError> {
    let outcome = try_change(program, actor, code, version, terms).await;
    record::refusals(program, actor, attempt(code), outcome).await
}

async fn try_change(
    program: &Program,
    actor: &Actor,
    code: &str,
    version: i64,
    terms: &NewTerms,
) -> Result<(), ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let now = program.now();
    let mut tx = program.database.begin().await?;
    let market = load(&mut tx, code).await?.ok_or(ProgramError::NotFound)?;
    let regions = store::markets::regions(&mut tx).await?;
    let mut problems = Vec::new();
    let new = terms.parse(&regions, now, &mut problems);
    let Some(new) = new.filter(|_| problems.is_empty()) else {
        return Err(ProgramError::Invalid(problems));
    };
    if new.offered.is_none() && store::markets::partners_in(&mut tx, code).await? > 0 {
        return Err(OperatorRefusal::MarketInUse.into());
    }
    let old = market.terms.iter().find(|it| it.valid_from <= new.from);
    let old = old.map(|it| as_json(it.valid_from, it.offered.as_ref().map(|(region, _, money)| (&**region, &**money))));
    set(&mut tx, program, actor, (&market.record, version), "market_changed", old.as_deref(), &new).await?;
    tx.commit().await
}

/// A market to be added, as typed.
#[derive(Debug, Clone, Default)]
pub struct NewMarket {
    /// Two letters.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What holds for it.
    pub terms: NewTerms,
}

/// The operator adds a market (REG-11). Answers its code.
///
/// # Errors
/// `NotFound` for partners, `Refused(Role)`, `Refused(AlreadySo)` when there is one of that code, `Invalid`.
pub async fn add(program: &Program, actor: &Actor, new: &NewMarket) -> Result<String, ProgramError> {
    let outcome = try_add(program, actor, new).await;
    record::refusals(program, actor, attempt("new"), outcome).await
}

async fn try_add(program: &Program, actor: &Actor, new: &NewMarket) -> Result<String, ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let now = program.now();
    let mut tx = program.database.begin().await?;
    let regions = store::markets::regions(&mut tx).await?;
    let mut problems = Vec::new();
    let mut read = |field, value: Result<String, TextProblem>| {
        value.inspect_err(|problem| problems.push(FieldProblem { field, problem: *problem })).unwrap_or_default()
    };
    let code = read("code", country_code(&new.code));
    let name = read("name", text::line(&new.name, MARKET_NAME));
    // A new market is one where the program is offered.
    read("region", text::line(&new.terms.region, MARKET_NAME));
    let terms = new.terms.parse(&regions, now, &mut problems);
    let Some(terms) = terms.filter(|_| problems.is_empty()) else {
        return Err(ProgramError::Invalid(problems));
    };
    if !store::markets::add(&mut tx, &code, &name).await? {
        return Err(OperatorRefusal::AlreadySo.into());
    }
    let record = MarketRecord { code: code.clone(), name, version: 1 };
    set(&mut tx, program, actor, (&record, 1), "market_added", None, &terms).await?;
    tx.commit().await?;
    Ok(code)
}

async fn set(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    (market, version): (&MarketRecord, i64),
    kind: &str,
    old: Option<&str>,
    new: &Parsed,
) -> Result<(), ProgramError> {
    let offered = new.offered.as_ref().map(|(region, currency)| (&**region, &**currency));
    store::markets::set_terms(tx, (&market.code, version), new.from, offered).await?;
    let after = as_json(new.from, offered);
    let happening = Happening {
        operation: attempt("").operation,
        kind,
        resource_type: "market",
        resource_id: &market.code,
        old_value: old,
        new_value: Some(&after),
        facts: "{}",
    };
    record::happened(tx, program, By::Person(actor), &[&actor.tenant], &[happening]).await
}

fn as_json(from: OffsetDateTime, offered: Option<(&str, &str)>) -> String {
    let (region, currency) = offered.unzip();
    serde_json::json!({ "from": from.date().to_string(), "region": region, "currency": currency }).to_string()
}
