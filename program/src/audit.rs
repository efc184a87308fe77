//! Whether the event log is whole: every chain is walked and every hash computed anew, and what the seals vouch for is
//! compared with what is there (S82).

mod chain;
mod keys;
mod seal;
mod seal_check;
mod walkers;

pub use crate::store::seals::Seal;
pub use keys::{NotAKey, PublicKey, SealKey};
pub use seal::{LONGEST_WAIT, ROWS, last_seal, seal, seals_after};

use crate::store::{event_walk, seals};
use crate::{Program, ProgramError};
use chain::Chain;
use seal_check::Sealed;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The first row of a chain that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokenLink {
    /// The tenant whose chain is broken.
    pub tenant: String,
    /// The number of the first bad row, from 1.
    pub seq: i64,
    /// The same, but where only a seal tells that a chain was made anew: then the first bad row is one of `seq` to this.
    pub through: i64,
    /// What is wrong with it.
    pub problem: &'static str,
}

/// The first seal that is not as it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BrokenSeal {
    /// Its number, from 1.
    pub number: i64,
    /// What is wrong with it.
    pub problem: &'static str,
}

/// What the verifier knows from elsewhere than the database.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Keys whose seals count. Without any, signatures are not checked.
    pub keys: Vec<PublicKey>,
    /// Seals that were sent out. Read them before verifying begins.
    pub sent: Arc<[Seal]>,
}

/// The result of a verification.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verified {
    /// Rows walked.
    pub rows: i64,
    /// Chains walked.
    pub chains: usize,
    /// Seals looked at.
    pub seals: usize,
    /// Rows at the ends of the chains that no seal vouches for yet: made anew together with their head, nobody notices.
    pub unsealed: i64,
    /// The first bad row of each broken chain.
    pub broken: Vec<BrokenLink>,
    /// The first bad seal.
    pub broken_seal: Option<BrokenSeal>,
}

impl Verified {
    /// Nothing is wrong.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.broken.is_empty() && self.broken_seal.is_none()
    }
}

/// Walk every chain of the event log, and every seal, with nothing but the database to judge by.
///
/// # Errors
/// `Database`.
pub async fn verify(program: &Program) -> Result<Verified, ProgramError> {
    verify_knowing(program, &Known::default()).await
}

/// Walk every chain of the event log, and every seal, and compare them with what is known from elsewhere.
///
/// # Errors
/// `Database`.
pub async fn verify_knowing(program: &Program, known: &Known) -> Result<Verified, ProgramError> {
    let found = Found::read(program).await?;
    let mut verified = Verified { seals: found.seals.len(), ..Verified::default() };
    let Found { seals, notes, mut heads } = found;
    let mut sealed = seal_check::check(seals, known).await?;
    verified.broken_seal = sealed.broken.take();

    for tenant in sealed.points.keys() {
        heads.entry(tenant.clone()).or_default();
    }
    let chain =
        |tenant: &String| Chain { tenant: tenant.clone(), points: sealed.points.remove(tenant).unwrap_or_default() };
    let chains: Arc<[Chain]> = heads.keys().map(chain).collect();
    verified.chains = chains.len();
    let lasts: Vec<i64> = heads.into_values().collect();
    for (chain, (rows, broken)) in chains.iter().zip(walkers::walk_all(program, &chains, &lasts).await?) {
        let vouched_for = chain.points.last().map_or(0, |point| point.seq);
        verified.rows += rows;
        verified.unsealed += (rows - vouched_for).max(0);
        verified.broken.extend(broken.or_else(|| wrong_note(&chain.tenant, &notes, &sealed)));
    }
    Ok(verified)
}

/// What one look at the database shows.
struct Found {
    seals: Vec<Seal>,
    /// How far each chain is said to be sealed.
    notes: BTreeMap<String, i64>,
    /// The last number of each chain; 0 where the head is missing.
    heads: BTreeMap<String, i64>,
}

impl Found {
    async fn read(program: &Program) -> Result<Self, ProgramError> {
        let mut tx = program.database.snapshot().await?;
        let seals = seals::after(&mut tx, i64::MIN, i64::MAX).await?;
        let notes = seals::notes(&mut tx).await?.into_iter().collect();
        let mut heads: BTreeMap<String, i64> = event_walk::heads(&mut tx).await?.into_iter().collect();
        for tenant in event_walk::headless(&mut tx).await? {
            heads.insert(tenant, 0);
        }
        Ok(Self { seals, notes, heads })
    }
}

/// Seals that were removed from the end leave the note of how far they went.
fn wrong_note(tenant: &str, notes: &BTreeMap<String, i64>, sealed: &Sealed) -> Option<BrokenLink> {
    let promised = notes.get(tenant).copied().unwrap_or(0);
    let found = sealed.noted.get(tenant).copied().unwrap_or(0);
    let (tenant, seq, problem) =
        (tenant.to_owned(), promised.min(found) + 1, "the seal that is noted for it is missing");
    (promised != found).then_some(BrokenLink { tenant, seq, through: promised.max(found), problem })
}
