//! The directory as a list: by number, with its search by any part of number, name or city.

use super::membership::LocationRow;
use super::{SHORTEST_INDEXED, Tx, comparable, containing, in_either_case, on, phrase};
use crate::ProgramError;
use domain::mpn::Location;

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectoryRow {
    /// The MPN ID.
    pub location: Location,
    /// The company's name.
    pub company: String,
    /// The name of the tenant it is tied to.
    pub tenant: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(flatten)]
    location: LocationRow,
    company: String,
    tenant: Option<String>,
}

macro_rules! rows {
    ($($which:literal),+) => {
        concat!(
            "SELECT m.mpn_id, m.membership_id, m.kind, m.name, m.city, m.country, m.status, m.migrated,
                    t.id AS tied_to, t.name AS tenant, c.name AS company
             FROM mpn_ids m JOIN memberships c ON c.id = m.membership_id
             LEFT JOIN partner_tenants t ON t.mpn_id = m.mpn_id ",
            $($which),+
        )
    };
}

macro_rules! lists {
    ($forwards:ident, $backwards:ident, $search:literal) => {
        const $forwards: &str = rows!("WHERE m.mpn_id > $1 ", $search, "ORDER BY m.mpn_id LIMIT CAST($2 AS BIGINT)");
        const $backwards: &str =
            rows!("WHERE m.mpn_id < $1 ", $search, "ORDER BY m.mpn_id DESC LIMIT CAST($2 AS BIGINT)");
    };
}
lists!(FORWARDS, BACKWARDS, "AND $3 = '' ");
lists!(
    INDEXED_FORWARDS,
    INDEXED_BACKWARDS,
    "AND m.mpn_id IN (SELECT s.mpn_id FROM mpn_search s WHERE mpn_search MATCH $3) "
);
// PostgreSQL finds this through its trigram index;
lists!(
    LIKE_FORWARDS,
    LIKE_BACKWARDS,
    "AND lower(m.mpn_id || ' ' || m.membership_id || ' ' || m.name || ' ' || m.city) LIKE $3 ESCAPE '\\' "
);
// SQLite walks the list, for texts its own index does not know.
lists!(
    WALK_FORWARDS,
    WALK_BACKWARDS,
    "AND m.mpn_id || ' ' || m.membership_id || ' ' || m.name || ' ' || m.city GLOB $3 "
);

/// MPN IDs after or before one, by number: all, or those with that text in number, company's number, name or city.
/// Backwards, the rows come in reverse.
///
/// # Errors
/// `Database`.
pub async fn page(
    tx: &mut Tx,
    text: &str,
    (from, backwards): (&str, bool),
    limit: i64,
) -> Result<Vec<DirectoryRow>, ProgramError> {
    let (from, text) = (comparable(from), comparable(text).to_lowercase());
    let (statements, pattern) = match (&*tx, text.chars().count()) {
        (_, 0) => ([FORWARDS, BACKWARDS], String::new()),
        (Tx::Postgres(_), _) => ([LIKE_FORWARDS, LIKE_BACKWARDS], containing(&text)),
        (Tx::Sqlite(_), ..SHORTEST_INDEXED) => ([WALK_FORWARDS, WALK_BACKWARDS], in_either_case(&text)),
        (Tx::Sqlite(_), _) => ([INDEXED_FORWARDS, INDEXED_BACKWARDS], phrase(&text)),
    };
    let statement = statements[usize::from(backwards)];
    let rows: Vec<Row> = on!(tx.fetch_all(sqlx::query_as(statement).bind(from.as_ref()).bind(limit).bind(&pattern)))?;
    rows.into_iter()
        .map(|row| Ok(DirectoryRow { location: row.location.location()?, company: row.company, tenant: row.tenant }))
        .collect()
}
