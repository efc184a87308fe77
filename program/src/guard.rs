//! Who may use a use case at all; what they may do with it is the domain's business.

use crate::{ProgramError, Refusal};
use domain::{Actor, Permission};

/// The actor has the permission.
///
/// # Errors
/// `Refused(Role)`; `NotFound` for partners where the permission is the operator's, whose rooms do not exist for
/// them.
pub fn require(actor: &Actor, permission: Permission) -> Result<(), ProgramError> {
    if actor.may(permission) {
        return Ok(());
    }
    let of_operator = actor.roles.iter().any(domain::Role::is_operators);
    if permission.is_operators() && !of_operator {
        return Err(ProgramError::NotFound);
    }
    Err(ProgramError::Refused(Refusal::Role(permission)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{PartnerTenantId, Role, Roles, UserId};

    fn actor(role: Role) -> Actor {
        let (user, tenant) = (UserId::of([1; 16]), PartnerTenantId::of([2; 16]));
        Actor { user, name: "Amara".into(), tenant, roles: Roles::of(&[role]) }
    }

    #[test]
    fn the_operator_s_rooms_do_not_exist_for_partners() {
        assert!(require(&actor(Role::Verifier), Permission::Verify).is_ok());
        let partner = require(&actor(Role::GlobalAdmin), Permission::Verify);
        assert!(matches!(partner, Err(ProgramError::NotFound)));
        let verifier = require(&actor(Role::Verifier), Permission::RunProgram);
        assert!(matches!(verifier, Err(ProgramError::Refused(Refusal::Role(Permission::RunProgram)))));
    }
}
