//! The people of a customer's tenant, added by itself and by a partner with delegated administration (DAP-01, CUS-22).

use super::*;
use domain::work_account::AccountRefusal;
use domain::{Actor, CustomerActor, CustomerRole, CustomerTenantId, Permission, UserId};
use program::accounts::{self, Session};
use program::customer_people::{self, Administrator, NewCustomerPerson, list, list_for};
use program::people::Credentials;
use program::store::relations;
use program::{on_both_engines, testing};
use std::net::{IpAddr, Ipv4Addr};

const OFFICE: IpAddr = IpAddr::V4(Ipv4Addr::new(127, 0, 0, 7));
const CHOSEN: &str = "purple tram over Malmö";

fn person(email: &str, role: CustomerRole) -> NewCustomerPerson {
    let role = role.code().into();
    NewCustomerPerson { first_name: "Anna".into(), last_name: "Alm".into(), email: email.into(), role }
}

async fn session_of(program: &Program, told: &Credentials) -> Session {
    let password = told.temporary_password.as_deref().unwrap();
    let token = accounts::sign_in(program, &told.sign_in_name, password, OFFICE).await.unwrap().token;
    accounts::change_password(program, token.reveal(), password, CHOSEN, OFFICE).await.unwrap();
    accounts::session(program, token.reveal()).await.unwrap().unwrap()
}

fn account_refusal<T: Debug>(outcome: Result<T, ProgramError>) -> AccountRefusal {
    match refused(outcome) {
        Refusal::Account(refusal) => refusal,
        other => panic!("refused for {other:?}"),
    }
}

async fn add(program: &Program, actor: &CustomerActor, new: &NewCustomerPerson) -> Result<Credentials, ProgramError> {
    customer_people::add(program, Administrator::Own(actor), new).await
}

async fn add_for(
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
    new: &NewCustomerPerson,
) -> Result<Credentials, ProgramError> {
    customer_people::add(program, Administrator::Partner(actor, customer), new).await
}

async fn change_role(
    program: &Program,
    actor: &CustomerActor,
    user: &UserId,
    seen: (&str, i64),
) -> Result<(), ProgramError> {
    customer_people::change_role(program, Administrator::Own(actor), user, seen).await
}

async fn version(program: &Program, world: &World, of: &str, whom: &str) -> i64 {
    let people = list(program, &world.customer_actor(of)).await.unwrap();
    people.iter().find(|it| it.user == world.customer_user(whom)).unwrap().version
}

async fn set_role(program: &Program, world: &World, by: &str, whom: &str, role: &str) -> Result<(), ProgramError> {
    let version = version(program, world, by, whom).await;
    change_role(program, &world.customer_actor(by), &world.customer_user(whom), (role, version)).await
}

