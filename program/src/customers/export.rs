//! The list as a file (CUS-13): read piece by piece, so that a long one is never in memory as a whole.

use super::{Cursor, CustomersQuery, PAGE, allowed};
use crate::store::customers::{self, ExportRow, Page};
use crate::{FieldProblem, Program, ProgramError};
use domain::customer::RelationKind;
use domain::text::TextProblem;
use domain::{Actor, CustomerTenantId};
use std::collections::BTreeSet;

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

/// Those of these customers that the actor's tenant has, in the order of the list. What it has not is just not in it.
///
/// # Errors
/// `Refused` without the role; `Invalid` for more than [`PAGE`], which no page offers; `Database`.
pub async fn export_selected(
    program: &Program,
    actor: &Actor,
    selected: &[CustomerTenantId],
) -> Result<Vec<ExportRow>, ProgramError> {
    allowed(actor)?;
    let selected: BTreeSet<_> = selected.iter().collect();
    if selected.len() > PAGE {
        return Err(ProgramError::Invalid(vec![FieldProblem { field: "id", problem: TextProblem::TooLong }]));
    }
    let mut tx = program.database.snapshot().await?;
    let mut rows = Vec::new();
    for customer in selected {
        rows.extend(customers::exported(&mut tx, &actor.tenant, customer).await?);
    }
    rows.sort_by(|one, other| (&one.name_key, &one.id).cmp(&(&other.name_key, &other.id)));
    Ok(rows)
}
