//! Several readers at once, each with the next stretch that nobody has walked yet.

use super::BrokenLink;
use super::chain::{Chain, STRETCH, Stretch, walk};
use crate::{Program, ProgramError};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::task::JoinSet;

/// As many as SQLite has readers; while one hashes, the engine already reads for another.
const READERS: usize = 4;

/// What was found in a chain: its rows, and the first bad one.
type Walked = (i64, Option<BrokenLink>);

/// Walk every chain, of which `lasts` are the last numbers as far as known. Answers in the order of the chains.
///
/// # Errors
/// `Database`.
pub(super) async fn walk_all(
    program: &Program,
    chains: &Arc<[Chain]>,
    lasts: &[i64],
) -> Result<Vec<Walked>, ProgramError> {
    let stretches: Arc<[Stretch]> = stretches(lasts).into();
    let next = Arc::new(AtomicUsize::new(0));
    let mut readers = JoinSet::new();
    for _ in 0..READERS.min(stretches.len()) {
        readers.spawn(read(program.clone(), Arc::clone(chains), Arc::clone(&stretches), Arc::clone(&next)));
    }
    let mut results = vec![(0, None); chains.len()];
    while let Some(read) = readers.join_next().await {
        for (stretch, (rows, broken)) in read.map_err(|_| sqlx::Error::WorkerCrashed)?? {
            let result = &mut results[stretch.chain];
            result.0 += rows;
            result.1 = first(result.1.take(), broken);
        }
    }
    Ok(results)
}

fn stretches(lasts: &[i64]) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    for (chain, last) in lasts.iter().enumerate() {
        let mut after = 0;
        while last - after > STRETCH {
            stretches.push(Stretch { chain, after, is_last: false });
            after += STRETCH;
        }
        stretches.push(Stretch { chain, after, is_last: true });
    }
    stretches
}

async fn read(
    program: Program,
    chains: Arc<[Chain]>,
    stretches: Arc<[Stretch]>,
    next: Arc<AtomicUsize>,
) -> Result<Vec<(Stretch, Walked)>, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    tx.expect_many().await?;
    let mut results = Vec::new();
    while let Some(stretch) = stretches.get(next.fetch_add(1, Ordering::Relaxed)) {
        results.push((*stretch, walk(&mut tx, &chains[stretch.chain], *stretch).await?));
    }
    Ok(results)
}

fn first(one: Option<BrokenLink>, other: Option<BrokenLink>) -> Option<BrokenLink> {
    one.into_iter().chain(other).min_by_key(|it| it.seq)
}
