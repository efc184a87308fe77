//! The event log: rows are only added, each tenant's rows form a hash chain (AUD-04).

pub use super::hex::hex;
use super::{Tx, micros, moment, on};
use crate::ProgramError;
use domain::event::Outcome;
use domain::{Actor, CustomerActor, PartnerTenantId};
use sha2::{Digest, Sha256};
use sqlx::QueryBuilder;
use time::OffsetDateTime;

/// The hash before the first row of a chain.
pub const NO_HASH: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Who did it: a person, or the program itself.
#[derive(Debug, Clone, Copy)]
pub enum By<'a> {
    /// A signed-in person, in the tenant of the session.
    Person(&'a Actor),
    /// A signed-in person of a customer, in the customer's tenant.
    Customer(&'a CustomerActor),
    /// The program: a worker or the command line.
    Program,
}

/// A row to be added.
#[derive(Debug, Clone)]
pub struct NewEvent<'a> {
    /// Its id.
    pub id: String,
    /// When.
    pub at: OffsetDateTime,
    /// Who.
    pub by: By<'a>,
    /// The audit name (AUD-02).
    pub operation: &'a str,
    /// The kind of event, past tense.
    pub kind: &'a str,
    /// How it ended.
    pub outcome: Outcome,
    /// The customer concerned, if any.
    pub customer: Option<&'a str>,
    /// What kind of thing changed.
    pub resource_type: &'a str,
    /// Which one.
    pub resource_id: &'a str,
    /// Before, if it existed.
    pub old_value: Option<&'a str>,
    /// After.
    pub new_value: Option<&'a str>,
    /// More facts, as a JSON object; no personal data.
    pub facts: &'a str,
}

/// A row of the log as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct EventRow {
    /// The chain it is in.
    pub tenant_id: String,
    /// Its place in the chain, from 1.
    pub seq: i64,
    /// Its id.
    pub id: String,
    /// When, in epoch microseconds.
    pub at: i64,
    /// The person, unless the program did it.
    pub user_id: Option<String>,
    /// The person's name at the time.
    pub user_name: String,
    /// The tenant the person acted for.
    pub user_tenant_id: Option<String>,
    /// The person's first role there.
    pub user_role: Option<String>,
    /// Audit name.
    pub operation: String,
    /// Kind of event.
    pub kind: String,
    /// `succeeded` or `failed`.
    pub outcome: String,
    /// The customer concerned.
    pub customer_id: Option<String>,
    /// Kind of thing.
    pub resource_type: String,
    /// Which one.
    pub resource_id: String,
    /// Before.
    pub old_value: Option<String>,
    /// After.
    pub new_value: Option<String>,
    /// More, as JSON.
    pub facts: String,
    /// The hash of the row before.
    pub previous_hash: String,
    /// The hash of this row.
    pub hash: String,
}

impl EventRow {
    /// When it happened.
    #[must_use]
    pub fn happened_at(&self) -> OffsetDateTime {
        moment(self.at)
    }

    /// SHA-256 over the previous hash and every field, each preceded by its length.
    #[must_use]
    pub fn computed_hash(&self) -> String {
        let (seq, at) = (self.seq.to_string(), self.at.to_string());
        let fields = [
            Some(self.previous_hash.as_str()),
            Some(&self.tenant_id),
            Some(&seq),
            Some(&self.id),
            Some(&at),
            self.user_id.as_deref(),
            Some(&self.user_name),
            self.user_tenant_id.as_deref(),
            self.user_role.as_deref(),
            Some(&self.operation),
            Some(&self.kind),
            Some(&self.outcome),
            self.customer_id.as_deref(),
            Some(&self.resource_type),
            Some(&self.resource_id),
            self.old_value.as_deref(),
            self.new_value.as_deref(),
            Some(&self.facts),
        ];
        hex(&hash_of(fields.map(|field| field.map(str::as_bytes)), &mut Vec::with_capacity(1_024)))
    }
}

/// SHA-256 over fields, each preceded by its length; what is not there has the greatest length there is. The message is
/// put together in `message` first: hashing it in one piece is quicker than in forty.
pub fn hash_of<'a>(fields: impl IntoIterator<Item = Option<&'a [u8]>>, message: &mut Vec<u8>) -> [u8; 32] {
    message.clear();
    for field in fields {
        message.extend_from_slice(&field.map_or(u64::MAX, |bytes| bytes.len() as u64).to_le_bytes());
        message.extend_from_slice(field.unwrap_or_default());
    }
    Sha256::digest(&message).into()
}

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
/// several chains never wait for each other.
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

const OF_RESOURCE: &str = "
    SELECT * FROM events WHERE tenant_id = $1 AND resource_id = $2 AND outcome = 'succeeded' ORDER BY seq";

/// What happened to one thing, in the tenant's own log, oldest first.
///
/// # Errors
/// `Database`.
pub async fn of_resource(tx: &mut Tx, tenant: &PartnerTenantId, resource: &str) -> Result<Vec<EventRow>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(OF_RESOURCE).bind(tenant.as_str()).bind(resource)))?)
}

const AFTER: &str = "SELECT * FROM events WHERE tenant_id = $1 AND seq > $2 ORDER BY seq LIMIT CAST($3 AS BIGINT)";

/// The next rows of a chain, at most `limit`.
///
/// # Errors
/// `Database`.
pub async fn after(tx: &mut Tx, tenant: &str, seq: i64, limit: i64) -> Result<Vec<EventRow>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(AFTER).bind(tenant).bind(seq).bind(limit)))?)
}
