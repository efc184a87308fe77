//! A version of the agreement: its number, and what its texts may be.

use crate::text::{self, TextProblem};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// The largest text, in bytes.
pub const LARGEST_TEXT: usize = 5 * 1024 * 1024;

/// A version's number, such as `3.1`: one to three parts, which are compared as numbers.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct VersionNumber {
    text: String,
    parts: [u16; 3],
}

impl VersionNumber {
    /// The number that was typed.
    ///
    /// # Errors
    /// `Missing` or `Malformed`.
    pub fn parse(raw: &str) -> Result<Self, TextProblem> {
        let text = text::line(raw, 20)?;
        let mut parts = [0; 3];
        for (at, part) in text.split('.').enumerate() {
            let digits = (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
            let plain = part == "0" || !part.starts_with('0');
            let slot = parts.get_mut(at).filter(|_| digits && plain).ok_or(TextProblem::Malformed)?;
            *slot = part.parse().map_err(|_| TextProblem::Malformed)?;
        }
        Ok(Self { text, parts })
    }

    /// As it was published.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl std::fmt::Display for VersionNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

impl TryFrom<String> for VersionNumber {
    type Error = TextProblem;
    fn try_from(raw: String) -> Result<Self, TextProblem> {
        Self::parse(&raw)
    }
}

impl From<VersionNumber> for String {
    fn from(number: VersionNumber) -> Self {
        number.text
    }
}

impl PartialEq for VersionNumber {
    fn eq(&self, other: &Self) -> bool {
        self.parts == other.parts
    }
}

impl Eq for VersionNumber {}

impl PartialOrd for VersionNumber {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for VersionNumber {
    fn cmp(&self, other: &Self) -> Ordering {
        self.parts.cmp(&other.parts)
    }
}

/// What a text is, told by its bytes and by nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// For download.
    Pdf,
    /// Shown on the page, and for download.
    Markdown,
}

impl Format {
    /// What the bytes are.
    ///
    /// # Errors
    /// `Missing` for none, `TooLong` beyond [`LARGEST_TEXT`], `Malformed` for anything else than a PDF and plain text.
    pub fn of_bytes(bytes: &[u8]) -> Result<Self, TextProblem> {
        if bytes.is_empty() {
            return Err(TextProblem::Missing);
        }
        if bytes.len() > LARGEST_TEXT {
            return Err(TextProblem::TooLong);
        }
        if bytes.starts_with(b"%PDF-") {
            return Ok(Self::Pdf);
        }
        match std::str::from_utf8(bytes) {
            Ok(text) if !text.contains('\0') && !text.trim().is_empty() => Ok(Self::Markdown),
            _ => Err(TextProblem::Malformed),
        }
    }

    /// The name in the database, which is the ending of a file's name too, as far as it is one.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Markdown => "markdown",
        }
    }

    /// The format of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        [Self::Pdf, Self::Markdown].into_iter().find(|format| format.code() == code)
    }

    /// The media type under which it is handed out.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Markdown => "text/markdown; charset=utf-8",
        }
    }

    /// The ending of a file's name.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Markdown => "md",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn version_numbers_are_compared_part_by_part() {
        let number = |raw| VersionNumber::parse(raw).unwrap();
        assert!(number("3.10") > number("3.9"));
        assert!(number("4") > number("3.9.9"));
        assert_eq!(number("3"), number("3.0"), "nobody can tell them apart in a sentence");
        assert_eq!(number(" 3.1 ").as_str(), "3.1");
    }

    #[test]
    fn what_is_no_number_is_refused() {
        assert_eq!(VersionNumber::parse(""), Err(TextProblem::Missing));
        for raw in ["3.", ".1", "3..1", "v3", "3.1.2.3", "03", "12345", "3,1", "-1", "3.1/../x"] {
            assert_eq!(VersionNumber::parse(raw), Err(TextProblem::Malformed), "{raw}");
        }
    }

    #[test]
    fn a_text_is_known_by_its_bytes() {
        assert_eq!(Format::of_bytes(b"%PDF-1.7\n\xff\xfe\0"), Ok(Format::Pdf));
        assert_eq!(Format::of_bytes("# Överenskommelse".as_bytes()), Ok(Format::Markdown));
        assert_eq!(Format::of_bytes(b""), Err(TextProblem::Missing));
        for bytes in [&b"\xff\xd8\xff"[..], b"text\0text", b"PK\x03\x04\0", b" \n"] {
            assert_eq!(Format::of_bytes(bytes), Err(TextProblem::Malformed), "{bytes:?}");
        }
        assert_eq!(Format::of_bytes(&vec![b'a'; LARGEST_TEXT]), Ok(Format::Markdown));
        assert_eq!(Format::of_bytes(&vec![b'a'; LARGEST_TEXT + 1]), Err(TextProblem::TooLong));
    }

    #[test]
    fn every_format_reads_back_from_its_code() {
        assert!([Format::Pdf, Format::Markdown].into_iter().all(|it| Format::of_code(it.code()) == Some(it)));
    }
}
