//! How often one may try to sign in: per address (S07) and per account (S08).
//!
//! The buckets are in the database, so that several servers count together.

use crate::store::Tx;
use crate::store::events::hex;
use crate::store::limits::{self, Bucket};
use crate::{Program, ProgramError, Refusal};
use sha2::{Digest, Sha256};
use std::net::{IpAddr, Ipv6Addr};
use time::Duration;

/// A burst of 3, then 3 a minute.
const PER_ADDRESS: Bucket = Bucket { capacity: 3.0, period: Duration::MINUTE };

/// Half of the 1,800 tries an hour at hand and half coming in over it: no hour sees more.
const PER_ACCOUNT: Bucket = Bucket { capacity: 900.0, period: Duration::HOUR };

/// After this time without use every bucket is full, and forgotten without loss.
pub(super) const FULL_AGAIN: Duration = Duration::HOUR;

/// The two buckets a try to sign in takes from.
pub(super) struct Tries([(String, Bucket); 2]);

impl Tries {
    /// The account's bucket goes by a hash of what was typed: some type their password there.
    pub(super) fn of(sign_in_name: &str, from: IpAddr) -> Self {
        let account = hex(&Sha256::digest(sign_in_name.trim().to_lowercase()));
        Self([
            (format!("sign-in/address/{}", network(from)), PER_ADDRESS),
            (format!("sign-in/account/{account}"), PER_ACCOUNT),
        ])
    }

    /// Take a token of each bucket, or refuse.
    ///
    /// # Errors
    /// `Refused(TooManyTries)` with the seconds to wait, and then nothing is taken; `Database`.
    pub(super) async fn admit(&self, program: &Program) -> Result<(), ProgramError> {
        let now = program.now();
        for (name, bucket) in &self.0 {
            let wait = limits::wait(&program.database, name, *bucket, now).await?;
            if wait.is_positive() {
                return Err(too_many(wait));
            }
        }
        let mut tx = program.database.begin().await?;
        for (name, bucket) in &self.0 {
            if !limits::take(&mut tx, name, *bucket, now).await? {
                // Someone took the last token since it was seen.
                return Err(too_many(Duration::SECOND));
            }
        }
        tx.commit().await
    }

    /// The try was a success and does not count.
    pub(super) async fn give_back(&self, tx: &mut Tx) -> Result<(), ProgramError> {
        for (name, bucket) in &self.0 {
            limits::give_back(tx, name, *bucket).await?;
        }
        Ok(())
    }
}

fn too_many(wait: Duration) -> ProgramError {
    let begun = u64::from(wait.subsec_nanoseconds() > 0);
    let wait = u64::try_from(wait.whole_seconds()).unwrap_or(0) + begun;
    ProgramError::Refused(Refusal::TooManyTries { wait })
}

/// Who answers for an address: itself, or in IPv6 its /64, of which one house has as many as it likes.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() >> 64 << 64)),
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_one_house_share_a_bucket() {
        let of = |address: &str| network(address.parse().unwrap());
        assert_eq!(of("2001:db8:1:2:3:4:5:6"), of("2001:db8:1:2:ffff::1"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("::ffff:127.0.0.5"), of("127.0.0.5"));
        assert_ne!(of("127.0.0.5"), of("127.0.0.6"));
    }

    #[test]
    fn the_wait_is_told_in_whole_seconds_rounded_up() {
        let wait = |millis| match too_many(Duration::milliseconds(millis)) {
            ProgramError::Refused(Refusal::TooManyTries { wait }) => wait,
            other => panic!("{other}"),
        };
        assert_eq!([wait(1), wait(1_000), wait(19_001)], [1, 1, 20]);
    }
}
