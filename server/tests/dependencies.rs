//! Dependencies point one way (architecture, "Crates and folders"), as cargo itself sees them.

#![allow(clippy::expect_used, reason = "a test that cannot work stops")]

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// The names of the packages each workspace member names as its dependencies, tests aside.
fn dependencies() -> BTreeMap<String, BTreeSet<String>> {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml");
    let arguments = ["metadata", "--format-version=1", "--no-deps", "--offline", "--manifest-path", manifest];
    let output = Command::new(env!("CARGO")).args(arguments).output().expect("cargo runs");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo answers JSON");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let of = |package: &Value| {
        let all = package["dependencies"].as_array().expect("a list").iter();
        all.filter(|it| it["kind"].as_str() != Some("dev")).map(|it| text(&it["name"])).collect()
    };
    let packages = metadata["packages"].as_array().expect("a list").iter();
    packages.map(|package| (text(&package["name"]), of(package))).collect()
}

#[test]
fn each_crate_knows_only_the_crates_below_it() {
    let all = dependencies();
    let ours: BTreeSet<_> = all.keys().cloned().collect();
    let below = |name: &str| all[name].intersection(&ours).map(String::as_str).collect::<Vec<_>>();
    assert!(below("domain").is_empty());
    assert_eq!(below("program"), ["domain"]);
    assert_eq!(below("app"), ["domain", "program"]);
    assert_eq!(below("frontend"), ["app"]);
    assert_eq!(below("server"), ["app", "domain", "program"]);
    assert!(below("xtask").is_empty());
}

#[test]
fn no_crate_knows_what_it_should_not() {
    let all = dependencies();
    let refuses = |name: &str, foreign: &[&str]| {
        for it in foreign {
            assert!(!all[name].contains(*it), "{name} depends on {it}");
        }
    };
    refuses("domain", &["sqlx", "tokio", "leptos", "axum", "rand", "chrono", "regex", "tracing"]);
    refuses("program", &["leptos", "leptos_axum", "axum", "lettre", "clap", "fluent-bundle"]);
    refuses("app", &["sqlx", "tokio", "lettre", "argon2", "rand"]);
    refuses("server", &["sqlx", "argon2", "fluent-bundle"]);
    refuses("frontend", &["domain", "program", "leptos_axum", "tokio"]);
}

/// What the browser loads has no server in it.
#[test]
fn the_frontend_takes_only_the_browser_s_half_of_the_app() {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml");
    let arguments = [
        "tree",
        "-p",
        "frontend",
        "--target",
        "wasm32-unknown-unknown",
        "--edges",
        "normal,no-proc-macro",
        "--prefix",
        "none",
        "--offline",
    ];
    let output = Command::new(env!("CARGO")).args(arguments).args(["--manifest-path", manifest]).output();
    let tree = String::from_utf8(output.expect("cargo runs").stdout).expect("text");
    let names: BTreeSet<_> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(names.contains("domain"), "{tree}");
    for foreign in ["program", "sqlx", "tokio", "axum", "leptos_axum", "fluent-bundle", "argon2"] {
        assert!(!names.contains(foreign), "{foreign} is in what the browser loads");
    }
}
