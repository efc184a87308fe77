//! Importing what a direct-bill partner exports elsewhere: its customers and their subscriptions, two CSV files.
//!
//! Both files are found fit as a whole, then every row is judged against the other rows and the database, and only
//! then what is new or different is written, in short transactions. So a file that is broken stores nothing, a run
//! that is cut off is finished by the next one, and a run over what is stored already changes nothing.
//!
//! - The export has no country: customers get the partner's own country and region.
//! - Unknown columns are passed over, and columns may stand in any order. Ids and domains are kept in lower case.
//! - The export is the partner's own truth about its subscriptions: a row that differs updates what is stored.
//!   What another tenant owns, what stands in an open transfer request and what a transfer has moved is not
//!   touched; such a row is reported, unless it says what is stored anyway.
//! - A customer that other partners serve too keeps its name and domain; one that the program knows gets a relation.
//! - Azure subscription ids are not in the export and stay empty.

mod customers;
pub(crate) mod findings;
mod parents;
pub(crate) mod records;
pub(crate) mod source;
mod stored;
mod subscriptions;
mod write;

pub(crate) use customers::{COLUMNS as CUSTOMER_COLUMNS, RESELLER};
pub use findings::Which;
pub use source::{Input, LARGEST_FILE};
pub(crate) use subscriptions::COLUMNS as SUBSCRIPTION_COLUMNS;

use crate::store::{self, imports::Home};
use crate::{Program, ProgramError};
use domain::PartnerTenantId;
use findings::Findings;
use source::Source;
use std::io::Write;
use std::path::Path;

/// How many rows are read in one snapshot, and written in one transaction.
const BATCH: usize = 1_000;

/// Where the two files are.
#[derive(Debug, Clone, Copy)]
pub struct Files<'a> {
    /// Columns `Microsoft ID, Company name, Primary domain name, Relationship`.
    pub customers: &'a Path,
    /// Columns `Customer ID, Subscription ID, Offer ID, Offer name, Friendly name, Quantity, Billing cycle, Term,
    /// Status, Parent subscription ID, Created, Commitment end, Auto renew, Product family`.
    pub subscriptions: &'a Path,
}

/// What an import is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Judging rows; nothing is written.
    Judging,
    /// Writing what is new or different.
    Writing,
}

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What it is doing.
    pub stage: Stage,
    /// Rows judged or changes written.
    pub done: u64,
    /// Rows to judge or changes to write, in all.
    pub total: u64,
}

/// What became of the rows of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Counts {
    /// Rows below the header.
    pub rows: u64,
    /// Stored for the first time.
    pub added: u64,
    /// Stored before, with other content.
    pub changed: u64,
    /// Stored before, just so.
    pub unchanged: u64,
    /// In the report, not stored.
    pub wrong: u64,
}

/// What an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct ImportSummary {
    /// The customers file.
    pub customers: Counts,
    /// The subscriptions file.
    pub subscriptions: Counts,
}

impl ImportSummary {
    /// How many rows were added or changed; an audit event tells of it when it is not zero.
    #[must_use]
    pub const fn changes(&self) -> u64 {
        self.customers.added + self.customers.changed + self.subscriptions.added + self.subscriptions.changed
    }
}

/// What is to be done with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// It is in the report.
    Wrong,
    /// It is stored just so.
    Unchanged,
    /// It is to be stored.
    New,
    /// A customer the program knows, and a relation is to be stored.
    NewRelation,
    /// It is to be stored over what is there.
    Changed,
}

impl Verdict {
    const fn is_change(self) -> bool {
        matches!(self, Self::New | Self::NewRelation | Self::Changed)
    }
}

fn counts(verdicts: &[Verdict]) -> Counts {
    let mut counts = Counts { rows: verdicts.len() as u64, ..Counts::default() };
    for verdict in verdicts {
        match verdict {
            Verdict::Wrong => counts.wrong += 1,
            Verdict::Unchanged => counts.unchanged += 1,
            Verdict::New | Verdict::NewRelation => counts.added += 1,
            Verdict::Changed => counts.changed += 1,
        }
    }
    counts
}

/// Who imports, and for whom: what every step of a run needs.
struct Run<'a> {
    program: &'a Program,
    partner: &'a PartnerTenantId,
    home: Home,
    rows: u64,
    progress: &'a dyn Fn(Progress),
}

impl Run<'_> {
    fn judged(&self, done: u64) {
        (self.progress)(Progress { stage: Stage::Judging, done, total: self.rows });
    }
}

/// The partner somebody means by its tenant id or its domain.
///
/// # Errors
/// `Database`.
pub async fn find_partner(program: &Program, text: &str) -> Result<Option<PartnerTenantId>, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let id = store::partners::by_id_or_domain(&mut tx, &text.trim().to_lowercase()).await?;
    Ok(id.and_then(|id| PartnerTenantId::parse(&id).ok()))
}

/// Import an export of a direct-bill partner. Right rows are stored; wrong ones are told in `report`, as CSV
/// `file,line,column,reason`, where `line` is the physical line on which the row starts.
///
/// # Errors
/// `Setup`, and nothing is stored, when a file cannot be used at all or the tenant is not a direct-bill partner;
/// `NotFound` for an unknown tenant; `Overtaken` when rows were changed by others meanwhile and `Database`: run
/// it again.
pub async fn run(
    program: &Program,
    partner: &PartnerTenantId,
    files: Files<'_>,
    report: &mut dyn Write,
    progress: &dyn Fn(Progress),
) -> Result<ImportSummary, ProgramError> {
    let home = direct_bill_home(program, partner).await?;
    let customers = Source::checked(files.customers, &customers::COLUMNS)?;
    let subscriptions = Source::checked(files.subscriptions, &subscriptions::COLUMNS)?;

    let run = Run { program, partner, home, rows: customers.rows + subscriptions.rows, progress };
    let mut findings = Findings::default();
    let of_customers = customers::judge(&run, &customers, &mut findings).await?;
    let of_subscriptions = parents::judge(&run, &subscriptions, &of_customers.stored, &mut findings).await?;

    let summary = ImportSummary { customers: counts(&of_customers.verdicts), subscriptions: counts(&of_subscriptions) };
    let mut writer = write::Writer::new(&run, summary);
    writer.customers(&customers, &of_customers.verdicts).await?;
    writer.subscriptions(&subscriptions, &of_subscriptions).await?;
    writer.end()?;

    findings.report([&customers.name, &subscriptions.name], report)?;
    Ok(summary)
}

async fn direct_bill_home(program: &Program, partner: &PartnerTenantId) -> Result<Home, ProgramError> {
    let home = store::imports::home(&mut program.database.snapshot().await?, partner).await?;
    let home = home.ok_or(ProgramError::NotFound)?;
    if home.direct_bill {
        return Ok(home);
    }
    Err(ProgramError::Setup(format!(
        "{partner} is not a direct-bill partner; only such a partner's export is imported."
    )))
}

/// A GUID as a number: what is remembered of a million ids should be small.
fn key(guid: &str) -> u128 {
    guid.chars().filter_map(|digit| digit.to_digit(16)).fold(0, |key, digit| key << 4 | u128::from(digit))
}
