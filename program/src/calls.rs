//! Calls of client programs: whatever one does happens once, however often it is sent (rest-contract §1, MS-RequestId).
//!
//! Everything a call changes, the rows of the log and the answer are one transaction. Whoever sends it again within
//! [`REPEATED`] reads the same answer, from any server and after any crash.

use crate::{Program, ProgramError, store};
use domain::PartnerTenantId;
use sha2::{Digest, Sha256};
use std::future::Future;
use time::{Duration, OffsetDateTime};

/// How long an answer is repeated.
pub const REPEATED: Duration = Duration::hours(24);

/// A call that may change something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Whose program calls.
    pub tenant: PartnerTenantId,
    /// Method and path: the same id may stand on different ones.
    pub operation: String,
    /// `MS-RequestId`, a GUID in lower case.
    pub request_id: String,
    /// SHA-256 of the body, 64 hexadecimal digits.
    pub body_hash: String,
    /// When it came.
    pub at: OffsetDateTime,
}

impl Call {
    /// A call that comes now.
    #[must_use]
    pub fn new(program: &Program, tenant: PartnerTenantId, operation: String, request_id: String, body: &[u8]) -> Self {
        let body_hash = store::hex::hex(&Sha256::digest(body));
        Self { tenant, operation, request_id, body_hash, at: program.now() }
    }
}

/// What a call is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// Headers that belong to the answer, such as `Location`; not those of the exchange.
    pub headers: Vec<(String, String)>,
    /// JSON, or empty.
    pub body: String,
    /// What is repeated in its place: the body without what is told once and kept nowhere (CUS-04, S78).
    pub repeated: Option<String>,
}

impl Answer {
    /// A failure of ours: nothing of the call stays.
    pub(crate) const fn is_failure(&self) -> bool {
        self.status >= 500
    }

    /// Whether the same call gets the same answer later. One that says "not now" is asked again.
    pub(crate) const fn is_kept(&self) -> bool {
        !matches!(self.status, 401 | 409 | 412 | 429)
    }
}

/// Why a call is not carried out.
#[derive(Debug, thiserror::Error)]
pub enum NotCarriedOut {
    /// The id stands on another body already.
    #[error("the request id was used for another body")]
    AnotherBody,
    /// The database could not do it.
    #[error(transparent)]
    Program(#[from] ProgramError),
}

/// Carry a call out, or repeat the answer it got before. `work` is given the program in which everything is part of the
/// call.
///
/// # Errors
/// `AnotherBody`; `Program` when nothing could be stored, and then nothing of the call is.
pub async fn once<F>(program: &Program, call: Call, work: impl FnOnce(Program) -> F) -> Result<Answer, NotCarriedOut>
where
    F: Future<Output = Answer>,
{
    if let Some(answer) = before(program, &call).await? {
        return Ok(answer);
    }
    let within = program.within(call.clone());
    let answer = work(within.clone()).await;
    if !within.database.has_claimed().await
        && let Some(answer) = before(program, &call).await?
    {
        // The same call, sent at the same time, was faster; what this one would have done is not done.
        return Ok(answer);
    }
    within.database.answer(&answer).await?;
    if !answer.is_failure() {
        within.feed.tell_held().await;
    }
    Ok(answer)
}

async fn before(program: &Program, call: &Call) -> Result<Option<Answer>, NotCarriedOut> {
    match store::calls::answer(&program.database, call).await? {
        Some((body_hash, _)) if body_hash != call.body_hash => Err(NotCarriedOut::AnotherBody),
        Some((_, answer)) => Ok(Some(answer)),
        None => Ok(None),
    }
}

/// Forget the answers that are not repeated any more. Answers how many there were.
///
/// # Errors
/// `Database`.
pub async fn forget_old(program: &Program) -> Result<u64, ProgramError> {
    let mut tx = program.database.begin().await?;
    let forgotten = store::calls::sweep(&mut tx, program.now() - REPEATED).await?;
    tx.commit().await?;
    Ok(forgotten)
}
