//! Dates, spans and numbers as each language writes them (ICU data). All times are UTC.

use crate::lang::Lang;
use crate::say::Say;
use crate::t;
use icu_datetime::fieldsets::{MD, T, YMD, YMDE};
use icu_datetime::input::{Date, DateTime, Time};
use icu_datetime::{DateTimeFormatter, NoCalendarFormatter, fieldsets};
use icu_decimal::DecimalFormatter;
use icu_locale_core::{Locale, locale};
use std::sync::LazyLock;
use time::{Duration, OffsetDateTime};

struct Formats {
    date: Option<DateTimeFormatter<YMD>>,
    weekday: Option<DateTimeFormatter<YMDE>>,
    long: Option<DateTimeFormatter<YMDE>>,
    moment: Option<DateTimeFormatter<fieldsets::MDT>>,
    full: Option<DateTimeFormatter<fieldsets::YMDT>>,
    time: Option<NoCalendarFormatter<T>>,
    number: Option<DecimalFormatter>,
}

static FORMATS: LazyLock<[Formats; 4]> = LazyLock::new(|| Lang::ALL.map(formats));

const fn locale_of(lang: Lang) -> Locale {
    match lang {
        Lang::En => locale!("en-GB"),
        Lang::Sv => locale!("sv"),
        Lang::Nl => locale!("nl"),
        Lang::ZhCn => locale!("zh-CN"),
    }
}

fn formats(lang: Lang) -> Formats {
    let prefs = || (&locale_of(lang)).into();
    Formats {
        date: DateTimeFormatter::try_new(prefs(), YMD::medium()).ok(),
        weekday: DateTimeFormatter::try_new(prefs(), YMDE::medium()).ok(),
        long: DateTimeFormatter::try_new(prefs(), YMDE::long()).ok(),
        moment: DateTimeFormatter::try_new(prefs(), MD::medium().with_time_hm()).ok(),
        full: DateTimeFormatter::try_new(prefs(), YMD::medium().with_time_hm()).ok(),
        time: NoCalendarFormatter::try_new(prefs(), T::hm()).ok(),
        number: DecimalFormatter::try_new(
            (&locale_of(lang)).into(),
            icu_decimal::options::DecimalFormatterOptions::default(),
        )
        .ok(),
    }
}

/// The calendar date and the time of day of a moment, as the formatters take them.
macro_rules! input {
    ($at:expr) => {
        match (
            Date::try_new_iso($at.year(), $at.month().into(), $at.day()),
            Time::try_new($at.hour(), $at.minute(), $at.second(), 0),
        ) {
            (Ok(date), Ok(time)) => Some(DateTime { date, time }),
            _ => None,
        }
    };
}

macro_rules! written {
    ($say:expr, $at:expr, $format:ident $(, $part:ident)?) => {
        match (&FORMATS[$say.0 as usize].$format, input!($at)) {
            (Some(format), Some(input)) => format.format(&input$(.$part)?).to_string(),
            _ => $at.date().to_string(),
        }
    };
}

impl Say {
    /// `18 Aug 2026`.
    #[must_use]
    pub fn date(self, at: OffsetDateTime) -> String {
        written!(self, at, date, date)
    }

    /// `Tue, 18 Aug 2026`: for deadlines.
    #[must_use]
    pub fn date_with_weekday(self, at: OffsetDateTime) -> String {
        written!(self, at, weekday, date)
    }

    /// `Tuesday, 18 August 2026`.
    #[must_use]
    pub fn long_date(self, at: OffsetDateTime) -> String {
        written!(self, at, long, date)
    }

    /// `18 Aug, 10:42`.
    #[must_use]
    pub fn moment(self, at: OffsetDateTime) -> String {
        written!(self, at, moment)
    }

    /// `18 Aug 2026, 10:42`.
    #[must_use]
    pub fn date_and_time(self, at: OffsetDateTime) -> String {
        written!(self, at, full)
    }

    /// `10:42`.
    #[must_use]
    pub fn time(self, at: OffsetDateTime) -> String {
        written!(self, at, time, time)
    }

    /// `1,234` with the language's own grouping.
    #[must_use]
    pub fn number(self, number: i64) -> String {
        match &FORMATS[self.0 as usize].number {
            Some(format) => format.format(&number.into()).to_string(),
            None => number.to_string(),
        }
    }

    /// A span in its two largest units: `2 d 4 h`, `6 h 20 min`, `48 min`.
    #[must_use]
    pub fn span(self, span: Duration) -> String {
        let (days, hours, minutes) = (span.whole_days(), span.whole_hours() % 24, span.whole_minutes() % 60);
        match (days, hours) {
            (0, 0) => t!(self, "span-minutes", minutes = minutes.max(1)),
            (0, _) if minutes == 0 || hours >= 10 => t!(self, "span-hours", hours = hours),
            (0, _) => t!(self, "span-hours-minutes", hours = hours, minutes = minutes),
            (_, 0) => t!(self, "span-days", days = days),
            _ => t!(self, "span-days-hours", days = days, hours = hours),
        }
    }
}

/// A moment for `<time datetime>`: RFC 3339, UTC.
#[must_use]
pub fn machine_time(at: OffsetDateTime) -> String {
    at.format(&time::format_description::well_known::Rfc3339).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn each_language_writes_dates_its_own_way() {
        let at = datetime!(2026-08-18 10:42 UTC);
        let dates = Lang::ALL.map(|lang| Say(lang).date(at));
        assert_eq!(dates, ["18 Aug 2026", "18 aug. 2026", "18 aug 2026", "2026年8月18日"]);
        assert_eq!(Say(Lang::En).date_and_time(at), "18 Aug 2026, 10:42");
        assert_eq!(Say(Lang::En).date_with_weekday(at), "Tue, 18 Aug 2026");
    }

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(Lang::ALL.map(|lang| Say(lang).number(12_400)), ["12,400", "12\u{a0}400", "12.400", "12,400"]);
    }

    #[test]
    fn a_span_shows_its_two_largest_units() {
        let say = Say(Lang::En);
        assert_eq!(say.span(Duration::hours(52)), "2\u{a0}d 4\u{a0}h");
        assert_eq!(say.span(Duration::minutes(380)), "6\u{a0}h 20\u{a0}min");
        assert_eq!(say.span(Duration::seconds(4)), "1\u{a0}min");
    }
}
