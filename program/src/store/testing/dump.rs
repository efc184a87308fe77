//! Every row of every table as text, to compare two moments of one database.

use crate::ProgramError;
use crate::store::{Connections, Database, read};
#[expect(clippy::disallowed_types, reason = "names of tables cannot be bound; they come from the engine")]
use sqlx::AssertSqlSafe;

/// One statement per table; the migrations' own table and the search index are left out.
const SQLITE: &str = r#"
    SELECT 'SELECT ''' || m.name || '|'' || ' || group_concat('quote("' || c.name || '")', ' || ''|'' || ')
           || ' FROM "' || m.name || '"'
    FROM sqlite_master m, pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name NOT LIKE '\_%' ESCAPE '\' AND m.name NOT LIKE 'customer\_search%' ESCAPE '\'
    GROUP BY m.name"#;
const POSTGRES: &str = r#"
    SELECT 'SELECT ''' || tablename || '|'' || it::text FROM "' || tablename || '" it'
    FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\_%'"#;

/// All rows, in order; each begins with the name of its table and a `|`.
///
/// # Errors
/// `Database`.
pub async fn every_row(database: &Database) -> Result<Vec<String>, ProgramError> {
    let tables = if matches!(database.connections(), Connections::Sqlite { .. }) { SQLITE } else { POSTGRES };
    let statements: Vec<String> = read!(database, fetch_all(sqlx::query_scalar(tables)))?;
    let mut rows: Vec<String> = Vec::new();
    for statement in statements {
        rows.extend(read!(database, fetch_all(sqlx::query_scalar::<_, String>(AssertSqlSafe(statement.clone()))))?);
    }
    rows.sort();
    Ok(rows)
}
