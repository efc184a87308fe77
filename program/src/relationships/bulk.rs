//! Many invitations of customers out of a table: told row by row first, then sent (CUS-07, CUS-08).

use super::invite::{dispatch, draft};
use super::typed::{NewInvitation, letter};
use crate::accounts::LANGUAGES;
use crate::store::relationship_addresses::{self, Standing};
use crate::table::{self, Column, Many, Seen};
use crate::{FieldProblem, Program, ProgramError};
use domain::text::TextProblem;
use domain::{Actor, PartnerTenantId};
use std::collections::BTreeMap;

const COLUMNS: [Column; 4] =
    [Column::Needed("name"), Column::Needed("email"), Column::Free("language"), Column::Free("note")];

/// The fields of a form in which the subjects of [`NewInvitations`] are typed,
pub const SUBJECT_FIELDS: [&str; LANGUAGES.len()] = ["subject_en", "subject_sv", "subject_nl", "subject_zh"];
/// and their texts.
pub const MESSAGE_FIELDS: [&str; LANGUAGES.len()] = ["message_en", "message_sv", "message_nl", "message_zh"];
/// The longest of these texts, in characters: with all of them the table goes into one form.
pub const LONGEST_TO_MANY: usize = 2_000;

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its line, counted from 1.
    pub line: u64,
    /// What the partner calls the customer.
    pub name: String,
    /// The address.
    pub email: String,
    /// The language of the letter; as typed, if it is none.
    pub language: String,
    /// What the partner wants to remember; may be empty.
    pub note: String,
    /// What is wrong with it.
    pub wrong: Option<Wrong>,
}

/// Why nobody is invited for a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// A cell cannot be used.
    Cell(FieldProblem),
    /// The address stands on this line already.
    Repeated(u64),
    /// An invitation to it waits for an answer.
    Waits,
    /// Its company is a customer already.
    Customer,
}

/// What goes to everybody in a table.
#[derive(Debug, Clone, Default)]
pub struct NewInvitations {
    /// The provider that is to be authorized too; none for direct invitations.
    pub provider: Option<PartnerTenantId>,
    /// Whether delegated administration is asked for.
    pub dap: bool,
    /// The table, with the columns `name`, `email` and, if wanted, `language`, `note`.
    pub table: String,
    /// The language for rows that name none, one of [`LANGUAGES`].
    pub language: String,
    /// The subject in each of [`LANGUAGES`]; empty for those that no row is sent in,
    pub subjects: [String; LANGUAGES.len()],
    /// and the partner's own words.
    pub messages: [String; LANGUAGES.len()],
}

/// Read a table, whose columns are separated by commas or semicolons. `language` is that of the rows that name none.
/// Nothing is stored.
///
/// # Errors
/// `Refused(File)` when it cannot be read at all; `Invalid` for one without rows or with more than
/// [`table::MOST_ROWS`], and for an unknown language.
pub fn read_table(table: &str, language: &str) -> Result<Vec<Row>, ProgramError> {
    if !LANGUAGES.contains(&language) {
        let problem = FieldProblem { field: "language", problem: TextProblem::NotInList };
        return Err(ProgramError::Invalid(vec![problem]));
    }
    let mut seen = Seen::default();
    let rows = table::read(table, COLUMNS)?;
    Ok(rows.into_iter().map(|(line, cells)| row(line, cells, language, &mut seen)).collect())
}

fn row(line: u64, [name, email, language, note]: [String; 4], otherwise: &str, seen: &mut Seen) -> Row {
    let typed = if language.is_empty() { otherwise } else { &language };
    let known = LANGUAGES.into_iter().find(|tag| tag.eq_ignore_ascii_case(typed));
    let mut row = Row { line, name, email, language: known.unwrap_or(typed).to_owned(), note, wrong: None };
    let (recipient, problems) = row.invitation().recipient();
    if let Some(problem) = problems.first() {
        row.wrong = Some(Wrong::Cell(*problem));
    } else {
        row.wrong = seen.before(&recipient.email, line).map(Wrong::Repeated);
        row.email = recipient.email;
    }
    row
}

impl Row {
    fn invitation(&self) -> NewInvitation {
        let Self { name, email, language, note, .. } = self.clone();
        NewInvitation { name, email, language, note, send: true, ..NewInvitation::default() }
    }
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
    (table, language): (&str, &str),
) -> Result<Vec<Row>, ProgramError> {
    draft(program, actor, provider).await?;
    let mut rows = read_table(table, language)?;
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

impl NewInvitations {
    /// The subjects and texts of the languages in which something is sent.
    fn letters(&self, rows: &[Row]) -> Result<BTreeMap<&'static str, (String, String)>, ProgramError> {
        let (mut letters, mut problems) = (BTreeMap::new(), Vec::new());
        let fields = SUBJECT_FIELDS.into_iter().zip(MESSAGE_FIELDS);
        let typed = self.subjects.iter().zip(&self.messages);
        for ((language, fields), typed) in LANGUAGES.into_iter().zip(fields).zip(typed) {
            if rows.iter().any(|it| it.wrong.is_none() && it.language == language) {
                letters.insert(language, letter(fields, typed, LONGEST_TO_MANY, &mut problems));
            }
        }
        if problems.is_empty() { Ok(letters) } else { Err(ProgramError::Invalid(problems)) }
    }
}

/// Invite everybody in a table whose row is right, each with a letter from here and a link of its own. Whoever was
/// invited meanwhile is left out: confirming a table again invites nobody again.
///
/// # Errors
/// Those of [`preview`]; `Invalid` for the letters, before anybody is invited; those of `invite` but `TooManyTries`.
pub async fn invite_many(program: &Program, actor: &Actor, new: &NewInvitations) -> Result<Many, ProgramError> {
    let rows = preview(program, actor, new.provider.as_ref(), (&new.table, &new.language)).await?;
    let letters = new.letters(&rows)?;
    let mut many = Many::default();
    for row in &rows {
        let Some((subject, message)) = letters.get(&*row.language).cloned().filter(|_| row.wrong.is_none()) else {
            many.left_out += 1;
            continue;
        };
        let one = NewInvitation { provider: new.provider.clone(), dap: new.dap, subject, message, ..row.invitation() };
        many.count(dispatch(program, actor, &one, false).await)?;
    }
    Ok(many)
}
