//! Lists of transfer requests: a party's own, a customer's, a provider's queue, those whose time is over.

use super::{Tx, comparable, micros, on, unreadable};
use crate::ProgramError;
use domain::transfer::TIME_TO_EXPIRE;
use domain::{CustomerTenantId, PartnerTenantId, TransferId};
use time::OffsetDateTime;

/// A request in a list.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ListRow {
    /// Its id.
    pub id: String,
    /// Its number.
    pub number: String,
    /// The customer.
    pub customer_id: String,
    /// The customer's name.
    pub customer: String,
    /// The partner that hands over.
    pub source: String,
    /// The provider.
    pub target: String,
    /// Whether the party is the source.
    pub is_source: bool,
    /// Where it stands.
    pub status: String,
    /// Bases in it.
    pub bases: i64,
    /// Add-ons in it.
    pub add_ons: i64,
    /// When it was created, in epoch microseconds.
    pub created_at: i64,
    /// When it expires.
    pub expires_at: i64,
    /// When it ended.
    pub closed_at: Option<i64>,
    /// Seats of a line's subscription changed while it waits.
    pub drifted: bool,
    /// How many of its subscriptions are not the source's or not active any more.
    pub stuck: i64,
    /// Whether partnership, relation and agreement still hold.
    pub ready: bool,
}

macro_rules! columns {
    () => {
        "SELECT t.id, t.number, t.customer_id, c.name AS customer, s.name AS source, p.name AS target,
                t.source_id = $1 AS is_source, t.status, t.created_at, t.expires_at, t.closed_at,
                (SELECT count(*) FROM transfer_lines l WHERE l.transfer_id = t.id AND NOT l.add_on) AS bases,
                (SELECT count(*) FROM transfer_lines l WHERE l.transfer_id = t.id AND l.add_on) AS add_ons,
                t.status = 'active' AND EXISTS (
                    SELECT 1 FROM transfer_lines l JOIN subscriptions u ON u.id = l.subscription_id
                    WHERE l.transfer_id = t.id AND u.quantity <> l.quantity) AS drifted,
                (SELECT count(*) FROM transfer_lines l JOIN subscriptions u ON u.id = l.subscription_id
                 WHERE l.transfer_id = t.id AND t.status = 'active'
                   AND (u.status <> 'active' OR u.owner_id <> t.source_id)) AS stuck,
                EXISTS (SELECT 1 FROM partnerships h
                        WHERE h.provider_id = t.target_id AND h.reseller_id = t.source_id AND h.removed_at IS NULL)
                AND EXISTS (SELECT 1 FROM customer_relations r
                            WHERE r.customer_id = t.customer_id AND r.partner_id = t.target_id AND r.ended_at IS NULL)
                AND EXISTS (SELECT 1 FROM customer_agreements a
                            WHERE a.customer_id = t.customer_id
                              AND (a.method = 'direct' OR a.partner_id = t.target_id)) AS ready
         FROM transfers t
         JOIN customers c ON c.id = t.customer_id
         JOIN partner_tenants s ON s.id = t.source_id
         JOIN partner_tenants p ON p.id = t.target_id "
    };
}

/// Which requests of a party, from where on.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// The party.
    pub party: &'a PartnerTenantId,
    /// `open`, `complete` or `ended`; nothing for all.
    pub group: Option<&'a str>,
    /// The time and id of the request the page starts after.
    pub after: (i64, &'a str),
    /// How many at most.
    pub limit: i64,
}

macro_rules! of_group {
    () => {
        " AND (CAST($4 AS TEXT) IS NULL
               OR $4 = 'open' AND t.status IN ('active', 'in_progress')
               OR $4 = 'complete' AND t.status IN ('complete', 'partially_complete')
               OR $4 = 'ended' AND t.status IN ('rejected', 'withdrawn', 'expired', 'failed'))
          ORDER BY t.created_at DESC, t.id DESC LIMIT CAST($5 AS BIGINT)"
    };
}
const AS_SOURCE: &str = concat!(columns!(), "WHERE t.source_id = $1 AND (t.created_at, t.id) < ($2, $3)", of_group!());
const AS_TARGET: &str = concat!(columns!(), "WHERE t.target_id = $1 AND (t.created_at, t.id) < ($2, $3)", of_group!());

/// The requests a tenant has created, or (for a provider) has been sent; newest first.
///
/// # Errors
/// `Database`.
pub async fn of_party(tx: &mut Tx, page: Page<'_>, as_source: bool) -> Result<Vec<ListRow>, ProgramError> {
    let statement = if as_source { AS_SOURCE } else { AS_TARGET };
    Ok(on!(tx.fetch_all(
        sqlx::query_as(statement)
            .bind(page.party.as_str())
            .bind(page.after.0)
            .bind(comparable(page.after.1).as_ref())
            .bind(page.group.map(comparable).as_deref())
            .bind(page.limit)
    ))?)
}

const OF_CUSTOMER: &str = concat!(
    columns!(),
    "WHERE t.customer_id = $2 AND (t.source_id = $1 OR t.target_id = $1)
     ORDER BY t.created_at DESC, t.id DESC LIMIT CAST($3 AS BIGINT)"
);

/// The requests between a party and another about one customer, newest first.
///
/// # Errors
/// `Database`.
pub async fn of_customer(
    tx: &mut Tx,
    party: &PartnerTenantId,
    customer: &CustomerTenantId,
    limit: i64,
) -> Result<Vec<ListRow>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(OF_CUSTOMER).bind(party.as_str()).bind(customer.as_str()).bind(limit)))?)
}

