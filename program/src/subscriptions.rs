//! A customer's subscriptions as a partner sees them, with their transfer requests.

mod amend;
mod due;
mod licenses;
mod life;
mod own;
mod told;

pub use amend::{Amendment, amend};
pub use due::{delete_due, renew_due};
pub use life::{SubscriptionView, TypedChange, assign, change, show};
pub use own::{Licensed, LicensesView, assign_own, licensed, licenses_of};
pub use told::{Told, told};

use crate::store::subscriptions::Owned;
use crate::transfers::{ProviderChoice, TransferRow, providers_for, transfers_of_customer};
use crate::{Program, ProgramError, customers, store};
use domain::eligibility::{self, Assessed};
use domain::{Actor, CustomerTenantId};

/// The subscriptions page of one customer.
#[derive(Debug, Clone)]
pub struct SubscriptionsView {
    /// The customer's name.
    pub customer_name: String,
    /// The customer's domain.
    pub customer_domain: String,
    /// The tenant's own subscriptions, judged; add-ons below their bases.
    pub own: Vec<Assessed>,
    /// Those of others on which the tenant is the reseller on record.
    pub through_others: Vec<Owned>,
    /// The providers that could take over, with what stands in the way.
    pub providers: Vec<ProviderChoice>,
    /// Transfer requests about this customer, newest first, at most 50.
    pub transfers: Vec<TransferRow>,
}

/// The subscriptions of a customer, and what has been requested about them.
///
/// # Errors
/// `NotFound` when the tenant has no relation with the customer; `Refused` without the role.
pub async fn list(
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
) -> Result<SubscriptionsView, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let known = store::customers::of_partner(&mut tx, customer, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    customers::allowed(actor)?;

    let open = store::subscriptions::open_requests(&mut tx, customer, &actor.tenant).await?;
    let visible = store::subscriptions::visible(&mut tx, customer, &actor.tenant).await?;
    let (own, through_others): (Vec<_>, Vec<_>) = visible.into_iter().partition(|it| it.owner == actor.tenant);
    let own: Vec<_> = own.into_iter().map(|it| (it.subscription, it.suspension_reason)).collect();
    let own = eligibility::assess(&own, &open);
    Ok(SubscriptionsView {
        customer_name: known.name,
        customer_domain: known.domain,
        own,
        through_others,
        providers: providers_for(&mut tx, actor, customer).await?,
        transfers: transfers_of_customer(&mut tx, actor, customer).await?,
    })
}
