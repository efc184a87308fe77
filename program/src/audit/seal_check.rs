//! Whether the seals are those that were made, and which rows they vouch for.

use super::{BrokenSeal, Known, PublicKey};
use crate::store::events::NO_HASH;
use crate::store::hex::unhex;
use crate::store::seals::Seal;
use std::collections::HashMap;
use std::sync::Arc;

/// Seals that are judged in one go, by one thread: a signature takes some 50 µs.
const PART: usize = 256;

/// A row that a seal names: the row of that number has that hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Point {
    pub(super) seq: i64,
    pub(super) hash: [u8; 32],
}

/// What the seals say.
#[derive(Debug, Default)]
pub(super) struct Sealed {
    /// The rows each chain must have, by tenant and in order.
    pub(super) points: HashMap<String, Vec<Point>>,
    /// The last number of each chain in the database's own seals, good or bad.
    pub(super) noted: HashMap<String, i64>,
    /// The first bad seal.
    pub(super) broken: Option<BrokenSeal>,
}

/// Judge the database's seals, and those that were sent out.
pub(super) async fn check(seals: Vec<Seal>, known: &Known) -> Result<Sealed, sqlx::Error> {
    let (seals, sent) = (Arc::new(seals), Arc::clone(&known.sent));
    let keys: Arc<[PublicKey]> = known.keys.clone().into();
    let mut sealed = Sealed::default();
    let judged = judge(&seals, &keys).await?;
    sealed.broken = first_broken(&seals, &judged);
    for (seal, problem) in seals.iter().zip(&judged) {
        sealed.note(seal);
        if problem.is_none() {
            sealed.believe(seal);
        }
    }

    let by_number: HashMap<i64, &Seal> = seals.iter().map(|seal| (seal.number, seal)).collect();
    let strangers: Vec<Seal> =
        sent.iter().filter(|it| by_number.get(&it.number).is_none_or(|here| here != it)).cloned().collect();
    let strangers = Arc::new(strangers);
    for (seal, problem) in strangers.iter().zip(judge(&strangers, &keys).await?) {
        let here = by_number.contains_key(&seal.number);
        sealed.broken_at(seal.number, sent_problem(problem, here));
        if problem.is_none() {
            sealed.believe(seal);
        }
    }
    for points in sealed.points.values_mut() {
        points.sort_unstable();
        points.dedup();
    }
    Ok(sealed)
}

impl Sealed {
    fn note(&mut self, seal: &Seal) {
        for (tenant, seq, _) in seal.heads() {
            match self.noted.get_mut(tenant) {
                Some(noted) => *noted = (*noted).max(seq),
                None => drop(self.noted.insert(tenant.to_owned(), seq)),
            }
        }
    }

    fn believe(&mut self, seal: &Seal) {
        for (tenant, seq, hash) in seal.heads() {
            let Some(hash) = unhex(hash.as_bytes()) else { continue };
            match self.points.get_mut(tenant) {
                Some(points) => points.push(Point { seq, hash }),
                None => drop(self.points.insert(tenant.to_owned(), vec![Point { seq, hash }])),
            }
        }
    }

    fn broken_at(&mut self, number: i64, problem: &'static str) {
        if self.broken.as_ref().is_none_or(|broken| number < broken.number) {
            self.broken = Some(BrokenSeal { number, problem });
        }
    }
}

/// What is wrong with each seal alone.
async fn judge(seals: &Arc<Vec<Seal>>, keys: &Arc<[PublicKey]>) -> Result<Vec<Option<&'static str>>, sqlx::Error> {
    let parts = (0..seals.len()).step_by(PART).map(|from| {
        let (seals, keys) = (Arc::clone(seals), Arc::clone(keys));
        tokio::task::spawn_blocking(move || {
            let part = seals.iter().skip(from).take(PART);
            part.map(|seal| problem(seal, &keys)).collect::<Vec<_>>()
        })
    });
    let mut judged = Vec::with_capacity(seals.len());
    for part in parts.collect::<Vec<_>>() {
        judged.extend(part.await.map_err(|_| sqlx::Error::WorkerCrashed)?);
    }
    Ok(judged)
}

fn problem(seal: &Seal, keys: &[PublicKey]) -> Option<&'static str> {
    if seal.computed_hash() != seal.hash {
        return Some("its content was changed");
    }
    if keys.is_empty() {
        return None;
    }
    match keys.iter().find(|key| key.to_string() == seal.key_id) {
        None => Some("it is signed with a key that is not known"),
        Some(key) if key.signed(seal.signed_text().as_bytes(), &seal.signature) => None,
        Some(_) => Some("its signature is wrong"),
    }
}

/// The first seal that is bad, missing, or does not follow the one before it.
fn first_broken(seals: &[Seal], judged: &[Option<&'static str>]) -> Option<BrokenSeal> {
    let mut previous = NO_HASH;
    for ((seal, problem), expected) in seals.iter().zip(judged).zip(1..) {
        let problem = match *problem {
            _ if seal.number != expected => Some("it is missing"),
            None if seal.previous_hash != previous => Some("it does not follow the seal before it"),
            problem => problem,
        };
        if let Some(problem) = problem {
            return Some(BrokenSeal { number: expected, problem });
        }
        previous = &seal.hash;
    }
    None
}

const fn sent_problem(problem: Option<&'static str>, here: bool) -> &'static str {
    match (problem, here) {
        (Some(_), _) => "what was sent out is not a seal of a known key",
        (None, true) => "it is another one than was sent out",
        (None, false) => "it was sent out, and is missing here",
    }
}
