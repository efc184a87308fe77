//! The steps of a subscription, as a table (rules §4.11). What a step changes beside the status is told in `Life`.

use crate::subscription::SubscriptionStatus::{self, Active, Deleted, Suspended};

/// Every step: from where, which, and to where.
pub const STEPS: [(Option<SubscriptionStatus>, &str, SubscriptionStatus); 10] = [
    (None, "order, or accept a transfer (partner)", Active),
    (Some(Active), "change the quantity or the renewal (partner)", Active),
    (Some(Active), "the term ends and renews", Active),
    (Some(Active), "suspend (partner)", Suspended),
    (Some(Active), "the base is suspended", Suspended),
    (Some(Active), "the term ends and does not renew", Suspended),
    (Some(Active), "it moves to a provider", Suspended),
    (Some(Suspended), "reactivate (partner)", Active),
    (Some(Suspended), "the base comes back", Active),
    (Some(Suspended), "90 days pass", Deleted),
];
