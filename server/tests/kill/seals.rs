//! The event log is sealed by the real server, with a key and a seal log outside the database (S82).

use crate::process::{self, Process};
use program::store::testing::forge_event;
use program::testing::{self, Engine, TestProgram, World};
use program::transfers::{self, NewRequest};
use std::os::unix::fs::PermissionsExt;
use std::time::Duration;

/// Two rows more in the log, which the server finds waiting for long enough.
async fn something_happens(program: &TestProgram, world: &World, subscription: &str) {
    let request = NewRequest {
        customer: world.customer("adventure"),
        target: world.partner("northwind"),
        subscriptions: vec![world.subscription(subscription)],
        note: None,
        mpn_on_record: None,
        request_id: None,
    };
    transfers::create(program, &world.actor("ebba"), &request).await.expect("the request is in order");
}

/// Wait until so many seals were sent out.
async fn sent_out(program: &TestProgram, seals: usize) -> String {
    for _ in 0..500 {
        let log = std::fs::read_to_string(process::seal_log(program)).unwrap_or_default();
        if log.lines().count() == seals {
            return log;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("{seals} seals were not sent out");
}

async fn story(program: TestProgram) {
    let world = testing::world(&program).await;
    process::let_happen_what_is_due(&program).await;
    something_happens(&program, &world, "adventure/e3").await;
    let server = Process::start(&program, None).await;
    sent_out(&program, 1).await;
    server.kill().await;
    something_happens(&program, &world, "adventure/f3").await;
    let server = Process::start(&program, None).await;
    let log = sent_out(&program, 2).await;
    server.end().await;
    process::verify_audit(&program);

    let (told, public) = process::audit(&program, &["key"]);
    assert!(told && log.contains(public.trim()), "{public}: {log}");
    let mode = std::fs::metadata(process::seal_key()).expect("the server made it").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let (_, said) = process::audit(&program, &["verify", "--seal-key", "/nowhere"]);
    assert!(said.contains("signatures of the seals were NOT checked") && !said.contains("The log is whole."), "{said}");
    let other = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    let (whole, said) = process::audit(&program, &["verify", "--key", other]);
    assert!(!whole && said.contains("Broken: seal 1: it is signed with a key that is not known."), "{said}");
    let (whole, said) = process::audit(&program, &["verify", "--key", other, "--key", public.trim()]);
    assert!(whole && said.contains("Every row is sealed."), "{said}");

    let mut tx = program.database.begin().await.expect("a transaction");
    let tenant = world.partner("wingtip");
    forge_event(&mut tx, &tenant, 2).await.expect("there is a second row");
    tx.commit().await.expect("stored");
    let (whole, said) = process::audit(&program, &["verify"]);
    assert!(!whole && said.contains(&format!("Broken: tenant {tenant}, row 2: its content was changed.")), "{said}");
    assert!(!said.contains("The log is whole"), "{said}");
}

#[test]
fn the_log_is_sealed_across_restarts_and_verification_names_the_row_that_was_changed_on_sqlite() {
    process::run(Engine::Sqlite, story);
}

#[test]
fn the_log_is_sealed_across_restarts_and_verification_names_the_row_that_was_changed_on_postgres() {
    process::run(Engine::Postgres, story);
}

#[test]
fn a_server_does_not_start_with_a_wrong_key_file() {
    process::run(Engine::Sqlite, |program| async move {
        let wrong = process::seal_log(&program).with_extension("key");
        std::fs::write(&wrong, "not a key\n").expect("writable");
        let address = "127.0.0.1:0".parse().expect("an address");
        let output = process::command(&program, address).env("TWOTIER_SEAL_KEY", &wrong).output().expect("it runs");
        assert_eq!(output.status.code(), Some(1));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(&*wrong.to_string_lossy()) && said.contains("does not hold a key for seals"), "{said}");
    });
}
