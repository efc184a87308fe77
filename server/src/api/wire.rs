//! How values are spelled on the wire (rest-contract §1): one spelling per id, for ever, and times in UTC.

use serde_json::Value;
use time::OffsetDateTime;
use time::format_description::FormatItem;
use time::macros::format_description;

const SECONDS: &[FormatItem<'_>] = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z");
const PRECISE: &[FormatItem<'_>] =
    format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:7]Z");

/// Ids of subscriptions and offers are written in upper case; all others in lower case.
#[must_use]
pub fn upper(id: &str) -> String {
    id.to_ascii_uppercase()
}

/// A moment in whole seconds.
#[must_use]
pub fn seconds(at: OffsetDateTime) -> String {
    at.to_offset(time::UtcOffset::UTC).format(SECONDS).unwrap_or_default()
}

/// A moment with seven digits of a second.
#[must_use]
pub fn precise(at: OffsetDateTime) -> String {
    at.to_offset(time::UtcOffset::UTC).format(PRECISE).unwrap_or_default()
}

/// A whole number, also as `12.0`.
#[must_use]
pub fn whole(it: &Value) -> Option<i64> {
    let written = it.as_i64().map_or_else(|| it.to_string(), |it| it.to_string());
    written.strip_suffix(".0").unwrap_or(&written).parse().ok()
}

/// A language we write in, as a culture and as its two letters: `sv-SE` and `sv`.
#[must_use]
pub fn culture(language: &str, country: &str) -> (String, String) {
    let letters = language.split('-').next().unwrap_or(language);
    let culture = if language.contains('-') { language.to_owned() } else { format!("{letters}-{country}") };
    (culture, letters.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn moments_are_written_in_utc() {
        let at = datetime!(2026-11-20 10:00:01.1234567 +1);
        assert_eq!((&*seconds(at), &*precise(at)), ("2026-11-20T09:00:01Z", "2026-11-20T09:00:01.1234567Z"));
    }
}
