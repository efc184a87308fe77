//! Seals over the event log: rows are only added, and form one chain (S82).

use super::event_walk::SEPARATOR;
use super::events::hash_of;
use super::hex::hex;
use super::{Tx, on};
use crate::ProgramError;
use serde::{Deserialize, Serialize};
use sqlx::{ColumnIndex, Decode, FromRow, Row, Type};

/// A seal, as it is stored and as it is sent out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seal {
    /// Its place in the chain of seals, from 1.
    pub number: i64,
    /// When it was made, in epoch microseconds.
    pub at: i64,
    /// A line `tenant seq hash` for every chain that advanced since the seal before, in the order of tenant ids.
    pub heads: String,
    /// The hash of the seal before.
    pub previous_hash: String,
    /// The hash of this seal.
    pub hash: String,
    /// The public key it was signed for.
    pub key_id: String,
    /// The Ed25519 signature of [`Seal::signed_text`].
    pub signature: String,
}

impl Seal {
    /// SHA-256 over the previous hash, number, time, heads and key, each preceded by its length.
    #[must_use]
    pub fn computed_hash(&self) -> String {
        let (number, at) = (self.number.to_string(), self.at.to_string());
        let fields = [&self.previous_hash, &number, &at, &self.heads, &self.key_id];
        hex(&hash_of(fields.map(|field| Some(field.as_bytes())), &mut Vec::new()))
    }

    /// What the signature is for: nothing else that a key might sign looks like it.
    #[must_use]
    pub fn signed_text(&self) -> String {
        format!("twotier event seal {} {}", self.number, self.hash)
    }

    /// The heads it holds: tenant, number, hash. What cannot be read is left out.
    pub fn heads(&self) -> impl Iterator<Item = (&str, i64, &str)> {
        self.heads.lines().filter_map(|line| {
            let (tenant, head) = line.split_once(' ')?;
            let (seq, hash) = head.split_once(' ')?;
            Some((tenant, seq.parse().ok()?, hash))
        })
    }
}

/// A row that was tampered with may hold anything: what is unreadable becomes something that no hash is right for.
impl<'r, R: Row> FromRow<'r, R> for Seal
where
    for<'name> &'name str: ColumnIndex<R>,
    i64: Decode<'r, R::Database> + Type<R::Database>,
    Vec<u8>: Decode<'r, R::Database> + Type<R::Database>,
{
    fn from_row(row: &'r R) -> sqlx::Result<Self> {
        let number = |name: &str| row.try_get(name).unwrap_or(i64::MIN);
        let text = |name: &str| {
            let bytes: Vec<u8> = row.try_get_unchecked(name).unwrap_or_else(|_| vec![SEPARATOR]);
            String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
        };
        Ok(Self {
            number: number("number"),
            at: number("at"),
            heads: text("heads"),
            previous_hash: text("previous_hash"),
            hash: text("hash"),
            key_id: text("key_id"),
            signature: text("signature"),
        })
    }
}

const AFTER: &str = "SELECT * FROM event_seals WHERE number > $1 ORDER BY number LIMIT CAST($2 AS BIGINT)";

/// The seals after a number, oldest first, at most `limit`.
///
/// # Errors
/// `Database`.
pub async fn after(tx: &mut Tx, number: i64, limit: i64) -> Result<Vec<Seal>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(AFTER).bind(number).bind(limit)))?)
}

const LAST: &str = "SELECT number, hash FROM event_seals ORDER BY number DESC LIMIT 1";

/// The number and the hash of the last seal.
///
/// # Errors
/// `Database`.
pub async fn last(tx: &mut Tx) -> Result<Option<(i64, String)>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_as(LAST)))?)
}

const INSERT: &str = "
    INSERT INTO event_seals (number, at, heads, previous_hash, hash, key_id, signature)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";

/// Add a seal.
///
/// # Errors
/// `Database`, also when there is one of that number: somebody else was faster.
pub async fn insert(tx: &mut Tx, seal: &Seal) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(INSERT)
            .bind(seal.number)
            .bind(seal.at)
            .bind(&seal.heads)
            .bind(&seal.previous_hash)
            .bind(&seal.hash)
            .bind(&seal.key_id)
            .bind(&seal.signature)
    ))?;
    Ok(())
}

/// A chain whose last rows are not sealed.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Unsealed {
    /// Its tenant.
    pub tenant_id: String,
    /// Its last number.
    pub seq: i64,
    /// Its last hash.
    pub hash: String,
    /// The last number that is sealed; 0 for none.
    pub sealed: i64,
    /// When the first row after that happened, in epoch microseconds.
    pub since: i64,
}

const UNSEALED: &str = "
    SELECT h.tenant_id, h.seq, h.hash, COALESCE(s.seq, 0) AS sealed,
           COALESCE((SELECT e.at FROM events e WHERE e.tenant_id = h.tenant_id AND e.seq = COALESCE(s.seq, 0) + 1), 0)
               AS since
    FROM event_heads h LEFT JOIN event_sealed s ON s.tenant_id = h.tenant_id
    WHERE h.seq > COALESCE(s.seq, 0) LIMIT CAST($1 AS BIGINT)";

/// Chains that have rows to be sealed, at most `limit`.
///
/// # Errors
/// `Database`.
pub async fn unsealed(tx: &mut Tx, limit: i64) -> Result<Vec<Unsealed>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(UNSEALED).bind(limit)))?)
}

const NOTE: &str = "
    INSERT INTO event_sealed (tenant_id, seq) VALUES ($1, $2)
    ON CONFLICT (tenant_id) DO UPDATE SET seq = excluded.seq";

/// Note how far a chain is sealed.
///
/// # Errors
/// `Database`.
pub async fn note(tx: &mut Tx, tenant: &str, seq: i64) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(NOTE).bind(tenant).bind(seq)))?;
    Ok(())
}

const NOTES: &str = "SELECT tenant_id, seq FROM event_sealed";

/// How far each chain is sealed, as noted.
///
/// # Errors
/// `Database`.
pub async fn notes(tx: &mut Tx) -> Result<Vec<(String, i64)>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(NOTES)))?)
}
