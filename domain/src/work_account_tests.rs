use super::*;
use Role::{
    AccountAdmin, AdminAgent, BillingAdmin, GlobalAdmin, MpnAdmin, OperatorAdmin, SalesAgent, UserAdmin, Verifier,
};
use proptest::prelude::*;

fn change(by: &[Role], before: &[Role], after: &[Role]) -> RoleChange {
    let (by, before, after) = (Roles::of(by), Roles::of(before), Roles::of(after));
    RoleChange { by, before, after, kept_by_others: true, operator: false }
}

#[test]
fn a_global_admin_may_give_itself_the_admin_agent_role() {
    let given = change(&[GlobalAdmin], &[GlobalAdmin], &[GlobalAdmin, AdminAgent]).check();
    assert_eq!(given, Ok(vec![(AdminAgent, true)]));
}

#[test]
fn only_a_global_admin_makes_and_unmakes_global_admins() {
    for by in [&[UserAdmin][..], &[AccountAdmin], &[AdminAgent]] {
        assert_eq!(change(by, &[], &[GlobalAdmin]).check(), Err(AccountRefusal::GlobalAdminOnly), "{by:?}");
        assert_eq!(change(by, &[GlobalAdmin], &[]).check(), Err(AccountRefusal::GlobalAdminOnly), "{by:?}");
    }
    assert!(change(&[GlobalAdmin], &[], &[GlobalAdmin]).check().is_ok());
}

#[test]
fn directory_roles_are_the_user_admin_s_and_company_roles_the_account_admin_s() {
    assert!(change(&[UserAdmin], &[], &[BillingAdmin, AdminAgent, SalesAgent]).check().is_ok());
    assert_eq!(change(&[UserAdmin], &[], &[MpnAdmin]).check(), Err(AccountRefusal::RoleNotYours));
    assert!(change(&[AccountAdmin], &[AdminAgent], &[AdminAgent, MpnAdmin]).check().is_ok());
    assert_eq!(change(&[AccountAdmin], &[], &[AdminAgent]).check(), Err(AccountRefusal::RoleNotYours));
    assert_eq!(change(&[SalesAgent], &[], &[SalesAgent]).check(), Err(AccountRefusal::RoleNotYours));
}

#[test]
fn the_last_global_admin_keeps_the_role() {
    let alone = RoleChange { kept_by_others: false, ..change(&[GlobalAdmin], &[GlobalAdmin], &[AdminAgent]) };
    assert_eq!(alone.check(), Err(AccountRefusal::LastGlobalAdmin));
    assert!(RoleChange { kept_by_others: true, ..alone }.check().is_ok());
    let last = RoleChange { operator: true, ..change(&[OperatorAdmin], &[OperatorAdmin], &[Verifier]) };
    assert_eq!(RoleChange { kept_by_others: false, ..last }.check(), Err(AccountRefusal::LastGlobalAdmin));
}

#[test]
fn sales_agent_is_offered_to_every_partner_and_the_operator_s_roles_only_to_it() {
    assert!(offered(false).contains(&SalesAgent));
    assert_eq!(offered(true), Role::OF_OPERATOR);
    let as_partner = change(&[OperatorAdmin], &[], &[Verifier]);
    assert_eq!(as_partner.check(), Err(AccountRefusal::RoleNotYours));
    assert!(RoleChange { operator: true, ..as_partner }.check().is_ok());
    assert_eq!(change(&[GlobalAdmin], &[], &[OperatorAdmin]).check(), Err(AccountRefusal::RoleNotYours));
}

#[test]
fn a_global_admin_s_password_is_reset_by_a_global_admin_only() {
    let (global, user) = (Roles::of(&[GlobalAdmin]), Roles::of(&[UserAdmin]));
    assert_eq!(may_reset(user, global), Err(AccountRefusal::GlobalAdminOnly));
    assert_eq!(may_reset(global, global), Ok(()));
    assert_eq!(may_reset(user, user), Ok(()));
}

#[test]
fn a_password_made_of_one_s_names_is_guessable() {
    let names = ["Ebba Lindqvist", "ebba.lindqvist@wingtip.example"];
    for password in ["ebbalindqvist-2026", "Wingtip.Ebba.2026!", "aaaaaaaaaaaaaaaa", "12345678901234"] {
        assert!(is_guessable(password, &names), "{password}");
    }
    for password in ["correct horse battery", "Ebba rides a purple tram"] {
        assert!(!is_guessable(password, &names), "{password}");
    }
}

fn any_roles() -> impl Strategy<Value = Roles> {
    (0_u16..1024).prop_map(|bits| Role::ALL.into_iter().filter(|role| bits & 1 << *role as u16 != 0).collect())
}

proptest! {
    #[test]
    fn nobody_gives_or_takes_what_is_not_theirs(by in any_roles(), before in any_roles(), after in any_roles(), operator: bool) {
        let change = RoleChange { by, before, after, kept_by_others: true, operator };
        if let Ok(changed) = change.check() {
            prop_assert!(changed.iter().all(|(role, _)| assignable(by).contains(*role)));
        }
    }
}
