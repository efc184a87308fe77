//! Work accounts that are being created, until a code proves the address (ENR-02).
//!
//! Neither the token nor the code nor the password gets here, only their hashes.

use super::{Tx, micros, moment, on};
use crate::ProgramError;
use domain::PartnerTenantId;
use domain::market::Market;
use time::OffsetDateTime;

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingAccount {
    /// The address to be proved.
    pub sign_in_name: String,
    /// First and last name.
    pub name: String,
    /// Two letters.
    pub country: String,
    /// The argon2id hash of the password.
    pub password_hash: String,
    /// The language it was typed in.
    pub language: String,
    /// Whether it is for a customer's tenant, not a partner's.
    pub of_customer: bool,
    /// The customer's name; only accounts that were begun before it was asked for have none.
    pub company_name: Option<String>,
    /// The customer's registration number, where one is wanted (REG-08).
    pub registration_number: Option<String>,
    /// Its phone, where one is wanted.
    pub phone: Option<String>,
    /// The hash of the code; none where no code opens it.
    pub code_hash: Option<String>,
    /// Until when the code counts.
    pub code_until: OffsetDateTime,
    /// How many codes were tried.
    pub tries: i64,
    /// When all of it is forgotten.
    pub expires_at: OffsetDateTime,
}

#[derive(sqlx::FromRow)]
struct PendingRow {
    sign_in_name: String,
    name: String,
    country: String,
    password_hash: String,
    language: String,
    of_customer: bool,
    company_name: Option<String>,
    registration_number: Option<String>,
    phone: Option<String>,
    code_hash: Option<String>,
    code_until: i64,
    tries: i64,
    expires_at: i64,
}

const INSERT: &str = "
    INSERT INTO pending_accounts (token_hash, sign_in_name, name, country, password_hash, language, code_hash,
                                  code_until, created_at, expires_at, of_customer, registration_number, phone,
                                  company_name)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";

/// Keep what was typed.
///
/// # Errors
/// `Database`.
pub async fn insert(
    tx: &mut Tx,
    token_hash: &str,
    it: &PendingAccount,
    now: OffsetDateTime,
) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(INSERT)
            .bind(token_hash)
            .bind(&it.sign_in_name)
            .bind(&it.name)
            .bind(&it.country)
            .bind(&it.password_hash)
            .bind(&it.language)
            .bind(it.code_hash.as_deref())
            .bind(micros(it.code_until))
            .bind(micros(now))
            .bind(micros(it.expires_at))
            .bind(it.of_customer)
            .bind(it.registration_number.as_deref())
            .bind(it.phone.as_deref())
            .bind(it.company_name.as_deref())
    ))?;
    Ok(())
}

const BY_TOKEN: &str = "
    SELECT sign_in_name, name, country, password_hash, language, of_customer, company_name, registration_number, phone,
           code_hash, code_until, tries, expires_at
    FROM pending_accounts WHERE token_hash = $1 AND expires_at > $2";

/// What a token stands for.
///
/// # Errors
/// `Database`.
pub async fn by_token(
    tx: &mut Tx,
    token_hash: &str,
    now: OffsetDateTime,
) -> Result<Option<PendingAccount>, ProgramError> {
    let row: Option<PendingRow> = on!(tx.fetch_optional(sqlx::query_as(BY_TOKEN).bind(token_hash).bind(micros(now))))?;
    Ok(row.map(|row| PendingAccount {
        sign_in_name: row.sign_in_name,
        name: row.name,
        country: row.country,
        password_hash: row.password_hash,
        language: row.language,
        of_customer: row.of_customer,
        company_name: row.company_name,
        registration_number: row.registration_number,
        phone: row.phone,
        code_hash: row.code_hash,
        code_until: moment(row.code_until),
        tries: row.tries,
        expires_at: moment(row.expires_at),
    }))
}

const TRY: &str = "
    UPDATE pending_accounts SET tries = tries + 1
    WHERE token_hash = $1 AND tries < $2 AND code_until > $3 RETURNING code_hash";

/// Count a try. Answers the hash to compare with, or nothing when no further try is allowed (S42: counting and
/// allowing are one step).
///
/// # Errors
/// `Database`.
pub async fn try_code(
    tx: &mut Tx,
    token_hash: &str,
    most: i64,
    now: OffsetDateTime,
) -> Result<Option<Option<String>>, ProgramError> {
    let now = micros(now);
    Ok(on!(tx.fetch_optional(sqlx::query_scalar(TRY).bind(token_hash).bind(most).bind(now)))?)
}

const RENEW: &str = "
    UPDATE pending_accounts SET code_hash = $2, code_until = $3, tries = 0 WHERE token_hash = $1";

/// Another code in place of the last one.
///
/// # Errors
/// `Database`.
pub async fn renew(
    tx: &mut Tx,
    token_hash: &str,
    code_hash: Option<&str>,
    code_until: OffsetDateTime,
) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(RENEW).bind(token_hash).bind(code_hash).bind(micros(code_until))))?;
    Ok(())
}

const FORGET: &str = "DELETE FROM pending_accounts WHERE token_hash = $1";

/// Forget what was typed. Answers whether it was there: of two who use it up, one does.
///
/// # Errors
/// `Database`.
pub async fn forget(tx: &mut Tx, token_hash: &str) -> Result<bool, ProgramError> {
    Ok(on!(tx.execute(sqlx::query(FORGET).bind(token_hash)))? == 1)
}

const SWEEP: &str = "DELETE FROM pending_accounts WHERE expires_at <= $1";

/// Forget what is too old.
///
/// # Errors
/// `Database`.
pub async fn sweep(tx: &mut Tx, now: OffsetDateTime) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(SWEEP).bind(micros(now))))?;
    Ok(())
}

const FOUND_TENANT: &str = "
    INSERT INTO partner_tenants (id, name, domain, country, region, currency, standing, created_at)
    VALUES ($1, $2, $2, $3, $4, $5, 'good', $6) ON CONFLICT (domain) DO NOTHING";

/// A new company's tenant, called by its domain until the legal profile tells its name. Answers whether the domain
/// was free.
///
/// # Errors
/// `Database`.
pub async fn found_tenant(
    tx: &mut Tx,
    id: &PartnerTenantId,
    domain: &str,
    market: &Market,
    now: OffsetDateTime,
) -> Result<bool, ProgramError> {
    let new = on!(tx.execute(
        sqlx::query(FOUND_TENANT)
            .bind(id.as_str())
            .bind(domain)
            .bind(&market.code)
            .bind(&market.region)
            .bind(&market.currency)
            .bind(micros(now))
    ))?;
    Ok(new == 1)
}
