//! Session tokens: what a browser holds. The database keeps only their SHA-256 (S18).
//!
//! `tts_`, 32 random bytes as base64url, and the CRC-32 of all that as eight digits: a leaked one can be found by
//! its form, and one that was cut or mistyped is refused without a query.

use crate::store::events::hex;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

const PREFIX: &str = "tts_";
const LENGTH: usize = PREFIX.len() + 43 + 8;

/// A session token in clear. `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionToken(String);

impl std::fmt::Debug for SessionToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SessionToken(…)")
    }
}

impl SessionToken {
    pub(super) fn of(bytes: [u8; 32]) -> Self {
        let body = format!("{PREFIX}{}", BASE64_URL_SAFE_NO_PAD.encode(bytes));
        let check = crc32(body.as_bytes());
        Self(format!("{body}{check:08x}"))
    }

    /// The token in a text that came from outside, if it has the form of one.
    pub(super) fn parse(raw: &str) -> Option<Self> {
        if raw.len() != LENGTH || !raw.starts_with(PREFIX) {
            return None;
        }
        let (body, check) = raw.split_at_checked(LENGTH - 8)?;
        (check == format!("{:08x}", crc32(body.as_bytes()))).then(|| Self(raw.to_owned()))
    }

    /// The token in clear, for the cookie and nothing else.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What the database keeps in its place.
    pub(super) fn hash(&self) -> String {
        hex(&Sha256::digest(&self.0))
    }
}

/// The CRC-32 of zlib and PNG.
fn crc32(bytes: &[u8]) -> u32 {
    let shifted = |crc: u32| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| shifted(crc)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_reads_back_as_itself() {
        let token = SessionToken::of([7; 32]);
        assert_eq!(SessionToken::parse(token.reveal()), Some(token));
    }

    #[test]
    fn a_token_with_one_wrong_character_is_none() {
        let token = SessionToken::of([7; 32]).reveal().to_owned();
        for at in 0..token.len() {
            let mut wrong = token.clone().into_bytes();
            wrong[at] = if wrong[at] == b'A' { b'B' } else { b'A' };
            assert_eq!(SessionToken::parse(&String::from_utf8(wrong).unwrap()), None, "at {at}");
        }
        for raw in ["", "tts_", &token[1..], &format!("{token}0"), &"å".repeat(LENGTH / 2)] {
            assert_eq!(SessionToken::parse(raw), None, "{raw}");
        }
    }

    #[test]
    fn the_checksum_is_the_one_scanners_know() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn a_token_is_not_shown_by_debug() {
        let token = SessionToken::of([7; 32]);
        assert_eq!(format!("{token:?}"), "SessionToken(…)");
    }
}
