//! Group commit on SQLite: calls that come at the same time share one transaction, and its one sync of the disk.
//!
//! Members work one after the other, each behind a savepoint of its own (opened when the one before is released, which
//! saves a way to the engine and back), and none is told that it is stored before all are. The first to come opens the
//! transaction and queues for the turn that ends it, behind all who wait by then.

use crate::{ProgramError, error};
use sqlx::{Database, Sqlite, SqlitePool, Transaction};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Mutex, OwnedMappedMutexGuard, OwnedMutexGuard, oneshot};
use tokio::time::timeout;

const OPEN: &str = "SAVEPOINT member";
const NEXT: &str = "RELEASE SAVEPOINT member; SAVEPOINT member";
const UNDO: &str = "ROLLBACK TO SAVEPOINT member";

/// So long a call waits for its turn: as long as whoever wants the writer to itself.
const PATIENCE: Duration = Duration::from_secs(30);

/// Where calls meet that write to one database.
#[derive(Debug, Clone)]
pub struct Groups {
    writer: SqlitePool,
    turn: Arc<Mutex<Option<Group<Sqlite>>>>,
}

#[derive(Debug)]
struct Group<DB: Database> {
    tx: Transaction<'static, DB>,
    /// Whether a member works, or has given up: what it did is undone before the next one's turn.
    undo: bool,
    /// Told when everything is stored; dropped when nothing is.
    waiting: Vec<oneshot::Sender<()>>,
}

/// The turn of one call; dropped without [`Member::commit`] it leaves nothing behind.
#[derive(Debug)]
pub struct Member<DB: Database>(OwnedMappedMutexGuard<Option<Group<DB>>, Group<DB>>);

impl Groups {
    pub(super) fn new(writer: SqlitePool) -> Self {
        Self { writer, turn: Arc::default() }
    }

    /// Wait for a turn, in the group that there is or a new one. It is begun in a task of its own, and so to the end even
    /// when the caller is given up: what the last member left is undone whole, and never half.
    pub(super) async fn join(&self) -> Result<Member<Sqlite>, ProgramError> {
        let joined = async {
            let turn = self.turn.clone().lock_owned().await;
            let begun = tokio::spawn(self.clone().begin(turn));
            begun.await.map_err(|_| sqlx::Error::WorkerCrashed)?
        };
        // All who wait are given up after the same time, and not one after the other.
        timeout(PATIENCE, joined).await.map_err(|_| sqlx::Error::PoolTimedOut)?
    }

    async fn begin(self, mut turn: OwnedMutexGuard<Option<Group<Sqlite>>>) -> Result<Member<Sqlite>, ProgramError> {
        if let Some(group) = &mut *turn
            && let Err(error) = group.undo_given_up().await
        {
            tell_lost(&error);
            *turn = None;
        }
        if turn.is_none() {
            let mut tx = self.writer.begin_with("BEGIN IMMEDIATE").await?;
            sqlx::query(OPEN).execute(&mut *tx).await?;
            *turn = Some(Group { tx, undo: false, waiting: Vec::new() });
            tokio::spawn(end(self.turn.clone()));
        }
        let mut group = OwnedMutexGuard::try_map(turn, Option::as_mut).map_err(|_| ProgramError::Overtaken)?;
        group.undo = true;
        Ok(Member(group))
    }
}

impl Group<Sqlite> {
    /// Undo what the last member did, if it gave up. Fails when the engine has ended the transaction itself, as it does
    /// for want of room: then nothing of the group is stored.
    async fn undo_given_up(&mut self) -> Result<(), sqlx::Error> {
        if !std::mem::take(&mut self.undo) {
            return Ok(());
        }
        let Err(error) = sqlx::query(UNDO).execute(&mut *self.tx).await else { return Ok(()) };
        // A member that was cut off may have released its savepoint already, and not opened the next. Only when there is
        // no transaction any more can one begin.
        if sqlx::query("BEGIN").execute(&mut *self.tx).await.is_ok() {
            return Err(error);
        }
        sqlx::query(OPEN).execute(&mut *self.tx).await?;
        Ok(())
    }

    async fn end(mut self) -> Result<(), sqlx::Error> {
        self.undo_given_up().await?;
        self.tx.commit().await?;
        for waiting in self.waiting {
            // Whoever does not wait any more needs no word.
            let _ = waiting.send(());
        }
        Ok(())
    }
}

/// End the group, when all who waited have had their turn.
async fn end(turn: Arc<Mutex<Option<Group<Sqlite>>>>) {
    let mut turn = turn.lock().await;
    if let Some(group) = turn.take()
        && let Err(error) = group.end().await
    {
        tell_lost(&error);
    }
}

fn tell_lost(error: &sqlx::Error) {
    tracing::error!(error = error::with_causes(error), "calls that were to be stored together are not");
}

impl Member<Sqlite> {
    /// Hand the turn on, and wait until everything is stored.
    ///
    /// # Errors
    /// `Database` when nothing of the group is.
    pub(super) async fn commit(mut self) -> Result<(), ProgramError> {
        sqlx::raw_sql(NEXT).execute(&mut *self.0.tx).await?;
        self.0.undo = false;
        let stored = self.leave().await;
        stored.map_err(|_| std::io::Error::other("what was to be stored together is not")).map_err(sqlx::Error::Io)?;
        Ok(())
    }

    /// Leave nothing behind, and wait until what others did, and this one saw, is stored or undone.
    pub(super) async fn give_up(self) {
        // Either way there is nothing left to see that could go away.
        let _ = self.leave().await;
    }

    async fn leave(mut self) -> Result<(), oneshot::error::RecvError> {
        let (stored, waiting) = oneshot::channel();
        self.0.waiting.push(stored);
        drop(self);
        waiting.await
    }
}

impl<DB: Database> Member<DB> {
    pub(super) fn connection(&self) -> &DB::Connection {
        &self.0.tx
    }

    pub(super) fn connection_mut(&mut self) -> &mut DB::Connection {
        &mut self.0.tx
    }
}
