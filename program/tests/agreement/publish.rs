//! Publishing versions, and reading them.

use super::rows::try_change;
use super::{nora_may_sign, refused, with_roles};
use domain::Role;
use domain::partner_agreement::{AgreementRefusal, Format, LARGEST_TEXT};
use domain::text::TextProblem;
use program::agreement::{self, Kind, NewText, NewVersion};
use program::testing::agreement::{ENGLISH, SWEDISH, publish_agreement};
use program::testing::{self, START, on_both_engines};
use program::{ProgramError, Refusal};

fn version(number: &str, texts: &[(&str, &[u8])]) -> NewVersion {
    let texts = texts.iter().map(|(language, bytes)| NewText { language: (*language).into(), bytes: bytes.to_vec() });
    NewVersion { number: number.into(), texts: texts.collect() }
}

fn problems<T: std::fmt::Debug>(outcome: Result<T, ProgramError>) -> Vec<(&'static str, TextProblem)> {
    match outcome {
        Err(ProgramError::Invalid(fields)) => fields.into_iter().map(|it| (it.field, it.problem)).collect(),
        other => panic!("not invalid but {other:?}"),
    }
}

on_both_engines! {
    /// MPA-04
    async fn the_exact_bytes_of_a_published_text_are_handed_out(program: TestProgram) {
        let world = testing::world(&program).await;
        let olga = world.actor("olga");
        let pdf = b"%PDF-1.7\r\n\0\xff\xfe binary \r\n%%EOF".to_vec();
        let new = version("3.1", &[("en", &pdf), ("sv", SWEDISH.as_bytes())]);
        agreement::publish(&program, &olga, Kind::Partner, &new).await.unwrap();

        let ebba = world.actor("ebba");
        let english = agreement::document(&program, &ebba, "3.1", "en").await.unwrap();
        assert_eq!((english.bytes, english.info.format), (pdf, Format::Pdf));
        let swedish = agreement::document(&program, &ebba, "3.1", "sv").await.unwrap();
        assert_eq!(swedish.file_name(), "partner-agreement-3.1-sv.md");
        assert_eq!((swedish.bytes, swedish.info.format), (SWEDISH.as_bytes().to_vec(), Format::Markdown));
        let none = agreement::document(&program, &ebba, "3.1", "nl").await;
        assert!(matches!(none, Err(ProgramError::NotFound)));

        let listed = agreement::published(&program, &olga, Kind::Partner).await.unwrap();
        let [only] = &listed[..] else { panic!("{listed:?}") };
        assert_eq!((only.version.published_at, &*only.version.publisher), (START, "Olga Lind"));
        assert_eq!(only.texts.iter().map(|it| &*it.language).collect::<Vec<_>>(), ["en", "sv"]);
    }

    async fn a_version_needs_an_english_text_and_nothing_but_pdf_and_plain_text_is_taken(program: TestProgram) {
        let world = testing::world(&program).await;
        let olga = world.actor("olga");
        let wrong = version("x", &[("sv", b"\x89PNG\r\n\x1a\n\0"), ("nl", &vec![b'a'; LARGEST_TEXT + 1])]);
        let outcome = agreement::publish(&program, &olga, Kind::Partner, &wrong).await;
        assert_eq!(
            problems(outcome),
            [
                ("number", TextProblem::Malformed),
                ("file_en", TextProblem::Missing),
                ("file_sv", TextProblem::Malformed),
                ("file_nl", TextProblem::TooLong),
            ]
        );
        assert_eq!(agreement::published(&program, &olga, Kind::Partner).await.unwrap(), []);
    }

    async fn a_version_is_numbered_higher_than_the_one_before_and_never_changed(program: TestProgram) {
        let world = testing::world(&program).await;
        let olga = world.actor("olga");
        publish_agreement(&program, &world, "3.1").await;
        for number in ["3.1", "3.1.0", "3.0", "2"] {
            let again = agreement::publish(&program, &olga, Kind::Partner, &version(number, &[("en", b"Other words")])).await;
            assert_eq!(refused(again), AgreementRefusal::NotHigher, "{number}");
        }
        for statement in [
            "UPDATE agreement_texts SET sha256 = sha256 WHERE language = $1",
            "DELETE FROM agreement_texts WHERE language = $1",
            "UPDATE agreement_versions SET published_at = 0 WHERE number <> $1",
        ] {
            let changed = try_change(&program, statement, &["en"]).await;
            assert!(changed.is_err(), "{statement}");
        }
        let text = agreement::document(&program, &olga, "3.1", "en").await.unwrap();
        assert_eq!(text.bytes, ENGLISH.as_bytes());
        publish_agreement(&program, &world, "3.2").await;
    }

    async fn only_the_operator_publishes(program: TestProgram) {
        let world = testing::world(&program).await;
        let new = version("1.0", &[("en", b"Words")]);
        for partner in ["ebba", "nora", "tom"] {
            let outcome = agreement::publish(&program, &world.actor(partner), Kind::Partner, &new).await;
            assert!(matches!(outcome, Err(ProgramError::NotFound)), "{partner}");
        }
        let verifier = agreement::publish(&program, &world.actor("amara"), Kind::Partner, &new).await;
        assert!(matches!(verifier, Err(ProgramError::Refused(Refusal::Role(_)))));
    }

    /// MPA-03, MPA-04
    async fn the_text_is_read_before_it_is_signed_in_ones_own_language_or_in_english(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = nora_may_sign(&program, &world).await;
        let swedish = agreement::show(&program, &nora, "sv").await.unwrap();
        assert_eq!(swedish.markdown.as_deref(), Some(SWEDISH));
        let chinese = agreement::show(&program, &nora, "zh-CN").await.unwrap();
        assert_eq!((chinese.markdown.as_deref(), chinese.shown.unwrap().language), (Some(ENGLISH), "en".into()));
        assert!(chinese.signing.is_ok());

    }

    /// MPA-03
    async fn nobody_but_a_global_admin_and_the_operator_reads_or_downloads_the_text(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = nora_may_sign(&program, &world).await;
        assert!(agreement::document(&program, &nora, "1.0", "en").await.is_ok());
        assert!(agreement::document(&program, &world.actor("olga"), "1.0", "en").await.is_ok());
        for role in Role::OF_PARTNERS.into_iter().filter(|role| *role != Role::GlobalAdmin) {
            let actor = with_roles(&nora, &[role]);
            let page = agreement::show(&program, &actor, "en").await;
            assert!(matches!(page, Err(ProgramError::Refused(Refusal::Role(_)))), "{role:?}");
            let file = agreement::document(&program, &actor, "1.0", "en").await;
            assert!(matches!(file, Err(ProgramError::Refused(Refusal::Role(_)))), "{role:?}");
        }
    }
}
