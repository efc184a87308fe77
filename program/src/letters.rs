//! Putting letters into the outbox, in the transaction of the change they tell about (MAIL-03).
//!
//! Which mail goes to whom is decided by the caller's rules; how it reads is told by the catalogues.

use crate::store::Tx;
use crate::store::outbox::{self, NewLetter, Recipient};
use crate::{Program, ProgramError};
use domain::id;
use domain::letter::LetterKind;

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
    outbox::insert(tx, &NewLetter { id, kind: kind.code(), to, facts: &facts }, program.now()).await
}
