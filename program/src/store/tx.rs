//! Transactions on either engine, and transactions that are parts of another.

use super::group::Member;
use super::{on, sqlite};
use crate::ProgramError;
use sqlx::{Database, Postgres, Sqlite, Transaction};
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use tokio::sync::{Mutex, OwnedMappedMutexGuard, OwnedMutexGuard};

/// A transaction on either engine; dropped without [`Tx::commit`] it leaves nothing behind.
#[derive(Debug)]
pub enum Tx {
    /// On SQLite.
    Sqlite(Held<Sqlite>),
    /// On PostgreSQL.
    Postgres(Held<Postgres>),
}

/// What statements go to: a transaction of its own, that of a call, or a part of that.
#[derive(Debug)]
pub enum Held<DB: Database> {
    /// One of its own.
    Own(Transaction<'static, DB>),
    /// That of a call, which shares one with other calls; on SQLite.
    Member(Member<DB>),
    /// Between two marks of another, for as long as it is held.
    Part(Part<DB>),
}

/// A stretch of the transaction of a call.
#[derive(Debug)]
pub struct Part<DB: Database> {
    whole: OwnedMappedMutexGuard<Option<Begun>, Whole<DB>>,
    /// Whether to undo it, should it end here.
    open: bool,
}

/// The transaction of a call.
#[derive(Debug)]
struct Whole<DB: Database> {
    tx: Held<DB>,
    /// Whether its last part was given up, and is to be undone before anything else.
    undo: bool,
}

impl<DB: Database> Drop for Part<DB> {
    fn drop(&mut self) {
        self.whole.undo |= self.open;
    }
}

impl<DB: Database> Deref for Held<DB> {
    type Target = DB::Connection;
    fn deref(&self) -> &DB::Connection {
        match self {
            Self::Own(tx) => tx,
            Self::Member(member) => member.connection(),
            Self::Part(part) => &part.whole.tx,
        }
    }
}

impl<DB: Database> DerefMut for Held<DB> {
    fn deref_mut(&mut self) -> &mut DB::Connection {
        match self {
            Self::Own(tx) => tx,
            Self::Member(member) => member.connection_mut(),
            Self::Part(part) => &mut part.whole.tx,
        }
    }
}

impl<DB: Database> Held<DB> {
    /// Note whether what follows is to be undone, should it end.
    fn set_open(&mut self, open: bool) {
        if let Self::Part(part) = self {
            part.open = open;
        }
    }

    /// Whether something that was given up is still to be undone.
    fn is_to_undo(&self) -> bool {
        if let Self::Part(part) = self { part.whole.undo } else { false }
    }

    fn set_undone(&mut self) {
        if let Self::Part(part) = self {
            part.whole.undo = false;
        }
    }
}

impl Tx {
    pub(super) const fn sqlite(tx: Transaction<'static, Sqlite>) -> Self {
        Self::Sqlite(Held::Own(tx))
    }

    pub(super) const fn member(member: Member<Sqlite>) -> Self {
        Self::Sqlite(Held::Member(member))
    }

    pub(super) const fn postgres(tx: Transaction<'static, Postgres>) -> Self {
        Self::Postgres(Held::Own(tx))
    }

    /// Make everything since `begin` durable; in a call, once the call itself is.
    ///
    /// # Errors
    /// `Database` when the engine could not; then nothing was stored.
    pub async fn commit(mut self) -> Result<(), ProgramError> {
        match self {
            Self::Sqlite(Held::Own(tx)) => tx.commit().await?,
            Self::Postgres(Held::Own(tx)) => tx.commit().await?,
            Self::Sqlite(Held::Member(member)) => member.commit().await?,
            // The engine keeps the mark until the call ends: what came after it is undone no more.
            Self::Sqlite(Held::Part(_)) | Self::Postgres(Held::Part(_) | Held::Member(_)) => self.set_open(false),
        }
        Ok(())
    }

    /// Leave nothing behind; once this is over, whatever was seen here can be seen everywhere, or is gone.
    pub(super) async fn give_up(self) {
        if let Self::Sqlite(Held::Member(member)) = self {
            member.give_up().await;
        }
    }

