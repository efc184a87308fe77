//! Making, sending again and taking back invitations of customers (CUS-07, CUS-08, C-14, C-17, S48, S50, S53).

use super::{BOTH, draft, invite, kinds, lacks_role, letters, refusal, together, token, wrong_fields};
use domain::Actor;
use domain::relationship::{RelationshipRefusal, RequestState};
use program::relationships::{self, NewInvitation};
use program::settings::{self, NewSettings};
use program::testing::{self, TestProgram, World, on_both_engines};
use program::{ProgramError, Refusal, overview};
use time::Duration;

async fn over(program: &TestProgram, link: &str) -> Option<RelationshipRefusal> {
    relationships::look(program, link, None).await.unwrap().over
}

async fn invitations_work_for(program: &TestProgram, world: &World, days: u16) {
    let now = settings::current(program).await.unwrap();
    let new = NewSettings {
        program_name: now.program_name,
        operator_name: now.operator_name,
        agreement_name: now.agreement_name,
        enrollment_mode: now.enrollment_mode.code().into(),
        invitation_days: days.to_string(),
        version: now.version,
    };
    settings::change(program, &world.actor("olga"), &new).await.unwrap();
}

async fn waiting(program: &TestProgram, who: &Actor) -> Vec<String> {
    let page = relationships::invited(program, who, None).await.unwrap();
    page.rows.into_iter().map(|it| it.name).collect()
}

async fn reminded(program: &TestProgram, who: &Actor) -> Vec<String> {
    let view = overview::show(program, who, false).await.unwrap();
    view.unanswered.into_iter().map(|it| it.name).collect()
}

