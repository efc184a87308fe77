//! How each mail reads (rules §7): subject, plain text and HTML in the recipient's language.
//!
//! Which mail goes to whom is decided by the rules and use cases; sending is the server's business.

mod applications;
mod frame;
mod html;
mod partnerships;
mod program;
mod relations;
#[cfg(test)]
mod tests;
mod text;
mod transfers;

use crate::lang::Lang;
use crate::say::Say;
use ::program::outbox::DueLetter;
use domain::letter::LetterKind;
use time::format_description::well_known::{Iso8601, Rfc3339};
use time::{Date, OffsetDateTime, Time};

/// A mail, ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its subject: one line.
    pub subject: String,
    /// The plain text part.
    pub text: String,
    /// The HTML part.
    pub html: String,
}

/// Where letters come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sender<'a> {
    /// What the operator calls the program.
    pub program_name: &'a str,
    /// The address people reach the server under, without a slash at the end.
    pub base_url: &'a str,
}

/// What stands in a letter, before it is text or HTML.
struct Words {
    lang: Lang,
    subject: String,
    greeting: String,
    paragraphs: [String; 2],
    /// Label and value.
    facts: Vec<(String, String)>,
    /// What can be done, if anything.
    action: Option<Action>,
    link_hint: String,
    safety: String,
    sender: String,
}

/// A button and where it leads.
struct Action {
    button: String,
    link: String,
}

/// Write a letter in its language; `None` when the outbox holds a kind or facts that nobody knows any more.
#[must_use]
pub fn render(letter: &DueLetter, from: Sender<'_>) -> Option<Letter> {
    let kind = LetterKind::of_code(&letter.kind)?;
    let say = Say(Lang::of_tag(&letter.language).unwrap_or_default());
    let of = match kind {
        _ if LetterKind::OF_TRANSFERS.contains(&kind) => transfers::of,
        _ if applications::KINDS.contains(&kind) => applications::of,
        _ if partnerships::KINDS.contains(&kind) => partnerships::of,
        _ if relations::KINDS.contains(&kind) => relations::of,
        _ => program::of,
    };
    let words = of(say, kind, &letter.facts, &letter.recipient_name, from)?;
    Some(Letter { text: text::of(&words), html: html::of(&words), subject: words.subject })
}

/// A day as the outbox has it (`2026-12-18`), or a moment (`2026-12-18T10:42:00Z`), in the reader's words.
fn date(say: Say, told: &str) -> String {
    if let Ok(moment) = OffsetDateTime::parse(told, &Rfc3339) {
        return say.date_and_time(moment);
    }
    let day = Date::parse(told, &Iso8601::DATE);
    day.map_or_else(|_| told.to_owned(), |day| say.date_with_weekday(day.with_time(Time::MIDNIGHT).assume_utc()))
}

/// No line breaks of any kind: what follows one would be another header.
fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')).collect::<Vec<_>>().join(" ")
}
