//! What becomes of partnership invitations after they were issued: renewed, answered, revoked.

use super::partnership_invitations::Invitation;
use super::{Tx, micros, on};
use crate::ProgramError;
use domain::partnership::InvitationState;
use domain::{PartnerTenantId, UserId};
use time::OffsetDateTime;

const OLD_LINK: &str = "
    INSERT INTO partnership_old_links (token_hash, invitation_id)
    SELECT token_hash, id FROM partnership_invitations WHERE id = $1 AND state = 'issued'";
const RENEW: &str = "
    UPDATE partnership_invitations SET token_hash = $2, mailed = $3, issued_by = $4, sent_at = $5, expires_at = $6
    WHERE id = $1 AND state = 'issued'";

/// A new link in place of the old one, which is dead from now on (S50).
///
/// # Errors
/// `Overtaken` when it was answered or taken back, `Database`.
pub async fn renew(
    tx: &mut Tx,
    id: &str,
    (token_hash, mailed): (&str, bool),
    by: &UserId,
    (now, expires_at): (OffsetDateTime, Option<OffsetDateTime>),
) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(OLD_LINK).bind(id)))?;
    let changed = on!(tx.execute(
        sqlx::query(RENEW)
            .bind(id)
            .bind(token_hash)
            .bind(mailed)
            .bind(by.as_str())
            .bind(micros(now))
            .bind(expires_at.map(micros))
    ))?;
    if changed == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}

const ANSWER: &str = "
    UPDATE partnership_invitations SET state = $2, answered_at = $3, answered_by = $4, reseller_id = $5
    WHERE id = $1 AND token_hash = $6 AND state = 'issued' AND (expires_at IS NULL OR expires_at > $3)";

/// A reseller answers: the link is used up (S49). Answers whether it could be used.
///
/// # Errors
/// `Database`.
pub async fn answer(
    tx: &mut Tx,
    it: &Invitation,
    state: InvitationState,
    (by, reseller): (&UserId, &PartnerTenantId),
    now: OffsetDateTime,
) -> Result<bool, ProgramError> {
    let changed = on!(tx.execute(
        sqlx::query(ANSWER)
            .bind(&it.id)
            .bind(state.code())
            .bind(micros(now))
            .bind(by.as_str())
            .bind(reseller.as_str())
            .bind(&it.token_hash)
    ))?;
    Ok(changed == 1)
}

const REVOKE: &str = "
    UPDATE partnership_invitations SET state = 'revoked', answered_at = $2, answered_by = $3
    WHERE id = $1 AND state = 'issued'";

/// The provider takes an invitation back.
///
/// # Errors
/// `Overtaken` when it was answered or taken back meanwhile, `Database`.
pub async fn revoke(tx: &mut Tx, id: &str, by: &UserId, now: OffsetDateTime) -> Result<(), ProgramError> {
    let changed = on!(tx.execute(sqlx::query(REVOKE).bind(id).bind(micros(now)).bind(by.as_str())))?;
    if changed == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}
