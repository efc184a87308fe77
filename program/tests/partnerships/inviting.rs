//! A provider invites, sends again and takes back (PAR-01 to PAR-03, S47 to S53).

use super::{ADDRESS, invite, is_missing, lacks, letters, refusal, to, token};
use domain::Permission;
use domain::partnership::{InvitationState, PartnershipRefusal};
use program::partnerships::{self, NewInvitation};
use program::testing::{self, on_both_engines};
use program::{ProgramError, Refusal, outbox, settings};
use time::Duration;

on_both_engines! {
    /// PAR-01, M-06
    async fn an_invitation_is_mailed_with_the_provider_s_text_and_a_personal_link(program: TestProgram) {
        let world = testing::world(&program).await;
        let issued = invite(&program, &world, "daan").await;
        let sent = letters(&program, "partnership-invited").await;
        assert_eq!(sent.len(), 1);
        let (address, facts) = &sent[0];
        assert_eq!((address.as_str(), facts["message"].as_str()), (ADDRESS, Some("Let us work together.")));
        assert_eq!(facts["link"].as_str(), Some(issued.link.as_str()));
        assert_eq!(facts["valid_until"].as_str(), Some("2026-12-20"), "30 days, as the operator set it (C-14)");

        let listed = partnerships::invitations(&program, &world.actor("sanne"), None).await.unwrap().rows;
        assert_eq!((listed[0].email.as_str(), listed[0].note.as_deref()), (ADDRESS, Some("Met in Malmö")));
        assert_eq!((listed[0].state, listed[0].issued_by.as_str()), (InvitationState::Issued, "Daan de Boer"));
    }

    /// MAIL-01
    async fn a_link_that_is_passed_on_by_hand_is_not_mailed(program: TestProgram) {
        let world = testing::world(&program).await;
        let by_hand = NewInvitation { mail: false, ..to(ADDRESS) };
        let issued = partnerships::invite(&program, &world.actor("daan"), &by_hand).await.unwrap();
        assert!(letters(&program, "partnership-invited").await.is_empty());
        let petra = world.actor("petra");
        assert!(partnerships::invitation(&program, &petra, token(&issued)).await.unwrap().refusal.is_none());
    }

    /// S47, S48
    async fn only_the_hash_of_a_link_is_kept_once_its_letter_is_sent(program: TestProgram) {
        let world = testing::world(&program).await;
        let issued = invite(&program, &world, "daan").await;
        for letter in outbox::claim(&program, 10).await.unwrap() {
            outbox::sent(&program, &letter).await.unwrap();
        }
        let rows = program.every_row().await.join("\n");
        assert!(rows.contains(ADDRESS) && !rows.contains(token(&issued)));
    }

    /// S50
    async fn a_link_is_dead_when_it_is_old_replaced_or_taken_back_and_says_which(program: TestProgram) {
        let world = testing::world(&program).await;
        let (daan, petra) = (world.actor("daan"), world.actor("petra"));
        let first = invite(&program, &world, "daan").await;
        let second = partnerships::resend(&program, &daan, &first.id, true).await.unwrap();
        let seen = async |token: &str| partnerships::invitation(&program, &petra, token).await.unwrap().refusal;
        assert_eq!(seen(token(&first)).await, Some(PartnershipRefusal::LinkReplaced));
        assert_eq!(seen(token(&second)).await, None);

        program.clock.advance(Duration::days(30) - Duration::SECOND);
        assert_eq!(seen(token(&second)).await, None);
        program.clock.advance(Duration::SECOND);
        assert_eq!(seen(token(&second)).await, Some(PartnershipRefusal::LinkExpired));

        let third = partnerships::resend(&program, &daan, &first.id, false).await.unwrap();
        partnerships::revoke(&program, &daan, &third.id).await.unwrap();
        assert_eq!(seen(token(&third)).await, Some(PartnershipRefusal::LinkRevoked));
        assert!(matches!(partnerships::revoke(&program, &daan, &third.id).await, Err(ProgramError::Overtaken)));
        assert!(matches!(partnerships::resend(&program, &daan, &third.id, true).await, Err(ProgramError::Overtaken)));
        let unknown = partnerships::invitation(&program, &petra, "none").await;
        assert_eq!(refusal(unknown), PartnershipRefusal::LinkUnknown);
    }

    async fn a_new_invitation_takes_the_place_of_one_that_waits_at_the_same_address(program: TestProgram) {
        let world = testing::world(&program).await;
        let (first, second) = (invite(&program, &world, "daan").await, invite(&program, &world, "sanne").await);
        let petra = world.actor("petra");
        let seen = async |token: &str| partnerships::invitation(&program, &petra, token).await.unwrap().refusal;
        assert_eq!(seen(token(&first)).await, Some(PartnershipRefusal::LinkRevoked));
        assert_eq!(seen(token(&second)).await, None);
    }

    /// C-14
    async fn without_a_limit_of_the_operator_a_link_works_for_ever(program: TestProgram) {
        let world = testing::world(&program).await;
        let now = settings::current(&program).await.unwrap();
        let new = settings::NewSettings {
            program_name: now.program_name,
            operator_name: now.operator_name,
            agreement_name: now.agreement_name,
            enrollment_mode: now.enrollment_mode.code().into(),
            invitation_days: "0".into(),
            version: now.version,
        };
        settings::change(&program, &world.actor("olga"), &new).await.unwrap();
        let issued = invite(&program, &world, "daan").await;
        program.clock.advance(Duration::days(4_000));
        let seen = partnerships::invitation(&program, &world.actor("petra"), token(&issued)).await.unwrap();
        assert_eq!((seen.expires_at, seen.refusal), (None, None));
    }

    /// rules §2
    async fn only_a_provider_invites_and_only_with_a_role_for_it(program: TestProgram) {
        let world = testing::world(&program).await;
        for who in ["ebba", "nora", "olga"] {
            assert!(is_missing(&partnerships::invite(&program, &world.actor(who), &to(ADDRESS)).await), "{who}");
        }
        let mut helpdesk = world.actor("daan");
        helpdesk.roles = domain::Roles::of(&[domain::Role::HelpdeskAgent]);
        let refused = partnerships::invite(&program, &helpdesk, &to(ADDRESS)).await;
        assert!(lacks(&refused, Permission::RequestPartnership));
        let others = invite(&program, &world, "daan").await;
        let tom = world.actor("tom");
        assert!(is_missing(&partnerships::revoke(&program, &tom, &others.id).await));
        assert!(is_missing(&partnerships::resend(&program, &tom, &others.id, true).await));
        assert!(partnerships::invitations(&program, &tom, None).await.unwrap().rows.is_empty());
    }

    async fn every_wrong_field_of_a_draft_is_named(program: TestProgram) {
        let world = testing::world(&program).await;
        let long = "x".repeat(2_001);
        let new = NewInvitation {
            name: "a\u{202e}b".into(),
            email: "nobody".into(),
            note: long.clone(),
            language: "de".into(),
            message: long,
            mail: true,
        };
        let Err(ProgramError::Invalid(wrong)) = partnerships::invite(&program, &world.actor("daan"), &new).await else {
            panic!("it was taken")
        };
        let fields: Vec<_> = wrong.into_iter().map(|it| it.field).collect();
        assert_eq!(fields, ["name", "email", "note", "language", "message"]);
    }

    /// S53
    async fn sending_to_one_address_is_limited(program: TestProgram) {
        let world = testing::world(&program).await;
        for _ in 0..4 {
            invite(&program, &world, "daan").await;
        }
        let fifth = partnerships::invite(&program, &world.actor("daan"), &to(ADDRESS)).await;
        assert!(matches!(fifth, Err(ProgramError::Refused(Refusal::TooManyTries { .. }))));
    }

    /// PAR-08, rules §4.13
    async fn a_suspended_provider_invites_nobody(program: TestProgram) {
        let world = testing::world(&program).await;
        let suspend = program::operator::standing::Decision::Suspend("abuse".into());
        let (olga, northwind) = (world.actor("olga"), world.partner("northwind"));
        program::operator::standing::decide(&program, &olga, &northwind, &suspend).await.unwrap();
        let refused = partnerships::invite(&program, &world.actor("daan"), &to(ADDRESS)).await;
        assert_eq!(refusal(refused), PartnershipRefusal::ProviderUnfit);
    }
}
