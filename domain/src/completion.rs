//! Carrying out an accepted group: what the provider gets, what becomes of the source's subscription.
//!
//! A group is one base with its add-ons and moves whole or not at all (TRA-24).

use crate::SubscriptionId;
use crate::subscription::{ProductFamily, SubscriptionStatus, TRANSFERRED, Term};
use crate::transfer::{LineState, TransferLine};
use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};

/// Why a line, and with it its group, could not be moved (TRA-23, TRA-35).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineFailure {
    /// The source's subscription is not active any more.
    #[error("the source subscription is not active any more")]
    SourceNotActive,
    /// The subscription is not the source's any more.
    #[error("the source subscription was already transferred")]
    AlreadyTransferred,
    /// Another line of its group could not be moved.
    #[error("another subscription of the group could not be moved")]
    GroupFailed,
}

impl LineFailure {
    /// Every failure.
    pub const ALL: [Self; 3] = [Self::SourceNotActive, Self::AlreadyTransferred, Self::GroupFailed];

    /// The name in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::SourceNotActive => "source_not_active",
            Self::AlreadyTransferred => "already_transferred",
            Self::GroupFailed => "group_failed",
        }
    }

    /// The failure of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|failure| failure.code() == code)
    }
}

/// What became of one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupOutcome {
    /// The group.
    pub group: i64,
    /// The new subscription of each line, by line number; or the line that failed and why.
    pub result: Result<Vec<(i64, SubscriptionId)>, (i64, LineFailure)>,
}

impl GroupOutcome {
    /// What the outcome means for one line of the group.
    #[must_use]
    pub fn state_of(&self, line: &TransferLine) -> LineState {
        match &self.result {
            Ok(moved) => match moved.iter().find(|(number, _)| *number == line.number) {
                Some((_, id)) => LineState::Complete { new_subscription: id.clone() },
                None => LineState::Failed { failure: LineFailure::GroupFailed },
            },
            Err((number, failure)) if *number == line.number => LineState::Failed { failure: *failure },
            Err(_) => LineState::Failed { failure: LineFailure::GroupFailed },
        }
    }
}

/// What the source's subscription is after its move (TRA-26): a licence stays listed as suspended, Azure leaves the list.
#[must_use]
pub const fn source_afterwards(family: ProductFamily) -> (SubscriptionStatus, &'static str) {
    match family {
        ProductFamily::AzurePayg => (SubscriptionStatus::Deleted, TRANSFERRED),
        _ => (SubscriptionStatus::Suspended, TRANSFERRED),
    }
}

/// When the new term ends: the offer's length from acceptance (TRA-28); usage-based offers have no end.
#[must_use]
pub fn new_commitment_end(
    family: ProductFamily,
    term: Option<Term>,
    accepted_at: OffsetDateTime,
) -> Option<OffsetDateTime> {
    let years = match (family, term) {
        (ProductFamily::AzurePayg, _) => return None,
        (_, Some(Term::Month)) => return Some(accepted_at + Duration::days(30)),
        (_, Some(Term::ThreeYears)) => 3,
        (_, Some(Term::Year) | None) => 1,
    };
    accepted_at
        .replace_year(accepted_at.year() + years)
        .ok()
        .or(Some(accepted_at + Duration::days(365 * i64::from(years))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn a_moved_license_is_suspended_and_a_moved_azure_subscription_leaves_the_list() {
        assert_eq!(source_afterwards(ProductFamily::License), (SubscriptionStatus::Suspended, "Transferred"));
        assert_eq!(source_afterwards(ProductFamily::AzurePayg), (SubscriptionStatus::Deleted, "Transferred"));
    }

    #[test]
    fn the_new_term_starts_at_acceptance() {
        let accepted = datetime!(2026-11-20 10:00 UTC);
        let end = |family, term| new_commitment_end(family, term, accepted);
        assert_eq!(end(ProductFamily::License, Some(Term::Year)), Some(datetime!(2027-11-20 10:00 UTC)));
        assert_eq!(end(ProductFamily::License, Some(Term::ThreeYears)), Some(datetime!(2029-11-20 10:00 UTC)));
        assert_eq!(end(ProductFamily::AzurePayg, None), None);
        let leap = new_commitment_end(ProductFamily::License, Some(Term::Year), datetime!(2028-02-29 10:00 UTC));
        assert_eq!(leap, Some(datetime!(2029-02-28 10:00 UTC)));
    }

    #[test]
    fn every_failure_reads_back_from_its_code() {
        assert!(LineFailure::ALL.iter().all(|it| LineFailure::of_code(it.code()) == Some(*it)));
    }
}