on_both_engines! {
    /// design 08, 12
    async fn invited_customers_wait_in_the_list_until_they_answer_and_remind_after_seven_days(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        let litware = invite(&program, &ebba, &together(world)).await;
        program.clock.advance(Duration::days(1));
        invite(&program, &ebba, &NewInvitation { name: "Fourth Coffee".into(), ..draft() }).await;
        assert_eq!(waiting(&program, &world.actor("nils")).await, ["Litware", "Fourth Coffee"], "who sees customers sees them");
        program.clock.advance(Duration::days(6) - Duration::SECOND);
        assert!(reminded(&program, &ebba).await.is_empty());
        program.clock.advance(Duration::SECOND);
        assert_eq!(reminded(&program, &ebba).await, ["Litware"]);
        assert!(reminded(&program, &world.actor("nils")).await.is_empty(), "who cannot invite is not reminded");
        assert!(waiting(&program, &world.actor("petra")).await.is_empty(), "and others see nothing");

        relationships::decline(&program, &world.customer_actor("johan"), token(&litware), "").await.unwrap();
        assert!(reminded(&program, &ebba).await.is_empty());
        assert_eq!(waiting(&program, &ebba).await, ["Fourth Coffee"]);
        program.clock.advance(Duration::days(30));
        assert!(waiting(&program, &ebba).await.is_empty(), "what is too old is over");
    }

    /// CUS-07, CUS-08, M-08
    async fn an_invitation_tells_its_link_once_and_is_mailed_when_that_is_wanted(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        let direct = invite(&program, &ebba, &draft()).await;
        assert!(letters(&program, "customer-invited").await.is_empty(), "the partner sends it itself");
        let mailed = invite(&program, &ebba, &NewInvitation { send: true, ..together(world) }).await;
        let letter = letters(&program, "customer-invited").await.pop().unwrap();
        assert_eq!((letter.recipient.as_str(), letter.language.as_str()), ("anna@litware.example", "sv"));
        let facts: serde_json::Value = serde_json::from_str(&letter.facts).unwrap();
        assert_eq!((facts["link"].as_str(), facts["provider"].as_str()), (Some(&*mailed.link), Some("Northwind Distribution B.V.")));
        assert_eq!(facts["message"], "Hello Anna,\nplease authorize us.");

        let page = relationships::invitations(&program, &ebba, None).await.unwrap();
        let listed: Vec<_> = page.rows.iter().map(|(it, state)| (it.id.as_str(), it.provider.is_some(), *state)).collect();
        assert!(listed.contains(&(&direct.id, false, RequestState::Open)) && listed.contains(&(&mailed.id, true, RequestState::Open)));
        assert!(relationships::invitations(&program, &world.actor("petra"), None).await.unwrap().rows.is_empty());
        assert_eq!(kinds(&program, &world.partner("wingtip")).await, ["customer_invited", "customer_invited"]);
    }

    /// S48, MAIL-02
    async fn only_the_hash_of_a_link_is_kept(program: TestProgram) {
        let world = testing::world(&program).await;
        let invited = invite(&program, &world.actor("ebba"), &draft()).await;
        assert!(!format!("{invited:?}").contains(token(&invited)));
        let rows = program.every_row().await;
        assert!(rows.iter().any(|row| row.contains("anna@litware.example")));
        assert!(!rows.iter().any(|row| row.contains(token(&invited))));
        let again = relationships::issued(&program, &world.actor("ebba"), &invited.link).await.unwrap();
        assert_eq!(again.id, invited.id);
        let other = relationships::issued(&program, &world.actor("petra"), &invited.link).await;
        assert!(matches!(other, Err(ProgramError::NotFound)));
    }

    /// C-14, S50
    async fn a_link_works_as_long_as_the_operator_says_and_for_ever_with_zero_days(program: TestProgram) {
        let world = testing::world(&program).await;
        invitations_work_for(&program, &world, 7).await;
        let week = invite(&program, &world.actor("ebba"), &draft()).await;
        invitations_work_for(&program, &world, 0).await;
        let endless = invite(&program, &world.actor("ebba"), &draft()).await;
        program.clock.advance(Duration::days(7) - Duration::SECOND);
        assert_eq!(over(&program, token(&week)).await, None);
        program.clock.advance(Duration::SECOND);
        assert_eq!(over(&program, token(&week)).await, Some(RelationshipRefusal::LinkExpired));
        program.clock.advance(Duration::days(3_000));
        assert_eq!(over(&program, token(&endless)).await, None);
    }

    /// S50
    async fn a_new_link_kills_the_old_one_and_a_withdrawn_one_is_dead(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, johan) = (world.actor("ebba"), world.customer_actor("johan"));
        let first = invite(&program, &ebba, &draft()).await;
        let second = relationships::resend(&program, &ebba, &first.id, false).await.unwrap();
        let third = relationships::resend(&program, &ebba, &first.id, false).await.unwrap();
        for old in [&first, &second] {
            assert_eq!(over(&program, token(old)).await, Some(RelationshipRefusal::LinkReplaced));
            let authorized = relationships::authorize(&program, &johan, token(old), BOTH, "").await;
            assert_eq!(refusal(authorized), RelationshipRefusal::LinkReplaced);
            let declined = relationships::decline(&program, &johan, token(old), "").await;
            assert_eq!(refusal(declined), RelationshipRefusal::LinkReplaced);
        }
        assert_eq!(over(&program, token(&third)).await, None);

        let stranger = relationships::withdraw(&program, &world.actor("petra"), &first.id).await;
        assert!(matches!(stranger, Err(ProgramError::NotFound)));
        relationships::withdraw(&program, &ebba, &first.id).await.unwrap();
        assert_eq!(over(&program, token(&third)).await, Some(RelationshipRefusal::LinkWithdrawn));
        assert_eq!(over(&program, token(&first)).await, Some(RelationshipRefusal::LinkWithdrawn), "no newer one works");
        let again = relationships::resend(&program, &ebba, &first.id, false).await;
        assert!(matches!(again, Err(ProgramError::Overtaken)));
    }

    /// design 12
    async fn a_note_and_the_day_of_issue_stay_with_an_invitation_however_often_it_is_sent(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, issued) = (world.actor("ebba"), program.now());
        let new = NewInvitation { note: " Met in Malmö ".into(), send: true, ..draft() };
        let first = invite(&program, &ebba, &new).await;
        program.clock.advance(Duration::days(3));
        relationships::resend(&program, &ebba, &first.id, true).await.unwrap();
        let (it, _) = relationships::invitations(&program, &ebba, None).await.unwrap().rows.remove(0);
        assert_eq!((it.note.as_deref(), it.created_at, it.sent_at), (Some("Met in Malmö"), issued, program.now()));
        for letter in letters(&program, "customer-invited").await {
            assert!(!letter.facts.contains("Malmö"), "nobody else reads it: {}", letter.facts);
        }
        let long = NewInvitation { note: "x".repeat(501), ..draft() };
        assert_eq!(wrong_fields(relationships::invite(&program, &ebba, &long).await), ["note"]);
    }

    /// CUS-08, C-17, rules §2
    async fn who_may_not_ask_is_told_why_and_nothing_is_made(program: TestProgram) {
        let world = testing::world(&program).await;
        let helpdesk = relationships::invite(&program, &world.actor("nils"), &draft()).await;
        assert!(lacks_role(&helpdesk));
        let dap = NewInvitation { dap: true, ..draft() };
        let sales = relationships::invite(&program, &world.actor("daan"), &dap).await;
        assert_eq!(refusal(sales), RelationshipRefusal::DapNotYours);
        relationships::invite(&program, &world.actor("daan"), &draft()).await.unwrap();
        let newcomer = relationships::invite(&program, &world.actor("nora"), &draft()).await;
        assert_eq!(refusal(newcomer), RelationshipRefusal::NotInProgram);
        let strange = relationships::invite(&program, &world.actor("petra"), &together(world)).await;
        assert_eq!(refusal(strange), RelationshipRefusal::NoPartnership);
        let page = relationships::draft(&program, &world.actor("petra"), Some(&world.partner("northwind"))).await;
        assert!(matches!(page, Err(ProgramError::NotFound)));
        for who in ["nora", "petra"] {
            assert_eq!(kinds(&program, &world.actor(who).tenant).await, ["refused"], "{who}");
        }
    }

    async fn every_wrong_field_of_a_draft_is_told(program: TestProgram) {
        let world = testing::world(&program).await;
        let wrong = NewInvitation { email: "nobody".into(), language: "xx".into(), ..NewInvitation::default() };
        let outcome = relationships::invite(&program, &world.actor("ebba"), &wrong).await;
        assert_eq!(wrong_fields(outcome), ["name", "email", "language", "subject", "message"]);
    }

    /// S53
    async fn a_fifth_letter_to_the_same_address_in_an_hour_is_refused(program: TestProgram) {
        let world = testing::world(&program).await;
        for _ in 0..4 {
            invite(&program, &world.actor("ebba"), &draft()).await;
        }
        let fifth = relationships::invite(&program, &world.actor("ebba"), &draft()).await;
        assert!(matches!(fifth, Err(ProgramError::Refused(Refusal::TooManyTries { .. }))));
    }
}
