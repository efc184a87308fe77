//! Requests as client programs read them: with who touched them last, and which orders they placed.

use super::record;
use crate::store::transfer_details::{self as rows, Around};
use crate::store::transfer_now::Names;
use crate::store::{self, Tx};
use crate::{Program, ProgramError, guard};
use domain::eligibility::{self, Assessed};
use domain::{Actor, CustomerTenantId, Permission, SubscriptionId, Transfer, TransferId};
use std::collections::HashMap;
use time::OffsetDateTime;

/// A request with what stands around it.
#[derive(Debug, Clone)]
pub struct TransferDetails {
    /// The request.
    pub transfer: Transfer,
    /// The names around it.
    pub names: Names,
    /// When it last changed.
    pub changed_at: OffsetDateTime,
    /// The person or program that changed it; nobody when it expired.
    pub changed_by: Option<String>,
    /// The currency in which the provider is billed.
    pub currency: String,
    /// The order of each line that moved, by the subscription it became.
    pub orders: HashMap<SubscriptionId, String>,
}

/// One request, for a party of it (TRA-31).
///
/// # Errors
/// `NotFound` for anyone else; `Refused(Role)`; `Database`.
pub async fn find(program: &Program, actor: &Actor, id: &TransferId) -> Result<Transfer, ProgramError> {
    visible(&mut program.database.snapshot().await?, actor, id).await
}

pub(super) async fn visible(tx: &mut Tx, actor: &Actor, id: &TransferId) -> Result<Transfer, ProgramError> {
    let transfer = record::load(tx, actor, id).await?;
    guard::require(actor, Permission::ViewTransfers)?;
    Ok(transfer)
}

/// One request with what stands around it, for a party of it (TRA-31).
///
/// # Errors
/// `NotFound` for anyone else; `Refused(Role)`; `Database`.
pub async fn details(program: &Program, actor: &Actor, id: &TransferId) -> Result<TransferDetails, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let transfer = visible(&mut tx, actor, id).await?;
    detailed(&mut tx, actor, transfer).await
}

/// The requests of a customer that the actor's tenant is a party of, oldest first; without those withdrawn.
///
/// # Errors
/// `NotFound` when the tenant has no relation with the customer; `Refused(Role)`; `Database`.
pub async fn of_customer(
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
) -> Result<Vec<TransferDetails>, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    store::customers::of_partner(&mut tx, customer, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    guard::require(actor, Permission::ViewTransfers)?;
    let mut all = Vec::new();
    for id in rows::of_customer(&mut tx, customer, &actor.tenant).await? {
        let transfer = record::load(&mut tx, actor, &id).await?;
        all.push(detailed(&mut tx, actor, transfer).await?);
    }
    Ok(all)
}

async fn detailed(tx: &mut Tx, actor: &Actor, transfer: Transfer) -> Result<TransferDetails, ProgramError> {
    let Around { names, currency, changed } = rows::around(tx, &actor.tenant, &transfer.id).await?;
    let (changed_at, changed_by) = changed.unwrap_or((transfer.created_at, None));
    let orders = rows::orders(tx, &transfer.id).await?;
    Ok(TransferDetails { transfer, names, changed_at, changed_by, currency, orders })
}

/// A request that another use case has just given the actor, with what stands around it.
///
/// # Errors
/// `Database`.
pub async fn with_details(
    program: &Program,
    actor: &Actor,
    transfer: Transfer,
) -> Result<TransferDetails, ProgramError> {
    detailed(&mut program.database.snapshot().await?, actor, transfer).await
}

/// Every base subscription the actor's tenant has for a customer, the deleted ones too, each judged (TRA-08, TRA-16).
///
/// # Errors
/// `NotFound` when the tenant has no relation with the customer; `Refused(Role)`; `Database`.
pub async fn eligibility(
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
) -> Result<Vec<Assessed>, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    store::customers::of_partner(&mut tx, customer, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    guard::require(actor, Permission::ViewTransfers)?;
    let open = store::subscriptions::open_requests(&mut tx, customer, &actor.tenant).await?;
    let own = store::subscriptions::owned(&mut tx, customer, &actor.tenant).await?;
    let own: Vec<_> = own.into_iter().map(|it| (it.subscription, it.suspension_reason)).collect();
    let mut assessed = eligibility::assess(&own, &open);
    assessed.retain(|it| it.subscription.parent.is_none());
    Ok(assessed)
}
