//! Where the code asks for a sentence: `t!(say, "id", name = value, …)` and `.text("id")`.

use regex::Regex;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static CALLS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\bt!\s*\(").unwrap());
static TEXTS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r#"\.text\(\s*"([^"]+)""#).unwrap());
/// What matters for where an argument ends: strings, characters, parentheses, commas.
static TOKENS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"(?s)"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.[^']*)'|[(\[{}\]),]"#).unwrap());

/// One place in the code that asks for a message.
#[derive(Debug)]
pub struct Use {
    /// File and line.
    pub place: String,
    /// The message.
    pub id: String,
    /// The variables it is given.
    pub given: BTreeSet<String>,
}

/// Every place in a file. Lines that are comments do not count.
pub fn of(file: &str, text: &str) -> Vec<Use> {
    let is_comment = |line: &&str| line.trim_start().starts_with("//");
    let code: Vec<_> = text.lines().map(|line| if is_comment(&line) { "" } else { line }).collect();
    let code = code.join("\n");
    let place = |at: usize| format!("{file}:{}", code[..at].matches('\n').count() + 1);
    let mut uses: Vec<_> = CALLS.find_iter(&code).map(|call| used(place(call.start()), &code[call.end()..])).collect();
    uses.extend(TEXTS.captures_iter(&code).map(|text| {
        let at = text.get(0).map_or(0, |it| it.start());
        Use { place: place(at), id: text[1].to_owned(), given: BTreeSet::new() }
    }));
    uses
}

/// A call, from behind its opening parenthesis.
fn used(place: String, rest: &str) -> Use {
    let arguments = arguments(rest);
    let id = arguments.get(1).map(|it| it.trim().trim_matches('"')).unwrap_or_default().to_owned();
    let given = arguments.iter().skip(2).filter_map(|it| it.split_once('=')).map(|(name, _)| name.trim().to_owned());
    Use { place, id, given: given.collect() }
}

/// What stands between the commas of a call, up to its closing parenthesis.
fn arguments(rest: &str) -> Vec<&str> {
    let (mut depth, mut from, mut arguments) = (0_usize, 0, Vec::new());
    for token in TOKENS.find_iter(rest) {
        match token.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" if depth > 0 => depth -= 1,
            ")" => {
                arguments.push(&rest[from..token.start()]);
                break;
            }
            "," if depth == 0 => {
                arguments.push(&rest[from..token.start()]);
                from = token.end();
            }
            _ => {}
        }
    }
    arguments
}
