//! A customer's tenant as a partner deals with it: created, kept, supported, and let go (CUS-01 to CUS-06, CUS-14 to
//! CUS-16, DAP-04). What stands in the way is decided in `domain::customer_tenant`.

mod account;
mod bill_to;
mod create;
mod end;
mod read;
mod support;
mod taken;

pub use account::{AccountView, account};
pub use bill_to::{BillToForm, bill_to, change_bill_to};
pub use create::{Created, NewCustomer, Offer, create, created, offer};
pub(crate) use end::{END, end_within, ending_of};
pub use end::{ENDED, Ending, end, ending};
pub use support::{Contact, Support, choose_contact, contact};
pub use taken::is_taken;

use crate::ProgramError;
use crate::record::Attempt;
use crate::store::relations::Relation;
use crate::store::{Tx, relations};
use domain::{Actor, CustomerTenantId};

/// The relation of the actor's tenant with a customer.
///
/// # Errors
/// `NotFound` without one: then there is no such customer either.
async fn related(tx: &mut Tx, actor: &Actor, customer: &CustomerTenantId) -> Result<Relation, ProgramError> {
    relations::of(tx, &actor.tenant, customer).await?.ok_or(ProgramError::NotFound)
}

/// What is logged when somebody is refused.
fn attempt<'a>(operation: &'a str, customer: &'a CustomerTenantId) -> Attempt<'a> {
    Attempt { operation, resource_type: "customer", resource_id: customer.as_str() }
}
