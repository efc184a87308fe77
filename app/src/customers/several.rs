//! What pages about several selected customers know of the list from which they come.

use super::query::{self, Asked};
use crate::error::AppError;
use crate::page::Visit;

/// The list, as it was when the customers were selected.
///
/// # Errors
/// `BadRequest` for a cursor that is none.
pub(crate) fn back(visit: &Visit) -> Result<String, AppError> {
    let asked = Asked::of(visit)?;
    Ok(asked.href(asked.place.as_ref()))
}

/// The same list, which then says that nothing is selected.
///
/// # Errors
/// `BadRequest` for a cursor that is none.
pub(crate) fn nothing_selected(visit: &Visit) -> Result<String, AppError> {
    Ok(query::nothing_selected(&Asked::of(visit)?))
}
