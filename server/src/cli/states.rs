//! `twotier states`: docs/states.md, made from the tables the domain follows.

mod relations;

use domain::{enrollment, mpn, partner_agreement, standing, transfer, verification};
use std::fmt::Write;

/// A state machine: from where (`None` for the beginning), by which step, to where.
struct Machine {
    title: &'static str,
    table: &'static str,
    steps: Vec<(Option<&'static str>, &'static str, &'static str)>,
    note: &'static str,
}

/// Every machine, in the order in which a company meets them.
fn machines() -> Vec<Machine> {
    let mut all = vec![of_enrollments(), of_verifications()];
    all.extend(of_companies());
    all.extend(of_accounts());
    all.extend(relations::of_partnerships());
    all.extend(relations::of_customers());
    all.push(of_transfers());
    all
}

fn of_enrollments() -> Machine {
    Machine {
        title: "An enrollment as an indirect reseller",
        table: "domain::enrollment::STEPS",
        steps: codes(&enrollment::STEPS, enrollment::EnrollmentStatus::code),
        note: "A tenant without an enrollment has the status None of the rule book. A direct-bill partner whose \
               enrollment is active is in both programs (DualRole).",
    }
}

fn of_verifications() -> Machine {
    Machine {
        title: "A verification case",
        table: "domain::verification::STEPS",
        steps: codes(&verification::STEPS, verification::CaseStatus::code),
        note: "While a case is open, a change of the checked data leads back to review or address. The clock runs in \
               review and second only.",
    }
}

fn of_companies() -> [Machine; 3] {
    let associations = mpn::STEPS.iter().map(|(from, event, to)| (Some(from.code()), event.step(), to.code()));
    [
        Machine {
            title: "The MPN ID of a tenant",
            table: "domain::mpn::STEPS",
            steps: associations.collect(),
            note: "The checks of `Location::usable_by` are the same at every step. Nobody is without an MPN ID again.",
        },
        Machine {
            title: "The partner agreement of a tenant for its region",
            table: "domain::partner_agreement::STEPS",
            steps: codes(&partner_agreement::STEPS, partner_agreement::RegionAgreement::code),
            note: "A signature does not expire, and survives newer versions and whoever signed. A direct-bill partner \
                   accepts once more for its second role, whose step is in the next table.",
        },
        Machine {
            title: "The transition of a direct-bill partner",
            table: "domain::enrollment::Transition::steps",
            steps: codes(&enrollment::Transition::steps(), enrollment::Transition::code),
            note: "Made from the steps of the enrollment. From dual_role there is no way back (DIR-04).",
        },
    ]
}

fn of_accounts() -> [Machine; 2] {
    [
        Machine {
            title: "The standing of an account",
            table: "domain::standing::STANDING_STEPS",
            steps: codes(&standing::STANDING_STEPS, domain::partner::Standing::code),
            note: "While suspended nothing new begins; what is there goes on (rules §4.13).",
        },
        Machine {
            title: "The direct-bill capability of an account",
            table: "domain::standing::DIRECT_BILL_STEPS",
            steps: codes(&standing::DIRECT_BILL_STEPS, standing::DirectBill::code),
            note: "Of tenants in the direct-bill program. What a restriction stops is in `domain::direct_bill` (DIR-21).",
        },
    ]
}

fn of_transfers() -> Machine {
    Machine {
        title: "A transfer request",
        table: "domain::transfer::STEPS",
        steps: codes(&transfer::STEPS, transfer::Status::code),
        note: "An open request (active or in_progress) holds its subscriptions; every other state is an end.",
    }
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
    use domain::enrollment::{EnrollmentStatus, Transition};
    use domain::partner::Standing;
    use domain::partner_agreement::RegionAgreement;
    use domain::standing::DirectBill;
    use domain::transfer::Status;
    use domain::verification::CaseStatus;

    pub(super) fn assert_reached(machine: &Machine, codes: impl IntoIterator<Item = &'static str>) {
        for code in codes {
            assert!(machine.steps.iter().any(|(.., to)| *to == code), "{code} of {} cannot be reached", machine.title);
        }
    }

    #[test]
    fn every_state_can_be_reached_and_the_open_ones_can_be_left() {
        let transfers = of_transfers();
        assert_reached(&transfers, Status::ALL.map(Status::code));
        for status in Status::ALL {
            assert_eq!(transfers.ends().contains(&status.code()), !status.is_open(), "{}", status.code());
        }
        assert_reached(&of_enrollments(), EnrollmentStatus::ALL.map(EnrollmentStatus::code));
        assert_eq!(of_enrollments().ends(), ["declined", "active"]);
        assert_reached(&of_verifications(), CaseStatus::ALL.map(CaseStatus::code));
        assert_eq!(of_verifications().ends(), ["declined"]);
    }

    #[test]
    fn a_company_is_signed_for_and_in_both_roles_for_good_and_every_account_can_be_freed() {
        let [associations, agreements, transitions] = of_companies();
        assert_reached(&associations, ["associated"]);
        assert_reached(&agreements, RegionAgreement::ALL.map(RegionAgreement::code));
        assert_reached(&transitions, Transition::ALL.map(Transition::code));
        let ends = [associations, agreements, transitions].map(|it| it.ends());
        assert_eq!(ends, [vec![], vec!["signed"], vec!["dual_role"]]);
        let [standing, direct_bill] = of_accounts();
        assert_reached(&standing, Standing::ALL.map(Standing::code));
        assert_reached(&direct_bill, DirectBill::ALL.map(DirectBill::code));
        assert!(standing.ends().is_empty() && direct_bill.ends().is_empty());
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
