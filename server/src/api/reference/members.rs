//! The members of a body, as rows: one inside another has a dotted name.

use super::{list, resolved, text};
use app::help::reference::{Member, Place};
use serde_json::Value;

/// What stands in every answer and is told once, with the envelope, is not opened each time.
const NOT_OPENED: [&str; 2] = ["links", "attributes"];

/// The members of a schema.
pub(super) fn members(document: &Value, schema: &Value) -> Vec<Member> {
    let mut rows = Vec::new();
    open(document, schema, "", &mut Vec::new(), &mut rows);
    rows
}

/// What an optional member is when it is there.
fn present<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    let one_of = list(&schema["oneOf"]).iter().find(|it| it["type"] != "null");
    resolved(document, one_of.unwrap_or(schema))
}

/// Of what kind a value is.
pub(super) fn kind(document: &Value, schema: &Value) -> String {
    let it = present(document, schema);
    let named = list(&it["type"]).iter().filter_map(Value::as_str).find(|it| *it != "null");
    let kind = it["type"].as_str().or(named).unwrap_or("any");
    if kind == "array" {
        return format!("array of {}", self::kind(document, &it["items"]));
    }
    let words: Vec<_> = list(&it["enum"]).iter().filter_map(Value::as_str).collect();
    match (words.is_empty(), it["format"].as_str()) {
        (false, _) => words.join(" | "),
        (true, Some(format)) => format!("{kind} ({format})"),
        (true, None) => kind.to_owned(),
    }
}

fn open<'a>(document: &'a Value, schema: &'a Value, before: &str, within: &mut Vec<&'a Value>, rows: &mut Vec<Member>) {
    let it = present(document, schema);
    // A line of a transfer has lines of its own.
    if within.iter().any(|outer| std::ptr::eq(*outer, it)) {
        return;
    }
    within.push(it);
    if it["type"] == "array" {
        open(document, &it["items"], &format!("{before}[]"), within, rows);
    }
    for (name, member) in it["properties"].as_object().into_iter().flatten() {
        let full = if before.is_empty() { name.clone() } else { format!("{before}.{name}") };
        rows.push(Member {
            name: full.clone(),
            place: Place::Body,
            kind: kind(document, member),
            required: list(&it["required"]).iter().any(|needed| needed == name),
            about: about(document, member),
        });
        if !NOT_OPENED.contains(&name.as_str()) {
            open(document, member, &full, within, rows);
        }
    }
    within.pop();
}

/// What a member means, or else what its kind is.
fn about(document: &Value, member: &Value) -> String {
    let own = text(&member["description"]);
    if own.is_empty() { text(&present(document, member)["description"]) } else { own }
}
