//! Bodies of calls: JSON whose member names may come in any case, with members nobody knows (rest-contract §12).

use crate::api::Problem;
use axum::body::Bytes;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// The body as a shape whose members are written in lower case.
///
/// # Errors
/// 400/800002 for what is no JSON, is nested too deeply, or has a member of another type.
pub fn read<T: DeserializeOwned>(sent: &Bytes) -> Result<T, Problem> {
    let value: Value = serde_json::from_slice(sent)
        .map_err(|error| Problem::input(format!("The body is no JSON in UTF-8 (line {}).", error.line())))?;
    if !value.is_object() {
        return Err(Problem::input("The body is not a JSON object."));
    }
    serde_json::from_value(lowered(value)).map_err(|error| Problem::input(format!("The body does not fit: {error}.")))
}

/// The same value with every member's name in lower case, and without those that are null: sending one is as leaving it
/// out. Of two that differ in case only, the last counts.
fn lowered(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let members = members.into_iter().filter(|(_, value)| !value.is_null());
            Value::Object(
                members.map(|(name, value)| (name.to_ascii_lowercase(), lowered(value))).collect::<Map<_, _>>(),
            )
        }
        Value::Array(items) => Value::Array(items.into_iter().map(lowered).collect()),
        other => other,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops where it fails")]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "lowercase")]
    struct Line {
        subscriptionid: String,
        #[serde(default)]
        quantity: Option<i64>,
    }

    fn line(json: &str) -> Result<Line, Problem> {
        read(&Bytes::copy_from_slice(json.as_bytes()))
    }

    #[test]
    fn member_names_are_read_in_any_case_and_unknown_ones_ignored() {
        let expected = Line { subscriptionid: "x".into(), quantity: Some(3) };
        for json in
            [r#"{"subscriptionId":"x","quantity":3}"#, r#"{"SubscriptionId":"x","Quantity":3,"Links":{"self":null}}"#]
        {
            assert_eq!(line(json).unwrap(), expected, "{json}");
        }
    }

    #[test]
    fn null_is_as_absent() {
        assert_eq!(line(r#"{"subscriptionId":"x","quantity":null}"#).unwrap().quantity, None);
        assert!(line(r#"{"subscriptionId":null}"#).is_err());
    }

    #[test]
    fn what_is_no_object_of_the_shape_is_refused() {
        let deep = format!("{{\"a\":{}1{}}}", "[".repeat(100_000), "]".repeat(100_000));
        for json in ["", "null", "[]", "{", "{\"subscriptionId\":7}", "\u{feff}{}", &deep] {
            assert!(line(json).is_err(), "{}", &json[..json.len().min(20)]);
        }
        assert!(read::<Line>(&Bytes::from_static(b"{\"subscriptionId\":\"\xff\"}")).is_err());
    }
}
