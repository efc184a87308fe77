//! Transfer states in words, with their fixed colours and icons.

use crate::say::Say;
use crate::t;
use crate::ui::{Glyph, Tone};
use domain::transfer::Status;

/// The bare word for a state.
#[must_use]
pub fn words(say: Say, status: Status) -> String {
    match status {
        Status::Active => t!(say, "transfer-active"),
        Status::InProgress => t!(say, "transfer-in-progress"),
        Status::Complete => t!(say, "transfer-complete"),
        Status::PartiallyComplete => t!(say, "transfer-partially-complete"),
        Status::Failed => t!(say, "transfer-failed"),
        Status::Rejected => t!(say, "transfer-rejected"),
        Status::Withdrawn => t!(say, "transfer-withdrawn"),
        Status::Expired => t!(say, "transfer-expired"),
    }
}

/// The tag of a state: the reader's turn, or whom it waits for.
#[must_use]
pub fn tag(say: Say, status: Status, is_source: bool, target: &str) -> (Tone, Glyph, String) {
    match status {
        Status::Active if is_source => (Tone::Info, Glyph::Clock, t!(say, "waiting-for", name = target)),
        Status::Active => (Tone::You, Glyph::Flag, t!(say, "your-turn")),
        Status::InProgress => (Tone::Info, Glyph::Clock, words(say, status)),
        Status::Complete => (Tone::Ok, Glyph::Ok, words(say, status)),
        Status::PartiallyComplete => (Tone::Warn, Glyph::Alert, words(say, status)),
        Status::Rejected | Status::Failed => (Tone::Bad, Glyph::Bad, words(say, status)),
        Status::Withdrawn => (Tone::Neutral, Glyph::Undo, words(say, status)),
        Status::Expired => (Tone::Neutral, Glyph::Clock, words(say, status)),
    }
}
