//! The partner agreement: its versions, who signs it and when (rules §4.4, §5.3).
//!
//! What its text says is not known here, only its bytes.

mod status;
mod version;

pub use status::{Asked, Reseller, StatusFailure};
pub use version::{Format, LARGEST_TEXT, VersionNumber};

use crate::enrollment::{EnrollmentPath, EnrollmentStatus};
use crate::partner::{Programs, Standing};
use crate::{Actor, Permission};
use serde::{Deserialize, Serialize};

/// Why the partner agreement cannot be signed, or a version of it not be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgreementRefusal {
    /// Only a global admin sees and signs it (MPA-03).
    #[error("only a global admin may sign the agreement")]
    NotGlobalAdmin,
    /// The verification is to be finished first (MPA-07, MPA-08).
    #[error("the verification is not finished")]
    NotQualified,
    /// The account is suspended: nothing new may begin (rules §4.13).
    #[error("the account is suspended")]
    Suspended,
    /// An MPN ID is to be associated first (MPN-05, MPA-08).
    #[error("no MPN ID is associated")]
    MpnIdMissing,
    /// The operator has published no agreement.
    #[error("no agreement is published")]
    NotPublished,
    /// The box that it was read is not ticked.
    #[error("confirm that you have read the agreement")]
    NotRead,
    /// It is signed for this region (rules §3.4).
    #[error("the agreement is signed already")]
    AlreadySigned,
    /// A newer version was published meanwhile.
    #[error("a newer version was published")]
    OtherVersion,
    /// A version is numbered higher than the one before it; what was published is never changed.
    #[error("the number is not higher than the newest version's")]
    NotHigher,
}

impl AgreementRefusal {
    /// A stable name for messages and the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotGlobalAdmin => "not_global_admin",
            Self::NotQualified => "not_qualified",
            Self::Suspended => "suspended",
            Self::MpnIdMissing => "mpn_id_missing",
            Self::NotPublished => "not_published",
            Self::NotRead => "not_read",
            Self::AlreadySigned => "already_signed",
            Self::OtherVersion => "other_version",
            Self::NotHigher => "not_higher",
        }
    }
}

/// What a signature brings about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// The program becomes active (rules §4.1); of a direct-bill partner: the second one (rules §4.9).
    Enrollment(EnrollmentPath),
    /// The region is signed for by a partner that is in a program already (MPA-01, MPA-02).
    Region,
}

/// A tenant before the agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signatory {
    /// Where its enrollment stands, if there is one.
    pub enrollment: Option<(EnrollmentStatus, EnrollmentPath)>,
    /// The programs it is active in.
    pub programs: Programs,
    /// Its standing.
    pub standing: Standing,
    /// Whether an MPN ID is tied to it.
    pub mpn_id: bool,
    /// Whether its region is signed for.
    pub region_signed: bool,
    /// Whether there is a version to sign.
    pub published: bool,
}

/// Whether a region is signed for (rules §4.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RegionAgreement {
    /// New business in it is blocked (MPA-05).
    Unsigned,
    /// For good: it does not expire, and survives who signed (rules §4.4).
    Signed,
}

/// Every step of the agreement of a tenant for a region: from where, which, and to where.
pub const STEPS: [(Option<RegionAgreement>, &str, RegionAgreement); 2] = [
    (None, "the tenant is in the region", RegionAgreement::Unsigned),
    (Some(RegionAgreement::Unsigned), "Accept and continue (global admin)", RegionAgreement::Signed),
];

impl RegionAgreement {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Unsigned, Self::Signed];

    /// Its name in the documentation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unsigned => "unsigned",
            Self::Signed => "signed",
        }
    }

    /// Whether there is a step out of it.
    const fn is_left(self) -> bool {
        matches!(self, Self::Unsigned)
    }
}

impl Signatory {
    /// How the agreement for its region stands.
    #[must_use]
    pub const fn region(&self) -> RegionAgreement {
        if self.region_signed { RegionAgreement::Signed } else { RegionAgreement::Unsigned }
    }

    /// What a signature would bring about now, whoever signs.
    ///
    /// # Errors
    /// Why there is nothing to sign yet, or any more.
    pub const fn occasion(&self) -> Result<Occasion, AgreementRefusal> {
        let Programs { indirect_provider, direct_bill, indirect_reseller } = self.programs;
        let in_program = indirect_provider || direct_bill || indirect_reseller;
        let occasion = match self.enrollment {
            Some((EnrollmentStatus::Qualified, path)) => Occasion::Enrollment(path),
            _ if in_program && self.region().is_left() => Occasion::Region,
            _ if in_program => return Err(AgreementRefusal::AlreadySigned),
            _ => return Err(AgreementRefusal::NotQualified),
        };
        if matches!(self.standing, Standing::Suspended) {
            return Err(AgreementRefusal::Suspended);
        }
        if !self.mpn_id {
            return Err(AgreementRefusal::MpnIdMissing);
        }
        if !self.published {
            return Err(AgreementRefusal::NotPublished);
        }
        Ok(occasion)
    }

    /// Whether the actor may sign now.
    ///
    /// # Errors
    /// Why not.
    pub const fn may_sign(&self, actor: &Actor) -> Result<Occasion, AgreementRefusal> {
        if actor.may(Permission::SignAgreement) { self.occasion() } else { Err(AgreementRefusal::NotGlobalAdmin) }
    }

    /// Whether the program becomes active as soon as the checks are passed, because the region was signed for before
    /// (rules §4.1). A direct-bill partner's own click is wanted all the same (MPA-06, C-09).
    #[must_use]
    pub const fn is_active_at_once(&self) -> bool {
        self.region_signed && matches!(self.occasion(), Ok(Occasion::Enrollment(EnrollmentPath::New)))
    }
}

#[cfg(test)]
#[path = "partner_agreement_tests.rs"]
mod tests;
