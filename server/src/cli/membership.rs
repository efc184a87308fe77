//! `twotier membership import`.

use super::import::{line, wrong_rows};
use super::output::Output;
use super::progress::Shown;
use super::{Failure, open};
use clap::{Args, Subcommand};
use program::import::Input;
use program::membership::import::{Files, run};
use program::store::events::By;
use program::{ProgramError, Refusal};
use serde_json::json;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Debug, Subcommand)]
pub(super) enum MembershipCommand {
    /// Import companies with their MPN IDs, and logins, from CSV files; nothing is removed
    #[command(after_help = "Example:
  twotier membership import --locations locations.csv --logins logins.csv --report wrong.csv")]
    Import(MembershipOptions),
}

#[derive(Debug, Args)]
pub(super) struct MembershipOptions {
    /// Columns Company MPN ID, Company name, Contact e-mail, MPN ID, Type, Name, Street, City, Postal code,
    /// Country/region, Status, Migrated
    #[arg(long, required_unless_present = "logins")]
    locations: Option<PathBuf>,
    /// Columns Login, Company MPN ID, Password
    #[arg(long)]
    logins: Option<PathBuf>,
    /// Where wrong rows are told, as CSV: file, line, column, reason
    #[arg(long)]
    report: PathBuf,
    #[command(flatten)]
    output: Output,
}

pub(super) async fn import(url: &str, options: &MembershipOptions) -> Result<ExitCode, Failure> {
    let report = File::create(&options.report)
        .map_err(|problem| format!("--report {} cannot be written: {problem}", options.report.display()))?;
    let mut report = BufWriter::new(report);
    let files = Files {
        locations: options.locations.clone().map(Input::Path),
        logins: options.logins.clone().map(Input::Path),
    };
    let program = open::program(url).await?;

    let shown = Shown::new();
    let outcome = run(&program, By::Program, &files, &|done, total| shown.tell("rows", done, total)).await;
    shown.end();
    program.database.close().await;
    let outcome = outcome.map_err(|error| told(&files, error))?;
    outcome.report(&files, &mut report)?;
    report.flush()?;

    let it = outcome.summary;
    let mut sentences = vec![line("Locations", it.locations), line("Logins", it.logins)];
    if !outcome.findings.is_empty() {
        sentences.push(wrong_rows(&options.report));
    }
    options.output.tell(&json!({ "locations": it.locations, "logins": it.logins }), &sentences.join("\n"));
    Ok(ExitCode::SUCCESS)
}

/// What is wrong with a file, in words of the command line.
fn told(files: &Files, error: ProgramError) -> Failure {
    let ProgramError::Refused(Refusal::File { field, problem }) = error else { return error.into() };
    let file = if field == "logins" { &files.logins } else { &files.locations };
    let name = file.as_ref().map(Input::name).unwrap_or_default();
    format!("{name}: {problem} Nothing was imported.").into()
}
