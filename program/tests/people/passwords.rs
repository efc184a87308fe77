//! New passwords: given by an administrator, or chosen by their owner (ROL-04, S03, S11).

use super::{CHOSEN, OFFICE, lacks_role, letters, log, refusal, session, set_roles, sign_in, signed_in, wrong_fields};
use domain::Role::{AdminAgent, GlobalAdmin, UserAdmin};
use domain::work_account::AccountRefusal;
use domain::{Actor, Roles};
use program::accounts::{self, OwnProfile};
use program::people;
use program::testing::{self, PASSWORD, on_both_engines};
use time::Duration;

/// Long enough, and on every list.
const COMMON: &str = "passwordpassword";

on_both_engines! {
    /// ROL-04
    async fn a_reset_ends_every_session_and_the_new_password_is_changed_at_once(program: TestProgram) {
        let world = testing::world(&program).await;
        let before = signed_in(&program, &world, "nils").await;
        let told = people::reset_password(&program, &world.actor("ebba"), &world.user("nils")).await.unwrap();
        assert_eq!(accounts::session(&program, before.reveal()).await.unwrap(), None);

        let temporary = told.temporary_password.unwrap();
        let old = accounts::sign_in(&program, &told.sign_in_name, PASSWORD, OFFICE).await;
        assert!(old.is_err(), "the old password is gone");
        let token = sign_in(&program, &told.sign_in_name, &temporary).await;
        assert!(session(&program, &token).await.must_change_password);
        let again = accounts::change_password(&program, token.reveal(), &temporary, &temporary, OFFICE).await;
        assert_eq!(refusal(again), AccountRefusal::SamePassword);
        accounts::change_password(&program, token.reveal(), &temporary, CHOSEN, OFFICE).await.unwrap();
        assert!(session(&program, &token).await.actor.is_some());
    }

    /// ROL-04, rules §2
    async fn a_global_admin_s_password_is_reset_by_a_global_admin_only(program: TestProgram) {
        let world = testing::world(&program).await;
        set_roles(&program, &world, ("ebba", "nils"), &[UserAdmin]).await.unwrap();
        let nils = Actor { roles: Roles::of(&[UserAdmin]), ..world.actor("nils") };
        let of_ebba = people::reset_password(&program, &nils, &world.user("ebba")).await;
        assert_eq!(refusal(of_ebba), AccountRefusal::GlobalAdminOnly);
        assert!(people::reset_password(&program, &nils, &world.user("mira")).await.is_ok());
        assert!(people::reset_password(&program, &world.actor("ebba"), &world.user("ebba")).await.is_ok());
        assert!(lacks_role(&people::reset_password(&program, &world.actor("olof"), &world.user("nora")).await));
    }

    async fn an_account_is_reset_by_the_tenant_that_keeps_it_and_by_no_other(program: TestProgram) {
        let world = testing::world(&program).await;
        let sanne = Actor { roles: Roles::of(&[GlobalAdmin]), ..world.actor("sanne") };
        let mut tx = program.database.begin().await.unwrap();
        accounts::add_role(&mut tx, &sanne.user, &sanne.tenant, GlobalAdmin).await.unwrap();
        tx.commit().await.unwrap();
        let elsewhere = people::reset_password(&program, &sanne, &world.user("mira")).await;
        assert_eq!(refusal(elsewhere), AccountRefusal::KeptElsewhere, "Mira's account came about at Wingtip");
        assert!(people::reset_password(&program, &world.actor("ebba"), &world.user("mira")).await.is_ok());
    }

    /// S11
    async fn who_changes_the_own_password_tells_the_present_one_and_other_sessions_end(program: TestProgram) {
        let world = testing::world(&program).await;
        let (here, there) = (signed_in(&program, &world, "ebba").await, signed_in(&program, &world, "ebba").await);
        let wrong = accounts::change_password(&program, here.reveal(), "not it, not at all", CHOSEN, OFFICE).await;
        assert_eq!(refusal(wrong), AccountRefusal::WrongPassword);

        accounts::change_password(&program, here.reveal(), PASSWORD, CHOSEN, OFFICE).await.unwrap();

        assert_eq!(accounts::session(&program, there.reveal()).await.unwrap(), None);
        session(&program, &here).await;
        program.clock.advance(Duration::HOUR);
        sign_in(&program, &world.sign_in_name("ebba"), CHOSEN).await;
        let log = log(&program, &world.partner("wingtip")).await;
        let kinds: Vec<_> = log.iter().map(|it| (it.operation.as_str(), it.kind.as_str())).collect();
        assert_eq!(kinds, [("update_partner_user", "refused"), ("update_partner_user", "password_changed")]);
    }

    /// S11
    async fn whose_password_is_changed_or_reset_is_told_by_a_letter_in_the_own_language(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = signed_in(&program, &world, "ebba").await;
        let wrong = accounts::change_password(&program, ebba.reveal(), "not it, not at all", CHOSEN, OFFICE).await;
        assert_eq!((refusal(wrong), letters(&program).await), (AccountRefusal::WrongPassword, Vec::<String>::new()));
        let swedish = OwnProfile { name: "Ebba Lindqvist".into(), language: "sv".into() };
        accounts::change_profile(&program, ebba.reveal(), &swedish).await.unwrap();
        accounts::change_password(&program, ebba.reveal(), PASSWORD, CHOSEN, OFFICE).await.unwrap();
        let told = people::reset_password(&program, &world.actor("ebba"), &world.user("nils")).await.unwrap();
        let temporary = told.temporary_password.unwrap();

        let [changed, reset] = &letters(&program).await[..] else { panic!("one to each of the two") };
        let address = |who| world.sign_in_name(who);
        assert!(changed.starts_with(&format!("password-changed {} sv", address("ebba"))), "{changed}");
        assert!(reset.starts_with(&format!("password-reset {} en", address("nils"))), "{reset}");
        assert!(reset.contains("Ebba Lindqvist") && reset.contains("2026-"), "{reset}");
        assert!(![changed, reset].iter().any(|it| it.contains(&temporary) || it.contains(CHOSEN)), "no password");
    }

    /// S02, S03
    async fn short_long_and_guessable_passwords_are_refused_without_change(program: TestProgram) {
        let world = testing::world(&program).await;
        let token = signed_in(&program, &world, "ebba").await;
        for new in ["", "thirteen-char", &"long ".repeat(30), "Ebba.Lindqvist.2026", "aaaaaaaaaaaaaaaaaa", COMMON] {
            let refused = accounts::change_password(&program, token.reveal(), PASSWORD, new, OFFICE).await;
            assert_eq!(wrong_fields(refused), ["password"], "{new}");
            program.clock.advance(Duration::MINUTE);
        }
        sign_in(&program, &world.sign_in_name("ebba"), PASSWORD).await;
    }

    /// S07
    async fn guessing_the_present_password_is_limited_like_signing_in(program: TestProgram) {
        let world = testing::world(&program).await;
        let token = signed_in(&program, &world, "ebba").await;
        for _ in 0..3 {
            accounts::change_password(&program, token.reveal(), "wrong wrong wrong", CHOSEN, OFFICE).await.unwrap_err();
        }
        let fourth = accounts::change_password(&program, token.reveal(), PASSWORD, CHOSEN, OFFICE).await;
        assert!(matches!(fourth, Err(program::ProgramError::Refused(program::Refusal::TooManyTries { .. }))));
    }

    async fn a_person_changes_the_own_name_and_language_without_any_role(program: TestProgram) {
        let world = testing::world(&program).await;
        set_roles(&program, &world, ("ebba", "nils"), &[]).await.unwrap();
        let token = signed_in(&program, &world, "nils").await;
        let new = OwnProfile { name: " Nils Åkerholm ".into(), language: "sv".into() };
        accounts::change_profile(&program, token.reveal(), &new).await.unwrap();
        let shown = session(&program, &token).await;
        assert_eq!((shown.user_name.as_str(), shown.language.as_deref()), ("Nils Åkerholm", Some("sv")));
        let wrong = OwnProfile { name: " ".into(), language: "tlh".into() };
        assert_eq!(wrong_fields(accounts::change_profile(&program, token.reveal(), &wrong).await), ["name", "language"]);
        assert!(!session(&program, &token).await.actor.unwrap().roles.contains(AdminAgent));
    }
}
