//! The list as a file (CUS-13), in the reader's language; no cell of it runs in a spreadsheet (S71).

use super::kind_words;
use super::query::{self, Asked};
use crate::error::AppError;
use crate::page::Visit;
use crate::say::Say;
use crate::t;
use domain::customer::RelationKind;
use domain::{CustomerTenantId, csv};
use program::customers::CustomersQuery;
use program::store::customers::ExportRow;

/// What the file is to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// What the list with the same address holds, from its beginning.
    List(CustomersQuery),
    /// These customers.
    Selected(Vec<CustomerTenantId>),
    /// The customers that are selected, but none is: the page says so.
    Nothing(String),
}

/// What the file is to hold: with `selected`, those customers only that are selected in the list.
///
/// # Errors
/// `BadRequest` for a cursor that is none.
pub fn asked(visit: &Visit) -> Result<Wanted, AppError> {
    let asked = Asked::of(visit)?;
    if visit.value("selected").is_none() {
        return Ok(Wanted::List(CustomersQuery { from: None, ..asked.query() }));
    }
    if visit.all("id").is_empty() {
        return Ok(Wanted::Nothing(query::nothing_selected(&asked)));
    }
    Ok(Wanted::Selected(asked.selected))
}

/// The file's name.
#[must_use]
pub fn name(say: Say) -> String {
    format!("{}.csv", t!(say, "export-file"))
}

/// The first row. The mark before it tells spreadsheets that the file is UTF-8.
#[must_use]
pub fn head(say: Say) -> String {
    let cells = [
        t!(say, "quick-customer-id"),
        t!(say, "customers-column-name"),
        t!(say, "export-domain"),
        t!(say, "export-relationship"),
    ];
    format!("\u{feff}{}", csv::row(&cells.each_ref().map(String::as_str)))
}

/// The rows of customers.
#[must_use]
pub fn rows(say: Say, customers: &[ExportRow]) -> String {
    let kinds = RelationKind::ALL.map(|kind| (kind.code(), kind_words(say, kind)));
    let words = |code: &str| kinds.iter().find(|(kind, _)| *kind == code).map_or("", |(_, words)| words.as_str());
    customers.iter().map(|it| csv::row(&[&it.id, &it.name, &it.domain, words(&it.kind)])).collect()
}
