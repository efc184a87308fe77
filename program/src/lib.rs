//! What can be done in the program: use cases, each one transaction, over SQLite or PostgreSQL.
//!
//! Doors (pages, REST, command line) call these functions with an [`domain::Actor`] and translate
//! the outcome. Nothing here knows HTTP, HTML or wording.

pub mod accounts;
pub mod activity;
pub mod agreement;
pub mod audit;
pub mod backup;
pub mod calls;
pub mod catalogue;
pub mod credentials;
pub mod customer_agreement;
pub mod customer_people;
pub mod customer_tenants;
pub mod customers;
pub mod demo;
pub mod direct_agreement;
pub mod doctor;
pub mod enrollment;
pub mod error;
pub mod export;
pub mod extensions;
pub mod feed;
mod guard;
pub mod import;
pub mod incentives;
pub mod letters;
pub mod membership;
pub mod operator;
pub mod orders;
pub mod outbox;
pub mod overview;
pub mod own_profile;
pub mod partnerships;
pub mod people;
pub mod record;
pub mod relationships;
pub mod scenarios;
pub mod settings;
pub mod setup;
pub mod store;
pub mod subscriptions;
pub mod table;
#[cfg(any(test, feature = "testing"))]
#[allow(
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    clippy::print_stdout,
    reason = "a harness that cannot work stops the test"
)]
pub mod testing;
pub mod tokens;
pub mod transfers;
pub mod verification;

pub use error::{FieldProblem, ProgramError, Refusal, with_causes};
pub use feed::{Announcement, Changed, Feed};
pub use store::Database;

use std::sync::Arc;
use time::OffsetDateTime;

/// Where the time comes from.
pub type Clock = Arc<dyn Fn() -> OffsetDateTime + Send + Sync>;
/// Where randomness comes from: fills the bytes.
pub type Chance = Arc<dyn Fn(&mut [u8]) + Send + Sync>;

/// What is stored, and the second of the clock: as of the same, the same question has the same answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AsOf {
    stored: store::Stamp,
    second: i64,
}

impl AsOf {
    /// Whether its second lies before the other's.
    #[must_use]
    pub const fn is_of_an_earlier_second_than(&self, other: &Self) -> bool {
        self.second < other.second
    }
}

/// Everything a use case needs. Cloning shares it.
#[derive(Clone)]
pub struct Program {
    /// Where the rows are.
    pub database: Database,
    /// Who hears of changes.
    pub feed: Feed,
    clock: Clock,
    chance: Chance,
    pub(crate) hashing: accounts::Hashing,
    pub(crate) totals: customers::Totals,
    pub(crate) signing: tokens::Signing,
}

impl std::fmt::Debug for Program {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Program").field("database", &self.database).finish_non_exhaustive()
    }
}

impl Program {
    /// A program over a database, with the given clock and randomness.
    #[must_use]
    pub fn new(database: Database, clock: Clock, chance: Chance) -> Self {
        let feed = Feed::new(database.clone());
        Self {
            database,
            feed,
            clock,
            chance,
            hashing: accounts::Hashing::default(),
            totals: customers::Totals::default(),
            signing: tokens::Signing::default(),
        }
    }

    /// The same program, where everything that is stored and announced belongs to one call.
    pub(crate) fn within(&self, call: calls::Call) -> Self {
        Self { database: self.database.within(call), feed: self.feed.held(), ..self.clone() }
    }

    /// The time now (UTC), to the microsecond, as the database keeps it.
    #[must_use]
    pub fn now(&self) -> OffsetDateTime {
        store::moment(store::micros((self.clock)()))
    }

    /// What an answer depends on beside the question. `None` when it cannot be told.
    pub async fn as_of(&self) -> Option<AsOf> {
        // The time first: what is stored is looked at when it has been read.
        let second = self.now().unix_timestamp();
        Some(AsOf { stored: self.database.stamp().await?, second })
    }

    /// Fresh random bytes.
    #[must_use]
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.chance)(&mut bytes);
        bytes
    }
}
