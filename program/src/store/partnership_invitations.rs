//! Invitations to authorize a provider: rows that a personal link opens once (rules §4.5).
//!
//! Only the SHA-256 of a link's token gets here.

use super::users::{tenant_id, user_id};
use super::{Tx, comparable, micros, moment, on, unreadable};
use crate::ProgramError;
use domain::partnership::InvitationState;
use domain::{Actor, PartnerTenantId, UserId};
use time::OffsetDateTime;

/// An invitation as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Its id.
    pub id: String,
    /// The provider that asks.
    pub provider: PartnerTenantId,
    /// The address it goes to.
    pub email: String,
    /// Who is meant, if that was told.
    pub name: Option<String>,
    /// What the provider wants to remember about it; nobody else sees it.
    pub note: Option<String>,
    /// The language of its letter.
    pub language: String,
    /// The provider's own text.
    pub message: String,
    /// Whether the letter was sent from here.
    pub mailed: bool,
    /// Who sent it last.
    pub issuer: UserId,
    /// Their name.
    pub issued_by: String,
    /// Their address.
    pub issuer_email: String,
    /// When it was made.
    pub issued_at: OffsetDateTime,
    /// When its link was made last.
    pub sent_at: OffsetDateTime,
    /// Until when the link works; nothing for ever.
    pub expires_at: Option<OffsetDateTime>,
    /// What was answered.
    pub state: InvitationState,
    /// When.
    pub answered_at: Option<OffsetDateTime>,
    /// The name of the reseller that answered.
    pub reseller: Option<String>,
    /// The hash of the newest link.
    pub(crate) token_hash: String,
}

#[derive(sqlx::FromRow)]
struct InvitationRow {
    id: String,
    provider_id: String,
    email: String,
    name: Option<String>,
    note: Option<String>,
    language: String,
    message: String,
    mailed: bool,
    issuer: String,
    issued_by: String,
    issuer_email: String,
    issued_at: i64,
    sent_at: i64,
    expires_at: Option<i64>,
    state: String,
    answered_at: Option<i64>,
    reseller: Option<String>,
    token_hash: String,
}

impl InvitationRow {
    fn invitation(self) -> Result<Invitation, ProgramError> {
        Ok(Invitation {
            provider: tenant_id(&self.provider_id)?,
            issuer: user_id(&self.issuer)?,
            state: InvitationState::of_code(&self.state).ok_or_else(|| unreadable("state", &self.state))?,
            id: self.id,
            email: self.email,
            name: self.name,
            note: self.note,
            language: self.language,
            message: self.message,
            mailed: self.mailed,
            issued_by: self.issued_by,
            issuer_email: self.issuer_email,
            issued_at: moment(self.issued_at),
            sent_at: moment(self.sent_at),
            expires_at: self.expires_at.map(moment),
            answered_at: self.answered_at.map(moment),
            reseller: self.reseller,
            token_hash: self.token_hash,
        })
    }
}

macro_rules! invitations {
    ($where:literal) => {
        concat!(
            "SELECT i.id, i.provider_id, i.email, i.name, i.note, i.language, i.message, i.mailed, ",
            "i.issued_by AS issuer, u.name AS issued_by, u.sign_in_name AS issuer_email, i.issued_at, i.sent_at, ",
            "i.expires_at, i.state, i.answered_at, r.name AS reseller, i.token_hash ",
            "FROM partnership_invitations i JOIN users u ON u.id = i.issued_by ",
            "LEFT JOIN partner_tenants r ON r.id = i.reseller_id WHERE ",
            $where
        )
    };
}

const PAGE: &str = invitations!(
    "i.provider_id = $1 AND (i.sent_at, i.id) < ($2, $3) ORDER BY i.sent_at DESC, i.id DESC LIMIT CAST($4 AS BIGINT)"
);

/// A provider's invitations below a place in the list, the last sent first.
///
/// # Errors
/// `Database`.
pub async fn page(
    tx: &mut Tx,
    provider: &PartnerTenantId,
    (sent_at, id): (OffsetDateTime, &str),
    limit: i64,
) -> Result<Vec<Invitation>, ProgramError> {
    let id = comparable(id);
    let rows: Vec<InvitationRow> = on!(
        tx.fetch_all(sqlx::query_as(PAGE).bind(provider.as_str()).bind(micros(sent_at)).bind(id.as_ref()).bind(limit))
    )?;
    rows.into_iter().map(InvitationRow::invitation).collect()
}

const ONE: &str = invitations!("i.provider_id = $1 AND i.id = $2");

