//! Putting letters into the outbox, in the transaction of the change they tell about (MAIL-03).
//!
//! Which mail goes to whom is decided by the caller's rules; how it reads is told by the catalogues.

use crate::store::Tx;
use crate::store::outbox::{self, NewLetter, Recipient};
use crate::{Program, ProgramError};
use domain::UserId;
use domain::id;
use domain::letter::LetterKind;
use time::format_description::well_known::Rfc3339;

/// A letter to one address. `facts` is a flat JSON object of texts; a path in `link` is completed by the sender.
///
/// # Errors
/// `Database`.
pub async fn queue(
    tx: &mut Tx,
    program: &Program,
    kind: LetterKind,
    to: &Recipient,
    facts: &serde_json::Value,
) -> Result<(), ProgramError> {
    let (id, facts) = (id::guid_of(program.random()), facts.to_string());
    outbox::insert(tx, &[NewLetter { id, kind: kind.code(), to, facts: &facts }], program.now()).await
}

/// To the owner of a work account: its password is another one, chosen by themselves or given by `by` (S11). No
/// letter goes to an account that is closed.
///
/// # Errors
/// `Database`.
pub async fn of_new_password(
    tx: &mut Tx,
    program: &Program,
    user: &UserId,
    by: Option<&str>,
) -> Result<(), ProgramError> {
    let Some(to) = outbox::of_person(tx, user).await? else { return Ok(()) };
    let date = program.now().format(&Rfc3339).unwrap_or_default();
    let (kind, facts) = match by {
        None => (LetterKind::PasswordChanged, serde_json::json!({ "date": date, "link": "/account" })),
        Some(by) => (LetterKind::PasswordReset, serde_json::json!({ "date": date, "person": by, "link": "/sign-in" })),
    };
    queue(tx, program, kind, &to, &facts).await
}
