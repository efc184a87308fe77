//! Becoming an indirect reseller: where a tenant stands, and which step leads where (rules §4.1, §4.9).
//!
//! How the company is checked in between is told in `verification`; what is typed into the forms in `profile`.

mod event;
mod refusal;
mod transition;

pub use event::EnrollmentEvent;
pub use refusal::EnrollmentRefusal;
pub use transition::Transition;

use crate::id::EnrollmentId;
use crate::{Actor, PartnerTenantId, Permission};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// When the MPN ID is chosen (ENR-30…34, ENR-40…44, C-02); the operator's setting `enrollment_mode`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EnrollmentMode {
    /// Before the form, by signing in to the membership directory.
    Pmc,
    /// After the form, on the page Identifiers.
    #[default]
    AssociateAfter,
}

impl EnrollmentMode {
    /// Both modes.
    pub const ALL: [Self; 2] = [Self::Pmc, Self::AssociateAfter];

    /// The name in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pmc => "pmc",
            Self::AssociateAfter => "associate_after",
        }
    }

    /// The mode of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.code() == code)
    }
}

/// From where a tenant enrolls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EnrollmentPath {
    /// New to the program.
    New,
    /// A direct-bill partner in transition (rules §4.9).
    Transition,
}

impl EnrollmentPath {
    /// The name in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Transition => "transition",
        }
    }

    /// The path of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        [Self::New, Self::Transition].into_iter().find(|path| path.code() == code)
    }
}

/// Where an enrollment stands (rules §4.1). A tenant without one has the status `None` of the rule book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EnrollmentStatus {
    /// Being filled in; nothing was sent.
    Draft,
    /// Sent; the company is being checked.
    PendingQualification,
    /// The checks are passed; the agreement is to be signed.
    Qualified,
    /// Enrolled. Of a direct-bill partner: in both programs (`DualRole`).
    Active,
    /// A check failed; it may be sent again.
    Rejected,
    /// Refused for good.
    Declined,
}

impl EnrollmentStatus {
    /// Every status.
    pub const ALL: [Self; 6] =
        [Self::Draft, Self::PendingQualification, Self::Qualified, Self::Active, Self::Rejected, Self::Declined];

    /// The name in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::PendingQualification => "pending_qualification",
            Self::Qualified => "qualified",
            Self::Active => "active",
            Self::Rejected => "rejected",
            Self::Declined => "declined",
        }
    }

    /// The status of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }
}

/// Every step of an enrollment: from where, which, and to where.
pub const STEPS: [(Option<EnrollmentStatus>, &str, EnrollmentStatus); 10] = {
    use EnrollmentStatus::{Active, Declined, Draft, PendingQualification, Qualified, Rejected};
    [
        (None, "begin (global admin)", Draft),
        (Some(Draft), "Enroll now (global admin)", PendingQualification),
        (Some(Draft), "Enroll now (direct-bill partner vetted before)", Qualified),
        (Some(PendingQualification), "checks passed (verifier)", Qualified),
        (Some(PendingQualification), "a check failed (verifier)", Rejected),
        (Some(PendingQualification), "refused for good (verifier)", Declined),
        (Some(Rejected), "sent again (global admin)", PendingQualification),
        (Some(Rejected), "sent again (direct-bill partner vetted before)", Qualified),
        (Some(Qualified), "checked data changed (global admin)", PendingQualification),
        (Some(Qualified), "agreement signed (global admin)", Active),
    ]
};

/// A tenant's enrollment as an indirect reseller; there is at most one (ENR-21).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrollment {
    /// Its id.
    pub id: EnrollmentId,
    /// What people call it, such as `ENR-2026-00418`.
    pub number: String,
    /// The tenant that enrolls.
    pub tenant: PartnerTenantId,
    /// From where.
    pub path: EnrollmentPath,
    /// When its MPN ID is chosen: as the operator had it set when it was begun.
    pub mode: EnrollmentMode,
    /// Where it stands.
    pub status: EnrollmentStatus,
    /// When it was begun.
    pub started_at: OffsetDateTime,
    /// When it was last sent.
    pub submitted_at: Option<OffsetDateTime>,
    /// When the checks were passed.
    pub qualified_at: Option<OffsetDateTime>,
    /// When the program became active.
    pub activated_at: Option<OffsetDateTime>,
    /// When it was rejected or declined.
    pub refused_at: Option<OffsetDateTime>,
}

