//! Two things measured in turns, so that whatever else the machine does falls on both.

use crate::Outcome;
use std::time::{Duration, Instant};

/// The median time of one run of each.
pub async fn in_turns(
    (rounds, runs): (u32, u32),
    mut ours: impl AsyncFnMut() -> Outcome<()>,
    mut raw: impl AsyncFnMut() -> Outcome<()>,
) -> Outcome<(Duration, Duration)> {
    let mut times = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        times.0.push(timed(runs, &mut ours).await?);
        times.1.push(timed(runs, &mut raw).await?);
    }
    Ok((median(times.0), median(times.1)))
}

async fn timed(runs: u32, it: &mut impl AsyncFnMut() -> Outcome<()>) -> Outcome<Duration> {
    let began = Instant::now();
    for _ in 0..runs {
        it().await?;
    }
    Ok(began.elapsed() / runs)
}

/// The one in the middle; the least that can be for none.
pub fn median<T: PartialOrd + Copy + Default>(mut all: Vec<T>) -> T {
    all.sort_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal));
    all.get(all.len() / 2).copied().unwrap_or_default()
}

/// The least that so many in a hundred do not exceed.
pub fn percentile(mut all: Vec<Duration>, hundredths: usize) -> Duration {
    all.sort_unstable();
    all.get(all.len() * hundredths / 100).or(all.last()).copied().unwrap_or_default()
}

/// How many times `part` goes into `whole`.
pub fn ratio(whole: Duration, part: Duration) -> f64 {
    whole.as_secs_f64() / part.as_secs_f64()
}
