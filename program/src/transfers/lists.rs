//! Lists of requests: what a partner sent or got, and the provider's queue with its clock.

use crate::store::transfer_lists::{self, ListRow, Page};
use crate::store::{self, Tx, moment};
use crate::{Program, ProgramError, Refusal};
use domain::business_time::{TIME_TO_ANSWER, answer_due, between};
use domain::transfer::Status;
use domain::{Actor, CustomerTenantId, Permission, TransferId};
use time::{Duration, OffsetDateTime, Time};

/// Requests on a page.
pub const PAGE: usize = 50;
/// So many waiting requests are looked at for the figures of the queue.
const COUNTED: i64 = 1_000;

/// A request in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferRow {
    /// Its id.
    pub id: String,
    /// Its number.
    pub number: String,
    /// The customer.
    pub customer_id: String,
    /// The customer's name.
    pub customer: String,
    /// The partner that hands over.
    pub source: String,
    /// The provider.
    pub target: String,
    /// Whether the tenant is the source.
    pub is_source: bool,
    /// Where it stands.
    pub status: Status,
    /// Bases in it.
    pub bases: i64,
    /// Add-ons in it.
    pub add_ons: i64,
    /// When it was created.
    pub created_at: OffsetDateTime,
    /// When it expires.
    pub expires_at: OffsetDateTime,
    /// When it ended, if it did.
    pub closed_at: Option<OffsetDateTime>,
}

/// What the list of requests is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TransfersQuery {
    /// `open`, `complete` or `ended`; nothing for all.
    pub group: Option<String>,
    /// The request the page starts after: its time in microseconds, and its id.
    pub after: Option<(i64, String)>,
    /// Whether the tenant is a provider, which gets requests instead of sending them.
    pub as_provider: bool,
}

/// A page of requests, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransfersPage {
    /// Its rows.
    pub rows: Vec<TransferRow>,
    /// Where the next page starts.
    pub next: Option<(i64, String)>,
}

/// The requests a tenant sent, or as a provider got.
///
/// # Errors
/// `Refused` without the role, `Database`.
pub async fn list(program: &Program, actor: &Actor, query: &TransfersQuery) -> Result<TransfersPage, ProgramError> {
    allowed(actor, Permission::ViewTransfers)?;
    let mut tx = program.database.snapshot().await?;
    let after = query.after.as_ref().map_or((i64::MAX, ""), |(at, id)| (*at, id.as_str()));
    let asked = Page { party: &actor.tenant, group: query.group.as_deref(), after, limit: limit() };
    let mut rows = transfer_lists::of_party(&mut tx, asked, !query.as_provider).await?;
    let next = next(&mut rows);
    Ok(TransfersPage { rows: rows.into_iter().map(row).collect::<Result<_, _>>()?, next })
}

fn limit() -> i64 {
    i64::try_from(PAGE).unwrap_or(i64::MAX) + 1
}

fn next(rows: &mut Vec<ListRow>) -> Option<(i64, String)> {
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    rows.last().filter(|_| more).map(|row| (row.created_at, row.id.clone()))
}

fn row(row: ListRow) -> Result<TransferRow, ProgramError> {
    Ok(TransferRow {
        status: Status::of_code(&row.status).ok_or_else(|| store::unreadable("transfer status", &row.status))?,
        id: row.id,
        number: row.number,
        customer_id: row.customer_id,
        customer: row.customer,
        source: row.source,
        target: row.target,
        is_source: row.is_source,
        bases: row.bases,
        add_ons: row.add_ons,
        created_at: moment(row.created_at),
        expires_at: moment(row.expires_at),
        closed_at: row.closed_at.map(moment),
    })
}

/// The requests about one customer, newest first; none without the role to see them.
pub(crate) async fn of_customer(
    tx: &mut Tx,
    actor: &Actor,
    customer: &CustomerTenantId,
) -> Result<Vec<TransferRow>, ProgramError> {
    if !actor.may(Permission::ViewTransfers) {
        return Ok(Vec::new());
    }
    let rows = transfer_lists::of_customer(tx, &actor.tenant, customer, limit() - 1).await?;
    rows.into_iter().map(row).collect()
}

/// A waiting request in the provider's queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestRow {
    /// The request.
    pub transfer: TransferRow,
    /// Business time since it was created.
    pub age: Duration,
    /// When it should be answered.
    pub due: OffsetDateTime,
    /// How late the answer is, in business time.
    pub overdue: Option<Duration>,
    /// Seats changed since it was created.
    pub drifted: bool,
    /// So many of its subscriptions cannot move any more.
    pub stuck: i64,
    /// Partnership, relation and agreement hold.
    pub ready: bool,
}

/// The figures above the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueueStats {
    /// Waiting requests (counted up to 1,000).
    pub waiting: usize,
    /// Past their two business days.
    pub overdue: usize,
    /// Due before the end of the day (UTC).
    pub due_today: usize,
    /// The next one due, if any is not overdue.
    pub next_due: Option<OffsetDateTime>,
    /// Median business time to an answer in the last 30 days.
    pub median_answer: Option<Duration>,
}

