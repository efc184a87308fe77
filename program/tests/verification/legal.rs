//! Legal info: what changed is checked again, and nothing else (ENR-18, §4.1).

use super::*;
use domain::partner::Standing;
use domain::text::TextProblem;
use domain::verification::CaseStatus;
use program::testing::{self, on_both_engines};
use program::verification::Lock;

async fn change(program: &Program, world: &World, fields: ProfileFields) -> Result<(), ProgramError> {
    let seen = verification::legal_info(program, &world.actor("nora")).await.unwrap().stored.unwrap().version;
    verification::change_profile(program, &world.actor("nora"), &fields, seen).await
}

fn renamed() -> ProfileFields {
    ProfileFields { company_name: "Nova Nordic AB".into(), ..typed() }
}

async fn standing(program: &Program, world: &World) -> Standing {
    let mut tx = program.database.snapshot().await.unwrap();
    store::partners::partner(&mut tx, &world.partner("nova")).await.unwrap().unwrap().standing
}

on_both_engines! {
    /// ENR-18, §4.1
    async fn a_new_name_is_checked_again_alone_and_the_program_stays_active_meanwhile(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = active(&program, &world).await;
        change(&program, &world, renamed()).await.unwrap();
        let again = case(&program, &id).await;
        assert_eq!((again.status, again.current()), (CaseStatus::Review, Step::Business));
        assert_eq!(enrollment_status(&program, &id).await, EnrollmentStatus::Active);
        assert_eq!(standing(&program, &world).await, Standing::Good);
        assert_eq!(letters_of(&program, "resubmission-received").await.len(), 1);
        assert_eq!(letters_of(&program, "enrollment-submitted").await.len(), 1, "the address is not asked for again");
    }

    /// §4.1 DECISION, §4.13
    async fn a_rejection_of_an_active_company_suspends_it_until_it_is_authorized(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = active(&program, &world).await;
        change(&program, &world, renamed()).await.unwrap();
        decided(&program, &world.actor("amara"), &id, Decision::Reject(REGISTER)).await;
        assert_eq!(enrollment_status(&program, &id).await, EnrollmentStatus::Active);
        assert_eq!(standing(&program, &world).await, Standing::Suspended);
        let reason = rows::texts(&program, "SELECT standing_reason FROM partner_tenants WHERE id = $1", &[world.partner("nova").as_str()]).await;
        assert_eq!(reason, ["profile_rejected"]);

        verification::answer(&program, &world.actor("nora"), &with(vec![pdf("a.pdf")])).await.unwrap();
        assert_eq!(standing(&program, &world).await, Standing::Suspended, "sending is not enough");
        decided(&program, &world.actor("amara"), &id, Decision::Approve).await;
        assert_eq!(standing(&program, &world).await, Standing::Good);
    }

    /// §4.1 Qualified → PendingQualification
    async fn a_qualified_company_that_changes_its_data_is_checked_again_before_it_signs(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = in_review(&program, &world).await;
        decided(&program, &world.actor("amara"), &id, Decision::Approve).await;
        change(&program, &world, renamed()).await.unwrap();
        assert_eq!(enrollment_status(&program, &id).await, EnrollmentStatus::PendingQualification);
        decided(&program, &world.actor("amara"), &id, Decision::Approve).await;
        assert_eq!(enrollment_status(&program, &id).await, EnrollmentStatus::Qualified);
    }

    /// ENR-10, ENR-18
    async fn a_new_address_is_proved_and_employment_checked_before_the_review_goes_on(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = active(&program, &world).await;
        let fields = ProfileFields { email: "legal@nova-group.example".into(), ..typed() };
        change(&program, &world, fields).await.unwrap();
        let waiting = case(&program, &id).await;
        assert_eq!((waiting.status, waiting.current()), (CaseStatus::Address, Step::EmailOwnership));
        assert!(matches!(state(&waiting, Step::Business), StepState::Passed(_)), "the company is the same");
        program.clock.advance(enrollment::RESEND_AFTER);
        enrollment::resend_address_link(&program, &world.actor("nora")).await.expect("it can be sent again");
        address_verified(&program).await;
        let review = case(&program, &id).await;
        assert_eq!((review.status, review.current()), (CaseStatus::Review, Step::Employment));

        change(&program, &world, typed()).await.unwrap();
        let back = case(&program, &id).await;
        assert_eq!(back.status, CaseStatus::Review, "the old address was proved before");
        assert_eq!(letters_of(&program, "enrollment-submitted").await.len(), 3);
    }

    /// ENR-18
    async fn other_changes_are_not_checked(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = active(&program, &world).await;
        let fields = ProfileFields { phone: "+46 31 700 99 99".into(), support_email: "hjalp@nova.example".into(), ..typed() };
        change(&program, &world, fields).await.unwrap();
        assert_eq!(case(&program, &id).await.status, CaseStatus::Authorized);
        assert!(letters_of(&program, "resubmission-received").await.is_empty());
        let kinds: Vec<_> = log(&program, &world.partner("desk")).await.into_iter().map(|row| row.kind).collect();
        assert_eq!(kinds.last().unwrap(), "legal_profile_changed");
    }

    /// §4.1 Rejected → PendingQualification
    async fn a_rejected_profile_that_is_corrected_is_sent_again(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = in_review(&program, &world).await;
        decided(&program, &world.actor("amara"), &id, Decision::Reject(REGISTER)).await;
        change(&program, &world, renamed()).await.unwrap();
        assert_eq!(enrollment_status(&program, &id).await, EnrollmentStatus::PendingQualification);
        assert_eq!(case(&program, &id).await.current(), Step::Business);
    }

    /// ENR-18
    async fn a_direct_bill_partner_and_a_provider_need_a_ticket_while_authorized(program: TestProgram) {
        let world = testing::world(&program).await;
        active(&program, &world).await;
        rows::change(&program, "UPDATE partner_programs SET program = 'direct_bill' WHERE tenant_id = $1", &[world.partner("nova").as_str()]).await;
        assert_eq!(refused(change(&program, &world, renamed()).await), VerificationRefusal::TicketNeeded);
        let info = verification::legal_info(&program, &world.actor("nora")).await.unwrap();
        assert_eq!(info.lock, Some(Lock::Ticket));
        let info = verification::legal_info(&program, &world.actor("sanne")).await.unwrap();
        assert_eq!(info.lock, Some(Lock::NoProfile));
    }

    /// ENR-17, ENR-08
    async fn wrong_fields_another_country_and_an_old_version_change_nothing(program: TestProgram) {
        let world = testing::world(&program).await;
        active(&program, &world).await;
        let fields = ProfileFields { country: "NO".into(), email: "nova@gmail.com".into(), company_name: " ".into(), ..typed() };
        match change(&program, &world, fields).await {
            Err(ProgramError::Invalid(wrong)) => {
                let wrong: Vec<_> = wrong.into_iter().map(|it| (it.field, it.problem)).collect();
                assert_eq!(wrong.len(), 3, "{wrong:?}");
                for expected in [("country", TextProblem::Fixed), ("email", TextProblem::WebMail), ("company_name", TextProblem::Missing)] {
                    assert!(wrong.contains(&expected), "{wrong:?}");
                }
            }
            other => panic!("{other:?}"),
        }
        change(&program, &world, renamed()).await.unwrap();
        let late = verification::change_profile(&program, &world.actor("nora"), &typed(), 1).await;
        assert!(matches!(late, Err(ProgramError::Overtaken)));
    }
}
