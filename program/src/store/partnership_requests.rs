//! Resellers that ask providers to work together.

use super::users::tenant_id;
use super::{Tx, comparable, micros, moment, on};
use crate::ProgramError;
use domain::partnership::RequestState;
use domain::{PartnerTenantId, UserId};
use time::OffsetDateTime;

/// A request that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Its id.
    pub id: String,
    /// The provider that is asked.
    pub provider: PartnerTenantId,
    /// The reseller's tenant, name, country and MPN ID.
    pub reseller: (PartnerTenantId, String, String, Option<String>),
    /// What it wrote.
    pub message: String,
    /// Who asked: name, address and language.
    pub asked_by: (String, String, Option<String>),
    /// When.
    pub asked_at: OffsetDateTime,
}

#[derive(sqlx::FromRow)]
struct RequestRow {
    id: String,
    provider_id: String,
    reseller_id: String,
    reseller_name: String,
    country: String,
    mpn_id: Option<String>,
    message: String,
    asked_by: String,
    address: String,
    language: Option<String>,
    asked_at: i64,
}

impl RequestRow {
    fn request(self) -> Result<Request, ProgramError> {
        Ok(Request {
            provider: tenant_id(&self.provider_id)?,
            reseller: (tenant_id(&self.reseller_id)?, self.reseller_name, self.country, self.mpn_id),
            id: self.id,
            message: self.message,
            asked_by: (self.asked_by, self.address, self.language),
            asked_at: moment(self.asked_at),
        })
    }
}

macro_rules! requests {
    ($where:literal) => {
        concat!(
            "SELECT q.id, q.provider_id, r.id AS reseller_id, r.name AS reseller_name, r.country, r.mpn_id, q.message, ",
            "u.name AS asked_by, u.sign_in_name AS address, u.language, q.asked_at ",
            "FROM partnership_requests q JOIN partner_tenants r ON r.id = q.reseller_id ",
            "JOIN users u ON u.id = q.asked_by WHERE q.state = 'waiting' AND ",
            $where
        )
    };
}

const WAITING: &str = requests!("q.provider_id = $1 ORDER BY q.asked_at, q.id LIMIT 200");
const ONE: &str = requests!("q.provider_id = $1 AND q.id = $2");

/// What waits for a provider, the oldest first: at most 200.
///
/// # Errors
/// `Database`.
pub async fn waiting(tx: &mut Tx, provider: &PartnerTenantId) -> Result<Vec<Request>, ProgramError> {
    let rows: Vec<RequestRow> = on!(tx.fetch_all(sqlx::query_as(WAITING).bind(provider.as_str())))?;
    rows.into_iter().map(RequestRow::request).collect()
}

/// One that waits for a provider.
///
/// # Errors
/// `Database`.
pub async fn one(tx: &mut Tx, provider: &PartnerTenantId, id: &str) -> Result<Option<Request>, ProgramError> {
    let id = comparable(id);
    let row: Option<RequestRow> =
        on!(tx.fetch_optional(sqlx::query_as(ONE).bind(provider.as_str()).bind(id.as_ref())))?;
    row.map(RequestRow::request).transpose()
}

const ASKED: &str = "SELECT provider_id FROM partnership_requests WHERE reseller_id = $1 AND state = 'waiting'";

/// The providers a reseller has asked and that have not answered.
///
/// # Errors
/// `Database`.
pub async fn asked(tx: &mut Tx, reseller: &PartnerTenantId) -> Result<Vec<String>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_scalar(ASKED).bind(reseller.as_str())))?)
}

const ASK: &str = "
    INSERT INTO partnership_requests (id, provider_id, reseller_id, message, asked_by, asked_at, state)
    VALUES ($1, $2, $3, $4, $5, $6, 'waiting')
    ON CONFLICT (provider_id, reseller_id) WHERE state = 'waiting' DO NOTHING";

/// Ask a provider. Answers whether no request of the reseller waited there.
///
/// # Errors
/// `Database`.
pub async fn ask(
    tx: &mut Tx,
    (id, message): (&str, &str),
    (provider, reseller): (&PartnerTenantId, &PartnerTenantId),
    by: &UserId,
    now: OffsetDateTime,
) -> Result<bool, ProgramError> {
    let new = on!(tx.execute(
        sqlx::query(ASK)
            .bind(id)
            .bind(provider.as_str())
            .bind(reseller.as_str())
            .bind(message)
            .bind(by.as_str())
            .bind(micros(now))
    ))?;
    Ok(new == 1)
}

const SETTLE: &str = "UPDATE partnership_requests SET state = $2, settled_at = $3 WHERE id = $1 AND state = 'waiting'";

/// The provider answers.
///
/// # Errors
/// `Overtaken` when somebody else answered meanwhile, `Database`.
pub async fn settle(tx: &mut Tx, id: &str, approved: bool, now: OffsetDateTime) -> Result<(), ProgramError> {
    let state = RequestState::answered(approved);
    let changed = on!(tx.execute(sqlx::query(SETTLE).bind(id).bind(state.code()).bind(micros(now))))?;
    if changed == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}
