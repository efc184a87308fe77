//! Changing roles and taking people out of a tenant (ROL-01, ROL-02, ROL-05, ROL-06).

use super::{add, lacks_role, log, person, refusal, seen, session, set_roles, signed_in};
use domain::Role::{
    AccountAdmin, AdminAgent, GlobalAdmin, HelpdeskAgent, OperatorAdmin, SalesAgent, UserAdmin, Verifier,
};
use domain::work_account::AccountRefusal;
use domain::{Actor, Permission, Role, Roles};
use program::people::{self, helpers};
use program::testing::{self, on_both_engines};
use program::{ProgramError, accounts};

on_both_engines! {
    /// ROL-01, ROL-02
    async fn a_global_admin_gives_itself_the_admin_agent_role(program: TestProgram) {
        let world = testing::world(&program).await;
        let token = signed_in(&program, &world, "nora").await;
        assert!(!session(&program, &token).await.actor.unwrap().may(Permission::RequestTransfer));
        set_roles(&program, &world, ("nora", "nora"), &[GlobalAdmin, AdminAgent]).await.unwrap();
        assert!(session(&program, &token).await.actor.unwrap().may(Permission::RequestTransfer));
    }

    /// ROL-06
    async fn sales_agent_is_given_in_every_tenant(program: TestProgram) {
        let world = testing::world(&program).await;
        for (by, whom) in [("nora", "olof"), ("ebba", "nils")] {
            set_roles(&program, &world, (by, whom), &[SalesAgent]).await.unwrap();
            assert_eq!(seen(&program, &world, by, whom).await.roles, Roles::of(&[SalesAgent]));
        }
    }

    /// ROL-05
    async fn the_last_global_admin_keeps_the_role_and_stays(program: TestProgram) {
        let world = testing::world(&program).await;
        let dropped = set_roles(&program, &world, ("ebba", "ebba"), &[AdminAgent]).await;
        assert_eq!(refusal(dropped), AccountRefusal::LastGlobalAdmin);
        let ebba = world.actor("ebba");
        assert_eq!(refusal(people::remove(&program, &ebba, &ebba.user, 0).await), AccountRefusal::LastGlobalAdmin);
        assert_eq!(seen(&program, &world, "ebba", "ebba").await.roles, Roles::of(&[GlobalAdmin, AdminAgent]));

        set_roles(&program, &world, ("ebba", "nils"), &[GlobalAdmin]).await.unwrap();
        people::remove(&program, &ebba, &ebba.user, 0).await.unwrap();
    }

    /// ROL-05
    async fn the_operator_keeps_an_operator_admin(program: TestProgram) {
        let world = testing::world(&program).await;
        let dropped = set_roles(&program, &world, ("olga", "olga"), &[Verifier]).await;
        assert_eq!(refusal(dropped), AccountRefusal::LastGlobalAdmin);
        set_roles(&program, &world, ("olga", "amara"), &[OperatorAdmin]).await.unwrap();
        set_roles(&program, &world, ("olga", "olga"), &[Verifier]).await.unwrap();
    }

    /// ROL-05
    async fn a_global_admin_who_is_shut_out_does_not_count(program: TestProgram) {
        let world = testing::world(&program).await;
        set_roles(&program, &world, ("ebba", "nils"), &[GlobalAdmin]).await.unwrap();
        let mut tx = program.database.begin().await.unwrap();
        program::store::users::disable(&mut tx, &world.user("nils"), program.now()).await.unwrap();
        tx.commit().await.unwrap();
        let dropped = set_roles(&program, &world, ("ebba", "ebba"), &[AdminAgent]).await;
        assert_eq!(refusal(dropped), AccountRefusal::LastGlobalAdmin);
    }

    /// rules §2
    async fn roles_that_are_not_ones_own_to_give_stay_as_they_are(program: TestProgram) {
        let world = testing::world(&program).await;
        set_roles(&program, &world, ("ebba", "nils"), &[UserAdmin]).await.unwrap();
        let nils = Actor { roles: Roles::of(&[UserAdmin]), ..world.actor("nils") };
        let set = async |roles: &[Role]| {
            let mira = people::show(&program, &nils, &world.user("mira")).await.unwrap();
            people::change_roles(&program, &nils, &mira.user, Roles::of(roles), mira.version).await
        };
        set_roles(&program, &world, ("ebba", "mira"), &[GlobalAdmin, AccountAdmin]).await.unwrap();

        set(&[SalesAgent]).await.unwrap();
        assert_eq!(seen(&program, &world, "ebba", "mira").await.roles, Roles::of(&[GlobalAdmin, AccountAdmin, SalesAgent]));
        assert_eq!(refusal(people::remove(&program, &nils, &world.user("mira"), 2).await), AccountRefusal::GlobalAdminOnly);

        set_roles(&program, &world, ("ebba", "mira"), &[]).await.unwrap();
        assert_eq!(refusal(set(&[GlobalAdmin]).await), AccountRefusal::GlobalAdminOnly);
        assert_eq!(refusal(set(&[AccountAdmin]).await), AccountRefusal::RoleNotYours);
        assert!(lacks_role(&set_of_helpdesk(&program, &world).await));
    }

    async fn who_was_changed_meanwhile_is_not_overwritten(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        let shown = seen(&program, &world, "ebba", "nils").await;
        set_roles(&program, &world, ("ebba", "nils"), &[SalesAgent]).await.unwrap();

        let late = people::change_roles(&program, &ebba, &shown.user, Roles::of(&[HelpdeskAgent]), shown.version).await;
        assert!(matches!(late, Err(ProgramError::Overtaken)));
        let late = people::remove(&program, &ebba, &shown.user, shown.version).await;
        assert!(matches!(late, Err(ProgramError::Overtaken)));
        assert_eq!(seen(&program, &world, "ebba", "nils").await.roles, Roles::of(&[SalesAgent]));
    }

    /// ROL-08, S45
    async fn people_of_other_tenants_do_not_exist(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, petra) = (world.actor("ebba"), world.user("petra"));
        let outcomes = [
            people::show(&program, &ebba, &petra).await.map(|_| ()),
            people::change_roles(&program, &ebba, &petra, Roles::of(&[SalesAgent]), 0).await,
            people::reset_password(&program, &ebba, &petra).await.map(|_| ()),
            people::remove(&program, &ebba, &petra, 0).await,
        ];
        for outcome in outcomes {
            assert!(matches!(outcome, Err(ProgramError::NotFound)), "{outcome:?}");
        }
    }

    async fn who_is_removed_is_out_of_this_tenant_and_stays_in_the_other(program: TestProgram) {
        let world = testing::world(&program).await;
        let token = signed_in(&program, &world, "mira").await;
        let here = accounts::choose_tenant(&program, token.reveal(), &world.partner("wingtip")).await.unwrap();
        let other = signed_in(&program, &world, "mira").await;
        let other = accounts::choose_tenant(&program, other.reveal(), &world.partner("northwind")).await.unwrap();

        people::remove(&program, &world.actor("ebba"), &world.user("mira"), 0).await.unwrap();

        assert_eq!(accounts::session(&program, here.reveal()).await.unwrap(), None);
        let left = session(&program, &other).await;
        assert_eq!(left.actor, Some(world.actor("mira@northwind")));
        assert!(!left.several_tenants);
        let shown = people::show(&program, &world.actor("ebba"), &world.user("mira")).await;
        assert!(matches!(shown, Err(ProgramError::NotFound)));
    }

    /// ROL-03
    async fn who_has_no_role_is_in_and_may_do_nothing_but_learns_who_gives_one(program: TestProgram) {
        let world = testing::world(&program).await;
        set_roles(&program, &world, ("ebba", "nils"), &[]).await.unwrap();
        let token = signed_in(&program, &world, "nils").await;
        let nils = session(&program, &token).await.actor.unwrap();
        assert_eq!(nils.roles, Roles::NONE);
        let told = helpers(&program, &nils, Permission::SeeCustomers.roles()).await.unwrap();
        assert_eq!(told.give, ["Ebba Lindqvist"]);
        assert_eq!(told.hold, ["Ebba Lindqvist", "Mira Okafor"]);
    }

    async fn five_names_at_most_are_told(program: TestProgram) {
        let world = testing::world(&program).await;
        for number in 0..7 {
            let email = format!("a{number}@wingtip.example");
            add(&program, &world, "ebba", &person(&email, &[UserAdmin])).await.unwrap();
        }
        let told = helpers(&program, &world.actor("nils"), Permission::SignAgreement.roles()).await.unwrap();
        assert_eq!((told.hold, told.give), (vec!["Ebba Lindqvist".to_owned()], vec!["Ebba Lindqvist".to_owned()]));
        let told = helpers(&program, &world.actor("nils"), Permission::SeeCustomers.roles()).await.unwrap();
        assert_eq!(told.give.len(), 5);
    }

    /// AUD-01, AUD-02
    async fn old_and_new_roles_are_in_the_log_and_so_is_what_was_refused(program: TestProgram) {
        let world = testing::world(&program).await;
        set_roles(&program, &world, ("ebba", "nils"), &[SalesAgent]).await.unwrap();
        set_roles(&program, &world, ("ebba", "nils"), &[SalesAgent]).await.unwrap();
        set_roles(&program, &world, ("ebba", "ebba"), &[]).await.unwrap_err();
        let version = seen(&program, &world, "ebba", "nils").await.version;
        people::remove(&program, &world.actor("ebba"), &world.user("nils"), version).await.unwrap();
        let log = log(&program, &world.partner("wingtip")).await;
        let told: Vec<_> = log
            .iter()
            .map(|it| (it.operation.as_str(), it.kind.as_str(), it.old_value.as_deref(), it.new_value.as_deref()))
            .collect();
        assert_eq!(told, [
            ("update_partner_user", "roles_changed", Some("helpdesk_agent"), Some("sales_agent")),
            ("update_partner_user", "refused", None, None),
            ("remove_partner_user", "user_removed", Some("sales_agent"), None),
        ]);
        assert!(log.iter().all(|it| it.resource_type == "user"));
    }
}

async fn set_of_helpdesk(program: &testing::TestProgram, world: &testing::World) -> Result<(), ProgramError> {
    let olof = world.actor("olof");
    people::change_roles(program, &olof, &world.user("nora"), Roles::NONE, 0).await
}
