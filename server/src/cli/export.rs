//! `twotier export`.

use super::output::Output;
use super::{Failure, open};
use clap::{Args, ValueEnum};
use program::export::{self, Files, Format, Written};
use program::import::find_partner;
use program::{Program, ProgramError};
use serde_json::json;
use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Debug, Args)]
pub(super) struct ExportOptions {
    /// The partner's tenant id, or its domain
    #[arg(long)]
    partner: String,
    /// The folder to write to; made if it is not there
    #[arg(long)]
    to: PathBuf,
    /// How the files are written; `twotier import` reads customers and subscriptions in CSV
    #[arg(long, value_enum, default_value_t = Form::Csv)]
    format: Form,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Form {
    Csv,
    Json,
}

impl Form {
    const fn format(self) -> Format {
        match self {
            Self::Csv => Format::Csv,
            Self::Json => Format::Json,
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }
}

pub(super) async fn run(url: &str, options: &ExportOptions) -> Result<ExitCode, Failure> {
    let names = ["customers", "subscriptions", "transfers"];
    let paths = names.map(|name| options.to.join(format!("{name}.{}", options.format.ending())));
    if let Some(there) = paths.iter().find(|path| path.exists()) {
        return Err(format!("{} is there already and is not overwritten; choose another --to", there.display()).into());
    }
    let program = open::existing(url).await?;
    let written = write(&program, options, &paths).await;
    program.database.close().await;
    let it = written?;

    let files = paths.map(|path| path.display().to_string());
    let value = json!({ "written": it, "files": files });
    let sentence = format!(
        "Wrote {} customers, {} subscriptions and {} lines of transfer requests to\n  {}",
        it.customers,
        it.subscriptions,
        it.transfers,
        files.join("\n  ")
    );
    options.output.tell(&value, &sentence);
    Ok(ExitCode::SUCCESS)
}

/// Write the files beside their places, and give them their names when all are whole.
async fn write(program: &Program, options: &ExportOptions, paths: &[PathBuf; 3]) -> Result<Written, Failure> {
    let partner = find_partner(program, &options.partner).await?;
    let partner = partner.ok_or_else(|| format!("--partner {}: there is no such partner", options.partner))?;
    fs::create_dir_all(&options.to).map_err(|problem| unwritable(&options.to, &problem))?;
    let parts = Parts(paths.each_ref().map(|path| path.with_added_extension("part")));
    let [mut customers, mut subscriptions, mut transfers] = parts.create()?;
    let files = Files { customers: &mut customers, subscriptions: &mut subscriptions, transfers: &mut transfers };
    let written = export::run(program, &partner, options.format.format(), files).await?;
    parts.take_places([customers, subscriptions, transfers], paths)?;
    Ok(written)
}

/// Files that go away unless they took their places.
struct Parts([PathBuf; 3]);

impl Parts {
    fn create(&self) -> Result<[BufWriter<File>; 3], ProgramError> {
        let [a, b, c] = self
            .0
            .each_ref()
            .map(|path| File::create(path).map(BufWriter::new).map_err(|problem| unwritable(path, &problem)));
        Ok([a?, b?, c?])
    }

    fn take_places(&self, files: [BufWriter<File>; 3], paths: &[PathBuf; 3]) -> Result<(), ProgramError> {
        for (file, path) in files.into_iter().zip(paths) {
            let file = file.into_inner().map_err(|problem| unwritable(path, problem.error()))?;
            file.sync_all().map_err(|problem| unwritable(path, &problem))?;
        }
        for (part, path) in self.0.iter().zip(paths) {
            fs::rename(part, path).map_err(|problem| unwritable(path, &problem))?;
        }
        Ok(())
    }
}

impl Drop for Parts {
    fn drop(&mut self) {
        for part in &self.0 {
            let _ = fs::remove_file(part);
        }
    }
}

fn unwritable(path: &Path, problem: &io::Error) -> ProgramError {
    ProgramError::Setup(format!("{} cannot be written: {problem}", path.display()))
}