    fn set_open(&mut self, open: bool) {
        match self {
            Self::Sqlite(held) => held.set_open(open),
            Self::Postgres(held) => held.set_open(open),
        }
    }

    /// Undo the part before this one, if it was given up.
    async fn undo_given_up(&mut self) -> Result<(), ProgramError> {
        let tx = self;
        let given_up = match tx {
            Self::Sqlite(held) => held.is_to_undo(),
            Self::Postgres(held) => held.is_to_undo(),
        };
        if given_up {
            on!(tx.execute(sqlx::query("ROLLBACK TO SAVEPOINT part")))?;
            on!(tx.execute(sqlx::query("RELEASE SAVEPOINT part")))?;
            // Not before: should the engine fail here, nothing more is done in this call.
            match tx {
                Self::Sqlite(held) => held.set_undone(),
                Self::Postgres(held) => held.set_undone(),
            }
        }
        Ok(())
    }

    async fn begin_part(&mut self) -> Result<(), ProgramError> {
        let tx = self;
        on!(tx.execute(sqlx::query("SAVEPOINT part")))?;
        tx.set_open(true);
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

/// The transaction around everything a call does, once it has begun.
#[derive(Debug, Default)]
pub(super) struct Around(Arc<Mutex<Option<Begun>>>);

#[derive(Debug)]
enum Begun {
    Sqlite(Whole<Sqlite>),
    Postgres(Whole<Postgres>),
}

impl Begun {
    const fn sqlite(it: &mut Option<Self>) -> Option<&mut Whole<Sqlite>> {
        if let Some(Self::Sqlite(whole)) = it { Some(whole) } else { None }
    }

    const fn postgres(it: &mut Option<Self>) -> Option<&mut Whole<Postgres>> {
        if let Some(Self::Postgres(whole)) = it { Some(whole) } else { None }
    }
}

/// Hold what has begun.
fn hold(begun: OwnedMutexGuard<Option<Begun>>) -> Option<Tx> {
    let begun = match OwnedMutexGuard::try_map(begun, Begun::sqlite) {
        Ok(whole) => return Some(Tx::Sqlite(Held::Part(Part { whole, open: false }))),
        Err(other) => other,
    };
    let whole = OwnedMutexGuard::try_map(begun, Begun::postgres).ok()?;
    Some(Tx::Postgres(Held::Part(Part { whole, open: false })))
}

impl Around {
    /// Begin a part; `None` as long as there is nothing to be a part of.
    pub(super) async fn part(&self) -> Result<Option<Tx>, ProgramError> {
        let Some(mut tx) = hold(self.0.clone().lock_owned().await) else { return Ok(None) };
        tx.undo_given_up().await?;
        tx.begin_part().await?;
        Ok(Some(tx))
    }

    /// Look at what was done so far; `None` when nothing has begun, or a part is under way.
    pub(super) async fn look(&self) -> Result<Option<Tx>, ProgramError> {
        let Some(mut tx) = self.0.clone().try_lock_owned().ok().and_then(hold) else { return Ok(None) };
        tx.undo_given_up().await?;
        Ok(Some(tx))
    }

    /// The call's transaction has begun.
    pub(super) async fn open(&self, whole: Tx) {
        *self.0.lock().await = Some(match whole {
            Tx::Sqlite(tx) => Begun::Sqlite(Whole { tx, undo: false }),
            Tx::Postgres(tx) => Begun::Postgres(Whole { tx, undo: false }),
        });
    }

    /// Whether it has begun.
    pub(super) async fn has_begun(&self) -> bool {
        self.0.lock().await.is_some()
    }

    /// Take the whole back, to end it; `None` if it never began.
    pub(super) async fn close(&self) -> Result<Option<Tx>, ProgramError> {
        drop(self.look().await?);
        Ok(self.0.lock().await.take().map(|begun| match begun {
            Begun::Sqlite(whole) => Tx::Sqlite(whole.tx),
            Begun::Postgres(whole) => Tx::Postgres(whole.tx),
        }))
    }
}
