//! Every test that docs/rules.md names is there: a row whose test was renamed or removed would prove nothing.

#![allow(clippy::expect_used, reason = "a test that cannot read its files stops")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What of the sources a row can name: functions and modules by name, browser tests by file.
#[derive(Debug, Default)]
struct Known {
    functions: BTreeSet<String>,
    modules: BTreeSet<String>,
    specs: BTreeSet<String>,
}

impl Known {
    fn read(&mut self, folder: &Path) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().and_then(|it| it.to_str()).unwrap_or_default().to_owned();
            let (stem, kind) = name.split_once('.').unwrap_or((&name, ""));
            match kind {
                "" if path.is_dir() && !["target", "node_modules"].contains(&stem) => {
                    self.modules.insert(stem.to_owned());
                    self.read(&path);
                }
                "rs" => {
                    self.modules.insert(stem.to_owned());
                    self.scan(&fs::read_to_string(&path).expect("a source"));
                }
                "spec.ts" | "hydrate.spec.ts" => {
                    self.specs.insert(name);
                }
                _ => {}
            }
        }
    }

    fn scan(&mut self, source: &str) {
        for line in source.lines() {
            let line = line.trim_start().trim_start_matches("pub ").trim_start_matches("async ");
            let named = |rest: &str| rest.chars().take_while(|it| it.is_alphanumeric() || *it == '_').collect();
            if let Some(rest) = line.strip_prefix("fn ") {
                self.functions.insert(named(rest));
            }
            if let Some(rest) = line.strip_prefix("mod ") {
                self.modules.insert(named(rest));
            }
        }
    }

    /// Whether there is what a row names: `place::test`, `place::beginning_of_tests_…`, `some.spec.ts`.
    fn has(&self, name: &str) -> bool {
        if name.ends_with(".spec.ts") {
            return self.specs.contains(name);
        }
        let test = name.rsplit("::").next().unwrap_or(name);
        match test.strip_suffix('…') {
            Some(beginning) => self.functions.iter().any(|it| it.starts_with(beginning)),
            None => self.functions.contains(test) || self.modules.contains(test),
        }
    }
}

/// The names in a text that look like those of tests.
fn named(text: &str) -> impl Iterator<Item = &str> {
    let quoted = text.split('`').skip(1).step_by(2);
    let tests = quoted
        .filter(|it| it.contains("::") && it.chars().all(|c| c.is_ascii_lowercase() || "_:…0123456789".contains(c)));
    let specs = text.split(|c: char| !(c.is_alphanumeric() || "-.".contains(c))).filter(|it| it.ends_with(".spec.ts"));
    tests.chain(specs)
}

fn sources() -> (Known, String) {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut known = Known::default();
    for part in ["domain", "program", "app", "server", "xtask", "end2end/tests"] {
        known.read(&root.join(part));
    }
    let rules = fs::read_to_string(root.join("docs/rules.md")).expect("the table of rules");
    (known, rules)
}

#[test]
fn every_test_that_a_row_names_is_there() {
    let (known, rules) = sources();
    let all: Vec<_> = named(&rules).collect();
    assert!(all.len() > 800, "{} names were found", all.len());
    let missing: Vec<_> = all.into_iter().filter(|it| !known.has(it)).collect();
    assert!(missing.is_empty(), "docs/rules.md names what is not there: {missing:#?}");
}

#[test]
fn what_is_not_there_is_found() {
    let (known, _) = sources();
    let text = "`rules::what_is_not_there_is_found`, `rules::what_is_…`, `rules::nor_this`, `rules::x_…`, no.spec.ts";
    let missing: Vec<_> = named(text).filter(|it| !known.has(it)).collect();
    assert_eq!(missing, ["rules::nor_this", "rules::x_…", "no.spec.ts"]);
}
