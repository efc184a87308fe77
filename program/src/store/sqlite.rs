//! What only SQLite needs: pragmas that are read back, triggers, the trigram search index.

use super::Connections;
use super::group::Groups;
use super::stamps::Stamps;
use crate::ProgramError;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, SqlitePool};
use std::future::ready;
use std::str::FromStr;
use std::time::Duration;

const READERS: u32 = 4;
/// In KiB. A page of a list reads a thousand pages of the file, and the next list others: SQLite's 2 MB do not hold both.
const READERS_CACHE: &str = "-16384";
/// SQLite's thread reads on while its rows are taken: it need not wait within a page of any list.
const ROWS_AHEAD: usize = 256;
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

pub(super) async fn open(url: &str) -> Result<(Connections, Stamps), ProgramError> {
    let options = SqliteConnectOptions::from_str(url)?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY_TIMEOUT)
        .statement_cache_capacity(256)
        .row_buffer_size(ROWS_AHEAD)
        .disable_statement_logging();
    // A connection to a file does not go away, and asking it each time costs as much as a small query.
    let pool = SqlitePoolOptions::new().test_before_acquire(false);
    // SQLite itself ends a transaction for which the disk has no room. sqlx then counts on it for ever: such a
    // connection is given up for a new one.
    let pool = pool.before_acquire(|connection, _| Box::pin(ready(Ok(!connection.is_in_transaction()))));
    let writer = pool.clone().max_connections(1).connect_with(options.clone()).await?;
    check_settings(&writer).await?;
    let read_only = options.pragma("query_only", "ON").pragma("cache_size", READERS_CACHE);
    let stamps = Stamps::on_sqlite(&read_only).await?;
    let readers = pool.max_connections(READERS).min_connections(1).connect_with(read_only).await?;
    Ok((Connections::Sqlite { groups: Groups::new(writer.clone()), writer, readers }, stamps))
}

/// A setting that did not take (a network file system without WAL, say) refuses to run.
async fn check_settings(pool: &SqlitePool) -> Result<(), ProgramError> {
    let journal: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(pool).await?;
    let synchronous: i64 = sqlx::query_scalar("PRAGMA synchronous").fetch_one(pool).await?;
    let foreign_keys: i64 = sqlx::query_scalar("PRAGMA foreign_keys").fetch_one(pool).await?;
    match (journal.as_str(), synchronous, foreign_keys) {
        ("wal", 2, 1) => Ok(()),
        settings => Err(ProgramError::Setup(format!(
            "SQLite did not take its settings (journal_mode, synchronous, foreign_keys are {settings:?}, wanted wal, 2, 1); \
             keep the file on a local disk"
        ))),
    }
}

