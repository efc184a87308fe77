//! What tells whether anything was stored meanwhile: between two stamps that are equal, nothing was.
//!
//! A look costs as much as the smallest query, so all who ask while one is under way share the next. It begins after
//! each of them has asked, and so sees everything that was stored before.

use crate::error;
use futures::FutureExt;
use futures::future::{BoxFuture, Shared};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection, PgPool};
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::time::timeout;

/// What is stored, at one moment, as seen from one opened database: those of two are never equal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    opened: u64,
    seen: Arc<str>,
}

/// A look that takes longer is given up: whoever asks reads the rows, and waits for those only.
const PATIENCE: Duration = Duration::from_millis(250);

static OPENED: AtomicU64 = AtomicU64::new(0);

// Changes when another connection, of this process or another, has committed something; so this one must stay the same.
const ON_SQLITE: &str = "SELECT CAST(data_version AS TEXT) FROM pragma_data_version";
// Who has the same snapshot sees the same rows.
const ON_POSTGRES: &str = "SELECT CAST(pg_current_snapshot() AS TEXT)";

/// Where stamps are taken. Cloning shares it.
#[derive(Clone)]
pub(super) struct Stamps(Arc<Place>);

struct Place {
    opened: u64,
    /// Held by the look that is under way.
    turn: tokio::sync::Mutex<Source>,
    /// The look that has not begun.
    next: Mutex<Option<Look>>,
}

enum Source {
    Sqlite(Box<SqliteConnection>),
    Postgres(PgPool),
    Closed,
}

/// A look that several wait for; it sees nothing when the database is away.
type Look = Shared<BoxFuture<'static, Option<Stamp>>>;

impl fmt::Debug for Stamps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stamps").finish_non_exhaustive()
    }
}

impl Source {
    /// `None` when it is closed.
    async fn read(&mut self) -> Option<Result<String, sqlx::Error>> {
        match self {
            Self::Sqlite(connection) => Some(sqlx::query_scalar(ON_SQLITE).fetch_one(&mut **connection).await),
            Self::Postgres(pool) => Some(sqlx::query_scalar(ON_POSTGRES).fetch_one(&*pool).await),
            Self::Closed => None,
        }
    }
}

impl Stamps {
    pub(super) async fn on_sqlite(options: &SqliteConnectOptions) -> Result<Self, sqlx::Error> {
        Ok(Self::new(Source::Sqlite(Box::new(options.connect().await?))))
    }

    pub(super) fn on_postgres(pool: PgPool) -> Self {
        Self::new(Source::Postgres(pool))
    }

    fn new(source: Source) -> Self {
        let opened = OPENED.fetch_add(1, Ordering::Relaxed);
        Self(Arc::new(Place { opened, turn: tokio::sync::Mutex::new(source), next: Mutex::default() }))
    }

    /// What is stored now; `None` when that cannot be told.
    pub(super) async fn look(&self) -> Option<Stamp> {
        let look = self.next().get_or_insert_with(|| self.begin()).clone();
        look.await
    }

    /// It is taken in a task of its own: of those who wait, whoever is slow or goes away holds up nobody.
    fn begin(&self) -> Look {
        let taken = tokio::spawn(self.clone().take());
        async { taken.await.ok().flatten() }.boxed().shared()
    }

    async fn take(self) -> Option<Stamp> {
        let mut source = self.0.turn.lock().await;
        // Whoever asks from here on has not asked before this look, and waits for another.
        *self.next() = None;
        match timeout(PATIENCE, source.read()).await.ok()?? {
            Ok(seen) => Some(Stamp { opened: self.0.opened, seen: seen.into() }),
            Err(error) => {
                tracing::warn!(error = error::with_causes(&error), "whether anything was stored cannot be told");
                None
            }
        }
    }

    fn next(&self) -> std::sync::MutexGuard<'_, Option<Look>> {
        self.0.next.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) async fn close(&self) {
        *self.next() = None;
        let source = std::mem::replace(&mut *self.0.turn.lock().await, Source::Closed);
        if let Source::Sqlite(connection) = source {
            // Nothing was written through it that could be lost.
            let _ = connection.close().await;
        }
    }
}
