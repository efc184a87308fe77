//! `twotier doctor` and `twotier audit`.

use super::{Folder, demo, run};
use domain::partner::Program;
use program::import::find_partner;
use program::store::testing::leave_program;
use program::testing::{TestProgram, on_both_engines};

/// A provider leaves its program behind the back of everybody it works with.
async fn damage(program: &TestProgram) {
    let northwind = find_partner(program, "northwind.example").await.unwrap().unwrap();
    let mut tx = program.database.begin().await.unwrap();
    leave_program(&mut tx, &northwind, Program::IndirectProvider).await.unwrap();
    tx.commit().await.unwrap();
}

on_both_engines! {
    async fn a_sound_database_ends_with_0(program: TestProgram) {
        demo(&program).await;
        let said = run(&program, &["doctor", "--json"]);
        let found = said.json();
        assert_eq!((said.status, &found["sound"], &found["findings"]), (0, &true.into(), &serde_json::json!([])));
        assert!(found["lookedAt"].as_u64().unwrap() > 30 && found["log"]["rows"].as_u64().unwrap() > 40, "{found}");
        let sentences = run(&program, &["doctor"]).well();
        assert!(sentences.contains("all of them hold.") && sentences.contains("The log is whole"), "{sentences}");
    }

    async fn what_is_wrong_is_named_with_its_rule_and_ends_with_1(program: TestProgram) {
        demo(&program).await;
        damage(&program).await;
        let said = run(&program, &["doctor", "--json"]);
        let found = said.json();
        assert_eq!((said.status, &found["sound"]), (1, &false.into()));
        let names: Vec<_> = found["findings"].as_array().unwrap().iter().map(|it| it["name"].clone()).collect();
        assert_eq!(names, ["partnership-has-both-sides"]);
        assert_eq!(found["findings"][0]["rule"], "PAR-08");
        let sentences = run(&program, &["doctor"]);
        assert_eq!(sentences.status, 1);
        assert!(sentences.out.contains("Broken: partnership-has-both-sides (PAR-08)."), "{sentences:?}");
    }

    async fn the_log_is_verified_as_json_too(program: TestProgram) {
        demo(&program).await;
        let said = run(&program, &["audit", "verify", "--json"]);
        let found = said.json();
        assert_eq!((said.status, &found["whole"], &found["signaturesChecked"]), (0, &true.into(), &false.into()));
        assert!(run(&program, &["audit", "verify"]).well().starts_with("Walked "));
    }
}

#[test]
fn a_database_that_is_not_there_is_not_made_by_looking_for_it() {
    let folder = Folder::fresh();
    let url = format!("sqlite:{}", folder.file("mistyped.db").display());
    for command in [&["doctor"][..], &["audit", "verify"], &["user", "list", "--partner", "a.example"]] {
        let told = folder.run(&url, command).failure();
        assert!(told.contains("there is no database at") && told.contains("mistyped.db"), "{told}");
    }
    assert_eq!(folder.names("."), <[&str; 0]>::default());
}
