//! Pages of lists: how large, where from, which (rest-contract §1.3, §12).
//!
//! A continuation token is where a page begins and ends, with a sum over that, the tenant and the filter: one that was
//! changed, or comes from another list, is refused. It opens nothing: it only says where in one's own list one is.

use crate::api::Problem;
use axum::http::{HeaderMap, StatusCode};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::PartnerTenantId;
use sha2::{Digest, Sha256};

/// The header of a continuation token.
pub const TOKEN: &str = "ms-continuationtoken";
/// The rows of a page, where none or no number of them is asked for, and the most of one.
pub const PAGE: usize = 500;

const SUM: usize = 16;

/// What a token belongs to.
#[derive(Debug, Clone, Copy)]
pub struct List<'a> {
    /// Whose list it is.
    pub tenant: &'a PartnerTenantId,
    /// Which list.
    pub name: &'static str,
    /// Its filter, as it was sent.
    pub filter: &'a str,
}

impl List<'_> {
    fn sum(&self, texts: &[u8]) -> [u8; SUM] {
        let mut hash = Sha256::new();
        for part in [self.tenant.as_str().as_bytes(), self.name.as_bytes(), self.filter.as_bytes(), texts] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        let whole = hash.finalize();
        std::array::from_fn(|at| whole[at])
    }

    /// The token of a page with these ends.
    pub fn token(&self, ends: &[&[u8]]) -> String {
        let encoded: Vec<_> = ends.iter().map(|end| URL_SAFE_NO_PAD.encode(end)).collect();
        let told = encoded.join(".").into_bytes();
        URL_SAFE_NO_PAD.encode([&self.sum(&told)[..], &told].concat())
    }

    /// The ends of the page a token belongs to.
    ///
    /// # Errors
    /// 400/800002 unless it is a token of this list with so many ends.
    pub fn ends<const N: usize>(&self, token: &str) -> Result<[Vec<u8>; N], Problem> {
        let read = || {
            let all = URL_SAFE_NO_PAD.decode(token.trim()).ok()?;
            let (sum, told) = all.split_at_checked(SUM)?;
            if self.sum(told) != sum {
                return None;
            }
            let ends = std::str::from_utf8(told).ok()?.split('.');
            let ends: Vec<_> = ends.filter_map(|end| URL_SAFE_NO_PAD.decode(end).ok()).collect();
            ends.try_into().ok()
        };
        read().ok_or_else(|| Problem::input("MS-ContinuationToken is no token of this list."))
    }
}

/// Where a client wants to go from the page its token belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seek {
    /// To the beginning.
    First,
    /// To the page after it.
    Next,
    /// To the page before it.
    Previous,
    /// To the end.
    Last,
}

impl Seek {
    /// Read `seekOperation`; a token alone goes on to the next page.
    ///
    /// # Errors
    /// 400/900126 for another word, and for `PageIndex`: pages have no numbers here.
    pub fn read(operation: Option<&str>, with_token: bool) -> Result<Self, Problem> {
        match operation.unwrap_or_default().to_ascii_lowercase().as_str() {
            "" if with_token => Ok(Self::Next),
            "" | "first" => Ok(Self::First),
            "next" => Ok(Self::Next),
            "previous" => Ok(Self::Previous),
            "last" => Ok(Self::Last),
            _ => Err(Problem::new(
                StatusCode::BAD_REQUEST,
                900_126,
                "seekOperation is not understood. Known: Next, Previous, First, Last.",
            )),
        }
    }
}

/// The continuation token of a call.
pub fn sent_token(headers: &HeaderMap) -> Option<&str> {
    headers.get(TOKEN).and_then(|it| it.to_str().ok()).map(str::trim).filter(|it| !it.is_empty())
}

/// How many rows: none, nothing and 0 mean as many as there can be (§12.2).
///
/// # Errors
/// 400/800002 for what is no number.
pub fn size(sent: Option<&str>) -> Result<usize, Problem> {
    match sent.map(str::trim) {
        None | Some("") => Ok(PAGE),
        Some(text) if text.len() <= 20 && text.bytes().all(|it| it.is_ascii_digit()) => {
            let wanted = text.parse().unwrap_or(usize::MAX);
            Ok(if wanted == 0 { PAGE } else { wanted.min(PAGE) })
        }
        Some(_) => Err(Problem::input("size is not a number.")),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops where it fails")]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_by_the_list_it_belongs_to_and_by_no_other() {
        let (tenant, other) = (PartnerTenantId::of([1; 16]), PartnerTenantId::of([2; 16]));
        let list = List { tenant: &tenant, name: "customers", filter: "" };
        let token = list.token(&[b"a", b""]);
        assert_eq!(list.ends::<2>(&token).unwrap(), [b"a".to_vec(), Vec::new()]);
        let others =
            [List { tenant: &other, ..list }, List { name: "auditrecords", ..list }, List { filter: "x", ..list }];
        assert!(others.iter().all(|it| it.ends::<2>(&token).is_err()));
        assert!(list.ends::<1>(&token).is_err());
        for at in 0..token.len() {
            let mut changed = token.clone().into_bytes();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap();
            assert!(changed == token || list.ends::<2>(&changed).is_err(), "{at}");
        }
        assert!(["", "x", "ä", "AAAA"].iter().all(|token| list.ends::<2>(token).is_err()));
    }

    #[test]
    fn no_size_and_none_at_all_mean_the_largest_page() {
        for (sent, rows) in [(None, 500), (Some("0"), 500), (Some("40"), 40), (Some("99999999999999999999"), 500)] {
            assert_eq!(size(sent).unwrap(), rows, "{sent:?}");
        }
        assert!(["-1", "ten", "1.5"].iter().all(|sent| size(Some(sent)).is_err()));
    }
}
