//! The people of a customer's tenant: its global admins add and remove them, set roles and give new passwords; so does a
//! partner with delegated administration (DAP-01, CUS-22). A temporary password is told once (ROL-03).

mod add;
mod administrator;
mod change;

pub use add::{NewCustomerPerson, add};
pub use administrator::Administrator;
pub use change::{change_role, remove, reset_password};

pub use crate::store::customer_people::CustomerPerson;

use crate::record::{self, Happening};
use crate::store::events::By;
use crate::store::{self, Tx, customer_people as rows};
use crate::{Program, ProgramError, guard};
use domain::{Actor, CustomerActor, CustomerTenantId, PartnerTenantId, Permission, UserId};

/// The people of the actor's own tenant: global admins first, then by name. Everyone there sees them.
///
/// # Errors
/// `Database`.
pub async fn list(program: &Program, actor: &CustomerActor) -> Result<Vec<CustomerPerson>, ProgramError> {
    rows::all(&mut program.database.snapshot().await?, &actor.customer).await
}

/// A customer's people as a partner sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfCustomer {
    /// The customer's name.
    pub customer: String,
    /// Its people; nobody without delegated administration.
    pub people: Vec<CustomerPerson>,
    /// Whether the customer gave the partner delegated administration.
    pub delegated: bool,
}

/// The people of a customer, for a partner with delegated administration.
///
/// # Errors
/// `NotFound` for a customer without a relation; `Refused(Role)`; `Database`.
pub async fn list_for(
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
) -> Result<OfCustomer, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let known = store::customers::of_partner(&mut tx, customer, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    guard::require(actor, Permission::AdministerCustomer)?;
    let delegated = is_delegated(&mut tx, &actor.tenant, customer).await?;
    let people = if delegated { rows::all(&mut tx, customer).await? } else { Vec::new() };
    Ok(OfCustomer { customer: known.name, people, delegated })
}

async fn is_delegated(
    tx: &mut Tx,
    partner: &PartnerTenantId,
    customer: &CustomerTenantId,
) -> Result<bool, ProgramError> {
    Ok(store::relations::of(tx, partner, customer).await?.is_some_and(|relation| relation.dap))
}

/// In the logs of the partners that administer the customer's tenant, and of the one that acts.
async fn tell(
    tx: &mut Tx,
    program: &Program,
    by: By<'_>,
    customer: &CustomerTenantId,
    happening: Happening<'_>,
) -> Result<(), ProgramError> {
    let relations = store::relations::of_customer(tx, customer).await?;
    let mut tenants: Vec<_> = relations.iter().filter(|it| it.dap).map(|it| &it.partner).collect();
    if let By::Person(actor) = by {
        tenants.push(&actor.tenant);
    }
    record::happened_to(tx, program, by, (&tenants, Some(customer)), &[happening]).await
}

fn happening<'a>(operation: &'a str, kind: &'a str, user: &'a UserId) -> Happening<'a> {
    Happening {
        operation,
        kind,
        resource_type: "customer_user",
        resource_id: user.as_str(),
        old_value: None,
        new_value: None,
        facts: "{}",
    }
}
