//! What can be wrong with a row, and what to do about it.

use crate::import::Which;
use crate::import::findings::Reason;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Something wrong with a row, which was not stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// In which file.
    pub file: Which,
    /// The physical line on which the row starts.
    pub line: u64,
    /// In which column; empty when the row as a whole is wrong.
    pub column: Cow<'static, str>,
    /// What is wrong.
    pub problem: RowProblem,
}

/// What is wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowProblem {
    /// Too few or too many columns.
    Columns {
        /// As many as there are.
        found: usize,
        /// As many as the header has.
        wanted: usize,
    },
    /// The same number or login is on an earlier line.
    Repeated(u64),
    /// No number of 3 to 10 digits.
    MpnId,
    /// A text that is empty, too long, or has invisible characters.
    Text,
    /// No e-mail address.
    Email,
    /// The company is called otherwise on an earlier line.
    CompanyDiffers(u64),
    /// The company's number is that of a location.
    CompanyIsLocation,
    /// Neither `Global` nor `Location`.
    Kind,
    /// Only a global id is the company's own number.
    KindAndId,
    /// Stored with the other type.
    KindDiffers,
    /// Stored for another company.
    OtherCompany,
    /// The company has another one of that name.
    NameTaken,
    /// Not in the form of the country.
    PostalCode,
    /// No country that is known.
    Country,
    /// None of the three.
    Status,
    /// Neither yes nor no.
    Migrated,
    /// No login.
    Login,
    /// The directory has no such company.
    UnknownCompany,
    /// Too short a password, or much too long a one.
    Password,
}

impl RowProblem {
    /// The reason in the report, in English.
    pub(super) fn reason(self) -> Reason {
        let sentence = match self {
            Self::Columns { found, wanted } => return Reason::Columns { found, wanted },
            Self::Repeated(line) => {
                return Reason::SeeLine("This is already on line {}; remove one of the rows.", line);
            }
            Self::CompanyDiffers(line) => {
                let sentence = "The company's name or e-mail differs from line {}; give all its rows the same.";
                return Reason::SeeLine(sentence, line);
            }
            Self::MpnId => "This is not a number of 3 to 10 digits; correct it.",
            Self::Text => "The value is empty, too long or has invisible characters; correct it.",
            Self::Email => "This is not an address like name@firm.example; correct it.",
            Self::CompanyIsLocation => "This is the MPN ID of a location; fill in that of the company.",
            Self::Kind => "The type must be Global or Location.",
            Self::KindAndId => "Only an MPN ID of type Global is the company's own; correct the type or the number.",
            Self::KindDiffers => "The MPN ID is stored with the other type, which never changes; correct the row.",
            Self::OtherCompany => "The MPN ID is stored for another company and cannot change hands; correct the row.",
            Self::NameTaken => "The company has another one of this name; add the legal form or the city.",
            Self::PostalCode => "The postal code does not have the form of the country; correct it.",
            Self::Country => "This is not the two-letter code of a country; correct it.",
            Self::Status => "The status must be Active, Pending or Declined.",
            Self::Migrated => "This must be yes or no.",
            Self::Login => "The login is empty, too long or has spaces; correct it.",
            Self::UnknownCompany => "The directory has no company with this MPN ID; import its locations first.",
            Self::Password => "The password needs 8 characters or more; choose another one.",
        };
        Reason::Is(sentence)
    }
}
