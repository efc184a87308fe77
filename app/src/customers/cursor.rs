//! Where a page of the list starts, as it stands in the URL: opaque, and harmless when tampered with.
//!
//! It only says between which names to look; whose customers are looked at is never in it.

use crate::error::AppError;
use crate::page::Visit;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use domain::CustomerTenantId;
use program::customers::{Cursor, CustomersPage};

/// No cursor is longer; names have at most 200 characters.
const LONGEST: usize = 4_000;

/// A place in the list, and how many customers come before the page that is asked for (or, going
/// backwards, before the page one comes from).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// The place.
    pub(super) cursor: Cursor,
    /// So many customers come before it.
    pub(super) position: usize,
}

impl Place {
    /// The place that the URL asks for.
    ///
    /// # Errors
    /// `BadRequest` for a cursor that is none.
    pub(super) fn of(visit: &Visit) -> Result<Option<Self>, AppError> {
        match (visit.value("after"), visit.value("before")) {
            (Some(after), _) => Self::read(after, false).map(Some),
            (None, Some(before)) => Self::read(before, true).map(Some),
            (None, None) => Ok(None),
        }
    }

    /// So many customers come before the page that was found at a place.
    pub(super) fn before(place: Option<&Self>, page: &CustomersPage) -> usize {
        let Some(place) = place else { return 0 };
        match (place.cursor.backwards, &page.previous) {
            (false, _) => place.position,
            (true, Some(_)) => place.position.saturating_sub(page.rows.len()),
            // Customers may have come or gone since the place was counted, but the first page is the first.
            (true, None) => 0,
        }
    }

    /// `after=…` or `before=…`, for a query.
    pub(super) fn pair(&self) -> (&'static str, String) {
        let mut bytes = format!("{}.{}.", self.position, self.cursor.id).into_bytes();
        bytes.extend_from_slice(&self.cursor.name_key);
        (if self.cursor.backwards { "before" } else { "after" }, BASE64.encode(bytes))
    }

    /// Read what [`Place::pair`] wrote.
    ///
    /// # Errors
    /// `BadRequest` for anything else.
    pub(super) fn read(raw: &str, backwards: bool) -> Result<Self, AppError> {
        Self::parse(raw, backwards).ok_or(AppError::BadRequest)
    }

    fn parse(raw: &str, backwards: bool) -> Option<Self> {
        let bytes = if raw.len() > LONGEST { return None } else { BASE64.decode(raw).ok()? };
        let mut parts = bytes.splitn(3, |byte| *byte == b'.');
        let mut text = || std::str::from_utf8(parts.next()?).ok();
        let position = text()?.parse::<u32>().ok()? as usize;
        let id = CustomerTenantId::parse(text()?).ok()?.as_str().to_owned();
        Some(Self { cursor: Cursor { name_key: parts.next()?.to_vec(), id, backwards }, position })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn a_place() -> Place {
        let id = "88a63210-cd8f-493d-8c42-7175955cde6e".to_owned();
        Place { cursor: Cursor { name_key: b"b.lue \xc3\xa5\x00\xff".to_vec(), id, backwards: true }, position: 50 }
    }

    #[test]
    fn a_place_reads_back_from_the_url() {
        let (name, value) = a_place().pair();
        assert_eq!(name, "before");
        assert_eq!(Place::read(&value, true), Ok(a_place()));
    }

    #[test]
    fn what_is_no_place_is_a_bad_request() {
        let encoded = |text: &str| BASE64.encode(text);
        let long = "A".repeat(LONGEST + 1);
        for raw in ["", "%", "tailspintoys", &encoded("5"), &encoded("5.not-an-id.b"), &encoded("-1.x.b"), &long] {
            assert_eq!(Place::read(raw, false), Err(AppError::BadRequest), "{raw}");
        }
    }
}
