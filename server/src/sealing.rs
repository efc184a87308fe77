//! Where the key of seals is kept, and where seals go: two files outside the database.

use program::Program;
use program::audit::{PublicKey, Seal, SealKey};
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// Why sealing cannot begin, for the operator.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The key file is not one, or cannot be read or made.
    #[error("the key for sealing the event log, {0}: {1}")]
    Key(PathBuf, String),
    /// The seal log cannot be read or written.
    #[error("the seal log {0}: {1}")]
    Log(PathBuf, String),
}

impl Problem {
    fn key(path: &Path, problem: &impl ToString) -> Self {
        Self::Key(path.to_owned(), problem.to_string())
    }

    fn log(path: &Path, problem: &impl ToString) -> Self {
        Self::Log(path.to_owned(), problem.to_string())
    }
}

/// The key in a file; nothing if there is no file.
///
/// # Errors
/// `Key` for a file that cannot be read or holds something else.
pub fn read_key(path: &Path) -> Result<Option<SealKey>, Problem> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(problem) if problem.kind() == ErrorKind::NotFound => return Ok(None),
        Err(problem) => return Err(Problem::key(path, &problem)),
    };
    let key = text.parse().map_err(|problem| Problem::key(path, &problem))?;
    let mode = fs::metadata(path).map_err(|problem| Problem::key(path, &problem))?.permissions().mode();
    if mode & 0o077 != 0 {
        tracing::warn!(path = %path.display(), "others than the owner can read the key for sealing the event log");
    }
    Ok(Some(key))
}

/// The key in a file; a new one, readable by its owner only, if there is no file.
///
/// # Errors
/// `Key` as [`read_key`], and when the file cannot be made.
pub fn read_or_make_key(path: &Path, program: &Program) -> Result<SealKey, Problem> {
    if let Some(key) = read_key(path)? {
        return Ok(key);
    }
    let key = SealKey::fresh(program);
    match keep(path, &key) {
        // Another server that starts at the same time was faster.
        Err(problem) if problem.kind() == ErrorKind::AlreadyExists => {}
        Err(problem) => return Err(Problem::key(path, &problem)),
        Ok(()) => {
            tracing::info!(path = %path.display(), public = %key.public(), "made a key for sealing the event log");
        }
    }
    read_key(path)?.ok_or_else(|| Problem::key(path, &"it has gone away"))
}

/// Written under another name first, so that nobody reads half a key.
fn keep(path: &Path, key: &SealKey) -> io::Result<()> {
    let draft = path.with_added_extension(std::process::id().to_string());
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&draft)?;
    let kept = file
        .write_all(key.to_line().as_bytes())
        .and_then(|()| file.sync_all())
        .and_then(|()| fs::hard_link(&draft, path));
    fs::remove_file(&draft)?;
    kept
}

/// The public keys to verify with: those given, or else that of the key file, if there is one.
///
/// # Errors
/// `Key` as [`read_key`].
pub fn known_keys(given: &[PublicKey], path: &Path) -> Result<Vec<PublicKey>, Problem> {
    if given.is_empty() {
        return Ok(read_key(path)?.iter().map(SealKey::public).collect());
    }
    Ok(given.to_vec())
}

/// A file with a line of JSON for each seal, kept where those who can write the database cannot write.
#[derive(Debug)]
pub struct SealLog {
    path: PathBuf,
    file: File,
    /// The number of the last seal in it.
    last: i64,
}

impl SealLog {
    /// Open it to go on writing; what a crash left of a half-written line is cut off.
    ///
    /// # Errors
    /// `Log`.
    pub fn open(path: &Path) -> Result<Self, Problem> {
        let problem = |problem: io::Error| Problem::log(path, &problem);
        let mut file = OpenOptions::new().read(true).append(true).create(true).open(path).map_err(problem)?;
        let mut text = Vec::new();
        file.read_to_end(&mut text).map_err(problem)?;
        let whole = text.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        if whole < text.len() {
            file.set_len(whole as u64).map_err(problem)?;
            file.seek(SeekFrom::End(0)).map_err(problem)?;
        }
        let last = read_lines(path, &text[..whole])?.iter().map(|seal| seal.number).max().unwrap_or(0);
        Ok(Self { path: path.to_owned(), file, last })
    }

    /// The number of the last seal in it; 0 for none.
    #[must_use]
    pub const fn last(&self) -> i64 {
        self.last
    }

    /// Add a seal; it is on the disk when this returns.
    ///
    /// # Errors
    /// `Log`; then the seal has to be added again.
    pub fn add(&mut self, seal: &Seal) -> Result<(), Problem> {
        let mut line = serde_json::to_string(seal).map_err(|problem| Problem::log(&self.path, &problem))?;
        line.push('\n');
        self.write(line.as_bytes()).map_err(|problem| Problem::log(&self.path, &problem))?;
        self.last = seal.number;
        Ok(())
    }

    /// All of it or, when the disk is full, nothing.
    fn write(&mut self, line: &[u8]) -> io::Result<()> {
        let before = self.file.metadata()?.len();
        let written = self.file.write_all(line).and_then(|()| self.file.sync_data());
        if written.is_err() {
            self.file.set_len(before)?;
        }
        written
    }
}

/// The seals in a seal log. A last line without its end is what a crash leaves, and no seal.
///
/// # Errors
/// `Log` for a file that cannot be read, or has a line that is no seal.
pub fn read_log(path: &Path) -> Result<Vec<Seal>, Problem> {
    let text = fs::read(path).map_err(|problem| Problem::log(path, &problem))?;
    let whole = text.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    read_lines(path, &text[..whole])
}

fn read_lines(path: &Path, text: &[u8]) -> Result<Vec<Seal>, Problem> {
    let read = |(line, number): (io::Result<String>, u64)| {
        let seal = line.map_err(|problem| problem.to_string()).and_then(|line| {
            serde_json::from_str(&line).map_err(|problem| format!("line {number} is not a seal: {problem}"))
        });
        seal.map_err(|problem| Problem::log(path, &problem))
    };
    BufReader::new(text).lines().zip(1..).map(read).collect()
}
