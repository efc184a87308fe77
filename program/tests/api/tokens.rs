//! What a credential is exchanged for, and for how long it opens anything (S86).

use super::{AUDIENCE, asked, calls_as, consent, made, token, token_of};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use domain::{Role, Roles};
use program::testing::{self, on_both_engines};
use program::tokens::{Asked, Grant, NotIssued, TOKEN_VALID, caller, forget_old, issue};
use program::{ProgramError, Refusal, credentials, people};
use time::Duration;

/// The token with another header and claims, and the signature it had.
fn forged(token: &str, header: &str, change: impl Fn(&mut serde_json::Value)) -> String {
    let parts: Vec<_> = token.split('.').collect();
    let claims = BASE64_URL_SAFE_NO_PAD.decode(parts[1]).unwrap();
    let mut claims: serde_json::Value = serde_json::from_slice(&claims).unwrap();
    change(&mut claims);
    let encoded = |text: &str| BASE64_URL_SAFE_NO_PAD.encode(text);
    format!("{}.{}.{}", encoded(header), encoded(&claims.to_string()), parts[2])
}

on_both_engines! {
    async fn a_credential_calls_in_its_own_name_with_its_own_roles(program: TestProgram) {
        let world = testing::world(&program).await;
        let made = made(&program, &world, &[Role::SalesAgent]).await;
        let it = calls_as(&program, &token(&program, &made).await).await.unwrap();
        assert_eq!(it.actor.tenant, world.actor("ebba").tenant);
        assert_eq!((it.actor.user.as_str(), it.actor.roles), (made.id.as_str(), Roles::of(&[Role::SalesAgent])));
        assert!(!it.is_person);
    }

    async fn in_a_persons_name_it_has_the_roles_both_have(program: TestProgram) {
        let world = testing::world(&program).await;
        let made = made(&program, &world, &[Role::AdminAgent, Role::SalesAgent]).await;
        let ebba = world.actor("ebba");
        let consent = consent(&program, &ebba, &made.id).await;
        let it = calls_as(&program, &token_of(&program, &made, &consent).await.unwrap()).await.unwrap();
        assert_eq!((&it.actor.user, &it.actor.name, it.is_person), (&ebba.user, &ebba.name, true));
        assert_eq!(it.actor.roles, Roles::of(&[Role::AdminAgent]), "Ebba is no sales agent; the credential no global admin");
    }

    async fn a_wrong_secret_tenant_or_id_gets_nothing_and_does_not_learn_which(program: TestProgram) {
        let world = testing::world(&program).await;
        let (made, other) = (made(&program, &world, &[Role::AdminAgent]).await, made(&program, &world, &[Role::AdminAgent]).await);
        let good = asked(&made, Grant::ClientCredentials);
        for wrong in [
            Asked { client_secret: other.secret.reveal(), ..good },
            Asked { client_secret: "guess", ..good },
            Asked { tenant: "northwind.example", ..good },
            Asked { tenant: "a\0b", ..good },
            Asked { client_id: "not-an-id", ..good },
        ] {
            assert!(matches!(issue(&program, &wrong).await, Err(NotIssued::Client)), "{wrong:?}");
        }
        let upper = made.id.as_str().to_uppercase();
        assert!(issue(&program, &Asked { tenant: "WINGTIP.example", client_id: &upper, ..good }).await.is_ok());
    }

    async fn a_refresh_token_is_good_for_its_own_credential_only(program: TestProgram) {
        let world = testing::world(&program).await;
        let (made, other) = (made(&program, &world, &[Role::AdminAgent]).await, made(&program, &world, &[Role::AdminAgent]).await);
        let nils = world.actor("nils");
        let first = consent(&program, &nils, &made.id).await;
        assert!(matches!(token_of(&program, &other, &first).await, Err(NotIssued::Grant)));
        let second = consent(&program, &nils, &made.id).await;
        assert!(matches!(token_of(&program, &made, &first).await, Err(NotIssued::Grant)), "a new one ends the old one");
        assert!(token_of(&program, &made, &second).await.is_ok());
        program.clock.advance(Duration::days(30));
        assert!(token_of(&program, &made, &second).await.is_err(), "it ends with its credential");
    }

    async fn a_token_ends_after_an_hour_and_at_once_when_its_credential_is_taken_back(program: TestProgram) {
        let world = testing::world(&program).await;
        let made = made(&program, &world, &[Role::AdminAgent]).await;
        let issued = token(&program, &made).await;
        program.clock.advance(TOKEN_VALID - Duration::SECOND);
        assert!(calls_as(&program, &issued).await.is_some());
        let newer = token(&program, &made).await;
        program.clock.advance(Duration::SECOND);
        assert!(calls_as(&program, &issued).await.is_none());

        let other_node = program.another_node().await;
        assert!(calls_as(&other_node, &newer).await.is_some(), "any server knows it");
        credentials::revoke(&program, &world.actor("ebba"), &made.id).await.unwrap();
        assert!(calls_as(&other_node, &newer).await.is_none(), "and any server forgets it");
        assert!(matches!(issue(&program, &asked(&made, Grant::ClientCredentials)).await, Err(NotIssued::Client)));
    }

    async fn a_person_who_withdraws_loses_a_role_or_leaves_is_not_acted_for_any_more(program: TestProgram) {
        let world = testing::world(&program).await;
        let made = made(&program, &world, &[Role::AdminAgent, Role::HelpdeskAgent]).await;
        let (nils, mira) = (world.actor("nils"), world.actor("mira"));
        let (of_nils, of_mira) = (consent(&program, &nils, &made.id).await, consent(&program, &mira, &made.id).await);
        let (of_nils, of_mira) =
            (token_of(&program, &made, &of_nils).await.unwrap(), token_of(&program, &made, &of_mira).await.unwrap());
        let ebba = world.actor("ebba");
        people::change_roles(&program, &ebba, &nils.user, Roles::NONE, 0).await.unwrap();
        assert_eq!(calls_as(&program, &of_nils).await.unwrap().actor.roles, Roles::NONE);
        credentials::withdraw_consent(&program, &nils, &made.id).await.unwrap();
        assert!(calls_as(&program, &of_nils).await.is_none());
        let again = consent(&program, &nils, &made.id).await;
        assert!(calls_as(&program, &of_nils).await.is_none(), "another consent wakes no token");
        assert!(calls_as(&program, &token_of(&program, &made, &again).await.unwrap()).await.is_some());

        assert!(calls_as(&program, &of_mira).await.is_some());
        people::remove(&program, &ebba, &mira.user, 0).await.unwrap();
        assert!(calls_as(&program, &of_mira).await.is_none());
    }

    async fn what_was_not_signed_here_for_this_audience_is_no_token(program: TestProgram) {
        let world = testing::world(&program).await;
        let made = made(&program, &world, &[Role::AdminAgent]).await;
        let good = token(&program, &made).await.token;
        let kid = jsonwebtoken::decode_header(&good).unwrap().kid.unwrap();
        let header = format!(r#"{{"alg":"HS256","typ":"JWT","kid":"{kid}"}}"#);
        let same = forged(&good, &header, |_| {});
        let stranger = jsonwebtoken::encode(
            &jsonwebtoken::Header { kid: Some(kid.clone()), ..Default::default() },
            &serde_json::json!({"aud": AUDIENCE, "sub": made.id.as_str(), "exp": 9_999_999_999_i64, "nbf": 0}),
            &jsonwebtoken::EncodingKey::from_secret(b"another secret"),
        );
        let unsigned = forged(&good, &format!(r#"{{"alg":"none","kid":"{kid}"}}"#), |_| {});
        let wrong = [
            forged(&good, &header, |claims| claims["exp"] = 9_999_999_999_i64.into()),
            unsigned.rsplit_once('.').unwrap().0.to_owned() + ".",
            forged(&good, r#"{"alg":"HS256","kid":"11111111-1111-4111-8111-111111111111"}"#, |_| {}),
            forged(&good, r#"{"alg":"HS256","kid":"' OR 1=1"}"#, |_| {}),
            forged(&good, r#"{"alg":"HS256"}"#, |_| {}),
            stranger.unwrap(),
            String::new(),
            "a.b.c".to_owned(),
        ];
        for wrong in wrong.iter().chain([&same].into_iter().filter(|same| **same != good)) {
            let called = caller(&program, wrong, AUDIENCE).await.unwrap();
            assert!(called.is_none(), "{wrong}");
        }
        assert!(caller(&program, &good, "https://elsewhere.example").await.unwrap().is_none());
        assert!(caller(&program, &good, AUDIENCE).await.unwrap().is_some());
    }

    async fn a_token_from_the_future_is_refused_beyond_a_minute(program: TestProgram) {
        let world = testing::world(&program).await;
        let made = made(&program, &world, &[Role::AdminAgent]).await;
        let issued = token(&program, &made).await;
        program.clock.advance(-Duration::MINUTE);
        assert!(calls_as(&program, &issued).await.is_some());
        program.clock.advance(-Duration::SECOND);
        assert!(calls_as(&program, &issued).await.is_none());
    }

    async fn each_day_another_key_signs_and_those_of_before_are_forgotten(program: TestProgram) {
        let world = testing::world(&program).await;
        let made = made(&program, &world, &[Role::AdminAgent]).await;
        let kid = |token: &str| jsonwebtoken::decode_header(token).unwrap().kid.unwrap();
        let first = token(&program, &made).await;
        program.clock.advance(Duration::hours(23) + Duration::minutes(59));
        let late = token(&program, &made).await;
        assert_eq!(kid(&first.token), kid(&late.token));
        program.clock.advance(Duration::MINUTE);
        let next = token(&program, &made).await;
        assert_ne!(kid(&late.token), kid(&next.token));
        forget_old(&program).await.unwrap();
        assert!(calls_as(&program, &late).await.is_some(), "what it signed is good until it ends");
        program.clock.advance(Duration::hours(2));
        forget_old(&program).await.unwrap();
        let newest = token(&program, &made).await;
        assert_eq!(kid(&next.token), kid(&newest.token));
        assert!(calls_as(&program, &newest).await.is_some());
    }

    async fn a_program_that_asks_for_tokens_without_end_has_to_wait(program: TestProgram) {
        let world = testing::world(&program).await;
        let made = made(&program, &world, &[Role::AdminAgent]).await;
        for _ in 0..120 {
            token(&program, &made).await;
        }
        let refused = issue(&program, &asked(&made, Grant::ClientCredentials)).await;
        assert!(matches!(refused, Err(NotIssued::Program(ProgramError::Refused(Refusal::TooManyTries { wait: 1 })))));
        program.clock.advance(Duration::SECOND);
        token(&program, &made).await;
    }
}