const PREPARE: [&str; 36] = [
    "CREATE TRIGGER IF NOT EXISTS events_are_not_changed BEFORE UPDATE ON events
     BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END",
    "CREATE TRIGGER IF NOT EXISTS events_are_not_removed BEFORE DELETE ON events
     BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END",
    // INSERT OR REPLACE removes rows without asking the trigger above.
    "CREATE TRIGGER IF NOT EXISTS events_are_not_replaced BEFORE INSERT ON events
     WHEN EXISTS (SELECT 1 FROM events WHERE tenant_id = new.tenant_id AND seq = new.seq OR id = new.id)
     BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END",
    "CREATE TRIGGER IF NOT EXISTS event_seals_are_not_changed BEFORE UPDATE ON event_seals
     BEGIN SELECT RAISE(ABORT, 'the seals of the event log are append-only'); END",
    "CREATE TRIGGER IF NOT EXISTS event_seals_are_not_removed BEFORE DELETE ON event_seals
     BEGIN SELECT RAISE(ABORT, 'the seals of the event log are append-only'); END",
    "CREATE TRIGGER IF NOT EXISTS event_seals_are_not_replaced BEFORE INSERT ON event_seals
     WHEN EXISTS (SELECT 1 FROM event_seals WHERE number = new.number)
     BEGIN SELECT RAISE(ABORT, 'the seals of the event log are append-only'); END",
    // What was signed must stay what it was.
    "CREATE TRIGGER IF NOT EXISTS agreement_versions_are_not_changed BEFORE UPDATE ON agreement_versions
     BEGIN SELECT RAISE(ABORT, 'a published agreement is never changed'); END",
    "CREATE TRIGGER IF NOT EXISTS agreement_texts_are_not_changed BEFORE UPDATE ON agreement_texts
     BEGIN SELECT RAISE(ABORT, 'a published agreement is never changed'); END",
    "CREATE TRIGGER IF NOT EXISTS agreement_texts_are_not_removed BEFORE DELETE ON agreement_texts
     BEGIN SELECT RAISE(ABORT, 'a published agreement is never changed'); END",
    "CREATE TRIGGER IF NOT EXISTS agreement_texts_are_not_replaced BEFORE INSERT ON agreement_texts
     WHEN EXISTS (SELECT 1 FROM agreement_texts WHERE version = new.version AND language = new.language)
     BEGIN SELECT RAISE(ABORT, 'a published agreement is never changed'); END",
    "CREATE TRIGGER IF NOT EXISTS customer_agreement_versions_are_not_changed BEFORE UPDATE ON customer_agreement_versions
     BEGIN SELECT RAISE(ABORT, 'a published agreement is never changed'); END",
    "CREATE TRIGGER IF NOT EXISTS customer_agreement_versions_are_not_removed BEFORE DELETE ON customer_agreement_versions
     BEGIN SELECT RAISE(ABORT, 'a published agreement is never changed'); END",
    "CREATE TRIGGER IF NOT EXISTS customer_agreement_versions_are_not_replaced BEFORE INSERT ON customer_agreement_versions
     WHEN EXISTS (SELECT 1 FROM customer_agreement_versions
                  WHERE number = new.number OR template_id = new.template_id OR seq = new.seq)
     BEGIN SELECT RAISE(ABORT, 'a published agreement is never changed'); END",
    "CREATE TRIGGER IF NOT EXISTS customer_agreement_texts_are_not_changed BEFORE UPDATE ON customer_agreement_texts
     BEGIN SELECT RAISE(ABORT, 'a published agreement is never changed'); END",
    "CREATE TRIGGER IF NOT EXISTS customer_agreement_texts_are_not_removed BEFORE DELETE ON customer_agreement_texts
     BEGIN SELECT RAISE(ABORT, 'a published agreement is never changed'); END",
    "CREATE TRIGGER IF NOT EXISTS customer_agreement_texts_are_not_replaced BEFORE INSERT ON customer_agreement_texts
     WHEN EXISTS (SELECT 1 FROM customer_agreement_texts WHERE version = new.version AND language = new.language)
     BEGIN SELECT RAISE(ABORT, 'a published agreement is never changed'); END",
    "CREATE VIRTUAL TABLE IF NOT EXISTS customer_search USING fts5
     (customer_id UNINDEXED, search_text, tokenize = 'trigram')",
    "CREATE TRIGGER IF NOT EXISTS customers_are_searchable AFTER INSERT ON customers
     BEGIN INSERT INTO customer_search (customer_id, search_text) VALUES (new.id, new.search_text); END",
    // The text holds the id, so that the index itself finds the row to replace.
    "CREATE TRIGGER IF NOT EXISTS renamed_customers_are_searchable AFTER UPDATE OF search_text ON customers
     BEGIN
       DELETE FROM customer_search WHERE customer_search MATCH '\"' || old.id || '\"' AND customer_id = old.id;
       INSERT INTO customer_search (customer_id, search_text) VALUES (new.id, new.search_text);
     END",
    // Decision 0014: every relation in force has a place in its partner's list, or waits for one.
    "CREATE TABLE IF NOT EXISTS customer_search_lists (list INTEGER PRIMARY KEY, partner_id TEXT NOT NULL UNIQUE)",
    "CREATE TABLE IF NOT EXISTS customer_search_places
     (place INTEGER PRIMARY KEY, list INTEGER NOT NULL, name_key BLOB NOT NULL, customer_id TEXT NOT NULL,
      UNIQUE (list, name_key, customer_id))",
    "CREATE VIRTUAL TABLE IF NOT EXISTS customer_search_grams USING fts5
     (grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii')",
    "CREATE TABLE IF NOT EXISTS customer_search_waiting
     (partner_id TEXT NOT NULL, name_key BLOB NOT NULL, customer_id TEXT NOT NULL,
      PRIMARY KEY (partner_id, name_key, customer_id)) WITHOUT ROWID",
    // The entry goes with its place, so that nothing else is ever found there.
    "CREATE TRIGGER IF NOT EXISTS places_take_their_entry_along AFTER DELETE ON customer_search_places
     BEGIN DELETE FROM customer_search_grams WHERE rowid = old.place; END",
    "CREATE TRIGGER IF NOT EXISTS relations_wait_for_a_place AFTER INSERT ON customer_relations WHEN new.ended_at IS NULL
     BEGIN
       INSERT OR IGNORE INTO customer_search_waiting (partner_id, name_key, customer_id)
       VALUES (new.partner_id, new.name_key, new.customer_id);
     END",
    "CREATE TRIGGER IF NOT EXISTS changed_relations_wait_for_a_place AFTER UPDATE OF name_key, ended_at ON customer_relations
     WHEN old.name_key <> new.name_key OR (old.ended_at IS NULL) <> (new.ended_at IS NULL)
     BEGIN
       DELETE FROM customer_search_waiting
       WHERE partner_id = old.partner_id AND name_key = old.name_key AND customer_id = old.customer_id;
       DELETE FROM customer_search_places
       WHERE list = (SELECT list FROM customer_search_lists WHERE partner_id = old.partner_id)
         AND name_key = old.name_key AND customer_id = old.customer_id;
       INSERT OR IGNORE INTO customer_search_waiting (partner_id, name_key, customer_id)
       SELECT new.partner_id, new.name_key, new.customer_id WHERE new.ended_at IS NULL;
     END",
    "CREATE TRIGGER IF NOT EXISTS removed_relations_leave_their_place AFTER DELETE ON customer_relations
     BEGIN
       DELETE FROM customer_search_waiting
       WHERE partner_id = old.partner_id AND name_key = old.name_key AND customer_id = old.customer_id;
       DELETE FROM customer_search_places
       WHERE list = (SELECT list FROM customer_search_lists WHERE partner_id = old.partner_id)
         AND name_key = old.name_key AND customer_id = old.customer_id;
     END",
    "CREATE TRIGGER IF NOT EXISTS renamed_customers_wait_for_a_place AFTER UPDATE OF search_text ON customers
     WHEN old.search_text <> new.search_text
     BEGIN
       INSERT OR IGNORE INTO customer_search_waiting (partner_id, name_key, customer_id)
       SELECT partner_id, name_key, customer_id FROM customer_relations WHERE customer_id = new.id AND ended_at IS NULL;
       DELETE FROM customer_search_places WHERE place IN
         (SELECT p.place FROM customer_relations r CROSS JOIN customer_search_lists l ON l.partner_id = r.partner_id
          CROSS JOIN customer_search_places p
            ON p.list = l.list AND p.name_key = r.name_key AND p.customer_id = r.customer_id
          WHERE r.customer_id = new.id);
     END",
    // Those who were there before there were places.
    "INSERT INTO customer_search_waiting (partner_id, name_key, customer_id)
     SELECT partner_id, name_key, customer_id FROM customer_relations
     WHERE ended_at IS NULL AND NOT EXISTS (SELECT 1 FROM customer_search_places)
       AND NOT EXISTS (SELECT 1 FROM customer_search_waiting)
     ORDER BY partner_id, name_key, customer_id",
    "CREATE VIRTUAL TABLE IF NOT EXISTS partner_search USING fts5
     (tenant_id UNINDEXED, search_text, tokenize = 'trigram')",
    "CREATE TRIGGER IF NOT EXISTS partners_are_searchable AFTER INSERT ON partner_tenants
     BEGIN
       INSERT INTO partner_search (tenant_id, search_text)
       VALUES (new.id, new.name || ' ' || new.domain || ' ' || coalesce(new.mpn_id, '') || ' ' || new.id);
     END",
    "CREATE TRIGGER IF NOT EXISTS renamed_partners_are_searchable AFTER UPDATE OF name, domain, mpn_id ON partner_tenants
     BEGIN
       DELETE FROM partner_search WHERE partner_search MATCH '\"' || old.id || '\"' AND tenant_id = old.id;
       INSERT INTO partner_search (tenant_id, search_text)
       VALUES (new.id, new.name || ' ' || new.domain || ' ' || coalesce(new.mpn_id, '') || ' ' || new.id);
     END",
    // Those who were there before there was an index.
    "INSERT INTO partner_search (tenant_id, search_text)
     SELECT id, name || ' ' || domain || ' ' || coalesce(mpn_id, '') || ' ' || id FROM partner_tenants
     WHERE NOT EXISTS (SELECT 1 FROM partner_search)",
    "CREATE VIRTUAL TABLE IF NOT EXISTS mpn_search USING fts5 (mpn_id UNINDEXED, search_text, tokenize = 'trigram')",
    "CREATE TRIGGER IF NOT EXISTS mpn_ids_are_searchable AFTER INSERT ON mpn_ids
     BEGIN
       INSERT INTO mpn_search (mpn_id, search_text)
       VALUES (new.mpn_id, new.mpn_id || ' ' || new.membership_id || ' ' || new.name || ' ' || new.city);
     END",
    "CREATE TRIGGER IF NOT EXISTS changed_mpn_ids_are_searchable AFTER UPDATE OF name, city ON mpn_ids
     BEGIN
       DELETE FROM mpn_search WHERE mpn_search MATCH '\"' || old.mpn_id || '\"' AND mpn_id = old.mpn_id;
       INSERT INTO mpn_search (mpn_id, search_text)
       VALUES (new.mpn_id, new.mpn_id || ' ' || new.membership_id || ' ' || new.name || ' ' || new.city);
     END",
];

/// All of it or nothing: what another process stores meanwhile is either there to be indexed, or meets the triggers.
pub(super) async fn prepare(pool: &SqlitePool) -> Result<(), ProgramError> {
    let mut tx = pool.begin_with("BEGIN IMMEDIATE").await?;
    for statement in PREPARE {
        sqlx::query(statement).execute(&mut *tx).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// As much as SQLite maps at all: 2 GB less a page's worth.
const MAP_FILE: &str = "PRAGMA mmap_size = 2147418112";

/// Read the file through a mapping from now on: whoever reads all of it in no order saves half the time, which a call per
/// page takes.
pub(super) async fn map_file(connection: &mut sqlx::SqliteConnection) -> Result<(), ProgramError> {
    sqlx::query(MAP_FILE).execute(connection).await?;
    Ok(())
}
