//! What a customer's global admin sees of its partners, and takes from them (DAP-02).

use super::look::admins;
use crate::agreement::{Kind, Version};
use crate::record::{self, Attempt, Concerned, Happening};
use crate::store::customer_agreements::{self as agreements, Accepted, Attested};
use crate::store::events::By;
use crate::store::relations;
use crate::store::relationship_view::{self, MyPartner};
use crate::store::{self};
use crate::{Program, ProgramError, customer_agreement};
use domain::relationship::RelationshipRefusal;
use domain::{CustomerActor, PartnerTenantId};

const REMOVE_DAP: &str = "dap_admin_relationship_terminated";

/// Who works for a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mine {
    /// By name; nobody for those who are not global admins (rules §2).
    pub partners: Vec<MyPartner>,
    /// What the customer accepted by itself of the customer agreement.
    pub agreement: Option<Accepted>,
    /// What its partners attested of it: each counts for that partner only (MCA-06).
    pub attested: Vec<Attested>,
    /// The version that is accepted from now on, once one is published.
    pub version: Option<Version>,
    /// The customer's global admins, by name.
    pub admins: Vec<String>,
}

/// The partners of the actor's customer. Somebody who is no global admin learns who the global admins are, and
/// nothing else.
///
/// # Errors
/// `Database`.
pub async fn mine(program: &Program, actor: &CustomerActor) -> Result<Mine, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let admins = admins(&mut tx, actor).await?;
    if !actor.is_global_admin() {
        return Ok(Mine { partners: Vec::new(), agreement: None, attested: Vec::new(), version: None, admins });
    }
    let partners = relationship_view::partners_of(&mut tx, &actor.customer).await?;
    let agreement = agreements::accepted(&mut tx, &actor.customer).await?;
    let attested = agreements::attested(&mut tx, &actor.customer).await?;
    let version = store::agreements::newest(&mut tx, Kind::Customer).await?;
    Ok(Mine { partners, agreement, attested, version, admins })
}

/// Take delegated administration from a partner; the relation and the right to order stay (DAP-02).
///
/// # Errors
/// `Refused(Relationship(NotGlobalAdmin))`; `NotFound` for a partner that has none; `Database`.
pub async fn remove_dap(
    program: &Program,
    actor: &CustomerActor,
    partner: &PartnerTenantId,
) -> Result<(), ProgramError> {
    let outcome = try_remove_dap(program, actor, partner).await;
    record::refusals_of_customer(program, actor, Concerned::Partner(partner), attempt(REMOVE_DAP, actor), outcome).await
}

fn attempt<'a>(operation: &'a str, actor: &'a CustomerActor) -> Attempt<'a> {
    Attempt { operation, resource_type: "customer", resource_id: actor.customer.as_str() }
}

async fn try_remove_dap(
    program: &Program,
    actor: &CustomerActor,
    partner: &PartnerTenantId,
) -> Result<(), ProgramError> {
    if !actor.is_global_admin() {
        return Err(RelationshipRefusal::NotGlobalAdmin.into());
    }
    let mut tx = program.database.begin().await?;
    relations::hold(&mut tx, &actor.customer).await?;
    if !relations::set_dap(&mut tx, partner, &actor.customer, false).await? {
        return Err(ProgramError::NotFound);
    }
    let removed = Happening {
        operation: REMOVE_DAP,
        kind: "dap_removed",
        resource_type: "customer",
        resource_id: actor.customer.as_str(),
        old_value: Some("dap"),
        new_value: None,
        facts: "{}",
    };
    let concerned = (&[partner][..], Some(&actor.customer));
    record::happened_to(&mut tx, program, By::Customer(actor), concerned, &[removed]).await?;
    tx.commit().await
}

/// Accept the version of the customer agreement with that template id, empty where none is published, for every partner
/// there is and will be (MCA-02, MCA-06).
///
/// # Errors
/// `Refused(Relationship)`: `NotGlobalAdmin`, `AgreementWanted` when the box is not ticked, `AcceptedAlready`,
/// `OtherAgreement` when another version is the newest by now; `Database`.
pub async fn accept_agreement(
    program: &Program,
    actor: &CustomerActor,
    ticked: bool,
    template: &str,
) -> Result<(), ProgramError> {
    let outcome = try_accept(program, actor, ticked, template).await;
    let attempt = attempt(customer_agreement::CREATE, actor);
    record::refusals_of_customer(program, actor, Concerned::Partners, attempt, outcome).await
}

async fn try_accept(
    program: &Program,
    actor: &CustomerActor,
    ticked: bool,
    template: &str,
) -> Result<(), ProgramError> {
    if !actor.is_global_admin() {
        return Err(RelationshipRefusal::NotGlobalAdmin.into());
    }
    if !ticked {
        return Err(RelationshipRefusal::AgreementWanted.into());
    }
    let mut tx = program.database.begin().await?;
    if agreements::accepted(&mut tx, &actor.customer).await?.is_some() {
        return Err(RelationshipRefusal::AcceptedAlready.into());
    }
    customer_agreement::accept_in(&mut tx, program, actor, template).await?;
    tx.commit().await
}
