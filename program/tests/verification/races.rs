//! Two at once: exactly one of two verifiers decides.

use super::*;
use domain::verification::CaseStatus;
use program::testing::{self, on_both_engines};

on_both_engines! {
    async fn of_two_verifiers_who_read_the_same_case_exactly_one_decides(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = in_review(&program, &world).await;
        let other = program.another_node().await;
        let seen = case(&program, &id).await.version;
        let verdict = |decision| Verdict { decision, message: "Because.".into(), seen };
        let (amara, olga) = (world.actor("amara"), world.actor("olga"));
        let (approve, reject) = (verdict(Decision::Approve), verdict(Decision::Reject(REGISTER)));

        let (one, two) = tokio::join!(
            verification::decide(&program, &amara, &id, &approve),
            verification::decide(&other, &olga, &id, &reject)
        );

        let overtaken = |outcome: &Result<Decided, ProgramError>| matches!(outcome, Err(ProgramError::Overtaken));
        assert_eq!([&one, &two].iter().filter(|it| it.is_ok()).count(), 1, "{one:?} {two:?}");
        assert_eq!([&one, &two].iter().filter(|it| overtaken(it)).count(), 1, "{one:?} {two:?}");
        let status = case(&program, &id).await.status;
        let expected = if one.is_ok() { CaseStatus::Authorized } else { CaseStatus::Rejected };
        assert_eq!(status, expected);
        let letters = letters_of(&program, "enrollment-authorized").await.len() + letters_of(&program, "enrollment-rejected").await.len();
        assert_eq!(letters, 1);
    }

    async fn who_read_the_case_before_the_applicant_changed_it_comes_too_late(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = in_review(&program, &world).await;
        let seen = case(&program, &id).await.version;
        let fields = ProfileFields { line1: "Storgatan 2".into(), ..typed() };
        verification::change_profile(&program, &world.actor("nora"), &fields, 1).await.unwrap();
        let verdict = Verdict { decision: Decision::Approve, message: String::new(), seen };
        let outcome = verification::decide(&program, &world.actor("amara"), &id, &verdict).await;
        assert!(matches!(outcome, Err(ProgramError::Overtaken)), "{outcome:?}");
    }
}
