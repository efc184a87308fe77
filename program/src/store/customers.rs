//! Customers as their partners see them.

use super::{Database, Tx, comparable, containing, on};
use super::{customer_search, customer_status};
use crate::ProgramError;
use domain::customer::CustomerStatus;
use domain::{CustomerTenantId, PartnerTenantId};

/// A row of the customer list.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ListRow {
    /// The customer's tenant.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its primary domain.
    pub domain: String,
    /// What the partner is to it.
    pub kind: String,
    /// The bytes it is ordered by.
    pub name_key: Vec<u8>,
    /// The partners it is shared with: the first by name, and ` +n` for more.
    pub shared_with: Option<String>,
    /// Subscriptions the partner may see.
    pub subscriptions: i64,
    /// The state of the newest transfer request between the partner and another about it.
    pub transfer: Option<String>,
    /// Whether a customer agreement counts for the provider (MCA-06): one the source attested does not.
    pub agreement: bool,
}

/// What the list shows of a customer. `$1` is the partner; the tables are `r` and `c`.
macro_rules! columns {
    () => {
        "SELECT c.id, c.name, c.domain, r.kind, r.name_key,
                (SELECT min(p.name) || CASE WHEN count(*) > 1 THEN ' +' || (count(*) - 1) ELSE '' END
                 FROM customer_pairings g
                 JOIN partner_tenants p ON p.id = CASE WHEN g.reseller_id = $1 THEN g.provider_id ELSE g.reseller_id END
                 WHERE g.customer_id = c.id AND (g.reseller_id = $1 OR g.provider_id = $1)) AS shared_with,
                (SELECT count(*) FROM subscriptions s
                 WHERE s.customer_id = c.id AND (s.owner_id = $1 OR s.reseller_id = $1) AND s.status <> 'deleted') AS subscriptions,
                (SELECT t.status FROM transfers t
                 WHERE t.customer_id = c.id AND (t.source_id = $1 OR t.target_id = $1)
                 ORDER BY t.created_at DESC, t.id DESC LIMIT 1) AS transfer,
                EXISTS (SELECT 1 FROM customer_agreements a
                        WHERE a.customer_id = c.id
                          AND (a.method = 'direct' OR r.kind <> 'direct' AND a.partner_id = $1
                               OR EXISTS (SELECT 1 FROM customer_pairings g
                                          WHERE g.customer_id = c.id AND g.reseller_id = $1 AND g.provider_id = a.partner_id))) AS agreement "
    };
}
pub(super) use columns;

/// What a file shows of a customer.
macro_rules! export_columns {
    () => {
        "SELECT c.id, c.name, c.domain, r.kind, r.name_key "
    };
}
pub(super) use export_columns;

/// The filters of the list: `$4` kind, `$5` the other partner or `none`, `$6` whether only those whose newest
/// request did not go through.
macro_rules! filters {
    () => {
        " AND r.ended_at IS NULL
          AND (CAST($4 AS TEXT) IS NULL OR r.kind = $4)
          AND (CAST($5 AS TEXT) IS NULL
               OR $5 = 'none' AND NOT EXISTS (SELECT 1 FROM customer_pairings g WHERE g.customer_id = r.customer_id
                                                AND (g.reseller_id = $1 OR g.provider_id = $1))
               OR EXISTS (SELECT 1 FROM customer_pairings g WHERE g.customer_id = r.customer_id
                          AND (g.reseller_id = $1 AND g.provider_id = $5 OR g.provider_id = $1 AND g.reseller_id = $5)))
          AND ($6 = FALSE OR r.customer_id IN (SELECT t.customer_id FROM transfers t
                                               WHERE (t.source_id = $1 OR t.target_id = $1)
                                                 AND t.status IN ('rejected', 'failed', 'expired', 'partially_complete')
                                                 AND NOT EXISTS (SELECT 1 FROM transfers n
                                                                 WHERE n.customer_id = t.customer_id
                                                                   AND (n.source_id = $1 OR n.target_id = $1)
                                                                   AND (n.created_at, n.id) > (t.created_at, t.id)))) "
    };
}
pub(super) use filters;

/// Which customers, from where, which way.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// The partner whose list it is.
    pub partner: &'a PartnerTenantId,
    /// Only this kind of relation.
    pub kind: Option<&'a str>,
    /// Only those shared with this partner; `none` for those shared with nobody.
    pub shared_with: Option<&'a str>,
    /// Only those whose last transfer did not go through.
    pub attention: bool,
    /// Only those of this status.
    pub status: Option<CustomerStatus>,
    /// The customer the page starts after (or ends before).
    pub cursor: (&'a [u8], &'a str),
    /// Whether the page lies before the cursor.
    pub backwards: bool,
    /// How many rows at most.
    pub limit: i64,
}

// A bare parameter in LIMIT makes SQLite plan the statement anew each time it is bound, which takes longer than the page.
const FORWARDS: &str = concat!(
    columns!(),
    "FROM customer_relations r JOIN customers c ON c.id = r.customer_id
     WHERE r.partner_id = $1 AND (r.name_key, r.customer_id) > ($2, $3)",
    filters!(),
    "ORDER BY r.name_key, r.customer_id LIMIT CAST($7 AS BIGINT)"
);
const BACKWARDS: &str = concat!(
    columns!(),
    "FROM customer_relations r JOIN customers c ON c.id = r.customer_id
     WHERE r.partner_id = $1 AND (r.name_key, r.customer_id) < ($2, $3)",
    filters!(),
    "ORDER BY r.name_key DESC, r.customer_id DESC LIMIT CAST($7 AS BIGINT)"
);

