//! `twotier states`: docs/states.md, made from the table the domain follows.

use domain::transfer::{STEPS, Status};
use std::fmt::Write;

/// The document.
pub(super) fn document() -> String {
    let mut text = String::from(
        "# States of a transfer request\n\n\
         Made by `cargo run -p server --bin twotier -- states > docs/states.md` from `domain::transfer::STEPS`; \
         do not edit.\n\n```mermaid\nstateDiagram-v2\n",
    );
    for (from, step, to) in STEPS {
        let from = from.map_or("[*]", Status::code);
        let _ = writeln!(text, "    {from} --> {}: {step}", to.code());
    }
    for end in ends() {
        let _ = writeln!(text, "    {} --> [*]", end.code());
    }
    text.push_str("```\n\n| From | Step | To |\n|---|---|---|\n");
    for (from, step, to) in STEPS {
        let _ = writeln!(text, "| {} | {step} | {} |", from.map_or("(none)", Status::code), to.code());
    }
    text.push_str("\nAn open request (active or in_progress) holds its subscriptions; every other state is an end.\n");
    text
}

fn ends() -> impl Iterator<Item = Status> {
    Status::ALL.into_iter().filter(|status| STEPS.iter().all(|(from, ..)| *from != Some(*status)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_can_be_reached_and_the_open_ones_can_be_left() {
        for status in Status::ALL {
            assert!(STEPS.iter().any(|(.., to)| *to == status), "{} cannot be reached", status.code());
            assert_eq!(ends().any(|end| end == status), !status.is_open(), "{}", status.code());
        }
    }

    #[test]
    fn the_document_names_every_step() {
        let text = document();
        for (_, step, _) in STEPS {
            assert_eq!(text.matches(step).count(), 2, "{step}");
        }
    }
}
