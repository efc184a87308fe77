//! A partner's customers of one status, as the list tags them: `domain::customer::CustomerStatus::of` said again in SQL.
//!
//! Statements of their own, so that the list without this filter is planned as if there were none. A status that tells of
//! a transfer is found from the partner's transfers, of which there are fewer than customers; the others are met in the
//! order of the list. What a row shows is looked up for the rows of the page only.

use super::customer_search::LONGEST;
use super::customers::{ExportRow, ListRow, Page, columns, export_columns, filters};
use super::{Database, comparable, containing, read};
use crate::ProgramError;
use domain::customer::CustomerStatus;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;

/// Customers whose newest transfer with the partner stands so. Each has one newest transfer, and is found once.
macro_rules! of_transfer {
    () => {
        "transfers t CROSS JOIN customer_relations r CROSS JOIN customers c
         WHERE (t.source_id = $1 OR t.target_id = $1)
           AND CASE t.status WHEN 'active' THEN 'waiting' WHEN 'in_progress' THEN 'waiting'
                             WHEN 'complete' THEN 'transfer_complete'
                             WHEN 'partially_complete' THEN 'transfer_partial'
                             WHEN 'rejected' THEN 'transfer_rejected'
                             WHEN 'failed' THEN 'transfer_failed'
                             WHEN 'expired' THEN 'transfer_expired' END = $9
           AND NOT EXISTS (SELECT 1 FROM transfers n
                           WHERE n.customer_id = t.customer_id AND (n.source_id = $1 OR n.target_id = $1)
                             AND (n.created_at, n.id) > (t.created_at, t.id))
           AND r.partner_id = $1 AND r.customer_id = t.customer_id"
    };
}

/// Customers without a transfer that counts. Conditions that are neither of a column nor comparisons, PostgreSQL takes
/// for true every other time, and goes on in the order of the list; it would take `… = $9` for almost never true.
macro_rules! without_transfer {
    () => {
        "customer_relations r CROSS JOIN customers c
         WHERE r.partner_id = $1
           AND NOT coalesce((SELECT t.status <> 'withdrawn' FROM transfers t
                             WHERE t.customer_id = r.customer_id AND (t.source_id = $1 OR t.target_id = $1)
                             ORDER BY t.created_at DESC, t.id DESC LIMIT 1), FALSE)
           AND CASE WHEN r.kind <> 'direct' THEN $9 = 'up_to_date'
                    WHEN NOT EXISTS (SELECT 1 FROM customer_pairings g
                                     WHERE g.customer_id = r.customer_id AND (g.reseller_id = $1 OR g.provider_id = $1))
                    THEN $9 = 'no_provider'
                    WHEN EXISTS (SELECT 1 FROM customer_agreements a
                                 WHERE a.customer_id = r.customer_id
                                   AND (a.method = 'direct'
                                        OR EXISTS (SELECT 1 FROM customer_pairings g
                                                   WHERE g.customer_id = r.customer_id AND g.reseller_id = $1
                                                     AND g.provider_id = a.partner_id)))
                    THEN $9 = 'ready'
                    ELSE $9 = 'no_agreement' END"
    };
}

/// `$8` is the pattern of a search, `$9` the status. A bare parameter as a pattern makes SQLite plan the statement anew
/// each time it is bound; and CROSS JOIN keeps it from turning the tables round.
macro_rules! page_of {
    ($shown:ident, $found:ident, $beyond:literal, $direction:literal) => {
        concat!(
            $shown!(),
            "FROM (SELECT r.customer_id, r.name_key FROM ",
            $found!(),
            " AND c.id = r.customer_id AND (r.name_key, r.customer_id) ",
            $beyond,
            " ($2, $3) AND (CAST($8 AS TEXT) IS NULL OR c.search_text LIKE CAST($8 AS TEXT) ESCAPE '\\')",
            filters!(),
            "ORDER BY r.name_key ",
            $direction,
            ", r.customer_id ",
            $direction,
            " LIMIT CAST($7 AS BIGINT)) k CROSS JOIN customer_relations r CROSS JOIN customers c
             WHERE r.partner_id = $1 AND r.customer_id = k.customer_id AND c.id = k.customer_id
             ORDER BY k.name_key ",
            $direction,
            ", k.customer_id ",
            $direction
        )
    };
}

const TRANSFER_FORWARDS: &str = page_of!(columns, of_transfer, ">", "ASC");
const TRANSFER_BACKWARDS: &str = page_of!(columns, of_transfer, "<", "DESC");
const OTHER_FORWARDS: &str = page_of!(columns, without_transfer, ">", "ASC");
const OTHER_BACKWARDS: &str = page_of!(columns, without_transfer, "<", "DESC");
const EXPORT_TRANSFER: &str = page_of!(export_columns, of_transfer, ">", "ASC");
const EXPORT_OTHER: &str = page_of!(export_columns, without_transfer, ">", "ASC");

pub(super) async fn page(
    database: &Database,
    page: Page<'_>,
    status: CustomerStatus,
    text: Option<&str>,
) -> Result<Vec<ListRow>, ProgramError> {
    let statement = match (status.is_of_transfer(), page.backwards) {
        (true, false) => TRANSFER_FORWARDS,
        (true, true) => TRANSFER_BACKWARDS,
        (false, false) => OTHER_FORWARDS,
        (false, true) => OTHER_BACKWARDS,
    };
    rows(database, statement, page, status, text).await
}

pub(super) async fn export(
    database: &Database,
    page: Page<'_>,
    status: CustomerStatus,
    text: Option<&str>,
) -> Result<Vec<ExportRow>, ProgramError> {
    let statement = if status.is_of_transfer() { EXPORT_TRANSFER } else { EXPORT_OTHER };
    rows(database, statement, page, status, text).await
}

async fn rows<R>(
    database: &Database,
    statement: &'static str,
    page: Page<'_>,
    status: CustomerStatus,
    text: Option<&str>,
) -> Result<Vec<R>, ProgramError>
where
    R: for<'r> sqlx::FromRow<'r, SqliteRow> + for<'r> sqlx::FromRow<'r, PgRow> + Send + Unpin,
{
    let text = text.map(|text| comparable(text).to_lowercase());
    if text.as_ref().is_some_and(|text| text.chars().count() > LONGEST) {
        return Ok(Vec::new());
    }
    let pattern = text.as_deref().map(containing);
    Ok(read!(
        database,
        fetch_all(
            sqlx::query_as(statement)
                .bind(page.partner.as_str())
                .bind(page.cursor.0)
                .bind(page.cursor.1)
                .bind(page.kind)
                .bind(page.shared_with)
                .bind(page.attention)
                .bind(page.limit)
                .bind(pattern.as_deref())
                .bind(status.code())
        )
    )?)
}