/// What the queue is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RequestsQuery {
    /// Part of the number, the customer's or the reseller's name.
    pub text: Option<String>,
    /// The request the page starts after.
    pub after: Option<(i64, String)>,
}

/// A page of the queue, oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestsPage {
    /// Its rows.
    pub rows: Vec<RequestRow>,
    /// Where the next page starts.
    pub next: Option<(i64, String)>,
    /// The figures above it.
    pub stats: QueueStats,
}

/// The requests that wait for the actor's tenant, with age and due time (design 10).
///
/// # Errors
/// `Refused` without the role, `Database`.
pub async fn requests(program: &Program, actor: &Actor, query: &RequestsQuery) -> Result<RequestsPage, ProgramError> {
    allowed(actor, Permission::ViewTransfers)?;
    let now = program.now();
    let mut tx = program.database.snapshot().await?;
    let after = query.after.as_ref().map_or((i64::MIN, ""), |(at, id)| (*at, id.as_str()));
    let wanted = match &query.text {
        Some(text) => Some(matching(&mut tx, actor, after, &text.to_lowercase()).await?),
        None => None,
    };
    let mut rows = transfer_lists::queue(&mut tx, &actor.tenant, after, wanted.as_deref(), limit()).await?;
    let next = next(&mut rows);
    let rows = rows.into_iter().map(|row| request_row(row, now)).collect::<Result<_, _>>()?;
    Ok(RequestsPage { rows, next, stats: stats(&mut tx, actor, now).await? })
}

/// The ids of the waiting requests in which the text is found, enough for a page.
async fn matching(tx: &mut Tx, actor: &Actor, after: (i64, &str), text: &str) -> Result<Vec<String>, ProgramError> {
    let contains = |part: &str| part.to_lowercase().contains(text);
    let (mut at, mut last, mut wanted) = (after.0, after.1.to_owned(), Vec::new());
    loop {
        let names = transfer_lists::waiting_names(tx, &actor.tenant, (at, &last), COUNTED).await?;
        let Some(end) = names.last() else { return Ok(wanted) };
        (at, last) = (end.created_at, end.id.clone());
        let found = names
            .into_iter()
            .filter(|it| [&it.number, &it.customer, &it.source].into_iter().any(|part| contains(part)));
        wanted.extend(found.map(|it| it.id));
        if wanted.len() > PAGE {
            wanted.truncate(PAGE + 1);
            return Ok(wanted);
        }
    }
}

fn request_row(listed: ListRow, now: OffsetDateTime) -> Result<RequestRow, ProgramError> {
    let (drifted, stuck, ready) = (listed.drifted, listed.stuck, listed.ready);
    let transfer = row(listed)?;
    let age = between(transfer.created_at, now);
    let overdue = is_overdue(age).then(|| age - TIME_TO_ANSWER);
    Ok(RequestRow { due: answer_due(transfer.created_at), age, overdue, drifted, stuck, ready, transfer })
}

/// Late is what has waited longer in business time: over a weekend nothing becomes late.
fn is_overdue(age: Duration) -> bool {
    age > TIME_TO_ANSWER
}

async fn stats(tx: &mut Tx, actor: &Actor, now: OffsetDateTime) -> Result<QueueStats, ProgramError> {
    let waiting = transfer_lists::waiting(tx, &actor.tenant, COUNTED).await?;
    let dues: Vec<_> = waiting.iter().map(|&at| answer_due(moment(at))).collect();
    let midnight = now.replace_time(Time::MIDNIGHT) + Duration::DAY;
    let answered = transfer_lists::answered(tx, &actor.tenant, now - Duration::days(30), COUNTED).await?;
    let mut times: Vec<_> = answered.iter().map(|&(from, to)| between(moment(from), moment(to))).collect();
    times.sort_unstable();
    Ok(QueueStats {
        waiting: dues.len(),
        overdue: waiting.iter().filter(|at| is_overdue(between(moment(**at), now))).count(),
        due_today: dues.iter().filter(|due| **due >= now && **due <= midnight).count(),
        next_due: dues.iter().copied().find(|due| *due >= now),
        median_answer: times.get(times.len() / 2).copied(),
    })
}

/// The request with that number, if the tenant is a party of it and the role may see it.
///
/// # Errors
/// `Database`.
pub async fn find_by_number(
    program: &Program,
    actor: &Actor,
    number: &str,
) -> Result<Option<TransferId>, ProgramError> {
    if !actor.may(Permission::ViewTransfers) {
        return Ok(None);
    }
    let mut tx = program.database.snapshot().await?;
    let id = transfer_lists::by_number(&mut tx, &number.trim().to_uppercase(), &actor.tenant).await?;
    Ok(id.and_then(|id| TransferId::parse(&id).ok()))
}

fn allowed(actor: &Actor, permission: Permission) -> Result<(), ProgramError> {
    if actor.may(permission) { Ok(()) } else { Err(ProgramError::Refused(Refusal::Role(permission))) }
}
