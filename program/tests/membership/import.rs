//! Importing the directory: what is stored, told, and done only once (MPN-06, ENR-34).

use super::dump::dump;
use super::rows::{number, texts};
use super::{OFFICE, id, linked, log, log_rows, refused, world};
use domain::unfit::Unfit;
use program::import::{Counts, Input};
use program::membership::import::{Files, Outcome, run};
use program::membership::{add_location, associate, identifiers, sign_in};
use program::store::events::By;
use program::testing::{self, TestProgram, World, on_both_engines};
use program::{ProgramError, Refusal};
use std::fmt::Write;

pub const LOCATIONS: &str = "Company MPN ID,Company name,Contact e-mail,MPN ID,Type,Name,Street,City,Postal code,\
                             Country/region,Status,Migrated";
pub const LOGINS: &str = "Login,Company MPN ID,Password";

const GOOD: &str = "\
    900100,Åkerö Data AB,info@akero.example,900100,Global,Åkerö Data AB,Storgatan 1,Malmö,211 34,SE,Active,yes\n\
    900100,Åkerö Data AB,info@akero.example,900101,Location,Malmö,Storgatan 1,Malmö,211 34,SE,Active,yes\n\
    900100,Åkerö Data AB,info@akero.example,900102,location,Hong Kong,1 Queen's Road,Hong Kong,,hk,Rejected,No\n";

fn sent(name: &str, text: &[u8]) -> Input {
    Input::Sent { name: name.into(), bytes: text.into() }
}

/// The files with these rows.
fn files(locations: &str, logins: &str) -> Files {
    Files {
        locations: Some(sent("locations.csv", format!("{LOCATIONS}\n{locations}").as_bytes())),
        logins: Some(sent("logins.csv", format!("{LOGINS}\n{logins}").as_bytes())),
    }
}

async fn imported(program: &TestProgram, files: &Files) -> Outcome {
    run(program, By::Program, files, &|_, _| {}).await.expect("the files are fit")
}

fn report(files: &Files, outcome: &Outcome) -> Vec<String> {
    let mut report = Vec::new();
    outcome.report(files, &mut report).unwrap();
    String::from_utf8(report).unwrap().lines().map(ToOwned::to_owned).collect()
}

/// What is wrong with rows of locations, as `line,column,reason`.
async fn told(program: &TestProgram, locations: &str) -> Vec<String> {
    let files = files(locations, "");
    let rows = report(&files, &imported(program, &files).await);
    rows.into_iter().skip(1).map(|row| row.trim_start_matches("locations.csv,").to_owned()).collect()
}

async fn log_of_operator(program: &TestProgram, world: &World) -> Vec<String> {
    log(program, &world.partner("desk")).await
}

