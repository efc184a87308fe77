//! Whether the event log is whole: every chain is walked and every hash computed anew (S82).

use crate::store::{self, events};
use crate::{Program, ProgramError};

const BATCH: i64 = 1_000;

/// The first row of the log that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokenLink {
    /// The tenant whose chain is broken.
    pub tenant: String,
    /// The number of the first bad row, from 1.
    pub seq: i64,
    /// What is wrong with it.
    pub problem: &'static str,
}

/// The result of a verification.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verified {
    /// Rows walked.
    pub rows: i64,
    /// Chains walked.
    pub chains: usize,
    /// The first bad row of each broken chain.
    pub broken: Vec<BrokenLink>,
}

/// Walk every chain of the event log.
///
/// # Errors
/// `Database`.
pub async fn verify(program: &Program) -> Result<Verified, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let mut verified = Verified::default();

    for tenant in events::headless(&mut tx).await? {
        verified.broken.push(BrokenLink { tenant, seq: 1, problem: "the head of the chain is missing" });
    }
    for (tenant, last, hash) in events::chains(&mut tx).await? {
        verified.chains += 1;
        let (rows, broken) = walk(&mut tx, &tenant, last, &hash).await?;
        verified.rows += rows;
        verified.broken.extend(broken);
    }
    Ok(verified)
}

async fn walk(
    tx: &mut store::Tx,
    tenant: &str,
    last: i64,
    head: &str,
) -> Result<(i64, Option<BrokenLink>), ProgramError> {
    let broken = |seq, problem| Some(BrokenLink { tenant: tenant.to_owned(), seq, problem });
    let mut seen = 0;
    let mut previous = events::NO_HASH.to_owned();
    loop {
        let rows = events::after(tx, tenant, seen, BATCH).await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            let expected = seen + 1;
            if row.seq != expected {
                return Ok((seen, broken(expected, "the row is missing")));
            }
            if row.previous_hash != previous {
                return Ok((seen, broken(expected, "it does not follow the row before it")));
            }
            if row.computed_hash() != row.hash {
                return Ok((seen, broken(expected, "its content was changed")));
            }
            previous = row.hash;
            seen = expected;
        }
    }
    let end = match (seen == last, previous == head) {
        (true, true) => None,
        (true, false) => broken(last, "the head of the chain is another one"),
        (false, _) => broken(seen.min(last) + 1, "rows at the end are missing, or were added without the head"),
    };
    Ok((seen, end))
}
