//! Who may enroll as an indirect reseller at all, and from where (rules §1, §4.9, ENR-02, ENR-21, DIR-05).
//!
//! The steps of an enrollment are told in `enrollment`.

use crate::enrollment::{EnrollmentPath, EnrollmentRefusal, EnrollmentStatus};
use crate::partner::{Programs, Standing};
use crate::{Actor, PartnerTenantId, Permission};

/// A tenant that enrolls, or might.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applicant {
    /// The tenant.
    pub tenant: PartnerTenantId,
    /// Its name.
    pub name: String,
    /// Its country, two letters: that of the profile too (ENR-17, C-04).
    pub country: String,
    /// The programs it is active in.
    pub programs: Programs,
    /// Its standing.
    pub standing: Standing,
    /// Whether a direct-bill partner may change over (DIR-05).
    pub transition_available: bool,
    /// Its MPN ID, if one is tied to it.
    pub mpn_id: Option<String>,
    /// Whether the program is offered in its country (REG-11).
    pub in_a_market: bool,
}

impl Applicant {
    /// From where the tenant enrolls: everybody new becomes a reseller (ENR-16), a direct-bill partner changes over.
    #[must_use]
    pub const fn path(&self) -> EnrollmentPath {
        if self.programs.direct_bill { EnrollmentPath::Transition } else { EnrollmentPath::New }
    }

    /// Whether the actor may fill in and send the tenant's enrollment, which stands at `status` if there is one.
    ///
    /// # Errors
    /// Why not.
    pub const fn may_enroll(&self, actor: &Actor, status: Option<EnrollmentStatus>) -> Result<(), EnrollmentRefusal> {
        if !actor.may(Permission::Enroll) {
            return Err(EnrollmentRefusal::NotGlobalAdmin);
        }
        if self.programs.indirect_provider {
            return Err(EnrollmentRefusal::IndirectProvider);
        }
        match status {
            None | Some(EnrollmentStatus::Draft) if self.programs.indirect_reseller => {
                return Err(EnrollmentRefusal::AlreadyReseller);
            }
            None | Some(EnrollmentStatus::Draft | EnrollmentStatus::Rejected) => {}
            Some(EnrollmentStatus::Declined) => return Err(EnrollmentRefusal::Declined),
            Some(_) => return Err(EnrollmentRefusal::AlreadySubmitted),
        }
        if matches!(self.standing, Standing::Suspended) {
            return Err(EnrollmentRefusal::Suspended);
        }
        if !self.in_a_market {
            return Err(EnrollmentRefusal::NotAMarket);
        }
        if self.programs.direct_bill && !self.transition_available {
            return Err(EnrollmentRefusal::TransitionClosed);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::partner::Program;
    use crate::{Role, Roles, UserId};

    fn a_newcomer() -> Applicant {
        Applicant {
            tenant: PartnerTenantId::of([2; 16]),
            name: "Nova IT AB".into(),
            country: "SE".into(),
            programs: Programs::default(),
            standing: Standing::Good,
            transition_available: true,
            mpn_id: None,
            in_a_market: true,
        }
    }

    fn nora(role: Role) -> Actor {
        let (user, tenant) = (UserId::of([3; 16]), PartnerTenantId::of([2; 16]));
        Actor { user, name: "Nora".into(), tenant, roles: Roles::of(&[role]) }
    }

    fn told(applicant: &Applicant, status: Option<EnrollmentStatus>) -> Option<EnrollmentRefusal> {
        applicant.may_enroll(&nora(Role::GlobalAdmin), status).err()
    }

    #[test]
    fn a_global_admin_of_a_new_tenant_enrolls_it_and_nobody_else_does() {
        for role in Role::ALL {
            let may = a_newcomer().may_enroll(&nora(role), None);
            let expected = if role == Role::GlobalAdmin { Ok(()) } else { Err(EnrollmentRefusal::NotGlobalAdmin) };
            assert_eq!(may, expected, "{role:?}");
        }
    }

    #[test]
    fn a_provider_cannot_enroll_and_a_direct_bill_partner_only_while_the_operator_lets_it() {
        let with = |program| Applicant { programs: Programs::default().with(program), ..a_newcomer() };
        assert_eq!(told(&with(Program::IndirectProvider), None), Some(EnrollmentRefusal::IndirectProvider));
        assert_eq!(told(&with(Program::IndirectReseller), None), Some(EnrollmentRefusal::AlreadyReseller));
        let direct = with(Program::DirectBill);
        assert_eq!((told(&direct, None), direct.path()), (None, EnrollmentPath::Transition));
        let closed = Applicant { transition_available: false, ..direct };
        assert_eq!(told(&closed, None), Some(EnrollmentRefusal::TransitionClosed));
        let new = Applicant { transition_available: false, ..a_newcomer() };
        assert_eq!((told(&new, None), new.path()), (None, EnrollmentPath::New), "that is about direct bill only");
    }

    #[test]
    fn what_was_sent_is_not_filled_in_again_unless_it_was_rejected() {
        use EnrollmentStatus::{Active, Declined, Draft, PendingQualification, Qualified, Rejected};
        for status in [Draft, Rejected] {
            assert_eq!(told(&a_newcomer(), Some(status)), None, "{status:?}");
        }
        for status in [PendingQualification, Qualified, Active] {
            assert_eq!(told(&a_newcomer(), Some(status)), Some(EnrollmentRefusal::AlreadySubmitted), "{status:?}");
        }
        assert_eq!(told(&a_newcomer(), Some(Declined)), Some(EnrollmentRefusal::Declined));
    }

    #[test]
    fn a_suspended_tenant_and_one_outside_the_markets_cannot_begin() {
        let suspended = Applicant { standing: Standing::Suspended, ..a_newcomer() };
        assert_eq!(told(&suspended, None), Some(EnrollmentRefusal::Suspended));
        let elsewhere = Applicant { in_a_market: false, ..a_newcomer() };
        assert_eq!(told(&elsewhere, None), Some(EnrollmentRefusal::NotAMarket));
    }
}
