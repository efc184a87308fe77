//! Partners as the rules need them, and what lies between two partners and a customer.

use super::{Database, Tx, moment, on, read, unreadable};
use crate::ProgramError;
use domain::customer::{AgreementMethod, CustomerAgreement, RelationKind};
use domain::partner::{Partner, Programs, Standing};
use domain::readiness::Parties;
use domain::{CustomerTenantId, PartnerTenantId};

#[derive(sqlx::FromRow)]
#[expect(clippy::struct_excessive_bools, reason = "a row as it is selected")]
struct PartnerRow {
    id: String,
    name: String,
    region: String,
    standing: String,
    mpn_id: Option<String>,
    indirect_provider: bool,
    direct_bill: bool,
    indirect_reseller: bool,
    agreement_signed: bool,
}

impl PartnerRow {
    fn partner(self) -> Result<Partner, ProgramError> {
        Ok(Partner {
            id: PartnerTenantId::parse(&self.id).map_err(|_| unreadable("tenant id", &self.id))?,
            name: self.name,
            region: self.region,
            programs: Programs {
                indirect_provider: self.indirect_provider,
                direct_bill: self.direct_bill,
                indirect_reseller: self.indirect_reseller,
            },
            standing: if self.standing == "good" { Standing::Good } else { Standing::Suspended },
            mpn_id: self.mpn_id,
            agreement_signed: self.agreement_signed,
        })
    }
}

const PARTNERS: &str = "
    SELECT p.id, p.name, p.region, p.standing, p.mpn_id,
           EXISTS (SELECT 1 FROM partner_programs g WHERE g.tenant_id = p.id AND g.program = 'indirect_provider') AS indirect_provider,
           EXISTS (SELECT 1 FROM partner_programs g WHERE g.tenant_id = p.id AND g.program = 'direct_bill') AS direct_bill,
           EXISTS (SELECT 1 FROM partner_programs g WHERE g.tenant_id = p.id AND g.program = 'indirect_reseller') AS indirect_reseller,
           EXISTS (SELECT 1 FROM partner_agreements a WHERE a.tenant_id = p.id AND a.region = p.region) AS agreement_signed
    FROM partner_tenants p WHERE p.id IN ($1, $2)";

/// A partner by its tenant id.
///
/// # Errors
/// `Database`.
pub async fn partner(tx: &mut Tx, id: &PartnerTenantId) -> Result<Option<Partner>, ProgramError> {
    Ok(partners(tx, [id, id]).await?.pop())
}

/// Those of two partners that exist, in no order.
async fn partners(tx: &mut Tx, [one, other]: [&PartnerTenantId; 2]) -> Result<Vec<Partner>, ProgramError> {
    let rows: Vec<PartnerRow> = on!(tx.fetch_all(sqlx::query_as(PARTNERS).bind(one.as_str()).bind(other.as_str())))?;
    rows.into_iter().map(PartnerRow::partner).collect()
}

#[derive(sqlx::FromRow)]
struct BetweenRow {
    region: String,
    source_relation: Option<String>,
    target_related: bool,
    partnership: bool,
}

const BETWEEN: &str = "
    SELECT c.region,
           (SELECT r.kind FROM customer_relations r
            WHERE r.customer_id = c.id AND r.partner_id = $2 AND r.ended_at IS NULL) AS source_relation,
           EXISTS (SELECT 1 FROM customer_relations r
                   WHERE r.customer_id = c.id AND r.partner_id = $3 AND r.ended_at IS NULL) AS target_related,
           EXISTS (SELECT 1 FROM partnerships s
                   WHERE s.provider_id = $3 AND s.reseller_id = $2 AND s.removed_at IS NULL) AS partnership
    FROM customers c WHERE c.id = $1";

/// Everything the rules look at before subscriptions of this customer move from `source` to `target`;
/// `None` when one of the three does not exist.
///
/// # Errors
/// `Database`.
pub async fn parties(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    source: &PartnerTenantId,
    target: &PartnerTenantId,
) -> Result<Option<Parties>, ProgramError> {
    let between: Option<BetweenRow> = on!(
        tx.fetch_optional(sqlx::query_as(BETWEEN).bind(customer.as_str()).bind(source.as_str()).bind(target.as_str()))
    )?;
    let both = partners(tx, [source, target]).await?;
    let named = |id: &PartnerTenantId| both.iter().find(|it| it.id == *id).cloned();
    let (Some(between), Some(source), Some(target_partner)) = (between, named(source), named(target)) else {
        return Ok(None);
    };
    Ok(Some(Parties {
        source,
        target: target_partner,
        customer_region: between.region,
        source_relation: between.source_relation.as_deref().and_then(RelationKind::of_code),
        target_related: between.target_related,
        partnership: between.partnership,
        agreement: agreement_for(tx, customer, target).await?,
    }))
}

