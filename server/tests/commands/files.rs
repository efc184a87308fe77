//! `twotier export` and the imports.

use super::{Folder, demo, text};
use program::testing::on_both_engines;
use serde_json::Value;

const WINGTIP: &str = "wingtipcloud.example";

on_both_engines! {
    async fn what_was_exported_changes_nothing_when_it_is_imported_again(program: TestProgram) {
        demo(&program).await;
        let folder = Folder::fresh();
        let export = ["export", "--partner", WINGTIP, "--to", "out", "--json"];
        let written = folder.run(program.url(), &export).json();
        assert_eq!(folder.names("out"), ["customers.csv", "subscriptions.csv", "transfers.csv"]);
        let lines = |name: &str| std::fs::read_to_string(folder.file("out").join(name)).unwrap().lines().count() - 1;
        assert_eq!(written["written"]["subscriptions"], lines("subscriptions.csv"));
        assert_eq!(written["written"]["transfers"], lines("transfers.csv"));

        let import = [
            "import", "--partner", WINGTIP, "--customers", "out/customers.csv", "--subscriptions",
            "out/subscriptions.csv", "--report", "wrong.csv", "--json",
        ];
        let imported = folder.run(program.url(), &import).json();
        for file in ["customers", "subscriptions"] {
            assert_eq!((&imported[file]["added"], &imported[file]["changed"]), (&0.into(), &0.into()), "{imported}");
        }
        assert_eq!(imported["subscriptions"]["unchanged"], lines("subscriptions.csv"));
    }

    async fn files_that_are_there_are_not_overwritten_and_nothing_half_done_is_left(program: TestProgram) {
        demo(&program).await;
        let folder = Folder::fresh();
        std::fs::create_dir(folder.file("out")).unwrap();
        std::fs::write(folder.file("out").join("transfers.csv"), "mine").unwrap();
        let told = folder.run(program.url(), &["export", "--partner", WINGTIP, "--to", "out"]).failure();
        assert!(told.contains("transfers.csv is there already") && told.contains("--to"), "{told}");
        assert_eq!(folder.names("out"), ["transfers.csv"]);

        let told = folder.run(program.url(), &["export", "--partner", "nowhere.example", "--to", "other"]).failure();
        assert!(told.contains("--partner nowhere.example: there is no such partner"), "{told}");
        assert!(!folder.file("other").exists());
        std::fs::write(folder.file("file"), "").unwrap();
        let told = folder.run(program.url(), &["export", "--partner", WINGTIP, "--to", "file"]).failure();
        assert!(told.contains("cannot be written"), "{told}");
    }

    async fn an_export_in_json_is_three_arrays(program: TestProgram) {
        demo(&program).await;
        let folder = Folder::fresh();
        let export = ["export", "--partner", WINGTIP, "--to", "out", "--format", "json"];
        let said = folder.run(program.url(), &export).well();
        assert!(said.starts_with("Wrote ") && said.contains("transfers.json"), "{said}");
        for name in ["customers.json", "subscriptions.json", "transfers.json"] {
            let rows: Vec<Value> =
                serde_json::from_str(&std::fs::read_to_string(folder.file("out").join(name)).unwrap()).unwrap();
            assert!(rows.len() > 3 && rows.iter().all(Value::is_object), "{name}");
        }
    }

    async fn what_the_demo_and_the_directory_took_in_is_told_as_json(program: TestProgram) {
        let folder = Folder::fresh();
        let made = folder.run(program.url(), &["demo", "--customers", "60", "--json"]).json();
        assert!(made["customers"].as_u64().unwrap() > 60 && made["transfers"].as_u64().unwrap() > 10, "{made}");
        let locations = folder.file("locations.csv");
        let head = "Company MPN ID,Company name,Contact e-mail,MPN ID,Type,Name,Street,City,Postal code,\
                    Country/region,Status,Migrated\n";
        std::fs::write(&locations, head).unwrap();
        let import = ["membership", "import", "--locations", text(&locations), "--report", "wrong.csv", "--json"];
        let taken = folder.run(program.url(), &import).json();
        assert_eq!((&taken["locations"]["rows"], &taken["logins"]["rows"]), (&0.into(), &0.into()));
    }
}

#[test]
fn a_file_that_is_not_there_is_told_by_its_name() {
    let folder = Folder::fresh();
    let url = format!("sqlite:{}", folder.file("demo.db").display());
    folder.run(&url, &["demo", "--customers", "20"]).well();
    let import = [
        "import",
        "--partner",
        WINGTIP,
        "--customers",
        "none.csv",
        "--subscriptions",
        "none.csv",
        "--report",
        "wrong.csv",
    ];
    let said = folder.run(&url, &import);
    assert!(said.status == 1 && said.err.contains("none.csv") && said.err.contains("Nothing was imported"), "{said:?}");
}
