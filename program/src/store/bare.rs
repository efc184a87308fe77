//! The raw side of benchmarks: a statement bound, run and decoded by sqlx, with nothing of ours around it.

use super::customers::page_statement;
use super::{Database, read};
use crate::ProgramError;

/// A row of the customer list, column by column: id, name, domain, kind, order, shared with, subscriptions,
/// transfer, agreement.
pub type CustomerColumns = (String, String, String, String, Vec<u8>, Option<String>, i64, Option<String>, bool);

/// The first rows of a partner's customer list.
///
/// # Errors
/// `Database`.
pub async fn customers(database: &Database, partner: &str, limit: i64) -> Result<Vec<CustomerColumns>, ProgramError> {
    Ok(read!(
        database,
        fetch_all(
            sqlx::query_as(page_statement())
                .bind(partner)
                .bind(&b""[..])
                .bind("")
                .bind(None::<&str>)
                .bind(None::<&str>)
                .bind(false)
                .bind(limit)
        )
    )?)
}
