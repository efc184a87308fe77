//! Records of a CSV file, each with the physical line it starts on.
//!
//! The report names that line, so blank lines and line breaks inside quotes have to be counted, and a file
//! that is not UTF-8 or ends inside quotes is told from a wrong row. That is why the `csv` crate, which counts
//! a record from where the last one ended, does not read here.

use std::io::{self, BufRead, Read};

/// The longest record, in bytes: more is a file with a quote too many, not a row.
const LONGEST: usize = 1 << 20;

/// Why a file cannot be read any further.
#[derive(Debug)]
pub(crate) enum Broken {
    /// A line that is not UTF-8.
    NotUtf8(u64),
    /// The record that starts on this line never closes its quote.
    OpenQuote(u64),
    /// The record that starts on this line is longer than a megabyte.
    TooLong(u64),
    /// The file could not be read.
    Unreadable(io::Error),
}

/// One record: the line it starts on, and its fields.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Record<'a> {
    /// The physical line it starts on, from 1.
    pub(crate) line: u64,
    text: &'a str,
    ends: &'a [usize],
}

impl<'a> Record<'a> {
    /// How many fields it has.
    pub(crate) const fn len(&self) -> usize {
        self.ends.len()
    }

    /// A field; the empty text when there is none.
    pub(crate) fn field(&self, at: usize) -> &'a str {
        let start = if at == 0 { 0 } else { self.ends.get(at - 1).copied().unwrap_or_default() };
        self.ends.get(at).and_then(|end| self.text.get(start..*end)).unwrap_or_default()
    }

    /// The fields in their order.
    pub(crate) fn fields(&self) -> impl Iterator<Item = &'a str> {
        let record = *self;
        (0..self.len()).map(move |at| record.field(at))
    }
}

/// Where in a record the reader is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    FieldStart,
    Plain,
    Quoted,
    QuoteInQuoted,
}

/// Reads records one after the other; holds one at a time.
#[derive(Debug)]
pub(crate) struct Records<R> {
    source: R,
    line: u64,
    raw: Vec<u8>,
    text: Vec<u8>,
    ends: Vec<usize>,
}

impl<R: BufRead> Records<R> {
    pub(crate) const fn new(source: R) -> Self {
        Self { source, line: 0, raw: Vec::new(), text: Vec::new(), ends: Vec::new() }
    }

