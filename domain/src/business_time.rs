//! Time that counts only on business days (Monday to Friday, UTC), in which answers are due.

use time::{Duration, OffsetDateTime, Time, Weekday};

/// Business time a provider has to answer a transfer request: two business days.
pub const TIME_TO_ANSWER: Duration = Duration::days(2);

const fn is_weekend(at: OffsetDateTime) -> bool {
    matches!(at.weekday(), Weekday::Saturday | Weekday::Sunday)
}

fn next_midnight(at: OffsetDateTime) -> OffsetDateTime {
    at.replace_time(Time::MIDNIGHT) + Duration::days(1)
}

/// The moment when `span` of business time has passed since `start`.
#[must_use]
pub fn after(start: OffsetDateTime, span: Duration) -> OffsetDateTime {
    let mut at = start;
    let mut left = span;
    loop {
        let midnight = next_midnight(at);
        if is_weekend(at) {
            at = midnight;
        } else if left <= midnight - at {
            return at + left;
        } else {
            left -= midnight - at;
            at = midnight;
        }
    }
}

/// The business time that lies between two moments; zero when `end` is not later.
#[must_use]
pub fn between(start: OffsetDateTime, end: OffsetDateTime) -> Duration {
    let mut at = start;
    let mut passed = Duration::ZERO;
    while at < end {
        let until = next_midnight(at).min(end);
        if !is_weekend(at) {
            passed += until - at;
        }
        at = until;
    }
    passed
}

/// When a request created at `created` should be answered.
#[must_use]
pub fn answer_due(created: OffsetDateTime) -> OffsetDateTime {
    after(created, TIME_TO_ANSWER)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use time::macros::datetime;

    #[test]
    fn an_answer_is_due_two_days_later_in_the_middle_of_the_week() {
        assert_eq!(answer_due(datetime!(2026-11-16 11:20 UTC)), datetime!(2026-11-18 11:20 UTC));
    }

    #[test]
    fn the_weekend_does_not_count() {
        assert_eq!(answer_due(datetime!(2026-11-19 17:20 UTC)), datetime!(2026-11-23 17:20 UTC));
        assert_eq!(answer_due(datetime!(2026-11-21 10:00 UTC)), datetime!(2026-11-25 00:00 UTC));
        let (friday, monday) = (datetime!(2026-11-20 18:00 UTC), datetime!(2026-11-23 06:00 UTC));
        assert_eq!(between(friday, monday), Duration::hours(12));
    }

    proptest! {
        #[test]
        fn the_due_moment_lies_just_that_much_business_time_away(minutes in 0i64..20_000, span in 1i64..5_000) {
            let start = datetime!(2026-11-02 00:00 UTC) + Duration::minutes(minutes);
            let span = Duration::minutes(span);
            prop_assert_eq!(between(start, after(start, span)), span);
        }
    }
}
