//! Adding a location to the membership of the tenant, or to a new one when it has none (MPN-07, ENR-41).
//!
//! Partners add; nobody but the operator removes, and no use case does (MPN-06).

use crate::record::{self, Attempt, Happening};
use crate::store::directory::{self, NewMpnId};
use crate::store::events::By;
use crate::store::{self, Tx};
use crate::{FieldProblem, Program, ProgramError, guard};
use domain::country::Country;
use domain::mpn::{LocationFields, MembershipStatus, MpnId, MpnKind, MpnRefusal, NewLocation};
use domain::work_email::WebMailRule;
use domain::{Actor, Permission};

/// What the form of a location goes by.
#[derive(Debug, Clone)]
pub struct LocationForm {
    /// The tenant's country, whose rules count: another one cannot be chosen (MPN-02).
    pub country: Country,
    /// The web-mail services that are refused, for the sentence that names one.
    pub web_mail: Vec<WebMailRule>,
}

/// The form.
///
/// # Errors
/// `Refused(Role)`, `NotFound`, `Database`.
pub async fn location_form(program: &Program, actor: &Actor) -> Result<LocationForm, ProgramError> {
    guard::require(actor, Permission::AddLocation)?;
    let mut tx = program.database.snapshot().await?;
    let tenant = store::membership::tenant(&mut tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    let web_mail = store::settings::web_mail(&mut tx).await?;
    Ok(LocationForm { country: Country::of(&tenant.country), web_mail })
}

/// Add a location; it is active and migrated, and can be chosen at once. A tenant that is signed in to no membership
/// gets one, with a global id of its own. Answers the location's number.
///
/// # Errors
/// `Refused(Role)`, `Invalid` with every wrong field, `Refused(Mpn)`: `NameTaken` when the membership has a location
/// of that name.
pub async fn add_location(program: &Program, actor: &Actor, typed: &LocationFields) -> Result<MpnId, ProgramError> {
    let outcome = match try_add(program, actor, typed).await {
        Err(error) if error.is_duplicate() => Err(MpnRefusal::NameTaken.into()),
        outcome => outcome,
    };
    let attempt =
        Attempt { operation: "add_mpn_location", resource_type: "tenant", resource_id: actor.tenant.as_str() };
    record::refusals(program, actor, attempt, outcome).await
}

async fn try_add(program: &Program, actor: &Actor, typed: &LocationFields) -> Result<MpnId, ProgramError> {
    let form = location_form(program, actor).await?;
    let new = NewLocation::read(typed, &form.country, &form.web_mail).map_err(|wrong| {
        ProgramError::Invalid(wrong.into_iter().map(|(field, problem)| FieldProblem { field, problem }).collect())
    })?;
    let mut tx = program.database.begin().await?;

    // Taking a number makes others wait: two who add a first location found one membership.
    let id = directory::take_number(&mut tx).await?;
    let membership = membership(&mut tx, program, actor, &new).await?;
    let row = row(&id, &membership, (MpnKind::Location, &new.name), &new);
    directory::add(&mut tx, &row, program.now()).await?;
    tell(&mut tx, program, actor, "mpn_location_added", &id).await?;
    tx.commit().await?;
    Ok(id)
}

/// The membership the tenant is signed in to; a new one when there is none.
async fn membership(tx: &mut Tx, program: &Program, actor: &Actor, new: &NewLocation) -> Result<MpnId, ProgramError> {
    let tenant = store::membership::tenant(tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    if let Some(known) = tenant.membership_id {
        return Ok(known);
    }
    let (id, now) = (directory::take_number(tx).await?, program.now());
    directory::save_membership(tx, &id, (&tenant.name, &new.email), now).await?;
    directory::add(tx, &row(&id, &id, (MpnKind::Global, &tenant.name), new), now).await?;
    store::membership::link(tx, &actor.tenant, &id, &actor.user, now).await?;
    tell(tx, program, actor, "membership_founded", &id).await?;
    Ok(id)
}

fn row<'a>(
    id: &'a MpnId,
    membership: &'a MpnId,
    (kind, name): (MpnKind, &'a str),
    new: &'a NewLocation,
) -> NewMpnId<'a> {
    NewMpnId {
        mpn_id: id,
        membership,
        kind,
        name,
        address: &new.address,
        contact: (&new.contact, &new.email, &new.phone),
        status: MembershipStatus::Active,
        migrated: true,
    }
}

async fn tell(tx: &mut Tx, program: &Program, actor: &Actor, kind: &str, id: &MpnId) -> Result<(), ProgramError> {
    let happening = Happening {
        operation: "add_mpn_location",
        kind,
        resource_type: "mpn_id",
        resource_id: id.as_str(),
        old_value: None,
        new_value: None,
        facts: "{}",
    };
    record::happened(tx, program, By::Person(actor), &[&actor.tenant], &[happening]).await
}