const QUEUE: &str = concat!(
    columns!(),
    "WHERE t.target_id = $1 AND t.status = 'active' AND (t.created_at, t.id) > ($2, $3)
       AND (CAST($4 AS TEXT) IS NULL OR $4 LIKE '%' || t.id || '%')
     ORDER BY t.created_at, t.id LIMIT CAST($5 AS BIGINT)"
);

/// The requests that wait for a provider, oldest first; with `among`, only those with such an id.
///
/// # Errors
/// `Database`.
pub async fn queue(
    tx: &mut Tx,
    target: &PartnerTenantId,
    after: (i64, &str),
    among: Option<&[String]>,
    limit: i64,
) -> Result<Vec<ListRow>, ProgramError> {
    let among = among.map(|ids| ids.join(" "));
    Ok(on!(tx.fetch_all(
        sqlx::query_as(QUEUE)
            .bind(target.as_str())
            .bind(after.0)
            .bind(comparable(after.1).as_ref())
            .bind(among)
            .bind(limit)
    ))?)
}

/// The names in a waiting request, to be searched.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct WaitingNames {
    /// The request.
    pub id: String,
    /// When it was created, in epoch microseconds.
    pub created_at: i64,
    /// Its number.
    pub number: String,
    /// The customer's name.
    pub customer: String,
    /// The reseller's name.
    pub source: String,
}

const WAITING_NAMES: &str = "
    SELECT t.id, t.created_at, t.number, c.name AS customer, s.name AS source
    FROM transfers t JOIN customers c ON c.id = t.customer_id JOIN partner_tenants s ON s.id = t.source_id
    WHERE t.target_id = $1 AND t.status = 'active' AND (t.created_at, t.id) > ($2, $3)
    ORDER BY t.created_at, t.id LIMIT CAST($4 AS BIGINT)";

/// What can be searched in the requests that wait for a provider, oldest first. SQLite folds the case of ASCII
/// letters only, so the caller compares.
///
/// # Errors
/// `Database`.
pub async fn waiting_names(
    tx: &mut Tx,
    target: &PartnerTenantId,
    after: (i64, &str),
    limit: i64,
) -> Result<Vec<WaitingNames>, ProgramError> {
    Ok(on!(tx.fetch_all(
        sqlx::query_as(WAITING_NAMES)
            .bind(target.as_str())
            .bind(after.0)
            .bind(comparable(after.1).as_ref())
            .bind(limit)
    ))?)
}

const WAITING: &str = "
    SELECT created_at FROM transfers WHERE target_id = $1 AND status = 'active' ORDER BY created_at LIMIT CAST($2 AS BIGINT)";
const ANSWERED: &str = "
    SELECT created_at, COALESCE(accepted_at, closed_at) AS answered_at FROM transfers
    WHERE target_id = $1 AND created_at > $2 AND COALESCE(accepted_at, closed_at) > $3
      AND status IN ('complete', 'partially_complete', 'failed', 'rejected')
    ORDER BY created_at DESC LIMIT CAST($4 AS BIGINT)";

/// When the waiting requests were created, oldest first.
///
/// # Errors
/// `Database`.
pub async fn waiting(tx: &mut Tx, target: &PartnerTenantId, limit: i64) -> Result<Vec<i64>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_scalar(WAITING).bind(target.as_str()).bind(limit)))?)
}

/// When the requests answered since then were created, and when answered.
///
/// # Errors
/// `Database`.
pub async fn answered(
    tx: &mut Tx,
    target: &PartnerTenantId,
    since: OffsetDateTime,
    limit: i64,
) -> Result<Vec<(i64, i64)>, ProgramError> {
    Ok(on!(tx.fetch_all(
        sqlx::query_as(ANSWERED)
            .bind(target.as_str())
            .bind(micros(since - TIME_TO_EXPIRE))
            .bind(micros(since))
            .bind(limit)
    ))?)
}

const BY_NUMBER: &str = "
    SELECT id FROM transfers WHERE number = $1 AND (source_id = $2 OR target_id = $2)";

/// A party's request with that number.
///
/// # Errors
/// `Database`.
pub async fn by_number(tx: &mut Tx, number: &str, party: &PartnerTenantId) -> Result<Option<String>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_scalar(BY_NUMBER).bind(comparable(number).as_ref()).bind(party.as_str())))?)
}

const DUE: &str = "
    SELECT id, source_id FROM transfers WHERE status = 'active' AND expires_at <= $1 ORDER BY expires_at LIMIT CAST($2 AS BIGINT)";

/// Requests whose 30 days are over, with their source.
///
/// # Errors
/// `Database`.
pub async fn due_to_expire(
    tx: &mut Tx,
    now: OffsetDateTime,
    limit: i64,
) -> Result<Vec<(TransferId, PartnerTenantId)>, ProgramError> {
    let rows: Vec<(String, String)> = on!(tx.fetch_all(sqlx::query_as(DUE).bind(micros(now)).bind(limit)))?;
    rows.into_iter()
        .map(|(id, source)| {
            let id = TransferId::parse(&id).map_err(|_| unreadable("transfer id", &id))?;
            Ok((id, PartnerTenantId::parse(&source).map_err(|_| unreadable("tenant id", &source))?))
        })
        .collect()
}