/// One of a provider's invitations.
///
/// # Errors
/// `Database`.
pub async fn one(tx: &mut Tx, provider: &PartnerTenantId, id: &str) -> Result<Option<Invitation>, ProgramError> {
    let id = comparable(id);
    let row: Option<InvitationRow> =
        on!(tx.fetch_optional(sqlx::query_as(ONE).bind(provider.as_str()).bind(id.as_ref())))?;
    row.map(InvitationRow::invitation).transpose()
}

const BY_TOKEN: &str = invitations!(
    "i.token_hash = $1 OR i.id = (SELECT o.invitation_id FROM partnership_old_links o WHERE o.token_hash = $1)"
);

/// The invitation that a link opens, or once opened.
///
/// # Errors
/// `Database`.
pub async fn by_token(tx: &mut Tx, token_hash: &str) -> Result<Option<Invitation>, ProgramError> {
    let row: Option<InvitationRow> = on!(tx.fetch_optional(sqlx::query_as(BY_TOKEN).bind(token_hash)))?;
    row.map(InvitationRow::invitation).transpose()
}

const TO_PERSON: &str = invitations!(
    "i.email = (SELECT m.sign_in_name FROM users m WHERE m.id = $1) \
     AND i.email LIKE '%@' || (SELECT t.domain FROM partner_tenants t WHERE t.id = $2) \
     AND i.state = 'issued' AND (i.expires_at IS NULL OR i.expires_at > $3) \
     ORDER BY i.sent_at DESC, i.id DESC LIMIT 100"
);

/// The invitations that wait at a person's own address, if that is one of the tenant's domain: others a tenant can give
/// to its people as it likes. The last sent first, at most 100.
///
/// # Errors
/// `Database`.
pub async fn to_person(tx: &mut Tx, actor: &Actor, now: OffsetDateTime) -> Result<Vec<Invitation>, ProgramError> {
    let (user, tenant) = (actor.user.as_str(), actor.tenant.as_str());
    let rows: Vec<InvitationRow> =
        on!(tx.fetch_all(sqlx::query_as(TO_PERSON).bind(user).bind(tenant).bind(micros(now))))?;
    rows.into_iter().map(InvitationRow::invitation).collect()
}

/// An invitation to be kept.
#[derive(Debug, Clone, Copy)]
pub struct NewInvitation<'a> {
    /// Its id.
    pub id: &'a str,
    /// The provider.
    pub provider: &'a PartnerTenantId,
    /// The address.
    pub email: &'a str,
    /// Who is meant.
    pub name: Option<&'a str>,
    /// The provider's note.
    pub note: Option<&'a str>,
    /// The language of the letter.
    pub language: &'a str,
    /// The provider's own text.
    pub message: &'a str,
    /// Whether the letter goes out from here.
    pub mailed: bool,
    /// The hash of the link's token.
    pub token_hash: &'a str,
    /// Who invites.
    pub issued_by: &'a UserId,
    /// Now.
    pub at: OffsetDateTime,
    /// Until when the link works.
    pub expires_at: Option<OffsetDateTime>,
}

const SUPERSEDE: &str = "
    UPDATE partnership_invitations SET state = 'revoked', answered_at = $3, answered_by = $4
    WHERE provider_id = $1 AND email = $2 AND state = 'issued' AND ($5 OR expires_at <= $3)";
const INSERT: &str = "
    INSERT INTO partnership_invitations (id, provider_id, email, name, note, language, message, token_hash, mailed,
                                         issued_by, issued_at, sent_at, expires_at, state)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12, 'issued')
    ON CONFLICT (provider_id, email) WHERE state = 'issued' DO NOTHING";

/// Keep an invitation. One that is too old at the same address is taken back, and with `replacing` also one that
/// still works.
///
/// # Errors
/// `Overtaken` when another one works at the address, `Database`.
pub async fn insert(tx: &mut Tx, it: &NewInvitation<'_>, replacing: bool) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(SUPERSEDE)
            .bind(it.provider.as_str())
            .bind(it.email)
            .bind(micros(it.at))
            .bind(it.issued_by.as_str())
            .bind(replacing)
    ))?;
    let kept = on!(tx.execute(
        sqlx::query(INSERT)
            .bind(it.id)
            .bind(it.provider.as_str())
            .bind(it.email)
            .bind(it.name)
            .bind(it.note)
            .bind(it.language)
            .bind(it.message)
            .bind(it.token_hash)
            .bind(it.mailed)
            .bind(it.issued_by.as_str())
            .bind(micros(it.at))
            .bind(it.expires_at.map(micros))
    ))?;
    if kept == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}
