//! How long a case has taken, in business days; while the applicant has to act, nothing counts (ENR-13).

use crate::business_time;
use time::{Duration, OffsetDateTime};

/// Business days in which an answer is due (C-05).
pub const CLOCK_DAYS: i64 = 5;

/// The clock of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Clock {
    /// Business time that had passed when it was last stopped.
    pub spent: Duration,
    /// Since when it runs, unless it stands.
    pub running_since: Option<OffsetDateTime>,
}

impl Clock {
    /// Let it run; one that runs goes on.
    #[must_use]
    pub fn start(self, now: OffsetDateTime) -> Self {
        Self { running_since: self.running_since.or(Some(now)), ..self }
    }

    /// Stop it.
    #[must_use]
    pub fn stop(self, now: OffsetDateTime) -> Self {
        Self { spent: self.age(now), running_since: None }
    }

    /// The business time that has passed.
    #[must_use]
    pub fn age(self, now: OffsetDateTime) -> Duration {
        self.spent + self.running_since.map_or(Duration::ZERO, |since| business_time::between(since, now))
    }

    /// When an answer is due; nothing is due while it stands.
    #[must_use]
    pub fn due(self) -> Option<OffsetDateTime> {
        let left = (Duration::days(CLOCK_DAYS) - self.spent).max(Duration::ZERO);
        self.running_since.map(|since| business_time::after(since, left))
    }

    /// Whether the answer should have come.
    #[must_use]
    pub fn is_late(self, now: OffsetDateTime) -> bool {
        self.age(now) > Duration::days(CLOCK_DAYS)
    }

    /// Which business day it is: the first from the start on.
    #[must_use]
    pub fn day(self, now: OffsetDateTime) -> i64 {
        self.age(now).whole_days() + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    const FRIDAY: OffsetDateTime = datetime!(2026-11-20 10:00 UTC);

    #[test]
    fn an_answer_is_due_five_business_days_after_the_address_is_verified() {
        let clock = Clock::default().start(FRIDAY);
        assert_eq!(clock.due(), Some(datetime!(2026-11-27 10:00 UTC)));
        assert!(!clock.is_late(datetime!(2026-11-27 10:00 UTC)));
        assert!(clock.is_late(datetime!(2026-11-27 10:01 UTC)));
        assert_eq!((clock.day(FRIDAY), clock.day(datetime!(2026-11-23 11:00 UTC))), (1, 2), "the weekend is no day");
    }

    #[test]
    fn what_the_applicant_takes_does_not_count() {
        let asked = Clock::default().start(FRIDAY).stop(datetime!(2026-11-24 10:00 UTC));
        assert_eq!((asked.spent, asked.due()), (Duration::days(2), None));
        assert!(!asked.is_late(datetime!(2027-06-01 10:00 UTC)));
        let answered = asked.start(datetime!(2026-12-01 10:00 UTC));
        assert_eq!(answered.due(), Some(datetime!(2026-12-04 10:00 UTC)));
    }
}