    /// The next record that is not a blank line; `None` at the end of the file.
    pub(crate) fn next(&mut self) -> Result<Option<Record<'_>>, Broken> {
        self.text.clear();
        self.ends.clear();
        loop {
            if !self.read_line(self.line + 1)? {
                return Ok(None);
            }
            if !self.raw.is_empty() {
                break;
            }
        }
        let line = self.line;
        let mut at = self.take_fields(At::FieldStart);
        while at == At::Quoted {
            self.text.push(b'\n');
            if self.text.len() > LONGEST {
                return Err(Broken::TooLong(line));
            }
            if !self.read_line(line)? {
                return Err(Broken::OpenQuote(line));
            }
            at = self.take_fields(At::Quoted);
        }
        self.ends.push(self.text.len());
        // Every line was checked, and they are cut at ASCII characters only.
        let text = str::from_utf8(&self.text).map_err(|_| Broken::NotUtf8(line))?;
        Ok(Some(Record { line, text, ends: &self.ends }))
    }

    /// Read a physical line without its line break; tells whether there was one.
    fn read_line(&mut self, record_start: u64) -> Result<bool, Broken> {
        self.raw.clear();
        let most = LONGEST as u64 + 1;
        let read = self.source.by_ref().take(most).read_until(b'\n', &mut self.raw).map_err(Broken::Unreadable)?;
        if read == 0 {
            return Ok(false);
        }
        self.line += 1;
        if read > LONGEST {
            return Err(Broken::TooLong(record_start));
        }
        if self.raw.ends_with(b"\n") {
            self.raw.pop();
            if self.raw.ends_with(b"\r") {
                self.raw.pop();
            }
        }
        match str::from_utf8(&self.raw) {
            Ok(_) => Ok(true),
            Err(_) => Err(Broken::NotUtf8(self.line)),
        }
    }

    /// Add what the line holds to the record; tells where the reader is at the end of the line.
    fn take_fields(&mut self, mut at: At) -> At {
        for &byte in &self.raw {
            at = match (at, byte) {
                (At::FieldStart | At::Plain | At::QuoteInQuoted, b',') => {
                    self.ends.push(self.text.len());
                    At::FieldStart
                }
                (At::FieldStart, b'"') => At::Quoted,
                (At::Quoted, b'"') => At::QuoteInQuoted,
                (At::Quoted | At::QuoteInQuoted, _) if at == At::Quoted || byte == b'"' => {
                    self.text.push(byte);
                    At::Quoted
                }
                _ => {
                    self.text.push(byte);
                    At::Plain
                }
            };
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<Vec<(u64, Vec<String>)>, Broken> {
        let mut records = Records::new(bytes);
        let mut all = Vec::new();
        while let Some(record) = records.next()? {
            all.push((record.line, record.fields().map(str::to_owned).collect()));
        }
        Ok(all)
    }

    #[test]
    fn a_record_is_on_the_line_where_it_starts() {
        let all = read(b"a,b\r\n\r\n\"x\ny\",\"he said \"\"hi\"\"\"\r\nlast,\n").unwrap();
        let fields = |it: &[&str]| it.iter().map(|field| (*field).to_owned()).collect::<Vec<_>>();
        let expected = [(1, fields(&["a", "b"])), (3, fields(&["x\ny", "he said \"hi\""])), (5, fields(&["last", ""]))];
        assert_eq!(all, expected);
    }

    #[test]
    fn the_last_line_needs_no_line_break() {
        assert_eq!(read(b"a\nb").unwrap().len(), 2);
        assert!(read(b"").unwrap().is_empty());
    }

    #[test]
    fn what_is_not_utf8_names_its_physical_line() {
        assert!(matches!(read(b"a,b\n\"x\n\xff\",y\n"), Err(Broken::NotUtf8(3))));
    }

    #[test]
    fn a_quote_that_is_never_closed_names_the_line_it_starts_on() {
        assert!(matches!(read(b"a\nb,\"c\nd\ne"), Err(Broken::OpenQuote(2))));
    }

    #[test]
    fn a_record_without_end_is_not_held_in_memory() {
        let endless = vec![b'x'; LONGEST + 2];
        assert!(matches!(read(&endless), Err(Broken::TooLong(1))));
        let quoted = b"\"line\n".iter().copied().chain(b"more\n".iter().copied().cycle()).take(2 * LONGEST);
        assert!(matches!(read(&quoted.collect::<Vec<_>>()), Err(Broken::TooLong(1))));
    }

    /// Every text of up to six of these pieces.
    #[test]
    fn fields_are_those_the_csv_crate_reads() {
        const PIECES: [&str; 5] = ["é", ",", "\"", "\r\n", " "];
        let mut texts = vec![String::new()];
        for from in 0..(1 + 5 + 25 + 125 + 625 + 3_125) {
            let longer: Vec<_> = PIECES.iter().map(|piece| format!("{}{piece}", texts[from])).collect();
            texts.extend(longer);
        }
        for text in texts {
            let Ok(ours) = read(text.as_bytes()) else { continue };
            let ours: Vec<_> = ours.into_iter().map(|(_, fields)| fields).collect();
            assert_eq!(ours, read_by_the_csv_crate(&text), "{text:?}");
        }
    }

    fn read_by_the_csv_crate(text: &str) -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let fields = |it: csv::StringRecord| it.iter().map(|field| field.replace("\r\n", "\n")).collect();
        reader.records().map(|record| fields(record.unwrap())).collect()
    }
}
