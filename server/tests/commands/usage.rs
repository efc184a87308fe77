//! Help, completion, and wrong usage.

use super::{Folder, said};
use serde_json::Value;

const COMMANDS: [&str; 17] = [
    "serve",
    "migrate",
    "demo",
    "import",
    "export",
    "user",
    "credential",
    "operator",
    "membership",
    "audit",
    "doctor",
    "backup",
    "restore",
    "states",
    "openapi",
    "completion",
    "help",
];

#[test]
fn help_lists_every_command_and_tells_how_commands_end() {
    let folder = Folder::fresh();
    let help = folder.run("sqlite:none.db", &["--help"]).well();
    for command in COMMANDS {
        assert!(help.lines().any(|line| line.trim_start().starts_with(&format!("{command} "))), "{command}: {help}");
    }
    assert!(help.contains("Exit status: 0 done, 1 failed or found something wrong, 2 wrong usage."), "{help}");
    assert!(!help.contains("reference"), "what makes a document is nobody's command");
    for command in COMMANDS {
        let said = folder.run("sqlite:none.db", &["help", command]).well();
        assert!(said.contains("Usage: twotier"), "{command}: {said}");
    }
    assert!(!folder.file("none.db").exists());
}

#[test]
fn wrong_usage_ends_with_2_and_says_what_is_possible() {
    let folder = Folder::fresh();
    for (arguments, told) in [
        (&["servee"][..], "serve"),
        (&["export", "--partner", "a.example"], "--to"),
        (&["export", "--partner", "a.example", "--to", "x", "--format", "xml"], "csv, json"),
        (&["completion", "cobol"], "bash"),
        (&["backup"], "<FILE>"),
        (&["user", "reset-password", "--partner", "a.example", "--password", "hunter2"], "--password"),
    ] {
        let said = folder.run("sqlite:none.db", arguments);
        assert!(said.status == 2 && said.out.is_empty() && said.err.contains(told), "{arguments:?}: {said:?}");
    }
    let nothing = folder.run("sqlite:none.db", &[]);
    assert!(nothing.status == 2 && nothing.err.contains("Usage: twotier"), "{nothing:?}");
}

#[test]
fn every_shell_is_told_how_to_complete() {
    let folder = Folder::fresh();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = folder.run("sqlite:none.db", &["completion", shell]).well();
        assert!(script.contains("reset-password") && script.contains("doctor"), "{shell}");
    }
}

#[test]
fn the_api_is_told_as_json() {
    let folder = Folder::fresh();
    let document: Value = folder.run("sqlite:none.db", &["openapi"]).json();
    assert!(document["openapi"].as_str().is_some_and(|it| it.starts_with("3.")), "{document}");
    assert!(document["paths"].as_object().is_some_and(|it| it.len() > 5));
}

#[test]
fn no_color_leaves_colours_out() {
    let folder = Folder::fresh();
    let mut coloured = folder.command("sqlite:none.db", &["--help"]);
    assert!(said(coloured.env("CLICOLOR_FORCE", "1")).well().contains('\u{1b}'));
    assert!(!said(coloured.env("NO_COLOR", "1")).well().contains('\u{1b}'));
}

#[test]
fn a_database_of_another_kind_is_told_what_is_possible() {
    let folder = Folder::fresh();
    let told = folder.run("mysql://localhost", &["migrate"]).failure();
    assert!(told.contains("DATABASE_URL must start with sqlite: or postgres://"), "{told}");
}
