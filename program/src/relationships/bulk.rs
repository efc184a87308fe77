//! Many invitations of customers out of a table: looked at row by row first, then sent (CUS-07, CUS-08).

use super::invite::{NewInvitation, dispatch, draft};
use crate::store::relationship_addresses::{self, Standing};
use crate::table::{self, Column, Many, Seen};
use crate::{Program, ProgramError};
use domain::text::{self, COMPANY_NAME};
use domain::{Actor, PartnerTenantId};

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
    /// An invitation to it waits for an answer.
    Waits,
    /// Its company is a customer already.
    Customer,
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
    let (wrong, email) = match (text::line(&name, COMPANY_NAME), text::sign_in_name(&email)) {
        (Err(_), _) => (Some(Wrong::Name), email),
        (_, Err(_)) => (Some(Wrong::Email), email),
        (_, Ok(address)) => (seen.before(&address, line).map(Wrong::Repeated), address),
    };
    Row { line, name, email, wrong }
}

/// What the rows of a table would bring about, asked with this provider or without one. Nothing is stored and nothing
/// sent.
///
/// # Errors
/// Those of [`draft`] and [`read_table`].
pub async fn preview(
    program: &Program,
    actor: &Actor,
    provider: Option<&PartnerTenantId>,
    table: &str,
) -> Result<Vec<Row>, ProgramError> {
    draft(program, actor, provider).await?;
    let mut rows = read_table(table)?;
    let mut tx = program.database.snapshot().await?;
    for row in rows.iter_mut().filter(|it| it.wrong.is_none()) {
        let asks = (&actor.tenant, provider);
        let standing = relationship_addresses::standing(&mut tx, asks, &row.email, program.now()).await?;
        row.wrong = match standing {
            Standing { waits: true, .. } => Some(Wrong::Waits),
            Standing { customer: true, .. } => Some(Wrong::Customer),
            _ => None,
        };
    }
    Ok(rows)
}

/// Invite everybody in a table whose row is right, each with a letter from here and a link of its own. `new` tells
/// everything else. Whoever was invited meanwhile is left out: confirming a table again invites nobody again.
///
/// # Errors
/// Those of [`preview`], before anybody is invited; those of `invite` but `TooManyTries`.
pub async fn invite_many(
    program: &Program,
    actor: &Actor,
    new: &NewInvitation,
    table: &str,
) -> Result<Many, ProgramError> {
    let mut many = Many::default();
    for Row { name, email, wrong, .. } in preview(program, actor, new.provider.as_ref(), table).await? {
        if wrong.is_some() {
            many.left_out += 1;
            continue;
        }
        let one = NewInvitation { name, email, send: true, ..new.clone() };
        many.count(dispatch(program, actor, &one, false).await)?;
    }
    Ok(many)
}
