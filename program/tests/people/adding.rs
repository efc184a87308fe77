//! Adding people, with an account or without one (ROL-03, ROL-07).

use super::{CHOSEN, OFFICE, add, lacks_role, log, person, refusal, session, sign_in, wrong_fields};
use domain::Role::{
    AccountAdmin, AdminAgent, GlobalAdmin, HelpdeskAgent, MpnAdmin, OperatorAdmin, SalesAgent, Verifier,
};
use domain::Roles;
use domain::work_account::AccountRefusal;
use program::accounts;
use program::people::{self, NewPerson, PeopleQuery};
use program::testing::{self, on_both_engines};

const KARIM: &str = "karim.haddad@wingtip.example";

on_both_engines! {
    /// ROL-03
    async fn a_new_person_gets_a_temporary_password_and_can_do_nothing_before_it_is_changed(program: TestProgram) {
        let world = testing::world(&program).await;
        let told = add(&program, &world, "ebba", &person(KARIM, &[SalesAgent])).await.unwrap();
        let password = told.temporary_password.unwrap();
        assert!(password.len() >= 14, "{password}");
        assert_eq!((told.name.as_str(), told.sign_in_name.as_str()), ("Karim Haddad", KARIM));

        let token = sign_in(&program, KARIM, &password).await;

        let first = session(&program, &token).await;
        assert_eq!((first.must_change_password, first.actor, first.tenant), (true, None, None));
        accounts::change_password(&program, token.reveal(), &password, CHOSEN, OFFICE).await.unwrap();
        let then = session(&program, &token).await;
        assert!(!then.must_change_password);
        assert_eq!(then.actor.unwrap().roles, Roles::of(&[SalesAgent]));
    }

    /// ROL-03, S78
    async fn the_temporary_password_is_kept_nowhere(program: TestProgram) {
        let world = testing::world(&program).await;
        let password = add(&program, &world, "ebba", &person(KARIM, &[SalesAgent])).await.unwrap();
        let shown = format!("{password:?}");
        let password = password.temporary_password.unwrap();
        let stored = program.everything_stored().await;
        assert!(!stored.windows(password.len()).any(|window| window == password.as_bytes()));
        assert!(!shown.contains(&password));
    }

    /// ROL-03
    async fn names_an_address_and_a_role_are_needed(program: TestProgram) {
        let world = testing::world(&program).await;
        let nothing = add(&program, &world, "ebba", &NewPerson::default()).await;
        assert_eq!(wrong_fields(nothing), ["first_name", "last_name", "email", "roles"]);
        let known = add(&program, &world, "ebba", &person(&world.sign_in_name("nils"), &[SalesAgent])).await;
        assert_eq!(refusal(known), AccountRefusal::AlreadyMember);
    }

    /// ROL-07
    async fn who_has_an_account_elsewhere_keeps_it_and_nothing_is_told_about_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let petra = world.sign_in_name("petra");
        sign_in(&program, &petra, testing::PASSWORD).await;

        let told = add(&program, &world, "ebba", &person(&petra, &[AdminAgent])).await.unwrap();

        assert_eq!((told.temporary_password, told.name.as_str()), (None, "Karim Haddad"));
        let known = people::show(&program, &world.actor("ebba"), &world.user("petra")).await.unwrap();
        assert_eq!((known.name.as_str(), known.last_sign_in_at, known.kept_here), ("Karim Haddad", None, false));
        let token = sign_in(&program, &petra, testing::PASSWORD).await;
        assert_eq!(session(&program, &token).await.actor, None, "she has several tenants and chooses");
        let token = accounts::choose_tenant(&program, token.reveal(), &world.partner("wingtip")).await.unwrap();
        assert_eq!(session(&program, &token).await.actor.unwrap().roles, Roles::of(&[AdminAgent]));
        let known = people::show(&program, &world.actor("ebba"), &world.user("petra")).await.unwrap();
        assert_eq!((known.name.as_str(), known.last_sign_in_at), ("Petra Nyström", Some(program.now())));
    }

    /// rules §2
    async fn everybody_gives_only_the_roles_that_are_theirs_to_give(program: TestProgram) {
        let world = testing::world(&program).await;
        let nobody = add(&program, &world, "nils", &person(KARIM, &[SalesAgent])).await;
        assert!(lacks_role(&nobody));
        add(&program, &world, "ebba", &person(KARIM, &[AccountAdmin])).await.unwrap();
        let karim = people::list(&program, &world.actor("ebba"), &PeopleQuery::default()).await.unwrap();
        let karim = karim.rows.iter().find(|it| it.sign_in_name == KARIM).unwrap();
        let karim = domain::Actor { user: karim.user.clone(), name: karim.name.clone(), roles: karim.roles, ..world.actor("ebba") };
        let of = |email: &str, roles: &[domain::Role]| person(&format!("{email}@wingtip.example"), roles);
        assert!(people::add(&program, &karim, &of("a", &[MpnAdmin])).await.is_ok());
        assert_eq!(refusal(people::add(&program, &karim, &of("b", &[SalesAgent])).await), AccountRefusal::RoleNotYours);
        assert_eq!(refusal(people::add(&program, &karim, &of("c", &[GlobalAdmin])).await), AccountRefusal::GlobalAdminOnly);
        let operator = add(&program, &world, "ebba", &of("d", &[OperatorAdmin])).await;
        assert_eq!(refusal(operator), AccountRefusal::RoleNotYours);
        assert!(add(&program, &world, "olga", &person("e@desk.example", &[Verifier])).await.is_ok());
        let partner_role = add(&program, &world, "olga", &person("f@desk.example", &[SalesAgent])).await;
        assert_eq!(refusal(partner_role), AccountRefusal::RoleNotYours);
    }

    async fn people_are_found_by_name_address_and_role(program: TestProgram) {
        let world = testing::world(&program).await;
        let found = async |text: &str, role| {
            let query = PeopleQuery { text: Some(text.into()), role, after: None };
            let page = people::list(&program, &world.actor("ebba"), &query).await.unwrap();
            page.rows.into_iter().map(|it| it.name).collect::<Vec<_>>()
        };
        assert_eq!(found("", None).await, ["Ebba Lindqvist", "Mira Okafor", "Nils Holm"]);
        assert_eq!(found("HOLM", None).await, ["Nils Holm"]);
        assert_eq!(found("mira@", None).await, ["Mira Okafor"]);
        assert_eq!(found("", Some(Some(HelpdeskAgent))).await, ["Nils Holm"]);
        assert_eq!(found("", Some(None)).await, [] as [&str; 0]);
        assert_eq!(found("petra", None).await, [] as [&str; 0]);
        assert!(lacks_role(&people::list(&program, &world.actor("nils"), &PeopleQuery::default()).await));
    }

    async fn no_person_is_lost_or_shown_twice_over_the_pages(program: TestProgram) {
        let world = testing::world(&program).await;
        let mut tx = program.database.begin().await.unwrap();
        let wingtip = world.partner("wingtip");
        for number in 0..120_u8 {
            let id = domain::UserId::of([number; 16]);
            let sign_in_name = format!("p{number}@wingtip.example");
            let hash = "$argon2id$".to_owned();
            let new = accounts::NewUser { id: id.clone(), sign_in_name, name: "Same Name".into(), password_hash: hash, language: None };
            accounts::add_user(&mut tx, &new, program.now()).await.unwrap();
            accounts::add_role(&mut tx, &id, &wingtip, SalesAgent).await.unwrap();
        }
        tx.commit().await.unwrap();
        let (mut query, mut all) = (PeopleQuery::default(), Vec::new());
        loop {
            let page = people::list(&program, &world.actor("ebba"), &query).await.unwrap();
            assert_eq!(page.found, 123);
            all.extend(page.rows.into_iter().map(|it| it.user.to_string()));
            query.after = page.next;
            if query.after.is_none() {
                break;
            }
        }
        let count = all.len();
        all.sort();
        all.dedup();
        assert_eq!((count, all.len()), (123, 123));
    }

    /// AUD-01, AUD-02
    async fn who_was_added_by_whom_and_who_was_not_is_in_the_log(program: TestProgram) {
        let world = testing::world(&program).await;
        add(&program, &world, "ebba", &person(KARIM, &[SalesAgent, AdminAgent])).await.unwrap();
        add(&program, &world, "nils", &person(KARIM, &[SalesAgent])).await.unwrap_err();
        let log = log(&program, &world.partner("wingtip")).await;
        let told: Vec<_> = log.iter().map(|it| (it.operation.as_str(), it.outcome.as_str(), it.new_value.as_deref())).collect();
        assert_eq!(told, [
            ("create_partner_user", "succeeded", Some("admin_agent,sales_agent")),
            ("create_partner_user", "failed", None),
        ]);
        assert!(!format!("{log:?}").contains("karim.haddad"), "no personal data");
    }
}
