//! The operator uploads files of the directory, and sees afterwards what became of them.

use super::import::{self, Files, Finding, Outcome, Summary};
use crate::import::Input;
use crate::record::{self, Attempt};
use crate::store::events::By;
use crate::store::{self, directory, moment};
use crate::{FieldProblem, Program, ProgramError, guard};
use domain::text::TextProblem;
use domain::{Actor, Permission};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// Wrong rows that are kept to be shown; the command line writes a report of all.
const SHOWN: usize = 200;

/// Files as they came, each with its name.
#[derive(Debug, Clone, Default)]
pub struct NewFiles {
    /// Companies and locations.
    pub locations: Option<(String, Vec<u8>)>,
    /// Logins.
    pub logins: Option<(String, Vec<u8>)>,
}

/// What became of the last upload.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// When.
    pub at: OffsetDateTime,
    /// Who.
    pub by: String,
    /// What became of the rows.
    pub summary: Summary,
    /// What is wrong with those that were not stored: the first of them.
    pub findings: Vec<Finding>,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    summary: Summary,
    findings: Vec<Finding>,
}

/// Import what the operator uploads.
///
/// # Errors
/// `NotFound` for partners, `Refused(Role)`, `Invalid` for `locations` without any file, and those of
/// [`import::run`].
pub async fn upload(program: &Program, actor: &Actor, files: NewFiles) -> Result<Outcome, ProgramError> {
    let outcome = try_upload(program, actor, files).await;
    let attempt = Attempt { operation: "import_membership", resource_type: "membership", resource_id: "directory" };
    record::refusals(program, actor, attempt, outcome).await
}

async fn try_upload(program: &Program, actor: &Actor, files: NewFiles) -> Result<Outcome, ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let input = |file: Option<(String, Vec<u8>)>| file.map(|(name, bytes)| Input::Sent { name, bytes: bytes.into() });
    let files = Files { locations: input(files.locations), logins: input(files.logins) };
    if files.locations.is_none() && files.logins.is_none() {
        let problem = FieldProblem { field: "locations", problem: TextProblem::Missing };
        return Err(ProgramError::Invalid(vec![problem]));
    }
    let outcome = import::run(program, By::Person(actor), &files, &|_, _| {}).await?;
    keep(program, actor, &outcome).await?;
    Ok(outcome)
}

async fn keep(program: &Program, actor: &Actor, outcome: &Outcome) -> Result<(), ProgramError> {
    let findings = outcome.findings.iter().take(SHOWN).cloned().collect();
    let kept = serde_json::json!(Kept { summary: outcome.summary, findings }).to_string();
    let mut tx = program.database.begin().await?;
    directory::keep_upload(&mut tx, &actor.name, &kept, program.now()).await?;
    tx.commit().await
}

/// What became of the last upload, if there was one.
///
/// # Errors
/// `NotFound` for partners, `Refused(Role)`, `Database`.
pub async fn last_upload(program: &Program, actor: &Actor) -> Result<Option<Upload>, ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let stored = directory::last_upload(&mut program.database.snapshot().await?).await?;
    stored
        .map(|(at, by, kept)| {
            let kept: Kept = serde_json::from_str(&kept).map_err(|_| store::unreadable("upload", &kept))?;
            Ok(Upload { at: moment(at), by, summary: kept.summary, findings: kept.findings })
        })
        .transpose()
}
