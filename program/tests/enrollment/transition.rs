//! A direct-bill partner becomes an indirect reseller too (rules §4.9, ENR-05, DIR-01…DIR-04, C-05).

use super::rows::{number, texts};
use super::{as_direct_bill_only, letters, log, no, over, saved, token, typed};
use domain::Actor;
use domain::country::Country;
use domain::enrollment::{EnrollmentPath, EnrollmentRefusal, EnrollmentStatus};
use domain::profile::{LegalProfile, ProfileFields};
use program::enrollment::{Enrolled, check, form, save, submit};
use program::store;
use program::testing::{self, START, TestProgram, on_both_engines};

/// What is known of Wingtip from its time as a direct-bill partner.
async fn known(program: &TestProgram, ebba: &Actor) -> LegalProfile {
    let fields = ProfileFields { company_name: "Wingtip Cloud AB".into(), ..typed() };
    let profile = LegalProfile::read(&fields, &Country::of("SE"), &[]).unwrap();
    let mut tx = program.database.begin().await.unwrap();
    store::profiles::save(&mut tx, &ebba.tenant, &profile, 0, START).await.unwrap();
    tx.commit().await.unwrap();
    profile
}

on_both_engines! {
    /// ENR-05, DIR-01
    async fn what_is_known_is_shown_for_review_and_only_the_support_contact_is_taken(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = as_direct_bill_only(&program, &world).await;
        let profile = known(&program, &ebba).await;

        let form = form(&program, &ebba).await.unwrap();
        assert_eq!((form.entry.path(), form.known.clone()), (EnrollmentPath::Transition, Some(profile.clone())));
        let forged = ProfileFields {
            company_name: "Somebody Else AB".into(),
            email: "else@where.example".into(),
            support_email: "help@wingtip.example".into(),
            ..form.fields
        };
        saved(&program, &ebba, &forged).await;

        let taken = check(&program, &ebba).await.unwrap().profile;
        assert_eq!(taken.support.email, "help@wingtip.example");
        assert_eq!(LegalProfile { support: profile.support.clone(), ..taken }, profile);
    }

    /// DIR-04
    async fn without_the_box_that_says_that_there_is_no_way_back_nothing_happens(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = as_direct_bill_only(&program, &world).await;
        let fields = ProfileFields { company_name: "Wingtip Cloud AB".into(), ..typed() };
        let seen = saved(&program, &ebba, &fields).await;

        let sent = submit(&program, &ebba, Enrolled { seen, irreversible: false }).await;

        assert_eq!(no(sent), EnrollmentRefusal::NotConfirmed);
        let refused = "submit_enrollment refused failed".to_owned();
        assert!(log(&program, &ebba.tenant).await.contains(&refused));
    }

    /// C-05, DIR-02, DIR-03, M-12
    async fn a_company_checked_before_is_approved_at_once_and_its_contact_hears_of_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = as_direct_bill_only(&program, &world).await;
        let profile = known(&program, &ebba).await;
        let seen = saved(&program, &ebba, &ProfileFields::from(&profile)).await;

        let sent = submit(&program, &ebba, Enrolled { seen, irreversible: true }).await.unwrap();

        assert_eq!((sent.status, sent.qualified_at), (EnrollmentStatus::Qualified, Some(START)));
        assert_eq!(letters(&program, "enrollment-submitted").await.len(), 0);
        assert_eq!(letters(&program, "transition-approved").await.len(), 1);
        let told = "SELECT recipient FROM outbox WHERE kind = 'transition-approved'";
        assert_eq!(texts(&program, told, &[]).await, ["elsa@nova.example"]);
        let programs = "SELECT program FROM partner_programs WHERE tenant_id = $1";
        assert_eq!(texts(&program, programs, &[ebba.tenant.as_str()]).await, ["direct_bill"], "not before it accepts");
        let log = log(&program, &ebba.tenant).await;
        assert!(log.contains(&"submit_enrollment enrollment_submitted succeeded".to_owned()), "{log:?}");
        assert!(log.contains(&"update_vetting_status enrollment_qualified succeeded".to_owned()), "{log:?}");
        let facts = "SELECT facts FROM events WHERE kind = 'enrollment_submitted'";
        assert_eq!(texts(&program, facts, &[]).await, [r#"{"irreversible":"confirmed"}"#]);
    }

    /// C-05
    async fn a_company_whose_name_is_another_now_is_reviewed(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = as_direct_bill_only(&program, &world).await;
        let fields = ProfileFields { company_name: "Wingtip Holding AB".into(), ..typed() };
        let seen = saved(&program, &ebba, &fields).await;

        let sent = submit(&program, &ebba, Enrolled { seen, irreversible: true }).await.unwrap();

        assert_eq!(sent.status, EnrollmentStatus::PendingQualification);
        assert!(!token(&program).await.is_empty());
    }

    /// DIR-06
    async fn its_customers_and_subscriptions_are_not_touched(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = as_direct_bill_only(&program, &world).await;
        let count = "SELECT (SELECT COUNT(*) FROM customer_relations) * 1000 + (SELECT COUNT(*) FROM subscriptions)";
        let before = number(&program, count, &[]).await;

        let fields = ProfileFields { company_name: "Wingtip Cloud AB".into(), ..typed() };
        save(&program, &ebba, &over(0, fields)).await.unwrap();
        submit(&program, &ebba, Enrolled { seen: 1, irreversible: true }).await.unwrap();

        assert_eq!(number(&program, count, &[]).await, before);
    }
}
