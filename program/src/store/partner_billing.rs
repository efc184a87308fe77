//! What partners are billed with: one row per tenant that said so itself, written whole.

use super::billing::BillToRow;
use super::{Tx, micros, on};
use crate::ProgramError;
use domain::PartnerTenantId;
use domain::bill_to::BillTo;
use time::OffsetDateTime;

/// A partner's own billing profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Billed {
    /// Where the bills go.
    pub bill_to: BillTo,
    /// The number of the partner's own order, which its bills repeat.
    pub purchase_order_number: Option<String>,
    /// Its number at the tax office.
    pub tax_id: Option<String>,
}

#[derive(sqlx::FromRow)]
struct BilledRow {
    #[sqlx(flatten)]
    bill_to: BillToRow,
    purchase_order_number: Option<String>,
    tax_id: Option<String>,
}

const OF: &str = "
    SELECT company_name, first_name, last_name, email, phone, language, address_line1, address_line2, city, state,
           postal_code, country, version, purchase_order_number, tax_id
    FROM partner_billing WHERE tenant_id = $1";

/// What a partner is billed with, if it said so, and which version that is: it grows by one with each change, from 1.
///
/// # Errors
/// `Database`.
pub async fn of(tx: &mut Tx, tenant: &PartnerTenantId) -> Result<Option<(Billed, i64)>, ProgramError> {
    let row: Option<BilledRow> = on!(tx.fetch_optional(sqlx::query_as(OF).bind(tenant.as_str())))?;
    Ok(row.map(|row| {
        let (bill_to, version) = row.bill_to.into();
        (Billed { bill_to, purchase_order_number: row.purchase_order_number, tax_id: row.tax_id }, version)
    }))
}

// What is there is replaced only when it is still the version that was seen; 0 is none.
const SAVE: &str = "
    INSERT INTO partner_billing (tenant_id, company_name, first_name, last_name, email, phone, language, address_line1,
                                 address_line2, city, state, postal_code, country, purchase_order_number, tax_id,
                                 version, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16 + 1, $17)
    ON CONFLICT (tenant_id) DO UPDATE SET
        company_name = $2, first_name = $3, last_name = $4, email = $5, phone = $6, language = $7, address_line1 = $8,
        address_line2 = $9, city = $10, state = $11, postal_code = $12, country = $13, purchase_order_number = $14,
        tax_id = $15, version = $16 + 1, changed_at = $17
    WHERE partner_billing.version = $16";

/// Write what a partner is billed with, in place of the version that was seen; `0` when there was none.
///
/// # Errors
/// `Overtaken` when it is another version by now; `Database`.
pub async fn save(
    tx: &mut Tx,
    tenant: &PartnerTenantId,
    it: &Billed,
    seen: i64,
    now: OffsetDateTime,
) -> Result<(), ProgramError> {
    let BillTo { address, .. } = &it.bill_to;
    let saved = on!(tx.execute(
        sqlx::query(SAVE)
            .bind(tenant.as_str())
            .bind(&it.bill_to.company_name)
            .bind(&it.bill_to.first_name)
            .bind(&it.bill_to.last_name)
            .bind(&it.bill_to.email)
            .bind(&it.bill_to.phone)
            .bind(&it.bill_to.language)
            .bind(&address.line1)
            .bind(&address.line2)
            .bind(&address.city)
            .bind(&address.state)
            .bind(&address.postal_code)
            .bind(&address.country)
            .bind(&it.purchase_order_number)
            .bind(&it.tax_id)
            .bind(seen)
            .bind(micros(now))
    ))?;
    if saved == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}
