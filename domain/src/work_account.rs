//! Work accounts of a tenant: who gives which roles, and what keeps a tenant manageable (rules §2, ROL-01…06).
//!
//! Passwords and sessions are not known here.

use crate::{Role, Roles};
use serde::{Deserialize, Serialize};

/// The fewest characters of a password that somebody chooses.
pub const SHORTEST_CHOSEN_PASSWORD: usize = 14;
/// The most characters of a password that somebody chooses (S02).
pub const LONGEST_CHOSEN_PASSWORD: usize = 128;

/// Why a change of a work account does not happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountRefusal {
    /// The last global admin of a tenant keeps the role (ROL-05).
    #[error("the last global admin keeps the role")]
    LastGlobalAdmin,
    /// Only a global admin gives another one a new password, or the role (rules §2).
    #[error("only a global admin may do this")]
    GlobalAdminOnly,
    /// The role may not be given or taken by this person (rules §2).
    #[error("you may not give or take this role")]
    RoleNotYours,
    /// The sign-in name is in use (ROL-03).
    #[error("the sign-in name is in use")]
    NameTaken,
    /// The temporary password is to be changed first (ROL-03).
    #[error("change the temporary password first")]
    PasswordToBeChanged,
    /// The new password is the old one.
    #[error("choose another password than the old one")]
    SamePassword,
    /// The present password is wrong.
    #[error("the present password is wrong")]
    WrongPassword,
    /// The invitation is unknown, used, withdrawn or too old.
    #[error("the invitation is not valid any more")]
    InvitationUnknown,
    /// The invitation is for another address than that of the account.
    #[error("the invitation is for somebody else")]
    InvitationForOther,
    /// The person belongs to the tenant already (ROL-03).
    #[error("the person belongs to the tenant already")]
    AlreadyMember,
    /// The account came about in another tenant: only that one gives it a new password.
    #[error("the account is kept by another tenant")]
    KeptElsewhere,
    /// The customer gave this partner no delegated administration, or took it back (DAP-01, DAP-02).
    #[error("the customer gave no delegated administration")]
    NotDelegated,
    /// A company with that domain has a tenant already.
    #[error("the domain has a tenant already")]
    DomainTaken,
    /// A customer has that domain: a tenant is a customer's or a partner's, never both (CUS-18, PAR-14).
    #[error("the domain is a customer's")]
    CustomerDomain,
    /// The code is not the one that was sent.
    #[error("the code is wrong")]
    CodeWrong,
    /// The code is too old, was tried too often, or was used.
    #[error("the code does not count any more")]
    CodeExpired,
}

impl AccountRefusal {
    /// A stable name for messages and the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::LastGlobalAdmin => "last_global_admin",
            Self::GlobalAdminOnly => "global_admin_only",
            Self::RoleNotYours => "role_not_yours",
            Self::NameTaken => "name_taken",
            Self::PasswordToBeChanged => "password_to_be_changed",
            Self::SamePassword => "same_password",
            Self::WrongPassword => "wrong_password",
            Self::InvitationUnknown => "invitation_unknown",
            Self::InvitationForOther => "invitation_for_other",
            Self::AlreadyMember => "already_member",
            Self::KeptElsewhere => "kept_elsewhere",
            Self::NotDelegated => "not_delegated",
            Self::DomainTaken => "domain_taken",
            Self::CustomerDomain => "customer_domain",
            Self::CodeWrong => "code_wrong",
            Self::CodeExpired => "code_expired",
        }
    }
}

/// The roles that can be held in a tenant: the operator's own has others than partners' (rules §2, ROL-06).
#[must_use]
pub const fn offered(operator: bool) -> &'static [Role] {
    if operator { &Role::OF_OPERATOR } else { &Role::OF_PARTNERS }
}

/// The role that a tenant must never be without (ROL-05).
#[must_use]
pub const fn keeper(operator: bool) -> Role {
    if operator { Role::OperatorAdmin } else { Role::GlobalAdmin }
}

