//! Many invitations out of a table: each row is told, and only the right ones are sent (S53).

use super::{NewInvitation, draft, lacks_role, letters, together, wrong_fields};
use domain::unfit::Unfit;
use program::relationships::{self, Wrong, read_table};
use program::table::{MOST_ROWS, Many};
use program::testing::{self, on_both_engines};
use program::{ProgramError, Refusal};

const TABLE: &str = "\u{feff}Name;E-Mail alt;EMAIL\nFirm AB;x;anna@firm.example\n;x;bo@firm.example\nCoho;x;nobody\nAgain;x;Anna@firm.example\n\"Alm; Ek & Co\";x;alm@alm.example\n";

#[test]
fn a_table_is_read_with_either_separator_and_each_row_says_what_is_wrong() {
    let rows = read_table(TABLE).unwrap();
    let told: Vec<_> = rows.iter().map(|it| (it.line, it.name.as_str(), it.wrong)).collect();
    assert_eq!(
        told,
        [
            (2, "Firm AB", None),
            (3, "", Some(Wrong::Name)),
            (4, "Coho", Some(Wrong::Email)),
            (5, "Again", Some(Wrong::Repeated(2))),
            (6, "Alm; Ek & Co", None),
        ]
    );
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
    assert_eq!(unfit(""), Unfit::Empty("name, email".into()));
    assert_eq!(unfit("name,mail\nFirm,anna@firm.example"), Unfit::ColumnMissing("email".into()));
    assert_eq!(wrong_fields(read_table("name,email\n")), ["rows"]);
    let many = format!("name,email\n{}", "Firm,anna@firm.example\n".repeat(MOST_ROWS + 1));
    assert_eq!(wrong_fields(read_table(&many)), ["rows"]);
}

on_both_engines! {
    async fn the_right_rows_of_a_table_are_invited_and_the_others_left_out(program: TestProgram) {
        let world = testing::world(&program).await;
        let many = relationships::invite_many(&program, &world.actor("ebba"), &together(world), TABLE).await.unwrap();
        assert_eq!(many, Many { invited: 2, left_out: 3, later: 0 });
        let to: Vec<_> = letters(&program, "customer-invited").await.into_iter().map(|it| it.recipient).collect();
        assert!(to.len() == 2 && to.contains(&"anna@firm.example".to_owned()) && to.contains(&"alm@alm.example".to_owned()));
    }

    async fn nobody_is_invited_by_who_may_not_or_without_a_text(program: TestProgram) {
        let world = testing::world(&program).await;
        let helpdesk = relationships::invite_many(&program, &world.actor("nils"), &draft(), TABLE).await;
        assert!(lacks_role(&helpdesk));
        let empty = NewInvitation { message: String::new(), ..draft() };
        let outcome = relationships::invite_many(&program, &world.actor("ebba"), &empty, TABLE).await;
        assert_eq!(wrong_fields(outcome), ["message"]);
        assert!(letters(&program, "customer-invited").await.is_empty());
    }
}
