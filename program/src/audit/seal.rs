//! Sealing: the heads of the chains, hashed and signed with a key that is not in the database (S82).
//!
//! What a seal says cannot be made anew by somebody who can write everything in the database. How seals are sent out is
//! the caller's business.

use super::SealKey;
use crate::store::events::NO_HASH;
use crate::store::micros;
use crate::store::seals::{self, Seal, Unsealed};
use crate::{Program, ProgramError};
use std::fmt::Write;
use time::{Duration, OffsetDateTime};

/// So many rows are sealed at once.
pub const ROWS: i64 = 256;
/// No row waits longer for its seal while a sealer runs.
pub const LONGEST_WAIT: Duration = Duration::seconds(5);

/// Chains in one seal, so that the first seal of a long log stays of a size that can be sent out.
const CHAINS: i64 = 10_000;
/// How often a sealer that was slower than another tries again.
const TRIES: u32 = 5;

/// Seal what is due: [`ROWS`] rows or more that are not sealed yet, or one that has waited for [`LONGEST_WAIT`].
/// Answers the new seal, if there is one; then there may be more to seal.
///
/// Several sealers, with keys of their own or with one, make one chain: seals are numbered, and whoever comes second with
/// a number looks again.
///
/// # Errors
/// `Overtaken` when other sealers were faster each time, `Database`.
pub async fn seal(program: &Program, key: &SealKey) -> Result<Option<Seal>, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    if !is_due(&seals::unsealed(&mut tx, CHAINS).await?, program.now()) {
        return Ok(None);
    }
    drop(tx);
    for _ in 0..TRIES {
        match try_seal(program, key).await {
            Err(error) if error.is_duplicate() => {}
            sealed => return sealed,
        }
    }
    Err(ProgramError::Overtaken)
}

async fn try_seal(program: &Program, key: &SealKey) -> Result<Option<Seal>, ProgramError> {
    let now = program.now();
    let mut tx = program.database.begin().await?;
    let last = seals::last(&mut tx).await?;
    let chains = seals::unsealed(&mut tx, CHAINS).await?;
    if !is_due(&chains, now) {
        return Ok(None);
    }
    let seal = signed(&chains, last, now, key);
    seals::insert(&mut tx, &seal).await?;
    for (tenant, seq, _) in seal.heads() {
        seals::note(&mut tx, tenant, seq).await?;
    }
    tx.commit().await?;
    Ok(Some(seal))
}

fn is_due(chains: &[Unsealed], now: OffsetDateTime) -> bool {
    let rows: i64 = chains.iter().map(|it| it.seq - it.sealed).sum();
    // A row from the future was written before the clock was set back; when it will have waited, nobody knows.
    let fresh = micros(now - LONGEST_WAIT) + 1..=micros(now);
    rows >= ROWS || chains.iter().any(|it| !fresh.contains(&it.since))
}

fn signed(chains: &[Unsealed], last: Option<(i64, String)>, now: OffsetDateTime, key: &SealKey) -> Seal {
    let (number, previous_hash) = last.unwrap_or_else(|| (0, NO_HASH.to_owned()));
    // Not the database's order, which is its own.
    let mut chains: Vec<_> = chains.iter().collect();
    chains.sort_by(|a, b| a.tenant_id.cmp(&b.tenant_id));
    let mut heads = String::new();
    for it in chains {
        let _ = writeln!(heads, "{} {} {}", it.tenant_id, it.seq, it.hash);
    }
    let (number, at, key_id) = (number.saturating_add(1), micros(now), key.public().to_string());
    let mut seal = Seal { number, at, heads, previous_hash, hash: String::new(), key_id, signature: String::new() };
    seal.hash = seal.computed_hash();
    seal.signature = key.sign(seal.signed_text().as_bytes());
    seal
}

/// Seals after a number, oldest first, at most `limit`: to be sent out.
///
/// # Errors
/// `Database`.
pub async fn seals_after(program: &Program, number: i64, limit: i64) -> Result<Vec<Seal>, ProgramError> {
    seals::after(&mut program.database.snapshot().await?, number, limit).await
}

/// The number of the last seal; 0 for none.
///
/// # Errors
/// `Database`.
pub async fn last_seal(program: &Program) -> Result<i64, ProgramError> {
    let last = seals::last(&mut program.database.snapshot().await?).await?;
    Ok(last.map_or(0, |(number, _)| number))
}