on_both_engines! {
    async fn right_rows_are_stored_and_a_login_opens_what_they_made(program: TestProgram) {
        let world = testing::world(&program).await;
        let files = files(GOOD, "Akero@Membership.example,900100,  eight spaces \n");

        let outcome = imported(&program, &files).await;

        assert_eq!(outcome.summary.locations, Counts { rows: 3, added: 3, ..Counts::default() });
        assert_eq!(outcome.summary.logins, Counts { rows: 1, added: 1, ..Counts::default() });
        assert_eq!(report(&files, &outcome), ["file,line,column,reason"]);
        let nora = world.actor("nora");
        sign_in(&program, &nora, "akero@membership.example", "  eight spaces ", OFFICE).await.unwrap();
        let view = identifiers(&program, &nora).await.unwrap();
        let ids: Vec<_> = view.choices.iter().map(|(it, no)| (it.mpn_id.as_str(), no.is_none())).collect();
        assert_eq!(ids, [("900101", true), ("900102", false), ("900100", false)]);
        associate(&program, &nora, "900101").await.unwrap();
        let kinds = log_rows(&program, &world.partner("desk")).await;
        let facts: Vec<_> = kinds.iter().map(|row| row.facts.as_str()).collect();
        assert!(facts[0].contains(r#""added":3"#) && facts[1].contains(r#""added":1"#), "{facts:?}");
    }

    /// ENR-34: an unchanged password is recognised without being stored
    async fn a_second_run_changes_nothing_not_even_the_log(program: TestProgram) {
        let world = testing::world(&program).await;
        let files = files(GOOD, "akero,900100,Rehearse-the-import\n");
        imported(&program, &files).await;
        let hash = "SELECT password_hash FROM membership_logins";
        let (before, hashed) = (dump(&program).await, texts(&program, hash, &[]).await);

        let again = imported(&program, &files).await;

        assert_eq!(again.summary.changes(), 0);
        assert_eq!((again.summary.locations.unchanged, again.summary.logins.unchanged), (3, 1));
        assert_eq!((dump(&program).await, texts(&program, hash, &[]).await), (before, hashed));
        let expected = ["import_membership membership_imported succeeded"; 2];
        assert_eq!(log_of_operator(&program, &world).await, expected);
    }

    async fn what_differs_is_brought_up_to_date(program: TestProgram) {
        let world = testing::world(&program).await;
        imported(&program, &files(GOOD, "akero,900100,Rehearse-the-import\n")).await;
        let moved = GOOD.replace("Rejected,No", "Active,yes").replace("Åkerö Data AB,info", "Åkerö AB,hello");

        let outcome = imported(&program, &files(&moved, "AKERO,900100,Another-password\n")).await;

        // The company counts once, with its first row.
        assert_eq!((outcome.summary.locations.changed, outcome.summary.locations.unchanged), (2, 1));
        assert_eq!(outcome.summary.logins.changed, 1);
        assert_eq!(texts(&program, "SELECT name FROM memberships", &[]).await, ["Åkerö AB"]);
        let nora = world.actor("nora");
        assert!(sign_in(&program, &nora, "akero", "Rehearse-the-import", OFFICE).await.is_err());
        assert!(sign_in(&program, &nora, "akero", "Another-password", OFFICE).await.is_ok());
    }

    /// ENR-34: the operator's help against a lock
    async fn a_new_password_unlocks_a_login(program: TestProgram) {
        let (_, nora) = linked(&program).await;
        for number in 0..5 {
            let _ = sign_in(&program, &nora, crate::NOVA_LOGIN, "wrong", crate::address(number)).await;
        }
        let row = format!("{},4815100,A-new-password\n", crate::NOVA_LOGIN);
        imported(&program, &files("", &row)).await;
        assert!(sign_in(&program, &nora, crate::NOVA_LOGIN, "A-new-password", OFFICE).await.is_ok());
    }

    async fn every_wrong_row_is_told_with_its_line_and_nothing_of_it_is_stored(program: TestProgram) {
        testing::world(&program).await;
        let row = |edit: (&str, &str)| GOOD.lines().nth(1).unwrap().replace(edit.0, edit.1);
        for (edit, expected) in [
            (("900101", "90 01"), "2,MPN ID,This is not a number of 3 to 10 digits; correct it."),
            (("900100", ""), "2,Company MPN ID,This is not a number of 3 to 10 digits; correct it."),
            (("info@", "info"), "2,Contact e-mail,This is not an address like name@firm.example; correct it."),
            (("Location", "Office"), "2,Type,The type must be Global or Location."),
            ((",Malmö,Stor", ",,Stor"), "2,Name,\"The value is empty, too long or has invisible characters; correct it.\""),
            (("211 34", "21"), "2,Postal code,The postal code does not have the form of the country; correct it."),
            ((",SE,", ",QQ,"), "2,Country/region,This is not the two-letter code of a country; correct it."),
            (("Active", "active?"), "2,Status,\"The status must be Active, Pending or Declined.\""),
            ((",yes", ",maybe"), "2,Migrated,This must be yes or no."),
            (("Location", "Global"), "2,MPN ID,Only an MPN ID of type Global is the company's own; correct the type or the number."),
            ((",yes", ",yes,more"), "2,,\"The row has 13 columns, the header has 12; quote values that contain commas and fill in what is missing.\""),
        ] {
            assert_eq!(told(&program, &format!("{}\n", row(edit))).await, [expected], "{edit:?}");
        }
        for table in ["SELECT COUNT(*) FROM memberships", "SELECT COUNT(*) FROM mpn_ids"] {
            assert_eq!(number(&program, table, &[]).await, 0);
        }
    }

    async fn rows_are_judged_against_each_other_and_the_first_right_one_counts(program: TestProgram) {
        testing::world(&program).await;
        let tail = "Storgatan 1,Malmö,211 34,SE,Active,yes\n";
        let rows = [
            format!("900100,One AB,one@firm.example,900101,Location,Malmö,{tail}"),
            format!("900100,One AB,one@firm.example,900101,Location,Lund,{tail}"),
            format!("900100,Two AB,one@firm.example,900102,Location,Lund,{tail}"),
            format!("900100,One AB,one@firm.example,900103,Location, malmö ,{tail}"),
            format!("900101,Six AB,six@firm.example,900104,Location,Ystad,{tail}"),
            format!("900200,Two AB,two@firm.example,900101,Location,Lund,{tail}"),
            format!("900200,Two AB,two@firm.example,900100,Location,Lund,{tail}"),
        ];
        let wrong = told(&program, &rows.concat()).await;
        let expected = [
            "3,MPN ID,This is already on line 2; remove one of the rows.",
            "4,Company name,The company's name or e-mail differs from line 2; give all its rows the same.",
            "5,Name,The company has another one of this name; add the legal form or the city.",
            "6,Company MPN ID,This is the MPN ID of a location; fill in that of the company.",
            "7,MPN ID,This is already on line 2; remove one of the rows.",
            "7,Company MPN ID,The MPN ID is stored for another company and cannot change hands; correct the row.",
            "8,MPN ID,The MPN ID is stored for another company and cannot change hands; correct the row.",
        ];
        assert_eq!(wrong, expected);
        assert_eq!(texts(&program, "SELECT mpn_id FROM mpn_ids", &[]).await, ["900101"]);
        let other = "900101,One AB,one@firm.example,900101,Global,Malmö,Storgatan 1,Malmö,211 34,SE,Active,yes\n";
        assert_eq!(told(&program, other).await.len(), 1, "a type never changes");
    }

    /// ENR-34: a password is told nowhere
    async fn a_wrong_login_is_told_without_its_password(program: TestProgram) {
        world(&program).await;
        let rows = "a b,4815100,Secret-of-one\nb,777777,Secret-of-two\nc,4815100,short1\nd,4815100,Secret-of-four\nD,4815100,Secret-of-five\n";
        let files = files("", rows);
        let outcome = imported(&program, &files).await;

        let expected = [
            "file,line,column,reason",
            "logins.csv,2,Login,\"The login is empty, too long or has spaces; correct it.\"",
            "logins.csv,3,Company MPN ID,The directory has no company with this MPN ID; import its locations first.",
            "logins.csv,4,Password,The password needs 8 characters or more; choose another one.",
            "logins.csv,6,Login,This is already on line 5; remove one of the rows.",
        ];
        assert_eq!(report(&files, &outcome), expected);
        assert_eq!((outcome.summary.logins.added, outcome.summary.logins.wrong), (1, 4));
        let stored = program.everything_stored().await;
        for secret in ["Secret-of", "short1"] {
            assert!(!stored.windows(secret.len()).any(|it| it == secret.as_bytes()), "{secret}");
        }
    }

    /// MPN-06
    async fn what_is_not_in_the_files_stays_and_so_do_locations_that_partners_added(program: TestProgram) {
        let (_, nora) = linked(&program).await;
        let added = add_location(&program, &nora, &crate::add::hisingen()).await.unwrap();
        let before = texts(&program, "SELECT mpn_id FROM mpn_ids ORDER BY mpn_id", &[]).await;
        let contact = "SELECT contact_email FROM mpn_ids WHERE mpn_id = $1";

        let line = format!(
            "4815100,Nova IT AB,new@nova.example,{added},Location,Nova IT AB Hisingen,Lindholmspiren 5,Göteborg,417 56,SE,Pending,yes\n"
        );
        imported(&program, &files(&line, "")).await;

        assert_eq!(texts(&program, "SELECT mpn_id FROM mpn_ids ORDER BY mpn_id", &[]).await, before);
        assert_eq!(texts(&program, contact, &[added.as_str()]).await, ["elsa@nova.example"]);
        let stays = "SELECT status FROM mpn_ids WHERE mpn_id = $1";
        assert_eq!(texts(&program, stays, &[added.as_str()]).await, ["pending"], "the operator's word counts");
    }

    async fn a_file_that_cannot_be_used_stores_nothing_of_either(program: TestProgram) {
        testing::world(&program).await;
        let good = files(GOOD, "").locations;
        let header = LOGINS;
        for (text, expected) in [
            (b"\xff\xfeL".to_vec(), Unfit::Utf16),
            (header.replace(',', ";").into_bytes(), Unfit::Separator(';')),
            (header.replace(",Password", "").into_bytes(), Unfit::ColumnMissing("Password".into())),
            (header.replace("Login", "Password").into_bytes(), Unfit::ColumnMissing("Login".into())),
            (Vec::new(), Unfit::Empty(LOGINS.replace(',', ", "))),
            (format!("{header}\n\"a,b").into_bytes(), Unfit::OpenQuote(2)),
            (format!("{header}\na\u{e5}").replace('å', "?").into_bytes().into_iter().chain([0xe5]).collect(), Unfit::NotUtf8(2)),
        ] {
            let files = Files { locations: good.clone(), logins: Some(sent("logins.csv", &text)) };
            let refusal = refused(run(&program, By::Program, &files, &|_, _| {}).await);
            assert_eq!(refusal, Refusal::File { field: "logins", problem: expected });
        }
        assert_eq!(number(&program, "SELECT COUNT(*) FROM mpn_ids", &[]).await, 0);
    }

    async fn a_large_file_is_stored_in_several_transactions_and_told_in_the_log(program: TestProgram) {
        let world = testing::world(&program).await;
        let mut rows = String::new();
        for it in 0..450 {
            let (id, tail) = (910_000 + it, "Storgatan 1,Malmö,211 34,SE,Active,yes");
            writeln!(rows, "900100,One AB,one@firm.example,{id},Location,Place {it},{tail}").unwrap();
        }
        let outcome = imported(&program, &files(&rows, "")).await;
        assert_eq!(outcome.summary.locations.added, 450);
        assert_eq!(log_of_operator(&program, &world).await.len(), 3);
        assert!(program::audit::verify(&program).await.unwrap().broken.is_empty());
        let mut tx = program.database.snapshot().await.unwrap();
        assert!(program::store::membership::by_id(&mut tx, &id("910449")).await.unwrap().is_some());
    }

    async fn without_an_operator_there_is_nobody_to_import_for(program: TestProgram) {
        let outcome = run(&program, By::Program, &files(GOOD, ""), &|_, _| {}).await;
        assert!(matches!(outcome, Err(ProgramError::Setup(_))), "{outcome:?}");
    }
}
