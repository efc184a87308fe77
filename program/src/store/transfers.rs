//! Transfer requests and their lines.

use super::{Tx, micros, moment, on, unreadable};
use crate::ProgramError;
use domain::completion::LineFailure;
use domain::subscription::{BillingCycle, ProductFamily, Term};
use domain::transfer::{LineState, Status, TransferLine};
use domain::{CustomerTenantId, PartnerTenantId, SubscriptionId, Transfer, TransferId, TransferState, UserId};
use time::OffsetDateTime;

#[derive(sqlx::FromRow)]
struct TransferRow {
    id: String,
    number: String,
    customer_id: String,
    source_id: String,
    target_id: String,
    mpn_on_record: String,
    status: String,
    note: Option<String>,
    reason: Option<String>,
    created_at: i64,
    expires_at: i64,
    accepted_at: Option<i64>,
    closed_at: Option<i64>,
}

#[derive(sqlx::FromRow)]
struct LineRow {
    line_no: i64,
    group_no: i64,
    subscription_id: String,
    add_on: bool,
    offer_id: String,
    offer_name: String,
    friendly_name: String,
    quantity: i64,
    family: String,
    billing_cycle: String,
    term: Option<String>,
    status: String,
    failure: Option<String>,
    new_subscription_id: Option<String>,
}

impl TransferRow {
    fn state(&self) -> Result<TransferState, ProgramError> {
        let status = Status::of_code(&self.status).ok_or_else(|| unreadable("transfer status", &self.status))?;
        let accepted_at = moment(self.accepted_at.unwrap_or_default());
        let closed_at = moment(self.closed_at.unwrap_or_default());
        Ok(match status {
            Status::Active => TransferState::Active,
            Status::InProgress => TransferState::InProgress { accepted_at },
            Status::Complete => TransferState::Complete { accepted_at, completed_at: closed_at },
            Status::PartiallyComplete => TransferState::PartiallyComplete { accepted_at, completed_at: closed_at },
            Status::Failed => TransferState::Failed { accepted_at, failed_at: closed_at },
            Status::Rejected => TransferState::Rejected { rejected_at: closed_at },
            Status::Withdrawn => TransferState::Withdrawn { withdrawn_at: closed_at },
            Status::Expired => TransferState::Expired { expired_at: closed_at },
        })
    }

    fn transfer(self, lines: Vec<TransferLine>) -> Result<Transfer, ProgramError> {
        let state = self.state()?;
        let partner = |raw: &str| PartnerTenantId::parse(raw).map_err(|_| unreadable("tenant id", raw));
        Ok(Transfer {
            id: TransferId::parse(&self.id).map_err(|_| unreadable("transfer id", &self.id))?,
            customer: CustomerTenantId::parse(&self.customer_id)
                .map_err(|_| unreadable("customer id", &self.customer_id))?,
            source: partner(&self.source_id)?,
            target: partner(&self.target_id)?,
            number: self.number,
            mpn_on_record: self.mpn_on_record,
            state,
            created_at: moment(self.created_at),
            expires_at: moment(self.expires_at),
            note: self.note,
            reason: self.reason,
            lines,
        })
    }
}

impl LineRow {
    fn line(self) -> Result<TransferLine, ProgramError> {
        let subscription = |raw: &str| SubscriptionId::parse(raw).map_err(|_| unreadable("subscription id", raw));
        let state = match (self.status.as_str(), &self.failure, &self.new_subscription_id) {
            ("complete", _, Some(id)) => LineState::Complete { new_subscription: subscription(id)? },
            ("failed", Some(code), _) => {
                LineState::Failed { failure: LineFailure::of_code(code).ok_or_else(|| unreadable("failure", code))? }
            }
            ("declined", ..) => LineState::Declined,
            ("open", ..) => LineState::Open,
            (other, ..) => return Err(unreadable("line status", other)),
        };
        Ok(TransferLine {
            number: self.line_no,
            group: self.group_no,
            subscription: subscription(&self.subscription_id)?,
            add_on: self.add_on,
            offer_id: self.offer_id,
            offer_name: self.offer_name,
            friendly_name: self.friendly_name,
            quantity: self.quantity,
            family: ProductFamily::of_code(&self.family).ok_or_else(|| unreadable("family", &self.family))?,
            billing_cycle: BillingCycle::of_code(&self.billing_cycle)
                .ok_or_else(|| unreadable("billing cycle", &self.billing_cycle))?,
            term: self.term.as_deref().and_then(Term::of_code),
            state,
        })
    }
}

