//! The API's document as the pages under `/help/api` show it: read from its JSON, so that nothing is written twice.

mod example;
mod members;

use crate::api::describe::{CALLER, CODES};
use app::help::reference::{Member, Noun, Operation, Outcome, Place, Reference};
use domain::Role;
use members::members;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

static REFERENCE: LazyLock<Arc<Reference>> = LazyLock::new(|| {
    let document = serde_json::to_value(super::document()).unwrap_or_default();
    Arc::new(Reference { nouns: nouns(&document) })
});

/// What the pages show.
pub(crate) fn reference() -> Arc<Reference> {
    REFERENCE.clone()
}

/// A part of the document that may stand elsewhere in it.
fn resolved<'a>(document: &'a Value, part: &'a Value) -> &'a Value {
    let pointer = part["$ref"].as_str().and_then(|it| it.strip_prefix('#'));
    pointer.and_then(|it| document.pointer(it)).unwrap_or(part)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn nouns(document: &Value) -> Vec<Noun> {
    let mut by_name = BTreeMap::<String, Vec<Operation>>::new();
    for (path, item) in document["paths"].as_object().into_iter().flatten() {
        for (method, operation) in item.as_object().into_iter().flatten() {
            let noun = by_name.entry(text(&operation["tags"][0])).or_default();
            noun.push(told(document, &method.to_uppercase(), path, operation));
        }
    }
    by_name.into_iter().map(|(name, operations)| Noun { name, operations }).collect()
}

fn told(document: &Value, method: &str, path: &str, it: &Value) -> Operation {
    let caller = &it[CALLER];
    let roles = list(&caller["roles"]).iter().filter_map(|code| Role::of_code(code.as_str()?)).collect();
    let sent = &it["requestBody"]["content"]["application/json"]["schema"];
    let good = it["responses"].as_object().into_iter().flatten().find(|(status, _)| status.starts_with('2'));
    let answer = good.map_or(&Value::Null, |(_, answer)| &answer["content"]["application/json"]["schema"]);
    Operation {
        id: text(&it["operationId"]),
        method: method.to_owned(),
        path: path.to_owned(),
        summary: text(&it["summary"]),
        in_a_persons_name: caller["token"] == "App+User",
        roles,
        parameters: list(&it["parameters"]).iter().map(|it| parameter(document, it)).collect(),
        sent: members(document, sent),
        told: members(document, answer),
        outcomes: it["responses"].as_object().into_iter().flatten().map(outcome).collect(),
        example: example::curl(document, method, path, it),
    }
}

fn parameter(document: &Value, it: &Value) -> Member {
    let it = resolved(document, it);
    let place = match it["in"].as_str() {
        Some("path") => Place::Path,
        Some("header") => Place::Header,
        _ => Place::Query,
    };
    Member {
        name: text(&it["name"]),
        place,
        // A filter is JSON in the query.
        kind: if it["schema"].is_null() { "JSON".to_owned() } else { members::kind(document, &it["schema"]) },
        required: it["required"] == true,
        about: text(&it["description"]),
    }
}

fn outcome((status, it): (&String, &Value)) -> Outcome {
    let codes = list(&it[CODES]).iter().filter_map(Value::as_u64).collect();
    Outcome { status: status.clone(), about: text(&it["description"]), codes }
}
