//! What the operator does about people at the machine itself, without an account.

use super::{OFFICE, letters, log, person, refusal, sign_in, signed_in};
use domain::Role::{AdminAgent, OperatorAdmin, SalesAgent};
use domain::Roles;
use domain::work_account::AccountRefusal;
use program::testing::{self, PASSWORD, on_both_engines};
use program::{ProgramError, accounts, people};

const WINGTIP: &str = "wingtip.example";

on_both_engines! {
    /// ROL-03
    async fn who_is_added_at_the_machine_signs_in_and_the_log_names_nobody(program: TestProgram) {
        let world = testing::world(&program).await;
        let new = person("karim.haddad@wingtip.example", &[AdminAgent, SalesAgent]);
        let added = people::add_for(&program, "  WINGTIP.example ", &new).await.unwrap();

        let token = sign_in(&program, &added.sign_in_name, &added.temporary_password.unwrap()).await;
        assert!(accounts::session(&program, token.reveal()).await.unwrap().unwrap().must_change_password);
        let listed = people::list_for(&program, WINGTIP).await.unwrap();
        let karim = listed.iter().find(|it| it.user == added.user).unwrap();
        assert_eq!(karim.roles, Roles::of(&[AdminAgent, SalesAgent]));
        let row = log(&program, &world.partner("wingtip")).await.pop().unwrap();
        assert_eq!((&*row.kind, row.user_id, &*row.user_name), ("user_added", None, ""));
    }

    /// ROL-06
    async fn roles_of_another_kind_of_tenant_are_not_given_at_the_machine_either(program: TestProgram) {
        testing::world(&program).await;
        let refused = people::add_for(&program, WINGTIP, &person("a@wingtip.example", &[OperatorAdmin])).await;
        assert_eq!(refusal(refused), AccountRefusal::RoleNotYours);
    }

    /// ROL-04, S11
    async fn a_password_given_at_the_machine_ends_every_session_and_a_letter_tells_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let (before, name) = (signed_in(&program, &world, "ebba").await, world.sign_in_name("ebba"));
        letters(&program).await;

        let told = people::reset_password_for(&program, WINGTIP, &name.to_uppercase()).await.unwrap();

        assert_eq!(accounts::session(&program, before.reveal()).await.unwrap(), None);
        assert!(accounts::sign_in(&program, &name, PASSWORD, OFFICE).await.is_err(), "the old password is gone");
        sign_in(&program, &name, &told.temporary_password.unwrap()).await;
        let letters = letters(&program).await;
        let [letter] = &letters[..] else { panic!("{letters:?}") };
        assert!(letter.starts_with(&format!("password-reset {name}")) && letter.contains("Nordic Program Desk"), "{letter}");
    }

    async fn an_account_kept_elsewhere_gets_no_password_at_the_machine(program: TestProgram) {
        let world = testing::world(&program).await;
        let refused = people::reset_password_for(&program, "northwind.example", &world.sign_in_name("mira")).await;
        assert_eq!(refusal(refused), AccountRefusal::KeptElsewhere);
    }

    async fn who_is_signed_out_at_the_machine_is_so_everywhere_and_it_is_logged(program: TestProgram) {
        let world = testing::world(&program).await;
        let tokens = [signed_in(&program, &world, "nils").await, signed_in(&program, &world, "nils").await];
        let ended = people::sign_out_for(&program, WINGTIP, &world.sign_in_name("nils")).await.unwrap();
        assert_eq!(ended, 2);
        for token in tokens {
            assert_eq!(accounts::session(&program, token.reveal()).await.unwrap(), None);
        }
        assert_eq!(log(&program, &world.partner("wingtip")).await.pop().unwrap().kind, "signed_out");
        signed_in(&program, &world, "nils").await;
    }

    /// ROL-05
    async fn whoever_is_taken_out_at_the_machine_is_never_the_last_global_admin(program: TestProgram) {
        let world = testing::world(&program).await;
        people::remove_for(&program, WINGTIP, &world.sign_in_name("nils")).await.unwrap();
        let left = people::list_for(&program, WINGTIP).await.unwrap();
        assert!(left.iter().all(|it| it.user != world.user("nils")));
        let last = people::remove_for(&program, WINGTIP, &world.sign_in_name("ebba")).await;
        assert_eq!(refusal(last), AccountRefusal::LastGlobalAdmin);
    }

    async fn nobody_is_found_in_a_tenant_that_is_not_theirs_or_not_there(program: TestProgram) {
        let world = testing::world(&program).await;
        let nils = world.sign_in_name("nils");
        for (tenant, email) in [("northwind.example", &*nils), ("nowhere.example", &*nils), (WINGTIP, "nobody@wingtip.example")] {
            let outcomes = [
                people::reset_password_for(&program, tenant, email).await.map(drop),
                people::sign_out_for(&program, tenant, email).await.map(drop),
                people::remove_for(&program, tenant, email).await.map(drop),
            ];
            assert!(outcomes.iter().all(|it| matches!(it, Err(ProgramError::NotFound))), "{tenant} {email} {outcomes:?}");
        }
    }
}
