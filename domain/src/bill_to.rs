//! Where bills go: a partner's for its customer (rules §3.6; each partner keeps its own, and a copy is a copy, DIR-13), and
//! the program's for a partner.

use crate::profile::{Address, LegalProfile, ProfileFields};
use serde::{Deserialize, Serialize};

/// A billing profile: a customer's at one partner, or a partner's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BillTo {
    /// The legal name, as it stands on the bill; up to 200 characters.
    pub company_name: String,
    /// First name of the person who gets it; up to 50 characters.
    pub first_name: String,
    /// Last name; up to 50 characters.
    pub last_name: String,
    /// E-mail, lower case.
    pub email: String,
    /// Phone with country code; mandatory in some countries (REG-08).
    pub phone: Option<String>,
    /// The language of the bill: one of [`crate::profile::LANGUAGES`].
    pub language: String,
    /// The address, in the country of who gets the bill.
    pub address: Address,
}

impl BillTo {
    /// First and last name.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }
}

#[cfg(feature = "countries")]
mod reading {
    //! Reading the form: every wrong field is told.

    use super::BillTo;
    use crate::country::Country;
    use crate::customer_tenant::wants_number;
    use crate::profile::{LANGUAGES, ProfileFields, Reader, TypedAddress, Wrong, phone};
    use crate::text::{self, COMPANY_NAME, TextProblem};

    impl BillTo {
        /// Read the form for a customer in that country (REG-08).
        ///
        /// # Errors
        /// Every wrong field; `Missing` for a phone where one is mandatory.
        pub fn read(fields: &ProfileFields, country: &Country) -> Result<Self, Vec<Wrong>> {
            let mut reader = Reader::default();
            let read = Self::read_into(&mut reader, fields, country);
            reader.done(read)
        }

        /// The same as a part of a larger form.
        pub(crate) fn read_into(reader: &mut Reader, fields: &ProfileFields, country: &Country) -> Self {
            let known = LANGUAGES.contains(&fields.language.as_str());
            let language = if known { Ok(fields.language.clone()) } else { Err(TextProblem::NotInList) };
            let number = if fields.phone.trim().is_empty() && !wants_number(country.code()) {
                Ok(None)
            } else {
                phone(&fields.phone).map(Some)
            };
            Self {
                company_name: reader.take("company_name", text::line(&fields.company_name, COMPANY_NAME)),
                first_name: reader.take("first_name", text::line(&fields.first_name, 50)),
                last_name: reader.take("last_name", text::line(&fields.last_name, 50)),
                email: reader.take("email", text::sign_in_name(&fields.email)),
                phone: reader.take("phone", number),
                language: reader.take("language", language),
                address: TypedAddress::from(fields).read(reader, country),
            }
        }
    }
}

/// A company's bills go to its primary contact, as long as it says nothing else.
impl From<&LegalProfile> for BillTo {
    fn from(profile: &LegalProfile) -> Self {
        let LegalProfile { company_name, address, contact, .. } = profile.clone();
        Self {
            company_name,
            first_name: contact.first_name,
            last_name: contact.last_name,
            email: contact.email,
            phone: Some(contact.phone),
            language: contact.language,
            address,
        }
    }
}

impl From<&BillTo> for ProfileFields {
    fn from(it: &BillTo) -> Self {
        let BillTo { address, .. } = it.clone();
        Self {
            company_name: it.company_name.clone(),
            first_name: it.first_name.clone(),
            last_name: it.last_name.clone(),
            email: it.email.clone(),
            phone: it.phone.clone().unwrap_or_default(),
            language: it.language.clone(),
            line1: address.line1,
            line2: address.line2.unwrap_or_default(),
            postal_code: address.postal_code.unwrap_or_default(),
            city: address.city,
            state: address.state.unwrap_or_default(),
            country: address.country,
            ..Self::default()
        }
    }
}
