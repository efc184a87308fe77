//! Many invitations of resellers out of a table: told row by row first, then sent (PAR-01).

use super::as_provider;
use super::invite::{Dispatch, Draft, NewInvitation, attempt, dispatch, message, stands};
use crate::accounts::LANGUAGES;
use crate::store::{Tx, partnership_addresses, scenarios, unreadable};
use crate::table::{self, Column, Many, Seen};
use crate::{FieldProblem, Program, ProgramError, record};
use domain::partner::Partner;
use domain::text::TextProblem;
use domain::{Actor, PartnerTenantId, Permission, id};
use std::collections::BTreeMap;

const COLUMNS: [Column; 4] =
    [Column::Needed("email"), Column::Free("name"), Column::Free("language"), Column::Free("note")];

/// The fields of a form in which the texts of [`NewInvitations`] are typed.
pub const MESSAGE_FIELDS: [&str; LANGUAGES.len()] = ["message_en", "message_sv", "message_nl", "message_zh"];

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its line, counted from 1.
    pub line: u64,
    /// The address.
    pub email: String,
    /// Who is meant: a person or a company; may be empty.
    pub name: String,
    /// The language of the letter; as typed, if it is none.
    pub language: String,
    /// What the provider wants to remember; may be empty.
    pub note: String,
    /// Why nobody is invited.
    pub wrong: Option<Wrong>,
}

/// Why nobody is invited for a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// A cell cannot be used.
    Cell(FieldProblem),
    /// The address stands on this line already.
    Repeated(u64),
    /// It is an address of the provider's own company (PAR-07).
    OwnCompany,
    /// Its company works with the provider already (PAR-04).
    Partner,
    /// An invitation to it waits for an answer.
    Waits,
    /// Its company is in another region (REG-03).
    OtherRegion,
}

/// What goes to everybody in a table.
#[derive(Debug, Clone, Default)]
pub struct NewInvitations {
    /// The table, with the columns `email` and, if wanted, `name`, `language`, `note`.
    pub table: String,
    /// The language for rows that name none, one of [`LANGUAGES`].
    pub language: String,
    /// The provider's own text in each of [`LANGUAGES`]; empty for those that no row is sent in.
    pub messages: [String; LANGUAGES.len()],
}

/// What the rows of a table would bring about. Nothing is stored and nothing sent. `language` is that of the rows
/// that name none.
///
/// # Errors
/// `NotFound` for who is no provider; `Refused(Role)`; `Refused(Partnership(ProviderUnfit))`; `Refused(File)` for a
/// table that cannot be read; `Invalid` for one without rows or with more than [`table::MOST_ROWS`], and for an
/// unknown language; `Database`.
pub async fn preview(program: &Program, actor: &Actor, table: &str, language: &str) -> Result<Vec<Row>, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let provider = as_provider(&mut tx, actor, Permission::RequestPartnership).await?;
    stands(&provider)?;
    if !LANGUAGES.contains(&language) {
        return Err(invalid("language", TextProblem::NotInList));
    }
    let mut rows = read(table, language)?;
    for row in rows.iter_mut().filter(|it| it.wrong.is_none()) {
        row.wrong = in_the_way(&mut tx, program, &provider, &row.email).await?;
    }
    Ok(rows)
}

fn invalid(field: &'static str, problem: TextProblem) -> ProgramError {
    ProgramError::Invalid(vec![FieldProblem { field, problem }])
}

fn read(table: &str, language: &str) -> Result<Vec<Row>, ProgramError> {
    let mut seen = Seen::default();
    let rows = table::read(table, COLUMNS)?;
    Ok(rows.into_iter().map(|(line, cells)| row(line, cells, language, &mut seen)).collect())
}

