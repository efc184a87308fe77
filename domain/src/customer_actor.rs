//! Who acts for a customer: a person in the customer's own tenant (rules §2, customer side).
//!
//! A partner's people are [`crate::Actor`]s; neither can be passed for the other.

use crate::work_account::AccountRefusal;
use crate::{CustomerTenantId, UserId};

/// A role in a customer's tenant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CustomerRole {
    /// Answers invitations, accepts the customer agreement, sees and limits what partners may do.
    GlobalAdmin,
    /// Uses what the customer bought.
    User,
}

impl CustomerRole {
    /// Both.
    pub const ALL: [Self; 2] = [Self::GlobalAdmin, Self::User];

    /// The name in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::GlobalAdmin => "global_admin",
            Self::User => "user",
        }
    }

    /// The role of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// A signed-in person in the customer's tenant chosen for the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerActor {
    /// The person.
    pub user: UserId,
    /// Their name, as it stands under what they accept.
    pub name: String,
    /// The customer.
    pub customer: CustomerTenantId,
    /// What they may do there.
    pub role: CustomerRole,
}

impl CustomerActor {
    /// Whether the person may answer for the customer.
    #[must_use]
    pub const fn is_global_admin(&self) -> bool {
        matches!(self.role, CustomerRole::GlobalAdmin)
    }
}

/// Whether somebody's role at a customer may become another one: one global admin is always left (ROL-05).
///
/// # Errors
/// `LastGlobalAdmin`.
pub const fn may_become(before: CustomerRole, after: CustomerRole, kept_by_others: bool) -> Result<(), AccountRefusal> {
    match (before, after) {
        (CustomerRole::GlobalAdmin, CustomerRole::User) if !kept_by_others => Err(AccountRefusal::LastGlobalAdmin),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_global_admin_of_a_customer_keeps_the_role() {
        use CustomerRole::{GlobalAdmin, User};
        assert_eq!(may_become(GlobalAdmin, User, false), Err(AccountRefusal::LastGlobalAdmin));
        for (before, after, others) in [
            (GlobalAdmin, User, true),
            (GlobalAdmin, GlobalAdmin, false),
            (User, GlobalAdmin, false),
            (User, User, false),
        ] {
            assert_eq!(may_become(before, after, others), Ok(()));
        }
    }

    #[test]
    fn both_roles_read_back_from_their_codes() {
        assert!(CustomerRole::ALL.iter().all(|role| CustomerRole::of_code(role.code()) == Some(*role)));
        assert_eq!(CustomerRole::of_code("admin_agent"), None);
    }
}
