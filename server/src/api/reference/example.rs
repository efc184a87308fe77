//! A call by curl that has the form the document asks for. `$CENTER` is the address of the center, `$TOKEN` a token.

use super::{list, resolved, text};
use serde_json::{Map, Value, json};

const GUID: &str = "2f7d0f0e-6f0b-4b59-8c4a-51e9a2c0b7d4";

/// The call.
pub(super) fn curl(document: &Value, method: &str, path: &str, operation: &Value) -> String {
    let how = match method {
        "GET" => String::new(),
        "HEAD" => "--head ".to_owned(),
        other => format!("-X {other} "),
    };
    let address = format!("\"$CENTER{}{}\"", filled(document, path, operation), query(document, operation));
    let mut lines = vec![format!("curl {how}{address}"), "  -H \"Authorization: Bearer $TOKEN\"".to_owned()];
    let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
    if !schema.is_null() {
        lines.push("  -H 'Content-Type: application/json'".to_owned());
        lines.push(format!("  -d '{}'", value(document, schema)));
    }
    lines.join(" \\\n")
}

fn parameters<'a>(document: &'a Value, operation: &'a Value, place: &'a str) -> impl Iterator<Item = &'a Value> {
    let all = list(&operation["parameters"]).iter().map(|it| resolved(document, it));
    all.filter(move |it| it["in"] == place && it["required"] == true)
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn filled(document: &Value, path: &str, operation: &Value) -> String {
    parameters(document, operation, "path").fold(path.to_owned(), |path, it| {
        path.replace(&format!("{{{}}}", text(&it["name"])), &plain(&value(document, &it["schema"])))
    })
}

fn query(document: &Value, operation: &Value) -> String {
    let pairs = parameters(document, operation, "query");
    let pairs: Vec<_> =
        pairs.map(|it| format!("{}={}", text(&it["name"]), plain(&value(document, &it["schema"])))).collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

/// A value of that form: what must be there, or the first of what may.
fn value(document: &Value, schema: &Value) -> Value {
    let it = resolved(document, list(&schema["oneOf"]).iter().find(|it| it["type"] != "null").unwrap_or(schema));
    if let Some(told) =
        it.get("example").or_else(|| list(&it["examples"]).first()).or_else(|| list(&it["enum"]).first())
    {
        return told.clone();
    }
    let is = |kind: &str| it["type"] == kind || list(&it["type"]).iter().any(|one| one == kind);
    if is("object") {
        object(document, it)
    } else if is("array") {
        json!([value(document, &it["items"])])
    } else if is("boolean") {
        json!(true)
    } else if is("integer") || is("number") {
        json!(1)
    } else {
        json!(if it["format"] == "uuid" { GUID } else { "…" })
    }
}

fn object(document: &Value, it: &Value) -> Value {
    let all: Vec<_> = it["properties"].as_object().into_iter().flatten().collect();
    let needed = list(&it["required"]);
    let must = |name: &str| needed.iter().any(|it| it == name);
    let nothing_must = needed.is_empty();
    let chosen = all.into_iter().enumerate().filter(|(at, (name, _))| must(name) || nothing_must && *at == 0);
    let members: Map<_, _> = chosen.map(|(_, (name, member))| (name.clone(), value(document, member))).collect();
    members.into()
}
