//! Why a CSV file cannot be used at all. What is wrong with a single row is the business of each import.

use serde::{Deserialize, Serialize};

/// What makes a file unfit; nothing of it is stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unfit {
    /// It cannot be read.
    #[error("the file cannot be read ({0}).")]
    Unreadable(String),
    /// It is a folder, say.
    #[error("this is not a file.")]
    NotAFile,
    /// It is larger than an import takes.
    #[error("the file has {has} MB, more than the {most} MB an import takes; split the export.")]
    TooLarge {
        /// Its size, in megabytes.
        has: u64,
        /// The most, in megabytes.
        most: u64,
    },
    /// It is UTF-16.
    #[error("the file is UTF-16; save it as UTF-8.")]
    Utf16,
    /// There is nothing in it.
    #[error("the file is empty; the first line must name the columns {0}.")]
    Empty(String),
    /// Its first line names no columns.
    #[error("the first line is empty; it must name the columns.")]
    NoHeader,
    /// Its lines end as on an old Macintosh.
    #[error("the lines end in the old Macintosh way; save the file with Windows or Unix line ends.")]
    LineEnds,
    /// Its columns are separated by this, not by commas.
    #[error("the columns are separated by {}; save the file with commas.", called(*.0))]
    Separator(char),
    /// A column is there twice.
    #[error("the column \"{0}\" is there twice; keep one.")]
    ColumnTwice(String),
    /// A column is missing.
    #[error("the column \"{0}\" is missing; export the file again with all columns.")]
    ColumnMissing(String),
    /// A line is not UTF-8.
    #[error("line {0} is not UTF-8; save the file as UTF-8.")]
    NotUtf8(u64),
    /// A quote is never closed.
    #[error("the quote opened in the row on line {0} is never closed; the file may be cut off.")]
    OpenQuote(u64),
    /// A row is too long.
    #[error("the row on line {0} is longer than 1 MB; look for a quote that is never closed.")]
    RowTooLong(u64),
}

const fn called(separator: char) -> &'static str {
    match separator {
        ';' => "semicolons",
        '\t' => "tabs",
        _ => "vertical bars",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_makes_a_file_unfit_is_told_with_what_to_do() {
        let told = [Unfit::Separator(';'), Unfit::NotUtf8(3), Unfit::TooLarge { has: 300, most: 200 }]
            .map(|it| it.to_string());
        assert_eq!(told[0], "the columns are separated by semicolons; save the file with commas.");
        assert_eq!(told[1], "line 3 is not UTF-8; save the file as UTF-8.");
        assert!(told[2].contains("300 MB, more than the 200 MB"), "{}", told[2]);
    }
}
