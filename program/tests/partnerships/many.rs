//! A provider invites many resellers out of one table: told row by row first, then sent (PAR-01).

use super::{ADDRESS, is_missing, lacks, letters, log, refusal, to};
use domain::partnership::PartnershipRefusal;
use domain::text::TextProblem;
use domain::unfit::Unfit;
use domain::{Permission, Role, Roles};
use program::partnerships::{self, NewInvitations, Row, Wrong};
use program::table::{LARGEST, MOST_ROWS, Many, text_of};
use program::testing::{self, TestProgram, World, on_both_engines};
use program::{FieldProblem, ProgramError, Refusal};
use time::Duration;

const TABLE: &str = "\u{feff}Name;Region;E-Mail;LANGUAGE;Note;email\n\
    Humongous AB;x;x;sv;\"Met; in Malmö\";Info@Humongous.example\n\
    Lucerne;x;x;ZH-cn;;lucerne@lucerne.example\n\
    ;x;x;;;team@graphic.example\n";

fn table(rows: &str) -> NewInvitations {
    NewInvitations {
        table: rows.into(),
        language: "nl".into(),
        messages: ["Join us.", "Följ med.", "Doe mee.", "请加入。"].map(Into::into),
    }
}

fn counted(invited: usize, left_out: usize, later: usize) -> Many {
    Many { invited, left_out, later }
}

async fn preview(program: &TestProgram, world: &World, table: &str) -> Result<Vec<Row>, ProgramError> {
    partnerships::preview(program, &world.actor("daan"), table, "en").await
}

async fn wrong(program: &TestProgram, world: &World, table: &str) -> Vec<Option<Wrong>> {
    preview(program, world, table).await.unwrap().into_iter().map(|it| it.wrong).collect()
}

async fn confirm(program: &TestProgram, world: &World, new: &NewInvitations) -> Many {
    partnerships::invite_many(program, &world.actor("daan"), new).await.unwrap()
}

fn wrong_fields<T: std::fmt::Debug>(outcome: Result<T, ProgramError>) -> Vec<(&'static str, TextProblem)> {
    match outcome {
        Err(ProgramError::Invalid(fields)) => fields.into_iter().map(|it| (it.field, it.problem)).collect(),
        other => panic!("{other:?}"),
    }
}

