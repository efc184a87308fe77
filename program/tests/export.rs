//! What a partner takes along can be imported again, on both engines.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

use program::demo::{self, DemoOptions};
use program::export::{self, Format, Written};
use program::import::{self, ImportSummary, find_partner};
use program::on_both_engines;
use program::store::Tx;
use program::testing::TestProgram;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

const WINGTIP: &str = "wingtipcloud.example";

/// The three files of a partner.
#[derive(Debug, Default, PartialEq, Eq)]
struct Files {
    customers: String,
    subscriptions: String,
    transfers: String,
}

async fn exported(program: &TestProgram, format: Format) -> (Files, Written) {
    let partner = find_partner(program, WINGTIP).await.unwrap().unwrap();
    let (mut customers, mut subscriptions, mut transfers) = (Vec::new(), Vec::new(), Vec::new());
    let files =
        export::Files { customers: &mut customers, subscriptions: &mut subscriptions, transfers: &mut transfers };
    let written = export::run(program, &partner, format, files).await.unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let files = Files { customers: text(customers), subscriptions: text(subscriptions), transfers: text(transfers) };
    (files, written)
}

async fn imported(program: &TestProgram, files: &Files) -> (ImportSummary, String) {
    static FOLDERS: AtomicU64 = AtomicU64::new(0);
    let number = FOLDERS.fetch_add(1, Ordering::SeqCst);
    let folder: PathBuf = std::env::temp_dir().join(format!("twotier_export_{}_{number}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let (customers, subscriptions) = (folder.join("customers.csv"), folder.join("subscriptions.csv"));
    std::fs::write(&customers, &files.customers).unwrap();
    std::fs::write(&subscriptions, &files.subscriptions).unwrap();
    let partner = find_partner(program, WINGTIP).await.unwrap().unwrap();
    let (paths, mut report) = (import::Files { customers: &customers, subscriptions: &subscriptions }, Vec::new());
    let summary = import::run(program, &partner, paths, &mut report, &|_| ()).await.unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    (summary, String::from_utf8(report).unwrap())
}

async fn demo(program: &TestProgram) {
    demo::build(program, &DemoOptions { customers: 60 }, &|_| ()).await.unwrap();
}

/// A database with the partners of the demo and no customer of Wingtip Cloud.
async fn without_customers(program: &TestProgram) -> TestProgram {
    let other = TestProgram::fresh(program.engine()).await;
    let mut tx = other.database.begin().await.unwrap();
    execute(
        &mut tx,
        "INSERT INTO partner_tenants (id, name, domain, country, region, currency, standing, created_at)
         VALUES ('11111111-1111-4111-8111-111111111111', 'Wingtip', 'wingtipcloud.example', 'SE', 'europe', 'EUR', 'good', 1)",
    )
    .await;
    execute(
        &mut tx,
        "INSERT INTO partner_programs (tenant_id, program, since)
         VALUES ('11111111-1111-4111-8111-111111111111', 'direct_bill', 1)",
    )
    .await;
    tx.commit().await.unwrap();
    other
}

async fn execute(tx: &mut Tx, statement: &'static str) {
    let done = match tx {
        Tx::Sqlite(c) => sqlx::query(statement).execute(&mut **c).await.map(|it| it.rows_affected()),
        Tx::Postgres(c) => sqlx::query(statement).execute(&mut **c).await.map(|it| it.rows_affected()),
    };
    assert_ne!(done.unwrap(), 0, "{statement} changes nothing");
}

/// The lines of the customers file that an import can take: those of direct customers.
fn direct(customers: &str) -> Vec<&str> {
    let head = customers.lines().take(1);
    head.chain(customers.lines().filter(|line| line.ends_with(",reseller"))).collect()
}

on_both_engines! {
    async fn what_was_exported_is_the_same_after_an_import_into_an_empty_database(program: TestProgram) {
        demo(&program).await;
        let (before, written) = exported(&program, Format::Csv).await;
        let other = without_customers(&program).await;

        let (summary, report) = imported(&other, &before).await;

        let (after, _) = exported(&other, Format::Csv).await;
        assert_eq!(after.customers.lines().collect::<Vec<_>>(), direct(&before.customers));
        assert_eq!(after.subscriptions, before.subscriptions);
        assert_eq!(summary.subscriptions.added, written.subscriptions);
        assert_eq!(summary.customers.added + summary.customers.wrong, written.customers);
        let told: Vec<_> = report.lines().skip(1).filter(|line| !line.contains("direct customers")).collect();
        assert_eq!(told, <[&str; 0]>::default(), "only customers of others are left out");
        assert!(written.subscriptions > 60, "{written:?}");
    }

    async fn an_import_of_the_own_export_changes_nothing(program: TestProgram) {
        demo(&program).await;
        let (files, _) = exported(&program, Format::Csv).await;
        let (summary, _) = imported(&program, &files).await;
        assert_eq!(summary.changes(), 0, "{summary:?}");
    }

    async fn names_that_look_like_formulas_and_moments_within_a_day_come_back_as_they_were(program: TestProgram) {
        demo(&program).await;
        let mut tx = program.database.begin().await.unwrap();
        execute(&mut tx, "UPDATE subscriptions SET friendly_name = '=HYPERLINK(\"x\")', created_at = 1700000000123456").await;
        tx.commit().await.unwrap();

        let (before, _) = exported(&program, Format::Csv).await;
        assert!(before.subscriptions.contains(",\"'=HYPERLINK(\"\"x\"\")\","), "{}", before.subscriptions);
        assert!(before.subscriptions.contains(",2023-11-14T22:13:20.123456Z,"), "{}", before.subscriptions);
        let other = without_customers(&program).await;
        imported(&other, &before).await;

        assert_eq!(exported(&other, Format::Csv).await.0.subscriptions, before.subscriptions);
    }

    async fn json_has_the_same_rows_under_the_same_names(program: TestProgram) {
        demo(&program).await;
        let (csv, _) = exported(&program, Format::Csv).await;
        let (json, written) = exported(&program, Format::Json).await;
        for (csv, json, rows) in [
            (&csv.customers, &json.customers, written.customers),
            (&csv.subscriptions, &json.subscriptions, written.subscriptions),
            (&csv.transfers, &json.transfers, written.transfers),
        ] {
            let values: Vec<serde_json::Value> = serde_json::from_str(json).unwrap();
            assert_eq!(values.len() as u64, rows);
            assert_eq!(csv.lines().count() as u64, rows + 1);
            assert_eq!(values[0].as_object().unwrap().len(), csv.lines().next().unwrap().split(',').count());
        }
        let transfers: Vec<serde_json::Value> = serde_json::from_str(&json.transfers).unwrap();
        assert!(transfers.iter().any(|it| it["lineStatus"] == "complete" && it["newSubscriptionId"].is_string()));
        assert!(transfers.iter().all(|it| it["quantity"].is_number() && it["expires"].is_string()));
    }

    async fn another_partner_s_rows_are_not_in_it(program: TestProgram) {
        demo(&program).await;
        let wingtip = find_partner(&program, WINGTIP).await.unwrap().unwrap();
        let (files, _) = exported(&program, Format::Json).await;
        let transfers: Vec<serde_json::Value> = serde_json::from_str(&files.transfers).unwrap();
        assert!(transfers.iter().all(|it| it["sourceId"] == wingtip.as_str() || it["targetId"] == wingtip.as_str()));
    }
}
