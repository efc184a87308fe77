//! Importing the membership directory: two CSV files of the operator, companies with their MPN IDs, and logins.
//!
//! A file that cannot be used at all stores nothing of either. Right rows are stored and wrong ones are told, each
//! with its line; a run over what is stored already changes nothing, not even the log. Nothing is ever removed
//! (MPN-06), and a password is never told: an unchanged one is recognised by verifying it.

mod locations;
mod logins;
mod problems;

pub use problems::{Finding, RowProblem};

use crate::import::findings::Findings;
use crate::import::source::Source;
use crate::import::{Counts, Input, Which};
use crate::record::{self, Happening};
use crate::store::events::By;
use crate::store::{self, Tx};
use crate::{Program, ProgramError, Refusal};
use domain::PartnerTenantId;
use std::io::Write;

/// How many rows are judged and written in one transaction.
const BATCH: usize = 200;

/// The files; one of them is enough.
#[derive(Debug, Clone, Default)]
pub struct Files {
    /// Columns `Company MPN ID, Company name, Contact e-mail, MPN ID, Type, Name, Street, City, Postal code,
    /// Country/region, Status, Migrated`.
    pub locations: Option<Input>,
    /// Columns `Login, Company MPN ID, Password`.
    pub logins: Option<Input>,
}

/// What became of the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Summary {
    /// The file of companies and locations.
    pub locations: Counts,
    /// The file of logins.
    pub logins: Counts,
}

impl Summary {
    /// How many rows were added or changed.
    #[must_use]
    pub const fn changes(&self) -> u64 {
        self.locations.added + self.locations.changed + self.logins.added + self.logins.changed
    }
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outcome {
    /// What became of the rows.
    pub summary: Summary,
    /// What is wrong with those that were not stored, file by file, from top to bottom.
    pub findings: Vec<Finding>,
}

impl Outcome {
    /// Write what is wrong as CSV `file,line,column,reason`.
    ///
    /// # Errors
    /// `Setup` when it cannot be written.
    pub fn report(&self, files: &Files, to: &mut dyn Write) -> Result<(), ProgramError> {
        let name = |input: &Option<Input>| input.as_ref().map(Input::name).unwrap_or_default();
        let (locations, logins) = (name(&files.locations), name(&files.logins));
        let mut findings = Findings::default();
        for it in &self.findings {
            findings.add(it.file, it.line, (column(&it.column), it.problem.reason()));
        }
        findings.report([&locations, &logins], to)
    }
}

/// The column of that name: ours, so that nothing from outside gets into a report.
fn column(name: &str) -> &'static str {
    let mut all = locations::COLUMNS.iter().chain(&logins::COLUMNS);
    all.find(|it| **it == name).copied().unwrap_or_default()
}

/// Who imports, and in whose log that stands.
struct Run<'a> {
    program: &'a Program,
    by: By<'a>,
    operator: PartnerTenantId,
}

impl Run<'_> {
    /// Commit a batch in which rows were added or changed, with its row in the operator's log.
    async fn commit(&self, mut tx: Tx, file: &str, added: u64, changed: u64) -> Result<(), ProgramError> {
        let facts = serde_json::json!({ "file": file, "added": added, "changed": changed }).to_string();
        let happening = Happening {
            operation: "import_membership",
            kind: "membership_imported",
            resource_type: "membership",
            resource_id: "directory",
            old_value: None,
            new_value: None,
            facts: &facts,
        };
        record::happened(&mut tx, self.program, self.by, &[&self.operator], &[happening]).await?;
        tx.commit().await
    }
}

/// Import the files: locations first, since logins refer to their companies. `progress` is told rows done and in all.
///
/// # Errors
/// `Refused(File)` when a file cannot be used, and nothing is stored; `Setup` when there is no operator yet;
/// `Overtaken` when rows were changed by others meanwhile, and `Database`: run it again.
pub async fn run<P: Fn(u64, u64)>(
    program: &Program,
    by: By<'_>,
    files: &Files,
    progress: &P,
) -> Result<Outcome, ProgramError> {
    let operator = store::operator::tenant(&mut program.database.snapshot().await?).await?;
    let operator = operator.ok_or_else(|| {
        ProgramError::Setup("there is no operator yet; make one with \"twotier operator create\"".into())
    })?;
    let locations = fit("locations", files.locations.as_ref(), &locations::COLUMNS)?;
    let logins = fit("logins", files.logins.as_ref(), &logins::COLUMNS)?;

    let run = Run { program, by, operator };
    let mut outcome = Outcome::default();
    let first = locations.as_ref().map_or(0, |it| it.rows);
    let total = first + logins.as_ref().map_or(0, |it| it.rows);
    if let Some(source) = &locations {
        let told = |done: u64| progress(done, total);
        outcome.summary.locations = locations::import(&run, source, &mut outcome.findings, &told).await?;
    }
    if let Some(source) = &logins {
        let told = |done: u64| progress(first + done, total);
        outcome.summary.logins = logins::import(&run, source, &mut outcome.findings, &told).await?;
    }
    Ok(outcome)
}

fn fit(field: &'static str, input: Option<&Input>, columns: &[&'static str]) -> Result<Option<Source>, ProgramError> {
    let unfit = |problem| ProgramError::Refused(Refusal::File { field, problem });
    input.map(|input| Source::fit(input.clone(), columns).map_err(unfit)).transpose()
}

/// A unique index met a row that was not there a moment ago.
fn overtaken(error: ProgramError) -> ProgramError {
    if error.is_duplicate() { ProgramError::Overtaken } else { error }
}

/// Note everything that is wrong with a row.
fn note(findings: &mut Vec<Finding>, file: Which, line: u64, problems: Vec<(&'static str, RowProblem)>) {
    findings.extend(problems.into_iter().map(|(column, problem)| Finding {
        file,
        line,
        column: column.into(),
        problem,
    }));
}
