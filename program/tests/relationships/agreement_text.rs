//! The text of the customer agreement: published by the operator, read before it is accepted, kept with who accepted it.

use super::agreement::{attested, taken_up};
use super::rows::try_change;
use super::{BOTH, draft, invite, log, refusal, token};
use domain::partner_agreement::AgreementRefusal;
use domain::relationship::RelationshipRefusal;
use program::agreement::{self, Kind, NewText, NewVersion};
use program::customer_agreement::{self, NewAttestation};
use program::relationships;
use program::testing::agreement::{
    CUSTOMERS_ENGLISH, CUSTOMERS_SWEDISH, publish_agreement, publish_customer_agreement,
};
use program::testing::{self, on_both_engines};
use program::{ProgramError, Refusal};

fn version(number: &str) -> NewVersion {
    NewVersion { number: number.into(), texts: vec![NewText { language: "en".into(), bytes: b"Words".to_vec() }] }
}

on_both_engines! {
    /// MCA-02
    async fn everybody_reads_the_newest_version_in_ones_own_language_or_in_english(program: TestProgram) {
        let world = testing::world(&program).await;
        let none = customer_agreement::text(&program, None, "sv").await;
        assert!(matches!(none, Err(ProgramError::NotFound)));
        publish_customer_agreement(&program, &world, "1.0").await;
        let template = publish_customer_agreement(&program, &world, "1.1").await;

        let swedish = customer_agreement::text(&program, None, "sv").await.unwrap();
        assert_eq!(swedish.markdown.as_deref(), Some(CUSTOMERS_SWEDISH));
        assert_eq!((swedish.version.template, swedish.newest), (Some(template), true));
        let dutch = customer_agreement::text(&program, None, "nl").await.unwrap();
        assert_eq!((dutch.markdown.as_deref(), dutch.shown.language.as_str()), (Some(CUSTOMERS_ENGLISH), "en"));
        let first = customer_agreement::text(&program, Some("1.0"), "en").await.unwrap();
        assert_eq!((first.version.number.as_str(), first.newest), ("1.0", false));
        let file = customer_agreement::document(&program, "1.0", "sv").await.unwrap();
        assert_eq!((file.file_name().as_str(), file.bytes), ("customer-agreement-1.0-sv.md", CUSTOMERS_SWEDISH.into()));
        for (number, language) in [("1.2", "en"), ("1.0", "nl")] {
            let missing = customer_agreement::document(&program, number, language).await;
            assert!(matches!(missing, Err(ProgramError::NotFound)), "{number} {language}");
        }
    }

    /// MCA-02, MCA-06
    async fn what_was_shown_is_what_is_accepted(program: TestProgram) {
        let world = testing::world(&program).await;
        let anna = taken_up(&program).await;
        let old = publish_customer_agreement(&program, &world, "1.0").await;
        let invited = invite(&program, &world.actor("petra"), &draft()).await;
        let new = publish_customer_agreement(&program, &world, "1.1").await;
        for other in [old.as_str(), ""] {
            let answer = relationships::authorize(&program, &anna, token(&invited), BOTH, other).await;
            assert_eq!(refusal(answer), RelationshipRefusal::OtherAgreement, "{other}");
            let accepted = relationships::accept_agreement(&program, &anna, true, other).await;
            assert_eq!(refusal(accepted), RelationshipRefusal::OtherAgreement, "{other}");
        }
        assert!(relationships::mine(&program, &anna).await.unwrap().partners.iter().all(|it| it.name != "Proseware AB"));
        relationships::authorize(&program, &anna, token(&invited), BOTH, &new).await.unwrap();
        publish_customer_agreement(&program, &world, "2.0").await;

        let mine = relationships::mine(&program, &anna).await.unwrap();
        assert_eq!(mine.agreement.and_then(|it| it.version).as_deref(), Some("1.1"));
        let seen = customer_agreement::show(&program, &world.actor("petra"), &anna.customer).await.unwrap();
        assert_eq!(seen.records.first().and_then(|it| it.version.as_deref()), Some("1.1"));
    }

    /// MCA-03
    async fn an_attestation_says_which_version_was_agreed_to(program: TestProgram) {
        let world = testing::world(&program).await;
        let (sanne, litware) = (world.actor("sanne"), world.customer("litware"));
        let template = publish_customer_agreement(&program, &world, "1.0").await;
        let without = customer_agreement::attest(&program, &sanne, &litware, &attested()).await;
        assert_eq!(refusal(without), RelationshipRefusal::OtherAgreement);
        let view = customer_agreement::show(&program, &sanne, &litware).await.unwrap();
        assert_eq!(view.version.and_then(|it| it.template).as_deref(), Some(template.as_str()));
        let with = NewAttestation { template, ..attested() };
        customer_agreement::attest(&program, &sanne, &litware, &with).await.unwrap();
        let view = customer_agreement::show(&program, &sanne, &litware).await.unwrap();
        assert_eq!(view.records.first().and_then(|it| it.version.as_deref()), Some("1.0"));
    }

    /// rules §3.9
    async fn a_version_is_numbered_higher_than_the_one_before_and_never_changed(program: TestProgram) {
        let world = testing::world(&program).await;
        let olga = world.actor("olga");
        publish_agreement(&program, &world, "3.1").await;
        let template = publish_customer_agreement(&program, &world, "1.0").await;
        for number in ["1.0", "0.9"] {
            let again = agreement::publish(&program, &olga, Kind::Customer, &version(number)).await;
            let lower = matches!(again, Err(ProgramError::Refused(Refusal::Agreement(AgreementRefusal::NotHigher))));
            assert!(lower, "{number}");
        }
        for statement in [
            "UPDATE customer_agreement_texts SET sha256 = sha256 WHERE language = $1",
            "DELETE FROM customer_agreement_texts WHERE language = $1",
            "UPDATE customer_agreement_versions SET template_id = $1",
            "DELETE FROM customer_agreement_versions WHERE number <> $1",
        ] {
            assert!(try_change(&program, statement, &["en"]).await.is_err(), "{statement}");
        }
        let published = agreement::published(&program, &olga, Kind::Customer).await.unwrap();
        assert_eq!(published.len(), 1);
        let told = log(&program, &olga.tenant).await.into_iter().find(|it| it.kind == "customer_agreement_published");
        assert!(told.unwrap().facts.contains(&template));
    }

    /// rules §2
    async fn only_the_operator_publishes(program: TestProgram) {
        let world = testing::world(&program).await;
        for partner in ["ebba", "sanne", "petra"] {
            let outcome = agreement::publish(&program, &world.actor(partner), Kind::Customer, &version("1.0")).await;
            assert!(matches!(outcome, Err(ProgramError::NotFound)), "{partner}");
        }
        let verifier = agreement::publish(&program, &world.actor("amara"), Kind::Customer, &version("1.0")).await;
        assert!(matches!(verifier, Err(ProgramError::Refused(Refusal::Role(_)))));
    }
}
