//! Who works with whom, as client programs ask for it: whole lists, by name (rest-contract §4).

use super::{as_provider, as_reseller};
pub use crate::store::known_partners::KnownPartner;
use crate::store::{customers, known_partners as rows};
use crate::{Program, ProgramError, guard};
use domain::{Actor, CustomerTenantId, Permission};

/// Those whose name begins with the text, in any case.
fn beginning(all: Vec<KnownPartner>, text: Option<&str>) -> Vec<KnownPartner> {
    let Some(text) = text.map(str::to_lowercase) else { return all };
    all.into_iter().filter(|it| it.name.to_lowercase().starts_with(&text)).collect()
}

/// All resellers of the actor's tenant, or those whose name begins so.
///
/// # Errors
/// `NotFound` for who is no provider, `Refused(Role)`, `Database`.
pub async fn all_resellers(
    program: &Program,
    actor: &Actor,
    begins: Option<&str>,
) -> Result<Vec<KnownPartner>, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    as_provider(&mut tx, actor, Permission::SeePartnerships).await?;
    Ok(beginning(rows::resellers(&mut tx, &actor.tenant).await?, begins))
}

/// All providers of the actor's tenant, or those whose name begins so.
///
/// # Errors
/// `NotFound` for who is no reseller, `Refused(Role)`, `Database`.
pub async fn all_providers(
    program: &Program,
    actor: &Actor,
    begins: Option<&str>,
) -> Result<Vec<KnownPartner>, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    as_reseller(&mut tx, actor, Permission::SeePartnerships).await?;
    Ok(beginning(rows::providers(&mut tx, &actor.tenant).await?, begins))
}

/// With whom the actor's tenant serves a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// The resellers, where the tenant provides.
    pub resellers: Vec<KnownPartner>,
    /// The providers, where it sells.
    pub providers: Vec<KnownPartner>,
}

/// With whom the actor's tenant serves a customer.
///
/// # Errors
/// `NotFound` for a customer without a relation, `Refused(Role)`, `Database`.
pub async fn beside(program: &Program, actor: &Actor, customer: &CustomerTenantId) -> Result<Beside, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    customers::of_partner(&mut tx, customer, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    guard::require(actor, Permission::SeeCustomers)?;
    Ok(Beside {
        resellers: rows::resellers_for(&mut tx, customer, &actor.tenant).await?,
        providers: rows::providers_for(&mut tx, customer, &actor.tenant).await?,
    })
}
