//! Importing a direct-bill partner's export, on both engines: what is stored, reported, and done only once.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod again;
#[path = "../dump/mod.rs"]
mod dump;
mod exports;
mod files;

use dump::dump;
use exports::{Export, customer_id, customer_row, given, row_of, run, subscription_id, subscription_row};
use program::import::{self, Counts, Files, Progress, Stage};
use program::on_both_engines;
use program::testing::{self, TestProgram, World};
use std::cell::Cell;
use std::fmt::Write;
use tokio::sync::Notify;

on_both_engines! {
    async fn right_rows_are_stored_and_every_wrong_row_is_reported_with_its_line(program: TestProgram) {
        let world = testing::world(&program).await;

        let outcome = run(&program, &world.partner("wingtip"), &given("customers.csv"), &given("subscriptions.csv")).await;

        let (summary, report) = outcome.unwrap();
        assert_eq!(report, std::fs::read_to_string(given("report.csv")).unwrap());
        assert_eq!(summary.customers, Counts { rows: 17, added: 6, wrong: 11, ..Counts::default() });
        assert_eq!(summary.subscriptions, Counts { rows: 28, added: 6, wrong: 22, ..Counts::default() });
        let stored = dump(&program).await;
        let customer = row_of(&stored, customer_id(5).as_str()).unwrap();
        assert!(customer.contains("|Åkerö 星辰 AB|akero.example|SE|europe|"), "{customer}");
        assert!(row_of(&stored, customer_id(4).as_str()).unwrap().contains("|Leading Space Foods AB|"));
        assert!(row_of(&stored, customer_id(3).as_str()).unwrap().contains("|=SUM Consulting AB|"));
        let add_on = row_of(&stored, subscription_id(2).as_str()).unwrap();
        assert!(add_on.contains(&format!("|{}||3bd5e69a-f437-429b-84ac-62244365f487|", subscription_id(1))), "{add_on}");
        let base = row_of(&stored, subscription_id(1).as_str()).unwrap();
        assert!(base.contains("|Office 365 E3 \"HQ\"|12|license|active|"), "{base}");
        let payg = row_of(&stored, subscription_id(3).as_str()).unwrap();
        assert!(payg.contains("|MS-AZR-0145P|") && payg.contains("|azurePayg|"), "{payg}");
    }

    async fn a_second_run_changes_nothing_and_reports_the_same(program: TestProgram) {
        let world = testing::world(&program).await;
        let wingtip = world.partner("wingtip");
        let (_, first) = run(&program, &wingtip, &given("customers.csv"), &given("subscriptions.csv")).await.unwrap();
        let stored = dump(&program).await;
        program.clock.advance(time::Duration::days(1));

        let (summary, second) = run(&program, &wingtip, &given("customers.csv"), &given("subscriptions.csv")).await.unwrap();

        assert_eq!(summary.changes(), 0);
        assert_eq!((summary.customers.unchanged, summary.subscriptions.unchanged), (6, 6));
        assert_eq!(first, second);
        assert_eq!(dump(&program).await, stored, "not even the log has changed");
    }

    async fn a_run_that_changed_something_is_told_once_in_the_log(program: TestProgram) {
        let world = testing::world(&program).await;
        Export::with(&customer_row(1, "One"), &subscription_row(1, 5)).run(&program, &world).await.unwrap();

        let told = dump(&program).await.concat().into_iter().filter(|row| row.contains("|import_customers|"));
        let told: Vec<_> = told.collect();
        assert_eq!(told.len(), 1);
        assert!(told[0].starts_with(world.partner("wingtip").as_str()), "{}", told[0]);
        assert!(program::audit::verify(&program).await.unwrap().broken.is_empty());
    }

    async fn a_run_that_was_cut_off_is_finished_by_the_next(program: TestProgram) {
        let whole = TestProgram::fresh(program.engine()).await;
        let (customers, subscriptions) = large_export();
        let export = Export::with(&customers, &subscriptions);
        let world = testing::world(&whole).await;
        let (_, expected) = export.run(&whole, &world).await.unwrap();

        testing::world(&program).await;
        cut_off(&program, &world, &export).await;
        let stored = dump(&program).await.concat();
        let part = stored.iter().filter(|row| row.starts_with("c0000000") || row.starts_with("50000000")).count();
        assert!((1_000..5_000).contains(&part), "{part} rows were stored before the run was cut off");

        let (summary, report) = export.run(&program, &world).await.unwrap();
        assert_eq!(report, expected);
        assert_eq!(summary.customers.wrong + summary.subscriptions.wrong, 1);
        assert_eq!(without_log(&dump(&program).await), without_log(&dump(&whole).await));
        assert_eq!(export.run(&program, &world).await.unwrap().0.changes(), 0);
    }
}

/// Rows enough for several transactions; every second subscription is an add-on that stands before its base.
fn large_export() -> (String, String) {
    let mut customers = String::new();
    let mut subscriptions = String::new();
    for number in 1..=2_500 {
        customers += &customer_row(number, &format!("Customer {number}"));
    }
    for number in (1..=2_500).step_by(2) {
        let base = subscription_row(number + 1, 5);
        let add_on =
            subscription_row(number, 5).replace("active,,", &format!("active,{},", subscription_id(number + 1)));
        write!(subscriptions, "{add_on}{base}").unwrap();
    }
    subscriptions += &subscription_row(9_999, 0);
    (customers, subscriptions)
}

/// Begin an import and drop it after the third transaction, as if the process had been killed.
async fn cut_off(program: &TestProgram, world: &World, export: &Export) {
    let (customers, subscriptions) = (export.path("customers.csv"), export.path("subscriptions.csv"));
    let (written, enough) = (Cell::new(0), Notify::new());
    let progress = |progress: Progress| {
        written.set(written.get() + u32::from(progress.stage == Stage::Writing));
        if written.get() == 3 {
            enough.notify_one();
        }
    };
    let (partner, mut report) = (world.partner("wingtip"), Vec::new());
    let files = Files { customers: &customers, subscriptions: &subscriptions };
    tokio::select! {
        biased;
        () = enough.notified() => {}
        _ = import::run(program, &partner, files, &mut report, &progress) => panic!("it should have been cut off"),
    }
}

/// The log tells what each run did, so it differs after an interruption.
fn without_log(tables: &[Vec<String>]) -> Vec<String> {
    tables.concat().into_iter().filter(|row| !row.contains("|import_customers|")).collect()
}
