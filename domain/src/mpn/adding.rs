//! A location to be added: what is typed into the form, and what it must be (rules §3.3, MPN-07).

use serde::{Deserialize, Serialize};

/// The fields of the form as typed. The names are those of the form.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs, reason = "the names say what is typed")]
pub struct LocationFields {
    pub name: String,
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
}

#[cfg(feature = "countries")]
pub use reading::NewLocation;

#[cfg(feature = "countries")]
mod reading {
    use super::LocationFields;
    use crate::country::Country;
    use crate::mpn::location_phone;
    use crate::profile::{Address, Reader, TypedAddress, Wrong};
    use crate::text::{self, COMPANY_NAME};
    use crate::work_email::{WebMailRule, WorkEmail};

    /// A location whose fields are right.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct NewLocation {
        /// Its name.
        pub name: String,
        /// Where it is: always in the country of the tenant (MPN-02).
        pub address: Address,
        /// First and last name of the contact.
        pub contact: String,
        /// The contact's address at work.
        pub email: String,
        /// The contact's phone: digits only, without country code.
        pub phone: String,
    }

    impl NewLocation {
        /// Read the form of a tenant in that country.
        ///
        /// # Errors
        /// Every wrong field: `Fixed` for another country, `WebMail` for the contact's address.
        pub fn read(fields: &LocationFields, country: &Country, refused: &[WebMailRule]) -> Result<Self, Vec<Wrong>> {
            let mut reader = Reader::default();
            let name = reader.take("name", text::line(&fields.name, COMPANY_NAME));
            let address = TypedAddress::from(fields).read(&mut reader, country);
            let first = reader.take("first_name", text::line(&fields.first_name, 50));
            let last = reader.take("last_name", text::line(&fields.last_name, 50));
            let email = WorkEmail::parse(&fields.email, refused).map(|it| it.as_str().to_owned());
            let email = reader.take("email", email);
            let phone = reader.take("phone", location_phone(&fields.phone));
            reader.done(Self { name, address, contact: format!("{first} {last}"), email, phone })
        }
    }

    impl<'a> From<&'a LocationFields> for TypedAddress<'a> {
        fn from(fields: &'a LocationFields) -> Self {
            Self {
                line1: &fields.line1,
                line2: &fields.line2,
                city: &fields.city,
                state: &fields.state,
                postal_code: &fields.postal_code,
                country: &fields.country,
            }
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;
        use crate::text::TextProblem;

        fn in_goteborg() -> LocationFields {
            LocationFields {
                name: "Nova IT AB Hisingen".into(),
                line1: "Lindholmspiren 5".into(),
                postal_code: "417 56".into(),
                city: "Göteborg".into(),
                country: "SE".into(),
                first_name: "Elsa".into(),
                last_name: "Ström".into(),
                email: "Elsa@Nova.example".into(),
                phone: "0317001240".into(),
                ..LocationFields::default()
            }
        }

        fn read(fields: &LocationFields) -> Result<NewLocation, Vec<Wrong>> {
            let gmail = WebMailRule { pattern: "gmail.com".into(), service: "Gmail".into() };
            NewLocation::read(fields, &Country::of("SE"), &[gmail])
        }

        #[test]
        fn a_location_has_a_name_an_address_and_a_contact_at_work() {
            let new = read(&in_goteborg()).unwrap();
            assert_eq!((new.contact.as_str(), new.email.as_str()), ("Elsa Ström", "elsa@nova.example"));
            assert_eq!((new.address.country.as_str(), new.phone.as_str()), ("SE", "0317001240"));
        }

        #[test]
        fn every_wrong_field_of_a_location_is_told() {
            let none = read(&LocationFields::default()).unwrap_err();
            let fields: Vec<_> = none.iter().map(|(field, _)| *field).collect();
            assert_eq!(
                fields,
                ["name", "line1", "city", "postal_code", "first_name", "last_name", "email", "phone"],
                "the country is known without being typed"
            );
            let wrong = LocationFields {
                country: "NO".into(),
                email: "elsa@gmail.com".into(),
                phone: "+46317001240".into(),
                ..in_goteborg()
            };
            let expected =
                [("country", TextProblem::Fixed), ("email", TextProblem::WebMail), ("phone", TextProblem::Malformed)];
            assert_eq!(read(&wrong).unwrap_err(), expected);
        }
    }
}
