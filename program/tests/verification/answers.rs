//! What the applicant sends: documents, words, and the question to the program desk (§4.2, ENR-13).

use super::*;
use domain::Role;
use domain::verification::{CaseStatus, LARGEST_DOCUMENT, MediaType};
use program::testing::{self, START, on_both_engines};
use time::Duration;

on_both_engines! {
    /// §4.2, ENR-13
    async fn a_question_stops_the_clock_and_the_answer_lets_it_run_again(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = in_review(&program, &world).await;
        program.clock.advance(Duration::days(3));
        decided(&program, &world.actor("amara"), &id, Decision::Ask(DOMAIN)).await;
        let asked = case(&program, &id).await;
        assert_eq!((asked.status, asked.clock.spent, asked.clock.due()), (CaseStatus::Waiting, Duration::DAY, None));

        program.clock.advance(Duration::days(14));
        let answer = Answer { message: "Here it is.".into(), documents: vec![pdf("domän.pdf")] };
        verification::answer(&program, &world.actor("nora"), &answer).await.unwrap();

        let answered = case(&program, &id).await;
        assert_eq!((answered.status, answered.wanted()), (CaseStatus::Review, None));
        assert_eq!(answered.clock.due(), Some(START + Duration::days(21)), "four business days are left");
        let view = shown(&program, &world, &id).await;
        assert_eq!(view.documents.len(), 1);
        assert_eq!((view.said[0].text.as_str(), view.said[0].person.as_str()), ("Here it is.", "Nora Berg"));
    }

    /// S-upload
    async fn a_document_is_kept_whole_under_a_harmless_name(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = in_review(&program, &world).await;
        let mut bytes = b"%PDF-1.7\n".to_vec();
        bytes.extend((0..=255).cycle().take(100_000));
        let evil = NewDocument { name: "../..\\x\"\r\n.html".into(), bytes: bytes.clone() };
        verification::answer(&program, &world.actor("nora"), &with(vec![evil])).await.unwrap();

        let row = shown(&program, &world, &id).await.documents.remove(0);
        assert_eq!((row.name.as_str(), row.media_type.as_str(), row.size), ("x.pdf", "application/pdf", 100_009));
        let read = verification::document(&program, &world.actor("amara"), &row.id).await.unwrap();
        assert_eq!((read.bytes, read.kind), (bytes, MediaType::Pdf));
        assert!(verification::document(&program, &world.actor("nora"), &row.id).await.is_ok(), "it is hers");
        for who in ["ebba", "daan"] {
            let outcome = verification::document(&program, &world.actor(who), &row.id).await;
            assert!(matches!(outcome, Err(ProgramError::NotFound)), "{who}");
        }
        let helpdesk = verification::document(&program, &world.actor("olof"), &row.id).await;
        assert!(matches!(helpdesk, Err(ProgramError::Refused(Refusal::Role(_)))));
        assert!(verification::document(&program, &world.actor("nora"), "none\0").await.is_err());
    }

    async fn what_is_no_document_is_refused_and_nothing_is_kept(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = in_review(&program, &world).await;
        let nora = world.actor("nora");
        let html = NewDocument { name: "proof.pdf".into(), bytes: b"<html><script>alert(1)</script>".to_vec() };
        let answer = verification::answer(&program, &nora, &with(vec![pdf("a.pdf"), html])).await;
        assert_eq!(refused(answer), VerificationRefusal::NotADocument);
        let mut large = pdf("b.pdf");
        large.bytes.resize(LARGEST_DOCUMENT + 1, 0);
        assert_eq!(refused(verification::answer(&program, &nora, &with(vec![large])).await), VerificationRefusal::DocumentTooLarge);
        let many = (0..11).map(|number| pdf(&format!("{number}.pdf"))).collect();
        assert_eq!(refused(verification::answer(&program, &nora, &with(many)).await), VerificationRefusal::TooManyDocuments);
        assert_eq!(refused(verification::answer(&program, &nora, &with(Vec::new())).await), VerificationRefusal::NothingToSend);
        assert!(shown(&program, &world, &id).await.documents.is_empty());

        let ten = (0..10).map(|number| pdf(&format!("{number}.pdf"))).collect();
        verification::answer(&program, &nora, &with(ten)).await.unwrap();
        let eleventh = verification::answer(&program, &nora, &with(vec![pdf("a.pdf")])).await;
        assert_eq!(refused(eleventh), VerificationRefusal::TooManyDocuments, "ten per case, not per answer");
    }

    async fn only_a_global_admin_answers(program: TestProgram) {
        let world = testing::world(&program).await;
        in_review(&program, &world).await;
        let actor = Actor { roles: [Role::AdminAgent].into_iter().collect(), ..world.actor("nora") };
        for outcome in [
            verification::answer(&program, &actor, &with(vec![pdf("a.pdf")])).await,
            verification::ask_the_desk(&program, &actor, "When?").await,
            verification::change_profile(&program, &actor, &typed(), 1).await,
        ] {
            assert!(matches!(outcome, Err(ProgramError::Refused(Refusal::Role(_)))), "{outcome:?}");
        }
    }

    /// ENR-13
    async fn the_desk_is_asked_only_when_the_answer_is_late(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = in_review(&program, &world).await;
        let nora = world.actor("nora");
        program.clock.advance(Duration::days(7));
        assert_eq!(refused(verification::ask_the_desk(&program, &nora, "When?").await), VerificationRefusal::NotLate);
        program.clock.advance(Duration::MINUTE);
        assert_eq!(refused(verification::ask_the_desk(&program, &nora, " ").await), VerificationRefusal::NothingToSend);
        verification::ask_the_desk(&program, &nora, "When?").await.unwrap();
        let said = shown(&program, &world, &id).await.said;
        assert_eq!((said[0].kind.as_str(), said[0].text.as_str()), ("support", "When?"));
        assert_eq!(case(&program, &id).await.status, CaseStatus::Review, "nothing else changes");
    }
}
