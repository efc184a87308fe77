//! What commands print: sentences for people, or one JSON object for programs.

use clap::Args;
use program::{FieldProblem, ProgramError};
use serde_json::Value;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// For whom a command prints.
#[derive(Debug, Args)]
pub(super) struct Output {
    /// Print one JSON object instead of sentences
    #[arg(long)]
    json: bool,
}

impl Output {
    /// Print it one way or the other.
    pub(super) fn tell(&self, value: &Value, sentences: &str) {
        if self.json {
            println!("{value}");
        } else {
            println!("{sentences}");
        }
    }
}

/// What is wrong with options, in words of the command line.
pub(super) fn wrong(problems: &[FieldProblem]) -> String {
    let option = |it: &FieldProblem| format!("--{} {}", it.field.replace('_', "-"), it.problem);
    problems.iter().map(option).collect::<Vec<_>>().join("; ")
}

/// As `2026-11-21T17:05:00Z`.
pub(super) fn moment(at: OffsetDateTime) -> String {
    at.replace_nanosecond(0).unwrap_or(at).format(&Rfc3339).unwrap_or_default()
}

/// When nothing that an option names was found, that; every other failure as it is.
pub(super) fn not_found(error: ProgramError, sentence: String) -> super::Failure {
    match error {
        ProgramError::NotFound => sentence.into(),
        ProgramError::Invalid(problems) => wrong(&problems).into(),
        other => other.into(),
    }
}
