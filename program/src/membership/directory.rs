//! The directory as the operator sees it: every MPN ID, how it stands, who uses it.

use crate::store::membership_search::{self, DirectoryRow};
use crate::{Program, ProgramError, guard};
use domain::{Actor, Permission};

/// Rows on a page.
pub const PAGE: usize = 50;

/// What the list is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DirectoryQuery {
    /// Part of a number, name or city.
    pub text: String,
    /// The number next to which the page lies, and whether before it.
    pub from: Option<(String, bool)>,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectoryPage {
    /// Its rows, by number.
    pub rows: Vec<DirectoryRow>,
    /// The number after which the next page begins, if there is one.
    pub next: Option<String>,
    /// The number before which the previous page ends, if there is one.
    pub previous: Option<String>,
}

/// One page of the directory.
///
/// # Errors
/// `NotFound` for partners, `Refused(Role)`, `Database`.
pub async fn list(program: &Program, actor: &Actor, query: &DirectoryQuery) -> Result<DirectoryPage, ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let (from, backwards) = query.from.clone().unwrap_or_default();
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut tx = program.database.snapshot().await?;
    let mut rows = membership_search::page(&mut tx, &query.text, (&from, backwards), limit).await?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    if backwards {
        rows.reverse();
    }
    let (has_next, has_previous) = if backwards { (true, more) } else { (more, query.from.is_some()) };
    let at = |row: Option<&DirectoryRow>| row.map(|row| row.location.mpn_id.as_str().to_owned());
    let next = at(rows.last()).filter(|_| has_next);
    let previous = at(rows.first()).filter(|_| has_previous);
    Ok(DirectoryPage { rows, next, previous })
}
