//! The one place where the real clock and real randomness come in.

use program::{Database, Program, ProgramError};
use rand::TryRng;
use rand::rngs::SysRng;
use std::path::Path;
use std::sync::Arc;
use time::OffsetDateTime;

/// The program over the database behind a URL.
///
/// # Errors
/// When the database cannot be opened or brought up to date.
pub(super) async fn program(url: &str) -> Result<Program, ProgramError> {
    Ok(Program::new(Database::open(url).await?, Arc::new(now), Arc::new(fill)))
}

/// The program over a database that is there already: a mistyped name must not look like an empty one.
///
/// # Errors
/// Those of [`program`]; when SQLite would have to make the file.
pub(super) async fn existing(url: &str) -> Result<Program, ProgramError> {
    let file = url.strip_prefix("sqlite:").map(|rest| rest.split('?').next().unwrap_or(rest).trim_start_matches("//"));
    if let Some(file) = file.filter(|it| !it.contains(":memory:") && !Path::new(it).exists()) {
        return Err(ProgramError::Setup(format!("there is no database at {file}; name it in DATABASE_URL")));
    }
    program(url).await
}

#[expect(clippy::disallowed_methods, reason = "the clock every use case is given")]
fn now() -> OffsetDateTime {
    OffsetDateTime::now_utc()
}

/// From the operating system. Without it every token could be guessed, so the server rather ends.
fn fill(bytes: &mut [u8]) {
    if let Err(problem) = SysRng.try_fill_bytes(bytes) {
        tracing::error!(%problem, "the operating system has no randomness");
        std::process::abort();
    }
}
