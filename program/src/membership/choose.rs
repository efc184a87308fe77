//! Choosing the MPN ID a tenant uses, or another one (rules §4.3, MPN-01…04, MPN-09, ENR-31, ENR-33, ENR-41).

use crate::record::{self, Attempt, Happening};
use crate::store::events::By;
use crate::store::{self, Tx};
use crate::{Program, ProgramError, feed, guard};
use domain::mpn::{AssociationEvent, Location, MpnId, MpnRefusal};
use domain::{Actor, Permission};

/// What the page of MPN IDs shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identifiers {
    /// The tenant's country, two letters.
    pub country: String,
    /// The MPN ID it uses.
    pub mpn_id: Option<String>,
    /// The same as the directory has it.
    pub location: Option<Location>,
    /// The name of the membership it is signed in to.
    pub membership: Option<String>,
    /// The MPN IDs of that membership, each with why it cannot be used here, if so.
    pub choices: Vec<(Location, Option<MpnRefusal>)>,
    /// Those who may associate one: the names of the global admins.
    pub global_admins: Vec<String>,
}

/// The MPN IDs the actor's tenant may choose from.
///
/// # Errors
/// `Refused(Role)`, `NotFound`, `Database`.
pub async fn identifiers(program: &Program, actor: &Actor) -> Result<Identifiers, ProgramError> {
    guard::require(actor, Permission::SeeProfile)?;
    let mut tx = program.database.snapshot().await?;
    let tenant = store::membership::tenant(&mut tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    let choices = match &tenant.membership_id {
        Some(membership) => store::membership::of_membership(&mut tx, membership).await?,
        None => Vec::new(),
    };
    let judged = |it: Location| {
        let refusal = it.usable_by(&actor.tenant, &tenant.country).err();
        (it, refusal)
    };
    let location = super::location_of(&mut tx, &actor.tenant).await?;
    let admins = store::outbox::with_role(&mut tx, &actor.tenant, Permission::AssociateMpnId.roles()).await?;
    Ok(Identifiers {
        choices: choices.into_iter().map(judged).collect(),
        country: tenant.country.clone(),
        mpn_id: tenant.mpn_id,
        location,
        membership: tenant.membership_name,
        global_admins: admins.into_iter().map(|it| it.name).collect(),
    })
}

/// Tie an MPN ID of the membership it is signed in to to the actor's tenant, in place of the one before. The same once
/// more changes nothing.
///
/// # Errors
/// `Refused(Role)`; `Refused(Mpn)`: `NothingChosen`, `NotInDirectory` also for an id of another membership, else the
/// first reason of [`Location::usable_by`], `InUse` also for who comes second; `Overtaken` when a colleague chose
/// another one meanwhile.
pub async fn associate(program: &Program, actor: &Actor, chosen: &str) -> Result<Location, ProgramError> {
    let outcome = match try_associate(program, actor, chosen).await {
        Err(error) if error.is_duplicate() => Err(MpnRefusal::InUse.into()),
        outcome => outcome,
    };
    let id = MpnId::parse(chosen).ok();
    let attempt = Attempt {
        operation: AssociationEvent::Associated.operation(),
        resource_type: "mpn_id",
        // What is no number is nobody's, and is not written down.
        resource_id: id.as_ref().map_or("", MpnId::as_str),
    };
    record::refusals(program, actor, attempt, outcome).await
}

async fn try_associate(program: &Program, actor: &Actor, chosen: &str) -> Result<Location, ProgramError> {
    guard::require(actor, Permission::AssociateMpnId)?;
    if chosen.trim().is_empty() {
        return Err(MpnRefusal::NothingChosen.into());
    }
    let id = MpnId::parse(chosen).map_err(|_| MpnRefusal::NotInDirectory)?;
    let mut tx = program.database.begin().await?;

    let tenant = store::membership::tenant(&mut tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    let location = store::membership::by_id(&mut tx, &id).await?;
    let ours = location.filter(|it| tenant.membership_id.as_ref() == Some(&it.membership));
    let location = ours.ok_or(MpnRefusal::NotInDirectory)?;
    location.usable_by(&actor.tenant, &tenant.country)?;
    let Some(event) = AssociationEvent::of(tenant.mpn_id.as_deref(), &id) else { return Ok(location) };

    store::membership::tie(&mut tx, &actor.tenant, tenant.mpn_id.as_deref(), &id).await?;
    tell(&mut tx, program, actor, (event, tenant.mpn_id.as_deref()), &id).await?;
    tx.commit().await?;
    feed::enrollment_moved(program, &actor.tenant).await;
    Ok(Location { tied_to: Some(actor.tenant.clone()), ..location })
}

async fn tell(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    (event, before): (AssociationEvent, Option<&str>),
    id: &MpnId,
) -> Result<(), ProgramError> {
    let happening = Happening {
        operation: event.operation(),
        kind: event.kind(),
        resource_type: "mpn_id",
        resource_id: id.as_str(),
        old_value: before,
        new_value: Some(id.as_str()),
        facts: "{}",
    };
    record::happened(tx, program, By::Person(actor), &[&actor.tenant], &[happening]).await
}
