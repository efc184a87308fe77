//! One company's case: which steps are passed, and what a verifier may decide (rules §4.2).

use super::{CaseStatus, Clock, Decided, Decision, Evidence, Step, StepRecord, StepState, VerificationRefusal, Wanted};
use crate::{EnrollmentId, PartnerTenantId, UserId};
use time::OffsetDateTime;

/// A verification case. There is one per enrollment, and it has its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The enrollment.
    pub id: EnrollmentId,
    /// The tenant that is checked.
    pub tenant: PartnerTenantId,
    /// Where it stands.
    pub status: CaseStatus,
    /// The steps, in the order of [`Step::ALL`].
    pub steps: [StepRecord; 4],
    /// How long it has taken.
    pub clock: Clock,
    /// The verifier who has it in hand.
    pub held_by: Option<UserId>,
    /// The verifier who approved first, against an automatic check.
    pub proposed_by: Option<UserId>,
    /// When it was sent, or sent again.
    pub opened_at: OffsetDateTime,
    /// When it was decided.
    pub closed_at: Option<OffsetDateTime>,
    /// Counts the changes: a decision names the version that was seen.
    pub version: i64,
}

/// What of a profile changed (ENR-18): only that is checked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Changed {
    /// Name, registration number or address of the company.
    pub company: bool,
    /// The primary contact's address.
    pub email: bool,
}

impl Changed {
    /// Whether anything is to be checked again.
    #[must_use]
    pub const fn anything(self) -> bool {
        self.company || self.email
    }
}

impl Case {
    /// A case as it begins.
    #[must_use]
    pub fn open(id: EnrollmentId, tenant: PartnerTenantId, now: OffsetDateTime) -> Self {
        Self {
            id,
            tenant,
            status: CaseStatus::Address,
            steps: [StepRecord::OPEN; 4],
            clock: Clock::default(),
            held_by: None,
            proposed_by: None,
            opened_at: now,
            closed_at: None,
            version: 0,
        }
    }

    /// How a step stands.
    #[must_use]
    pub const fn step(&self, step: Step) -> &StepRecord {
        &self.steps[step as usize]
    }

    /// Whether the primary contact's address is proved.
    #[must_use]
    pub const fn address_is_verified(&self) -> bool {
        matches!(self.step(Step::EmailOwnership).state, StepState::Passed(_))
    }

    /// The step that is being worked on: the first that is not passed.
    #[must_use]
    pub fn current(&self) -> Step {
        let open = |step: &Step| !matches!(self.step(*step).state, StepState::Passed(_));
        Step::ALL.into_iter().find(open).unwrap_or(Step::Decision)
    }

    /// What the applicant is asked for, or what has failed.
    #[must_use]
    pub fn wanted(&self) -> Option<Wanted> {
        Step::ALL.into_iter().find_map(|step| match self.step(step).state {
            StepState::Wanted(remedy) | StepState::Failed(remedy) => Some(Wanted { step, remedy }),
            _ => None,
        })
    }

    /// It is sent again, or its data changed: what changed is checked again, and what had failed (§4.1, ENR-18).
    ///
    /// # Errors
    /// `WrongStep` after it was refused for good.
    pub fn reopen(self, changed: Changed, now: OffsetDateTime) -> Result<Self, VerificationRefusal> {
        if self.status == CaseStatus::Declined {
            return Err(VerificationRefusal::WrongStep);
        }
        let was_open = self.status.is_open();
        let mut case = self;
        for step in Step::ALL {
            let again = match step {
                Step::EmailOwnership | Step::Employment => changed.email,
                Step::Business => changed.company,
                Step::Decision => true,
            };
            if again || !matches!(case.step(step).state, StepState::Passed(_)) {
                case.steps[step as usize] = StepRecord::OPEN;
            }
        }
        if !was_open {
            case.clock = Clock::default();
            case.opened_at = now;
        }
        let verified = case.address_is_verified();
        case.status = if verified { CaseStatus::Review } else { CaseStatus::Address };
        case.clock = if verified { case.clock.start(now) } else { case.clock.stop(now) };
        Ok(Self { proposed_by: None, closed_at: None, ..case })
    }

    /// The primary contact opened the mailed link: the review begins, and with it the clock (ENR-10).
    ///
    /// # Errors
    /// `AlreadyVerified`, `WrongStep`.
    pub fn address_verified(mut self, now: OffsetDateTime) -> Result<Self, VerificationRefusal> {
        if self.address_is_verified() {
            return Err(VerificationRefusal::AlreadyVerified);
        }
        if self.status != CaseStatus::Address {
            return Err(VerificationRefusal::WrongStep);
        }
        self.pass(Step::EmailOwnership, Evidence::LinkOpened, None, now);
        Ok(Self { status: CaseStatus::Review, clock: self.clock.start(now), ..self })
    }

