//! A company's own e-mail address: web-mail services are refused by the domain a person can register (ENR-08, C-28).
//!
//! Which services there are is the operator's list; how letters get there is not known here.

use crate::text::{self, TextProblem};
use serde::{Deserialize, Serialize};

/// A web-mail service that is refused (ENR-08).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebMailRule {
    /// A domain such as `gmail.com`, or a name under every ending such as `yahoo.*`; lower case.
    pub pattern: String,
    /// What people call the service, such as `Gmail`.
    pub service: String,
}

impl WebMailRule {
    /// A pattern as the operator types it, in lower case.
    ///
    /// # Errors
    /// `Malformed` unless it is a domain that can be registered, or one label and `.*`.
    pub fn parse_pattern(raw: &str) -> Result<String, TextProblem> {
        let pattern = text::line(raw, 100)?.to_lowercase();
        let fits = match pattern.strip_suffix(".*") {
            Some(label) => !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'),
            None => text::domain_name(&pattern).is_ok() && registrable(&pattern).as_ref() == Some(&pattern),
        };
        if fits { Ok(pattern) } else { Err(TextProblem::Malformed) }
    }

    fn meets(&self, registrable: &str) -> bool {
        match self.pattern.strip_suffix(".*") {
            Some(label) => registrable.split_once('.').is_some_and(|(name, _)| name == label),
            None => self.pattern == registrable,
        }
    }
}

/// The part of a host that a person can register, in ASCII: of `shop.firm.co.uk` that is `firm.co.uk`.
fn registrable(host: &str) -> Option<String> {
    let host = idna::domain_to_ascii(host).ok()?;
    psl::domain_str(&host).map(ToOwned::to_owned)
}

/// The service an address belongs to, if it is one of the list.
#[must_use]
pub fn service<'a>(address: &str, refused: &'a [WebMailRule]) -> Option<&'a str> {
    let (_, host) = address.trim().rsplit_once('@')?;
    let host = registrable(&host.to_lowercase())?;
    refused.iter().find(|rule| rule.meets(&host)).map(|rule| rule.service.as_str())
}

/// An e-mail address at a company's own domain, in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkEmail(String);

impl WorkEmail {
    /// Read an address.
    ///
    /// # Errors
    /// `WebMail` for the services of the list (ENR-08), `Malformed` for what is no address or has a domain that
    /// nobody can register, and the problems of a line of text.
    pub fn parse(raw: &str, refused: &[WebMailRule]) -> Result<Self, TextProblem> {
        let address = text::sign_in_name(raw)?;
        let (_, host) = address.rsplit_once('@').ok_or(TextProblem::Malformed)?;
        registrable(host).ok_or(TextProblem::Malformed)?;
        if service(&address, refused).is_some() { Err(TextProblem::WebMail) } else { Ok(Self(address)) }
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether an address lies in the platform's own tenant domain, which often has no mailbox: to be avoided, not
/// refused (ENR-09).
#[must_use]
pub fn may_lack_a_mailbox(address: &str) -> bool {
    let host = address.trim().rsplit_once('@').map(|(_, host)| host.to_ascii_lowercase()).unwrap_or_default();
    host == "onmicrosoft.com" || host.ends_with(".onmicrosoft.com")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn list() -> Vec<WebMailRule> {
        [("gmail.com", "Gmail"), ("yahoo.*", "Yahoo! Mail"), ("outlook.*", "Outlook Mail"), ("live.*", "live.com")]
            .map(|(pattern, service)| WebMailRule { pattern: pattern.into(), service: service.into() })
            .to_vec()
    }

    #[test]
    fn web_mail_is_refused_on_the_domain_that_can_be_registered() {
        for raw in
            ["a@gmail.com", "a@GMail.COM", "a@sub.gmail.com", "a@yahoo.co.uk", "a@mail.yahoo.com.br", "a@live.se"]
        {
            assert_eq!(WorkEmail::parse(raw, &list()), Err(TextProblem::WebMail), "{raw}");
        }
        assert_eq!(service("ebba@sub.gmail.com", &list()), Some("Gmail"));
        for raw in ["a@gmail.com.firm.example", "a@notgmail.com", "a@yahoo.firm.example", "a@my-yahoo.com"] {
            assert!(WorkEmail::parse(raw, &list()).is_ok(), "{raw}");
        }
    }

    #[test]
    fn letters_that_only_look_different_do_not_hide_a_service() {
        assert_eq!(WorkEmail::parse("a@\u{ff47}mail.com", &list()), Err(TextProblem::WebMail));
    }

    #[test]
    fn an_address_is_kept_in_lower_case_and_what_is_none_is_refused() {
        assert_eq!(WorkEmail::parse(" Ebba@Wingtip.Example ", &list()).unwrap().as_str(), "ebba@wingtip.example");
        assert_eq!(WorkEmail::parse("", &list()), Err(TextProblem::Missing));
        for raw in ["ebba", "a@co.uk", "a@com", "a b@firm.example"] {
            assert_eq!(WorkEmail::parse(raw, &list()), Err(TextProblem::Malformed), "{raw}");
        }
    }

    #[test]
    fn the_platform_s_own_domain_is_a_warning() {
        assert!(may_lack_a_mailbox("a@wingtip.OnMicrosoft.com"));
        assert!(!may_lack_a_mailbox("a@onmicrosoft.com.firm.example"));
        assert!(WorkEmail::parse("a@wingtip.onmicrosoft.com", &list()).is_ok());
    }

    #[test]
    fn a_pattern_is_a_domain_or_a_name_under_every_ending() {
        assert_eq!(WebMailRule::parse_pattern(" GMail.com"), Ok("gmail.com".into()));
        assert_eq!(WebMailRule::parse_pattern("Yahoo.*"), Ok("yahoo.*".into()));
        for raw in
            ["gmail", "*", "*.*", ".*", "com", "co.uk", "mail.yahoo.*", "mail.me.com", "yahoo.*.uk", "a@gmail.com"]
        {
            assert_eq!(WebMailRule::parse_pattern(raw), Err(TextProblem::Malformed), "{raw}");
        }
    }

    proptest! {
        #[test]
        fn no_sub_domain_of_a_service_gets_through(
            sub in "[a-z0-9]{1,8}(\\.[a-z0-9]{1,8}){0,2}", local in "[a-z]{1,9}",
        ) {
            let address = format!("{local}@{sub}.gmail.com");
            prop_assert_eq!(WorkEmail::parse(&address, &list()), Err(TextProblem::WebMail));
        }
    }
}
