//! What happens to invitations of customers: made, sent again, answered, taken back. Each change names what it expects.

use super::{Tx, micros, on};
use crate::ProgramError;
use domain::{CustomerTenantId, PartnerTenantId, UserId};
use time::OffsetDateTime;

/// An invitation to be kept.
#[derive(Debug, Clone, Copy)]
pub struct NewRequest<'a> {
    /// Its id.
    pub id: &'a str,
    /// Who issues it.
    pub partner: &'a PartnerTenantId,
    /// The provider it asks for too.
    pub provider: Option<&'a PartnerTenantId>,
    /// Whether delegated administration is asked for.
    pub dap: bool,
    /// What the partner calls the customer.
    pub name: &'a str,
    /// The address.
    pub email: &'a str,
    /// The subject of the letter.
    pub subject: &'a str,
    /// The partner's own words.
    pub message: &'a str,
    /// The partner's note.
    pub note: Option<&'a str>,
    /// The language of the letter.
    pub language: &'a str,
    /// Who invites.
    pub invited_by: &'a UserId,
    /// The hash of the link's token.
    pub token_hash: &'a str,
    /// Now.
    pub at: OffsetDateTime,
    /// Until when the link works.
    pub expires_at: Option<OffsetDateTime>,
}

const INSERT: &str = "
    INSERT INTO relationship_requests (id, partner_id, provider_id, dap, name, email, subject, message, language,
                                       invited_by, token_hash, created_at, sent_at, expires_at, note)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13, $14)";

/// Keep an invitation.
///
/// # Errors
/// `Database`.
pub async fn insert(tx: &mut Tx, it: &NewRequest<'_>) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(INSERT)
            .bind(it.id)
            .bind(it.partner.as_str())
            .bind(it.provider.map(PartnerTenantId::as_str))
            .bind(it.dap)
            .bind(it.name)
            .bind(it.email)
            .bind(it.subject)
            .bind(it.message)
            .bind(it.language)
            .bind(it.invited_by.as_str())
            .bind(it.token_hash)
            .bind(micros(it.at))
            .bind(it.expires_at.map(micros))
            .bind(it.note)
    ))?;
    Ok(())
}

const OLD_LINK: &str = "
    INSERT INTO relationship_old_links (token_hash, request_id)
    SELECT token_hash, id FROM relationship_requests WHERE id = $1 AND answer IS NULL AND withdrawn_at IS NULL";
const RENEW: &str = "
    UPDATE relationship_requests SET token_hash = $2, sent_at = $3, expires_at = $4, invited_by = $5
    WHERE id = $1 AND answer IS NULL AND withdrawn_at IS NULL";

/// A new link in place of the old one, which is dead from now on (S50).
///
/// # Errors
/// `Overtaken` when it was answered or taken back meanwhile, `Database`.
pub async fn renew(
    tx: &mut Tx,
    id: &str,
    token_hash: &str,
    by: &UserId,
    (now, expires_at): (OffsetDateTime, Option<OffsetDateTime>),
) -> Result<(), ProgramError> {
    let (now, end) = (micros(now), expires_at.map(micros));
    on!(tx.execute(sqlx::query(OLD_LINK).bind(id)))?;
    let changed = on!(tx.execute(sqlx::query(RENEW).bind(id).bind(token_hash).bind(now).bind(end).bind(by.as_str())))?;
    if changed == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}

const WITHDRAW: &str = "
    UPDATE relationship_requests SET withdrawn_at = $2 WHERE id = $1 AND answer IS NULL AND withdrawn_at IS NULL";

/// Take an invitation back.
///
/// # Errors
/// `Overtaken` when it was answered or taken back meanwhile, `Database`.
pub async fn withdraw(tx: &mut Tx, id: &str, now: OffsetDateTime) -> Result<(), ProgramError> {
    let changed = on!(tx.execute(sqlx::query(WITHDRAW).bind(id).bind(micros(now))))?;
    if changed == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}

const ANSWER: &str = "
    UPDATE relationship_requests
    SET answer = $2, answered_at = $3, answered_by = $4, customer_id = $5, reason = $6
    WHERE id = $1 AND token_hash = $7 AND answer IS NULL AND withdrawn_at IS NULL
      AND (expires_at IS NULL OR expires_at > $3)";

/// Who answers, and what.
#[derive(Debug, Clone, Copy)]
pub struct NewAnswer<'a> {
    /// Whether the customer authorizes.
    pub authorized: bool,
    /// Who answers.
    pub by: &'a UserId,
    /// For which customer.
    pub customer: &'a CustomerTenantId,
    /// Why not.
    pub reason: Option<&'a str>,
    /// Now.
    pub at: OffsetDateTime,
}

/// Use the invitation behind that link up (S49). Answers whether it could be used.
///
/// # Errors
/// `Database`.
pub async fn answer(tx: &mut Tx, id: &str, token_hash: &str, it: NewAnswer<'_>) -> Result<bool, ProgramError> {
    let answer = if it.authorized { "authorized" } else { "declined" };
    let changed = on!(tx.execute(
        sqlx::query(ANSWER)
            .bind(id)
            .bind(answer)
            .bind(micros(it.at))
            .bind(it.by.as_str())
            .bind(it.customer.as_str())
            .bind(it.reason)
            .bind(token_hash)
    ))?;
    Ok(changed == 1)
}
