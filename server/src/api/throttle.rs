//! So many calls a minute per tenant and resource (rest-contract §1.5). Each server counts for itself.

use domain::PartnerTenantId;
use governor::clock::{Clock, Reference};
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};
use program::Program;
use std::fmt;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

/// What is counted apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Resource {
    /// Customers and everything about one that has no count of its own.
    Customers,
    /// Subscriptions and add-ons.
    Subscriptions,
    /// Orders.
    Orders,
    /// Transfer requests.
    Transfers,
    /// Everything else of the partner's own.
    Partner,
}

type Key = (PartnerTenantId, Resource);
type Limiter = RateLimiter<Key, DefaultKeyedStateStore<Key>, ProgramClock, NoOpMiddleware<Moment>>;

/// The program's clock, so that a test can move it.
#[derive(Clone)]
struct ProgramClock(Program);

/// A moment of the program's clock, since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Moment(Duration);

impl Reference for Moment {
    fn duration_since(&self, earlier: Self) -> Nanos {
        self.0.saturating_sub(earlier.0).into()
    }

    fn saturating_sub(&self, duration: Nanos) -> Self {
        Self(self.0.saturating_sub(duration.into()))
    }
}

impl std::ops::Add<Nanos> for Moment {
    type Output = Self;
    fn add(self, other: Nanos) -> Self {
        Self(self.0 + Duration::from(other))
    }
}

impl Clock for ProgramClock {
    type Instant = Moment;
    fn now(&self) -> Moment {
        let nanos = self.0.now().unix_timestamp_nanos().max(0);
        Moment(Duration::from_nanos(u64::try_from(nanos).unwrap_or(u64::MAX)))
    }
}

/// Counts calls. Cloning shares the counts.
#[derive(Clone, Default)]
pub struct Throttle(Option<Arc<Limiter>>);

impl fmt::Debug for Throttle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Throttle").field(&self.0.is_some()).finish()
    }
}

impl Throttle {
    /// Let so many calls a minute through; with `None`, all.
    #[must_use]
    pub fn per_minute(program: &Program, calls: Option<NonZeroU32>) -> Self {
        let limiter = |calls| {
            RateLimiter::new(Quota::per_minute(calls), DefaultKeyedStateStore::default(), ProgramClock(program.clone()))
        };
        Self(calls.map(limiter).map(Arc::new))
    }

    /// Count a call.
    ///
    /// # Errors
    /// The seconds to wait, if it is one too many.
    pub fn admit(&self, tenant: &PartnerTenantId, resource: Resource) -> Result<(), u64> {
        let Some(limiter) = &self.0 else { return Ok(()) };
        limiter.check_key(&(tenant.clone(), resource)).map_err(|not_until| {
            let wait = not_until.wait_time_from(ProgramClock::now(limiter.clock()));
            wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
        })
    }

    /// Forget who has not called for a while.
    pub fn forget_idle(&self) {
        if let Some(limiter) = &self.0 {
            limiter.retain_recent();
        }
    }
}
