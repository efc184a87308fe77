//! A copy of SQLite's file as it is at one moment, and putting one back.
//!
//! Nothing is ever half there: a file is written beside its place, brought to the disk, and then given its name.

use super::database::newest_schema;
use crate::ProgramError;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection};
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

/// A copy that was made or put back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// Where it is now.
    pub file: PathBuf,
    /// Its size in bytes.
    pub bytes: u64,
    /// The number of its newest migration.
    pub schema: i64,
}

const SCHEMA: &str = "SELECT MAX(version) FROM _sqlx_migrations WHERE success";
const COPY: &str = "VACUUM INTO $1";
const IS_WHOLE: &str = "PRAGMA integrity_check(1)";
const IS_USED: &str = "SELECT EXISTS (SELECT 1 FROM partner_tenants)";
// Takes the file for itself: whoever else has it open is in the way, and nothing stays in a write-ahead log.
const FOLD: &str = "PRAGMA journal_mode = DELETE";

/// Write a copy of the database to a file that is not there yet. Others may read and write meanwhile.
///
/// # Errors
/// `Setup` for another engine, when there is no such database, and when the file is there or cannot be written;
/// `Database`.
pub async fn write(url: &str, to: &Path) -> Result<Copied, ProgramError> {
    let options = sqlite(url, "pg_dump --format=custom --file=twotier.dump \"$DATABASE_URL\"")?;
    if !options.get_filename().exists() {
        return Err(setup(format!("there is no database at {}", options.get_filename().display())));
    }
    if to.exists() {
        return Err(setup(format!("{} is there already and is not overwritten; choose another name", to.display())));
    }
    let beside = Beside::of(to);
    let mut connection = options.disable_statement_logging().busy_timeout(Duration::from_secs(5)).connect().await?;
    let schema = schema_of(&mut connection).await?;
    let path = beside.0.to_str().ok_or_else(|| setup(format!("{} is not UTF-8", to.display())))?;
    sqlx::query(COPY).bind(path).execute(&mut connection).await?;
    connection.close().await?;
    let bytes = beside.take_place_of(to)?;
    Ok(Copied { file: to.to_owned(), bytes, schema })
}

/// Put a copy in the place of the database. A database that has partners is replaced only when `force` says so.
///
/// # Errors
/// `Setup` for another engine; when the copy is broken, is no database of this program, or is of a newer version; when
/// somebody has the database open; and when it is in use and not to be replaced. Then nothing has changed.
pub async fn restore(url: &str, from: &Path, force: bool) -> Result<Copied, ProgramError> {
    let target =
        sqlite(url, "pg_restore --clean --if-exists --single-transaction --dbname=\"$DATABASE_URL\" twotier.dump")?;
    let place = target.get_filename().to_owned();
    let beside = Beside::of(&place);
    std::fs::copy(from, &beside.0).map_err(|problem| setup(format!("{} cannot be read: {problem}", from.display())))?;
    let schema = check(&beside.0, from).await?;
    if place.exists() {
        make_room(target, force).await?;
    }
    let bytes = beside.take_place_of(&place)?;
    Ok(Copied { file: place, bytes, schema })
}

/// The file of the database, or what to do where it is none.
fn sqlite(url: &str, command: &str) -> Result<SqliteConnectOptions, ProgramError> {
    if !url.starts_with("sqlite:") {
        return Err(setup(format!("PostgreSQL does this itself: {command}")));
    }
    let options = SqliteConnectOptions::from_str(url)?;
    if options.get_filename().as_os_str().is_empty() || url.contains(":memory:") {
        return Err(setup("a database in memory has no file".to_owned()));
    }
    Ok(options)
}

/// Look at a copy, which has the name `called`; answers its schema.
async fn check(copy: &Path, called: &Path) -> Result<i64, ProgramError> {
    let no = |why: String| setup(format!("{} {why}", called.display()));
    // A copy may say that it has a write-ahead log, which it has not.
    let options = SqliteConnectOptions::new().filename(copy).read_only(true).immutable(true);
    let mut connection = options.disable_statement_logging().connect().await?;
    let whole: Result<String, _> = sqlx::query_scalar(IS_WHOLE).fetch_one(&mut connection).await;
    let schema = schema_of(&mut connection).await;
    let _ = connection.close().await;
    if !whole.as_ref().is_ok_and(|it| it == "ok") {
        return Err(no("is broken, or no SQLite file; nothing was changed".to_owned()));
    }
    let schema = schema.map_err(|_| no("is not a database of twotier; nothing was changed".to_owned()))?;
    let newest = newest_schema();
    if schema > newest {
        return Err(no(format!(
            "has schema {schema} and this twotier knows {newest} only: use the version that wrote it, or a newer one"
        )));
    }
    Ok(schema)
}

async fn schema_of(connection: &mut SqliteConnection) -> Result<i64, ProgramError> {
    let schema: Option<i64> = sqlx::query_scalar(SCHEMA).fetch_one(connection).await?;
    schema.ok_or_else(|| setup("the database has no schema".to_owned()))
}

/// Whether the database may be replaced; then nothing of it is left in a write-ahead log.
async fn make_room(target: SqliteConnectOptions, force: bool) -> Result<(), ProgramError> {
    let called = target.get_filename().display().to_string();
    let mut connection = target.disable_statement_logging().busy_timeout(Duration::ZERO).connect().await?;
    let room = if force || is_empty(&mut connection, &called).await {
        fold(&mut connection, &called).await
    } else {
        Err(setup(format!("{called} is in use as a database already; --force replaces it")))
    };
    // What cannot be read may well not be closed in good order.
    let _ = connection.close().await;
    room
}

/// What cannot be read is not empty: it may be all there is left of what somebody wants back.
async fn is_empty(connection: &mut SqliteConnection, called: &str) -> bool {
    match sqlx::query_scalar::<_, bool>(IS_USED).fetch_one(connection).await {
        Ok(used) => !used,
        Err(_) => std::fs::metadata(called).is_ok_and(|about| about.len() == 0),
    }
}

async fn fold(connection: &mut SqliteConnection, called: &str) -> Result<(), ProgramError> {
    let folded: Result<String, _> = sqlx::query_scalar(FOLD).fetch_one(connection).await;
    let busy = |error: &sqlx::Error| error.as_database_error().is_some_and(|it| it.message().contains("locked"));
    if folded.as_ref().is_err_and(busy) {
        return Err(setup(format!("somebody has {called} open; end the server first")));
    }
    Ok(())
}

/// A file beside its place, which goes away unless it takes it.
struct Beside(PathBuf);

impl Beside {
    fn of(place: &Path) -> Self {
        let mut name = place.as_os_str().to_owned();
        name.push(format!(".{}.part", std::process::id()));
        Self(name.into())
    }

    /// Bring the file and its name to the disk; answers its size.
    fn take_place_of(self, place: &Path) -> Result<u64, ProgramError> {
        let moved = || -> io::Result<u64> {
            let file = File::options().write(true).open(&self.0)?;
            file.sync_all()?;
            std::fs::rename(&self.0, place)?;
            let folder = place.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
            File::open(folder)?.sync_all()?;
            Ok(file.metadata()?.len())
        };
        moved().map_err(|problem| setup(format!("{} cannot be written: {problem}", place.display())))
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

const fn setup(told: String) -> ProgramError {
    ProgramError::Setup(told)
}
