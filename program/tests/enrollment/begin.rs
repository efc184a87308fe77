//! Who may begin (ENR-02, ENR-16, ENR-20, ENR-21, DIR-05).

use super::rows::{change, number};
use super::{as_direct_bill_only, enrolled, log, no, over, status, typed};
use domain::enrollment::{EnrollmentMode, EnrollmentPath, EnrollmentRefusal, EnrollmentStatus};
use program::enrollment::{entry, form, save};
use program::testing::{self, on_both_engines};

on_both_engines! {
    /// ENR-02
    async fn only_a_global_admin_enrolls_and_the_others_learn_who_that_is(program: TestProgram) {
        let world = testing::world(&program).await;
        let olof = world.actor("olof");

        assert_eq!(no(save(&program, &olof, &over(0, typed())).await), EnrollmentRefusal::NotGlobalAdmin);

        let entry = entry(&program, &olof).await.unwrap();
        assert_eq!(entry.refusal, Some(EnrollmentRefusal::NotGlobalAdmin));
        assert_eq!(entry.global_admins, ["Nora Berg"]);
        assert_eq!(status(&program, &olof.tenant).await, None, "nothing was begun");
        assert_eq!(log(&program, &olof.tenant).await, ["start_enrollment refused failed"]);
    }

    /// ENR-16, ENR-21
    async fn the_first_save_begins_the_enrollment_and_there_is_one(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        let before = form(&program, &nora).await.unwrap();
        assert!(before.entry.enrollment.is_none(), "looking at the form begins nothing");

        save(&program, &nora, &over(0, typed())).await.unwrap();
        save(&program, &nora, &over(1, typed())).await.unwrap();

        let begun = form(&program, &nora).await.unwrap().entry.enrollment.unwrap();
        assert_eq!((begun.status, begun.path), (EnrollmentStatus::Draft, EnrollmentPath::New));
        assert_eq!(begun.number, "ENR-2026-00001");
        assert_eq!(number(&program, "SELECT COUNT(*) FROM enrollments", &[]).await, 1);
        assert_eq!(log(&program, &nora.tenant).await, ["start_enrollment enrollment_started succeeded"]);
    }

    /// C-02
    async fn an_enrollment_keeps_the_mode_it_was_begun_in(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        save(&program, &nora, &over(0, typed())).await.unwrap();

        change(&program, "UPDATE program_settings SET enrollment_mode = 'pmc' WHERE id = 1", &[]).await;

        assert_eq!(entry(&program, &nora).await.unwrap().mode, EnrollmentMode::AssociateAfter);
    }

    /// rules §1
    async fn a_provider_and_who_is_a_reseller_already_cannot_enroll(program: TestProgram) {
        let world = testing::world(&program).await;
        let give = "INSERT INTO user_roles (user_id, tenant_id, role) VALUES ($1, $2, 'global_admin')";
        change(&program, give, &[world.user("sanne").as_str(), world.partner("northwind").as_str()]).await;
        let sanne = domain::Actor { roles: [domain::Role::GlobalAdmin].into_iter().collect(), ..world.actor("sanne") };

        assert_eq!(no(save(&program, &sanne, &over(0, typed())).await), EnrollmentRefusal::IndirectProvider);
        assert_eq!(no(form(&program, &world.actor("ebba")).await), EnrollmentRefusal::AlreadyReseller);
    }

    /// ENR-20, rules §4.13
    async fn a_suspended_account_begins_nothing_new(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        let suspend = "UPDATE partner_tenants SET standing = 'suspended', standing_reason = 'abuse', standing_since = 1 WHERE id = $1";
        change(&program, suspend, &[nora.tenant.as_str()]).await;

        assert_eq!(no(save(&program, &nora, &over(0, typed())).await), EnrollmentRefusal::Suspended);
        assert_eq!(status(&program, &nora.tenant).await, None);
    }

    /// REG-11
    async fn where_the_program_is_not_offered_nobody_enrolls(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        change(&program, "UPDATE partner_tenants SET country = 'QQ' WHERE id = $1", &[nora.tenant.as_str()]).await;

        assert_eq!(no(save(&program, &nora, &over(0, typed())).await), EnrollmentRefusal::NotAMarket);
    }

    /// DIR-05
    async fn a_direct_bill_partner_enrolls_only_while_the_operator_lets_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = as_direct_bill_only(&program, &world).await;
        let close = "UPDATE partner_tenants SET transition_available = FALSE WHERE id = $1";
        change(&program, close, &[ebba.tenant.as_str()]).await;

        assert_eq!(no(form(&program, &ebba).await), EnrollmentRefusal::TransitionClosed);
    }

    /// ENR-21
    async fn what_was_sent_is_not_filled_in_again(program: TestProgram) {
        let world = testing::world(&program).await;
        enrolled(&program, &world).await;

        assert_eq!(no(form(&program, &world.actor("nora")).await), EnrollmentRefusal::AlreadySubmitted);
        let late = save(&program, &world.actor("nora"), &over(0, typed())).await;
        assert_eq!(no(late), EnrollmentRefusal::AlreadySubmitted);
    }
}
