//! The keys of seals: a secret half that signs and never enters the database, a public half by which anybody verifies.

use crate::Program;
use crate::store::hex::{hex, unhex};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use std::fmt;
use std::str::FromStr;

/// What a stored secret key begins with, so that one that lies where it should not can be searched for.
const MARK: &str = "twotier-seal-key:";

/// The secret half. Its text is for the key file only; `Debug` does not tell it.
#[derive(Clone)]
pub struct SealKey(SigningKey);

/// The public half: 64 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

/// The text is not a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAKey {
    /// Not what a key file holds.
    #[error("it does not hold a key for seals ({MARK} and 64 hexadecimal digits)")]
    Secret,
    /// Not a public key.
    #[error("a public key is 64 hexadecimal digits, as `twotier audit key` prints them")]
    Public,
}

impl SealKey {
    /// A new key from the program's randomness.
    #[must_use]
    pub fn fresh(program: &Program) -> Self {
        Self(SigningKey::from_bytes(&program.random()))
    }

    /// The line of the key file.
    #[must_use]
    pub fn to_line(&self) -> String {
        format!("{MARK}{}\n", hex(self.0.as_bytes()))
    }

    /// The other half.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    /// The signature of a message, as 128 hexadecimal digits.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> String {
        hex(&self.0.sign(message).to_bytes())
    }
}

impl FromStr for SealKey {
    type Err = NotAKey;
    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let digits = text.trim().strip_prefix(MARK).ok_or(NotAKey::Secret)?;
        let bytes = unhex(digits.as_bytes()).ok_or(NotAKey::Secret)?;
        Ok(Self(SigningKey::from_bytes(&bytes)))
    }
}

impl fmt::Debug for SealKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SealKey").field(&self.public().to_string()).finish()
    }
}

impl PublicKey {
    /// Whether the other half of this key signed the message.
    pub(super) fn signed(&self, message: &[u8], signature: &str) -> bool {
        let Some(signature) = unhex(signature.as_bytes()) else { return false };
        self.0.verify_strict(message, &Signature::from_bytes(&signature)).is_ok()
    }
}

impl FromStr for PublicKey {
    type Err = NotAKey;
    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let bytes = unhex(text.trim().to_ascii_lowercase().as_bytes()).ok_or(NotAKey::Public)?;
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| NotAKey::Public)?;
        // Under a weak key, one signature would hold for many messages.
        if key.is_weak() { Err(NotAKey::Public) } else { Ok(Self(key)) }
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(self.0.as_bytes()))
    }
}
