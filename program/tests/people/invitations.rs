//! Invitations by mail: one use, seven days, for one address (S47–S53).

use super::{CHOSEN, add, lacks_role, log, person, refusal, session, signed_in};
use domain::Role::{AdminAgent, GlobalAdmin, HelpdeskAgent, SalesAgent};
use domain::Roles;
use domain::work_account::AccountRefusal;
use program::people::{self, INVITATION_VALID, NewInvitation, NewcomerForm, PeopleQuery};
use program::testing::{self, TestProgram, World, on_both_engines};
use program::{ProgramError, Refusal, outbox};
use time::Duration;

const KARIM: &str = "karim.haddad@wingtip.example";

fn to(email: &str, roles: &[domain::Role]) -> NewInvitation {
    NewInvitation { name: "Karim".into(), email: email.into(), roles: Roles::of(roles), language: "sv".into() }
}

fn newcomer() -> NewcomerForm {
    NewcomerForm { name: "Karim Haddad".into(), password: CHOSEN.into(), language: "sv".into() }
}

async fn invite(program: &TestProgram, world: &World, email: &str) -> String {
    people::invite(program, &world.actor("ebba"), &to(email, &[SalesAgent])).await.unwrap();
    mailed(program).await
}

/// The token in the newest letter.
async fn mailed(program: &TestProgram) -> String {
    let letters = outbox::claim(program, 10).await.unwrap();
    let letter = letters.last().unwrap();
    assert_eq!((letter.kind.as_str(), letter.language.as_str()), ("user-invited", "sv"));
    let facts: serde_json::Value = serde_json::from_str(&letter.facts).unwrap();
    facts["link"].as_str().unwrap().strip_prefix("/join/").unwrap().to_owned()
}

async fn waiting(program: &TestProgram, world: &World) -> Vec<people::Invitation> {
    people::list(program, &world.actor("ebba"), &PeopleQuery::default()).await.unwrap().invitations
}

