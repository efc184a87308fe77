//! The two files of an export: found fit as a whole before anything is stored, then read row by row.

use super::records::{Broken, Record, Records};
use crate::ProgramError;
use domain::csv;
use domain::unfit::Unfit;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The largest file, in bytes (200 MB).
pub const LARGEST_FILE: u64 = 200_000_000;

/// Where a file is.
#[derive(Debug, Clone)]
pub enum Input {
    /// On this machine.
    Path(PathBuf),
    /// Sent along, with the name it had.
    Sent {
        /// Its name.
        name: String,
        /// What is in it.
        bytes: Arc<[u8]>,
    },
}

impl Input {
    /// The file's name, as messages and the report call it.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Path(path) => {
                path.file_name().map_or_else(|| path.display().to_string(), |it| it.to_string_lossy().into_owned())
            }
            Self::Sent { name, .. } => name.clone(),
        }
    }

    fn open(&self) -> Result<Records<Opened>, Unfit> {
        let mut file = match self {
            Self::Path(path) => open(path)?,
            Self::Sent { bytes, .. } => Opened::Sent(Cursor::new(bytes.clone())),
        };
        let start = file.fill_buf().map_err(|error| Unfit::Unreadable(error.to_string()))?;
        if start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff") {
            return Err(Unfit::Utf16);
        }
        if start.starts_with(b"\xef\xbb\xbf") {
            file.consume(3);
        }
        Ok(Records::new(file))
    }
}

fn open(path: &Path) -> Result<Opened, Unfit> {
    let unreadable = |error: io::Error| Unfit::Unreadable(error.to_string());
    let about = std::fs::metadata(path).map_err(unreadable)?;
    if !about.is_file() {
        return Err(Unfit::NotAFile);
    }
    if about.len() > LARGEST_FILE {
        return Err(Unfit::TooLarge { has: about.len() / 1_000_000, most: LARGEST_FILE / 1_000_000 });
    }
    Ok(Opened::File(BufReader::new(File::open(path).map_err(unreadable)?)))
}

/// A file that is being read.
#[derive(Debug)]
pub(crate) enum Opened {
    File(BufReader<File>),
    Sent(Cursor<Arc<[u8]>>),
}

impl Read for Opened {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::File(file) => file.read(into),
            Self::Sent(bytes) => bytes.read(into),
        }
    }
}

impl BufRead for Opened {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        match self {
            Self::File(file) => file.fill_buf(),
            Self::Sent(bytes) => bytes.fill_buf(),
        }
    }

    fn consume(&mut self, amount: usize) {
        match self {
            Self::File(file) => file.consume(amount),
            Self::Sent(bytes) => bytes.consume(amount),
        }
    }
}

/// A file that was found fit: readable, of bearable size, UTF-8, with the columns it needs.
#[derive(Debug)]
pub(crate) struct Source {
    input: Input,
    /// The file's name, as messages and the report call it.
    pub(crate) name: String,
    /// Where in a record each wanted column stands.
    columns: Vec<usize>,
    /// How many columns the header has.
    pub(crate) width: usize,
    /// How many rows there are below the header.
    pub(crate) rows: u64,
}

/// One row of a file, its columns by the order in which they were wanted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row<'a> {
    pub(crate) record: Record<'a>,
    columns: &'a [usize],
}

impl<'a> Row<'a> {
    /// The value of a wanted column, without spaces around it and without what keeps a spreadsheet from running it.
    pub(crate) fn value(&self, wanted: usize) -> &'a str {
        csv::unguarded(self.raw(wanted).trim())
    }

    /// The value of a wanted column just as it stands there.
    pub(crate) fn raw(&self, wanted: usize) -> &'a str {
        self.columns.get(wanted).map_or("", |at| self.record.field(*at))
    }
}

/// The rows of a file that was found fit.
#[derive(Debug)]
pub(crate) struct Rows<'a> {
    source: &'a Source,
    records: Records<Opened>,
}

impl Source {
    /// Look at the whole file: what makes it unfit is told in one sentence.
    pub(crate) fn checked(path: &Path, wanted: &[&'static str]) -> Result<Self, ProgramError> {
        let input = Input::Path(path.to_owned());
        let name = input.name();
        Self::fit(input, wanted).map_err(|what| ProgramError::Setup(format!("{name}: {what} Nothing was imported.")))
    }

    /// Look at the whole file: is it fit?
    pub(crate) fn fit(input: Input, wanted: &[&'static str]) -> Result<Self, Unfit> {
        let mut records = input.open()?;
        let (columns, width) = header(&mut records, wanted)?;
        let mut rows = 0;
        while records.next().map_err(|broken| told(&broken))?.is_some() {
            rows += 1;
        }
        Ok(Self { name: input.name(), input, columns, width, rows })
    }

    /// Read the rows, from the first below the header.
    pub(crate) fn read(&self) -> Result<Rows<'_>, ProgramError> {
        let mut records = self.input.open().map_err(|what| self.changed(&what))?;
        records.next().map_err(|broken| self.changed(&told(&broken)))?;
        Ok(Rows { source: self, records })
    }

    fn changed(&self, what: &Unfit) -> ProgramError {
        ProgramError::Setup(format!(
            "{}: {what} The file changed while it was read; run the import again when it is complete.",
            self.name
        ))
    }
}

impl Rows<'_> {
    /// The next row.
    pub(crate) fn next(&mut self) -> Result<Option<Row<'_>>, ProgramError> {
        let record = self.records.next().map_err(|broken| self.source.changed(&told(&broken)))?;
        Ok(record.map(|record| Row { record, columns: &self.source.columns }))
    }
}

/// Where the wanted columns stand. Columns nobody wants are passed over.
fn header(records: &mut Records<impl BufRead>, wanted: &[&'static str]) -> Result<(Vec<usize>, usize), Unfit> {
    let Some(header) = records.next().map_err(|broken| told(&broken))? else {
        return Err(Unfit::Empty(wanted.join(", ")));
    };
    if header.line != 1 {
        return Err(Unfit::NoHeader);
    }
    let names: Vec<_> = header.fields().map(str::trim).collect();
    if names.iter().any(|name| name.contains('\0')) {
        return Err(Unfit::Utf16);
    }
    if let [only] = names[..] {
        refuse_other_forms(only)?;
    }
    let place = |column: &'static str| {
        let mut places = names.iter().enumerate().filter(|(_, name)| **name == column).map(|(at, _)| at);
        match (places.next(), places.next()) {
            (Some(at), None) => Ok(at),
            (Some(_), Some(_)) => Err(Unfit::ColumnTwice(column.to_owned())),
            (None, _) => Err(Unfit::ColumnMissing(column.to_owned())),
        }
    };
    Ok((wanted.iter().map(|column| place(column)).collect::<Result<_, _>>()?, names.len()))
}

/// A header that is one single column is most often a file of another form.
fn refuse_other_forms(header: &str) -> Result<(), Unfit> {
    if header.contains('\r') {
        return Err(Unfit::LineEnds);
    }
    let separator = [';', '\t', '|'].into_iter().find(|it| header.contains(*it));
    separator.map_or(Ok(()), |separator| Err(Unfit::Separator(separator)))
}

fn told(broken: &Broken) -> Unfit {
    match broken {
        Broken::NotUtf8(line) => Unfit::NotUtf8(*line),
        Broken::OpenQuote(line) => Unfit::OpenQuote(*line),
        Broken::TooLong(line) => Unfit::RowTooLong(*line),
        Broken::Unreadable(error) => Unfit::Unreadable(error.to_string()),
    }
}
