//! What a partner's client programs read, and change, of the partner itself (rest-contract §9).

mod billing;

pub use billing::{NewBilling, OwnBilling, billing, change_billing};

pub use crate::store::own_profile::Own;
use crate::store::{membership, own_profile as rows};
use crate::{Program, ProgramError, guard};
use domain::mpn::MpnId;
use domain::{Actor, Permission};

/// The actor's tenant.
///
/// # Errors
/// `Refused(Role)`, `Database`.
pub async fn own(program: &Program, actor: &Actor) -> Result<Own, ProgramError> {
    guard::require(actor, Permission::SeeProfile)?;
    let mut tx = program.database.snapshot().await?;
    rows::of(&mut tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)
}

/// Whose an MPN ID is: its number and the name that goes with it. Without one it is that of the actor's tenant.
///
/// # Errors
/// `NotFound` for one that nobody has, `Refused(Role)`, `Database`.
pub async fn mpn(program: &Program, actor: &Actor, asked: Option<&str>) -> Result<(String, String), ProgramError> {
    guard::require(actor, Permission::SeeProfile)?;
    let mut tx = program.database.snapshot().await?;
    let id = match asked {
        Some(asked) => asked.trim().to_owned(),
        None => rows::of(&mut tx, &actor.tenant).await?.and_then(|it| it.mpn_id).ok_or(ProgramError::NotFound)?,
    };
    if let Ok(id) = MpnId::parse(&id)
        && let Some(found) = membership::by_id(&mut tx, &id).await?
    {
        return Ok((found.mpn_id.as_str().to_owned(), found.name));
    }
    let name = rows::name_of(&mut tx, &id).await?.ok_or(ProgramError::NotFound)?;
    Ok((id, name))
}
