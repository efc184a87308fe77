//! Reading a form: every wrong field is told, not only the first.

use super::{Address, Contact, LANGUAGES, LegalProfile, ProfileFields, SupportProfile};
use crate::country::{Country, Postal};
use crate::text::{self, COMPANY_NAME, TextProblem};
use crate::work_email::{WebMailRule, WorkEmail};

/// A wrong field by its name in the form.
pub type Wrong = (&'static str, TextProblem);

/// The digits a phone number has, country code included (E.164).
pub const PHONE: std::ops::RangeInclusive<usize> = 7..=15;

/// Phone numbers with country code as a regular expression: what has this form, and 40 characters at most, is read by
/// [`phone`].
pub const PHONE_REGEX: &str = r"^(?:\+|00)[1-9](?:[-. ()/]{0,2}[0-9]){6,14}$";

/// What a profile is read with besides the fields.
type Rules<'a> = (&'a Country, &'a [WebMailRule]);

/// Collects what is wrong, and goes on.
#[derive(Default)]
pub(crate) struct Reader(Vec<Wrong>);

impl Reader {
    pub(crate) fn take<T: Default>(&mut self, field: &'static str, read: Result<T, TextProblem>) -> T {
        read.unwrap_or_else(|problem| {
            self.0.push((field, problem));
            T::default()
        })
    }

    pub(crate) fn done<T>(self, read: T) -> Result<T, Vec<Wrong>> {
        if self.0.is_empty() { Ok(read) } else { Err(self.0) }
    }
}

/// Nothing typed is `None`.
fn optional<T>(raw: &str, read: impl FnOnce(&str) -> Result<T, TextProblem>) -> Result<Option<T>, TextProblem> {
    if raw.trim().is_empty() { Ok(None) } else { read(raw).map(Some) }
}

impl LegalProfile {
    /// Read the form of a tenant in that country (ENR-06, ENR-08, REG-07).
    ///
    /// # Errors
    /// Every wrong field: `Fixed` for another country than the tenant's (ENR-17), `NotInList` for a state or a
    /// language that cannot be chosen, `WebMail` for the contact's address.
    pub fn read(fields: &ProfileFields, country: &Country, refused: &[WebMailRule]) -> Result<Self, Vec<Wrong>> {
        let mut reader = Reader::default();
        let number = country.number();
        let profile = Self {
            company_name: reader.take("company_name", text::line(&fields.company_name, COMPANY_NAME)),
            registration_number: reader.take("registration_number", number.read(&fields.registration_number)),
            website: reader.take("website", optional(&fields.website, website)),
            address: TypedAddress::from(fields).read(&mut reader, country),
            contact: contact(&mut reader, fields, (country, refused)),
            support: support(&mut reader, fields),
        };
        reader.done(profile)
    }
}

impl Address {
    /// Read the fields of an address in that country; the others are not looked at.
    ///
    /// # Errors
    /// Every wrong field, as for [`LegalProfile::read`].
    pub fn read(fields: &ProfileFields, country: &Country) -> Result<Self, Vec<Wrong>> {
        let mut reader = Reader::default();
        let address = TypedAddress::from(fields).read(&mut reader, country);
        reader.done(address)
    }
}

/// Reading the support profile alone: all that a tenant gives that is in another program already (ENR-05).
pub struct SupportReading;

impl SupportReading {
    /// Read the three fields.
    ///
    /// # Errors
    /// Every wrong field.
    pub fn read(fields: &ProfileFields) -> Result<SupportProfile, Vec<Wrong>> {
        let mut reader = Reader::default();
        let support = support(&mut reader, fields);
        reader.done(support)
    }
}

/// An address as typed into a form whose fields have these names.
pub(crate) struct TypedAddress<'a> {
    pub(crate) line1: &'a str,
    pub(crate) line2: &'a str,
    pub(crate) city: &'a str,
    pub(crate) state: &'a str,
    pub(crate) postal_code: &'a str,
    pub(crate) country: &'a str,
}

impl<'a> From<&'a ProfileFields> for TypedAddress<'a> {
    fn from(fields: &'a ProfileFields) -> Self {
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

impl TypedAddress<'_> {
    /// Read the address of a tenant in that country, whatever country was posted (ENR-17).
    pub(crate) fn read(&self, reader: &mut Reader, country: &Country) -> Address {
        let code = country.code();
        if !self.country.is_empty() && self.country != code {
            reader.0.push(("country", TextProblem::Fixed));
        }
        Address {
            line1: reader.take("line1", text::line(self.line1, 200)),
            line2: reader.take("line2", optional(self.line2, |raw| text::line(raw, 200))),
            city: reader.take("city", text::line(self.city, 100)),
            state: reader.take("state", country.read_state(self.state)),
            postal_code: reader.take("postal_code", country.read_postal_code(self.postal_code)),
            country: code.to_owned(),
        }
    }
}

