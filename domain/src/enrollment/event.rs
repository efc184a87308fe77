//! What happened to an enrollment, and the audit names it carries (AUD-02).

/// A step of an enrollment, for the event log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EnrollmentEvent {
    /// Enroll now was selected.
    Submitted,
    /// It was sent again after a rejection.
    Resubmitted,
    /// The checks are passed, or were passed before (C-05).
    Qualified,
    /// A check failed.
    Rejected,
    /// Refused for good.
    Declined,
    /// The agreement is signed.
    Activated,
}

impl EnrollmentEvent {
    /// The kind of event, past tense.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Submitted => "enrollment_submitted",
            Self::Resubmitted => "enrollment_resubmitted",
            Self::Qualified => "enrollment_qualified",
            Self::Rejected => "enrollment_rejected",
            Self::Declined => "enrollment_declined",
            Self::Activated => "enrollment_activated",
        }
    }

    /// The audit name of AUD-02.
    #[must_use]
    pub const fn operation(self) -> &'static str {
        match self {
            Self::Submitted => "submit_enrollment",
            Self::Resubmitted => "resubmit_enrollment",
            Self::Qualified | Self::Rejected | Self::Declined => "update_vetting_status",
            Self::Activated => "sign_partner_agreement",
        }
    }
}
