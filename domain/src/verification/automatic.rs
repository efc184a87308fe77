//! What the program looks up by itself before a person reads a case (design 14b).

use super::Evidence;
use serde::{Deserialize, Serialize};

/// An automatic check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// The mailed link was opened (ENR-10).
    AddressVerified,
    /// The address is not one of a web-mail service (ENR-08).
    CompanyAddress,
    /// Its domain is one that the company uses here already.
    DomainMatches,
    /// No other company of the country has the name.
    NameIsUnique,
    /// No other company of the country has the registration number.
    NumberIsUnique,
    /// The country is a market of the program.
    InMarket,
}

/// Every automatic check, in the order they are shown.
pub const CHECKS: [Check; 6] = [
    Check::AddressVerified,
    Check::CompanyAddress,
    Check::DomainMatches,
    Check::NameIsUnique,
    Check::NumberIsUnique,
    Check::InMarket,
];

/// What a check found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// In order.
    Passed,
    /// A person has to look.
    ToLookAt,
    /// Not in order: who approves nevertheless does not do so alone.
    Failed,
}

/// The facts the checks go by.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Automatic {
    /// The mailed link was opened.
    pub address_verified: bool,
    /// The address is one of a web-mail service.
    pub web_mail: bool,
    /// How the address is known to be the company's.
    pub employment: Option<Evidence>,
    /// Other companies of the country with that name.
    pub same_name: Vec<String>,
    /// Other companies of the country with that registration number.
    pub same_number: Vec<String>,
    /// There is a registration number.
    pub has_number: bool,
    /// The country is a market.
    pub in_market: bool,
}

impl Automatic {
    /// What a check found.
    #[must_use]
    pub fn found(&self, check: Check) -> Found {
        let unless = |failed: bool, otherwise| if failed { otherwise } else { Found::Passed };
        match check {
            Check::AddressVerified => unless(!self.address_verified, Found::ToLookAt),
            Check::CompanyAddress => unless(self.web_mail, Found::Failed),
            // A company may well use another domain for its mail: a verifier decides, with proof.
            Check::DomainMatches => unless(self.employment.is_none(), Found::ToLookAt),
            Check::NameIsUnique => unless(!self.same_name.is_empty(), Found::Failed),
            Check::NumberIsUnique if !self.same_number.is_empty() => Found::Failed,
            Check::NumberIsUnique => unless(!self.has_number, Found::ToLookAt),
            Check::InMarket => unless(!self.in_market, Found::Failed),
        }
    }

    /// How many checks found that.
    #[must_use]
    pub fn count(&self, found: Found) -> usize {
        CHECKS.into_iter().filter(|check| self.found(*check) == found).count()
    }

    /// Whether approving means to override a check.
    #[must_use]
    pub fn any_failed(&self) -> bool {
        self.count(Found::Failed) > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_order() -> Automatic {
        Automatic {
            address_verified: true,
            employment: Some(Evidence::CompanyDomain),
            has_number: true,
            in_market: true,
            ..Automatic::default()
        }
    }

    #[test]
    fn a_company_in_order_passes_every_check() {
        assert_eq!(in_order().count(Found::Passed), CHECKS.len());
        assert!(!in_order().any_failed());
    }

    #[test]
    fn another_company_of_that_name_or_number_and_a_web_mail_address_fail() {
        let same_name = Automatic { same_name: vec!["Nova IT AB".into()], ..in_order() };
        assert_eq!(same_name.found(Check::NameIsUnique), Found::Failed);
        let same_number = Automatic { same_number: vec!["Nova IT AB".into()], has_number: false, ..in_order() };
        assert_eq!(same_number.found(Check::NumberIsUnique), Found::Failed);
        let web_mail = Automatic { web_mail: true, ..in_order() };
        assert!(same_name.any_failed() && same_number.any_failed() && web_mail.any_failed());
    }

    #[test]
    fn another_domain_is_for_a_person_to_decide() {
        let other = Automatic { employment: None, ..in_order() };
        assert_eq!(other.found(Check::DomainMatches), Found::ToLookAt);
        assert!(!other.any_failed());
    }
}
