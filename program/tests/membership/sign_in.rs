//! Signing in to the directory (ENR-30, ENR-32, ENR-34).

use super::{OFFICE, address, id, linked, log, no, refused, world};
use domain::Permission;
use domain::mpn::MpnRefusal;
use program::membership::{self, identifiers, sign_in};
use program::testing::directory::{NOVA_LOGIN, WINGTIP_LOGIN};
use program::testing::{PASSWORD, TestProgram, on_both_engines};
use program::{Refusal, accounts};
use time::Duration;

/// A try from an address of its own.
async fn attempt(program: &TestProgram, actor: &domain::Actor, login: &str, password: &str, number: u32) -> Refusal {
    refused(sign_in(program, actor, login, password, address(number)).await)
}

on_both_engines! {
    /// ENR-30, ENR-31
    async fn a_global_admin_signs_in_and_sees_the_profiles_of_that_membership_only(program: TestProgram) {
        let world = world(&program).await;
        let nora = world.actor("nora");
        assert!(identifiers(&program, &nora).await.unwrap().choices.is_empty(), "nothing before signing in");

        let membership = sign_in(&program, &nora, " Nova@Membership.example ", PASSWORD, OFFICE).await.unwrap();

        assert_eq!(membership, id("4815100"));
        let view = identifiers(&program, &nora).await.unwrap();
        assert_eq!(view.membership.as_deref(), Some("Nova IT AB"));
        let ids: Vec<_> = view.choices.iter().map(|(it, _)| it.mpn_id.as_str()).collect();
        assert_eq!(ids, ["4815162", "4815163", "4815164", "4815165", "4815166", "4815170", "4815100"]);
        assert_eq!(log(&program, &nora.tenant).await, ["sign_in_membership membership_opened succeeded"]);
    }

    /// ENR-32
    async fn another_login_shows_the_profiles_of_another_membership(program: TestProgram) {
        let (_, nora) = linked(&program).await;
        sign_in(&program, &nora, WINGTIP_LOGIN, PASSWORD, OFFICE).await.unwrap();

        let view = identifiers(&program, &nora).await.unwrap();

        assert_eq!(view.membership.as_deref(), Some("Wingtip Cloud AB"));
        assert_eq!(view.choices.len(), 1);
    }

    /// ENR-30, rules §2
    async fn only_a_global_admin_signs_in(program: TestProgram) {
        let world = world(&program).await;
        for who in ["olof", "nils", "olga"] {
            let outcome = sign_in(&program, &world.actor(who), NOVA_LOGIN, PASSWORD, OFFICE).await;
            assert_eq!(refused(outcome), Refusal::Role(Permission::AssociateMpnId), "{who}");
        }
        assert_eq!(log(&program, &world.partner("wingtip")).await, ["sign_in_membership refused failed"]);
    }

    /// ENR-30, S04, S05
    async fn an_unknown_login_and_a_wrong_password_get_the_same_answer_after_the_same_work(program: TestProgram) {
        let world = world(&program).await;
        let nora = world.actor("nora");
        for login in ["nobody@membership.example", NOVA_LOGIN, "x\u{0}y"] {
            let before = program.hashes_done();
            assert_eq!(no(sign_in(&program, &nora, login, "wrong", OFFICE).await), MpnRefusal::SignIn);
            assert_eq!(program.hashes_done() - before, 1, "{login:?}");
        }
        assert!(identifiers(&program, &nora).await.unwrap().membership.is_none());
    }

    async fn an_empty_login_or_password_costs_no_try(program: TestProgram) {
        let world = world(&program).await;
        let before = program.hashes_done();
        for _ in 0..5 {
            let outcome = sign_in(&program, &world.actor("nora"), " ", "", OFFICE).await;
            assert_eq!(crate::invalid(outcome).len(), 2);
        }
        assert_eq!(program.hashes_done(), before);
    }

    /// ENR-34
    async fn five_failures_lock_a_login_for_15_minutes_also_against_the_right_password(program: TestProgram) {
        let world = world(&program).await;
        let nora = world.actor("nora");
        for number in 0..5 {
            let answer = attempt(&program, &nora, NOVA_LOGIN, "wrong", number).await;
            assert_eq!(answer, Refusal::Mpn(MpnRefusal::SignIn));
        }
        let hashed = program.hashes_done();

        assert_eq!(attempt(&program, &nora, NOVA_LOGIN, PASSWORD, 6).await, Refusal::Mpn(MpnRefusal::Locked));

        assert_eq!(program.hashes_done(), hashed, "a locked login costs no work");
        program.clock.advance(Duration::minutes(15) - Duration::SECOND);
        assert_eq!(attempt(&program, &nora, NOVA_LOGIN, PASSWORD, 7).await, Refusal::Mpn(MpnRefusal::Locked));
        program.clock.advance(Duration::SECOND);
        assert!(sign_in(&program, &nora, NOVA_LOGIN, PASSWORD, OFFICE).await.is_ok());
    }

    /// ENR-34: a lock does not tell which logins there are
    async fn a_login_nobody_has_is_locked_like_one_that_somebody_has(program: TestProgram) {
        let world = world(&program).await;
        let nora = world.actor("nora");
        for number in 0..5 {
            attempt(&program, &nora, "nobody@membership.example", "wrong", number).await;
        }
        let answer = attempt(&program, &nora, "Nobody@membership.example", "wrong", 6).await;
        assert_eq!(answer, Refusal::Mpn(MpnRefusal::Locked));
    }

    /// ENR-34
    async fn a_success_forgets_the_failures_before_it(program: TestProgram) {
        let world = world(&program).await;
        let nora = world.actor("nora");
        for number in 0..12 {
            if number % 5 == 4 {
                sign_in(&program, &nora, NOVA_LOGIN, PASSWORD, address(number)).await.unwrap();
            } else {
                attempt(&program, &nora, NOVA_LOGIN, "wrong", number).await;
            }
        }
        assert!(sign_in(&program, &nora, NOVA_LOGIN, PASSWORD, OFFICE).await.is_ok());
    }

    /// ENR-34
    async fn of_many_tries_at_the_same_moment_five_are_looked_at(program: TestProgram) {
        let world = world(&program).await;
        let (nora, node) = (world.actor("nora"), program.another_node().await);
        let before = program.hashes_done() + node.hashes_done();
        let tries: Vec<_> = (0..24)
            .map(|number| {
                let program = if number % 2 == 0 { program.program.clone() } else { node.program.clone() };
                let nora = nora.clone();
                tokio::spawn(async move {
                    membership::sign_in(&program, &nora, NOVA_LOGIN, "wrong", address(number)).await
                })
            })
            .collect();

        let mut locked = 0;
        for outcome in tries {
            locked += u64::from(no(outcome.await.unwrap()) == MpnRefusal::Locked);
        }

        assert_eq!((locked, program.hashes_done() + node.hashes_done() - before), (19, 5));
    }

    /// S07
    async fn the_fourth_wrong_try_from_an_address_is_refused_whatever_login_it_names(program: TestProgram) {
        let world = world(&program).await;
        let nora = world.actor("nora");
        for login in ["one", "two", "three"] {
            assert_eq!(no(sign_in(&program, &nora, login, "wrong", OFFICE).await), MpnRefusal::SignIn);
        }
        let fourth = refused(sign_in(&program, &nora, NOVA_LOGIN, PASSWORD, OFFICE).await);
        assert_eq!(fourth, Refusal::TooManyTries { wait: 60 });
        let own = accounts::sign_in(&program, &world.sign_in_name("nora"), PASSWORD, OFFICE).await;
        assert!(own.is_ok(), "work accounts count for themselves");
    }

    async fn what_was_counted_is_forgotten_after_a_day_without_tries(program: TestProgram) {
        let world = world(&program).await;
        attempt(&program, &world.actor("nora"), NOVA_LOGIN, "wrong", 1).await;
        let counted = "SELECT COUNT(*) FROM membership_tries";
        program.clock.advance(Duration::hours(23));
        accounts::sweep_sessions(&program).await.unwrap();
        assert_eq!(crate::rows::number(&program, counted, &[]).await, 1);
        program.clock.advance(Duration::hours(2));
        accounts::sweep_sessions(&program).await.unwrap();
        assert_eq!(crate::rows::number(&program, counted, &[]).await, 0);
    }

    /// ENR-34, S18
    async fn neither_logins_nor_passwords_that_were_typed_are_kept(program: TestProgram) {
        let world = world(&program).await;
        let nora = world.actor("nora");
        attempt(&program, &nora, "typed-in-vain@membership.example", "a-password-typed", 1).await;
        attempt(&program, &nora, NOVA_LOGIN, "a-password-typed", 2).await;
        sign_in(&program, &nora, NOVA_LOGIN, PASSWORD, OFFICE).await.unwrap();

        let stored = program.everything_stored().await;

        for secret in ["typed-in-vain", "a-password-typed", PASSWORD] {
            assert!(!stored.windows(secret.len()).any(|it| it == secret.as_bytes()), "{secret}");
        }
    }
}
