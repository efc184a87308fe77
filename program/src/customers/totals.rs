//! How many customers a tenant has. Counting touches up to 10,001 index rows, so the figure is kept for a while.

use super::COUNTED;
use crate::store::customers;
use crate::{Program, ProgramError};
use domain::{Actor, PartnerTenantId};
use std::collections::HashMap;
use std::sync::Arc;
use time::{Duration, OffsetDateTime};
use tokio::sync::RwLock;

/// So long a figure may be old.
const KEPT: Duration = Duration::seconds(30);

/// The figures counted lately, each with the time it is good until. Cloning shares them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Totals(Arc<RwLock<HashMap<PartnerTenantId, (i64, OffsetDateTime)>>>);

/// How many customers the tenant has, up to one more than [`COUNTED`]; up to 30 seconds old.
///
/// # Errors
/// `Database`.
pub async fn total(program: &Program, actor: &Actor) -> Result<i64, ProgramError> {
    let now = program.now();
    let known = program.totals.0.read().await.get(&actor.tenant).copied();
    if let Some((total, until)) = known
        && now < until
    {
        return Ok(total);
    }
    let total = customers::total(&program.database, &actor.tenant, COUNTED + 1).await?;
    let mut totals = program.totals.0.write().await;
    totals.retain(|_, (_, until)| now < *until);
    totals.insert(actor.tenant.clone(), (total, now + KEPT));
    Ok(total)
}
