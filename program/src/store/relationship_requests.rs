//! Invitations of customers: rows that a link opens once (rules §3.8).
//!
//! Only the SHA-256 of the link's token gets here.

use super::users::{tenant_id, user_id};
use super::{Tx, comparable, micros, moment, on};
use crate::ProgramError;
use domain::relationship::RequestState;
use domain::{PartnerTenantId, UserId};
use time::OffsetDateTime;

/// An invitation as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Its id.
    pub id: String,
    /// Who issued it.
    pub partner: PartnerTenantId,
    /// Their name.
    pub partner_name: String,
    /// Their MPN ID, if they have one.
    pub partner_mpn_id: Option<String>,
    /// The provider it asks for too, and its name.
    pub provider: Option<(PartnerTenantId, String)>,
    /// Whether delegated administration is asked for.
    pub dap: bool,
    /// What the partner calls the customer.
    pub name: String,
    /// The address it goes to.
    pub email: String,
    /// The subject of its letter.
    pub subject: String,
    /// The partner's own words.
    pub message: String,
    /// What the partner wants to remember about it; nobody else sees it.
    pub note: Option<String>,
    /// The language of the letter.
    pub language: String,
    /// Who invited last.
    pub inviter: UserId,
    /// Their name.
    pub invited_by: String,
    /// When it was made.
    pub created_at: OffsetDateTime,
    /// When its link was made.
    pub sent_at: OffsetDateTime,
    /// Until when the link works; none = until it is used.
    pub expires_at: Option<OffsetDateTime>,
    /// How it was answered, and by which customer.
    pub answer: Option<Answer>,
    /// Whether the partner took it back.
    pub withdrawn: bool,
}

/// An answer that was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Whether the customer authorized.
    pub authorized: bool,
    /// When.
    pub at: OffsetDateTime,
    /// The customer's name.
    pub customer: String,
    /// Why not, if it said so.
    pub reason: Option<String>,
}

impl Request {
    /// What became of it by now.
    #[must_use]
    pub fn state(&self, now: OffsetDateTime) -> RequestState {
        match &self.answer {
            Some(Answer { authorized: true, .. }) => RequestState::Authorized,
            Some(_) => RequestState::Declined,
            None if self.withdrawn => RequestState::Withdrawn,
            None if self.expires_at.is_some_and(|end| end <= now) => RequestState::Expired,
            None => RequestState::Open,
        }
    }
}

#[derive(sqlx::FromRow)]
struct RequestRow {
    id: String,
    partner_id: String,
    partner_name: String,
    partner_mpn_id: Option<String>,
    provider_id: Option<String>,
    provider_name: Option<String>,
    dap: bool,
    name: String,
    email: String,
    subject: String,
    message: String,
    note: Option<String>,
    language: String,
    inviter: String,
    invited_by: String,
    created_at: i64,
    sent_at: i64,
    expires_at: Option<i64>,
    answer: Option<String>,
    answered_at: Option<i64>,
    customer_name: Option<String>,
    reason: Option<String>,
    withdrawn: bool,
}

impl RequestRow {
    fn request(self) -> Result<Request, ProgramError> {
        let provider = self.provider_id.as_deref().map(tenant_id).transpose()?;
        let answer = self.answer.zip(self.answered_at).map(|(answer, at)| Answer {
            authorized: answer == "authorized",
            at: moment(at),
            customer: self.customer_name.unwrap_or_default(),
            reason: self.reason,
        });
        Ok(Request {
            partner: tenant_id(&self.partner_id)?,
            provider: provider.zip(self.provider_name),
            inviter: user_id(&self.inviter)?,
            id: self.id,
            partner_name: self.partner_name,
            partner_mpn_id: self.partner_mpn_id,
            dap: self.dap,
            name: self.name,
            email: self.email,
            subject: self.subject,
            message: self.message,
            note: self.note,
            language: self.language,
            invited_by: self.invited_by,
            created_at: moment(self.created_at),
            sent_at: moment(self.sent_at),
            expires_at: self.expires_at.map(moment),
            answer,
            withdrawn: self.withdrawn,
        })
    }
}

