//! The links that partners pass on to customers without naming one (rest-contract §5).

use super::{Tx, on};
use crate::ProgramError;
use domain::PartnerTenantId;

/// Which link: whose, with which provider, with delegated administration or without.
#[derive(Debug, Clone, Copy)]
pub struct Which<'a> {
    /// Who asks.
    pub partner: &'a PartnerTenantId,
    /// The provider it asks for too.
    pub provider: Option<&'a PartnerTenantId>,
    /// Whether delegated administration is asked for.
    pub dap: bool,
}

impl<'a> Which<'a> {
    fn provider(&self) -> &'a str {
        self.provider.map_or("", PartnerTenantId::as_str)
    }
}

const TOKEN: &str = "SELECT token FROM general_links WHERE partner_id = $1 AND provider_id = $2 AND dap = $3";

/// The token of the last one that was made.
///
/// # Errors
/// `Database`.
pub async fn token(tx: &mut Tx, it: Which<'_>) -> Result<Option<String>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_scalar(TOKEN).bind(it.partner.as_str()).bind(it.provider()).bind(it.dap)))?)
}

const KEEP: &str = "
    INSERT INTO general_links (partner_id, provider_id, dap, token) VALUES ($1, $2, $3, $4)
    ON CONFLICT (partner_id, provider_id, dap) DO UPDATE SET token = $4";

/// Keep the token of a new one.
///
/// # Errors
/// `Database`.
pub async fn keep(tx: &mut Tx, it: Which<'_>, token: &str) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(KEEP).bind(it.partner.as_str()).bind(it.provider()).bind(it.dap).bind(token)))?;
    Ok(())
}
