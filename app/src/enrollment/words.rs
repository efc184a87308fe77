//! What the fields of a company's profile are called, and what to do about a wrong one.
//!
//! The same words stand at the field and in the summary; the settings' form uses them too.

use crate::say::Say;
use crate::t;
use domain::country::{Country, Postal};
use domain::profile::ProfileFields;
use domain::text::TextProblem;
use domain::work_email::{self, WebMailRule};

/// What the sentences about a profile depend on.
pub struct Words<'a> {
    /// The reader's language.
    pub say: Say,
    /// The country of the tenant.
    pub country: &'a Country,
    /// The web-mail services that are refused.
    pub web_mail: &'a [WebMailRule],
}

/// The label of a field, without what makes it longer.
#[must_use]
pub fn label(say: Say, field: &str) -> String {
    match field {
        "company_name" => t!(say, "enroll-company"),
        "registration_number" => t!(say, "enroll-number"),
        "website" => t!(say, "enroll-website"),
        "line1" => t!(say, "enroll-line1"),
        "line2" => t!(say, "enroll-line2"),
        "postal_code" => t!(say, "enroll-postal-code"),
        "city" => t!(say, "enroll-city"),
        "state" => t!(say, "enroll-state"),
        "country" => t!(say, "enroll-country"),
        "first_name" => t!(say, "enroll-first-name"),
        "last_name" => t!(say, "enroll-last-name"),
        "phone" => t!(say, "enroll-phone"),
        "language" => t!(say, "enroll-language"),
        "support_email" => t!(say, "enroll-support-email"),
        "support_phone" => t!(say, "enroll-support-phone"),
        "support_website" => t!(say, "enroll-support-website"),
        _ => t!(say, "enroll-email"),
    }
}

/// The most characters a field takes.
const fn most(field: &str) -> i64 {
    match field.as_bytes() {
        b"first_name" | b"last_name" | b"state" => 50,
        b"city" => 100,
        b"registration_number" | b"phone" | b"support_phone" => 40,
        b"postal_code" => 20,
        _ => 200,
    }
}

impl Words<'_> {
    /// What to do about a wrong field.
    #[must_use]
    pub fn problem(&self, field: &str, problem: TextProblem, typed: &ProfileFields) -> String {
        let say = self.say;
        match (field, problem) {
            (_, TextProblem::TooLong) => t!(say, "enroll-too-long", field = label(say, field), most = most(field)),
            (_, TextProblem::BadCharacter) => t!(say, "text-bad-character", field = label(say, field)),
            ("registration_number", _) => self.number(),
            ("postal_code", _) => self.postal_code(),
            ("state", _) => t!(say, "enroll-state-choose"),
            ("country", _) => t!(say, "enroll-country-fixed"),
            ("language", _) => t!(say, "enroll-language-choose"),
            ("email", TextProblem::WebMail) => self.web_mail(&typed.email),
            ("email" | "support_email", _) => t!(say, "enroll-email-form", field = label(say, field)),
            ("phone", _) => t!(say, "enroll-phone-form", example = self.phone_example()),
            ("support_phone", _) => t!(say, "enroll-support-phone-form", example = self.phone_example()),
            ("website" | "support_website", _) => t!(say, "enroll-website-form", field = label(say, field)),
            _ => t!(say, "text-missing", field = label(say, field)),
        }
    }

    fn web_mail(&self, typed: &str) -> String {
        let service = work_email::service(typed, self.web_mail).unwrap_or_default();
        t!(self.say, "enroll-web-mail", service = service)
    }

    fn number(&self) -> String {
        let (say, rule) = (self.say, self.country.number());
        let kind = rule.kind().unwrap_or_default();
        match (rule.digits(), rule.example()) {
            (Some(digits), Some(example)) => {
                let digits = i64::try_from(digits).unwrap_or_default();
                t!(say, "enroll-number-digits", digits = digits, example = example)
            }
            (None, Some(example)) => t!(say, "enroll-number-form", example = example),
            _ if kind.is_empty() => t!(say, "text-missing", field = label(say, "registration_number")),
            _ => t!(say, "enroll-number-kind", kind = kind),
        }
    }

    fn postal_code(&self) -> String {
        match self.country.postal() {
            Postal::Required(form) | Postal::Optional(form) => {
                t!(self.say, "enroll-postal-code-form", example = form.example)
            }
            Postal::None => t!(self.say, "text-malformed", field = label(self.say, "postal_code")),
        }
    }

    /// A phone number as it is written in the country.
    #[must_use]
    pub fn phone_example(&self) -> String {
        format!("+{}\u{a0}31\u{a0}700\u{a0}00\u{a0}00", self.country.calling_code().unwrap_or("46"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    fn told(country: &str, field: &str, problem: TextProblem, email: &str) -> String {
        let web_mail = [WebMailRule { pattern: "gmail.com".into(), service: "Gmail".into() }];
        let (say, country) = (Say(Lang::En), &Country::of(country));
        let typed = ProfileFields { email: email.into(), ..ProfileFields::default() };
        Words { say, country, web_mail: &web_mail }.problem(field, problem, &typed)
    }

    #[test]
    fn a_sentence_names_the_form_of_the_country() {
        let sentence = told("SE", "registration_number", TextProblem::Malformed, "");
        assert_eq!(sentence, "Enter the registration number with 10\u{a0}digits, like 556677-8899");
        assert!(told("NL", "postal_code", TextProblem::Missing, "").contains("1234 AB"));
        assert!(told("NL", "phone", TextProblem::Malformed, "").contains("+31"));
        assert!(told("IQ", "registration_number", TextProblem::Missing, "").contains("TIN"));
    }

    #[test]
    fn a_web_mail_service_is_named() {
        let sentence = told("SE", "email", TextProblem::WebMail, "wingtip.ebba@mail.gmail.com");
        assert!(sentence.contains("Gmail"), "{sentence}");
    }
}
