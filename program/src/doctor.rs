//! Whether the database keeps what must always hold: every row of it, as it was at one moment.
//!
//! Use cases, unique indexes and checks hold these things while they write; the doctor finds what came about in spite
//! of them, by a hand at the database or by a fault of the disk. It changes nothing.

pub use crate::store::doctor::{Broken, Invariant, MOST, invariants};

use crate::audit::{self, Known, Verified};
use crate::store::doctor;
use crate::{Program, ProgramError};

/// What the doctor found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examination {
    /// Invariants that were looked at.
    pub looked_at: usize,
    /// Those that do not hold, with the rows that break them.
    pub broken: Vec<Broken>,
    /// What the event log is like.
    pub log: Verified,
}

impl Examination {
    /// Nothing is wrong.
    #[must_use]
    pub const fn is_sound(&self) -> bool {
        self.broken.is_empty() && self.log.is_whole()
    }
}

/// Look at every invariant in one snapshot, then walk the event log as [`audit::verify_knowing`] does.
///
/// # Errors
/// `Database`.
pub async fn examine(program: &Program, known: &Known) -> Result<Examination, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    doctor::take_time(&mut tx).await?;
    let (mut looked_at, mut broken) = (0, Vec::new());
    for invariant in invariants(&tx) {
        looked_at += 1;
        broken.extend(doctor::look(&mut tx, invariant).await?);
    }
    drop(tx);
    Ok(Examination { looked_at, broken, log: audit::verify_knowing(program, known).await? })
}
