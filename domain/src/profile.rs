//! What is known of a company that enrolls: its legal profile, its primary contact, its support for customers
//! (rules §3.2), and the same as typed into a form.
//!
//! What an address or a number must look like depends on the country, and is told in `country`.

#[cfg(feature = "countries")]
mod reading;
#[cfg(feature = "countries")]
pub use reading::{PHONE, PHONE_REGEX, SupportReading, Wrong, phone, website};
#[cfg(feature = "countries")]
pub(crate) use reading::{Reader, TypedAddress};

use serde::{Deserialize, Serialize};

/// A postal address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// Street and number; up to 200 characters.
    pub line1: String,
    /// More of it; up to 200 characters.
    pub line2: Option<String>,
    /// The city; up to 100 characters.
    pub city: String,
    /// State or province: where there is a list its code of it, else up to 50 characters.
    pub state: Option<String>,
    /// The postal code, in the form of the country.
    pub postal_code: Option<String>,
    /// The country, two letters: always that of the tenant (ENR-17, C-04).
    pub country: String,
}

/// The primary contact: whom letters about the enrollment go to, and nobody else (ENR-07, ENR-12).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// First name; up to 50 characters.
    pub first_name: String,
    /// Last name; up to 50 characters.
    pub last_name: String,
    /// An address at the company's own domain (ENR-08), lower case.
    pub email: String,
    /// Phone with country code.
    pub phone: String,
    /// The language letters are written in: one of [`LANGUAGES`].
    pub language: String,
}

impl Contact {
    /// First and last name.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }
}

/// How customers reach the company; shown to them (rules §3.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupportProfile {
    /// E-mail.
    pub email: String,
    /// Phone with country code.
    pub phone: String,
    /// Web site.
    pub website: Option<String>,
}

/// The legal business profile with its contacts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegalProfile {
    /// The name exactly as registered; up to 200 characters.
    pub company_name: String,
    /// Registration number; mandatory in some countries (REG-07).
    pub registration_number: Option<String>,
    /// Web site.
    pub website: Option<String>,
    /// The registered address.
    pub address: Address,
    /// The primary contact.
    pub contact: Contact,
    /// Customer support.
    pub support: SupportProfile,
}

/// The languages letters can be written in.
pub const LANGUAGES: [&str; 4] = ["en", "sv", "nl", "zh-CN"];

/// The longest text a draft keeps of one field, in characters: more than any field takes.
pub const LONGEST: usize = 1_000;

/// The fields of the form as typed, right or wrong: what a draft keeps (rules §4.1). The names are those of the form.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs, reason = "the names say what is typed")]
pub struct ProfileFields {
    pub company_name: String,
    pub registration_number: String,
    pub website: String,
    pub line1: String,
    pub line2: String,
    pub postal_code: String,
    pub city: String,
    pub state: String,
    pub country: String,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub phone: String,
    pub language: String,
    pub support_email: String,
    pub support_phone: String,
    pub support_website: String,
    /// What the person decided about the address that was offered (ENR-15): `offered`, `typed`, or nothing yet.
    pub address_choice: String,
}

impl ProfileFields {
    /// Every field by its name in the form.
    #[must_use]
    pub fn named(&self) -> [(&'static str, &str); 18] {
        [
            ("company_name", &self.company_name),
            ("registration_number", &self.registration_number),
            ("website", &self.website),
            ("line1", &self.line1),
            ("line2", &self.line2),
            ("postal_code", &self.postal_code),
            ("city", &self.city),
            ("state", &self.state),
            ("country", &self.country),
            ("first_name", &self.first_name),
            ("last_name", &self.last_name),
            ("email", &self.email),
            ("phone", &self.phone),
            ("language", &self.language),
            ("support_email", &self.support_email),
            ("support_phone", &self.support_phone),
            ("support_website", &self.support_website),
            ("address_choice", &self.address_choice),
        ]
    }

    /// What is typed into a field.
    #[must_use]
    pub fn get(&self, field: &str) -> &str {
        self.named().into_iter().find(|(name, _)| *name == field).map_or("", |(_, typed)| typed)
    }
}

impl From<&LegalProfile> for ProfileFields {
    fn from(profile: &LegalProfile) -> Self {
        let LegalProfile { address, contact, support, .. } = profile.clone();
        Self {
            company_name: profile.company_name.clone(),
            registration_number: profile.registration_number.clone().unwrap_or_default(),
            website: profile.website.clone().unwrap_or_default(),
            line1: address.line1,
            line2: address.line2.unwrap_or_default(),
            postal_code: address.postal_code.unwrap_or_default(),
            city: address.city,
            state: address.state.unwrap_or_default(),
            country: address.country,
            first_name: contact.first_name,
            last_name: contact.last_name,
            email: contact.email,
            phone: contact.phone,
            language: contact.language,
            support_email: support.email,
            support_phone: support.phone,
            support_website: support.website.unwrap_or_default(),
            address_choice: String::new(),
        }
    }
}
