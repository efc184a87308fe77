//! Customers by the hundred thousand, made by the database itself.

use super::super::{Tx, micros, name_key, on};
use crate::ProgramError;
use domain::PartnerTenantId;
use std::ops::Range;
use time::OffsetDateTime;

// The numbers have as many digits as the last part of an id.
const CUSTOMERS: &str = "
    WITH RECURSIVE numbers (n) AS
        (SELECT CAST($1 AS BIGINT) UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < CAST($2 AS BIGINT))
    INSERT INTO customers (id, name, domain, country, region, search_text, created_at)
    SELECT '00000000-0000-4000-8000-' || CAST(100000000000 + n AS TEXT), $3, 'n' || CAST(n AS TEXT) || '.example',
           'SE', 'europe', lower($3), CAST($4 AS BIGINT)
    FROM numbers";
const RELATIONS: &str = "
    INSERT INTO customer_relations (partner_id, customer_id, kind, origin, dap, name_key, established_at)
    SELECT $1, id, 'direct', 'tenant_created', FALSE, $2, CAST($3 AS BIGINT) FROM customers
    WHERE id >= '00000000-0000-4000-8000-' || CAST(100000000000 + CAST($4 AS BIGINT) AS TEXT)
      AND id < '00000000-0000-4000-8000-' || CAST(100000000000 + CAST($5 AS BIGINT) AS TEXT)";

/// A direct customer of a partner for each of the numbers, all with the same name.
///
/// # Errors
/// `Database` when one is there already.
pub async fn customers_of(
    tx: &mut Tx,
    partner: &PartnerTenantId,
    (name, numbers): (&str, Range<i64>),
    at: OffsetDateTime,
) -> Result<(), ProgramError> {
    let Range { start, end } = numbers;
    on!(tx.execute(sqlx::query(CUSTOMERS).bind(start).bind(end).bind(name).bind(micros(at))))?;
    on!(tx.execute(
        sqlx::query(RELATIONS).bind(partner.as_str()).bind(name_key(name)).bind(micros(at)).bind(start).bind(end)
    ))?;
    Ok(())
}
