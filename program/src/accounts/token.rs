//! Tokens: what a browser or a letter holds. The database keeps only their SHA-256 (S18, S48).
//!
//! A prefix that names the kind, 32 random bytes as base64url, and the CRC-32 of all that as eight digits: a leaked one can be found by
//! its form, and one that was cut or mistyped is refused without a query.

use crate::store::events::hex;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// A secret in clear, of the kind that its prefix names. `Debug` does not show it.
macro_rules! token {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq)]
        pub struct $name(String);

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }

        impl $name {
            pub(crate) fn of(bytes: [u8; 32]) -> Self {
                Self(compose($prefix, bytes))
            }

            /// The token in a text that came from outside, if it has the form of one.
            pub(crate) fn parse(raw: &str) -> Option<Self> {
                well_formed($prefix, raw).then(|| Self(raw.to_owned()))
            }

            /// The token in clear, for the cookie or the letter and nothing else.
            #[must_use]
            pub fn reveal(&self) -> &str {
                &self.0
            }

            /// What the database keeps in its place.
            pub(crate) fn hash(&self) -> String {
                hex(&Sha256::digest(&self.0))
            }
        }
    };
}

token!(
    /// Opens a session.
    SessionToken,
    "tts_"
);
token!(
    /// Opens an invitation to join a tenant; in its letter.
    InvitationToken,
    "tti_"
);
token!(
    /// Opens an invitation to authorize a provider; in its letter.
    PartnershipToken,
    "ttr_"
);
token!(
    /// Opens a work account that is being created; in the browser that began it.
    PendingToken,
    "ttp_"
);
token!(
    /// Proves the address of an enrollment's primary contact; in its letter.
    AddressToken,
    "tta_"
);

token!(
    /// Opens the invitation of a customer; in its letter, or wherever the partner puts it.
    CustomerToken,
    "ttc_"
);
token!(
    /// Proves that a client program is the one a credential was made for.
    CredentialSecret,
    "ttk_"
);
token!(
    /// Lets a client program act in a person's name.
    RefreshToken,
    "ttf_"
);

const CHECK: usize = 8;
const LENGTH: usize = 4 + 43 + CHECK;

fn compose(prefix: &str, bytes: [u8; 32]) -> String {
    let body = format!("{prefix}{}", BASE64_URL_SAFE_NO_PAD.encode(bytes));
    let check = crc32(body.as_bytes());
    format!("{body}{check:08x}")
}

fn well_formed(prefix: &str, raw: &str) -> bool {
    if raw.len() != LENGTH || !raw.starts_with(prefix) {
        return false;
    }
    let Some((body, check)) = raw.split_at_checked(LENGTH - CHECK) else { return false };
    check == format!("{:08x}", crc32(body.as_bytes()))
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
    fn a_token_of_one_kind_is_none_of_another() {
        let session = SessionToken::of([7; 32]);
        assert_eq!(InvitationToken::parse(session.reveal()), None);
        assert_eq!(PendingToken::parse(InvitationToken::of([7; 32]).reveal()), None);
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
