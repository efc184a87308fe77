//! The event log is sealed, and its seals are sent out.

use super::told;
use crate::sealing::SealLog;
use program::audit::{self, Seal, SealKey};
use program::{Program, ProgramError};
use std::time::Duration;

/// How often the log is looked at; what is due is the program's to say.
const LOOK: Duration = Duration::from_secs(1);
/// Seals sent out in one go.
const AT_ONCE: i64 = 1_000;

/// With what this server seals, and where its seals go.
#[derive(Debug)]
pub struct Sealing {
    /// The key.
    pub key: SealKey,
    /// The file, if there is one; the server's own log tells of each seal too.
    pub log: Option<SealLog>,
}

pub(super) async fn seals(program: Program, mut sealing: Sealing) {
    let mut sent = None;
    loop {
        if sent.is_none() {
            told("sending seals out", send(&program, &mut sealing.log, &mut sent).await);
        }
        if told("sealing the event log", seal_all(&program, &sealing.key).await).is_some() {
            told("sending seals out", send(&program, &mut sealing.log, &mut sent).await);
        }
        tokio::time::sleep(LOOK).await;
    }
}

async fn seal_all(program: &Program, key: &SealKey) -> Result<(), ProgramError> {
    while audit::seal(program, key).await?.is_some() {}
    Ok(())
}

/// Every seal goes out, also other servers', and those that were made just before a crash.
async fn send(program: &Program, log: &mut Option<SealLog>, sent: &mut Option<i64>) -> Result<(), ProgramError> {
    let mut last = first_to_send(program, log.as_ref(), *sent).await?;
    loop {
        *sent = Some(last);
        let seals = audit::seals_after(program, last, AT_ONCE).await?;
        if seals.is_empty() {
            return Ok(());
        }
        for seal in &seals {
            if let Some(log) = log {
                log.add(seal).map_err(|problem| ProgramError::Setup(problem.to_string()))?;
            }
            tell(seal);
            last = seal.number;
            *sent = Some(last);
        }
    }
}

/// After what was sent last; at first, after the seal log's end, or without one after what the database has.
async fn first_to_send(program: &Program, log: Option<&SealLog>, sent: Option<i64>) -> Result<i64, ProgramError> {
    let stored = audit::last_seal(program).await?;
    let last = sent.unwrap_or_else(|| log.map_or(stored, SealLog::last));
    if last > stored {
        tracing::error!(
            sent = last,
            stored,
            "seals that were sent out are not in the database: an old copy was restored, or somebody cut the log off"
        );
    }
    Ok(last.min(stored))
}

fn tell(seal: &Seal) {
    let Seal { number, hash, key_id, signature, .. } = seal;
    tracing::info!(number, chains = seal.heads().count(), hash, key = key_id, signature, "sealed the event log");
}
