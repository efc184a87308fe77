//! Adding rows to the chains of tenants: the next numbers, the rows with their hashes, the new heads.

use super::{By, EventRow, NO_HASH, NewEvent};
use crate::ProgramError;
use crate::store::{Tx, micros, on};
use domain::{Actor, CustomerActor, PartnerTenantId};
use sqlx::QueryBuilder;

/// What is added to the chain of one tenant.
pub type Chain<'a> = (&'a PartnerTenantId, Vec<NewEvent<'a>>);

const HEADS: &str = "INSERT INTO event_heads (tenant_id, seq, hash) ";
// Taking the next numbers locks the head, so that a chain never forks.
const TAKE: &str = "
    ON CONFLICT (tenant_id) DO UPDATE SET seq = event_heads.seq + excluded.seq RETURNING tenant_id, seq, hash";
const ADVANCE: &str = " ON CONFLICT (tenant_id) DO UPDATE SET hash = excluded.hash";

const INSERT: &str = "
    INSERT INTO events (tenant_id, seq, id, at, user_id, user_name, user_tenant_id, user_role, operation, kind,
                        outcome, customer_id, resource_type, resource_id, old_value, new_value, facts,
                        previous_hash, hash) ";
/// So many rows go into one statement.
const TOGETHER: usize = 50;

/// Add rows to the chains of tenants, each named once. They are taken in the order of their ids, so that two who write to
/// several chains never wait in a circle.
///
/// # Errors
/// `Database`.
pub async fn append(tx: &mut Tx, mut chains: Vec<Chain<'_>>) -> Result<(), ProgramError> {
    chains.retain(|(_, events)| !events.is_empty());
    chains.sort_by_key(|(tenant, _)| *tenant);
    if chains.is_empty() {
        return Ok(());
    }
    let mut rows = Vec::new();
    let heads = take(tx, &chains).await?;
    let heads = heads.into_iter().filter_map(|(tenant, last, hash)| {
        let (tenant, events) = chains.iter().find(|(it, _)| it.as_str() == tenant)?;
        let mut previous = hash;
        for (seq, event) in (last - count(events) + 1..).zip(events) {
            let row = row(tenant, seq, event, std::mem::take(&mut previous));
            previous.clone_from(&row.hash);
            rows.push(row);
        }
        Some((*tenant, last, previous))
    });
    let heads: Vec<_> = heads.collect();
    insert(tx, &rows).await?;
    advance(tx, &heads).await
}

fn count(events: &[NewEvent<'_>]) -> i64 {
    i64::try_from(events.len()).unwrap_or(i64::MAX)
}

/// The last of the numbers that are taken in each chain, and the hash of the row before the first.
async fn take(tx: &mut Tx, chains: &[Chain<'_>]) -> Result<Vec<(String, i64, String)>, ProgramError> {
    Ok(on!(tx.fetch_all(
        QueryBuilder::new(HEADS)
            .push_values(chains, |mut values, (tenant, events)| {
                values.push_bind(tenant.as_str()).push_bind(count(events)).push_bind(NO_HASH);
            })
            .push(TAKE)
            .build_query_as()
    ))?)
}

async fn advance(tx: &mut Tx, heads: &[(&PartnerTenantId, i64, String)]) -> Result<(), ProgramError> {
    on!(tx.execute(
        QueryBuilder::new(HEADS)
            .push_values(heads, |mut values, (tenant, seq, hash)| {
                values.push_bind(tenant.as_str()).push_bind(seq).push_bind(hash);
            })
            .push(ADVANCE)
            .build()
    ))?;
    Ok(())
}

fn row(tenant: &PartnerTenantId, seq: i64, event: &NewEvent<'_>, previous_hash: String) -> EventRow {
    let person = match event.by {
        By::Person(it) => Some((&it.user, &it.name, it.tenant.as_str(), acting_role(it).map(domain::Role::code))),
        By::Customer(it) => Some((&it.user, &it.name, it.customer.as_str(), Some(customer_role(it)))),
        By::Program => None,
    };
    let (user, name, tenant_of_user, role) = match person {
        Some((user, name, tenant, role)) => (Some(user), name.clone(), Some(tenant), role),
        None => (None, String::new(), None, None),
    };
    let mut row = EventRow {
        tenant_id: tenant.as_str().to_owned(),
        seq,
        id: event.id.clone(),
        at: micros(event.at),
        user_id: user.map(|it| it.as_str().to_owned()),
        user_name: name,
        user_tenant_id: tenant_of_user.map(str::to_owned),
        user_role: role.map(str::to_owned),
        operation: event.operation.to_owned(),
        kind: event.kind.to_owned(),
        outcome: event.outcome.code().to_owned(),
        customer_id: event.customer.map(str::to_owned),
        resource_type: event.resource_type.to_owned(),
        resource_id: event.resource_id.to_owned(),
        old_value: event.old_value.map(str::to_owned),
        new_value: event.new_value.map(str::to_owned),
        facts: event.facts.to_owned(),
        previous_hash,
        hash: String::new(),
    };
    row.hash = row.computed_hash();
    row
}

/// A customer's role as the log names it, apart from those of partners.
const fn customer_role(actor: &CustomerActor) -> &'static str {
    if actor.is_global_admin() { "customer_global_admin" } else { "customer_user" }
}

/// The role the timeline shows: the agent role if there is one, since that is what let the person act.
fn acting_role(actor: &Actor) -> Option<domain::Role> {
    let agent =
        [domain::Role::AdminAgent, domain::Role::SalesAgent].into_iter().find(|role| actor.roles.contains(*role));
    agent.or_else(|| actor.roles.iter().next())
}

async fn insert(tx: &mut Tx, rows: &[EventRow]) -> Result<(), ProgramError> {
    for rows in rows.chunks(TOGETHER) {
        on!(tx.execute(
            QueryBuilder::new(INSERT)
                .push_values(rows, |mut values, row| {
                    values
                        .push_bind(&row.tenant_id)
                        .push_bind(row.seq)
                        .push_bind(&row.id)
                        .push_bind(row.at)
                        .push_bind(&row.user_id)
                        .push_bind(&row.user_name)
                        .push_bind(&row.user_tenant_id)
                        .push_bind(&row.user_role)
                        .push_bind(&row.operation)
                        .push_bind(&row.kind)
                        .push_bind(&row.outcome)
                        .push_bind(&row.customer_id)
                        .push_bind(&row.resource_type)
                        .push_bind(&row.resource_id)
                        .push_bind(&row.old_value)
                        .push_bind(&row.new_value)
                        .push_bind(&row.facts)
                        .push_bind(&row.previous_hash)
                        .push_bind(&row.hash);
                })
                .build()
        ))?;
    }
    Ok(())
}