const AGREEMENT_FOR: &str = "
    SELECT method, signed_by, agreed_at FROM customer_agreements
    WHERE customer_id = $1 AND (method = 'direct' OR partner_id = $2)
    ORDER BY CASE WHEN method = 'direct' THEN 0 ELSE 1 END, agreed_at DESC LIMIT 1";

/// The customer agreement that counts for a partner (MCA-06): a direct one first, else its own attestation.
///
/// # Errors
/// `Database`.
pub async fn agreement_for(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    partner: &PartnerTenantId,
) -> Result<Option<CustomerAgreement>, ProgramError> {
    let row: Option<(String, String, i64)> =
        on!(tx.fetch_optional(sqlx::query_as(AGREEMENT_FOR).bind(customer.as_str()).bind(partner.as_str())))?;
    Ok(row.map(|(method, signed_by, agreed_at)| CustomerAgreement {
        method: if method == "direct" { AgreementMethod::Direct } else { AgreementMethod::Attestation },
        signed_by,
        agreed_at: moment(agreed_at),
    }))
}

/// A provider that shares a customer with a reseller.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct SharedPartner {
    /// Its tenant id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Since when they serve the customer together, in epoch microseconds.
    pub since: i64,
}

const PROVIDERS_OF: &str = "
    SELECT p.id, p.name, g.established_at AS since
    FROM customer_pairings g JOIN partner_tenants p ON p.id = g.provider_id
    WHERE g.customer_id = $1 AND g.reseller_id = $2 ORDER BY p.name, p.id";
const RESELLERS_OF: &str = "
    SELECT p.id, p.name, g.established_at AS since
    FROM customer_pairings g JOIN partner_tenants p ON p.id = g.reseller_id
    WHERE g.customer_id = $1 AND g.provider_id = $2 ORDER BY p.name, p.id";

/// The providers a reseller has for a customer, and the resellers a provider has.
///
/// # Errors
/// `Database`.
pub async fn shared(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    partner: &PartnerTenantId,
) -> Result<(Vec<SharedPartner>, Vec<SharedPartner>), ProgramError> {
    let providers = on!(tx.fetch_all(sqlx::query_as(PROVIDERS_OF).bind(customer.as_str()).bind(partner.as_str())))?;
    let resellers = on!(tx.fetch_all(sqlx::query_as(RESELLERS_OF).bind(customer.as_str()).bind(partner.as_str())))?;
    Ok((providers, resellers))
}

const PARTNERS_OF: &str = "
    SELECT p.id, p.name, s.established_at AS since
    FROM partnerships s JOIN partner_tenants p ON p.id = CASE WHEN s.provider_id = $1 THEN s.reseller_id ELSE s.provider_id END
    WHERE (s.provider_id = $1 OR s.reseller_id = $1) AND s.removed_at IS NULL ORDER BY p.name, p.id";

/// The partners a tenant has an active partnership with.
///
/// # Errors
/// `Database`.
pub async fn partnerships(tx: &mut Tx, tenant: &PartnerTenantId) -> Result<Vec<SharedPartner>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(PARTNERS_OF).bind(tenant.as_str())))?)
}

/// The partners of [`partnerships`], read outside any transaction.
///
/// # Errors
/// `Database`.
pub async fn list_partnerships(
    database: &Database,
    tenant: &PartnerTenantId,
) -> Result<Vec<SharedPartner>, ProgramError> {
    Ok(read!(database, fetch_all(sqlx::query_as(PARTNERS_OF).bind(tenant.as_str())))?)
}

const BY_ID_OR_DOMAIN: &str = "SELECT id FROM partner_tenants WHERE id = $1 OR domain = $1";

/// The partner with that tenant id or domain, in lower case.
///
/// # Errors
/// `Database`.
pub async fn by_id_or_domain(tx: &mut Tx, text: &str) -> Result<Option<String>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_scalar(BY_ID_OR_DOMAIN).bind(text)))?)
}

const SELLS_INDIRECTLY: &str = "
    SELECT EXISTS (SELECT 1 FROM partner_programs g WHERE g.tenant_id = p.id AND g.program = 'indirect_reseller')
    FROM partner_tenants p WHERE p.mpn_id = $1";

/// Whether the partner with that MPN ID is an indirect reseller; `None` when nobody has it.
///
/// # Errors
/// `Database`.
pub async fn sells_indirectly(tx: &mut Tx, mpn_id: &str) -> Result<Option<bool>, ProgramError> {
    let mpn_id = super::comparable(mpn_id);
    Ok(on!(tx.fetch_optional(sqlx::query_scalar(SELLS_INDIRECTLY).bind(mpn_id.as_ref())))?)
}
