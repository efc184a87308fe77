//! What must always hold, each as a query for the rows that break it.
//!
//! A query tells each such row by something a person can look it up by. None of them may depend on what time it is,
//! nor on work that is still to be done by a worker: what is found is wrong for good.

mod engine;
mod log;
mod partners;
mod relations;
mod subscriptions;
mod transfers;

use super::{Tx, on};
use crate::ProgramError;

/// So many rows are told of one invariant.
pub const MOST: usize = 20;

/// Something that must always hold.
#[derive(Debug, PartialEq, Eq)]
pub struct Invariant {
    /// Its name.
    pub name: &'static str,
    /// The rule it follows from.
    pub rule: &'static str,
    /// What must hold, in a sentence.
    pub says: &'static str,
    /// Finds the rows that break it.
    query: &'static str,
}

/// An invariant that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Which one.
    pub invariant: &'static Invariant,
    /// What breaks it: at most [`MOST`] rows.
    pub rows: Vec<String>,
    /// Whether there are more.
    pub more: bool,
}

/// `invariant!(name, rule, sentence, query)`; the query answers one text named `found` for each row that is wrong.
macro_rules! invariant {
    ($name:literal, $rule:literal, $says:literal, $query:literal) => {
        $crate::store::doctor::Invariant {
            name: $name,
            rule: $rule,
            says: $says,
            query: concat!(
                "SELECT found FROM (",
                $query,
                ") AS broken GROUP BY found ORDER BY found LIMIT CAST($1 AS BIGINT)"
            ),
        }
    };
}
use invariant;

/// What must hold in the database that the transaction is of.
pub fn invariants(tx: &Tx) -> impl Iterator<Item = &'static Invariant> + use<> {
    let of_engine: &[Invariant] = match tx {
        Tx::Sqlite(_) => &engine::OF_SQLITE,
        Tx::Postgres(_) => &[],
    };
    let everywhere: [&[Invariant]; 5] =
        [&transfers::ALL, &subscriptions::ALL, &relations::ALL, &partners::ALL, &log::ALL];
    of_engine.iter().chain(everywhere.into_iter().flatten())
}

/// Look whether an invariant holds; nothing is told when it does.
///
/// # Errors
/// `Database`.
pub async fn look(tx: &mut Tx, invariant: &'static Invariant) -> Result<Option<Broken>, ProgramError> {
    let one_more = i64::try_from(MOST + 1).unwrap_or(i64::MAX);
    let mut rows: Vec<String> = on!(tx.fetch_all(sqlx::query_scalar(invariant.query).bind(one_more)))?;
    let more = rows.len() > MOST;
    rows.truncate(MOST);
    Ok((!rows.is_empty()).then_some(Broken { invariant, rows, more }))
}

/// A look at all rows may take longer than anything a visitor waits for.
///
/// # Errors
/// `Database`.
pub async fn take_time(tx: &mut Tx) -> Result<(), ProgramError> {
    match tx {
        Tx::Sqlite(connection) => super::sqlite::map_file(connection).await,
        Tx::Postgres(connection) => super::postgres::take_time(connection).await,
    }
}