/// One page of a partner's customers in the order of their names; `text` searches name, domain and id.
///
/// # Errors
/// `Database`.
pub async fn page(database: &Database, page: Page<'_>, text: Option<&str>) -> Result<Vec<ListRow>, ProgramError> {
    let (shared_with, id) = (page.shared_with.map(comparable), comparable(page.cursor.1));
    let page = Page { shared_with: shared_with.as_deref(), cursor: (page.cursor.0, &id), ..page };
    let mut rows = match (page.status, text) {
        (Some(status), _) => customer_status::page(database, page, status, text).await?,
        (None, Some(text)) => customer_search::page(database, page, text).await?,
        (None, None) => plain(database, page).await?,
    };
    if page.backwards {
        rows.reverse();
    }
    Ok(rows)
}

async fn plain(database: &Database, page: Page<'_>) -> Result<Vec<ListRow>, ProgramError> {
    let statement = if page.backwards { BACKWARDS } else { FORWARDS };
    Ok(super::read!(
        database,
        fetch_all(
            sqlx::query_as(statement)
                .bind(page.partner.as_str())
                .bind(page.cursor.0)
                .bind(page.cursor.1)
                .bind(page.kind)
                .bind(page.shared_with)
                .bind(page.attention)
                .bind(page.limit)
        )
    )?)
}

const EXPORT: &str = concat!(
    export_columns!(),
    "FROM customer_relations r JOIN customers c ON c.id = r.customer_id
     WHERE r.partner_id = $1 AND (r.name_key, r.customer_id) > ($2, $3)
       AND (CAST($8 AS TEXT) IS NULL OR c.search_text LIKE $8 ESCAPE '\\')",
    filters!(),
    "ORDER BY r.name_key, r.customer_id LIMIT CAST($7 AS BIGINT)"
);

/// A row of the list as a file has it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ExportRow {
    /// The customer's tenant.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its primary domain.
    pub domain: String,
    /// What the partner is to it.
    pub kind: String,
    /// The bytes it is ordered by.
    pub name_key: Vec<u8>,
}

/// The rows after a customer, in the order of their names: those of [`page`] with less in them.
///
/// # Errors
/// `Database`.
pub async fn export(database: &Database, page: Page<'_>, text: Option<&str>) -> Result<Vec<ExportRow>, ProgramError> {
    let (shared_with, id) = (page.shared_with.map(comparable), comparable(page.cursor.1));
    if let Some(status) = page.status {
        let page = Page { shared_with: shared_with.as_deref(), cursor: (page.cursor.0, &id), ..page };
        return customer_status::export(database, page, status, text).await;
    }
    let pattern = text.map(|text| containing(&comparable(text).to_lowercase()));
    Ok(super::read!(
        database,
        fetch_all(
            sqlx::query_as(EXPORT)
                .bind(page.partner.as_str())
                .bind(page.cursor.0)
                .bind(id.as_ref())
                .bind(page.kind)
                .bind(shared_with.as_deref())
                .bind(page.attention)
                .bind(page.limit)
                .bind(pattern.as_deref())
        )
    )?)
}

const EXPORT_ONE: &str = concat!(
    export_columns!(),
    "FROM customer_relations r JOIN customers c ON c.id = r.customer_id
     WHERE r.partner_id = $1 AND r.customer_id = $2 AND r.ended_at IS NULL"
);

/// A customer as a file has it, if the partner has it.
///
/// # Errors
/// `Database`.
pub async fn exported(
    tx: &mut Tx,
    partner: &PartnerTenantId,
    customer: &CustomerTenantId,
) -> Result<Option<ExportRow>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_as(EXPORT_ONE).bind(partner.as_str()).bind(customer.as_str())))?)
}

/// The statement behind a page without search, for the benchmark that measures what this file adds to it.
#[must_use]
pub const fn page_statement() -> &'static str {
    FORWARDS
}

/// A customer as a partner knows it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Known {
    /// Its name.
    pub name: String,
    /// Its primary domain.
    pub domain: String,
    /// Its country.
    pub country: String,
    /// What the partner is to it.
    pub kind: String,
}

const OF_PARTNER: &str = "
    SELECT c.name, c.domain, c.country, r.kind
    FROM customer_relations r JOIN customers c ON c.id = r.customer_id
    WHERE r.customer_id = $1 AND r.partner_id = $2 AND r.ended_at IS NULL";

/// A customer, if the partner has a relation with it.
///
/// # Errors
/// `Database`.
pub async fn of_partner(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    partner: &PartnerTenantId,
) -> Result<Option<Known>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_as(OF_PARTNER).bind(customer.as_str()).bind(partner.as_str())))?)
}

const TOTAL: &str = "
    SELECT count(*) FROM (SELECT 1 FROM customer_relations WHERE partner_id = $1 AND ended_at IS NULL LIMIT CAST($2 AS BIGINT)) AS counted";

/// How many customers a partner has; counting stops at `most`.
///
/// # Errors
/// `Database`.
pub async fn total(database: &Database, partner: &PartnerTenantId, most: i64) -> Result<i64, ProgramError> {
    Ok(super::read!(database, fetch_one(sqlx::query_scalar(TOTAL).bind(partner.as_str()).bind(most)))?)
}