/// The roles that somebody who holds `held` may give and take (rules §2): global admins all of them, user management
/// admins the other roles of the directory, account admins the company roles.
#[must_use]
pub const fn assignable(held: Roles) -> Roles {
    use Role::{AccountAdmin, AdminAgent, BillingAdmin, HelpdeskAgent, MpnAdmin, SalesAgent, UserAdmin};
    if held.contains(Role::OperatorAdmin) {
        return Roles::of(&Role::OF_OPERATOR);
    }
    if held.contains(Role::GlobalAdmin) {
        return Roles::of(&Role::OF_PARTNERS);
    }
    match (held.contains(UserAdmin), held.contains(AccountAdmin)) {
        (true, true) => {
            Roles::of(&[UserAdmin, AccountAdmin, MpnAdmin, BillingAdmin, AdminAgent, SalesAgent, HelpdeskAgent])
        }
        (true, false) => Roles::of(&[UserAdmin, BillingAdmin, AdminAgent, SalesAgent, HelpdeskAgent]),
        (false, true) => Roles::of(&[AccountAdmin, MpnAdmin]),
        (false, false) => Roles::NONE,
    }
}

/// A change of somebody's roles in a tenant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoleChange {
    /// The roles of who changes them.
    pub by: Roles,
    /// What the person holds.
    pub before: Roles,
    /// What the person is to hold.
    pub after: Roles,
    /// Whether somebody else in the tenant holds the role it must not be without.
    pub kept_by_others: bool,
    /// Whether it is the operator's own tenant.
    pub operator: bool,
}

impl RoleChange {
    /// The roles given and taken, if the change may be made.
    ///
    /// # Errors
    /// `GlobalAdminOnly` when anybody else gives or takes that role, `RoleNotYours` for other roles that are not
    /// theirs to give or not of this tenant, `LastGlobalAdmin` (ROL-05).
    pub fn check(self) -> Result<Vec<(Role, bool)>, AccountRefusal> {
        let changed = Role::ALL.into_iter().filter(|role| self.before.contains(*role) != self.after.contains(*role));
        let changed: Vec<_> = changed.map(|role| (role, self.after.contains(role))).collect();
        let (keeper, mine) = (keeper(self.operator), assignable(self.by));
        for (role, given) in &changed {
            if *role == Role::GlobalAdmin && !mine.contains(*role) {
                return Err(AccountRefusal::GlobalAdminOnly);
            }
            if !mine.contains(*role) || *given && !offered(self.operator).contains(role) {
                return Err(AccountRefusal::RoleNotYours);
            }
        }
        if self.before.contains(keeper) && !self.after.contains(keeper) && !self.kept_by_others {
            return Err(AccountRefusal::LastGlobalAdmin);
        }
        Ok(changed)
    }
}

/// Somebody with the roles `by` gives a person with the roles `of` a new password (ROL-04, rules §2).
///
/// # Errors
/// `GlobalAdminOnly` when the person is a global admin and the other is not.
pub const fn may_reset(by: Roles, of: Roles) -> Result<(), AccountRefusal> {
    if of.contains(Role::GlobalAdmin) && !by.contains(Role::GlobalAdmin) {
        return Err(AccountRefusal::GlobalAdminOnly);
    }
    Ok(())
}

/// Whether a password is as good as told to whoever knows the name or the address of its owner, or holds so few
/// different characters that it is guessed (S03).
#[must_use]
pub fn is_guessable(password: &str, names: &[&str]) -> bool {
    let plain = |text: &str| text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let typed = plain(password);
    let mut different: Vec<char> = password.chars().collect();
    different.sort_unstable();
    different.dedup();
    let mut rest = typed;
    for word in names.iter().flat_map(|name| name.split(|c: char| !c.is_alphanumeric())) {
        let word = plain(word);
        if word.chars().count() >= 3 {
            rest = rest.replace(&word, "");
        }
    }
    different.len() < 5 || rest.chars().filter(|c| c.is_alphabetic()).count() < 5
}

#[cfg(test)]
#[path = "work_account_tests.rs"]
mod tests;