fn row(line: u64, [email, name, language, note]: [String; 4], otherwise: &str, seen: &mut Seen) -> Row {
    let typed = if language.is_empty() { otherwise } else { &language };
    let known = LANGUAGES.into_iter().find(|tag| tag.eq_ignore_ascii_case(typed));
    let mut row = Row { line, email, name, language: known.unwrap_or(typed).to_owned(), note, wrong: None };
    let (draft, problems) = row.invitation().recipient();
    if let Some(problem) = problems.first() {
        row.wrong = Some(Wrong::Cell(*problem));
    } else {
        row.wrong = seen.before(&draft.email, line).map(Wrong::Repeated);
        row.email = draft.email;
    }
    row
}

impl Row {
    fn invitation(&self) -> NewInvitation {
        let Self { email, name, language, note, .. } = self.clone();
        NewInvitation { name, email, note, language, message: String::new(), mail: true }
    }
}

/// What the provider may know of an address that keeps it from being invited. Companies go by their domains, and only
/// those are looked at that the provider may know: whoever else has the link is told when opening it (PAR-04).
async fn in_the_way(
    tx: &mut Tx,
    program: &Program,
    provider: &Partner,
    address: &str,
) -> Result<Option<Wrong>, ProgramError> {
    let standing = partnership_addresses::standing(tx, &provider.id, address, program.now()).await?;
    if standing.waits || standing.authorized {
        return Ok(Some(if standing.waits { Wrong::Waits } else { Wrong::Partner }));
    }
    let domain = address.rsplit_once('@').map_or(address, |(_, domain)| domain);
    let Some(scenarios::PartnerRow { company, .. }) = scenarios::partner(tx, domain, &provider.id).await? else {
        return Ok(None);
    };
    let id = PartnerTenantId::parse(&company.id).map_err(|_| unreadable("tenant id", &company.id))?;
    Ok(if id == provider.id {
        Some(Wrong::OwnCompany)
    } else if scenarios::partnership(tx, &provider.id, &id).await? {
        Some(Wrong::Partner)
    } else {
        (company.region != provider.region).then_some(Wrong::OtherRegion)
    })
}

impl NewInvitations {
    /// The texts of the languages in which something is sent.
    fn texts(&self, rows: &[Row]) -> Result<BTreeMap<&'static str, String>, ProgramError> {
        let (mut texts, mut problems) = (BTreeMap::new(), Vec::new());
        for ((language, field), typed) in LANGUAGES.into_iter().zip(MESSAGE_FIELDS).zip(&self.messages) {
            if !rows.iter().any(|it| it.wrong.is_none() && it.language == language) {
                continue;
            }
            match message(typed) {
                Ok(text) => drop(texts.insert(language, text)),
                Err(problem) => problems.push(FieldProblem { field, problem }),
            }
        }
        if problems.is_empty() { Ok(texts) } else { Err(ProgramError::Invalid(problems)) }
    }
}

/// Invite everybody in a table whose row is right, each with a letter from here and a link of its own. Whoever was
/// invited meanwhile is left out: confirming a table again invites nobody again.
///
/// # Errors
/// Those of [`preview`]; `Invalid` for the texts, before anybody is invited; `Database`.
pub async fn invite_many(program: &Program, actor: &Actor, new: &NewInvitations) -> Result<Many, ProgramError> {
    let rows = preview(program, actor, &new.table, &new.language).await;
    let rows = record::refusals(program, actor, attempt(&id::guid_of(program.random())), rows).await?;
    let texts = new.texts(&rows)?;
    let mut many = Many::default();
    for row in &rows {
        match texts.get(&*row.language).filter(|_| row.wrong.is_none()) {
            Some(text) => many.count(invite_row(program, actor, row, text).await)?,
            None => many.left_out += 1,
        }
    }
    Ok(many)
}

async fn invite_row(program: &Program, actor: &Actor, row: &Row, text: &str) -> Result<(), ProgramError> {
    let id = id::guid_of(program.random());
    let draft = Draft { message: text.to_owned(), ..row.invitation().recipient().0 };
    let how = Dispatch { id: &id, language: &row.language, mailed: true, replacing: false };
    let outcome = dispatch(program, actor, &draft, how).await.map(drop);
    record::refusals(program, actor, attempt(&id), outcome).await
}
