//! Letters waiting to be sent, and the development mailbox (MAIL-03).

use super::{Tx, comparable, micros, on};
use crate::ProgramError;
use domain::letter::LetterKind;
use domain::{PartnerTenantId, Role, Roles, UserId};
use sqlx::QueryBuilder;
use time::OffsetDateTime;

/// Somebody who gets a letter.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Recipient {
    /// Their address.
    pub sign_in_name: String,
    /// Their name.
    pub name: String,
    /// Their language, if they chose one.
    pub language: Option<String>,
}

const WITH_ROLE: &str = "
    SELECT DISTINCT u.sign_in_name, u.name, u.language
    FROM user_roles r JOIN users u ON u.id = r.user_id
    WHERE r.tenant_id = $1 AND r.role IN ($2, $3) AND u.disabled_at IS NULL ORDER BY u.sign_in_name";

/// Everyone in a tenant with one of the roles (at most two are looked at).
///
/// # Errors
/// `Database`.
pub async fn with_role(tx: &mut Tx, tenant: &PartnerTenantId, roles: Roles) -> Result<Vec<Recipient>, ProgramError> {
    let mut roles = roles.iter().map(Role::code);
    let first = roles.next().unwrap_or_default();
    let second = roles.next().unwrap_or(first);
    Ok(on!(tx.fetch_all(sqlx::query_as(WITH_ROLE).bind(tenant.as_str()).bind(first).bind(second)))?)
}

const OF_PERSON: &str = "SELECT sign_in_name, name, language FROM users WHERE id = $1 AND disabled_at IS NULL";

/// The person, unless the account is closed.
///
/// # Errors
/// `Database`.
pub async fn of_person(tx: &mut Tx, user: &UserId) -> Result<Option<Recipient>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_as(OF_PERSON).bind(user.as_str())))?)
}

/// A letter to be put into the outbox.
#[derive(Debug, Clone)]
pub struct NewLetter<'a> {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: &'a str,
    /// Who gets it.
    pub to: &'a Recipient,
    /// What it tells, as a JSON object of texts.
    pub facts: &'a str,
}

const INSERT: &str = "
    INSERT INTO outbox (id, kind, recipient, recipient_name, language, facts, created_at, next_try_at) ";
/// So many letters go into one statement.
const TOGETHER: usize = 100;

/// Put letters into the outbox, in the transaction of the change they tell about.
///
/// # Errors
/// `Database`.
pub async fn insert(tx: &mut Tx, letters: &[NewLetter<'_>], now: OffsetDateTime) -> Result<(), ProgramError> {
    for letters in letters.chunks(TOGETHER) {
        on!(tx.execute(
            QueryBuilder::new(INSERT)
                .push_values(letters, |mut values, letter| {
                    values
                        .push_bind(&letter.id)
                        .push_bind(letter.kind)
                        .push_bind(&letter.to.sign_in_name)
                        .push_bind(&letter.to.name)
                        .push_bind(letter.to.language.as_deref().unwrap_or("en"))
                        .push_bind(letter.facts)
                        .push_bind(micros(now))
                        .push_bind(micros(now));
                })
                .build()
        ))?;
    }
    Ok(())
}

/// A letter taken out for sending.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct DueLetter {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: String,
    /// The address.
    pub recipient: String,
    /// The person's name.
    pub recipient_name: String,
    /// The language to write it in.
    pub language: String,
    /// What it tells, as JSON.
    pub facts: String,
    /// How often it was claimed, this time counted: who claimed it last is known by it.
    pub tries: i64,
}

// One server claims a letter for a while; a server that dies meanwhile leaves it to the next.
const CLAIM: &str = "
    UPDATE outbox SET claimed_until = $2, tries = tries + 1
    WHERE id IN (SELECT id FROM outbox
                 WHERE sent_at IS NULL AND next_try_at <= $1 AND (claimed_until IS NULL OR claimed_until <= $1)
                 ORDER BY next_try_at, id LIMIT CAST($3 AS BIGINT))
      AND sent_at IS NULL AND (claimed_until IS NULL OR claimed_until <= $1)
    RETURNING id, kind, recipient, recipient_name, language, facts, tries";

/// Claim letters that are due, until `until`.
///
/// # Errors
/// `Database`.
pub async fn claim(
    tx: &mut Tx,
    now: OffsetDateTime,
    until: OffsetDateTime,
    limit: i64,
) -> Result<Vec<DueLetter>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(CLAIM).bind(micros(now)).bind(micros(until)).bind(limit)))?)
}

const SENT: &str = "
    UPDATE outbox SET sent_at = $2, claimed_until = NULL, last_problem = NULL,
                      facts = CASE WHEN $3 THEN '{}' ELSE facts END
    WHERE id = $1";
const LATER: &str = "
    UPDATE outbox SET next_try_at = $3, claimed_until = NULL, last_problem = $4
    WHERE id = $1 AND tries = $2 AND sent_at IS NULL";

/// The letter was handed to the mail server. One with a link or a code that opens a door forgets what it said
/// (MAIL-02).
///
/// # Errors
/// `Database`.
pub async fn sent(tx: &mut Tx, letter: &DueLetter, now: OffsetDateTime) -> Result<(), ProgramError> {
    let forget = LetterKind::of_code(&letter.kind).is_some_and(LetterKind::holds_secret);
    on!(tx.execute(sqlx::query(SENT).bind(&letter.id).bind(micros(now)).bind(forget)))?;
    Ok(())
}

/// Sending failed; try again at `next`, unless someone else has claimed it meanwhile.
///
/// # Errors
/// `Database`.
pub async fn later(tx: &mut Tx, letter: &DueLetter, next: OffsetDateTime, problem: &str) -> Result<(), ProgramError> {
    let problem = comparable(problem);
    on!(tx.execute(sqlx::query(LATER).bind(&letter.id).bind(letter.tries).bind(micros(next)).bind(problem.as_ref())))?;
    Ok(())
}

/// A letter in the development mailbox.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct KeptLetter {
    /// Its id.
    pub id: String,
    /// The address.
    pub recipient: String,
    /// Its subject.
    pub subject: String,
    /// The plain text.
    pub text_body: String,
    /// The HTML.
    pub html_body: String,
    /// When it would have been sent, in epoch microseconds.
    pub sent_at: i64,
}

const KEEP: &str = "
    INSERT INTO mailbox (id, recipient, subject, text_body, html_body, sent_at) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (id) DO NOTHING";

/// Keep a letter in the development mailbox instead of sending it.
///
/// # Errors
/// `Database`.
pub async fn keep(tx: &mut Tx, it: &KeptLetter) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(KEEP)
            .bind(&it.id)
            .bind(&it.recipient)
            .bind(&it.subject)
            .bind(&it.text_body)
            .bind(&it.html_body)
            .bind(it.sent_at)
    ))?;
    Ok(())
}

const KEPT: &str = "SELECT * FROM mailbox ORDER BY sent_at DESC, id LIMIT 100";
const KEPT_ONE: &str = "SELECT * FROM mailbox WHERE id = $1";

/// The newest letters of the development mailbox.
///
/// # Errors
/// `Database`.
pub async fn kept(tx: &mut Tx) -> Result<Vec<KeptLetter>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(KEPT)))?)
}

/// One letter of the development mailbox.
///
/// # Errors
/// `Database`.
pub async fn kept_one(tx: &mut Tx, id: &str) -> Result<Option<KeptLetter>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_as(KEPT_ONE).bind(comparable(id).as_ref())))?)
}
