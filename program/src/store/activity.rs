//! The log of a tenant as its people and client programs read it: newest first, between two moments (rules 3.13, AUD-03).

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
    /// The customer concerned; where something was refused, what the tenant's people typed.
    pub customer_id: Option<String>,
    /// Its name, if the tenant had to do with it.
    pub customer_name: Option<String>,
    /// The customer, if the tenant has a relation with it now.
    pub own_customer: Option<String>,
    /// What the person of the tenant signs in with who did it.
    pub sign_in_name: Option<String>,
    /// The credential that did it in its own name.
    pub credential: Option<String>,
    /// What the tenant's person or application that did it was called then.
    pub user_name: Option<String>,
    /// The other company whose person did it.
    pub company: Option<String>,
    /// Whose person did it; nobody's where the program did.
    pub user_tenant_id: Option<String>,
    /// The kind of event, past tense; `refused` for what was only tried.
    pub kind: String,
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

/// Where a page lies: next to a record, by its moment in epoch microseconds and its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Older than that record.
    Below(i64, i64),
    /// Newer than that record.
    Above(i64, i64),
}

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// From that moment on.
    pub from: OffsetDateTime,
    /// Before that moment.
    pub until: OffsetDateTime,
    /// Next to which record.
    pub place: Place,
    /// Part of the customer's name, in any case.
    pub company: Option<&'a str>,
    /// The customer.
    pub customer: Option<&'a str>,
    /// The kind of thing.
    pub resource_type: Option<&'a str>,
    /// The most rows.
    pub limit: i64,
}

// The id of a customer, to those who had to do with it or typed it themselves.
macro_rules! customer_id {
    () => {
        "CASE WHEN c.id IS NOT NULL OR e.user_tenant_id = e.tenant_id THEN e.customer_id END"
    };
}

// The name in lower case: what is searched for customers ends with their domain and their id.
macro_rules! name {
    () => {
        "substr(c.search_text, 1, length(c.search_text) - length(c.domain) - length(c.id) - 2)"
    };
}

// Whose log it is reads its own people's names; of others the company's. Not told are: which customer a stranger is of
// that only tried; whose customer somebody only tried to reach; who else administers a customer.
macro_rules! page {
    ($order:literal) => {
        concat!(
            "SELECT e.seq, e.at, e.kind, c.name AS customer_name, ",
            customer_id!(),
            " AS customer_id,
                    CASE WHEN r.ended_at IS NULL THEN r.customer_id END AS own_customer,
                    CASE WHEN e.user_tenant_id = e.tenant_id AND k.id IS NULL THEN u.sign_in_name END AS sign_in_name,
                    k.id AS credential,
                    CASE WHEN e.user_tenant_id = e.tenant_id THEN e.user_name END AS user_name,
                    CASE WHEN e.user_tenant_id = e.tenant_id THEN NULL
                         WHEN e.user_tenant_id = c.id THEN c.name
                         WHEN e.outcome = 'succeeded' AND (e.resource_type <> 'customer_user' OR EXISTS (
                              SELECT 1 FROM customer_pairings g WHERE g.customer_id = e.customer_id
                                AND (g.reseller_id = e.tenant_id AND g.provider_id = e.user_tenant_id
                                     OR g.provider_id = e.tenant_id AND g.reseller_id = e.user_tenant_id)))
                         THEN COALESCE(p.name, o.name) END AS company,
                    e.user_tenant_id, e.resource_type, e.operation, e.outcome, e.old_value, e.new_value, e.facts
             FROM events e LEFT JOIN customer_relations r ON r.partner_id = e.tenant_id AND r.customer_id = e.customer_id
                  LEFT JOIN customers c ON c.id = e.customer_id AND (e.outcome = 'succeeded' OR r.partner_id IS NOT NULL)
                  LEFT JOIN users u ON u.id = e.user_id
                  LEFT JOIN credentials k ON k.id = e.user_id AND k.tenant_id = e.tenant_id
                  LEFT JOIN partner_tenants p ON p.id = e.user_tenant_id
                  LEFT JOIN customers o ON o.id = e.user_tenant_id
             WHERE e.tenant_id = $1 AND (e.at, e.seq) > ($2, $3) AND (e.at, e.seq) < ($4, $5)
               AND (CAST($6 AS TEXT) IS NULL OR ",
            name!(),
            " LIKE CAST($6 AS TEXT) ESCAPE '\\')
               AND (CAST($7 AS TEXT) IS NULL OR ",
            customer_id!(),
            " = $7)
               AND (CAST($8 AS TEXT) IS NULL OR e.resource_type = $8)
             ORDER BY e.at ",
            $order,
            ", e.seq ",
            $order,
            " LIMIT CAST($9 AS BIGINT)"
        )
    };
}

const NEWEST_FIRST: &str = page!("DESC");
const OLDEST_FIRST: &str = page!("ASC");

/// A page of a tenant's log, beginning next to its place: the newest first below a record, the oldest first above one.
///
/// # Errors
/// `Database`.
pub async fn page(tx: &mut Tx, tenant: &PartnerTenantId, it: Wanted<'_>) -> Result<Vec<Record>, ProgramError> {
    let company = it.company.map(|text| containing(&comparable(&text.to_lowercase())));
    let (customer, kind) = (it.customer.map(comparable), it.resource_type.map(comparable));
    // Numbers begin at 1.
    let (from, until) = ((micros(it.from), 0), (micros(it.until), 0));
    let (statement, above, below) = match it.place {
        Place::Below(at, seq) => (NEWEST_FIRST, from, until.min((at, seq))),
        Place::Above(at, seq) => (OLDEST_FIRST, from.max((at, seq)), until),
    };
    Ok(on!(tx.fetch_all(
        sqlx::query_as(statement)
            .bind(tenant.as_str())
            .bind(above.0)
            .bind(above.1)
            .bind(below.0)
            .bind(below.1)
            .bind(company.as_deref())
            .bind(customer.as_deref())
            .bind(kind.as_deref())
            .bind(it.limit)
    ))?)
}
