//! What a verifier may decide, and what follows (§4.1, §4.2, design 14b).

use super::*;
use domain::text::TextProblem;
use domain::verification::CaseStatus;
use program::testing::{self, on_both_engines};

on_both_engines! {
    /// §4.1 PendingQualification → Qualified
    async fn an_approval_qualifies_the_enrollment(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = in_review(&program, &world).await;
        assert_eq!(decided(&program, &world.actor("amara"), &id, Decision::Approve).await, Decided::Authorized);
        assert_eq!(enrollment_status(&program, &id).await, EnrollmentStatus::Qualified);
        let case = case(&program, &id).await;
        assert_eq!((case.status, case.held_by), (CaseStatus::Authorized, Some(world.user("amara"))));
    }

    /// ENR-10
    async fn nothing_is_decided_before_the_address_is_verified(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = sent(&program, &world.actor("nora"), typed()).await;
        for decision in [Decision::Approve, Decision::Ask(DOMAIN), Decision::Reject(REGISTER), Decision::Decline] {
            let outcome = try_decide(&program, &world.actor("amara"), &id, decision).await;
            assert_eq!(refused(outcome), VerificationRefusal::AddressNotVerified);
        }
        assert_eq!(case(&program, &id).await.status, CaseStatus::Address);
        let failed = log(&program, &world.partner("desk")).await.into_iter().filter(|row| row.outcome == "failed");
        assert_eq!(failed.count(), 4, "each attempt is logged (AUD-01)");
    }

    /// §4.1 PendingQualification → Rejected → PendingQualification
    async fn a_rejection_names_the_step_and_the_remedy_and_may_be_answered_with_a_document(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = in_review(&program, &world).await;
        decided(&program, &world.actor("amara"), &id, Decision::Reject(REGISTER)).await;
        assert_eq!(enrollment_status(&program, &id).await, EnrollmentStatus::Rejected);
        assert_eq!(case(&program, &id).await.wanted(), Some(REGISTER));
        assert_eq!(status(&program, &world).await.said[0].text, "See what helps.");

        verification::answer(&program, &world.actor("nora"), &with(vec![pdf("a.pdf")])).await.unwrap();

        let again = case(&program, &id).await;
        assert_eq!((again.status, again.current()), (CaseStatus::Review, Step::Business), "only what had failed");
        assert_eq!(enrollment_status(&program, &id).await, EnrollmentStatus::PendingQualification);
        assert_eq!(letters_of(&program, "enrollment-submitted").await.len(), 1, "the address is proved already");
    }

    /// §4.1 Declined
    async fn who_is_declined_for_good_cannot_send_anything_again(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = in_review(&program, &world).await;
        decided(&program, &world.actor("amara"), &id, Decision::Decline).await;
        assert_eq!(enrollment_status(&program, &id).await, EnrollmentStatus::Declined);
        let answer = verification::answer(&program, &world.actor("nora"), &with(vec![pdf("a.pdf")])).await;
        assert_eq!(refused(answer), VerificationRefusal::WrongStep);
        let change = verification::change_profile(&program, &world.actor("nora"), &typed(), 1).await;
        assert_eq!(refused(change), VerificationRefusal::WrongStep);
    }

    async fn everything_but_an_approval_needs_a_message(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = in_review(&program, &world).await;
        let seen = case(&program, &id).await.version;
        for decision in [Decision::Ask(DOMAIN), Decision::Reject(REGISTER), Decision::Decline] {
            let verdict = Verdict { decision, message: " \n ".into(), seen };
            let outcome = verification::decide(&program, &world.actor("amara"), &id, &verdict).await;
            assert_eq!(refused(outcome), VerificationRefusal::ReasonMissing);
        }
        let verdict = Verdict { decision: Decision::Decline, message: "x".repeat(2_001), seen };
        match verification::decide(&program, &world.actor("amara"), &id, &verdict).await {
            Err(ProgramError::Invalid(fields)) => {
                assert_eq!((fields[0].field, fields[0].problem), ("message", TextProblem::TooLong));
            }
            other => panic!("{other:?}"),
        }
        let verdict = Verdict { decision: Decision::Approve, message: String::new(), seen };
        assert!(verification::decide(&program, &world.actor("amara"), &id, &verdict).await.is_ok());
    }

    /// Design 14b
    async fn a_failed_check_is_overridden_by_two_people_only(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = doubtful(&program, &world).await;
        assert_eq!(decided(&program, &world.actor("amara"), &id, Decision::Approve).await, Decided::Proposed);
        assert_eq!(enrollment_status(&program, &id).await, EnrollmentStatus::PendingQualification);
        let alone = try_decide(&program, &world.actor("amara"), &id, Decision::Approve).await;
        assert_eq!(refused(alone), VerificationRefusal::SecondPersonNeeded);
        assert_eq!(decided(&program, &world.actor("olga"), &id, Decision::Approve).await, Decided::Authorized);
        assert_eq!(enrollment_status(&program, &id).await, EnrollmentStatus::Qualified);
    }

    async fn the_second_person_may_also_ask_or_reject(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = doubtful(&program, &world).await;
        decided(&program, &world.actor("amara"), &id, Decision::Approve).await;
        decided(&program, &world.actor("olga"), &id, Decision::Reject(REGISTER)).await;
        let case = case(&program, &id).await;
        assert_eq!((case.status, case.proposed_by), (CaseStatus::Rejected, None));
    }

    async fn a_case_is_taken_handed_over_and_put_back(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = in_review(&program, &world).await;
        let held = async || case(&program, &id).await.held_by;
        let seen = async || case(&program, &id).await.version;
        verification::take(&program, &world.actor("amara"), &id, seen().await).await.unwrap();
        assert_eq!(held().await, Some(world.user("amara")));
        let to = world.user("olga");
        verification::hand_over(&program, &world.actor("amara"), &id, Some(&to), seen().await).await.unwrap();
        assert_eq!(held().await, Some(world.user("olga")));
        verification::hand_over(&program, &world.actor("olga"), &id, None, seen().await).await.unwrap();
        assert_eq!(held().await, None);
        let stranger = world.user("nora");
        let outcome = verification::hand_over(&program, &world.actor("olga"), &id, Some(&stranger), seen().await).await;
        assert!(matches!(outcome, Err(ProgramError::NotFound)), "only to those who verify");
        let story = kinds(&program, &world.partner("desk")).await;
        assert_eq!(story[story.len() - 3..], ["verification_taken", "verification_handed_over", "verification_put_back"]);
    }

    /// C-05, §4.9
    async fn the_authorized_name_becomes_the_account_s(program: TestProgram) {
        let world = testing::world(&program).await;
        let fields = ProfileFields { company_name: "Nova Informationsteknik AB".into(), ..typed() };
        let id = sent(&program, &world.actor("nora"), fields).await;
        address_verified(&program).await;
        let name = async || rows::texts(&program, "SELECT name FROM partner_tenants WHERE id = $1", &[world.partner("nova").as_str()]).await;
        assert_eq!(name().await, ["Nova IT AB"]);
        decided(&program, &world.actor("amara"), &id, Decision::Approve).await;
        assert_eq!(name().await, ["Nova Informationsteknik AB"]);
    }
}
