//! `twotier import`.

use super::output::Output;
use super::progress::Shown;
use super::{Failure, open};
use clap::Args;
use program::import::{self, Counts, Files, Stage};
use serde_json::json;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Debug, Args)]
pub(super) struct ImportOptions {
    /// The partner's tenant id, or its domain
    #[arg(long)]
    partner: String,
    /// Columns Microsoft ID, Company name, Primary domain name, Relationship
    #[arg(long)]
    customers: PathBuf,
    /// The partner's subscriptions, one per line
    #[arg(long)]
    subscriptions: PathBuf,
    /// Where wrong rows are told, as CSV: file, line, column, reason
    #[arg(long)]
    report: PathBuf,
    #[command(flatten)]
    output: Output,
}

pub(super) async fn run(url: &str, options: &ImportOptions) -> Result<ExitCode, Failure> {
    let report = File::create(&options.report)
        .map_err(|problem| format!("--report {} cannot be written: {problem}", options.report.display()))?;
    let mut report = BufWriter::new(report);
    let program = open::program(url).await?;
    let partner = import::find_partner(&program, &options.partner).await?;
    let partner =
        partner.ok_or_else(|| format!("--partner {}: no partner has that tenant id or domain", options.partner))?;
    let files = Files { customers: &options.customers, subscriptions: &options.subscriptions };

    let shown = Shown::new();
    let tell = |it: import::Progress| shown.tell(name(it.stage), it.done, it.total);
    let summary = import::run(&program, &partner, files, &mut report, &tell).await;
    shown.end();
    report.flush()?;
    let summary = summary?;
    program.database.close().await;

    let mut sentences = vec![line("Customers", summary.customers), line("Subscriptions", summary.subscriptions)];
    if summary.customers.wrong + summary.subscriptions.wrong > 0 {
        sentences.push(wrong_rows(&options.report));
    }
    options.output.tell(&json!(summary), &sentences.join("\n"));
    Ok(ExitCode::SUCCESS)
}

const fn name(stage: Stage) -> &'static str {
    match stage {
        Stage::Judging => "rows judged",
        Stage::Writing => "changes written",
    }
}

pub(super) fn line(what: &str, it: Counts) -> String {
    let Counts { rows, added, changed, unchanged, wrong } = it;
    format!("{what}: {rows} rows, {added} added, {changed} changed, {unchanged} unchanged, {wrong} wrong.")
}

pub(super) fn wrong_rows(report: &Path) -> String {
    format!("What is wrong with the rows that were not stored: {}", report.display())
}