macro_rules! requests {
    ($where:literal) => {
        concat!(
            "SELECT i.id, i.partner_id, t.name AS partner_name, t.mpn_id AS partner_mpn_id, i.provider_id, ",
            "p.name AS provider_name, i.dap, i.name, ",
            "i.email, i.subject, i.message, i.note, i.language, i.invited_by AS inviter, u.name AS invited_by, i.created_at, ",
            "i.sent_at, i.expires_at, i.answer, i.answered_at, c.name AS customer_name, i.reason, ",
            "(i.withdrawn_at IS NOT NULL) AS withdrawn ",
            "FROM relationship_requests i JOIN partner_tenants t ON t.id = i.partner_id ",
            "JOIN users u ON u.id = i.invited_by LEFT JOIN partner_tenants p ON p.id = i.provider_id ",
            "LEFT JOIN customers c ON c.id = i.customer_id WHERE ",
            $where
        )
    };
}

const PAGE: &str = requests!(
    "i.partner_id = $1 AND (i.created_at, i.id) < ($2, $3) ORDER BY i.created_at DESC, i.id DESC LIMIT CAST($4 AS BIGINT)"
);

/// A page of what a partner issued, newest first, after the one made at that moment with that id.
///
/// # Errors
/// `Database`.
pub async fn page(
    tx: &mut Tx,
    partner: &PartnerTenantId,
    after: (i64, &str),
    limit: i64,
) -> Result<Vec<Request>, ProgramError> {
    let id = comparable(after.1);
    let rows: Vec<RequestRow> =
        on!(tx.fetch_all(sqlx::query_as(PAGE).bind(partner.as_str()).bind(after.0).bind(id.as_ref()).bind(limit)))?;
    rows.into_iter().map(RequestRow::request).collect()
}

const OPEN: &str = requests!(
    "i.partner_id = $1 AND (i.sent_at, i.id) > ($2, $3) AND i.sent_at <= $4 AND i.answer IS NULL \
     AND i.withdrawn_at IS NULL AND (i.expires_at IS NULL OR i.expires_at > $5) \
     ORDER BY i.sent_at, i.id LIMIT CAST($6 AS BIGINT)"
);

/// Those of a partner that wait for an answer and were sent by that moment, the oldest first, after the one sent then
/// with that id.
///
/// # Errors
/// `Database`.
pub async fn open(
    tx: &mut Tx,
    partner: &PartnerTenantId,
    after: (i64, &str),
    (sent_by, now): (OffsetDateTime, OffsetDateTime),
    limit: i64,
) -> Result<Vec<Request>, ProgramError> {
    let id = comparable(after.1);
    let rows: Vec<RequestRow> = on!(tx.fetch_all(
        sqlx::query_as(OPEN)
            .bind(partner.as_str())
            .bind(after.0)
            .bind(id.as_ref())
            .bind(micros(sent_by))
            .bind(micros(now))
            .bind(limit)
    ))?;
    rows.into_iter().map(RequestRow::request).collect()
}

const ONE: &str = requests!("i.partner_id = $1 AND i.id = $2");

/// One that a partner issued.
///
/// # Errors
/// `Database`.
pub async fn one(tx: &mut Tx, partner: &PartnerTenantId, id: &str) -> Result<Option<Request>, ProgramError> {
    let id = comparable(id);
    let row: Option<RequestRow> = on!(tx.fetch_optional(sqlx::query_as(ONE).bind(partner.as_str()).bind(id.as_ref())))?;
    row.map(RequestRow::request).transpose()
}

const BY_TOKEN: &str = requests!("i.token_hash = $1");

/// The one that a link opens: the newest that was made for it.
///
/// # Errors
/// `Database`.
pub async fn by_token(tx: &mut Tx, token_hash: &str) -> Result<Option<Request>, ProgramError> {
    let row: Option<RequestRow> = on!(tx.fetch_optional(sqlx::query_as(BY_TOKEN).bind(token_hash)))?;
    row.map(RequestRow::request).transpose()
}

const BY_OLD_TOKEN: &str =
    requests!("i.id = (SELECT o.request_id FROM relationship_old_links o WHERE o.token_hash = $1)");

/// The one that a link opened before a newer one took its place.
///
/// # Errors
/// `Database`.
pub async fn by_old_token(tx: &mut Tx, token_hash: &str) -> Result<Option<Request>, ProgramError> {
    let row: Option<RequestRow> = on!(tx.fetch_optional(sqlx::query_as(BY_OLD_TOKEN).bind(token_hash)))?;
    row.map(RequestRow::request).transpose()
}
