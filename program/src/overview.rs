//! The overview: what waits for whom, and what went through.

use crate::relationships::{self, Request};
use crate::store::partners::SharedPartner;
use crate::store::{self};
use crate::transfers::{self, RequestsQuery, TransferRow, TransfersQuery};
use crate::{Program, ProgramError, customers};
use domain::transfer::Status;
use domain::{Actor, Permission};

/// So many unanswered invitations are tasks; all are in the list of customers.
const MOST_UNANSWERED: i64 = 5;

/// Everything the overview shows.
#[derive(Debug, Clone)]
pub struct OverviewView {
    /// Customers of the tenant, counted up to 10,000.
    pub customers: i64,
    /// Requests that wait for an answer.
    pub open: Vec<TransferRow>,
    /// The newest requests that did not go through, and can be made anew.
    pub unsuccessful: Vec<TransferRow>,
    /// The newest requests that went through.
    pub complete: Vec<TransferRow>,
    /// The figures of the queue, for a provider.
    pub queue: Option<transfers::QueueStats>,
    /// The partners of the tenant.
    pub partners: Vec<SharedPartner>,
    /// Invitations of customers that have waited too long for an answer, the oldest first.
    pub unanswered: Vec<Request>,
    /// Subscriptions moved to a provider, and the tenant's own active ones, counted up to 10,001.
    pub moved: (i64, i64),
}

/// Show the overview of the actor's tenant. Figures the role may not see are left out.
///
/// # Errors
/// `Database`.
pub async fn show(program: &Program, actor: &Actor, as_provider: bool) -> Result<OverviewView, ProgramError> {
    let (mut open, mut ended, mut queue) = (Vec::new(), Vec::new(), None);
    if actor.may(Permission::ViewTransfers) {
        let of = |group: &str| TransfersQuery { group: Some(group.into()), as_provider, ..TransfersQuery::default() };
        open = transfers::list(program, actor, &of("open")).await?.rows;
        ended = transfers::list(program, actor, &of("ended")).await?.rows;
        ended.extend(transfers::list(program, actor, &of("complete")).await?.rows);
        if as_provider {
            queue = Some(transfers::requests(program, actor, &RequestsQuery::default()).await?.stats);
        }
    }
    let (mut customers, mut moved, mut partners) = (0, (0, 0), Vec::new());
    if actor.may(Permission::SeeCustomers) {
        // Before the snapshot is taken: who holds one connection must not wait for another.
        customers = customers::total(program, actor).await?;
        let mut tx = program.database.snapshot().await?;
        partners = store::partners::partnerships(&mut tx, &actor.tenant).await?;
        moved = store::subscriptions::moved(&mut tx, &actor.tenant).await?;
    }
    let mut unanswered = Vec::new();
    if actor.may(Permission::InviteCustomers) {
        let mut tx = program.database.snapshot().await?;
        unanswered = relationships::unanswered(&mut tx, program, &actor.tenant, MOST_UNANSWERED).await?;
    }
    let went_through = |row: &TransferRow| matches!(row.status, Status::Complete | Status::PartiallyComplete);
    let (complete, unsuccessful) = ended.into_iter().partition(went_through);
    Ok(OverviewView { customers, open, unsuccessful, complete, queue, partners, unanswered, moved })
}
