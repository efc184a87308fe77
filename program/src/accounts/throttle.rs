//! How often one may try to sign in: per address (S07) and per account (S08); and how often letters are asked for
//! with a form that anybody may fill in (S53).
//!
//! Both are counted in the database, so that several servers count together.

use crate::store::Tx;
use crate::store::events::hex;
use crate::store::limits::{self, Bucket};
use crate::store::sign_in_tries::{self, Counted};
use crate::{Program, ProgramError, Refusal};
use domain::PartnerTenantId;
use sha2::{Digest, Sha256};
use std::net::{IpAddr, Ipv6Addr};
use time::{Duration, OffsetDateTime};

/// Half of the 1,800 tries an hour at hand and half coming in over it: no hour sees more.
const PER_ACCOUNT: Bucket = Bucket { capacity: 900.0, period: Duration::HOUR };

/// Work accounts that one house begins to create, in an hour.
const BEGUN_PER_ADDRESS: Bucket = Bucket { capacity: 20.0, period: Duration::HOUR };

/// Codes that go to one mailbox, in an hour (S53).
const CODES_PER_MAILBOX: Bucket = Bucket { capacity: 4.0, period: Duration::HOUR };

/// Codes that one house tries, in an hour.
const CODES_PER_ADDRESS: Bucket = Bucket { capacity: 60.0, period: Duration::HOUR };

/// Invitations that one tenant sends, in an hour (S53).
const INVITED_BY_TENANT: Bucket = Bucket { capacity: 50.0, period: Duration::HOUR };

/// After this time without use every bucket is full and every minute over; they are forgotten without loss.
pub(super) const FULL_AGAIN: Duration = Duration::HOUR;

/// What a try is counted by.
pub(crate) struct Tries {
    /// Three tries a minute, of passwords.
    minute: Option<String>,
    /// Buckets by their names.
    buckets: Vec<(String, Bucket)>,
}

/// A try that was counted.
pub(crate) struct Admitted {
    tries: Tries,
    in_minute: Option<Counted>,
}

impl Tries {
    /// Signing in. The account goes by a hash of what was typed: some type their password there.
    pub(super) fn of(sign_in_name: &str, from: IpAddr) -> Self {
        let account = (format!("sign-in/account/{}", hashed(sign_in_name)), PER_ACCOUNT);
        Self { minute: Some(network(from).to_string()), buckets: vec![account] }
    }

    /// Opening a membership; its logins count for themselves (ENR-34).
    pub(crate) fn to_open_a_membership(from: IpAddr) -> Self {
        Self { minute: Some(format!("membership/{}", network(from))), buckets: Vec::new() }
    }

    /// Asking for a code to an address, whoever it belongs to.
    pub(super) fn to_get_a_code(sign_in_name: &str, from: IpAddr) -> Self {
        Self::by(vec![
            (format!("new-account/address/{}", network(from)), BEGUN_PER_ADDRESS),
            (format!("new-account/mailbox/{}", hashed(sign_in_name)), CODES_PER_MAILBOX),
        ])
    }

    /// Typing a code.
    pub(super) fn of_a_code(from: IpAddr) -> Self {
        Self::by(vec![(format!("new-account/code/{}", network(from)), CODES_PER_ADDRESS)])
    }

    /// Inviting somebody by mail.
    pub(crate) fn to_invite(tenant: &PartnerTenantId, sign_in_name: &str) -> Self {
        Self::by(vec![
            (format!("invite/tenant/{tenant}"), INVITED_BY_TENANT),
            (format!("invite/mailbox/{tenant}/{}", hashed(sign_in_name)), CODES_PER_MAILBOX),
        ])
    }

    const fn by(buckets: Vec<(String, Bucket)>) -> Self {
        Self { minute: None, buckets }
    }

    /// Count the try, or refuse it.
    ///
    /// # Errors
    /// `Refused(TooManyTries)` with the seconds to wait, and then nothing is counted; `Database`.
    pub(crate) async fn admit(self, program: &Program) -> Result<Admitted, ProgramError> {
        let now = program.now();
        self.look(program, now).await?;
        let mut tx = program.database.begin().await?;
        if let Some(in_minute) = self.take(&mut tx, now).await? {
            tx.commit().await?;
            return Ok(Admitted { tries: self, in_minute });
        }
        drop(tx);

        // Someone took the last try since it was seen.
        self.look(program, now).await?;
        Err(too_many(Duration::SECOND))
    }

    async fn look(&self, program: &Program, now: OffsetDateTime) -> Result<(), ProgramError> {
        let mut longest = Duration::ZERO;
        if let Some(address) = &self.minute {
            longest = sign_in_tries::wait(&program.database, address, now).await?;
        }
        for (name, bucket) in &self.buckets {
            longest = longest.max(limits::wait(&program.database, name, *bucket, now).await?);
        }
        if longest.is_positive() { Err(too_many(longest)) } else { Ok(()) }
    }

    /// Take from everything the try is counted by; `None` when one of them has nothing left.
    async fn take(&self, tx: &mut Tx, now: OffsetDateTime) -> Result<Option<Option<Counted>>, ProgramError> {
        let mut in_minute = None;
        if let Some(address) = &self.minute {
            in_minute = sign_in_tries::take(tx, address, now).await?;
            if in_minute.is_none() {
                return Ok(None);
            }
        }
        for (name, bucket) in &self.buckets {
            if !limits::take(tx, name, *bucket, now).await? {
                return Ok(None);
            }
        }
        Ok(Some(in_minute))
    }
}

impl Admitted {
    /// The try was a success and does not count.
    pub(crate) async fn give_back(&self, tx: &mut Tx) -> Result<(), ProgramError> {
        if let (Some(address), Some(counted)) = (&self.tries.minute, self.in_minute) {
            sign_in_tries::give_back(tx, address, counted).await?;
        }
        for (name, bucket) in &self.tries.buckets {
            limits::give_back(tx, name, *bucket).await?;
        }
        Ok(())
    }
}

fn hashed(sign_in_name: &str) -> String {
    hex(&Sha256::digest(sign_in_name.trim().to_lowercase()))
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
