//! Searching a partner's customers by any part of name, domain or id. The one list whose SQL differs per engine.
//!
//! PostgreSQL chooses by itself between its trigram index and the order of the list. SQLite has an index in the order
//! of names (decision 0014); where that is slow, a rare text is found through the trigram index and then put in order.

mod grams;
mod in_order;
mod places;
pub mod placing;

use super::customers::{ListRow, Page, columns, filters};
use super::{Connections, Database, SHORTEST_INDEXED, comparable, containing, phrase, read};
use crate::ProgramError;
use sqlx::SqlitePool;

/// From so many matches on, meeting them in order is quicker than sorting them.
const COMMON: i64 = 500;
/// From so many on, looking at each of those that wait takes longer than finding out how many matches there are.
const MANY_WAIT: i64 = 200;
/// No customer's name, domain and id together are longer; and SQLite refuses patterns of 50,000 bytes.
pub(super) const LONGEST: usize = 1_000;

// $3 is whether to look although few wait.
const MATCHES: &str = "
    SELECT CASE WHEN $3 OR $5 = (SELECT count(*) FROM (SELECT 1 FROM customer_search_waiting WHERE partner_id = $4
                                                       LIMIT CAST($5 AS BIGINT)) AS waiting)
                THEN (SELECT count(*) FROM (SELECT 1 FROM customer_search WHERE customer_search MATCH $1
                                            LIMIT CAST($2 AS BIGINT)) AS found)
                ELSE $2 END";

const INDEXED_FORWARDS: &str = concat!(
    columns!(),
    "FROM customer_search f CROSS JOIN customers c ON c.id = f.customer_id
     CROSS JOIN customer_relations r ON r.customer_id = c.id
     WHERE customer_search MATCH $8 AND r.partner_id = $1 AND (r.name_key, r.customer_id) > ($2, $3)",
    filters!(),
    "ORDER BY r.name_key, r.customer_id LIMIT CAST($7 AS BIGINT)"
);
const INDEXED_BACKWARDS: &str = concat!(
    columns!(),
    "FROM customer_search f CROSS JOIN customers c ON c.id = f.customer_id
     CROSS JOIN customer_relations r ON r.customer_id = c.id
     WHERE customer_search MATCH $8 AND r.partner_id = $1 AND (r.name_key, r.customer_id) < ($2, $3)",
    filters!(),
    "ORDER BY r.name_key DESC, r.customer_id DESC LIMIT CAST($7 AS BIGINT)"
);

// A bare parameter as a pattern makes SQLite plan the statement anew each time it is bound.
const WALK_FORWARDS: &str = concat!(
    columns!(),
    "FROM customer_relations r JOIN customers c ON c.id = r.customer_id
     WHERE r.partner_id = $1 AND (r.name_key, r.customer_id) > ($2, $3)
       AND c.search_text LIKE CAST($8 AS TEXT) ESCAPE '\\'",
    filters!(),
    "ORDER BY r.name_key, r.customer_id LIMIT CAST($7 AS BIGINT)"
);
const WALK_BACKWARDS: &str = concat!(
    columns!(),
    "FROM customer_relations r JOIN customers c ON c.id = r.customer_id
     WHERE r.partner_id = $1 AND (r.name_key, r.customer_id) < ($2, $3)
       AND c.search_text LIKE CAST($8 AS TEXT) ESCAPE '\\'",
    filters!(),
    "ORDER BY r.name_key DESC, r.customer_id DESC LIMIT CAST($7 AS BIGINT)"
);

pub(super) async fn page(database: &Database, page: Page<'_>, text: &str) -> Result<Vec<ListRow>, ProgramError> {
    let text = comparable(text).to_lowercase();
    if text.chars().count() > LONGEST {
        return Ok(Vec::new());
    }
    if let Connections::Sqlite { readers, .. } = database.connections()
        && !text.is_empty()
        && !is_rare(readers, page, &text).await?
    {
        return in_order::page(readers, page, &text).await;
    }
    let (statement, pattern) = match database.connections() {
        Connections::Sqlite { .. } if !text.is_empty() => {
            (if page.backwards { INDEXED_BACKWARDS } else { INDEXED_FORWARDS }, phrase(&text))
        }
        _ => (if page.backwards { WALK_BACKWARDS } else { WALK_FORWARDS }, containing(&text)),
    };
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
                .bind(&pattern)
        )
    )?)
}

/// Whether the matches had better be sorted. Mostly the index in order finds few as quickly as many, but not when many
/// wait for a place, nor for a text that its runs do not tell from others, such as `7777`.
async fn is_rare(readers: &SqlitePool, page: Page<'_>, text: &str) -> Result<bool, ProgramError> {
    if text.chars().count() < SHORTEST_INDEXED {
        return Ok(false);
    }
    let found: i64 = sqlx::query_scalar(MATCHES)
        .bind(phrase(text))
        .bind(COMMON)
        .bind(grams::repeats(text))
        .bind(page.partner.as_str())
        .bind(MANY_WAIT)
        .fetch_one(readers)
        .await?;
    Ok(found < COMMON)
}