fn contact(reader: &mut Reader, fields: &ProfileFields, (_, refused): Rules<'_>) -> Contact {
    let email = WorkEmail::parse(&fields.email, refused).map(|it| it.as_str().to_owned());
    let known = LANGUAGES.contains(&fields.language.as_str());
    let language = if known { Ok(fields.language.clone()) } else { Err(TextProblem::NotInList) };
    Contact {
        first_name: reader.take("first_name", text::line(&fields.first_name, 50)),
        last_name: reader.take("last_name", text::line(&fields.last_name, 50)),
        email: reader.take("email", email),
        phone: reader.take("phone", phone(&fields.phone)),
        language: reader.take("language", language),
    }
}

fn support(reader: &mut Reader, fields: &ProfileFields) -> SupportProfile {
    SupportProfile {
        email: reader.take("support_email", text::sign_in_name(&fields.support_email)),
        phone: reader.take("support_phone", phone(&fields.support_phone)),
        website: reader.take("support_website", optional(&fields.support_website, website)),
    }
}

/// A phone number with country code, as typed: `+46 31 700 00 00`; `00` at its beginning becomes `+`.
///
/// # Errors
/// `Missing`, `Malformed` without country code or with other than [`PHONE`] digits.
pub fn phone(raw: &str) -> Result<String, TextProblem> {
    let typed = text::line(raw, 40)?;
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let typed = typed.strip_prefix("00").map_or_else(|| typed.clone(), |rest| format!("+{}", rest.trim_start()));
    let digits =
        if typed.starts_with('+') { digits.trim_start_matches("00") } else { return Err(TextProblem::Malformed) };
    let clean = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '(' | ')' | '/' | '\u{a0}');
    let well_formed = typed
        .strip_prefix('+')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit() && c != '0') && rest.chars().all(clean));
    if well_formed && PHONE.contains(&digits.len()) { Ok(typed) } else { Err(TextProblem::Malformed) }
}

/// The address of a web site; `https://` is put before one that has no scheme.
///
/// # Errors
/// `Malformed` unless it is one of http or https at a domain.
pub fn website(raw: &str) -> Result<String, TextProblem> {
    let typed = text::line(raw, 200)?;
    let (scheme, rest) = typed.split_once("://").unwrap_or(("https", &typed));
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit_once(':').filter(|(_, port)| port.parse::<u16>().is_ok()).map_or(host, |(host, _)| host);
    let scheme = scheme.to_ascii_lowercase();
    let clean = !rest.contains(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '\\' | '@'));
    if matches!(scheme.as_str(), "http" | "https") && clean && text::domain_name(host).is_ok() {
        Ok(format!("{scheme}://{rest}"))
    } else {
        Err(TextProblem::Malformed)
    }
}

impl Country {
    /// Read a state or province.
    fn read_state(&self, raw: &str) -> Result<Option<String>, TextProblem> {
        let states = self.states();
        if states.is_empty() {
            return optional(raw, |raw| text::line(raw, 50));
        }
        let typed = raw.trim();
        if typed.is_empty() {
            return Err(TextProblem::Missing);
        }
        let known = states.into_iter().find(|state| state.code == typed);
        known.map(|state| Some(state.code.to_owned())).ok_or(TextProblem::NotInList)
    }

    /// Read a postal code: capital letters, in the form of the country.
    ///
    /// # Errors
    /// `Missing` where every address has one, `Malformed` in another form.
    pub fn read_postal_code(&self, raw: &str) -> Result<Option<String>, TextProblem> {
        match self.postal() {
            Postal::None => optional(raw, |raw| text::line(raw, 20)),
            Postal::Optional(_) if raw.trim().is_empty() => Ok(None),
            Postal::Optional(form) | Postal::Required(form) => {
                let typed = text::line(raw, 20)?.to_uppercase();
                let prefix = format!("{}-", self.code());
                let typed = typed.strip_prefix(&prefix).unwrap_or(&typed).to_owned();
                if form.fits(&typed) { Ok(Some(typed)) } else { Err(TextProblem::Malformed) }
            }
        }
    }
}

#[cfg(test)]
#[path = "reading_tests.rs"]
mod tests;