const TRANSFER: &str = "
    SELECT id, number, customer_id, source_id, target_id, mpn_on_record, status, note, reason, created_at,
           expires_at, accepted_at, closed_at
    FROM transfers WHERE id = $1 AND (source_id = $2 OR target_id = $2)";
const LINES: &str = "
    SELECT line_no, group_no, subscription_id, add_on, offer_id, offer_name, friendly_name, quantity, family,
           billing_cycle, term, status, failure, new_subscription_id
    FROM transfer_lines WHERE transfer_id = $1 ORDER BY line_no";

/// A request that the tenant is a party of; for anyone else it does not exist (TRA-31).
///
/// # Errors
/// `Database`.
pub async fn of_party(tx: &mut Tx, id: &TransferId, party: &PartnerTenantId) -> Result<Option<Transfer>, ProgramError> {
    let row: Option<TransferRow> =
        on!(tx.fetch_optional(sqlx::query_as(TRANSFER).bind(id.as_str()).bind(party.as_str())))?;
    let Some(row) = row else { return Ok(None) };
    let lines: Vec<LineRow> = on!(tx.fetch_all(sqlx::query_as(LINES).bind(id.as_str())))?;
    let lines = lines.into_iter().map(LineRow::line).collect::<Result<_, _>>()?;
    row.transfer(lines).map(Some)
}

const NEXT_NUMBER: &str = "
    UPDATE partner_tenants SET transfers_numbered = transfers_numbered + 1 WHERE id = $1 RETURNING transfers_numbered";

/// The next number of a tenant's own requests.
///
/// # Errors
/// `Database`.
pub async fn next_number(tx: &mut Tx, source: &PartnerTenantId) -> Result<i64, ProgramError> {
    Ok(on!(tx.fetch_one(sqlx::query_scalar(NEXT_NUMBER).bind(source.as_str())))?)
}

const TAKEN: &str = "SELECT EXISTS (SELECT 1 FROM transfers WHERE number = $1)";

/// Whether there is a request with that number.
///
/// # Errors
/// `Database`.
pub async fn is_taken(tx: &mut Tx, number: &str) -> Result<bool, ProgramError> {
    Ok(on!(tx.fetch_one(sqlx::query_scalar(TAKEN).bind(number)))?)
}

const INSERT: &str = "
    INSERT INTO transfers (id, number, customer_id, source_id, target_id, mpn_on_record, status, note, created_by,
                           created_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, 'active', $7, $8, $9, $10)";
const INSERT_LINE: &str = "
    INSERT INTO transfer_lines (transfer_id, line_no, group_no, subscription_id, add_on, offer_id, offer_name,
                                friendly_name, quantity, family, billing_cycle, term, status)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'open')";

/// Store a new request with its lines.
///
/// # Errors
/// `Database`; a unique index refuses a subscription that stands in another open request (TRA-09).
pub async fn insert(tx: &mut Tx, transfer: &Transfer, by: &UserId) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(INSERT)
            .bind(transfer.id.as_str())
            .bind(&transfer.number)
            .bind(transfer.customer.as_str())
            .bind(transfer.source.as_str())
            .bind(transfer.target.as_str())
            .bind(&transfer.mpn_on_record)
            .bind(&transfer.note)
            .bind(by.as_str())
            .bind(micros(transfer.created_at))
            .bind(micros(transfer.expires_at))
    ))?;
    for line in &transfer.lines {
        insert_line(tx, &transfer.id, line).await?;
    }
    Ok(())
}

async fn insert_line(tx: &mut Tx, transfer: &TransferId, line: &TransferLine) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(INSERT_LINE)
            .bind(transfer.as_str())
            .bind(line.number)
            .bind(line.group)
            .bind(line.subscription.as_str())
            .bind(line.add_on)
            .bind(&line.offer_id)
            .bind(&line.offer_name)
            .bind(&line.friendly_name)
            .bind(line.quantity)
            .bind(line.family.code())
            .bind(line.billing_cycle.code())
            .bind(line.term.map(Term::code))
    ))?;
    Ok(())
}