on_both_engines! {
    async fn each_row_becomes_an_invitation_of_its_own_in_its_own_language(program: TestProgram) {
        let world = testing::world(&program).await;
        let rows = preview(&program, &world, TABLE).await.unwrap();
        let told: Vec<_> = rows.iter().map(|it| (it.line, &*it.email, &*it.language, it.wrong)).collect();
        assert_eq!(
            told,
            [
                (2, "info@humongous.example", "sv", None),
                (3, "lucerne@lucerne.example", "zh-CN", None),
                (4, "team@graphic.example", "en", None),
            ]
        );
        assert_eq!(confirm(&program, &world, &table(TABLE)).await, counted(3, 0, 0));

        let mut sent = letters(&program, "partnership-invited").await;
        sent.sort_by(|a, b| a.0.cmp(&b.0));
        let texts: Vec<_> = sent.iter().map(|(to, facts)| (&**to, facts["message"].as_str().unwrap())).collect();
        assert_eq!(
            texts,
            [
                ("info@humongous.example", "Följ med."),
                ("lucerne@lucerne.example", "请加入。"),
                ("team@graphic.example", "Doe mee."),
            ]
        );
        let links: std::collections::BTreeSet<_> = sent.iter().map(|(_, facts)| facts["link"].as_str()).collect();
        assert_eq!(links.len(), 3, "each has a link of its own");

        let listed = partnerships::invitations(&program, &world.actor("sanne"), None).await.unwrap().rows;
        let humongous = listed.iter().find(|it| it.email == "info@humongous.example").unwrap();
        assert_eq!((humongous.name.as_deref(), humongous.note.as_deref()), (Some("Humongous AB"), Some("Met; in Malmö")));
        assert_eq!((&*humongous.language, humongous.mailed), ("sv", true));
    }

    async fn a_preview_says_what_is_wrong_with_each_row_and_stores_nothing(program: TestProgram) {
        let world = testing::world(&program).await;
        partnerships::invite(&program, &world.actor("sanne"), &to(ADDRESS)).await.unwrap();
        assert_eq!(letters(&program, "partnership-invited").await.len(), 1);
        let before = program.every_row().await;
        let long = "x".repeat(501);
        let rows = format!(
            "email,name,language,note\n\
             nobody,A,,\n\
             a@a.example,A\u{202e}B,,\n\
             a@a.example,A,de,\n\
             a@a.example,A,,{long}\n\
             ,A,,\n\
             a@a.example,A,,\n\
             A@A.example,A,,\n\
             somebody@northwind.example,A,,\n\
             somebody@wingtip.example,A,,\n\
             {ADDRESS},A,,\n\
             somebody@fabrikam.example,A,,\n\
             somebody@proseware.example\n"
        );
        let cell = |field, problem| Some(Wrong::Cell(FieldProblem { field, problem }));
        let expected = [
            cell("email", TextProblem::Malformed),
            cell("name", TextProblem::BadCharacter),
            cell("language", TextProblem::NotInList),
            cell("note", TextProblem::TooLong),
            cell("email", TextProblem::Missing),
            None,
            Some(Wrong::Repeated(7)),
            Some(Wrong::OwnCompany),
            Some(Wrong::Partner),
            Some(Wrong::Waits),
            Some(Wrong::OtherRegion),
            None,
        ];
        assert_eq!(wrong(&program, &world, &rows).await, expected);
        assert_eq!(program.every_row().await, before);
    }

    async fn what_is_not_known_to_the_provider_is_not_told(program: TestProgram) {
        let world = testing::world(&program).await;
        let tom = partnerships::preview(&program, &world.actor("tom"), "email\na@wingtip.example\na@proseware.example", "en").await;
        let told: Vec<_> = tom.unwrap().into_iter().map(|it| it.wrong).collect();
        assert_eq!(told, [None, Some(Wrong::Partner)], "Wingtip is a partner of another provider");
    }

    async fn confirming_a_table_again_invites_nobody_again(program: TestProgram) {
        let world = testing::world(&program).await;
        let new = table("email\na@a.example\nb@b.example\nnobody");
        assert_eq!(confirm(&program, &world, &new).await, counted(2, 1, 0));
        let events = log(&program, &world.partner("northwind")).await.len();
        assert_eq!(confirm(&program, &world, &new).await, counted(0, 3, 0));
        assert_eq!(log(&program, &world.partner("northwind")).await.len(), events);
        assert_eq!(letters(&program, "partnership-invited").await.len(), 2);
    }

    async fn of_two_confirmations_at_once_one_letter_goes_to_each(program: TestProgram) {
        let world = testing::world(&program).await;
        let new = table("email\na@a.example\nb@b.example");
        let (first, second) = tokio::join!(confirm(&program, &world, &new), confirm(&program, &world, &new));
        assert_eq!((first.invited + second.invited, first.left_out + second.left_out), (2, 2));
        assert_eq!(letters(&program, "partnership-invited").await.len(), 2);
    }

    async fn an_address_is_invited_again_once_the_invitation_before_is_too_old(program: TestProgram) {
        let world = testing::world(&program).await;
        let new = table("email\na@a.example");
        assert_eq!(confirm(&program, &world, &new).await, counted(1, 0, 0));
        program.clock.advance(Duration::days(30) - Duration::SECOND);
        assert_eq!(wrong(&program, &world, &new.table).await, [Some(Wrong::Waits)]);
        program.clock.advance(Duration::SECOND);
        assert_eq!(confirm(&program, &world, &new).await, counted(1, 0, 0));
    }

    /// S53
    async fn rows_beyond_the_letters_of_an_hour_have_to_wait(program: TestProgram) {
        let world = testing::world(&program).await;
        let rows: Vec<_> = (0..MOST_ROWS).map(|at| format!("reseller{at}@many.example")).collect();
        partnerships::invite(&program, &world.actor("daan"), &to(ADDRESS)).await.unwrap();
        let new = table(&format!("email\n{}", rows.join("\n")));
        assert_eq!(confirm(&program, &world, &new).await, counted(MOST_ROWS - 1, 0, 1));
        program.clock.advance(Duration::HOUR);
        assert_eq!(confirm(&program, &world, &new).await, counted(1, MOST_ROWS - 1, 0), "the same table does for the rest");
    }

    async fn a_table_that_cannot_be_used_says_why(program: TestProgram) {
        let world = testing::world(&program).await;
        let unfit = async |table: &str| match preview(&program, &world, table).await {
            Err(ProgramError::Refused(Refusal::File { field: "rows", problem })) => problem,
            other => panic!("{other:?}"),
        };
        assert_eq!(unfit("").await, Unfit::Empty("email, name, language, note".into()));
        assert_eq!(unfit("name,mail\nA,a@a.example").await, Unfit::ColumnMissing("email".into()));
        assert_eq!(unfit("email,Note,note\na@a.example,b,c").await, Unfit::ColumnTwice("note".into()));
        assert_eq!(wrong_fields(preview(&program, &world, "email\n").await), [("rows", TextProblem::Missing)]);
        let many = format!("email\n{}", "a@a.example\n".repeat(MOST_ROWS + 1));
        assert_eq!(wrong_fields(preview(&program, &world, &many).await), [("rows", TextProblem::TooLong)]);
        let german = partnerships::preview(&program, &world.actor("daan"), TABLE, "de").await;
        assert_eq!(wrong_fields(german), [("language", TextProblem::NotInList)]);
    }

    async fn nobody_is_invited_before_there_is_a_text_in_every_language_of_the_table(program: TestProgram) {
        let world = testing::world(&program).await;
        let mut new = table(TABLE);
        new.messages = ["", " ", "Doe mee.", ""].map(Into::into);
        let outcome = partnerships::invite_many(&program, &world.actor("daan"), &new).await;
        assert_eq!(wrong_fields(outcome), [("message_sv", TextProblem::Missing), ("message_zh", TextProblem::Missing)]);
        assert!(letters(&program, "partnership-invited").await.is_empty());
    }

    async fn only_a_provider_s_people_with_the_role_send_tables(program: TestProgram) {
        let world = testing::world(&program).await;
        let new = table(TABLE);
        for who in ["ebba", "petra", "olga"] {
            let actor = world.actor(who);
            assert!(is_missing(&partnerships::preview(&program, &actor, TABLE, "en").await), "{who}");
            assert!(is_missing(&partnerships::invite_many(&program, &actor, &new).await), "{who}");
        }
        let mut helpdesk = world.actor("daan");
        helpdesk.roles = Roles::of(&[Role::HelpdeskAgent]);
        assert!(lacks(&partnerships::preview(&program, &helpdesk, TABLE, "en").await, Permission::RequestPartnership));
        assert!(lacks(&partnerships::invite_many(&program, &helpdesk, &new).await, Permission::RequestPartnership));
        let log = log(&program, &world.partner("northwind")).await;
        assert_eq!(log.last().map(|it| &*it.kind), Some("refused"));
    }

    /// PAR-08
    async fn a_suspended_provider_sends_no_table(program: TestProgram) {
        let world = testing::world(&program).await;
        let suspend = program::operator::standing::Decision::Suspend("abuse".into());
        let (olga, northwind) = (world.actor("olga"), world.partner("northwind"));
        program::operator::standing::decide(&program, &olga, &northwind, &suspend).await.unwrap();
        let refused = partnerships::invite_many(&program, &world.actor("daan"), &table(TABLE)).await;
        assert_eq!(refusal(refused), PartnershipRefusal::ProviderUnfit);
    }
}

#[test]
fn a_file_is_read_only_as_utf_8() {
    let unfit = |file: &[u8]| match text_of(file) {
        Err(ProgramError::Refused(Refusal::File { problem, .. })) => problem,
        other => panic!("{other:?}"),
    };
    assert_eq!(unfit(b"\xff\xfee\0m\0"), Unfit::Utf16);
    assert_eq!(unfit(b"email,name\na@a.example,Malm\xf6\n"), Unfit::NotUtf8(2));
    assert_eq!(text_of("email\nå@a.example".as_bytes()).unwrap(), "email\nå@a.example");
}

#[test]
fn the_largest_table_goes_into_the_form_that_confirms_it_beside_every_letter() {
    let letters = 4 * partnerships::MESSAGE * "请".len();
    assert!(LARGEST + letters < 60 * 1024);
}
