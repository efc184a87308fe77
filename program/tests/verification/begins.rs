//! From Enroll now to the review: the address first, then what the program finds by itself (ENR-10, §4.2).

use super::*;
use domain::verification::{CaseStatus, Check, Evidence, Found};
use program::testing::{self, START, on_both_engines};
use time::Duration;

on_both_engines! {
    /// §4.1, ENR-10
    async fn a_case_begins_with_the_address_and_the_clock_begins_when_it_is_verified(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = sent(&program, &world.actor("nora"), typed()).await;
        let before = case(&program, &id).await;
        assert_eq!((before.status, before.current(), before.clock.due()), (CaseStatus::Address, Step::EmailOwnership, None));
        assert_eq!(enrollment_status(&program, &id).await, EnrollmentStatus::PendingQualification);

        program.clock.advance(Duration::days(3));
        address_verified(&program).await;

        let after = case(&program, &id).await;
        assert_eq!(after.status, CaseStatus::Review);
        assert_eq!(state(&after, Step::EmailOwnership), StepState::Passed(Evidence::LinkOpened));
        assert_eq!(after.clock.running_since, Some(START + Duration::days(3)));
        assert_eq!(after.clock.due(), Some(START + Duration::days(10)), "five business days from Monday");
    }

    /// §4.2
    async fn the_company_s_own_domain_passes_the_step_employment_and_another_does_not(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = in_review(&program, &world).await;
        assert_eq!(state(&case(&program, &id).await, Step::Employment), StepState::Passed(Evidence::CompanyDomain));
        let view = shown(&program, &world, &id).await;
        assert_eq!(view.automatic.count(Found::Passed), 6, "{:?}", view.automatic);
    }

    /// §4.2
    async fn another_domain_waits_for_a_verifier_unless_a_colleague_uses_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let fields = ProfileFields { email: "nora@nova-group.example".into(), ..typed() };
        let id = sent(&program, &world.actor("nora"), fields).await;
        address_verified(&program).await;
        assert_eq!(state(&case(&program, &id).await, Step::Employment), StepState::Open);
        let view = shown(&program, &world, &id).await;
        assert_eq!(view.automatic.found(Check::DomainMatches), Found::ToLookAt);
        assert!(!view.automatic.any_failed());

        let nova = world.partner("nova");
        let given = "INSERT INTO tenant_users (tenant_id, user_id, added_at) VALUES ($1, $2, 1)";
        rows::try_change(&program, given, &[nova.as_str(), world.user("olof").as_str()]).await.ok();
        let named = "UPDATE users SET sign_in_name = 'olof@nova-group.example' WHERE id = $1";
        rows::change(&program, named, &[world.user("olof").as_str()]).await;
        let view = shown(&program, &world, &id).await;
        assert_eq!(view.automatic.employment, None, "an account that was only given proves nothing");
        let invited = "INSERT INTO user_invitations (id, tenant_id, sign_in_name, roles, invited_by, token_hash, \
                       created_at, sent_at, expires_at, accepted_at) \
                       VALUES ('i', $1, 'olof@nova-group.example', '', $2, $3, 1, 1, 2, 2)";
        rows::change(&program, invited, &[nova.as_str(), world.user("nora").as_str(), &"0".repeat(64)]).await;
        let view = shown(&program, &world, &id).await;
        assert_eq!(view.automatic.employment, Some(Evidence::ColleaguesDomain));
    }

    /// §4.2
    async fn a_company_that_is_there_already_is_found_by_its_name_and_by_its_number(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = doubtful(&program, &world).await;
        let view = shown(&program, &world, &id).await;
        assert_eq!(view.automatic.found(Check::NameIsUnique), Found::Failed);
        assert_eq!(view.automatic.same_name, ["Wingtip Cloud AB"]);
        assert_eq!(view.automatic.found(Check::NumberIsUnique), Found::Passed);
        // Another tenant applies with the same number, written otherwise.
        let taken = "UPDATE verification_cases SET tenant_id = $1, name_key = 'other' WHERE enrollment_id = $2";
        rows::change(&program, taken, &[world.partner("proseware").as_str(), id.as_str()]).await;
        rows::change(&program, "UPDATE enrollments SET tenant_id = $1 WHERE id = $2", &[world.partner("proseware").as_str(), id.as_str()]).await;
        let fields = ProfileFields { registration_number: "5566778899".into(), ..typed() };
        let second = sent(&program, &world.actor("nora"), fields).await;
        let view = shown(&program, &world, &second).await;
        assert_eq!(view.automatic.found(Check::NumberIsUnique), Found::Failed, "{:?}", view.automatic);
        assert_eq!(view.automatic.found(Check::NameIsUnique), Found::Passed);
    }

    /// AUD-01, AUD-04
    async fn every_step_is_in_the_applicant_s_log_and_in_the_operator_s_without_personal_data(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = in_review(&program, &world).await;
        decided(&program, &world.actor("amara"), &id, Decision::Ask(REGISTER)).await;
        verification::answer(&program, &world.actor("nora"), &with(vec![pdf("Bevis.pdf")])).await.unwrap();
        decided(&program, &world.actor("olga"), &id, Decision::Approve).await;

        let story = [
            "verification_opened", "address_verified", "employment_verified", "documents_wanted", "question_answered",
            "verification_authorized",
        ];
        assert_eq!(kinds(&program, &world.partner("nova")).await, story);
        assert_eq!(kinds(&program, &world.partner("desk")).await, story);
        for row in log(&program, &world.partner("nova")).await {
            for personal in ["nova.example", "Storgatan", "556677", "Bevis", "See what helps"] {
                assert!(!row.facts.contains(personal), "{row:?}");
            }
        }
        assert!(program::audit::verify(&program).await.unwrap().broken.is_empty());
    }

    async fn what_the_operator_sees_does_not_exist_for_partners(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = in_review(&program, &world).await;
        for who in ["nora", "ebba", "daan"] {
            let actor = world.actor(who);
            assert!(matches!(verification::show(&program, &actor, &id).await, Err(ProgramError::NotFound)), "{who}");
            let query = verification::QueueQuery::default();
            assert!(matches!(verification::queue(&program, &actor, &query).await, Err(ProgramError::NotFound)), "{who}");
            let decision = try_decide(&program, &actor, &id, Decision::Approve).await;
            assert!(matches!(decision, Err(ProgramError::NotFound)), "{who}");
            assert!(matches!(verification::take(&program, &actor, &id, 0).await, Err(ProgramError::NotFound)), "{who}");
        }
        let helpdesk = verification::status(&program, &world.actor("olof")).await;
        assert!(matches!(helpdesk, Err(ProgramError::Refused(Refusal::Role(_)))));
        assert!(verification::status(&program, &world.actor("ebba")).await.unwrap().is_none(), "she has her own only");
    }

    /// C-05
    async fn a_partner_from_before_counts_as_checked_until_its_case_says_otherwise(program: TestProgram) {
        let world = testing::world(&program).await;
        let authorized = async |tenant: &str| {
            let mut tx = program.database.snapshot().await.unwrap();
            verification::is_authorized(&mut tx, &world.partner(tenant)).await.unwrap()
        };
        assert!(authorized("wingtip").await && !authorized("nova").await);
        let id = in_review(&program, &world).await;
        assert!(!authorized("nova").await);
        decided(&program, &world.actor("amara"), &id, Decision::Approve).await;
        assert!(authorized("nova").await);
    }
}
