//! The two files of an export: found fit as a whole before anything is stored, then read row by row.

use super::records::{Broken, Record, Records};
use crate::ProgramError;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

/// The largest file, in bytes (200 MB).
pub const LARGEST_FILE: u64 = 200_000_000;

/// A file that was found fit: readable, of bearable size, UTF-8, with the columns it needs.
#[derive(Debug)]
pub(super) struct Source {
    path: PathBuf,
    /// The file's name, as messages and the report call it.
    pub(super) name: String,
    /// Where in a record each wanted column stands.
    columns: Vec<usize>,
    /// How many columns the header has.
    pub(super) width: usize,
    /// How many rows there are below the header.
    pub(super) rows: u64,
}

/// One row of a file, its columns by the order in which they were wanted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a> {
    pub(super) record: Record<'a>,
    columns: &'a [usize],
}

impl<'a> Row<'a> {
    /// The value of a wanted column, without spaces around it.
    pub(super) fn value(&self, wanted: usize) -> &'a str {
        self.columns.get(wanted).map_or("", |at| self.record.field(*at).trim())
    }
}

/// The rows of a file that was found fit.
#[derive(Debug)]
pub(super) struct Rows<'a> {
    source: &'a Source,
    records: Records<BufReader<File>>,
}

impl Source {
    /// Look at the whole file: what makes it unfit is told in one sentence.
    pub(super) fn checked(path: &Path, wanted: &[&'static str]) -> Result<Self, ProgramError> {
        let name = path.file_name().map_or_else(|| path.display().to_string(), |it| it.to_string_lossy().into_owned());
        let unfit = |what: String| ProgramError::Setup(format!("{name}: {what} Nothing was imported."));
        let mut records = open(path).map_err(unfit)?;
        let (columns, width) = header(&mut records, wanted).map_err(unfit)?;
        let mut rows = 0;
        while records.next().map_err(|broken| unfit(told(&broken)))?.is_some() {
            rows += 1;
        }
        Ok(Self { path: path.to_owned(), name, columns, width, rows })
    }

    /// Read the rows, from the first below the header.
    pub(super) fn read(&self) -> Result<Rows<'_>, ProgramError> {
        let mut records = open(&self.path).map_err(|what| self.changed(&what))?;
        records.next().map_err(|broken| self.changed(&told(&broken)))?;
        Ok(Rows { source: self, records })
    }

    fn changed(&self, what: &str) -> ProgramError {
        ProgramError::Setup(format!(
            "{}: {what} The file changed while it was read; run the import again when it is complete.",
            self.name
        ))
    }
}

impl Rows<'_> {
    /// The next row.
    pub(super) fn next(&mut self) -> Result<Option<Row<'_>>, ProgramError> {
        let record = self.records.next().map_err(|broken| self.source.changed(&told(&broken)))?;
        Ok(record.map(|record| Row { record, columns: &self.source.columns }))
    }
}

fn open(path: &Path) -> Result<Records<BufReader<File>>, String> {
    let unreadable = |error: std::io::Error| format!("the file cannot be read ({error}).");
    let about = std::fs::metadata(path).map_err(unreadable)?;
    if !about.is_file() {
        return Err("this is not a file.".into());
    }
    if about.len() > LARGEST_FILE {
        return Err(format!(
            "the file has {} MB, more than the {} MB an import takes; split the export.",
            about.len() / 1_000_000,
            LARGEST_FILE / 1_000_000
        ));
    }
    let mut file = BufReader::new(File::open(path).map_err(unreadable)?);
    let start = file.fill_buf().map_err(unreadable)?;
    if start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff") {
        return Err("the file is UTF-16; save it as UTF-8.".into());
    }
    if start.starts_with(b"\xef\xbb\xbf") {
        file.seek_relative(3).map_err(unreadable)?;
    }
    Ok(Records::new(file))
}

/// Where the wanted columns stand. Columns nobody wants are passed over.
fn header(records: &mut Records<impl BufRead>, wanted: &[&'static str]) -> Result<(Vec<usize>, usize), String> {
    let Some(header) = records.next().map_err(|broken| told(&broken))? else {
        return Err(format!("the file is empty; the first line must name the columns {}.", wanted.join(", ")));
    };
    if header.line != 1 {
        return Err("the first line is empty; it must name the columns.".into());
    }
    let names: Vec<_> = header.fields().map(str::trim).collect();
    if names.iter().any(|name| name.contains('\0')) {
        return Err("the file is UTF-16; save it as UTF-8.".into());
    }
    if let [only] = names[..] {
        refuse_other_forms(only)?;
    }
    let place = |column: &'static str| {
        let mut places = names.iter().enumerate().filter(|(_, name)| **name == column).map(|(at, _)| at);
        match (places.next(), places.next()) {
            (Some(at), None) => Ok(at),
            (Some(_), Some(_)) => Err(format!("the column \"{column}\" is there twice; keep one.")),
            (None, _) => Err(format!("the column \"{column}\" is missing; export the file again with all columns.")),
        }
    };
    Ok((wanted.iter().map(|column| place(column)).collect::<Result<_, _>>()?, names.len()))
}

/// A header that is one single column is most often a file of another form.
fn refuse_other_forms(header: &str) -> Result<(), String> {
    if header.contains('\r') {
        return Err("the lines end in the old Macintosh way; save the file with Windows or Unix line ends.".into());
    }
    for (separator, called) in [(';', "semicolons"), ('\t', "tabs"), ('|', "vertical bars")] {
        if header.contains(separator) {
            return Err(format!("the columns are separated by {called}; save the file with commas."));
        }
    }
    Ok(())
}

fn told(broken: &Broken) -> String {
    match broken {
        Broken::NotUtf8(line) => format!("line {line} is not UTF-8; save the file as UTF-8."),
        Broken::OpenQuote(line) => {
            format!("the quote opened in the row on line {line} is never closed; the file may be cut off.")
        }
        Broken::TooLong(line) => {
            format!("the row on line {line} is longer than 1 MB; look for a quote that is never closed.")
        }
        Broken::Unreadable(error) => format!("the file cannot be read ({error})."),
    }
}
