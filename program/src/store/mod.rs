//! SQL, and nothing else in the house: one text for SQLite and PostgreSQL.
//!
//! [`Database`] opens either engine, [`Tx`] is a transaction on either, and `on!` runs a query on
//! whichever it is. What really differs between the engines is in `sqlite.rs` and `postgres.rs`.

pub(crate) mod postgres;
mod sqlite;

pub mod accounts;
pub mod address_links;
pub mod affiliates;
pub mod agreements;
pub mod applicants;
pub mod banners;
#[cfg(any(test, feature = "testing"))]
pub mod bare;
pub mod billing;
pub mod bulk;
pub mod catalogue;
pub mod customer_agreements;
pub mod customer_people;
mod customer_search;
pub mod customer_tenants;
pub mod customers;
pub mod demo;
pub mod directory;
pub mod drafts;
pub mod enrollments;
pub mod event_walk;
pub mod events;
pub mod extensions;
pub mod hex;
pub mod idempotency;
pub mod imports;
pub mod incentives;
pub mod invitations;
pub mod licenses;
pub mod limits;
pub mod listings;
pub mod markets;
pub mod membership;
pub mod membership_logins;
pub mod membership_search;
pub mod operator;
pub mod order_history;
pub mod orders;
pub mod outbox;
pub mod partners;
pub mod partnership_addresses;
pub mod partnership_endings;
pub mod partnership_invitations;
pub mod partnership_requests;
pub mod partnerships;
pub mod pending;
pub mod people;
pub mod profiles;
pub mod relations;
pub mod relationship_changes;
pub mod relationship_requests;
pub mod relationship_view;
pub mod scenarios;
pub mod seals;
pub mod sessions;
pub mod settings;
pub mod sign_in_tries;
pub mod signatures;
pub mod subscription_life;
pub mod subscriptions;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
#[cfg(any(test, feature = "testing"))]
pub mod testing_accounts;
pub mod transfer_lists;
pub mod transfer_now;
pub mod transfers;
pub mod users;
pub mod verification;
pub mod verification_lookup;
pub mod verification_papers;
pub mod verification_queue;
mod verification_steps;

use crate::ProgramError;
use sqlx::{PgPool, Postgres, Sqlite, SqlitePool, Transaction};
use std::borrow::Cow;
use time::OffsetDateTime;

/// A database of either engine. Cloning shares its connections.
#[derive(Debug, Clone)]
pub enum Database {
    /// The embedded default: one writer, a few read-only readers.
    Sqlite {
        /// The one connection that writes.
        writer: SqlitePool,
        /// Connections that may only read.
        readers: SqlitePool,
    },
    /// The way past one machine.
    Postgres(PgPool),
}

