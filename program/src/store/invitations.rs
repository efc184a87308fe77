//! Invitations to join a tenant: rows that a mailed link opens once.
//!
//! Only the SHA-256 of the link's token gets here.

use super::users::{roles, tenant_id, user_id};
use super::{Tx, comparable, micros, moment, on};
use crate::ProgramError;
use domain::{PartnerTenantId, Role, Roles, UserId};
use time::OffsetDateTime;

/// An invitation as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Its id.
    pub id: String,
    /// The tenant.
    pub tenant: PartnerTenantId,
    /// The tenant's name.
    pub tenant_name: String,
    /// The address that is invited.
    pub sign_in_name: String,
    /// The name, if one was given.
    pub name: Option<String>,
    /// The roles that come with it.
    pub roles: Roles,
    /// Who invited last.
    pub inviter: UserId,
    /// Their name.
    pub invited_by: String,
    /// When it was last sent.
    pub sent_at: OffsetDateTime,
    /// Until when the link works.
    pub expires_at: OffsetDateTime,
    /// Whether it waits for an answer.
    pub open: bool,
}

#[derive(sqlx::FromRow)]
struct InvitationRow {
    id: String,
    tenant_id: String,
    tenant_name: String,
    sign_in_name: String,
    name: Option<String>,
    roles: String,
    inviter: String,
    invited_by: String,
    sent_at: i64,
    expires_at: i64,
    open: bool,
}

impl InvitationRow {
    fn invitation(self) -> Result<Invitation, ProgramError> {
        Ok(Invitation {
            tenant: tenant_id(&self.tenant_id)?,
            roles: roles(Some(&self.roles).filter(|codes| !codes.is_empty()).map(String::as_str))?,
            id: self.id,
            tenant_name: self.tenant_name,
            sign_in_name: self.sign_in_name,
            name: self.name,
            inviter: user_id(&self.inviter)?,
            invited_by: self.invited_by,
            sent_at: moment(self.sent_at),
            expires_at: moment(self.expires_at),
            open: self.open,
        })
    }
}

macro_rules! invitations {
    ($where:literal) => {
        concat!(
            "SELECT i.id, i.tenant_id, t.name AS tenant_name, i.sign_in_name, i.name, i.roles, ",
            "i.invited_by AS inviter, u.name AS invited_by, ",
            "i.sent_at, i.expires_at, (i.accepted_at IS NULL AND i.withdrawn_at IS NULL) AS open ",
            "FROM user_invitations i JOIN partner_tenants t ON t.id = i.tenant_id JOIN users u ON u.id = i.invited_by ",
            "WHERE ",
            $where
        )
    };
}

const OPEN_OF: &str =
    invitations!("i.tenant_id = $1 AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL ORDER BY i.sent_at DESC, i.id");

/// The invitations of a tenant that wait for an answer, newest first.
///
/// # Errors
/// `Database`.
pub async fn open_of(tx: &mut Tx, tenant: &PartnerTenantId) -> Result<Vec<Invitation>, ProgramError> {
    let rows: Vec<InvitationRow> = on!(tx.fetch_all(sqlx::query_as(OPEN_OF).bind(tenant.as_str())))?;
    rows.into_iter().map(InvitationRow::invitation).collect()
}

const ONE: &str = invitations!("i.tenant_id = $1 AND i.id = $2");

/// One of a tenant's invitations.
///
/// # Errors
/// `Database`.
pub async fn one(tx: &mut Tx, tenant: &PartnerTenantId, id: &str) -> Result<Option<Invitation>, ProgramError> {
    let id = comparable(id);
    let row: Option<InvitationRow> =
        on!(tx.fetch_optional(sqlx::query_as(ONE).bind(tenant.as_str()).bind(id.as_ref())))?;
    row.map(InvitationRow::invitation).transpose()
}

const BY_TOKEN: &str = invitations!("i.token_hash = $1");

