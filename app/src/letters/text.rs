//! The plain text part.

use super::{Action, Words};

pub(super) fn of(words: &Words) -> String {
    let [what, next] = &words.paragraphs;
    let facts: Vec<_> = words.facts.iter().map(|(label, value)| format!("  {label}: {}", indented(value))).collect();
    let Words { greeting, safety, sender, .. } = words;
    let action =
        words.action.as_ref().map(|Action { button, link }| format!("{button}:\n{link}\n\n")).unwrap_or_default();
    let facts = facts.join("\n");
    format!("{greeting}\n\n{what}\n\n{next}\n\n{action}{facts}\n\n{safety}\n\n-- \n{sender}\n")
}

/// What a person wrote stays visibly theirs: it cannot look like a line of the letter.
fn indented(value: &str) -> String {
    value.lines().collect::<Vec<_>>().join("\n    ")
}
