//! Searching a partner's customers by any part of name, domain or id. The one list whose SQL differs per engine.
//!
//! A rare text is found through the trigram index and then put in order; a common one is met soon
//! enough by walking the list in its order. Which of the two it is, a bounded look into the index tells.

use super::customers::{ListRow, Page, columns, filters};
use super::{Connections, Database, comparable, containing, read};
use crate::ProgramError;

/// From so many matches on, walking the list in order is quicker than sorting the matches.
const COMMON: i64 = 2_000;
/// No customer's name, domain and id together are longer; and SQLite refuses patterns of 50,000 bytes.
const LONGEST: usize = 1_000;
/// The trigram index knows texts of three characters and more.
const SHORTEST_INDEXED: usize = 3;

const MATCHES: &str = "
    SELECT count(*) FROM (SELECT 1 FROM customer_search WHERE customer_search MATCH $1 LIMIT CAST($2 AS BIGINT)) AS found";

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

// PostgreSQL chooses by itself between its trigram index and the order of the list.
const WALK_FORWARDS: &str = concat!(
    columns!(),
    "FROM customer_relations r JOIN customers c ON c.id = r.customer_id
     WHERE r.partner_id = $1 AND (r.name_key, r.customer_id) > ($2, $3) AND c.search_text LIKE $8 ESCAPE '\\'",
    filters!(),
    "ORDER BY r.name_key, r.customer_id LIMIT CAST($7 AS BIGINT)"
);
const WALK_BACKWARDS: &str = concat!(
    columns!(),
    "FROM customer_relations r JOIN customers c ON c.id = r.customer_id
     WHERE r.partner_id = $1 AND (r.name_key, r.customer_id) < ($2, $3) AND c.search_text LIKE $8 ESCAPE '\\'",
    filters!(),
    "ORDER BY r.name_key DESC, r.customer_id DESC LIMIT CAST($7 AS BIGINT)"
);

pub(super) async fn page(database: &Database, page: Page<'_>, text: &str) -> Result<Vec<ListRow>, ProgramError> {
    let text = comparable(text).to_lowercase();
    if text.chars().count() > LONGEST {
        return Ok(Vec::new());
    }
    let (statement, pattern) = if is_rare(database, &text).await? {
        (if page.backwards { INDEXED_BACKWARDS } else { INDEXED_FORWARDS }, phrase(&text))
    } else {
        (if page.backwards { WALK_BACKWARDS } else { WALK_FORWARDS }, containing(&text))
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

async fn is_rare(database: &Database, text: &str) -> Result<bool, ProgramError> {
    let Connections::Sqlite { readers, .. } = database.connections() else { return Ok(false) };
    if text.chars().count() < SHORTEST_INDEXED {
        return Ok(false);
    }
    let found: i64 = sqlx::query_scalar(MATCHES).bind(phrase(text)).bind(COMMON).fetch_one(readers).await?;
    Ok(found < COMMON)
}

/// The text as one phrase of the full-text language, in which nothing in it has a meaning.
fn phrase(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}
