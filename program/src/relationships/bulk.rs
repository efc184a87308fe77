//! Many invitations of customers out of a table: looked at row by row first, then sent (CUS-07, CUS-08).

use super::invite::{NewInvitation, draft, invite};
use crate::{FieldProblem, Program, ProgramError, Refusal};
use domain::Actor;
use domain::text::{self, COMPANY_NAME, TextProblem};
use domain::unfit::Unfit;
use std::collections::BTreeSet;

/// The most rows of a table: as many as a tenant may invite in an hour (S53).
pub const MOST_ROWS: usize = 50;
/// The largest table, in bytes.
pub const LARGEST_TABLE: usize = 100_000;
/// The columns a table has.
const COLUMNS: [&str; 2] = ["name", "email"];

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its line, counted from 1.
    pub line: u64,
    /// What the partner calls the customer.
    pub name: String,
    /// The address.
    pub email: String,
    /// What is wrong with it.
    pub wrong: Option<Wrong>,
}

/// What is wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// The name.
    Name,
    /// The address.
    Email,
    /// The address stands above already.
    Repeated,
}

/// What became of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Many {
    /// How many were invited.
    pub invited: usize,
    /// How many were left out.
    pub left_out: usize,
}

fn unfit(problem: Unfit) -> ProgramError {
    ProgramError::Refused(Refusal::File { field: "rows", problem })
}

/// Read a table with the columns `name` and `email`, separated by commas or semicolons. Nothing is stored.
///
/// # Errors
/// `Refused(File)` when it cannot be read at all; `Invalid` for more than [`MOST_ROWS`] rows.
pub fn read_table(table: &str) -> Result<Vec<Row>, ProgramError> {
    let table = table.trim_start_matches('\u{feff}');
    let head = table.lines().next().unwrap_or_default();
    if head.trim().is_empty() {
        return Err(unfit(Unfit::Empty(COLUMNS.join(", "))));
    }
    let separator = if head.contains(';') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(table.as_bytes());
    let heads = reader.headers().map_err(|error| unfit(Unfit::Unreadable(error.to_string())))?.clone();
    let column = |name: &str| {
        let at = heads.iter().position(|head| head.trim().eq_ignore_ascii_case(name));
        at.ok_or_else(|| unfit(Unfit::ColumnMissing(name.to_owned())))
    };
    let (name, email) = (column(COLUMNS[0])?, column(COLUMNS[1])?);
    let (mut rows, mut seen) = (Vec::new(), BTreeSet::new());
    for record in reader.records() {
        let record = record.map_err(|error| unfit(Unfit::Unreadable(error.to_string())))?;
        let line = record.position().map_or(0, csv::Position::line);
        let value = |at: usize| record.get(at).unwrap_or_default().trim().to_owned();
        rows.push(row(line, value(name), value(email), &mut seen));
    }
    if rows.is_empty() || rows.len() > MOST_ROWS {
        let problem = if rows.is_empty() { TextProblem::Missing } else { TextProblem::TooLong };
        return Err(ProgramError::Invalid(vec![FieldProblem { field: "rows", problem }]));
    }
    Ok(rows)
}

fn row(line: u64, name: String, email: String, seen: &mut BTreeSet<String>) -> Row {
    let wrong = match (text::line(&name, COMPANY_NAME), text::sign_in_name(&email)) {
        (Err(_), _) => Some(Wrong::Name),
        (_, Err(_)) => Some(Wrong::Email),
        (_, Ok(address)) => (!seen.insert(address)).then_some(Wrong::Repeated),
    };
    Row { line, name, email, wrong }
}

/// Invite everybody in a table whose row is right, each with a letter from here and a link of its own. `new` tells
/// everything else; a row for which there was a letter to the same address too often is left out.
///
/// # Errors
/// Those of [`read_table`] and, before anybody is invited, of [`draft`]; those of [`invite`] but `TooManyTries`.
pub async fn invite_many(
    program: &Program,
    actor: &Actor,
    new: &NewInvitation,
    table: &str,
) -> Result<Many, ProgramError> {
    draft(program, actor, new.provider.as_ref()).await?;
    let rows = read_table(table)?;
    let mut many = Many { invited: 0, left_out: 0 };
    for Row { name, email, wrong, .. } in rows {
        if wrong.is_some() {
            many.left_out += 1;
            continue;
        }
        let one = NewInvitation { name, email, send: true, ..new.clone() };
        match invite(program, actor, &one).await {
            Ok(_) => many.invited += 1,
            Err(ProgramError::Refused(Refusal::TooManyTries { .. })) => many.left_out += 1,
            Err(error) => return Err(error),
        }
    }
    Ok(many)
}
