//! Enroll now (ENR-06, ENR-10, ENR-12, ENR-21).

use super::rows::{change, number, texts, try_change};
use super::{enrolled, invalid, is_overtaken, letters, log, no, over, saved, status, stored, token, typed};
use domain::enrollment::{EnrollmentRefusal, EnrollmentStatus};
use domain::profile::ProfileFields;
use domain::text::TextProblem;
use program::ProgramError;
use program::enrollment::{self, Enrolled, save, submit};
use program::store;
use program::testing::{self, START, on_both_engines};

on_both_engines! {
    /// ENR-06, ENR-10, ENR-12, M-01
    async fn enroll_now_stores_the_profile_and_writes_to_the_primary_contact_only(program: TestProgram) {
        let world = testing::world(&program).await;
        let nova = world.partner("nova");

        let sent = enrolled(&program, &world).await;

        assert_eq!((sent.status, sent.submitted_at), (EnrollmentStatus::PendingQualification, Some(START)));
        assert_eq!(stored(&program, &nova).await, Some(sent.clone()));
        let mut tx = program.database.snapshot().await.unwrap();
        let profile = store::profiles::of_tenant(&mut tx, &nova).await.unwrap().unwrap();
        assert_eq!((profile.profile.contact.email.as_str(), profile.version), ("elsa@nova.example", 1));
        assert_eq!(store::drafts::of_enrollment(&mut tx, &sent.id).await.unwrap(), None);
        assert_eq!(store::enrollments::sent_by(&mut tx, &sent.id).await.unwrap(), Some(world.user("nora")));
        drop(tx);

        let told = "SELECT kind || ' ' || recipient || ' ' || recipient_name || ' ' || language FROM outbox";
        assert_eq!(texts(&program, told, &[]).await, ["enrollment-submitted elsa@nova.example Elsa Ström sv"]);
        let facts = letters(&program, "enrollment-submitted").await.remove(0);
        assert_eq!(facts["company"], "Nova IT AB");
        assert_eq!(facts["person"], "Nora Berg");
        assert_eq!(facts["number"], sent.number);
        assert_eq!(facts["valid_until"], "2026-11-27");
        let log = log(&program, &nova).await;
        assert!(log.contains(&"submit_enrollment enrollment_submitted succeeded".to_owned()), "{log:?}");
    }

    /// MAIL-02
    async fn the_token_of_the_link_is_long_and_stored_as_its_hash_only(program: TestProgram) {
        let world = testing::world(&program).await;
        enrolled(&program, &world).await;
        let token = token(&program).await;
        assert_eq!(token.len(), "tta_".len() + 43 + 8, "256 bits and a check");

        change(&program, "UPDATE outbox SET facts = '{}' WHERE kind = 'enrollment-submitted'", &[]).await;
        let links = texts(&program, "SELECT token_hash || email || enrollment_id FROM address_links", &[]).await;
        assert_eq!(links.len(), 1);
        assert!(!links[0].contains(&token));
    }

    /// ENR-21
    async fn a_second_enroll_now_has_no_second_effect(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        enrolled(&program, &world).await;

        let again = submit(&program, &nora, Enrolled { seen: 1, irreversible: false }).await;

        assert_eq!(no(again), EnrollmentRefusal::AlreadySubmitted);
        assert_eq!(letters(&program, "enrollment-submitted").await.len(), 1);
    }

    /// ENR-21
    async fn two_who_enroll_at_the_same_moment_make_one_enrollment(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        let seen = saved(&program, &nora, &typed()).await;
        let with = Enrolled { seen, irreversible: false };
        let other = program.another_node().await;

        let (one, two) = tokio::join!(submit(&program, &nora, with), submit(&other, &nora, with));

        let (first, second) = if one.is_ok() { (one, two) } else { (two, one) };
        first.unwrap();
        assert_eq!(no(second), EnrollmentRefusal::AlreadySubmitted);
        assert_eq!(letters(&program, "enrollment-submitted").await.len(), 1);
        assert_eq!(number(&program, "SELECT COUNT(*) FROM address_links", &[]).await, 1);
    }

    async fn what_was_changed_after_it_was_checked_is_not_sent(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        let seen = saved(&program, &nora, &typed()).await;
        let other = ProfileFields { email: "somebody@nova.example".into(), ..typed() };
        save(&program, &nora, &over(seen, other)).await.unwrap();

        let sent = submit(&program, &nora, Enrolled { seen, irreversible: false }).await;

        assert!(is_overtaken(&sent), "{sent:?}");
        assert_eq!(status(&program, &nora.tenant).await, Some(EnrollmentStatus::Draft));
    }

    /// ENR-06
    async fn wrong_fields_are_told_and_nothing_is_sent(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        let wrong = ProfileFields { phone: "031".into(), ..typed() };
        save(&program, &nora, &over(0, wrong)).await.unwrap();

        let sent = submit(&program, &nora, Enrolled { seen: 1, irreversible: false }).await;

        assert_eq!(invalid(sent), [("phone", TextProblem::Malformed)]);
        assert_eq!(status(&program, &nora.tenant).await, Some(EnrollmentStatus::Draft));
        assert_eq!(number(&program, "SELECT COUNT(*) FROM legal_profiles", &[]).await, 0);
        assert_eq!(letters(&program, "enrollment-submitted").await.len(), 0);
    }

    /// ENR-31
    async fn with_the_membership_directory_the_mpn_id_comes_first(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        change(&program, "UPDATE program_settings SET enrollment_mode = 'pmc' WHERE id = 1", &[]).await;
        let seen = saved(&program, &nora, &typed()).await;
        let with = Enrolled { seen, irreversible: false };
        assert!(enrollment::entry(&program, &nora).await.unwrap().lacks_mpn_id());

        assert_eq!(no(submit(&program, &nora, with).await), EnrollmentRefusal::MpnIdMissing);

        change(&program, "UPDATE partner_tenants SET mpn_id = '7770001' WHERE id = $1", &[nora.tenant.as_str()]).await;
        submit(&program, &nora, with).await.unwrap();
    }

    /// rules §4.1
    async fn a_rejected_enrollment_is_corrected_and_sent_again(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        enrolled(&program, &world).await;
        let reject = "UPDATE enrollments SET status = 'rejected', refused_at = 1 WHERE tenant_id = $1";
        change(&program, reject, &[nora.tenant.as_str()]).await;

        let form = enrollment::form(&program, &nora).await.unwrap();
        assert_eq!(form.fields.email, "elsa@nova.example", "what was sent is filled in");
        let corrected = ProfileFields { line1: "Norra Hamngatan 1".into(), ..form.fields };
        let seen = saved(&program, &nora, &corrected).await;
        let sent = submit(&program, &nora, Enrolled { seen, irreversible: false }).await.unwrap();

        assert_eq!((sent.status, sent.refused_at), (EnrollmentStatus::PendingQualification, None));
        let mut tx = program.database.snapshot().await.unwrap();
        let profile = store::profiles::of_tenant(&mut tx, &nora.tenant).await.unwrap().unwrap();
        assert_eq!((profile.profile.address.line1.as_str(), profile.version), ("Norra Hamngatan 1", 2));
    }

    /// S81, MAIL-03
    async fn an_enrollment_whose_letter_cannot_be_stored_is_not_sent(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        let seen = saved(&program, &nora, &typed()).await;
        try_change(&program, "ALTER TABLE outbox RENAME COLUMN next_try_at TO away", &[]).await.unwrap();

        let sent = submit(&program, &nora, Enrolled { seen, irreversible: false }).await;

        assert!(matches!(sent, Err(ProgramError::Database(_))), "{sent:?}");
        assert_eq!(status(&program, &nora.tenant).await, Some(EnrollmentStatus::Draft));
        assert_eq!(number(&program, "SELECT COUNT(*) FROM address_links", &[]).await, 0);
        assert_eq!(number(&program, "SELECT COUNT(*) FROM legal_profiles", &[]).await, 0);
    }
}
