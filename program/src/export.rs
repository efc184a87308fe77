//! What a partner takes along: its customers, its subscriptions, and the transfer requests it is a party of.
//!
//! Everything is as it was at one moment, and is written while it is read. The first two files have the columns that
//! [`crate::import`] reads, and a CSV file that is imported again stores what is in it: country and region of a
//! customer, trials, reasons of a suspension, Azure ids and who is on record are not in it.

mod tables;
mod writing;

use crate::store::exports as rows;
use crate::{Program, ProgramError};
use domain::PartnerTenantId;
use std::io::Write;
use writing::Sheet;

/// How files are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Rows that a spreadsheet opens: none of them is a formula (S71).
    Csv,
    /// One array of objects.
    Json,
}

/// Where the files go. To flush them is the caller's.
pub struct Files<'a> {
    /// Customers with a relation.
    pub customers: &'a mut dyn Write,
    /// Subscriptions that the partner bills, or billed.
    pub subscriptions: &'a mut dyn Write,
    /// Lines of transfer requests.
    pub transfers: &'a mut dyn Write,
}

/// How many rows were written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct Written {
    /// Customers.
    pub customers: u64,
    /// Subscriptions.
    pub subscriptions: u64,
    /// Lines of transfer requests.
    pub transfers: u64,
}

/// Write the files of a partner.
///
/// # Errors
/// `Setup` when a file cannot be written; `Database`. What was written until then is no whole file.
pub async fn run(
    program: &Program,
    partner: &PartnerTenantId,
    format: Format,
    files: Files<'_>,
) -> Result<Written, ProgramError> {
    let mut tx = program.database.snapshot().await?;

    let mut customers = Sheet::begin(files.customers, format)?;
    let mut after = String::new();
    while let Some(last) = customers.rows(&rows::customers(&mut tx, partner, &after).await?)? {
        after.clone_from(&last.id);
    }
    let mut subscriptions = Sheet::begin(files.subscriptions, format)?;
    let mut after = String::new();
    while let Some(last) = subscriptions.rows(&rows::subscriptions(&mut tx, partner, &after).await?)? {
        after.clone_from(&last.id);
    }
    let mut transfers = Sheet::begin(files.transfers, format)?;
    let mut after = (i64::MIN, String::new(), 0);
    while let Some(last) = transfers.rows(&rows::transfers(&mut tx, partner, &after).await?)? {
        after = (last.created_at, last.id.clone(), last.line_no);
    }
    Ok(Written { customers: customers.end()?, subscriptions: subscriptions.end()?, transfers: transfers.end()? })
}
