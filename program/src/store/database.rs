//! A database of either engine, and what a call's program sees in its place.

use super::group::Groups;
use super::stamps::{Stamp, Stamps};
use super::tx::{Around, Tx};
use super::{calls, postgres, sqlite};
use crate::ProgramError;
use crate::calls::{Answer, Call};
use sqlx::{PgPool, SqlitePool};
use std::sync::Arc;

static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("./migrations");

/// The number of the newest migration that is known.
pub(super) fn newest_schema() -> i64 {
    MIGRATIONS.iter().map(|it| it.version).max().unwrap_or_default()
}

/// The connections to a database of either engine.
#[derive(Debug, Clone)]
pub enum Connections {
    /// The embedded default: one writer, a few read-only readers.
    Sqlite {
        /// The one connection that writes.
        writer: SqlitePool,
        /// Where calls share it.
        groups: Groups,
        /// Connections that may only read.
        readers: SqlitePool,
    },
    /// The way past one machine.
    Postgres {
        /// What everything works with.
        pool: PgPool,
        /// What calls write with. They read beside it, and would wait for each other for ever if it were the same.
        calls: PgPool,
    },
}

#[derive(Debug)]
struct Opened {
    connections: Connections,
    stamps: Stamps,
}

/// A database of either engine. Cloning shares its connections.
#[derive(Debug, Clone)]
pub struct Database {
    opened: Arc<Opened>,
    /// The call whose transaction holds all others, if they belong to one.
    call: Option<Arc<(Call, Around)>>,
}

impl Database {
    /// Open the database behind a URL (`sqlite:file.db` or `postgres://…`), creating an SQLite file
    /// that does not exist, and bring its schema up to date.
    ///
    /// # Errors
    /// `Database` when it cannot be opened, was written by a newer version, or its settings did not take.
    pub async fn open(url: &str) -> Result<Self, ProgramError> {
        let (connections, stamps) = match url.split_once(':').map(|(scheme, _)| scheme) {
            Some("sqlite") => sqlite::open(url).await?,
            Some("postgres" | "postgresql") => postgres::open(url).await?,
            _ => return Err(ProgramError::Setup("DATABASE_URL must start with sqlite: or postgres://".into())),
        };
        match &connections {
            Connections::Sqlite { writer, .. } => MIGRATIONS.run(writer).await,
            Connections::Postgres { pool, .. } => MIGRATIONS.run(pool).await,
        }
        .map_err(|source| {
            ProgramError::Setup(format!("the database schema could not be brought up to date: {source}"))
        })?;
        match &connections {
            Connections::Sqlite { writer, .. } => sqlite::prepare(writer).await?,
            Connections::Postgres { pool, .. } => postgres::prepare(pool).await?,
        }
        Ok(Self { opened: Arc::new(Opened { connections, stamps }), call: None })
    }

    /// The connections themselves.
    #[must_use]
    pub fn connections(&self) -> &Connections {
        &self.opened.connections
    }

    /// The same database, where every transaction is a part of one: that of the call. It begins with the first that
    /// writes, and ends with [`Database::answer`] or not at all.
    pub(crate) fn within(&self, call: Call) -> Self {
        Self { call: Some(Arc::new((call, Around::default()))), ..self.clone() }
    }

    /// Begin a transaction that writes; on SQLite it takes the write lock at once.
    ///
    /// # Errors
    /// `Database` when the engine is away or stays locked; `Overtaken` when the same call is carried out elsewhere.
    pub async fn begin(&self) -> Result<Tx, ProgramError> {
        let Some(within) = &self.call else { return self.begin_own().await };
        let (call, around) = &**within;
        if let Some(part) = around.part().await? {
            return Ok(part);
        }
        let mut whole = self.begin_call().await?;
        if !calls::claim(&mut whole, call).await? {
            whole.give_up().await;
            return Err(ProgramError::Overtaken);
        }
        around.open(whole).await;
        around.part().await?.ok_or(ProgramError::Overtaken)
    }

    async fn begin_own(&self) -> Result<Tx, ProgramError> {
        Ok(match self.connections() {
            Connections::Sqlite { writer, .. } => Tx::sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
            Connections::Postgres { pool, .. } => Tx::postgres(postgres::begin(pool, "BEGIN").await?),
        })
    }

    /// PostgreSQL puts commits together itself.
    async fn begin_call(&self) -> Result<Tx, ProgramError> {
        Ok(match self.connections() {
            Connections::Sqlite { groups, .. } => Tx::member(groups.join().await?),
            Connections::Postgres { calls, .. } => Tx::postgres(postgres::begin(calls, "BEGIN").await?),
        })
    }

    /// Begin a transaction that only reads, so that several reads see one moment: in a call that has written, what it
    /// wrote too.
    ///
    /// # Errors
    /// `Database` when the engine is away.
    pub async fn snapshot(&self) -> Result<Tx, ProgramError> {
        if let Some(within) = &self.call
            && let Some(look) = within.1.look().await?
        {
            return Ok(look);
        }
        Ok(match self.connections() {
            Connections::Sqlite { readers, .. } => Tx::sqlite(readers.begin().await?),
            Connections::Postgres { pool, .. } => {
                Tx::postgres(postgres::begin(pool, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
            }
        })
    }

    /// Whether this is the one that carries its call out, for as long as its transaction lasts.
    pub(crate) async fn has_claimed(&self) -> bool {
        match &self.call {
            Some(within) => within.1.has_begun().await,
            None => false,
        }
    }

    /// End the transaction of a call, if one was begun: with the answer beside what was done if it is to be repeated
    /// to whoever asks again, without it if not. An answer that is a failure of ours leaves nothing behind.
    pub(crate) async fn answer(&self, answer: &Answer) -> Result<(), ProgramError> {
        let Some(within) = &self.call else { return Ok(()) };
        let (call, around) = &**within;
        let Some(mut whole) = around.close().await? else { return Ok(()) };
        if answer.is_failure() {
            return Ok(());
        }
        if answer.is_kept() {
            calls::keep(&mut whole, call, answer).await?;
        } else {
            calls::forget(&mut whole, call).await?;
        }
        whole.commit().await
    }

    /// What is stored now: as long as this stays the same, every read answers the same. `None` when it cannot be told.
    pub async fn stamp(&self) -> Option<Stamp> {
        self.opened.stamps.look().await
    }

    /// Close every connection; SQLite folds its write-ahead log back into the file.
    pub async fn close(&self) {
        self.opened.stamps.close().await;
        match self.connections() {
            Connections::Sqlite { writer, readers, .. } => {
                readers.close().await;
                writer.close().await;
            }
            Connections::Postgres { pool, calls } => {
                calls.close().await;
                pool.close().await;
            }
        }
    }
}