const ADVANCE: &str = "
    UPDATE transfers SET status = $3, accepted_at = $4, closed_at = $5, reason = $6
    WHERE id = $1 AND status = $2";

/// Write a step, unless someone else took one since the request was read.
///
/// # Errors
/// `Overtaken` when the request is no longer in the state the step starts from.
pub async fn advance(tx: &mut Tx, from: Status, to: &Transfer) -> Result<(), ProgramError> {
    let (accepted_at, closed_at) = moments(&to.state);
    let changed = on!(tx.execute(
        sqlx::query(ADVANCE)
            .bind(to.id.as_str())
            .bind(from.code())
            .bind(to.state.status().code())
            .bind(accepted_at.map(micros))
            .bind(closed_at.map(micros))
            .bind(&to.reason)
    ))?;
    if changed == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}

/// When it was accepted, and when it ended.
#[must_use]
pub const fn moments(state: &TransferState) -> (Option<OffsetDateTime>, Option<OffsetDateTime>) {
    match *state {
        TransferState::Active => (None, None),
        TransferState::InProgress { accepted_at } => (Some(accepted_at), None),
        TransferState::Complete { accepted_at, completed_at }
        | TransferState::PartiallyComplete { accepted_at, completed_at } => (Some(accepted_at), Some(completed_at)),
        TransferState::Failed { accepted_at, failed_at } => (Some(accepted_at), Some(failed_at)),
        TransferState::Rejected { rejected_at } => (None, Some(rejected_at)),
        TransferState::Withdrawn { withdrawn_at } => (None, Some(withdrawn_at)),
        TransferState::Expired { expired_at } => (None, Some(expired_at)),
    }
}

const RELEASE_LINES: &str = "
    UPDATE transfer_lines SET released_at = $2 WHERE transfer_id = $1 AND released_at IS NULL";

/// The request has ended unanswered or refused: its subscriptions are free again (TRA-09).
///
/// # Errors
/// `Database`.
pub async fn release_lines(tx: &mut Tx, id: &TransferId, now: OffsetDateTime) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(RELEASE_LINES).bind(id.as_str()).bind(micros(now))))?;
    Ok(())
}

// A unique index holds that a line has one successor at most.
const COMPLETE_LINES: &str = "
    UPDATE transfer_lines SET status = 'complete', released_at = $2,
           new_subscription_id = (SELECT s.id FROM subscriptions s
                                  WHERE s.transfer_id = $1 AND s.transfer_line = transfer_lines.line_no)
    WHERE transfer_id = $1 AND released_at IS NULL
      AND line_no IN (SELECT s.transfer_line FROM subscriptions s WHERE s.transfer_id = $1)";
const FINISH_LINE: &str = "
    UPDATE transfer_lines SET status = $3, failure = $4, released_at = $5
    WHERE transfer_id = $1 AND line_no = $2 AND released_at IS NULL";

/// Write what became of each line, once; those that moved are found by the subscriptions they became.
///
/// # Errors
/// `Overtaken` when a line was finished before.
pub async fn finish_lines(tx: &mut Tx, transfer: &Transfer, now: OffsetDateTime) -> Result<(), ProgramError> {
    let moved = transfer.lines.iter().filter(|line| matches!(line.state, LineState::Complete { .. })).count();
    let mut finished = on!(tx.execute(sqlx::query(COMPLETE_LINES).bind(transfer.id.as_str()).bind(micros(now))))?;
    if finished != moved as u64 {
        return Err(ProgramError::Overtaken);
    }
    for line in &transfer.lines {
        let (status, failure) = match &line.state {
            LineState::Complete { .. } => continue,
            LineState::Open => ("open", None),
            LineState::Declined => ("declined", None),
            LineState::Failed { failure } => ("failed", Some(failure.code())),
        };
        finished = on!(tx.execute(
            sqlx::query(FINISH_LINE)
                .bind(transfer.id.as_str())
                .bind(line.number)
                .bind(status)
                .bind(failure)
                .bind(micros(now))
        ))?;
        if finished != 1 {
            return Err(ProgramError::Overtaken);
        }
    }
    Ok(())
}
