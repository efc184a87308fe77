//! Work accounts: signing in and out, choosing a tenant, language and theme.

pub mod preferences;
pub mod sign_in;

#[cfg(feature = "ssr")]
pub mod pick;

#[cfg(feature = "ssr")]
use crate::{page::Visit, say::Say, t};

/// The programs a tenant is in, in words.
#[cfg(feature = "ssr")]
#[must_use]
pub fn programs(say: Say, programs: domain::partner::Programs) -> String {
    match (programs.indirect_provider, programs.direct_bill, programs.indirect_reseller) {
        (true, ..) => t!(say, "program-indirect-provider"),
        (_, true, true) => t!(say, "program-dual-role"),
        (_, true, false) => t!(say, "program-direct-bill"),
        (_, false, true) => t!(say, "program-indirect-reseller"),
        (_, false, false) => t!(say, "program-none"),
    }
}

/// A role, in words.
#[cfg(feature = "ssr")]
#[must_use]
pub fn role(say: Say, role: domain::Role) -> String {
    use domain::Role;
    match role {
        Role::GlobalAdmin => t!(say, "role-global-admin"),
        Role::UserAdmin => t!(say, "role-user-admin"),
        Role::AccountAdmin => t!(say, "role-account-admin"),
        Role::MpnAdmin => t!(say, "role-mpn-admin"),
        Role::BillingAdmin => t!(say, "role-billing-admin"),
        Role::AdminAgent => t!(say, "role-admin-agent"),
        Role::SalesAgent => t!(say, "role-sales-agent"),
        Role::HelpdeskAgent => t!(say, "role-helpdesk-agent"),
        Role::OperatorAdmin => t!(say, "role-operator-admin"),
        Role::Verifier => t!(say, "role-verifier"),
    }
}

/// A role as it stands alone, beginning with a capital letter where the language has them.
#[cfg(feature = "ssr")]
#[must_use]
pub fn role_alone(say: Say, it: domain::Role) -> String {
    let name = role(say, it);
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// Who has the role that the visitor lacks for this, if it does.
#[cfg(feature = "ssr")]
#[must_use]
pub fn role_missing(visit: &Visit, permission: domain::Permission) -> Option<String> {
    if visit.actor().is_ok_and(|actor| actor.may(permission)) {
        return None;
    }
    let roles: Vec<_> = permission.roles().iter().collect();
    Some(t!(visit.say, "people-role-missing", roles = any_of(visit.say, &roles)))
}

/// Several roles joined as "a, b or c".
#[cfg(feature = "ssr")]
#[must_use]
pub fn any_of(say: Say, roles: &[domain::Role]) -> String {
    let names: Vec<_> = roles.iter().map(|it| role(say, *it)).collect();
    match names.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => {
            let first = rest.join(&t!(say, "list-comma"));
            t!(say, "list-or", first = first, last = last.as_str())
        }
    }
}
