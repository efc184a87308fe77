//! An import that is killed half-way, and run again, ends as if nothing had happened.

use program::testing::{self, Engine, TestProgram};
use std::fmt::Write;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const CUSTOMERS: usize = 2_500;

/// The two files of an export, with one wrong row each.
fn export(folder: &Path) {
    let mut customers = String::from("Microsoft ID,Company name,Primary domain name,Relationship\n");
    let mut subscriptions = String::from(
        "Customer ID,Subscription ID,Offer ID,Offer name,Friendly name,Quantity,Billing cycle,Term,Status,\
         Parent subscription ID,Created,Commitment end,Auto renew,Product family\n",
    );
    for n in 0..CUSTOMERS {
        let id = format!("{n:08x}-0000-4000-8000-000000000001");
        let _ = writeln!(customers, "{id},Customer {n} AB,c{n}.example,reseller");
        let _ = writeln!(
            subscriptions,
            "{id},{n:08x}-0000-4000-8000-000000000002,MS-AZR-0145P,Azure,Azure,1,monthly,,active,,2026-01-28,,false,azurePayg"
        );
    }
    customers += "not-a-guid,Wrong AB,wrong.example,reseller\n";
    subscriptions += "nobody,nothing,,,,,,,,,,,,\n";
    fs::write(folder.join("customers.csv"), customers).expect("a file");
    fs::write(folder.join("subscriptions.csv"), subscriptions).expect("a file");
}

fn command(program: &TestProgram, folder: &Path, report: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_twotier"));
    command.arg("import").args(["--partner", "wingtip.example"]).env_clear().env("DATABASE_URL", program.url());
    for (option, file) in
        [("--customers", "customers.csv"), ("--subscriptions", "subscriptions.csv"), ("--report", report)]
    {
        command.arg(option).arg(folder.join(file));
    }
    command
}

/// Start an import and kill it after its first changes are stored.
fn kill_half_way(program: &TestProgram, folder: &Path) {
    let mut child = command(program, folder, "killed.csv")
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the import starts");
    let said = BufReader::new(child.stderr.take().expect("it was piped"));
    let half_way = said.lines().map_while(Result::ok).any(|line| line.contains("changes written"));
    assert!(half_way, "the import ended before it wrote anything");
    child.kill().expect("it runs");
    child.wait().expect("it ends");
}

fn run(program: &TestProgram, folder: &Path, report: &str) -> String {
    let output = command(program, folder, report).output().expect("the import runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn folder(engine: Engine) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("twotier-import-{engine:?}-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

async fn story(program: TestProgram) {
    testing::world(&program).await;
    let folder = folder(program.engine());
    export(&folder);

    kill_half_way(&program, &folder);
    let again = run(&program, &folder, "again.csv");
    let nothing_new = run(&program, &folder, "nothing-new.csv");

    let whole = format!("{} rows, 0 added, 0 changed, {CUSTOMERS} unchanged, 1 wrong.", CUSTOMERS + 1);
    assert_eq!(nothing_new.matches(&whole).count(), 2, "customers and subscriptions: {nothing_new}");
    let (customers, subscriptions) = again.split_once('\n').expect("two lines");
    assert!(!customers.contains(" 0 unchanged"), "what the killed run had stored is kept: {again}");
    assert!(!subscriptions.contains(" 0 added"), "the killed run had not finished: {again}");
    let report = |name: &str| fs::read_to_string(folder.join(name)).expect("a report");
    assert_eq!(report("again.csv"), report("nothing-new.csv"));
    assert!(report("again.csv").lines().count() > 2, "the wrong rows are told");
    fs::remove_dir_all(&folder).expect("it is there");
}

#[test]
fn an_import_killed_half_way_and_run_again_ends_the_same_on_sqlite() {
    testing::run(Engine::Sqlite, story);
}

#[test]
fn an_import_killed_half_way_and_run_again_ends_the_same_on_postgres() {
    testing::run(Engine::Postgres, story);
}
