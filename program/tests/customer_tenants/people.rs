//! Taking people out of a customer's tenant, and giving them new passwords: by its global admins, and by a partner with
//! delegated administration (ROL-04, ROL-05, DAP-01, DAP-02).

use super::{lacks_role, log};
use domain::work_account::AccountRefusal;
use domain::{CustomerActor, CustomerRole};
use program::accounts::{self, SignedIn};
use program::customer_people::{self, Administrator, NewCustomerPerson, list};
use program::people::{self, NewPerson};
use program::store::relations;
use program::testing::{self, PASSWORD, TestProgram, World, on_both_engines};
use program::{Program, ProgramError, Refusal, outbox};
use std::net::{IpAddr, Ipv4Addr};

const OFFICE: IpAddr = IpAddr::V4(Ipv4Addr::new(127, 0, 0, 9));

fn refusal<T>(outcome: Result<T, ProgramError>) -> AccountRefusal {
    match outcome {
        Err(ProgramError::Refused(Refusal::Account(refusal))) => refusal,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("it was not refused"),
    }
}

async fn signed_in(program: &Program, world: World, who: &str, password: &str) -> Result<SignedIn, ProgramError> {
    accounts::sign_in(program, &world.customer_sign_in_name(who), password, OFFICE).await
}

async fn is_in(program: &Program, signed: &SignedIn) -> bool {
    accounts::session(program, signed.token.reveal()).await.unwrap().is_some()
}

/// Johan's colleague Karin becomes a global admin too.
async fn two_admins(program: &TestProgram, world: World) -> [CustomerActor; 2] {
    let (johan, karin) = (world.customer_actor("johan"), world.customer_actor("karin"));
    let by = Administrator::Own(&johan);
    customer_people::change_role(program, by, &karin.user, ("global_admin", 0)).await.unwrap();
    [johan, CustomerActor { role: CustomerRole::GlobalAdmin, ..karin }]
}

async fn take_dap(program: &TestProgram, world: World, customer: &str) {
    let mut tx = program.database.begin().await.unwrap();
    relations::set_dap(&mut tx, &world.partner("wingtip"), &world.customer(customer), false).await.unwrap();
    tx.commit().await.unwrap();
}