on_both_engines! {
    /// ROL-03
    async fn a_customer_s_global_admin_adds_a_person_who_changes_the_password_first(program: TestProgram) {
        let world = testing::world(&program).await;
        let new = person("anna@adventure.example", CustomerRole::User);
        let told = add(&program, &world.customer_actor("johan"), &new).await.unwrap();
        let there = session_of(&program, &told).await.customer.unwrap();
        assert_eq!((there.name.as_str(), there.actor.role), ("Adventure Works AB", CustomerRole::User));
        let people = list(&program, &world.customer_actor("karin")).await.unwrap();
        let names: Vec<_> = people.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Johan Ek", "Anna Alm", "Karin Sund"]);
    }

    async fn a_customer_s_user_adds_nobody_and_changes_nobody(program: TestProgram) {
        let world = testing::world(&program).await;
        let new = person("anna@adventure.example", CustomerRole::User);
        let karin = add(&program, &world.customer_actor("karin"), &new).await;
        assert_eq!(account_refusal(karin), AccountRefusal::GlobalAdminOnly);
        let karin = set_role(&program, &world, "karin", "karin", "global_admin").await;
        assert_eq!(account_refusal(karin), AccountRefusal::GlobalAdminOnly);
        let wilma = change_role(&program, &world.customer_actor("wilma"), &world.customer_user("karin"), ("global_admin", 0)).await;
        assert!(is_not_found(&wilma), "people of others do not exist");
    }

    /// ROL-05
    async fn the_last_global_admin_of_a_customer_is_kept(program: TestProgram) {
        let world = testing::world(&program).await;
        let alone = set_role(&program, &world, "johan", "johan", "user").await;
        assert_eq!(account_refusal(alone), AccountRefusal::LastGlobalAdmin);
        set_role(&program, &world, "johan", "karin", "global_admin").await.unwrap();
        set_role(&program, &world, "johan", "johan", "user").await.unwrap();
        // What the session says is not asked: Johan is a global admin no more.
        let late = set_role(&program, &world, "johan", "karin", "user").await;
        assert_eq!(account_refusal(late), AccountRefusal::GlobalAdminOnly);
    }

    /// ROL-05
    async fn of_two_who_step_back_at_once_one_stays(program: TestProgram) {
        let world = testing::world(&program).await;
        set_role(&program, &world, "johan", "karin", "global_admin").await.unwrap();
        let karin = CustomerActor { role: CustomerRole::GlobalAdmin, ..world.customer_actor("karin") };
        let (johan, of) = (world.customer_actor("johan"), |key| world.customer_user(key));
        let (johans, karins) = (of("johan"), of("karin"));
        let outcomes = tokio::join!(
            change_role(&program, &johan, &johans, ("user", 0)),
            change_role(&program, &karin, &karins, ("user", 1)),
        );
        assert!(outcomes.0.is_ok() != outcomes.1.is_ok(), "{outcomes:?}");
        let people = list(&program, &johan).await.unwrap();
        assert_eq!(people.iter().filter(|it| it.role == CustomerRole::GlobalAdmin).count(), 1);
    }

    async fn the_second_of_two_changes_of_what_was_seen_is_overtaken(program: TestProgram) {
        let world = testing::world(&program).await;
        let (johan, karin) = (world.customer_actor("johan"), world.customer_user("karin"));
        change_role(&program, &johan, &karin, ("global_admin", 0)).await.unwrap();
        let late = change_role(&program, &johan, &karin, ("user", 0)).await;
        assert!(matches!(late, Err(ProgramError::Overtaken)), "{late:?}");
    }

    /// DAP-01, CUS-22
    async fn an_admin_agent_with_delegated_administration_adds_a_person(program: TestProgram) {
        let world = testing::world(&program).await;
        let adventure = world.customer("adventure");
        let new = person("anna@adventure.example", CustomerRole::GlobalAdmin);
        let told = add_for(&program, &world.actor("ebba"), &adventure, &new).await.unwrap();
        assert_eq!(session_of(&program, &told).await.customer.unwrap().actor.role, CustomerRole::GlobalAdmin);
        let row = log_of(&program, &world.partner("wingtip")).await.pop().unwrap();
        assert_eq!((row.operation.as_str(), row.new_value.as_deref()), ("create_customer_user", Some("global_admin")));
        assert!(!format!("{row:?}").contains("anna@"), "no personal data");
        let seen = list_for(&program, &world.actor("mira"), &adventure).await.unwrap();
        assert!(seen.delegated && seen.people.iter().any(|it| it.name == "Anna Alm"));
        let helpdesk = add_for(&program, &world.actor("nils"), &adventure, &new).await;
        assert_eq!(refused(helpdesk), Refusal::Role(Permission::AdministerCustomer));
    }

    /// DAP-01, DAP-02
    async fn without_delegated_administration_a_partner_sees_and_adds_nobody(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, adventure) = (world.actor("ebba"), world.customer("adventure"));
        let mut tx = program.database.begin().await.unwrap();
        relations::set_dap(&mut tx, &world.partner("wingtip"), &adventure, false).await.unwrap();
        tx.commit().await.unwrap();
        let seen = list_for(&program, &ebba, &adventure).await.unwrap();
        assert_eq!((seen.delegated, seen.people.len()), (false, 0));
        let new = person("anna@adventure.example", CustomerRole::User);
        let outcome = add_for(&program, &ebba, &adventure, &new).await;
        assert_eq!(account_refusal(outcome), AccountRefusal::NotDelegated);
        assert!(is_not_found(&add_for(&program, &world.actor("petra"), &adventure, &new).await));
        assert!(is_not_found(&list_for(&program, &world.actor("petra"), &adventure).await));
    }

    /// ROL-07
    async fn who_has_an_account_elsewhere_keeps_it_and_nothing_is_told_about_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let petra = person(&world.sign_in_name("petra"), CustomerRole::User);
        let told = add(&program, &world.customer_actor("johan"), &petra).await.unwrap();
        assert_eq!((told.temporary_password, told.name.as_str()), (None, "Anna Alm"));
        let people = list(&program, &world.customer_actor("johan")).await.unwrap();
        assert!(!format!("{people:?}").contains("Nyström"), "her own name is not told");
        let again = add(&program, &world.customer_actor("johan"), &petra).await;
        assert_eq!(account_refusal(again), AccountRefusal::AlreadyMember);
    }

    async fn names_an_address_and_a_role_are_needed(program: TestProgram) {
        let world = testing::world(&program).await;
        let nothing = add(&program, &world.customer_actor("johan"), &NewCustomerPerson::default()).await;
        let fields: Vec<_> = invalid(nothing).into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["first_name", "last_name", "email", "role"]);
    }
}
