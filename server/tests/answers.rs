//! What the description of the API promises and what it answers are the same: each status, and each code of a refusal,
//! was an answer to a call of the tests in `tests/http/api`, and no answer was another. It looks at what those tests
//! wrote down, and so runs after them: scripts/test.sh, with an empty file before.

#![allow(clippy::expect_used, reason = "a test that cannot work stops")]

use serde_json::Value;
use server::api::document_text;
use std::collections::BTreeSet;

/// Method and path, status, and the code of a refusal.
type Outcome = (String, String, Option<u64>);

/// Told where no operation is: another method, an address longer than any.
const OF_NO_OPERATION: [&str; 2] = ["405", "414"];
/// Told to who loses a race only; the tests of the program let them race.
const OVERTAKEN: u64 = 900_104;

fn described() -> BTreeSet<Outcome> {
    let document: Value = serde_json::from_str(&document_text()).expect("JSON");
    let mut all = BTreeSet::new();
    for (path, item) in document["paths"].as_object().expect("paths") {
        for (method, operation) in item.as_object().expect("operations") {
            let operation_name = format!("{} {path}", method.to_uppercase());
            for (status, answer) in operation["responses"].as_object().expect("answers") {
                let codes = answer["x-codes"].as_array().map(Vec::as_slice).unwrap_or_default();
                let mut codes: Vec<_> = codes.iter().map(Value::as_u64).collect();
                // The answer to HEAD has no body to tell a code.
                if codes.is_empty() || method == "head" {
                    codes = vec![None];
                }
                all.extend(codes.into_iter().map(|code| (operation_name.clone(), status.clone(), code)));
            }
        }
    }
    all
}

/// Whether an address is one of that path, and how many of its parts are the same.
fn likeness(path: &str, address: &str) -> Option<usize> {
    let (path, address): (Vec<_>, Vec<_>) = (path.split('/').collect(), address.split('/').collect());
    let is = |(part, told): (&&str, &&str)| part == told || part.starts_with('{');
    (path.len() == address.len() && path.iter().zip(&address).all(is))
        .then(|| path.iter().zip(&address).filter(|(part, told)| part == told).count())
}

/// The operation of a call, if it is one.
fn operation(described: &BTreeSet<Outcome>, method: &str, address: &str) -> Option<String> {
    let operations: BTreeSet<_> = described.iter().map(|(operation, ..)| operation.as_str()).collect();
    let of_method = operations.into_iter().filter_map(|it| it.split_once(' ').filter(|(its, _)| *its == method));
    let like = of_method.filter_map(|(_, path)| Some((likeness(path, address)?, path)));
    like.max().map(|(_, path)| format!("{method} {path}"))
}

fn answered(described: &BTreeSet<Outcome>) -> BTreeSet<Outcome> {
    let path = std::env::var_os("TWOTIER_API_ANSWERS").expect("TWOTIER_API_ANSWERS names what the tests wrote down");
    let written = std::fs::read_to_string(path).expect("the tests of tests/http/api have run");
    let outcome = |line: &str| {
        let [method, address, status, code] = line.split(' ').collect::<Vec<_>>().try_into().expect("four words");
        let address = address.replace("//", "/");
        Some((operation(described, method, &address)?, status.to_owned(), code.parse().ok()))
    };
    written.lines().filter_map(outcome).filter(|(_, status, _)| !OF_NO_OPERATION.contains(&&**status)).collect()
}

fn told(outcomes: impl Iterator<Item = Outcome>) -> String {
    let line = |(operation, status, code): Outcome| format!("  {operation}: {status} {}", code.unwrap_or_default());
    outcomes.map(line).collect::<Vec<_>>().join("\n")
}

#[test]
#[ignore = "it looks at what other tests wrote down: scripts/test.sh runs it after them"]
fn every_described_outcome_was_an_answer_in_some_test_and_every_answer_is_described() {
    let described = described();
    let answered = answered(&described);
    let never = described.difference(&answered).filter(|(.., code)| *code != Some(OVERTAKEN));
    let never = told(never.cloned());
    let unknown = told(answered.difference(&described).cloned());
    assert!(never.is_empty() && unknown.is_empty(), "never answered:\n{never}\nnot described:\n{unknown}");
}
