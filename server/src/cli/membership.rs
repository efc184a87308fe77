//! `twotier membership import`.

use super::import::line;
use super::progress::Shown;
use super::{Failure, MembershipOptions, open};
use program::import::Input;
use program::membership::import::{Files, run};
use program::store::events::By;
use program::{ProgramError, Refusal};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::process::ExitCode;

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

    line("Locations", outcome.summary.locations);
    line("Logins", outcome.summary.logins);
    if !outcome.findings.is_empty() {
        println!("What is wrong with the rows that were not stored: {}", options.report.display());
    }
    Ok(ExitCode::SUCCESS)
}

/// What is wrong with a file, in words of the command line.
fn told(files: &Files, error: ProgramError) -> Failure {
    let ProgramError::Refused(Refusal::File { field, problem }) = error else { return error.into() };
    let file = if field == "logins" { &files.logins } else { &files.locations };
    let name = file.as_ref().map(Input::name).unwrap_or_default();
    format!("{name}: {problem} Nothing was imported.").into()
}
