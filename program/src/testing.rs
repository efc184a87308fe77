//! What tests stand on: a fresh database of either engine, a clock that moves on purpose, randomness that
//! repeats, and a small world of partners, people and customers.
//!
//! Compiled for tests only (feature `testing`). It panics freely: a harness that cannot work stops the test.

pub mod agreement;
mod catalogue;
mod customer_people;
pub mod directory;
mod engines;
mod race;
pub mod world;
mod world_data;

pub use crate::on_both_engines;
pub use engines::Engine;
pub use race::race;
pub use world::{World, world};

use crate::accounts::Hashing;
use crate::store::Connections;
use crate::store::testing as rows;
use crate::{Announcement, Changed, Database, Program};
use argon2::Params;
use domain::{CustomerTenantId, PartnerTenantId, TransferId};
use engines::Home;
use sha2::{Digest, Sha256};
use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use time::macros::datetime;
use time::{Duration, OffsetDateTime};
use tokio::sync::broadcast;

/// When every test begins: a Friday, 10:00 UTC.
pub const START: OffsetDateTime = datetime!(2026-11-20 10:00 UTC);

/// The password of everyone in the [`World`].
pub const PASSWORD: &str = "Rehearse-2026-transfers";

/// Tests that run once on SQLite and once on PostgreSQL, as `name::on_sqlite` and `name::on_postgres`.
///
/// ```ignore
/// on_both_engines! {
///     /// S04
///     async fn an_unknown_name_and_a_wrong_password_get_the_same_answer(program: TestProgram) {
///         let world = testing::world(&program).await;
///         // …
///     }
/// }
/// ```
#[macro_export]
macro_rules! on_both_engines {
    ($($(#[$about:meta])* async fn $name:ident($program:ident: TestProgram) $story:block)+) => {$(
        $(#[$about])*
        #[cfg(test)]
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn story($program: $crate::testing::TestProgram) $story

            #[test]
            fn on_sqlite() {
                $crate::testing::run($crate::testing::Engine::Sqlite, story);
            }

            #[test]
            fn on_postgres() {
                $crate::testing::run($crate::testing::Engine::Postgres, story);
            }
        }
    )+};
}

/// A clock that stands still until it is moved. Cloning shares it.
#[derive(Debug, Clone)]
pub struct TestClock(Arc<AtomicI64>);

impl TestClock {
    fn at(start: OffsetDateTime) -> Self {
        Self(Arc::new(AtomicI64::new(crate::store::micros(start))))
    }

    /// The time it shows.
    #[must_use]
    pub fn now(&self) -> OffsetDateTime {
        crate::store::moment(self.0.load(Ordering::SeqCst))
    }

    /// Move it forward (or back, by a negative duration).
    pub fn advance(&self, by: Duration) {
        let micros = i64::try_from(by.whole_microseconds()).expect("a test moves the clock by less than 292,000 years");
        self.0.fetch_add(micros, Ordering::SeqCst);
    }

    /// Set it.
    pub fn set(&self, to: OffsetDateTime) {
        self.0.store(crate::store::micros(to), Ordering::SeqCst);
    }
}

/// A [`Program`] over a database of its own, which goes away with it. Use it wherever a `&Program` is wanted.
#[derive(Debug, Clone)]
pub struct TestProgram {
    /// The program itself; clone it to give it away.
    pub program: Program,
    /// The time, to be moved by the test.
    pub clock: TestClock,
    nodes: Arc<AtomicU64>,
    home: Arc<Home>,
}

impl Deref for TestProgram {
    type Target = Program;
    fn deref(&self) -> &Program {
        &self.program
    }
}

impl TestProgram {
    /// A program on a fresh, empty database of that engine.
    pub async fn fresh(engine: Engine) -> Self {
        let home = Home::fresh(engine).await;
        // Captured by the test runner: only a failed test shows it.
        println!("this test's database: {}", home.url);
        let (clock, nodes) = (TestClock::at(START), Arc::default());
        Self { program: node(&home, &clock, &nodes).await, clock, nodes, home: Arc::new(home) }
    }

    /// A second server on the same database and the same time, as behind a load balancer.
    pub async fn another_node(&self) -> Self {
        Self { program: node(&self.home, &self.clock, &self.nodes).await, ..self.clone() }
    }

    /// The URL of the database.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.home.url
    }

    /// Which engine the database belongs to.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.home.engine
    }

    /// How many passwords were hashed so far.
    #[must_use]
    pub fn hashes_done(&self) -> u64 {
        self.hashing.done()
    }

    /// Hash passwords from now on with the work a real server puts into it: for what is about that work. Hashes made
    /// before (those of the [`World`]) keep their cost.
    #[must_use]
    pub fn hashing_in_earnest(mut self) -> Self {
        self.program.hashing = Hashing::default();
        self
    }

    /// Everything the database keeps, as bytes, to search for what must not be there (S18): the files of
    /// SQLite (write-ahead log included), every row of every table of PostgreSQL.
    pub async fn everything_stored(&self) -> Vec<u8> {
        match self.database.connections() {
            Connections::Sqlite { .. } => self.home.files(),
            Connections::Postgres { pool, .. } => rows::every_row(pool).await.expect("rows are readable"),
        }
    }

    /// Every row of every table but the migrations' own, in order; each begins with the name of its table and a `|`.
    pub async fn every_row(&self) -> Vec<String> {
        rows::dump::every_row(&self.database).await.expect("rows are readable")
    }

    /// SQLite's disk is full from now on, or has room again: its file cannot grow, until the program gives up the
    /// connection that met the end of it.
    pub async fn fill_disk(&self, full: bool) {
        let Connections::Sqlite { writer, .. } = self.database.connections() else {
            panic!("PostgreSQL's disk is not ours to fill")
        };
        rows::faults::fill_disk(writer, full).await.expect("the writer is free");
    }

    /// PostgreSQL ends a connection as soon as it waits for a lock. Never call it when none will.
    pub async fn end_a_waiting_connection(&self) {
        let Connections::Postgres { pool, .. } = self.database.connections() else {
            panic!("SQLite has no connections to end")
        };
        while rows::faults::end_waiting_connections(pool).await.expect("the server answers") == 0 {}
    }

    /// Hear announcements from now on; on PostgreSQL this waits until the relay listens.
    pub async fn listen(&self) -> broadcast::Receiver<Announcement> {
        let mut heard = self.feed.subscribe();
        if matches!(self.database.connections(), Connections::Sqlite { .. }) {
            return heard;
        }
        let feed = self.feed.clone();
        tokio::spawn(async move { feed.relay().await });
        // Announcements keep their order: when the newest probe is heard, no older one is still under way.
        for number in 0..=u8::MAX {
            let probe = probe(number);
            self.feed.announce(probe.clone()).await;
            let newest = async { while heard.recv().await.expect("the feed lives") != probe {} };
            if tokio::time::timeout(std::time::Duration::from_millis(50), newest).await.is_ok() {
                return heard;
            }
        }
        panic!("the relay does not listen")
    }
}

