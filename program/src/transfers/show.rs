//! One request as a party sees it: what is in it, what holds now, what happened.

use super::details::visible;
use crate::store;
use crate::store::events::EventRow;
use crate::store::transfer_now::{LineNow, Names};
use crate::{Program, ProgramError};
use domain::readiness::Parties;
use domain::subscription::SubscriptionStatus;
use domain::transfer::{Status, TransferLine};
use domain::{Actor, Transfer, TransferId};
use sha2::{Digest, Sha256};

/// A line with what its subscription is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineView {
    /// As it was requested.
    pub line: TransferLine,
    /// Seats at the source now.
    pub quantity_now: i64,
    /// Status at the source now.
    pub status_now: SubscriptionStatus,
    /// Whether it is still the source's.
    pub with_source: bool,
}

impl LineView {
    /// The seats changed since the request was made; the request keeps the old number (TRA-13).
    #[must_use]
    pub const fn seats_changed(&self) -> bool {
        self.quantity_now != self.line.quantity
    }

    /// The source's subscription is not active any more, so this group would fail (TRA-23).
    #[must_use]
    pub const fn cannot_move(&self) -> bool {
        !self.with_source || !matches!(self.status_now, SubscriptionStatus::Active)
    }
}

/// A request as one of its parties sees it.
#[derive(Debug, Clone)]
pub struct TransferView {
    /// The request.
    pub transfer: Transfer,
    /// The names around it.
    pub names: Names,
    /// Its lines with what holds now.
    pub lines: Vec<LineView>,
    /// What the rules look at, as it is now.
    pub parties: Parties,
    /// What happened, oldest first, from the party's own log.
    pub timeline: Vec<EventRow>,
    /// A fingerprint of all that an answer depends on.
    pub version: String,
}

impl TransferView {
    /// Whether the actor's tenant is the addressed provider.
    #[must_use]
    pub fn is_target(&self, actor: &Actor) -> bool {
        self.transfer.target == actor.tenant
    }
}

/// Show a request to one of its parties (TRA-31).
///
/// # Errors
/// `NotFound` for anyone else; `Refused` for a party's user without the role.
pub async fn show(program: &Program, actor: &Actor, id: &TransferId) -> Result<TransferView, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let transfer = visible(&mut tx, actor, id).await?;
    let names = store::transfer_now::names(&mut tx, id).await?;
    let now = store::transfer_now::lines_now(&mut tx, id).await?;
    let parties = store::partners::parties(&mut tx, &transfer.customer, &transfer.source, &transfer.target).await?;
    let timeline = store::events::of_resource(&mut tx, &actor.tenant, id.as_str()).await?;
    let version = version(transfer.state.status(), &now);
    let lines = transfer.lines.iter().zip(now).map(|(line, now)| view(line, &now)).collect::<Result<_, _>>()?;
    let parties = parties.ok_or(ProgramError::NotFound)?;
    Ok(TransferView { transfer, names, lines, parties, timeline, version })
}

/// Where a request stands, and the fingerprint that says whether a page that shows it is old.
///
/// # Errors
/// As [`show`].
pub async fn glance(program: &Program, actor: &Actor, id: &TransferId) -> Result<(Status, String), ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let transfer = visible(&mut tx, actor, id).await?;
    let now = store::transfer_now::lines_now(&mut tx, id).await?;
    let status = transfer.state.status();
    Ok((status, version(status, &now)))
}

fn view(line: &TransferLine, now: &LineNow) -> Result<LineView, ProgramError> {
    let status = SubscriptionStatus::of_code(&now.status);
    Ok(LineView {
        line: line.clone(),
        quantity_now: now.quantity,
        status_now: status.ok_or_else(|| store::unreadable("status", &now.status))?,
        with_source: now.with_source,
    })
}

/// A fingerprint of the state and of every line as it is now.
pub(super) fn version(status: Status, lines: &[LineNow]) -> String {
    let mut hash = Sha256::new();
    hash.update(status.code());
    for now in lines {
        hash.update(format!("|{} {} {} {}", now.line_no, now.quantity, now.status, now.with_source));
    }
    store::events::hex(&hash.finalize()[..12])
}
