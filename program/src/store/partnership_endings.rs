//! Endings of partnerships that a reseller asked the program desk for (PAR-12).

use super::users::tenant_id;
use super::{Tx, comparable, micros, moment, on};
use crate::ProgramError;
use domain::{PartnerTenantId, UserId};
use time::OffsetDateTime;

/// An ending somebody asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// Its id.
    pub id: String,
    /// The partnership.
    pub partnership: String,
    /// The provider.
    pub provider: (PartnerTenantId, String),
    /// The reseller, which asked.
    pub reseller: (PartnerTenantId, String),
    /// Why.
    pub reason: String,
    /// The name of who asked.
    pub asked_by: String,
    /// When.
    pub asked_at: OffsetDateTime,
}

#[derive(sqlx::FromRow)]
struct EndingRow {
    id: String,
    partnership_id: String,
    provider_id: String,
    provider_name: String,
    reseller_id: String,
    reseller_name: String,
    reason: String,
    asked_by: String,
    asked_at: i64,
}

impl EndingRow {
    fn ending(self) -> Result<Ending, ProgramError> {
        Ok(Ending {
            provider: (tenant_id(&self.provider_id)?, self.provider_name),
            reseller: (tenant_id(&self.reseller_id)?, self.reseller_name),
            id: self.id,
            partnership: self.partnership_id,
            reason: self.reason,
            asked_by: self.asked_by,
            asked_at: moment(self.asked_at),
        })
    }
}

macro_rules! endings {
    ($where:literal) => {
        concat!(
            "SELECT e.id, e.partnership_id, p.id AS provider_id, p.name AS provider_name, r.id AS reseller_id, ",
            "r.name AS reseller_name, e.reason, u.name AS asked_by, e.asked_at ",
            "FROM partnership_endings e JOIN partnerships s ON s.id = e.partnership_id ",
            "JOIN partner_tenants p ON p.id = s.provider_id JOIN partner_tenants r ON r.id = s.reseller_id ",
            "JOIN users u ON u.id = e.asked_by WHERE e.settled_at IS NULL AND ",
            $where
        )
    };
}

const WAITING: &str = endings!("TRUE ORDER BY e.asked_at, e.id LIMIT 200");
const ONE: &str = endings!("e.id = $1");
const OF_PARTNERSHIP: &str = endings!("s.id = $1");

/// Those that wait for the program desk, the oldest first: at most 200.
///
/// # Errors
/// `Database`.
pub async fn waiting(tx: &mut Tx) -> Result<Vec<Ending>, ProgramError> {
    let rows: Vec<EndingRow> = on!(tx.fetch_all(sqlx::query_as(WAITING)))?;
    rows.into_iter().map(EndingRow::ending).collect()
}

/// One that waits.
///
/// # Errors
/// `Database`.
pub async fn one(tx: &mut Tx, id: &str) -> Result<Option<Ending>, ProgramError> {
    let row: Option<EndingRow> = on!(tx.fetch_optional(sqlx::query_as(ONE).bind(comparable(id).as_ref())))?;
    row.map(EndingRow::ending).transpose()
}

/// The one that waits for a partnership.
///
/// # Errors
/// `Database`.
pub async fn of_partnership(tx: &mut Tx, partnership: &str) -> Result<Option<Ending>, ProgramError> {
    let row: Option<EndingRow> = on!(tx.fetch_optional(sqlx::query_as(OF_PARTNERSHIP).bind(partnership)))?;
    row.map(EndingRow::ending).transpose()
}

const ASK: &str = "
    INSERT INTO partnership_endings (id, partnership_id, reason, asked_by, asked_at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (partnership_id) WHERE settled_at IS NULL DO NOTHING";

/// Ask for an ending. Answers whether nobody had asked yet.
///
/// # Errors
/// `Database`.
pub async fn ask(
    tx: &mut Tx,
    id: &str,
    (partnership, reason): (&str, &str),
    by: &UserId,
    now: OffsetDateTime,
) -> Result<bool, ProgramError> {
    let new =
        on!(tx.execute(sqlx::query(ASK).bind(id).bind(partnership).bind(reason).bind(by.as_str()).bind(micros(now))))?;
    Ok(new == 1)
}

const SETTLE: &str = "UPDATE partnership_endings SET settled_at = $2 WHERE partnership_id = $1 AND settled_at IS NULL";

/// What was asked for a partnership waits no longer. Answers whether something did.
///
/// # Errors
/// `Database`.
pub async fn settle(tx: &mut Tx, partnership: &str, now: OffsetDateTime) -> Result<bool, ProgramError> {
    Ok(on!(tx.execute(sqlx::query(SETTLE).bind(partnership).bind(micros(now))))? == 1)
}
