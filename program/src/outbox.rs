//! Sending letters: claimed one by one, retried with growing pauses, never lost (MAIL-03).
//!
//! How a letter reads and which server takes it is the caller's business.

use crate::store::{self, outbox};
use crate::{Program, ProgramError};
use time::Duration;

pub use crate::store::outbox::{DueLetter, KeptLetter};

const CLAIMED_FOR: Duration = Duration::minutes(5);
const FIRST_PAUSE: Duration = Duration::seconds(5);
const LONGEST_PAUSE: Duration = Duration::hours(6);

/// Take up to `limit` letters that are due; each is this caller's for five minutes.
///
/// # Errors
/// `Database`.
pub async fn claim(program: &Program, limit: i64) -> Result<Vec<DueLetter>, ProgramError> {
    let now = program.now();
    let mut tx = program.database.begin().await?;
    let letters = outbox::claim(&mut tx, now, now + CLAIMED_FOR, limit).await?;
    tx.commit().await?;
    Ok(letters)
}

/// A claimed letter was handed over.
///
/// # Errors
/// `Database`; the letter is then sent once more after the claim ends.
pub async fn sent(program: &Program, letter: &DueLetter) -> Result<(), ProgramError> {
    let mut tx = program.database.begin().await?;
    outbox::sent(&mut tx, letter, program.now()).await?;
    tx.commit().await
}

/// A claimed letter could not be handed over: it waits 5 s, then twice as long each time, up to 6 hours.
///
/// # Errors
/// `Database`.
pub async fn failed(program: &Program, letter: &DueLetter, problem: &str) -> Result<(), ProgramError> {
    let doublings = u32::try_from(letter.tries - 1).unwrap_or(0).min(16);
    let pause = (FIRST_PAUSE * 2_i32.pow(doublings)).min(LONGEST_PAUSE);
    let mut tx = program.database.begin().await?;
    outbox::later(&mut tx, letter, program.now() + pause, problem).await?;
    tx.commit().await
}

/// Keep a claimed letter in the development mailbox, and count it as sent.
///
/// # Errors
/// `Database`.
pub async fn keep(
    program: &Program,
    letter: &DueLetter,
    subject: String,
    text_body: String,
    html_body: String,
) -> Result<(), ProgramError> {
    let now = program.now();
    let mut tx = program.database.begin().await?;
    let (id, recipient) = (letter.id.clone(), letter.recipient.clone());
    let kept = KeptLetter { id, recipient, subject, text_body, html_body, sent_at: store::micros(now) };
    outbox::keep(&mut tx, &kept).await?;
    outbox::sent(&mut tx, letter, now).await?;
    tx.commit().await
}

/// The newest letters of the development mailbox, at most 100.
///
/// # Errors
/// `Database`.
pub async fn mailbox(program: &Program) -> Result<Vec<KeptLetter>, ProgramError> {
    outbox::kept(&mut program.database.snapshot().await?).await
}

/// One letter of the development mailbox.
///
/// # Errors
/// `NotFound`, `Database`.
pub async fn mailbox_letter(program: &Program, id: &str) -> Result<KeptLetter, ProgramError> {
    outbox::kept_one(&mut program.database.snapshot().await?, id).await?.ok_or(ProgramError::NotFound)
}
