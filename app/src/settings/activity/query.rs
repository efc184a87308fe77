//! What the activity log is asked for, read from the URL and written back to it: all its state is there.

use crate::error::AppError;
use crate::page::Visit;
use crate::transfers::list::encoded;
use program::activity::{Only, Place, Query, Record, USUAL};
use time::macros::format_description;
use time::{Date, OffsetDateTime};

/// Rows on a page.
const PAGE: usize = 50;

/// The state of the log. Days are counted in UTC, and both belong to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    /// The first day, as it was typed; 30 days ago where nothing was.
    pub(super) from: String,
    /// The last day, as it was typed; today where nothing was.
    pub(super) to: String,
    /// Part of a customer's name.
    pub(super) company: Option<String>,
    place: Option<Place>,
}

/// Which day cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrong {
    /// The first is no day.
    From,
    /// The last is no day.
    To,
    /// The last comes before the first.
    Order,
}

impl Asked {
    /// Read the state from the URL.
    ///
    /// # Errors
    /// `BadRequest` for a place that is none.
    pub(super) fn of(visit: &Visit) -> Result<Self, AppError> {
        let typed = |name, usual: Date| visit.value(name).map_or_else(|| usual.to_string(), str::to_owned);
        let today = visit.program.now().date();
        let place = match (visit.value("below"), visit.value("above")) {
            (None, None) => None,
            (Some(raw), None) => Some(ends(raw).map(|(at, seq)| Place::Below(at, seq)).ok_or(AppError::BadRequest)?),
            (None, Some(raw)) => Some(ends(raw).map(|(at, seq)| Place::Above(at, seq)).ok_or(AppError::BadRequest)?),
            (Some(_), Some(_)) => return Err(AppError::BadRequest),
        };
        Ok(Self {
            from: typed("from", today - USUAL),
            to: typed("to", today),
            company: visit.value("q").map(|text| text.chars().take(200).collect()),
            place,
        })
    }

    /// The question for the program, a page of it.
    ///
    /// # Errors
    /// Every day that cannot be used.
    pub(super) fn query(&self) -> Result<Query, Vec<Wrong>> {
        let (from, to) = match (day(&self.from), day(&self.to)) {
            (Some(from), Some(to)) if from <= to => (from, to),
            (Some(_), Some(_)) => return Err(vec![Wrong::Order]),
            (from, to) => {
                let wrong = [(from.is_none(), Wrong::From), (to.is_none(), Wrong::To)];
                return Err(wrong.into_iter().filter_map(|(is, wrong)| is.then_some(wrong)).collect());
            }
        };
        let only = self.company.clone().map_or(Only::All, Only::Company);
        let begins = |day: Date| day.midnight().assume_utc();
        let until: OffsetDateTime = begins(to.next_day().unwrap_or(to));
        Ok(Query { from: begins(from), until, only, place: self.place, size: PAGE })
    }

    /// The URL of the log with these filters.
    pub(super) fn href(&self) -> String {
        self.path("/settings/activity")
    }

    /// The URL of its file.
    pub(super) fn file(&self) -> String {
        self.path("/settings/activity/export")
    }

    fn path(&self, path: &str) -> String {
        let company = self.company.as_ref().map(|text| format!("&q={}", encoded(text))).unwrap_or_default();
        format!("{path}?from={}&to={}{company}", encoded(&self.from), encoded(&self.to))
    }

    /// The URL of what is older than a record.
    pub(super) fn below(&self, it: &Record) -> String {
        format!("{}&below={}_{}", self.href(), it.at, it.seq)
    }

    /// The URL of what is newer than a record.
    pub(super) fn above(&self, it: &Record) -> String {
        format!("{}&above={}_{}", self.href(), it.at, it.seq)
    }
}

/// A day of the calendar as `<input type="date">` sends it; of a year that the log can know.
fn day(raw: &str) -> Option<Date> {
    let day = Date::parse(raw, format_description!("[year]-[month]-[day]")).ok()?;
    (2000..2200).contains(&day.year()).then_some(day)
}

/// The moment and the place of a record, from `<microseconds>_<number>`.
fn ends(raw: &str) -> Option<(i64, i64)> {
    let (at, seq) = raw.split_once('_')?;
    Some((at.parse().ok()?, seq.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    fn asked(from: &str, to: &str) -> Asked {
        Asked { from: from.into(), to: to.into(), company: None, place: None }
    }

    /// AUD-03
    #[test]
    fn both_days_belong_to_it() {
        let query = asked("2026-11-01", "2026-11-20").query().unwrap();
        assert_eq!((query.from, query.until), (datetime!(2026-11-01 00:00 UTC), datetime!(2026-11-21 00:00 UTC)));
        let one = asked("2026-11-20", "2026-11-20").query().unwrap();
        assert_eq!(one.until - one.from, time::Duration::DAY);
    }

    #[test]
    fn days_that_cannot_be_used_are_named() {
        assert_eq!(asked("2026-11-21", "2026-11-20").query(), Err(vec![Wrong::Order]));
        assert_eq!(asked("soon", "2026-02-30").query(), Err(vec![Wrong::From, Wrong::To]));
        assert_eq!(asked("2026-11-20", "9999-12-31").query(), Err(vec![Wrong::To]));
    }

    #[test]
    fn the_url_holds_what_was_typed() {
        let asked = Asked { company: Some("Åre & co".into()), ..asked("2026-11-01", "x y") };
        assert_eq!(asked.href(), "/settings/activity?from=2026-11-01&to=x+y&q=%C3%85re+%26+co");
    }
}
