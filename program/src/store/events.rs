//! The event log: rows are only added, each tenant's rows form a hash chain (AUD-04).

mod append;

pub use super::hex::hex;
pub use append::{Chain, append};

use super::{Tx, moment, on};
use crate::ProgramError;
use domain::event::Outcome;
use domain::{Actor, CustomerActor, PartnerTenantId};
use sha2::{Digest, Sha256};
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
