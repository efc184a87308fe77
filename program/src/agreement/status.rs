//! Whether a reseller has signed: what a provider asks before it does business with it (MPA-09).

use crate::store::{self, Tx, signatures};
use crate::{Program, ProgramError, guard};
use domain::mpn::MpnId;
use domain::partner_agreement::{Asked, Reseller, StatusFailure};
use domain::{Actor, Permission};

/// Whom a provider asks about: exactly one of both.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StatusQuery {
    /// The MPN ID the reseller enrolled with (MPN-08).
    pub mpn_id: Option<String>,
    /// The reseller's tenant.
    pub tenant_id: Option<String>,
}

/// Whether the reseller has signed for its region. The inner result is the answer: `Ok` for signed, else why not, with
/// its code on the wire.
///
/// # Errors
/// `NotFound` for those who are no provider, `Refused(Role)`, `Database`.
pub async fn status(
    program: &Program,
    actor: &Actor,
    query: &StatusQuery,
) -> Result<Result<(), StatusFailure>, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let own = store::partners::partner(&mut tx, &actor.tenant).await?;
    let own = own.filter(|own| own.programs.indirect_provider).ok_or(ProgramError::NotFound)?;
    guard::require(actor, Permission::SeePartnerships)?;
    let asked = match Asked::parse(query.mpn_id.as_deref(), query.tenant_id.as_deref()) {
        Ok(asked) => asked,
        Err(failure) => return Ok(Err(failure)),
    };
    let found = match &asked {
        Asked::Mpn(id) => match signatures::reseller(&mut tx, id, false).await? {
            None => unused(&mut tx, program, id).await?,
            found => found,
        },
        Asked::Tenant(id) => signatures::reseller(&mut tx, id.as_str(), true).await?,
    };
    Ok(asked.judge(&own.region, found.as_ref()))
}

/// An MPN ID that is in the directory and was migrated (MPN-04), but with which nobody has enrolled.
async fn unused(tx: &mut Tx, program: &Program, id: &str) -> Result<Option<Reseller>, ProgramError> {
    let Ok(id) = MpnId::parse(id) else { return Ok(None) };
    let Some(location) = store::membership::by_id(tx, &id).await?.filter(|it| it.migrated) else { return Ok(None) };
    let market = store::markets::of_country(tx, &location.country, program.now()).await?;
    Ok(market.map(|market| Reseller { region: market.region, enrolled: false, signed: false }))
}
