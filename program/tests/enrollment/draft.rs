//! The draft: kept right or wrong, gone on with anywhere, never overwritten by an older one (rules §4.1).

use super::rows::number;
use super::{invalid, is_overtaken, over, saved, typed};
use domain::profile::{LONGEST, ProfileFields};
use domain::text::TextProblem;
use program::enrollment::{Typed, autosave, forget_old_drafts, form, save, save_and_continue};
use program::testing::{self, START, on_both_engines};
use time::Duration;

on_both_engines! {
    async fn what_was_typed_is_kept_also_when_it_is_wrong(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        let wrong = ProfileFields { email: "nora@gmail.com".into(), postal_code: "4110".into(), ..typed() };

        let told = invalid(save_and_continue(&program, &nora, &over(0, wrong.clone())).await);

        assert_eq!(told, [("postal_code", TextProblem::Malformed), ("email", TextProblem::WebMail)]);
        let form = form(&program, &nora).await.unwrap();
        assert_eq!((form.fields.clone(), form.version()), (wrong, 1));
        let draft = form.draft.unwrap();
        assert_eq!((draft.saved_by.as_str(), draft.saved_at), ("Nora Berg", START));
    }

    async fn the_draft_is_there_in_another_browser_on_another_server(program: TestProgram) {
        let world = testing::world(&program).await;
        saved(&program, &world.actor("nora"), &typed()).await;

        let elsewhere = program.another_node().await;

        assert_eq!(form(&elsewhere, &world.actor("nora")).await.unwrap().fields, typed());
    }

    async fn an_older_version_never_overwrites_a_newer_one(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        save(&program, &nora, &over(0, typed())).await.unwrap();
        let theirs = ProfileFields { city: "Stockholm".into(), ..typed() };
        save(&program, &nora, &Typed { editor: "another page".into(), ..over(1, theirs.clone()) }).await.unwrap();

        let mine = ProfileFields { city: "Malmö".into(), ..typed() };
        let late = save(&program, &nora, &over(1, mine.clone())).await;
        let begins = save(&program, &nora, &over(0, mine.clone())).await;

        assert!(is_overtaken(&late) && is_overtaken(&begins));
        assert_eq!(form(&program, &nora).await.unwrap().fields, theirs);
        let knowing = save(&program, &nora, &over(2, mine.clone())).await.unwrap();
        assert_eq!((knowing.version, form(&program, &nora).await.unwrap().fields), (3, mine), "once it was seen");
    }

    async fn a_button_is_let_past_what_its_own_page_saved_a_moment_ago(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        let half = ProfileFields { city: "Göte".into(), ..typed() };
        autosave(&program, &nora, &over(0, half.clone())).await.unwrap();

        // The answer to the page was still on its way.
        let pressed = save(&program, &nora, &over(0, typed())).await.unwrap();
        let late = autosave(&program, &nora, &over(0, half)).await;

        assert_eq!(pressed.version, 2);
        assert!(is_overtaken(&late), "the page itself is never let past");
        assert_eq!(form(&program, &nora).await.unwrap().fields, typed());
    }

    async fn the_same_text_twice_is_one_version(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        let first = autosave(&program, &nora, &over(0, typed())).await.unwrap();
        program.clock.advance(Duration::minutes(1));
        let again = autosave(&program, &nora, &over(0, typed())).await.unwrap();
        assert_eq!(first, again);
    }

    async fn two_browsers_that_begin_at_once_leave_one_draft(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        let other = program.another_node().await;
        let (mine, theirs) = (ProfileFields { city: "A".into(), ..typed() }, ProfileFields { city: "B".into(), ..typed() });
        let (mine, theirs) = (over(0, mine), Typed { editor: "another page".into(), ..over(0, theirs) });

        let (one, two) = tokio::join!(save(&program, &nora, &mine), save(&other, &nora, &theirs));

        assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
        assert!(is_overtaken(&one) || is_overtaken(&two));
        assert_eq!(number(&program, "SELECT COUNT(*) FROM enrollments", &[]).await, 1);
        assert_eq!(form(&program, &nora).await.unwrap().version(), 1);
    }

    async fn a_text_longer_than_any_field_takes_is_refused(program: TestProgram) {
        let world = testing::world(&program).await;
        let fields = ProfileFields { line2: "x".repeat(LONGEST + 1), ..typed() };
        let told = invalid(save(&program, &world.actor("nora"), &over(0, fields)).await);
        assert_eq!(told, [("line2", TextProblem::TooLong)]);
    }

    async fn a_draft_is_forgotten_thirty_days_after_its_last_change(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        saved(&program, &nora, &typed()).await;

        program.clock.set(START + Duration::days(30) - Duration::seconds(1));
        assert_eq!(forget_old_drafts(&program).await.unwrap(), 0);
        program.clock.set(START + Duration::days(30));
        assert_eq!(forget_old_drafts(&program).await.unwrap(), 1);

        let form = form(&program, &nora).await.unwrap();
        assert_eq!((form.version(), form.fields.email.as_str()), (0, ""));
        assert_eq!(form.fields.company_name, "Nova IT AB", "what the account tells is still filled in");
    }
}