/// A transaction on either engine; dropped without [`Tx::commit`] it leaves nothing behind.
#[derive(Debug)]
pub enum Tx {
    /// On SQLite.
    Sqlite(Transaction<'static, Sqlite>),
    /// On PostgreSQL.
    Postgres(Transaction<'static, Postgres>),
}

/// `on!(tx.fetch_one(query))`: run a query on whichever engine the transaction belongs to.
/// `execute` answers the number of rows changed.
macro_rules! on {
    ($tx:ident.execute($query:expr)) => {
        match &mut *$tx {
            $crate::store::Tx::Sqlite(c) => $query.execute(&mut **c).await.map(|done| done.rows_affected()),
            $crate::store::Tx::Postgres(c) => $query.execute(&mut **c).await.map(|done| done.rows_affected()),
        }
    };
    ($tx:ident.$fetch:ident($query:expr)) => {
        match &mut *$tx {
            $crate::store::Tx::Sqlite(c) => $query.$fetch(&mut **c).await,
            $crate::store::Tx::Postgres(c) => $query.$fetch(&mut **c).await,
        }
    };
}
pub(crate) use on;

/// `read!(database.fetch_all(query))`: one query outside any transaction, on a reader.
macro_rules! read {
    ($database:expr, $fetch:ident($query:expr)) => {
        match $database {
            $crate::store::Database::Sqlite { readers, .. } => $query.$fetch(readers).await,
            $crate::store::Database::Postgres(pool) => $query.$fetch(pool).await,
        }
    };
}
pub(crate) use read;

static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("./migrations");

impl Database {
    /// Open the database behind a URL (`sqlite:file.db` or `postgres://…`), creating an SQLite file
    /// that does not exist, and bring its schema up to date.
    ///
    /// # Errors
    /// `Database` when it cannot be opened, was written by a newer version, or its settings did not take.
    pub async fn open(url: &str) -> Result<Self, ProgramError> {
        let database = match url.split_once(':').map(|(scheme, _)| scheme) {
            Some("sqlite") => sqlite::open(url).await?,
            Some("postgres" | "postgresql") => postgres::open(url).await?,
            _ => return Err(ProgramError::Setup("DATABASE_URL must start with sqlite: or postgres://".into())),
        };
        match &database {
            Self::Sqlite { writer, .. } => MIGRATIONS.run(writer).await,
            Self::Postgres(pool) => MIGRATIONS.run(pool).await,
        }
        .map_err(|source| {
            ProgramError::Setup(format!("the database schema could not be brought up to date: {source}"))
        })?;
        match &database {
            Self::Sqlite { writer, .. } => sqlite::prepare(writer).await?,
            Self::Postgres(pool) => postgres::prepare(pool).await?,
        }
        Ok(database)
    }

    /// Begin a transaction that writes; on SQLite it takes the write lock at once.
    ///
    /// # Errors
    /// `Database` when the engine is away or stays locked.
    pub async fn begin(&self) -> Result<Tx, ProgramError> {
        Ok(match self {
            Self::Sqlite { writer, .. } => Tx::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
            Self::Postgres(pool) => Tx::Postgres(postgres::begin(pool, "BEGIN").await?),
        })
    }

    /// Begin a transaction that only reads, so that several reads see one moment.
    ///
    /// # Errors
    /// `Database` when the engine is away.
    pub async fn snapshot(&self) -> Result<Tx, ProgramError> {
        Ok(match self {
            Self::Sqlite { readers, .. } => Tx::Sqlite(readers.begin().await?),
            Self::Postgres(pool) => {
                Tx::Postgres(postgres::begin(pool, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
            }
        })
    }

    /// Close every connection; SQLite folds its write-ahead log back into the file.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    /// Make everything since `begin` durable.
    ///
    /// # Errors
    /// `Database` when the engine could not; then nothing was stored.
    pub async fn commit(self) -> Result<(), ProgramError> {
        match self {
            Self::Sqlite(tx) => tx.commit().await?,
            Self::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Get ready to read very many rows.
    pub(crate) async fn expect_many(&mut self) -> Result<(), ProgramError> {
        match self {
            Self::Sqlite(tx) => sqlite::map_file(tx).await,
            Self::Postgres(_) => Ok(()),
        }
    }

    /// Set a mark to which [`Tx::undo_to_mark`] can return.
    pub(crate) async fn mark(&mut self) -> Result<(), ProgramError> {
        let tx = self;
        on!(tx.execute(sqlx::query("SAVEPOINT mark")))?;
        Ok(())
    }

    /// Undo everything since the mark, and remove the mark.
    pub(crate) async fn undo_to_mark(&mut self) -> Result<(), ProgramError> {
        let tx = self;
        on!(tx.execute(sqlx::query("ROLLBACK TO SAVEPOINT mark")))?;
        on!(tx.execute(sqlx::query("RELEASE SAVEPOINT mark")))?;
        Ok(())
    }

    /// Keep everything since the mark, and remove the mark.
    pub(crate) async fn keep_mark(&mut self) -> Result<(), ProgramError> {
        let tx = self;
        on!(tx.execute(sqlx::query("RELEASE SAVEPOINT mark")))?;
        Ok(())
    }
}

/// A moment as the database keeps it: epoch microseconds.
#[must_use]
pub fn micros(at: OffsetDateTime) -> i64 {
    i64::try_from(at.unix_timestamp_nanos() / 1_000).unwrap_or(i64::MAX)
}

/// A moment read from the database.
#[must_use]
pub fn moment(micros: i64) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(micros) * 1_000).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

/// A stored text that the domain does not know: the row is corrupt, or written by something else.
pub(crate) fn unreadable(what: &'static str, stored: &str) -> ProgramError {
    ProgramError::Database(sqlx::Error::Decode(
        format!("stored {what} {stored:?} is not one this version knows").into(),
    ))
}

/// The lower-case bytes by which lists of names are ordered.
#[must_use]
pub fn name_key(name: &str) -> Vec<u8> {
    name.to_lowercase().into_bytes()
}

/// A text from outside, to compare with what is stored. PostgreSQL takes no NUL character and nothing stored has one;
/// in its place stands one that is in no name either.
#[must_use]
pub(crate) fn comparable(text: &str) -> Cow<'_, str> {
    if text.contains('\0') { Cow::Owned(text.replace('\0', "\u{fffd}")) } else { Cow::Borrowed(text) }
}

/// The text as a LIKE pattern, in which nothing in it has a meaning.
#[must_use]
pub(crate) fn containing(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len() + 2);
    pattern.push('%');
    for c in text.chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}
