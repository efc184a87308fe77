//! Every sentence the pages use exists in every language, with the same variables, and none is left over.
//!
//! The checks work on texts, so that a test can show that they find what they are for.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read its files stops")]

#[path = "catalogues/catalogue.rs"]
mod catalogue;
#[path = "catalogues/uses.rs"]
mod uses;

use catalogue::Catalogue;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use uses::Use;

const LANGUAGES: [&str; 4] = ["en", "sv", "nl", "zh-CN"];

/// A text and where it is from.
type Source = (String, String);

/// Everything that is wrong, in words.
fn problems(languages: &[(&str, Vec<Source>)], code: &[Source]) -> Vec<String> {
    let mut problems = Vec::new();
    let catalogues: Vec<_> =
        languages.iter().map(|(lang, files)| (*lang, Catalogue::of(lang, files, &mut problems))).collect();
    let uses: Vec<_> = code.iter().flat_map(|(file, text)| uses::of(file, text)).collect();
    let Some((_, english)) = catalogues.first() else { return vec!["no language at all".to_owned()] };
    check_uses(english, &uses, &mut problems);
    check_leftovers(english, &uses, &mut problems);
    for (lang, other) in &catalogues[1..] {
        check_language(english, lang, other, &mut problems);
    }
    problems
}

fn check_uses(english: &Catalogue, uses: &[Use], problems: &mut Vec<String>) {
    for Use { place, id, given } in uses {
        match english.variables(id) {
            None => problems.push(format!("{place}: `{id}` does not exist")),
            Some(needed) if needed != *given => {
                problems.push(format!("{place}: `{id}` takes {needed:?} and is given {given:?}"));
            }
            Some(_) => {}
        }
    }
}

fn check_leftovers(english: &Catalogue, uses: &[Use], problems: &mut Vec<String>) {
    let mut wanted: BTreeSet<&str> = uses.iter().map(|it| it.id.as_str()).collect();
    wanted.extend(english.mentioned());
    for id in english.ids().filter(|id| !wanted.contains(id)) {
        problems.push(format!("`{id}` is used nowhere"));
    }
}

fn check_language(english: &Catalogue, lang: &str, other: &Catalogue, problems: &mut Vec<String>) {
    for id in english.ids() {
        match (english.variables(id), other.variables(id)) {
            (_, None) => problems.push(format!("{lang}: `{id}` is missing")),
            (Some(needed), Some(used)) if !used.is_subset(&needed) => {
                problems.push(format!("{lang}: `{id}` uses {used:?}, and is given {needed:?}"));
            }
            _ => {}
        }
    }
    let known: BTreeSet<_> = english.ids().collect();
    for id in other.ids().filter(|id| !known.contains(id)) {
        problems.push(format!("{lang}: `{id}` is not in English"));
    }
}

fn read(folder: &Path, ending: &str) -> Vec<Source> {
    let mut sources = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == ending) {
                sources.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    sources.sort();
    sources
}

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn every_sentence_used_exists_in_every_language_and_none_is_left_over() {
    let languages = LANGUAGES.map(|lang| (lang, read(&here("locales").join(lang), "ftl")));
    let problems = problems(&languages, &read(&here("src"), "rs"));
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn every_catalogue_on_disk_is_built_in() {
    let built_in = std::fs::read_to_string(here("src/say.rs")).unwrap();
    let mut files: BTreeMap<String, usize> = BTreeMap::new();
    for (path, _) in LANGUAGES.iter().flat_map(|lang| read(&here("locales").join(lang), "ftl")) {
        let name = path.rsplit('/').next().unwrap_or_default().to_owned();
        *files.entry(name).or_default() += 1;
    }
    for (name, languages) in files {
        assert!(built_in.contains(&format!("\"/{name}\"")), "{name} is not built in");
        assert_eq!(languages, LANGUAGES.len(), "{name} is not there in every language");
    }
}

/// What the checks find in small samples of English, Swedish and code.
fn found(english: &str, swedish: &str, code: &str) -> Vec<String> {
    let file = |text: &str| vec![("sample".to_owned(), text.to_owned())];
    problems(&[("en", file(english)), ("sv", file(swedish))], &file(code))
}

#[test]
fn a_clean_sample_has_no_problems() {
    let english = "hello = Hello { $name }\ncount = { $n ->\n    [one] one of { $all }\n   *[other] { $n }\n}\n\
                   top = { part }\npart = { -brand } says so\n-brand = Twotier\n";
    let swedish = "hello = Hej { $name }\ncount = { $n }\ntop = { part }\npart = Så\n";
    let code = "// t!(say, \"ignored\")\nlet x = t!(say, \"hello\", name = f(\"a, b)\", ')', '\"'));\n\
                t!(\n    it.say,\n    \"count\",\n    n = [1, 2].len(),\n    all = t!(say, \"top\"),\n)";
    assert_eq!(found(english, swedish, code), [] as [&str; 0]);
}

#[test]
fn each_kind_of_mistake_is_found() {
    let hello = "hello = Hello { $name }";
    let code = r#"t!(say, "hello", name = name)"#;
    let cases = [
        ("does not exist", found(hello, hello, &format!(r#"{code}; say.text("gone")"#))),
        ("takes {\"name\"} and is given {}", found(hello, hello, r#"t!(say, "hello")"#)),
        ("and is given {\"name\", \"title\"}", found(hello, hello, r#"t!(say, "hello", name = a, title = b)"#)),
        ("`more` is used nowhere", found(&format!("{hello}\nmore = More"), &format!("{hello}\nmore = Mer"), code)),
        ("sv: `hello` is missing", found(hello, "", code)),
        ("sv: `hello` uses {\"namn\"}", found(hello, "hello = Hej { $namn }", code)),
        ("sv: `mer` is not in English", found(hello, &format!("{hello}\nmer = Mer"), code)),
        ("`hello` is there twice", found(&format!("{hello}\n{hello}"), hello, code)),
        ("sv: sample: cannot be read", found(hello, &format!("{hello}\n= no id"), code)),
        ("sv: `hello` mentions `gone`, which does not exist", found(hello, "hello = { gone }{ $name }", code)),
        ("sv: `hello` mentions `-gone`, which does not exist", found(hello, "hello = { -gone }{ $name }", code)),
        ("`-brand` is used nowhere", found(&format!("{hello}\n-brand = Twotier"), hello, code)),
        ("has no text of its own", found("hello =\n    .label = Hello", hello, "")),
    ];
    for (expected, found) in cases {
        assert!(found.iter().any(|problem| problem.contains(expected)), "{expected}: {found:?}");
    }
}
