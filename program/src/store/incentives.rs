//! Which partners are to be invited to incentives, which were, and where their membership's mail goes (DIR-14).

use super::outbox::Recipient;
use super::{Tx, micros, moment, on, unreadable};
use crate::ProgramError;
use domain::PartnerTenantId;
use time::OffsetDateTime;

/// A partner to be invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Its tenant.
    pub tenant: PartnerTenantId,
    /// Its name.
    pub company: String,
    /// The MPN ID tied to the tenant.
    pub mpn_id: String,
    /// The membership's address.
    pub to: Recipient,
}

// Both roles are there from the later of the two on.
const DUE: &str = "
    SELECT t.id, t.name, t.mpn_id, s.name AS membership, s.contact_email
    FROM partner_tenants t
    JOIN partner_programs d ON d.tenant_id = t.id AND d.program = 'direct_bill'
    JOIN partner_programs r ON r.tenant_id = t.id AND r.program = 'indirect_reseller'
    JOIN mpn_ids m ON m.mpn_id = t.mpn_id
    JOIN memberships s ON s.id = m.membership_id
    WHERE CASE WHEN d.since > r.since THEN d.since ELSE r.since END >= $1
      AND NOT EXISTS (SELECT 1 FROM incentive_invitations i WHERE i.tenant_id = t.id)
    ORDER BY t.id LIMIT $2";

/// Partners that got the second of the two roles since that moment, have a membership, and were not invited yet.
///
/// # Errors
/// `Database`.
pub async fn due(tx: &mut Tx, since: OffsetDateTime, limit: i64) -> Result<Vec<Due>, ProgramError> {
    let rows: Vec<(String, String, String, String, String)> =
        on!(tx.fetch_all(sqlx::query_as(DUE).bind(micros(since)).bind(limit)))?;
    let due = |(tenant, company, mpn_id, name, sign_in_name): (String, String, String, String, String)| {
        let tenant = PartnerTenantId::parse(&tenant).map_err(|_| unreadable("tenant id", &tenant))?;
        Ok(Due { tenant, company, mpn_id, to: Recipient { sign_in_name, name, language: None } })
    };
    rows.into_iter().map(due).collect()
}

const INVITED: &str = "
    INSERT INTO incentive_invitations (tenant_id, mpn_id, invited_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";

/// Note that a partner is invited. Answers whether it was not before.
///
/// # Errors
/// `Database`.
pub async fn invited(
    tx: &mut Tx,
    tenant: &PartnerTenantId,
    mpn_id: &str,
    at: OffsetDateTime,
) -> Result<bool, ProgramError> {
    let query = on!(tx.execute(sqlx::query(INVITED).bind(tenant.as_str()).bind(mpn_id).bind(micros(at))))?;
    Ok(query == 1)
}

/// Where a partner stands with incentives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Since when it is a direct-bill partner.
    pub direct_bill_since: Option<OffsetDateTime>,
    /// Since when it is an indirect reseller.
    pub reseller_since: Option<OffsetDateTime>,
    /// The MPN ID tied to the tenant.
    pub mpn_id: Option<String>,
    /// The address of the membership it belongs to.
    pub membership_email: Option<String>,
    /// When the invitation went out.
    pub invited_at: Option<OffsetDateTime>,
}

const STANDING: &str = "
    SELECT (SELECT since FROM partner_programs WHERE tenant_id = t.id AND program = 'direct_bill') AS direct_bill,
           (SELECT since FROM partner_programs WHERE tenant_id = t.id AND program = 'indirect_reseller') AS reseller,
           t.mpn_id,
           (SELECT s.contact_email FROM mpn_ids m JOIN memberships s ON s.id = m.membership_id
            WHERE m.mpn_id = t.mpn_id) AS email,
           (SELECT invited_at FROM incentive_invitations WHERE tenant_id = t.id) AS invited_at
    FROM partner_tenants t WHERE t.id = $1";

type StandingRow = (Option<i64>, Option<i64>, Option<String>, Option<String>, Option<i64>);

/// Where a partner stands.
///
/// # Errors
/// `Database`.
pub async fn standing(tx: &mut Tx, tenant: &PartnerTenantId) -> Result<Option<Standing>, ProgramError> {
    let row: Option<StandingRow> = on!(tx.fetch_optional(sqlx::query_as(STANDING).bind(tenant.as_str())))?;
    Ok(row.map(|(direct_bill, reseller, mpn_id, membership_email, invited_at)| Standing {
        direct_bill_since: direct_bill.map(moment),
        reseller_since: reseller.map(moment),
        mpn_id,
        membership_email,
        invited_at: invited_at.map(moment),
    }))
}
