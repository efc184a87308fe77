//! The queue of cases: oldest first, with the clock of each (design 14).

use crate::store::verification_queue::{self as rows, Counts, Filter, QueueRow};
use crate::{Program, ProgramError, guard};
use domain::verification::CaseStatus;
use domain::{Actor, Permission};

const PAGE: usize = 50;

/// Saved views of the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum QueueView {
    /// Everything that is to be decided.
    #[default]
    Open,
    /// What the reader has in hand.
    Mine,
    /// What should have been answered.
    Late,
    /// What waits for the applicant.
    Waiting,
    /// What nobody has in hand.
    Nobodys,
    /// What is decided.
    Closed,
}

impl QueueView {
    /// Every view, in the order they are offered.
    pub const ALL: [Self; 6] = [Self::Open, Self::Mine, Self::Late, Self::Waiting, Self::Nobodys, Self::Closed];

    /// The name in the address.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Mine => "mine",
            Self::Late => "late",
            Self::Waiting => "waiting",
            Self::Nobodys => "nobody",
            Self::Closed => "closed",
        }
    }

    /// The view of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.code() == code)
    }
}

/// What is looked for.
#[derive(Debug, Clone, Default)]
pub struct QueueQuery {
    /// Which view.
    pub view: QueueView,
    /// Only with this status.
    pub stage: Option<CaseStatus>,
    /// In the company's name, the number, or the domain of the address.
    pub text: String,
    /// After this row.
    pub after: Option<(i64, String)>,
}

/// A page of the queue.
#[derive(Debug, Clone)]
pub struct QueuePage {
    /// The rows.
    pub rows: Vec<QueueRow>,
    /// Where the next page begins.
    pub next: Option<(i64, String)>,
    /// How much there is in all.
    pub counts: Counts,
}

/// A page of the queue.
///
/// # Errors
/// `NotFound` for partners, `Refused(Role)`, `Database`.
pub async fn queue(program: &Program, actor: &Actor, query: &QueueQuery) -> Result<QueuePage, ProgramError> {
    guard::require(actor, Permission::Verify)?;
    let now = program.now();
    let stage = query.stage.map_or("", CaseStatus::code);
    let filter = Filter {
        open: query.view != QueueView::Closed,
        status: if query.view == QueueView::Waiting { CaseStatus::Waiting.code() } else { stage },
        held_by: (query.view == QueueView::Mine).then_some(&actor.user),
        nobodys: query.view == QueueView::Nobodys,
        due_before: (query.view == QueueView::Late).then_some(now),
        text: query.text.trim(),
    };
    let mut tx = program.database.snapshot().await?;
    let counts = rows::counts(&mut tx, &actor.user, now).await?;
    let (at, id) = query.after.clone().unwrap_or((0, String::new()));
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut found = rows::queue(&mut tx, &filter, (at, &id), limit).await?;
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    let next = found.last().filter(|_| more).map(|row| (row.opened_at, row.enrollment_id.clone()));
    Ok(QueuePage { rows: found, next, counts })
}