on_both_engines! {
    /// S49, S52
    async fn looking_at_an_invitation_uses_nothing_up_and_accepting_does(program: TestProgram) {
        let world = testing::world(&program).await;
        let token = invite(&program, &world, KARIM).await;
        for _ in 0..50 {
            let shown = people::invitation(&program, &token).await.unwrap();
            assert_eq!((shown.company.as_str(), shown.known), ("Wingtip Cloud AB", false));
        }

        let session_token = people::join_as_new(&program, &token, &newcomer()).await.unwrap();

        let joined = session(&program, &session_token).await;
        assert_eq!(joined.actor.unwrap().roles, Roles::of(&[SalesAgent]));
        assert_eq!((joined.sign_in_name.as_str(), joined.must_change_password), (KARIM, false));
        let again = people::join_as_new(&program, &token, &newcomer()).await;
        assert_eq!(refusal(again), AccountRefusal::InvitationUnknown);
        assert!(waiting(&program, &world).await.is_empty());
    }

    /// S48
    async fn only_the_hash_of_a_link_is_kept_once_its_letter_is_sent(program: TestProgram) {
        let world = testing::world(&program).await;
        people::invite(&program, &world.actor("ebba"), &to(KARIM, &[SalesAgent])).await.unwrap();
        let letters = outbox::claim(&program, 10).await.unwrap();
        let facts: serde_json::Value = serde_json::from_str(&letters[0].facts).unwrap();
        let token = facts["link"].as_str().unwrap().strip_prefix("/join/").unwrap();
        outbox::sent(&program, &letters[0]).await.unwrap();
        let mut tx = program.database.snapshot().await.unwrap();
        let kept = program::store::invitations::open_of(&mut tx, &world.partner("wingtip")).await.unwrap();
        assert!(!format!("{kept:?}").contains(token));
        assert!(!format!("{:?}", log(&program, &world.partner("wingtip")).await).contains(token));
    }

    /// S50
    async fn a_link_is_dead_after_seven_days_when_withdrawn_and_when_another_was_sent(program: TestProgram) {
        let world = testing::world(&program).await;
        let token = invite(&program, &world, KARIM).await;
        program.clock.advance(INVITATION_VALID - Duration::SECOND);
        people::invitation(&program, &token).await.unwrap();
        program.clock.advance(Duration::SECOND);
        assert_eq!(refusal(people::join_as_new(&program, &token, &newcomer()).await), AccountRefusal::InvitationUnknown);

        let id = waiting(&program, &world).await[0].id.clone();
        let ebba = world.actor("ebba");
        people::resend_invitation(&program, &ebba, &id, "sv").await.unwrap();
        let newer = mailed(&program).await;
        assert_eq!(refusal(people::invitation(&program, &token).await), AccountRefusal::InvitationUnknown);
        people::invitation(&program, &newer).await.unwrap();

        people::withdraw_invitation(&program, &ebba, &id).await.unwrap();
        assert_eq!(refusal(people::invitation(&program, &newer).await), AccountRefusal::InvitationUnknown);
        let late = people::resend_invitation(&program, &ebba, &id, "sv").await;
        assert!(matches!(late, Err(ProgramError::Overtaken)));
    }

    /// S51
    async fn who_has_an_account_signs_in_and_accepts_and_nobody_else_can(program: TestProgram) {
        let world = testing::world(&program).await;
        let token = invite(&program, &world, &world.sign_in_name("petra")).await;
        assert!(people::invitation(&program, &token).await.unwrap().known);
        assert_eq!(refusal(people::join_as_new(&program, &token, &newcomer()).await), AccountRefusal::NameTaken);
        let tom = signed_in(&program, &world, "tom").await;
        assert_eq!(refusal(people::join(&program, &token, tom.reveal()).await), AccountRefusal::InvitationForOther);

        let petra = signed_in(&program, &world, "petra").await;
        let joined = people::join(&program, &token, petra.reveal()).await.unwrap();

        let joined = session(&program, &joined).await;
        let actor = joined.actor.unwrap();
        assert_eq!((actor.tenant, actor.roles), (world.partner("wingtip"), Roles::of(&[SalesAgent])));
        assert!(joined.several_tenants);
    }

    /// S49
    async fn of_many_who_use_one_link_at_once_one_joins(program: TestProgram) {
        let world = testing::world(&program).await;
        let token = invite(&program, &world, KARIM).await;
        let nodes = [program.program.clone(), program.another_node().await.program];
        let tries: Vec<_> = (0..20)
            .map(|number| {
                let (node, token) = (nodes[number % 2].clone(), token.clone());
                tokio::spawn(async move { people::join_as_new(&node, &token, &newcomer()).await.is_ok() })
            })
            .collect();
        let mut joined = 0;
        for tried in tries {
            joined += usize::from(tried.await.unwrap());
        }
        assert_eq!(joined, 1);
        let accepted = log(&program, &world.partner("wingtip")).await;
        assert_eq!(accepted.iter().filter(|it| it.kind == "invitation_accepted").count(), 1);
    }

    /// rules §2
    async fn an_invitation_gives_no_more_than_who_sent_it_may_give(program: TestProgram) {
        let world = testing::world(&program).await;
        assert!(lacks_role(&people::invite(&program, &world.actor("nils"), &to(KARIM, &[SalesAgent])).await));
        let nora = people::invite(&program, &world.actor("nora"), &to(KARIM, &[domain::Role::Verifier])).await;
        assert_eq!(refusal(nora), AccountRefusal::RoleNotYours);

        people::invite(&program, &world.actor("ebba"), &to(KARIM, &[GlobalAdmin])).await.unwrap();
        let token = mailed(&program).await;
        let mut tx = program.database.begin().await.unwrap();
        let (ebba, wingtip) = (world.user("ebba"), world.partner("wingtip"));
        program::store::users::drop_role(&mut tx, &ebba, &wingtip, GlobalAdmin).await.unwrap();
        tx.commit().await.unwrap();
        let joined = people::join_as_new(&program, &token, &newcomer()).await;
        assert_eq!(refusal(joined), AccountRefusal::InvitationUnknown, "Ebba is no global admin any more");
    }

    async fn one_invitation_to_an_address_waits_at_a_time_and_none_to_who_is_in(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        people::invite(&program, &ebba, &to(KARIM, &[SalesAgent])).await.unwrap();
        let second = people::invite(&program, &ebba, &to(KARIM, &[AdminAgent])).await;
        assert!(matches!(second, Err(ProgramError::Overtaken)));
        let nils = people::invite(&program, &ebba, &to(&world.sign_in_name("nils"), &[HelpdeskAgent])).await;
        assert_eq!(refusal(nils), AccountRefusal::AlreadyMember);
        add(&program, &world, "nora", &person(KARIM, &[SalesAgent])).await.unwrap();
        assert_eq!(waiting(&program, &world).await.len(), 1);
    }

    /// S53
    async fn sending_to_one_address_is_limited(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        people::invite(&program, &ebba, &to(KARIM, &[SalesAgent])).await.unwrap();
        let id = waiting(&program, &world).await[0].id.clone();
        for _ in 0..3 {
            people::resend_invitation(&program, &ebba, &id, "en").await.unwrap();
        }
        let fifth = people::resend_invitation(&program, &ebba, &id, "en").await;
        assert!(matches!(fifth, Err(ProgramError::Refused(Refusal::TooManyTries { .. }))));
    }

    /// S45
    async fn invitations_of_other_tenants_do_not_exist(program: TestProgram) {
        let world = testing::world(&program).await;
        invite(&program, &world, KARIM).await;
        let id = waiting(&program, &world).await[0].id.clone();
        let nora = world.actor("nora");
        assert!(matches!(people::withdraw_invitation(&program, &nora, &id).await, Err(ProgramError::NotFound)));
        assert!(matches!(people::resend_invitation(&program, &nora, &id, "en").await, Err(ProgramError::NotFound)));
        let list = people::list(&program, &nora, &PeopleQuery::default()).await.unwrap();
        assert!(list.invitations.is_empty());
    }
}