fn probe(number: u8) -> Announcement {
    let (transfer, customer) = (TransferId::of([number; 16]), CustomerTenantId::of([number; 16]));
    Announcement { changed: Changed::Transfer { transfer, customer }, tenants: Vec::<PartnerTenantId>::new() }
}

async fn node(home: &Home, clock: &TestClock, nodes: &AtomicU64) -> Program {
    let database = Database::open(&home.url).await.expect("the test's database opens");
    let clock = clock.clone();
    let chance = repeating_chance(nodes.fetch_add(1, Ordering::SeqCst));
    let mut program = Program::new(database, Arc::new(move || clock.now()), Arc::new(chance));
    // Thousands sign in while tests run, and what a hash costs is the matter of few: it takes next to no work.
    let least = Params::new(Params::MIN_M_COST, Params::MIN_T_COST, Params::MIN_P_COST, None);
    program.hashing = Hashing::costing(least.expect("argon2 takes its own minimum"));
    program
}

/// Bytes that look random and are the same in every run: SHA-256 of the seed and a counter.
fn repeating_chance(seed: u64) -> impl Fn(&mut [u8]) + Send + Sync {
    let drawn = AtomicU64::new(0);
    move |bytes| {
        for piece in bytes.chunks_mut(32) {
            let draw = drawn.fetch_add(1, Ordering::SeqCst);
            let block = Sha256::digest([seed.to_le_bytes(), draw.to_le_bytes()].concat());
            piece.copy_from_slice(&block[..piece.len()]);
        }
    }
}

/// Run a test's story on a fresh database, and remove the database when it went well.
pub fn run<Story: Future<Output = ()>>(engine: Engine, story: impl FnOnce(TestProgram) -> Story) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.expect("a runtime starts").block_on(async {
        let program = TestProgram::fresh(engine).await;
        let home = program.home.clone();
        story(program).await;
        home.remove().await;
    });
}
