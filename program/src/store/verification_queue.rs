//! The queue of cases, oldest first. The search reads the open cases (or the closed ones) one after the other: what
//! waits is never much.

use super::{Tx, comparable, containing, micros, on};
use crate::ProgramError;
use domain::UserId;
use time::OffsetDateTime;

/// Which cases.
#[derive(Debug, Clone)]
pub struct Filter<'a> {
    /// Those that are still to be decided, or the others.
    pub open: bool,
    /// Only with this status; empty for any.
    pub status: &'a str,
    /// Only those this verifier has in hand.
    pub held_by: Option<&'a UserId>,
    /// Only those nobody has in hand.
    pub nobodys: bool,
    /// Only those whose answer was due before this moment.
    pub due_before: Option<OffsetDateTime>,
    /// Only those with this in the company's name, the number, or the domain of the address; empty for any.
    pub text: &'a str,
}

/// A row of the queue.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct QueueRow {
    /// The case.
    pub enrollment_id: String,
    /// What people call it.
    pub number: String,
    /// The company.
    pub company: String,
    /// Its country.
    pub country: String,
    /// Where it stands.
    pub status: String,
    /// Business time spent before the clock was last started, in microseconds.
    pub clock_spent: i64,
    /// Since when the clock runs, in epoch microseconds.
    pub clock_since: Option<i64>,
    /// When it was sent.
    pub opened_at: i64,
    /// How many automatic checks want a look.
    pub to_look_at: i64,
    /// How many failed.
    pub failed: i64,
    /// Who has it in hand.
    pub held_by: Option<String>,
    /// Their name.
    pub holder: Option<String>,
}

const QUEUE: &str = r"
    SELECT c.enrollment_id, e.number, c.company, c.country, c.status, c.clock_spent, c.clock_since, c.opened_at,
           c.to_look_at, c.failed, c.held_by, u.name AS holder
    FROM verification_cases c JOIN enrollments e ON e.id = c.enrollment_id LEFT JOIN users u ON u.id = c.held_by
    WHERE c.is_open = $1 AND ($2 = '' OR c.status = $2) AND ($3 = '' OR c.held_by = $3)
      AND (NOT $4 OR c.held_by IS NULL) AND ($5 = 0 OR c.due_at < $5) AND ($6 = '%%' OR c.search LIKE $6 ESCAPE '\')
      AND (c.opened_at, c.enrollment_id) > ($7, $8)
    ORDER BY c.opened_at, c.enrollment_id LIMIT CAST($9 AS BIGINT)";

/// Cases after a place in the queue.
///
/// # Errors
/// `Database`.
pub async fn queue(
    tx: &mut Tx,
    filter: &Filter<'_>,
    after: (i64, &str),
    limit: i64,
) -> Result<Vec<QueueRow>, ProgramError> {
    let pattern = containing(&comparable(filter.text).to_lowercase());
    Ok(on!(tx.fetch_all(
        sqlx::query_as(QUEUE)
            .bind(filter.open)
            .bind(filter.status)
            .bind(filter.held_by.map_or("", |user| user.as_str()))
            .bind(filter.nobodys)
            .bind(filter.due_before.map_or(0, micros))
            .bind(&pattern)
            .bind(after.0)
            .bind(comparable(after.1).as_ref())
            .bind(limit)
    ))?)
}

/// How many cases are open, and of these how many are which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, sqlx::FromRow)]
pub struct Counts {
    /// Open.
    pub open: i64,
    /// In the verifier's own hands.
    pub mine: i64,
    /// Late.
    pub late: i64,
    /// Waiting for the applicant.
    pub waiting: i64,
}

const COUNTS: &str = "
    SELECT COUNT(*) AS open, COUNT(CASE WHEN held_by = $1 THEN 1 END) AS mine,
           COUNT(CASE WHEN due_at < $2 THEN 1 END) AS late,
           COUNT(CASE WHEN status = 'waiting' THEN 1 END) AS waiting
    FROM verification_cases WHERE is_open = TRUE";

/// Count the open cases.
///
/// # Errors
/// `Database`.
pub async fn counts(tx: &mut Tx, of: &UserId, now: OffsetDateTime) -> Result<Counts, ProgramError> {
    Ok(on!(tx.fetch_one(sqlx::query_as(COUNTS).bind(of.as_str()).bind(micros(now))))?)
}

const VERIFIERS: &str = "
    SELECT DISTINCT u.id, u.name FROM user_roles r JOIN users u ON u.id = r.user_id
    JOIN partner_tenants t ON t.id = r.tenant_id
    WHERE t.is_operator AND r.role IN ('verifier', 'operator_admin') AND u.disabled_at IS NULL ORDER BY u.name, u.id";

/// Everyone who may verify, by name.
///
/// # Errors
/// `Database`.
pub async fn verifiers(tx: &mut Tx) -> Result<Vec<(String, String)>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(VERIFIERS)))?)
}
