//! Signing, and everything that follows from it.

use super::rows::{change, number, texts};
use super::{kinds, letters, nora_may_sign, reading, refused, roles_of, signs, status_of, with_roles};
use domain::enrollment::{EnrollmentPath, EnrollmentStatus};
use domain::partner_agreement::AgreementRefusal;
use domain::standing::SuspensionReason;
use domain::verification::Decision as Verdicts;
use domain::{Actor, EnrollmentId, Role};
use program::agreement::{self, Signing};
use program::operator::standing::{Decision, decide};
use program::store::{self, events::By};
use program::testing::agreement::{SWEDISH, associated, publish_agreement, qualified, sent};
use program::testing::{self, START, TestProgram, World, on_both_engines};
use program::verification::{self, Verdict};
use sha2::{Digest, Sha256};

on_both_engines! {
    /// MPA-02, MPA-08, §3.4: exact bytes by hash, signer, time, address
    async fn a_signature_keeps_who_signed_what_when_and_from_where(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = nora_may_sign(&program, &world).await;
        let signing = Signing { language: "sv".into(), ..reading("1.0") };
        let signed = agreement::sign(&program, &nora, &signing).await.unwrap();

        let hash = store::events::hex(&Sha256::digest(SWEDISH));
        assert_eq!((signed.signed_by.as_str(), signed.signed_at, signed.region.as_str()), ("Nora Berg", START, "europe"));
        assert_eq!(signed.sha256.as_deref(), Some(hash.as_str()));
        let kept = texts(
            &program,
            "SELECT region || '|' || version || '|' || language || '|' || sha256 || '|' || mpn_id || '|' || user_id || '|' ||
                    signed_by || '|' || address FROM partner_agreements WHERE tenant_id = $1",
            &[nora.tenant.as_str()],
        )
        .await;
        assert_eq!(kept, [format!("europe|1.0|sv|{hash}|6000001|{}|Nora Berg|192.0.2.7", nora.user)]);
    }

    /// §4.1, MPA-07, ROL-01, ENR-14, ENR-43, M-05
    async fn signing_makes_the_program_active_with_all_that_follows(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = nora_may_sign(&program, &world).await;
        signs(&program, &nora, "1.0").await.unwrap();

        assert_eq!(status_of(&program, &nora).await, EnrollmentStatus::Active);
        let mut tx = program.database.snapshot().await.unwrap();
        let partner = store::partners::partner(&mut tx, &nora.tenant).await.unwrap().unwrap();
        assert!(partner.programs.indirect_reseller && partner.agreement_signed);
        drop(tx);
        assert!(roles_of(&program, &nora).await.contains(Role::AdminAgent));
        assert_eq!(letters(&program).await, ["program-active karin@nova.example sv"]);
        let followed =
            ["partner_agreement_signed succeeded", "enrollment_activated succeeded", "roles_changed succeeded"];
        assert_eq!(kinds(&program, &nora).await, followed);
        let operator = kinds(&program, &world.actor("olga")).await;
        assert_eq!(operator[operator.len() - 2..], followed[..2]);
    }

    /// ROL-01
    async fn the_person_who_enrolled_becomes_admin_agent_also_when_a_colleague_signs(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = nora_may_sign(&program, &world).await;
        let olof = with_roles(&world.actor("olof"), &[Role::GlobalAdmin]);
        signs(&program, &olof, "1.0").await.unwrap();
        assert!(roles_of(&program, &nora).await.contains(Role::AdminAgent));
        assert!(!roles_of(&program, &olof).await.contains(Role::AdminAgent));
    }

    /// ROL-01
    async fn when_the_person_who_enrolled_has_left_the_signer_becomes_admin_agent(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = nora_may_sign(&program, &world).await;
        let mut tx = program.database.begin().await.unwrap();
        store::people::leave(&mut tx, &nora.tenant, &nora.user).await.unwrap();
        tx.commit().await.unwrap();
        let olof = with_roles(&world.actor("olof"), &[Role::GlobalAdmin]);
        signs(&program, &olof, "1.0").await.unwrap();
        assert!(roles_of(&program, &nora).await.iter().next().is_none(), "she is not brought back");
        assert!(roles_of(&program, &olof).await.contains(Role::AdminAgent));
    }

    /// MPA-03
    async fn nobody_but_a_global_admin_signs(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = nora_may_sign(&program, &world).await;
        let others = Role::ALL.into_iter().filter(|role| *role != Role::GlobalAdmin);
        for role in others {
            let outcome = signs(&program, &with_roles(&nora, &[role]), "1.0").await;
            assert_eq!(refused(outcome), AgreementRefusal::NotGlobalAdmin, "{role:?}");
        }
        nothing_happened(&program, &nora).await;
    }

    /// MPA-07, MPA-08, MPN-05, ENR-43
    async fn nothing_is_signed_before_the_checks_are_passed_and_an_mpn_id_is_associated(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        assert_eq!(refused(signs(&program, &nora, "1.0").await), AgreementRefusal::NotQualified);
        sent(&program, &nora, EnrollmentPath::New).await;
        assert_eq!(refused(signs(&program, &nora, "1.0").await), AgreementRefusal::NotQualified);

        let tara = testing::agreement::company(&program, "tara", &[]).await;
        qualified(&program, &tara, EnrollmentPath::New).await;
        assert_eq!(refused(signs(&program, &tara, "1.0").await), AgreementRefusal::MpnIdMissing);
        associated(&program, &tara, "6000002").await;
        assert_eq!(refused(signs(&program, &tara, "1.0").await), AgreementRefusal::NotPublished);
        publish_agreement(&program, &world, "1.0").await;
        signs(&program, &tara, "1.0").await.unwrap();
    }

    /// §4.13
    async fn a_suspended_company_cannot_sign_until_it_is_restored(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = nora_may_sign(&program, &world).await;
        let olga = world.actor("olga");
        let suspend = Decision::Suspend(SuspensionReason::Abuse.code().into());
        decide(&program, &olga, &nora.tenant, &suspend).await.unwrap();
        assert_eq!(refused(signs(&program, &nora, "1.0").await), AgreementRefusal::Suspended);
        decide(&program, &olga, &nora.tenant, &Decision::Restore).await.unwrap();
        signs(&program, &nora, "1.0").await.unwrap();
    }

    async fn what_is_signed_is_the_newest_version_and_was_read(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = nora_may_sign(&program, &world).await;
        publish_agreement(&program, &world, "1.1").await;
        assert_eq!(refused(signs(&program, &nora, "1.0").await), AgreementRefusal::OtherVersion);
        assert_eq!(refused(signs(&program, &nora, "9.9").await), AgreementRefusal::OtherVersion);
        let unread = Signing { read: false, ..reading("1.1") };
        assert_eq!(refused(agreement::sign(&program, &nora, &unread).await), AgreementRefusal::NotRead);
        nothing_happened(&program, &nora).await;

        let elsewhere = Signing { language: "tlh".into(), ..reading("1.1") };
        let signed = agreement::sign(&program, &nora, &elsewhere).await.unwrap();
        assert_eq!(signed.language.as_deref(), Some("en"), "what is not published in a language is read in English");
    }

    /// §4.4: no second signature, no yearly renewal, survives the signer leaving
    async fn the_agreement_is_signed_once_and_for_good(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = nora_may_sign(&program, &world).await;
        signs(&program, &nora, "1.0").await.unwrap();
        assert_eq!(refused(signs(&program, &nora, "1.0").await), AgreementRefusal::AlreadySigned);

        publish_agreement(&program, &world, "2.0").await;
        let mut tx = program.database.begin().await.unwrap();
        store::people::leave(&mut tx, &nora.tenant, &nora.user).await.unwrap();
        tx.commit().await.unwrap();
        program.clock.advance(time::Duration::days(800));
        let olof = with_roles(&world.actor("olof"), &[Role::GlobalAdmin]);
        assert_eq!(refused(signs(&program, &olof, "2.0").await), AgreementRefusal::AlreadySigned);
        let view = agreement::show(&program, &olof, "en").await.unwrap();
        assert_eq!(view.signed.unwrap().version.as_deref(), Some("1.0"));
        assert_eq!(letters(&program).await.len(), 1, "one letter for one signature");
    }

    /// §4.1
    async fn where_the_region_is_signed_for_a_new_company_is_active_as_soon_as_it_is_qualified(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        let pending = sent(&program, &nora, EnrollmentPath::New).await;
        associated(&program, &nora, "6000001").await;
        change(
            &program,
            "INSERT INTO partner_agreements (tenant_id, region, signed_by, signed_at) VALUES ($1, 'europe', 'Before', 0)",
            &[nora.tenant.as_str()],
        )
        .await;
        approve(&program, &world, &pending.id).await;
        assert_eq!(status_of(&program, &nora).await, EnrollmentStatus::Active);
        assert!(roles_of(&program, &nora).await.contains(Role::AdminAgent));
        let told = letters(&program).await;
        assert!(told.contains(&"program-active karin@nova.example sv".to_owned()), "{told:?}");
    }

    /// MPA-01, MPA-02
    async fn a_provider_whose_region_is_not_signed_for_signs_and_stays_what_it_is(program: TestProgram) {
        let world = testing::world(&program).await;
        publish_agreement(&program, &world, "1.0").await;
        let sanne = with_roles(&world.actor("sanne"), &[Role::GlobalAdmin]);
        assert_eq!(refused(signs(&program, &sanne, "1.0").await), AgreementRefusal::AlreadySigned);
        let forget = "DELETE FROM partner_agreements WHERE tenant_id = $1";
        change(&program, forget, &[sanne.tenant.as_str()]).await;
        signs(&program, &sanne, "1.0").await.unwrap();
        let mut tx = program.database.snapshot().await.unwrap();
        let partner = store::partners::partner(&mut tx, &sanne.tenant).await.unwrap().unwrap();
        assert!(partner.agreement_signed && !partner.programs.indirect_reseller);
        assert!(!roles_of(&program, &sanne).await.contains(Role::GlobalAdmin), "no role is given by it");
    }
}

