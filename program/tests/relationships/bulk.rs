//! Many invitations out of a table: each row is told, and only the right ones are sent (S53).

use super::{BOTH, NewInvitation, draft, invite, lacks_role, letters, log, together, token, wrong_fields};
use domain::text::TextProblem;
use domain::unfit::Unfit;
use program::relationships::{self, LONGEST_TO_MANY, NewInvitations, Row, Wrong};
use program::table::{LARGEST, MOST_ROWS, Many};
use program::testing::{self, World, on_both_engines};
use program::{FieldProblem, ProgramError, Refusal};
use time::Duration;

const TABLE: &str = "\u{feff}Name;E-Mail alt;EMAIL;note;Language\nFirm AB;x;Anna@firm.example;Met in Malmö;NL\n;x;bo@firm.example\nCoho;x;nobody\nAgain;x;anna@firm.example\n\"Alm; Ek & Co\";x;alm@alm.example\nX;x;x@x.example;;de\n";

fn read_table(table: &str) -> Result<Vec<Row>, ProgramError> {
    relationships::read_table(table, "en")
}

/// What Wingtip sends together with Northwind, in English where a row names no language.
fn both(world: World, table: &str) -> NewInvitations {
    NewInvitations {
        provider: Some(world.partner("northwind")),
        dap: false,
        table: table.into(),
        language: "en".into(),
        subjects: ["Join us", "Följ med", "Doe mee", ""].map(Into::into),
        messages: ["Hello.", "Hej.", "Dag.", ""].map(Into::into),
    }
}

#[test]
fn a_table_is_read_with_either_separator_and_each_row_says_what_is_wrong() {
    let rows = read_table(TABLE).unwrap();
    let told: Vec<_> = rows.iter().map(|it| (it.line, &*it.name, &*it.language, it.wrong)).collect();
    let cell = |field, problem| Some(Wrong::Cell(FieldProblem { field, problem }));
    assert_eq!(
        told,
        [
            (2, "Firm AB", "nl", None),
            (3, "", "en", cell("name", TextProblem::Missing)),
            (4, "Coho", "en", cell("email", TextProblem::Malformed)),
            (5, "Again", "en", Some(Wrong::Repeated(2))),
            (6, "Alm; Ek & Co", "en", None),
            (7, "X", "de", cell("language", TextProblem::NotInList)),
        ]
    );
    assert_eq!((&*rows[0].email, &*rows[0].note), ("anna@firm.example", "Met in Malmö"));
    assert_eq!(read_table("name,email\nFirm,anna@firm.example").unwrap().len(), 1);
}

#[test]
fn lines_are_counted_the_same_whatever_ends_them() {
    let table = "name,email\n\"Firm\nAB\",nobody\nCoho,coho@coho.example\n";
    for end in ["\n", "\r\n", "\r"] {
        let rows = read_table(&table.replace('\n', end)).unwrap();
        assert_eq!(rows.iter().map(|it| it.line).collect::<Vec<_>>(), [2, 4], "{end:?}");
    }
}

#[test]
fn a_table_that_cannot_be_used_says_why() {
    let unfit = |table: &str| match read_table(table) {
        Err(ProgramError::Refused(Refusal::File { problem, .. })) => problem,
        other => panic!("{other:?}"),
    };
    assert_eq!(unfit(""), Unfit::Empty("name, email, language, note".into()));
    assert_eq!(unfit("name,mail\nFirm,anna@firm.example"), Unfit::ColumnMissing("email".into()));
    assert_eq!(wrong_fields(read_table("name,email\n")), ["rows"]);
    let many = format!("name,email\n{}", "Firm,anna@firm.example\n".repeat(MOST_ROWS + 1));
    assert_eq!(wrong_fields(read_table(&many)), ["rows"]);
    assert_eq!(wrong_fields(relationships::read_table("name,email\nFirm,anna@firm.example", "de")), ["language"]);
}

#[test]
fn the_largest_table_goes_into_the_form_that_confirms_it_beside_every_letter() {
    let letters = 4 * (LONGEST_TO_MANY + relationships::LONGEST_SUBJECT) * "请".len();
    assert!(LARGEST + letters < 60 * 1024);
}

