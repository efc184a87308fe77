//! The log of a tenant as client programs read it: newest first, between two moments (rules 3.13, AUD-03).

use super::{Tx, comparable, containing, micros, moment, on};
use crate::ProgramError;
use domain::PartnerTenantId;
use time::OffsetDateTime;

/// A record, with the names of now.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Record {
    /// Its place in the tenant's log.
    pub seq: i64,
    /// When, in epoch microseconds.
    pub at: i64,
    /// The customer concerned, and its name.
    pub customer_id: Option<String>,
    /// Its name, if there is such a customer.
    pub customer_name: Option<String>,
    /// What the person of the tenant signs in with who did it.
    pub sign_in_name: Option<String>,
    /// The credential that did it in its own name.
    pub credential: Option<String>,
    /// Kind of thing.
    pub resource_type: String,
    /// Audit name.
    pub operation: String,
    /// `succeeded` or `failed`.
    pub outcome: String,
    /// Before.
    pub old_value: Option<String>,
    /// After.
    pub new_value: Option<String>,
    /// More, as a JSON object.
    pub facts: String,
}

impl Record {
    /// When it happened.
    #[must_use]
    pub fn happened_at(&self) -> OffsetDateTime {
        moment(self.at)
    }
}

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// From that moment on.
    pub from: OffsetDateTime,
    /// Before that moment.
    pub until: OffsetDateTime,
    /// Below that record, by its moment and its place.
    pub below: (i64, i64),
    /// Part of the customer's name, in any case.
    pub company: Option<&'a str>,
    /// The customer.
    pub customer: Option<&'a str>,
    /// The kind of thing.
    pub resource_type: Option<&'a str>,
    /// The most rows.
    pub limit: i64,
}

// A name that somebody of another tenant signs in with is not told: only whose log it is reads its own people's.
const PAGE: &str = "
    SELECT e.seq, e.at, e.customer_id, c.name AS customer_name,
           CASE WHEN e.user_tenant_id = e.tenant_id AND k.id IS NULL THEN u.sign_in_name END AS sign_in_name,
           k.id AS credential, e.resource_type, e.operation, e.outcome, e.old_value, e.new_value, e.facts
    FROM events e LEFT JOIN customers c ON c.id = e.customer_id LEFT JOIN users u ON u.id = e.user_id
         LEFT JOIN credentials k ON k.id = e.user_id AND k.tenant_id = e.tenant_id
    WHERE e.tenant_id = $1 AND e.at >= $2 AND e.at < $3 AND (e.at, e.seq) < ($4, $5)
      AND (CAST($6 AS TEXT) IS NULL OR c.search_text LIKE $6 ESCAPE '\\')
      AND (CAST($7 AS TEXT) IS NULL OR e.customer_id = $7)
      AND (CAST($8 AS TEXT) IS NULL OR e.resource_type = $8)
    ORDER BY e.at DESC, e.seq DESC LIMIT CAST($9 AS BIGINT)";

/// A page of a tenant's log, newest first.
///
/// # Errors
/// `Database`.
pub async fn page(tx: &mut Tx, tenant: &PartnerTenantId, it: Wanted<'_>) -> Result<Vec<Record>, ProgramError> {
    let company = it.company.map(|text| containing(&comparable(&text.to_lowercase())));
    let (customer, kind) = (it.customer.map(comparable), it.resource_type.map(comparable));
    Ok(on!(tx.fetch_all(
        sqlx::query_as(PAGE)
            .bind(tenant.as_str())
            .bind(micros(it.from))
            .bind(micros(it.until))
            .bind(it.below.0)
            .bind(it.below.1)
            .bind(company.as_deref())
            .bind(customer.as_deref())
            .bind(kind.as_deref())
            .bind(it.limit)
    ))?)
}
