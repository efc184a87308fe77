//! Who acts: a person in one partner tenant, with the roles held in that tenant.
//!
//! Rules §2 decides what a role may do; nothing here knows how a person signed in.

use crate::{PartnerTenantId, Permission, UserId};
use serde::{Deserialize, Serialize};

/// A role of a person in a partner tenant (rules §2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Runs the tenant; signs agreements.
    GlobalAdmin,
    /// Creates users and assigns roles.
    UserAdmin,
    /// Company role: adds MPN locations and users.
    AccountAdmin,
    /// Company role: keeps the membership data.
    MpnAdmin,
    /// Sees invoices; reads customers.
    BillingAdmin,
    /// Works for customers: invites, orders, transfers.
    AdminAgent,
    /// Sells: invites and answers transfer requests.
    SalesAgent,
    /// Supports customers.
    HelpdeskAgent,
    /// Runs the program, in the operator's own tenant.
    OperatorAdmin,
    /// Checks companies that enroll, in the operator's own tenant.
    Verifier,
}

impl Role {
    /// Every role of a partner, in the order of rules §2.
    pub const OF_PARTNERS: [Self; 8] = [
        Self::GlobalAdmin,
        Self::UserAdmin,
        Self::AccountAdmin,
        Self::MpnAdmin,
        Self::BillingAdmin,
        Self::AdminAgent,
        Self::SalesAgent,
        Self::HelpdeskAgent,
    ];

    /// Every role of the operator.
    pub const OF_OPERATOR: [Self; 2] = [Self::OperatorAdmin, Self::Verifier];

    /// Every role: those of partners, then those of the operator.
    pub const ALL: [Self; 10] = [
        Self::GlobalAdmin,
        Self::UserAdmin,
        Self::AccountAdmin,
        Self::MpnAdmin,
        Self::BillingAdmin,
        Self::AdminAgent,
        Self::SalesAgent,
        Self::HelpdeskAgent,
        Self::OperatorAdmin,
        Self::Verifier,
    ];

    /// The name in the database and on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::GlobalAdmin => "global_admin",
            Self::UserAdmin => "user_admin",
            Self::AccountAdmin => "account_admin",
            Self::MpnAdmin => "mpn_admin",
            Self::BillingAdmin => "billing_admin",
            Self::AdminAgent => "admin_agent",
            Self::SalesAgent => "sales_agent",
            Self::HelpdeskAgent => "helpdesk_agent",
            Self::OperatorAdmin => "operator_admin",
            Self::Verifier => "verifier",
        }
    }

    /// Whether it is held in the operator's own tenant.
    #[must_use]
    pub const fn is_operators(self) -> bool {
        matches!(self, Self::OperatorAdmin | Self::Verifier)
    }

    /// The role of that name, if there is one.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// A set of roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Roles(u16);

impl Roles {
    /// Nobody.
    pub const NONE: Self = Self(0);

    /// The set of the named roles.
    #[must_use]
    pub const fn of(roles: &[Role]) -> Self {
        let mut bits = 0;
        let mut at = 0;
        while at < roles.len() {
            bits |= 1 << roles[at] as u16;
            at += 1;
        }
        Self(bits)
    }

    /// This set and one more role.
    #[must_use]
    pub const fn with(self, role: Role) -> Self {
        Self(self.0 | 1 << role as u16)
    }

    /// Whether the role is in the set.
    #[must_use]
    pub const fn contains(self, role: Role) -> bool {
        self.0 & 1 << role as u16 != 0
    }

    /// Whether the two sets share a role.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The roles of the set, in the order of rules §2.
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.into_iter().filter(move |role| self.contains(*role))
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<T: IntoIterator<Item = Role>>(roles: T) -> Self {
        roles.into_iter().fold(Self::NONE, Self::with)
    }
}

/// A signed-in person in the tenant chosen for the session (ROL-08).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The person.
    pub user: UserId,
    /// Their name, as the log will show it.
    pub name: String,
    /// The tenant all rights are checked against.
    pub tenant: PartnerTenantId,
    /// The roles held in that tenant.
    pub roles: Roles,
}

impl Actor {
    /// Whether one of the actor's roles has the permission.
    #[must_use]
    pub const fn may(&self, permission: Permission) -> bool {
        self.roles.meets(permission.roles())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_reads_back_from_its_code() {
        for role in Role::ALL {
            assert_eq!(Role::of_code(role.code()), Some(role));
        }
        assert_eq!(Role::of_code("superuser"), None);
    }

    #[test]
    fn partners_and_the_operator_share_no_role() {
        assert!(Role::OF_PARTNERS.iter().chain(&Role::OF_OPERATOR).eq(&Role::ALL));
        assert!(!Roles::of(&Role::OF_PARTNERS).meets(Roles::of(&Role::OF_OPERATOR)));
    }

    #[test]
    fn being_global_admin_does_not_imply_admin_agent() {
        let roles = Roles::of(&[Role::GlobalAdmin]);
        assert!(!roles.contains(Role::AdminAgent));
        assert!(!roles.meets(Permission::RequestTransfer.roles()));
    }
}