    /// The program knows that the address is the company's; a step that is decided stays so.
    pub fn employment_known(&mut self, evidence: Evidence, now: OffsetDateTime) {
        if self.step(Step::Employment).state == StepState::Open {
            self.pass(Step::Employment, evidence, None, now);
        }
    }

    fn pass(&mut self, step: Step, evidence: Evidence, by: Option<&UserId>, now: OffsetDateTime) {
        self.steps[step as usize] = StepRecord::new(StepState::Passed(evidence), by, now);
    }

    /// The applicant answered a question: the clock runs again.
    ///
    /// # Errors
    /// `WrongStep` unless something was asked.
    pub fn answered(mut self, now: OffsetDateTime) -> Result<Self, VerificationRefusal> {
        if self.status != CaseStatus::Waiting {
            return Err(VerificationRefusal::WrongStep);
        }
        for step in &mut self.steps {
            if matches!(step.state, StepState::Wanted(_)) {
                *step = StepRecord::OPEN;
            }
        }
        Ok(Self { status: CaseStatus::Review, clock: self.clock.start(now), ..self })
    }

    /// A verifier decides. `overriding` says that an automatic check failed: then two approve (design 14b).
    ///
    /// # Errors
    /// `AddressNotVerified` (ENR-10), `WrongStep`, `SecondPersonNeeded`.
    pub fn decide(
        mut self,
        decision: Decision,
        by: &UserId,
        overriding: bool,
        now: OffsetDateTime,
    ) -> Result<(Self, Decided), VerificationRefusal> {
        self.decidable(decision)?;
        let decided = match decision {
            Decision::Approve if overriding && self.proposed_by.is_none() => {
                self.proposed_by = Some(by.clone());
                Decided::Proposed
            }
            Decision::Approve if self.status == CaseStatus::Second && self.proposed_by.as_ref() == Some(by) => {
                return Err(VerificationRefusal::SecondPersonNeeded);
            }
            Decision::Approve => {
                self.pass_all(by, now);
                Decided::Authorized
            }
            Decision::Ask(wanted) => {
                self.mark(wanted.step, StepState::Wanted(wanted.remedy), by, now);
                Decided::Asked(wanted)
            }
            Decision::Reject(wanted) => {
                self.mark(wanted.step, StepState::Failed(wanted.remedy), by, now);
                Decided::Rejected(wanted)
            }
            Decision::Decline => {
                self.mark(Step::Decision, StepState::Declined, by, now);
                Decided::Declined
            }
        };
        self.stand(decided, now);
        self.held_by = Some(by.clone());
        Ok((self, decided))
    }

    fn decidable(&self, decision: Decision) -> Result<(), VerificationRefusal> {
        let asked_again =
            self.status == CaseStatus::Waiting && matches!(decision, Decision::Ask(_) | Decision::Approve);
        match self.status {
            CaseStatus::Address => Err(VerificationRefusal::AddressNotVerified),
            CaseStatus::Review | CaseStatus::Second | CaseStatus::Waiting if !asked_again => Ok(()),
            _ => Err(VerificationRefusal::WrongStep),
        }
    }

    fn pass_all(&mut self, by: &UserId, now: OffsetDateTime) {
        let evidence = if self.proposed_by.is_some() { Evidence::TwoVerifiers } else { Evidence::Verifier };
        for step in Step::ALL {
            if !matches!(self.step(step).state, StepState::Passed(_)) {
                self.pass(step, evidence, Some(by), now);
            }
        }
    }

    fn mark(&mut self, step: Step, state: StepState, by: &UserId, now: OffsetDateTime) {
        self.steps[step as usize] = StepRecord::new(state, Some(by), now);
    }

    fn stand(&mut self, decided: Decided, now: OffsetDateTime) {
        self.status = match decided {
            Decided::Authorized => CaseStatus::Authorized,
            Decided::Proposed => CaseStatus::Second,
            Decided::Asked(_) => CaseStatus::Waiting,
            Decided::Rejected(_) => CaseStatus::Rejected,
            Decided::Declined => CaseStatus::Declined,
        };
        if self.status != CaseStatus::Second {
            self.clock = self.clock.stop(now);
            self.proposed_by = None;
        }
        if !self.status.is_open() {
            self.closed_at = Some(now);
        }
    }
}

#[cfg(test)]
#[path = "case_tests.rs"]
mod tests;
