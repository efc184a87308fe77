//! `twotier import`.

use super::progress::Shown;
use super::{Failure, ImportOptions, open};
use program::import::{self, Counts, Files, Stage};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::process::ExitCode;

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

    line("Customers", summary.customers);
    line("Subscriptions", summary.subscriptions);
    if summary.customers.wrong + summary.subscriptions.wrong > 0 {
        println!("What is wrong with the rows that were not stored: {}", options.report.display());
    }
    Ok(ExitCode::SUCCESS)
}

const fn name(stage: Stage) -> &'static str {
    match stage {
        Stage::Judging => "rows judged",
        Stage::Writing => "changes written",
    }
}

pub(super) fn line(what: &str, it: Counts) {
    println!(
        "{what}: {} rows, {} added, {} changed, {} unchanged, {} wrong.",
        it.rows, it.added, it.changed, it.unchanged, it.wrong
    );
}
