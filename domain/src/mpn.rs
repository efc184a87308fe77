//! MPN IDs: of which type, where, and which of them a tenant may use (rules §3.3, §5.2).
//!
//! Where the membership directory comes from, and who signs in to it, is not known here.

mod adding;
mod association;

pub use adding::LocationFields;
#[cfg(feature = "countries")]
pub use adding::NewLocation;
pub use association::{Association, AssociationEvent, STEPS};

use crate::PartnerTenantId;
use crate::text::TextProblem;
use serde::{Deserialize, Serialize};
use std::fmt;
use time::Duration;

/// Wrong passwords after which a membership login is locked (ENR-34).
pub const MOST_FAILURES: i64 = 5;
/// How long it is locked.
pub const LOCKED_FOR: Duration = Duration::minutes(15);

/// A membership number: 3 to 10 digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MpnId(String);

impl MpnId {
    /// Read an MPN ID that was typed or came from a file.
    ///
    /// # Errors
    /// `Missing`; `Malformed` unless it has 3 to 10 digits and nothing else.
    pub fn parse(raw: &str) -> Result<Self, TextProblem> {
        let digits = raw.trim();
        if digits.is_empty() {
            return Err(TextProblem::Missing);
        }
        let numeric = digits.bytes().all(|byte| byte.is_ascii_digit());
        if numeric && (3..=10).contains(&digits.len()) {
            Ok(Self(digits.to_owned()))
        } else {
            Err(TextProblem::Malformed)
        }
    }

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for MpnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for MpnId {
    type Error = TextProblem;

    fn try_from(raw: String) -> Result<Self, Self::Error> {
        Self::parse(&raw)
    }
}

impl From<MpnId> for String {
    fn from(id: MpnId) -> Self {
        id.0
    }
}

/// What an MPN ID stands for (MPN-01).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MpnKind {
    /// The company as a whole; never used for transacting.
    Global,
    /// One of its locations.
    Location,
}

/// How the membership of an MPN ID stands (MPN-09).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MembershipStatus {
    /// In force.
    Active,
    /// Applied for.
    Pending,
    /// Refused.
    Declined,
}

macro_rules! codes {
    ($name:ident { $($variant:ident => $code:literal),+ }) => {
        impl $name {
            /// Every one.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The name in the database and in files.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),+
                }
            }

            /// The one of that name, in any case.
            #[must_use]
            pub fn of_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.code().eq_ignore_ascii_case(code))
            }
        }
    };
}
codes!(MpnKind { Global => "global", Location => "location" });
codes!(MembershipStatus { Active => "active", Pending => "pending", Declined => "declined" });

/// An MPN ID as the directory has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// Its number.
    pub mpn_id: MpnId,
    /// The company's membership, by its global id.
    pub membership: MpnId,
    /// What it stands for.
    pub kind: MpnKind,
    /// Its name.
    pub name: String,
    /// Its city.
    pub city: String,
    /// Its country, two letters.
    pub country: String,
    /// How its membership stands.
    pub status: MembershipStatus,
    /// Whether it was migrated to the partner center (ENR-42).
    pub migrated: bool,
    /// The tenant it is tied to, if any (MPN-03).
    pub tied_to: Option<PartnerTenantId>,
}

impl Location {
    /// Whether a tenant in that country may use it. The first reason of MPN-01, 02, 04, 09, 03 is told.
    ///
    /// # Errors
    /// Why not.
    pub fn usable_by(&self, tenant: &PartnerTenantId, country: &str) -> Result<(), MpnRefusal> {
        match () {
            () if self.kind == MpnKind::Global => Err(MpnRefusal::GlobalId),
            () if self.country != country => Err(MpnRefusal::OtherCountry),
            () if !self.migrated => Err(MpnRefusal::NotInDirectory),
            () if self.status != MembershipStatus::Active => Err(MpnRefusal::NotActive),
            () if self.tied_to.as_ref().is_some_and(|tied| tied != tenant) => Err(MpnRefusal::InUse),
            () => Ok(()),
        }
    }
}

