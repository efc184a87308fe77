//! Tables that somebody types or uploads to do something many times: to invite whoever stands in their rows. They are
//! read and told row by row first, and nothing happens before that is confirmed.

use crate::{FieldProblem, ProgramError, Refusal};
use domain::text::TextProblem;
use domain::unfit::Unfit;
use std::collections::BTreeMap;

/// The most rows of a table: as many as a tenant may invite in an hour (S53).
pub const MOST_ROWS: usize = 50;
/// The largest table, in bytes: it goes into the form that confirms it, beside the letters.
pub const LARGEST: usize = 30_000;
/// The field of a form that a table is typed or uploaded in.
const FIELD: &str = "rows";

/// A column of a table; in any order, and beside others that nobody asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    /// Every table has it.
    Needed(&'static str),
    /// Without it, its cells are empty.
    Free(&'static str),
}

impl Column {
    const fn name(self) -> &'static str {
        match self {
            Self::Needed(name) | Self::Free(name) => name,
        }
    }
}

/// What became of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Many {
    /// How many were invited.
    pub invited: usize,
    /// How many were left out: something was wrong with their rows, or they were invited meanwhile.
    pub left_out: usize,
    /// How many have to wait, because too many letters went out in this hour.
    pub later: usize,
}

impl Many {
    /// Count one more row that was tried.
    ///
    /// # Errors
    /// Those of the row that stop the others too.
    pub(crate) fn count<T>(&mut self, tried: Result<T, ProgramError>) -> Result<(), ProgramError> {
        match tried {
            Ok(_) => self.invited += 1,
            Err(ProgramError::Overtaken) => self.left_out += 1,
            Err(ProgramError::Refused(Refusal::TooManyTries { .. })) => self.later += 1,
            Err(error) => return Err(error),
        }
        Ok(())
    }
}

/// The addresses of the rows that were read, each with the line it stood on first.
#[derive(Debug, Default)]
pub(crate) struct Seen(BTreeMap<String, u64>);

impl Seen {
    /// Remember an address; answers the line above on which it stands already.
    pub(crate) fn before(&mut self, address: &str, line: u64) -> Option<u64> {
        let first = *self.0.entry(address.to_owned()).or_insert(line);
        (first != line).then_some(first)
    }
}

fn unfit(problem: Unfit) -> ProgramError {
    ProgramError::Refused(Refusal::File { field: FIELD, problem })
}

/// The text of a file.
///
/// # Errors
/// `Refused(File)` when it is not UTF-8.
pub fn text_of(file: &[u8]) -> Result<String, ProgramError> {
    if matches!(file, [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) {
        return Err(unfit(Unfit::Utf16));
    }
    let text = str::from_utf8(file).map_err(|error| {
        let ends = file.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n').count();
        unfit(Unfit::NotUtf8(1 + u64::try_from(ends).unwrap_or(u64::MAX)))
    })?;
    Ok(text.to_owned())
}

/// Read a table whose columns are separated by commas or semicolons: for each row its line, counted from 1, and what
/// stands in these columns.
///
/// # Errors
/// `Refused(File)` when it cannot be read at all; `Invalid` without rows and for more than [`MOST_ROWS`].
pub(crate) fn read<const N: usize>(table: &str, columns: [Column; N]) -> Result<Vec<(u64, [String; N])>, ProgramError> {
    // The reader counts line feeds, and those of a browser's form come late by a row.
    let table = table.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let head = table.lines().next().unwrap_or_default();
    if head.trim().is_empty() {
        return Err(unfit(Unfit::Empty(columns.map(Column::name).join(", "))));
    }
    let separator = if head.contains(';') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(table.as_bytes());
    let heads = reader.headers().map_err(|error| unfit(Unfit::Unreadable(error.to_string())))?.clone();
    let places = places(&heads, columns)?;
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| unfit(Unfit::Unreadable(error.to_string())))?;
        let line = record.position().map_or(0, csv::Position::line);
        let cell = |at: Option<usize>| at.and_then(|at| record.get(at)).unwrap_or_default().trim().to_owned();
        rows.push((line, places.map(cell)));
    }
    match rows.len() {
        1..=MOST_ROWS => Ok(rows),
        0 => Err(ProgramError::Invalid(vec![FieldProblem { field: FIELD, problem: TextProblem::Missing }])),
        _ => Err(ProgramError::Invalid(vec![FieldProblem { field: FIELD, problem: TextProblem::TooLong }])),
    }
}

/// Where the columns stand.
fn places<const N: usize>(heads: &csv::StringRecord, columns: [Column; N]) -> Result<[Option<usize>; N], ProgramError> {
    let mut places = [None; N];
    for (place, column) in places.iter_mut().zip(columns) {
        let called = |(_, head): &(usize, &str)| head.trim().eq_ignore_ascii_case(column.name());
        let mut found = heads.iter().enumerate().filter(called).map(|(at, _)| at);
        *place = match (found.next(), found.next(), column) {
            (_, Some(_), _) => return Err(unfit(Unfit::ColumnTwice(column.name().to_owned()))),
            (None, _, Column::Needed(name)) => return Err(unfit(Unfit::ColumnMissing(name.to_owned()))),
            (found, _, _) => found,
        };
    }
    Ok(places)
}
