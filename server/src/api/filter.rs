//! The filter of a list: JSON in the query (rest-contract §1.3, §12.1).

use crate::api::{Problem, body};
use axum::body::Bytes;
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::Value;

/// One condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// Which field, in lower case.
    pub field: String,
    /// The value to compare with.
    pub value: String,
    /// How, in lower case and without underscores: `startswith`.
    pub operator: String,
}

#[derive(Debug, Deserialize)]
struct Sent {
    field: String,
    value: Value,
    operator: String,
}

impl Filter {
    /// Read what was sent.
    ///
    /// # Errors
    /// 400/800002 for what is no such JSON.
    pub fn read(raw: String) -> Result<Self, Problem> {
        let sent: Sent = body::read(&Bytes::from(raw))
            .map_err(|_| Problem::input("filter is no JSON object with Field, Value and Operator."))?;
        let value = match sent.value {
            Value::String(text) => text,
            Value::Array(_) | Value::Object(_) => return Err(Problem::input("The Value of a filter is one value.")),
            other => other.to_string(),
        };
        Ok(Self { field: sent.field.to_lowercase(), value, operator: sent.operator.to_lowercase().replace('_', "") })
    }

    /// 400/900126: the list has no such field, or does not compare it so.
    #[must_use]
    pub fn unknown(known: &'static str) -> Problem {
        let description = format!("filter is not understood. Known: {known}.");
        Problem::new(StatusCode::BAD_REQUEST, 900_126, description)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops where it fails")]
mod tests {
    use super::*;

    #[test]
    fn names_and_operators_are_read_in_every_spelling() {
        for raw in [
            r#"{"Field":"CompanyName","Value":"Al","Operator":"starts_with"}"#,
            r#"{"field":"companyName","value":"Al","operator":"StartsWith","more":1}"#,
        ] {
            let read = Filter::read(raw.into()).unwrap();
            assert_eq!((&*read.field, &*read.value, &*read.operator), ("companyname", "Al", "startswith"), "{raw}");
        }
        assert_eq!(Filter::read(r#"{"Field":"Id","Value":7,"Operator":"equals"}"#.into()).unwrap().value, "7");
    }

    #[test]
    fn what_is_no_condition_is_refused() {
        for raw in ["", "[]", "{}", r#"{"Field":"Name","Value":["a"],"Operator":"equals"}"#, "name"] {
            assert!(Filter::read(raw.into()).is_err(), "{raw}");
        }
    }
}
