//! Copies of SQLite's file, made while others write, and put back whole or not at all.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

use program::backup::{self, Copied};
use program::testing::{self, Engine, TestProgram};
use program::{Database, ProgramError, audit};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

static FOLDERS: AtomicU64 = AtomicU64::new(0);

/// A folder of its own, which goes away with it.
struct Folder(PathBuf);

impl Folder {
    fn fresh() -> Self {
        let number = FOLDERS.fetch_add(1, Ordering::SeqCst);
        let folder = std::env::temp_dir().join(format!("twotier_backup_{}_{number}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn url(&self) -> String {
        format!("sqlite:{}", self.file("restored.db").display())
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(&self.0).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn refused(outcome: Result<Copied, ProgramError>) -> String {
    match outcome {
        Err(ProgramError::Setup(told)) => told,
        other => panic!("{other:?}"),
    }
}

/// A copy of the small world in that folder.
async fn copied(program: &TestProgram, folder: &Folder) -> PathBuf {
    testing::world(program).await;
    let copy = folder.file("copy.db");
    backup::write(program.url(), &copy).await.unwrap();
    copy
}

/// Whether there is a database with partners at that place.
async fn has_partners(url: &str) -> bool {
    let database = Database::open(url).await.unwrap();
    let count = program::store::demo::partners(&mut database.snapshot().await.unwrap()).await.unwrap();
    database.close().await;
    count > 0
}

#[test]
fn a_copy_is_whole_while_the_program_goes_on_and_its_schema_is_told() {
    testing::run(Engine::Sqlite, |program| async move {
        let folder = Folder::fresh();
        testing::world(&program).await;
        // Somebody is writing.
        let tx = program.database.begin().await.unwrap();

        let copy = backup::write(program.url(), &folder.file("copy.db")).await.unwrap();

        tx.commit().await.unwrap();
        assert_eq!(copy.bytes, fs::metadata(&copy.file).unwrap().len());
        assert!(copy.schema >= 32 && folder.names() == ["copy.db"], "{copy:?}");
        assert!(has_partners(&format!("sqlite:{}", copy.file.display())).await);
    });
}

#[test]
fn a_file_that_is_there_is_not_overwritten() {
    testing::run(Engine::Sqlite, |program| async move {
        let folder = Folder::fresh();
        fs::write(folder.file("copy.db"), "precious").unwrap();
        let told = refused(backup::write(program.url(), &folder.file("copy.db")).await);
        assert!(told.contains("is there already"), "{told}");
        assert_eq!(fs::read(folder.file("copy.db")).unwrap(), b"precious");
        assert_eq!(folder.names(), ["copy.db"]);
    });
}

#[test]
fn no_copy_is_made_of_a_database_that_is_not_there() {
    testing::run(Engine::Sqlite, |_| async move {
        let folder = Folder::fresh();
        let told = refused(backup::write(&folder.url(), &folder.file("copy.db")).await);
        assert!(told.contains("there is no database at"), "{told}");
        assert_eq!(folder.names(), <[&str; 0]>::default());
    });
}

#[test]
fn a_copy_is_put_back_with_everything_in_it() {
    testing::run(Engine::Sqlite, |program| async move {
        let folder = Folder::fresh();
        let copy = copied(&program, &folder).await;

        let restored = backup::restore(&folder.url(), &copy, false).await.unwrap();

        assert_eq!(restored.file, folder.file("restored.db"));
        assert_eq!(folder.names(), ["copy.db", "restored.db"]);
        let again = Database::open(&folder.url()).await.unwrap();
        let other = program::Program::new(again, std::sync::Arc::new(|| testing::START), std::sync::Arc::new(|_| ()));
        let (before, after) = (audit::verify(&program).await.unwrap(), audit::verify(&other).await.unwrap());
        assert_eq!(before, after);
        other.database.close().await;
        assert!(has_partners(&folder.url()).await);
    });
}

#[test]
fn a_database_in_use_is_replaced_by_force_only() {
    testing::run(Engine::Sqlite, |program| async move {
        let folder = Folder::fresh();
        let copy = copied(&program, &folder).await;
        backup::restore(&folder.url(), &copy, false).await.unwrap();

        let told = refused(backup::restore(&folder.url(), &copy, false).await);
        assert!(told.contains("--force replaces it"), "{told}");
        backup::restore(&folder.url(), &copy, true).await.unwrap();
        assert!(has_partners(&folder.url()).await);
        assert_eq!(folder.names(), ["copy.db", "restored.db"], "nothing half done is left");
    });
}

#[test]
fn an_empty_database_makes_room_without_force() {
    testing::run(Engine::Sqlite, |program| async move {
        let folder = Folder::fresh();
        let copy = copied(&program, &folder).await;
        Database::open(&folder.url()).await.unwrap().close().await;
        backup::restore(&folder.url(), &copy, false).await.unwrap();
        assert!(has_partners(&folder.url()).await);
    });
}

#[test]
fn nothing_is_put_back_while_a_server_has_the_database_open() {
    testing::run(Engine::Sqlite, |program| async move {
        let folder = Folder::fresh();
        let copy = copied(&program, &folder).await;
        let server = Database::open(&folder.url()).await.unwrap();

        let told = refused(backup::restore(&folder.url(), &copy, true).await);

        assert!(told.contains("end the server first"), "{told}");
        assert!(folder.names().iter().all(|it| !it.contains(".part")), "{:?}", folder.names());
        server.close().await;
        backup::restore(&folder.url(), &copy, true).await.unwrap();
    });
}

#[test]
fn what_is_broken_or_no_database_of_ours_changes_nothing() {
    testing::run(Engine::Sqlite, |program| async move {
        let folder = Folder::fresh();
        let copy = copied(&program, &folder).await;
        let text = folder.file("text.db");
        fs::write(&text, "no database at all").unwrap();
        let torn = folder.file("torn.db");
        let mut bytes = fs::read(&copy).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle..middle + 8_192].fill(0xff);
        fs::write(&torn, bytes).unwrap();
        let strange = folder.file("strange.db");
        fs::write(&strange, []).unwrap();

        for (file, why) in [(&text, "is broken"), (&torn, "is broken"), (&strange, "not a database of twotier")] {
            let told = refused(backup::restore(&folder.url(), file, false).await);
            assert!(told.contains(why), "{}: {told}", file.display());
        }
        let missing = refused(backup::restore(&folder.url(), Path::new("/nowhere/copy.db"), false).await);
        assert!(missing.contains("cannot be read"), "{missing}");
        assert_eq!(folder.names(), ["copy.db", "strange.db", "text.db", "torn.db"]);
    });
}

#[test]
fn a_copy_of_a_newer_version_is_refused() {
    testing::run(Engine::Sqlite, |program| async move {
        let folder = Folder::fresh();
        testing::world(&program).await;
        let program::store::Tx::Sqlite(mut held) = program.database.begin().await.unwrap() else { panic!("SQLite") };
        sqlx::query(
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
                     VALUES (9999, 'of tomorrow', TRUE, x'00', 0)",
        )
        .execute(&mut *held)
        .await
        .unwrap();
        program::store::Tx::Sqlite(held).commit().await.unwrap();
        let copy = backup::write(program.url(), &folder.file("copy.db")).await.unwrap();

        let told = refused(backup::restore(&folder.url(), &copy.file, false).await);
        assert!(told.contains("schema 9999"), "{told}");
    });
}

#[test]
fn what_cannot_be_read_any_more_is_replaced_by_force_only() {
    testing::run(Engine::Sqlite, |program| async move {
        let folder = Folder::fresh();
        let copy = copied(&program, &folder).await;
        fs::write(folder.file("restored.db"), "torn to pieces, and all there is").unwrap();

        assert!(refused(backup::restore(&folder.url(), &copy, false).await).contains("--force"));
        backup::restore(&folder.url(), &copy, true).await.unwrap();
        assert!(has_partners(&folder.url()).await);
    });
}

#[test]
fn postgres_is_told_its_own_commands() {
    testing::run(Engine::Postgres, |program| async move {
        let folder = Folder::fresh();
        let told = refused(backup::write(program.url(), &folder.file("copy.db")).await);
        assert!(told.contains("pg_dump --format=custom"), "{told}");
        let told = refused(backup::restore(program.url(), &folder.file("copy.db"), false).await);
        assert!(told.contains("pg_restore"), "{told}");
    });
}
