//! What happened in a tenant, as its client programs read it (AUD-03).

pub use crate::store::activity::Record;
use crate::store::activity::{self, Wanted};
use crate::{Program, ProgramError, guard};
use domain::{Actor, Permission};
use time::{Duration, OffsetDateTime};

/// What is told where no dates are asked for.
pub const USUAL: Duration = Duration::days(30);
/// How far back is told.
pub const OLDEST: Duration = Duration::days(90);

/// One condition that records meet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Only {
    /// None.
    #[default]
    All,
    /// The customer's name has that part, in any case.
    Company(String),
    /// They are about that customer.
    Customer(String),
    /// They are about that kind of thing.
    Kind(String),
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// From that moment on.
    pub from: OffsetDateTime,
    /// Before that moment.
    pub until: OffsetDateTime,
    /// Which records.
    pub only: Only,
    /// Below that record, by its moment in epoch microseconds and its place.
    pub below: Option<(i64, i64)>,
    /// The most rows.
    pub size: usize,
}

/// A page of records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordsPage {
    /// The newest first.
    pub records: Vec<Record>,
    /// Whether there are more.
    pub more: bool,
}

/// The records of the actor's tenant. Who sees partnerships sees them (rules §2: the same row of roles).
///
/// # Errors
/// `Refused(Role)`, `Database`.
pub async fn records(program: &Program, actor: &Actor, query: &Query) -> Result<RecordsPage, ProgramError> {
    guard::require(actor, Permission::SeePartnerships)?;
    let mut tx = program.database.snapshot().await?;
    let mut wanted = Wanted {
        from: query.from,
        until: query.until,
        below: query.below.unwrap_or((i64::MAX, i64::MAX)),
        company: None,
        customer: None,
        resource_type: None,
        limit: i64::try_from(query.size + 1).unwrap_or(i64::MAX),
    };
    match &query.only {
        Only::All => {}
        Only::Company(text) => wanted.company = Some(text),
        Only::Customer(id) => wanted.customer = Some(id),
        Only::Kind(kind) => wanted.resource_type = Some(kind),
    }
    let mut records = activity::page(&mut tx, &actor.tenant, wanted).await?;
    let more = records.len() > query.size;
    records.truncate(query.size);
    Ok(RecordsPage { records, more })
}
