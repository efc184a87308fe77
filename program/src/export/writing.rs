//! One file of an export, row by row.

use super::Format;
use super::tables::Table;
use crate::ProgramError;
use domain::csv;
use serde_json::{Map, Value};
use std::io::Write;
use std::marker::PhantomData;

/// A file that is being written.
pub(super) struct Sheet<'a, Row> {
    to: &'a mut dyn Write,
    format: Format,
    written: u64,
    of: PhantomData<Row>,
}

impl<'a, Row: Table> Sheet<'a, Row> {
    pub(super) fn begin(to: &'a mut dyn Write, format: Format) -> Result<Self, ProgramError> {
        let head = match format {
            Format::Csv => csv::row(Row::COLUMNS),
            Format::Json => "[".to_owned(),
        };
        put(to, &head)?;
        Ok(Self { to, format, written: 0, of: PhantomData })
    }

    /// Write a piece; answers its last row, unless it is empty.
    pub(super) fn rows<'r>(&mut self, rows: &'r [Row]) -> Result<Option<&'r Row>, ProgramError> {
        for row in rows {
            let text = self.text(&row.cells());
            put(self.to, &text)?;
            self.written += 1;
        }
        Ok(rows.last())
    }

    fn text(&self, cells: &[Value]) -> String {
        match self.format {
            Format::Csv => {
                let cells: Vec<_> = cells.iter().map(plain).collect();
                csv::row(&cells.iter().map(String::as_str).collect::<Vec<_>>())
            }
            Format::Json => {
                let named: Map<_, _> = Row::COLUMNS.iter().map(|it| key(it)).zip(cells.iter().cloned()).collect();
                format!("{}\n{}", if self.written == 0 { "" } else { "," }, Value::Object(named))
            }
        }
    }

    /// End the file; answers how many rows it has.
    pub(super) fn end(self) -> Result<u64, ProgramError> {
        if self.format == Format::Json {
            put(self.to, "\n]\n")?;
        }
        Ok(self.written)
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// `Parent subscription ID` as JSON calls it: `parentSubscriptionId`.
fn key(column: &str) -> String {
    let mut words = column.split(' ').map(str::to_lowercase);
    let mut key = words.next().unwrap_or_default();
    for word in words {
        let (first, rest) = word.split_at(1);
        key.push_str(&first.to_uppercase());
        key.push_str(rest);
    }
    key
}

fn put(to: &mut dyn Write, text: &str) -> Result<(), ProgramError> {
    let written = to.write_all(text.as_bytes());
    written.map_err(|problem| ProgramError::Setup(format!("the export cannot be written: {problem}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_in_json_as_programs_name_them() {
        assert_eq!(
            ["Status", "Customer ID", "Parent subscription ID"].map(key),
            ["status", "customerId", "parentSubscriptionId"]
        );
    }
}
