//! Many invitations of customers out of a table: looked at row by row first, then sent (CUS-07, CUS-08).

use super::invite::{NewInvitation, draft, invite};
use crate::table::{self, Column, Many, Seen};
use crate::{Program, ProgramError};
use domain::Actor;
use domain::text::{self, COMPANY_NAME};

const COLUMNS: [Column; 2] = [Column::Needed("name"), Column::Needed("email")];

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
    /// The address stands on this line already.
    Repeated(u64),
}

/// Read a table with the columns `name` and `email`, separated by commas or semicolons. Nothing is stored.
///
/// # Errors
/// `Refused(File)` when it cannot be read at all; `Invalid` for more than [`table::MOST_ROWS`] rows.
pub fn read_table(table: &str) -> Result<Vec<Row>, ProgramError> {
    let mut seen = Seen::default();
    let rows = table::read(table, COLUMNS)?;
    Ok(rows.into_iter().map(|(line, [name, email])| row(line, name, email, &mut seen)).collect())
}

fn row(line: u64, name: String, email: String, seen: &mut Seen) -> Row {
    let wrong = match (text::line(&name, COMPANY_NAME), text::sign_in_name(&email)) {
        (Err(_), _) => Some(Wrong::Name),
        (_, Err(_)) => Some(Wrong::Email),
        (_, Ok(address)) => seen.before(&address, line).map(Wrong::Repeated),
    };
    Row { line, name, email, wrong }
}

/// Invite everybody in a table whose row is right, each with a letter from here and a link of its own. `new` tells
/// everything else.
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
    let mut many = Many::default();
    for Row { name, email, wrong, .. } in read_table(table)? {
        if wrong.is_some() {
            many.left_out += 1;
            continue;
        }
        let one = NewInvitation { name, email, send: true, ..new.clone() };
        many.count(invite(program, actor, &one).await)?;
    }
    Ok(many)
}
