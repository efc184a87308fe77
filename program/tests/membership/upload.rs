//! The operator uploads files and sees what became of them.

use super::import::{LOCATIONS, LOGINS};
use super::{invalid, log, refused};
use domain::Permission;
use domain::text::TextProblem;
use domain::unfit::Unfit;
use program::membership::import::RowProblem;
use program::membership::{NewFiles, last_upload, upload};
use program::testing::{self, on_both_engines};
use program::{ProgramError, Refusal};

fn locations(rows: &str) -> NewFiles {
    let text = format!("{LOCATIONS}\n{rows}").into_bytes();
    NewFiles { locations: Some(("locations.csv".into(), text)), logins: None }
}

const ROW: &str = "900100,One AB,one@firm.example,900101,Location,Malmö,Storgatan 1,Malmö,211 34,SE,Active,yes\n";

on_both_engines! {
    async fn the_operator_sees_what_became_of_the_last_upload(program: TestProgram) {
        let world = testing::world(&program).await;
        let olga = world.actor("olga");
        assert_eq!(last_upload(&program, &olga).await.unwrap(), None);

        upload(&program, &olga, locations(&format!("{ROW}{}", ROW.replace("900101", "x")))).await.unwrap();

        let last = last_upload(&program, &olga).await.unwrap().unwrap();
        assert_eq!((last.by.as_str(), last.at), ("Olga Lind", program.now()));
        assert_eq!((last.summary.locations.added, last.summary.locations.wrong), (1, 1));
        assert_eq!((last.findings[0].line, last.findings[0].problem), (3, RowProblem::MpnId));
        assert_eq!(log(&program, &olga.tenant).await, ["import_membership membership_imported succeeded"]);
    }

    async fn an_upload_without_a_file_or_with_an_unfit_one_is_refused(program: TestProgram) {
        let world = testing::world(&program).await;
        let olga = world.actor("olga");
        let nothing = upload(&program, &olga, NewFiles::default()).await;
        assert_eq!(invalid(nothing), [("locations", TextProblem::Missing)]);
        let swapped = NewFiles { locations: Some(("logins.csv".into(), LOGINS.into())), logins: None };
        let refusal = refused(upload(&program, &olga, swapped).await);
        assert_eq!(refusal, Refusal::File { field: "locations", problem: Unfit::ColumnMissing("Company name".into()) });
        assert_eq!(log(&program, &olga.tenant).await, ["import_membership refused failed"]);
        assert_eq!(last_upload(&program, &olga).await.unwrap(), None);
    }

    /// S33
    async fn nobody_but_the_operator_admin_uploads(program: TestProgram) {
        let world = testing::world(&program).await;
        let outcome = upload(&program, &world.actor("nora"), locations(ROW)).await;
        assert!(matches!(outcome, Err(ProgramError::NotFound)), "{outcome:?}");
        let verifier = refused(upload(&program, &world.actor("amara"), locations(ROW)).await);
        assert_eq!(verifier, Refusal::Role(Permission::RunProgram));
        assert!(matches!(last_upload(&program, &world.actor("nora")).await, Err(ProgramError::NotFound)));
    }
}
