//! Which mails there are (rules §7), and which of them go to whom after an event of a transfer request (M-09).
//! How they read is told by the catalogues.

use crate::event::TransferEvent;
use crate::transfer::{Status, Transfer};
use crate::{PartnerTenantId, Role, Roles};
use serde::{Deserialize, Serialize};

/// A kind of letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterKind {
    /// To the provider: a request waits for an answer.
    TransferCreated,
    /// To the provider: the request was taken back.
    TransferWithdrawn,
    /// To the source: the provider said no.
    TransferRejected,
    /// To the source: the provider accepted and everything moved.
    TransferComplete,
    /// To the source: some of it moved.
    TransferPartiallyComplete,
    /// To the source: accepted, but nothing could be moved.
    TransferFailed,
    /// To both: nobody answered in 30 days.
    TransferExpired,
    /// To the primary contact: prove that the address is yours and the company's (M-01).
    EnrollmentSubmitted,
    /// To the primary contact: the check goes on when something was answered (M-02).
    DocumentsWanted,
    /// To the primary contact: what was sent again is being checked (M-02).
    ResubmissionReceived,
    /// To the primary contact: the checks are passed (M-03).
    EnrollmentAuthorized,
    /// To the primary contact: a check failed, and what helps (M-04).
    EnrollmentRejected,
    /// To the primary contact: refused for good (M-04).
    EnrollmentDeclined,
    /// To the primary contact: the program is active (M-05).
    ProgramActive,
    /// To the primary contact and the global admins: direct bill will be restricted (M-11).
    DirectBillRestricted,
    /// To the primary contact: a direct-bill partner may accept the agreement (M-12).
    TransitionApproved,
    /// To somebody who is asked to join a tenant.
    UserInvited,
    /// To somebody who creates a work account: the code that proves the address.
    AccountCode,
    /// To a provider's agents: a reseller asks to work together.
    PartnershipRequested,
    /// To the address a provider typed: its own text, and the link to authorize it (M-06).
    PartnershipInvited,
    /// To a provider's global admins and admin agents: a reseller authorized it (M-07).
    PartnershipAccepted,
    /// To a provider's global admins: a reseller asked the program desk to end their partnership (PAR-12).
    PartnershipEndAsked,
    /// To the address a partner typed: its own text, and the link to authorize it (M-08).
    CustomerInvited,
    /// To who invited a customer: it answered.
    CustomerAnswered,
    /// To who answered for a customer: what was authorized, and where it can be taken back.
    RelationsAuthorized,
    /// To the membership account of a new indirect reseller: incentives (M-10).
    IncentiveInvited,
    /// To the owner of an address with which somebody wanted to create another work account.
    AccountKnown,
    /// To the owner of a work account: its password is another one (S11).
    PasswordChanged,
    /// To the owner of a work account: an administrator gave it a new password (S11).
    PasswordReset,
    /// To a partner's global admins: an application of theirs has access from now on.
    CredentialMade,
    /// To a partner's global admins: an application's access was taken back.
    CredentialRevoked,
    /// To a partner's global admins: an application's access ends soon.
    CredentialEnds,
}

impl LetterKind {
    /// Every kind that tells about a transfer request.
    pub const OF_TRANSFERS: [Self; 7] = [
        Self::TransferCreated,
        Self::TransferWithdrawn,
        Self::TransferRejected,
        Self::TransferComplete,
        Self::TransferPartiallyComplete,
        Self::TransferFailed,
        Self::TransferExpired,
    ];

    /// Every kind that tells about becoming and being a partner.
    pub const OF_PROGRAM: [Self; 25] = [
        Self::EnrollmentSubmitted,
        Self::DocumentsWanted,
        Self::ResubmissionReceived,
        Self::EnrollmentAuthorized,
        Self::EnrollmentRejected,
        Self::EnrollmentDeclined,
        Self::ProgramActive,
        Self::DirectBillRestricted,
        Self::TransitionApproved,
        Self::UserInvited,
        Self::PartnershipRequested,
        Self::PartnershipInvited,
        Self::PartnershipAccepted,
        Self::PartnershipEndAsked,
        Self::CustomerInvited,
        Self::CustomerAnswered,
        Self::RelationsAuthorized,
        Self::IncentiveInvited,
        Self::AccountCode,
        Self::AccountKnown,
        Self::PasswordChanged,
        Self::PasswordReset,
        Self::CredentialMade,
        Self::CredentialRevoked,
        Self::CredentialEnds,
    ];

    /// Whether it holds something that opens a door: a link's token, or a code. Such a letter is wiped from the
    /// outbox once it is sent (MAIL-02).
    #[must_use]
    pub const fn holds_secret(self) -> bool {
        matches!(
            self,
            Self::EnrollmentSubmitted
                | Self::UserInvited
                | Self::AccountCode
                | Self::PartnershipInvited
                | Self::CustomerInvited
        )
    }

