//! What a provider says about itself in the directory: what it helps with, and where.
//!
//! Who may work with whom is decided in `partnership`.

use serde::{Deserialize, Serialize};

/// Something a provider helps resellers with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Service {
    /// Training.
    Training,
    /// Marketing.
    Marketing,
    /// Financing and credit terms.
    Financing,
    /// Technical support.
    Support,
    /// Billing the customers.
    Billing,
}

impl Service {
    /// Every service.
    pub const ALL: [Self; 5] = [Self::Training, Self::Marketing, Self::Financing, Self::Support, Self::Billing];

    /// The name in the database and in URLs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Training => "training",
            Self::Marketing => "marketing",
            Self::Financing => "financing",
            Self::Support => "support",
            Self::Billing => "billing",
        }
    }

    /// The service of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|service| service.code() == code)
    }

    /// The services of a list of names, in the order of [`Service::ALL`]; what is none is left out.
    #[must_use]
    pub fn of_codes(codes: &str) -> Vec<Self> {
        Self::ALL.into_iter().filter(|it| codes.split(',').any(|code| code == it.code())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_read_back_from_their_codes_in_one_order() {
        assert!(Service::ALL.into_iter().all(|it| Service::of_code(it.code()) == Some(it)));
        assert_eq!(Service::of_codes("billing,juggling,training"), [Service::Training, Service::Billing]);
        assert_eq!(Service::of_codes(""), []);
    }
}
