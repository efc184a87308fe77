//! Short texts that people type: names, domains, notes and sign-in addresses.
//!
//! Each has one way in, used by forms, the import and the API alike.

use serde::{Deserialize, Serialize};

/// What is wrong with a typed text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextProblem {
    /// Nothing was typed.
    #[error("is empty")]
    Missing,
    /// Longer than the field allows.
    #[error("is too long")]
    TooLong,
    /// A password with too few characters.
    #[error("is too short")]
    TooShort,
    /// A password that is guessed from a name, or by trying the common ones (S03).
    #[error("is easily guessed")]
    Guessable,
    /// Control characters, or characters that reverse or hide text.
    #[error("has characters that are not allowed")]
    BadCharacter,
    /// Not of the form the field needs.
    #[error("has the wrong form")]
    Malformed,
    /// An address of a web-mail service, where a company's own is wanted (ENR-08).
    #[error("is an address of a web-mail service")]
    WebMail,
    /// Not one of those to choose from.
    #[error("is not one of the list")]
    NotInList,
    /// Cannot be chosen any more, such as the country of a tenant (ENR-17).
    #[error("cannot be changed")]
    Fixed,
    /// Given where it is not to be: a customer's registration number in most countries (REG-08).
    #[error("is not wanted")]
    NotWanted,
    /// A day that has passed, where one to come is wanted.
    #[error("has passed")]
    TooEarly,
}

/// Characters that change how neighbouring text is shown: bidi overrides and isolates, tags, zero-width spaces.
const fn hides_text(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// One line of text: trimmed, not empty, at most `most` characters, no control or hiding characters.
///
/// # Errors
/// The first problem found.
pub fn line(raw: &str, most: usize) -> Result<String, TextProblem> {
    let text = raw.trim();
    if text.is_empty() {
        return Err(TextProblem::Missing);
    }
    if text.chars().count() > most {
        return Err(TextProblem::TooLong);
    }
    if text.chars().any(|c| c.is_control() || hides_text(c)) {
        return Err(TextProblem::BadCharacter);
    }
    Ok(text.to_owned())
}

/// A paragraph that may be left out: as [`line`], but line breaks and tabs are allowed and nothing typed is `None`.
///
/// # Errors
/// The first problem found.
pub fn paragraph(raw: &str, most: usize) -> Result<Option<String>, TextProblem> {
    let text = raw.replace("\r\n", "\n");
    let text = text.trim();
    if text.chars().count() > most {
        return Err(TextProblem::TooLong);
    }
    if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t') || hides_text(c)) {
        return Err(TextProblem::BadCharacter);
    }
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

/// The longest company name, in characters (rules §3.2, address line of the profile).
pub const COMPANY_NAME: usize = 200;
/// The longest reason for a rejection (TRA-30), and the longest note on a request.
pub const REASON: usize = 500;

/// A host name in lower case, as in a customer's primary domain. What another system gave out as a domain
/// is taken even where it would not resolve: a label may end in a hyphen.
///
/// # Errors
/// `Malformed` unless it has two or more labels of letters, digits and hyphens that do not start with one.
pub fn domain_name(raw: &str) -> Result<String, TextProblem> {
    let host = line(raw, 253)?.to_lowercase();
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || !c.is_ascii() && c.is_alphanumeric())
    };
    if host.contains('.') && host.split('.').all(label) { Ok(host) } else { Err(TextProblem::Malformed) }
}

/// The sign-in name of a work account: an e-mail address, in lower case.
///
/// # Errors
/// `Missing` or `Malformed`.
pub fn sign_in_name(raw: &str) -> Result<String, TextProblem> {
    let address = line(raw, 254)?.to_lowercase();
    let (local, host) = address.rsplit_once('@').ok_or(TextProblem::Malformed)?;
    let clean = |c: char| !c.is_whitespace() && !matches!(c, '<' | '>' | ',' | ';' | '"' | '(' | ')' | '@');
    if local.is_empty() || !local.chars().all(clean) {
        return Err(TextProblem::Malformed);
    }
    domain_name(host)?;
    Ok(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_trimmed_and_an_empty_one_refused() {
        assert_eq!(line("  Leading Space Foods AB ", 40), Ok("Leading Space Foods AB".into()));
        assert_eq!(line(" \t", 40), Err(TextProblem::Missing));
        assert_eq!(line("abcdef", 5), Err(TextProblem::TooLong));
    }

    #[test]
    fn text_that_hides_or_reverses_text_is_refused() {
        for raw in ["pay\u{202e}lap", "a\u{0}b", "zero\u{200b}width", "tag\u{e0041}"] {
            assert_eq!(line(raw, 40), Err(TextProblem::BadCharacter), "{raw:?}");
        }
    }

    #[test]
    fn a_paragraph_keeps_its_line_breaks_and_may_be_left_out() {
        assert_eq!(paragraph("one\r\ntwo", 20), Ok(Some("one\ntwo".into())));
        assert_eq!(paragraph(" \n ", 20), Ok(None));
    }

    #[test]
    fn a_domain_needs_two_clean_labels() {
        assert_eq!(domain_name("C0010-Lunar.EXAMPLE"), Ok("c0010-lunar.example".into()));
        assert_eq!(domain_name("bücher.example"), Ok("bücher.example".into()));
        assert_eq!(domain_name("c1007-.example"), Ok("c1007-.example".into()), "as a partner's export had it");
        for raw in ["no spaces allowed.example", "localhost", "-a.example", "a..example"] {
            assert_eq!(domain_name(raw), Err(TextProblem::Malformed), "{raw}");
        }
    }

    #[test]
    fn a_sign_in_name_is_one_plain_address() {
        assert_eq!(sign_in_name(" Ebba@Wingtip.Example "), Ok("ebba@wingtip.example".into()));
        for raw in ["ebba", "@wingtip.example", "a@b", "a b@c.example", "a@b.example\r\nBcc: x@y.example"] {
            assert!(sign_in_name(raw).is_err(), "{raw}");
        }
    }
}
