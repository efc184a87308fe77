//! What only PostgreSQL needs: timeouts, triggers, the trigram search index.

use super::stamps::Stamps;
use super::{Connections, Tx};
use crate::ProgramError;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{ConnectOptions, PgPool, Postgres, Transaction};
use std::str::FromStr;
use std::time::Duration;

const CONNECTIONS: u32 = 16;
const CALLS: u32 = 8;

pub(super) async fn open(url: &str) -> Result<(Connections, Stamps), ProgramError> {
    let options = PgConnectOptions::from_str(url)?.disable_statement_logging().options([
        ("synchronous_commit", "on"),
        ("statement_timeout", "30s"),
        ("lock_timeout", "5s"),
        ("idle_in_transaction_session_timeout", "15s"),
    ]);
    let pool = PgPoolOptions::new().acquire_timeout(Duration::from_secs(5));
    let calls = pool.clone().max_connections(CALLS).connect_lazy_with(options.clone());
    let pool = pool.max_connections(CONNECTIONS).connect_with(options).await?;
    let stamps = Stamps::on_postgres(pool.clone());
    Ok((Connections::Postgres { pool, calls }, stamps))
}

/// Begin a transaction in a task of its own, so that its beginning is waited for even when the caller is given up (a
/// visitor who goes away drops the request half-way). sqlx would give the connection back with the transaction open.
pub(super) async fn begin(
    pool: &PgPool,
    statement: &'static str,
) -> Result<Transaction<'static, Postgres>, ProgramError> {
    let pool = pool.clone();
    let begun = tokio::spawn(async move { pool.begin_with(statement).await });
    Ok(begun.await.map_err(|_| sqlx::Error::WorkerCrashed)??)
}

/// Keep rows as they are until the end of the transaction: who wants to change one of them waits for it. On SQLite,
/// which has one writer, everyone does anyway.
pub(super) async fn hold(tx: &mut Tx, rows: &'static str, of: &str) -> Result<(), ProgramError> {
    let Tx::Postgres(connection) = tx else { return Ok(()) };
    sqlx::query(rows).bind(of).execute(&mut **connection).await?;
    Ok(())
}

const PREPARE: [&str; 14] = [
    "CREATE OR REPLACE FUNCTION refuse_log_change() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION 'the event log is append-only'; END $$",
    "CREATE OR REPLACE TRIGGER events_are_append_only BEFORE UPDATE OR DELETE ON events
     FOR EACH ROW EXECUTE FUNCTION refuse_log_change()",
    "CREATE OR REPLACE TRIGGER events_are_not_truncated BEFORE TRUNCATE ON events
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_log_change()",
    "CREATE OR REPLACE TRIGGER event_seals_are_append_only BEFORE UPDATE OR DELETE ON event_seals
     FOR EACH ROW EXECUTE FUNCTION refuse_log_change()",
    "CREATE OR REPLACE TRIGGER event_seals_are_not_truncated BEFORE TRUNCATE ON event_seals
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_log_change()",
    // What was signed must stay what it was.
    "CREATE OR REPLACE FUNCTION refuse_agreement_change() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION 'a published agreement is never changed'; END $$",
    "CREATE OR REPLACE TRIGGER agreement_versions_are_not_changed BEFORE UPDATE OR DELETE ON agreement_versions
     FOR EACH ROW EXECUTE FUNCTION refuse_agreement_change()",
    "CREATE OR REPLACE TRIGGER agreement_texts_are_not_changed BEFORE UPDATE OR DELETE ON agreement_texts
     FOR EACH ROW EXECUTE FUNCTION refuse_agreement_change()",
    "CREATE OR REPLACE TRIGGER customer_agreement_versions_are_not_changed
     BEFORE UPDATE OR DELETE ON customer_agreement_versions FOR EACH ROW EXECUTE FUNCTION refuse_agreement_change()",
    "CREATE OR REPLACE TRIGGER customer_agreement_texts_are_not_changed
     BEFORE UPDATE OR DELETE ON customer_agreement_texts FOR EACH ROW EXECUTE FUNCTION refuse_agreement_change()",
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    "CREATE INDEX IF NOT EXISTS customer_search ON customers USING gin (search_text gin_trgm_ops)",
    "CREATE INDEX IF NOT EXISTS partner_search ON partner_tenants
     USING gin (lower(name || ' ' || domain || ' ' || coalesce(mpn_id, '')) gin_trgm_ops)",
    "CREATE INDEX IF NOT EXISTS mpn_search ON mpn_ids
     USING gin (lower(mpn_id || ' ' || membership_id || ' ' || name || ' ' || city) gin_trgm_ops)",
];

/// Two servers may start at once: an advisory lock lets one prepare and the other find it done.
pub(super) async fn prepare(pool: &PgPool) -> Result<(), ProgramError> {
    let mut tx = pool.begin().await?;
    sqlx::query("SELECT pg_advisory_xact_lock(7077)").execute(&mut *tx).await?;
    for statement in PREPARE {
        sqlx::query(statement).execute(&mut *tx).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Statements of this transaction end by themselves only.
pub(super) async fn take_time(connection: &mut sqlx::PgConnection) -> Result<(), ProgramError> {
    sqlx::query("SET LOCAL statement_timeout = 0").execute(connection).await?;
    Ok(())
}

const NOTIFY: &str = "SELECT pg_notify($1, $2)";

/// Tell every server on the database.
///
/// # Errors
/// `Database`.
pub(crate) async fn notify(pool: &PgPool, channel: &str, payload: &str) -> Result<(), ProgramError> {
    sqlx::query(NOTIFY).bind(channel).bind(payload).execute(pool).await?;
    Ok(())
}
