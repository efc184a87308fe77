//! A day from which a decision holds: typed as `2026-12-01`, counted in UTC.

use crate::text::{self, TextProblem};
use time::{Date, OffsetDateTime, Time, macros::format_description};

/// The beginning of a day that is today or later.
///
/// # Errors
/// `Missing`; `Malformed` for what is no day of the calendar; `TooEarly` for a day that has passed.
pub fn from_today(raw: &str, now: OffsetDateTime) -> Result<OffsetDateTime, TextProblem> {
    let typed = text::line(raw, 40)?;
    let day = Date::parse(&typed, format_description!("[year]-[month]-[day]")).map_err(|_| TextProblem::Malformed)?;
    if day < now.date() {
        return Err(TextProblem::TooEarly);
    }
    Ok(OffsetDateTime::new_utc(day, Time::MIDNIGHT))
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    const NOW: OffsetDateTime = datetime!(2026-11-20 10:00 UTC);

    #[test]
    fn a_day_begins_at_midnight_and_has_not_passed() {
        assert_eq!(from_today(" 2026-12-01", NOW), Ok(datetime!(2026-12-01 00:00 UTC)));
        assert_eq!(from_today("2026-11-20", NOW), Ok(datetime!(2026-11-20 00:00 UTC)), "today counts");
        assert_eq!(from_today("2026-11-19", NOW), Err(TextProblem::TooEarly));
        assert_eq!(from_today("", NOW), Err(TextProblem::Missing));
        for raw in ["2026-02-30", "01.12.2026", "2026-12-01T10:00", "soon"] {
            assert_eq!(from_today(raw, NOW), Err(TextProblem::Malformed), "{raw}");
        }
    }
}