/// The invitation that a link opens.
///
/// # Errors
/// `Database`.
pub async fn by_token(tx: &mut Tx, token_hash: &str) -> Result<Option<Invitation>, ProgramError> {
    let row: Option<InvitationRow> = on!(tx.fetch_optional(sqlx::query_as(BY_TOKEN).bind(token_hash)))?;
    row.map(InvitationRow::invitation).transpose()
}

/// An invitation to be kept.
#[derive(Debug, Clone, Copy)]
pub struct NewInvitation<'a> {
    /// Its id.
    pub id: &'a str,
    /// The tenant.
    pub tenant: &'a PartnerTenantId,
    /// The address.
    pub sign_in_name: &'a str,
    /// The name, if one was given.
    pub name: Option<&'a str>,
    /// The roles that come with it.
    pub roles: Roles,
    /// Who invites.
    pub invited_by: &'a UserId,
    /// The hash of the link's token.
    pub token_hash: &'a str,
    /// Now.
    pub at: OffsetDateTime,
    /// Until when the link works.
    pub expires_at: OffsetDateTime,
}

const INSERT: &str = "
    INSERT INTO user_invitations (id, tenant_id, sign_in_name, name, roles, invited_by, token_hash, created_at, sent_at,
                                  expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9)
    ON CONFLICT (tenant_id, sign_in_name) WHERE accepted_at IS NULL AND withdrawn_at IS NULL DO NOTHING";

/// Keep an invitation. Answers whether there was none for that address.
///
/// # Errors
/// `Database`.
pub async fn insert(tx: &mut Tx, it: &NewInvitation<'_>) -> Result<bool, ProgramError> {
    let roles = it.roles.iter().map(Role::code).collect::<Vec<_>>().join(",");
    let new = on!(tx.execute(
        sqlx::query(INSERT)
            .bind(it.id)
            .bind(it.tenant.as_str())
            .bind(it.sign_in_name)
            .bind(it.name)
            .bind(&roles)
            .bind(it.invited_by.as_str())
            .bind(it.token_hash)
            .bind(micros(it.at))
            .bind(micros(it.expires_at))
    ))?;
    Ok(new == 1)
}

const RENEW: &str = "
    UPDATE user_invitations SET token_hash = $2, sent_at = $3, expires_at = $4, invited_by = $5
    WHERE id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL";

/// A new link in place of the old one, which is dead from now on (S50).
///
/// # Errors
/// `Overtaken` when it was answered or withdrawn meanwhile, `Database`.
pub async fn renew(
    tx: &mut Tx,
    id: &str,
    token_hash: &str,
    by: &UserId,
    (now, expires_at): (OffsetDateTime, OffsetDateTime),
) -> Result<(), ProgramError> {
    let changed = on!(tx.execute(
        sqlx::query(RENEW).bind(id).bind(token_hash).bind(micros(now)).bind(micros(expires_at)).bind(by.as_str())
    ))?;
    if changed == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}

const WITHDRAW: &str = "
    UPDATE user_invitations SET withdrawn_at = $2 WHERE id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL";
const ACCEPT: &str = "
    UPDATE user_invitations SET accepted_at = $2
    WHERE id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > $2";

/// Take an invitation back.
///
/// # Errors
/// `Overtaken` when it was answered or withdrawn meanwhile, `Database`.
pub async fn withdraw(tx: &mut Tx, id: &str, now: OffsetDateTime) -> Result<(), ProgramError> {
    let changed = on!(tx.execute(sqlx::query(WITHDRAW).bind(id).bind(micros(now))))?;
    if changed == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}

/// Use an invitation up (S49). Answers whether it could be used.
///
/// # Errors
/// `Database`.
pub async fn accept(tx: &mut Tx, id: &str, now: OffsetDateTime) -> Result<bool, ProgramError> {
    Ok(on!(tx.execute(sqlx::query(ACCEPT).bind(id).bind(micros(now))))? == 1)
}
