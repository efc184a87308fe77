//! Rows that come into the membership directory: from the operator's files, and locations that partners add.

use super::{Tx, micros, on};
use crate::ProgramError;
use domain::mpn::{MembershipStatus, MpnId, MpnKind};
use domain::profile::Address;
use time::OffsetDateTime;

/// An MPN ID as it comes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMpnId<'a> {
    /// Its number.
    pub mpn_id: &'a MpnId,
    /// The membership it belongs to.
    pub membership: &'a MpnId,
    /// What it stands for.
    pub kind: MpnKind,
    /// Its name.
    pub name: &'a str,
    /// Where it is.
    pub address: &'a Address,
    /// Name, e-mail and phone of its own contact; empty where the company's counts.
    pub contact: (&'a str, &'a str, &'a str),
    /// How its membership stands.
    pub status: MembershipStatus,
    /// Whether it was migrated.
    pub migrated: bool,
}

/// What must not be there twice: case and repeated spaces do not make another name.
fn name_key(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// A membership as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Membership {
    /// The company's name.
    pub name: String,
    /// Whom to write to.
    pub contact_email: String,
}

const MEMBERSHIP: &str = "SELECT name, contact_email FROM memberships WHERE id = $1";

/// A membership by its global id.
///
/// # Errors
/// `Database`.
pub async fn membership(tx: &mut Tx, id: &MpnId) -> Result<Option<Membership>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_as(MEMBERSHIP).bind(id.as_str())))?)
}

const SAVE_MEMBERSHIP: &str = "
    INSERT INTO memberships (id, name, contact_email, created_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, contact_email = excluded.contact_email
    WHERE memberships.name <> excluded.name OR memberships.contact_email <> excluded.contact_email";

/// Add a membership, or bring it up to date. Answers whether that changed anything.
///
/// # Errors
/// `Database`.
pub async fn save_membership(
    tx: &mut Tx,
    id: &MpnId,
    (name, contact_email): (&str, &str),
    now: OffsetDateTime,
) -> Result<bool, ProgramError> {
    let changed = on!(
        tx.execute(sqlx::query(SAVE_MEMBERSHIP).bind(id.as_str()).bind(name).bind(contact_email).bind(micros(now)))
    )?;
    Ok(changed == 1)
}

const ADD: &str = "
    INSERT INTO mpn_ids (mpn_id, membership_id, kind, name, name_key, line1, line2, city, state, postal_code, country,
                         contact_name, contact_email, contact_phone, status, migrated, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";

/// Add an MPN ID.
///
/// # Errors
/// `Database`, a duplicate when the number is taken or the membership has one of that name.
pub async fn add(tx: &mut Tx, it: &NewMpnId<'_>, now: OffsetDateTime) -> Result<(), ProgramError> {
    let (address, (contact_name, contact_email, contact_phone)) = (it.address, it.contact);
    on!(tx.execute(
        sqlx::query(ADD)
            .bind(it.mpn_id.as_str())
            .bind(it.membership.as_str())
            .bind(it.kind.code())
            .bind(it.name)
            .bind(name_key(it.name))
            .bind(&address.line1)
            .bind(&address.line2)
            .bind(&address.city)
            .bind(&address.state)
            .bind(&address.postal_code)
            .bind(&address.country)
            .bind(contact_name)
            .bind(contact_email)
            .bind(contact_phone)
            .bind(it.status.code())
            .bind(it.migrated)
            .bind(micros(now))
    ))?;
    Ok(())
}

// What the operator's files know. Contacts, and what partners added to an address, stay; whether an id is tied to a
// tenant is looked at when one is chosen.
const UPDATE: &str = "
    UPDATE mpn_ids
    SET name = $2, name_key = $3, line1 = $4, city = $5, postal_code = $6, country = $7, status = $8, migrated = $9
    WHERE mpn_id = $1
      AND (name <> $2 OR line1 <> $4 OR city <> $5 OR COALESCE(postal_code, '') <> COALESCE($6, '') OR country <> $7
           OR status <> $8 OR migrated <> $9)";

/// Bring an MPN ID up to date. Answers whether that changed anything.
///
/// # Errors
/// `Database`, a duplicate when the membership has another one of that name.
pub async fn update(tx: &mut Tx, it: &NewMpnId<'_>) -> Result<bool, ProgramError> {
    let changed = on!(tx.execute(
        sqlx::query(UPDATE)
            .bind(it.mpn_id.as_str())
            .bind(it.name)
            .bind(name_key(it.name))
            .bind(&it.address.line1)
            .bind(&it.address.city)
            .bind(&it.address.postal_code)
            .bind(&it.address.country)
            .bind(it.status.code())
            .bind(it.migrated)
    ))?;
    Ok(changed == 1)
}

const NAMED: &str = "SELECT mpn_id FROM mpn_ids WHERE membership_id = $1 AND kind = $2 AND name_key = $3";

/// The MPN ID of that name in a membership.
///
/// # Errors
/// `Database`.
pub async fn named(tx: &mut Tx, membership: &MpnId, kind: MpnKind, name: &str) -> Result<Option<String>, ProgramError> {
    Ok(on!(
        tx.fetch_optional(sqlx::query_scalar(NAMED).bind(membership.as_str()).bind(kind.code()).bind(name_key(name)))
    )?)
}

const TAKE_NUMBER: &str = "UPDATE mpn_numbers SET next = next + 1 WHERE one = 1 RETURNING next - 1";
const TAKEN: &str = "
    SELECT (SELECT COUNT(*) FROM mpn_ids WHERE mpn_id = $1) + (SELECT COUNT(*) FROM memberships WHERE id = $1)
         + (SELECT COUNT(*) FROM partner_tenants WHERE mpn_id = $1)";

/// A number that nobody has, for a new MPN ID.
///
/// # Errors
/// `Database`; `Setup` when the numbers are used up.
pub async fn take_number(tx: &mut Tx) -> Result<MpnId, ProgramError> {
    loop {
        let number: i64 = on!(tx.fetch_one(sqlx::query_scalar(TAKE_NUMBER)))?;
        let id =
            MpnId::parse(&number.to_string()).map_err(|_| ProgramError::Setup("there are no MPN IDs left".into()))?;
        let taken: i64 = on!(tx.fetch_one(sqlx::query_scalar(TAKEN).bind(id.as_str())))?;
        if taken == 0 {
            return Ok(id);
        }
    }
}

/// What became of an upload, as it was written down: when, by whom, and the rest as JSON.
pub type StoredUpload = (i64, String, String);

const KEEP_UPLOAD: &str = "
    INSERT INTO membership_uploads (one, at, user_name, outcome) VALUES (1, $1, $2, $3)
    ON CONFLICT (one) DO UPDATE SET at = $1, user_name = $2, outcome = $3";

/// Write down what became of an upload, in place of the one before.
///
/// # Errors
/// `Database`.
pub async fn keep_upload(tx: &mut Tx, by: &str, outcome: &str, now: OffsetDateTime) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(KEEP_UPLOAD).bind(micros(now)).bind(by).bind(outcome)))?;
    Ok(())
}

const LAST_UPLOAD: &str = "SELECT at, user_name, outcome FROM membership_uploads";

/// What became of the last upload.
///
/// # Errors
/// `Database`.
pub async fn last_upload(tx: &mut Tx) -> Result<Option<StoredUpload>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_as(LAST_UPLOAD)))?)
}