    /// The name in the database and in the catalogues.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TransferCreated => "transfer-created",
            Self::TransferWithdrawn => "transfer-withdrawn",
            Self::TransferRejected => "transfer-rejected",
            Self::TransferComplete => "transfer-complete",
            Self::TransferPartiallyComplete => "transfer-partially-complete",
            Self::TransferFailed => "transfer-failed",
            Self::TransferExpired => "transfer-expired",
            Self::EnrollmentSubmitted => "enrollment-submitted",
            Self::DocumentsWanted => "documents-wanted",
            Self::ResubmissionReceived => "resubmission-received",
            Self::EnrollmentAuthorized => "enrollment-authorized",
            Self::EnrollmentRejected => "enrollment-rejected",
            Self::EnrollmentDeclined => "enrollment-declined",
            Self::ProgramActive => "program-active",
            Self::DirectBillRestricted => "direct-bill-restricted",
            Self::TransitionApproved => "transition-approved",
            Self::UserInvited => "user-invited",
            Self::PartnershipRequested => "partnership-requested",
            Self::PartnershipInvited => "partnership-invited",
            Self::PartnershipAccepted => "partnership-accepted",
            Self::PartnershipEndAsked => "partnership-end-asked",
            Self::CustomerInvited => "customer-invited",
            Self::CustomerAnswered => "customer-answered",
            Self::RelationsAuthorized => "relations-authorized",
            Self::IncentiveInvited => "incentive-invited",
            Self::AccountCode => "account-code",
            Self::AccountKnown => "account-known",
            Self::PasswordChanged => "password-changed",
            Self::PasswordReset => "password-reset",
            Self::CredentialMade => "credential-made",
            Self::CredentialRevoked => "credential-revoked",
            Self::CredentialEnds => "credential-ends",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::OF_TRANSFERS.into_iter().chain(Self::OF_PROGRAM).find(|kind| kind.code() == code)
    }
}

/// A letter to everyone with one of the roles in a tenant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// What it tells.
    pub kind: LetterKind,
    /// The tenant it goes to.
    pub tenant: PartnerTenantId,
    /// The roles that get it.
    pub roles: Roles,
}

/// The letters an event calls for: always to the counterpart (M-09), to both when a request expires.
#[must_use]
pub fn letters(event: &TransferEvent, transfer: &Transfer) -> Vec<Letter> {
    let to_target = |kind| Letter {
        kind,
        tenant: transfer.target.clone(),
        roles: Roles::of(&[Role::AdminAgent, Role::SalesAgent]),
    };
    let to_source = |kind| Letter { kind, tenant: transfer.source.clone(), roles: Roles::of(&[Role::AdminAgent]) };
    match event {
        TransferEvent::Created => vec![to_target(LetterKind::TransferCreated)],
        TransferEvent::Withdrawn => vec![to_target(LetterKind::TransferWithdrawn)],
        TransferEvent::Rejected => vec![to_source(LetterKind::TransferRejected)],
        TransferEvent::Accepted { .. } => Vec::new(),
        TransferEvent::Finished { status: Status::Complete, .. } => vec![to_source(LetterKind::TransferComplete)],
        TransferEvent::Finished { status: Status::Failed, .. } => vec![to_source(LetterKind::TransferFailed)],
        TransferEvent::Finished { .. } => vec![to_source(LetterKind::TransferPartiallyComplete)],
        TransferEvent::Expired => {
            vec![to_source(LetterKind::TransferExpired), to_target(LetterKind::TransferExpired)]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transfer::tests::a_transfer;

    #[test]
    fn the_counterpart_hears_of_every_step() {
        let transfer = a_transfer();
        let (source, target) = (transfer.source.clone(), transfer.target.clone());
        let (source, target) = (std::slice::from_ref(&source), std::slice::from_ref(&target));
        let to = |event: TransferEvent| {
            letters(&event, &transfer).into_iter().map(|letter| letter.tenant).collect::<Vec<_>>()
        };
        assert_eq!(to(TransferEvent::Created), target);
        assert_eq!(to(TransferEvent::Withdrawn), target);
        assert_eq!(to(TransferEvent::Rejected), source);
        let done = TransferEvent::Finished { status: Status::Complete, moved: 1, lines: 1 };
        assert_eq!(to(done), source);
        assert_eq!(to(TransferEvent::Expired), [transfer.source.clone(), transfer.target.clone()]);
        assert_eq!(to(TransferEvent::Accepted { declined_groups: 0 }), [], "the letter follows when it is carried out");
    }

    #[test]
    fn every_kind_reads_back_from_its_code() {
        let all = || LetterKind::OF_TRANSFERS.into_iter().chain(LetterKind::OF_PROGRAM);
        assert!(all().all(|kind| LetterKind::of_code(kind.code()) == Some(kind)));
    }

    #[test]
    fn only_letters_with_a_token_or_a_code_hold_a_secret() {
        let secret: Vec<_> = LetterKind::OF_PROGRAM.into_iter().filter(|kind| kind.holds_secret()).collect();
        let known = [
            LetterKind::EnrollmentSubmitted,
            LetterKind::UserInvited,
            LetterKind::PartnershipInvited,
            LetterKind::CustomerInvited,
            LetterKind::AccountCode,
        ];
        assert_eq!(secret, known);
        assert!(!LetterKind::OF_TRANSFERS.into_iter().any(LetterKind::holds_secret));
    }
}
