//! Identifiers: one type per kind of thing, so that a customer can never be passed for a partner.
//!
//! All are GUIDs, kept in lower case; where they come from is the caller's business.

use serde::{Deserialize, Serialize};

/// The text is not a GUID of the form `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a GUID")]
pub struct NotAGuid;

/// A GUID in its canonical lower-case form.
///
/// # Errors
/// `NotAGuid` unless the text has 32 hexadecimal digits in groups of 8-4-4-4-12.
pub fn canonical_guid(raw: &str) -> Result<String, NotAGuid> {
    let well_formed = raw.len() == 36
        && raw.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        });
    if well_formed { Ok(raw.to_ascii_lowercase()) } else { Err(NotAGuid) }
}

/// A version 4 GUID made of 16 random bytes that the caller supplies.
#[must_use]
pub fn guid_of(mut bytes: [u8; 16]) -> String {
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut text = String::with_capacity(36);
    for (at, byte) in bytes.iter().enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        for digit in [byte >> 4, byte & 0x0f] {
            text.push(char::from(b"0123456789abcdef"[usize::from(digit)]));
        }
    }
    text
}

macro_rules! guid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Read an id that came from outside.
            ///
            /// # Errors
            /// `NotAGuid` when it has not the form of one.
            pub fn parse(raw: &str) -> Result<Self, NotAGuid> {
                canonical_guid(raw).map(Self)
            }

            /// A fresh id of 16 random bytes.
            #[must_use]
            pub fn of(bytes: [u8; 16]) -> Self {
                Self(guid_of(bytes))
            }

            /// The id as text, lower case.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAGuid;
            fn try_from(raw: String) -> Result<Self, NotAGuid> {
                Self::parse(&raw)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

guid_id!(/// A partner's tenant ("Microsoft ID" of a CSP account).
    PartnerTenantId);
guid_id!(/// A customer's tenant.
    CustomerTenantId);
guid_id!(/// A person who signs in.
    UserId);
guid_id!(/// A subscription of a customer, owned by one partner.
    SubscriptionId);
guid_id!(/// A transfer request.
    TransferId);
guid_id!(/// An order placed with the program operator.
    OrderId);
guid_id!(/// One row of the event log.
    EventId);
guid_id!(/// A company's enrollment as an indirect reseller.
    EnrollmentId);
guid_id!(/// A credential of a client program: its "client id".
    CredentialId);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_kept_in_lower_case() {
        let id = SubscriptionId::parse("4DE8D7AA-8228-4E5D-AFC6-AA649D54356C").unwrap();
        assert_eq!(id.as_str(), "4de8d7aa-8228-4e5d-afc6-aa649d54356c");
    }

    #[test]
    fn what_is_not_a_guid_is_refused() {
        for raw in ["", "not-a-guid", "88a63210-cd8f-493d-8c42-7175955cde6", "88a63210xcd8f-493d-8c42-7175955cde6e"] {
            assert_eq!(CustomerTenantId::parse(raw), Err(NotAGuid), "{raw}");
        }
    }

    #[test]
    fn a_fresh_id_reads_back_as_itself() {
        let id = TransferId::of([0xff; 16]);
        assert_eq!(id.as_str(), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_eq!(TransferId::parse(id.as_str()), Ok(id));
    }
}
