//! What a provider did about an address already, before it invites whoever has it.

use super::{Tx, micros, on};
use crate::ProgramError;
use domain::PartnerTenantId;
use time::OffsetDateTime;

/// Where an address stands with a provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Standing {
    /// Whether an invitation to it still works.
    pub waits: bool,
    /// Whether an invitation to it brought about a partnership that goes on.
    pub authorized: bool,
}

const STANDING: &str = "
    SELECT EXISTS (SELECT 1 FROM partnership_invitations i
                   WHERE i.provider_id = $1 AND i.email = $2 AND i.state = 'issued'
                     AND (i.expires_at IS NULL OR i.expires_at > $3)) AS waits,
           EXISTS (SELECT 1 FROM partnership_invitations i
                   JOIN partnerships s ON s.provider_id = i.provider_id AND s.reseller_id = i.reseller_id
                   WHERE i.provider_id = $1 AND i.email = $2 AND i.state = 'accepted' AND s.removed_at IS NULL)
               AS authorized";

/// Where an address, in lower case, stands with a provider at that moment.
///
/// # Errors
/// `Database`.
pub async fn standing(
    tx: &mut Tx,
    provider: &PartnerTenantId,
    address: &str,
    now: OffsetDateTime,
) -> Result<Standing, ProgramError> {
    Ok(on!(tx.fetch_one(sqlx::query_as(STANDING).bind(provider.as_str()).bind(address).bind(micros(now))))?)
}
