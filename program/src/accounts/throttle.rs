//! How often one may try to sign in: per address (S07) and per account (S08).
//!
//! Both are counted in the database, so that several servers count together.

use crate::store::Tx;
use crate::store::events::hex;
use crate::store::limits::{self, Bucket};
use crate::store::sign_in_tries::{self, Counted};
use crate::{Program, ProgramError, Refusal};
use sha2::{Digest, Sha256};
use std::net::{IpAddr, Ipv6Addr};
use time::{Duration, OffsetDateTime};

/// Half of the 1,800 tries an hour at hand and half coming in over it: no hour sees more.
const PER_ACCOUNT: Bucket = Bucket { capacity: 900.0, period: Duration::HOUR };

/// After this time without use every bucket is full and every minute over; they are forgotten without loss.
pub(super) const FULL_AGAIN: Duration = Duration::HOUR;

/// What a try to sign in is counted by.
pub(super) struct Tries {
    /// Its three tries a minute.
    address: String,
    /// The name of the account's bucket, by a hash of what was typed: some type their password there.
    account: String,
}

/// A try that was counted.
pub(super) struct Admitted {
    tries: Tries,
    of_address: Counted,
}

impl Tries {
    pub(super) fn of(sign_in_name: &str, from: IpAddr) -> Self {
        let account = hex(&Sha256::digest(sign_in_name.trim().to_lowercase()));
        Self { address: network(from).to_string(), account: format!("sign-in/account/{account}") }
    }

    /// Count the try, or refuse it.
    ///
    /// # Errors
    /// `Refused(TooManyTries)` with the seconds to wait, and then nothing is counted; `Database`.
    pub(super) async fn admit(self, program: &Program) -> Result<Admitted, ProgramError> {
        let now = program.now();
        self.look(program, now).await?;
        let mut tx = program.database.begin().await?;
        if let Some(of_address) = sign_in_tries::take(&mut tx, &self.address, now).await?
            && limits::take(&mut tx, &self.account, PER_ACCOUNT, now).await?
        {
            tx.commit().await?;
            return Ok(Admitted { tries: self, of_address });
        }
        drop(tx);

        // Someone took the last try since it was seen.
        self.look(program, now).await?;
        Err(too_many(Duration::SECOND))
    }

    async fn look(&self, program: &Program, now: OffsetDateTime) -> Result<(), ProgramError> {
        let of_address = sign_in_tries::wait(&program.database, &self.address, now).await?;
        let of_account = limits::wait(&program.database, &self.account, PER_ACCOUNT, now).await?;
        let wait = of_address.max(of_account);
        if wait.is_positive() { Err(too_many(wait)) } else { Ok(()) }
    }
}

impl Admitted {
    /// The try was a success and does not count.
    pub(super) async fn give_back(&self, tx: &mut Tx) -> Result<(), ProgramError> {
        sign_in_tries::give_back(tx, &self.tries.address, self.of_address).await?;
        limits::give_back(tx, &self.tries.account, PER_ACCOUNT).await
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
    fn addresses_of_one_house_share_their_tries() {
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
