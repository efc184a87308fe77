//! What the documents say is what the code does.

#![allow(clippy::expect_used, reason = "a test that cannot work stops")]

use std::process::Command;

#[test]
fn the_states_in_the_documents_are_made_from_the_code() {
    let made = Command::new(env!("CARGO_BIN_EXE_twotier")).arg("states").output().expect("it runs");
    let kept = include_str!("../../docs/states.md");
    assert_eq!(String::from_utf8_lossy(&made.stdout), kept, "run: twotier states > docs/states.md");
}

#[test]
fn the_description_of_the_api_is_made_from_the_code() {
    let made = Command::new(env!("CARGO_BIN_EXE_twotier")).arg("openapi").output().expect("it runs");
    let kept = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/openapi.json");
    let kept = std::fs::read_to_string(kept).expect("it is there");
    assert!(String::from_utf8_lossy(&made.stdout) == kept, "run: twotier openapi > docs/openapi.json");
}

#[test]
fn the_commands_in_the_documents_are_those_the_program_has() {
    let made = Command::new(env!("CARGO_BIN_EXE_twotier")).arg("reference").output().expect("it runs");
    let kept = include_str!("../../docs/command-line.md");
    assert_eq!(String::from_utf8_lossy(&made.stdout), kept, "run: twotier reference > docs/command-line.md");
}
