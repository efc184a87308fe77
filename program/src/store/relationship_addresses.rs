//! What a partner did about an address already, before it invites whoever has it.

use super::{Tx, micros, on};
use crate::ProgramError;
use domain::PartnerTenantId;
use time::OffsetDateTime;

/// Where an address stands with a partner, alone or together with a provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Standing {
    /// Whether an invitation to it still works.
    pub waits: bool,
    /// Whether its company is a customer already.
    pub customer: bool,
}

// A company goes by its domain, or by what it answered to an invitation at the address.
const STANDING: &str = "
    SELECT EXISTS (SELECT 1 FROM relationship_requests i
                   WHERE i.partner_id = $1 AND i.email = $2 AND COALESCE(i.provider_id, '') = $3
                     AND i.answer IS NULL AND i.withdrawn_at IS NULL
                     AND (i.expires_at IS NULL OR i.expires_at > $4)) AS waits,
           EXISTS (SELECT 1 FROM customers c JOIN customer_relations r ON r.customer_id = c.id
                   WHERE r.partner_id = $1 AND r.ended_at IS NULL
                     AND (c.domain = $5
                          OR c.id IN (SELECT i.customer_id FROM relationship_requests i
                                      WHERE i.partner_id = $1 AND i.email = $2 AND i.answer = 'authorized'))
                     AND ($3 = '' OR EXISTS (SELECT 1 FROM customer_pairings g
                                             WHERE g.customer_id = c.id AND g.provider_id = $3 AND g.reseller_id = $1)))
               AS customer";

/// Where an address, in lower case, stands with a partner at that moment: for what it asks with this provider, or
/// without one.
///
/// # Errors
/// `Database`.
pub async fn standing(
    tx: &mut Tx,
    (partner, provider): (&PartnerTenantId, Option<&PartnerTenantId>),
    address: &str,
    now: OffsetDateTime,
) -> Result<Standing, ProgramError> {
    let domain = address.rsplit_once('@').map_or(address, |(_, domain)| domain);
    let provider = provider.map_or("", PartnerTenantId::as_str);
    Ok(on!(tx.fetch_one(
        sqlx::query_as(STANDING).bind(partner.as_str()).bind(address).bind(provider).bind(micros(now)).bind(domain)
    ))?)
}