/// What is known when Enroll now is selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Submission {
    /// Whether an MPN ID is tied to the tenant.
    pub mpn_id: bool,
    /// Whether the company was checked before and nothing of its profile changed since (C-05).
    pub vetted: bool,
    /// Whether a direct-bill partner ticked that this cannot be undone (DIR-04).
    pub irreversible: bool,
}

impl Enrollment {
    /// Send it, or send it again after a rejection (ENR-06, ENR-21, DIR-02). A transition of a company that is
    /// vetted already is approved at once (C-05).
    ///
    /// # Errors
    /// Why it cannot be sent.
    pub fn submit(
        self,
        actor: &Actor,
        with: Submission,
        now: OffsetDateTime,
    ) -> Result<(Self, Vec<EnrollmentEvent>), EnrollmentRefusal> {
        if !actor.may(Permission::Enroll) {
            return Err(EnrollmentRefusal::NotGlobalAdmin);
        }
        let event = match self.status {
            EnrollmentStatus::Draft => EnrollmentEvent::Submitted,
            EnrollmentStatus::Rejected => EnrollmentEvent::Resubmitted,
            EnrollmentStatus::Declined => return Err(EnrollmentRefusal::Declined),
            _ => return Err(EnrollmentRefusal::AlreadySubmitted),
        };
        if self.mode == EnrollmentMode::Pmc && !with.mpn_id {
            return Err(EnrollmentRefusal::MpnIdMissing);
        }
        if self.path == EnrollmentPath::Transition && !with.irreversible {
            return Err(EnrollmentRefusal::NotConfirmed);
        }
        let (status, submitted_at) = (EnrollmentStatus::PendingQualification, Some(now));
        let sent = Self { status, submitted_at, refused_at: None, ..self };
        if sent.path == EnrollmentPath::Transition && with.vetted {
            let (qualified, approved) = sent.qualify(now)?;
            return Ok((qualified, vec![event, approved]));
        }
        Ok((sent, vec![event]))
    }

    /// The checks are passed.
    ///
    /// # Errors
    /// `WrongStep` unless it is being checked.
    pub fn qualify(self, now: OffsetDateTime) -> Result<(Self, EnrollmentEvent), EnrollmentRefusal> {
        self.at(EnrollmentStatus::PendingQualification)?;
        let qualified = Self { status: EnrollmentStatus::Qualified, qualified_at: Some(now), ..self };
        Ok((qualified, EnrollmentEvent::Qualified))
    }

    /// A check failed; `for_good` when it may not be sent again.
    ///
    /// # Errors
    /// `WrongStep` unless it is being checked.
    pub fn refuse(self, for_good: bool, now: OffsetDateTime) -> Result<(Self, EnrollmentEvent), EnrollmentRefusal> {
        self.at(EnrollmentStatus::PendingQualification)?;
        let (status, event) = if for_good {
            (EnrollmentStatus::Declined, EnrollmentEvent::Declined)
        } else {
            (EnrollmentStatus::Rejected, EnrollmentEvent::Rejected)
        };
        Ok((Self { status, refused_at: Some(now), ..self }, event))
    }

    /// What was checked changed: it is checked again. A program that is active stays so meanwhile (rules §4.1).
    ///
    /// # Errors
    /// `WrongStep` unless it was sent and not refused.
    pub fn reassess(self) -> Result<Self, EnrollmentRefusal> {
        match self.status {
            EnrollmentStatus::PendingQualification | EnrollmentStatus::Active => Ok(self),
            EnrollmentStatus::Qualified => {
                Ok(Self { status: EnrollmentStatus::PendingQualification, qualified_at: None, ..self })
            }
            _ => Err(EnrollmentRefusal::WrongStep),
        }
    }

    /// The agreement is signed, and the program active (MPA-07); whoever signs is checked by the agreement.
    ///
    /// # Errors
    /// `WrongStep` unless it is qualified.
    pub fn activate(self, now: OffsetDateTime) -> Result<(Self, EnrollmentEvent), EnrollmentRefusal> {
        self.at(EnrollmentStatus::Qualified)?;
        let active = Self { status: EnrollmentStatus::Active, activated_at: Some(now), ..self };
        Ok((active, EnrollmentEvent::Activated))
    }

    fn at(&self, step: EnrollmentStatus) -> Result<(), EnrollmentRefusal> {
        if self.status == step { Ok(()) } else { Err(EnrollmentRefusal::WrongStep) }
    }
}

#[cfg(test)]
#[path = "enrollment_tests.rs"]
mod tests;
