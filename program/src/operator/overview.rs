//! The operator's overview: what waits, and how accounts stand.

use crate::store::{self, accounts::Figures};
use crate::{Program, ProgramError, guard};
use domain::{Actor, Permission};
use time::OffsetDateTime;

/// Enrollments shown.
const SHOWN: i64 = 5;

/// An enrollment that waits for a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The company's tenant.
    pub tenant: String,
    /// The company.
    pub company: String,
    /// The enrollment's number.
    pub number: String,
    /// When it was sent.
    pub sent_at: OffsetDateTime,
}

/// What the overview shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperatorOverview {
    /// The figures.
    pub figures: Figures,
    /// The enrollments that wait longest, oldest first; five at most.
    pub waiting: Vec<Waiting>,
}

/// Show the operator's overview, to everyone who verifies or runs the program.
///
/// # Errors
/// `NotFound` for partners, `Database`.
pub async fn show(program: &Program, actor: &Actor) -> Result<OperatorOverview, ProgramError> {
    guard::require(actor, Permission::Verify)?;
    let mut tx = program.database.snapshot().await?;
    let waiting = store::accounts::waiting(&mut tx, SHOWN).await?;
    let waiting = waiting
        .into_iter()
        .map(|(tenant, company, number, sent_at)| Waiting { tenant, company, number, sent_at })
        .collect();
    Ok(OperatorOverview { figures: store::accounts::figures(&mut tx).await?, waiting })
}