on_both_engines! {
    async fn the_right_rows_of_a_table_are_invited_in_their_languages_and_the_others_left_out(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        let many = relationships::invite_many(&program, &ebba, &both(world, TABLE)).await.unwrap();
        assert_eq!(many, Many { invited: 2, left_out: 4, later: 0 });
        let mut sent = letters(&program, "customer-invited").await;
        sent.sort_by(|a, b| a.recipient.cmp(&b.recipient));
        let told: Vec<_> = sent
            .iter()
            .map(|it| {
                let facts: serde_json::Value = serde_json::from_str(&it.facts).unwrap();
                let of = |name: &str| facts[name].as_str().unwrap().to_owned();
                (it.recipient.clone(), it.language.clone(), of("subject"), of("message"))
            })
            .collect();
        let row = |to: &str, language: &str, subject: &str, message: &str| {
            (to.to_owned(), language.to_owned(), subject.to_owned(), message.to_owned())
        };
        let alm = row("alm@alm.example", "en", "Join us", "Hello.");
        assert_eq!(told, [alm, row("anna@firm.example", "nl", "Doe mee", "Dag.")]);
        let listed = relationships::invitations(&program, &ebba, None).await.unwrap().rows;
        let notes: Vec<_> = listed.iter().filter_map(|(it, _)| it.note.as_deref()).collect();
        assert_eq!(notes, ["Met in Malmö"]);
    }

    async fn a_preview_says_who_waits_and_who_is_a_customer_already_and_stores_nothing(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, northwind) = (world.actor("ebba"), world.partner("northwind"));
        invite(&program, &ebba, &together(world)).await;
        let table = "name,email\nA,Anna@litware.example\nB,bo@litware.example\nC,lena@coho.example\nD,d@woodgrove.example\nE,e@e.example";
        let before = program.every_row().await;
        let told = async |provider| {
            let rows = relationships::preview(&program, &ebba, provider, (table, "en")).await.unwrap();
            rows.into_iter().map(|it| it.wrong).collect::<Vec<_>>()
        };
        let (waits, customer) = (Some(Wrong::Waits), Some(Wrong::Customer));
        assert_eq!(told(Some(&northwind)).await, [waits, customer, None, None, None], "Coho has no provider yet");
        let direct = [customer, customer, customer, None, None];
        assert_eq!(told(None).await, direct, "a direct invitation is another one, and Woodgrove is of others");
        assert_eq!(program.every_row().await, before);
    }

    async fn who_answered_at_an_address_of_another_domain_is_a_customer_too(program: TestProgram) {
        let world = testing::world(&program).await;
        let petra = world.actor("petra");
        let new = NewInvitation { email: "lena@home.example".into(), ..draft() };
        let invited = invite(&program, &petra, &new).await;
        let table = "name,email\nCoho,lena@home.example";
        let wrong = async || relationships::preview(&program, &petra, None, (table, "en")).await.unwrap()[0].wrong;
        assert_eq!(wrong().await, Some(Wrong::Waits));
        let lena = world.customer_actor("lena");
        relationships::authorize(&program, &lena, token(&invited), BOTH, "").await.unwrap();
        assert_eq!(wrong().await, Some(Wrong::Customer));
    }

    async fn confirming_a_table_again_invites_nobody_again(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, new) = (world.actor("ebba"), both(world, TABLE));
        let confirm = async || relationships::invite_many(&program, &ebba, &new).await.unwrap();
        assert_eq!(confirm().await, Many { invited: 2, left_out: 4, later: 0 });
        let events = log(&program, &ebba.tenant).await.len();
        assert_eq!(confirm().await, Many { invited: 0, left_out: 6, later: 0 });
        assert_eq!(log(&program, &ebba.tenant).await.len(), events);
        assert_eq!(letters(&program, "customer-invited").await.len(), 2);
    }

    async fn of_two_confirmations_at_once_one_letter_goes_to_each(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, new) = (world.actor("ebba"), both(world, TABLE));
        let confirm = async || relationships::invite_many(&program, &ebba, &new).await.unwrap();
        let (first, second) = tokio::join!(confirm(), confirm());
        assert_eq!((first.invited + second.invited, first.left_out + second.left_out), (2, 10));
        assert_eq!(letters(&program, "customer-invited").await.len(), 2);
    }

    async fn an_address_is_invited_again_once_the_invitation_before_is_over(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, new) = (world.actor("ebba"), both(world, "name,email\nA,a@a.example"));
        let confirm = async || relationships::invite_many(&program, &ebba, &new).await.unwrap();
        let (once, not) = (Many { invited: 1, ..Many::default() }, Many { left_out: 1, ..Many::default() });
        assert_eq!((confirm().await, confirm().await), (once, not));
        program.clock.advance(Duration::days(30));
        assert_eq!((confirm().await, confirm().await), (once, not), "it was too old");
        let listed = relationships::invitations(&program, &ebba, None).await.unwrap().rows;
        relationships::withdraw(&program, &ebba, &listed[0].0.id).await.unwrap();
        assert_eq!(confirm().await, once, "it was taken back");
    }

    async fn nobody_is_invited_by_who_may_not_or_without_a_letter_in_every_language_of_the_table(program: TestProgram) {
        let world = testing::world(&program).await;
        let new = both(world, TABLE);
        let helpdesk = relationships::invite_many(&program, &world.actor("nils"), &new).await;
        assert!(lacks_role(&helpdesk));
        let empty = NewInvitations { messages: ["Hello.", "", " ", ""].map(Into::into), ..new };
        let outcome = relationships::invite_many(&program, &world.actor("ebba"), &empty).await;
        assert_eq!(wrong_fields(outcome), ["message_nl"]);
        assert!(letters(&program, "customer-invited").await.is_empty());
    }
}
