//! Documents an applicant sends: what they are is read from what is in them, never from what they are called.

use serde::{Deserialize, Serialize};

/// The largest document, in bytes.
pub const LARGEST_DOCUMENT: usize = 10 * 1024 * 1024;
/// So many documents a case can hold.
pub const DOCUMENTS_PER_CASE: usize = 10;

const LONGEST_NAME: usize = 100;

/// What documents may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MediaType {
    /// PDF.
    Pdf,
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

impl MediaType {
    /// Every type.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Png, Self::Jpeg];

    /// What it is by its first bytes.
    #[must_use]
    pub fn of_bytes(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"%PDF-") {
            Some(Self::Pdf)
        } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
            Some(Self::Jpeg)
        } else {
            None
        }
    }

    /// The name in the database and on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }

    /// The type of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpg",
        }
    }
}

/// A name that means nothing to any system: letters, digits, spaces, hyphens, underscores and dots, no folders, and
/// the ending of what it really is.
#[must_use]
pub fn safe_name(raw: &str, kind: MediaType) -> String {
    let name = raw.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let kept: String = stem
        .chars()
        .map(|c| if c.is_alphanumeric() || matches!(c, ' ' | '-' | '_') { c } else { '_' })
        .take(LONGEST_NAME)
        .collect();
    let kept = kept.trim_matches([' ', '_', '-']);
    format!("{}.{}", if kept.is_empty() { "document" } else { kept }, kind.ending())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_what_its_first_bytes_say() {
        assert_eq!(MediaType::of_bytes(b"%PDF-1.7\n"), Some(MediaType::Pdf));
        assert_eq!(MediaType::of_bytes(b"\x89PNG\r\n\x1a\nIHDR"), Some(MediaType::Png));
        assert_eq!(MediaType::of_bytes(&[0xff, 0xd8, 0xff, 0xe0]), Some(MediaType::Jpeg));
        for other in [&b"<html><script>"[..], b"MZ\x90", b"PK\x03\x04", b"GIF89a", b"<svg", b"", b" %PDF-1.7"] {
            assert_eq!(MediaType::of_bytes(other), None, "{other:?}");
        }
        assert!(MediaType::ALL.iter().all(|kind| MediaType::of_code(kind.code()) == Some(*kind)));
    }

    #[test]
    fn a_name_keeps_no_folder_no_header_and_no_other_ending() {
        assert_eq!(safe_name("Registreringsbevis 2026.pdf", MediaType::Pdf), "Registreringsbevis 2026.pdf");
        assert_eq!(safe_name("../../etc/passwd", MediaType::Png), "passwd.png");
        assert_eq!(safe_name("C:\\temp\\evil.exe", MediaType::Pdf), "evil.pdf");
        assert_eq!(safe_name("a\"; filename=\"b.html\r\nX: y.pdf", MediaType::Pdf), "a__ filename__b_html__X_ y.pdf");
        assert_eq!(safe_name("", MediaType::Jpeg), "document.jpg");
        assert_eq!(safe_name("营业执照.jpg", MediaType::Jpeg), "营业执照.jpg");
        assert!(safe_name(&"x".repeat(500), MediaType::Pdf).len() < 110);
    }
}
