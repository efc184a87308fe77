//! What is wrong with which row: the report of an import.

use crate::ProgramError;
use std::fmt;
use std::io::Write;

/// Which of the two files of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// The one that is read first.
    First,
    /// The one that refers to it.
    Second,
}

/// What is wrong, and what to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    /// One sentence.
    Is(&'static str),
    /// A sentence about another line; `{}` stands for it.
    SeeLine(&'static str, u64),
    /// Too few or too many columns.
    Columns { found: usize, wanted: usize },
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Is(sentence) => f.write_str(sentence),
            Self::SeeLine(sentence, line) => f.write_str(&sentence.replace("{}", &line.to_string())),
            Self::Columns { found, wanted } => write!(
                f,
                "The row has {found} {}, the header has {wanted}; quote values that contain commas and fill in what is missing.",
                if *found == 1 { "column" } else { "columns" }
            ),
        }
    }
}

/// A column's name, empty when the row as a whole is wrong; and what is wrong.
pub(crate) type Problem = (&'static str, Reason);

/// Everything that was found, for the report.
#[derive(Debug, Default)]
pub(crate) struct Findings(Vec<(Which, u64, Problem)>);

impl Findings {
    /// Note what is wrong with the row that starts on that line.
    pub(crate) fn add(&mut self, which: Which, line: u64, problem: Problem) {
        self.0.push((which, line, problem));
    }

    /// Write the report: the first file first, each from top to bottom.
    pub(crate) fn report(mut self, names: [&str; 2], to: &mut dyn Write) -> Result<(), ProgramError> {
        // Stable: the problems of one row stay in the order of its columns.
        self.0.sort_by_key(|(which, line, _)| (*which, *line));
        let names = names.map(harmless);
        let unwritten = |error: csv::Error| {
            ProgramError::Setup(format!("the rows were imported, but the report could not be written ({error})"))
        };
        let mut report = csv::Writer::from_writer(to);
        report.write_record(["file", "line", "column", "reason"]).map_err(unwritten)?;
        for (which, line, (column, reason)) in self.0 {
            let row = [names[which as usize].as_str(), &line.to_string(), column, &reason.to_string()];
            report.write_record(row).map_err(unwritten)?;
        }
        report.flush().map_err(|error| unwritten(error.into()))
    }
}

/// A text that a spreadsheet will not take for a formula. Only file names come from outside: columns and
/// reasons are our own words and start with a letter.
fn harmless(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    format!("{}{text}", if formula { "'" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_report_goes_from_top_to_bottom_and_holds_no_formula() {
        let mut findings = Findings::default();
        findings.add(Which::Second, 9, ("Quantity", Reason::Is("Wrong, alas.")));
        findings.add(Which::First, 12, ("", Reason::Columns { found: 1, wanted: 4 }));
        findings.add(Which::First, 3, ("Microsoft ID", Reason::SeeLine("See line {}.", 2)));
        let mut report = Vec::new();

        findings.report(["=cmd.csv", "subscriptions.csv"], &mut report).unwrap();

        let expected = "file,line,column,reason\n\
            '=cmd.csv,3,Microsoft ID,See line 2.\n\
            '=cmd.csv,12,,\"The row has 1 column, the header has 4; quote values that contain commas and fill in what is missing.\"\n\
            subscriptions.csv,9,Quantity,\"Wrong, alas.\"\n";
        assert_eq!(String::from_utf8(report).unwrap(), expected);
    }
}
