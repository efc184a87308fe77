//! Subscriptions as client programs read them: every one of a customer that the tenant bills, billed or sells.

use crate::store::subscription_told::{self, Beside};
use crate::store::subscriptions::{self, Owned};
use crate::{Program, ProgramError, customers, store};
use domain::{Actor, CustomerTenantId, SubscriptionId};
use std::collections::HashMap;

/// A subscription with what client programs are told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The subscription, and who bills it.
    pub it: Owned,
    /// Its base, if the tenant reads that too: another reseller may have sold it.
    pub base: Option<SubscriptionId>,
    /// What is beside it.
    pub beside: Beside,
}

/// The subscriptions of a customer that the actor's tenant bills or billed, whatever their state, and those it sells;
/// the oldest first.
///
/// # Errors
/// `NotFound` when the tenant has no relation with the customer, `Refused(Role)`, `Database`.
pub async fn told(program: &Program, actor: &Actor, customer: &CustomerTenantId) -> Result<Vec<Told>, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    store::customers::of_partner(&mut tx, customer, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    customers::allowed(actor)?;
    let mut all: HashMap<String, Owned> = HashMap::new();
    for it in subscriptions::owned(&mut tx, customer, &actor.tenant).await? {
        all.insert(it.subscription.id.to_string(), it);
    }
    for it in subscriptions::visible(&mut tx, customer, &actor.tenant).await? {
        all.insert(it.subscription.id.to_string(), it);
    }
    let beside = subscription_told::beside(&mut tx, customer, &actor.tenant).await?;
    let told = beside.into_iter().filter_map(|beside| {
        let it = all.get(&beside.id)?.clone();
        let base = it.subscription.parent.clone().filter(|base| all.contains_key(base.as_str()));
        Some(Told { it, base, beside })
    });
    Ok(told.collect())
}
