//! `twotier backup` and `twotier restore`.

use super::Failure;
use super::output::Output;
use clap::Args;
use program::backup::{self, Copied};
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Debug, Args)]
pub(super) struct BackupOptions {
    /// The file to write; it must not be there yet
    file: PathBuf,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Args)]
pub(super) struct RestoreOptions {
    /// The file that `twotier backup` wrote
    file: PathBuf,
    /// Replace a database that has partners in it, or that cannot be read any more
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    output: Output,
}

pub(super) async fn write(url: &str, options: &BackupOptions) -> Result<ExitCode, Failure> {
    let copy = backup::write(url, &options.file).await?;
    tell(&options.output, &copy, "Wrote");
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn restore(url: &str, options: &RestoreOptions) -> Result<ExitCode, Failure> {
    let copy = backup::restore(url, &options.file, options.force).await?;
    tell(&options.output, &copy, "Restored");
    Ok(ExitCode::SUCCESS)
}

fn tell(output: &Output, it: &Copied, did: &str) {
    let file = it.file.display().to_string();
    let sentence = format!("{did} {file}: {} bytes, schema {}.", it.bytes, it.schema);
    output.tell(&json!({ "file": file, "bytes": it.bytes, "schema": it.schema }), &sentence);
}
