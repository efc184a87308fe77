//! A tenant as enrolling looks at it: where it is, what it is already, and whether the operator lets it.

use super::users::{programs, tenant_id};
use super::{Tx, markets, on};
use crate::ProgramError;
use domain::PartnerTenantId;
use domain::applicant::Applicant;
use domain::partner::Standing;
use time::OffsetDateTime;

#[derive(sqlx::FromRow)]
struct ApplicantRow {
    id: String,
    name: String,
    country: String,
    standing: String,
    transition_available: bool,
    mpn_id: Option<String>,
    programs: Option<String>,
}

const APPLICANT: &str = "
    SELECT t.id, t.name, t.country, t.standing, t.transition_available, t.mpn_id,
           (SELECT string_agg(p.program, ',') FROM partner_programs p WHERE p.tenant_id = t.id) AS programs
    FROM partner_tenants t WHERE t.id = $1";

/// A tenant that enrolls, or might, at this moment.
///
/// # Errors
/// `NotFound`, `Database`.
pub async fn of_tenant(tx: &mut Tx, tenant: &PartnerTenantId, now: OffsetDateTime) -> Result<Applicant, ProgramError> {
    let row: Option<ApplicantRow> = on!(tx.fetch_optional(sqlx::query_as(APPLICANT).bind(tenant.as_str())))?;
    let row = row.ok_or(ProgramError::NotFound)?;
    let in_a_market = markets::of_country(tx, &row.country, now).await?.is_some();
    Ok(Applicant {
        tenant: tenant_id(&row.id)?,
        programs: programs(row.programs.as_deref())?,
        standing: if row.standing == "good" { Standing::Good } else { Standing::Suspended },
        name: row.name,
        country: row.country,
        transition_available: row.transition_available,
        mpn_id: row.mpn_id,
        in_a_market,
    })
}
