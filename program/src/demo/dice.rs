//! The demo's own chance: the same in every run, whatever the program's randomness is.

use sha2::{Digest, Sha256};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Where every sequence begins.
const SEED: u64 = 0x7507_1e4d_2026_1120;
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// One step of `SplitMix64`.
const fn mixed(state: u64) -> u64 {
    let z = (state ^ state >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ z >> 31
}

/// A sequence of numbers that look random.
#[derive(Debug)]
pub(super) struct Dice(u64);

impl Dice {
    /// The sequence that belongs to a number.
    pub(super) const fn of(number: u64) -> Self {
        Self(mixed(SEED ^ mixed(number)))
    }

    /// The sequence that belongs to a name.
    pub(super) fn named(name: &str) -> Self {
        let digest = Sha256::digest(name);
        Self::of(digest.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(GOLDEN);
        mixed(self.0)
    }

    /// A number from 0 to `count - 1`.
    pub(super) const fn below(&mut self, count: u64) -> u64 {
        self.next() % count
    }

    /// `true` in so many cases of a hundred.
    pub(super) const fn percent(&mut self, cases: u64) -> bool {
        self.below(100) < cases
    }

    /// One of several.
    pub(super) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[usize::try_from(self.below(from.len() as u64)).unwrap_or_default()]
    }

    /// The bytes of an id.
    pub(super) fn bytes(&mut self) -> [u8; 16] {
        let halves = [self.next().to_le_bytes(), self.next().to_le_bytes()];
        std::array::from_fn(|at| halves[at / 8][at % 8])
    }
}

/// The bytes of the id that belongs to a name.
pub(super) fn named(name: &str) -> [u8; 16] {
    Dice::named(name).bytes()
}

/// Randomness for the use cases that the demo calls.
pub(super) fn chance() -> crate::Chance {
    chance_from(SEED)
}

/// The same, with another sequence for each number.
pub(super) fn chance_of(number: u64) -> crate::Chance {
    chance_from(mixed(SEED ^ number))
}

fn chance_from(seed: u64) -> crate::Chance {
    let state = AtomicU64::new(seed);
    Arc::new(move |bytes| {
        for piece in bytes.chunks_mut(8) {
            let drawn = mixed(state.fetch_add(GOLDEN, Ordering::Relaxed)).to_le_bytes();
            piece.copy_from_slice(&drawn[..piece.len()]);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn the_same_name_gets_the_same_id_and_other_names_get_others() {
        assert_eq!(named("wingtip"), named("wingtip"));
        assert_ne!(named("wingtip"), named("northwind"));
        let ids: HashSet<_> = (0..10_000).map(|number| Dice::of(number).bytes()).collect();
        assert_eq!(ids.len(), 10_000);
    }
}
