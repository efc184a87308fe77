//! Many invitations out of a table: each row is told, and only the right ones are sent (S53).

use super::{BOTH, NewInvitation, draft, invite, lacks_role, letters, log, together, token, wrong_fields};
use domain::unfit::Unfit;
use program::relationships::{self, Wrong, read_table};
use program::table::{MOST_ROWS, Many};
use program::testing::{self, on_both_engines};
use program::{ProgramError, Refusal};
use time::Duration;

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

    async fn a_preview_says_who_waits_and_who_is_a_customer_already_and_stores_nothing(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, northwind) = (world.actor("ebba"), world.partner("northwind"));
        invite(&program, &ebba, &together(world)).await;
        let table = "name,email\nA,Anna@litware.example\nB,bo@litware.example\nC,lena@coho.example\nD,d@woodgrove.example\nE,e@e.example";
        let before = program.every_row().await;
        let told = async |provider| {
            let rows = relationships::preview(&program, &ebba, provider, table).await.unwrap();
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
        let wrong = async || relationships::preview(&program, &petra, None, table).await.unwrap()[0].wrong;
        assert_eq!(wrong().await, Some(Wrong::Waits));
        let lena = world.customer_actor("lena");
        relationships::authorize(&program, &lena, token(&invited), BOTH, "").await.unwrap();
        assert_eq!(wrong().await, Some(Wrong::Customer));
    }

    async fn confirming_a_table_again_invites_nobody_again(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        let confirm = async || relationships::invite_many(&program, &ebba, &together(world), TABLE).await.unwrap();
        assert_eq!(confirm().await, Many { invited: 2, left_out: 3, later: 0 });
        let events = log(&program, &ebba.tenant).await.len();
        assert_eq!(confirm().await, Many { invited: 0, left_out: 5, later: 0 });
        assert_eq!(log(&program, &ebba.tenant).await.len(), events);
        assert_eq!(letters(&program, "customer-invited").await.len(), 2);
    }

    async fn of_two_confirmations_at_once_one_letter_goes_to_each(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, new) = (world.actor("ebba"), together(world));
        let confirm = async || relationships::invite_many(&program, &ebba, &new, TABLE).await.unwrap();
        let (first, second) = tokio::join!(confirm(), confirm());
        assert_eq!((first.invited + second.invited, first.left_out + second.left_out), (2, 8));
        assert_eq!(letters(&program, "customer-invited").await.len(), 2);
    }

    async fn an_address_is_invited_again_once_the_invitation_before_is_over(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, new) = (world.actor("ebba"), together(world));
        let confirm = async || relationships::invite_many(&program, &ebba, &new, "name,email\nA,a@a.example").await.unwrap();
        let (once, not) = (Many { invited: 1, ..Many::default() }, Many { left_out: 1, ..Many::default() });
        assert_eq!((confirm().await, confirm().await), (once, not));
        program.clock.advance(Duration::days(30));
        assert_eq!((confirm().await, confirm().await), (once, not), "it was too old");
        let listed = relationships::invitations(&program, &ebba, None).await.unwrap().rows;
        relationships::withdraw(&program, &ebba, &listed[0].0.id).await.unwrap();
        assert_eq!(confirm().await, once, "it was taken back");
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
