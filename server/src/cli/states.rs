//! `twotier states`: docs/states.md, made from the tables the domain follows.

use domain::{enrollment, transfer, verification};
use std::fmt::Write;

/// A state machine: from where (`None` for the beginning), by which step, to where.
struct Machine {
    title: &'static str,
    table: &'static str,
    steps: Vec<(Option<&'static str>, &'static str, &'static str)>,
    note: &'static str,
}

fn machines() -> [Machine; 3] {
    [
        Machine {
            title: "A transfer request",
            table: "domain::transfer::STEPS",
            steps: codes(&transfer::STEPS, transfer::Status::code),
            note: "An open request (active or in_progress) holds its subscriptions; every other state is an end.",
        },
        Machine {
            title: "An enrollment as an indirect reseller",
            table: "domain::enrollment::STEPS",
            steps: codes(&enrollment::STEPS, enrollment::EnrollmentStatus::code),
            note: "A tenant without an enrollment has the status None of the rule book. A direct-bill partner whose \
                   enrollment is active is in both programs (DualRole).",
        },
        Machine {
            title: "A verification case",
            table: "domain::verification::STEPS",
            steps: codes(&verification::STEPS, verification::CaseStatus::code),
            note: "While a case is open, a change of the checked data leads back to review or address. The clock runs in \
                   review and second only.",
        },
    ]
}

fn codes<State: Copy>(
    steps: &[(Option<State>, &'static str, State)],
    code: fn(State) -> &'static str,
) -> Vec<(Option<&'static str>, &'static str, &'static str)> {
    steps.iter().map(|(from, step, to)| (from.map(code), *step, code(*to))).collect()
}

/// The document.
pub(super) fn document() -> String {
    let mut text = String::from(
        "# States\n\nMade by `cargo run -p server --bin twotier -- states > docs/states.md` from the tables that are named; \
         do not edit.\n",
    );
    for machine in machines() {
        text.push_str(&machine.section());
    }
    text
}

impl Machine {
    fn section(&self) -> String {
        let mut text = format!("\n## {}\n\n`{}`\n\n```mermaid\nstateDiagram-v2\n", self.title, self.table);
        for (from, step, to) in &self.steps {
            let _ = writeln!(text, "    {} --> {to}: {step}", from.unwrap_or("[*]"));
        }
        for end in self.ends() {
            let _ = writeln!(text, "    {end} --> [*]");
        }
        text.push_str("```\n\n| From | Step | To |\n|---|---|---|\n");
        for (from, step, to) in &self.steps {
            let _ = writeln!(text, "| {} | {step} | {to} |", from.unwrap_or("(none)"));
        }
        let _ = writeln!(text, "\n{}", self.note);
        text
    }

    /// The states that nothing leads out of, in the order in which they are reached.
    fn ends(&self) -> Vec<&'static str> {
        let mut ends: Vec<&str> = Vec::new();
        for (.., to) in &self.steps {
            let is_left = self.steps.iter().any(|(from, ..)| from == &Some(*to));
            if !is_left && !ends.contains(to) {
                ends.push(to);
            }
        }
        ends
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::enrollment::EnrollmentStatus;
    use domain::transfer::Status;
    use domain::verification::CaseStatus;

    #[test]
    fn every_state_can_be_reached_and_the_open_ones_can_be_left() {
        let [transfers, enrollments, verifications] = machines();
        for status in Status::ALL {
            assert!(transfers.steps.iter().any(|(.., to)| *to == status.code()), "{} cannot be reached", status.code());
            assert_eq!(transfers.ends().contains(&status.code()), !status.is_open(), "{}", status.code());
        }
        for status in EnrollmentStatus::ALL {
            assert!(enrollments.steps.iter().any(|(.., to)| *to == status.code()), "{} is not reached", status.code());
        }
        assert_eq!(enrollments.ends(), ["declined", "active"]);
        for status in CaseStatus::ALL {
            assert!(
                verifications.steps.iter().any(|(.., to)| *to == status.code()),
                "{} is not reached",
                status.code()
            );
        }
        assert_eq!(verifications.ends(), ["declined"]);
    }

    #[test]
    fn the_document_names_every_step() {
        for machine in machines() {
            let text = machine.section();
            for (_, step, to) in &machine.steps {
                assert!(text.contains(&format!(" --> {to}: {step}")) && text.contains(&format!("| {step} | {to} |")));
            }
        }
    }
}
