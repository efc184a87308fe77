//! What happened in a tenant, as its people and its client programs read it (AUD-03).

use crate::store::activity::{self, Wanted};
pub use crate::store::activity::{Place, Record};
use crate::{Program, ProgramError, guard};
use domain::text::COMPANY_NAME;
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
    /// Next to which record; the newest ones where that is not said.
    pub place: Option<Place>,
    /// The most rows.
    pub size: usize,
}

/// A page of records.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecordsPage {
    /// The newest first.
    pub records: Vec<Record>,
    /// Whether there are older ones.
    pub older: bool,
    /// Whether there may be newer ones.
    pub newer: bool,
}

/// Whether the actor may read the log. Who sees partnerships does (rules §2: the same row of roles).
///
/// # Errors
/// `Refused(Role)`.
pub fn allowed(actor: &Actor) -> Result<(), ProgramError> {
    guard::require(actor, Permission::SeePartnerships)
}

/// A page of the records of the actor's tenant.
///
/// # Errors
/// `Refused(Role)`, `Database`.
pub async fn records(program: &Program, actor: &Actor, query: &Query) -> Result<RecordsPage, ProgramError> {
    allowed(actor)?;
    if matches!(&query.only, Only::Company(text) if text.chars().count() > COMPANY_NAME) {
        return Ok(RecordsPage::default());
    }
    let mut tx = program.database.snapshot().await?;
    let mut wanted = Wanted {
        from: query.from,
        until: query.until,
        place: query.place.unwrap_or(Place::Below(i64::MAX, i64::MAX)),
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
    let (older, newer) = match query.place {
        Some(Place::Above(..)) => {
            records.reverse();
            (true, more)
        }
        place => (more, place.is_some()),
    };
    Ok(RecordsPage { records, older, newer })
}
