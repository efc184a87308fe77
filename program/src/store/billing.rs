//! Where each partner sends a customer's bills (rules §3.6, DIR-13).

use super::{Tx, micros, on};
use crate::ProgramError;
use domain::profile::Address;
use domain::{CustomerTenantId, PartnerTenantId};
use time::OffsetDateTime;

pub use domain::bill_to::BillTo;

#[derive(sqlx::FromRow)]
pub(super) struct BillToRow {
    company_name: String,
    first_name: String,
    last_name: String,
    email: String,
    phone: Option<String>,
    language: String,
    address_line1: String,
    address_line2: Option<String>,
    city: String,
    state: Option<String>,
    postal_code: Option<String>,
    country: String,
    version: i64,
}

impl From<BillToRow> for (BillTo, i64) {
    fn from(row: BillToRow) -> Self {
        let address = Address {
            line1: row.address_line1,
            line2: row.address_line2,
            city: row.city,
            state: row.state,
            postal_code: row.postal_code,
            country: row.country,
        };
        let bill_to = BillTo {
            company_name: row.company_name,
            first_name: row.first_name,
            last_name: row.last_name,
            email: row.email,
            phone: row.phone,
            language: row.language,
            address,
        };
        (bill_to, row.version)
    }
}

const OF: &str = "
    SELECT company_name, first_name, last_name, email, phone, language, address_line1, address_line2, city, state,
           postal_code, country, version
    FROM customer_billing WHERE customer_id = $1 AND partner_id = $2";

/// Where that partner sends the customer's bills, and which version that is: it grows by one with each change, from 1.
///
/// # Errors
/// `Database`.
pub async fn stored(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    partner: &PartnerTenantId,
) -> Result<Option<(BillTo, i64)>, ProgramError> {
    let row: Option<BillToRow> =
        on!(tx.fetch_optional(sqlx::query_as(OF).bind(customer.as_str()).bind(partner.as_str())))?;
    Ok(row.map(Into::into))
}

/// Where that partner sends the customer's bills, if it has written it down.
///
/// # Errors
/// `Database`.
pub async fn of(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    partner: &PartnerTenantId,
) -> Result<Option<BillTo>, ProgramError> {
    Ok(stored(tx, customer, partner).await?.map(|(bill_to, _)| bill_to))
}

// What is there is replaced only when it is still the version that was seen; 0 is none.
const SAVE: &str = "
    INSERT INTO customer_billing (customer_id, partner_id, company_name, first_name, last_name, email, phone, language,
                                  address_line1, address_line2, city, state, postal_code, country, version, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15 + 1, $16)
    ON CONFLICT (customer_id, partner_id) DO UPDATE SET
        company_name = $3, first_name = $4, last_name = $5, email = $6, phone = $7, language = $8, address_line1 = $9,
        address_line2 = $10, city = $11, state = $12, postal_code = $13, country = $14, version = $15 + 1,
        changed_at = $16
    WHERE customer_billing.version = $15";

/// Write where the partner sends the customer's bills, in place of the version that was seen; `0` when there was none.
///
/// # Errors
/// `Overtaken` when it is another version by now; `Database`.
pub async fn save(
    tx: &mut Tx,
    (customer, partner): (&CustomerTenantId, &PartnerTenantId),
    it: &BillTo,
    seen: i64,
    now: OffsetDateTime,
) -> Result<(), ProgramError> {
    let saved = on!(tx.execute(
        sqlx::query(SAVE)
            .bind(customer.as_str())
            .bind(partner.as_str())
            .bind(&it.company_name)
            .bind(&it.first_name)
            .bind(&it.last_name)
            .bind(&it.email)
            .bind(&it.phone)
            .bind(&it.language)
            .bind(&it.address.line1)
            .bind(&it.address.line2)
            .bind(&it.address.city)
            .bind(&it.address.state)
            .bind(&it.address.postal_code)
            .bind(&it.address.country)
            .bind(seen)
            .bind(micros(now))
    ))?;
    if saved == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}

// Whoever has it already keeps its own.
const COPY: &str = "
    INSERT INTO customer_billing (customer_id, partner_id, company_name, first_name, last_name, email, phone, language,
                                  address_line1, address_line2, city, state, postal_code, country, version, changed_at)
    SELECT customer_id, $3, company_name, first_name, last_name, email, phone, language,
           address_line1, address_line2, city, state, postal_code, country, 1, $4
    FROM customer_billing WHERE customer_id = $1 AND partner_id = $2
    ON CONFLICT (customer_id, partner_id) DO NOTHING";

/// Give another partner a copy as it is now; later changes stay where they are made (DIR-13). A partner that has
/// bill-to data of the customer keeps its own. Answers whether a copy was made.
///
/// # Errors
/// `Database`.
pub async fn copy(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    from: &PartnerTenantId,
    to: &PartnerTenantId,
    now: OffsetDateTime,
) -> Result<bool, ProgramError> {
    let (from, to) = (from.as_str(), to.as_str());
    Ok(on!(tx.execute(sqlx::query(COPY).bind(customer.as_str()).bind(from).bind(to).bind(micros(now))))? == 1)
}