on_both_engines! {
    /// ROL-05
    async fn a_person_is_taken_out_and_is_signed_out_there_at_once(program: TestProgram) {
        let world = testing::world(&program).await;
        let (johan, karin) = (world.customer_actor("johan"), world.customer_user("karin"));
        let session = signed_in(&program, world, "karin", PASSWORD).await.unwrap();
        customer_people::remove(&program, Administrator::Own(&johan), &karin, 0).await.unwrap();
        assert!(!is_in(&program, &session).await);
        assert!(list(&program, &johan).await.unwrap().iter().all(|it| it.user != karin));
        let row = log(&program, &world.partner("wingtip")).await.pop().unwrap();
        assert_eq!((row.operation.as_str(), row.old_value.as_deref()), ("remove_customer_user", Some("user")));
        let again = customer_people::remove(&program, Administrator::Own(&johan), &karin, 0).await;
        assert!(matches!(again, Err(ProgramError::NotFound)));
    }

    /// ROL-05, AUD-01
    async fn the_last_global_admin_stays_and_the_attempt_is_logged(program: TestProgram) {
        let world = testing::world(&program).await;
        let johan = world.customer_actor("johan");
        let alone = customer_people::remove(&program, Administrator::Own(&johan), &johan.user, 0).await;
        assert_eq!(refusal(alone), AccountRefusal::LastGlobalAdmin);
        let row = log(&program, &world.partner("wingtip")).await.pop().unwrap();
        assert_eq!((row.operation.as_str(), row.outcome.as_str()), ("remove_customer_user", "failed"));
        assert_eq!(row.customer_id.as_deref(), Some(johan.customer.as_str()));
        let ebba = world.actor("ebba");
        let by = Administrator::Partner(&ebba, &johan.customer);
        assert_eq!(refusal(customer_people::remove(&program, by, &johan.user, 0).await), AccountRefusal::LastGlobalAdmin);
    }

    /// ROL-05, S42
    async fn of_two_global_admins_who_take_each_other_out_one_stays(program: TestProgram) {
        let world = testing::world(&program).await;
        let node = program.another_node().await.program;
        let [johan, karin] = two_admins(&program, world).await;
        let (one, two) = (johan.clone(), karin.clone());
        let (here, of_karin, of_johan) = (program.program.clone(), karin.user.clone(), johan.user.clone());
        let outcomes = testing::race(
            async move { customer_people::remove(&here, Administrator::Own(&one), &of_karin, 1).await },
            async move { customer_people::remove(&node, Administrator::Own(&two), &of_johan, 0).await },
        )
        .await;
        assert!(outcomes.0.is_ok() != outcomes.1.is_ok(), "{outcomes:?}");
        let left = list(&program, &johan).await.unwrap();
        assert_eq!(left.iter().map(|it| it.role).collect::<Vec<_>>(), [CustomerRole::GlobalAdmin]);
    }

    /// ROL-04, S11
    async fn a_new_password_is_told_once_ends_every_session_and_a_letter_says_so(program: TestProgram) {
        let world = testing::world(&program).await;
        let (johan, karin) = (world.customer_actor("johan"), world.customer_user("karin"));
        let session = signed_in(&program, world, "karin", PASSWORD).await.unwrap();
        let told = customer_people::reset_password(&program, Administrator::Own(&johan), &karin).await.unwrap();
        assert!(!is_in(&program, &session).await);
        assert!(signed_in(&program, world, "karin", PASSWORD).await.is_err(), "the old one opens nothing");
        assert!(signed_in(&program, world, "karin", told.temporary_password.as_deref().unwrap()).await.is_ok());
        let letters = outbox::claim(&program, 10).await.unwrap();
        assert_eq!(letters.iter().map(|it| it.kind.as_str()).collect::<Vec<_>>(), ["password-reset"]);
    }

    /// ROL-04, ROL-07
    async fn a_password_is_given_only_where_the_account_came_about(program: TestProgram) {
        let world = testing::world(&program).await;
        let johan = world.customer_actor("johan");
        let new = NewCustomerPerson {
            first_name: "Petra".into(),
            last_name: "N".into(),
            email: world.sign_in_name("petra"),
            role: "user".into(),
        };
        let petra = customer_people::add(&program, Administrator::Own(&johan), &new).await.unwrap().user;
        let outcome = customer_people::reset_password(&program, Administrator::Own(&johan), &petra).await;
        assert_eq!(refusal(outcome), AccountRefusal::KeptElsewhere);
    }

    /// ROL-04, ROL-07
    async fn a_partner_that_takes_a_customer_s_person_in_does_not_get_the_account(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, johan, karin) = (world.actor("ebba"), world.customer_actor("johan"), world.customer_user("karin"));
        let new = NewPerson {
            first_name: "Karin".into(),
            last_name: "Sund".into(),
            email: world.customer_sign_in_name("karin"),
            roles: [domain::Role::SalesAgent].into_iter().collect(),
        };
        people::add(&program, &ebba, &new).await.unwrap();
        assert_eq!(refusal(people::reset_password(&program, &ebba, &karin).await), AccountRefusal::KeptElsewhere);
        let by = Administrator::Partner(&ebba, &johan.customer);
        let delegated = customer_people::reset_password(&program, by, &karin).await;
        assert_eq!(refusal(delegated), AccountRefusal::KeptElsewhere, "it opens another company's door too");
        customer_people::reset_password(&program, Administrator::Own(&johan), &karin).await.unwrap();
    }

    /// DAP-01, DAP-02
    async fn a_partner_with_delegated_administration_changes_people_and_without_it_nobody(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, adventure) = (world.actor("ebba"), world.customer("adventure"));
        let (johan, karin) = (world.customer_actor("johan"), world.customer_user("karin"));
        let by = Administrator::Partner(&ebba, &adventure);
        customer_people::change_role(&program, by, &karin, ("global_admin", 0)).await.unwrap();
        customer_people::reset_password(&program, by, &karin).await.unwrap();
        let nils = world.actor("nils");
        let helpdesk = customer_people::remove(&program, Administrator::Partner(&nils, &adventure), &karin, 1).await;
        assert!(lacks_role(&helpdesk));
        take_dap(&program, world, "adventure").await;
        assert_eq!(refusal(customer_people::remove(&program, by, &karin, 1).await), AccountRefusal::NotDelegated);
        let foreign = world.actor("petra");
        let strange = customer_people::remove(&program, Administrator::Partner(&foreign, &adventure), &karin, 1).await;
        assert!(matches!(strange, Err(ProgramError::NotFound)));
        assert_eq!(list(&program, &johan).await.unwrap().len(), 2);
    }

    /// rules §2, S33
    async fn users_change_nobody_and_people_of_others_do_not_exist(program: TestProgram) {
        let world = testing::world(&program).await;
        let (karin, wilma) = (world.customer_actor("karin"), world.customer_actor("wilma"));
        let by = Administrator::Own(&karin);
        let outcome = customer_people::reset_password(&program, by, &world.customer_user("johan")).await;
        assert_eq!(refusal(outcome), AccountRefusal::GlobalAdminOnly);
        assert_eq!(refusal(customer_people::remove(&program, by, &karin.user, 0).await), AccountRefusal::GlobalAdminOnly);
        let by = Administrator::Own(&wilma);
        assert!(matches!(customer_people::remove(&program, by, &karin.user, 0).await, Err(ProgramError::NotFound)));
        assert!(matches!(customer_people::reset_password(&program, by, &karin.user).await, Err(ProgramError::NotFound)));
    }
}
