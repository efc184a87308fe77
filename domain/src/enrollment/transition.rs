//! How far a direct-bill partner is on its way to both roles (rules §4.9): its enrollment, seen from the outside.

use super::{EnrollmentStatus, STEPS};

/// Where a direct-bill partner stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Transition {
    /// It sells directly and nothing is under way: not begun, not sent, or refused.
    DirectBillOnly,
    /// Enroll now was selected.
    EnrollmentSubmitted,
    /// The checks are passed; a global admin accepts the agreement.
    Approved,
    /// Both roles in one tenant, for good (DIR-04).
    DualRole,
}

impl Transition {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::DirectBillOnly, Self::EnrollmentSubmitted, Self::Approved, Self::DualRole];

    /// Where a direct-bill partner stands whose enrollment has that status.
    #[must_use]
    pub const fn of(status: EnrollmentStatus) -> Self {
        match status {
            EnrollmentStatus::Draft | EnrollmentStatus::Rejected | EnrollmentStatus::Declined => Self::DirectBillOnly,
            EnrollmentStatus::PendingQualification => Self::EnrollmentSubmitted,
            EnrollmentStatus::Qualified => Self::Approved,
            EnrollmentStatus::Active => Self::DualRole,
        }
    }

    /// Its name in the documentation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::DirectBillOnly => "direct_bill_only",
            Self::EnrollmentSubmitted => "enrollment_submitted",
            Self::Approved => "approved",
            Self::DualRole => "dual_role",
        }
    }

    /// Every step: those of the enrollment that lead from one of these places to another.
    #[must_use]
    pub fn steps() -> Vec<(Option<Self>, &'static str, Self)> {
        let seen = STEPS.into_iter().filter_map(|(from, step, to)| Some((Self::of(from?), step, Self::of(to))));
        seen.filter(|(from, _, to)| from != to).map(|(from, step, to)| (Some(from), step, to)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(from: Transition) -> Vec<Transition> {
        let steps = Transition::steps().into_iter().filter(|(at, ..)| *at == Some(from));
        let mut all: Vec<_> = steps.map(|(.., to)| to).collect();
        all.dedup();
        all
    }

    #[test]
    fn nothing_leads_out_of_both_roles_and_only_approval_leads_into_them() {
        assert_eq!(next(Transition::DualRole), []);
        let into = Transition::steps().into_iter().filter(|(.., to)| *to == Transition::DualRole);
        assert_eq!(into.map(|(from, ..)| from).collect::<Vec<_>>(), [Some(Transition::Approved)]);
    }

    #[test]
    fn a_partner_that_was_vetted_is_approved_at_once() {
        assert!(next(Transition::DirectBillOnly).contains(&Transition::Approved));
        assert!(next(Transition::DirectBillOnly).contains(&Transition::EnrollmentSubmitted));
    }
}
