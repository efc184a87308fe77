//! A transfer request: handing a customer's subscriptions to an indirect provider.
//!
//! A transitioning partner creates it, the indirect provider it names answers it. Who may do
//! what, and when, is decided here and nowhere else; callers bring the clock and the storage.

pub use crate::transfer_refusal::TransferRefusal;
pub use crate::transfer_state::{STEPS, Status, TransferState};

use crate::completion::GroupOutcome;
use crate::event::TransferEvent;
use crate::subscription::{BillingCycle, ProductFamily, Term};
use crate::{Actor, CustomerTenantId, PartnerTenantId, Permission, SubscriptionId, TransferId};
use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};

/// How long a request can be answered (rules §4.12).
pub const TIME_TO_EXPIRE: Duration = Duration::days(30);

/// What became of a line (TRA-25; absent while the request waits).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "line")]
pub enum LineState {
    /// Not answered yet.
    Open,
    /// Moved: the provider has a new subscription.
    Complete {
        /// The id at the provider.
        new_subscription: SubscriptionId,
    },
    /// Could not be moved (TRA-23).
    Failed {
        /// Why.
        failure: crate::completion::LineFailure,
    },
    /// The provider left it out.
    Declined,
}

/// One subscription of a request, frozen when the request was created (TRA-13).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransferLine {
    /// Position in the request, from 0.
    pub number: i64,
    /// The group it belongs to, from 0 (TRA-24).
    pub group: i64,
    /// The source's subscription.
    pub subscription: SubscriptionId,
    /// Whether it travels with the base of its group.
    pub add_on: bool,
    /// Offer id, frozen.
    pub offer_id: String,
    /// Offer name, frozen.
    pub offer_name: String,
    /// Friendly name, frozen.
    pub friendly_name: String,
    /// Seats, frozen.
    pub quantity: i64,
    /// Product family.
    pub family: ProductFamily,
    /// Billing rhythm, frozen.
    pub billing_cycle: BillingCycle,
    /// Term, frozen.
    pub term: Option<Term>,
    /// What became of it.
    pub state: LineState,
}

/// A transfer request with its lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// Its id.
    pub id: TransferId,
    /// Its number, as people know it, like `TR-7F3K-0104`.
    pub number: String,
    /// Whose subscriptions.
    pub customer: CustomerTenantId,
    /// The partner that hands over.
    pub source: PartnerTenantId,
    /// The provider that takes over.
    pub target: PartnerTenantId,
    /// The MPN ID put on the new purchase (TRA-14).
    pub mpn_on_record: String,
    /// Where it stands.
    pub state: TransferState,
    /// When it was created.
    pub created_at: OffsetDateTime,
    /// When it expires if unanswered.
    pub expires_at: OffsetDateTime,
    /// What the source added for the provider.
    pub note: Option<String>,
    /// Why the provider rejected it, or declined part of it.
    pub reason: Option<String>,
    /// Its lines, base before its add-ons.
    pub lines: Vec<TransferLine>,
}

/// A step taken: the request as it is now, and what happened.
pub type Step = Result<(Transfer, TransferEvent), TransferRefusal>;

impl Transfer {
    /// The source takes the request back (TRA-20).
    ///
    /// # Errors
    /// Not the source, not an admin agent, or no longer waiting.
    pub fn withdraw(self, actor: &Actor, now: OffsetDateTime) -> Step {
        if actor.tenant != self.source {
            return Err(TransferRefusal::NotYours);
        }
        self.open_to(actor, Permission::RequestTransfer, now)?;
        Ok((Self { state: TransferState::Withdrawn { withdrawn_at: now }, ..self }, TransferEvent::Withdrawn))
    }

    /// The provider says no; the subscriptions are free again (TRA-21, TRA-30).
    ///
    /// # Errors
    /// Not the addressed provider, wrong role, or no longer waiting.
    pub fn reject(self, actor: &Actor, reason: Option<String>, now: OffsetDateTime) -> Step {
        self.answerable_by(actor, now)?;
        let state = TransferState::Rejected { rejected_at: now };
        Ok((Self { state, reason, ..self }, TransferEvent::Rejected))
    }