/// The company is checked and approved; by a second verifier too, where an automatic check wants that.
async fn approve(program: &TestProgram, world: &World, id: &EnrollmentId) {
    let amara = world.actor("amara");
    let mut tx = program.database.begin().await.unwrap();
    let enrollment = store::enrollments::by_id(&mut tx, id).await.unwrap().unwrap();
    let profile = store::profiles::of_tenant(&mut tx, &enrollment.tenant).await.unwrap().unwrap().profile;
    verification::open(&mut tx, program, By::Person(&amara), &enrollment, &profile).await.unwrap();
    verification::address_verified(&mut tx, program, &enrollment).await.unwrap();
    tx.commit().await.unwrap();
    for verifier in ["amara", "olga"] {
        let verifier = world.actor(verifier);
        let case = verification::show(program, &verifier, id).await.unwrap().case;
        if case.status.is_open() {
            let verdict = Verdict { decision: Verdicts::Approve, message: "In order.".into(), seen: case.version };
            verification::decide(program, &verifier, id, &verdict).await.unwrap();
        }
    }
}

/// The enrollment waits on, nobody got a role or a letter, and nothing is signed.
async fn nothing_happened(program: &TestProgram, nora: &Actor) {
    assert_eq!(status_of(program, nora).await, EnrollmentStatus::Qualified);
    assert!(!roles_of(program, nora).await.contains(Role::AdminAgent));
    assert_eq!(letters(program).await, Vec::<String>::new());
    let signed = "SELECT count(*) FROM partner_agreements WHERE tenant_id = $1";
    assert_eq!(number(program, signed, &[nora.tenant.as_str()]).await, 0);
    let tried = kinds(program, nora).await;
    assert!(!tried.is_empty() && tried.iter().all(|it| it == "refused failed"), "{tried:?}");
}
