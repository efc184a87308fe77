//! The order that searches follow on SQLite (decision 0014): who is new in a list or has another name gets a place in it.

use crate::store::customer_search::placing;
use crate::{Program, ProgramError};

/// Place some of the customers that wait for it, in one short transaction. Answers whether more may wait; until they are
/// placed, searches find them by looking at each.
///
/// # Errors
/// `Database`.
pub async fn place_waiting(program: &Program) -> Result<bool, ProgramError> {
    if !placing::is_due(&program.database).await? {
        return Ok(false);
    }
    let mut tx = program.database.begin().await?;
    let more = placing::step(&mut tx).await?;
    tx.commit().await?;
    Ok(more)
}
