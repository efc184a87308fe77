//! The operator's own log: who decided what, and when, newest first.

use crate::store::{self, operator::LogRow};
use crate::{Program, ProgramError, guard};
use domain::{Actor, Permission};

/// Rows on a page.
pub const PAGE: usize = 50;

/// A page of the log.
#[derive(Debug, Clone)]
pub struct LogPage {
    /// Its rows, newest first.
    pub rows: Vec<LogRow>,
    /// The number below which the older page begins, if there is one.
    pub older: Option<i64>,
    /// The number above which the newer page ends, if there is one.
    pub newer: Option<i64>,
}

/// One page of the log: below a row's number, or above one, or the newest.
///
/// # Errors
/// `NotFound` for partners, `Refused(Role)`, `Database`.
pub async fn list(
    program: &Program,
    actor: &Actor,
    below: Option<i64>,
    above: Option<i64>,
) -> Result<LogPage, ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut tx = program.database.snapshot().await?;
    let mut rows = match above {
        Some(above) => store::operator::log_above(&mut tx, &actor.tenant, above, limit).await?,
        None => store::operator::log_below(&mut tx, &actor.tenant, below.unwrap_or(i64::MAX), limit).await?,
    };
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    if above.is_some() {
        rows.reverse();
    }
    let (has_older, has_newer) = if above.is_some() { (true, more) } else { (more, below.is_some()) };
    let older = rows.last().map(|row| row.event.seq).filter(|_| has_older);
    let newer = rows.first().map(|row| row.event.seq).filter(|_| has_newer);
    Ok(LogPage { rows, older, newer })
}
