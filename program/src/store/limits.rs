//! Token buckets, shared by all servers on one database.
//!
//! A bucket holds `capacity` tokens and an empty one is full again after `period`. What a bucket is for, and
//! whose it is, only its name tells.

use super::{Database, Tx, micros, on, read};
use crate::ProgramError;
use time::{Duration, OffsetDateTime};

/// How many tokens a bucket holds, and how fast it fills.
#[derive(Debug, Clone, Copy)]
pub struct Bucket {
    /// Tokens in a full bucket.
    pub capacity: f64,
    /// In what time an empty bucket is full again.
    pub period: Duration,
}

impl Bucket {
    fn micros_per_token(self) -> f64 {
        self.period.as_seconds_f64() * 1e6 / self.capacity
    }
}

// Fractions of tokens may add up to a hair less than one, hence 0.999999.
const TAKE: &str = "
    INSERT INTO rate_limits (bucket, tokens, updated_at) VALUES ($1, $2 - 1, $4)
    ON CONFLICT (bucket) DO UPDATE SET updated_at = $4,
        tokens = CASE WHEN rate_limits.tokens + ($4 - rate_limits.updated_at) / $3 > $2 THEN $2
                      ELSE rate_limits.tokens + ($4 - rate_limits.updated_at) / $3 END - 1
    WHERE rate_limits.tokens + ($4 - rate_limits.updated_at) / $3 > 0.999999";

/// Take a token, if there is one. Answers whether there was.
///
/// # Errors
/// `Database`.
pub async fn take(tx: &mut Tx, name: &str, bucket: Bucket, now: OffsetDateTime) -> Result<bool, ProgramError> {
    let taken = on!(tx.execute(
        sqlx::query(TAKE).bind(name).bind(bucket.capacity).bind(bucket.micros_per_token()).bind(micros(now))
    ))?;
    Ok(taken == 1)
}

const GIVE_BACK: &str = "
    UPDATE rate_limits SET tokens = CASE WHEN tokens + 1 > $2 THEN $2 ELSE tokens + 1 END WHERE bucket = $1";

/// Put a token back.
///
/// # Errors
/// `Database`.
pub async fn give_back(tx: &mut Tx, name: &str, bucket: Bucket) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(GIVE_BACK).bind(name).bind(bucket.capacity)))?;
    Ok(())
}

const LEVEL: &str = "SELECT tokens, updated_at FROM rate_limits WHERE bucket = $1";

/// How long until the bucket has a token; zero when it has one. Only reads, so that a flood of refused tries
/// does not keep the writer busy.
///
/// # Errors
/// `Database`.
pub async fn wait(
    database: &Database,
    name: &str,
    bucket: Bucket,
    now: OffsetDateTime,
) -> Result<Duration, ProgramError> {
    let level: Option<(f64, i64)> = read!(database, fetch_optional(sqlx::query_as(LEVEL).bind(name)))?;
    let Some((tokens, updated_at)) = level else {
        return Ok(Duration::ZERO);
    };
    let since = (now - super::moment(updated_at)).as_seconds_f64();
    let seconds_per_token = bucket.micros_per_token() / 1e6;
    let missing = 0.999_999 - tokens - since / seconds_per_token;
    Ok(Duration::seconds_f64((missing * seconds_per_token).max(0.0)))
}

const SWEEP: &str = "DELETE FROM rate_limits WHERE updated_at < $1";

/// Forget the buckets not used since then. Answers how many there were.
///
/// # Errors
/// `Database`.
pub async fn sweep(tx: &mut Tx, unused_since: OffsetDateTime) -> Result<u64, ProgramError> {
    Ok(on!(tx.execute(sqlx::query(SWEEP).bind(micros(unused_since))))?)
}
