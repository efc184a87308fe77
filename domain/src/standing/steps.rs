//! The steps of an account, as tables: its standing (rules §4.13) and its direct-bill capability (rules §4.10).

use super::Account;
use crate::partner::Standing;
use time::OffsetDateTime;

/// Every step of the standing: from where, which, and to where.
pub const STANDING_STEPS: [(Option<Standing>, &str, Standing); 3] = [
    (None, "the tenant is made", Standing::Good),
    (Some(Standing::Good), "suspend (operator, or a check that failed for an active program)", Standing::Suspended),
    (Some(Standing::Suspended), "restore (operator)", Standing::Good),
];

/// Where a direct-bill capability stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DirectBill {
    /// Everything is possible.
    Active,
    /// A restriction is told of, from a day to come on.
    Announced,
    /// Nothing new is possible (DIR-21).
    Restricted,
}

/// Every step of the direct-bill capability: from where, which, and to where.
pub const DIRECT_BILL_STEPS: [(Option<DirectBill>, &str, DirectBill); 6] = {
    use DirectBill::{Active, Announced, Restricted};
    [
        (None, "the program is entered", Active),
        (Some(Active), "restrict from a later day (operator)", Announced),
        (Some(Active), "restrict from today (operator)", Restricted),
        (Some(Announced), "the day comes", Restricted),
        (Some(Announced), "take back (operator)", Active),
        (Some(Restricted), "lift (operator)", Active),
    ]
};

impl DirectBill {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Active, Self::Announced, Self::Restricted];

    /// Its name in the documentation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Announced => "announced",
            Self::Restricted => "restricted",
        }
    }
}

impl Account {
    /// Where its direct-bill capability stands at that moment; nothing for who has none.
    #[must_use]
    pub fn direct_bill(&self, now: OffsetDateTime) -> Option<DirectBill> {
        let restricted = self.restricted_from.map(|from| from <= now);
        self.programs.direct_bill.then_some(match restricted {
            None => DirectBill::Active,
            Some(false) => DirectBill::Announced,
            Some(true) => DirectBill::Restricted,
        })
    }
}
