//! The activity log as a file (AUD-03), in the reader's language; no cell of it runs in a spreadsheet (S71).

use super::query::Asked;
use super::words;
use crate::error::AppError;
use crate::page::Visit;
use crate::say::Say;
use crate::settings::of_partners;
use crate::t;
use domain::csv;
use program::activity::{Query, Record};

/// Rows read at once.
const AT_ONCE: usize = 2_000;

/// What the file is to hold: what the page with the same address holds, from its beginning. Where its days cannot be
/// used, the page that says so.
///
/// # Errors
/// `SignInNeeded`; `NotFound` for the operator; `BadRequest` for a place that is none.
pub fn asked(visit: &Visit) -> Result<Result<Query, String>, AppError> {
    of_partners(visit)?;
    let asked = Asked::of(visit)?;
    Ok(asked.query().map(|query| Query { place: None, size: AT_ONCE, ..query }).map_err(|_| asked.href()))
}

/// The file's name.
#[must_use]
pub fn name(say: Say) -> String {
    format!("{}.csv", t!(say, "activity-file"))
}

/// The first row. The mark before it tells spreadsheets that the file is UTF-8.
#[must_use]
pub fn head(say: Say) -> String {
    let cells = [
        t!(say, "activity-file-when"),
        t!(say, "activity-customer"),
        t!(say, "activity-file-customer-id"),
        t!(say, "activity-what"),
        t!(say, "activity-file-outcome"),
        t!(say, "activity-who"),
    ];
    format!("\u{feff}{}", csv::row(&cells.each_ref().map(String::as_str)))
}

/// The rows of records.
#[must_use]
pub fn rows(say: Say, records: &[Record]) -> String {
    records.iter().map(|it| row(say, it)).collect()
}

fn row(say: Say, it: &Record) -> String {
    let refused = it.outcome == "failed";
    let outcome = if refused { t!(say, "activity-refused") } else { t!(say, "activity-file-done") };
    let what = match words::detail(say, it) {
        Some(detail) => format!("{}: {detail}", words::what(say, it)),
        None => words::what(say, it),
    };
    csv::row(&[
        &crate::dates::machine_time(it.happened_at()),
        it.customer_name.as_deref().unwrap_or_default(),
        it.customer_id.as_deref().unwrap_or_default(),
        &what,
        &outcome,
        &words::who(say, it),
    ])
}