/// Why an MPN ID cannot be tied to a tenant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MpnRefusal {
    /// The directory does not have it, or it was not migrated (MPN-04).
    #[error("the MPN ID is not known or was not migrated")]
    NotInDirectory,
    /// It is a company's global account, not a location (MPN-01).
    #[error("only an MPN ID of type Location can be used")]
    GlobalId,
    /// It lies in another country than the tenant (MPN-02).
    #[error("the MPN ID lies in another country")]
    OtherCountry,
    /// It is tied to another tenant (MPN-03).
    #[error("the MPN ID is tied to another tenant")]
    InUse,
    /// Its membership is pending or was declined (MPN-09).
    #[error("the MPN ID is not active")]
    NotActive,
    /// Nothing was chosen.
    #[error("choose an MPN ID")]
    NothingChosen,
    /// The membership login or its password is wrong (ENR-30).
    #[error("the membership login or the password is wrong")]
    SignIn,
    /// Five wrong passwords: the login is locked for 15 minutes (ENR-34).
    #[error("the membership login is locked for 15 minutes")]
    Locked,
    /// The membership has a location of that name (rules §3.3).
    #[error("the membership has a location of that name")]
    NameTaken,
}

impl MpnRefusal {
    /// A stable name for messages and the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotInDirectory => "not_in_directory",
            Self::GlobalId => "global_id",
            Self::OtherCountry => "other_country",
            Self::InUse => "in_use",
            Self::NotActive => "not_active",
            Self::NothingChosen => "nothing_chosen",
            Self::SignIn => "sign_in",
            Self::Locked => "locked",
            Self::NameTaken => "name_taken",
        }
    }
}

/// The phone number of a location: digits only, without country code, at most ten (rules §3.3).
///
/// # Errors
/// `Missing`, `Malformed`.
pub fn location_phone(raw: &str) -> Result<String, TextProblem> {
    let digits = raw.trim();
    if digits.is_empty() {
        return Err(TextProblem::Missing);
    }
    let numeric = digits.bytes().all(|byte| byte.is_ascii_digit());
    if numeric && digits.len() <= 10 { Ok(digits.to_owned()) } else { Err(TextProblem::Malformed) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_sweden() -> Location {
        let id = |digits: &str| MpnId::parse(digits).unwrap();
        Location {
            mpn_id: id("4815162"),
            membership: id("4815100"),
            kind: MpnKind::Location,
            name: "Göteborg".into(),
            city: "Göteborg".into(),
            country: "SE".into(),
            status: MembershipStatus::Active,
            migrated: true,
            tied_to: None,
        }
    }

    fn us() -> PartnerTenantId {
        PartnerTenantId::of([1; 16])
    }

    #[test]
    fn an_active_migrated_location_of_the_same_country_can_be_used() {
        assert_eq!(in_sweden().usable_by(&us(), "SE"), Ok(()));
        let ours = Location { tied_to: Some(us()), ..in_sweden() };
        assert_eq!(ours.usable_by(&us(), "SE"), Ok(()), "it is ours already");
    }

    #[test]
    fn each_reason_against_an_mpn_id_is_named() {
        let global = Location { kind: MpnKind::Global, ..in_sweden() };
        let pending = Location { status: MembershipStatus::Pending, ..in_sweden() };
        let declined = Location { status: MembershipStatus::Declined, ..in_sweden() };
        let elsewhere = Location { migrated: false, ..in_sweden() };
        let taken = Location { tied_to: Some(PartnerTenantId::of([2; 16])), ..in_sweden() };
        for (location, country, refusal) in [
            (&global, "SE", MpnRefusal::GlobalId),
            (&in_sweden(), "NO", MpnRefusal::OtherCountry),
            (&pending, "SE", MpnRefusal::NotActive),
            (&declined, "SE", MpnRefusal::NotActive),
            (&elsewhere, "SE", MpnRefusal::NotInDirectory),
            (&taken, "SE", MpnRefusal::InUse),
        ] {
            assert_eq!(location.usable_by(&us(), country), Err(refusal));
        }
    }

    #[test]
    fn an_mpn_id_is_a_number_and_a_location_s_phone_has_ten_digits_at_most() {
        assert_eq!(MpnId::parse(" 4815162 ").unwrap().as_str(), "4815162");
        assert_eq!(MpnId::parse(""), Err(TextProblem::Missing));
        for raw in ["48 15", "MPN4815", "12", "12345678901", "٤٨١٥"] {
            assert_eq!(MpnId::parse(raw), Err(TextProblem::Malformed), "{raw}");
        }
        assert_eq!(location_phone("0317001240"), Ok("0317001240".into()));
        for raw in ["+46317001240", "031 700 12 40", "46317001240"] {
            assert_eq!(location_phone(raw), Err(TextProblem::Malformed), "{raw}");
        }
    }
}
