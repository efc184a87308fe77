//! Who is told what: the primary contact and nobody else, in the contact's language (ENR-12, M-02…M-04, M-12).

use super::*;
use program::outbox;
use program::testing::{self, on_both_engines};

const ALL: &str = "SELECT kind || ' ' || recipient || ' ' || language FROM outbox ORDER BY created_at, kind";

fn fields_of_a_colleague() -> ProfileFields {
    ProfileFields { first_name: "Lena".into(), last_name: "Dahl".into(), email: "lena@nova.example".into(), ..typed() }
}

on_both_engines! {
    /// ENR-07, ENR-12, M-02, M-03
    async fn only_the_primary_contact_is_told_in_their_language(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = sent(&program, &world.actor("nora"), fields_of_a_colleague()).await;
        address_verified(&program).await;
        program.clock.advance(time::Duration::SECOND);
        decided(&program, &world.actor("amara"), &id, Decision::Ask(DOMAIN)).await;
        program.clock.advance(time::Duration::SECOND);
        verification::answer(&program, &world.actor("nora"), &with(vec![pdf("a.pdf")])).await.unwrap();
        program.clock.advance(time::Duration::SECOND);
        decided(&program, &world.actor("amara"), &id, Decision::Approve).await;
        assert_eq!(rows::texts(&program, ALL, &[]).await, [
            "enrollment-submitted lena@nova.example sv",
            "documents-wanted lena@nova.example sv",
            "resubmission-received lena@nova.example sv",
            "enrollment-authorized lena@nova.example sv",
        ]);
    }

    /// M-02
    async fn a_question_names_the_check_what_helps_and_where_to_send_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = in_review(&program, &world).await;
        decided(&program, &world.actor("amara"), &id, Decision::Ask(DOMAIN)).await;
        assert_eq!(letters_of(&program, "documents-wanted").await, [serde_json::json!({
            "company": "Nova IT AB", "number": "ENR-2026-00001", "message": "See what helps.",
            "check": "employment_verification", "remedy": "domain_proof", "link": "/settings/legal",
        })]);
    }

    /// M-03, M-04
    async fn each_decision_has_its_own_letter(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = in_review(&program, &world).await;
        decided(&program, &world.actor("amara"), &id, Decision::Reject(REGISTER)).await;
        let rejected = letters_of(&program, "enrollment-rejected").await;
        assert_eq!((&rejected[0]["check"], &rejected[0]["remedy"]), (&"business_verification".into(), &"registration_certificate".into()));
        verification::answer(&program, &world.actor("nora"), &with(vec![pdf("a.pdf")])).await.unwrap();
        assert_eq!(letters_of(&program, "resubmission-received").await[0]["due"], "2026-11-27");
        decided(&program, &world.actor("amara"), &id, Decision::Approve).await;
        assert_eq!(letters_of(&program, "enrollment-authorized").await[0]["next"], "associate", "the MPN ID comes later in this mode");
    }

    /// M-04
    async fn who_is_declined_is_told_why(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = in_review(&program, &world).await;
        decided(&program, &world.actor("amara"), &id, Decision::Decline).await;
        assert_eq!(letters_of(&program, "enrollment-declined").await[0]["message"], "See what helps.");
    }

    /// M-12, C-05
    async fn a_direct_bill_partner_that_was_reviewed_is_told_to_accept_the_agreement(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = in_review(&program, &world).await;
        rows::change(&program, "UPDATE enrollments SET path = 'transition' WHERE id = $1", &[id.as_str()]).await;
        decided(&program, &world.actor("amara"), &id, Decision::Approve).await;
        assert_eq!(letters_of(&program, "transition-approved").await.len(), 1);
        assert!(letters_of(&program, "enrollment-authorized").await.is_empty());
    }

    async fn the_first_of_two_approvals_is_told_to_nobody(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = doubtful(&program, &world).await;
        let before = rows::texts(&program, ALL, &[]).await;
        decided(&program, &world.actor("amara"), &id, Decision::Approve).await;
        assert_eq!(rows::texts(&program, ALL, &[]).await, before);
    }

    /// MAIL-02
    async fn a_letter_with_a_link_that_opens_something_is_wiped_once_it_is_sent(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = in_review(&program, &world).await;
        decided(&program, &world.actor("amara"), &id, Decision::Ask(DOMAIN)).await;
        for letter in outbox::claim(&program, 10).await.unwrap() {
            outbox::sent(&program, &letter).await.unwrap();
        }
        assert_eq!(letters_of(&program, "enrollment-submitted").await, [serde_json::json!({})]);
        assert_eq!(letters_of(&program, "documents-wanted").await[0]["company"], "Nova IT AB", "what opens nothing stays");
    }

    /// MAIL-03
    async fn a_decision_whose_letter_cannot_be_stored_does_not_happen(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = in_review(&program, &world).await;
        rows::try_change(&program, "ALTER TABLE outbox RENAME COLUMN next_try_at TO away", &[]).await.unwrap();
        let outcome = try_decide(&program, &world.actor("amara"), &id, Decision::Reject(REGISTER)).await;
        assert!(matches!(outcome, Err(ProgramError::Database(_))), "{outcome:?}");
        assert_eq!(enrollment_status(&program, &id).await, EnrollmentStatus::PendingQualification);
        assert_eq!(case(&program, &id).await.wanted(), None);
    }
}
