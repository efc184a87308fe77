//! The link that proves the contact's address (ENR-10, ENR-11, MAIL-02).

use super::rows::{change, number};
use super::{enrolled, letters, link_no, log, refused, token};
use domain::verification::VerificationRefusal;
use domain::{Permission, Role};
use program::Refusal;
use program::enrollment::{address_link, confirm_address, resend_address_link};
use program::testing::{self, START, on_both_engines};
use time::Duration;

const USED: &str = "SELECT COUNT(*) FROM address_links WHERE used_at IS NOT NULL";

on_both_engines! {
    /// ENR-10: a mail scanner opens links too
    async fn looking_at_a_link_uses_nothing_up_and_confirming_it_works_once(program: TestProgram) {
        let world = testing::world(&program).await;
        enrolled(&program, &world).await;
        let token = token(&program).await;

        for _ in 0..3 {
            let link = address_link(&program, &token).await.unwrap();
            assert_eq!((link.company.as_str(), link.email.as_str()), ("Nova IT AB", "elsa@nova.example"));
        }
        assert_eq!(number(&program, USED, &[]).await, 0);

        confirm_address(&program, &token).await.unwrap();
        assert_eq!(link_no(confirm_address(&program, &token).await), VerificationRefusal::LinkUsed);
        assert_eq!(link_no(address_link(&program, &token).await), VerificationRefusal::LinkUsed);
    }

    /// ENR-11
    async fn of_two_who_confirm_at_once_one_does(program: TestProgram) {
        let world = testing::world(&program).await;
        enrolled(&program, &world).await;
        let token = token(&program).await;
        let other = program.another_node().await;

        let (one, two) = tokio::join!(confirm_address(&program, &token), confirm_address(&other, &token));

        assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
    }

    /// ENR-11
    async fn a_link_works_for_seven_days(program: TestProgram) {
        let world = testing::world(&program).await;
        enrolled(&program, &world).await;
        let token = token(&program).await;

        program.clock.set(START + Duration::days(7) - Duration::seconds(1));
        assert!(address_link(&program, &token).await.is_ok());
        program.clock.set(START + Duration::days(7));
        assert_eq!(link_no(address_link(&program, &token).await), VerificationRefusal::LinkExpired);
        assert_eq!(link_no(confirm_address(&program, &token).await), VerificationRefusal::LinkExpired);
        assert_eq!(number(&program, USED, &[]).await, 0);
    }

    async fn a_link_nobody_sent_is_unknown(program: TestProgram) {
        let world = testing::world(&program).await;
        enrolled(&program, &world).await;
        let token = token(&program).await;
        for wrong in ["", "x", &token[1..], &format!("{token}x"), &token.to_lowercase(), &token.replace("tta_", "tts_")] {
            assert_eq!(link_no(address_link(&program, wrong).await), VerificationRefusal::LinkUnknown, "{wrong}");
            assert_eq!(link_no(confirm_address(&program, wrong).await), VerificationRefusal::LinkUnknown, "{wrong}");
        }
    }

    /// ENR-11
    async fn a_new_link_kills_the_old_and_comes_no_sooner_than_after_five_minutes(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        enrolled(&program, &world).await;
        let old = token(&program).await;

        assert_eq!(refused(resend_address_link(&program, &nora).await), Refusal::TooManyTries { wait: 300 });
        program.clock.advance(Duration::minutes(5) - Duration::seconds(1));
        assert_eq!(refused(resend_address_link(&program, &nora).await), Refusal::TooManyTries { wait: 1 });
        program.clock.advance(Duration::seconds(1));
        resend_address_link(&program, &nora).await.unwrap();

        let new = token(&program).await;
        assert_ne!(old, new);
        assert_eq!(letters(&program, "enrollment-submitted").await.len(), 2);
        assert_eq!(link_no(confirm_address(&program, &old).await), VerificationRefusal::LinkReplaced);
        confirm_address(&program, &new).await.unwrap();
        assert_eq!(refused(resend_address_link(&program, &nora).await), Refusal::Verification(VerificationRefusal::AlreadyVerified));
        let log = log(&program, &nora.tenant).await;
        assert!(log.contains(&"resend_verification address_link_sent succeeded".to_owned()), "{log:?}");
        assert_eq!(log.iter().filter(|row| *row == "resend_verification refused failed").count(), 3);
    }

    /// ENR-11, rules §2
    async fn a_global_admin_or_an_mpn_admin_has_the_link_sent_again(program: TestProgram) {
        let world = testing::world(&program).await;
        enrolled(&program, &world).await;
        program.clock.advance(Duration::minutes(5));
        for role in Role::ALL.into_iter().filter(|it| !matches!(it, Role::GlobalAdmin | Role::MpnAdmin)) {
            let actor = domain::Actor { roles: [role].into_iter().collect(), ..world.actor("nora") };
            let told = refused(resend_address_link(&program, &actor).await);
            assert_eq!(told, Refusal::Role(Permission::ResendVerification), "{role:?}");
        }
        let mpn_admin = domain::Actor { roles: [Role::MpnAdmin].into_iter().collect(), ..world.actor("nora") };
        resend_address_link(&program, &mpn_admin).await.unwrap();
    }

    async fn there_is_no_link_for_who_is_not_being_checked(program: TestProgram) {
        let world = testing::world(&program).await;
        let told = resend_address_link(&program, &world.actor("nora")).await;
        assert_eq!(link_no(told), VerificationRefusal::WrongStep);
    }

    async fn a_link_sent_to_an_address_that_is_not_the_contact_s_any_more_proves_nothing(program: TestProgram) {
        let world = testing::world(&program).await;
        enrolled(&program, &world).await;
        let token = token(&program).await;
        let other = "UPDATE legal_profiles SET contact_email = 'other@nova.example' WHERE tenant_id = $1";
        change(&program, other, &[world.partner("nova").as_str()]).await;

        assert_eq!(link_no(confirm_address(&program, &token).await), VerificationRefusal::LinkReplaced);
    }
}
