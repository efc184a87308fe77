//! Every answer of these tests is written to the file that `TWOTIER_API_ANSWERS` names, so that `tests/answers.rs` can
//! compare them with the description of the API when all tests are through.

use crate::browser::Answer;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::sync::LazyLock;

static WRITTEN: LazyLock<Option<File>> = LazyLock::new(|| {
    let path = std::env::var_os("TWOTIER_API_ANSWERS")?;
    Some(OpenOptions::new().create(true).append(true).open(path).expect("a file for the answers"))
});

/// Write down what was asked, the status, and the code of a refusal.
pub fn record(asked: &str, answer: &Answer) {
    let Some(mut written) = WRITTEN.as_ref() else { return };
    let code = serde_json::from_str::<serde_json::Value>(&answer.body).ok().and_then(|body| body["code"].as_u64());
    let code = code.filter(|_| answer.status.is_client_error()).map_or_else(|| "-".to_owned(), |code| code.to_string());
    let line = format!("{asked} {} {code}\n", answer.status.as_u16());
    // One write: lines of tests that run at the same time do not mix.
    written.write_all(line.as_bytes()).expect("the answer is written down");
}
