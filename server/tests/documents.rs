//! What the documents say is what the code does.

#![allow(clippy::expect_used, reason = "a test that cannot work stops")]

use std::process::Command;

#[test]
fn the_states_in_the_documents_are_made_from_the_code() {
    let made = Command::new(env!("CARGO_BIN_EXE_twotier")).arg("states").output().expect("it runs");
    let kept = include_str!("../../docs/states.md");
    assert_eq!(String::from_utf8_lossy(&made.stdout), kept, "run: twotier states > docs/states.md");
}
