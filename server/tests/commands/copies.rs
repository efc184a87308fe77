//! `twotier backup` and `twotier restore`.

use super::{Folder, demo};
use program::testing::{self, Engine};

#[test]
fn a_backup_of_a_database_in_use_is_restored_elsewhere_and_is_sound() {
    testing::run(Engine::Sqlite, |program| async move {
        demo(&program).await;
        let folder = Folder::fresh();
        let copy = folder.run(program.url(), &["backup", "copy.db", "--json"]).json();
        assert_eq!(copy["bytes"], std::fs::metadata(folder.file("copy.db")).unwrap().len());
        assert!(copy["schema"].as_i64().unwrap() >= 32, "{copy}");

        let url = format!("sqlite:{}", folder.file("restored.db").display());
        let said = folder.run(&url, &["restore", "copy.db"]).well();
        assert!(said.contains("Restored") && said.contains("schema"), "{said}");
        let sound = folder.run(&url, &["doctor", "--json"]);
        assert_eq!((sound.status, &sound.json()["sound"]), (0, &true.into()));
    });
}

#[test]
fn nothing_is_overwritten_without_being_told_to() {
    testing::run(Engine::Sqlite, |program| async move {
        demo(&program).await;
        let folder = Folder::fresh();
        let url = format!("sqlite:{}", folder.file("restored.db").display());
        folder.run(program.url(), &["backup", "copy.db"]).well();
        assert!(folder.run(program.url(), &["backup", "copy.db"]).failure().contains("choose another name"));
        folder.run(&url, &["restore", "copy.db"]).well();
        assert!(folder.run(&url, &["restore", "copy.db"]).failure().contains("--force replaces it"));
        folder.run(&url, &["restore", "copy.db", "--force"]).well();
        let open = folder.run(program.url(), &["restore", "copy.db", "--force"]).failure();
        assert!(open.contains("end the server first"), "{open}");
        let gone = folder.run(&url, &["restore", "gone.db", "--force"]).failure();
        assert!(gone.contains("gone.db cannot be read"), "{gone}");
        assert_eq!(folder.names("."), ["copy.db", "restored.db"]);
    });
}

#[test]
fn postgres_is_told_the_commands_of_its_own() {
    testing::run(Engine::Postgres, |program| async move {
        let folder = Folder::fresh();
        let told = folder.run(program.url(), &["backup", "copy.db"]).failure();
        assert!(told.contains("pg_dump --format=custom --file=twotier.dump \"$DATABASE_URL\""), "{told}");
        let told = folder.run(program.url(), &["restore", "copy.db"]).failure();
        assert!(told.contains("pg_restore --clean --if-exists --single-transaction"), "{told}");
        assert_eq!(folder.names("."), <[&str; 0]>::default());
    });
}
