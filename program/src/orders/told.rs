//! Orders as client programs place and read them.

use crate::store;
pub use crate::store::order_told::{LineRow as ToldLine, OrderRow as ToldOrder};
use crate::{Program, ProgramError, guard};
use domain::catalogue::Offer;
use domain::subscription::{BillingCycle, Term};
use domain::{Actor, CustomerTenantId, OrderId, Permission};

/// One order of the actor's tenant for a customer, with its lines; nothing where there is no such order.
///
/// # Errors
/// `NotFound` when the tenant has no relation with the customer, `Refused(Role)`, `Database`.
pub async fn told(
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
    id: &OrderId,
) -> Result<Option<(ToldOrder, Vec<ToldLine>)>, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    store::customers::of_partner(&mut tx, customer, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    guard::require(actor, Permission::PlaceOrders)?;
    store::order_told::one(&mut tx, id, &actor.tenant, customer).await
}

/// The offer with that id, whatever the case of its letters.
///
/// # Errors
/// `Database`.
pub async fn offer(program: &Program, id: &str) -> Result<Option<Offer>, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    for id in [id.to_owned(), id.to_lowercase(), id.to_uppercase()] {
        if let Some(kept) = store::catalogue::one(&mut tx, &id).await? {
            return Ok(Some(kept.offer));
        }
    }
    Ok(None)
}

/// For how long an offer is bought by who does not say: a year where that is sold, else the first term that goes with
/// the rhythm of payment; nothing for what has no end.
#[must_use]
pub fn usual_term(offer: &Offer, cycle: BillingCycle) -> Option<Term> {
    let mut fitting = std::iter::once(Term::Year).chain(offer.terms.iter().copied());
    fitting.find(|term| offer.offers(Some(*term), cycle))
}
