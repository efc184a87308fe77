//! Meeting the customers that match in the order of their names, so that a page is done when it is full.
//!
//! Those that have a place come from the index whose row numbers are places, those that wait for one from a walk over
//! those that wait. Both are one statement, which sees one moment; and its answer is one row, for each row by itself would
//! wake the caller on another core, which takes longer than finding it. The index knows runs of characters only, so every
//! row it tells of is looked at once more.

use super::grams;
use crate::ProgramError;
use crate::store::customers::{ListRow, Page, columns, filters};
use crate::store::hex::unhex_all;
use crate::store::{containing, unreadable};
use serde::Deserialize;
use sqlx::SqlitePool;

/// `$9` are the words of the text. There need be nobody at the cursor any more: the first place beyond it counts. Where
/// there is none, the place is `nowhere`: the index takes no limit for none, and would go through everybody's lists.
macro_rules! in_order {
    ($beyond:literal, $from:literal, $nowhere:literal, $within:literal, $direction:literal) => {
        concat!(
            "SELECT json_group_array(json_array(id, name, domain, kind, lower(hex(name_key)), shared_with, subscriptions,
                                                transfer, agreement))
             FROM (SELECT * FROM (",
            columns!(),
            "FROM customer_search_grams f CROSS JOIN customer_search_places p ON p.place = f.rowid
             CROSS JOIN customer_relations r ON r.partner_id = $1 AND r.customer_id = p.customer_id
             CROSS JOIN customers c ON c.id = p.customer_id
             WHERE customer_search_grams MATCH $9
               AND f.rowid ",
            $from,
            " coalesce((SELECT q.place FROM customer_search_lists l CROSS JOIN customer_search_places q ON q.list = l.list
               WHERE l.partner_id = $1 AND (q.name_key, q.customer_id) ",
            $beyond,
            " ($2, $3) ORDER BY q.name_key ",
            $direction,
            ", q.customer_id ",
            $direction,
            " LIMIT 1), ",
            $nowhere,
            ") AND f.rowid ",
            $within,
            " FROM customer_search_lists WHERE partner_id = $1)
               AND c.search_text LIKE CAST($8 AS TEXT) ESCAPE '\\'",
            filters!(),
            "ORDER BY f.rowid ",
            $direction,
            " LIMIT CAST($7 AS BIGINT))
             UNION ALL
             SELECT * FROM (",
            columns!(),
            "FROM customer_search_waiting w
             CROSS JOIN customer_relations r ON r.partner_id = $1 AND r.customer_id = w.customer_id
             CROSS JOIN customers c ON c.id = w.customer_id
             WHERE w.partner_id = $1 AND (w.name_key, w.customer_id) ",
            $beyond,
            " ($2, $3) AND c.search_text LIKE CAST($8 AS TEXT) ESCAPE '\\'",
            filters!(),
            "ORDER BY w.name_key ",
            $direction,
            ", w.customer_id ",
            $direction,
            " LIMIT CAST($7 AS BIGINT)) ORDER BY name_key ",
            $direction,
            ", id ",
            $direction,
            " LIMIT CAST($7 AS BIGINT))"
        )
    };
}

const FORWARDS: &str = in_order!(">", ">=", "9223372036854775807", "< (SELECT (list + 1) << 40", "ASC");
const BACKWARDS: &str = in_order!("<", "<=", "-1", ">= (SELECT list << 40", "DESC");

pub(super) async fn page(readers: &SqlitePool, page: Page<'_>, text: &str) -> Result<Vec<ListRow>, ProgramError> {
    let found: String = sqlx::query_scalar(if page.backwards { BACKWARDS } else { FORWARDS })
        .bind(page.partner.as_str())
        .bind(page.cursor.0)
        .bind(page.cursor.1)
        .bind(page.kind)
        .bind(page.shared_with)
        .bind(page.attention)
        .bind(page.limit)
        .bind(containing(text))
        .bind(grams::of_query(text))
        .fetch_one(readers)
        .await?;
    let rows: Vec<Found> = serde_json::from_str(&found).map_err(|_| unreadable("page of customers", &found))?;
    rows.into_iter().map(Found::row).collect()
}

/// A row, as it comes out of the statement.
#[derive(Deserialize)]
struct Found(String, String, String, String, String, Option<String>, i64, Option<String>, u8);

impl Found {
    fn row(self) -> Result<ListRow, ProgramError> {
        let Self(id, name, domain, kind, key, shared_with, subscriptions, transfer, agreement) = self;
        let name_key = unhex_all(key.as_bytes()).ok_or_else(|| unreadable("key of a name", &key))?;
        Ok(ListRow {
            id,
            name,
            domain,
            kind,
            name_key,
            shared_with,
            subscriptions,
            transfer,
            agreement: agreement != 0,
        })
    }
}