    /// The provider takes over every group, or all but the declined ones.
    ///
    /// # Errors
    /// Not the addressed provider, wrong role, no longer waiting, an unknown group,
    /// everything declined, or something declined without a reason.
    pub fn accept(self, actor: &Actor, declined: &[i64], reason: Option<String>, now: OffsetDateTime) -> Step {
        self.answerable_by(actor, now)?;
        let groups = self.groups();
        if declined.iter().any(|group| !groups.contains(group)) {
            return Err(TransferRefusal::UnknownGroup);
        }
        if groups.iter().all(|group| declined.contains(group)) {
            return Err(TransferRefusal::EverythingDeclined);
        }
        if !declined.is_empty() && reason.is_none() {
            return Err(TransferRefusal::ReasonMissing);
        }
        let reason = reason.filter(|_| !declined.is_empty());
        let lines = self.lines.into_iter().map(|line| {
            if declined.contains(&line.group) { TransferLine { state: LineState::Declined, ..line } } else { line }
        });
        let lines = lines.collect();
        let accepted = Self { state: TransferState::InProgress { accepted_at: now }, reason, lines, ..self };
        Ok((accepted, TransferEvent::Accepted { declined_groups: declined.len() }))
    }

    /// The system has carried the accepted groups out.
    ///
    /// # Errors
    /// `AlreadyEnded` unless the request is in progress.
    pub fn finish(mut self, outcomes: &[GroupOutcome], now: OffsetDateTime) -> Step {
        let TransferState::InProgress { accepted_at } = self.state else {
            return Err(TransferRefusal::AlreadyEnded);
        };
        for line in &mut self.lines {
            if let Some(outcome) = outcomes.iter().find(|outcome| outcome.group == line.group) {
                line.state = outcome.state_of(line);
            }
        }
        let moved = self.count(|line| matches!(line.state, LineState::Complete { .. }));
        let state = if moved == self.lines.len() {
            TransferState::Complete { accepted_at, completed_at: now }
        } else if moved > 0 {
            TransferState::PartiallyComplete { accepted_at, completed_at: now }
        } else {
            TransferState::Failed { accepted_at, failed_at: now }
        };
        let event = TransferEvent::Finished { status: state.status(), moved, lines: self.lines.len() };
        Ok((Self { state, ..self }, event))
    }

    /// Nobody answered in time (rules §4.12).
    ///
    /// # Errors
    /// `AlreadyEnded` when it is not waiting; `InProgress` when its time is not over.
    pub fn expire(self, now: OffsetDateTime) -> Step {
        match self.state {
            TransferState::Active if now >= self.expires_at => {
                Ok((Self { state: TransferState::Expired { expired_at: now }, ..self }, TransferEvent::Expired))
            }
            TransferState::Active => Err(TransferRefusal::InProgress),
            _ => Err(TransferRefusal::AlreadyEnded),
        }
    }

    /// The group numbers, in order.
    #[must_use]
    pub fn groups(&self) -> Vec<i64> {
        let mut groups: Vec<_> = self.lines.iter().map(|line| line.group).collect();
        groups.dedup();
        groups
    }

    /// How many lines are bases, and how many add-ons.
    #[must_use]
    pub fn bases_and_add_ons(&self) -> (usize, usize) {
        let add_ons = self.count(|line| line.add_on);
        (self.lines.len() - add_ons, add_ons)
    }

    fn count(&self, which: impl Fn(&TransferLine) -> bool) -> usize {
        self.lines.iter().filter(|line| which(line)).count()
    }

    fn answerable_by(&self, actor: &Actor, now: OffsetDateTime) -> Result<(), TransferRefusal> {
        if actor.tenant != self.target {
            return Err(TransferRefusal::NotAddressedToYou);
        }
        self.open_to(actor, Permission::AnswerTransfer, now)
    }

    fn open_to(&self, actor: &Actor, permission: Permission, now: OffsetDateTime) -> Result<(), TransferRefusal> {
        match self.state {
            _ if !actor.may(permission) => Err(TransferRefusal::RoleNotAllowed),
            TransferState::Active if now >= self.expires_at => Err(TransferRefusal::Expired),
            TransferState::Active => Ok(()),
            TransferState::InProgress { .. } => Err(TransferRefusal::InProgress),
            TransferState::Expired { .. } => Err(TransferRefusal::Expired),
            _ => Err(TransferRefusal::AlreadyEnded),
        }
    }
}

#[cfg(test)]
#[path = "transfer_tests.rs"]
pub(crate) mod tests;
