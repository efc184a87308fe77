//! SQL, and nothing else in the house: one text for SQLite and PostgreSQL.
//!
//! [`Database`] opens either engine, [`Tx`] is a transaction on either, and `on!` runs a query on
//! whichever it is. What really differs between the engines is in `sqlite.rs` and `postgres.rs`.

mod database;
pub(crate) mod postgres;
mod sqlite;
mod stamps;
mod tx;

pub use database::{Connections, Database};
pub use stamps::Stamp;
pub use tx::Tx;

pub mod access_tokens;
pub mod accounts;
pub mod activity;
pub mod address_links;
pub mod affiliates;
pub mod agreements;
pub mod applicants;
pub mod backup;
pub mod banners;
#[cfg(any(test, feature = "testing"))]
pub mod bare;
pub mod billing;
pub mod bulk;
pub mod calls;
pub mod catalogue;
pub mod credentials;
pub mod customer_agreements;
pub mod customer_pages;
pub mod customer_people;
pub mod customer_search;
mod customer_status;
pub mod customer_tenants;
pub mod customers;
pub mod demo;
pub mod directory;
pub mod doctor;
pub mod domains;
pub mod drafts;
pub mod enrollments;
pub mod event_walk;
pub mod events;
pub mod exports;
pub mod extensions;
pub mod general_links;
mod group;
pub mod hex;
pub mod idempotency;
pub mod imports;
pub mod incentives;
pub mod invitations;
pub mod known_partners;
pub mod licenses;
pub mod limits;
pub mod listings;
pub mod markets;
pub mod membership;
pub mod membership_logins;
pub mod membership_search;
pub mod operator;
pub mod order_history;
pub mod order_told;
pub mod orders;
pub mod outbox;
pub mod own_profile;
pub mod partner_billing;
pub mod partners;
pub mod partnership_addresses;
pub mod partnership_endings;
pub mod partnership_invitation_steps;
pub mod partnership_invitations;
pub mod partnership_requests;
pub mod partnerships;
pub mod pending;
pub mod people;
pub mod profiles;
pub mod relations;
pub mod relationship_addresses;
pub mod relationship_changes;
pub mod relationship_requests;
pub mod relationship_view;
pub mod scenarios;
pub mod seals;
pub mod sessions;
pub mod settings;
pub mod sign_in_tries;
pub mod signatures;
pub mod subscription_life;
pub mod subscription_told;
pub mod subscriptions;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
#[cfg(any(test, feature = "testing"))]
pub mod testing_accounts;
pub mod transfer_details;
pub mod transfer_lists;
pub mod transfer_now;
pub mod transfers;
pub mod users;
pub mod verification;
pub mod verification_lookup;
pub mod verification_papers;
pub mod verification_queue;
mod verification_steps;

use crate::ProgramError;
use std::borrow::Cow;
use time::OffsetDateTime;

/// `on!(tx.fetch_one(query))`: run a query on whichever engine the transaction belongs to.
/// `execute` answers the number of rows changed.
macro_rules! on {
    ($tx:ident.execute($query:expr)) => {
        match &mut *$tx {
            $crate::store::Tx::Sqlite(c) => $query.execute(&mut **c).await.map(|done| done.rows_affected()),
            $crate::store::Tx::Postgres(c) => $query.execute(&mut **c).await.map(|done| done.rows_affected()),
        }
    };
    ($tx:ident.$fetch:ident($query:expr)) => {
        match &mut *$tx {
            $crate::store::Tx::Sqlite(c) => $query.$fetch(&mut **c).await,
            $crate::store::Tx::Postgres(c) => $query.$fetch(&mut **c).await,
        }
    };
}
pub(crate) use on;

/// `read!(database.fetch_all(query))`: one query outside any transaction, on a reader.
macro_rules! read {
    ($database:expr, $fetch:ident($query:expr)) => {
        match $database.connections() {
            $crate::store::Connections::Sqlite { readers, .. } => $query.$fetch(readers).await,
            $crate::store::Connections::Postgres { pool, .. } => $query.$fetch(pool).await,
        }
    };
}
pub(crate) use read;

/// A moment as the database keeps it: epoch microseconds.
#[must_use]
pub fn micros(at: OffsetDateTime) -> i64 {
    i64::try_from(at.unix_timestamp_nanos() / 1_000).unwrap_or(i64::MAX)
}

/// A moment read from the database.
#[must_use]
pub fn moment(micros: i64) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(micros) * 1_000).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

/// A stored text that the domain does not know: the row is corrupt, or written by something else.
pub(crate) fn unreadable(what: &'static str, stored: &str) -> ProgramError {
    ProgramError::Database(sqlx::Error::Decode(
        format!("stored {what} {stored:?} is not one this version knows").into(),
    ))
}

/// The lower-case bytes by which lists of names are ordered.
#[must_use]
pub fn name_key(name: &str) -> Vec<u8> {
    name.to_lowercase().into_bytes()
}

/// A text from outside, to compare with what is stored. PostgreSQL takes no NUL character and nothing stored has one;
/// in its place stands one that is in no name either.
#[must_use]
pub(crate) fn comparable(text: &str) -> Cow<'_, str> {
    if text.contains('\0') { Cow::Owned(text.replace('\0', "\u{fffd}")) } else { Cow::Borrowed(text) }
}

/// SQLite's trigram indexes know texts of so many characters and more.
pub(crate) const SHORTEST_INDEXED: usize = 3;

/// The text as one phrase of the full-text language, in which nothing in it has a meaning.
pub(crate) fn phrase(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// The text as a GLOB pattern of SQLite, in which each letter stands in both cases and nothing has a meaning: what
/// SQLite knows of case by itself ends with ASCII.
pub(crate) fn in_either_case(text: &str) -> String {
    let mut pattern = String::from("*");
    for c in text.chars() {
        let mut other = c.to_uppercase().filter(|it| *it != c);
        match (other.next(), other.next()) {
            (Some(upper), None) => pattern.extend(['[', c, upper, ']']),
            _ if matches!(c, '*' | '?' | '[') => pattern.extend(['[', c, ']']),
            _ => pattern.push(c),
        }
    }
    pattern.push('*');
    pattern
}

/// The text as a LIKE pattern, in which nothing in it has a meaning.
#[must_use]
pub(crate) fn containing(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len() + 2);
    pattern.push('%');
    for c in text.chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}
