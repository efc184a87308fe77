//! Customers as the rules see them: who has which relation, and which agreement counts for whom.

use crate::transfer::Status;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// What a partner is to a customer (rules §3.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelationKind {
    /// A direct-bill partner's own customer.
    Direct,
    /// The partner resells, a provider bills.
    IndirectReseller,
    /// The partner provides, a reseller sells.
    IndirectProvider,
}

impl RelationKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Direct, Self::IndirectReseller, Self::IndirectProvider];

    /// The name in the database and in URLs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::IndirectReseller => "indirect_reseller",
            Self::IndirectProvider => "indirect_provider",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// How a customer agreement came about (rules §3.9, MCA-02).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgreementMethod {
    /// The customer accepted in its own admin portal; counts for every partner (MCA-06).
    Direct,
    /// A partner attested it; counts for that partner only (MCA-06).
    Attestation,
}

/// A customer agreement in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerAgreement {
    /// How it came about.
    pub method: AgreementMethod,
    /// Who agreed for the customer.
    pub signed_by: String,
    /// When.
    pub agreed_at: OffsetDateTime,
}

/// What is going on with a customer, in one word for the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CustomerStatus {
    /// A transfer request waits for an answer.
    Waiting,
    /// The last transfer went through.
    TransferComplete,
    /// The last transfer went through in part.
    TransferPartial,
    /// The last request was rejected.
    TransferRejected,
    /// The last transfer could not be carried out.
    TransferFailed,
    /// The last request was not answered in time.
    TransferExpired,
    /// A direct customer without an indirect provider.
    NoProvider,
    /// A provider is connected, but no customer agreement counts for it.
    NoAgreement,
    /// A direct customer whose subscriptions can be requested.
    Ready,
    /// Nothing to do.
    UpToDate,
}

impl CustomerStatus {
    /// Every status.
    pub const ALL: [Self; 10] = [
        Self::Waiting,
        Self::TransferComplete,
        Self::TransferPartial,
        Self::TransferRejected,
        Self::TransferFailed,
        Self::TransferExpired,
        Self::NoProvider,
        Self::NoAgreement,
        Self::Ready,
        Self::UpToDate,
    ];

    /// The name in URLs and statements.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::TransferComplete => "transfer_complete",
            Self::TransferPartial => "transfer_partial",
            Self::TransferRejected => "transfer_rejected",
            Self::TransferFailed => "transfer_failed",
            Self::TransferExpired => "transfer_expired",
            Self::NoProvider => "no_provider",
            Self::NoAgreement => "no_agreement",
            Self::Ready => "ready",
            Self::UpToDate => "up_to_date",
        }
    }

    /// The status of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }

    /// Whether it tells how the newest transfer stands; the others tell what is missing for one.
    #[must_use]
    pub const fn is_of_transfer(self) -> bool {
        !matches!(self, Self::NoProvider | Self::NoAgreement | Self::Ready | Self::UpToDate)
    }

    /// The most important thing about a customer: its newest transfer, else what is missing for one.
    #[must_use]
    pub const fn of(kind: RelationKind, transfer: Option<Status>, shared: bool, agreement: bool) -> Self {
        match (transfer, kind, shared, agreement) {
            (Some(Status::Active | Status::InProgress), ..) => Self::Waiting,
            (Some(Status::Complete), ..) => Self::TransferComplete,
            (Some(Status::PartiallyComplete), ..) => Self::TransferPartial,
            (Some(Status::Rejected), ..) => Self::TransferRejected,
            (Some(Status::Failed), ..) => Self::TransferFailed,
            (Some(Status::Expired), ..) => Self::TransferExpired,
            (_, RelationKind::Direct, false, _) => Self::NoProvider,
            (_, RelationKind::Direct, true, false) => Self::NoAgreement,
            (_, RelationKind::Direct, true, true) => Self::Ready,
            _ => Self::UpToDate,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_transfer_says_more_than_what_is_missing() {
        let status = |transfer| CustomerStatus::of(RelationKind::Direct, transfer, false, false);
        assert_eq!(status(Some(Status::Active)), CustomerStatus::Waiting);
        assert_eq!(status(Some(Status::Rejected)), CustomerStatus::TransferRejected);
        assert_eq!(status(Some(Status::Withdrawn)), CustomerStatus::NoProvider);
    }

    #[test]
    fn a_direct_customer_is_ready_when_provider_and_agreement_are_there() {
        let status = |shared, agreement| CustomerStatus::of(RelationKind::Direct, None, shared, agreement);
        assert_eq!(status(false, true), CustomerStatus::NoProvider);
        assert_eq!(status(true, false), CustomerStatus::NoAgreement);
        assert_eq!(status(true, true), CustomerStatus::Ready);
        let indirect = CustomerStatus::of(RelationKind::IndirectReseller, None, true, true);
        assert_eq!(indirect, CustomerStatus::UpToDate);
    }

    #[test]
    fn every_status_reads_back_from_its_code() {
        assert!(CustomerStatus::ALL.iter().all(|status| CustomerStatus::of_code(status.code()) == Some(*status)));
        assert_eq!(CustomerStatus::of_code("withdrawn"), None);
    }

    #[test]
    fn a_status_is_one_of_a_transfer_whenever_one_counts_and_only_then() {
        let all = [None].into_iter().chain(Status::ALL.map(Some));
        for (transfer, kind) in all.flat_map(|it| RelationKind::ALL.map(|kind| (it, kind))) {
            for (shared, agreement) in [(false, false), (true, false), (true, true)] {
                let status = CustomerStatus::of(kind, transfer, shared, agreement);
                let counts = !matches!(transfer, None | Some(Status::Withdrawn));
                assert_eq!(status.is_of_transfer(), counts, "{kind:?} {transfer:?}");
            }
        }
    }

    #[test]
    fn every_kind_of_relation_reads_back_from_its_code() {
        assert!(RelationKind::ALL.iter().all(|kind| RelationKind::of_code(kind.code()) == Some(*kind)));
    }
}
