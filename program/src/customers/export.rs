//! The list as a file (CUS-13): read piece by piece, so that a long one is never in memory as a whole.

use super::{Cursor, CustomersQuery, allowed};
use crate::store::customers::{self, ExportRow, Page};
use crate::{Program, ProgramError};
use domain::Actor;
use domain::customer::RelationKind;

/// Rows read at once.
pub const EXPORTED_AT_ONCE: usize = 2_000;

/// The next piece of the list: its rows, and where the one after it starts, if there may be one. The query's `from`
/// says where this one starts.
///
/// # Errors
/// `Refused` without the role, `Database`.
pub async fn export(
    program: &Program,
    actor: &Actor,
    query: &CustomersQuery,
) -> Result<(Vec<ExportRow>, Option<Cursor>), ProgramError> {
    allowed(actor)?;
    let start = query.from.as_ref().map_or((&[][..], ""), |cursor| (cursor.name_key.as_slice(), cursor.id.as_str()));
    let asked = Page {
        partner: &actor.tenant,
        kind: query.kind.map(RelationKind::code),
        shared_with: query.shared_with.as_deref(),
        attention: query.attention,
        status: query.status,
        cursor: start,
        backwards: false,
        limit: i64::try_from(EXPORTED_AT_ONCE).unwrap_or(i64::MAX),
    };
    let rows = customers::export(&program.database, asked, query.text.as_deref()).await?;
    let last = rows.last().filter(|_| rows.len() == EXPORTED_AT_ONCE);
    let next = last.map(|row| Cursor { name_key: row.name_key.clone(), id: row.id.clone(), backwards: false });
    Ok((rows, next))
}
